package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughline.intake.CensusFixture.ofYear;
import static uk.throughline.intake.CensusFixture.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Refused rows that are given back, mended and sent again leave what the right file would have left, for every kind of return. */
class MendingTest extends MendingBase {
    private static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";
    private static final String REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE\n";

    @Test
    void a_census_is_mended_child_by_child() throws IOException {
        Receipt prior = accepted(ofYear(2022)
                .child("MA1", "2021-05-02", plan("2021-06-01", "", "NEG", "NEG"))
                .child("MA2", "2021-05-03", plan("2021-06-02", "", "EMO", "EMO"))
                .child("MA3", "2021-05-04", plan("2021-06-03", "", "PHY", "PHY"))
                .child("MA4", "2021-05-05", plan("2021-06-04", "", "SAB", "SAB"))
                .write(folder));
        String nameless = """
                <Child><ChildIdentifiers><PersonBirthDate>2009-05-04</PersonBirthDate><Sex>F</Sex></ChildIdentifiers>
                <ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>
                <CINdetails><CINreferralDate>2021-05-05</CINreferralDate><ReferralSource>6</ReferralSource>
                <PrimaryNeedCode>N1</PrimaryNeedCode>%s</CINdetails></Child>
                """.formatted(plan("2021-06-04", "", "SAB", "NEG"));
        String wrong = ofYear(2023)
                .child(
                        "MA1",
                        "2021-05-02",
                        plan("2021-06-01", "2022-09-01", "NEG", "PHY"),
                        plan("2022-10-01", "2022-09-15", "NEG", "NEG"))
                .child("MA2", "2021-05-03")
                .child("MA5", "2022-07-01", plan("2022-08-01", "", "NEG", "NEG"))
                .child("MA6", "2022-02-30", plan("2022-08-02", "", "NEG", "NEG"))
                .raw(nameless)
                .xml();
        Receipt mended = asIfSentRight(
                ".xml",
                wrong,
                "2022-09-15",
                "2023-01-15",
                "2022-02-30",
                "2022-07-30",
                "<Child><ChildIdentifiers><PersonBirthDate>",
                "<Child><ChildIdentifiers><LAchildID>MA4</LAchildID><PersonBirthDate>");
        assertThat(mended.lists().getFirst().read())
                .as("the children of whom rows were refused, and nobody else")
                .isEqualTo(3);
        withdraw(prior);
    }

    @Test
    void a_census_tells_before_each_refused_element_why_and_what_to_do() throws IOException {
        Receipt receipt = accepted(ofYear(2012)
                .child("MB1", "2011-05-02")
                .child(
                        "MB2",
                        "2011-05-02",
                        plan("2011-06-01", "2011-05-15", "NEG", "NEG"),
                        "<Local a=\"1\">x &lt; y</Local>")
                .write(folder));
        Path file = given(receipt);
        assertThat(file.getFileName().toString())
                .startsWith("census-")
                .endsWith("-refused-by-return-" + receipt.number() + ".xml");
        String xml = Files.readString(file);
        assertThat(xml)
                .startsWith("<?xml version=")
                .contains("<?throughline mends return=\"" + receipt.number() + "\"?>")
                .contains("<Collection>CIN</Collection><Year>2012</Year>")
                .contains("<LAchildID>MB2</LAchildID>", "<Local a=\"1\">x &lt; y</Local>")
                .doesNotContain("MB1")
                .containsPattern("<!-- Refused\\. Line \\d+, rule 8925: [^>]+ -->\\s*<ChildProtectionPlans>");
        withdraw(receipt);
    }

    @Test
    void looked_after_lists_are_mended_also_where_a_row_names_no_child() throws IOException {
        Receipt prior = accepted(text("prior.csv", EPISODES + """
                MC1,01/06/2014,S,C1,N1,U1,PR1,,,,,,
                MC2,02/06/2014,S,C1,N1,U1,PR1,,,,,,
                MC3,03/06/2014,S,C1,N1,U1,PR1,,,,,,
                """));
        asIfSentRight(".csv", EPISODES + """
                MC1,01/06/2014,S,C1,N1,U1,PR1,01/09/2015,X1,CARPL,,,
                MC1,31/09/2015,P,C1,N1,U4,PR1,,,,,,
                MC2,02/06/2014,S,C1,N1,U1,PR1,01/05/2015,X1,CARPL,"LEEDS ""N"", W",,
                ,01/05/2015,P,C1,N1,U4,PR1,,,,,,
                MC4,05/05/2015,S,C1,N1,U1,PR1,,,,,,
                """, "31/09/2015", "01/09/2015", "\n,01/05/2015", "\nMC2,01/05/2015");
        withdraw(prior);
    }

    @Test
    void a_zip_goes_out_as_a_zip_with_all_rows_of_the_children_concerned() throws IOException {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("episodes.csv", EPISODES + """
                MD1,01/06/2014,S,C1,N1,U1,PR1,,,,,,
                MD2,02/06/2014,S,C1,N1,U1,PR1,,,,,,
                """);
        lists.put("reviews.csv", REVIEWS + """
                MD1,04/05/2003,01/07/2014,PN1
                MD1,04/05/2003,01/07/2024,PN1
                MD2,04/05/2003,02/07/2014,PN1
                """);
        lists.put("header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nMD2,1,04/05/2003,WBRI,UN1,,\n");
        Path wrong = zip(lists);
        Map<String, String> right = new LinkedHashMap<>(lists);
        right.put("reviews.csv", lists.get("reviews.csv").replace("01/07/2024", "01/12/2014"));
        asIfSentRight(
                wrong,
                file -> {
                    Map<String, String> given = unzipped(file);
                    assertThat(given).containsOnlyKeys("episodes.csv", "reviews.csv");
                    assertThat(given.get("episodes.csv")).contains("MD1").doesNotContain("MD2");
                    assertThat(given.get("reviews.csv").lines().skip(1))
                            .satisfiesExactly(
                                    sound -> assertThat(sound).isEqualTo("MD1,04/05/2003,01/07/2014,PN1,"),
                                    refused -> assertThat(refused)
                                            .startsWith("MD1,04/05/2003,01/07/2024,PN1,")
                                            .contains("(rule review-late)"));
                    given.replaceAll((name, text) -> text.replace("01/07/2024", "01/12/2014"));
                    return zip(given);
                },
                zip(right));
    }

    @Test
    void one_list_of_a_zip_sent_back_by_itself_takes_nothing_of_the_others_back() throws IOException {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("episodes.csv", EPISODES + "MK1,01/06/2010,S,C1,N1,U1,PR1,,,,,,\n");
        lists.put("reviews.csv", REVIEWS + "MK1,04/05/2003,41/07/2010,PN1\n");
        Receipt first = accepted(zip(lists));
        String reviews = unzipped(given(first)).get("reviews.csv");
        Receipt mended = accepted(text("reviews.csv", reviews.replace("41/07/2010", "01/07/2010")));
        assertThat(mended.mends()).isEqualTo(first.number());
        assertThat(mended.newRecords()).isEqualTo(1);
        assertThat(mended.endedByAbsence()).isZero();
        assertThat(seen("select e.started_on from care.episode e join children.child c on c.child_id = e.child_id"
                        + " where c.la_child_id = 'MK1' and e.superseded_in is null"))
                .containsExactly("2010-06-01");
        withdraw(mended);
        Map<String, String> marked = unzipped(given(first));
        marked.put("header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nMK1,1,04/05/2003,WBRI,UN1,,\n");
        assertThat(refusal(zip(marked)))
                .startsWith("Some lists of the file have the column \"Why return " + first.number());
        withdraw(first);
    }

    @Test
    void a_census_in_a_zip_goes_out_in_a_zip() throws IOException {
        Receipt first = accepted(zip(Map.of(
                "census.xml",
                ofYear(2011)
                        .child("ML1", "2010-15-02")
                        .child("ML2", "2010-05-02")
                        .xml())));
        Path file = given(first);
        assertThat(file.getFileName().toString()).endsWith("-refused-by-return-" + first.number() + ".zip");
        Map<String, String> given = unzipped(file);
        assertThat(given).containsOnlyKeys("census.xml");
        given.replaceAll((name, text) -> text.replace("2010-15-02", "2010-05-12"));
        Receipt mended = accepted(zip(given));
        assertThat(mended.mends()).isEqualTo(first.number());
        assertThat(mended.refused()).isZero();
        withdraw(mended);
        withdraw(first);
    }

    @Test
    void the_looked_after_return_in_xml_is_mended_though_all_of_it_stands_on_one_line() throws IOException {
        String child = "<CHILD><EPISODE><DECOM>%s</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U4</PL></EPISODE>"
                + "<HEADER><CHILDID>%s</CHILDID><SEX>2</SEX><DOB>04/05/2003</DOB><ETHNIC>WBRI</ETHNIC>"
                + "<AREVIEW><REVIEW>%s</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>"
                + "<AREVIEW><REVIEW>01/12/2013</REVIEW><REVIEW_CODE>PN2</REVIEW_CODE></AREVIEW></HEADER></CHILD>";
        String wrong = "<EXPSSDA903>" + child.formatted("01/05/2013", "ME1", "01/06/2013")
                + child.formatted("32/05/2013", "ME2", "01/06/2013")
                + child.formatted("03/05/2013", "ME3", "41/06/2013")
                + "</EXPSSDA903>";
        Receipt receipt = accepted(text("lines.xml", wrong));
        assertThat(Files.readString(given(receipt)))
                .doesNotContain("ME1")
                .containsPattern("rule decom: [^>]+ -->\\s*<EPISODE><DECOM>32/05/2013")
                .containsPattern("rule review-date: [^>]+ -->\\s*<AREVIEW><REVIEW>41/06/2013");
        withdraw(receipt);
        asIfSentRight(".xml", wrong, "32/05/2013", "02/05/2013", "41/06/2013", "01/07/2013");
    }

    @Test
    void a_register_with_titles_and_semicolons_is_mended_as_it_was_laid_out() throws IOException {
        Receipt prior = accepted(
                text("ehe 2015-16 Q3.csv", "Child ID,EHE start\nMF1,2015-10-03\nMF2,2015-10-04\nMF3,2015-10-05\n"));
        String wrong = """
                \uFEFFHome education of the quarter;;;
                Exported on;1 April 2016;;

                EHE start;Ward;Child ID;EHE reason
                2015-10-03;Hellaby;MF1;"He said ""no""; twice"
                2016-13-01;Maltby;MF1;
                2015-10-04;;;=1+1
                2016-02-03;;MF9;ordinary
                """;
        Path sent = text("ehe 2015-16 Q4.csv", wrong);
        Receipt first = accepted(sent);
        String given = Files.readString(given(first));
        assertThat(given)
                .startsWith("\uFEFFHome education of the quarter;;;\nExported on;1 April 2016;;\n")
                .contains("EHE start;Ward;Child ID;EHE reason;Why return " + first.number() + " refused it\n")
                .contains("2015-10-03;Hellaby;MF1;\"He said \"\"no\"\"; twice\";\n")
                .contains("2015-10-04;;;'=1+1;")
                .doesNotContain("MF9");
        withdraw(first);
        asIfSentRight(
                sent,
                file -> text(
                        "mended.csv",
                        corrected(
                                Files.readString(file),
                                "2016-13-01",
                                "2016-01-13",
                                "2015-10-04;;;",
                                "2015-10-04;;MF2;")),
                text(
                        "ehe 2015-16 Q4.csv",
                        corrected(wrong, "2016-13-01", "2016-01-13", "2015-10-04;;;", "2015-10-04;;MF2;")));
        withdraw(prior);
    }

    @Test
    void a_template_without_children_gives_back_the_refused_rows_and_what_they_repeat() throws IOException {
        String wrong = """
                URN,School name,Phase,Judgement,Inspection date
                MG1,Elm Road,Primary,Good,2012-05-02
                MG2,Oak Road,Primary,Good,2012-05-02
                MG2,Oak Road the second,Primary,Good,2012-05-02
                MG3,Ash Road,Primary,Splendid,2012-05-02
                """;
        Receipt first = accepted(text("schools 2012-13 Q1.csv", wrong));
        assertThat(errors(first)).containsExactly("required.judgement 1", "twice 1");
        assertThat(Files.readString(given(first)))
                .contains("MG2,Oak Road,Primary", "MG3")
                .doesNotContain("MG1");
        withdraw(first);
        asIfSentRight(
                text("schools 2012-13 Q1.csv", wrong),
                file -> text(
                        "mended.csv",
                        corrected(Files.readString(file), "Splendid", "Good", "MG2,Oak Road the", "MG4,Oak Road the")),
                text(
                        "schools 2012-13 Q1.csv",
                        corrected(wrong, "Splendid", "Good", "MG2,Oak Road the", "MG4,Oak Road the")));
    }

    @Test
    void a_workbook_of_a_template_goes_out_as_one_and_its_texts_stay_texts() throws IOException {
        Path wrong = new WorkbookFixture()
                .sheet("Read me")
                .row("Who to ask")
                .sheet("Data")
                .row("Missing episodes")
                .blank()
                .headings("CHILD ID|Date missing|Home or care|Reported by")
                .row("MH1", LocalDate.of(2012, 11, 3), "Care", "=\"=\"&\"cmd\"")
                .row("MH1", "later", "Home", "Police")
                .row(920_077, LocalDate.of(2012, 11, 4), "Home", "Police")
                .row(920_078, "soon", "Home", 17.5)
                .write(folder);
        Path named = Files.copy(wrong, folder.resolve("missing 2012-13 Q3.xlsx"));
        Path right = edited(named, "Data", Map.of(4, Map.of(1, "2012-11-09"), 6, Map.of(1, "2012-11-05")));
        Files.move(right, folder.resolve("right missing 2012-13 Q3.xlsx"));
        asIfSentRight(
                named,
                file -> {
                    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
                        assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
                        XSSFSheet sheet = workbook.getSheet("Data");
                        assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
                                .isEqualTo("Missing episodes");
                        assertThat(sheet.getRow(2).getCell(4).getStringCellValue())
                                .matches("Why return \\d+ refused it");
                        Cell formula = sheet.getRow(3).getCell(3);
                        assertThat(formula.getCellType()).isEqualTo(CellType.STRING);
                        assertThat(formula.getStringCellValue()).isEqualTo("=cmd");
                        assertThat(sheet.getRow(3).getCell(1).getLocalDateTimeCellValue())
                                .isEqualTo(LocalDate.of(2012, 11, 3).atStartOfDay());
                        assertThat(sheet.getRow(4).getCell(4).getStringCellValue())
                                .contains("(rule required.missing_from)");
                        assertThat(sheet.getRow(5).getCell(0).getNumericCellValue())
                                .isEqualTo(920_078);
                        assertThat(sheet.getLastRowNum()).isEqualTo(5);
                    }
                    return edited(file, "Data", Map.of(4, Map.of(1, "2012-11-09"), 5, Map.of(1, "2012-11-05")));
                },
                folder.resolve("right missing 2012-13 Q3.xlsx"));
    }

    @Test
    void inspection_lists_are_mended_sheet_by_sheet() throws IOException {
        LocalDate day = LocalDate.of(2012, 1, 31);
        Path wrong = new WorkbookFixture()
                .sheet("List 1")
                .row("Contacts of six months")
                .headings(WorkbookFixture.CONTACTS)
                .row("MI1", "a) Male", "WBRI", LocalDate.of(2003, 5, 4), 8.7, LocalDate.of(2012, 1, 3), "6")
                .row("MI1", "a) Male", "WBRI", LocalDate.of(2003, 5, 4), 8.7, "someday", "6")
                .row("MI1", "a) Male", "WBRI", LocalDate.of(2003, 5, 4), 8.7, LocalDate.of(2012, 1, 9), "6")
                .row("MI2", "b) Female", "WBRI", LocalDate.of(2004, 5, 4), 7, LocalDate.of(2012, 1, 4), "6")
                .row(null, "b) Female", "WBRI", LocalDate.of(2005, 5, 4), 6, LocalDate.of(2012, 1, 5), "6")
                .sheet("List 7")
                .headings(WorkbookFixture.PLANS)
                .row(
                        "MI1",
                        "a) Male",
                        "WBRI",
                        LocalDate.of(2003, 5, 4),
                        8,
                        "N",
                        LocalDate.of(2011, 6, 1),
                        "Neglect",
                        "Neglect",
                        day,
                        "Y",
                        LocalDate.of(2011, 9, 1),
                        null,
                        "N",
                        0,
                        "Team",
                        "W1")
                .write(folder);
        Path right = edited(wrong, "List 1", Map.of(3, Map.of(5, "2012-01-06"), 6, Map.of(0, "MI9")));
        Receipt mended = asIfSentRight(
                wrong, file -> edited(file, "List 1", Map.of(3, Map.of(5, "2012-01-06"), 5, Map.of(0, "MI9"))), right);
        assertThat(mended.lists()).extracting(Receipt.ListTotals::read).containsExactly(4L, 1L);
    }

    @Test
    void a_payload_is_mended_as_of_its_own_day() throws IOException {
        Receipt census = accepted(ofYear(2024)
                .child("MJ1", "2023-05-02", plan("2023-06-01", "", "NEG", "NEG"))
                .child("MJ2", "2023-05-03", plan("2023-06-02", "", "EMO", "EMO"))
                .write(folder));
        String episode = """
                {"la_child_id": "%s", "social_care_episodes": [{"referral_date": "%s", "referral_source": "6",
                  "amount": 1.10, "child_protection_plans": [{"start_date": "%s", "end_date": "%s"}]}]}""";
        String wrong = "[" + episode.formatted("MJ1", "2023-05-02", "2023-06-01", "2023-05-01") + ", "
                + episode.formatted("MJ2", "2023-05-03", "2023-06-02", "2025-01-31") + "]";
        Receipt first = accepted(text("daily.json", wrong));
        assertThat(Files.readString(given(first)))
                .contains(
                        "\"why_return_" + first.number() + "_refused_it\":[\"child protection plans: ",
                        "\"amount\":1.10")
                .doesNotContain("MJ2");
        withdraw(first);
        asIfSentRight(".json", wrong, "2023-05-01", "2025-02-01");
        withdraw(census);
    }

    @Test
    void published_figures_give_back_the_refused_rows_and_the_reasons_are_no_figures() throws IOException {
        String wrong = "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
                + "old_la_code,new_la_code,la_name,category,CPP_start,CPP_start_rate\n"
                + "2009,Reporting year,National,E92000001,England,,,,,,Plans,400,40.1\n"
                + "2010,Reporting year,Nowhere,E92000001,England,,,,,,Plans,401,40.2\n"
                + "2011,Reporting year,National,E92000001,England,,,,,,Plans,402,40.3\n";
        Receipt first = accepted(text("d1.csv", wrong));
        assertThat(Files.readString(given(first)).lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("2010,Reporting year,Nowhere");
        withdraw(first);
        Path right = text("right.csv", wrong.replace("Nowhere", "National"));
        Receipt again = accepted(text("d1.csv", wrong));
        Receipt mended =
                accepted(text("mended.csv", Files.readString(given(again)).replace("Nowhere", "National")));
        assertThat(mended.mends()).isEqualTo(again.number());
        assertThat(mended.notUnderstood()).isEmpty();
        var after = standing();
        withdraw(mended);
        withdraw(again);
        Receipt whole = accepted(right);
        assertThat(standing()).isEqualTo(after);
        withdraw(whole);
    }

    private Path zip(Map<String, String> files) throws IOException {
        Path zip = Files.createTempFile(folder, "lists-", ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    private static Map<String, String> unzipped(Path zip) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), new String(entries.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** The workbook with other texts in some cells, by row and column from 0. */
    private Path edited(Path file, String sheet, Map<Integer, Map<Integer, String>> cells) throws IOException {
        Path edited = Files.createTempFile(folder, "edited-", ".xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file));
                OutputStream out = Files.newOutputStream(edited)) {
            cells.forEach((row, values) -> values.forEach((column, value) -> {
                Row found = workbook.getSheet(sheet).getRow(row);
                found.removeCell(found.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK));
                found.createCell(column).setCellValue(value);
            }));
            workbook.write(out);
        }
        return edited;
    }
}
