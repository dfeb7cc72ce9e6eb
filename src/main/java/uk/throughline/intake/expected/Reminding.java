package uk.throughline.intake.expected;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import uk.throughline.access.Access;
import uk.throughline.intake.Due;
import uk.throughline.intake.Reminder;
import uk.throughline.kernel.Dates;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;

/** Writes to agencies whose returns are due. A letter names no child and no figure: only the return, its period and its day. */
@Component
class Reminding {
    private static final int DAYS_BEFORE = 7;
    private static final int DAYS_BETWEEN = 7;
    private static final int LONGEST_ADDRESS = 254;

    private final ExpectedStore store;
    private final Access access;
    private final Partnerships partnerships;
    private final ObjectProvider<JavaMailSender> mail;
    private final String from;
    private final String address;

    Reminding(
            ExpectedStore store,
            Access access,
            Partnerships partnerships,
            ObjectProvider<JavaMailSender> mail,
            @Value("${throughline.mail.from:}") String from,
            @Value("${throughline.address:}") String address) {
        this.store = store;
        this.access = access;
        this.partnerships = partnerships;
        this.mail = mail;
        this.from = from;
        this.address = address;
    }

    static boolean isAddress(String text) {
        if (text.length() > LONGEST_ADDRESS || text.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        try {
            InternetAddress address = new InternetAddress(text, true);
            return text.equals(address.getAddress()) && text.contains("@");
        } catch (AddressException e) {
            return false;
        }
    }

    /** Of these, writes about those whose day it is. */
    List<Reminder> remind(List<Due> dues) {
        List<Reminder> done = new ArrayList<>();
        for (Due due : dues) {
            if (isDay(due)) {
                done.add(remind(due));
            }
        }
        return done;
    }

    private boolean isDay(Due due) {
        LocalDate today = due.today();
        return switch (due.standing()) {
            case AWAITED ->
                !today.isBefore(due.dueOn().minusDays(DAYS_BEFORE))
                        && today.isAfter(due.period().to())
                        && store.remindedOn(due, false).isEmpty();
            case LATE ->
                store.remindedOn(due, true)
                        .map(last -> !today.isBefore(last.plusDays(DAYS_BETWEEN)))
                        .orElse(true);
            case IN_TIME, CAME_LATE -> false;
        };
    }

    private Reminder remind(Due due) {
        String contact = due.expected().contact();
        if (contact == null) {
            return new Reminder(due, false, "Nobody is named to be reminded.");
        }
        JavaMailSender sender = mail.getIfAvailable();
        if (sender == null || from.isEmpty()) {
            return new Reminder(
                    due,
                    false,
                    "No mail server is set, so nothing was sent. Set spring.mail.host and throughline.mail.from.");
        }
        try {
            sender.send(letter(due, contact));
        } catch (MailException e) {
            return new Reminder(due, false, "The mail server did not take it. It will be tried again tomorrow.");
        }
        store.reminded(due, due.standing() == Due.Standing.LATE, contact);
        access.wasDone(
                "reminded",
                "return expected " + due.expected().id(),
                due.period().code());
        return new Reminder(due, true, "Sent to " + contact + ".");
    }

    private SimpleMailMessage letter(Due due, String contact) {
        boolean late = due.standing() == Due.Standing.LATE;
        String what = due.expected().title() + ", " + due.period().label();
        SimpleMailMessage letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(contact);
        letter.setSubject((late ? "Late: " : "Due " + Dates.inWords(due.dueOn()) + ": ") + what);
        letter.setText(text(due, late, what, partnership()));
        return letter;
    }

    private String text(Due due, boolean late, String what, @Nullable String partnership) {
        List<String> lines = new ArrayList<>();
        lines.add("To " + due.expected().agency());
        lines.add("");
        lines.add(
                late
                        ? "This return was due on " + Dates.inWords(due.dueOn()) + " and has not come: " + what + "."
                        : "This return is due on " + Dates.inWords(due.dueOn()) + ": " + what + ".");
        lines.add("Until it is there, the partnership's figures for these days say that it is missing.");
        lines.add("");
        lines.add(
                address.isEmpty()
                        ? "Please send it on the page \"Returns\" of Throughline."
                        : "Please send it here: " + address + "/returns");
        lines.add("Please do not send children's details by e-mail, and not in answer to this one.");
        if (partnership != null) {
            lines.add("");
            lines.add(partnership);
        }
        return String.join("\n", lines) + "\n";
    }

    private @Nullable String partnership() {
        return Optional.of(partnerships.current())
                .flatMap(current -> current.map(Partnership::name))
                .orElse(null);
    }
}
