package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughline.intake.CensusFixture.ofYear;
import static uk.throughline.intake.CensusFixture.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Department's daily payload: child by child, complete for the blocks that it has, and able to take back what was told. */
class PayloadTest extends IntakeBase {
    private static final String DETAILS = """
            "child_details": {"unique_pupil_number": "A999999999999", "first_name": "Invented", "date_of_birth": "2012-05-04",
              "sex": "F", "ethnicity": "WBRI", "disabilities": ["HEAR", "VIS"], "purge": false}""";

    @Test
    void the_blocks_of_a_child_become_records_and_what_has_no_place_is_counted() throws IOException {
        Receipt receipt = accepted(payload(child("PA1", DETAILS, """
                "health_and_wellbeing": {"sdq_assessments": [{"date": "2025-01-02", "score": 20}], "purge": false}""", """
                "social_care_episodes": [{"social_care_episode_id": "9", "referral_date": "2025-02-03", "referral_source": "1B",
                  "referral_no_further_action_flag": false,
                  "child_and_family_assessments": [{"start_date": "2025-02-04", "authorisation_date": "2025-03-10",
                    "factors": ["1C", "4A"], "purge": false}],
                  "child_in_need_plans": [{"start_date": "2025-03-11", "end_date": "2025-04-01", "purge": false}],
                  "section_47_assessments": [{"start_date": "2025-03-20", "icpc_required_flag": true, "icpc_date": "2025-04-01"}],
                  "child_protection_plans": [{"start_date": "2025-04-01", "purge": false}], "purge": false}]""")));
        assertThat(receipt.kind()).isEqualTo("Daily payload of children (JSON)");
        assertThat(receipt.lists())
                .extracting(list -> list.list() + " " + list.read())
                .containsExactly(
                        "children 1",
                        "children in need episodes 1",
                        "assessments 1",
                        "children in need plans 1",
                        "section 47 enquiries 1",
                        "child protection plans 1");
        assertThat(receipt.refused()).isZero();
        assertThat(receipt.newRecords()).as("with the conference").isEqualTo(7);
        assertThat(receipt.notUnderstood())
                .extracting(Receipt.Seen::name)
                .containsExactlyInAnyOrder(
                        "block health_and_wellbeing of a child",
                        "field first_name of children",
                        "field social_care_episode_id of children in need episodes");
        assertThat(seen("select sex, born_on, disabilities from children.rows_child where la_child_id = 'PA1'"))
                .containsExactly("F 2012-05-04 {HEAR,VIS}");
        assertThat(seen("select a.referred_on, a.started_on, a.factors from frontdoor.assessment a" + of("a", "PA1")))
                .containsExactly("2025-02-03 2025-02-04 {1C,4A}");
        assertThat(seen("select conference_on, conference_not_required from protection.enquiry e" + of("e", "PA1")))
                .containsExactly("2025-04-01 f");
        assertThat(seen("select started_on, ended_on, referred_on from protection.plan p" + of("p", "PA1")))
                .containsExactly("2025-04-01 - 2025-02-03");
    }

    @Test
    void what_the_payload_has_no_word_for_stays_as_the_census_told_it() throws IOException {
        accepted(ofYear(2024)
                .child("PB1", "2023-05-02", plan("2023-06-01", "", "NEG", "NEG"))
                .write(folder));
        Receipt receipt = accepted(payload(child("PB1", """
                "social_care_episodes": [{"referral_date": "2023-05-02", "referral_source": "6",
                  "referral_no_further_action_flag": false,
                  "child_protection_plans": [{"start_date": "2023-06-01", "end_date": "2025-01-31"}]}]""")));
        assertThat(receipt.changedRecords()).isEqualTo(1);
        assertThat(seen("select started_on, ended_on, initial_category, previous_plans from protection.plan p"
                        + of("p", "PB1")))
                .containsExactly("2023-06-01 2025-01-31 NEG 0");
        assertThat(seen("select need, received_in < " + receipt.number() + " from frontdoor.referral r"
                        + of("r", "PB1")))
                .containsExactly("N1 t");
        assertThat(seen("select category from protection.plan_category k" + of("k", "PB1")))
                .containsExactly("NEG");
    }

    @Test
    void a_block_tells_all_of_its_child_and_nothing_of_other_blocks_and_children() throws IOException {
        accepted(ofYear(2024)
                .child("PC1", "2023-05-02", plan("2023-06-01", "", "NEG", "NEG"))
                .child("PC2", "2023-05-03", plan("2023-06-02", "", "EMO", "EMO"))
                .child("PC3", "2023-05-04", plan("2023-06-03", "", "PHY", "PHY"))
                .write(folder));
        String episode = """
                "social_care_episodes": [{"referral_date": "%s", "referral_source": "6",
                  "referral_no_further_action_flag": false %s}]""";
        Receipt receipt = accepted(payload(
                child("PC1", episode.formatted("2023-05-02", ", \"child_protection_plans\": []")),
                child("PC2", episode.formatted("2023-05-03", ""))));
        assertThat(receipt.endedByAbsence()).isEqualTo(1);
        assertThat(seen("select ended_on is not null from protection.plan p" + of("p", "PC1")))
                .as("told: there is none any more")
                .containsExactly("t");
        assertThat(seen("select ended_on from protection.plan p" + of("p", "PC2")))
                .as("the block is not there")
                .containsExactly("-");
        assertThat(seen("select ended_on from protection.plan p" + of("p", "PC3")))
                .as("the child is not there")
                .containsExactly("-");
    }

    @Test
    void a_purged_block_is_marked_superseded_and_not_deleted() throws IOException {
        accepted(ofYear(2024)
                .child("PD1", "2023-05-02", plan("2023-06-01", "", "NEG", "NEG"))
                .child("PD2", "2023-05-03", plan("2023-06-02", "", "EMO", "EMO"))
                .child("PD3", "2023-05-04", plan("2023-06-03", "", "PHY", "PHY"))
                .write(folder));
        Receipt receipt =
                accepted(payload(child("PD1", """
                        "social_care_episodes": [{"referral_date": "2023-05-02", "referral_source": "6",
                          "referral_no_further_action_flag": false,
                          "child_protection_plans": [{"start_date": "2023-06-01", "purge": true}]}]"""), child("PD2", """
                        "social_care_episodes": [{"referral_date": "2023-05-03", "purge": true}]"""), "{\"la_child_id\": \"PD3\", \"purge\": true}"));
        assertThat(receipt.lists())
                .filteredOn(list -> list.list().startsWith("blocks to withdraw"))
                .extracting(list -> list.read() + " " + list.accepted())
                .containsExactly("3 3");
        assertThat(seen("select 1 from protection.plan p" + of("p", "PD1"))).isEmpty();
        assertThat(seen("select 1 from protection.plan_category k" + of("k", "PD1")))
                .isEmpty();
        assertThat(seen("select 1 from frontdoor.referral r" + of("r", "PD1"))).hasSize(1);
        assertThat(seen("select 1 from protection.plan p" + of("p", "PD2"))).isEmpty();
        assertThat(seen("select 1 from frontdoor.referral r" + of("r", "PD2"))).isEmpty();
        assertThat(seen("select sex from children.rows_child where la_child_id = 'PD2'"))
                .containsExactly("F");
        assertThat(seen("select 1 from frontdoor.referral r" + of("r", "PD3"))).isEmpty();
        assertThat(seen("select sex from children.rows_child where la_child_id = 'PD3'"))
                .containsExactly("-");
        assertThat(seen("select superseded_in from protection.plan p join children.child c on c.child_id = p.child_id"
                        + " where la_child_id in ('PD1', 'PD2', 'PD3')"))
                .as("kept, and marked with the payload")
                .hasSize(3)
                .containsOnly(String.valueOf(receipt.number()));
    }

    @Test
    void a_purge_does_not_bring_back_what_the_census_had_told_before_the_payload() throws IOException {
        accepted(ofYear(2024)
                .child("PH1", "2023-05-02", plan("2023-06-01", "", "NEG", "NEG"))
                .write(folder));
        String episode = """
                "social_care_episodes": [{"referral_date": "2023-05-02", "referral_source": "6",
                  "referral_no_further_action_flag": false, "child_protection_plans": [%s]}]""";
        accepted(payload(child("PH1", episode.formatted("""
                {"start_date": "2023-06-01", "end_date": "2025-01-31"}, {"start_date": "2025-03-01"}"""))));
        assertThat(seen("select started_on, ended_on from protection.plan p" + of("p", "PH1") + " order by 1"))
                .containsExactly("2023-06-01 2025-01-31", "2025-03-01 -");
        accepted(payload(child("PH1", episode.formatted("""
                {"start_date": "2023-06-01", "purge": true}"""))));
        assertThat(seen("select 1 from protection.plan p" + of("p", "PH1"))).isEmpty();
    }

    @Test
    void an_enquiry_without_its_start_is_refused_and_the_rest_is_kept() throws IOException {
        Receipt receipt = accepted(payload(child("PI1", DETAILS, """
                "social_care_episodes": [{"referral_date": "2025-05-02", "referral_source": "1B",
                  "section_47_assessments": [{"icpc_required_flag": true, "icpc_date": "2025-05-20"}]}]""")));
        assertThat(receipt.refused()).isEqualTo(1);
        assertThat(receipt.findings())
                .filteredOn(finding -> finding.severity() == Receipt.Severity.ERROR)
                .extracting(Receipt.Finding::rule)
                .containsExactly("enquiry-start");
        assertThat(seen("select referred_on from frontdoor.referral r" + of("r", "PI1")))
                .containsExactly("2025-05-02");
    }

    @Test
    void a_purge_without_its_date_is_refused_and_withdraws_nothing() throws IOException {
        accepted(payload(child("PE1", """
                "social_care_episodes": [{"referral_date": "2025-05-02", "child_in_need_plans": [{"start_date": "2025-05-03"}]}]""")));
        Receipt receipt = accepted(payload(child("PE1", """
                "social_care_episodes": [{"referral_date": "2025-05-02", "child_in_need_plans": [{"purge": true}]}]""")));
        assertThat(receipt.refused()).isEqualTo(1);
        assertThat(receipt.findings())
                .filteredOn(finding -> finding.severity() == Receipt.Severity.ERROR)
                .extracting(Receipt.Finding::rule)
                .containsExactly("withdrawal-unnamed");
        assertThat(seen("select started_on from protection.in_need_plan p" + of("p", "PE1")))
                .containsExactly("2025-05-03");
    }

    @Test
    void the_same_payload_of_the_same_day_in_other_spacing_changes_nothing() throws IOException {
        String child = child("PF1", DETAILS, """
                "social_care_episodes": [{"referral_date": "2025-05-02", "child_in_need_plans": [{"start_date": "2025-05-03"}]}]""");
        Receipt first = accepted(payload(child));
        Receipt second = accepted(payload(child + " "));
        assertThat(second.newRecords() + second.changedRecords() + second.endedByAbsence())
                .isZero();
        assertThat(second.unchangedRecords()).isEqualTo(first.newRecords());
    }

    @Test
    void what_is_no_payload_is_refused_in_a_sentence() throws IOException {
        String sound = "[" + child("PG1", DETAILS) + "]";
        assertThat(refusal(json("{\"name\": \"fish\"}"))).startsWith("This JSON file is no daily payload of children");
        assertThat(refusal(json("[{\"name\": \"fish\"}]")))
                .startsWith("This JSON file is no daily payload of children");
        assertThat(refusal(json("[1, 2]"))).startsWith("This JSON file is no daily payload of children");
        assertThat(refusal(json(sound + " []"))).startsWith("This JSON file is no daily payload of children");
        assertThat(refusal(json("[]"))).contains("holds no children");
        assertThat(refusal(json(sound.substring(0, sound.length() - 20)))).startsWith("The payload breaks off");
        assertThat(refusal(json("[".repeat(10_000)))).endsWith(".").contains("Nothing was kept");
        assertThat(refusal(json("[{\"la_child_id\": \"PG1\", \"x\": " + "[".repeat(10_000))))
                .startsWith("The payload breaks off");
        assertThat(refusal(json("[" + String.join(",", Collections.nCopies(101, "{\"la_child_id\": \"PG2\"}")) + "]")))
                .contains("more than 100 children");
        Path latin = Files.write(
                folder.resolve("latin.json"),
                sound.replace("Invented", "Ren\u00e9").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal(latin)).startsWith("The payload breaks off").contains("UTF-8");
        assertThat(seen("select 1 from children.rows_child where la_child_id like 'PG%'"))
                .isEmpty();
    }

    private static String child(String id, String... blocks) {
        return "{\"la_child_id\": \"" + id + "\", \"purge\": false"
                + String.join(
                        "", List.of(blocks).stream().map(block -> ", " + block).toList()) + "}";
    }

    private static String of(String table, String child) {
        return " join children.child c on c.child_id = " + table + ".child_id where c.la_child_id = '" + child
                + "' and " + table + ".superseded_in is null";
    }

    private Path payload(String... children) throws IOException {
        return json("[" + String.join(",\n", children) + "]");
    }

    private Path json(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "payload-", ".json"), content);
    }
}
