package uk.throughline.intake.pages;

import java.util.List;
import uk.throughline.web.Frame;

/** The templates that can be filled in and sent. */
public record TemplatesPage(Frame frame, List<Row> rows) {

    /** One template. */
    public record Row(String address, String title, String sender, String tells, boolean own) {}
}
