package uk.throughline.intake.expected;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.intake.Due;
import uk.throughline.intake.locks.Locks;
import uk.throughline.kernel.Period;
import uk.throughline.measures.ReturnsBehind;

/** Tells figures which returns they stand on and which are late. That a return came is no secret of who sends it. */
@Component
class FiguresStandOn implements ReturnsBehind {
    private final JdbcClient jdbc;
    private final Dues dues;
    private final Locks locks;
    private final TransactionTemplate transactions;

    FiguresStandOn(JdbcClient jdbc, Dues dues, Locks locks, PlatformTransactionManager transactionManager) {
        this.jdbc = jdbc;
        this.dues = dues;
        this.locks = locks;
        this.transactions = new TransactionTemplate(transactionManager);
        this.transactions.setReadOnly(true);
    }

    @Override
    public Behind of(String source, Period period) {
        return Reading.as(
                Reader.REMINDER,
                () -> Objects.requireNonNull(transactions.execute(status -> new Behind(
                        told(source, period),
                        late(source, period),
                        locks.holding(period.to()).map(Locks::inWords).orElse(null)))));
    }

    @Override
    public Optional<Change> change(long number) {
        return Reading.as(
                Reader.REMINDER, () -> Objects.requireNonNull(transactions.execute(status -> numbered(number))));
    }

    private Optional<Change> numbered(long number) {
        return jdbc.sql("""
                        select r.number, r.kind as title, r.agency, r.from_on as from, r.to_on as to, r.accepted_at,
                            case when r.withdrawn_as = :number then r.settled_because end as because
                        from intake.receipt r
                        where (r.number = :number or r.withdrawn_as = :number)
                          and r.from_on is not null and r.to_on is not null and r.accepted_at is not null
                        order by r.number limit 1
                        """)
                .param("number", number)
                .query((row, nth) -> new Change(told(row), row.getString("because")))
                .optional();
    }

    private List<Told> told(String source, Period period) {
        return jdbc.sql("""
                        select r.number, r.kind as title, r.agency, r.from_on as from, r.to_on as to, r.accepted_at
                        from intake.receipt r
                        where r.source = :source and r.state = 'ACCEPTED' and r.from_on <= :to and r.to_on >= :from
                          and r.number not in (select number from intake.replaced_return)
                        order by r.to_on desc, r.number desc limit 200
                        """)
                .param("source", source)
                .param("from", period.from())
                .param("to", period.to())
                .query((row, nth) -> told(row))
                .list();
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getLong("number"),
                row.getString("title"),
                row.getString("agency"),
                row.getObject("from", LocalDate.class),
                row.getObject("to", LocalDate.class),
                row.getObject("accepted_at", OffsetDateTime.class).toInstant());
    }

    private List<Late> late(String source, Period period) {
        return dues.ofSource(source).stream()
                .filter(due -> due.standing() == Due.Standing.LATE)
                .filter(due -> !due.period().from().isAfter(period.to())
                        && !due.period().to().isBefore(period.from()))
                .map(due -> new Late(due.expected().title(), due.expected().agency(), due.period(), due.dueOn()))
                .toList();
    }
}
