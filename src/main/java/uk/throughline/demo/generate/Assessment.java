package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.util.List;

/** A social work assessment from its start to its authorisation, with the factors found. */
record Assessment(LocalDate started, LocalDate authorised, List<String> factors) {}
