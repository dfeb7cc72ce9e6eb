package uk.throughline.intake.template;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.CodeWords;
import uk.throughline.intake.staging.Column;

/**
 * A column of a template.
 *
 * @param heading as the template's first line has it
 * @param also other headings that mean the same
 * @param name what it fills in the list
 * @param codes what it may hold and the words for each; null where it is no code or any code is taken
 * @param means what to put into it, in one or two sentences
 * @param example one value, as it would be typed
 */
public record TemplateColumn(
        String heading,
        List<String> also,
        String name,
        Column.Kind kind,
        boolean required,
        @Nullable CodeWords codes,
        String means,
        String example) {

    /** As it is staged. */
    Column staged() {
        return new Column(name, heading, kind, codes);
    }
}
