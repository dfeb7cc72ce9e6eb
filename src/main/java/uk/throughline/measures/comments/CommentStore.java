package uk.throughline.measures.comments;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughline.access.Reader;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Split;

/** Keeps comments and reads them. */
@Repository
class CommentStore {
    private final JdbcClient jdbc;

    CommentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(FigureView figure, String words, Reader by, Instant at) {
        Figure stood = figure.figure();
        return jdbc.sql("""
                        insert into measures.commentary (measure, period, from_on, to_on, split, words, written_by, post, written_at,
                            value, numerator, denominator, unit, places, status, vintage)
                        values (:measure, :period, :from, :to, :split, :words, :by, :post, :at,
                            :value, :numerator, :denominator, :unit, :places, :status, :vintage)
                        returning commentary_id
                        """)
                .param("measure", figure.measureId())
                .param("period", figure.period().code())
                .param("from", figure.period().from())
                .param("to", figure.period().to())
                .param("split", split(figure.split()))
                .param("words", words)
                .param("by", by.id())
                .param("post", by.post())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param(
                        "value",
                        stood instanceof Figure.Known known
                                ? known.value()
                                : stood instanceof Figure.Approximate(BigDecimal atLeast) ? atLeast : null)
                .param("numerator", stood instanceof Figure.Known known ? known.numerator() : null)
                .param("denominator", stood instanceof Figure.Known known ? known.denominator() : null)
                .param("unit", figure.unit())
                .param("places", figure.places())
                .param("status", stood.status())
                .param("vintage", figure.vintage())
                .query(Long.class)
                .single();
    }

    boolean withdraw(long number, Reader by, String because, Instant at) {
        return jdbc.sql("""
                        update measures.commentary set withdrawn_at = :at, withdrawn_by = :post, withdrawn_because = :because
                        where commentary_id = :number and withdrawn_at is null
                        """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("post", by.post())
                        .param("because", because)
                        .param("number", number)
                        .update()
                > 0;
    }

    Optional<Comment> find(long number) {
        return jdbc.sql("select * from measures.commentary where commentary_id = :number")
                .param("number", number)
                .query(CommentStore::comment)
                .optional();
    }

    List<Comment> of(String measureId, Period period, @Nullable Split split) {
        return jdbc.sql("""
                        select * from measures.commentary where measure = :measure and period = :period and split = :split
                        order by commentary_id desc
                        """)
                .param("measure", measureId)
                .param("period", period.code())
                .param("split", split(split))
                .query(CommentStore::comment)
                .list();
    }

    /** Those on figures of the measures and periods that were not withdrawn, newest first. */
    List<Comment> standing(Collection<String> measureIds, Collection<Period> periods) {
        return jdbc.sql("""
                        select * from measures.commentary
                        where measure = any(:measures) and period = any(:periods) and withdrawn_at is null
                        order by commentary_id desc
                        """)
                .param("measures", measureIds.toArray(String[]::new))
                .param("periods", periods.stream().map(Period::code).toArray(String[]::new))
                .query(CommentStore::comment)
                .list();
    }

    /** Of each measure and split the comment written last on a period that ends between the days, both counted. */
    List<Comment> latest(Collection<String> measureIds, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select distinct on (measure, split) * from measures.commentary
                        where measure = any(:measures) and withdrawn_at is null and to_on between :from and :to
                        order by measure, split, commentary_id desc
                        """)
                .param("measures", measureIds.toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .query(CommentStore::comment)
                .list();
    }

    private static String split(@Nullable Split split) {
        return split == null ? "" : split.code();
    }

    private static Comment comment(ResultSet row, int nth) throws SQLException {
        String split = row.getString("split");
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Comment(
                row.getLong("commentary_id"),
                row.getString("words"),
                row.getString("written_by"),
                row.getString("post"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                new FigureView(
                        row.getString("measure"),
                        Period.of(row.getString("period")),
                        split.isEmpty() ? null : Split.of(split),
                        figure(row),
                        row.getString("unit"),
                        row.getInt("places"),
                        null,
                        row.getLong("vintage")),
                withdrawn == null
                        ? null
                        : new Comment.Withdrawn(
                                row.getString("withdrawn_by"),
                                withdrawn.toInstant(),
                                row.getString("withdrawn_because")));
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return switch (row.getString("status")) {
            case "known" ->
                new Figure.Known(
                        row.getBigDecimal("value"), row.getBigDecimal("numerator"), row.getBigDecimal("denominator"));
            case "approximate" -> new Figure.Approximate(row.getBigDecimal("value"));
            case "suppressed" -> new Figure.Suppressed();
            default -> new Figure.NotApplicable();
        };
    }
}
