package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.throughline.testing.SharedData;

class PublishedReturnsTest extends IntakeBase {

    @ParameterizedTest
    @CsvSource({
        "d1_child_protection_plans_2013_to_2024, child protection plans",
        "c1_children_in_need_referrals_and_rereferrals_2013_to_2024, referrals and re-referrals",
        "c4_children_in_need_section_47s_and_icpcs_2013_to_2024, section 47 enquiries and initial conferences",
        "b1_children_in_need_2013_to_2025, children in need",
        "c2_children_in_need_assessments_duration_2014_to_2024, duration of assessments",
        "c3_factors_identified_at_end_of_assessment_2018_to_2025, factors identified at assessment",
        "d3_cpps_subsequent_plan_2013_to_2025, second or subsequent child protection plans",
        "d5_cpps_at31march_by_duration_2013_to_2025, length of child protection plans",
        "d6_cpps_reviewed_within_timescales_2013_to_2024, reviews of child protection plans",
        "cla_number_and_rate_per_10k_children, children looked after",
        "census_2021_ethnic_group_20_by_la, 'ethnic groups, census 2021'"
    })
    void every_row_of_a_published_table_is_accounted_for(String name, String title) throws IOException {
        Path file = SharedData.file("dfe/" + name + ".csv");
        Receipt receipt = accepted(file);
        assertThat(receipt.kind()).isEqualTo("Published statistics: " + title);
        assertThat(receipt.read()).isEqualTo(rows(file)).isEqualTo(receipt.accepted() + receipt.refused());
        assertThat(receipt.refused()).as("%s", receipt.findings()).isZero();
        assertThat(receipt.newRecords()).isGreaterThanOrEqualTo(receipt.read());
        assertThat(receipt.notUnderstood()).isEmpty();
    }

    @Test
    void rotherhams_plans_stand_as_published_with_their_symbols() throws IOException {
        accepted(SharedData.file("dfe/d1_child_protection_plans_2013_to_2024.csv"));
        assertThat(seen("""
                        select year_ending, value from measures.published_value
                        where dataset = 'd1' and area_code = '372' and series = 'CPP_At31' and superseded_in is null
                        and year_ending in (2023, 2024) order by 1
                        """)).containsExactly("2023 395", "2024 265");
        assertThat(seen("""
                        select count(*) > 0 from measures.published_value
                        where dataset = 'd1' and value is null and symbol in ('c', 'x')
                        """)).containsExactly("t");
    }

    @Test
    void a_value_published_anew_supersedes_and_the_same_again_does_not() throws IOException {
        String columns =
                "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
                        + "old_la_code,new_la_code,la_name,category,CPP_start,CPP_start_rate\n";
        String row = "2011,Reporting year,National,E92000001,England,,,,,,Plans,%s,40.1\n";
        accepted(Files.writeString(folder.resolve("first.csv"), columns + row.formatted("400")));
        Receipt revised = accepted(Files.writeString(folder.resolve("second.csv"), columns + row.formatted("401")));
        assertThat(revised.newRecords()).isEqualTo(1);
        assertThat(seen("""
                        select series, value, superseded_in is null from measures.published_value
                        where year_ending = 2011 and area_code = 'E92000001' order by series, vintage
                        """)).containsExactly("CPP_start 400 f", "CPP_start 401 t", "CPP_start_rate 40.1 t");
    }

    @Test
    void populations_of_all_authorities_are_kept_by_the_year_of_their_estimate() throws IOException {
        Path file = SharedData.file("dfe/population_0_to_17_by_la.csv");
        Receipt receipt = accepted(file);
        assertThat(receipt.kind()).isEqualTo("Population estimates");
        assertThat(receipt.read()).isEqualTo(rows(file));
        assertThat(receipt.refused()).as("%s", receipt.findings()).isZero();
        assertThat(seen("""
                        select area_type, people from population.rows_estimate where area_code = '372' and estimate_year = 2023
                        """)).containsExactly("authority 58441");
    }

    @Test
    void our_own_template_of_populations_is_read_and_a_faulty_row_is_refused_with_its_line() throws IOException {
        Receipt receipt = accepted(Files.writeString(folder.resolve("wards.csv"), """
                area_type,area_code,area_name,year,age_from,age_to,people,source,used_from,used_to
                authority,372,Rotherham,2022,0,17,58114,Adopted by the partnership,2023-04-01,2024-03-31
                ward,W01,First,2021,0,4,many,Census,,
                ward,W01,First,2021,0,4,812,Census,,
                """));
        assertThat(receipt.read()).isEqualTo(3);
        assertThat(receipt.refused()).isEqualTo(1);
        assertThat(receipt.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.example().line()).isEqualTo(3));
        assertThat(seen("""
                        select people, used_from, used_to from population.rows_estimate where source like 'Adopted%'
                        """)).containsExactly("58114 2023-04-01 2024-03-31");
    }

    @Test
    void both_layouts_of_neighbour_sets_are_read_with_their_year() throws IOException {
        Receipt first = accepted(SharedData.file("dfe/New_Statistical_Neighbour_Groupings_April_2021.csv"));
        Receipt second = accepted(SharedData.file("dfe/sn_model_2025_wide.csv"));
        assertThat(first.refused() + second.refused()).isZero();
        assertThat(first.kind()).isEqualTo("Statistical neighbours");
        assertThat(seen("""
                        select set_year, string_agg(neighbour_code, ',' order by rank) from measures.neighbour
                        where area_code = '372' group by set_year order by set_year
                        """))
                .containsExactly(
                        "2021 371,359,332,357,370,894,813,807,812,384", "2025 370,357,371,384,894,332,807,394,390,840");
    }

    private static long rows(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).count() - 1;
        }
    }
}
