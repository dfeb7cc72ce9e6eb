package uk.throughline.report.charts;

import java.util.List;

/** Colours and line patterns that can be told apart in grey: ours is darkest and thickest. */
final class Ink {
    static final String OURS = "#0b4f57";
    static final String EARLIER = "#8fb3b6";
    static final String QUIET = "#4a4f52";
    static final String AXIS = "#4a4f52";
    static final String GRID = "#dfe3e4";

    private static final List<String> LINES = List.of(OURS, "#8a4b08", "#4a4f52", "#5b3a8c");
    private static final List<List<Integer>> DASHES =
            List.of(List.of(), List.of(3, 3), List.of(8, 4), List.of(8, 3, 2, 3));

    private Ink() {}

    static String line(int series) {
        return LINES.get(series % LINES.size());
    }

    static List<Integer> dashes(int series) {
        return DASHES.get(series % DASHES.size());
    }
}
