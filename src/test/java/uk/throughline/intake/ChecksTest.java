package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughline.intake.CensusFixture.ofYear;
import static uk.throughline.intake.CensusFixture.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.throughline.intake.census.CensusLists;
import uk.throughline.intake.checks.Check;
import uk.throughline.intake.checks.CheckFiles;
import uk.throughline.intake.lookedafter.LookedAfterLists;

class ChecksTest extends IntakeBase {

    @Test
    void every_check_says_what_it_means_and_what_to_do_and_no_two_bear_the_same_code() {
        for (List<Check> checks :
                List.of(CheckFiles.load("cin", CensusLists.ALL), CheckFiles.load("ssda903", LookedAfterLists.ALL))) {
            assertThat(checks).hasSizeGreaterThan(40);
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
