/** Changes sound returns at random into ones that nobody thought of. */
package uk.throughline.intake.fuzz;
