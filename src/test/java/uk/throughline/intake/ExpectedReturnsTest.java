package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.throughline.intake.CensusFixture.ofYear;
import static uk.throughline.intake.CensusFixture.plan;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uk.throughline.access.Access;
import uk.throughline.access.NotAllowed;
import uk.throughline.access.Permission;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.ReturnsBehind;

/** Who owes what, who is told so by e-mail, and what figures say of it; with a real mail server. */
class ExpectedReturnsTest extends IntakeBase {
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Reader ANALYST = new Reader("analyst", "Performance analyst");
    private static final Reader POLICE = new Reader("police", "Police data lead");

    @Autowired
    ExpectedReturns expected;

    @Autowired
    ReturnsBehind behind;

    @Autowired
    Access access;

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
    void what_came_what_is_late_and_who_was_reminded() throws Exception {
        admit();
        long census = expect("CIN", "Rotherham", "FINANCIAL_YEAR", "120", "returns@rotherham.example", "2023-05-06")
                .orElseThrow()
                .id();
        long missing = expect("missing-episodes", "Police", "QUARTER", "30", "", "2025-04-01")
                .orElseThrow()
                .id();
        Receipt sent = accepted(ofYear(2024)
                .child("E1", "2023-05-02", plan("2023-06-01", "", "NEG", "NEG"))
                .write(folder));

        List<Due> record = Reading.as(ANALYST, () -> expected.record(census)).orElseThrow();
        Due first = record.getLast();
        assertThat(first.period()).isEqualTo(Period.of("2023-24"));
        assertThat(first.standing()).isEqualTo(Due.Standing.CAME_LATE);
        assertThat(first.arrival()).isNotNull();
        assertThat(first.arrival().number()).isEqualTo(sent.number());
        assertThat(first.arrival().read()).isEqualTo(sent.read());
        assertThat(record.getFirst().period().to())
                .as("the period of today is the newest")
                .isAfterOrEqualTo(LocalDate.now());
        assertThat(record.getFirst().standing()).isEqualTo(Due.Standing.AWAITED);
        assertThat(record.get(record.size() - 2).standing())
                .as("2024-25, due in July 2025")
                .isEqualTo(Due.Standing.LATE);

        assertThat(Reading.as(ANALYST, expected::standing).getFirst().standing())
                .as("what is late stands first")
                .isEqualTo(Due.Standing.LATE);
        assertThat(Reading.as(POLICE, expected::standing))
                .as("who only sends sees their own agency")
                .isNotEmpty()
                .allMatch(due -> due.expected().id() == missing);
        assertThat(Reading.as(POLICE, () -> expected.record(census))).isEmpty();

        figuresSayWhatIsLate(sent);

        List<Reminder> reminders = Reading.as(Reader.REMINDER, expected::remind);
        assertThat(reminders)
                .filteredOn(Reminder::sent)
                .isNotEmpty()
                .allMatch(reminder -> reminder.due().expected().id() == census);
        assertThat(reminders)
                .filteredOn(reminder -> reminder.due().expected().id() == missing)
                .isNotEmpty()
                .allMatch(reminder -> reminder.outcome().equals("Nobody is named to be reminded."));
        Message letter = MAIL.getReceivedMessages()[0];
        assertThat(letter.getSubject()).startsWith("Late: Children in need census, April ");
        assertThat(letter.getAllRecipients()[0]).hasToString("returns@rotherham.example");
        assertThat(letter.getContent().toString())
                .contains("To Rotherham", "has not come", "https://throughline.partnership.example/returns")
                .doesNotContain("E1");
        int letters = MAIL.getReceivedMessages().length;
        assertThat(Reading.as(Reader.REMINDER, expected::remind))
                .as("once a week is enough")
                .noneMatch(Reminder::sent);
        assertThat(MAIL.getReceivedMessages()).hasSize(letters);

        mailServerThatIsDown();

        Reading.as(ANALYST, () -> expected.endAfterThisPeriod(census)).orElseThrow();
        assertThat(Reading.as(ANALYST, () -> expected.find(census))
                        .orElseThrow()
                        .until())
                .isAfterOrEqualTo(LocalDate.now());
        assertThat(Reading.as(ANALYST, () -> expected.endAfterThisPeriod(census)))
                .isInstanceOf(Outcome.Refused.class);
    }

    private void figuresSayWhatIsLate(Receipt sent) {
        ReturnsBehind.Behind whole = behind.of("CIN census", Period.of("2023-24"));
        assertThat(whole.told()).singleElement().satisfies(told -> {
            assertThat(told.number()).isEqualTo(sent.number());
            assertThat(told.title()).isEqualTo("Children in need census");
        });
        assertThat(whole.late()).isEmpty();
        ReturnsBehind.Behind lacking = behind.of("CIN census", Period.of("2024-25 Q2"));
        assertThat(lacking.told()).isEmpty();
        assertThat(lacking.late()).singleElement().satisfies(late -> {
            assertThat(late.agency()).isEqualTo("Rotherham");
            assertThat(late.period()).isEqualTo(Period.of("2024-25"));
            assertThat(late.dueOn()).isEqualTo("2025-07-29");
        });
    }

    private void mailServerThatIsDown() {
        expect("SSDA903", "Rotherham", "FINANCIAL_YEAR", "60", "care@rotherham.example", "2024-05-01")
                .orElseThrow();
        MAIL.stop();
        assertThat(Reading.as(Reader.REMINDER, expected::remind))
                .filteredOn(reminder -> reminder.due().expected().kind().equals("SSDA903"))
                .isNotEmpty()
                .allMatch(reminder -> !reminder.sent() && reminder.outcome().contains("will be tried again"));
        MAIL.start();
        assertThat(Reading.as(Reader.REMINDER, expected::remind))
                .filteredOn(reminder -> reminder.due().expected().kind().equals("SSDA903"))
                .isNotEmpty();
    }

    @Test
    void what_is_typed_wrong_is_refused_by_its_field() {
        admit();
        assertWrong("kind", expect("no such return", "Rotherham", "MONTH", "1", "", "2024-04-01"));
        assertWrong("agency", expect("schools", " ", "MONTH", "1", "", "2024-04-01"));
        assertWrong("every", expect("schools", "Rotherham", "NEVER", "1", "", "2024-04-01"));
        for (String days : List.of("", "-1", "367", "ten", "1.5")) {
            assertWrong("dueDays", expect("schools", "Rotherham", "MONTH", days, "", "2024-04-01"));
        }
        for (String contact : List.of("nobody", "a@b.example\r\nBcc: all@b.example", "a@b.example, c@d.example", "@")) {
            assertWrong("contact", expect("schools", "Rotherham", "MONTH", "1", contact, "2024-04-01"));
        }
        assertWrong("from", expect("schools", "Rotherham", "MONTH", "1", "", "1 April"));
        expect("schools", "Rotherham", "MONTH", "1", "", "2030-04-01").orElseThrow();
        assertWrong("agency", expect("schools", "ROTHERHAM", "MONTH", "1", "", "2030-04-01"));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> Reading.as(
                        POLICE,
                        () -> expected.expect(
                                new Expected.Wanted("schools", "Police", "MONTH", "1", "", "2030-04-01"))));
    }

    private static void assertWrong(String field, Outcome<Expected> outcome) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.refusal().what()).isEqualTo(field);
            assertThat(refused.refusal().reason()).isNotBlank();
        });
    }

    private Outcome<Expected> expect(
            String kind, String agency, String every, String days, String contact, String from) {
        return Reading.as(
                ANALYST, () -> expected.expect(new Expected.Wanted(kind, agency, every, days, contact, from)));
    }

    private void admit() {
        Reading.run(Reader.SET_UP, () -> {
            access.admit(
                    new Access.Person(ANALYST.id(), ANALYST.post(), "Business unit"),
                    "",
                    Set.of(Permission.READ_FIGURES, Permission.TAKE_IN_RETURNS, Permission.ACCEPT_RETURNS),
                    "Post");
            access.admit(
                    new Access.Person(POLICE.id(), POLICE.post(), "Police"),
                    "",
                    Set.of(Permission.TAKE_IN_RETURNS),
                    "Post");
        });
    }
}
