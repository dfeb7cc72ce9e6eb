package uk.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Counting.Task;

class CountDigestsTest {
    private static final Definition CHILDREN = MeasureFile.read("room.children", "room/children.sql", """
            /* title:    Children
               question: How many children?
               kind:     flow
               value:    count of (child_id)
               unit:     children
               source:   A return
               counting: Each counts once.
            */
            select row_id, child_id, on_date from room.rows_of_something
            """);

    private static CountDigests.OfMeasure counted(int slice, String... periods) {
        CountDigests digests = new CountDigests(
                new Task(CHILDREN, Stream.of(periods).map(Period::of).toList()), new Codes(List.of()));
        digests.add(slice, BigInteger.TEN, 1);
        return digests.now();
    }

    @Test
    void what_was_counted_the_same_in_the_same_slices_is_unchanged() {
        assertThat(CountDigests.unchanged(
                        counted(0, "2015-16 Q1", "2015-16 Q2"), counted(0, "2015-16 Q1", "2015-16 Q2")))
                .containsExactlyInAnyOrder("2015-16 Q1", "2015-16 Q2");
        assertThat(CountDigests.unchanged(
                        counted(2, "2015-16 Q1", "2015-16 Q2"), counted(1, "2015-16 Q1", "2015-16 Q2")))
                .isEmpty();
    }

    /** One return withdrawn and a later one taken in at once: what is told by the number of a slice is of another quarter then. */
    @Test
    void what_is_counted_once_is_not_unchanged_where_the_slices_are_others() {
        assertThat(CountDigests.unchanged(
                        counted(0, "2015-16 Q2", "2015-16 Q3"), counted(0, "2015-16 Q1", "2015-16 Q2")))
                .isEmpty();
    }
}
