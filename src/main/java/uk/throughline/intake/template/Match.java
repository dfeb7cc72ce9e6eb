package uk.throughline.intake.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.throughline.intake.staging.CodeWords;

/**
 * How a row of headings fits a template.
 *
 * @param line where the headings stand
 * @param targets for each heading the place of the column that it fills, or -1
 * @param missing required columns that no heading names
 * @param known how many of its columns are there
 * @param notUnderstood headings that the template does not know
 */
record Match(
        Template template,
        int line,
        int[] targets,
        List<TemplateColumn> missing,
        int known,
        List<String> notUnderstood) {

    static Match of(Template template, int line, List<String> headings) {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < template.columns().size(); place++) {
            for (String word : TemplateFile.words(template.columns().get(place))) {
                places.put(word, place);
            }
        }
        int[] targets = new int[headings.size()];
        Arrays.fill(targets, -1);
        boolean[] filled = new boolean[template.columns().size()];
        int known = 0;
        List<String> notUnderstood = new ArrayList<>();
        for (int i = 0; i < targets.length; i++) {
            Integer place = places.get(CodeWords.plain(headings.get(i)));
            if (place != null && !filled[place]) {
                targets[i] = place;
                filled[place] = true;
                known++;
            } else if (!headings.get(i).isBlank()) {
                notUnderstood.add(headings.get(i).strip());
            }
        }
        List<TemplateColumn> missing = new ArrayList<>();
        for (int place = 0; place < filled.length; place++) {
            if (!filled[place] && template.columns().get(place).required()) {
                missing.add(template.columns().get(place));
            }
        }
        return new Match(template, line, targets, missing, known, notUnderstood);
    }

    boolean isWhole() {
        return missing.isEmpty();
    }
}
