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
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.intake.KnownReturns.Known;
import uk.throughline.intake.staging.Progress;
import uk.throughline.intake.staging.UnreadableReturn;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;

/** Takes returns in: the sender's grant is checked, then the return goes its one road as the reader that keeps records. */
@Service
class TakingIn implements Returns {
    private static final ScopedValue<Boolean> TOGETHER = ScopedValue.newInstance();

    private final Access access;
    private final Road road;
    private final Settling settling;
    private final CountingAfter counting;
    private final KnownReturns known;
    private final Fingerprints fingerprints;
    private final ReceiptLists receipts;
    private final TransactionTemplate transactions;

    TakingIn(
            Access access,
            Road road,
            Settling settling,
            CountingAfter counting,
            KnownReturns known,
            Fingerprints fingerprints,
            ReceiptLists receipts,
            PlatformTransactionManager transactionManager) {
        this.access = access;
        this.road = road;
        this.settling = settling;
        this.counting = counting;
        this.known = known;
        this.fingerprints = fingerprints;
        this.receipts = receipts;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    @Override
    public Outcome<Receipt> takeIn(
            Path file, String name, @Nullable String agency, @Nullable Period period, boolean dryRun)
            throws IOException {
        access.require(dryRun ? Permission.TAKE_IN_RETURNS : Permission.ACCEPT_RETURNS);
        Reader sender = Reading.current();
        Optional<String> digest;
        try {
            digest = asIntake(() -> Optional.ofNullable(fingerprints.of(file, name, period)));
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
        Optional<Known> before = digest.flatMap(one -> asIntake(() -> known.known(one)));
        boolean settled = before.isPresent()
                && (before.get().state() == Receipt.State.ACCEPTED
                        || dryRun && before.get().state() == Receipt.State.CHECKED);
        if (settled) {
            bringUpToDate();
            Receipt same = receiptAsIntake(before.get().number());
            if (period == null || Fingerprints.speaksOf(same, period)) {
                return Outcome.done(same);
            }
            if (same.state() == Receipt.State.ACCEPTED) {
                return alreadyKnown(same);
            }
        }
        return go(new Road.Sent(file, name, agency, period, digest.orElse(null), sender.id()), !dryRun);
    }

    @Override
    public <T, X extends Throwable> T together(ScopedValue.CallableOp<T, X> work) throws X {
        try {
            return ScopedValue.where(TOGETHER, true).call(work);
        } finally {
            bringUpToDate();
        }
    }

    /** What is not counted yet is told by the receipts, so nothing is forgotten where others follow. */
    private void bringUpToDate() {
        if (!TOGETHER.isBound()) {
            counting.count();
        }
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
        access.require(Permission.ACCEPT_RETURNS);
        String sender = Reading.current().id();
        Known before = asIntake(() -> known.known(number)).orElse(null);
        if (before == null) {
            return Outcome.refused("return", "There is no return with the number " + number + ".");
        }
        Receipt receipt = receiptAsIntake(before.number());
        switch (before.state()) {
            case ACCEPTED -> {
                return Outcome.done(receipt);
            }
            case SENT_BACK, WITHDRAWN -> {
                return Outcome.refused(
                        "return",
                        "Return " + number + " was "
                                + (before.state() == Receipt.State.SENT_BACK ? "sent back" : "withdrawn")
                                + ". Send the file again if it is to be accepted after all.");
            }
            case CHECKED, REFUSED -> {}
        }
        byte[] packed = asIntake(() -> known.file(before.number()));
        try {
            Path file = Files.createTempFile("return-", ".in");
            try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                Files.copy(unpacked, file, StandardCopyOption.REPLACE_EXISTING);
                return go(
                        new Road.Sent(
                                file, before.fileName(), before.agency(), before.period(), receipt.digest(), sender),
                        true);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome<Receipt> go(Road.Sent sent, boolean accept) throws IOException {
        try {
            // while the database keeps the records, what will count them is got ready
            Receipt receipt = road.take(sent, accept, accept ? counting::prepare : () -> {});
            bringUpToDate();
            return Outcome.done(receipt);
        } catch (UnreadableReturn e) {
            return Outcome.refused("return", Objects.requireNonNull(e.getMessage()));
        } catch (Progress.Stopped e) {
            return Outcome.refused("return", "You stopped it. Nothing of this return was kept.");
        } catch (DataAccessException | TransactionException | IOException | UncheckedIOException e) {
            String broken = LostDatabase.inWords(e);
            if (broken == null) {
                throw e;
            }
            return Outcome.refused("return", broken);
        }
    }

    @Override
    public Outcome<Receipt> sendBack(long number, String because) {
        access.require(Permission.ACCEPT_RETURNS);
        Reader by = Reading.current();
        return Settling.reason(because)
                .then(reason -> asIntake(() -> settling.sendBack(number, reason, by)))
                .map(this::receiptAsIntake);
    }

    @Override
    public Outcome<Receipt> withdraw(long number, String because) {
        access.require(Permission.ACCEPT_RETURNS);
        Reader by = Reading.current();
        Outcome<Long> withdrawn =
                Settling.reason(because).then(reason -> asIntake(() -> settling.withdraw(number, reason, by)));
        bringUpToDate();
        return withdrawn.map(this::receiptAsIntake);
    }

    private Receipt receiptAsIntake(long number) {
        return asIntake(() -> receipts.receipt(number)).orElseThrow();
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
            Known found = known.known(number).orElse(null);
            if (found == null) {
                return Outcome.<List<Receipt.Place>>refused(
                        "return", "There is no return with the number " + number + ".");
            }
            List<Receipt.Place> places = receipts.places(found.number(), rule, page);
            List<String> ids = places.stream()
                    .map(Receipt.Place::childId)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            access.wasRead("findings of rule " + rule + " in return " + found.number(), receipts.children(ids));
            return Outcome.done(places);
        }));
    }
}
