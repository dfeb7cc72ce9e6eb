package uk.throughline.intake;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughline.intake.staging.ListShape;
import uk.throughline.intake.template.Template;

/**
 * Which rows of a return were refused, as far as its file needs it to be given back: a number a row, together with those that the same
 * rules refused. Of a return without a refused row nothing is written or asked.
 */
@Repository
class RefusedStore {
    private static final String ADOPTERS = "inspected_adopter";

    private final JdbcClient jdbc;

    RefusedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down what was refused, in the transaction that staged it. */
    void save(long number, Recognised kind, Taken taken) {
        if (taken.refused() == 0) {
            return;
        }
        List<ListShape> shapes = RecordReturns.shapes(kind);
        if (shapes.isEmpty()) {
            saveLines(number, taken.refusedLines());
            return;
        }
        int ordinal = 0;
        for (ListShape shape : shapes) {
            ordinal += saveRows(number, shape, place(kind), ordinal);
            if (kind instanceof Recognised.FilledTemplate(var filled)) {
                ordinal += saveRepeated(number, filled.template(), shape, ordinal);
            }
        }
        saveChildren(number, shapes);
        if (kind instanceof Recognised.Inspection) {
            jdbc.sql("""
                            insert into intake.refused_of (number, who, ids, child_nos)
                            select :number, 'adopter', array_agg(distinct s.adopter), '{}' from staged_inspected_adopter s
                            where s.adopter is not null and s.row_no in (select row_no from refused_inspected_adopter)
                            having count(*) > 0
                            """).param("number", number).update();
        }
    }

    /** In XML many rows may stand on one line, and of JSON whole children are given back. */
    private static String place(Recognised kind) {
        return switch (kind) {
            case Recognised.Census census -> "row_no";
            case Recognised.LookedAfterXml whole -> "row_no";
            case Recognised.Payload children -> "child_no";
            default -> "line";
        };
    }

    private int saveRows(long number, ListShape shape, String place, int after) {
        return jdbc.sql("insert into intake.refused_rows (number, ordinal, list, rules, places)"
                        + " select :number, :after + row_number() over (order by rules), :list, rules,"
                        + " array_agg(place order by place) from (select s." + place
                        + " as place, array_agg(distinct f.rule) as rules from staged_finding f join " + shape.table()
                        + " s on s.row_no = f.row_no where f.error and f.list = :list group by s." + place
                        + ") g group by rules")
                .param("number", number)
                .param("after", after)
                .param("list", shape.name())
                .update();
    }

    /** A row that is refused because it repeats another's is refused again only beside that other, whosever it is. */
    private int saveRepeated(long number, Template template, ListShape shape, int after) {
        if (template.key().contains(Template.CHILD)) {
            return 0;
        }
        List<String> same = new ArrayList<>();
        template.key().forEach(key -> same.add("o." + key + " = s." + key));
        return jdbc.sql("insert into intake.refused_rows (number, ordinal, list, rules, places)"
                        + " select :number, :after + 1, :list, '{}', array_agg(s.line order by s.line) from "
                        + shape.table()
                        + " s where not exists (select from refused_" + shape.name()
                        + " r where r.row_no = s.row_no) and exists (select from "
                        + shape.table() + " o join staged_finding f on f.row_no = o.row_no and f.rule = 'twice' where "
                        + String.join(" and ", same) + ") having count(*) > 0")
                .param("number", number)
                .param("after", after)
                .param("list", shape.name())
                .update();
    }

    private void saveChildren(long number, List<ListShape> shapes) {
        List<String> refused = new ArrayList<>();
        for (ListShape shape : shapes) {
            if (!shape.name().equals(ADOPTERS)) {
                refused.add("select s.child_no from " + shape.table() + " s join refused_" + shape.name()
                        + " r on r.row_no = s.row_no");
            }
        }
        jdbc.sql("with refused as (select distinct child_no from (" + String.join(" union all ", refused)
                        + ") r), named as (select distinct i.la_child_id from staged_identity i join refused r on r.child_no ="
                        + " i.child_no), numbered as (select i.child_no from staged_identity i join named n on n.la_child_id ="
                        + " i.la_child_id union select child_no from refused where child_no > 0)"
                        + " insert into intake.refused_of (number, who, ids, child_nos) select :number, 'child',"
                        + " coalesce((select array_agg(la_child_id) from named), '{}'),"
                        + " coalesce((select array_agg(child_no) from numbered), '{}')")
                .param("number", number)
                .update();
    }

    private void saveLines(long number, List<Integer> lines) {
        jdbc.sql(
                        "insert into intake.refused_rows (number, ordinal, list, rules, places) values (:number, 1, :list, '{row}', :places)")
                .param("number", number)
                .param("list", RefusedLists.TABLE)
                .param("places", lines.toArray(Integer[]::new))
                .update();
    }
}
