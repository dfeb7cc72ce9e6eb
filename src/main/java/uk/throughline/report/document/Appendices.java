package uk.throughline.report.document;

import java.util.ArrayList;
import java.util.List;

/** What stands at the end of every report: where each duty is met, and how each figure is counted. */
public final class Appendices {
    private static final String TITLE = "What the law asks, and where to find it";

    private Appendices() {}

    /** Both, as sections that follow the last one. Notes come after them. */
    public static List<Section> of(Report report) {
        int next = report.sections().size() + 1;
        return List.of(checklist(report, next), counted(report, next + 1));
    }

    private static Section checklist(Report report, int number) {
        List<Block.Row> rows = new ArrayList<>();
        for (Duty duty : report.checklist()) {
            rows.add(new Block.Row(
                    duty.item() + ". " + duty.subject(),
                    List.of(List.of(new Inline.Words(duty.strength())), where(duty))));
        }
        Block.Table table = new Block.Table(
                "Where this report answers " + report.guidance(),
                List.of("What the guidance asks", "Strength", "Where it is answered"),
                rows,
                false);
        String sources = String.join(
                "; ", report.checklist().stream().map(Duty::source).distinct().toList());
        if (rows.isEmpty()) {
            return new Section(
                    number,
                    "checklist",
                    TITLE,
                    List.of(new Block.Notice("The content list of " + report.guidance() + " is not kept here.")),
                    List.of(),
                    List.of());
        }
        return new Section(
                number,
                "checklist",
                TITLE,
                List.of(
                        paragraph(
                                "Statutory guidance says what a yearly report must tell and what it should tell. This table"
                                        + " says where each item is answered, and where nothing is recorded yet."),
                        table,
                        paragraph("Source of the items: " + sources + ".")),
                List.of(),
                List.of());
    }

    private static List<Inline> where(Duty duty) {
        List<Inline> where =
                new ArrayList<>(List.of(new Inline.Words(duty.state().words())));
        String join = " ";
        for (Section section : duty.sections()) {
            where.add(new Inline.Words(join));
            where.add(new Inline.Link(
                    "#" + section.id(), List.of(new Inline.Words(section.number() + ". " + section.title()))));
            join = "; ";
        }
        return where;
    }

    private static Section counted(Report report, int number) {
        List<Block.Row> rows = report.counted().stream()
                .map(counted -> new Block.Row(
                        counted.title(),
                        List.of(
                                List.of(new Inline.Words(counted.counting())),
                                List.of(new Inline.Words(counted.source())))))
                .toList();
        Block.Table table = new Block.Table(
                "How each measure in this report is counted",
                List.of("Measure", "How it is counted", "Counted from"),
                rows,
                false);
        return new Section(
                number,
                "how-figures-are-counted",
                "How the figures are counted",
                List.of(
                        paragraph(
                                "No figure in this report is typed. Each is counted from the records that agencies sent in,"
                                        + " or is a published statistic shown with its own year."),
                        table),
                List.of(),
                List.of());
    }

    private static Block.Paragraph paragraph(String words) {
        return new Block.Paragraph(List.of(new Inline.Words(words)));
    }
}
