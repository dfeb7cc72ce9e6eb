package uk.throughline.intake;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uk.throughline.intake.census.RefusedCensus;
import uk.throughline.intake.inspection.InspectionWorkbook;
import uk.throughline.intake.lookedafter.LookedAfterReader;
import uk.throughline.intake.lookedafter.RefusedChildren;
import uk.throughline.intake.payload.RefusedPayload;
import uk.throughline.intake.staging.CsvTable;
import uk.throughline.intake.staging.Refusals;
import uk.throughline.intake.staging.RefusedCsv;
import uk.throughline.intake.staging.SentFile.Part;
import uk.throughline.intake.template.Filled;
import uk.throughline.intake.template.RefusedTemplate;
import uk.throughline.intake.workbook.RefusedSheets;

/** Copies of a return what is to be mended, as the kind of file that it came in; what came in a zip goes out in one. */
final class RefusedCopy {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Recognised kind;
    private final Path file;
    private final Refusals refusals;
    private final boolean zipped;

    /** @param file what was sent */
    RefusedCopy(Recognised kind, Path file, Refusals refusals) throws IOException {
        this.kind = kind;
        this.file = file;
        this.refusals = refusals;
        this.zipped = !extension().equals("xlsx") && isZip(file);
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    /** What a return of that name is called when its refused rows go out. */
    String name(String sent) {
        int dot = sent.lastIndexOf('.');
        String stem = dot > 0 ? sent.substring(0, dot) : sent;
        return stem + "-refused-by-return-" + refusals.number() + "." + (zipped ? "zip" : extension());
    }

    String mediaType() {
        return switch (zipped ? "zip" : extension()) {
            case "zip" -> "application/zip";
            case "xlsx" -> WORKBOOK;
            case "xml" -> "application/xml";
            case "json" -> "application/json";
            default -> "text/csv;charset=UTF-8";
        };
    }

    private String extension() {
        return switch (kind) {
            case Recognised.Census census -> "xml";
            case Recognised.LookedAfterXml whole -> "xml";
            case Recognised.Payload children -> "json";
            case Recognised.Inspection lists -> "xlsx";
            case Recognised.FilledTemplate(Filled filled) -> filled.isWorkbook() ? "xlsx" : "csv";
            default -> "csv";
        };
    }

    void write(Path to) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 16)) {
            if (zipped) {
                ZipOutputStream zip = new ZipOutputStream(out);
                copy(name -> {
                    zip.putNextEntry(new ZipEntry(name));
                    return new Unclosed(zip);
                });
                zip.finish();
            } else {
                copy(name -> new Unclosed(out));
            }
        }
    }

    /** Opens the next of the files that go out. */
    private interface Target {
        OutputStream open(String name) throws IOException;
    }

    private void copy(Target target) throws IOException {
        switch (kind) {
            case Recognised.Census(Part part) -> {
                try (InputStream in = part.open()) {
                    RefusedCensus.copy(in, refusals, target.open(part.name()));
                }
            }
            case Recognised.LookedAfterXml(Part part) -> RefusedChildren.copy(part, refusals, target.open(part.name()));
            case Recognised.Payload(Part part) -> {
                try (InputStream in = part.open()) {
                    RefusedPayload.copy(in, refusals, target.open(part.name()));
                }
            }
            case Recognised.LookedAfter(List<LookedAfterReader.Found> lists) -> {
                for (LookedAfterReader.Found found : lists) {
                    table(found.part(), found.shape().name(), "CHILD", target);
                }
            }
            case Recognised.FilledTemplate(Filled filled) ->
                RefusedTemplate.copy(filled, refusals, () -> target.open(filled.part()));
            case Recognised.Inspection(InspectionWorkbook workbook) ->
                RefusedSheets.copy(workbook.file(), workbook.layouts(), refusals, target.open(""));
            case Recognised.Statistics table -> table(table.part(), RefusedLists.TABLE, "", target);
            case Recognised.EthnicGroups table -> table(table.part(), RefusedLists.TABLE, "", target);
            case Recognised.Neighbours table -> table(table.part(), RefusedLists.TABLE, "", target);
            case Recognised.Population table -> table(table.part(), RefusedLists.TABLE, "", target);
        }
    }

    private void table(Part part, String list, String child, Target target) throws IOException {
        int id;
        char separator;
        try (CsvTable table = CsvTable.open(part)) {
            id = table.columns().stream()
                    .map(column -> column.toUpperCase(Locale.ROOT))
                    .toList()
                    .indexOf(child);
            separator = table.separator();
        }
        RefusedCsv.copy(
                part,
                new RefusedCsv.Layout(list, separator, 0, child.isEmpty() ? -1 : id),
                refusals,
                () -> target.open(part.name()));
    }

    /** What is written to stays open for what comes after. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
