/**
 * Disclosure control: which counts of a publication are hidden so that nobody learns of a child, and an audit that attacks what is
 * left. It knows counts and how they add up, and nothing of children, measures or pages.
 */
@NullMarked
package uk.throughline.measures.disclosure;

import org.jspecify.annotations.NullMarked;
