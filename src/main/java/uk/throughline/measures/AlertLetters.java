package uk.throughline.measures;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;

/** Tells of new alerts by e-mail, in one letter a counting. It names measures only: no figure and no child. */
@Component
class AlertLetters {
    private static final Logger LOG = LoggerFactory.getLogger(AlertLetters.class);

    private final AlertStore store;
    private final AlertContacts contacts;
    private final Catalogue catalogue;
    private final Partnerships partnerships;
    private final AsCounter asCounter;
    private final ObjectProvider<JavaMailSender> mail;
    private final InstantSource clock;
    private final String from;
    private final String address;

    AlertLetters(
            AlertStore store,
            AlertContacts contacts,
            Catalogue catalogue,
            Partnerships partnerships,
            AsCounter asCounter,
            ObjectProvider<JavaMailSender> mail,
            InstantSource clock,
            @Value("${throughline.mail.from:}") String from,
            @Value("${throughline.address:}") String address) {
        this.store = store;
        this.contacts = contacts;
        this.catalogue = catalogue;
        this.partnerships = partnerships;
        this.asCounter = asCounter;
        this.mail = mail;
        this.clock = clock;
        this.from = from;
        this.address = address;
    }

    private record Letter(List<Alert> of, SimpleMailMessage message) {}

    /** Writes where there is something to tell and somebody to tell it to; what cannot be sent now is told with what comes next. */
    void tell() {
        JavaMailSender sender = mail.getIfAvailable();
        if (sender == null || from.isEmpty()) {
            return;
        }
        // the letter goes out between two transactions: a slow mail server holds no connection
        Letter letter = asCounter.ask(this::letter);
        if (letter.of().isEmpty()) {
            return;
        }
        try {
            sender.send(letter.message());
        } catch (MailException e) {
            LOG.warn(
                    "The mail server did not take the letter about {} alerts",
                    letter.of().size(),
                    e);
            return;
        }
        asCounter.ask(() -> {
            store.told(letter.of(), clock.instant());
            return letter;
        });
    }

    private Letter letter() {
        SimpleMailMessage message = new SimpleMailMessage();
        List<AlertContacts.Contact> to = contacts.current();
        List<Alert> alerts = to.isEmpty() ? List.of() : store.untold();
        if (!alerts.isEmpty()) {
            message.setFrom(from);
            message.setTo(to.stream().map(AlertContacts.Contact::address).toArray(String[]::new));
            message.setSubject(
                    alerts.size() == 1
                            ? "A figure moved more than chance explains"
                            : alerts.size() + " figures moved more than chance explains");
            message.setText(text(alerts));
        }
        return new Letter(alerts, message);
    }

    private String text(List<Alert> alerts) {
        List<String> lines = new ArrayList<>();
        lines.add("The latest quarter of these measures shows what chance does not explain:");
        lines.add("");
        alerts.stream()
                .map(alert -> alert.figure().measureId())
                .distinct()
                .forEach(id -> lines.add("- "
                        + catalogue
                                .find(id)
                                .map(entry -> entry.measure().title())
                                .orElse(id)));
        lines.add("");
        lines.add(
                address.isEmpty()
                        ? "What happened stands on the page \"Alerts\" of Throughline, below Figures."
                        : "What happened stands here: " + address + "/figures/alerts");
        partnerships.current().map(Partnership::name).ifPresent(name -> {
            lines.add("");
            lines.add(name);
        });
        return String.join("\n", lines) + "\n";
    }
}
