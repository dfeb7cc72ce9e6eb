package uk.throughline.demo.generate;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** One year's children in need census as XML, child by child. */
final class CensusWriter implements AutoCloseable {
    private final CensusYear year;
    private final Writer file;
    private final Xml xml;
    private final EpisodeXml episodes;

    CensusWriter(Path path, CensusYear year) throws IOException {
        this.year = year;
        this.file = Files.newBufferedWriter(path);
        this.xml = new Xml(file);
        this.episodes = new EpisodeXml(xml, year);
        file.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.open("Message").open("Header").open("CollectionDetails");
        xml.element("Collection", "CIN").element("Year", year.end()).element("ReferenceDate", year.last());
        xml.close("CollectionDetails").open("Source");
        xml.element("SourceLevel", "L").element("LEA", Town.AUTHORITY).element("SoftwareCode", "Invented records");
        xml.element("Release", "1").element("SerialNo", "001");
        xml.element("DateTime", year.last().plusDays(12) + "T09:30:00");
        xml.close("Source").close("Header").open("Children");
        xml.flush();
    }

    /** Writes the child if a referral of theirs was open in the year. */
    void add(Child child) throws IOException {
        List<Episode> touched = child.episodes.stream()
                .filter(episode -> year.touches(episode.referred, episode.lastDay()))
                .toList();
        if (touched.isEmpty()) {
            return;
        }
        xml.open("Child");
        identifiers(child);
        xml.open("ChildCharacteristics").element("Ethnicity", child.ethnicity).open("Disabilities");
        child.disabilities.forEach(code -> xml.element("Disability", code));
        xml.close("Disabilities").close("ChildCharacteristics");
        touched.forEach(episodes::write);
        xml.close("Child");
        xml.gathered();
    }

    private void identifiers(Child child) {
        LocalDate last = year.last();
        boolean born = !child.born.isAfter(last);
        xml.open("ChildIdentifiers").element("LAchildID", child.id);
        if (child.atSchoolBy(last)) {
            xml.element("UPN", child.pupilNumber);
        } else {
            xml.element("UPNunknown", "UN1");
        }
        if (born) {
            xml.element("PersonBirthDate", child.born);
        } else {
            xml.element("ExpectedPersonBirthDate", child.expected.isAfter(last) ? child.expected : last.plusDays(1));
        }
        if (year.end() >= 2025) {
            xml.element("Sex", !born ? "U" : child.girl ? "F" : "M");
        } else {
            xml.element("GenderCurrent", !born ? "0" : child.girl ? "2" : "1");
        }
        if (year.contains(child.died)) {
            xml.element("PersonDeathDate", child.died);
        }
        xml.close("ChildIdentifiers");
    }

    @Override
    public void close() throws IOException {
        xml.close("Children").close("Message").flush();
        file.close();
    }
}
