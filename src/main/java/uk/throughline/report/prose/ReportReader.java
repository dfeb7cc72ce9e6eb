package uk.throughline.report.prose;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import uk.throughline.report.ReportStopped;
import uk.throughline.report.document.Duty;
import uk.throughline.report.document.Report;
import uk.throughline.report.document.Section;
import uk.throughline.report.figures.FigureSource;

/** Draws a report up from its text and the figures. */
public final class ReportReader {
    private ReportReader() {}

    /**
     * @param about whose report it is, which edition and when its figures were taken
     * @param asked the statutory content list
     * @throws ReportStopped with file, line and one sentence where the text asks for something that cannot be
     */
    public static Report read(ReportText text, FigureSource figures, About about, List<Duty> asked) {
        Binder binder = new Binder(figures);
        Notes notes = new Notes();
        List<Section> sections = new ArrayList<>();
        for (ReportText.File file : text.files()) {
            sections.add(SectionReader.read(
                    sections.size() + 1, file.name(), "reports/" + text.year(), file.text(), binder, notes));
        }
        return new Report(
                text.year(),
                text.title(),
                about.partnership(),
                text.period(),
                about.edition(),
                about.madeAt(),
                about.demonstration(),
                text.guidance(),
                sections,
                checklist(asked, sections),
                notes.all(),
                binder.asking().counted(),
                binder.asking().used(),
                about.findings());
    }

    private static List<Duty> checklist(List<Duty> asked, List<Section> sections) {
        return asked.stream()
                .map(duty -> {
                    List<Section> meeting = sections.stream()
                            .filter(section -> section.meets().contains(duty.item()))
                            .toList();
                    List<Section> awaiting = sections.stream()
                            .filter(section -> section.awaits().contains(duty.item()))
                            .toList();
                    Duty.State state = meeting.isEmpty()
                            ? awaiting.isEmpty() ? Duty.State.NOTHING : Duty.State.AWAITED
                            : awaiting.isEmpty() ? Duty.State.MET : Duty.State.PART;
                    List<Section> where = new ArrayList<>(meeting);
                    awaiting.stream()
                            .filter(section -> !where.contains(section))
                            .forEach(where::add);
                    return new Duty(duty.item(), duty.strength(), duty.subject(), duty.source(), state, where);
                })
                .toList();
    }

    /**
     * Whose report it is, which edition (0 for a draft), and when its figures were taken.
     *
     * @param findings what disclosure control could not protect in it
     */
    public record About(
            String partnership, boolean demonstration, int edition, Instant madeAt, List<String> findings) {}
}
