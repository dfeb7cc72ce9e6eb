package uk.throughline.web.pages;

import java.util.List;
import uk.throughline.web.Frame;
import uk.throughline.web.Section;
import uk.throughline.web.Waiting;

/** The reader's own work: what waits for them, and where to go. */
public record HomePage(Frame frame, List<Waiting.Item> waiting, List<Section> places) {}
