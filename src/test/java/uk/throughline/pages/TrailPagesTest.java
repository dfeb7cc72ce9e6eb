package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Access;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Dates;
import uk.throughline.testing.Browser;

/** The trail as who oversees access reads it, as everyone reads their own, and as nobody else does. */
@PagesTest
class TrailPagesTest {
    private static final String TRAIL = "/administration/trail";

    @LocalServerPort
    int port;

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void who_looked_at_one_childs_record_is_found_by_its_reference_and_no_address_bears_it() {
        long child = child("TR-1");
        long other = child("TR-2");
        read("the plan list", child, other);
        read("another list", other);
        Visitor visitor = Visitor.as("governance", port);
        visitor.get(TRAIL);
        Visitor.Answer unknown = visitor.post(TRAIL + "/child", Map.of("reference", "TR-404"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.page().select("#reference-error").text()).contains("No child has this reference");
        assertThat(unknown.page().select("#reference").val()).isEqualTo("TR-404");
        Visitor.Answer page = visitor.post(TRAIL + "/child", Map.of("reference", " TR-1 "));
        assertThat(page.response().uri().toString()).doesNotContain("TR-1");
        assertThat(page.text()).contains("Who has looked at the record of child TR-1", "OFFICIAL-SENSITIVE");
        assertThat(page.page().select("tbody tr").eachText())
                .anyMatch(row ->
                        row.contains("analyst") && row.contains("read: the plan list") && row.contains("2 children"))
                .noneMatch(row -> row.contains("another list"))
                .anyMatch(row -> row.contains("governance") && row.contains("read: the trail"));
        Visitor another = Visitor.as("governance", port);
        Visitor.Answer sentOn = another.get(TRAIL + "?about=child");
        assertThat(sentOn.text())
                .as("another session asked about nobody, and is not shown everybody")
                .contains("Give the child's reference again", "Nothing is shown until that is put right")
                .doesNotContain("Who has looked at the record of child");
        assertThat(sentOn.page().select("tbody tr")).isEmpty();
        assertThat(another.get(TRAIL + ".csv?about=child").heading()).isEqualTo("The trail");
        assertThat(visitor.get(TRAIL + ".csv?about=child").body())
                .contains("the plan list")
                .doesNotContain("another list");
        assertThat(visitor.get(TRAIL + "?about=child&act=export").text())
                .as("the file is kept as a look at this child")
                .contains("export: the trail");
    }

    @Test
    void entries_are_filtered_by_person_act_and_day() {
        read("a list of the filter test", child("TR-3"));
        Visitor visitor = Visitor.as("governance", port);
        assertThat(visitor.get(TRAIL + "?who=analyst&act=read")
                        .page()
                        .select("tbody tr")
                        .eachText())
                .isNotEmpty()
                .allMatch(row -> row.contains("analyst") && row.contains("read: "));
        assertThat(visitor.get(TRAIL + "?who=nobody+at+all").text()).contains("Nothing is found");
        String today = LocalDate.now(Dates.LONDON).toString();
        assertThat(visitor.get(TRAIL + "?from=" + today + "&to=" + today + "&act=read")
                        .page()
                        .select("tbody tr"))
                .isNotEmpty();
        assertThat(visitor.get(TRAIL + "?to=2020-01-01").text()).contains("Nothing is found");
        Visitor.Answer wrong = visitor.get(TRAIL + "?from=31+February+2026");
        assertThat(wrong.page().select("#from-error").text()).contains("such as 3 April 2026");
        assertThat(wrong.page().select("#from").val()).isEqualTo("31 February 2026");
        assertThat(wrong.page().select("tbody tr"))
                .as("an unread day does not widen what is shown")
                .isEmpty();
        assertThat(visitor.get(TRAIL + ".csv?from=31+February+2026").heading()).isEqualTo("The trail");
        assertThat(visitor.get(TRAIL + "?before=x&act=%27").text()).contains("Nothing is found");
    }

    @Test
    void many_entries_are_read_page_by_page_and_none_twice() {
        long child = child("TR-4");
        for (int n = 0; n < 120; n++) {
            read("page by page " + n, child);
        }
        Visitor visitor = Visitor.as("governance", port);
        visitor.get(TRAIL);
        Visitor.Answer page = visitor.post(TRAIL + "/child", Map.of("reference", "TR-4"));
        List<String> first = page.page().select("tbody tr").eachText();
        assertThat(first).hasSize(50);
        Visitor.Answer second = visitor.get(page.page().select("a[rel=next]").attr("href"));
        assertThat(second.page().select("tbody tr").eachText()).hasSize(50).doesNotContainAnyElementsOf(first);
    }

    @Test
    void the_trail_as_a_file_is_kept_in_the_trail_and_runs_nothing() {
        read("=HYPERLINK(\"http://x\")", child("TR-5"));
        Visitor visitor = Visitor.as("governance", port);
        Visitor.Answer file = visitor.get(TRAIL + ".csv?act=read&who=analyst");
        assertThat(file.header("Content-Disposition")).contains("attachment", "trail.csv");
        assertThat(file.body()).contains("Entry,When,Who").contains("'=HYPERLINK");
        assertThat(visitor.get(TRAIL + "?act=export&who=governance").text()).contains("export: the trail");
    }

    @Test
    void nobody_else_reads_the_trail_and_that_they_tried_is_in_it() {
        for (String person : List.of("analyst", "administrator", "agency-administrator", "visitor")) {
            Visitor visitor = Visitor.as(person, port);
            assertThat(visitor.get(TRAIL).status()).as(person).isEqualTo(403);
            assertThat(visitor.get(TRAIL + ".csv").status()).as(person).isEqualTo(403);
            visitor.get("/");
            assertThat(visitor.post(TRAIL + "/child", Map.of("reference", "TR-1"))
                            .status())
                    .as(person)
                    .isEqualTo(403);
            assertThat(visitor.get("/").page().select(".tl-sections a").eachText())
                    .doesNotContain("Trail");
        }
        assertThat(Visitor.as("governance", port)
                        .get(TRAIL + "?act=refused&who=administrator")
                        .text())
                .contains("refused: oversee access");
    }

    @Test
    void everyone_reads_their_own_and_only_that() {
        read("a list of the own-trail test", child("TR-6"));
        Visitor.Answer own = Visitor.as("analyst", port).get("/my-trail");
        assertThat(own.heading()).isEqualTo("What is kept of what I did");
        assertThat(own.text()).contains("signed in: pages");
        Visitor.Answer others = Visitor.as("visitor", port).get("/my-trail");
        assertThat(others.text()).contains("signed in: pages").doesNotContain("a list of the own-trail test");
        Integer seen = Reading.as(new Reader("visitor", "Visitor"), () -> new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql("select count(*) from access.trail_entry where reader_id <> 'visitor'")
                        .query(Integer.class)
                        .single()));
        assertThat(seen).as("by SQL neither").isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void the_pages_are_accessible_and_fit_the_screen(int width) {
        read(
                "a list with a name that is long enough to break the line of a narrow screen twice or three times",
                child("TR-7-" + width));
        Page page = Browser.page(width);
        page.navigate("http://localhost:" + port + "/sign-in");
        page.getByText("Information governance lead").first().click();
        for (String path : List.of(TRAIL, TRAIL + "?who=nobody+at+all", TRAIL + "?from=x", "/my-trail")) {
            page.navigate("http://localhost:" + port + path);
            AccessiblePagesTest.look(page, path.substring(1).replaceAll("[^A-Za-z0-9.]+", "-"), width);
        }
        page.navigate("http://localhost:" + port + TRAIL);
        page.locator("#reference").fill("TR-7-" + width);
        page.getByText("Show who looked").click();
        AccessiblePagesTest.look(page, "administration-trail-of-child", width);
        page.context().close();
    }

    private void read(String what, long... children) {
        Reading.run(
                new Reader("analyst", "Analyst"),
                () -> access.wasRead(
                        what, java.util.Arrays.stream(children).boxed().toList()));
    }

    private long child(String reference) {
        return Reading.as(
                Reader.INTAKE,
                () -> java.util.Objects.requireNonNull(
                        new TransactionTemplate(transactions).execute(status -> jdbc.sql("""
                                insert into children.child (la_child_id) values (:reference) returning child_id
                                """)
                                .param("reference", reference)
                                .query(Long.class)
                                .single())));
    }
}
