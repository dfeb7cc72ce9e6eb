package uk.throughline.administration.people;

import java.util.List;
import uk.throughline.access.Posts.Post;
import uk.throughline.web.Frame;
import uk.throughline.web.Typed;

/**
 * A post: what it carries and who holds it.
 *
 * @param mayChange whether the reader may change what it carries, and close it
 * @param act which of the page's forms was refused: carry, close, end; empty when none was
 */
public record PostPage(
        Frame frame,
        Post post,
        String closed,
        List<Carried> carries,
        List<HeldRow> held,
        boolean mayChange,
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
        return act.equals("close") ? "close-reason" : typed.wrong();
    }
}
