package uk.throughline.web.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** Periods at equal distances; where they would stand too close, only each so many-eth is named, the last one always. */
final class PeriodAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;

    private final transient List<String> periods;
    private final int every;

    PeriodAxis(List<String> periods, int every) {
        this.periods = List.copyOf(periods);
        this.every = every;
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D canvas, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        for (int i = (periods.size() - 1) % every; i < periods.size(); i += every) {
            ticks.add(new NumberTick(i, periods.get(i), TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0));
        }
        return ticks;
    }
}
