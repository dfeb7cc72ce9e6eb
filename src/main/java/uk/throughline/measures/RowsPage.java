package uk.throughline.measures;

import java.util.List;

/**
 * One page of the rows behind a figure.
 *
 * @param columns what each column is, in words
 * @param rows the cells as text, in the order of the columns
 * @param page from 1
 * @param pages how many pages there are
 * @param total how many rows the figure stands on
 */
public record RowsPage(
        FigureView figure, List<String> columns, List<List<String>> rows, int page, int pages, long total) {}
