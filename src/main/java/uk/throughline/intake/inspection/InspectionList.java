package uk.throughline.intake.inspection;

import java.util.List;
import java.util.regex.Pattern;
import uk.throughline.intake.staging.ListShape;

/**
 * A list of an inspection workbook.
 *
 * @param fields in the order of the shape's columns
 */
record InspectionList(ListShape shape, List<Field> fields) {

    /** How the cells of a column are read. */
    enum Kind {
        TEXT,
        CODE,
        DATE,
        NUMBER,
        /** Years of age, of which the whole ones are kept. */
        YEARS
    }

    /**
     * A column of the list.
     *
     * @param heading as the specification words it
     * @param pattern headings that mean the same, in small letters
     * @param codes the set of codes that its values are from; empty where there is none
     * @param dated whether its latest day tells on which day the workbook was drawn up
     */
    record Field(String heading, Pattern pattern, Kind kind, String codes, boolean dated) {
        boolean isCalled(String plainHeading) {
            return plainHeading.equals(CodeSets.plain(heading));
        }

        boolean mayBeCalled(String plainHeading) {
            return pattern.matcher(plainHeading).matches();
        }
    }
}
