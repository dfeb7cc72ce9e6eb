package uk.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import uk.throughline.kernel.Dates;
import uk.throughline.letters.Letters;

class AccessReviewTest extends PeopleBase {
    /** The quarter of now, in which PostgreSQL's clock stands; everything held was confirmed long before. */
    private static final LocalDate QUARTER = AccessReviews.quarter(LocalDate.now(Dates.LONDON));

    private static final String LAST_DAY = Dates.inWords(QUARTER.plusDays(28));

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetup.SMTP.dynamicPort());

    private final long keeper = person("Kay Keeper", "Trust");
    private final long nurse = person("Nora Nurse", "Trust");
    private final long officer = person("Olu Officer", "Police");
    private final long keeping = give(post("Agency administrator", "Trust", Permission.ADMINISTER_OWN_AGENCY), keeper);
    private final long nursing = give(post("Named nurse", "Trust", Permission.READ_RECORDS), nurse);
    private final long policing = give(post("Sergeant", "Police", Permission.READ_FIGURES), officer);

    AccessReviewTest() {
        today = QUARTER;
        owner.sql(
                        "update access.post_held set from_at = from_at - interval '200 days', confirmed_at = confirmed_at - interval '200 days'")
                .update();
    }

    @Test
    void what_nobody_confirmed_within_28_days_of_being_asked_ends_by_itself() {
        go(QUARTER);
        assertThat(closing(nursing)).isEqualTo(QUARTER.plusDays(28));
        assertThat(done(as(reader(keeper), () -> reviews.confirm(Set.of(nursing)))))
                .isOne();
        go(QUARTER.plusDays(28));
        assertThat(may(officer, Permission.READ_FIGURES)).as("on the last day").isTrue();
        go(QUARTER.plusDays(29));
        assertThat(may(officer, Permission.READ_FIGURES)).isFalse();
        assertThat(as(ADMINISTRATOR, () -> people.posts(officer)).getFirst().endedBecause())
                .isEqualTo("Nobody confirmed it by " + LAST_DAY + ", so it ended by itself.");
        assertThat(may(keeper, Permission.ADMINISTER_OWN_AGENCY))
                .as("whom nobody confirmed either")
                .isFalse();
    }

    @Test
    void what_was_confirmed_or_given_in_the_quarter_is_not_asked_for() {
        owner.sql("update access.post_held set confirmed_at = now() where held_id = :held")
                .param("held", nursing)
                .update();
        go(QUARTER.plusDays(3));
        assertThat(as(ADMINISTRATOR, () -> reviews.due(50)))
                .extracting(due -> due.held().number())
                .doesNotContain(nursing)
                .contains(policing, keeping);
        go(QUARTER.plusDays(60));
        assertThat(may(nurse, Permission.READ_RECORDS)).isTrue();
    }

    @Test
    void nobody_loses_anything_who_was_not_asked_28_days_before() {
        go(QUARTER.plusDays(80));
        assertThat(may(officer, Permission.READ_FIGURES))
                .as("asked late, because nothing ran before")
                .isTrue();
        assertThat(closing(policing)).isEqualTo(QUARTER.plusDays(108));
        // the next quarter asks anew before anything of the last one ends
        go(QUARTER.plusMonths(3));
        assertThat(may(officer, Permission.READ_FIGURES)).isTrue();
        assertThat(closing(policing)).isEqualTo(QUARTER.plusMonths(3).plusDays(28));
    }

    @Test
    void the_last_who_administers_stays() {
        go(QUARTER);
        go(QUARTER.plusDays(29));
        assertThat(as(ADMINISTRATOR, () -> access.may(Permission.ADMINISTER))).isTrue();
        assertThat(may(officer, Permission.READ_FIGURES)).isFalse();
    }

    @Test
    void each_agency_confirms_its_own_and_nobody_confirms_themselves() {
        Reader kay = reader(keeper);
        assertThat(as(kay, () -> reviews.due(50))).singleElement().satisfies(due -> {
            assertThat(due.held().number()).isEqualTo(nursing);
            assertThat(due.closes()).as("not asked yet").isNull();
        });
        refused(as(kay, () -> reviews.confirm(Set.of(nursing, policing))), "held", "none was");
        refused(as(kay, () -> reviews.confirm(Set.of(keeping))), "held", "none was");
        refused(as(kay, () -> reviews.confirm(Set.of())), "held", "at least one");
        assertThat(as(kay, () -> reviews.due(50))).as("nothing was confirmed").hasSize(1);
        assertThat(as(ADMINISTRATOR, () -> reviews.due(50)))
                .filteredOn(AccessReviews.Due::own)
                .extracting(due -> due.held().name())
                .containsExactly("administrator");
        assertThat(done(as(ADMINISTRATOR, () -> reviews.confirm(Set.of(keeping, policing)))))
                .isEqualTo(2);
    }

    @Test
    void those_who_keep_people_are_told_once_of_each_step_and_nobody_is_named() throws Exception {
        ReviewLetters letters = letters();
        go(QUARTER);
        letters.tell();
        letters.tell();
        assertThat(received())
                .as("Trust's own; for others nobody has an address")
                .hasSize(1);
        MimeMessage first = received().getFirst();
        assertThat(first.getRecipients(Message.RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly("kay.keeper@agency.example");
        assertThat(GreenMailUtil.getBody(first))
                .contains("people of Trust", "by " + LAST_DAY, "https://here.example/administration/review")
                .doesNotContain("Nora");
        owner.sql("update access.reader set email = 'admin@unit.example' where reader_id = 'administrator'")
                .update();
        letters.tell();
        assertThat(received()).hasSize(3);
        go(QUARTER.plusDays(20));
        letters.tell();
        assertThat(received()).as("too early to remind").hasSize(3);
        done(as(reader(keeper), () -> reviews.confirm(Set.of(nursing))));
        go(QUARTER.plusDays(21));
        go(QUARTER.plusDays(22));
        letters.tell();
        assertThat(received()).as("each of three is reminded once").hasSize(6);
        go(QUARTER.plusDays(29));
        letters.tell();
        assertThat(received()).hasSize(8);
        assertThat(received().stream().map(GreenMailUtil::getBody))
                .anyMatch(text -> text.contains("1 post of people of Police ended"))
                .anyMatch(text -> text.contains("1 post of people of Trust ended"));
    }

    @Test
    void a_letter_that_is_not_taken_is_sent_the_next_time() {
        go(QUARTER);
        letters(1).tell();
        assertThat(received()).isEmpty();
        letters().tell();
        assertThat(received()).hasSize(1);
    }

    private static List<MimeMessage> received() {
        return Arrays.asList(MAIL.getReceivedMessages());
    }

    private void go(LocalDate day) {
        today = day;
        as(Reader.ACCESS_REVIEW, () -> {
            reviews.go();
            return 0;
        });
    }

    private LocalDate closing(long held) {
        return as(ADMINISTRATOR, () -> reviews.due(50)).stream()
                .filter(due -> due.held().number() == held)
                .findFirst()
                .orElseThrow()
                .closes();
    }

    private ReviewLetters letters() {
        return letters(MAIL.getSmtp().getPort());
    }

    private ReviewLetters letters(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mail", sender);
        return new ReviewLetters(
                reviewStore,
                manager,
                new Letters(
                        beans.getBeanProvider(JavaMailSender.class),
                        "throughline@unit.example",
                        "https://here.example"));
    }
}
