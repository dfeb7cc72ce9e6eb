package uk.throughline.report.figures;

import java.util.List;
import java.util.Map;

/**
 * What a report asked and was answered, as it may be published.
 *
 * @param answers by the code of the ask
 * @param findings what disclosure control could not protect, for whoever publishes the report
 */
public record SafeAnswers(Map<String, List<Answer>> answers, List<String> findings) {}
