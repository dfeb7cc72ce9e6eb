package uk.throughline.access;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.kernel.Dates;
import uk.throughline.letters.Letters;

/** Tells those who keep an agency's people of its review, by e-mail; it names nobody. */
@Component
class ReviewLetters {
    private final ReviewStore store;
    private final TransactionTemplate transactions;
    private final Letters letters;

    ReviewLetters(ReviewStore store, PlatformTransactionManager transactions, Letters letters) {
        this.store = store;
        this.transactions = new TransactionTemplate(transactions);
        this.letters = letters;
    }

    private record Letter(ReviewStore.Untold step, List<String> to) {}

    /** Sends what is not told yet; what cannot be sent now is tried again the next day. */
    void tell() {
        if (!letters.canBeSent()) {
            return;
        }
        List<Letter> untold = asReview(() -> store.untold().stream()
                .map(step -> new Letter(step, store.addresses(step.agency())))
                .filter(letter -> !letter.to().isEmpty())
                .toList());
        for (Letter letter : untold) {
            if (!letters.send(letter.to(), subject(letter.step()), text(letter.step()))) {
                return;
            }
            asReview(() -> {
                store.told(letter.step());
                return true;
            });
        }
    }

    private static String subject(ReviewStore.Untold step) {
        return step.step().equals("closed")
                ? "Access of people whom nobody confirmed has ended"
                : "Please confirm who still needs access";
    }

    private String text(ReviewStore.Untold step) {
        LocalDate closes = step.step().equals("opened") ? step.onDay().plusDays(AccessReviews.DAYS) : step.onDay();
        String what =
                switch (step.step()) {
                    case "opened" ->
                        "Once a quarter we ask who of the people of " + step.agency()
                                + " still needs the posts that they hold in Throughline. Please confirm them by "
                                + Dates.inWords(closes) + ". Whoever is not confirmed by then loses access by itself.";
                    case "reminded" ->
                        "Some people of " + step.agency()
                                + " are not confirmed yet. Whoever is not confirmed within the next week"
                                + " loses access by itself.";
                    default ->
                        step.ended() + (step.ended() == 1 ? " post" : " posts") + " of people of " + step.agency()
                                + " ended because nobody confirmed them. Whoever still needs one can be given it again.";
                };
        String where = letters.where(
                "The list", "/administration/review", "on the page \"Confirm people\", below Administration,");
        return what + "\n\n" + where + "\n";
    }

    private <T> T asReview(Supplier<T> work) {
        return Reading.as(
                Reader.ACCESS_REVIEW,
                () -> java.util.Objects.requireNonNull(transactions.execute(status -> work.get())));
    }
}
