package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughline.intake.WorkbookFixture.CONTACTS;
import static uk.throughline.intake.WorkbookFixture.PLANS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import uk.throughline.testing.SharedData;

/** Inspection lists in a workbook, as councils send them. */
class InspectionListsTest extends IntakeBase {
    private static final LocalDate VISITED = LocalDate.of(2023, 1, 31);

    @Test
    void every_row_of_the_sample_workbook_is_accounted_for_and_everything_left_out_is_explained() throws IOException {
        Receipt receipt = accepted(SharedData.file("samples/annexa/Annex_A_2024_Jan.xlsx"));
        assertThat(receipt.kind()).isEqualTo("Inspection lists (Annex A)");
        assertThat(receipt.to()).isEqualTo(LocalDate.of(2021, 3, 15));
        assertThat(receipt.lists())
                .extracting(Receipt.ListTotals::read)
                .containsExactly(5L, 5L, 6L, 5L, 5L, 5L, 7L, 5L, 6L, 5L, 5L);
        assertThat(receipt.read()).isEqualTo(59).isEqualTo(receipt.accepted() + receipt.refused());
        assertThat(receipt.refused()).isZero();
        assertThat(receipt.newRecords()).isEqualTo(receipt.accepted());
        assertThat(receipt.notUnderstood())
                .extracting(seen -> seen.name().replaceAll(" of list.*", "") + " " + seen.times())
                .containsExactlyInAnyOrder(
                        "error of a formula in Allocated Team 5",
                        "error of a formula in Allocated Worker 5",
                        "value of Was the child assessed as requiring LA children's social care support? 5",
                        "value of Primary Need Code 1",
                        "value of Reason for leaving adoption process 1",
                        "formula 46",
                        "formula 21");
        long listed = receipt.findings().stream()
                .filter(finding -> finding.rule().startsWith("unreadable."))
                .mapToLong(Receipt.Finding::rows)
                .sum();
        assertThat(listed).as("each has a place").isEqualTo(17);
        assertThat(seen("select sex, ethnicity, age, source from inspection.rows_contact"
                        + " where listed_on = date '2021-03-15' order by row_id"))
                .containsExactly("F WBRI 6 6", "F APKN 8 6", "M NOBT 11 1B", "M NOBT 14 6", "F WBRI 15 9");
        assertThat(seen("select legal_status, placement, placement_provider, ceased_on, reason_ceased"
                        + " from inspection.rows_in_care order by row_id"))
                .contains("E1 U6 PR4 - -", "C1 H5 PR4 2020-09-22 E47");
        assertThat(seen("select decided_on, matched_on, reason_reversed from inspection.rows_adoption order by row_id"))
                .as("what formulas gave")
                .contains("2009-08-11 2009-08-21 -", "2014-09-17 2014-09-27 RD2");
        assertThat(seen("select adopter, fostering_for_adoption, children_placed from inspection.rows_adopter"))
                .contains("7105179 Y 1");
    }

    @Test
    void headings_are_found_below_titles_under_merged_cells_and_by_other_names() throws IOException {
        Path file = new WorkbookFixture()
                .sheet("CP at quarter end")
                .row("Our Council: children subject of a plan")
                .blank()
                .row("Child Unique ID", "About the child", null, null, null, "The plan")
                .merge(2, 3, 0, 0)
                .merge(2, 2, 1, 4)
                .row(
                        null,
                        "Sex",
                        "Ethnic origin",
                        "Date of birth",
                        "Age",
                        "Disability?",
                        "CP plan start date",
                        "Initial category",
                        "Latest category",
                        "Date of last statutory visit",
                        "Shoe size")
                .row(
                        "HA1",
                        "b)  Female",
                        "a) WBRI",
                        "1 May 2015",
                        7.9,
                        "No",
                        "02/11/2022",
                        "Neglect",
                        "d) Emotional Abuse",
                        VISITED,
                        12)
                .write(folder);
        Receipt receipt = accepted(file);
        assertThat(receipt.lists())
                .extracting(Receipt.ListTotals::list)
                .containsExactly("list 7, child protection plans (sheet \"CP at quarter end\")");
        assertThat(receipt.to()).isEqualTo(VISITED);
        assertThat(seen("""
                        select sex, ethnicity, born_on, age, disability, started_on, initial_category, latest_category, last_visit_on
                        from inspection.rows_protection_plan p join children.child c on c.child_id = p.child_id
                        where la_child_id = 'HA1'
                        """)).containsExactly("F WBRI 2015-05-01 7 N 2022-11-02 NEG EMO 2023-01-31");
        assertThat(receipt.notUnderstood())
                .extracting(Receipt.Seen::name)
                .contains(
                        "column Shoe size of list 7, child protection plans (sheet \"CP at quarter end\")",
                        "no column Allocated Team of list 7, child protection plans (sheet \"CP at quarter end\")");
    }

    @Test
    void a_finding_gives_the_sheet_and_the_row_of_its_cell() throws IOException {
        Receipt receipt = accepted(new WorkbookFixture()
                .sheet("List 1")
                .blank()
                .headings(CONTACTS)
                .row("HB1", "Male", "a) White", VISITED, 3, "31/02/2023", "q) 6: Police")
                .row("HB2", "Male", "Klingon", VISITED, 3, "=DATE(2023,1,30)", "Schools")
                .row(null, "Male", "a) White", VISITED, 3, VISITED, "Schools")
                .write(folder));
        assertThat(receipt.read()).isEqualTo(3);
        assertThat(receipt.refused()).isEqualTo(2);
        assertThat(receipt.findings())
                .extracting(finding -> finding.rule() + " " + finding.severity() + " "
                        + finding.example().list() + " row " + finding.example().line() + " "
                        + finding.example().value())
                .containsExactlyInAnyOrder(
                        "child-id.inspected_contact ERROR list 1, contacts (sheet \"List 1\") row 5 null",
                        "contact-date ERROR list 1, contacts (sheet \"List 1\") row 3 null",
                        "unreadable.inspected_contact QUERY list 1, contacts (sheet \"List 1\") row 3 contacted_on: 31/02/2023");
        assertThat(receipt.notUnderstood())
                .contains(new Receipt.Seen("value of Ethnicity of list 1, contacts (sheet \"List 1\")", 1));
        assertThat(seen("""
                        select contacted_on, source, ethnicity from inspection.rows_contact t
                        join children.child c on c.child_id = t.child_id where la_child_id = 'HB2'
                        """)).containsExactly("2023-01-30 2A -");
    }

    @Test
    void hidden_sheets_and_sheets_that_are_no_list_are_named_and_not_read() throws IOException {
        Receipt receipt = accepted(new WorkbookFixture()
                .sheet("Notes")
                .row("Drawn up by the performance team")
                .sheet("List 1")
                .headings(CONTACTS)
                .row("HC1", "Female", "White", VISITED, 3, VISITED, "Police")
                .sheet("Old list 1")
                .headings(CONTACTS)
                .row("HC2", "Female", "White", VISITED, 3, VISITED, "Police")
                .hidden()
                .write(folder));
        assertThat(receipt.read()).isEqualTo(1);
        assertThat(receipt.notUnderstood())
                .extracting(Receipt.Seen::name)
                .containsExactlyInAnyOrder(
                        "hidden sheet \"Old list 1\", not read", "sheet \"Notes\", none of the lists");
    }

    @Test
    void a_correction_of_the_same_day_replaces_and_another_day_stands_beside_it() throws IOException {
        accepted(plan("HD1", VISITED, "Neglect"));
        accepted(plan("HD1", VISITED, "Physical Abuse"));
        accepted(plan("HD1", VISITED.plusMonths(6), "Emotional Abuse"));
        String of =
                " from inspection.protection_plan p join children.child c on c.child_id = p.child_id where la_child_id = 'HD1'";
        assertThat(seen("select listed_on, latest_category, superseded_in is null" + of + " order by record_id"))
                .containsExactly("2023-01-31 NEG f", "2023-01-31 PHY t", "2023-07-31 EMO t");
    }

    @Test
    void what_the_census_told_of_a_child_stays_as_it_was() throws IOException {
        accepted(CensusFixture.ofYear(2023)
                .child("HE1", "2022-05-02", CensusFixture.plan("2022-06-01", "", "NEG", "NEG"))
                .write(folder));
        String census =
                "select to_jsonb(p)::text from protection.plan p join children.child c on c.child_id = p.child_id"
                        + " where la_child_id = 'HE1' union all select to_jsonb(r)::text from children.rows_child r"
                        + " where la_child_id = 'HE1'";
        var before = seen(census);
        accepted(plan("HE1", VISITED, "Sexual Abuse"));
        assertThat(seen(census)).isEqualTo(before).hasSize(2);
    }

    @Test
    void workbooks_with_macros_other_documents_and_damaged_ones_are_refused_in_a_sentence() throws IOException {
        Path sound = plan("HF1", VISITED, "Neglect");
        assertThat(refusal(office("xl/workbook.xml", "xl/vbaProject.bin"))).startsWith("This workbook bears macros");
        assertThat(refusal(office("word/document.xml"))).startsWith("This is a Word or other Office document");
        assertThat(refusal(office("xl/workbook.bin"))).startsWith("This is a binary workbook");
        byte[] bytes = Files.readAllBytes(sound);
        assertThat(refusal(Files.write(folder.resolve("half.xlsx"), Arrays.copyOf(bytes, bytes.length / 2))))
                .contains("damaged or not complete");
        assertThat(refusal(office("xl/workbook.xml"))).contains("damaged or not complete");
        assertThat(refusal(new WorkbookFixture()
                        .sheet("Budget")
                        .row("Item", "Cost")
                        .row("Chairs", 12)
                        .write(folder)))
                .startsWith("No sheet of this workbook has the headings of an inspection list");
        assertThat(refusal(new WorkbookFixture()
                        .sheet("A")
                        .headings(CONTACTS)
                        .sheet("B")
                        .headings(CONTACTS)
                        .write(folder)))
                .startsWith("The sheets \"A\" and \"B\" both have the headings of list 1");
        assertThat(refusal(new WorkbookFixture().sheet("A").headings(CONTACTS).write(folder)))
                .contains("hold no rows below their headings");
    }

    private Path plan(String child, LocalDate visited, String category) throws IOException {
        return new WorkbookFixture()
                .sheet("List 7")
                .headings(PLANS)
                .row(
                        child,
                        "Female",
                        "White",
                        LocalDate.of(2015, 5, 1),
                        7,
                        "No",
                        LocalDate.of(2022, 6, 1),
                        "Neglect",
                        category,
                        visited,
                        "Yes",
                        null,
                        null,
                        "No",
                        0,
                        "Team North",
                        "Worker 12")
                .write(folder);
    }

    private Path office(String... entries) throws IOException {
        Path zip = Files.createTempFile(folder, "office-", ".xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("[Content_Types].xml"));
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                out.write("<nothing/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }
}
