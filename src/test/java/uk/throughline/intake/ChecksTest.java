package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughline.intake.CensusFixture.ofYear;
import static uk.throughline.intake.CensusFixture.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.throughline.intake.census.CensusLists;
import uk.throughline.intake.checks.Check;
import uk.throughline.intake.checks.CheckFiles;
import uk.throughline.intake.lookedafter.LookedAfterLists;

class ChecksTest extends IntakeBase {
    /** The rules of the children in need census 2025-26; those with a Q it calls queries. */
    private static final String RULES_OF_THE_CENSUS = """
            100 1103 1104 1105 1510 1520 1530 1540 1550 1560Q 1570 1580 2883 2884 2885 2886Q 2887Q 2888Q 2889 2990 2991Q
            4000 4001 4003 4004 4008 4009Q 4010 4011 4012Q 4013 4014 4015 4016 4017 4180 4220 8500 8510 8520 8525Q 8530Q
            8535Q 8540 8545Q 8555Q 8565 8568 8569Q 8585Q 8590 8600 8606 8608 8610 8614 8615 8620 8630 8640 8650 8670Q
            8675Q 8696 8715 8720 8730 8736 8740 8750 8770Q 8772 8775Q 8790 8794 8805 8810 8815 8816 8820 8825Q 8831 8832
            8839 8840 8841 8842Q 8863Q 8866 8867 8868 8869 8870Q 8873Q 8875 8890 8896 8897Q 8898 8905 8910 8915 8920 8925
            8930 8935 8940 8945Q 8950Q
            """;

    @Test
    void every_rule_of_the_census_is_a_check_of_its_own() throws IOException {
        List<String> rules = List.of(RULES_OF_THE_CENSUS.strip().split("\\s+"));
        assertThat(rules).hasSize(109).doesNotHaveDuplicates();
        assertThat(CheckFiles.load("cin", CensusLists.ALL))
                .extracting(Check::code)
                .containsAll(rules);
        for (String rule : rules) {
            Path file = Path.of("src/main/resources/checks/cin/" + rule.toLowerCase(Locale.ROOT) + ".sql");
            assertThat(Files.readString(file).replaceAll("\\s+", " "))
                    .as(rule + " keeps what the census calls it")
                    .contains("rule " + rule + ", which the census calls "
                            + (rule.endsWith("Q") ? "a query" : "an error"));
        }
    }

    @Test
    void every_check_gives_rows_that_break_it_and_rows_that_pass() {
        for (List<Check> checks :
                List.of(CheckFiles.load("cin", CensusLists.ALL), CheckFiles.load("ssda903", LookedAfterLists.ALL))) {
            assertThat(checks).allSatisfy(check -> {
                assertThat(check.breaks()).as(check.code() + " breaks").isNotBlank();
                assertThat(check.passes()).as(check.code() + " passes").isNotBlank();
            });
        }
    }

    @Test
    void every_check_says_what_it_means_and_what_to_do_and_no_two_bear_the_same_code() {
        for (List<Check> checks :
                List.of(CheckFiles.load("cin", CensusLists.ALL), CheckFiles.load("ssda903", LookedAfterLists.ALL))) {
            assertThat(checks).hasSizeGreaterThan(100);
            assertThat(checks).extracting(Check::code).doesNotHaveDuplicates();
            assertThat(checks)
                    .allSatisfy(check -> assertThat(check.means()).endsWith("."))
                    .allSatisfy(check -> assertThat(check.toDo()).endsWith("."));
        }
    }

    @Test
    void a_census_without_a_fault_has_no_findings() throws IOException {
        Receipt receipt = accepted(ofYear(2023)
                .child("OK1", "2022-05-02", """
                        <Assessments><AssessmentActualStartDate>2022-05-03</AssessmentActualStartDate>
                        <AssessmentAuthorisationDate>2022-06-01</AssessmentAuthorisationDate><FactorsIdentifiedAtAssessment>
                        <AssessmentFactors>3B</AssessmentFactors><AssessmentFactors>16A</AssessmentFactors>
                        </FactorsIdentifiedAtAssessment></Assessments>
                        <Section47><S47ActualStartDate>2022-05-10</S47ActualStartDate><InitialCPCtarget>2022-05-31</InitialCPCtarget>
                        <DateOfInitialCPC>2022-05-27</DateOfInitialCPC><ICPCnotRequired>false</ICPCnotRequired></Section47>""", plan("2022-05-27", "", "NEG", "NEG"))
                .write(folder));
        assertThat(receipt.findings()).isEmpty();
        assertThat(receipt.accepted()).isEqualTo(receipt.read()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    8600          | 2029-01-01 |
                    8600          | tomorrow   |
                    8630          | 2022-05-02 | <CINclosureDate>2022-05-01</CINclosureDate>
                    8805          | 2022-05-02 | <CINclosureDate>2022-06-01</CINclosureDate>
                    8810          | 2022-05-02 | <ReasonForClosure>RC1</ReasonForClosure>
                    8640          | 2022-05-02 | <CINclosureDate>2022-06-01</CINclosureDate><ReasonForClosure>RC77</ReasonForClosure>
                    8650          | 2022-05-02 | <PrimaryNeedCode>N77</PrimaryNeedCode>
                    8866          | 2022-05-02 | <ReferralSource>77</ReferralSource>
                    8568          | 2022-05-02 | <ReferralNFA/>
                    8606          | 2001-05-02 |
                    8715          | 2022-05-02 | <DateOfInitialCPC>2020-01-02</DateOfInitialCPC>
                    assessment-start | 2022-05-02 | <Assessments/>
                    8736          | 2022-05-02 | <Assessments><AssessmentActualStartDate>2029-01-01</AssessmentActualStartDate></Assessments>
                    1103          | 2022-05-02 | <Assessments><AssessmentActualStartDate>2022-05-01</AssessmentActualStartDate></Assessments>
                    4010          | 2022-05-02 | <CINPlanDates><CINPlanEndDate>2022-06-01</CINPlanEndDate></CINPlanDates>
                    4011          | 2022-05-02 | <CINPlanDates><CINPlanStartDate>2022-06-02</CINPlanStartDate><CINPlanEndDate>2022-06-01</CINPlanEndDate></CINPlanDates>
                    8740          | 2022-05-02 | <Section47/>
                    8615          | 2022-05-02 | <Section47><S47ActualStartDate>2022-06-02</S47ActualStartDate><DateOfInitialCPC>2022-06-01</DateOfInitialCPC></Section47>
                    8720          | 2022-05-02 | <ChildProtectionPlans><InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse></ChildProtectionPlans>
                    8925          | 2022-05-02 | <ChildProtectionPlans><CPPstartDate>2022-06-02</CPPstartDate><CPPendDate>2022-06-01</CPPendDate></ChildProtectionPlans>
                    8905          | 2022-05-02 | <ChildProtectionPlans><CPPstartDate>2022-06-02</CPPstartDate></ChildProtectionPlans>
                    8910          | 2022-05-02 | <ChildProtectionPlans><LatestCategoryOfAbuse>ZZZ</LatestCategoryOfAbuse></ChildProtectionPlans>
                    8842Q         | 2022-05-02 | <ChildProtectionPlans><Reviews><CPPreviewDate/></Reviews></ChildProtectionPlans>
                    """)
    void a_fault_in_an_episode_is_found_by_its_rule(String rule, String referredOn, String module) throws IOException {
        Receipt receipt = accepted(ofYear(2023)
                .child("sound" + rule.replace("-", ""), "2022-07-01")
                .child("F" + Math.abs((rule + referredOn).hashCode()), referredOn, module == null ? "" : module)
                .write(folder));
        assertThat(receipt.findings()).extracting(Receipt.Finding::rule).contains(rule);
        assertThat(receipt.read()).isEqualTo(receipt.accepted() + receipt.refused());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    child-id.episode   | ,01/05/2022,S,C1,N1,U1,PR1,,,,,,
                    decom              | Q1,,S,C1,N1,U1,PR1,,,,,,
                    decom              | Q1,31/02/2022,S,C1,N1,U1,PR1,,,,,,
                    dec-early          | Q1,01/05/2022,S,C1,N1,U1,PR1,30/04/2022,E4A,,,,
                    rec-missing        | Q1,01/05/2022,S,C1,N1,U1,PR1,02/05/2022,,,,,
                    dec-missing        | Q1,01/05/2022,S,C1,N1,U1,PR1,,E4A,,,,
                    rne-code           | Q1,01/05/2022,Q,C1,N1,U1,PR1,,,,,,
                    ls-code            | Q1,01/05/2022,S,C9,N1,U1,PR1,,,,,,
                    place-code         | Q1,01/05/2022,S,C1,N1,U9,PR1,,,,,,
                    provider-code      | Q1,01/05/2022,S,C1,N1,U1,PR9,,,,,,
                    rec-code           | Q1,01/05/2022,S,C1,N1,U1,PR1,02/05/2022,E99,,,,
                    no-header          | Q1,01/05/2022,S,C1,N1,U1,PR1,,,,,,
                    dec-before-year    | Q1,01/05/2012,S,C1,N1,U1,PR1,02/05/2012,E4A,,,,
                    unreadable.episode | Q1,01/05/2022,S,C1,N1,U1,PR1,soon,,,,,
                    """)
    void a_fault_in_an_episode_of_care_is_found_by_its_rule(String rule, String row) throws IOException {
        Path file = Files.writeString(
                folder.resolve("episodes.csv"),
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"
                        + "Q9,01/06/2022,S,C1,N1,U1,PR1,,,,,,\nQ8,02/06/2022,S,C1,N1,U1,PR1,,,,,,\n" + row + "\n");
        Receipt receipt = accepted(file);
        assertThat(receipt.findings()).extracting(Receipt.Finding::rule).contains(rule);
        assertThat(receipt.read()).isEqualTo(3).isEqualTo(receipt.accepted() + receipt.refused());
    }
}
