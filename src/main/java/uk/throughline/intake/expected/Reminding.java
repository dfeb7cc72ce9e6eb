package uk.throughline.intake.expected;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.throughline.access.Access;
import uk.throughline.intake.Due;
import uk.throughline.intake.Reminder;
import uk.throughline.kernel.Dates;
import uk.throughline.letters.Letters;
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
    private final Letters letters;

    Reminding(ExpectedStore store, Access access, Partnerships partnerships, Letters letters) {
        this.store = store;
        this.access = access;
        this.partnerships = partnerships;
        this.letters = letters;
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
        if (!letters.canBeSent()) {
            return new Reminder(
                    due,
                    false,
                    "No mail server is set, so nothing was sent. Set spring.mail.host and throughline.mail.from.");
        }
        if (!letters.send(List.of(contact), subject(due), text(due))) {
            return new Reminder(due, false, "The mail server did not take it. It will be tried again tomorrow.");
        }
        store.reminded(due, isLate(due), contact);
        access.wasDone(
                "reminded",
                "return expected " + due.expected().id(),
                due.period().code());
        return new Reminder(due, true, "Sent to " + contact + ".");
    }

    private static String subject(Due due) {
        return (isLate(due) ? "Late: " : "Due " + Dates.inWords(due.dueOn()) + ": ") + what(due);
    }

    private static boolean isLate(Due due) {
        return due.standing() == Due.Standing.LATE;
    }

    private static String what(Due due) {
        return due.expected().title() + ", " + due.period().label();
    }

    private String text(Due due) {
        List<String> lines = new ArrayList<>();
        lines.add("To " + due.expected().agency());
        lines.add("");
        lines.add(
                isLate(due)
                        ? "This return was due on " + Dates.inWords(due.dueOn()) + " and has not come: " + what(due)
                                + "."
                        : "This return is due on " + Dates.inWords(due.dueOn()) + ": " + what(due) + ".");
        lines.add("Until it is there, the partnership's figures for these days say that it is missing.");
        lines.add("");
        lines.add(
                letters.canLink()
                        ? "Please send it here: " + letters.link("/returns")
                        : "Please send it on the page \"Returns\" of Throughline.");
        lines.add("Please do not send children's details by e-mail, and not in answer to this one.");
        partnerships.current().map(Partnership::name).ifPresent(name -> {
            lines.add("");
            lines.add(name);
        });
        return String.join("\n", lines) + "\n";
    }
}
