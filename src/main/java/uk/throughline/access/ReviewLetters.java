package uk.throughline.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.kernel.Dates;

/** Tells those who keep an agency's people of its review, by e-mail; it names nobody. */
@Component
class ReviewLetters {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewLetters.class);

    private final ReviewStore store;
    private final TransactionTemplate transactions;
    private final ObjectProvider<JavaMailSender> mail;
    private final String from;
    private final String address;

    ReviewLetters(
            ReviewStore store,
            PlatformTransactionManager transactions,
            ObjectProvider<JavaMailSender> mail,
            @Value("${throughline.mail.from:}") String from,
            @Value("${throughline.address:}") String address) {
        this.store = store;
        this.transactions = new TransactionTemplate(transactions);
        this.mail = mail;
        this.from = from;
        this.address = address;
    }

    private record Letter(ReviewStore.Untold step, SimpleMailMessage message) {}

    /** Sends what is not told yet; what cannot be sent now is tried again the next day. */
    void tell() {
        JavaMailSender sender = mail.getIfAvailable();
        if (sender == null || from.isEmpty()) {
            return;
        }
        // letters go out between transactions: a slow mail server holds no connection
        List<Letter> letters = asReview(() -> store.untold().stream()
                .map(this::letter)
                .flatMap(Optional::stream)
                .toList());
        for (Letter letter : letters) {
            try {
                sender.send(letter.message());
            } catch (MailException e) {
                LOG.warn(
                        "The mail server did not take a letter about the review of people; it is tried again tomorrow",
                        e);
                return;
            }
            asReview(() -> {
                store.told(letter.step());
                return true;
            });
        }
    }

    private Optional<Letter> letter(ReviewStore.Untold step) {
        List<String> to = store.addresses(step.agency());
        if (to.isEmpty()) {
            return Optional.empty();
        }
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(to.toArray(String[]::new));
        message.setSubject(subject(step));
        message.setText(text(step));
        return Optional.of(new Letter(step, message));
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
        String where = address.isEmpty()
                ? "The list stands on the page \"Confirm people\" of Throughline, below Administration."
                : "The list is here: " + address + "/administration/review";
        return what + "\n\n" + where + "\n";
    }

    private <T> T asReview(Supplier<T> work) {
        return Reading.as(
                Reader.ACCESS_REVIEW,
                () -> java.util.Objects.requireNonNull(transactions.execute(status -> work.get())));
    }
}
