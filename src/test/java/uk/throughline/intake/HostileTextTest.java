package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as text and the daily payload, as other programs and other countries' settings write them, and as only an attacker would. */
class HostileTextTest extends HostileBase {
    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void semicolons_and_tabs_divide_lists_as_commas_do(String separator) throws IOException {
        String id = separator.equals(";") ? "SC" : "TC";
        Receipt episodes = accepted(
                file((EPISODES + EPISODE.formatted(id + 1)).replace(",", separator), "episodes" + id + ".csv"));
        assertThat(episodes.kind()).isEqualTo("Looked-after return (SSDA903)");
        assertThat(episodes.accepted()).isEqualTo(1);
        assertThat(episodes.notUnderstood()).isEmpty();
        Receipt visits =
                accepted(file((VISITS + id + "2,2016-05-02,Video\n").replace(",", separator), "visits" + id + ".csv"));
        assertThat(visits.accepted()).isEqualTo(1);
        assertThat(seen("select la_child_id from children.rows_child where la_child_id like '" + id + "%' order by 1"))
                .containsExactly(id + 1, id + 2);
    }

    @Test
    void what_excel_calls_unicode_text_is_read() throws IOException {
        String text = (VISITS + "ÜT1,2016-05-02,Video\n").replace(',', '\t');
        for (String mark : List.of("UTF-16LE", "UTF-16BE")) {
            byte[] bytes = ("\uFEFF" + text.replace("T1", "T1" + mark.charAt(6)))
                    .getBytes(java.nio.charset.Charset.forName(mark));
            assertThat(accepted(bytes(bytes, mark + ".txt")).accepted()).isEqualTo(1);
        }
        assertThat(seen("select la_child_id from children.rows_child where la_child_id like 'ÜT1%' order by 1"))
                .containsExactly("ÜT1B", "ÜT1L");
        byte[] list = ("\uFEFF" + EPISODES + EPISODE.formatted("UT3")).getBytes(StandardCharsets.UTF_16LE);
        assertThat(accepted(bytes(list, "episodes.txt")).accepted()).isEqualTo(1);
        assertRefused(
                bytes("[{\"la_child_id\": \"UT4\"}]".getBytes(StandardCharsets.UTF_16), "payload.json"), "in UTF-16");
        assertRefused(
                bytes("[{\"la_child_id\": \"UT4\"}]".getBytes(StandardCharsets.UTF_16LE), "bare.json"), "in UTF-16");
    }

    @Test
    void line_ends_of_any_system_and_a_byte_order_mark_are_read() throws IOException {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String id = "LE" + end.codePointAt(0) + end.length();
            Receipt list = accepted(file(
                    ("\uFEFF" + EPISODES + EPISODE.formatted(id) + EPISODE.formatted(id + "x")).replace("\n", end),
                    "ends" + id + ".csv"));
            assertThat(list.accepted()).isEqualTo(2);
            Receipt filled = accepted(
                    file(("\uFEFF" + VISITS + id + ",2016-05-02,Video\n").replace("\n", end), "v" + id + ".csv"));
            assertThat(filled.accepted()).isEqualTo(1);
        }
    }

    @Test
    void a_quotation_mark_that_swallows_the_rest_of_the_file_is_refused_with_its_line() throws IOException {
        String visits =
                VISITS + "Q1,2016-05-02,Video\n" + "\"Q2,2016-05-03,Video\n" + "Q3,2016-05-04,Video\n".repeat(40);
        assertRefused(file(visits, "open.csv"), "quotation mark in line 3 ");
        assertRefused(
                file(
                        EPISODES
                                + EPISODE.formatted("Q4")
                                + EPISODE.formatted("\"Q5").repeat(1)
                                + EPISODE.formatted("Q6"),
                        "o.csv"),
                "quotation mark in line 3 ");
        String closedByAnother = EPISODES
                + EPISODE.formatted("Q7")
                + EPISODE.formatted("\"Q8")
                + EPISODE.formatted("Q9").repeat(5)
                + EPISODE.formatted("QA\"");
        assertRefused(file(closedByAnother, "swallowed.csv"), "quotation mark in line 3 ");
        String closedAtAnEnd = EPISODES + EPISODE.formatted("\"Q8")
                + EPISODE.formatted("Q9").repeat(5) + EPISODE.formatted("QA").strip() + "5\"\n";
        assertRefused(file(closedAtAnEnd, "inches.csv"), "quotation mark in line 2 ");
        assertThat(seen("select la_child_id from children.rows_child where la_child_id like '%Q_'"))
                .as("nothing of them was kept")
                .isEmpty();
    }

    @Test
    void a_list_without_rows_is_refused() throws IOException {
        assertRefused(file(EPISODES, "headings.csv"), "holds no rows below its column names");
        assertRefused(
                zip("headings.zip", "episodes.csv", EPISODES + "\n,,,\n"), "holds no rows below its column names");
    }

    @Test
    void an_authority_that_a_set_of_neighbours_names_twice_is_taken_once() throws IOException {
        String set = new String(
                FuzzedReturns.all(folder).stream()
                        .filter(sound -> sound.name().equals("neighbours.csv"))
                        .findFirst()
                        .orElseThrow()
                        .content(),
                StandardCharsets.UTF_8);
        Receipt receipt = accepted(file(set + set.lines().skip(1).findFirst().orElseThrow() + "\n", "neighbours.csv"));
        assertThat(receipt.accepted()).isEqualTo(1);
        assertThat(receipt.refused()).isEqualTo(1);
    }

    @Test
    void a_decimal_comma_is_not_taken_for_one_of_thousands() throws IOException {
        String row = "2023;Reporting year;Local authority;372;Rotherham;Yorkshire and The Humber;%s\n";
        String statistics =
                "time_period;time_identifier;geographic_level;old_la_code;la_name;region_name;CPP_start_rate\n";
        Receipt receipt = accepted(file(statistics + row.formatted("51,2"), "comma.csv"));
        assertThat(receipt.notUnderstood()).containsExactly(new Receipt.Seen("value of CPP_start_rate", 1));
        assertThat(seen("select value from measures.published_value where area_code = '372' and superseded_in is null"))
                .containsExactly("-");
        accepted(file(statistics + row.formatted("\"1,251.2\""), "thousands.csv"));
        assertThat(seen("select value from measures.published_value where area_code = '372' and superseded_in is null"))
                .containsExactly("1251.2");
    }

    @Test
    void a_day_as_a_number_is_refused_in_text_which_does_not_say_from_which_year_it_counts() throws IOException {
        Receipt receipt = accepted(file(VISITS + "DN1,42491,Video\nDN2,2016-05-02,Video\n", "numbers.csv"));
        assertThat(receipt.refused()).isEqualTo(1);
        assertThat(receipt.findings())
                .filteredOn(finding -> finding.rule().equals("required.visited_on"))
                .extracting(finding -> finding.example().value())
                .containsExactly("42491");
    }

    @Test
    void a_byte_order_mark_before_xml_and_json_is_read_past() throws IOException {
        String census = CensusFixture.ofYear(2022).child("BM1", "2021-05-03").xml();
        assertThat(accepted(file("\uFEFF" + census, "mark.xml")).accepted()).isPositive();
        String payload =
                "[{\"la_child_id\": \"BM1\", \"child_details\": {\"sex\": \"F\", \"date_of_birth\": \"2012-05-04\"}}]";
        assertThat(accepted(file("\uFEFF" + payload, "mark.json")).accepted()).isPositive();
    }

    @Test
    void a_population_of_no_year_is_refused_and_does_not_break_what_comes_after() throws IOException {
        String columns = "area_type,area_code,area_name,year,age_from,age_to,people,source\n";
        Receipt receipt = accepted(file(
                columns + "ward,E05001,Maltby,0,10,17,1200,ONS\nward,E05002,Hellaby,999999999,0,17,5,ONS\n"
                        + "ward,E05003,Wales,2022,0,17,900,ONS\n",
                "population.csv"));
        assertThat(receipt.refused()).isEqualTo(2);
        assertThat(receipt.accepted()).isEqualTo(1);
        assertThat(accepted(file(VISITS + "PN1,2016-05-02,Video\n", "after.csv"))
                        .accepted())
                .isEqualTo(1);
    }

    @Test
    void a_value_of_several_lines_within_quotation_marks_is_one_value() throws IOException {
        Receipt receipt = accepted(file(
                VISITS.replace("\n", ",Note\n")
                        + "ML1,2016-05-02,Video,\"Came home,\nlate, but\nwell, and\nhad, tea\"\n"
                        + "ML2,2016-05-02,Video,\n",
                "notes.csv"));
        assertThat(receipt.accepted()).isEqualTo(2);
    }

    @Test
    void what_is_cut_off_is_refused_or_loses_only_what_is_not_there() throws IOException {
        String whole = VISITS + "CU1,2016-05-02,Video\nCU2,2016-05-03,Video\n";
        Receipt cut = accepted(file(whole.substring(0, whole.length() - 14), "cut.csv"));
        assertThat(cut.read()).isEqualTo(2);
        assertThat(cut.accepted()).isEqualTo(1);
        assertThat(cut.refused()).isEqualTo(1);
        assertRefused(file("[{\"la_child_id\": \"CU3\", \"social_care_epi", "cut.json"), "breaks off");
        byte[] letters = (VISITS + "CU4,2016-05-02,Vid\u00e9o").getBytes(StandardCharsets.UTF_8);
        assertRefused(bytes(Arrays.copyOf(letters, letters.length - 2), "half-a-letter.csv"), "not in UTF-8");
    }

    @Test
    void a_value_of_300_megabytes_is_refused_within_little_memory() throws IOException {
        assertRefused(
                new RepeatingZip()
                        .add("visits.csv", VISITS, LETTERS, TIMES_FOR_300_MEGABYTES, ",2016-05-02,Video\n")
                        .write(folder.resolve("field.zip")),
                "more than a million characters");
        assertRefused(
                new RepeatingZip()
                        .add("episodes.csv", EPISODES + "\"", LETTERS, TIMES_FOR_300_MEGABYTES, "\",01/05/2016,S\n")
                        .write(folder.resolve("quoted.zip")),
                "more than a million characters, or a quotation mark that is not closed");
        assertRefused(
                new RepeatingZip()
                        .add("payload.json", "[{\"la_child_id\": \"", LETTERS, TIMES_FOR_300_MEGABYTES, "\"}]")
                        .write(folder.resolve("payload.zip")),
                "holds more than any payload");
        assertRefused(
                new RepeatingZip()
                        .add(
                                "d1.csv",
                                "time_period,geographic_level,CPP_start_rate\n2024,",
                                LETTERS,
                                TIMES_FOR_300_MEGABYTES,
                                "\n")
                        .write(folder.resolve("statistics.zip")),
                "more than a million characters");
    }

    @Test
    void a_payload_of_many_small_things_is_refused_within_little_memory() throws IOException {
        assertRefused(
                new RepeatingZip()
                        .add("payload.json", "[{\"la_child_id\": \"J1\", \"x\": [", "{},".repeat(20_000), 2_000, "0]}]")
                        .write(folder.resolve("things.zip")),
                "holds more than any payload");
        assertRefused(file("[{\"la_child_id\": \"J1\", \"la_child_id\": \"J2\"}]", "twice.json"), "at line 1");
    }

    @Test
    void a_million_columns_are_refused() throws IOException {
        assertRefused(file("a,".repeat(1_000_000) + "\n1,2\n", "wide.csv"), "first line of wide.csv is longer than");
        assertRefused(
                file(VISITS + "W1" + ",".repeat(1_000_000) + "\n", "wide-row.csv"),
                "in the row that begins in line 2, more than 16,384 columns");
        Receipt receipt =
                accepted(file(VISITS.strip() + ",x".repeat(10_000) + "\nW2,2016-05-02,Video\n", "ten-thousand.csv"));
        assertThat(receipt.accepted()).isEqualTo(1);
        assertThat(receipt.notUnderstood()).hasSizeLessThan(600);
    }

    @Test
    void columns_of_ever_new_names_are_counted_without_listing_each() throws IOException {
        StringBuilder names = new StringBuilder(EPISODES.strip());
        for (int i = 0; i < 5_000; i++) {
            names.append(",N").append(i);
        }
        Receipt receipt = accepted(file(names + "\n" + EPISODE.formatted("NN1"), "names.csv"));
        assertThat(receipt.notUnderstood()).hasSizeLessThan(600);
        assertThat(receipt.notUnderstood().stream()
                        .mapToLong(Receipt.Seen::times)
                        .sum())
                .as("every one is counted")
                .isEqualTo(5_000);
    }

    @Test
    void zeros_gzip_and_documents_under_a_false_name_are_told() throws IOException {
        assertRefused(bytes(new byte[100_000], "zeros.csv"), "nothing but zeros");
        byte[] tail = Arrays.copyOf(
                (VISITS + "Z1,2016-05-02,Video\n".repeat(5_000)).getBytes(StandardCharsets.UTF_8), 200_000);
        assertRefused(bytes(tail, "half-zeros.csv"), "holds zero characters");
        assertRefused(bytes(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0}, "episodes.csv"), "packed with gzip");
        assertRefused(file("%PDF-1.7\n1 0 obj", "episodes.csv"), "This is a PDF document");
        assertRefused(file("{\\rtf1 Dear partners}", "visits.csv"), "text document (RTF)");
        assertRefused(bytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1}, "visits.csv"), "a picture");
        assertRefused(file("<table><tr><td>Child ID</td></tr></table>", "visits.xls"), "This is a web page");
    }

    @Test
    void an_id_that_a_spreadsheet_shortened_is_refused_and_one_without_its_zeros_is_asked_about() throws IOException {
        Receipt visits = accepted(file(VISITS + "1.20471E+06,2016-05-02,Video\nSH1,2016-05-02,Video\n", "short.csv"));
        assertThat(visits.refused()).isEqualTo(1);
        assertThat(visits.findings())
                .filteredOn(finding -> finding.rule().equals("required.la_child_id"))
                .extracting(finding -> finding.example().value())
                .containsExactly("1.20471E+06");
        Receipt list =
                accepted(file(EPISODES + EPISODE.formatted("1.20471E+06") + EPISODE.formatted("00471"), "s.csv"));
        assertThat(list.refused()).isEqualTo(1);
        assertThat(list.findings()).extracting(Receipt.Finding::rule).contains("child-id.episode");
        Receipt zeros = accepted(file(VISITS + "471,2016-05-02,Video\n", "zeros-lost.csv"));
        assertThat(zeros.accepted()).isEqualTo(1);
        assertThat(zeros.findings())
                .filteredOn(finding -> finding.rule().equals("zeros-lost"))
                .extracting(finding -> finding.example().value())
                .containsExactly("471 or 00471");
    }

    @Test
    void errors_of_formulas_that_were_saved_as_text_are_no_values() throws IOException {
        Receipt receipt = accepted(
                file(VISITS + "#REF!,2016-05-02,Video\nER1,2016-05-02,#N/A\nER2,2016-05-02,Video\n", "errors.csv"));
        assertThat(receipt.read()).isEqualTo(3);
        assertThat(receipt.refused()).isGreaterThanOrEqualTo(1);
        assertThat(seen("select la_child_id from children.rows_child where la_child_id like '#%'"))
                .isEmpty();
    }

    @Test
    void ids_that_differ_only_beyond_what_is_kept_are_one_child() throws IOException {
        String id = "LONG".repeat(50);
        Receipt receipt = accepted(file(
                EPISODES
                        + EPISODE.formatted(id + "a")
                        + EPISODE.formatted(id + "b").replace("01/05", "01/06"),
                "long-ids.csv"));
        assertThat(receipt.read())
                .isEqualTo(receipt.accepted() + receipt.refused())
                .isEqualTo(2);
        assertThat(seen("select count(*) from children.rows_child where la_child_id like 'LONGLONG%'"))
                .containsExactly("1");
    }

    @Test
    void xml_that_is_large_without_end_is_read_past_or_refused() throws IOException {
        String begin =
                "<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2022</Year></CollectionDetails></Header><Children>";
        String end = "</Children></Message>";
        String child = CensusFixture.ofYear(2022)
                .child("XL1", "2021-05-03")
                .xml()
                .replaceAll("(?s).*<Children>|</Children>.*", "");
        Receipt long1 = acceptedWithinBounds(new RepeatingZip()
                .add("census.xml", begin + child + "<Unknown>", LETTERS, TIMES_FOR_300_MEGABYTES, "</Unknown>" + end)
                .write(folder.resolve("element.zip")));
        assertThat(long1.accepted()).isEqualTo(long1.read()).isPositive();
        assertRefused(
                new RepeatingZip()
                        .add("census.xml", begin + "<Child name=\"", LETTERS, TIMES_FOR_300_MEGABYTES, "\"/>" + end)
                        .write(folder.resolve("attribute.zip")),
                "a tag or a comment of more than a million characters");
        assertRefused(
                new RepeatingZip()
                        .add("903.xml", "<EXPSSDA903><", LETTERS, TIMES_FOR_300_MEGABYTES, "/></EXPSSDA903>")
                        .write(folder.resolve("name.zip")),
                "a tag or a comment of more than a million characters");
        StringBuilder names = new StringBuilder("<EXPSSDA903>");
        for (int i = 0; i < 50_000; i++) {
            names.append("<N").append(i).append("/>");
        }
        assertRefused(file(names + "</EXPSSDA903>", "names.xml"), "elements of more than 10000 different names");
        assertRefused(file("<EXPSSDA903>" + "<CHILD>".repeat(5_000), "deep.xml"), "too deeply");
        assertRefused(
                file(
                        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><EXPSSDA903><CHILD>&a;</CHILD></EXPSSDA903>",
                        "e.xml"),
                "document type or entities");
        assertRefused(file("<EXPSSDA903><CHILD><HEADER><CHILDID>1</CHILDID>", "half903.xml"), "breaks off");
        Path latin = bytes(
                "<EXPSSDA903><CHILD><HEADER><CHILDID>\u00e9</CHILDID></HEADER></CHILD></EXPSSDA903>"
                        .getBytes(StandardCharsets.ISO_8859_1),
                "latin903.xml");
        assertRefused(latin, "not in UTF-8");
    }
}
