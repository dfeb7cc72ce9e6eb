package uk.throughline.intake.pages;

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
import uk.throughline.intake.locks.Lock;
import uk.throughline.intake.locks.Locks;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Refusal;
import uk.throughline.web.Frames;

/** Periods that are settled: locked, and opened again with a reason. */
@Controller
class LockedPages {
    private static final String ADDRESS = "/returns/locked";

    private final Locks locks;
    private final Access access;
    private final Frames frames;

    LockedPages(Locks locks, Access access, Frames frames) {
        this.locks = locks;
        this.access = access;
        this.frames = frames;
    }

    @GetMapping(ADDRESS)
    ModelAndView list() {
        access.require(Permission.TAKE_IN_RETURNS);
        return list(new LockedPage.Form("", "", "", ""), null, "");
    }

    @PostMapping(ADDRESS)
    ModelAndView lock(@RequestParam(defaultValue = "") String period, @RequestParam(defaultValue = "") String because) {
        return switch (locks.lock(period, because)) {
            case Outcome.Done<Lock> done -> new ModelAndView("redirect:" + ADDRESS);
            case Outcome.Refused<Lock>(Refusal refusal) ->
                refused(list(new LockedPage.Form(period, because, refusal.what(), refusal.reason()), null, ""));
        };
    }

    @PostMapping(ADDRESS + "/{id}/open")
    ModelAndView open(@PathVariable long id, @RequestParam(defaultValue = "") String because) {
        return switch (locks.open(id, because)) {
            case Outcome.Done<Lock> done -> new ModelAndView("redirect:" + ADDRESS);
            case Outcome.Refused<Lock>(Refusal refusal) ->
                refused(list(new LockedPage.Form("", "", "", ""), id, refusal.reason()));
        };
    }

    private static ModelAndView refused(ModelAndView answer) {
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private ModelAndView list(LockedPage.Form form, @Nullable Long wrong, String error) {
        boolean settles = access.may(Permission.ACCEPT_RETURNS);
        boolean isWrong = !form.error().isEmpty() || !error.isEmpty();
        return new ModelAndView(
                "intake/locked",
                "page",
                new LockedPage(
                        frames.titled((isWrong ? "Error: " : "") + "Locked periods")
                                .under("Returns", "/returns"),
                        locks.all().stream()
                                .map(lock -> row(lock, settles, wrong != null && wrong == lock.id() ? error : ""))
                                .toList(),
                        settles ? form : null));
    }

    private static LockedPage.Row row(Lock lock, boolean settles, String error) {
        Lock.Opened opened = lock.opened();
        return new LockedPage.Row(
                lock.id(),
                lock.period().label(),
                ReceiptReading.when(lock.at()) + " by the " + lock.by() + ": \"" + lock.because() + "\"",
                opened == null
                        ? ""
                        : ReceiptReading.when(opened.at()) + " by the " + opened.by() + ": \"" + opened.because()
                                + "\"",
                settles && opened == null ? ADDRESS + "/" + lock.id() + "/open" : "",
                error);
    }
}
