package uk.throughline.demo.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The demonstration partnership's returns: ten census years (ending 31 March 2015 to 2024) of invented children whose records
 * add up to the figures that the partnership published, with the statistics and populations to compare them with.
 */
public final class DemonstrationReturns {
    private static final int FIRST_YEAR = 2015;
    private static final int LAST_YEAR = 2024;

    /** How many files {@link #write} writes: populations, statistics and postcodes, a census and a looked-after set a year, then what partners send. */
    public static final int COUNT = 12 + 2 * (LAST_YEAR - FIRST_YEAR + 1) + PartnerReturns.COUNT;

    /** How many of them are history: populations, statistics, postcodes, and the years up to the one before the first yearly report's. */
    public static final int HISTORY = 12 + 2 * (2020 - FIRST_YEAR + 1);

    private DemonstrationReturns() {}

    /**
     * Writes the returns into the folder, which is made if it is not there.
     *
     * @return the files in the order to take them in: populations, statistics, postcodes, then each year's census and looked-after set, then what partners send in templates
     * @throws IOException when a file cannot be written
     */
    public static List<Path> write(Path folder, long seed) throws IOException {
        List<Path> files = new ArrayList<>();
        write(folder, seed, files::add);
        return files;
    }

    /** The same. @param written told each file in that order as soon as it is there whole */
    public static void write(Path folder, long seed, Consumer<Path> written) throws IOException {
        Files.createDirectories(folder);
        Populations.write(folder).forEach(written);
        PublishedStatistics.write(folder).forEach(written);
        written.accept(Postcodes.write(folder));
        List<Child> children = Partnership.invent(seed);
        for (int end = FIRST_YEAR; end <= LAST_YEAR; end++) {
            CensusYear year = new CensusYear(end);
            Path census = folder.resolve("cin-census-" + end + ".xml");
            LookedAfterWriter lookedAfter = new LookedAfterWriter(year);
            try (CensusWriter writer = new CensusWriter(census, year)) {
                for (Child child : children) {
                    writer.add(child);
                    lookedAfter.add(child);
                }
            }
            written.accept(census);
            written.accept(lookedAfter.write(folder));
        }
        PartnerReturns.write(folder, children, seed).forEach(written);
    }

    /** The agency that sends the file. */
    public static String sender(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith("police-") || name.startsWith("outreach-")
                ? "South Yorkshire Police"
                : "Rotherham Council";
    }
}
