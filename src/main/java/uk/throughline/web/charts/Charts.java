package uk.throughline.web.charts;

/** Draws charts. Wide pictures suit a page's width and print, narrow ones a phone or a column. */
public final class Charts {
    private Charts() {}

    /** Lines over time, labelled at their ends, from zero. */
    public static Picture lines(LineChart chart) {
        return LineDrawing.of(chart, 760, 300);
    }

    /** The same lines for a narrow screen. */
    public static Picture narrowLines(LineChart chart) {
        return LineDrawing.of(chart, 340, 260);
    }

    /** Bars from zero with their values at their ends, as many as there are; as wide as a column. */
    public static Picture bars(BarChart chart) {
        return BarDrawing.of(chart, 360);
    }

    /** All authorities on one scale, ours and the neighbours marked. */
    public static Picture strip(StripChart chart) {
        return StripDrawing.of(chart, 760, 96);
    }

    /** The same strip for a narrow screen. */
    public static Picture narrowStrip(StripChart chart) {
        return StripDrawing.of(chart, 340, 96);
    }
}
