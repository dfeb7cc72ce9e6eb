package uk.throughline.intake.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.workbook.SheetCell;

/**
 * Which list a sheet is and where its columns are, told from its first rows. Titles may stand above the headings, and headings may
 * be merged over several rows: a column without a heading of its own takes the one above it.
 */
record Headings(InspectionList list, int row, Map<Integer, Integer> places, List<String> unknown) {
    private static final int ROWS_ABOVE = 2;

    /** A row near the top of a sheet. */
    record Top(int row, List<SheetCell> cells) {}

    /** The headings that name most columns of one list, or null where none name at least half of one. */
    static @Nullable Headings find(List<Top> tops) {
        Headings best = null;
        for (int at = 0; at < tops.size(); at++) {
            List<String> words = words(tops, at);
            for (InspectionList list : InspectionLists.LISTS) {
                Headings found = of(list, tops.get(at).row(), words);
                if (2 * found.places.size() >= list.fields().size() && (best == null || found.isBetterThan(best))) {
                    best = found;
                }
            }
        }
        return best;
    }

    private boolean isBetterThan(Headings other) {
        int more = places.size() - other.places.size();
        int fewerMissing = other.missing() - missing();
        return more > 0 || more == 0 && fewerMissing > 0;
    }

    private int missing() {
        return list.fields().size() - places.size();
    }

    /** The columns of the list that have no heading in the sheet. */
    List<String> notThere() {
        List<String> missing = new ArrayList<>();
        for (int field = 0; field < list.fields().size(); field++) {
            if (!places.containsValue(field)) {
                missing.add(list.fields().get(field).heading());
            }
        }
        return missing;
    }

    private static List<String> words(List<Top> tops, int at) {
        List<String> words = new ArrayList<>();
        for (SheetCell cell : tops.get(at).cells()) {
            words.add(cell.text());
        }
        for (int above = at - 1; above >= Math.max(0, at - ROWS_ABOVE); above--) {
            List<SheetCell> cells = tops.get(above).cells();
            for (int column = 0; column < cells.size(); column++) {
                if (column >= words.size()) {
                    words.add("");
                }
                if (words.get(column).isEmpty()) {
                    words.set(column, cells.get(column).text());
                }
            }
        }
        return words;
    }

    /** Headings worded as in the specification are taken first; then each that is left takes the first field it may mean. */
    private static Headings of(InspectionList list, int row, List<String> words) {
        Map<Integer, Integer> places = new HashMap<>();
        for (boolean exactly : new boolean[] {true, false}) {
            for (int column = 0; column < words.size(); column++) {
                String word = CodeSets.plain(words.get(column));
                if (!word.isEmpty() && !places.containsKey(column)) {
                    for (int field = 0; field < list.fields().size(); field++) {
                        InspectionList.Field one = list.fields().get(field);
                        if (!places.containsValue(field) && (exactly ? one.isCalled(word) : one.mayBeCalled(word))) {
                            places.put(column, field);
                            break;
                        }
                    }
                }
            }
        }
        List<String> unknown = new ArrayList<>();
        for (int column = 0; column < words.size(); column++) {
            if (!places.containsKey(column) && !words.get(column).isEmpty()) {
                unknown.add(words.get(column));
            }
        }
        return new Headings(list, row, places, unknown);
    }
}
