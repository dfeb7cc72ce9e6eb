package uk.throughline.administration.account;

import java.util.List;
import uk.throughline.web.Frame;

/** New codes on paper, shown until their reader says that they have them. */
public record CodesGivenPage(Frame frame, List<String> codes) {}
