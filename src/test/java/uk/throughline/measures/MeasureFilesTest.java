package uk.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import uk.throughline.measures.Measure.Form;
import uk.throughline.measures.Measure.Kind;

class MeasureFilesTest {
    private static final String GOOD = """
            /* title:    Plans
               question: How many?
               kind:     stock
               value:    count
               unit:     plans
               rate:     10000 children aged 0-17
               splits:   category, source (referral_source)
               source:   CIN census
               counting: Plans that
                         stand at the date.
            */
            select row_id, from_on, to_on, category, source from protection.rows_plan
            """;

    @Test
    void every_file_is_a_measure_with_its_rates_and_shares() {
        Catalogue catalogue = new Catalogue();
        assertThat(catalogue.measures().stream().map(Measure::id))
                .contains(
                        "population.all",
                        "population.aged_0_19_share",
                        "population.wards",
                        "protection.plans_open",
                        "protection.plans_open_rate",
                        "protection.plans_open_share",
                        "protection.conferences",
                        "protection.plans_started_subsequent",
                        "care.looked_after_rate",
                        "care.looked_after_share",
                        "frontdoor.assessments_in_45_days")
                .doesNotHaveDuplicates();
        assertThat(catalogue.measures()).allSatisfy(measure -> {
            assertThat(measure.counting()).endsWith(".");
            assertThat(measure.question()).endsWith("?");
        });
    }

    @Test
    void derived_measures_follow_their_count() {
        assertThat(new Catalogue()
                        .measures().stream()
                                .map(Measure::id)
                                .filter(id -> id.matches("protection.plans_open(_rate|_share)?")))
                .containsExactly("protection.plans_open", "protection.plans_open_rate", "protection.plans_open_share");
        assertThat(new Catalogue()
                        .find("protection.plans_open_rate")
                        .orElseThrow()
                        .measure()
                        .derivedFrom())
                .isEqualTo("protection.plans_open");
    }

    @Test
    void a_header_is_read_with_values_that_go_on_over_lines() {
        Definition read = read(GOOD);
        assertThat(read.measure().kind()).isEqualTo(Kind.STOCK);
        assertThat(read.measure().form()).isEqualTo(Form.COUNT);
        assertThat(read.measure().counting()).isEqualTo("Plans that stand at the date.");
        assertThat(read.perPeople()).isEqualTo(new Definition.PerPeople(10_000, 0, 17));
        assertThat(read.dimensions())
                .containsExactly(
                        new Definition.Dimension("category", "category"),
                        new Definition.Dimension("source", "referral_source"));
    }

    @Test
    void a_wrong_header_is_told_by_file_and_line() {
        refused(
                GOOD.replace("stock", "stok"),
                "protection/plans.sql, line 3: kind is \"stok\"; write one of stock, flow.");
        refused(GOOD.replace("value:    count", "value:    number"), "line 4: value is \"number\"; write count");
        refused(GOOD.replace("unit:", "units:"), "line 5: there is no key \"units\" in a measure's header.");
        refused(GOOD.replace("10000 children aged 0-17", "10,000"), "line 6: rate is \"10,000\"");
        refused(GOOD.replace("(referral_source)", "/ referral"), "line 7: \"source / referral\" is not a split");
        refused(GOOD.replace("source:   CIN census\n", ""), "line 1: its header does not say source.");
        refused(GOOD.replace("question: How many?", "title: Again"), "line 2: title is given twice.");
        refused(GOOD.replace("/*", "--"), "line 1: it does not begin with a header");
        refused(GOOD.replace("select row_id", "delete"), "something other than one SELECT");
        refused(GOOD.replace(" from_on,", ""), "its SELECT gives no column from_on");
        refused(GOOD.replace("value:    count", "value:    share of (met)"), "line 6: only a count has a rate.");
        refused(
                GOOD.replace("   source:", "   periods:  calendar year\n   source:"),
                "line 8: periods is \"calendar year\"; only a flow may say calendar year.");
        refused(
                GOOD.replace("   source:", "   follow_up: 3 months\n   source:"),
                "line 8: follow_up is \"3 months\"; a flow may say 3 months or 28 days, and a stock none.");
        refused(
                GOOD.replace("protection.rows_plan", "protection.rows_plan p join children.child c on true"),
                "line 12: its SELECT is not of one relation; write select columns from room.rows_of_something");
        refused(
                GOOD.replace("row_id,", "row_id, 1 + 2,"),
                "line 12: its SELECT gives 1 + 2 without a name; write … as name");
    }

    @Test
    void a_select_is_taken_apart_whatever_its_columns_are_made_of() {
        MeasureRows rows = MeasureRows.of("""
                select row_id, extract(year from held_on) as held, kind in ('a, b', 'from c') as met,
                    cast(to_on as date) as on_date
                from care.rows_review
                where kind <> 'where' and to_on is not null
                """);
        assertThat(rows.columns())
                .containsExactly(
                        java.util.Map.entry("row_id", "row_id"),
                        java.util.Map.entry("held", "extract(year from held_on)"),
                        java.util.Map.entry("met", "kind in ('a, b', 'from c')"),
                        java.util.Map.entry("on_date", "cast(to_on as date)"));
        assertThat(rows.relation()).isEqualTo("care.rows_review");
        assertThat(rows.condition()).isEqualTo("kind <> 'where' and to_on is not null");
    }

    @Test
    void two_files_cannot_make_one_id() {
        Definition count = read(GOOD);
        Definition rate = MeasureFile.read("protection.plans_rate", "protection/plans_rate.sql", GOOD);
        assertThatThrownBy(() -> new Catalogue(java.util.List.of(count, rate)))
                .hasMessage("Two measures are called protection.plans_rate. Rename one file.");
    }

    private static Definition read(String content) {
        return MeasureFile.read("protection.plans", "protection/plans.sql", content);
    }

    private static void refused(String content, String because) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(because);
    }
}
