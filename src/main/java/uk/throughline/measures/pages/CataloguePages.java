package uk.throughline.measures.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.measures.pages.FigurePage.Fact;
import uk.throughline.web.Frames;

/** The catalogue: what every measure counts, from what, and how. */
@Controller
class CataloguePages {
    private final Measures measures;
    private final Scorecard scorecard;
    private final Access access;
    private final Frames frames;

    CataloguePages(Measures measures, Scorecard scorecard, Access access, Frames frames) {
        this.measures = measures;
        this.scorecard = scorecard;
        this.access = access;
        this.frames = frames;
    }

    @GetMapping("/figures/catalogue")
    ModelAndView catalogue(
            @RequestParam(name = "room", defaultValue = "") String room,
            @RequestParam(name = "search", defaultValue = "") String search) {
        access.require(Permission.READ_FIGURES);
        List<Measure> all = scorecard.measures();
        List<Measure> wanted = all.stream()
                .filter(measure -> room.isEmpty() || measure.room().equals(room))
                .filter(measure -> ScorecardPages.speaksOf(measure, search))
                .toList();
        return new ModelAndView(
                "measures/catalogue",
                "page",
                new CataloguePage(
                        frames.titled("What every figure counts").under("Figures", "/figures"),
                        search,
                        ScorecardPages.rooms(all, room),
                        wanted.size() == all.size()
                                ? "There are " + all.size() + " measures."
                                : wanted.size() + " of " + all.size() + " measures fit.",
                        groups(wanted)));
    }

    private List<CataloguePage.Group> groups(List<Measure> wanted) {
        return wanted.stream().collect(Collectors.groupingBy(Measure::room)).entrySet().stream()
                .sorted(Comparator.comparingInt(room -> Rooms.place(room.getKey())))
                .map(room -> new CataloguePage.Group(
                        room.getKey(),
                        Rooms.name(room.getKey()),
                        room.getValue().stream().map(this::entry).toList()))
                .toList();
    }

    private CataloguePage.Entry entry(Measure measure) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("What is counted", measure.counting()));
        facts.add(new Fact(
                "When",
                measure.kind() == Measure.Kind.STOCK
                        ? "At the end of a day, such as the last day of a quarter"
                        : "Over a period, such as a quarter or a year"));
        measures.find(measure.id() + "_rate").ifPresent(rate -> facts.add(new Fact("Also as a rate", rate.unit())));
        if (!measure.splits().isEmpty()) {
            facts.add(new Fact(
                    "Split by", measure.splits().stream().map(Rooms::split).collect(Collectors.joining(", "))));
        }
        facts.add(new Fact("More or fewer", Rooms.inWords(Words.polarity(measure))));
        facts.add(new Fact("Source", measure.source()));
        facts.add(new Fact(
                "Others to compare with",
                measure.comparator() == null
                        ? "None: no statistics are published that count the same"
                        : "England, the region, the neighbours and every authority"));
        facts.add(new Fact("When it is shared", FigureParts.whenShared(measure)));
        facts.add(new Fact("Known to commands as", measure.id()));
        return new CataloguePage.Entry(
                measure.title(), measure.question(), "/figures/" + measure.id(), List.copyOf(facts));
    }
}
