package uk.throughline.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughline.intake.staging.Refusals;
import uk.throughline.intake.staging.Refusals.Refusal;

/** Which rows of a return were refused, and why, as its file is given back. */
@Repository
class RefusedLists {
    /** The one list of a table of figures. */
    static final String TABLE = "table";

    private final JdbcClient jdbc;

    RefusedLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was kept which rows the return refused. */
    boolean known(long number) {
        return jdbc.sql("select exists (select from intake.refused_rows where number = :number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    Refusals refusals(long number) {
        Map<String, Refusal> rules = new HashMap<>();
        jdbc.sql("select rule, means, to_do from intake.finding where number = :number and severity = 'ERROR'")
                .param("number", number)
                .query(row -> {
                    String rule = row.getString("rule");
                    rules.put(rule, new Refusal(rule, row.getString("means"), row.getString("to_do")));
                });
        Refusals.Builder refusals = new Refusals.Builder(number);
        jdbc.sql("select list, rules, places from intake.refused_rows where number = :number order by ordinal")
                .param("number", number)
                .query(row -> {
                    String[] broken = (String[]) row.getArray("rules").getArray();
                    Integer[] places = (Integer[]) row.getArray("places").getArray();
                    refusals.rows(
                            row.getString("list"),
                            Arrays.stream(broken)
                                    .map(rules::get)
                                    .filter(Objects::nonNull)
                                    .toList(),
                            Arrays.stream(places).mapToInt(Integer::intValue).toArray());
                });
        jdbc.sql("select who, ids, child_nos from intake.refused_of where number = :number")
                .param("number", number)
                .query(row -> {
                    String[] ids = (String[]) row.getArray("ids").getArray();
                    Integer[] childNos = (Integer[]) row.getArray("child_nos").getArray();
                    refusals.of(
                            row.getString("who"),
                            List.of(ids),
                            Arrays.stream(childNos).mapToInt(Integer::intValue).toArray());
                });
        return refusals.build();
    }

    /** The children of whom rows were refused and who are known, of those whom the reader of now may see. */
    List<Long> children(long number) {
        return jdbc.sql("""
                        select child_id from children.rows_child where la_child_id in (
                            select unnest(ids) from intake.refused_of where number = :number and who = 'child')
                        """).param("number", number).query(Long.class).list();
    }
}
