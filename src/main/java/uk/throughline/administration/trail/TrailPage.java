package uk.throughline.administration.trail;

import java.util.List;
import uk.throughline.web.Choice;
import uk.throughline.web.Frame;
import uk.throughline.web.Typed;

/**
 * Entries of the trail, latest first.
 *
 * @param typed the filters as they were typed
 * @param child the reference of the child that the entries are about; empty for all
 * @param earlier address of the entries before these; empty where there are none
 * @param file address of the same as a file
 */
public record TrailPage(
        Frame frame,
        Typed typed,
        List<Choice> acts,
        String child,
        Typed asked,
        List<Row> rows,
        String earlier,
        String file) {

    /**
     * @param about how many children's records it was about, in words; empty where none
     */
    public record Row(String when, String who, String post, String what, String about, String note) {}
}
