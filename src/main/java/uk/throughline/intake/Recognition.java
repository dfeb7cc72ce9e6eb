package uk.throughline.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.throughline.intake.inspection.InspectionWorkbook;
import uk.throughline.intake.lookedafter.LookedAfterLists;
import uk.throughline.intake.lookedafter.LookedAfterReader;
import uk.throughline.intake.staging.CsvTable;
import uk.throughline.intake.staging.ListShape;
import uk.throughline.intake.staging.SentFile;
import uk.throughline.intake.staging.SentFile.Part;
import uk.throughline.intake.staging.SentText;
import uk.throughline.intake.staging.UnreadableReturn;
import uk.throughline.intake.statistics.EthnicGroupsReader;
import uk.throughline.intake.statistics.NeighboursReader;
import uk.throughline.intake.statistics.PopulationReader;
import uk.throughline.intake.statistics.PublishedDataset;
import uk.throughline.intake.template.Filled;
import uk.throughline.intake.template.Template;
import uk.throughline.intake.template.TemplateRecognition;

/** Tells what was sent from what is in it, never from its name. */
final class Recognition {
    private Recognition() {}

    /** @throws UnreadableReturn when it is no return that Throughline reads, saying what it seems to be */
    static Recognised of(SentFile sent, List<Template> templates) throws IOException {
        if (sent.workbook() != null) {
            return workbook(sent.workbook(), templates);
        }
        List<Part> parts = sent.parts();
        if (parts.isEmpty()) {
            throw new UnreadableReturn(
                    "The zip holds no files. Put the lists of the return into it and send it again.");
        }
        if (parts.size() == 1) {
            return part(parts.getFirst(), templates);
        }
        List<LookedAfterReader.Found> lists = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Part part : parts) {
            if (!(part(part, List.of()) instanceof Recognised.LookedAfter(List<LookedAfterReader.Found> found))) {
                throw new UnreadableReturn(
                        "The zip holds " + part.shownName() + ", which is no looked-after list. Only the lists of"
                                + " one looked-after return can be sent in one zip; send other files by themselves.");
            }
            ListShape shape = found.getFirst().shape();
            if (!seen.add(shape.name())) {
                throw new UnreadableReturn("The zip holds two files with the list of " + shape.title()
                        + ". Send one return, for one year, at a time.");
            }
            lists.addAll(found);
        }
        return new Recognised.LookedAfter(lists);
    }

    /** A template is told by all of its headings, an inspection list by half of its own: of one sheet that could be both, the template. */
    private static Recognised workbook(Path file, List<Template> templates) throws IOException {
        Optional<InspectionWorkbook> inspection = InspectionWorkbook.find(file);
        if (inspection.isPresent() && inspection.get().lists().size() > 1) {
            return new Recognised.Inspection(inspection.get());
        }
        Optional<Filled> template;
        try {
            template = TemplateRecognition.of(file, templates);
        } catch (UnreadableReturn nearly) {
            if (inspection.isEmpty()) {
                throw nearly;
            }
            template = Optional.empty();
        }
        if (template.isPresent()) {
            return new Recognised.FilledTemplate(template.get());
        }
        return inspection
                .<Recognised>map(Recognised.Inspection::new)
                .orElseThrow(() -> new UnreadableReturn("No sheet of this workbook has the headings of an inspection"
                        + " list (Annex A) or of a template. Nothing was kept. Check that the headings are within the"
                        + " first 30 rows and the sheets are not hidden, and send it again; send censuses as XML, and"
                        + " other lists as CSV."));
    }

    private static Recognised part(Part part, List<Template> templates) throws IOException {
        byte[] head = part.head();
        String text = SentText.of(head).stripLeading();
        OtherKinds.refuse(part, head, text);
        if (text.startsWith("[") || text.startsWith("{")) {
            return new Recognised.Payload(part);
        }
        return text.startsWith("<") ? xml(part, text) : csv(part, templates);
    }

    private static Recognised xml(Part part, String text) {
        if (text.contains("<EXPSSDA903") || text.contains(":EXPSSDA903")) {
            return new Recognised.LookedAfterXml(part);
        }
        // a document type is refused where the file is read; here it must not hide what the file is
        boolean message = text.contains("<Message") || text.contains(":Message") || text.contains("<!DOCTYPE");
        if (!message) {
            throw new UnreadableReturn("This XML file is not a children in need census and not a looked-after return."
                    + " Export the return from the case-management system and send that file.");
        }
        return new Recognised.Census(part);
    }

    private static Recognised csv(Part part, List<Template> templates) throws IOException {
        List<String> columns;
        try (CsvTable table = CsvTable.open(SentText.firstLines(part))) {
            columns = table.columns();
        }
        Optional<ListShape> list =
                LookedAfterLists.of(columns.stream().map(String::toUpperCase).toList());
        if (list.isPresent()) {
            return new Recognised.LookedAfter(List.of(new LookedAfterReader.Found(part, list.get())));
        }
        if (NeighboursReader.knows(columns)) {
            return new Recognised.Neighbours(part);
        }
        if (EthnicGroupsReader.knows(columns)) {
            return new Recognised.EthnicGroups(part);
        }
        Optional<PublishedDataset> dataset = PublishedDataset.of(columns);
        if (dataset.isPresent() && columns.contains("time_period")) {
            return new Recognised.Statistics(part, dataset.get());
        }
        if (PopulationReader.knows(columns)) {
            return new Recognised.Population(part);
        }
        return TemplateRecognition.of(part, templates)
                .map(Recognised.FilledTemplate::new)
                .orElseThrow(() -> new UnreadableReturn("The file " + part.shownName()
                        + " is no return that Throughline knows: it is neither a census or a looked-after return in"
                        + " XML nor a list with the columns of a looked-after return, of published statistics, of populations or of a template."
                        + " Check that the first line holds the column names."));
    }
}
