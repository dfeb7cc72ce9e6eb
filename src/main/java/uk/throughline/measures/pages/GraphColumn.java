package uk.throughline.measures.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Comparator.Kind;
import uk.throughline.measures.FigureView;
import uk.throughline.web.charts.LineChart.Line;

/** One line of a graph and one column of its table. */
record GraphColumn(String label, boolean ours, List<Optional<FigureView>> figures) {
    private static final String OURS_AS_PUBLISHED = "Ours, as published";

    /** What others have in the periods; empty when nothing is published. */
    static Optional<GraphColumn> of(Kind kind, List<uk.throughline.measures.Comparator> others, List<Period> periods) {
        List<uk.throughline.measures.Comparator> ofKind =
                others.stream().filter(other -> other.kind() == kind).toList();
        if (ofKind.isEmpty()) {
            return Optional.empty();
        }
        List<Optional<FigureView>> figures = periods.stream()
                .map(period -> ofKind.stream()
                        .map(uk.throughline.measures.Comparator::figure)
                        .filter(figure ->
                                figure.period().to().getYear() == period.to().getYear())
                        .max(Comparator.comparing(figure -> figure.period().to())))
                .toList();
        String area = ofKind.getLast().area();
        return Optional.of(new GraphColumn(
                switch (kind) {
                    case OURS -> OURS_AS_PUBLISHED;
                    case NEIGHBOURS -> "Neighbours";
                    default -> area;
                },
                false,
                figures));
    }

    List<@Nullable BigDecimal> values() {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        figures.forEach(figure -> values.add(figure.map(FigureView::rounded).orElse(null)));
        return values;
    }

    /** The figures themselves; null where there is none. */
    List<@Nullable FigureView> known() {
        List<@Nullable FigureView> known = new ArrayList<>();
        figures.forEach(figure -> known.add(figure.orElse(null)));
        return known;
    }

    boolean isOursAsPublished() {
        return label.equals(OURS_AS_PUBLISHED);
    }

    /** The line of what was published of us: only where our own records say nothing, and without a label of its own. */
    Optional<Line> line(GraphColumn ourRecords) {
        if (!isOursAsPublished()) {
            return Optional.of(new Line(label, ours, values()));
        }
        List<@Nullable BigDecimal> theirs = ourRecords.values();
        List<@Nullable BigDecimal> before = values();
        boolean adds = false;
        for (int i = 0; i < before.size(); i++) {
            boolean missing = theirs.get(i) == null;
            boolean joins = i > 0 && theirs.get(i - 1) == null;
            adds |= missing && before.get(i) != null;
            if (!missing) {
                before.set(i, joins ? theirs.get(i) : null);
            }
        }
        return adds ? Optional.of(new Line("", false, before)) : Optional.empty();
    }
}
