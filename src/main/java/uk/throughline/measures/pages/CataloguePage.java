package uk.throughline.measures.pages;

import java.util.List;
import uk.throughline.web.Choice;
import uk.throughline.web.Frame;

/**
 * Every measure with how it is counted.
 *
 * @param search what was searched for, or empty
 * @param found how many measures fit, in words
 */
public record CataloguePage(Frame frame, String search, List<Choice> rooms, String found, List<Group> groups) {

    /** The measures of one room. */
    public record Group(String id, String name, List<Entry> entries) {}

    /**
     * One measure.
     *
     * @param facts how it is counted, as terms and what they are
     */
    public record Entry(String title, String question, String address, List<FigurePage.Fact> facts) {}
}
