package uk.throughline.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small census, written by hand: children by id, each with what stands within its one episode of need. */
final class CensusFixture {
    private final int year;
    private final Map<String, String> children = new LinkedHashMap<>();
    private String authority = "372";

    private CensusFixture(int year) {
        this.year = year;
    }

    static CensusFixture ofYear(int year) {
        return new CensusFixture(year);
    }

    CensusFixture authority(String code) {
        authority = code;
        return this;
    }

    /** A child referred on that day; the rest is put into the episode as it is. */
    CensusFixture child(String id, String referredOn, String... modules) {
        children.put(id, """
                <Child><ChildIdentifiers><LAchildID>%s</LAchildID><UPNunknown>UN2</UPNunknown><PersonBirthDate>2009-05-04</PersonBirthDate>
                <Sex>F</Sex></ChildIdentifiers><ChildCharacteristics><Ethnicity>WBRI</Ethnicity><Disabilities><Disability>NONE</Disability>
                </Disabilities></ChildCharacteristics>
                <CINdetails><CINreferralDate>%s</CINreferralDate><ReferralSource>6</ReferralSource>
                <PrimaryNeedCode>N1</PrimaryNeedCode><ReferralNFA>0</ReferralNFA>%s</CINdetails></Child>
                """.formatted(id, referredOn, String.join("", modules)));
        return this;
    }

    /** A child as it stands. */
    CensusFixture raw(String child) {
        children.put("raw" + children.size(), child);
        return this;
    }

    /** A child protection plan; an empty end leaves it open. */
    static String plan(String from, String to, String initial, String latest) {
        return """
                <ChildProtectionPlans><CPPstartDate>%s</CPPstartDate>%s<InitialCategoryOfAbuse>%s</InitialCategoryOfAbuse>
                <LatestCategoryOfAbuse>%s</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP></ChildProtectionPlans>
                """.formatted(from, to.isEmpty() ? "" : "<CPPendDate>" + to + "</CPPendDate>", initial, latest);
    }

    String xml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Message><Header><CollectionDetails><Collection>CIN</Collection><Year>%d</Year>
                <ReferenceDate>%d-03-31</ReferenceDate></CollectionDetails><Source><SourceLevel>L</SourceLevel><LEA>%s</LEA>
                </Source></Header><Children>%s</Children></Message>
                """.formatted(year, year, authority, String.join("", children.values()));
    }

    Path write(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "census-", ".xml");
        return Files.writeString(file, xml());
    }
}
