package uk.throughline.intake.template;

import java.io.IOException;
import java.util.List;
import uk.throughline.intake.staging.Refusals;
import uk.throughline.intake.staging.RefusedCsv;
import uk.throughline.intake.workbook.RefusedSheets;

/** Copies of a filled template its headings and the rows to be mended, as the kind of file that it came in. */
public final class RefusedTemplate {
    private RefusedTemplate() {}

    public static void copy(Filled filled, Refusals refusals, RefusedCsv.Opening out) throws IOException {
        Template template = filled.template();
        int headings = filled.match().line();
        int id = child(filled);
        switch (filled.grid()) {
            case CsvGrid csv ->
                RefusedCsv.copy(
                        csv.part(),
                        new RefusedCsv.Layout(template.list(), csv.separator(), headings, id),
                        refusals,
                        out);
            case SheetGrid sheet ->
                RefusedSheets.copy(
                        sheet.file(),
                        List.of(new RefusedSheets.Layout(sheet.sheet().name(), template.list(), headings, id, "child")),
                        refusals,
                        out.open());
            default -> throw new IllegalStateException("A template is filled in as CSV or as a workbook");
        }
    }

    /** The heading that names the child, from 0; -1 where rows name none. */
    private static int child(Filled filled) {
        int[] targets = filled.match().targets();
        for (int i = 0; i < targets.length; i++) {
            if (targets[i] >= 0
                    && filled.template().columns().get(targets[i]).name().equals(Template.CHILD)) {
                return i;
            }
        }
        return -1;
    }
}
