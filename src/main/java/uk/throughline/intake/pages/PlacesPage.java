package uk.throughline.intake.pages;

import java.util.List;
import uk.throughline.web.Frame;
import uk.throughline.web.Pager;

/** The rows of a return that one rule speaks of. */
public record PlacesPage(
        Frame frame, String rule, String means, String toDo, String receiptAddress, List<Row> rows, Pager pager) {

    /** Where in the file, and what stands there. */
    public record Row(String list, String line, String childId, String value) {}
}
