package uk.throughline.report.writers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Split;

/** Where the page of a figure is. */
public final class FigureAddress {
    private FigureAddress() {}

    /** {@code /figures/protection.plans_open/2024-03-31?split=category%3Dneglect}. A comparator leads to the figure it is held against. */
    public static String of(FigureView figure) {
        String path = "/figures/" + encoded(figure.measureId()) + "/"
                + encoded(figure.period().code());
        Split split = figure.split();
        return split == null || split.dimension().equals("area") ? path : path + "?split=" + encoded(split.code());
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
