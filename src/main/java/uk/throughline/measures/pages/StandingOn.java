package uk.throughline.measures.pages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.kernel.Dates;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Measure;
import uk.throughline.measures.ReturnsBehind;

/** Says which returns a figure stands on, and which are late. */
@Component
class StandingOn {
    private static final int MOST = 8;

    private final ObjectProvider<ReturnsBehind> returns;
    private final Access access;

    StandingOn(ObjectProvider<ReturnsBehind> returns, Access access) {
        this.returns = returns;
        this.access = access;
    }

    FigurePage.@Nullable Behind of(Measure measure, Period period) {
        ReturnsBehind known = returns.getIfAvailable();
        if (known == null) {
            return null;
        }
        ReturnsBehind.Behind behind = known.of(measure.source(), period);
        boolean opens = access.may(Permission.TAKE_IN_RETURNS);
        int told = behind.told().size();
        return new FigurePage.Behind(
                switch (told) {
                    case 0 -> "No return that was accepted tells of these days.";
                    case 1 -> "It stands on one return.";
                    default -> "It stands on " + told + " returns.";
                },
                behind.told().stream()
                        .limit(MOST)
                        .map(one -> new FigurePage.Link(inWords(one), opens ? "/returns/" + one.number() : ""))
                        .toList(),
                told > MOST ? "And " + (told - MOST) + " earlier ones." : "",
                behind.late().stream().map(StandingOn::inWords).toList(),
                behind.locked() == null ? "" : behind.locked());
    }

    static String inWords(ReturnsBehind.Told told) {
        return told.title() + (told.agency() == null ? "" : " from " + told.agency()) + ", "
                + Period.between(told.from(), told.to()).label() + ", accepted "
                + Dates.inWords(LocalDate.ofInstant(told.acceptedAt(), Dates.LONDON));
    }

    static String inWords(ReturnsBehind.Late late) {
        return late.title() + " from " + late.agency() + ", " + late.period().label() + ", was due on "
                + Dates.inWords(late.dueOn()) + " and is not there.";
    }
}
