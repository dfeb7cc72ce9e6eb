/** The looked-after return (SSDA903): its CSV lists read as streams, one file or a zip of them. */
@NullMarked
package uk.throughline.intake.lookedafter;

import org.jspecify.annotations.NullMarked;
