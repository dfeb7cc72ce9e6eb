package uk.throughline.measures.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of what there is to say has room on one page of paper. Every figure that a priority watches stands there; what moved and
 * what was said fill the room that is left. On a screen there is room for all that was said.
 *
 * @param look what moved and has room, weightiest first
 * @param more how many more there are, in a sentence; empty where all have room
 * @param printed the keys of the rows whose comment has room
 * @param late the returns that are missing and have room
 * @param moreLate how many more of those there are, in a sentence; empty where all have room
 */
record OnePage(List<PositionPage.Look> look, String more, Set<String> printed, List<String> late, String moreLate) {
    /** What has room on A4 below the heading, in heights of a table's row. */
    private static final double ROOM = 58;

    private static final double HEADING = 1.3;
    private static final double HEADING_OF_TABLE = 2.5;
    private static final double MORE = 1;
    private static final double COMMENT = 0.9;
    private static final double LINE = 0.72;
    private static final double BETWEEN = 0.25;
    private static final int COLUMNS = 2;
    private static final int TITLE_IN_A_LINE = 56;
    private static final int TEXT_IN_A_LINE = 56;
    private static final int MOST_LATE = 6;
    private static final int FEWEST_LOOKS = 3;
    private static final int MOST_LOOKS = 12;

    static OnePage of(
            List<PositionPage.Look> look,
            List<PositionPage.Watch> priorities,
            Map<String, ScorecardPage.Line> said,
            List<String> late) {
        List<String> named = late.subList(0, Math.min(late.size(), MOST_LATE));
        double room = ROOM - 2 * (HEADING + MORE) - named.size();
        for (PositionPage.Watch watch : priorities) {
            room -= HEADING_OF_TABLE;
            for (ScorecardPage.Row row : watch.rows()) {
                room -= 1 + LINE * (lines(row.title(), TITLE_IN_A_LINE) - 1);
            }
        }
        double kept =
                look.stream().limit(FEWEST_LOOKS).mapToDouble(OnePage::height).sum();
        Set<String> printed = new HashSet<>();
        for (PositionPage.Watch watch : priorities) {
            for (ScorecardPage.Row row : watch.rows()) {
                if (said.containsKey(row.key()) && room - kept >= COMMENT) {
                    room -= COMMENT;
                    printed.add(row.key());
                }
            }
        }
        List<PositionPage.Look> fitting = new ArrayList<>();
        for (PositionPage.Look one : look) {
            room -= height(one);
            if (fitting.size() >= MOST_LOOKS || (room < 0 && fitting.size() >= FEWEST_LOOKS)) {
                break;
            }
            fitting.add(one);
        }
        int more = look.size() - fitting.size();
        int moreLate = late.size() - named.size();
        return new OnePage(
                fitting,
                more == 0 ? "" : more + " more moved.",
                printed,
                named,
                moreLate == 0 ? "" : "And " + moreLate + " more.");
    }

    private static double height(PositionPage.Look look) {
        ScorecardPage.Row row = look.row();
        String text = row.title() + ": " + row.value() + " " + row.unit() + ", " + row.when() + ". " + row.beyond()
                + "." + (look.alike().isEmpty() ? "" : " So it is with: " + String.join("; ", look.alike()) + ".");
        return (LINE * lines(text, TEXT_IN_A_LINE) + BETWEEN) / COLUMNS;
    }

    private static int lines(String text, int inALine) {
        return (text.length() + inALine - 1) / inALine;
    }
}
