package uk.throughline.intake.inspection;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.throughline.intake.staging.ListShape;
import uk.throughline.intake.staging.UnreadableReturn;
import uk.throughline.intake.workbook.RefusedSheets;
import uk.throughline.intake.workbook.Workbook;

/**
 * A workbook in which inspection lists were found.
 *
 * @param lists each with the sheet that it is
 * @param passedOver sheets that are none of the lists or are hidden, as receipts name them
 */
public record InspectionWorkbook(Path file, List<Found> lists, List<String> passedOver) {
    private static final int TOP_ROWS = 30;

    /** A sheet and the list that it is. */
    record Found(Workbook.Name sheet, Headings headings, ListShape shape) {}

    /**
     * The lists that the workbook holds; empty where no sheet is one.
     *
     * @throws UnreadableReturn where two sheets are the same list
     */
    public static Optional<InspectionWorkbook> find(Path file) throws IOException {
        Map<String, Found> found = new LinkedHashMap<>();
        List<String> passedOver = new ArrayList<>();
        try (Workbook workbook = Workbook.open(file)) {
            for (Workbook.Name sheet : workbook.sheets()) {
                if (sheet.hidden()) {
                    passedOver.add("hidden sheet \"" + sheet.name() + "\", not read");
                    continue;
                }
                Headings headings = Headings.find(tops(workbook, sheet));
                if (headings == null) {
                    passedOver.add("sheet \"" + sheet.name() + "\", none of the lists");
                } else {
                    add(found, sheet, headings);
                }
            }
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new InspectionWorkbook(file, List.copyOf(found.values()), List.copyOf(passedOver)));
    }

    /** Every list; those that were found are titled with their sheet. */
    public List<ListShape> shapes() {
        return InspectionLists.ALL.stream()
                .map(shape -> lists.stream()
                        .map(Found::shape)
                        .filter(one -> one.name().equals(shape.name()))
                        .findFirst()
                        .orElse(shape))
                .toList();
    }

    /** Headings of each list that it does not know. */
    public List<List<String>> unknownHeadings() {
        return lists.stream().map(found -> found.headings().unknown()).toList();
    }

    /** How the sheets of its lists are laid out, in their order. */
    public List<RefusedSheets.Layout> layouts() {
        return lists.stream()
                .map(found -> {
                    Headings headings = found.headings();
                    String who = found.shape().columns().getFirst().name().equals("adopter") ? "adopter" : "child";
                    int id = headings.places().entrySet().stream()
                            .filter(place -> place.getValue() == 0)
                            .mapToInt(Map.Entry::getKey)
                            .findFirst()
                            .orElse(-1);
                    return new RefusedSheets.Layout(
                            found.sheet().name(), found.shape().name(), headings.row(), id, who);
                })
                .toList();
    }

    private static void add(Map<String, Found> found, Workbook.Name sheet, Headings headings) {
        ListShape plain = headings.list().shape();
        ListShape titled = new ListShape(
                plain.name(), plain.title() + " (sheet \"" + sheet.name() + "\")", plain.parent(), plain.columns());
        Found before = found.put(plain.name(), new Found(sheet, headings, titled));
        if (before != null) {
            throw new UnreadableReturn("The sheets \"" + before.sheet().name() + "\" and \"" + sheet.name()
                    + "\" both have the headings of " + plain.title()
                    + ". Nothing was kept. Put all rows of a list into one sheet and send it again.");
        }
    }

    private static List<Headings.Top> tops(Workbook workbook, Workbook.Name sheet) throws IOException {
        List<Headings.Top> tops = new ArrayList<>();
        try {
            workbook.read(sheet, (row, cells) -> {
                tops.add(new Headings.Top(row, cells));
                return tops.size() < TOP_ROWS;
            });
        } catch (SQLException e) {
            throw new IllegalStateException("Looking at the top of a sheet asks no database", e);
        }
        return tops;
    }
}
