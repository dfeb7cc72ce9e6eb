package uk.throughline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import uk.throughline.intake.census.CensusHeader;
import uk.throughline.intake.census.CensusLists;
import uk.throughline.intake.census.CensusReader;
import uk.throughline.intake.checks.Check;
import uk.throughline.intake.checks.CheckFiles;
import uk.throughline.intake.checks.Checking;
import uk.throughline.intake.locks.Lock;
import uk.throughline.intake.locks.Locks;
import uk.throughline.intake.lookedafter.LookedAfterLists;
import uk.throughline.intake.lookedafter.LookedAfterReader;
import uk.throughline.intake.lookedafter.LookedAfterXmlReader;
import uk.throughline.intake.payload.PayloadLists;
import uk.throughline.intake.staging.Beside;
import uk.throughline.intake.staging.ListShape;
import uk.throughline.intake.staging.Staging;
import uk.throughline.intake.staging.UnreadableReturn;
import uk.throughline.kernel.Dates;
import uk.throughline.kernel.Period;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;

/** Takes in returns of children's records: staged, checked, and what is acceptable handed to the rooms. */
@Component
class RecordReturns {
    /** Bytes of the file; a zipped looked-after return of some thousand children has as many. */
    static final long LARGE = 200_000;

    private final DataSource dataSource;
    private final PlatformTransactionManager transactions;
    private final JdbcClient jdbc;
    private final Partnerships partnerships;
    private final Accepting accepting;
    private final KnownReturns returns;
    private final Locks locks;
    private final Doubts doubts;
    private final InstantSource clock;
    private final List<Check> censusChecks = CheckFiles.load("cin", CensusLists.ALL);
    private final List<Check> lookedAfterChecks = CheckFiles.load("ssda903", LookedAfterLists.ALL);

    RecordReturns(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            Partnerships partnerships,
            Accepting accepting,
            KnownReturns returns,
            Locks locks,
            Doubts doubts,
            InstantSource clock) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.partnerships = partnerships;
        this.accepting = accepting;
        this.returns = returns;
        this.locks = locks;
        this.doubts = doubts;
        this.clock = clock;
    }

    Taken take(Recognised.Census census, Turn turn) throws IOException, SQLException {
        try (Beside beside = beside(turn)) {
            return take(census, staging(CensusLists.ALL, beside), turn);
        }
    }

    private Taken take(Recognised.Census census, Staging staging, Turn turn) throws IOException, SQLException {
        CensusHeader header;
        try (staging;
                InputStream in = census.part().open()) {
            header = CensusReader.read(in, staging);
            staging.finish();
            if (staging.beside() == null) {
                turn.whenRead().run();
            }
        }
        if (staging.rows("child") == 0) {
            throw new UnreadableReturn("The census holds no children. Check the export and send it again.");
        }
        String agency = agency(header);
        LocalDate to = header.yearEnds();
        LocalDate from = to.minusYears(1).plusDays(1);
        turn.requireDays(from, to);
        staging.header(header.year(), header.referenceDate(), header.authority(), from, to);
        return go(census, staging, censusChecks, agency, from, to, turn);
    }

    Taken take(Recognised.LookedAfter lists, String fileName, Turn turn) throws IOException, SQLException {
        return lookedAfter(
                lists,
                (before, latest, staging) -> LookedAfterReader.read(lists.lists(), fileName, before, latest, staging),
                turn);
    }

    Taken take(Recognised.LookedAfterXml whole, String fileName, Turn turn) throws IOException, SQLException {
        try (InputStream in = whole.part().open()) {
            return lookedAfter(
                    whole,
                    (before, latest, staging) -> LookedAfterXmlReader.read(in, fileName, before, latest, staging),
                    turn);
        }
    }

    /** Stages a looked-after return and gives the year ending 31 March that it is for. */
    private interface LookedAfterReading {
        int read(OptionalInt before, int latest, Staging staging) throws IOException, SQLException;
    }

    private Taken lookedAfter(Recognised kind, LookedAfterReading reading, Turn turn) throws IOException, SQLException {
        try (Beside beside = beside(turn)) {
            return lookedAfter(kind, reading, staging(LookedAfterLists.ALL, beside), turn);
        }
    }

    private Taken lookedAfter(Recognised kind, LookedAfterReading reading, Staging staging, Turn turn)
            throws IOException, SQLException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Dates.LONDON);
        int latest = today.getMonthValue() > 3 ? today.getYear() : today.getYear() - 1;
        OptionalInt before = returns.latestYear(kind.told());
        int year;
        try (staging) {
            year = reading.read(before, latest, staging);
            staging.finish();
            if (staging.beside() == null) {
                turn.whenRead().run();
            }
        }
        if (staging.lists().stream().allMatch(shape -> staging.rows(shape.name()) == 0)) {
            throw new UnreadableReturn("The looked-after return holds no rows below its column names. Nothing was kept."
                    + " Check the export and send it again.");
        }
        // the few rows of a mended file may be of other years than the whole return was
        LocalDate to = turn.upTo(LocalDate.of(year, 3, 31));
        LocalDate from = turn.since(LocalDate.of(year - 1, 4, 1));
        staging.header(to.getYear(), null, null, from, to);
        return go(kind, staging, lookedAfterChecks, ourAuthority(), from, to, turn);
    }

    /** The lists whose findings are staged for that kind of return. */
    static List<ListShape> shapes(Recognised kind) {
        return switch (kind) {
            case Recognised.Census census -> CensusLists.ALL;
            case Recognised.LookedAfter lists -> LookedAfterLists.ALL;
            case Recognised.FilledTemplate template ->
                List.of(template.filled().template().shape());
            case Recognised.LookedAfterXml whole -> LookedAfterLists.ALL;
            case Recognised.Inspection lists -> lists.workbook().shapes();
            case Recognised.Payload children -> PayloadLists.ALL;
            default -> List.of();
        };
    }

    /** Where a return with these lists is staged, in the transaction of now. */
    Staging staging(List<ListShape> lists) throws SQLException {
        return staging(lists, null);
    }

    private Staging staging(List<ListShape> lists, @Nullable Beside beside) throws SQLException {
        return new Staging(DataSourceUtils.getConnection(dataSource), lists, beside);
    }

    /** A second connection is worth its own copy of what is staged where there is much to check. */
    private @Nullable Beside beside(Turn turn) {
        return turn.length() < LARGE ? null : new Beside(dataSource, transactions);
    }

    /** Who sends a return that does not say so itself, once the partnership is known. */
    @Nullable
    String ourAuthority() {
        return partnerships.current().map(Partnership::authorityName).orElse(null);
    }

    private @Nullable String agency(CensusHeader header) {
        Partnership ours = partnerships.current().orElse(null);
        String told = header.authority();
        if (ours != null && told != null && !told.equals(ours.authorityCode())) {
            throw new UnreadableReturn("The census is of the local authority " + told + ", but this partnership's is "
                    + ours.authorityCode() + " (" + ours.authorityName() + "). Nothing was kept. Send the census of "
                    + ours.authorityName() + ".");
        }
        return ours != null ? ours.authorityName() : told == null ? null : "Local authority " + told;
    }

    /** Checks what is staged, and hands what is acceptable to the rooms. */
    Taken go(
            Recognised kind,
            Staging staging,
            List<Check> asked,
            @Nullable String agency,
            LocalDate from,
            LocalDate to,
            Turn turn) {
        if (from.isAfter(LocalDate.ofInstant(clock.instant(), Dates.LONDON))) {
            throw notYet(from, to);
        }
        Lock lock = turn.accept() ? locks.holding(to).orElse(null) : null;
        if (lock != null) {
            throw new UnreadableReturn(Locks.inWords(lock) + " Nothing of this return was taken in.");
        }
        List<Check> checks = new ArrayList<>(asked);
        if (turn.mends() != null) {
            checks.addAll(MendChecks.of(kind, turn.mends()));
        }
        Checking checking = new Checking(jdbc, staging);
        checking.run(checks, to.getYear());
        // three at once would only take the two cores from each other
        checking.whenAskedBeside(turn.whenRead());
        boolean any = staging.lists().stream().anyMatch(shape -> staging.rows(shape.name()) > checking.refused(shape));
        List<Receipt.Finding> doubtful = doubts.about(kind, to);
        Accepting.Done done = any ? accepting.take(kind, staging, from, to, turn) : Accepting.Done.NOTHING;
        checking.settle();
        List<Receipt.ListTotals> totals = totals(staging, checking);
        List<Receipt.Finding> findings = new ArrayList<>(findings(checking.found(checks), staging.lists()));
        findings.addAll(doubtful);
        return new Taken(
                agency,
                from,
                to,
                totals,
                findings,
                staging.notUnderstood(),
                List.of(),
                done.kept(),
                List.of(),
                done.comparison());
    }

    static UnreadableReturn notYet(LocalDate from, LocalDate to) {
        return new UnreadableReturn(
                "The return speaks of " + Period.between(from, to).label()
                        + ", which has not begun. Nothing was kept. Check its year and its dates, and send it again.");
    }

    private static List<Receipt.ListTotals> totals(Staging staging, Checking checking) {
        Map<String, Long> toLookAt = checking.toLookAt();
        List<Receipt.ListTotals> totals = new ArrayList<>();
        for (ListShape shape : staging.lists()) {
            long read = staging.rows(shape.name());
            if (read > 0) {
                long refused = checking.refused(shape);
                totals.add(new Receipt.ListTotals(
                        shape.title(), read, read - refused, refused, toLookAt.getOrDefault(shape.name(), 0L)));
            }
        }
        return totals;
    }

    private static List<Receipt.Finding> findings(List<Checking.Found> found, Collection<ListShape> lists) {
        return found.stream()
                .map(one -> new Receipt.Finding(
                        one.rule(),
                        one.error() ? Receipt.Severity.ERROR : Receipt.Severity.QUERY,
                        title(one.list(), lists),
                        one.means(),
                        one.toDo(),
                        one.rows(),
                        null))
                .toList();
    }

    private static String title(String list, Collection<ListShape> lists) {
        return lists.stream()
                .filter(shape -> shape.name().equals(list))
                .map(ListShape::title)
                .findFirst()
                .orElse("the return itself");
    }
}
