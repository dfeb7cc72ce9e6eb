package uk.throughline.web;

import java.util.Map;
import uk.throughline.kernel.Refusal;

/**
 * A form as it was typed, to be shown again when it was refused.
 *
 * @param values by the field's name
 * @param wrong the field that is wrong; empty when nothing is
 * @param error what is wrong with it
 */
public record Typed(Map<String, String> values, String wrong, String error) {
    /** A form that nobody filled in yet. */
    public static final Typed NOTHING = new Typed(Map.of(), "", "");

    /** A form that starts with these. */
    public static Typed with(Map<String, String> values) {
        return new Typed(values, "", "");
    }

    /** A form that was refused. */
    public static Typed refused(Map<String, String> values, Refusal refusal) {
        return new Typed(values, refusal.what(), refusal.reason());
    }

    public boolean isRefused() {
        return !error.isEmpty();
    }

    /** What was typed into a field; empty where nothing was. */
    public String of(String field) {
        return values.getOrDefault(field, "");
    }

    /** What is wrong with a field; empty where nothing is. */
    public String errorOf(String field) {
        return wrong.equals(field) ? error : "";
    }
}
