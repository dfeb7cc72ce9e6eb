package uk.throughline.intake;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import uk.throughline.intake.inspection.InspectionWorkbook;
import uk.throughline.intake.lookedafter.LookedAfterReader;
import uk.throughline.intake.payload.PayloadReader;
import uk.throughline.intake.staging.CsvTable;
import uk.throughline.intake.staging.MendMark;
import uk.throughline.intake.staging.SentFile.Part;
import uk.throughline.intake.staging.UnreadableReturn;
import uk.throughline.intake.template.Filled;

/** Finds in a file the mark of the return that it mends. */
final class MendMarks {
    private MendMarks() {}

    /**
     * The number of the return that the file says it mends, as it says it; empty where it says nothing.
     *
     * @throws UnreadableReturn where it names two, or where only some of its lists name one
     */
    static OptionalLong of(Recognised kind) throws IOException {
        return switch (kind) {
            case Recognised.Census(Part part) -> instruction(part);
            case Recognised.LookedAfterXml(Part part) -> instruction(part);
            case Recognised.Payload(Part part) -> same(List.of(marks(PayloadReader.properties(part))));
            case Recognised.LookedAfter(List<LookedAfterReader.Found> lists) -> {
                List<Collection<Long>> marks = new ArrayList<>();
                for (LookedAfterReader.Found found : lists) {
                    marks.add(ofColumns(found.part()));
                }
                yield same(marks);
            }
            case Recognised.FilledTemplate(Filled filled) -> same(List.of(marks(filled.unknownHeadings())));
            case Recognised.Inspection(InspectionWorkbook workbook) ->
                same(workbook.unknownHeadings().stream().map(MendMarks::marks).toList());
            case Recognised.Statistics table -> same(List.of(ofColumns(table.part())));
            case Recognised.EthnicGroups table -> same(List.of(ofColumns(table.part())));
            case Recognised.Neighbours table -> same(List.of(ofColumns(table.part())));
            case Recognised.Population table -> same(List.of(ofColumns(table.part())));
        };
    }

    private static Collection<Long> ofColumns(Part part) throws IOException {
        try (CsvTable table = CsvTable.open(part)) {
            return marks(table.columns());
        }
    }

    private static Collection<Long> marks(Collection<String> headings) {
        TreeSet<Long> marks = new TreeSet<>();
        headings.forEach(heading -> MendMark.of(heading).ifPresent(marks::add));
        return marks;
    }

    private static OptionalLong same(List<? extends Collection<Long>> lists) {
        TreeSet<Long> all = new TreeSet<>();
        lists.forEach(all::addAll);
        if (all.size() > 1) {
            throw new UnreadableReturn("The file says that it mends return " + all.first() + " and return " + all.last()
                    + ". Nothing was kept. Send what mends each return by itself.");
        }
        if (!all.isEmpty() && lists.stream().anyMatch(Collection::isEmpty)) {
            throw new UnreadableReturn("Some lists of the file have the column \"" + MendMark.heading(all.first())
                    + "\" and others have not, so it is not known whether they mend that return. Nothing was kept. Send the"
                    + " lists that mend it by themselves.");
        }
        return all.isEmpty() ? OptionalLong.empty() : OptionalLong.of(all.first());
    }

    /** What is not sound is refused where the file is read; here it only tells nothing. */
    private static OptionalLong instruction(Part part) throws IOException {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        TreeSet<Long> marks = new TreeSet<>();
        try (InputStream in = part.open()) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            for (int event = xml.next();
                    event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.DTD;
                    event = xml.next()) {
                if (event == XMLStreamConstants.PROCESSING_INSTRUCTION
                        && xml.getPITarget().equals(MendMark.INSTRUCTION)) {
                    MendMark.ofInstruction(String.valueOf(xml.getPIData())).ifPresent(marks::add);
                }
            }
            xml.close();
        } catch (XMLStreamException e) {
            return OptionalLong.empty();
        }
        return same(List.of(marks));
    }
}
