package uk.throughline.pages;

import java.util.Set;
import java.util.stream.LongStream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import uk.throughline.access.Access;
import uk.throughline.access.Access.Person;
import uk.throughline.access.Permission;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.access.SignIn;
import uk.throughline.intake.ChangedChildren;
import uk.throughline.intake.RefusedRows;
import uk.throughline.intake.Returns;
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
    Posts posts(Access access, SignIn signIn, Partnerships partnerships) {
        Reading.run(Reader.SET_UP, () -> {
            partnerships.set(
                    new Partnership("Rotherham Safeguarding Children Partnership", "Rotherham", "372", true, "mean"));
            access.admit(
                    new Person("analyst", "Analyst", "Business unit"),
                    signIn.hash("an analyst's password"),
                    Set.of(
                            Permission.READ_FIGURES,
                            Permission.READ_RECORDS,
                            Permission.TAKE_IN_RETURNS,
                            Permission.ACCEPT_RETURNS),
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
            access.admit(new Person("visitor", "Visitor without grants", "None"), "", Set.of(), "Post");
        });
        return new Posts();
    }

    /** Says that the posts were set up. */
    record Posts() {}
}
