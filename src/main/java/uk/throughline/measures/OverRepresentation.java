package uk.throughline.measures;

import java.util.List;

/**
 * Who is over-represented in a figure: the rate of each group of children held against the rate of all other children of the same
 * ages.
 *
 * @param dimension the split, such as ethnicity
 * @param ageFrom the first age of the population, in whole years
 * @param ageTo the last
 * @param year the mid-year or census year that the population is of
 * @param source where the population is from
 * @param counted how many of the figure are of a group that the population tells of
 * @param leftOut how many of the figure are not: their group is not known, or the population does not tell of it
 * @param groups wider groups first, then single ones, each in the order of the code list
 */
public record OverRepresentation(
        String dimension,
        int ageFrom,
        int ageTo,
        int year,
        String source,
        long counted,
        long leftOut,
        List<Group> groups) {

    /** Of fewer than so many of a group nothing is said: the interval would be wider than anybody can use. */
    static final int FEWEST = 5;

    /** 95% of a normal distribution lie within so many standard deviations. */
    private static final double Z = 1.959964;

    /** What the ratio of a group says. */
    public enum Says {
        HIGHER,
        LOWER,
        /** The interval holds 1: chance alone can make such a difference. */
        WITHIN_CHANCE,
        TOO_FEW
    }

    /**
     * One group.
     *
     * @param label in the words of the code list
     * @param wider whether it is made up of others in the table
     * @param count how many of the figure are of the group
     * @param all how many of the figure are of any group that the population tells of
     * @param people how many of the population are of the group
     * @param everybody how many the population tells of
     */
    public record Group(String label, boolean wider, long count, long all, long people, long everybody) {

        /** The rate of the group divided by the rate of all others; 1 where they are the same. */
        public double ratio() {
            return (double) count / people / ((double) (all - count) / (everybody - people));
        }

        /** The lower end of the ratio's 95% interval. */
        public double lower() {
            return ofShare(wilson(-1));
        }

        /** The upper end of the ratio's 95% interval; infinite where all of the figure are of the group. */
        public double upper() {
            return ofShare(wilson(1));
        }

        public Says says() {
            if (count < FEWEST && expected() < FEWEST || all - count < FEWEST) {
                return Says.TOO_FEW;
            }
            return lower() > 1 ? Says.HIGHER : upper() < 1 ? Says.LOWER : Says.WITHIN_CHANCE;
        }

        /** How many there would be if the group had its share. */
        private double expected() {
            return (double) all * people / everybody;
        }

        /** The ratio of rates at which the group's share of the figure would be so large. */
        private double ofShare(double share) {
            return share / (1 - share) * (everybody - people) / people;
        }

        /** An end of Wilson's score interval (1927) for the group's share of the figure, which holds for small counts and for none too. */
        private double wilson(int side) {
            double n = all;
            double share = count / n;
            double half = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
            double end = (share + Z * Z / (2 * n) + side * half) / (1 + Z * Z / n);
            return Math.clamp(end, 0, 1);
        }
    }
}
