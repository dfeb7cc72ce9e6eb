package uk.throughline.intake.pages;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.intake.Cadence;
import uk.throughline.intake.Due;
import uk.throughline.intake.Expected;
import uk.throughline.intake.ExpectedReturns;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Refusal;
import uk.throughline.web.Choice;
import uk.throughline.web.Frames;
import uk.throughline.web.NoSuchPage;

/** What is expected of whom and when, and each agency's own record. */
@Controller
class ExpectedPages {
    private static final String ADDRESS = ExpectedReading.ADDRESS;
    private static final Expected.Wanted NOTHING_TYPED = new Expected.Wanted("", "", "QUARTER", "30", "", "");

    private final ExpectedReturns expected;
    private final Access access;
    private final Frames frames;

    ExpectedPages(ExpectedReturns expected, Access access, Frames frames) {
        this.expected = expected;
        this.access = access;
        this.frames = frames;
    }

    @GetMapping(ADDRESS)
    ModelAndView list() {
        access.require(Permission.TAKE_IN_RETURNS);
        return list(NOTHING_TYPED, null);
    }

    @PostMapping(ADDRESS)
    ModelAndView expect(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String every,
            @RequestParam(defaultValue = "") String dueDays,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String from) {
        Expected.Wanted wanted = new Expected.Wanted(kind, agency, every, dueDays, contact, from);
        return switch (expected.expect(wanted)) {
            case Outcome.Done<Expected>(Expected now) -> new ModelAndView("redirect:" + ADDRESS + "/" + now.id());
            case Outcome.Refused<Expected>(Refusal refusal) -> {
                ModelAndView answer = list(wanted, refusal);
                answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield answer;
            }
        };
    }

    @GetMapping(ADDRESS + "/{id}")
    ModelAndView one(@PathVariable long id) {
        access.require(Permission.TAKE_IN_RETURNS);
        return one(id, "");
    }

    @PostMapping(ADDRESS + "/{id}/end")
    ModelAndView end(@PathVariable long id) {
        return switch (expected.endAfterThisPeriod(id)) {
            case Outcome.Done<Expected> done -> new ModelAndView("redirect:" + ADDRESS + "/" + id);
            case Outcome.Refused<Expected>(Refusal refusal) -> {
                ModelAndView answer = one(id, refusal.reason());
                answer.setStatus(HttpStatus.CONFLICT);
                yield answer;
            }
        };
    }

    private ModelAndView one(long id, String error) {
        List<Due> dues = expected.record(id).orElseThrow(NoSuchPage::new);
        Expected one = expected(id, dues);
        boolean settles = access.may(Permission.ACCEPT_RETURNS);
        return new ModelAndView(
                "intake/timeliness",
                "page",
                new TimelinessPage(
                        frames.titled((error.isEmpty() ? "" : "Error: ") + one.title() + " from " + one.agency())
                                .under("Returns", "/returns")
                                .under("Expected", ADDRESS),
                        one.title(),
                        one.agency(),
                        ExpectedReading.said(dues),
                        ExpectedReading.facts(one, settles),
                        dues.stream().map(ExpectedReading::inRecord).toList(),
                        settles && one.until() == null ? ADDRESS + "/" + id + "/end" : "",
                        error));
    }

    private Expected expected(long id, List<Due> dues) {
        return dues.stream()
                .map(Due::expected)
                .findFirst()
                .or(() -> expected.find(id))
                .orElseThrow(NoSuchPage::new);
    }

    private ModelAndView list(Expected.Wanted typed, @Nullable Refusal refusal) {
        ExpectedPage.Form form = access.may(Permission.ACCEPT_RETURNS)
                ? new ExpectedPage.Form(
                        Stream.concat(
                                        Stream.of(new Choice(
                                                "",
                                                "Choose a return",
                                                typed.kind().isEmpty())),
                                        expected.kinds().stream()
                                                .map(kind -> new Choice(
                                                        kind.kind(),
                                                        kind.title(),
                                                        kind.kind().equals(typed.kind()))))
                                .toList(),
                        Arrays.stream(Cadence.values())
                                .map(every -> new Choice(
                                        every.name(),
                                        every.words(),
                                        every.name().equals(typed.every())))
                                .toList(),
                        typed,
                        refusal == null ? "" : refusal.what(),
                        refusal == null ? "" : refusal.reason())
                : null;
        return new ModelAndView(
                "intake/expected",
                "page",
                new ExpectedPage(
                        frames.titled((refusal == null ? "" : "Error: ") + "Returns that are expected")
                                .under("Returns", "/returns"),
                        expected.standing().stream().map(ExpectedReading::row).toList(),
                        form));
    }
}
