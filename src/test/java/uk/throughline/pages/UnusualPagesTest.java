package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.throughline.access.LookingNow;
import uk.throughline.storage.DatabaseConnection;
import uk.throughline.testing.Browser;

/** Unusual looking as who oversees access lists and answers it. */
@PagesTest
class UnusualPagesTest {
    private static final String UNUSUAL = "/administration/trail/unusual";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    DatabaseConnection database;

    private JdbcClient owner;

    @BeforeEach
    void atNightOnChristmasDay() {
        owner = JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.ownerUser(), database.ownerPassword()));
        owner.sql("""
                insert into access.trail_entry (at, reader_id, act, subject, child_ids)
                select '2025-12-25 14:05+00', r, 'read', 'a list of the test of unusual looking', array_agg(n)
                from generate_series(1, 1234) n, unnest(array['analyst', 'governance']) r group by r
                """).update();
        LookingNow.in(application);
    }

    /** Other classes of this application's tests may have given somebody such a post. */
    private boolean somebodyElseOversees() {
        return owner.sql("""
                select exists (
                    select from access.reader r where r.reader_id <> 'governance' and (r.left_at is null or r.left_at > now())
                      and (exists (select from access.grant_given g where g.reader_id = r.reader_id
                                   and g.permission = 'oversee access' and (g.to_at is null or g.to_at > now()))
                           or exists (select from access.post_held h join access.post_grant g on g.post_id = h.post_id
                                      where h.reader_id = r.reader_id and g.permission = 'oversee access'
                                        and h.from_at <= now() and (h.to_at is null or h.to_at > now())
                                        and (g.to_at is null or g.to_at > now()))))
                """).query(Boolean.class).single();
    }

    @AfterEach
    void forget() {
        owner.sql("delete from access.looking_finding").update();
        owner.sql("delete from access.looking_expected").update();
        owner.sql("delete from access.looking_day").update();
    }

    @Test
    void what_was_found_is_told_in_words_with_its_entries_and_not_to_whom_it_is_about() {
        Visitor visitor = Visitor.as("governance", port);
        assertThat(visitor.get("/").text()).contains("2 unusual looks to judge");
        Visitor.Answer list = visitor.get(UNUSUAL + "?who=analyst");
        assertThat(list.page().select("tbody tr").eachText())
                .hasSize(2)
                .anyMatch(row -> row.contains("25 December 2025")
                        && row.contains("Analyst")
                        && row.contains("Looked at the records of 1,234 different children.")
                        && row.contains("More than 100 children in a day; nothing is known of the 90 days before."))
                .anyMatch(row -> row.contains("Out of hours")
                        && row.contains("at children's records before 7:00, from 20:00 on"));
        assertThat(visitor.get(UNUSUAL + "?state=all").page().select("tbody tr").eachText())
                .as("what is about the reader is not listed")
                .noneMatch(row -> row.contains("Information governance lead"));
        assertThat(list.text().contains("You are the only one who oversees access"))
                .as("said where nobody else oversees access")
                .isEqualTo(!somebodyElseOversees());
        assertThat(visitor.get(UNUSUAL + "?kind=file").text()).contains("Nothing is found");
        assertThat(visitor.get(UNUSUAL + "?kind=%27&state=%27").text()).contains("Nothing is found");
        assertThat(visitor.get(UNUSUAL + "?page=2").status()).isEqualTo(404);
        Visitor.Answer one = visitor.get(finding("many"));
        String entries = one.page().select("dd a").attr("href");
        assertThat(entries).doesNotContain("analyst");
        assertThat(visitor.get(entries).page().select("tbody tr").eachText())
                .isNotEmpty()
                .allMatch(row ->
                        row.contains("25 December 2025") && row.contains("a list of the test of unusual looking"));
    }

    @Test
    void it_is_answered_with_a_reason_by_somebody_else() {
        Visitor visitor = Visitor.as("governance", port);
        String address = finding("many");
        visitor.get(address);
        Visitor.Answer refused =
                visitor.post(address, Map.of("how", "dismissed", "words", "fine", "until", "1 May 2099"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#words-error").text()).contains("at least 10 letters");
        assertThat(refused.page().select("#words").val()).isEqualTo("fine");
        assertThat(refused.page().select("#until").val()).isEqualTo("1 May 2099");
        assertThat(refused.page().select("#how option[selected]").val()).isEqualTo("dismissed");
        Visitor.Answer done = visitor.post(
                address, Map.of("how", "dismissed", "words", "The yearly audit of all records", "until", ""));
        assertThat(done.path()).startsWith(address);
        assertThat(done.text())
                .contains(
                        "What you said is kept",
                        "Dismissed by Information governance lead",
                        "The yearly audit of all records");
        assertThat(visitor.get(UNUSUAL).page().select("tbody tr")).hasSize(1);
        assertThat(visitor.get(UNUSUAL + "?state=dismissed").page().select("tbody tr"))
                .hasSize(1);
        String own = UNUSUAL + "/"
                + owner.sql("select min(finding_id) from access.looking_finding where reader_id = 'governance'")
                        .query(Long.class)
                        .single();
        assertThat(visitor.get(own).status()).isEqualTo(404);
        visitor.get(UNUSUAL);
        assertThat(visitor.post(own, Map.of("how", "dismissed", "words", "I always do that"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void none_and_ten_thousand_are_listed_too() {
        forget();
        Visitor visitor = Visitor.as("governance", port);
        assertThat(visitor.get(UNUSUAL).text())
                .contains("Nothing is found. Looking that is out of the ordinary will be listed here");
        owner.sql("""
                insert into access.looking_finding (kind, reader_id, on_day, amount, most)
                select 'refused', 'visitor', date '1990-01-01' + n, 10, 9 from generate_series(1, 10000) n
                """).update();
        Visitor.Answer first = visitor.get(UNUSUAL);
        assertThat(first.page().select("tbody tr")).hasSize(50);
        assertThat(first.text()).contains("Rows 1 to 50 of 10,000");
        assertThat(visitor.get(UNUSUAL + "?page=200").page().select("tbody tr")).hasSize(50);
    }

    @Test
    void the_trail_is_filtered_by_what_was_looked_at_and_no_wrong_filter_widens_it() {
        Visitor visitor = Visitor.as("governance", port);
        assertThat(visitor.get("/administration/trail?subject=TEST+of+unusual")
                        .page()
                        .select("tbody tr")
                        .eachText())
                .isNotEmpty()
                .allMatch(row -> row.contains("a list of the test of unusual looking"));
        assertThat(visitor.get("/administration/trail?subject=TEST+of+unusual&who=governance&act=read")
                        .page()
                        .select("tbody tr")
                        .eachText())
                .isNotEmpty()
                .allMatch(row -> row.contains("governance"));
        assertThat(visitor.get("/administration/trail?subject=no+such+list").text())
                .contains("Nothing is found");
        assertThat(visitor.get("/administration/trail?person=x").text()).contains("Nothing is found");
        assertThat(visitor.get("/administration/trail?act=insert&subject=looking_finding")
                        .text())
                .contains("added: looking finding (access)");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void the_pages_are_accessible_and_fit_the_screen(int width) {
        Page page = Browser.page(width);
        page.navigate("http://localhost:" + port + "/sign-in");
        page.getByText("Information governance lead").first().click();
        for (String path : List.of(UNUSUAL, UNUSUAL + "?kind=file", finding("hours"))) {
            page.navigate("http://localhost:" + port + path);
            AccessiblePagesTest.look(page, path.substring(1).replaceAll("[^A-Za-z.]+", "-"), width);
        }
        page.getByText("Keep this").click();
        AccessiblePagesTest.look(page, "administration-trail-unusual-refused", width);
        page.context().close();
    }

    private String finding(String kind) {
        return UNUSUAL + "/"
                + owner.sql(
                                "select finding_id from access.looking_finding where reader_id = 'analyst' and kind = :kind and on_day = '2025-12-25'")
                        .param("kind", kind)
                        .query(Long.class)
                        .single();
    }
}
