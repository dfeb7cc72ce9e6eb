package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Dates;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Measures;

/** Where postcodes lie is sent like a return, and tells distances of all years, whatever was sent first. */
class PostcodesTest extends IntakeBase {
    private static final String AT = "2023-03-31";

    @Autowired
    Measures measures;

    @BeforeEach
    void takeInEpisodes() throws IOException {
        if (count("care.episode") == 0) {
            Path file = folder.resolve("ssda903-2023.zip");
            Map<String, String> lists = Map.of("header.csv", """
                    CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
                    P1,1,02/03/2012,WBRI,UN1,,
                    P2,2,02/03/2012,WBRI,UN1,,
                    """, "episodes.csv", """
                    CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
                    P1,04/05/2022,S,C2,N1,U4,PR1,,,,S60 1kv,S601KV,
                    P2,04/05/2022,S,C2,N1,K2,PR4,,,,S60 1KV,LS11 2KV,
                    """);
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                for (Map.Entry<String, String> list : lists.entrySet()) {
                    zip.putNextEntry(new ZipEntry(list.getKey()));
                    zip.write(list.getValue().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
            assertThat(accepted(file).notUnderstood())
                    .as("columns that only the Department's system adds are not missed")
                    .isEmpty();
        }
    }

    @Test
    void distances_are_told_once_postcodes_are_there_and_not_any_more_when_those_are_withdrawn() throws IOException {
        assertThat(figure("care.distance_not_known")).isEqualTo("100.0");
        assertThat(figure("care.placed_over_20_miles")).isEqualTo("0");
        Receipt receipt = accepted(file("ONSPD_MAY_2014_UK.csv", """
                pcd,pcds,dointr,oseast1m,osnrth1m,laua
                S60 1KV,S60 1KV,198001,0443000,0391000,E08000018
                LS112KV,LS11 2KV,198001,429500,0431500,E08000035
                """));
        LocalDate today = LocalDate.now(Dates.LONDON);
        assertThat(receipt.kind()).isEqualTo("Postcodes and their grid references");
        assertThat(List.of(receipt.from(), receipt.to()))
                .as("whatever year is in its name")
                .containsOnly(today);
        assertThat(receipt.accepted()).isEqualTo(2);
        assertThat(figure("care.distance_not_known")).isEqualTo("0.0");
        assertThat(figure("care.placed_over_20_miles")).isEqualTo("1");
        assertThat(figure("care.over_20_miles_of_known")).isEqualTo("50.0");
        assertThat(seen("select miles from care.rows_distance order by miles")).containsExactly("0.0", "26.5");
        assertThat(figureOf("care.looked_after", today.toString()))
                .as("postcodes cover no period")
                .isEqualTo("not collected");
        Reading.as(Reader.COMMAND_LINE, () -> returns.withdraw(receipt.number(), "To see."))
                .orElseThrow();
        assertThat(figure("care.distance_not_known")).isEqualTo("100.0");
    }

    @Test
    void a_postcode_that_is_sent_again_lies_where_it_was_sent_last() throws IOException {
        String headings = "Postcode;Eastings;Northings\n";
        accepted(file("first.csv", headings + "S62 3KV;443000;397000\nS62 4KV;443000;397500\n"));
        Receipt again = accepted(file("again.csv", headings + "s623kv;443100;397100\n"));
        assertThat(again.changedRecords()).isEqualTo(1);
        assertThat(seen("select postcode, easting, northing from care.postcode where superseded_in is null"
                        + " and postcode like 'S62%' order by 1"))
                .containsExactly("S623KV 443100 397100", "S624KV 443000 397500");
    }

    @Test
    void what_is_no_postcode_or_no_place_is_refused_with_its_line() throws IOException {
        Receipt receipt = accepted(file("wrong.csv", """
                Postcode,Easting,Northing
                S63 1KV,443000,397000
                S631KV,443000,397000
                S63,443000,397000
                Rotherham,443000,397000
                S63 2KV,0,0
                S63 3KV,443,397
                S63 4KV,53.43,-1.36
                BT1 1KV,333500,374500
                """));
        assertThat(receipt.accepted()).isEqualTo(1);
        assertThat(receipt.findings())
                .extracting(finding -> finding.rule() + " " + finding.rows())
                .containsExactlyInAnyOrder(
                        "twice 1",
                        "required.postcode 2",
                        "off-the-grid 2",
                        "required.easting 1",
                        "required.northing 1",
                        "irish-grid 1");
    }

    @Test
    void a_list_without_a_row_is_sent_back() throws IOException {
        assertThat(refusal(file("none.csv", "Postcode,Easting,Northing\n")))
                .contains("holds no rows below its headings")
                .endsWith("Fill it in and send it again.");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private String figure(String measure) {
        return figureOf(measure, AT);
    }

    private String figureOf(String measure, String period) {
        return Reading.as(
                Reader.COMMAND_LINE,
                () -> measures.figure(measure, Period.of(period)).orElseThrow().shown());
    }
}
