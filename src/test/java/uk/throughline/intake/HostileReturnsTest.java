package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughline.intake.CensusFixture.ofYear;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;

/** Broken and hostile input: one clear sentence, and nothing kept. */
class HostileReturnsTest extends HostileBase {
    @org.springframework.beans.factory.annotation.Autowired
    Partnerships partnerships;

    @Test
    void an_empty_file_is_refused() throws IOException {
        assertRefused(file("", "empty.csv"), "The file is empty.");
    }

    @Test
    void a_file_that_is_no_return_is_refused_with_what_returns_are() throws IOException {
        assertRefused(file("name,colour\nfish,red\n", "fish.csv"), "is no return that Throughline knows");
        assertRefused(file("<html><body>Hello</body></html>", "page.xml"), "not a children in need census");
    }

    @Test
    void a_census_that_breaks_off_is_refused_and_nothing_of_it_is_kept() throws IOException {
        String xml =
                ofYear(2022).child("T1", "2021-05-03").child("T2", "2021-05-04").xml();
        assertRefused(file(xml.substring(0, xml.length() - 40), "half.xml"), "breaks off");
        assertThat(seen("select 1 from children.rows_child where la_child_id in ('T1', 'T2')"))
                .isEmpty();
    }

    @Test
    void a_document_type_with_entities_is_refused_and_never_expanded() throws IOException {
        String bomb = """
                <?xml version="1.0"?><!DOCTYPE Message [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]>
                <Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2022</Year></CollectionDetails></Header>
                <Children><Child><ChildIdentifiers><LAchildID>&x;</LAchildID></ChildIdentifiers></Child></Children></Message>""";
        assertRefused(file(bomb, "entities.xml"), "document type or entities");
        String undeclared = ofYear(2022).child("&boom;", "2021-05-03").xml();
        assertThat(refusal(file(undeclared, "undeclared.xml"))).contains("Nothing was kept");
    }

    @Test
    void elements_nested_a_hundred_thousand_deep_are_refused() throws IOException {
        String deep = "<Message><Children><Child>" + "<ChildIdentifiers>".repeat(100_000);
        assertRefused(file(deep, "deep.xml"), "too deeply");
        assertRefused(file("<Message><Children>" + "<X>".repeat(100_000), "deeper.xml"), "too deeply");
    }

    @Test
    void a_value_of_fifty_megabytes_is_read_past_without_keeping_it() throws IOException {
        Path file = folder.resolve("long.xml");
        try (var out = Files.newBufferedWriter(file)) {
            out.write(
                    "<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2022</Year></CollectionDetails>"
                            + "</Header><Children><Child><ChildIdentifiers><LAchildID>");
            for (int i = 0; i < 50 * 1024; i++) {
                out.write("L".repeat(1024));
            }
            out.write("</LAchildID></ChildIdentifiers></Child></Children></Message>");
        }
        Receipt receipt = accepted(file);
        assertThat(receipt.read()).isEqualTo(1);
        assertThat(seen("select max(length(la_child_id)) from children.rows_child where la_child_id like 'LLL%'"))
                .containsExactly("100");
    }

    @Test
    void utf_16_and_other_encodings_are_refused_by_name() throws IOException {
        Path utf16 = Files.write(
                folder.resolve("utf16.xml"),
                ofYear(2022).child("U1", "2021-05-03").xml().getBytes(StandardCharsets.UTF_16));
        assertRefused(utf16, "UTF-16");
        Path latin = Files.write(
                folder.resolve("latin.csv"),
                (EPISODES + "K\u00e9,01/05/2016,S,C1,N1,U1,PR1,,,,,,\n").getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(latin, "not in UTF-8");
        Path latinXml = Files.write(
                folder.resolve("latin.xml"),
                ofYear(2022).child("\u00e9", "2021-05-03").xml().getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal(latinXml)).contains("Nothing was kept");
    }

    @Test
    void documents_are_told_from_returns() throws IOException {
        assertRefused(zip("report.docx", "[Content_Types].xml", "<Types/>"), "Word or other Office document");
        assertRefused(file("%PDF-1.7 and so on", "report.pdf"), "not a return");
    }

    @Test
    void a_zip_that_names_places_outside_itself_or_is_damaged_is_refused() throws IOException {
        assertRefused(zip("up.zip", "../../etc/passwd.csv", EPISODES), "outside itself");
        assertRefused(zip("root.zip", "/episodes.csv", EPISODES), "outside itself");
        Path whole = zip("whole.zip", "episodes.csv", EPISODES + "K9,01/05/2016,S,C1,N1,U1,PR1,,,,,,\n");
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.zip"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(half, "damaged or not complete");
    }

    @Test
    void a_zip_of_something_else_beside_a_list_is_refused() throws IOException {
        Path mixed = folder.resolve("mixed.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(mixed))) {
            out.putNextEntry(new ZipEntry("episodes.csv"));
            out.write(EPISODES.getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("fish.csv"));
            out.write("name,colour\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(refusal(mixed)).contains("fish.csv");
    }

    @Test
    void the_census_of_another_authority_is_refused_once_the_partnership_is_known() throws IOException {
        Reading.run(
                Reader.SET_UP,
                () -> partnerships.set(new Partnership("Our Partnership", "Rotherham", "372", true, "mean")));
        Path other = ofYear(2022).authority("201").child("W1", "2021-05-03").write(folder);
        assertRefused(other, "The census is of the local authority 201, but this partnership's is 372 (Rotherham).");
        Receipt ours = accepted(ofYear(2022).child("W2", "2021-05-03").write(folder));
        assertThat(ours.agency()).isEqualTo("Rotherham");
    }

    @Test
    void spreadsheet_tricks_and_quotes_stay_plain_text() throws IOException {
        Path file = file(
                EPISODES
                        + "\"=1+1,\t\\N\",01/05/2016,S,C1,N1,U1,PR1,,,,,,\n'; drop table x --,01/06/2016,S,C1,N1,U1,PR1,,,,,,\n",
                "tricks.csv");
        assertThat(accepted(file).accepted()).isEqualTo(2);
        assertThat(
                        seen(
                                "select la_child_id from children.rows_child where la_child_id like '%drop table%' or la_child_id like '=1%' order by 1"))
                .containsExactly("'; drop table x --", "=1+1,\t\\N");
    }
}
