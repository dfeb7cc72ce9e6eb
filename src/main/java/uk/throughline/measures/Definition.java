package uk.throughline.measures;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.Measure.Kind;

/**
 * A measure as its file defines it.
 *
 * @param order where it stands among all measures
 * @param sql one SELECT of rows
 * @param value what is made of the rows
 * @param perPeople the population that its rate is told for, or null
 * @param dimensions what it can be split by
 * @param byCalendarYear whether it speaks of calendar years only, as estimates of the population do
 */
record Definition(
        int order,
        Measure measure,
        String sql,
        Value value,
        @Nullable PerPeople perPeople,
        List<Dimension> dimensions,
        boolean byCalendarYear) {

    String id() {
        return measure.id();
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
        return Pattern.compile("\\b" + column + "\\b").matcher(sql).find();
    }

    @Nullable
    Dimension dimension(String name) {
        return dimensions.stream()
                .filter(dimension -> dimension.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** What rows are split by: the column of that name, labelled from a code list. The age band is worked out from {@code born_on}. */
    record Dimension(String name, String codeList) {
        boolean isAgeBand() {
            return name.equals("age_band");
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
