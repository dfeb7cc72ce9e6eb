package uk.throughline.pages;

import java.util.Set;
import java.util.stream.LongStream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import uk.throughline.access.Access;
import uk.throughline.access.Access.Person;
import uk.throughline.access.Permission;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.access.SignIn;
import uk.throughline.intake.ChangedChildren;
import uk.throughline.intake.Expected;
import uk.throughline.intake.ExpectedReturns;
import uk.throughline.intake.RefusedRows;
import uk.throughline.intake.Returns;
import uk.throughline.intake.locks.Locks;
import uk.throughline.kernel.Outcome;
import uk.throughline.measures.Measures;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;

/** A demonstration partnership with three posts, whose figures and returns are the tests' own. */
@TestConfiguration(proxyBeanMethods = false)
class FakeRooms {
    @Bean
    @Primary
    Measures fakeMeasures(Access access) {
        return new FakeMeasures(access);
    }

    @Bean
    @Primary
    Returns fakeReturns(Access access) {
        return new FakeReturns(access);
    }

    @Bean
    @Primary
    RefusedRows fakeRefusedRows(Access access) {
        return new FakeRefusedRows(access);
    }

    @Bean
    @Primary
    ChangedChildren fakeChangedChildren(Access access) {
        return (number, what, page) -> {
            access.require(Permission.TAKE_IN_RETURNS);
            return Outcome.done(LongStream.range((page - 1) * 50L, Math.min(61, page * 50L))
                    .mapToObj(i -> "LA" + (1000 + i))
                    .toList());
        };
    }

    @Bean
    Admitted admitted(Access access, SignIn signIn, Partnerships partnerships, Environment environment) {
        // a demonstration behind a reverse proxy does not start
        boolean demonstration =
                environment.getProperty("throughline.web.trusted-proxies", "").isEmpty();
        Reading.run(Reader.SET_UP, () -> {
            partnerships.set(new Partnership(
                    "Rotherham Safeguarding Children Partnership", "Rotherham", "372", demonstration, "mean"));
            access.admit(
                    new Person("analyst", "Analyst", "Business unit"),
                    signIn.hash("an analyst's password"),
                    Set.of(
                            Permission.READ_FIGURES,
                            Permission.READ_RECORDS,
                            Permission.COMMENT_ON_FIGURES,
                            Permission.TAKE_IN_RETURNS,
                            Permission.ACCEPT_RETURNS),
                    "Post");
            access.admit(
                    new Person("director", "Director of children's services", "Council"),
                    signIn.hash("a director's password"),
                    Set.of(Permission.READ_FIGURES, Permission.COMMENT_ON_FIGURES),
                    "Post");
            access.admit(
                    new Person("scrutineer", "Independent scrutineer", "Independent"),
                    "",
                    Set.of(Permission.READ_FIGURES),
                    "Post");
            access.admit(
                    new Person("social-care-lead", "Social care data lead", "Council"),
                    "",
                    Set.of(Permission.READ_FIGURES, Permission.TAKE_IN_RETURNS),
                    "Post");
            access.admit(
                    new Person("administrator", "Administrator", "Business unit"),
                    "",
                    Set.of(Permission.ADMINISTER),
                    "Post");
            access.admit(
                    new Person("agency-administrator", "Agency administrator", "Council"),
                    "",
                    Set.of(Permission.ADMINISTER_OWN_AGENCY),
                    "Post");
            access.admit(
                    new Person("governance", "Information governance lead", "Council"),
                    "",
                    Set.of(Permission.OVERSEE_ACCESS),
                    "Post");
            access.admit(new Person("visitor", "Visitor without grants", "None"), "", Set.of(), "Post");
        });
        return new Admitted();
    }

    /** What the pages of expected returns and locked periods show. */
    @Bean
    Settled settled(Admitted admitted, ExpectedReturns expected, Locks locks) {
        Reading.run(new Reader("analyst", "Analyst"), () -> {
            expected.expect(new Expected.Wanted(
                            "CIN", "Rotherham", "FINANCIAL_YEAR", "120", "returns@rotherham.example", "2023-04-01"))
                    .orElseThrow();
            expected.expect(new Expected.Wanted(
                            "police-exploitation-referrals",
                            "South Yorkshire Police, Protecting Vulnerable People unit",
                            "QUARTER",
                            "30",
                            "",
                            "2026-04-01"))
                    .orElseThrow();
            locks.lock("2021-22", "The yearly report is published.").orElseThrow();
            locks.open(
                            locks.lock("2020-21", "Settled.").orElseThrow().id(),
                            "A return was found to be of another year.")
                    .orElseThrow();
        });
        return new Settled();
    }

    /** Says that expected returns and locked periods were set up. */
    record Settled() {}

    /** Says that people were admitted. */
    record Admitted() {}
}
