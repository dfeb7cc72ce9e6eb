package uk.throughline.administration.trail;

import java.util.List;
import uk.throughline.web.Choice;
import uk.throughline.web.Frame;
import uk.throughline.web.Pager;
import uk.throughline.web.Typed;

/**
 * Looking that is out of the ordinary, latest first.
 *
 * @param others whether somebody else oversees access
 */
public record UnusualPage(
        Frame frame,
        Typed typed,
        List<Choice> states,
        List<Choice> kinds,
        List<Row> rows,
        Pager pager,
        boolean others) {

    /**
     * @param post what the person held on that day
     * @param entries address of the entries in the trail
     */
    public record Row(
            long number,
            String day,
            String post,
            String name,
            String kind,
            String happened,
            String why,
            String state,
            String answer,
            String entries) {}
}
