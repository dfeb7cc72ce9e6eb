package uk.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who reads the records of the own agency sees the children with whom it is involved now, and nobody else. */
class OwnAgencyTest extends PeopleBase {
    private final Reader nurse;

    OwnAgencyTest() {
        long person = person("Nurse One", "Hospital");
        give(post("Named nurse", "Hospital", Permission.READ_OWN_RECORDS), person);
        nurse = reader(person);
    }

    @Test
    void children_are_seen_while_the_own_agency_is_involved_with_them() {
        assertThat(seen()).isEmpty();
        involve("C1", "Hospital");
        involve("C2", "Police");
        assertThat(seen()).containsExactly("C1");
        owner.sql("update access.involvement set to_at = now()").update();
        assertThat(seen()).isEmpty();
    }

    @Test
    void an_involvement_that_is_to_come_opens_nothing_yet() {
        owner.sql("""
                insert into access.involvement (child_id, agency, basis, from_at)
                values (:child, 'Hospital', 'test', now() + interval '1 day')
                """).param("child", child("C1")).update();
        assertThat(seen()).isEmpty();
    }

    @Test
    void a_restricted_child_and_a_forbidden_one_stay_out_of_sight() {
        involve("C1", "Hospital");
        involve("C2", "Hospital");
        assertThat(seen()).containsExactly("C1", "C2");
        owner.sql(
                        "insert into access.classified_child (child_id, classification, reason, classified_by) values (:child, 'sealed', 'test', 'test')")
                .param("child", child("C1"))
                .update();
        owner.sql("""
                        insert into access.grant_given (reader_id, kind, permission, child_id, reason, given_by)
                        values (:nurse, 'EXCLUDED', 'read records', :child, 'test', 'test')
                        """).param("nurse", nurse.id()).param("child", child("C2")).update();
        assertThat(seen()).isEmpty();
    }

    @Test
    void who_left_or_moved_to_another_agency_sees_none_of_them() {
        involve("C1", "Hospital");
        assertThat(seen()).containsExactly("C1");
        owner.sql("update access.post_held set to_at = now() where reader_id = :nurse")
                .param("nurse", nurse.id())
                .update();
        assertThat(seen()).isEmpty();
    }

    private List<String> seen() {
        return as(nurse, () -> jdbc.sql("select la_child_id from children.rows_child order by 1")
                .query(String.class)
                .list());
    }

    private void involve(String child, String agency) {
        owner.sql("insert into access.involvement (child_id, agency, basis) values (:child, :agency, 'test')")
                .param("child", child(child))
                .param("agency", agency)
                .update();
    }

    private long child(String reference) {
        return as(Reader.INTAKE, () -> jdbc.sql("select child_id from children.child where la_child_id = :reference")
                .param("reference", reference)
                .query(Long.class)
                .single());
    }
}
