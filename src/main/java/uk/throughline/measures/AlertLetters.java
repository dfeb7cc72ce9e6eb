package uk.throughline.measures;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.throughline.letters.Letters;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;

/** Tells of new alerts by e-mail, in one letter a counting. It names measures only: no figure and no child. */
@Component
class AlertLetters {
    private final AlertStore store;
    private final AlertContacts contacts;
    private final Catalogue catalogue;
    private final Partnerships partnerships;
    private final AsCounter asCounter;
    private final Letters letters;
    private final InstantSource clock;

    AlertLetters(
            AlertStore store,
            AlertContacts contacts,
            Catalogue catalogue,
            Partnerships partnerships,
            AsCounter asCounter,
            Letters letters,
            InstantSource clock) {
        this.store = store;
        this.contacts = contacts;
        this.catalogue = catalogue;
        this.partnerships = partnerships;
        this.asCounter = asCounter;
        this.letters = letters;
        this.clock = clock;
    }

    private record Letter(List<Alert> of, List<String> to, String text) {}

    /** Writes where there is something to tell and somebody to tell it to; what cannot be sent now is told with what comes next. */
    void tell() {
        if (!letters.canBeSent()) {
            return;
        }
        Letter letter = asCounter.ask(this::letter);
        if (letter.of().isEmpty() || !letters.send(letter.to(), subject(letter.of()), letter.text())) {
            return;
        }
        asCounter.ask(() -> {
            store.told(letter.of(), clock.instant());
            return letter;
        });
    }

    private Letter letter() {
        List<String> to =
                contacts.current().stream().map(AlertContacts.Contact::address).toList();
        List<Alert> alerts = to.isEmpty() ? List.of() : store.untold();
        return new Letter(alerts, to, alerts.isEmpty() ? "" : text(alerts));
    }

    private static String subject(List<Alert> alerts) {
        return alerts.size() == 1
                ? "A figure moved more than chance explains"
                : alerts.size() + " figures moved more than chance explains";
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
        lines.add(letters.where("What happened", "/figures/alerts", "on the page \"Alerts\", below Figures,"));
        partnerships.current().map(Partnership::name).ifPresent(name -> {
            lines.add("");
            lines.add(name);
        });
        return String.join("\n", lines) + "\n";
    }
}
