package uk.throughline.administration.people;

import java.util.List;
import uk.throughline.web.Frame;
import uk.throughline.web.Typed;

/** The form for somebody new. */
public record NewPersonPage(Frame frame, Typed typed, List<String> agencies) {}
