package uk.throughline.demo.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Plain synthetic returns of any size, for trying out and measuring: every child has every module. */
public final class SyntheticReturns {
    private SyntheticReturns() {}

    /**
     * Writes one census and one looked-after set a year, and where their postcodes lie, into the folder, which is made if it is not there. Censuses are written
     * child by child, so that memory does not grow with them; three in five children of a census come again in the next.
     *
     * @param children children in each census
     * @param lookedAfter children over all years in the looked-after sets
     * @param years how many yearly returns, the last for the census year that ends in {@code lastYear}
     * @return the files: postcodes, then year by year
     * @throws IOException when a file cannot be written
     */
    public static List<Path> write(Path folder, int children, int lookedAfter, int years, int lastYear, long seed)
            throws IOException {
        if (children < 1 || lookedAfter < 0 || years < 1) {
            throw new IllegalArgumentException("Ask for at least one child and one year.");
        }
        Files.createDirectories(folder);
        SyntheticCensus returns = new SyntheticCensus(children, years, lastYear, seed);
        List<Path> files = new ArrayList<>();
        if (lookedAfter > 0) {
            files.add(Postcodes.write(folder));
        }
        for (int end = lastYear - years + 1; end <= lastYear; end++) {
            CensusYear year = new CensusYear(end);
            Path census = folder.resolve("cin-census-" + end + ".xml");
            int first = returns.firstChild(year);
            try (CensusWriter writer = new CensusWriter(census, year)) {
                for (int i = 0; i < children; i++) {
                    writer.add(returns.child(first + i, year));
                }
            }
            files.add(census);
            if (lookedAfter > 0) {
                LookedAfterWriter writer = new LookedAfterWriter(year);
                for (int i = 0; i < lookedAfter; i++) {
                    writer.add(SyntheticChild.lookedAfter(returns.children() + i, lastYear, years, seed));
                }
                files.add(writer.write(folder));
            }
        }
        return files;
    }
}
