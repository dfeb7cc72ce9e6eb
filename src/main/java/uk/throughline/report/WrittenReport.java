package uk.throughline.report;

import java.nio.file.Path;
import java.util.List;

/**
 * What came of writing a report.
 *
 * @param files the page first
 * @param guidance the edition of the statutory guidance that the checklist is of
 * @param checklist a line for each item: what is asked, and where it is answered or that nothing is recorded yet
 * @param findings what disclosure control could not protect; somebody must decide on each before it is published
 */
public record WrittenReport(List<Path> files, String guidance, List<String> checklist, List<String> findings) {}
