package uk.throughline.report.writers;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Breaks lines after spaces and after hyphens between letters only; never inside "strategy’s", as the general rules for text would. */
final class SpaceBreaks implements FSTextBreaker {
    private String text = "";
    private int at;

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }

    /** The next place where a line may end, or -1 when there is none. */
    @Override
    public int next() {
        if (at >= text.length()) {
            return -1;
        }
        at++;
        while (at < text.length() && !mayBreakBefore(at)) {
            at++;
        }
        return at;
    }

    private boolean mayBreakBefore(int place) {
        char before = text.charAt(place - 1);
        char after = text.charAt(place);
        if (Character.isWhitespace(before)) {
            return !Character.isWhitespace(after);
        }
        return before == '-' && Character.isLetter(after) && place > 1 && Character.isLetter(text.charAt(place - 2));
    }
}
