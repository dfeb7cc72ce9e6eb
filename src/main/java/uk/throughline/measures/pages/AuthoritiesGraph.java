package uk.throughline.measures.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.measures.Measures.AuthorityValue;
import uk.throughline.measures.Quartile;
import uk.throughline.measures.pages.FigurePage.DataTable;
import uk.throughline.measures.pages.FigurePage.Graph;
import uk.throughline.web.charts.Charts;
import uk.throughline.web.charts.StripChart;

/** Draws a published figure among all authorities. */
@Component
class AuthoritiesGraph {
    private final Measures measures;

    AuthoritiesGraph(Measures measures) {
        this.measures = measures;
    }

    private static List<String> quartile(Measure measure, List<AuthorityValue> all) {
        String better = measure.polarity() == Measure.Polarity.FEWER ? "lower" : "higher";
        return Quartile.of(all, measure.polarity()).stream()
                .map(found -> "Ours is in the "
                        + switch (found.band()) {
                            case A -> "best quarter";
                            case B -> "second quarter";
                            case C -> "third quarter";
                            case D -> "last quarter";
                        }
                        + " (" + found.band() + ") of " + found.of() + " authorities, counted from the best; " + better
                        + " is better.")
                .toList();
    }

    /** All authorities on one scale; null when fewer than two are published. */
    @Nullable
    Graph of(Measure measure, Period period) {
        List<AuthorityValue> all = measures.authorities(measure.id(), period);
        List<StripChart.Mark> marks = new ArrayList<>();
        for (AuthorityValue one : all) {
            BigDecimal value = one.figure().rounded();
            if (value != null) {
                String label = one.name() + " " + one.figure().shown();
                marks.add(new StripChart.Mark(label, value, one.ours(), one.neighbour()));
            }
        }
        if (marks.size() < 2) {
            return null;
        }
        String description = "Each mark is an authority; " + marks.size() + " are published, from "
                + all.getFirst().figure().shown()
                + " upwards. The dark marks are statistical neighbours, the thick one is ours.";
        StripChart chart = new StripChart("All authorities", description, marks, measure.places());
        return new Graph(
                "authorities",
                "Among all authorities",
                description,
                Charts.strip(chart).svg("authorities-wide"),
                Charts.narrowStrip(chart).svg("authorities-narrow"),
                new DataTable(
                        "Ours and the statistical neighbours",
                        List.of("Authority", Rooms.inWords(measure.unit())),
                        all.stream()
                                .filter(one -> one.ours() || one.neighbour())
                                .map(one -> List.of(
                                        one.name() + (one.ours() ? " (ours)" : ""),
                                        one.figure().shown()))
                                .toList()),
                quartile(measure, all));
    }
}
