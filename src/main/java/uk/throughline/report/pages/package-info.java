/** The pages of the yearly report: the years, a report to read, and its files. */
@NullMarked
package uk.throughline.report.pages;

import org.jspecify.annotations.NullMarked;
