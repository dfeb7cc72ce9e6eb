/** Charts drawn on the server, the same picture in page, PDF and Word. */
@NamedInterface("charts")
@NullMarked
package uk.throughline.web.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
