/** The looked-after return (SSDA903): its CSV lists, one file or a zip of them, or its XML, read as streams. */
@NullMarked
package uk.throughline.intake.lookedafter;

import org.jspecify.annotations.NullMarked;
