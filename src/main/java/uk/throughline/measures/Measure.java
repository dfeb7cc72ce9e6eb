package uk.throughline.measures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a measure says of itself; read from the header of its file.
 *
 * @param id {@code <room>.<name>}
 * @param title what is counted, such as "Children subject of a child protection plan"
 * @param question what a person asks, such as "How many children need a plan to keep them safe, and why?"
 * @param kind stock or flow
 * @param form what the figure is
 * @param unit as printed beside the figure, such as "children", "%" or "per 10,000 children aged 0-17"
 * @param places decimal places shown
 * @param splits dimensions it can be split by
 * @param polarity whether more or fewer is better, or neither
 * @param source the return that it is counted from
 * @param counting how it is counted, in sentences for a person
 * @param derivedFrom the count that this rate or share is of, or null
 * @param comparator the published series that it can be held against, or null
 */
public record Measure(
        String id,
        String title,
        String question,
        Kind kind,
        Form form,
        String unit,
        int places,
        List<String> splits,
        Polarity polarity,
        String source,
        String counting,
        String disclosure,
        @Nullable String derivedFrom,
        @Nullable String comparator) {

    /** What the title of the shares of a count's parts ends with. */
    static final String EACH_PART = ", the share of each part";

    /** The title of one part, such as "Child protection plans: neglect" or "Child protection plans: neglect, as a share of all". */
    public String titleOf(@Nullable Split split) {
        if (split == null) {
            return title;
        }
        return title.endsWith(EACH_PART)
                ? title.substring(0, title.length() - EACH_PART.length()) + ": " + split.value() + ", as a share of all"
                : title + ": " + split.value();
    }

    /** The room, such as {@code protection}. */
    public String room() {
        return id.substring(0, id.indexOf('.'));
    }

    public enum Kind {
        STOCK,
        FLOW
    }

    public enum Form {
        COUNT,
        SUM,
        SHARE,
        MEAN,
        MEDIAN,
        RATE
    }

    public enum Polarity {
        MORE,
        FEWER,
        NONE
    }
}
