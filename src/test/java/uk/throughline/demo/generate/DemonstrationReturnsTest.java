package uk.throughline.demo.generate;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts from the written files what the demonstration partnership published. */
class DemonstrationReturnsTest {
    private static final CensusYear YEAR = new CensusYear(2024);
    private static final LocalDate BEFORE = LocalDate.of(2023, 3, 31);
    private static final LocalDate LAST = LocalDate.of(2024, 3, 31);
    private static final LocalDate TURN = LocalDate.of(2023, 10, 1);
    private static final Set<String> WHITE_OR_UNKNOWN = Set.of("WBRI", "WIRI", "WIRT", "WOTH", "WROM", "REFU", "NOBT");

    @TempDir
    private static Path folder;

    private static List<Path> files = List.of();
    private static WrittenCensus census = new WrittenCensus();
    private static WrittenCensus earlier = new WrittenCensus();

    @BeforeAll
    static void write() throws IOException {
        files = DemonstrationReturns.write(folder, 2024);
        census = WrittenCensus.read(folder.resolve("cin-census-2024.xml"));
        earlier = WrittenCensus.read(folder.resolve("cin-census-2023.xml"));
    }

    @Test
    void it_writes_as_many_files_as_it_says() {
        assertThat(files).hasSize(DemonstrationReturns.COUNT);
    }

    @Test
    void openPlansByLatestCategoryAreThoseOfBothYearEnds() {
        assertThat(categories(earlier.openOn(BEFORE)))
                .isEqualTo(Map.of("EMO", 210L, "NEG", 141L, "PHY", 25L, "SAB", 18L, "MUL", 2L));
        assertThat(categories(census.openOn(LAST))).isEqualTo(Map.of("NEG", 126L, "EMO", 115L, "PHY", 16L, "SAB", 8L));
    }

    @Test
    void theHighestMonthEndIsJuneWith434() {
        for (YearMonth month = YearMonth.of(2023, 4);
                !month.isAfter(YearMonth.of(2024, 3));
                month = month.plusMonths(1)) {
            int open = census.openOn(month.atEndOfMonth()).size();
            if (month.getMonthValue() == 6) {
                assertThat(open).isEqualTo(434);
            } else {
                assertThat(open).as(month.toString()).isLessThan(434);
            }
        }
    }

    @Test
    void plansOfTheYearAreThoseOfTableD1() {
        assertThat(census.plans).hasSize(797);
        assertThat(children(census.plans)).hasSize(788);
        List<WrittenCensus.Plan> started = census.plans.stream()
                .filter(plan -> YEAR.contains(plan.start()))
                .toList();
        List<WrittenCensus.Plan> ended =
                census.plans.stream().filter(plan -> YEAR.contains(plan.end())).toList();
        assertThat(started).hasSize(401);
        assertThat(children(started)).hasSize(400);
        assertThat(ended).hasSize(532);
        assertThat(children(ended)).hasSize(532);
        assertThat(started).filteredOn(plan -> plan.before() > 0).hasSize(103);
    }

    @Test
    void sixtyOneChildrenOnPlansAreNotWhiteAndFifteenAreRoma() {
        List<WrittenCensus.Plan> open = census.openOn(LAST);
        assertThat(open)
                .filteredOn(plan -> !WHITE_OR_UNKNOWN.contains(plan.ethnicity()))
                .hasSize(61);
        assertThat(open).filteredOn(plan -> plan.ethnicity().equals("WROM")).hasSize(15);
    }

    @Test
    void conferencesAre428MeetingsOf449Children() {
        List<WrittenCensus.Enquiry> held = census.enquiries.stream()
                .filter(enquiry -> YEAR.contains(enquiry.conference()))
                .toList();
        assertThat(held).hasSize(449);
        assertThat(held.stream().map(one -> one.referral().child()).collect(toSet()))
                .hasSize(443);
        Set<String> early = new HashSet<>();
        Set<String> late = new HashSet<>();
        held.forEach(one -> (one.conference().isBefore(TURN) ? early : late)
                .add(one.referral().on() + one.referral().source() + one.started() + one.conference()));
        assertThat(early).hasSize(271);
        assertThat(late).hasSize(157);
        Map<Integer, Long> bands = held.stream()
                .collect(groupingBy(one -> band(WorkingDays.between(one.started(), one.conference())), counting()));
        assertThat(bands).isEqualTo(Map.of(10, 42L, 15, 328L, 20, 40L, 99, 39L));
    }

    @Test
    void referralsAndReReferralsAreThoseOfTableC1() {
        List<WrittenCensus.Referral> made =
                census.referrals.stream().filter(one -> YEAR.contains(one.on())).toList();
        assertThat(made).hasSize(2672);
        assertThat(made.stream().map(WrittenCensus.Referral::child).collect(toSet()))
                .hasSize(2480);
        List<WrittenCensus.Referral> known = new ArrayList<>(census.referrals);
        known.addAll(earlier.referrals);
        Map<String, List<LocalDate>> days = known.stream()
                .collect(groupingBy(WrittenCensus.Referral::child, mapping(WrittenCensus.Referral::on, toList())));
        List<WrittenCensus.Referral> again = made.stream()
                .filter(one -> days.get(one.child()).stream()
                        .anyMatch(day ->
                                day.isBefore(one.on()) && day.isAfter(one.on().minusYears(1))))
                .toList();
        assertThat(again).hasSize(472);
        assertThat(again.stream().map(WrittenCensus.Referral::child).collect(toSet()))
                .hasSize(435);
        assertThat(made).filteredOn(WrittenCensus.Referral::noAction).hasSize(58);
        assertThat(made)
                .filteredOn(one -> Set.of("RC8", "RC9").contains(one.reason()))
                .hasSize(1149);
    }

    @Test
    void enquiriesAndAssessmentsAreThoseOfTablesC4AndC2() {
        List<WrittenCensus.Enquiry> started = census.enquiries.stream()
                .filter(one -> YEAR.contains(one.started()))
                .toList();
        assertThat(started).hasSize(1116);
        assertThat(started.stream().map(one -> one.referral().child()).collect(toSet()))
                .hasSize(922);
        List<WrittenCensus.Assessment> done = census.assessments.stream()
                .filter(one -> YEAR.contains(one.authorised()))
                .toList();
        assertThat(done).hasSize(3613);
        assertThat(done)
                .filteredOn(one -> WorkingDays.between(one.started(), one.authorised()) <= 45)
                .hasSize(2970);
    }

    @Test
    void everyOpenReferralComesAgainInTheNextCensus() {
        Set<String> open = earlier.referrals.stream()
                .filter(one -> one.closed().equals(WrittenCensus.NEVER) && !one.noAction())
                .map(one -> one.child() + one.on())
                .collect(toSet());
        Set<String> carried = census.referrals.stream()
                .filter(one -> one.on().isBefore(YEAR.first()))
                .map(one -> one.child() + one.on())
                .collect(toSet());
        assertThat(carried).isEqualTo(open);
    }

    @Test
    void childrenLookedAfterAreThoseOfBothYearEnds() throws IOException {
        WrittenCare care = WrittenCare.read(folder.resolve("ssda903-2024.zip"), 2024);
        List<String> open = care.open();
        assertThat(open).hasSize(503).doesNotHaveDuplicates();
        assertThat(open)
                .filteredOn(child -> !WHITE_OR_UNKNOWN.contains(care.ethnicity.get(child)))
                .hasSize(151);
        assertThat(open)
                .filteredOn(child -> care.ethnicity.get(child).equals("WROM"))
                .hasSize(41);
        assertThat(open).allMatch(child -> care.born.get(child).plusYears(18).isAfter(LAST));
        assertThat(WrittenCare.read(folder.resolve("ssda903-2023.zip"), 2023).open())
                .hasSize(541);
        assertThat(care.episodes)
                .filteredOn(one -> one.began().equals("S") && YEAR.contains(one.from()))
                .hasSize(167);
        assertThat(care.episodes)
                .filteredOn(one -> !one.ended().isEmpty() && !one.ended().equals("X1"))
                .hasSize(205);
        Set<String> inCensus =
                census.referrals.stream().map(WrittenCensus.Referral::child).collect(toSet());
        assertThat(inCensus).containsAll(open);
    }

    @Test
    void everyYearEndHasItsOpenPlansAndChildrenInCare() throws IOException {
        for (YearTargets targets : YearTargets.load().tailMap(2015).values()) {
            int end = targets.year().end();
            WrittenCensus written = WrittenCensus.read(folder.resolve("cin-census-" + end + ".xml"));
            int expected = 0;
            for (Cohort cohort : Cohort.values()) {
                expected += cohort.survivors(targets);
            }
            assertThat(written.openOn(targets.year().last()))
                    .as("plans %d", end)
                    .hasSize(expected);
            assertThat(written.referrals)
                    .filteredOn(one -> targets.year().contains(one.on()))
                    .as("referrals %d", end)
                    .hasSize(targets.count("referrals"));
            assertThat(WrittenCare.read(folder.resolve("ssda903-" + end + ".zip"), end)
                            .open())
                    .as("in care %d", end)
                    .hasSize(targets.count("care_open"));
        }
    }

    @Test
    void noPostcodeIsOneInWhichSomebodyLivesAndMostLieSomewhere() throws IOException {
        List<String> told = WrittenCare.read(folder.resolve("ssda903-2024.zip"), 2024).postcodes.stream()
                .filter(postcode -> !postcode.isEmpty())
                .toList();
        Set<String> listed = Files.readAllLines(folder.resolve("postcodes.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1)[0])
                .collect(toSet());
        assertThat(listed).allMatch(postcode -> postcode.matches("[A-Z]{1,2}\\d{1,2} \\d[CIKMOV]{2}"));
        assertThat(told)
                .hasSizeGreaterThan(1_000)
                .allMatch(postcode -> postcode.matches("[A-Z]{1,2}\\d{1,2} \\d[CIKMOV]{2}"));
        assertThat(told.stream().filter(listed::contains).count())
                .isLessThan(told.size())
                .isGreaterThan(told.size() * 9L / 10);
    }

    @Test
    void theWardsHoldTheBoroughsPeople() throws IOException {
        List<String[]> rows = Files.readAllLines(folder.resolve("population-wards-2021.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        assertThat(rows.stream().map(row -> row[1]).collect(toSet())).hasSize(21);
        assertThat(rows.stream().mapToInt(row -> Integer.parseInt(row[6])).sum())
                .isEqualTo(265_800);
        assertThat(rows.stream()
                        .filter(row -> Integer.parseInt(row[5]) <= 19)
                        .mapToInt(row -> Integer.parseInt(row[6]))
                        .sum())
                .isEqualTo(61_600);
    }

    @Test
    void theSameSeedWritesTheSameFiles(@TempDir Path again) throws IOException {
        List<Path> second = DemonstrationReturns.write(again, 2024);
        assertThat(second).hasSameSizeAs(files);
        for (int i = 0; i < files.size(); i++) {
            assertThat(Files.mismatch(files.get(i), second.get(i)))
                    .as(files.get(i).getFileName().toString())
                    .isEqualTo(-1);
        }
    }

    @Test
    void anotherSeedKeepsTheFigures(@TempDir Path other) throws IOException {
        DemonstrationReturns.write(other, 7);
        WrittenCensus another = WrittenCensus.read(other.resolve("cin-census-2024.xml"));
        assertThat(another.openOn(LAST)).hasSize(265);
        assertThat(another.openOn(LocalDate.of(2023, 6, 30))).hasSize(434);
        assertThat(Files.mismatch(folder.resolve("cin-census-2024.xml"), other.resolve("cin-census-2024.xml")))
                .isNotEqualTo(-1);
    }

    private static Map<String, Long> categories(Collection<WrittenCensus.Plan> plans) {
        return plans.stream().collect(groupingBy(WrittenCensus.Plan::latest, counting()));
    }

    private static Set<String> children(Collection<WrittenCensus.Plan> plans) {
        return plans.stream().map(plan -> plan.referral().child()).collect(toSet());
    }

    private static int band(int days) {
        return Stream.of(10, 15, 20).filter(most -> days <= most).findFirst().orElse(99);
    }
}
