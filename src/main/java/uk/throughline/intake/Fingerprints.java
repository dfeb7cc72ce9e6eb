package uk.throughline.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughline.intake.KnownReturns.Known;
import uk.throughline.intake.template.TemplateReader;
import uk.throughline.kernel.Period;

/** Tells a file that came before from a new one. */
@Component
class Fingerprints {
    private final KnownReturns known;
    private final ReceiptLists receipts;

    Fingerprints(KnownReturns known, ReceiptLists receipts) {
        this.known = known;
        this.receipts = receipts;
    }

    /**
     * What the file is known by, or null where no file of its length ever came: then it is new, and need not be read through to be
     * told from others. Files that say that there is nothing to report are alike, whatever days they say it of: then the period tells
     * them apart.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    @Nullable
    String of(Path file, String name, @Nullable Period said) {
        String content;
        try {
            if (!known.anyOfLength(Files.size(file))) {
                return null;
            }
            content = PackedFile.digest(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Optional<Period> named = TemplateReader.periodNamed(said, name);
        Receipt same = known.known(content)
                .map(Known::number)
                .flatMap(receipts::receipt)
                .filter(Receipt::isOfNothing)
                .orElse(null);
        boolean another =
                same != null && named.map(period -> !speaksOf(same, period)).orElse(true);
        return another ? PackedFile.digest(content, named.map(Period::code).orElse("no period")) : content;
    }

    static boolean speaksOf(Receipt receipt, Period period) {
        LocalDate from = receipt.from();
        return from != null && from.equals(period.from()) && period.to().equals(receipt.to());
    }
}
