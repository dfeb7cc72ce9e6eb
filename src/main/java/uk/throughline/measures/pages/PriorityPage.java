package uk.throughline.measures.pages;

import java.util.List;
import java.util.Map;
import uk.throughline.web.Choice;
import uk.throughline.web.Frame;

/**
 * A priority of the partnership: its own words and the figures that it watches.
 *
 * @param said what was said last of each, by the key of its row
 */
public record PriorityPage(
        Frame frame,
        String id,
        String title,
        String question,
        String about,
        String period,
        List<Choice> periods,
        List<ScorecardPage.Row> rows,
        Map<String, ScorecardPage.Line> said) {}
