package uk.throughline.administration.people;

import java.util.List;
import java.util.Map;
import uk.throughline.access.People.Person;
import uk.throughline.web.Choice;
import uk.throughline.web.Frame;
import uk.throughline.web.Typed;

/**
 * Somebody who signs in: what they hold, and what may be done.
 *
 * @param left the day on which they left, in words; empty while they are here
 * @param posts that may be given
 * @param signsIn how they come in
 * @param act which of the page's forms was refused: give, details, leave, end; empty when none was
 * @param typed that form as it was typed
 */
public record PersonPage(
        Frame frame,
        Person person,
        String left,
        List<HeldRow> held,
        List<Choice> posts,
        List<Choice> ways,
        SignsIn signsIn,
        String act,
        Typed typed) {

    /** The form as it was typed when it was that one, else one that nobody filled in. */
    public Typed typedFor(String form) {
        return act.equals(form) ? typed : Typed.NOTHING;
    }

    /** Where on the page the refused field stands. */
    public String problemAt() {
        if (act.startsWith("end-")) {
            String number = act.substring(4);
            return typed.wrong().equals("held") ? "held" : typed.wrong() + "-" + number;
        }
        return switch (act) {
            case "leave" -> "leave-reason";
            case "codes" -> "codes-" + typed.wrong();
            default -> typed.wrong();
        };
    }

    /** What the person is called and where they are reached, as it was typed or as it is. */
    public Typed details() {
        return act.equals("details")
                ? typed
                : Typed.with(Map.of("name", person.name(), "email", person.email(), "agency", person.agency()));
    }
}
