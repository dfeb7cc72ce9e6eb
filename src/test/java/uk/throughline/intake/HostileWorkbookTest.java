package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughline.intake.RawWorkbook.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Excel workbooks as people and programs really write them, and as only an attacker would. */
class HostileWorkbookTest extends HostileBase {
    private static final Object[] HEADINGS = {"Child ID", "Visit date", "Visit type"};
    private static final int TIMES_FOR_3_GIGABYTES = 10 * TIMES_FOR_300_MEGABYTES;

    private static final String FORMULA = "<c><f>A1&amp;\"x\"</f><v>42491</v></c>";
    private static final String TEXT_FORMULA = "<c t=\"str\"><f>A1</f><v>%s</v></c>";
    private static final String NEVER_WORKED_OUT = "<c><f>TODAY()</f></c>";
    private static final String ERROR = "<c t=\"e\"><f>Gone!A1</f><v>#REF!</v></c>";

    @Test
    void a_formula_counts_as_what_it_last_gave_and_the_receipt_says_so() throws IOException {
        Receipt receipt = accepted(rows(
                "formulas.xlsx",
                row(2, TEXT_FORMULA.formatted("FO1"), FORMULA, "Video"),
                row(3, "FO2", NEVER_WORKED_OUT, "Video"),
                row(4, ERROR, "2016-05-02", "Video")));
        assertThat(receipt.read()).isEqualTo(3);
        assertThat(receipt.accepted()).isEqualTo(1);
        assertThat(seen(
                        "select v.on_date from earlyhelp.rows_visit v join children.rows_child c on c.child_id = v.child_id"
                                + " where la_child_id = 'FO1'"))
                .containsExactly("2016-05-01");
        assertThat(receipt.notUnderstood())
                .contains(new Receipt.Seen(
                        "formula in column Visited on, of which the value that it last gave was taken", 1))
                .extracting(Receipt.Seen::name)
                .contains("error of a formula in column Child reference");
        assertThat(receipt.findings())
                .extracting(found -> found.rule() + " " + found.example().line() + " "
                        + found.example().value())
                .contains("required.la_child_id 4 #REF!", "required.visited_on 3 #NO VALUE SAVED");
    }

    @Test
    void days_are_read_as_numbers_as_text_and_from_1904() throws IOException {
        Receipt receipt = accepted(rows(
                "days.xlsx",
                row(2, "DA1", 42492, "Video"),
                row(3, "DA2", "42493", "Video"),
                row(4, "DA3", "04/05/2016", "Video"),
                row(5, "DA4", "<c t=\"d\"><v>2016-05-05T00:00:00</v></c>", "Video"),
                row(6, "DA5", 20160506, "Video")));
        assertThat(receipt.accepted()).isEqualTo(4);
        assertThat(receipt.findings())
                .filteredOn(found -> found.severity() == Receipt.Severity.ERROR)
                .extracting(found -> found.rule() + " " + found.example().value())
                .containsExactly("required.visited_on 20160506");
        accepted(new RawWorkbook()
                .from1904()
                .sheet("Rows", row(1, HEADINGS), row(2, "DA6", 42492 - 1462 + 4, "Video"))
                .write(folder.resolve("mac.xlsx")));
        assertThat(
                        seen(
                                "select la_child_id, v.on_date from earlyhelp.rows_visit v"
                                        + " join children.rows_child c on c.child_id = v.child_id where la_child_id like 'DA%' order by 1"))
                .containsExactly(
                        "DA1 2016-05-02", "DA2 2016-05-03", "DA3 2016-05-04", "DA4 2016-05-05", "DA6 2016-05-06");
    }

    @Test
    void numbers_are_ids_with_all_their_digits_however_they_are_written() throws IOException {
        Receipt receipt = accepted(rows(
                "numbers.xlsx",
                row(2, "<c><v>1.204711E+6</v></c>", "2016-05-02", "Video"),
                row(3, "<c><v>1204712.0000000001</v></c>", "2016-05-02", "Video"),
                row(4, "<c t=\"inlineStr\"><is><t>1.20471E+06</t></is></c>", "2016-05-02", "Video"),
                row(5, "<c><v>1E+999999999</v></c>", "2016-05-02", "Video")));
        assertThat(receipt.read())
                .isEqualTo(receipt.accepted() + receipt.refused())
                .isEqualTo(4);
        assertThat(seen("select la_child_id from children.rows_child where la_child_id like '120471%' order by 1"))
                .containsExactly("1204711", "1204712");
        assertThat(seen("select la_child_id from children.rows_child where la_child_id = '1.20471E+06'"))
                .isEmpty();
    }

    @Test
    void headings_that_are_merged_over_two_rows_are_found() throws IOException {
        Receipt receipt = accepted(new RawWorkbook()
                .sheet(
                        "Rows",
                        row(1, "Visits of the quarter"),
                        row(3, "Child ID", "The visit"),
                        row(4, "", "Visit date", "Visit type"),
                        row(5, "ME1", "2016-05-02", "Video"))
                .write(folder.resolve("merged.xlsx")));
        assertThat(receipt.kind()).isEqualTo("Early help visits");
        assertThat(receipt.read()).isEqualTo(1);
        assertThat(receipt.accepted()).isEqualTo(1);
    }

    @Test
    void hidden_sheets_are_named_and_not_read_and_two_sheets_of_rows_are_refused() throws IOException {
        Receipt receipt = accepted(new RawWorkbook()
                .hidden("Last year", row(1, HEADINGS), row(2, "HI1", "2015-05-02", "Video"))
                .sheet("This year", row(1, HEADINGS), row(2, "HI2", "2016-05-02", "Video"))
                .sheet("Notes", row(1, "Who to ask"))
                .write(folder.resolve("hidden.xlsx")));
        assertThat(receipt.read()).isEqualTo(1);
        assertThat(receipt.notUnderstood())
                .extracting(Receipt.Seen::name)
                .containsExactly("hidden sheet \"Last year\", not read");
        assertRefused(
                new RawWorkbook()
                        .sheet("April", row(1, HEADINGS), row(2, "HI3", "2016-04-02", "Video"))
                        .sheet("May", row(1, HEADINGS), row(2, "HI4", "2016-05-02", "Video"))
                        .write(folder.resolve("months.xlsx")),
                "The sheet \"April\" and the sheet \"May\" both have the headings");
        assertRefused(
                new RawWorkbook()
                        .hidden("Rows", row(1, HEADINGS), row(2, "HI5", "2016-04-02", "Video"))
                        .sheet("Notes", row(1, "Who to ask"))
                        .write(folder.resolve("all-hidden.xlsx")),
                "the sheets are not hidden");
        assertThat(seen("select la_child_id from children.rows_child where la_child_id like 'HI%'"))
                .containsExactly("HI2");
    }

    @Test
    void macros_are_never_run_and_the_workbook_is_refused() throws IOException {
        assertRefused(
                new RawWorkbook()
                        .sheet("Rows", row(1, HEADINGS), row(2, "MA1", "2016-05-02", "Video"))
                        .part("xl/vbaProject.bin", "Sub Auto_Open()")
                        .write(folder.resolve("visits.xlsm")),
                "bears macros");
    }

    @Test
    void more_columns_sheets_or_rows_than_there_are_do_no_harm() throws IOException {
        assertRefused(
                rows("far.xlsx", "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>"),
                "something beyond its 1000th column, in row 2");
        assertRefused(
                rows("wide.xlsx", "<row r=\"2\">" + "<c><v>1</v></c>".repeat(200_000) + "</row>"), "beyond its 1000th");
        assertThat(accepted(rows(
                                "styled.xlsx",
                                row(2, "CO1", "2016-05-02", "Video"),
                                "<row r=\"3\"><c r=\"XFD3\" s=\"1\"/></row><row r=\"1048576\"/>"))
                        .read())
                .as("cells that hold nothing are none")
                .isEqualTo(1);
        RawWorkbook many = new RawWorkbook();
        for (int i = 0; i < 301; i++) {
            many.sheet("S" + i, row(1, "Nothing"));
        }
        assertRefused(many.write(folder.resolve("sheets.xlsx")), "more than 300 sheets");
        assertRefused(rows("rows.xlsx", row(2_000_000, "CO2", "2016-05-02")), "damaged or not complete");
        assertRefused(
                rows("column.xlsx", "<row r=\"2\"><c r=\"ZZZZZZZZZ2\"><v>1</v></c></row>"), "damaged or not complete");
    }

    @Test
    void texts_and_sheets_that_grow_without_end_are_stopped() throws IOException {
        Receipt long1 = acceptedWithinBounds(shared("long.xlsx", LETTERS, TIMES_FOR_300_MEGABYTES));
        assertThat(long1.read()).isEqualTo(1);
        assertRefused(shared("longer.xlsx", LETTERS, TIMES_FOR_3_GIGABYTES), "more than 1 GB");
        assertRefused(shared("bomb.xlsx", "L".repeat(100_000), 40_000), "more than 200 times its size");
        assertRefused(
                new RawWorkbook()
                        .sheet("Rows", row(1, HEADINGS))
                        .part(
                                "xl/worksheets/sheet1.xml",
                                RawWorkbook.head() + row(1, HEADINGS),
                                "<row><c><v>1</v></c></row>".repeat(4_000),
                                40_000,
                                RawWorkbook.tail())
                        .write(folder.resolve("rows-bomb.xlsx")),
                "damaged or not complete",
                OF_ROWS_THAT_STREAM_PAST);
        assertRefused(
                new RawWorkbook()
                        .sheet("Rows", row(1, HEADINGS))
                        .part(
                                "xl/styles.xml",
                                "<styleSheet><x a=\"",
                                LETTERS,
                                TIMES_FOR_300_MEGABYTES,
                                "\"/></styleSheet>")
                        .write(folder.resolve("styles.xlsx")),
                "a tag or a comment of more than a million characters");
    }

    private Path shared(String name, String block, int times) throws IOException {
        return new RawWorkbook()
                .sheet("Rows", row(1, HEADINGS), row(2, "LO1", "2016-05-02", "<c t=\"s\"><v>1</v></c>"))
                .part("xl/sharedStrings.xml", "<sst><si><t>", block, times, "</t></si><si><t>Video</t></si></sst>")
                .write(folder.resolve(name));
    }

    @Test
    void many_long_texts_have_a_bound_together() throws IOException {
        String texts = ("<si><t>" + "T".repeat(1_990) + "</t></si>").repeat(20) + "<si><t>"
                + LETTERS.substring(0, 1_500) + "</t></si>";
        assertRefused(
                new RawWorkbook()
                        .sheet("Rows", row(1, HEADINGS), row(2, "<c t=\"s\"><v>9999999</v></c>", "2016-05-02", "Video"))
                        .part("xl/sharedStrings.xml", "<sst>", texts, 8_000, "</sst>")
                        .write(folder.resolve("texts.xlsx")),
                "more text than can be read at once",
                400);
    }

    @Test
    void damaged_workbooks_are_refused_in_a_sentence() throws IOException {
        Path sound = rows("sound.xlsx", row(2, "DW1", "2016-05-02", "Video"));
        byte[] bytes = Files.readAllBytes(sound);
        assertRefused(bytes(Arrays.copyOf(bytes, bytes.length - 30), "cut.xlsx"), "damaged or not complete");
        assertRefused(whole().part("xl/_rels/workbook.xml.rels", "").write(folder.resolve("a.xlsx")), "damaged or not");
        assertRefused(
                whole().part("xl/_rels/workbook.xml.rels", "<Relationships/>").write(folder.resolve("b.xlsx")),
                "damaged or not");
        assertRefused(whole().part("xl/workbook.xml", "<workbook/>").write(folder.resolve("c.xlsx")), "damaged or not");
        assertRefused(
                whole().part("xl/worksheets/sheet1.xml", RawWorkbook.head() + row(1, HEADINGS) + "<row r=\"2\"><c")
                        .write(folder.resolve("d.xlsx")),
                "damaged or not");
        assertRefused(
                rows("e.xlsx", row(2, "<c t=\"s\"><v>7</v></c>", "2016-05-02", "Video")), "damaged or not complete");
        assertRefused(
                rows("f.xlsx", "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row>"),
                "damaged or not");
        assertRefused(
                whole().part(
                                "xl/workbook.xml",
                                "<!DOCTYPE x [<!ENTITY a \"" + "a".repeat(1_000) + "\">]><workbook>&a;</workbook>")
                        .write(folder.resolve("g.xlsx")),
                "document type or entities");
    }

    private RawWorkbook whole() {
        return new RawWorkbook().sheet("Rows", row(1, HEADINGS), row(2, "WH1", "2016-05-02", "Video"));
    }

    private Path rows(String name, String... rows) throws IOException {
        return new RawWorkbook()
                .sheet("Rows", row(1, HEADINGS) + String.join("", rows))
                .write(folder.resolve(name));
    }
}
