package uk.throughline.measures;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps published statistics: copied into a table of this transaction alone, and merged from there. */
@Service
@Transactional
class PublishedStore implements PublishedStatistics {
    private static final int FLUSH_AT = 256 * 1024;

    private final JdbcClient jdbc;
    private final JdbcOperations connection;

    PublishedStore(JdbcClient jdbc, JdbcOperations connection) {
        this.jdbc = jdbc;
        this.connection = connection;
    }

    @Override
    public long receive(String dataset, String source, long vintage, Stream<Value> values) {
        jdbc.sql("drop table if exists pg_temp.arriving_value").update();
        jdbc.sql("""
                        create temporary table arriving_value (
                            area_code text, area_name text, level text, region_name text, year_ending integer, series text,
                            value numeric, symbol text
                        ) on commit drop
                        """).update();
        ConnectionCallback<Long> copying = open -> copy(open.unwrap(PGConnection.class), values.iterator());
        connection.execute(copying);
        jdbc.sql("analyze pg_temp.arriving_value").update();
        keepAreas();
        jdbc.sql("""
                        update measures.published_value p set superseded_in = :vintage
                        from arriving_value a
                        where p.dataset = :dataset and p.series = a.series and p.year_ending = a.year_ending and p.area_code = a.area_code
                          and p.superseded_in is null and (p.value, p.symbol) is distinct from (a.value, a.symbol)
                        """).param("vintage", vintage).param("dataset", dataset).update();
        return jdbc.sql("""
                        insert into measures.published_value (dataset, series, area_code, year_ending, value, symbol, source, vintage)
                        select distinct on (a.series, a.year_ending, a.area_code)
                            :dataset, a.series, a.area_code, a.year_ending, a.value, a.symbol, :source, :vintage
                        from arriving_value a
                        where not exists (select from measures.published_value p
                            where p.dataset = :dataset and p.series = a.series and p.year_ending = a.year_ending
                              and p.area_code = a.area_code and p.superseded_in is null)
                        order by a.series, a.year_ending, a.area_code
                        """)
                .param("dataset", dataset)
                .param("source", source)
                .param("vintage", vintage)
                .update();
    }

    /** An area bears the name of the last year that tells of it. */
    private void keepAreas() {
        jdbc.sql("""
                        insert into measures.published_area as known (area_code, area_name, level, region_name)
                        select distinct on (area_code) area_code, area_name, level, region_name
                        from arriving_value order by area_code, year_ending desc
                        on conflict (area_code) do update
                            set area_name = excluded.area_name, level = excluded.level, region_name = excluded.region_name
                            where (known.area_name, known.level, known.region_name)
                                is distinct from (excluded.area_name, excluded.level, excluded.region_name)
                        """).update();
    }

    @Override
    public long receiveNeighbours(int setYear, long vintage, List<Neighbour> neighbours) {
        String arriving = """
                with arriving as (
                    select * from unnest(:areas::text[], :ranks::integer[], :codes::text[], :closeness::text[])
                        as a(area_code, rank, neighbour_code, closeness)
                )
                """;
        JdbcClient.StatementSpec supersede = jdbc.sql(arriving + """
                update measures.neighbour n set superseded_in = :vintage from arriving a
                where n.set_year = :year and n.area_code = a.area_code and n.rank = a.rank and n.superseded_in is null
                  and (n.neighbour_code, n.closeness) is distinct from (a.neighbour_code, a.closeness)
                """);
        JdbcClient.StatementSpec insert = jdbc.sql(arriving + """
                insert into measures.neighbour (set_year, area_code, rank, neighbour_code, closeness, vintage)
                select :year, a.area_code, a.rank, a.neighbour_code, a.closeness, :vintage from arriving a
                where not exists (select from measures.neighbour n
                    where n.set_year = :year and n.area_code = a.area_code and n.rank = a.rank and n.superseded_in is null)
                """);
        bound(supersede, setYear, vintage, neighbours).update();
        return bound(insert, setYear, vintage, neighbours).update();
    }

    @Override
    public void withdraw(long vintage, long as) {
        for (String table : List.of("measures.published_value", "measures.neighbour")) {
            jdbc.sql("update " + table + " set superseded_in = :as where vintage = :vintage and superseded_in is null")
                    .param("as", as)
                    .param("vintage", vintage)
                    .update();
        }
        jdbc.sql("""
                        insert into measures.published_value (dataset, series, area_code, year_ending, value, symbol, source, vintage)
                        select dataset, series, area_code, year_ending, value, symbol, source, vintage
                        from measures.published_value where superseded_in = :vintage and vintage <> :vintage
                        """).param("vintage", vintage).update();
        jdbc.sql("""
                        insert into measures.neighbour (set_year, area_code, rank, neighbour_code, closeness, vintage)
                        select set_year, area_code, rank, neighbour_code, closeness, vintage
                        from measures.neighbour where superseded_in = :vintage and vintage <> :vintage
                        """).param("vintage", vintage).update();
    }

    private static JdbcClient.StatementSpec bound(
            JdbcClient.StatementSpec sql, int setYear, long vintage, List<Neighbour> neighbours) {
        return sql.param("year", setYear)
                .param("vintage", vintage)
                .param("areas", neighbours.stream().map(Neighbour::areaCode).toArray(String[]::new))
                .param("ranks", neighbours.stream().map(Neighbour::rank).toArray(Integer[]::new))
                .param(
                        "codes",
                        neighbours.stream().map(Neighbour::neighbourCode).toArray(String[]::new))
                .param(
                        "closeness",
                        neighbours.stream().map(Neighbour::closeness).toArray(String[]::new));
    }

    private static long copy(PGConnection open, Iterator<Value> values) throws SQLException {
        CopyIn copy = open.getCopyAPI().copyIn("copy pg_temp.arriving_value from stdin");
        try {
            StringBuilder lines = new StringBuilder(FLUSH_AT + 1024);
            while (values.hasNext()) {
                line(lines, values.next());
                if (lines.length() >= FLUSH_AT || !values.hasNext()) {
                    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
                    copy.writeToCopy(bytes, 0, bytes.length);
                    lines.setLength(0);
                }
            }
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void line(StringBuilder line, Value value) {
        field(line, value.areaCode()).append('\t');
        field(line, value.areaName()).append('\t');
        field(line, value.level()).append('\t');
        field(line, value.regionName()).append('\t');
        line.append(value.yearEnding()).append('\t');
        field(line, value.column()).append('\t');
        field(line, value.value() == null ? null : value.value().toPlainString())
                .append('\t');
        field(line, value.symbol()).append('\n');
    }

    private static StringBuilder field(StringBuilder line, @Nullable String text) {
        if (text == null) {
            return line.append("\\N");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
        return line;
    }
}
