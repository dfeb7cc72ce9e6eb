package uk.throughline.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.throughline.kernel.Figure;
import uk.throughline.measures.disclosure.DisclosureProfile;
import uk.throughline.measures.disclosure.DisclosureProfiles;
import uk.throughline.measures.disclosure.Suppression;
import uk.throughline.measures.disclosure.Suppressor;

/**
 * Disclosure control over figures that leave the partnership together, each under the profile that its measure names. A figure is
 * hidden where one of the counts that it tells is: of a share its part and its whole, of a rate the count, of a mean how many it is of.
 */
@Service
public class DisclosureControl {
    private static final String NONE = "none";
    private static final Duration TIME = Duration.ofSeconds(2);

    private final Measures measures;
    private final DisclosureProfiles profiles;
    private final AroundFigures around;

    DisclosureControl(Measures measures, DisclosureProfiles profiles, AroundFigures around) {
        this.measures = measures;
        this.profiles = profiles;
        this.around = around;
        measures.all().forEach(this::profile);
    }

    /** The figures as they may go out; those of others, and of measures whose profile is {@code none}, as they are. */
    public SafeFigures protect(Collection<FigureView> figures) {
        Map<String, List<FigureView>> byProfile = new TreeMap<>();
        Map<FigureView, FigureView> safe = new LinkedHashMap<>();
        for (FigureView figure : figures) {
            DisclosureProfile profile = isOfOthers(figure) ? null : profile(measure(figure.measureId()));
            if (profile == null) {
                safe.put(figure, figure);
            } else {
                byProfile.computeIfAbsent(profile.id(), id -> new ArrayList<>()).add(figure);
            }
        }
        List<String> findings = new ArrayList<>();
        byProfile.forEach((id, of) -> protect(profiles.find(id).orElseThrow(), of, safe, findings));
        return new SafeFigures(safe, findings);
    }

    private void protect(
            DisclosureProfile profile,
            List<FigureView> figures,
            Map<FigureView, FigureView> safe,
            List<String> findings) {
        FiguresTogether together = new FiguresTogether(around);
        figures.forEach(figure -> told(figure).forEach(together::print));
        new AddingUp(measures, around, together).all();
        Suppression suppression = new Suppressor(profile, TIME).protect(together.publication());
        figures.forEach(figure -> safe.put(figure, safe(figure, suppression, profile)));
        findings.addAll(suppression.findings(together::words));
    }

    private FigureView safe(FigureView figure, Suppression suppression, DisclosureProfile profile) {
        List<BigDecimal> printed = new ArrayList<>();
        for (Told told : told(figure)) {
            if (!(suppression.figure(told.id()) instanceof Figure.Known known)) {
                return figure.as(new Figure.Suppressed());
            }
            printed.add(known.value());
        }
        return profile.rounding() == 1 || printed.isEmpty() ? figure : figure.as(rounded(figure, printed));
    }

    /** The figure made of counts as they are printed. */
    private Figure rounded(FigureView figure, List<BigDecimal> printed) {
        BigDecimal count = printed.getFirst();
        if (!(figure.figure() instanceof Figure.Known known)) {
            return new Figure.Approximate(count);
        }
        return switch (measure(figure.measureId()).form()) {
            case COUNT, SUM -> new Figure.Known(count, null, null);
            case SHARE -> Counted.share(count, printed.getLast());
            case MEAN, MEDIAN -> new Figure.Known(known.value(), null, null);
            case RATE ->
                count.signum() == 0 || known.numerator() == null
                        ? new Figure.Known(BigDecimal.ZERO, count, known.denominator())
                        : new Figure.Known(
                                known.value().multiply(count).divide(known.numerator(), MathContext.DECIMAL64),
                                count,
                                known.denominator());
        };
    }

    private List<Told> told(FigureView figure) {
        Measure measure = measure(figure.measureId());
        return Told.by(figure, measure, measure.derivedFrom() == null ? measure : measure(measure.derivedFrom()));
    }

    private static boolean isOfOthers(FigureView figure) {
        return figure.split() != null && figure.split().dimension().equals(Comparators.AREA);
    }

    private Measure measure(String id) {
        return measures.find(id).orElseThrow(() -> new IllegalArgumentException("There is no measure \"" + id + "\"."));
    }

    /** @throws IllegalStateException in one sentence where there is no such profile */
    private @Nullable DisclosureProfile profile(Measure measure) {
        return measure.disclosure().equals(NONE)
                ? null
                : profiles.find(measure.disclosure())
                        .orElseThrow(() -> new IllegalStateException("The measure " + measure.id()
                                + " names the disclosure profile \"" + measure.disclosure()
                                + "\", and there is no file disclosure/" + measure.disclosure() + ".txt."));
    }
}
