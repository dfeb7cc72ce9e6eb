package uk.throughline.intake.pages;

import java.util.List;
import uk.throughline.web.Frame;
import uk.throughline.web.Pager;

/** Children whom a return changes in one way, by the sender's ids. */
public record ChildrenPage(
        Frame frame,
        String fileName,
        String title,
        String means,
        String receiptAddress,
        List<String> ids,
        Pager pager) {}
