package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.intake.template.EmptyTemplate;
import uk.throughline.intake.template.Template;
import uk.throughline.intake.template.TemplateColumn;
import uk.throughline.intake.template.Templates;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Measures;
import uk.throughline.measures.Split;

/** Filled templates, from file to figure. */
class TemplatesTest extends IntakeBase {
    @Autowired
    Measures measures;

    @Autowired
    Templates templates;

    @Autowired
    ReturnTemplates ownTemplates;

    @Test
    void a_filled_template_becomes_rows_and_figures_in_whatever_order_and_words_it_is_filled() throws IOException {
        Receipt receipt = accepted(file("referrals.csv", """
                \uFEFFEXPLOITATION TYPE;Ward;child id;Referral date;M/F
                CCE;Hellaby;900001;14/04/2023;Male
                child sexual exploitation;;900002;2023-05-02;F
                Criminal;Maltby;900003;30/06/2023;
                """));
        assertThat(receipt.kind()).isEqualTo("Police exploitation referrals");
        assertThat(receipt.read()).isEqualTo(3);
        assertThat(receipt.accepted()).isEqualTo(3);
        assertThat(receipt.from()).isEqualTo(LocalDate.of(2023, 4, 1));
        assertThat(receipt.to()).isEqualTo(LocalDate.of(2023, 6, 30));
        assertThat(receipt.notUnderstood()).extracting(Receipt.Seen::name).containsExactly("column Ward");
        assertThat(figure("exploitation.cce_referrals", "2023-24 Q1")).isEqualTo("2");
        assertThat(figure("exploitation.cse_referrals", "2023-24 Q1")).isEqualTo("1");
        assertThat(figure("exploitation.cce_referrals", "2023-24 Q1", "sex=male"))
                .isEqualTo("1");
        assertThat(figure("exploitation.cce_referrals", "2023-24 Q2")).isEqualTo("not collected");
        assertThat(seen("select c.la_child_id, r.kind, r.on_date from exploitation.rows_referral r"
                        + " join children.rows_child c on c.child_id = r.child_id"
                        + " where c.la_child_id like '90000%' order by 1"))
                .containsExactly(
                        "900001 criminal 2023-04-14", "900002 sexual 2023-05-02", "900003 criminal 2023-06-30");
    }

    @Test
    void tabs_and_titles_above_the_headings_are_read_past() throws IOException {
        Receipt receipt = accepted(file("visits.csv", """
                Early help: visits of the quarter
                Exported on\t3 July 2023

                Child ID\tVisit date\tVisit type
                910001\t2023-05-02\tFace to face
                910001\t2023-05-09\tVideo
                """));
        assertThat(receipt.kind()).isEqualTo("Early help visits");
        assertThat(receipt.accepted()).isEqualTo(2);
        assertThat(figure("earlyhelp.visits", "2023-24 Q1", "kind=virtual")).isEqualTo("1");
    }

    @Test
    void a_workbook_is_read_by_what_its_cells_hold_and_its_sheet_is_found() throws IOException {
        Path file = folder.resolve("Missing Q3 2022-23 Q3.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle american = workbook.createCellStyle();
            american.setDataFormat(workbook.createDataFormat().getFormat("m/d/yy h:mm"));
            workbook.createSheet("Read me").createRow(0).createCell(0).setCellValue("Who to ask");
            XSSFSheet sheet = workbook.createSheet("Data");
            sheet.createRow(0).createCell(0).setCellValue("Missing episodes");
            XSSFRow headings = sheet.createRow(3);
            List<String> names = List.of("Home or care", "CHILD ID", "Date found", "Date missing");
            for (int i = 0; i < names.size(); i++) {
                headings.createCell(i + 1).setCellValue(names.get(i));
            }
            XSSFRow row = sheet.createRow(4);
            row.createCell(1).setCellValue("Care");
            row.createCell(2).setCellValue(920_001);
            dated(row.createCell(3), LocalDateTime.of(2022, 11, 4, 7, 15), american);
            dated(row.createCell(4), LocalDateTime.of(2022, 11, 3, 21, 5), american);
            workbook.write(out);
        }
        Receipt receipt = accepted(file);
        assertThat(receipt.kind()).isEqualTo("Missing episodes");
        assertThat(receipt.to()).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(seen("select c.la_child_id, e.missing_from, e.found_at, e.placed from missing.rows_episode e"
                        + " join children.rows_child c on c.child_id = e.child_id where c.la_child_id = '920001'"))
                .containsExactly("920001 2022-11-03 21:05:00 2022-11-04 07:15:00 care");
    }

    private static void dated(XSSFCell cell, LocalDateTime at, CellStyle style) {
        cell.setCellValue(at);
        cell.setCellStyle(style);
    }

    @Test
    void the_period_is_what_the_sender_says_then_the_files_name_then_the_rows_own_quarters() throws IOException {
        String row = "Child ID,Excluded on,Exclusion type,Phase\n930001,2023-05-02,SUSP,Primary\n";
        Receipt said = Reading.as(
                        Reader.COMMAND_LINE,
                        () -> returns.takeIn(
                                file("exclusions.csv", row),
                                "exclusions 2023-24.csv",
                                null,
                                Period.of("2023-24 Q1"),
                                true))
                .orElseThrow();
        assertThat(said.to()).isEqualTo(LocalDate.of(2023, 6, 30));
        assertThat(accepted(file("exclusions 2023-24.csv", row + "930002,2023-05-03,SUSP,Primary\n"))
                        .to())
                .isEqualTo(LocalDate.of(2024, 3, 31));
        Receipt dated = accepted(file("exclusions.csv", row + "930003,2023-08-03,SUSP,Primary\n"));
        assertThat(List.of(dated.from(), dated.to()))
                .containsExactly(LocalDate.of(2023, 4, 1), LocalDate.of(2023, 9, 30));
    }

    @Test
    void a_return_that_was_only_checked_keeps_the_period_that_its_sender_named() throws IOException {
        Path file = file("neet.csv", "Child ID,NEET start\n931001,2022-05-02\n");
        Receipt checked = Reading.as(
                        Reader.COMMAND_LINE, () -> returns.takeIn(file, "neet.csv", null, Period.of("2022-23"), true))
                .orElseThrow();
        Receipt accepted = Reading.as(Reader.COMMAND_LINE, () -> returns.accept(checked.number()))
                .orElseThrow();
        assertThat(accepted.state()).isEqualTo(Receipt.State.ACCEPTED);
        assertThat(accepted.to()).isEqualTo(LocalDate.of(2023, 3, 31));
        assertThat(figure("education.neet", "2023-03-31")).isEqualTo("1");
        Outcome<Receipt> again = Reading.as(
                Reader.COMMAND_LINE, () -> returns.takeIn(file, "neet.csv", null, Period.of("2023-24"), false));
        assertThat(again).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(
                        refused.refusal().reason())
                .contains("speaks of April 2022 to March 2023"));
    }

    @Test
    void who_is_not_told_any_more_has_left_a_register() throws IOException {
        accepted(file("ehe 2022-23 Q3.csv", "Child ID,EHE start\n940001,2022-10-03\n940002,2022-10-04\n"));
        Receipt next = accepted(file("ehe 2022-23 Q4.csv", "Child ID,EHE start\n940001,2022-10-03\n"));
        assertThat(next.endedByAbsence()).isEqualTo(1);
        assertThat(figure("education.home_educated", "2022-12-31")).isEqualTo("2");
        assertThat(figure("education.home_educated", "2023-03-31")).isEqualTo("1");
    }

    @Test
    void rows_that_are_wrong_are_refused_each_with_its_place() throws IOException {
        Receipt receipt = accepted(file("rhi 2023-24.csv", """
                Child ID,Child found at,Outcome,RHI date
                950001,2023-09-03 08:15,Held,2023-09-04 16:00
                950001,2023-09-03 08:15,Held,2023-09-04 16:00
                ,2023-09-03 08:15,Declined,
                950002,2023-09-03 08:15,Perhaps,
                950003,2024-09-03 08:15,Declined,
                950004,2023-09-03 08:15,Held,2023-09-02 16:00
                950005,2023-09-03 08:15,Held,soon
                950006,2023-03-03 08:15,Declined,
                """));
        assertThat(receipt.accepted()).isEqualTo(2);
        assertThat(receipt.findings().stream().map(Receipt.Finding::rule))
                .containsExactlyInAnyOrder(
                        "twice",
                        "required.la_child_id",
                        "required.outcome",
                        "late.found_at",
                        "held-before-found",
                        "held-without-time",
                        "unreadable",
                        "early.found_at");
        assertThat(receipt.findings().stream()
                        .filter(finding -> finding.rule().equals("required.outcome"))
                        .map(Receipt.Finding::example))
                .containsExactly(new Receipt.Place("rows of \"Return interviews\"", 5, "950002", "Perhaps"));
    }

    @Test
    void an_empty_template_sent_back_is_refused_as_the_example_it_is() throws IOException {
        for (Template template : Templates.shipped()) {
            Path csv = Files.write(folder.resolve(template.id() + "-2023-24.csv"), EmptyTemplate.csv(template));
            Path workbook =
                    Files.write(folder.resolve(template.id() + "-2023-24.xlsx"), EmptyTemplate.workbook(template));
            for (Path file : List.of(csv, workbook)) {
                Receipt receipt = send(file, true).orElseThrow();
                assertThat(receipt.kind()).as("%s", file.getFileName()).isEqualTo(template.title());
                assertThat(receipt.findings())
                        .as("%s", file.getFileName())
                        .extracting(Receipt.Finding::rule)
                        .containsExactly("example");
                assertThat(receipt.accepted()).isZero();
            }
        }
    }

    @Test
    void a_file_that_is_nearly_a_template_is_told_what_is_missing() throws IOException {
        assertThat(refusal(file("nearly.csv", "Child ID,RHI date,Date offered\n1,2023-05-02,2023-05-02\n")))
                .isEqualTo(
                        "This looks like the template \"Return interviews\", but it has no column \"Child found at\" and"
                                + " no column \"Interview outcome\". Add what is missing, or take the template anew from the page"
                                + " Returns, Templates.");
    }

    @Test
    void two_splits_at_once_are_told_kept_or_not() throws IOException {
        accepted(file("exclusions 2020-21.csv", """
                Child ID,Excluded on,Exclusion type,Phase,Sex
                960001,2020-05-04,SUSP,Secondary,F
                960002,2020-05-05,SUSP,Secondary,M
                960003,2020-05-06,PERM,Secondary,M
                960004,2020-05-06,SUSP,Primary,M
                """));
        assertThat(figure("education.exclusions", "2020-21", "phase=secondary;kind=suspension"))
                .isEqualTo("2");
        assertThat(figure("education.exclusions", "2020-21", "kind=permanent;phase=secondary"))
                .isEqualTo("1");
        assertThat(figure("education.exclusions", "2020-21", "kind=permanent;phase=primary"))
                .isEqualTo("0");
        assertThat(figure("education.exclusions", "2020-21", "sex=male;kind=suspension"))
                .isEqualTo("2");
        assertThat(figure("education.exclusions", "2020-05-05/2020-05-06", "phase=secondary;kind=suspension"))
                .isEqualTo("1");
        assertThat(Reading.as(
                                Reader.COMMAND_LINE,
                                () -> measures.kept("education.exclusions", Period.of("2020-21"), "phase;kind"))
                        .stream()
                        .map(view -> view.split().code() + " " + view.shown()))
                .containsExactlyInAnyOrder(
                        "phase=secondary;kind=suspension 2",
                        "phase=secondary;kind=permanent 1",
                        "phase=primary;kind=suspension 1");
    }

    @Test
    void how_often_is_counted_within_the_period_that_is_asked_for() throws IOException {
        accepted(file("missing 2021-22.csv", """
                Child ID,Missing since,Home or care
                970001,2021-05-01 20:00,Home
                970001,2021-06-01 20:00,Home
                970001,2021-09-01 20:00,Home
                970002,2021-05-01 20:00,Home
                """));
        assertThat(figure("missing.children", "2021-04-01/2021-09-30")).isEqualTo("2");
        assertThat(figure("missing.children", "2021-04-01/2021-09-30", "episodes=3 or more"))
                .isEqualTo("1");
        assertThat(figure("missing.children", "2021-22 Q1", "episodes=3 or more"))
                .isEqualTo("0");
        assertThat(figure("missing.children", "2021-22 Q1", "episodes=twice")).isEqualTo("1");
    }

    @Test
    void a_sum_with_a_floor_in_it_is_a_floor() throws IOException {
        accepted(file("outreach 2019-20.csv", """
                Operation,Held on,Place,Engaged,At least
                Lantern,2019-05-03,Town,40,no
                Lantern,2019-08-03,Town,61,yes
                """));
        assertThat(figure("exploitation.outreach_engaged", "2019-20 Q1", "operation=Lantern"))
                .isEqualTo("40");
        assertThat(figure("exploitation.outreach_engaged", "2019-20", "operation=Lantern"))
                .isEqualTo("over 100");
    }

    @Test
    void codes_of_templates_are_those_that_figures_are_split_by() {
        TreeMap<String, List<String>> guidance = new TreeMap<>();
        for (String row : seen("select code_list || '|' || code || '|' || label from guidance.rows_code")) {
            String[] part = row.split("\\|", -1);
            guidance.computeIfAbsent(part[0], list -> new ArrayList<>()).add(part[1]);
        }
        assertThat(guidance.get("exclusion_kind")).containsExactlyInAnyOrderElementsOf(codes("exclusions", "kind"));
        assertThat(guidance.get("school_phase")).containsExactlyInAnyOrderElementsOf(codes("exclusions", "phase"));
        assertThat(guidance.get("judgement")).containsExactlyInAnyOrderElementsOf(codes("schools", "judgement"));
        assertThat(guidance.get("missing_from"))
                .containsExactlyInAnyOrderElementsOf(codes("missing-episodes", "placed"));
        assertThat(guidance.get("visit_kind")).containsExactlyInAnyOrderElementsOf(codes("early-help-visits", "kind"));
        assertThat(guidance.get("early_help_lead"))
                .containsExactlyInAnyOrderElementsOf(codes("early-help-assessments", "lead"));
        assertThat(guidance.get("interview_outcome"))
                .containsExactlyInAnyOrderElementsOf(codes("return-interviews", "outcome"));
        assertThat(guidance.get("exploitation_kind"))
                .containsExactlyInAnyOrderElementsOf(codes("police-exploitation-referrals", "kind"));
        assertThat(guidance.get("exploitation_risk_type"))
                .containsExactlyInAnyOrderElementsOf(codes("exploitation-risk-assessments", "type"));
        assertThat(guidance.get("exploitation_risk_level"))
                .containsExactlyInAnyOrderElementsOf(codes("exploitation-risk-assessments", "level"));
        assertThat(guidance.get("exploitation_assessor"))
                .containsExactlyInAnyOrderElementsOf(codes("exploitation-risk-assessments", "assessed_by"));
    }

    private static List<String> codes(String template, String column) {
        TemplateColumn known = Templates.shipped().stream()
                .filter(one -> one.id().equals(template))
                .findFirst()
                .orElseThrow()
                .column(column)
                .orElseThrow();
        return List.copyOf(
                java.util.Objects.requireNonNull(known.codes()).words().keySet());
    }

    @Test
    void every_template_feeds_a_measure() {
        List<String> sources = Reading.as(Reader.COMMAND_LINE, measures::all).stream()
                .map(measure -> measure.source())
                .toList();
        assertThat(Templates.shipped()).hasSize(19).allSatisfy(template -> assertThat(sources)
                .contains(template.source()));
    }

    @Test
    void a_partnerships_own_template_is_kept_as_said_and_counted() throws IOException {
        Outcome<ReturnTemplates.About> added = add("young-carers.yaml", YOUNG_CARERS);
        assertThat(added.orElseThrow().own()).isTrue();
        Receipt receipt = accepted(file("carers.csv", """
                Child ID,Assessed,Hours a week
                980001,2018-05-03,12
                980002,2018-06-03,many
                """));
        assertThat(receipt.kind()).isEqualTo("Young carers");
        assertThat(receipt.accepted()).isEqualTo(2);
        assertThat(receipt.findings()).extracting(Receipt.Finding::rule).containsExactly("unreadable");
        assertThat(seen("select template, on_date, said from children.rows_other_record order by on_date"))
                .containsExactly(
                        "young-carers 2018-05-03 {\"hours\": 12, \"assessed_on\": \"2018-05-03\"}",
                        "young-carers 2018-06-03 {\"hours\": null, \"assessed_on\": \"2018-06-03\"}");
        assertThat(figure("children.other_records", "2018-19 Q1", "template=young-carers"))
                .isEqualTo("2");
    }

    @Test
    void an_own_template_may_fill_a_known_list_in_its_own_words() throws IOException {
        add("our-missing.yaml", """
                id: our-missing
                title: Missing, as our police export it
                purpose: What our police force exports.
                sender: Police
                list: missing_episode
                tells: events
                dates: [missing_from]
                key: [la_child_id, missing_from]
                columns:
                  - {heading: Nominal, column: la_child_id, required: yes, means: The number., example: "1"}
                  - {heading: Misper start, column: missing_from, kind: time, required: yes, means: When., example: "2023-05-02 20:00"}
                  - {heading: Misper type, column: placed, kind: code, required: yes, codes: {home: [MFH], care: [MFC]}, means: Which., example: MFH}
                """).orElseThrow();
        Receipt receipt = accepted(file("ours.csv", "Nominal,Misper start,Misper type\n990001,2017-05-03 20:00,MFC\n"));
        assertThat(receipt.kind()).isEqualTo("Missing, as our police export it");
        assertThat(figure("missing.episodes", "2017-18 Q1", "placed=care")).isEqualTo("1");
    }

    @Test
    void a_wrong_template_is_told_by_file_and_line() {
        assertThat(reason(YOUNG_CARERS.replace("kind: number", "kind: hours")))
                .isEqualTo(
                        "The template young-carers.yaml, line 14: kind is \"hours\"; write one of text, code, date, time,"
                                + " number, yes or no, sex, postcode.");
        assertThat(reason(YOUNG_CARERS.replace("list: other_record", "list: carers")))
                .startsWith(
                        "The template young-carers.yaml, line 5: there is no list carers; write other_record or one of");
        assertThat(reason(YOUNG_CARERS.replace("tells: events", "tells: stories")))
                .contains("line 6: tells is \"stories\"");
        assertThat(reason(YOUNG_CARERS.replace("tells: events", "tells: reference")))
                .contains("line 6: a reference list holds on every day and is about no child");
        assertThat(reason(YOUNG_CARERS.replace("key: [la_child_id, assessed_on]", "key: [la_child_id]")))
                .contains("line 8: the key must have the date assessed_on");
        assertThat(reason(YOUNG_CARERS.replace("dates: [assessed_on]", "dates: [hours]")))
                .contains("line 7: the column hours is no date");
        assertThat(reason(YOUNG_CARERS.replace("title:", "name:"))).contains("line 2: there is no key \"name\"");
        assertThat(reason(YOUNG_CARERS.replace("columns:", "columns: ["))).contains("it cannot be read as YAML");
        assertThat(reason(YOUNG_CARERS.replace("id: young-carers", "id: schools")))
                .contains("There is a template schools already");
    }

    private static final String YOUNG_CARERS = """
            id: young-carers
            title: Young carers
            purpose: Children who care for someone at home.
            sender: Young carers service
            list: other_record
            tells: events
            dates: [assessed_on]
            key: [la_child_id, assessed_on]
            columns:
              - {heading: Child ID, column: la_child_id, required: yes, means: The number., example: "1"}
              - {heading: Assessed, column: assessed_on, kind: date, required: yes, means: When., example: "2023-05-02"}
              - heading: Hours a week
                column: hours
                kind: number
                means: How many hours of care a week.
                example: "12"
            """;

    private Outcome<ReturnTemplates.About> add(String file, String content) {
        return Reading.as(Reader.SET_UP, () -> ownTemplates.add(file, content));
    }

    private String reason(String content) {
        return switch (add("young-carers.yaml", content)) {
            case Outcome.Refused<ReturnTemplates.About>(var refusal) -> refusal.reason();
            case Outcome.Done<ReturnTemplates.About> done -> throw new AssertionError("added");
        };
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content.stripIndent(), StandardCharsets.UTF_8);
    }

    private String figure(String measure, String period) {
        return Reading.as(
                Reader.COMMAND_LINE,
                () -> measures.figure(measure, Period.of(period)).orElseThrow().shown());
    }

    private String figure(String measure, String period, String split) {
        return Reading.as(Reader.COMMAND_LINE, () -> measures.figure(measure, Period.of(period), Split.of(split))
                .orElseThrow()
                .shown());
    }
}
