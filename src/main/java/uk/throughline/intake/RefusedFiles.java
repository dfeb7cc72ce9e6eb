package uk.throughline.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.intake.KnownReturns.Known;
import uk.throughline.intake.staging.Refusals;
import uk.throughline.intake.staging.SentFile;
import uk.throughline.intake.staging.UnreadableReturn;
import uk.throughline.intake.template.Templates;
import uk.throughline.kernel.Outcome;

/** Gives a return's refused rows back: the kept file is read again and copied as far as it is to be mended. */
@Service
class RefusedFiles implements RefusedRows {
    private final Access access;
    private final KnownReturns known;
    private final ReceiptLists receipts;
    private final RefusedLists refused;
    private final Templates templates;
    private final TransactionTemplate transactions;

    RefusedFiles(
            Access access,
            KnownReturns known,
            ReceiptLists receipts,
            RefusedLists refused,
            Templates templates,
            PlatformTransactionManager transactionManager) {
        this.access = access;
        this.known = known;
        this.receipts = receipts;
        this.refused = refused;
        this.templates = templates;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** What is to be given back, and the file that it is taken from. */
    private record Kept(Refusals refusals, String fileName, byte[] packed) {}

    @Override
    public Outcome<Written> write(long number, Path to) throws IOException {
        access.require(Permission.TAKE_IN_RETURNS);
        // whom it tells of is known to who keeps records, whether this reader may open their records or not
        List<Long> children = Reading.as(
                Reader.INTAKE,
                () -> Objects.requireNonNull(transactions.execute(status -> known.known(number)
                        .map(one -> refused.children(one.number()))
                        .orElse(List.of()))));
        Outcome<Kept> found = Objects.requireNonNull(transactions.execute(status -> kept(number, children)));
        return switch (found) {
            case Outcome.Refused<Kept>(var refusal) -> Outcome.refused(refusal.what(), refusal.reason());
            case Outcome.Done<Kept>(Kept kept) -> write(kept, to);
        };
    }

    private Outcome<Kept> kept(long number, List<Long> children) {
        Known found = known.known(number).orElse(null);
        if (found == null) {
            return Outcome.refused("return", "There is no return with the number " + number + ".");
        }
        Receipt receipt = receipts.receipt(found.number()).orElseThrow();
        if (receipt.refused() == 0) {
            return Outcome.refused(
                    "return", "No row of return " + found.number() + " was refused, so there is nothing to mend.");
        }
        if (!refused.known(found.number())) {
            return Outcome.refused(
                    "return",
                    "Return " + found.number() + " came in before it was kept which rows are refused."
                            + " Correct what its receipt lists and send the whole return again.");
        }
        access.wasExported("the refused rows of return " + found.number(), children);
        return Outcome.done(new Kept(refused.refusals(found.number()), found.fileName(), known.file(found.number())));
    }

    private Outcome<Written> write(Kept kept, Path to) throws IOException {
        Path file = Files.createTempFile("return-", ".kept");
        try {
            try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(kept.packed()))) {
                Files.copy(unpacked, file, StandardCopyOption.REPLACE_EXISTING);
            }
            try (SentFile sent = SentFile.open(file, kept.fileName())) {
                Recognised kind = Recognition.of(sent, templates.all());
                RefusedCopy copy = new RefusedCopy(kind, file, kept.refusals());
                copy.write(to);
                return Outcome.done(
                        new Written(kept.refusals().number(), copy.name(kept.fileName()), copy.mediaType()));
            }
        } catch (UnreadableReturn e) {
            return Outcome.refused(
                    "return",
                    "The file of return " + kept.refusals().number()
                            + " is not read as it was when it came in, because what is recognised has changed since. Correct what its"
                            + " receipt lists and send the whole return again.");
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
