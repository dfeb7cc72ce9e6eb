package uk.throughline.report.document;

import java.util.List;

/**
 * One section of the report.
 *
 * @param number from 1
 * @param id what addresses name it by, such as {@code protection-plans}
 * @param meets the items of the statutory content list that it answers with records or account
 * @param awaits the items that it speaks of but has no records for yet
 */
public record Section(
        int number, String id, String title, List<Block> blocks, List<Integer> meets, List<Integer> awaits) {}
