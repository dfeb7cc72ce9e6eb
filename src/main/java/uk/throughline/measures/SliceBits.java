package uk.throughline.measures;

import java.sql.Array;
import java.sql.SQLException;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.Definition.Dimension;

/**
 * In which slices something that is counted once has rows, as bits of a few numbers. An array for each of thousands of things
 * makes PostgreSQL believe that they do not fit into memory and write them to disk, and takes twice as long to tell apart.
 *
 * @param slices how many there are, numbered from 1
 * @param bits for each slice: one, whether it has any row in it; or two, how many, at most {@value #TIMES_AT_MOST}
 */
record SliceBits(int slices, int bits) {
    /** Three times and more often are told as one. */
    private static final int TIMES_AT_MOST = 3;

    /** All of a {@code bigint} but its sign. */
    private static final int BITS_EACH = 63;

    static SliceBits of(Definition measure, Slices slices) {
        return new SliceBits(slices.count(), measure.dimensions().stream().anyMatch(Dimension::isTimes) ? 2 : 1);
    }

    boolean asksHowOften() {
        return bits > 1;
    }

    /** How many of the rows of a group, of one thing and one slice, are told apart. */
    static String times() {
        return "least(count(*), " + TIMES_AT_MOST + ") as times";
    }

    /** The columns of a thing: of its rows or, where it is asked how often, of its slices with {@code times}. */
    String gathered() {
        return each(word ->
                "coalesce(bit_or(%s << %d * (counted_in - %d)) filter (where counted_in between %d and %d), 0) as bits_%d"
                        .formatted(
                                asksHowOften() ? "times" : "cast(1 as bigint)",
                                bits,
                                first(word),
                                first(word),
                                first(word + 1) - 1,
                                word));
    }

    /** The columns of one of the things. */
    String columns(String things) {
        return each(word -> things + ".bits_" + word);
    }

    /** The columns of one of the things as one. */
    String array(String things) {
        return "array[" + columns(things) + "]";
    }

    /** How often it has rows in each slice, less 1; none where nothing was asked. */
    int[] times(@Nullable Array array) throws SQLException {
        int[] times = new int[slices];
        if (array != null) {
            Long[] words = (Long[]) array.getArray();
            for (int n = 0; n < slices; n++) {
                times[n] = (int) (words[n / eachWord()] >> bits * (n % eachWord())) & (1 << bits) - 1;
            }
        }
        return times;
    }

    private int eachWord() {
        return BITS_EACH / bits;
    }

    private int first(int word) {
        return word * eachWord() + 1;
    }

    private String each(IntFunction<String> sql) {
        return IntStream.range(0, (slices + eachWord() - 1) / eachWord())
                .mapToObj(sql)
                .collect(Collectors.joining(", "));
    }
}
