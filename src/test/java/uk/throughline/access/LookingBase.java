package uk.throughline.access;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import uk.throughline.access.UnusualLooking.Filter;
import uk.throughline.access.UnusualLooking.Finding;
import uk.throughline.kernel.Dates;

/** Looks of people on days of the past, and what is found in them. */
abstract class LookingBase extends PeopleBase {
    static final Reader OVERSEER = new Reader("overseer", "Information governance lead");
    static final Reader SECOND = new Reader("second", "Caldicott guardian");
    static final Reader NURSE = new Reader("nurse", "Named nurse");
    static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);

    final Trail trail = new Trail(new TrailStore(jdbc));
    final LookingStore lookingStore = new LookingStore(jdbc);
    final UnusualLooking looking = new UnusualLooking(new LookingLists(jdbc), lookingStore, access, giving);
    final LookingFinder finder = new LookingFinder(
            lookingStore,
            (from, to) ->
                    Set.copyOf(jdbc.sql("select day from guidance.rows_bank_holiday where day between :from and :to")
                            .param("from", from)
                            .param("to", to)
                            .query(LocalDate.class)
                            .list()));

    LookingBase() {
        for (Reader one : List.of(OVERSEER, SECOND)) {
            admit(one, Set.of(Permission.OVERSEE_ACCESS));
        }
        admit(NURSE, Set.of(Permission.READ_RECORDS));
    }

    private void admit(Reader reader, Set<Permission> may) {
        as(Reader.SET_UP, () -> {
            access.admit(new Access.Person(reader.id(), reader.post(), "Hospital"), "", may, "Appointed");
            return 0;
        });
    }

    /** One look at so many children, numbered from the first. */
    void look(Reader who, String act, LocalDateTime at, long first, int children) {
        owner.sql("""
                        insert into access.trail_entry (at, reader_id, act, subject, child_ids)
                        values (:at, :who, :act, 'a list', :children)
                        """)
                .param("at", At.of(at.atZone(Dates.LONDON).toInstant()), At.TYPE)
                .param("who", who.id())
                .param("act", act)
                .param(
                        "children",
                        LongStream.range(first, first + children).boxed().toArray(Long[]::new))
                .update();
    }

    void refusals(Reader who, LocalDateTime at, int times) {
        for (int n = 0; n < times; n++) {
            look(who, "refused", at, 0, 0);
        }
    }

    /** What the job does in an hour. */
    void anHourLater() {
        as(Reader.SET_UP, trail::seal);
        while (as(Reader.LOOKING, finder::goOn)) {
            Thread.onSpinWait();
        }
    }

    List<Finding> found(Reader by) {
        return as(by, () -> looking.page(new Filter("", "", ""), 1000, 1));
    }

    List<String> found() {
        return found(OVERSEER).stream().map(LookingBase::inShort).toList();
    }

    static String inShort(Finding one) {
        return one.kind().word() + " " + one.day() + " " + one.amount();
    }
}
