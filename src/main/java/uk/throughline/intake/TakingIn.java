package uk.throughline.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.intake.staging.UnreadableReturn;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Measures;

/** Takes returns in: the sender's grant is checked, then the return goes its one road as the reader that keeps records. */
@Service
class TakingIn implements Returns {
    private final Access access;
    private final Road road;
    private final ReceiptLists receipts;
    private final ObjectProvider<Measures> measures;
    private final TransactionTemplate transactions;

    TakingIn(
            Access access,
            Road road,
            ReceiptLists receipts,
            ObjectProvider<Measures> measures,
            PlatformTransactionManager transactionManager) {
        this.access = access;
        this.road = road;
        this.receipts = receipts;
        this.measures = measures;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    @Override
    public Outcome<Receipt> takeIn(
            Path file, String name, @Nullable String agency, @Nullable Period period, boolean dryRun)
            throws IOException {
        access.require(Permission.TAKE_IN_RETURNS);
        String digest = PackedFile.digest(file);
        Reader sender = Reading.current();
        Optional<ReceiptLists.Known> known = asIntake(() -> receipts.known(digest));
        boolean settled = known.isPresent()
                && (known.get().state() == Receipt.State.ACCEPTED
                        || dryRun && known.get().state() == Receipt.State.CHECKED);
        if (settled) {
            Receipt before =
                    asIntake(() -> receipts.receipt(known.get().number())).orElseThrow();
            if (period == null || speaksOf(before, period)) {
                return Outcome.done(before);
            }
            if (before.state() == Receipt.State.ACCEPTED) {
                return alreadyKnown(before);
            }
        }
        return go(new Road.Sent(file, name, agency, period, digest, sender.id()), !dryRun);
    }

    private static boolean speaksOf(Receipt receipt, Period period) {
        return period.from().equals(receipt.from()) && period.to().equals(receipt.to());
    }

    private static Outcome<Receipt> alreadyKnown(Receipt before) {
        LocalDate from = before.from();
        LocalDate to = before.to();
        return Outcome.refused(
                "period",
                "This very file is return " + before.number() + " already, and speaks of "
                        + (from == null || to == null
                                ? "no period"
                                : Period.between(from, to).label())
                        + ". Correct something in it, or leave the period out.");
    }

    @Override
    public Outcome<Receipt> accept(long number) {
        access.require(Permission.TAKE_IN_RETURNS);
        String sender = Reading.current().id();
        ReceiptLists.Known known = asIntake(() -> receipts.known(number)).orElse(null);
        if (known == null) {
            return Outcome.refused("return", "There is no return with the number " + number + ".");
        }
        Receipt receipt = asIntake(() -> receipts.receipt(number)).orElseThrow();
        if (known.state() == Receipt.State.ACCEPTED) {
            return Outcome.done(receipt);
        }
        byte[] packed = asIntake(() -> receipts.file(known.number()));
        try {
            Path file = Files.createTempFile("return-", ".in");
            try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                Files.copy(unpacked, file, StandardCopyOption.REPLACE_EXISTING);
                return go(
                        new Road.Sent(file, known.fileName(), known.agency(), known.period(), receipt.digest(), sender),
                        true);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome<Receipt> go(Road.Sent sent, boolean accept) throws IOException {
        Road.Arrived arrived;
        try {
            arrived = road.take(sent, accept);
        } catch (UnreadableReturn e) {
            return Outcome.refused("return", Objects.requireNonNull(e.getMessage()));
        }
        Receipt receipt = arrived.receipt();
        if (arrived.fresh() && receipt.state() == Receipt.State.ACCEPTED) {
            count(arrived.kind(), receipt);
        }
        return Outcome.done(receipt);
    }

    /** Figures are brought up to date after the return is kept; what a list alone cannot cover stays "not collected". */
    private void count(Recognised kind, Receipt receipt) {
        Measures counting = measures.getIfAvailable();
        LocalDate from = receipt.from();
        LocalDate to = receipt.to();
        if (counting == null || from == null || to == null) {
            return;
        }
        Reading.run(Reader.COUNTER, () -> {
            if (kind.covers()) {
                counting.covered(kind.source(), from, to, receipt.number());
            }
            counting.bringUpToDate(List.of(kind.source()));
        });
    }

    private <T> T asIntake(Supplier<T> work) {
        return Reading.as(Reader.INTAKE, () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }

    @Override
    public Optional<Receipt> receipt(long number) {
        return Objects.requireNonNull(transactions.execute(status -> receipts.receipt(number)));
    }

    @Override
    public List<Receipt.Summary> receipts(int page) {
        return Objects.requireNonNull(transactions.execute(status -> receipts.summaries(page)));
    }

    @Override
    public long count() {
        return Objects.requireNonNull(transactions.execute(status -> receipts.count()));
    }

    @Override
    public Outcome<List<Receipt.Place>> places(long number, String rule, int page) {
        access.require(Permission.TAKE_IN_RETURNS);
        return Objects.requireNonNull(transactions.execute(status -> {
            ReceiptLists.Known known = receipts.known(number).orElse(null);
            if (known == null) {
                return Outcome.<List<Receipt.Place>>refused(
                        "return", "There is no return with the number " + number + ".");
            }
            List<Receipt.Place> places = receipts.places(known.number(), rule, page);
            List<String> ids = places.stream()
                    .map(Receipt.Place::childId)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            access.wasRead("findings of rule " + rule + " in return " + known.number(), receipts.children(ids));
            return Outcome.done(places);
        }));
    }
}
