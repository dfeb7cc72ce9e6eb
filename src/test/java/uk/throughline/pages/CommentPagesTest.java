package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Dates;
import uk.throughline.kernel.Period;
import uk.throughline.measures.comments.Commentary;
import uk.throughline.testing.Browser;

/** What posts say of figures: written, refused, shown in lists, and withdrawn. */
@PagesTest
class CommentPagesTest {
    private static final String CONFERENCES = "/figures/protection.conferences_in_time/2022-23";
    private static final String TODAY = Dates.inWords(LocalDate.now(Dates.LONDON));

    @LocalServerPort
    int port;

    @Autowired
    Commentary commentary;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_comment_stands_with_its_post_its_day_and_its_figure_and_a_later_one_above_it() {
        Visitor visitor = Visitor.as("analyst", port);
        String mean = "/figures/protection.plan_length_mean/2021-22";
        assertThat(visitor.get(mean).page().select("#comments").text()).contains("Nobody has written anything yet.");
        Visitor.Answer kept = visitor.post(
                mean + "/comments",
                Map.of("words", "Plans that had drifted were ended.\r\nA panel looks at each.", "post", "Director"));
        assertThat(kept.path()).isEqualTo(mean);
        Element first = kept.page().selectFirst(".tl-comments__one");
        assertThat(first).isNotNull();
        assertThat(first.select(".tl-comments__who").text())
                .as("a post is chosen by nobody else")
                .isEqualTo("Analyst, " + TODAY);
        assertThat(first.select(".tl-comments__words").first().wholeText())
                .isEqualTo("Plans that had drifted were ended.\nA panel looks at each.");
        assertThat(first.text()).contains("Written when the figure was 438.0, as it is now.");
        visitor.post(mean + "/comments", Map.of("words", "The panel ended in March."));
        assertThat(visitor.get(mean).page().select(".tl-comments__words").eachText())
                .containsExactly(
                        "The panel ended in March.", "Plans that had drifted were ended. A panel looks at each.");
        assertThat(visitor.get("/figures/protection.plan_length_mean/2022-23")
                        .page()
                        .select(".tl-comments__one"))
                .as("another period is another figure")
                .isEmpty();
    }

    @Test
    void what_cannot_be_kept_is_said_in_one_sentence_and_what_was_typed_stays() {
        Visitor visitor = Visitor.as("analyst", port);
        visitor.get(CONFERENCES);
        Visitor.Answer empty = visitor.post(CONFERENCES + "/comments", Map.of("words", " \n "));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select(".govuk-error-summary a[href=#words]").text())
                .isEqualTo("Write what you have to say of this figure.");
        assertThat(empty.page().title()).startsWith("Error: ");
        String long_ = "Long. ".repeat(400);
        Visitor.Answer tooLong = visitor.post(CONFERENCES + "/comments", Map.of("words", long_));
        assertThat(tooLong.page().select("#words-error").text())
                .isEqualTo("Error: A comment has at most 2,000 characters, and this one has 2,399: shorten it.");
        assertThat(tooLong.page().select("details[open] #words").text()).isEqualTo(long_.strip());
        assertThat(visitor.post(CONFERENCES + "/comments", Map.of("words", "a\r\n".repeat(999) + "ab\0"))
                        .status())
                .as("a line's end counts once, and what cannot be printed is left out")
                .isEqualTo(200);
        Visitor.Answer none =
                visitor.post("/figures/care.missing_from_care/2023-24/comments", Map.of("words", "None went missing."));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.page().select("#words-error").text())
                .isEqualTo("Error: There is no figure to comment on: no return that was accepted tells of these days.");
        assertThat(none.page().select("#words").text()).isEqualTo("None went missing.");
        assertThat(visitor.get("/figures/care.missing_from_care/2023-24").page().select("#comments"))
                .as("where there is no figure, no comment is asked for")
                .isEmpty();
        String tooRecent = "/figures/frontdoor.referrals/2024-01-01--2024-03-30";
        assertThat(visitor.get(tooRecent).page().select(".tl-answer").text())
                .contains("too recent")
                .contains("It will be told when returns cover every day up to 30 June 2024.");
        assertThat(visitor.get(tooRecent).page().select("#comments")).isEmpty();
        assertThat(visitor.post(tooRecent + "/comments", Map.of("words", "Fewer."))
                        .page()
                        .select("#words-error")
                        .text())
                .isEqualTo(
                        "Error: There is no figure to comment on yet: it is too recent to judge. Comment on an earlier period.");
        for (String path : new String[] {
            "/figures/no.such/2023-24/comments",
            "/figures/protection.plans_open/2023-24/comments",
            CONFERENCES + "/comments/999999/withdraw"
        }) {
            assertThat(visitor.post(path, Map.of("words", "x", "because", "x")).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void who_may_not_comment_reads_and_is_offered_no_form() {
        Visitor.as("analyst", port).get(CONFERENCES);
        Visitor visitor = Visitor.as("scrutineer", port);
        assertThat(visitor.get(CONFERENCES).page().select("#words")).isEmpty();
        Visitor.Answer refused = visitor.post(CONFERENCES + "/comments", Map.of("words", "I may not."));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("You have no grant to comment on figures");
    }

    @Test
    void a_comment_is_withdrawn_with_a_reason_which_is_shown_beside_what_it_said() {
        Visitor visitor = Visitor.as("analyst", port);
        String assessments = "/figures/frontdoor.assessments_in_time/2022-23";
        visitor.get(assessments);
        Element written = visitor.post(assessments + "/comments", Map.of("words", "Two teams had nobody."))
                .page()
                .selectFirst(".tl-comments__one");
        assertThat(written).isNotNull();
        String withdraw = written.select("form").attr("action");
        Visitor other = Visitor.as("director", port);
        assertThat(other.get(assessments).page().select(".tl-comments__one form"))
                .as("only who wrote it withdraws it")
                .isEmpty();
        assertThat(other.post(withdraw, Map.of("because", "I do not like it"))
                        .page()
                        .select("main")
                        .text())
                .contains("Only the post that wrote a comment withdraws it.");
        visitor.get(assessments);
        Visitor.Answer refused = visitor.post(withdraw, Map.of("because", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page()
                        .select(".tl-comments__one details[open] .govuk-error-message")
                        .text())
                .isEqualTo("Error: Say why it is withdrawn, in at most 1,000 characters.");
        Element withdrawn = visitor.post(withdraw, Map.of("because", "It was one team."))
                .page()
                .selectFirst(".tl-comments__one");
        assertThat(withdrawn).isNotNull();
        assertThat(withdrawn.text())
                .contains("Withdrawn on " + TODAY + " by the Analyst: \"It was one team.\"", "Two teams had nobody.");
        assertThat(visitor.post(withdraw, Map.of("because", "Again"))
                        .page()
                        .select("main")
                        .text())
                .contains("This comment is withdrawn already.");
    }

    @Test
    void what_is_hidden_now_is_not_told_by_what_it_was_and_a_revised_figure_is_said_to_be() {
        Reading.run(new Reader("analyst", "Analyst"), () -> {
            FakeMeasures.ADOPTED_IS_SHOWN.set(true);
            commentary
                    .write("care.adopted", Period.of("2023-24"), null, "Few were adopted.")
                    .orElseThrow();
            FakeMeasures.ADOPTED_IS_SHOWN.set(false);
        });
        Visitor visitor = Visitor.as("scrutineer", port);
        String hidden = visitor.get("/figures/care.adopted/2023-24")
                .page()
                .select("#comments")
                .text();
        assertThat(hidden)
                .contains("Few were adopted.", "The figure is hidden now, and so is what it was")
                .doesNotContain("265");
        FakeMeasures.ADOPTED_IS.set(271);
        try {
            FakeMeasures.ADOPTED_IS_SHOWN.set(true);
            assertThat(visitor.get("/figures/care.adopted/2023-24")
                            .page()
                            .select("#comments")
                            .text())
                    .contains("Written when the figure was 265; it is 271 now.");
        } finally {
            FakeMeasures.ADOPTED_IS_SHOWN.set(false);
            FakeMeasures.ADOPTED_IS.set(265);
        }
    }

    @Test
    void the_last_comment_stands_in_one_line_on_the_pages_of_priorities_and_on_the_position() {
        Visitor visitor = Visitor.as("analyst", port);
        String neglect = "/figures/protection.plans_open/2024-03-31?split=category%3Dneglect";
        visitor.get(neglect);
        String address = "/figures/protection.plans_open/2024-03-31/comments";
        visitor.post(address, Map.of("words", "An earlier word.", "split", "category=neglect"));
        visitor.post(
                address,
                Map.of(
                        "words",
                        "Neglect is found earlier since schools were trained.\nMore families are helped before a plan is needed, and fewer plans begin.",
                        "split",
                        "category=neglect"));
        for (String path : new String[] {"/figures/priorities/neglect", "/figures/position"}) {
            Element line = visitor.get(path).page().select(".tl-said").stream()
                    .filter(said -> said.text().contains("Neglect is found"))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.text())
                    .isEqualTo(
                            "Analyst, " + TODAY
                                    + ", on 31 Mar 2024: Neglect is found earlier since schools were trained. More families are helped before a plan is needed, and fewer plans … Read it: Children subject of a child protection plan: neglect");
            assertThat(line.select("a").attr("href")).isEqualTo(neglect + "#comments");
            assertThat(visitor.get(path + "?period=2022-23").page().select(".tl-said"))
                    .as("what was said of a later figure")
                    .isEmpty();
        }
    }

    @Test
    void the_database_itself_keeps_what_was_said_and_in_whose_name() {
        Reader analyst = new Reader("analyst", "Analyst");
        long number = Reading.as(analyst, () -> commentary
                .write("care.looked_after", Period.of("2022-03-31"), null, "As it was said.")
                .orElseThrow()
                .number());
        assertThatThrownBy(
                        () -> Reading.run(analyst, () -> change("update measures.commentary set words = 'Otherwise'")))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> Reading.run(analyst, () -> change("delete from measures.commentary")))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(
                        () -> Reading.run(
                                analyst,
                                () -> change(
                                        "insert into measures.commentary (measure, period, from_on, to_on, words, written_by, post, written_at, unit, places, status, vintage)"
                                                + " values ('care.adopted', '2023-24', date '2023-04-01', date '2024-03-31', 'x', 'director', 'Director', now(), 'children', 0, 'suppressed', 1)")))
                .hasStackTraceContaining("row-level security");
        Reading.run(
                new Reader("director", "Director of children's services"),
                () -> change(
                        "update measures.commentary set withdrawn_at = now(), withdrawn_by = 'D', withdrawn_because = 'x' where commentary_id = "
                                + number));
        assertThat(Reading.as(analyst, () -> commentary.find(number))
                        .orElseThrow()
                        .withdrawn())
                .as("another's words are not withdrawn either")
                .isNull();
    }

    private void change(String sql) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> jdbc.sql(sql).update());
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void a_comment_is_written_with_the_keyboard_alone_on_a_page_without_barriers(int width) {
        Page page = Browser.page(width);
        page.navigate("http://localhost:" + port + "/sign-in");
        page.getByText("Analyst").first().click();
        page.navigate("http://localhost:" + port + "/figures/care.looked_after/2023-03-31");
        page.locator("summary:has-text('Write a comment')").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().type("Written at " + width);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith("#comments"));
        assertThat(page.locator(".tl-comments__words").first().innerText()).isEqualTo("Written at " + width);
        page.locator("#comments summary").all().forEach(summary -> summary.click());
        AccessiblePagesTest.look(page, "comments", width);
        page.locator(".tl-comments form button").first().click();
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Say why it is withdrawn");
        AccessiblePagesTest.look(page, "comment-refused", width);
        page.context().close();
    }
}
