package uk.throughline.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.intake.Receipt;
import uk.throughline.intake.Receipt.Finding;
import uk.throughline.intake.Receipt.ListTotals;
import uk.throughline.intake.Receipt.Place;
import uk.throughline.intake.Receipt.Severity;
import uk.throughline.intake.Receipt.State;
import uk.throughline.intake.Returns;
import uk.throughline.intake.staging.Progress;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;

/** Receipts as the pages may meet them; what is sent as "no.txt" is not recognised. */
final class FakeReturns implements Returns {
    private final Access access;
    private final Map<Long, Receipt> receipts = new ConcurrentSkipListMap<>();

    FakeReturns(Access access) {
        this.access = access;
        receipts.put(1L, receipt(1, "CIN_Census_2023.xml", State.ACCEPTED));
        receipts.put(
                2L,
                receipt(
                        2,
                        "a_very_long_file_name_that_an_agency_may_well_send_us_one_day_final_FINAL_v2.zip",
                        State.REFUSED));
    }

    private static Receipt receipt(long number, String name, State state) {
        return receipt(number, name, state, null);
    }

    private static Receipt receipt(long number, String name, State state, Receipt.@Nullable Settled settled) {
        return new Receipt(
                number,
                name,
                "Children in need census",
                number == 2 ? null : "Rotherham",
                LocalDate.of(2023, 4, 1),
                LocalDate.of(2024, 3, 31),
                state,
                Instant.parse("2024-04-12T09:05:00Z"),
                state == State.ACCEPTED || state == State.WITHDRAWN ? Instant.parse("2024-04-12T09:07:00Z") : null,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                List.of(
                        new ListTotals("children", 2100, 2095, 5, 20),
                        new ListTotals("child protection plans", 2002, 1982, 20, 41)),
                List.of(
                        new Finding(
                                "8925",
                                Severity.ERROR,
                                "child protection plans",
                                "The plan ends before it starts.",
                                "Correct one of the two dates in the source system and send the return again.",
                                20,
                                new Place("child protection plans", 4711, "LA0042", "2023-04-31")),
                        new Finding(
                                "1510",
                                Severity.QUERY,
                                "children",
                                "The unique pupil number is missing and no reason is given.",
                                "Add the number, or the reason why there is none.",
                                61,
                                null)),
                List.of(new Receipt.Seen("LocalField", 12)),
                3900,
                120,
                57,
                4,
                settled,
                null,
                null,
                number == 1 ? List.of(3L) : List.of(),
                new Receipt.Changes(number == 1 ? 7L : null, true, number == 2, 3_900, 4, 61, 0));
    }

    @Override
    public Outcome<Receipt> takeIn(
            Path file, String name, @Nullable String agency, @Nullable Period period, boolean dryRun)
            throws IOException {
        access.require(Permission.TAKE_IN_RETURNS);
        if (name.equals("no.txt") || Files.size(file) == 0) {
            return Outcome.refused(
                    "file",
                    "This is not a return that is known here. Send a children in need census or a looked-after return.");
        }
        if (name.startsWith("slow")) {
            try {
                readSlowly();
            } catch (Progress.Stopped e) {
                return Outcome.refused("return", "You stopped it. Nothing of this return was kept.");
            }
        }
        long number = receipts.size() + 1;
        Receipt receipt = receipt(number, name, State.CHECKED);
        receipts.put(number, receipt);
        return Outcome.done(receipt);
    }

    /** Longer than a page waits. */
    private static void readSlowly() {
        for (int n = 0; n < 40; n++) {
            Progress.current().at(n < 30 ? Progress.Step.READING : Progress.Step.CHECKING);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public <T, X extends Throwable> T together(ScopedValue.CallableOp<T, X> work) throws X {
        return work.call();
    }

    @Override
    public Outcome<Receipt> sendBack(long number, String because) {
        return settled(number, because, State.SENT_BACK);
    }

    @Override
    public Outcome<Receipt> withdraw(long number, String because) {
        return settled(number, because, State.WITHDRAWN);
    }

    private Outcome<Receipt> settled(long number, String because, State state) {
        access.require(Permission.ACCEPT_RETURNS);
        if (because.isBlank()) {
            return Outcome.refused("because", "Say why, so that who sent it knows what to do");
        }
        Receipt settled = receipt(
                number,
                receipts.get(number).fileName(),
                state,
                new Receipt.Settled(Instant.parse("2024-04-13T10:00:00Z"), "Performance analyst", because));
        receipts.put(number, settled);
        return Outcome.done(settled);
    }

    @Override
    public Outcome<Receipt> accept(long number) {
        access.require(Permission.ACCEPT_RETURNS);
        Receipt receipt = receipts.get(number);
        if (receipt == null) {
            return Outcome.refused("return", "There is no return " + number + ".");
        }
        Receipt accepted = receipt(number, receipt.fileName(), State.ACCEPTED);
        receipts.put(number, accepted);
        return Outcome.done(accepted);
    }

    @Override
    public Optional<Receipt> receipt(long number) {
        return Optional.ofNullable(receipts.get(number));
    }

    @Override
    public List<Receipt.Summary> receipts(int page) {
        access.require(Permission.TAKE_IN_RETURNS);
        return receipts.values().stream()
                .sorted(java.util.Comparator.comparing(Receipt::number).reversed())
                .skip((page - 1) * 50L)
                .limit(50)
                .map(r -> new Receipt.Summary(
                        r.number(),
                        r.fileName(),
                        r.kind(),
                        r.agency(),
                        r.to(),
                        r.state(),
                        r.receivedAt(),
                        r.read(),
                        r.accepted(),
                        r.refused(),
                        r.toLookAt()))
                .toList();
    }

    @Override
    public long count() {
        return receipts.size();
    }

    @Override
    public Outcome<List<Place>> places(long number, String rule, int page) {
        access.require(Permission.TAKE_IN_RETURNS);
        return Outcome.done(LongStream.range((page - 1) * 50L, Math.min(61, page * 50L))
                .mapToObj(i -> new Place("children", 100 + i, "LA" + (1000 + i), i % 2 == 0 ? null : "X"))
                .toList());
    }
}
