package uk.throughline.intake.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Changes that take a file for a list: columns, rows, separators, quotation marks, line ends and values. */
public final class Csv {
    private static final List<String> SEPARATORS = List.of(";", "\t", "|", ", ", ",,", " ");
    private static final List<String> LINE_ENDS = List.of("\r\n", "\r", "\n\r", "\n\n", "\u2028", " ");

    private Csv() {}

    public static byte[] change(byte[] content, Random random) {
        List<List<String>> rows = rows(new String(content, StandardCharsets.UTF_8));
        if (rows.isEmpty()) {
            return content;
        }
        int column = random.nextInt(Math.max(1, rows.getFirst().size()));
        int row = random.nextInt(rows.size());
        List<String> cells = rows.get(row);
        String separator = ",";
        String end = "\n";
        String before = "";
        switch (random.nextInt(16)) {
            case 0 -> rows.forEach(one -> drop(one, column));
            case 1 ->
                rows.forEach(one ->
                        one.add(random.nextInt(one.size() + 1), one.isEmpty() ? "" : one.get(column % one.size())));
            case 2 -> rows.getFirst().set(column, Extremes.any(random));
            case 3 -> {
                long order = random.nextLong();
                rows.forEach(one -> Collections.shuffle(one, new Random(order)));
            }
            case 4 -> drop(cells, column);
            case 5 -> rows.add(row, new ArrayList<>(cells));
            case 6 -> rows.remove(row);
            case 7 -> Collections.swap(rows, row, random.nextInt(rows.size()));
            case 8 -> separator = SEPARATORS.get(random.nextInt(SEPARATORS.size()));
            case 9 -> end = LINE_ENDS.get(random.nextInt(LINE_ENDS.size()));
            case 10 -> before = random.nextBoolean() ? "\uFEFF" : "A title,\n\n";
            case 11 -> quote(cells, random);
            case 12 -> {
                String[] sides = {"\"", "\"\"", "'"};
                String side = sides[random.nextInt(sides.length)];
                rows.forEach(one -> one.replaceAll(cell -> side + cell + side));
            }
            default -> {
                if (!cells.isEmpty()) {
                    cells.set(random.nextInt(cells.size()), Extremes.any(random));
                }
            }
        }
        StringBuilder text = new StringBuilder(before);
        for (List<String> one : rows) {
            text.append(String.join(separator, one)).append(end);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void quote(List<String> cells, Random random) {
        if (!cells.isEmpty()) {
            int at = random.nextInt(cells.size());
            cells.set(at, random.nextBoolean() ? "\"" + cells.get(at) : cells.get(at) + "\"");
        }
    }

    private static void drop(List<String> cells, int column) {
        if (column < cells.size()) {
            cells.remove(column);
        }
    }

    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            rows.add(new ArrayList<>(Arrays.asList(line.split(",", -1))));
        }
        return rows;
    }
}
