package uk.throughline.measures.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.measures.ReturnsBehind;
import uk.throughline.web.Choice;
import uk.throughline.web.Frames;
import uk.throughline.web.NoSuchPage;

/** The pages of the partnership's priorities, and its position on one page. */
@Controller
class PriorityPages {
    private final Priorities priorities;
    private final Measures measures;
    private final WhatMoved moved;
    private final ScorecardRows rows;
    private final ScorecardPeriods periods;
    private final SaidLately said;
    private final ObjectProvider<ReturnsBehind> returns;
    private final Access access;
    private final Frames frames;

    PriorityPages(
            Priorities priorities,
            Measures measures,
            WhatMoved moved,
            ScorecardRows rows,
            ScorecardPeriods periods,
            SaidLately said,
            ObjectProvider<ReturnsBehind> returns,
            Access access,
            Frames frames) {
        this.priorities = priorities;
        this.measures = measures;
        this.moved = moved;
        this.rows = rows;
        this.periods = periods;
        this.said = said;
        this.returns = returns;
        this.access = access;
        this.frames = frames;
    }

    @GetMapping("/figures/priorities/{id}")
    ModelAndView priority(@PathVariable String id, @RequestParam(name = "period", defaultValue = "") String asked) {
        access.require(Permission.READ_FIGURES);
        Priority priority = priorities.find(id).orElseThrow(NoSuchPage::new);
        List<Period> choices = periods.choices();
        Period period = ScorecardPages.chosen(asked, choices);
        return new ModelAndView(
                "measures/priority",
                "page",
                new PriorityPage(
                        frames.titled(priority.question()).under("Figures", "/figures"),
                        id,
                        priority.title(),
                        priority.question(),
                        priority.about(),
                        period == null ? "" : period.label(),
                        choices(choices, period),
                        period == null ? List.of() : rows(priority, period),
                        period == null ? Map.of() : said(List.of(priority), period)));
    }

    @GetMapping("/figures/position")
    ModelAndView position(@RequestParam(name = "period", defaultValue = "") String asked) {
        access.require(Permission.READ_FIGURES);
        List<Period> choices = periods.choices();
        Period period = ScorecardPages.chosen(asked, choices);
        List<PositionPage.Watch> watches = period == null
                ? List.of()
                : priorities.all().stream()
                        .map(priority -> new PositionPage.Watch(
                                priority.id(),
                                priority.title(),
                                "/figures/priorities/" + priority.id(),
                                rows(priority, period)))
                        .toList();
        Map<String, ScorecardPage.Line> lines = period == null ? Map.of() : said(priorities.all(), period);
        OnePage fitting = OnePage.of(
                period == null ? List.of() : moved.in(period),
                watches,
                lines,
                period == null ? List.of() : late(period));
        return new ModelAndView(
                "measures/position",
                "page",
                new PositionPage(
                        frames.titled("Where we stand").under("Figures", "/figures"),
                        period == null ? "" : period.label(),
                        choices(choices, period),
                        fitting.look(),
                        fitting.more(),
                        "/figures?beyond=true"
                                + (period == null ? "" : "&period=" + FigurePages.encoded(period.code())),
                        watches,
                        lines,
                        fitting.printed(),
                        fitting.late(),
                        fitting.moreLate()));
    }

    private List<ScorecardPage.Row> rows(Priority priority, Period period) {
        return priority.watched().stream()
                .flatMap(
                        watched -> measures
                                .find(watched.measure())
                                .flatMap(measure -> rows.row(measure, watched.split(), period))
                                .stream())
                .toList();
    }

    private Map<String, ScorecardPage.Line> said(List<Priority> watching, Period period) {
        return said.of(
                watching.stream()
                        .flatMap(priority -> priority.watched().stream())
                        .map(Priority.Watched::measure)
                        .distinct()
                        .toList(),
                period);
    }

    private List<String> late(Period period) {
        return Stream.ofNullable(returns.getIfAvailable())
                .flatMap(known -> measures.all().stream()
                        .map(Measure::source)
                        .distinct()
                        .flatMap(source -> known.of(source, period).late().stream()))
                .distinct()
                .map(StandingOn::inWords)
                .toList();
    }

    private static List<Choice> choices(List<Period> all, @Nullable Period chosen) {
        return all.stream()
                .map(choice -> new Choice(choice.code(), ScorecardPages.label(choice), choice.equals(chosen)))
                .toList();
    }
}
