package uk.throughline.intake;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of whom a return tells, and whom it changes. */
@Repository
class ToldStore {
    private final JdbcClient jdbc;

    ToldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down the children of a return whose rows were just kept; where it tells of none, nothing. */
    void saveTold(long number) {
        jdbc.sql("""
                        insert into intake.told_children (number, child_ids)
                        select :number, array_agg(child_id) from (
                            select child_id from arriving_known
                            union all
                            select u.child_id from arriving_unsettled u
                            where not exists (select from arriving_known k where k.child_id = u.child_id)
                        ) told having count(*) > 0
                        """).param("number", number).update();
    }

    void saveCompared(long number, Comparison comparison) {
        for (Map.Entry<Receipt.Change, List<String>> children :
                comparison.children().entrySet()) {
            jdbc.sql("insert into intake.compared_children (number, what, ids) values (:number, :what, :ids)")
                    .param("number", number)
                    .param("what", children.getKey().name())
                    .param("ids", children.getValue().toArray(String[]::new))
                    .update();
        }
    }
}
