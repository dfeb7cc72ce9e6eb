package uk.throughline.intake.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.CsvTable;
import uk.throughline.intake.staging.MendMark;
import uk.throughline.measures.PublishedStatistics.Value;

/** Reads a table in the layout of the Department for Education's statistics: an area and a year a row, a measure a column. */
public final class StatisticsReader {
    private static final Set<String> ABOUT_THE_ROW = Set.of(
            "time_period",
            "time_identifier",
            "geographic_level",
            "country_code",
            "country_name",
            "region_code",
            "region_name",
            "old_la_code",
            "new_la_code",
            "la_name",
            "category",
            "age_group",
            PublishedDataset.KIND);
    private static final int LONGEST_NAME = 200;
    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,15}|\\d{1,3}(,\\d{3}){1,4})(\\.\\d{1,9})?");
    private static final Set<String> SYMBOLS = Set.of("c", "k", "u", "x", "z");

    private final CsvTable table;
    private final PublishedDataset dataset;
    private final TableTally tally;
    private final Map<String, Integer> places;
    private final List<Integer> valuePlaces = new ArrayList<>();

    private StatisticsReader(CsvTable table, PublishedDataset dataset, TableTally tally) {
        this.table = table;
        this.dataset = dataset;
        this.tally = tally;
        this.places = new HashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            String column = table.columns().get(i);
            places.putIfAbsent(column, i);
            if (column.length() > LONGEST_NAME) {
                tally.notUnderstood("column " + column);
            } else if (!ABOUT_THE_ROW.contains(column) && !MendMark.is(column)) {
                valuePlaces.add(i);
            }
        }
    }

    /** The values as they stream past; the tally is complete when the stream is at its end. */
    public static Stream<Value> read(CsvTable table, PublishedDataset dataset, TableTally tally) {
        StatisticsReader reader = new StatisticsReader(table, dataset, tally);
        return StreamSupport.stream(
                        new Spliterators.AbstractSpliterator<List<Value>>(Long.MAX_VALUE, Spliterator.ORDERED) {
                            @Override
                            public boolean tryAdvance(Consumer<? super List<Value>> action) {
                                if (!table.next()) {
                                    return false;
                                }
                                action.accept(reader.row());
                                return true;
                            }
                        },
                        false)
                .flatMap(List::stream);
    }

    private List<Value> row() {
        Area area = Area.of(this::value);
        String period = value("time_period");
        if (area == null
                || !period.matches("(19|20)\\d\\d(\\d\\d)?")
                || value(PublishedDataset.KIND).length() > LONGEST_NAME) {
            tally.refused(table.line(), period + " " + value("geographic_level"));
            return List.of();
        }
        int year = yearEnding(period);
        tally.accepted(LocalDate.of(year - 1, 4, 1), LocalDate.of(year, 3, 31));
        String kind = value(PublishedDataset.KIND);
        List<Value> values = new ArrayList<>(valuePlaces.size());
        for (int place : valuePlaces) {
            String column = table.columns().get(place);
            Value value = value(area, year, dataset.column(column, kind), table.value(place));
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** "2024" is the year ending in it; "202324" the year that ends in 2024. */
    private static int yearEnding(String period) {
        return period.length() == 4
                ? Integer.parseInt(period)
                : Integer.parseInt(period.substring(0, 2) + period.substring(4));
    }

    private @Nullable Value value(Area area, int year, String column, String raw) {
        if (raw.isEmpty()) {
            return null;
        }
        if (NUMBER.matcher(raw).matches()) {
            String plain = raw.replace(",", "");
            return new Value(
                    area.code(), area.name(), area.level(), area.region(), year, column, new BigDecimal(plain), null);
        }
        String symbol =
                switch (raw) {
                    case ":" -> "x";
                    case "low" -> "k";
                    default -> raw;
                };
        if (!SYMBOLS.contains(symbol)) {
            tally.notUnderstood("value of " + column);
            symbol = "x";
        }
        return new Value(area.code(), area.name(), area.level(), area.region(), year, column, null, symbol);
    }

    private String value(String column) {
        Integer place = places.get(column);
        return place == null ? "" : table.value(place);
    }
}
