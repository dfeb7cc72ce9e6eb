/** Writes invented returns in the formats that agencies send: the demonstration partnership's, and plain ones of any size. */
@NamedInterface("generate")
@NullMarked
package uk.throughline.demo.generate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
