package uk.throughline.measures.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.measures.ReturnsBehind;
import uk.throughline.measures.Split;
import uk.throughline.measures.pages.FigurePage.Link;
import uk.throughline.measures.pages.FigurePage.Revision;
import uk.throughline.measures.pages.FigurePage.Revisions;

/** Tells a figure as it was first counted and what each later return made of it, for this year and the year before. */
@Component
class Revised {
    private final Measures measures;
    private final ObjectProvider<ReturnsBehind> returns;
    private final Access access;

    Revised(Measures measures, ObjectProvider<ReturnsBehind> returns, Access access) {
        this.measures = measures;
        this.returns = returns;
        this.access = access;
    }

    /** Null where nothing is kept of the figure, as of dates that are counted when they are asked for, or nothing is told of it yet. */
    @Nullable
    Revisions of(Measure measure, Period period, @Nullable Split split) {
        List<FigureView> all = measures.revisions(measure.id(), period, split);
        if (all.isEmpty() || all.getLast().figure() instanceof Figure.TooRecent) {
            return null;
        }
        List<FigureView> before = measures.revisions(measure.id(), period.aYearBefore(), split);
        List<String> said = new ArrayList<>();
        said.add(said(Words.when(period), all));
        if (before.size() > 1) {
            said.add(said(Words.when(period.aYearBefore()), before));
        }
        return new Revisions(
                said,
                all.size() == 1 ? List.of() : all.stream().map(this::revision).toList());
    }

    private static String said(String when, List<FigureView> all) {
        FigureView first = all.getFirst();
        FigureView now = all.getLast();
        if (all.size() == 1) {
            return "The figure for " + when + " is as it was first counted, after return " + first.vintage() + ".";
        }
        return "The figure for " + when + " was first counted as " + shown(first) + ", after return " + first.vintage()
                + ", and is " + shown(now) + " since return " + now.vintage()
                + ". What was published with the first stays"
                + " as it was published.";
    }

    private static String shown(FigureView figure) {
        return figure.shown() + (figure.rounded() != null && figure.unit().equals("%") ? "%" : "");
    }

    private Revision revision(FigureView figure) {
        return Optional.ofNullable(returns.getIfAvailable())
                .flatMap(known -> known.change(figure.vintage()))
                .map(change -> revision(figure, change))
                .orElseGet(() -> new Revision(shown(figure), new Link("Return " + figure.vintage(), ""), ""));
    }

    private Revision revision(FigureView figure, ReturnsBehind.Change change) {
        long number = change.returned().number();
        String told = "eturn " + number + ": " + StandingOn.inWords(change.returned());
        String address = access.may(Permission.TAKE_IN_RETURNS) ? "/returns/" + number : "";
        return change.because() == null
                ? new Revision(shown(figure), new Link("R" + told, address), "")
                : new Revision(shown(figure), new Link("Withdrawal of r" + told, address), change.because());
    }
}
