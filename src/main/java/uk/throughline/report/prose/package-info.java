/** Reads the sections that people wrote, and binds the figures, tables and charts they ask for. */
@NullMarked
package uk.throughline.report.prose;

import org.jspecify.annotations.NullMarked;
