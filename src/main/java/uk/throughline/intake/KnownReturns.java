package uk.throughline.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughline.children.Descriptions;
import uk.throughline.kernel.Period;

/** What is known of the returns that came before, as taking in the next one needs it. */
@Repository
class KnownReturns {
    private final JdbcClient jdbc;
    private final Descriptions descriptions;

    KnownReturns(JdbcClient jdbc, Descriptions descriptions) {
        this.jdbc = jdbc;
        this.descriptions = descriptions;
    }

    /** A return that was seen before, with the period that its sender named. */
    record Known(
            long number,
            Receipt.State state,
            String told,
            @Nullable String agency,
            @Nullable Period period,
            String fileName,
            Instant receivedAt) {}

    /** The return with those contents, unless it was withdrawn: then it may be sent again. */
    Optional<Known> known(String digest) {
        return jdbc.sql("""
                        select number, state, told, agency, period_said, file_name, received_at from intake.receipt
                        where digest = :digest and state <> 'WITHDRAWN'
                        """).param("digest", digest).query(KnownReturns::known).optional();
    }

    /** Whether a file so many bytes long ever came. */
    boolean anyOfLength(long bytes) {
        return jdbc.sql("select exists (select from intake.receipt where bytes = :bytes)")
                .param("bytes", bytes)
                .query(Boolean.class)
                .single();
    }

    Optional<Known> known(long number) {
        return jdbc.sql("""
                        select number, state, told, agency, period_said, file_name, received_at from intake.receipt
                        where number = :number or checked_as = :number
                        """).param("number", number).query(KnownReturns::known).optional();
    }

    private static Known known(ResultSet row, int nth) throws SQLException {
        return new Known(
                row.getLong("number"),
                Receipt.State.valueOf(row.getString("state")),
                row.getString("told"),
                row.getString("agency"),
                row.getString("period_said") == null ? null : Period.of(row.getString("period_said")),
                row.getString("file_name"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    /** The file as it was sent, packed with gzip. */
    byte[] file(long number) {
        return jdbc.sql("select content from intake.return_file where number = :number")
                .param("number", number)
                .query(byte[].class)
                .single();
    }

    /** The year ending of the return of this kind that was accepted last. */
    OptionalInt latestYear(String told) {
        return jdbc.sql("""
                        select to_on from intake.receipt where told = :told and state = 'ACCEPTED' and mends is null order by number desc limit 1
                        """)
                .param("told", told)
                .query(LocalDate.class)
                .optional()
                .map(date -> OptionalInt.of(date.getYear()))
                .orElse(OptionalInt.empty());
    }

    /** The last accepted return of that kind after the number, which stands on it. */
    Optional<Known> after(long number, String told) {
        return jdbc.sql("""
                        select number, state, told, agency, period_said, file_name, received_at from intake.receipt
                        where told = :told and number > :number and state = 'ACCEPTED' order by number desc limit 1
                        """)
                .param("number", number)
                .param("told", told)
                .query(KnownReturns::known)
                .optional();
    }

    /**
     * A return whose records were kept or taken back and whose figures were not counted since.
     *
     * @param covers whether it tells enough for the figures of its days to be counted
     * @param withdrawnAs the number of its withdrawal; null where it stands
     */
    record Uncounted(
            long number,
            String source,
            boolean covers,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Long withdrawnAs) {}

    List<Uncounted> uncounted() {
        return jdbc.sql("""
                        select number, source, covers, from_on as from, to_on as to, withdrawn_as from intake.receipt
                        where state in ('ACCEPTED', 'WITHDRAWN') and counted_at is null and source is not null
                        order by number limit 1000
                        """).query(Uncounted.class).list();
    }

    /**
     * The sources of other returns that told of children whom these describe otherwise than they were described: figures drawn
     * from those follow it.
     *
     * @param numbers of returns that were accepted, or what withdrawals are numbered
     * @param sources that are known anyway
     */
    List<String> alsoChangedBy(List<Long> numbers, Collection<String> sources) {
        Map<String, List<Long>> told = new TreeMap<>();
        jdbc.sql("""
                        with described as materialized (select child_id from children.rows_described where described_in = any(:numbers))
                        select distinct r.source, described.child_id from intake.receipt r join intake.told_children t on t.number = r.number
                        cross join unnest(t.child_ids) as told (child_id) join described on described.child_id = told.child_id
                        where r.state = 'ACCEPTED' and not r.source = any(:sources) and exists (select from described)
                        """)
                .param("numbers", numbers.toArray(Long[]::new))
                .param("sources", sources.toArray(String[]::new))
                .query(row -> {
                    told.computeIfAbsent(row.getString("source"), source -> new ArrayList<>())
                            .add(row.getLong("child_id"));
                });
        Set<Long> otherwise = descriptions.otherwise(
                told.values().stream().flatMap(List::stream).collect(Collectors.toSet()), numbers);
        return told.entrySet().stream()
                .filter(source -> source.getValue().stream().anyMatch(otherwise::contains))
                .map(Map.Entry::getKey)
                .toList();
    }
}
