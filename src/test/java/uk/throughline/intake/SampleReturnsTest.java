package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.throughline.testing.SharedData;

class SampleReturnsTest extends IntakeBase {

    @ParameterizedTest
    @ValueSource(strings = {"CIN_Census_2024.xml", "CIN_Census_2026.xml", "fake_CIN_data.xml"})
    void every_row_of_a_sample_census_is_accounted_for(String name) throws IOException {
        Path file = SharedData.file("samples/cin/" + name);
        Receipt receipt = accepted(file);
        String xml = Files.readString(file);
        assertThat(receipt.kind()).isEqualTo("Children in need census");
        assertThat(read(receipt, "children")).isEqualTo(times(xml, "<Child>"));
        assertThat(read(receipt, "children in need episodes")).isEqualTo(times(xml, "<CINdetails>"));
        assertThat(receipt.read()).isEqualTo(receipt.accepted() + receipt.refused());
        assertThat(receipt.accepted()).isPositive();
    }

    @Test
    void the_sample_of_2024_is_read_with_every_module_and_its_stray_text_is_counted() throws IOException {
        Receipt receipt = accepted(SharedData.file("samples/cin/CIN_Census_2024.xml"));
        assertThat(receipt.to()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(receipt.agency()).isEqualTo("Local authority 201");
        assertThat(receipt.lists())
                .extracting(Receipt.ListTotals::list)
                .containsExactly(
                        "children",
                        "children in need episodes",
                        "assessments",
                        "children in need plans",
                        "section 47 enquiries",
                        "child protection plans",
                        "reviews of child protection plans");
        assertThat(receipt.notUnderstood()).containsExactly(new Receipt.Seen("text between elements of children", 1));
        assertThat(receipt.findings())
                .filteredOn(finding -> finding.rule().equals("8608"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Receipt.Severity.ERROR);
                    assertThat(finding.example().childId()).isEqualTo("DfEX0000001");
                    assertThat(finding.example().line()).isEqualTo(41);
                    assertThat(finding.example().value()).isEqualTo("2020-09-19");
                });
        assertThat(
                        seen(
                                "select initial_category, started_on, ended_on from protection.plan where superseded_in is null"))
                .containsExactly("PHY 2022-02-17 2023-03-14");
        assertThat(seen("select sex, disabilities from children.rows_child where la_child_id = 'DfEX0000001'"))
                .containsExactly("M {HAND,HEAR}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ad1",
                "episodes",
                "header",
                "missing",
                "oc2",
                "oc3",
                "placed_for_adoption",
                "previous_permanence",
                "reviews",
                "sw_episodes",
                "uasc"
            })
    void every_row_of_a_sample_looked_after_list_is_accounted_for(String name) throws IOException {
        Path file = SharedData.file("samples/ssda903/" + name + ".csv");
        Receipt receipt = accepted(file);
        long rows;
        try (var lines = Files.lines(file)) {
            rows = lines.filter(line -> !line.isBlank()).count() - 1;
        }
        assertThat(receipt.kind()).isEqualTo("Looked-after return (SSDA903)");
        assertThat(receipt.read()).isEqualTo(rows).isEqualTo(receipt.accepted() + receipt.refused());
        assertThat(receipt.newRecords() + receipt.unchangedRecords() + receipt.changedRecords())
                .isEqualTo(receipt.accepted());
    }

    @Test
    void a_zip_of_the_lists_is_one_return_for_the_year_that_its_episodes_are_of() throws IOException {
        Receipt receipt = accepted(zipOfTheSamples());
        assertThat(receipt.to()).isEqualTo(LocalDate.of(2018, 3, 31));
        assertThat(receipt.lists()).hasSize(11);
        assertThat(receipt.read()).isEqualTo(receipt.accepted() + receipt.refused());
        assertThat(read(receipt, "children (header)")).isEqualTo(2675);
        assertThat(read(receipt, "episodes")).isEqualTo(5050);
        assertThat(read(receipt, "reviews of looked-after children")).isEqualTo(12582);
        assertThat(count("care.rows_period")).isPositive();
    }

    private Path zipOfTheSamples() throws IOException {
        Path zip = folder.resolve("everything.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                var files = Files.list(SharedData.file("samples/ssda903"))) {
            for (Path file : files.sorted().toList()) {
                out.putNextEntry(new ZipEntry("lists/" + file.getFileName()));
                Files.copy(file, out);
            }
        }
        return zip;
    }

    private static long read(Receipt receipt, String list) {
        return receipt.lists().stream()
                .filter(totals -> totals.list().equals(list))
                .findFirst()
                .orElseThrow()
                .read();
    }

    private static long times(String text, String part) {
        return text.split(part, -1).length - 1;
    }
}
