package uk.throughline.intake;

import java.util.ArrayList;
import java.util.List;
import uk.throughline.intake.checks.Check;
import uk.throughline.intake.checks.Check.Question;
import uk.throughline.intake.staging.ListShape;

/**
 * What is asked of a mended file besides: it brings all rows only of those of whom rows were refused, so it must not put itself in the
 * place of what others were told.
 */
final class MendChecks {
    private static final int NO_END = 9999;
    private static final String ADOPTERS = "inspected_adopter";

    private MendChecks() {}

    static List<Check> of(Recognised kind, Mended mends) {
        List<Check> checks = new ArrayList<>();
        switch (kind) {
            case Recognised.Census census -> checks.add(toldAlready("child", mends.number()));
            case Recognised.Payload children -> {
                checks.add(toldAlready("child", mends.number()));
                checks.add(toldSince(kind.told(), mends));
            }
            case Recognised.Inspection lists -> {
                for (ListShape shape : lists.workbook().shapes()) {
                    checks.add(
                            shape.name().equals(ADOPTERS)
                                    ? adopter(mends.number())
                                    : toldAlready(shape.name(), mends.number()));
                }
            }
            default -> {}
        }
        return checks;
    }

    /** A child that is named only now, where the return had told of that child elsewhere: both would be taken for all of it. */
    private static Check toldAlready(String list, long number) {
        return check(
                "told-already." + list,
                list,
                "Return " + number
                        + " told of this child elsewhere, by rows that were accepted and are not in this file.",
                "Correct the child's id, or send the whole return again, mended.",
                "select s.row_no, i.la_child_id as value from staged_" + list
                        + " s join staged_identity i on i.child_no = s.child_no where i.la_child_id not in ("
                        + "select unnest(ids) from intake.refused_of where number = " + number
                        + " and who = 'child') and i.la_child_id in (select c.la_child_id from children.rows_child c"
                        + " where c.child_id in (select unnest(child_ids) from intake.told_children where number = "
                        + number
                        + "))");
    }

    /** Every payload tells what holds on its day: of a child that was told again, the later one holds. */
    private static Check toldSince(String told, Mended mends) {
        return check(
                "told-since",
                "child",
                "A return that came after return " + mends.number()
                        + " told of this child as well, and what it said holds.",
                "Send what is to be changed in a payload of today.",
                "select s.row_no, i.la_child_id as value from staged_child s join staged_identity i on i.child_no = s.child_no"
                        + " where i.la_child_id in (select c.la_child_id from children.rows_child c where c.child_id in ("
                        + "select unnest(t.child_ids) from intake.told_children t join intake.receipt r on r.number = t.number"
                        + " where r.told = '" + told + "' and r.state = 'ACCEPTED' and r.number > " + mends.number()
                        + " and r.mends is distinct from " + mends.number() + " and r.to_on >= date '" + mends.to()
                        + "'))");
    }

    private static Check adopter(long number) {
        return check(
                "told-already." + ADOPTERS,
                ADOPTERS,
                "Return " + number + " refused no row of this adopter, so this file may not hold all rows of theirs.",
                "Correct the adopter's id, or send the whole workbook again, mended.",
                "select s.row_no, s.adopter as value from staged_" + ADOPTERS
                        + " s where s.adopter is not null and s.adopter not in (select unnest(ids) from intake.refused_of"
                        + " where number = " + number + " and who = 'adopter')");
    }

    private static Check check(String code, String list, String means, String toDo, String sql) {
        return new Check(code, true, list, means, toDo, 0, NO_END, new Question.Query(sql), null, null, null);
    }
}
