package uk.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.kernel.Dates;
import uk.throughline.kernel.Outcome;
import uk.throughline.storage.DatabaseConnection;
import uk.throughline.testing.TestDatabase;

/** People, posts and reviews on a database of their own, as the application reaches it. */
abstract class PeopleBase {
    static final Reader ADMINISTRATOR = new Reader("administrator", "Administrator");

    final DatabaseConnection database = TestDatabase.fresh();
    final DriverManagerDataSource source =
            new DriverManagerDataSource(database.url(), database.user(), database.password());
    final JdbcClient jdbc = JdbcClient.create(source);
    final JdbcClient owner = JdbcClient.create(
            new DriverManagerDataSource(database.url(), database.ownerUser(), database.ownerPassword()));
    final ReaderBoundTransactions manager = new ReaderBoundTransactions(source);
    final TransactionTemplate transactions = new TransactionTemplate(manager);

    /** Today of the tests' clock, which a test may move; PostgreSQL's clock stays. */
    LocalDate today = LocalDate.now(Dates.LONDON);

    final InstantSource clock = () -> today.equals(LocalDate.now(Dates.LONDON))
            ? Instant.now()
            : today.atTime(12, 0).atZone(Dates.LONDON).toInstant();
    final AccessStore accessStore = new AccessStore(jdbc);
    final PostStore postStore = new PostStore(jdbc);
    final PostLists postLists = new PostLists(jdbc);
    final PeopleLists peopleLists = new PeopleLists(jdbc);
    final Access access = new Access(accessStore, postStore);
    final Giving giving = new Giving(postLists, peopleLists, access, clock);
    final Posts posts = new Posts(postStore, postLists, peopleLists, access, giving);
    final People people = new People(new PeopleStore(jdbc), peopleLists, postStore, postLists, giving);
    final ReviewStore reviewStore = new ReviewStore(jdbc);
    final AccessReviews reviews = new AccessReviews(reviewStore, postLists, postStore, peopleLists, giving);

    PeopleBase() {
        as(Reader.SET_UP, () -> {
            access.admit(
                    new Access.Person("administrator", "Administrator", "Business unit"),
                    "",
                    Set.of(Permission.ADMINISTER),
                    "First administrator");
            return 0;
        });
        as(Reader.INTAKE, () -> jdbc.sql("insert into children.child (la_child_id) values ('C1'), ('C2')")
                .update());
    }

    <T> T as(Reader reader, Supplier<T> work) {
        return Reading.as(reader, () -> java.util.Objects.requireNonNull(transactions.execute(status -> work.get())));
    }

    long person(String name, String agency) {
        String email = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@agency.example";
        return done(as(ADMINISTRATOR, () -> people.add(new People.Details(name, email, agency))));
    }

    long post(String title, String agency, Permission... carries) {
        Set<String> words =
                java.util.Arrays.stream(carries).map(Permission::words).collect(java.util.stream.Collectors.toSet());
        return done(as(ADMINISTRATOR, () -> posts.add("other", title, agency, words, "Needed for the post")));
    }

    long give(long post, long person) {
        return done(as(ADMINISTRATOR, () -> posts.give(new Posts.Gift(post, person, "holder", "", "", "Appointed"))));
    }

    Reader reader(long person) {
        String id = owner.sql("select reader_id from access.reader where number = :number")
                .param("number", person)
                .query(String.class)
                .single();
        return new Reader(id, id);
    }

    boolean may(long person, Permission permission) {
        return as(reader(person), () -> access.may(permission));
    }

    /** As if what is held had begun, or was confirmed, so many days before. */
    void age(String column, long held, int days) {
        owner.sql("update access.post_held set " + column + " = " + column
                        + " - make_interval(days => :days) where held_id = :held")
                .param("days", days)
                .param("held", held)
                .update();
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T result) -> result;
            case Outcome.Refused<T>(var refusal) ->
                throw new AssertionError("Refused: " + refusal.what() + ": " + refusal.reason());
        };
    }

    static void refused(Outcome<?> outcome, String what, String part) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.refusal().what()).isEqualTo(what);
            assertThat(refused.refusal().reason()).contains(part);
        });
    }
}
