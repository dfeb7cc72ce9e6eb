package uk.throughline.measures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughline.measures.Areas.Area;
import uk.throughline.measures.PublishedColumn.Cell;

/** Reads published statistics and the areas they tell of. */
@Repository
class PublishedLists {
    private final JdbcClient jdbc;

    PublishedLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PublishedColumn column(String dataset, String column) {
        TreeMap<Integer, Map<String, Cell>> byYear = new TreeMap<>();
        jdbc.sql("""
                        select year_ending, area_code, value, symbol from measures.published_value
                        where dataset = :dataset and series = :column and superseded_in is null
                        """).param("dataset", dataset).param("column", column).query(row -> {
            byYear.computeIfAbsent(row.getInt("year_ending"), year -> new HashMap<>())
                    .put(row.getString("area_code"), new Cell(row.getBigDecimal("value"), row.getString("symbol")));
        });
        return new PublishedColumn(byYear);
    }

    Areas areas() {
        Map<String, Area> areas = new LinkedHashMap<>();
        jdbc.sql("""
                        select area_code, area_name, level, coalesce(region_name, '') as region_name
                        from measures.published_area order by area_name limit 2000
                        """).query(row -> {
            areas.put(
                    row.getString("area_code"),
                    new Area(
                            row.getString("area_code"),
                            row.getString("area_name"),
                            row.getString("level"),
                            row.getString("region_name")));
        });
        TreeMap<Integer, Map<String, List<String>>> neighbours = new TreeMap<>();
        jdbc.sql("""
                        select set_year, area_code, neighbour_code from measures.neighbour where superseded_in is null
                        order by set_year, area_code, rank limit 50000
                        """).query(row -> {
            neighbours
                    .computeIfAbsent(row.getInt("set_year"), year -> new HashMap<>())
                    .computeIfAbsent(row.getString("area_code"), area -> new ArrayList<>())
                    .add(row.getString("neighbour_code"));
        });
        return new Areas(areas, neighbours);
    }
}
