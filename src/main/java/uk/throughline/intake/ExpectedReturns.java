package uk.throughline.intake;

import java.util.List;
import java.util.Optional;
import uk.throughline.kernel.Outcome;

/**
 * Which returns are expected of whom and when, what came in time and what is late. Who may accept returns sees every agency's and
 * settles what is expected; who may only send sees those of their own agency.
 */
public interface ExpectedReturns {

    /** The returns that can be expected. */
    List<Expected.Kind> kinds();

    /** Settles that a return is expected from now on. Refused, naming the field, where something is wrong. */
    Outcome<Expected> expect(Expected.Wanted wanted);

    /** After the period of today it is not expected any more; what was due before stays. */
    Outcome<Expected> endAfterThisPeriod(long id);

    /** Of each expected return what is late, the period that fell due last and the next one; what is late longest first. */
    List<Due> standing();

    /** One of those that this reader may know of. */
    Optional<Expected> find(long id);

    /** Every period of one expected return until today, newest first; empty where there is none for this reader. */
    Optional<List<Due>> record(long id);

    /** Reminds whom it is due: a week before, the day after, and then every week. Gives what was done about each. */
    List<Reminder> remind();
}
