package uk.throughline.measures;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughline.kernel.Dates;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Definition.Dimension;
import uk.throughline.measures.Questions.Part;

/** Reads the rows behind a figure with the eyes of the reader of now: what is withheld from them is not there. */
@Repository
class RowsLists {
    static final int PAGE = 50;

    /** Keys, and what would tell more of a child than the figure counts by. */
    private static final Set<String> NOT_SHOWN =
            Set.of("row_id", "child_id", "la_child_id", "born_on", "expected_on", "total_rows", CountingSql.TIMES);

    private static final Map<String, String> IN_WORDS = Map.of(
            "from_on", "From",
            "to_on", "To",
            "on_date", "Date",
            "met", "Counts towards the share",
            "sex", "Sex");

    private final JdbcClient jdbc;

    RowsLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page, with the children that are on it. */
    record Page(List<String> columns, List<List<String>> rows, List<Long> childIds, long total) {}

    Page page(Definition measure, Codes codes, Period period, @Nullable Part part, int page) {
        String text = sql(measure, codes, part);
        ResultSetExtractor<Page> reading = rows -> read(rows, measure, codes);
        Page found = bound(text + " offset :skip limit :most", period, part)
                .param("skip", (long) (page - 1) * PAGE)
                .param("most", PAGE)
                .query(reading);
        if (!found.rows().isEmpty() || page == 1) {
            return found;
        }
        long total = bound("select count(*) from (" + text + ") counted", period, part)
                .query(Long.class)
                .single();
        return new Page(found.columns(), List.of(), List.of(), total);
    }

    private JdbcClient.StatementSpec bound(String sql, Period period, @Nullable Part part) {
        JdbcClient.StatementSpec bound =
                jdbc.sql(sql).param("from", period.from()).param("to", period.to());
        for (int n = 0; part != null && n < part.of().size(); n++) {
            bound = bound.param("codes" + n, part.of().get(n).wanted().codes().toArray(String[]::new));
        }
        return bound;
    }

    private static String sql(Definition measure, Codes codes, @Nullable Part part) {
        String date = measure.isStock() ? "a.to_on" : "r.on_date";
        String ageBand = measure.dimensions().stream()
                .filter(Dimension::isAgeBand)
                .findFirst()
                .map(band -> ", " + code(measure, codes, band, date) + " as age_band")
                .orElse("");
        boolean aboutChildren = measure.isAboutChildren();
        return """
                with figure_rows as (
                %s
                )
                select %sr.*%s, count(*) over () as total_rows
                from %s
                cross join (select cast(:from as date) as from_on, cast(:to as date) as to_on) a
                %s
                where %s%s
                order by %s, r.row_id
                """.formatted(
                        measure.sql().indent(4).stripTrailing(),
                        aboutChildren ? "c.la_child_id, " : "",
                        ageBand,
                        howOften(measure),
                        aboutChildren ? "join children.rows_child c on c.child_id = r.child_id" : "",
                        measure.isStock()
                                ? "r.from_on <= a.to_on and (r.to_on is null or r.to_on > a.to_on)"
                                : "r.on_date between a.from_on and a.to_on",
                        part == null ? "" : isOf(measure, codes, part, date),
                        measure.isStock() ? "r.from_on" : "r.on_date");
    }

    private static String code(Definition measure, Codes codes, Dimension dimension, String date) {
        return CountingSql.code(dimension, codes, date, "r."::concat, measure.gives("expected_on"));
    }

    private static String isOf(Definition measure, Codes codes, Part part, String date) {
        StringBuilder conditions = new StringBuilder();
        for (int n = 0; n < part.of().size(); n++) {
            conditions.append(" and %s = any(:codes%d)"
                    .formatted(code(measure, codes, part.of().get(n).dimension(), date), n));
        }
        return conditions.toString();
    }

    /** The rows; where a split asks how often, beside each how many rows of the period have the same of what is counted once. */
    private static String howOften(Definition measure) {
        return measure.dimensions().stream().anyMatch(Dimension::isTimes)
                        && measure.value() instanceof Definition.Value.CountOf(String column)
                ? "(select r.*, " + CountingSql.times("r." + column)
                        + " from figure_rows r where r.on_date between cast(:from as date) and cast(:to as date)) r"
                : "figure_rows r";
    }

    private static Page read(ResultSet rows, Definition measure, Codes codes) throws SQLException {
        ResultSetMetaData meta = rows.getMetaData();
        Map<Integer, String> shown = new LinkedHashMap<>();
        for (int n = 1; n <= meta.getColumnCount(); n++) {
            if (!NOT_SHOWN.contains(meta.getColumnLabel(n))) {
                shown.put(n, meta.getColumnLabel(n));
            }
        }
        List<String> columns = new ArrayList<>();
        if (measure.isAboutChildren()) {
            columns.add("Child");
        }
        shown.values().forEach(name -> columns.add(inWords(name, measure)));
        List<List<String>> cells = new ArrayList<>();
        List<Long> childIds = new ArrayList<>();
        long total = 0;
        while (rows.next()) {
            List<String> line = new ArrayList<>();
            if (measure.isAboutChildren()) {
                line.add(rows.getString("la_child_id"));
                childIds.add(rows.getLong("child_id"));
            }
            for (Map.Entry<Integer, String> column : shown.entrySet()) {
                line.add(cell(rows.getObject(column.getKey()), measure.dimension(column.getValue()), codes));
            }
            cells.add(List.copyOf(line));
            total = rows.getLong("total_rows");
        }
        return new Page(columns, cells, childIds, total);
    }

    private static String inWords(String column, Definition measure) {
        if (column.equals("amount")) {
            return capital(measure.measure().unit());
        }
        return IN_WORDS.getOrDefault(column, capital(column.replace('_', ' ')));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }

    private static String cell(@Nullable Object value, @Nullable Dimension dimension, Codes codes) {
        if (dimension != null) {
            return codes.label(dimension.codeList(), value == null ? "" : value.toString());
        }
        return switch (value) {
            case null -> "";
            case Date date -> Dates.inWords(date.toLocalDate());
            case Boolean yes -> yes ? "yes" : "no";
            default -> value.toString();
        };
    }
}
