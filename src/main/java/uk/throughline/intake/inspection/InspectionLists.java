package uk.throughline.intake.inspection;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import uk.throughline.intake.inspection.InspectionList.Field;
import uk.throughline.intake.inspection.InspectionList.Kind;
import uk.throughline.intake.staging.Column;
import uk.throughline.intake.staging.ListShape;

/** The lists of Annex A as {@code intake/annexa/lists.csv} describes them, and the codes of {@code codes.csv}. */
public final class InspectionLists {
    static final CodeSets CODES = codes();
    static final List<InspectionList> LISTS = lists();

    /** The shape of every list. */
    public static final List<ListShape> ALL =
            LISTS.stream().map(InspectionList::shape).toList();

    private InspectionLists() {}

    private static CodeSets codes() {
        CodeSets codes = new CodeSets();
        for (NamedCsvRecord line : lines("codes.csv")) {
            codes.add(line.getField("set"), line.getField("code"), line.getField("aliases"));
        }
        return codes;
    }

    private static List<InspectionList> lists() {
        Map<String, List<NamedCsvRecord>> byList = new LinkedHashMap<>();
        for (NamedCsvRecord line : lines("lists.csv")) {
            byList.computeIfAbsent(line.getField("list"), name -> new ArrayList<>())
                    .add(line);
        }
        return byList.entrySet().stream()
                .map(list -> list(list.getKey(), list.getValue()))
                .toList();
    }

    private static InspectionList list(String name, List<NamedCsvRecord> lines) {
        List<Column> columns = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        for (NamedCsvRecord line : lines) {
            Kind kind = Kind.valueOf(line.getField("kind"));
            String codes = line.getField("codes");
            if (!codes.isEmpty() && !CODES.has(codes)) {
                throw new IllegalStateException("lists.csv names a set of codes that there is not: " + codes);
            }
            columns.add(new Column(line.getField("column"), line.getField("heading"), staged(kind)));
            fields.add(new Field(
                    line.getField("heading"),
                    Pattern.compile(line.getField("pattern")),
                    kind,
                    codes,
                    line.getField("dates").equals("yes")));
        }
        ListShape shape =
                new ListShape("inspected_" + name, lines.getFirst().getField("title"), null, List.copyOf(columns));
        return new InspectionList(shape, List.copyOf(fields));
    }

    private static Column.Kind staged(Kind kind) {
        return switch (kind) {
            case TEXT -> Column.Kind.TEXT;
            case CODE -> Column.Kind.CODE;
            case DATE -> Column.Kind.DATE;
            case NUMBER, YEARS -> Column.Kind.NUMBER;
        };
    }

    private static List<NamedCsvRecord> lines(String name) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new ClassPathResource("intake/annexa/" + name).getInputStream(), StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
