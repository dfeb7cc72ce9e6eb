package uk.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import uk.throughline.access.People.Details;
import uk.throughline.access.Posts.Gift;
import uk.throughline.kernel.Dates;
import uk.throughline.kernel.Outcome;

class PeopleTest extends PeopleBase {
    private final long agencyPost = post("Agency administrator", "Trust", Permission.ADMINISTER_OWN_AGENCY);
    private final long nursePost = post("Named nurse", "Trust", Permission.READ_FIGURES, Permission.READ_RECORDS);
    private final long keeper = person("Kay Keeper", "Trust");
    private final long nurse = person("Nora Nurse", "Trust");
    private final long officer = person("Olu Officer", "Police");

    PeopleTest() {
        give(agencyPost, keeper);
    }

    @Test
    void what_a_person_may_do_comes_from_the_posts_held_and_ends_with_them() {
        assertThat(may(nurse, Permission.READ_RECORDS)).isFalse();
        long held = give(nursePost, nurse);
        assertThat(may(nurse, Permission.READ_RECORDS)).isTrue();
        assertThat(childrenSeenBy(nurse)).isEqualTo(2);
        done(as(ADMINISTRATOR, () -> posts.end(held, "", "Moved to another trust")));
        assertThat(may(nurse, Permission.READ_RECORDS)).isFalse();
        assertThat(childrenSeenBy(nurse)).isZero();
    }

    @Test
    void a_post_given_from_tomorrow_opens_nothing_today_and_one_that_was_for_a_time_ends_by_itself() {
        String tomorrow = today.plusDays(1).toString();
        long held = done(as(
                ADMINISTRATOR,
                () -> posts.give(new Gift(
                        nursePost, nurse, "holder", tomorrow, today.plusDays(5).toString(), "Starts then"))));
        assertThat(may(nurse, Permission.READ_RECORDS)).isFalse();
        age("from_at", held, 1);
        assertThat(may(nurse, Permission.READ_RECORDS)).isTrue();
        assertThat(as(ADMINISTRATOR, () -> people.posts(nurse))).singleElement().satisfies(one -> {
            assertThat(one.lastDay()).isEqualTo(today.plusDays(5));
            assertThat(one.standing()).isTrue();
        });
        age("from_at", held, 6);
        age("to_at", held, 6);
        assertThat(may(nurse, Permission.READ_RECORDS))
                .as("the day after its last")
                .isFalse();
    }

    @Test
    void a_last_day_counts_whole_also_where_the_clocks_change() {
        assertThat(Giving.start(LocalDate.of(2027, 3, 28))).isEqualTo("2027-03-28T00:00:00Z");
        assertThat(Giving.after(LocalDate.of(2027, 3, 28))).isEqualTo("2027-03-28T23:00:00Z");
        assertThat(Giving.after(LocalDate.of(2027, 10, 31))).isEqualTo("2027-11-01T00:00:00Z");
    }

    @Test
    void what_a_post_carries_changes_for_whoever_holds_it() {
        give(nursePost, nurse);
        done(as(ADMINISTRATOR, () -> posts.carry(nursePost, Set.of("read figures"), "Sees figures only")));
        assertThat(may(nurse, Permission.READ_RECORDS)).isFalse();
        assertThat(may(nurse, Permission.READ_FIGURES)).isTrue();
        refused(
                as(ADMINISTRATOR, () -> posts.carry(nursePost, Set.of("count records"), "Try")),
                "carries",
                "count records");
    }

    @Test
    void who_left_may_nothing_sees_nothing_and_holds_nothing_when_back() {
        give(nursePost, nurse);
        owner.sql(
                        "insert into access.grant_given (reader_id, kind, permission, reason, given_by) values (:id, 'STANDARD', 'read figures', 'x', 'x')")
                .param("id", reader(nurse).id())
                .update();
        done(as(ADMINISTRATOR, () -> people.leave(nurse, "Retired")));
        assertThat(may(nurse, Permission.READ_RECORDS)).isFalse();
        assertThat(may(nurse, Permission.READ_FIGURES))
                .as("nor what was given to the person alone")
                .isFalse();
        assertThat(childrenSeenBy(nurse)).isZero();
        assertThat(as(reader(nurse), () -> jdbc.sql("select access.bound()")
                        .query(Boolean.class)
                        .single()))
                .isFalse();
        done(as(ADMINISTRATOR, () -> people.comeBack(nurse)));
        assertThat(may(nurse, Permission.READ_RECORDS)).isFalse();
        refused(as(ADMINISTRATOR, () -> people.comeBack(nurse)), "person", "has not left");
    }

    @Test
    void a_post_has_one_holder_somebody_acts_up_while_it_is_vacant_and_covers_while_it_is_not() {
        refused(
                as(ADMINISTRATOR, () -> posts.give(new Gift(nursePost, nurse, "cover", "", "", "Away"))),
                "how",
                "nobody covers");
        long acting =
                done(as(ADMINISTRATOR, () -> posts.give(new Gift(nursePost, officer, "acting", "", "", "Vacant"))));
        assertThat(may(officer, Permission.READ_RECORDS)).isTrue();
        give(nursePost, nurse);
        refused(
                as(ADMINISTRATOR, () -> posts.give(new Gift(nursePost, keeper, "holder", "", "", "Two"))),
                "how",
                "Nora Nurse holds");
        refused(
                as(ADMINISTRATOR, () -> posts.give(new Gift(nursePost, keeper, "acting", "", "", "Two"))),
                "how",
                "choose cover");
        refused(
                as(ADMINISTRATOR, () -> posts.give(new Gift(nursePost, nurse, "cover", "", "", "Self"))),
                "person",
                "already");
        done(as(ADMINISTRATOR, () -> posts.give(new Gift(nursePost, keeper, "cover", "", "", "On leave"))));
        assertThat(as(ADMINISTRATOR, () -> posts.find(nursePost)).orElseThrow().holders())
                .containsExactlyInAnyOrder("Olu Officer", "Nora Nurse", "Kay Keeper");
        done(as(ADMINISTRATOR, () -> posts.end(acting, "", "Appointed")));
        assertThat(as(ADMINISTRATOR, () -> posts.held(nursePost))).hasSize(3);
    }

    @Test
    void a_post_may_be_given_for_after_its_holder_goes() {
        long held = give(nursePost, nurse);
        String last = today.plusDays(10).toString();
        refused(
                as(
                        ADMINISTRATOR,
                        () -> posts.give(new Gift(
                                nursePost, keeper, "holder", today.plusDays(11).toString(), "", "Next"))),
                "how",
                "End that first");
        done(as(ADMINISTRATOR, () -> posts.end(held, last, "Retires")));
        refused(
                as(ADMINISTRATOR, () -> posts.give(new Gift(nursePost, keeper, "holder", last, "", "Next"))),
                "how",
                "End that first");
        done(as(
                ADMINISTRATOR,
                () -> posts.give(
                        new Gift(nursePost, keeper, "holder", today.plusDays(11).toString(), "", "Next"))));
        assertThat(may(nurse, Permission.READ_RECORDS)).as("until then").isTrue();
        assertThat(may(keeper, Permission.READ_RECORDS)).isFalse();
    }

    @Test
    void a_closed_post_is_held_by_nobody_and_not_given_any_more() {
        give(nursePost, nurse);
        done(as(ADMINISTRATOR, () -> posts.close(nursePost, "Abolished")));
        assertThat(may(nurse, Permission.READ_RECORDS)).isFalse();
        refused(
                as(ADMINISTRATOR, () -> posts.give(new Gift(nursePost, keeper, "holder", "", "", "x"))),
                "post",
                "Choose a post");
        refused(as(ADMINISTRATOR, () -> posts.close(nursePost, "Again")), "post", "no such post");
    }

    @Test
    void nobody_gives_themselves_a_post_neither_by_the_page_nor_past_it() {
        Reader kay = reader(keeper);
        refused(
                as(kay, () -> posts.give(new Gift(nursePost, keeper, "holder", "", "", "Mine"))),
                "person",
                "themselves");
        assertThatThrownBy(
                        () -> as(kay, () -> postStore.give(nursePost, kay.id(), Posts.How.HOLDER, null, null, "Mine")))
                .isInstanceOf(DataAccessException.class);
        long admin = numberOf("administrator");
        refused(
                as(ADMINISTRATOR, () -> posts.give(new Gift(nursePost, admin, "holder", "", "", "Mine"))),
                "person",
                "themselves");
        assertThatThrownBy(() -> as(
                        ADMINISTRATOR,
                        () -> postStore.give(nursePost, "administrator", Posts.How.HOLDER, null, null, "Mine")))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void who_keeps_one_agencys_people_sees_and_changes_no_others() {
        Reader kay = reader(keeper);
        assertThat(as(kay, () -> people.page(new PeopleFilter("", false), 50, 1)))
                .extracting(People.Person::name)
                .containsExactly("Kay Keeper", "Nora Nurse");
        assertThat(as(kay, people::agencies)).containsExactly("Trust");
        assertThat(as(kay, () -> people.find(officer))).isEmpty();
        refused(
                as(kay, () -> people.change(officer, new Details("O", "o@police.example", "Trust"))),
                "person",
                "no such person");
        refused(
                as(kay, () -> people.add(new Details("New", "new@agency.example", "Police"))),
                "agency",
                "your own agency");
        refused(
                as(kay, () -> people.change(nurse, new Details("Nora", "nora@agency.example", "Police"))),
                "agency",
                "your own agency");
        refused(as(kay, () -> people.leave(officer, "x")), "person", "left already");
        assertThat(as(kay, () -> jdbc.sql("update access.reader set name = 'x' where number = :n")
                        .param("n", officer)
                        .update()))
                .isZero();
        long police = post("Sergeant", "Police", Permission.READ_FIGURES);
        refused(as(kay, () -> posts.give(new Gift(police, nurse, "holder", "", "", "x"))), "post", "Choose a post");
        assertThatThrownBy(() ->
                        as(kay, () -> postStore.give(police, reader(nurse).id(), Posts.How.HOLDER, null, null, "x")))
                .isInstanceOf(DataAccessException.class);
        assertThat(as(kay, () -> done(posts.give(new Gift(nursePost, nurse, "holder", "", "", "Appointed")))))
                .isPositive();
        assertThat(may(nurse, Permission.READ_RECORDS)).isTrue();
    }

    @Test
    void who_keeps_one_agencys_people_neither_makes_posts_nor_gives_those_that_keep_people_or_records() {
        Reader kay = reader(keeper);
        long records = post("Records owner", "Trust", Permission.CLASSIFY_RECORDS);
        refused(
                as(kay, () -> posts.give(new Gift(records, nurse, "holder", "", "", "x"))),
                "post",
                "Only who administers");
        refused(
                as(kay, () -> posts.give(new Gift(agencyPost, nurse, "cover", "", "", "x"))),
                "post",
                "Only who administers");
        assertThatThrownBy(() ->
                        as(kay, () -> postStore.give(records, reader(nurse).id(), Posts.How.HOLDER, null, null, "x")))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> as(kay, () -> posts.add("other", "Mine", "Trust", Set.of("administer"), "x")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as(kay, () -> jdbc.sql(
                                "insert into access.post_grant (post_id, permission, reason) values (:p, 'administer', 'x')")
                        .param("p", nursePost)
                        .update()))
                .isInstanceOf(DataAccessException.class);
        give(records, nurse);
        refused(as(kay, () -> people.leave(nurse, "Gone")), "person", "Only who administers");
        Details elsewhere = new Details("Nora", "kay@agency.example", "Trust");
        refused(as(kay, () -> people.change(nurse, elsewhere)), "person", "Only who administers");
        assertThat(as(kay, () -> jdbc.sql("update access.reader set email = 'kay@x.example' where number = :n")
                        .param("n", nurse)
                        .update()))
                .isZero();
    }

    @Test
    void who_keeps_nobody_sees_nobody_and_the_refusal_is_in_the_trail() {
        give(nursePost, nurse);
        assertThatThrownBy(() -> as(reader(nurse), () -> people.page(new PeopleFilter("", false), 50, 1)))
                .isInstanceOf(NotAllowed.class);
        assertThat(as(reader(nurse), () -> jdbc.sql("select count(*) from access.reader")
                        .query(Long.class)
                        .single()))
                .isOne();
        assertThat(as(reader(officer), () -> jdbc.sql("select count(*) from access.post_held")
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void there_is_always_somebody_who_administers() {
        long admin = numberOf("administrator");
        long deputy = person("Dev Deputy", "Business unit");
        long second = post("Deputy administrator", "Business unit", Permission.ADMINISTER);
        long held = give(second, deputy);
        Reader dev = reader(deputy);
        done(as(dev, () -> people.leave(admin, "Gone")));
        Reader setUp = Reader.SET_UP;
        refused(as(setUp, () -> posts.end(held, "", "x")), "held", "Nobody would administer");
        refused(as(setUp, () -> people.leave(deputy, "x")), "person", "Nobody would administer");
        refused(as(dev, () -> posts.carry(second, Set.of("read figures"), "x")), "carries", "Nobody would administer");
        refused(as(dev, () -> posts.close(second, "x")), "post", "Nobody would administer");
    }

    @Test
    void of_many_who_give_one_post_at_once_one_does() {
        List<Long> wanting = IntStream.range(0, 8)
                .mapToObj(i -> person("Nurse " + i, "Trust"))
                .toList();
        List<CompletableFuture<Outcome<Long>>> tries = wanting.stream()
                .map(one -> CompletableFuture.supplyAsync(
                        () -> as(ADMINISTRATOR, () -> posts.give(new Gift(nursePost, one, "holder", "", "", "Race")))))
                .toList();
        assertThat(tries.stream().map(CompletableFuture::join).filter(Outcome.Done.class::isInstance))
                .hasSize(1);
        assertThat(as(ADMINISTRATOR, () -> posts.find(nursePost)).orElseThrow().holders())
                .hasSize(1);
    }

    @Test
    void people_sign_in_as_what_is_free_and_an_address_is_one_persons() {
        assertThat(reader(nurse).id()).isEqualTo("nora.nurse");
        refused(
                as(ADMINISTRATOR, () -> people.add(new Details("Other", "NORA.nurse@Agency.example", "Police"))),
                "email",
                "already");
        refused(as(ADMINISTRATOR, () -> people.add(new Details("Other", "no address", "Police"))), "email", "such as");
        refused(as(ADMINISTRATOR, () -> people.add(new Details(" ", "a@b.example", "Police"))), "name", "Say");
        long second = done(
                as(ADMINISTRATOR, () -> people.add(new Details("Nora Nurse", "nora.nurse@other.example", "Police"))));
        assertThat(reader(second).id()).isEqualTo("nora.nurse-2");
        long odd = done(as(ADMINISTRATOR, () -> people.add(new Details("Odd", "123@other.example", "Police"))));
        assertThat(reader(odd).id()).isEqualTo("person");
    }

    @Test
    void days_are_typed_as_people_write_them_and_never_before_today() {
        refused(
                as(ADMINISTRATOR, () -> posts.give(new Gift(nursePost, nurse, "holder", "32 May 2027", "", "x"))),
                "from",
                "such as");
        refused(
                as(
                        ADMINISTRATOR,
                        () -> posts.give(
                                new Gift(nursePost, nurse, "holder", Dates.inWords(today.minusDays(1)), "", "x"))),
                "from",
                "or a later day");
        refused(
                as(
                        ADMINISTRATOR,
                        () -> posts.give(new Gift(
                                nursePost,
                                nurse,
                                "holder",
                                today.plusDays(3).toString(),
                                today.plusDays(2).toString(),
                                "x"))),
                "to",
                "or a later day");
        refused(
                as(ADMINISTRATOR, () -> posts.give(new Gift(nursePost, nurse, "sometimes", "", "", "x"))),
                "how",
                "Say how");
        refused(
                as(ADMINISTRATOR, () -> posts.give(new Gift(nursePost, nurse, "holder", "", "", " "))),
                "reason",
                "Say why");
        refused(
                as(ADMINISTRATOR, () -> posts.give(new Gift(nursePost, nurse, "holder", "", "", "x".repeat(501)))),
                "reason",
                "at most 500");
    }

    @Test
    void a_person_is_known_by_the_posts_held_now() {
        give(nursePost, nurse);
        done(as(ADMINISTRATOR, () -> posts.give(new Gift(agencyPost, nurse, "cover", "", "", "Away"))));
        assertThat(as(Reader.SIGN_IN, () -> accessStore.reader(reader(nurse).id()))
                        .orElseThrow()
                        .post())
                .isEqualTo("Named nurse, Agency administrator (cover)");
        assertThat(as(Reader.SIGN_IN, () -> accessStore.reader(reader(officer).id()))
                        .orElseThrow()
                        .post())
                .isEqualTo("Without a post");
    }

    private int childrenSeenBy(long person) {
        return as(reader(person), () -> jdbc.sql("select count(*) from children.child")
                .query(Integer.class)
                .single());
    }

    private long numberOf(String id) {
        return owner.sql("select number from access.reader where reader_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }
}
