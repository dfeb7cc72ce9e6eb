package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.storage.DatabaseConnection;

/** People come in by a letter, choose a password anew by one, and lose their codes only by the word of two others and a day's time. */
@PagesTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class InvitationPagesTest {
    private static final Pattern LINK = Pattern.compile("https://throughline\\.example(/sign-in/link/[\\w-]{43})");
    private static final String DIRECTORS = "a director's password";
    private static final String WORDS = "copper lantern drifts far";

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        MAIL.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        settings.add("throughline.mail.from", () -> "throughline@partnership.example");
        settings.add("throughline.address", () -> "https://throughline.example/");
    }

    @AfterAll
    static void stopMail() {
        MAIL.stop();
    }

    @LocalServerPort
    int port;

    @Autowired
    DatabaseConnection database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private JdbcClient owner() {
        return JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.ownerUser(), database.ownerPassword()));
    }

    @Autowired
    PasswordEncoder encoder;

    @BeforeEach
    void asAtFirst() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        for (String table : List.of("codes_lost", "link", "recovery_code", "code_key", "session")) {
            owner().sql("delete from access." + table).update();
        }
        owner().sql("delete from access.password where reader_id in ('scrutineer', 'social-care-lead')")
                .update();
        owner().sql("update access.password set hash = :hash where reader_id = 'director'")
                .param("hash", encoder.encode(DIRECTORS))
                .update();
        owner().sql("update access.reader set email = reader_id || '@agency.example' where kind = 'person'")
                .update();
    }

    private long number(String id) {
        return owner().sql("select number from access.reader where reader_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private Visitor.Answer ofPerson(Visitor keeper, String id, String what, Map<String, String> form) {
        String page = "/administration/people/" + number(id);
        keeper.get(page);
        return keeper.post(page + "/" + what, form);
    }

    /** The letters to somebody, when so many have come. */
    private static List<String> letters(String to, int many) {
        assertThat(MAIL.waitForIncomingEmail(5000, many)).isTrue();
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(message -> recipients(message).contains(to))
                .map(GreenMailUtil::getBody)
                .toList();
    }

    private static String recipients(MimeMessage message) {
        try {
            return Arrays.toString(message.getAllRecipients());
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String link(String letter) {
        Matcher link = LINK.matcher(letter);
        assertThat(link.find()).as(letter).isTrue();
        return link.group(1);
    }

    private Visitor.Answer choose(Visitor visitor, String fresh, String code) {
        return visitor.post("/sign-in/new-password", Map.of("fresh", fresh, "again", fresh, "code", code));
    }

    @Test
    void who_is_invited_chooses_a_password_by_the_link_once_and_is_in() {
        Visitor keeper = Visitor.as("administrator", port);
        Visitor.Answer invited = ofPerson(keeper, "scrutineer", "invite", Map.of());
        assertThat(invited.text()).contains("The link in the letter still counts");
        String letter = letters("scrutineer@agency.example", 1).getFirst();
        assertThat(letter).contains("You sign in as: scrutineer", "within three days");
        String link = link(letter);
        Visitor visitor = new Visitor(port);
        new Visitor(port).get(link);
        Visitor.Answer form = visitor.get(link);
        assertThat(form.path()).as("the address does not bear the key").isEqualTo("/sign-in/new-password");
        assertThat(form.text()).contains("You sign in as scrutineer");
        assertThat(choose(visitor, "scrutineer-scrutineer", "")
                        .page()
                        .select("#fresh-error")
                        .text())
                .contains("too easy to guess");
        assertThat(visitor.post("/sign-in/new-password", Map.of("fresh", WORDS, "again", "another"))
                        .page()
                        .select("#again-error")
                        .text())
                .contains("The two differ");
        assertThat(choose(visitor, WORDS, "").path()).isEqualTo("/");
        assertThat(visitor.get("/").page().select(".tl-me__post").text()).isEqualTo("Independent scrutineer");
        Visitor late = new Visitor(port);
        assertThat(late.get(link).heading()).isEqualTo("This link does not count any more");
        late.get("/sign-in");
        assertThat(choose(late, "another few good words", "").heading()).isEqualTo("This link does not count any more");
        Visitor again = new Visitor(port);
        again.get("/sign-in");
        assertThat(again.post("/sign-in", Map.of("id", "scrutineer", "password", WORDS))
                        .path())
                .isEqualTo("/");
        assertThat(ofPerson(keeper, "scrutineer", "invite", Map.of())
                        .page()
                        .select("#invite")
                        .text())
                .contains("has signed in already");
        assertThat(owner().sql("select count(*) from access.link where hash like '%' || :key || '%'")
                        .param("key", link.substring(link.lastIndexOf('/') + 1))
                        .query(Long.class)
                        .single())
                .as("only a digest is kept")
                .isZero();
    }

    @Test
    void a_second_letter_ends_the_first_and_what_has_run_out_says_what_to_do() {
        Visitor keeper = Visitor.as("administrator", port);
        ofPerson(keeper, "scrutineer", "invite", Map.of());
        ofPerson(keeper, "scrutineer", "invite", Map.of());
        List<String> letters = letters("scrutineer@agency.example", 2);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get(link(letters.get(0))).heading()).isEqualTo("This link does not count any more");
        assertThat(visitor.get(link(letters.get(1))).heading()).isEqualTo("Choose a password");
        owner().sql("update access.link set ends_at = now()").update();
        Visitor.Answer over = choose(visitor, WORDS, "");
        assertThat(over.heading()).isEqualTo("This link does not count any more");
        assertThat(over.text()).contains("ask whoever keeps the people of your agency to invite you again");
        keeper.get("/");
        assertThat(keeper.get("/administration/people/" + number("scrutineer")).text())
                .contains("has run out");
    }

    @Test
    void who_opens_records_sets_codes_up_after_choosing_a_password() {
        owner().sql("delete from access.password where reader_id = 'analyst'").update();
        Visitor keeper = Visitor.as("administrator", port);
        ofPerson(keeper, "analyst", "invite", Map.of());
        Visitor visitor = new Visitor(port);
        visitor.get(link(letters("analyst@agency.example", 1).getFirst()));
        choose(visitor, WORDS, "");
        assertThat(visitor.get("/figures").path()).isEqualTo("/account/codes");
    }

    @Test
    void nobody_invites_whom_they_do_not_keep_nor_themselves() {
        Visitor council = Visitor.as("agency-administrator", port);
        assertThat(ofPerson(council, "scrutineer", "invite", Map.of()).status()).isEqualTo(404);
        Visitor keeper = Visitor.as("administrator", port);
        assertThat(ofPerson(keeper, "administrator", "invite", Map.of())
                        .page()
                        .select("#invite")
                        .text())
                .contains("You cannot invite this person");
        assertThat(owner().sql("select count(*) from access.link")
                        .query(Long.class)
                        .single())
                .isZero();
        for (Reader reader : List.of(
                new Reader("agency-administrator", ""), new Reader("administrator", ""), new Reader("director", ""))) {
            String whose = reader.id().equals("agency-administrator") ? "scrutineer" : reader.id();
            assertThatThrownBy(() -> as(
                            reader,
                            "insert into access.link (reader_id, purpose, hash, ends_at) values ('" + whose
                                    + "', 'invitation', 'x', now() + interval '1 day')"))
                    .as(reader.id())
                    .hasStackTraceContaining("row-level security");
        }
    }

    @Test
    void a_lost_password_is_chosen_anew_by_a_letter_and_a_code_and_the_page_tells_nobody_who_there_is() {
        List<String> paper = directorSetsCodesUp();
        Visitor there = new Visitor(port);
        there.get("/sign-in");
        there.post("/sign-in", Map.of("id", "director", "password", DIRECTORS));
        there.post("/sign-in/code", Map.of("code", paper.get(0)));
        assertThat(there.get("/figures").path()).isEqualTo("/figures");
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in/lost");
        String known = visitor.post("/sign-in/lost", Map.of("id", "Director@agency.example "))
                .text();
        visitor.get("/sign-in/lost");
        assertThat(visitor.post("/sign-in/lost", Map.of("id", "nobody")).text()).isEqualTo(known);
        visitor.get("/sign-in/lost");
        visitor.post("/sign-in/lost", Map.of("id", "director"));
        String letter = letters("director@agency.example", 1).getFirst();
        visitor.get(link(letter));
        assertThat(choose(visitor, WORDS, "000000").page().select("#code-error").text())
                .contains("not the code");
        assertThat(choose(visitor, WORDS, paper.get(1)).path()).isEqualTo("/");
        assertThat(there.get("/figures").path()).as("all sessions end").isEqualTo("/sign-in");
        assertThat(letters("director@agency.example", 1))
                .as("one letter in ten minutes")
                .hasSize(1);
    }

    @Test
    void lost_codes_are_forgotten_by_two_others_and_a_day_and_a_code_that_is_shown_stops_it() {
        List<String> paper = directorSetsCodesUp();
        Visitor first = Visitor.as("administrator", port);
        assertThat(ofPerson(first, "director", "codes-lost", Map.of("reason", "called"))
                        .page()
                        .select("#codes-reason-error")
                        .text())
                .contains("Say how you made sure");
        ofPerson(first, "director", "codes-lost", Map.of("reason", "Met in person, staff card seen"));
        assertThat(ofPerson(first, "director", "codes-lost/confirm", Map.of()).text())
                .contains("Somebody else must confirm it");
        assertThat(letters("director@agency.example", 1)).hasSize(1);
        assertThatThrownBy(
                        () -> as(
                                new Reader("administrator", ""),
                                "update access.codes_lost set confirmed_by = 'administrator', confirmed_at = now(), counts_from = now()"))
                .hasStackTraceContaining("check constraint");
        Visitor second = Visitor.as("agency-administrator", port);
        assertThat(ofPerson(second, "director", "codes-lost/confirm", Map.of()).text())
                .contains("the codes do not count any more");
        assertThat(letters("director@agency.example", 2)).hasSize(2);
        assertThat(signIn().path()).as("not before a day is over").isEqualTo("/sign-in/code");

        Visitor found = new Visitor(port);
        found.get("/sign-in");
        found.post("/sign-in", Map.of("id", "director", "password", DIRECTORS));
        found.post("/sign-in/code", Map.of("code", paper.get(2)));
        owner().sql("update access.codes_lost set counts_from = now() where confirmed_by is not null")
                .update();
        assertThat(signIn().path()).as("a code was shown meanwhile").isEqualTo("/sign-in/code");

        ofPerson(second, "director", "codes-lost", Map.of("reason", "Met in person, staff card seen"));
        ofPerson(first, "director", "codes-lost/confirm", Map.of());
        owner().sql("update access.codes_lost set counts_from = now() where ended_at is null")
                .update();
        assertThat(signIn().path()).as("the codes are forgotten").isEqualTo("/");
        assertThat(owner().sql("select count(*) from access.code_key")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void who_keeps_people_signs_somebody_out_everywhere() {
        Visitor director = Visitor.as("director", port);
        director.get("/");
        ofPerson(Visitor.as("agency-administrator", port), "director", "sign-out", Map.of());
        assertThat(director.get("/figures").path()).isEqualTo("/sign-in");
        Visitor scrutineer = Visitor.as("scrutineer", port);
        ofPerson(Visitor.as("agency-administrator", port), "scrutineer", "sign-out", Map.of());
        assertThat(scrutineer.get("/figures").path()).as("another agency's").isEqualTo("/figures");
    }

    private Visitor.Answer signIn() {
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        return visitor.post("/sign-in", Map.of("id", "director", "password", DIRECTORS));
    }

    private List<String> directorSetsCodesUp() {
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        visitor.post("/sign-in", Map.of("id", "director", "password", DIRECTORS));
        visitor.get("/account/codes");
        List<String> paper = Authenticator.setUp(visitor);
        assertThat(paper).hasSize(10);
        return paper;
    }

    private void as(Reader reader, String sql) {
        Reading.run(reader, () -> new TransactionTemplate(transactions)
                .executeWithoutResult(status -> jdbc.sql(sql).update()));
    }
}
