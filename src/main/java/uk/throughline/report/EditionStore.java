package uk.throughline.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.report.figures.Answer;
import uk.throughline.report.figures.EditionRow;
import uk.throughline.report.figures.SafeAnswers;

/** Freezes editions: an edition is written once and never changed. */
@Repository
@Transactional
class EditionStore {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Access access;

    EditionStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Access access) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.access = access;
    }

    /** @param digests the SHA-256 of each file by its name */
    void freeze(String year, int number, Instant madeAt, String madeBy, SafeAnswers safe, List<FileDigest> digests) {
        access.require(Permission.WRITE_REPORT);
        jdbc.sql(
                        "insert into report.edition (year, number, made_at, made_by) values (:year, :number, :madeAt, :madeBy)")
                .param("year", year)
                .param("number", number)
                .param("madeAt", Timestamp.from(madeAt))
                .param("madeBy", madeBy)
                .update();
        for (FileDigest file : digests) {
            jdbc.sql("""
                            insert into report.edition_file (year, number, name, bytes, digest)
                            values (:year, :number, :name, :bytes, :digest)
                            """)
                    .param("year", year)
                    .param("number", number)
                    .param("name", file.name())
                    .param("bytes", file.bytes())
                    .param("digest", file.digest())
                    .update();
        }
        figures(year, number, safe.answers());
        findings(year, number, safe.findings());
        access.wasDone("froze", "yearly report " + year + ", edition " + number, digests.size() + " files");
    }

    private void findings(String year, int number, List<String> findings) {
        for (int i = 0; i < findings.size(); i++) {
            jdbc.sql("""
                            insert into report.edition_finding (year, number, ordinal, finding)
                            values (:year, :number, :ordinal, :finding)
                            """)
                    .param("year", year)
                    .param("number", number)
                    .param("ordinal", i)
                    .param("finding", findings.get(i))
                    .update();
        }
    }

    private void figures(String year, int number, Map<String, List<Answer>> answers) {
        List<SqlParameterSource> asks = new ArrayList<>();
        List<SqlParameterSource> rows = new ArrayList<>();
        answers.forEach((ask, all) -> {
            asks.add(new MapSqlParameterSource(
                    Map.of("year", year, "number", number, "ask", ask, "answers", all.size())));
            for (int i = 0; i < all.size(); i++) {
                rows.add(new SimplePropertySqlParameterSource(EditionRow.of(year, number, ask, i, all.get(i))));
            }
        });
        batches.batchUpdate(
                "insert into report.edition_ask (year, number, ask, answers) values (:year, :number, :ask, :answers)",
                asks.toArray(SqlParameterSource[]::new));
        batches.batchUpdate("""
                insert into report.edition_figure (year, number, ask, ordinal, measure, period, dimension, part, status, value,
                    numerator, denominator, unit, places, population, vintage, comparator_kind, comparator_area,
                    comparator_published, comparator_note)
                values (:year, :number, :ask, :ordinal, :measure, :period, :dimension, :part, :status, :value, :numerator,
                    :denominator, :unit, :places, :population, :vintage, :comparatorKind, :comparatorArea,
                    :comparatorPublished, :comparatorNote)
                """, rows.toArray(SqlParameterSource[]::new));
    }

    /** A file's name, size in bytes and SHA-256 in hexadecimal. */
    record FileDigest(String name, int bytes, String digest) {}
}
