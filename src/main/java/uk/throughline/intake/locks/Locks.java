package uk.throughline.intake.locks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Dates;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;

/**
 * Locks periods and opens them again. A return belongs to the period in which its last day lies: it is that day that must be open.
 */
@Service
@Transactional
public class Locks {
    private static final int LONGEST_REASON = 1_000;

    private final JdbcClient jdbc;
    private final Access access;
    private final InstantSource clock;

    Locks(JdbcClient jdbc, Access access, InstantSource clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** Every lock, those that hold first, each newest first. */
    @Transactional(readOnly = true)
    public List<Lock> all() {
        return jdbc.sql("select * from intake.locked_period order by opened_at is not null, to_on desc, lock_id desc")
                .query(Locks::lock)
                .list();
    }

    /** The lock that holds on the day. */
    @Transactional(readOnly = true)
    public Optional<Lock> holding(LocalDate day) {
        return jdbc.sql("""
                        select * from intake.locked_period
                        where opened_at is null and :day between from_on and to_on order by lock_id limit 1
                        """).param("day", day).query(Locks::lock).optional();
    }

    /** The lock on the period of a return of records. */
    @Transactional(readOnly = true)
    public Optional<Lock> onReturn(long number) {
        return jdbc.sql("""
                        select l.* from intake.locked_period l join intake.receipt r on r.to_on between l.from_on and l.to_on
                        where r.number = :number and l.opened_at is null
                          and r.source not in ('Published statistics', 'Population') order by l.lock_id limit 1
                        """).param("number", number).query(Locks::lock).optional();
    }

    /** Why nothing of the locked period is taken in or back, in a sentence. */
    public static String inWords(Lock lock) {
        return lock.period().label() + " was locked on " + Dates.inWords(LocalDate.ofInstant(lock.at(), Dates.LONDON))
                + " by the " + lock.by() + ": \"" + lock.because()
                + "\". Open the period again first, if its figures are to change.";
    }

    /** Locks a period that has ended; needs the grant to accept returns. Refused, naming the field, where something is wrong. */
    public Outcome<Lock> lock(String period, String because) {
        access.require(Permission.ACCEPT_RETURNS);
        return Period.parse(period).then(parsed -> reason(because).then(reason -> lock(parsed, reason)));
    }

    private Outcome<Lock> lock(Period period, String because) {
        if (!period.to().isBefore(LocalDate.ofInstant(clock.instant(), Dates.LONDON))) {
            return Outcome.refused("period", "A period can be locked once it has ended");
        }
        Optional<Long> id = jdbc.sql("""
                        insert into intake.locked_period (from_on, to_on, locked_at, locked_by, because)
                        values (:from, :to, :at, :by, :because) on conflict do nothing returning lock_id
                        """)
                .param("from", period.from())
                .param("to", period.to())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Reading.current().post())
                .param("because", because)
                .query(Long.class)
                .optional();
        if (id.isEmpty()) {
            return Outcome.refused("period", period.label() + " is locked already");
        }
        access.wasDone("locked", "period " + period.code(), "");
        return Outcome.done(find(id.get()).orElseThrow());
    }

    /** Opens a locked period again; needs the grant to accept returns. */
    public Outcome<Lock> open(long id, String because) {
        access.require(Permission.ACCEPT_RETURNS);
        Lock lock = find(id).orElse(null);
        if (lock == null || lock.opened() != null) {
            return Outcome.refused("lock", "That period is not locked any more.");
        }
        return reason(because).map(reason -> {
            jdbc.sql("""
                            update intake.locked_period set opened_at = :at, opened_by = :by, opened_because = :because
                            where lock_id = :id
                            """)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("by", Reading.current().post())
                    .param("because", reason)
                    .param("id", id)
                    .update();
            access.wasDone("opened", "period " + lock.period().code(), "");
            return find(id).orElseThrow();
        });
    }

    private Optional<Lock> find(long id) {
        return jdbc.sql("select * from intake.locked_period where lock_id = :id")
                .param("id", id)
                .query(Locks::lock)
                .optional();
    }

    private static Outcome<String> reason(String given) {
        String because = given.strip();
        return because.isEmpty() || because.length() > LONGEST_REASON
                ? Outcome.refused("because", "Say why, in at most 1,000 characters")
                : Outcome.done(because);
    }

    private static Lock lock(ResultSet row, int nth) throws SQLException {
        OffsetDateTime opened = row.getObject("opened_at", OffsetDateTime.class);
        return new Lock(
                row.getLong("lock_id"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getObject("locked_at", OffsetDateTime.class).toInstant(),
                row.getString("locked_by"),
                row.getString("because"),
                opened == null
                        ? null
                        : new Lock.Opened(
                                opened.toInstant(), row.getString("opened_by"), row.getString("opened_because")));
    }
}
