package uk.throughline.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Access;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.intake.staging.ListShape;
import uk.throughline.intake.staging.SentFile;
import uk.throughline.intake.template.Templates;
import uk.throughline.kernel.Period;

/** The one road of a return: recognised, staged, checked, accepted, and written down, in one transaction or not at all. */
@Component
class Road {
    /** Threads of their own: packing works all the time that it takes, and virtual threads would wait behind it. */
    private static final Executor ASIDE = work -> Thread.ofPlatform().daemon().start(work);

    private final RecordReturns records;
    private final InspectionReturns inspections;
    private final PayloadReturns payloads;
    private final FigureReturns figures;
    private final TemplateReturns filledTemplates;
    private final Templates templates;
    private final ReceiptStore store;
    private final RefusedStore refused;
    private final ToldStore told;
    private final MendedReturns mended;
    private final ReceiptLists receipts;
    private final KnownReturns known;
    private final Fingerprints fingerprints;
    private final Access access;
    private final InstantSource clock;
    private final TransactionTemplate transactions;

    Road(
            RecordReturns records,
            InspectionReturns inspections,
            PayloadReturns payloads,
            FigureReturns figures,
            TemplateReturns filledTemplates,
            Templates templates,
            ReceiptStore store,
            RefusedStore refused,
            ToldStore told,
            MendedReturns mended,
            ReceiptLists receipts,
            KnownReturns known,
            Fingerprints fingerprints,
            Access access,
            InstantSource clock,
            PlatformTransactionManager transactionManager) {
        this.records = records;
        this.inspections = inspections;
        this.payloads = payloads;
        this.figures = figures;
        this.filledTemplates = filledTemplates;
        this.templates = templates;
        this.store = store;
        this.refused = refused;
        this.told = told;
        this.mended = mended;
        this.receipts = receipts;
        this.known = known;
        this.fingerprints = fingerprints;
        this.access = access;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /**
     * What was sent, by whom, and the period that the sender named.
     *
     * @param digest what it is known by, or null where it seemed to be new
     */
    record Sent(
            Path file,
            String name,
            @Nullable String agency,
            @Nullable Period period,
            @Nullable String digest,
            String by) {}

    /**
     * @param whenRead run beside the rest once the file was read through
     * @return the receipt, written now or there already
     * @throws uk.throughline.intake.staging.UnreadableReturn when it is no return; then nothing is kept
     */
    Receipt take(Sent sent, boolean accept, Runnable whenRead) throws IOException {
        try (SentFile parts = SentFile.open(sent.file(), sent.name())) {
            Recognised kind = Recognition.of(parts, templates.all());
            OptionalLong mends = MendMarks.of(kind);
            Packing packed = new Packing(sent.file(), whenRead);
            try {
                return Reading.as(
                        Reader.INTAKE,
                        () -> Objects.requireNonNull(
                                transactions.execute(status -> inTurn(sent, kind, mends, packed, accept))));
            } catch (UncheckedIOException e) {
                throw new IOException(e.getCause());
            }
        }
    }

    /** Packs the file for keeping beside the database's work: while the file is being read, both cores are busy already. */
    private static final class Packing {
        private final Path file;
        private final Runnable besides;
        private @Nullable CompletableFuture<PackedFile> begun;

        Packing(Path file, Runnable besides) {
            this.file = file;
            this.besides = besides;
        }

        void begin() {
            var unused = begun();
        }

        private synchronized CompletableFuture<PackedFile> begun() {
            CompletableFuture<PackedFile> now = begun;
            if (now == null) {
                now = CompletableFuture.supplyAsync(this::pack, ASIDE);
                begun = now;
                ASIDE.execute(besides);
            }
            return now;
        }

        PackedFile packed() {
            return begun().join();
        }

        private PackedFile pack() {
            try {
                return PackedFile.of(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Receipt inTurn(Sent sent, Recognised kind, OptionalLong mark, Packing packing, boolean accept) {
        store.waitForTurn();
        // while it waited, the very same file may have been taken in
        String digest =
                sent.digest() == null ? fingerprints.of(sent.file(), sent.name(), sent.period()) : sent.digest();
        KnownReturns.Known before = digest == null ? null : known.known(digest).orElse(null);
        if (before != null && before.state() == Receipt.State.ACCEPTED) {
            return receipts.receipt(before.number()).orElseThrow();
        }
        long number = store.nextNumber();
        Mended mends = mended.of(kind, mark);
        Turn turn = new Turn(number, length(sent.file()), accept, !accept || before != null, mends, packing::begin);
        Taken taken = read(sent, kind, turn);
        PackedFile packed = packing.packed();
        if (before != null) {
            store.remove(before.number());
        }
        Instant now = clock.instant();
        boolean any = taken.accepted() > 0 || taken.isOfNothing();
        Receipt.State state = !any ? Receipt.State.REFUSED : accept ? Receipt.State.ACCEPTED : Receipt.State.CHECKED;
        store.save(
                new ReceiptStore.Entry(
                        number,
                        before == null ? null : before.number(),
                        digest == null ? packed.digest() : digest,
                        packed.length(),
                        sent.name(),
                        kind,
                        sent.agency() == null && mends != null ? mends.agency() : sent.agency(),
                        sent.period(),
                        state,
                        before == null ? now : before.receivedAt(),
                        state == Receipt.State.ACCEPTED ? now : null,
                        sent.by(),
                        mends == null ? null : mends.number()),
                taken);
        List<ListShape> staged = taken.isOfNothing() ? List.of() : RecordReturns.shapes(kind);
        refused.save(number, kind, taken);
        Comparison comparison = taken.comparison();
        if (comparison != null) {
            told.saveCompared(number, comparison);
        }
        if (state == Receipt.State.ACCEPTED && !staged.isEmpty()) {
            told.saveTold(number);
        }
        for (ListShape shape : staged) {
            store.saveStagedPlaces(number, shape);
        }
        store.saveFile(number, packed.bytes());
        access.wasDone(accept ? "took in" : "checked", "return " + number, "sent by " + sent.by());
        return receipts.receipt(number).orElseThrow();
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Taken read(Sent sent, Recognised kind, Turn turn) {
        try {
            return switch (kind) {
                case Recognised.Census census -> records.take(census, turn);
                case Recognised.LookedAfter lists -> records.take(lists, sent.name(), turn);
                case Recognised.FilledTemplate filled -> filledTemplates.take(filled, sent.period(), sent.name(), turn);
                case Recognised.LookedAfterXml whole -> records.take(whole, sent.name(), turn);
                case Recognised.Inspection lists -> inspections.take(lists, turn);
                case Recognised.Payload children -> payloads.take(children, turn);
                case Recognised.Statistics table -> figures.take(table, turn);
                case Recognised.EthnicGroups table -> figures.take(table, turn);
                case Recognised.Neighbours set -> figures.take(set, sent.name(), turn);
                case Recognised.Population table -> figures.take(table, turn);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("Taking in a return", null, e);
        }
    }
}
