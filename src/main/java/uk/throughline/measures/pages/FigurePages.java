package uk.throughline.measures.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.FigureAddress;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.measures.Measures.Every;
import uk.throughline.measures.Split;
import uk.throughline.web.NoSuchPage;

/** A figure's page. Whether one may not see figures, or there is none, is decided in that order: existence is not told. */
@Controller
class FigurePages {
    private final Measures measures;
    private final OneFigure figure;
    private final Access access;

    FigurePages(Measures measures, OneFigure figure, Access access) {
        this.measures = measures;
        this.figure = figure;
        this.access = access;
    }

    /** The latest figure of a measure, or the one for the period or the dates that a form asks for. */
    @GetMapping("/figures/{id}")
    ModelAndView latest(
            @PathVariable String id,
            @RequestParam(name = "period", defaultValue = "") String asked,
            @RequestParam(name = "split", defaultValue = "") String split,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to) {
        access.require(Permission.READ_FIGURES);
        Measure measure = measures.find(id).orElseThrow(NoSuchPage::new);
        if (to != null) {
            DatesAsked dates = DatesAsked.of(measure, from == null ? "" : from, to);
            Period period = dates.period();
            return period == null
                    ? figure.page(
                            measure, latest(measure).orElseThrow(NoSuchPage::new), split(split), dates.again(), "")
                    : new ModelAndView("redirect:" + FigureAddress.of(id, period, split(split)));
        }
        Period period = (asked.isEmpty() ? latest(measure) : period(asked)).orElseThrow(NoSuchPage::new);
        return new ModelAndView("redirect:" + FigureAddress.of(id, period, split(split)));
    }

    @GetMapping("/figures/{id}/{period}")
    ModelAndView figure(
            @PathVariable String id,
            @PathVariable("period") String inAddress,
            @RequestParam(name = "split", defaultValue = "") String splitCode,
            @RequestParam(name = "against", defaultValue = "") String other) {
        access.require(Permission.READ_FIGURES);
        Measure measure = measures.find(id).orElseThrow(NoSuchPage::new);
        Period period = period(inAddress).orElseThrow(NoSuchPage::new);
        return figure.page(measure, period, split(splitCode), DatesAsked.none(measure), other);
    }

    static Optional<Period> period(String inAddress) {
        return FigureAddress.period(inAddress) instanceof Outcome.Done<Period>(Period period)
                ? Optional.of(period)
                : Optional.empty();
    }

    static @Nullable Split split(String code) {
        if (code.isEmpty()) {
            return null;
        }
        try {
            return Split.of(code);
        } catch (IllegalArgumentException notASplit) {
            throw new NoSuchPage();
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Optional<Period> latest(Measure measure) {
        return measures.latest(measure.id(), Every.YEAR).or(() -> measures.latest(measure.id(), Every.QUARTER));
    }
}
