package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** The looked-after return in XML says what its CSV lists say. */
class LookedAfterXmlTest extends IntakeBase {
    private static final String EPISODE_COLUMNS =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";

    private static final List<String> TABLES = List.of(
            "children.description",
            "care.episode",
            "care.review",
            "care.unaccompanied",
            "care.health",
            "care.leaver",
            "care.adoption",
            "care.placed_for_adoption",
            "care.previous_permanence",
            "care.absence");

    private static final String TWO_CHILDREN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <EXPSSDA903>
              <CHILD>
                <HEADER>
                  <CHILDID>%1$s1</CHILDID><SEX>2</SEX><DOB>04/05/2003</DOB><ETHNIC>WBRI</ETHNIC><UPN>A999999999999</UPN>
                  <AREVIEW><REVIEW>01/06/2017</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
                  <AREVIEW><REVIEW>01/12/2017</REVIEW><REVIEW_CODE>PN2</REVIEW_CODE></AREVIEW>
                  <UASC>1</UASC><DUC>04/05/2021</DUC>
                  <MOTHER>0</MOTHER>
                  <AMISSING><MISSING>M</MISSING><MIS_START>02/07/2017</MIS_START><MIS_END>03/07/2017</MIS_END></AMISSING>
                  <OC2><SDQ_SCORE>12</SDQ_SCORE><CONVICTED>0</CONVICTED><HEALTH_CHECK>1</HEALTH_CHECK></OC2>
                </HEADER>
                <EPISODE><DECOM>01/05/2017</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U4</PL>
                  <PLACE_PROVIDER>PR1</PLACE_PROVIDER><DEC>03/07/2017</DEC><REC>X1</REC>
                  <REASON_PLACE_CHANGE>CARPL</REASON_PLACE_CHANGE></EPISODE>
                <EPISODE><DECOM>03/07/2017</DECOM><RNE>P</RNE><LS>C2</LS><CIN>N1</CIN><PL>U6</PL>
                  <PLACE_PROVIDER>PR4</PLACE_PROVIDER></EPISODE>
              </CHILD>
              <CHILD>
                <HEADER>
                  <CHILDID>%1$s2</CHILDID><SEX>1</SEX><DOB>09/01/2016</DOB><ETHNIC>MWBC</ETHNIC><UPN>UN1</UPN>
                  <IN_TOUCH>YES</IN_TOUCH><ACTIV>F2</ACTIV><ACCOM>K1</ACCOM>
                  <DATE_INT>01/04/2017</DATE_INT><DATE_MATCH>01/06/2017</DATE_MATCH><FOSTER_CARE>0</FOSTER_CARE>
                  <NB_ADOPTR>2</NB_ADOPTR><SEX_ADOPTR>MF</SEX_ADOPTR><LS_ADOPTR>L11</LS_ADOPTR>
                  <PERMANENCE><PREV_PERM>P1</PREV_PERM><LA_PERM>372</LA_PERM><DATE_PERM>zz/zz/2016</DATE_PERM></PERMANENCE>
                  <AD_PLACED><DATE_PLACED>01/08/2017</DATE_PLACED></AD_PLACED>
                </HEADER>
                <EPISODE><DECOM>05/05/2017</DECOM><RNE>S</RNE><LS>E1</LS><CIN>N1</CIN><PL>A3</PL>
                  <PLACE_PROVIDER>PR1</PLACE_PROVIDER></EPISODE>
              </CHILD>
            </EXPSSDA903>
            """;

    @Test
    void the_same_children_as_csv_and_as_xml_give_the_same_totals_and_the_same_records() throws IOException {
        Receipt csv = accepted(zip("X"));
        List<String> ofCsv = standing("X");
        Receipt xml = accepted(xml("Y", "two.xml"));
        assertThat(xml.kind()).isEqualTo(csv.kind());
        assertThat(xml.to()).isEqualTo(csv.to()).isEqualTo(LocalDate.of(2018, 3, 31));
        assertThat(xml.lists()).isEqualTo(csv.lists()).hasSize(10);
        assertThat(xml.read()).isEqualTo(14);
        assertThat(xml.refused()).isZero();
        assertThat(xml.newRecords()).isEqualTo(csv.newRecords()).isEqualTo(14);
        assertThat(xml.notUnderstood()).isEmpty();
        assertThat(xml.findings())
                .extracting(finding -> finding.rule() + " " + finding.rows())
                .isEqualTo(csv.findings().stream()
                        .map(finding -> finding.rule() + " " + finding.rows())
                        .toList());
        assertThat(standing("Y")).isEqualTo(ofCsv).hasSize(14);
    }

    @Test
    void what_the_csv_lists_said_is_not_said_anew_by_the_same_children_in_xml() throws IOException {
        Receipt first = accepted(zip("Z"));
        Receipt second = accepted(xml("Z", "again.xml"));
        assertThat(second.newRecords()).isZero();
        assertThat(second.changedRecords()).isZero();
        assertThat(second.unchangedRecords()).isEqualTo(first.newRecords());
    }

    @Test
    void a_finding_gives_the_line_of_its_element_and_what_is_not_known_is_counted() throws IOException {
        Receipt receipt = accepted(file("""
                <EXPSSDA903>
                <CHILD>
                <HEADER><CHILDID>V1</CHILDID><SEX>2</SEX><DOB>04/05/2003</DOB><ETHNIC>WBRI</ETHNIC><SURPRISE>x</SURPRISE></HEADER>
                <EPISODE><DECOM>01/05/2017</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U4</PL></EPISODE>
                <EPISODE>
                  <DECOM>31/02/2017</DECOM></EPISODE>
                </CHILD>
                </EXPSSDA903>
                """, "lines.xml"));
        assertThat(receipt.notUnderstood()).containsExactly(new Receipt.Seen("SURPRISE", 1));
        assertThat(receipt.read()).isEqualTo(3);
        assertThat(receipt.refused()).isEqualTo(1);
        assertThat(receipt.findings())
                .filteredOn(finding -> finding.rule().equals("unreadable.episode"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.example().line()).isEqualTo(5);
                    assertThat(finding.example().childId()).isEqualTo("V1");
                });
    }

    @Test
    void broken_xml_is_refused_in_a_sentence_and_nothing_of_it_is_kept() throws IOException {
        String whole = TWO_CHILDREN.formatted("W");
        assertThat(refusal(file(whole.substring(0, whole.length() - 30), "half.xml")))
                .startsWith("The file breaks off")
                .endsWith("send it whole.");
        assertThat(refusal(bytes(whole.getBytes(StandardCharsets.UTF_16), "utf16.xml")))
                .contains("UTF-16");
        assertThat(refusal(bytes(
                        whole.replace("<UPN>UN1</UPN>", "<UPN>\u00e9</UPN>").getBytes(StandardCharsets.ISO_8859_1),
                        "latin.xml")))
                .contains("not in UTF-8", "Nothing was kept");
        assertThat(refusal(file("<EXPSSDA903></EXPSSDA903>", "empty.xml"))).contains("holds no children");
        assertThat(refusal(file(
                        "<EXPSSDA903><CHILD>" + "<EPISODE><DECOM>01/05/2017</DECOM></EPISODE>".repeat(10_001),
                        "many.xml")))
                .contains("more than 10000 rows of one child");
        assertThat(refusal(file("<EXPSSDA903><CHILD>" + "<HEADER>".repeat(100_000), "deep.xml")))
                .contains("too deeply");
        assertThat(seen("select 1 from children.rows_child where la_child_id like 'W%'"))
                .isEmpty();
    }

    @Test
    void declared_entities_are_refused_and_never_expanded() throws IOException {
        assertThat(refusal(file("""
                        <?xml version="1.0"?><!DOCTYPE EXPSSDA903 [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                        <EXPSSDA903><CHILD><HEADER><CHILDID>&x;</CHILDID></HEADER></CHILD></EXPSSDA903>""", "entities.xml")))
                .contains("document type or entities")
                .endsWith(".");
    }

    /** What stands of the children with that prefix, without what tells the two returns apart. */
    private List<String> standing(String prefix) {
        return TABLES.stream()
                .flatMap(table -> seen("""
                        select '%1$s ' || right(c.la_child_id, 1) || ' '
                            || (to_jsonb(t) - 'record_id' - 'child_id' - 'received_in')::text
                        from %1$s t join children.child c on c.child_id = t.child_id
                        where c.la_child_id like '%2$s%%' and t.superseded_in is null order by 1
                        """.formatted(table, prefix)).stream())
                .toList();
    }

    private Path xml(String prefix, String name) throws IOException {
        return file(TWO_CHILDREN.formatted(prefix), name);
    }

    private Path zip(String prefix) throws IOException {
        Path zip = folder.resolve(prefix + ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String list : lists().formatted(prefix).split("\n\n", -1)) {
                out.putNextEntry(new ZipEntry(list.substring(0, 12).replaceAll("\\W", "_") + list.hashCode() + ".csv"));
                out.write(list.getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    private static String lists() {
        return "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n%1$s1,2,04/05/2003,WBRI,A999999999999,0,\n%1$s2,1,09/01/2016,MWBC,UN1,,\n\n"
                + EPISODE_COLUMNS
                + "%1$s1,01/05/2017,S,C2,N1,U4,PR1,03/07/2017,X1,CARPL,,,\n%1$s1,03/07/2017,P,C2,N1,U6,PR4,,,,,,\n"
                + "%1$s2,05/05/2017,S,E1,N1,A3,PR1,,,,,,\n\n"
                + "CHILD,DOB,REVIEW,REVIEW_CODE\n%1$s1,04/05/2003,01/06/2017,PN1\n%1$s1,04/05/2003,01/12/2017,PN2\n\n"
                + "CHILD,SEX,DOB,DUC\n%1$s1,2,04/05/2003,04/05/2021\n\n"
                + "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,"
                + "SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED\n%1$s1,04/05/2003,12,,0,1,,,,,,\n\n"
                + "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n%1$s2,09/01/2016,YES,F2,K1\n\n"
                + "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR\n"
                + "%1$s2,09/01/2016,01/04/2017,01/06/2017,0,2,MF,L11\n\n"
                + "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM\n%1$s2,09/01/2016,P1,372,zz/zz/2016\n\n"
                + "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED\n%1$s2,09/01/2016,01/08/2017,,\n\n"
                + "CHILD,DOB,MISSING,MIS_START,MIS_END\n%1$s1,04/05/2003,M,02/07/2017,03/07/2017";
    }

    private Path file(String content, String name) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path bytes(byte[] content, String name) throws IOException {
        return Files.write(folder.resolve(name), content);
    }
}
