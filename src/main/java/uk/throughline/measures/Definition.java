package uk.throughline.measures;

import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.Measure.Kind;

/**
 * A measure as its file defines it.
 *
 * @param order where it stands among all measures
 * @param sql one SELECT of rows
 * @param rows the same, taken apart
 * @param value what is made of the rows
 * @param perPeople the population that its rate is told for, or null
 * @param dimensions what it can be split by
 * @param pairs the pairs of dimensions that figures are kept for
 * @param floor the column that is true of rows whose amount is only the least that it can be, or null
 * @param followUp how long after a period what its figure depends on may still happen; nothing where it is all told by its end
 * @param also returns that change its figures beside those of its source, though they do not say what days are told of
 * @param byCalendarYear whether it speaks of calendar years only, as estimates of the population do
 */
record Definition(
        int order,
        Measure measure,
        String sql,
        MeasureRows rows,
        Value value,
        @Nullable PerPeople perPeople,
        List<Dimension> dimensions,
        List<Pair> pairs,
        @Nullable String floor,
        Period followUp,
        Set<String> also,
        boolean byCalendarYear) {

    String id() {
        return measure.id();
    }

    /** Whether returns of one of the sources may change its figures. */
    boolean drawsOn(Collection<String> sources) {
        return sources.contains(measure.source()) || sources.stream().anyMatch(also::contains);
    }

    boolean isStock() {
        return measure.kind() == Kind.STOCK;
    }

    /** Whether each row is about one child, so that reading it is a read of a child's record. */
    boolean isAboutChildren() {
        return gives("child_id");
    }

    /** Whether its rows have the column. */
    boolean gives(String column) {
        return rows.columns().containsKey(column);
    }

    @Nullable
    Dimension dimension(String name) {
        return dimensions.stream()
                .filter(dimension -> dimension.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The dimensions of a part or of a pair, by its name; empty when one is not there. */
    List<Dimension> named(String dimensionOrPair) {
        List<Dimension> named = new ArrayList<>();
        for (String name : dimensionOrPair.split(Split.AND, -1)) {
            Dimension dimension = dimension(name);
            if (dimension == null || named.contains(dimension)) {
                return List.of();
            }
            named.add(dimension);
        }
        // a pair is always told in the order of the dimensions, however it is asked for
        named.sort(Comparator.comparingInt(dimensions::indexOf));
        return named;
    }

    /** The same measure, counted by that pair alone. */
    Definition byPair(Pair pair) {
        return new Definition(
                order,
                measure,
                sql,
                rows,
                value,
                perPeople,
                List.of(pair.one(), pair.other()),
                List.of(pair),
                floor,
                followUp,
                also,
                byCalendarYear);
    }

    /** Two dimensions that rows are split by at once, in the order of the measure's dimensions. */
    record Pair(Dimension one, Dimension other) {
        String name() {
            return one.name() + Split.AND + other.name();
        }
    }

    /** What rows are split by: the column of that name, labelled from a code list. The age band is worked out from {@code born_on}. */
    record Dimension(String name, String codeList) {
        boolean isAgeBand() {
            return name.equals("age_band");
        }

        /** Whether it says how often what is counted once stands in the rows of the period: once, twice, three times or more. */
        boolean isTimes() {
            return codeList.equals("times");
        }
    }

    /** A population by age and how many of it a rate is told for. */
    record PerPeople(int per, int ageFrom, int ageTo) {
        String unit() {
            return String.format(java.util.Locale.UK, "per %,d children aged %d-%d", per, ageFrom, ageTo);
        }
    }

    /** What is made of the rows: a count, or something of a column. */
    sealed interface Value {
        record Count() implements Value {}

        record CountOf(String column) implements Value {}

        record SumOf(String column) implements Value {}

        /** The rows for which {@code met} is true among those for which it is known, each counting one, or {@code weight}. */
        record ShareOf(String met, @Nullable String weight) implements Value {}

        record MeanOf(String column) implements Value {}

        record MedianOf(String column) implements Value {}
    }
}
