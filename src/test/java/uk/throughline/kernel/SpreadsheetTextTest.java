package uk.throughline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadsheetTextTest {
    @Test
    void what_a_spreadsheet_would_run_goes_out_as_text_and_is_meant_as_it_was() {
        for (String cell : List.of(
                "=1+1",
                "+441709",
                "-A1",
                "--1",
                "-1-1",
                "-",
                "-1,2,3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uff1dcmd",
                "\uff0b1",
                "\uff0d1",
                "\uff20x")) {
            assertThat(SpreadsheetText.harmless(cell)).as(cell).isEqualTo("'" + cell);
            assertThat(SpreadsheetText.meant("'" + cell)).as(cell).isEqualTo(cell);
        }
    }

    @Test
    void numbers_and_other_text_stay_as_they_are() {
        for (String cell : List.of(
                "",
                "-1",
                "-0.5",
                "-1,234.50",
                "-12345",
                "12",
                "a=b",
                "O'Neill",
                "'quoted'",
                "2024-03-31",
                "'",
                "'-5")) {
            assertThat(SpreadsheetText.harmless(cell)).as(cell).isEqualTo(cell);
            assertThat(SpreadsheetText.meant(cell)).as(cell).isEqualTo(cell);
        }
    }

    @Test
    void a_cell_does_not_fall_apart_where_the_semicolon_divides() throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = SpreadsheetText.csv().build(text)) {
            csv.writeRecord("home;=1+1", "plain", "a\t=1");
        }
        assertThat(text).hasToString("\"home;=1+1\",plain,\"a\t=1\"\r\n");
    }
}
