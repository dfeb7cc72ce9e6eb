package uk.throughline.intake.expected;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.intake.Cadence;
import uk.throughline.intake.Due;
import uk.throughline.intake.Expected;
import uk.throughline.intake.ExpectedReturns;
import uk.throughline.intake.Reminder;
import uk.throughline.kernel.Outcome;

/** Settles what is expected, and tells what of it came. */
@Service
@Transactional
class AsExpected implements ExpectedReturns {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_DAYS = 366;

    private final ExpectedStore store;
    private final KnownKinds kinds;
    private final Dues dues;
    private final Reminding reminding;
    private final Access access;

    AsExpected(ExpectedStore store, KnownKinds kinds, Dues dues, Reminding reminding, Access access) {
        this.store = store;
        this.kinds = kinds;
        this.reminding = reminding;
        this.access = access;
        this.dues = dues;
    }

    @Override
    public List<Expected.Kind> kinds() {
        return kinds.all();
    }

    @Override
    public Outcome<Expected> expect(Expected.Wanted wanted) {
        access.require(Permission.ACCEPT_RETURNS);
        return wanted(wanted).then(expected -> store.add(expected)
                .flatMap(store::find)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        "agency",
                        expected.title() + " is expected of " + expected.agency()
                                + " already. End that first, if it is to come at other times")));
    }

    private Outcome<Expected> wanted(Expected.Wanted wanted) {
        Expected.Kind kind = kinds.find(wanted.kind()).orElse(null);
        if (kind == null) {
            return Outcome.refused("kind", "Choose which return is expected");
        }
        String agency = wanted.agency().strip();
        if (agency.isEmpty() || agency.length() > LONGEST_NAME) {
            return Outcome.refused("agency", "Name the agency that sends it, in at most 200 characters");
        }
        Cadence every = Arrays.stream(Cadence.values())
                .filter(one -> one.name().equals(wanted.every()))
                .findFirst()
                .orElse(null);
        if (every == null) {
            return Outcome.refused("every", "Choose how often it is due");
        }
        String days = wanted.dueDays().strip();
        if (!days.matches("[0-9]{1,3}") || Integer.parseInt(days) > MOST_DAYS) {
            return Outcome.refused("dueDays", "Enter after how many days it is due, a whole number from 0 to 366");
        }
        String contact = wanted.contact().strip();
        if (!contact.isEmpty() && !Reminding.isAddress(contact)) {
            return Outcome.refused("contact", "Enter an e-mail address such as returns@example.org, or leave it empty");
        }
        LocalDate from;
        try {
            from = LocalDate.parse(wanted.from().strip());
        } catch (DateTimeParseException e) {
            return Outcome.refused("from", "Enter a day of the first period that is expected, such as 2026-04-01");
        }
        return Outcome.done(new Expected(
                0,
                kind.kind(),
                kind.title(),
                kind.source(),
                agency,
                every,
                Integer.parseInt(days),
                contact.isEmpty() ? null : contact,
                every.holding(from).from(),
                null));
    }

    @Override
    public Outcome<Expected> endAfterThisPeriod(long id) {
        access.require(Permission.ACCEPT_RETURNS);
        Expected expected = store.find(id).orElse(null);
        if (expected == null || expected.until() != null) {
            return Outcome.refused("expected", "It is not expected any more.");
        }
        store.end(id, expected.every().holding(dues.today()).to());
        return Outcome.done(store.find(id).orElseThrow());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Due> standing() {
        return dues.of(mine()).stream()
                .flatMap(AsExpected::worthSaying)
                .sorted(Comparator.comparing((Due due) -> due.standing() != Due.Standing.LATE)
                        .thenComparing(due -> due.standing() == Due.Standing.LATE
                                ? due.dueOn().toEpochDay()
                                : -due.dueOn().toEpochDay())
                        .thenComparing(due -> due.expected().title())
                        .thenComparing(due -> due.expected().agency()))
                .toList();
    }

    /** All that is late, the last that fell due, and the one that is awaited. */
    private static Stream<Due> worthSaying(List<Due> newestFirst) {
        Due lastDue = newestFirst.stream()
                .filter(due -> due.dueOn().isBefore(due.today()))
                .findFirst()
                .orElse(null);
        return newestFirst.stream()
                .filter(due -> due.standing() == Due.Standing.LATE
                        || due.equals(lastDue)
                        || !due.dueOn().isBefore(due.today()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Expected> find(long id) {
        return mine().stream().filter(expected -> expected.id() == id).findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<List<Due>> record(long id) {
        return find(id).map(expected -> dues.of(List.of(expected)).getFirst());
    }

    @Override
    public List<Reminder> remind() {
        access.require(Permission.TAKE_IN_RETURNS);
        return reminding.remind(
                dues.of(store.all()).stream().flatMap(List::stream).toList());
    }

    private List<Expected> mine() {
        access.require(Permission.TAKE_IN_RETURNS);
        boolean all = access.may(Permission.ACCEPT_RETURNS);
        String agency = access.agency().orElse("");
        return store.all().stream()
                .filter(expected -> all || expected.agency().equalsIgnoreCase(agency))
                .toList();
    }
}
