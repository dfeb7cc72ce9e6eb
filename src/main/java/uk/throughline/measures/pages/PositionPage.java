package uk.throughline.measures.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.throughline.web.Choice;
import uk.throughline.web.Frame;

/**
 * Where the partnership stands, on one page of paper.
 *
 * @param period the chosen period in words
 * @param look what moved more than chance explains, weightiest first
 * @param more how many more of those there are than the page has room for, in a sentence; empty where all are there
 * @param all where all of them stand
 * @param priorities the figures of each priority
 * @param said what was said last of each figure, by the key of its row
 * @param printed the keys of those rows whose comment has room on paper
 * @param late the returns that are missing, in sentences
 * @param moreLate how many more of those there are, in a sentence; empty where all are there
 */
public record PositionPage(
        Frame frame,
        String period,
        List<Choice> periods,
        List<Look> look,
        String more,
        String all,
        List<Watch> priorities,
        Map<String, ScorecardPage.Line> said,
        Set<String> printed,
        List<String> late,
        String moreLate) {

    /** A measure that moved, and the titles of those that go up and down with it. */
    public record Look(ScorecardPage.Row row, List<String> alike) {}

    /** One priority with its figures. */
    public record Watch(String id, String title, String address, List<ScorecardPage.Row> rows) {}
}
