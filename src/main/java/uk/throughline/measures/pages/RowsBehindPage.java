package uk.throughline.measures.pages;

import java.util.List;
import uk.throughline.web.Frame;
import uk.throughline.web.Pager;

/**
 * The rows that a figure stands on.
 *
 * @param figure the figure in words, with its period
 * @param figureAddress its page
 * @param csv where this page of the list is a spreadsheet
 */
public record RowsBehindPage(
        Frame frame,
        String title,
        String figure,
        String figureAddress,
        List<String> columns,
        List<List<String>> rows,
        Pager pager,
        String csv) {}
