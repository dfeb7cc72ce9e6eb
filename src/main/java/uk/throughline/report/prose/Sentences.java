package uk.throughline.report.prose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.report.document.Inline;
import uk.throughline.report.document.Inline.BoundFigure;
import uk.throughline.report.document.Inline.Words;
import uk.throughline.report.prose.Binding.Wording;

/** Puts figures into sentences. */
final class Sentences {
    private final Asking asking;

    Sentences(Asking asking) {
        this.asking = asking;
    }

    List<Inline> write(Binding.InSentence binding, Place place) {
        return switch (binding) {
            case Binding.OneFigure one -> figure(one, place);
            case Binding.Largest largest -> largest(largest, place);
        };
    }

    private List<Inline> figure(Binding.OneFigure asked, Place place) {
        FigureView figure = asking.figure(asked.measure(), asked.period(), asked.split(), place);
        return switch (asked.wording()) {
            case Wording.Number number -> List.of(new BoundFigure(InWords.inSentence(figure), figure));
            case Wording.WithUnit withUnit -> List.of(new BoundFigure(InWords.inSentenceWithUnit(figure), figure));
            case Wording.OutOf outOf -> List.of(new BoundFigure(outOf(figure), figure));
            case Wording.ChangeFrom(Period before) -> {
                Measure measure = asking.measure(asked.measure(), place);
                yield change(measure, figure, asking.figure(asked.measure(), before, asked.split(), place));
            }
        };
    }

    private static List<Inline> change(Measure measure, FigureView now, FigureView before) {
        String when = InWords.during(before.period());
        BigDecimal is = now.rounded();
        BigDecimal was = before.rounded();
        if (now.figure() instanceof Figure.Suppressed) {
            return List.of(
                    new BoundFigure("a change that is not shown", now),
                    new Words(" since " + before.period().label() + " ("),
                    new BoundFigure(notShownOrNumber(before), before),
                    new Words(")"));
        }
        if (is == null || was == null) {
            return List.of(
                    new Words("not to be compared with the figure "),
                    new Words(when),
                    new Words(" ("),
                    new BoundFigure(notShownOrNumber(before), before),
                    new Words(")"));
        }
        String difference = InWords.difference(measure, is, was, now.places());
        return List.of(
                new BoundFigure(difference, now),
                new Words((is.compareTo(was) == 0 ? " as " : " than ") + when + " ("),
                new BoundFigure(InWords.number(before), before),
                new Words(")"));
    }

    private static String notShownOrNumber(FigureView figure) {
        return figure.figure() instanceof Figure.Suppressed ? "not shown" : InWords.number(figure);
    }

    private static String outOf(FigureView figure) {
        return figure.figure() instanceof Figure.Known known && known.numerator() != null && known.denominator() != null
                ? InWords.grouped(known.numerator(), 0) + " of " + InWords.grouped(known.denominator(), 0)
                : InWords.inSentenceWithUnit(figure);
    }

    private List<Inline> largest(Binding.Largest asked, Place place) {
        List<FigureView> parts = asking.parts(asked.measure(), asked.period(), asked.dimension(), place);
        if (parts.stream().noneMatch(part -> part.rounded() != null)) {
            return List.of(new Words("not known"));
        }
        return new Largest(asking)
                .of(asked.measure(), asked.period(), parts)
                .filter(part -> part.split() != null)
                .<List<Inline>>map(part -> List.of(
                        new BoundFigure(Objects.requireNonNull(part.split()).value(), part)))
                .orElseGet(() -> List.of(new Words("one that is not shown")));
    }
}
