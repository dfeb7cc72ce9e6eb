package uk.throughline.measures.pages;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Alerts;
import uk.throughline.measures.Measure;
import uk.throughline.web.Choice;
import uk.throughline.web.Frames;
import uk.throughline.web.Section;

/** The scorecard. */
@Controller
class ScorecardPages {
    private final Scorecard scorecard;
    private final ScorecardPeriods periods;
    private final Priorities priorities;
    private final FigureDownloads downloads;
    private final Alerts alerts;
    private final Access access;
    private final Frames frames;

    ScorecardPages(
            Scorecard scorecard,
            ScorecardPeriods periods,
            Priorities priorities,
            FigureDownloads downloads,
            Alerts alerts,
            Access access,
            Frames frames) {
        this.scorecard = scorecard;
        this.periods = periods;
        this.priorities = priorities;
        this.downloads = downloads;
        this.alerts = alerts;
        this.access = access;
        this.frames = frames;
    }

    @GetMapping("/figures")
    ModelAndView scorecard(
            @RequestParam(name = "period", defaultValue = "") String asked,
            @RequestParam(name = "room", defaultValue = "") String room,
            @RequestParam(name = "priority", defaultValue = "") String priority,
            @RequestParam(name = "search", defaultValue = "") String search,
            @RequestParam(name = "beyond", defaultValue = "false") boolean onlyBeyond) {
        access.require(Permission.READ_FIGURES);
        List<Measure> all = scorecard.measures();
        List<Period> choices = periods.choices();
        Period period = chosen(asked, choices);
        List<Measure> wanted = all.stream()
                .filter(measure -> room.isEmpty() || measure.room().equals(room))
                .filter(watchedBy(priority, all))
                .filter(measure -> speaksOf(measure, search))
                .toList();
        return new ModelAndView(
                "measures/scorecard",
                "page",
                new ScorecardPage(
                        frames.titled("Figures"),
                        period == null ? "" : period.label(),
                        choices.stream()
                                .map(choice -> new Choice(choice.code(), label(choice), choice.equals(period)))
                                .toList(),
                        rooms(all, room),
                        priorities(priority),
                        search,
                        onlyBeyond,
                        period == null ? List.of() : scorecard.groups(wanted, period, onlyBeyond),
                        period != null,
                        priorities.all().stream()
                                .map(one -> new FigurePage.Link(one.title(), "/figures/priorities/" + one.id()))
                                .toList(),
                        "/figures/position" + inAddress(period),
                        alerts.count(false),
                        "/figures.csv" + inAddress(period)));
    }

    /** Measures of which a priority watches the whole or a part; all where none is chosen, none where there is no such priority. */
    private Predicate<Measure> watchedBy(String priority, List<Measure> all) {
        Set<String> watched = priorities.find(priority).stream()
                .flatMap(one -> one.watched().stream())
                .map(one -> rowOf(all, one.measure()))
                .collect(Collectors.toSet());
        return measure -> priority.isEmpty() || watched.contains(measure.id());
    }

    /** Rates and shares stand in the row of their count. */
    private static String rowOf(List<Measure> all, String id) {
        return all.stream().map(Measure::id).anyMatch(id::equals) ? id : id.replaceAll("_(rate|share)$", "");
    }

    private List<Choice> priorities(String chosen) {
        return Stream.concat(
                        Stream.of(new Choice("", "Any", chosen.isEmpty())),
                        priorities.all().stream()
                                .map(one -> new Choice(
                                        one.id(), one.title(), one.id().equals(chosen))))
                .toList();
    }

    private static String inAddress(@Nullable Period period) {
        return period == null ? "" : "?period=" + period.code().replace(" ", "%20");
    }

    @GetMapping("/figures.csv")
    ResponseEntity<byte[]> spreadsheet(@RequestParam(name = "period", defaultValue = "") String asked) {
        access.require(Permission.READ_FIGURES);
        Period period = chosen(asked, periods.choices());
        return downloads.scorecard(scorecard.measures(), period);
    }

    /** The period asked for, or the latest year, or the latest of all; null when no figures are kept. */
    static @Nullable Period chosen(String asked, List<Period> choices) {
        if (!asked.isEmpty()
                && Period.parse(asked) instanceof Outcome.Done<Period>(Period period)
                && choices.contains(period)) {
            return period;
        }
        return choices.stream()
                .filter(ScorecardPeriods::isYear)
                .findFirst()
                .or(() -> choices.stream().findFirst())
                .orElse(null);
    }

    static List<Choice> rooms(List<Measure> all, String chosen) {
        return Stream.concat(
                        Stream.of(new Choice("", "All", chosen.isEmpty())),
                        all.stream()
                                .map(Measure::room)
                                .distinct()
                                .map(room -> new Choice(room, Rooms.name(room), room.equals(chosen))))
                .toList();
    }

    static String label(Period choice) {
        return ScorecardPeriods.isYear(choice) ? "Year " + choice.code() : "Quarter " + choice.label();
    }

    static boolean speaksOf(Measure measure, String search) {
        String text = (measure.title() + " " + measure.question() + " " + measure.counting() + " " + measure.id())
                .toLowerCase(Locale.UK);
        return Stream.of(search.toLowerCase(Locale.UK).split("\\s+")).allMatch(text::contains);
    }

    @Configuration(proxyBeanMethods = false)
    static class Sections {
        @Bean
        Section figuresSection() {
            return new Section(
                    "Figures",
                    "What the returns say, beside England, the neighbours and the year before.",
                    "/figures",
                    10,
                    Permission.READ_FIGURES);
        }
    }
}
