package uk.throughline.measures.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.Period;
import uk.throughline.measures.FigureAddress;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Split;
import uk.throughline.measures.comments.Comment;
import uk.throughline.measures.comments.Commentary;

/** The last comment on each figure of a list, in one line that leads to the whole. */
@Component
class SaidLately {
    private static final int LONGEST = 120;

    private final Commentary commentary;

    SaidLately(Commentary commentary) {
        this.commentary = commentary;
    }

    /** By {@link #key}: what was said last of the measures on a period within the year up to the end of this one. */
    Map<String, ScorecardPage.Line> of(List<String> measureIds, Period span) {
        Map<String, ScorecardPage.Line> lines = new HashMap<>();
        for (Comment comment : commentary.latest(measureIds, span)) {
            FigureView of = comment.figure();
            lines.put(
                    key(of.measureId(), of.split()),
                    new ScorecardPage.Line(
                            comment.post() + ", " + CommentReading.day(comment.writtenAt()) + ", on "
                                    + Words.when(of.period()),
                            shortened(comment.words()),
                            FigureAddress.of(of) + "#comments"));
        }
        return lines;
    }

    static String key(String measureId, @Nullable Split split) {
        return measureId + " " + (split == null ? "" : split.code());
    }

    /** The first words in one line, ended between two of them. */
    static String shortened(String words) {
        String line = words.replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST);
        return line.substring(
                        0,
                        end > LONGEST / 2
                                ? end
                                : Character.isLowSurrogate(line.charAt(LONGEST)) ? LONGEST - 1 : LONGEST)
                + " …";
    }
}
