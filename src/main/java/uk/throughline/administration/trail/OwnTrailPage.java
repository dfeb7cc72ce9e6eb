package uk.throughline.administration.trail;

import java.util.List;
import uk.throughline.web.Frame;

/** What the reader of now did, latest first. */
public record OwnTrailPage(Frame frame, List<TrailPage.Row> rows, String earlier) {}
