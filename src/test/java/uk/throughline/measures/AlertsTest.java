package uk.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import uk.throughline.access.Access;
import uk.throughline.access.NotAllowed;
import uk.throughline.access.Permission;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.ControlLimits.Rule;
import uk.throughline.partnership.Partnerships;
import uk.throughline.testing.ApplicationTest;

/** A measure that leaves its limits is told of once, by e-mail too, and no longer when a later return takes it back. */
@ApplicationTest
class AlertsTest {
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Reader ANALYST = new Reader("analyst", "Performance analyst");
    private static final LocalDate FIRST = LocalDate.of(2020, 4, 1);

    @Autowired
    Measures measures;

    @Autowired
    Alerts alerts;

    @Autowired
    AlertContacts contacts;

    @Autowired
    Alerting alerting;

    @Autowired
    Catalogue catalogue;

    @Autowired
    FigureLists lists;

    @Autowired
    AsCounter asCounter;

    @Autowired
    Access access;

    @Autowired
    Partnerships partnerships;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private RecordsFixture records;
    private int children;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        MAIL.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        settings.add("throughline.mail.from", () -> "throughline@partnership.example");
        settings.add("throughline.address", () -> "https://throughline.partnership.example");
    }

    @AfterAll
    static void stopMail() {
        MAIL.stop();
    }

    @Test
    void what_newly_leaves_its_limits_is_told_once_and_marked_when_a_return_takes_it_back() throws Exception {
        records = new RecordsFixture(jdbc, transactions);
        records.partnership(partnerships, "mean");
        admit();
        // a jump in the seventh quarter is history: only what stands at the end is told of a first count
        for (int quarter = 0; quarter < 12; quarter++) {
            referrals(quarter, quarter == 6 ? 60 : 4 + quarter % 2 * 2);
        }
        told(0, 11, 1);
        assertThat(standing()).isEmpty();
        assertThat(Reading.as(ANALYST, () -> contacts.add("analyst@partnership.example")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(Reading.as(ANALYST, () -> contacts.add("ANALYST@partnership.example")))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(Reading.as(ANALYST, () -> contacts.add("no address"))).isInstanceOf(Outcome.Refused.class);

        referrals(12, 40);
        told(12, 12, 2);
        Alert alert = standing().stream()
                .filter(one -> one.figure().measureId().equals("frontdoor.referrals"))
                .findFirst()
                .orElseThrow();
        assertThat(alert.signal()).isEqualTo(Rule.BEYOND);
        assertThat(alert.up()).isTrue();
        assertThat(alert.figure().shown()).isEqualTo("40");
        assertThat(alert.figure().vintage()).isEqualTo(2);
        assertThat(alert.figure().period()).isEqualTo(Period.of("2023-24 Q1"));
        assertThat(standing())
                .as("rates move with their counts")
                .noneMatch(one -> one.figure().measureId().endsWith("_rate"));
        assertThat(MAIL.getReceivedMessages()).as("one letter a counting").hasSize(1);
        assertThat(MAIL.getReceivedMessages()[0].getContent().toString())
                .contains(
                        "- "
                                + measures.find("frontdoor.referrals")
                                        .orElseThrow()
                                        .title(),
                        "https://throughline.partnership.example/figures/alerts",
                        "Rotherham Safeguarding Children Partnership")
                .doesNotContain("40")
                .doesNotContain("A1");

        int soFar = standing().size();
        told(12, 12, 3);
        assertThat(standing()).as("counted again without a change").hasSize(soFar);
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> Reading.run(Reader.COMMAND_LINE, () -> alerts.see(alert.number(), "")));
        assertThat(Reading.as(ANALYST, () -> alerts.see(alert.number(), "The police sent a backlog."))
                        .orElseThrow()
                        .seen())
                .satisfies(seen -> assertThat(seen.post()).isEqualTo("Performance analyst"));
        assertThat(Reading.as(ANALYST, () -> alerts.see(alert.number(), "Again")))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(standing())
                .as("who saw it needs not see it again")
                .doesNotContain(alert)
                .hasSize(soFar - 1);

        // the backlog was sent twice
        records.asKeeper(() -> jdbc.sql(
                        "update frontdoor.referral set superseded_in = 4 where child_id in"
                                + " (select child_id from frontdoor.referral where referred_on >= date '2023-04-01' order by child_id desc limit 35)")
                .update());
        told(12, 12, 4);
        Alert ended = Reading.as(ANALYST, () -> alerts.find(alert.number())).orElseThrow();
        assertThat(ended.ended()).isEqualTo(new Alert.Ended(4, Alert.Why.REVISED, null));
        assertThat(ended.seen()).isNotNull();
        assertThat(ended.figure().shown()).as("what it was stays").isEqualTo("40");
        assertThat(Reading.as(ANALYST, () -> alerts.count(true))).isGreaterThanOrEqualTo(soFar);
        referrals(13, 50);
        told(13, 13, 5);
        assertThat(ofReferrals())
                .singleElement()
                .satisfies(one -> assertThat(one.figure().shown()).isEqualTo("50"));
        int letters = MAIL.getReceivedMessages().length;
        referrals(14, 52);
        told(14, 14, 6);
        assertThat(ofReferrals())
                .as("one stands, for the latest quarter")
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.figure().shown()).isEqualTo("52");
                    assertThat(one.figure().vintage()).isEqualTo(6);
                    assertThat(one.since()).isEqualTo(Period.of("2023-24 Q2"));
                });
        assertThat(MAIL.getReceivedMessages()).as("what goes on is told once").hasSize(letters);
        long goesOn = ofReferrals().getFirst().number();
        Reading.run(ANALYST, () -> alerts.see(goesOn, "Schools send more."));
        referrals(15, 54);
        told(15, 15, 7);
        assertThat(ofReferrals()).as("its run was seen").isEmpty();
        assertThat(allOfReferrals().getFirst().seen())
                .satisfies(seen -> assertThat(seen.note()).isEqualTo("Schools send more."));
        assertThat(allOfReferrals().stream().filter(one -> one.ended() == null)).hasSize(1);
        assertThat(Reading.as(ANALYST, () -> alerts.see(allOfReferrals().get(2).number(), "Again")))
                .as("so was what stood before")
                .isInstanceOf(Outcome.Refused.class);
        referrals(16, 5);
        told(16, 16, 8);
        assertThat(allOfReferrals().getFirst().ended())
                .as("a later quarter has left it behind")
                .isEqualTo(new Alert.Ended(8, Alert.Why.BACK, Period.of("2024-25 Q1")));
        assertThat(allOfReferrals())
                .as("and what was stays to be read")
                .hasSize(4)
                .allMatch(one -> one.ended() != null);
        assertThat(MAIL.getReceivedMessages()).hasSize(letters);
        assertThat(statementsOfACheck())
                .as("all measures from one reading of their figures")
                .isLessThanOrEqualTo(5);
    }

    private long statementsOfACheck() {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        logger.addAppender(said);
        Level before = logger.getLevel();
        logger.setLevel(Level.DEBUG);
        try {
            List<Definition> all = catalogue.definitions();
            asCounter.ask(() -> {
                Coverage coverage = lists.coverage();
                said.list.clear();
                alerting.check(all, coverage);
                return all;
            });
        } finally {
            logger.setLevel(before);
            logger.detachAppender(said);
        }
        return said.list.stream()
                .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }

    private List<Alert> standing() {
        return Reading.as(ANALYST, () -> alerts.page(false, 50, 1));
    }

    private List<Alert> ofReferrals() {
        return standing().stream()
                .filter(alert -> alert.figure().measureId().equals("frontdoor.referrals"))
                .toList();
    }

    private List<Alert> allOfReferrals() {
        return Reading.as(ANALYST, () -> alerts.page(true, 50, 1)).stream()
                .filter(alert -> alert.figure().measureId().equals("frontdoor.referrals"))
                .toList();
    }

    private void admit() {
        Reading.run(
                Reader.SET_UP,
                () -> access.admit(
                        new Access.Person("analyst", "Performance analyst", "Business unit"),
                        "",
                        Set.of(Permission.READ_FIGURES, Permission.COMMENT_ON_FIGURES, Permission.ACCEPT_RETURNS),
                        "Post"));
    }

    private void referrals(int quarter, int many) {
        for (int n = 0; n < many; n++) {
            long child = records.child("A" + ++children, "2012-01-01", null, "F", "WBRI");
            records.referral(child, FIRST.plusMonths(3L * quarter).plusDays(10).toString(), "1A", false);
        }
    }

    private void told(int from, int to, long vintage) {
        records.accepted(
                measures,
                "CIN census",
                FIRST.plusMonths(3L * from).toString(),
                FIRST.plusMonths(3L * (to + 1)).minusDays(1).toString(),
                vintage);
    }
}
