package uk.throughline.measures;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Official statistics as they were published, which become what our figures are held against. */
public interface PublishedStatistics {

    /**
     * Keeps the values of a published table. A value that is as it was changes nothing; one that is printed otherwise supersedes
     * what was printed before. It reads the stream once and leaves closing it to the caller.
     *
     * @param dataset the table, such as {@code d1}
     * @param source who published it, in words
     * @param vintage the number of the return that brought it
     * @return how many values are new or changed
     */
    long receive(String dataset, String source, long vintage, Stream<Value> values);

    /**
     * Keeps a dated set of statistical neighbours, with each area's neighbours numbered from the closest.
     *
     * @return how many lines are new or changed
     */
    long receiveNeighbours(int setYear, long vintage, List<Neighbour> neighbours);

    /**
     * Takes back what a return brought; what it had superseded stands again.
     *
     * @param as the number of the withdrawal
     */
    void withdraw(long vintage, long as);

    /**
     * One cell of a published table.
     *
     * @param areaCode three digits for an authority (372), E12… for a region, E92000001 for England
     * @param level {@code country}, {@code region} or {@code authority}
     * @param regionName the region that an authority lies in; empty for the others
     * @param yearEnding the year in which the period ends: 2024 for the year ending 31 March 2024
     * @param column the table's column, such as {@code CPP_At31}
     * @param symbol what stands in place of a value: c suppressed, k rounds to nought, u unreliable, x not available, z not applicable
     */
    record Value(
            String areaCode,
            String areaName,
            String level,
            String regionName,
            int yearEnding,
            String column,
            @Nullable BigDecimal value,
            @Nullable String symbol) {}

    /** One neighbour of an area. */
    record Neighbour(String areaCode, int rank, String neighbourCode, String closeness) {}
}
