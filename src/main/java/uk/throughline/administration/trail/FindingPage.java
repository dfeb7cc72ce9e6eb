package uk.throughline.administration.trail;

import java.util.List;
import uk.throughline.web.Choice;
import uk.throughline.web.Frame;
import uk.throughline.web.Typed;

/**
 * One finding, and how to answer it.
 *
 * @param open whether it waits for an answer
 * @param answered whether it was answered just now
 */
public record FindingPage(Frame frame, UnusualPage.Row row, Typed typed, boolean open, boolean answered) {
    /** The ways to answer it. */
    public List<Choice> ways() {
        String chosen = typed.of("how");
        return List.of(
                new Choice("", "Choose", chosen.isEmpty()),
                new Choice("dismissed", "Dismiss it: there is a good reason", chosen.equals("dismissed")),
                new Choice("taken up", "Take it up", chosen.equals("taken up")));
    }
}
