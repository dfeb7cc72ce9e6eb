package uk.throughline.administration.account;

import uk.throughline.access.signin.SecondFactors;
import uk.throughline.kernel.Dates;
import uk.throughline.web.Frame;
import uk.throughline.web.Typed;

/**
 * How somebody's codes stand.
 *
 * @param since the day on which they set them up, in words
 * @param onPaper how many on paper are left
 */
public record CodesPage(Frame frame, String since, int onPaper, Typed typed) {
    static CodesPage of(Frame frame, SecondFactors.State state, Typed typed) {
        return new CodesPage(
                frame,
                state.since()
                        .map(at -> Dates.inWords(at.atZone(Dates.LONDON).toLocalDate()))
                        .orElse(""),
                state.onPaper(),
                typed);
    }
}
