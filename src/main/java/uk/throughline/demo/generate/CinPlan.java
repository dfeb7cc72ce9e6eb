package uk.throughline.demo.generate;

import java.time.LocalDate;

/** A child in need plan. */
record CinPlan(LocalDate started, LocalDate ended) {}
