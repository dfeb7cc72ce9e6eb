package uk.throughline.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.measures.disclosure.Audit;
import uk.throughline.measures.disclosure.Cell;
import uk.throughline.measures.disclosure.DisclosureProfiles;
import uk.throughline.measures.disclosure.Publication;
import uk.throughline.measures.disclosure.Release;

/**
 * A written report as a stranger attacks it, who has its data file and knows how the parts of each measure add up: what is printed
 * is taken from the file alone, and from the records only what the hidden counts truly are.
 */
final class AttackedReport {
    private static final List<String> WHITE_OR_UNKNOWN = List.of(
            "White British",
            "White Irish",
            "Traveller of Irish heritage",
            "Gypsy/Roma",
            "Any other White background",
            "Would not say",
            "Not yet asked",
            "not recorded");

    private final Measures measures;
    private final List<NamedCsvRecord> lines;
    private final Map<String, Long> printed = new LinkedHashMap<>();

    AttackedReport(Path data, Measures measures) {
        this.measures = measures;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(data)) {
            lines = rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ours().forEach(this::read);
    }

    /** What the report prints of ours under a profile. */
    private List<NamedCsvRecord> ours() {
        return lines.stream()
                .filter(line -> !line.getField("split").startsWith("area="))
                .filter(line -> measures.find(line.getField("measure"))
                        .orElseThrow()
                        .disclosure()
                        .equals("la-counts"))
                .toList();
    }

    private void read(NamedCsvRecord line) {
        if (!line.getField("status").equals("known")) {
            return;
        }
        Measure measure = measures.find(line.getField("measure")).orElseThrow();
        String base = measure.derivedFrom() == null ? measure.id() : measure.derivedFrom();
        String period = line.getField("period");
        switch (measure.form()) {
            case COUNT -> print(base, period, line.getField("split"), line.getField("value"));
            case RATE -> print(base, period, "", line.getField("numerator"));
            case SHARE -> {
                boolean ofCount = measure.derivedFrom() != null;
                print(ofCount ? base : base + " met", period, line.getField("split"), line.getField("numerator"));
                print(ofCount ? base : base + " of", period, "", line.getField("denominator"));
            }
            default -> {}
        }
    }

    private void print(String measure, String period, String split, String count) {
        printed.put(id(measure, period, split), new BigDecimal(count).longValueExact());
    }

    private static String id(String measure, String period, String split) {
        return measure + " @ " + period + " [" + split + "]";
    }

    /** Every table that the report has figures of: a measure, a period, and what it is split by. */
    Set<String> tables() {
        Set<String> tables = new TreeSet<>();
        ours().stream()
                .filter(line -> line.getField("split").contains("="))
                .forEach(line -> tables.add(String.join(
                        "|",
                        line.getField("measure").replaceAll("_share$", ""),
                        line.getField("period"),
                        line.getField("split").replaceAll("=.*", ""))));
        return tables;
    }

    /** What the attack on a table learns that it should not. */
    Audit attack(String table) {
        String[] of = table.split("\\|", -1);
        Publication.Builder builder = Publication.builder();
        Set<String> hidden = new HashSet<>();
        List<String> parts = new ArrayList<>();
        Period period = Period.of(of[1]);
        for (FigureView part : measures.figures(of[0], period, of[2]).orElseThrow()) {
            parts.add(cell(builder, hidden, id(of[0], of[1], part.split().code()), part));
        }
        FigureView all = measures.figure(of[0], period).orElseThrow();
        String whole = cell(builder, hidden, id(of[0], of[1], ""), all);
        builder.total(whole, parts);
        String notWhite = id(of[0], of[1], "ethnicity=not white");
        if (of[2].equals("ethnicity") && printed.containsKey(notWhite)) {
            builder.cell(notWhite, printed.get(notWhite));
            builder.total(
                    notWhite, parts.stream().filter(AttackedReport::isNotWhite).toList());
        }
        return Audit.of(new Release(
                builder.build(), new DisclosureProfiles().find("la-counts").orElseThrow(), hidden));
    }

    private static boolean isNotWhite(String part) {
        return WHITE_OR_UNKNOWN.stream().noneMatch(label -> part.endsWith("[ethnicity=" + label + "]"));
    }

    private String cell(Publication.Builder builder, Set<String> hidden, String id, FigureView truth) {
        long count = ((Figure.Known) truth.figure()).value().longValueExact();
        boolean isHidden = lines.stream()
                .anyMatch(line -> line.getField("status").equals("suppressed")
                        && id(line.getField("measure"), line.getField("period"), line.getField("split"))
                                .equals(id));
        Long shown = printed.get(id);
        if (shown != null && isHidden) {
            throw new AssertionError(id + " is hidden here and printed there");
        }
        if (shown != null && shown != count) {
            throw new AssertionError(id + " is printed as " + shown);
        }
        builder.cell(new Cell(id, count, shown != null || isHidden ? Cell.Standing.OURS : Cell.Standing.UNPRINTED));
        if (isHidden) {
            hidden.add(id);
        }
        return id;
    }

    /** Printed counts of one to five, and printed shares whose rest is one. */
    Set<String> small() {
        Set<String> small = new LinkedHashSet<>();
        printed.forEach((id, count) -> {
            Long whole = printed.get(id.replace(" met @", " of @"));
            if (isSmall(count) || id.contains(" met @") && whole != null && isSmall(whole - count)) {
                small.add(id);
            }
        });
        return small;
    }

    /** Figures that the report hides. */
    List<String> hidden() {
        return ours().stream()
                .filter(line -> line.getField("status").equals("suppressed"))
                .map(line -> id(line.getField("measure"), line.getField("period"), line.getField("split")))
                .distinct()
                .toList();
    }

    private static boolean isSmall(long count) {
        return count >= 1 && count <= 5;
    }
}
