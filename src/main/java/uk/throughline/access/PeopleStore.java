package uk.throughline.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes of people. */
@Repository
class PeopleStore {
    private final JdbcClient jdbc;

    PeopleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(String id, People.Details details) {
        return jdbc.sql("""
                        insert into access.reader (reader_id, kind, post, agency, name, email)
                        values (:id, 'person', 'Without a post', :agency, :name, :email) returning number
                        """)
                .param("id", id)
                .param("agency", details.agency())
                .param("name", details.name())
                .param("email", details.email())
                .query(Long.class)
                .single();
    }

    void change(long number, People.Details details) {
        jdbc.sql("update access.reader set name = :name, email = :email, agency = :agency where number = :number")
                .param("number", number)
                .param("agency", details.agency())
                .param("name", details.name())
                .param("email", details.email())
                .update();
    }

    void leave(long number) {
        jdbc.sql("update access.reader set left_at = now() where number = :number")
                .param("number", number)
                .update();
    }

    void comeBack(long number) {
        jdbc.sql("update access.reader set left_at = null where number = :number")
                .param("number", number)
                .update();
    }

    /** The first of {@code wanted}, {@code wanted-2}, {@code wanted-3} and so on that nobody signs in as, at whatever agency. */
    String free(String wanted) {
        return jdbc.sql("select access.free_id(:wanted)")
                .param("wanted", wanted)
                .query(String.class)
                .single();
    }
}
