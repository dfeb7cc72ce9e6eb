package uk.throughline.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.throughline.report.document.Duty;
import uk.throughline.report.figures.Answer;
import uk.throughline.report.figures.EditionRow;

/** Reads editions and the statutory content list. */
@Repository
@Transactional(readOnly = true)
class EditionLists {
    private final JdbcClient jdbc;

    EditionLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The editions of a year, the first first. */
    List<Edition> editions(String year) {
        return jdbc.sql("""
                        select year, number, made_at, made_by from report.edition
                        where year = :year order by number limit 1000
                        """)
                .param("year", year)
                .query((row, n) -> new Edition(
                        row.getString("year"),
                        row.getInt("number"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("made_by")))
                .list();
    }

    Optional<Edition> edition(String year, int number) {
        return editions(year).stream().filter(one -> one.number() == number).findFirst();
    }

    /** What an edition asked and was answered, by the code of the ask. */
    Map<String, List<Answer>> answers(String year, int number) {
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        jdbc.sql("select ask from report.edition_ask where year = :year and number = :number")
                .param("year", year)
                .param("number", number)
                .query(String.class)
                .list()
                .forEach(ask -> answers.put(ask, new ArrayList<>()));
        jdbc.sql("""
                        select year, number, ask, ordinal, measure, period, dimension, part, status, value, numerator, denominator, unit, places,
                            population, vintage, comparator_kind, comparator_area, comparator_published, comparator_note
                        from report.edition_figure where year = :year and number = :number order by ask, ordinal
                        """)
                .param("year", year)
                .param("number", number)
                .query(EditionRow.class)
                .list()
                .forEach(row -> answers.computeIfAbsent(row.ask(), ask -> new ArrayList<>())
                        .add(row.answer()));
        return answers;
    }

    /** What disclosure control could not protect in an edition. */
    List<String> findings(String year, int number) {
        return jdbc.sql("""
                        select finding from report.edition_finding where year = :year and number = :number
                        order by ordinal limit 10000
                        """)
                .param("year", year)
                .param("number", number)
                .query(String.class)
                .list();
    }

    /** The digest of each file of an edition, by its name. */
    Map<String, String> digests(String year, int number) {
        Map<String, String> digests = new LinkedHashMap<>();
        jdbc.sql("select name, digest from report.edition_file where year = :year and number = :number order by name")
                .param("year", year)
                .param("number", number)
                .query((row, n) -> Map.entry(row.getString("name"), row.getString("digest")))
                .list()
                .forEach(file -> digests.put(file.getKey(), file.getValue()));
        return digests;
    }

    /** What an edition of the guidance asks, not yet answered. */
    List<Duty> duties(String guidance) {
        return jdbc.sql("""
                        select item, duty, subject, source from guidance.rows_report_content
                        where edition = :edition order by item limit 100
                        """)
                .param("edition", guidance)
                .query((row, n) -> new Duty(
                        row.getInt("item"),
                        row.getString("duty"),
                        row.getString("subject"),
                        row.getString("source"),
                        Duty.State.NOTHING,
                        List.of()))
                .list();
    }

    /** A frozen edition. */
    record Edition(String year, int number, Instant madeAt, String madeBy) {}
}
