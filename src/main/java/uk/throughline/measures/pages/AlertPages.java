package uk.throughline.measures.pages;

import java.util.List;
import java.util.Optional;
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
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.kernel.Refusal;
import uk.throughline.measures.Alert;
import uk.throughline.measures.AlertContacts;
import uk.throughline.measures.Alerts;
import uk.throughline.measures.FigureAddress;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.measures.pages.AlertsPage.Typed;
import uk.throughline.web.Frames;
import uk.throughline.web.NoSuchPage;
import uk.throughline.web.Pager;

/** The list of alerts: what stands, who saw it, and who is told by e-mail. */
@Controller
class AlertPages {
    private static final String ADDRESS = "/figures/alerts";
    private static final String ALL = "all";
    private static final Typed NOTHING = new Typed("", 0, "", "");

    private final Alerts alerts;
    private final AlertContacts contacts;
    private final Measures measures;
    private final Access access;
    private final Frames frames;

    AlertPages(Alerts alerts, AlertContacts contacts, Measures measures, Access access, Frames frames) {
        this.alerts = alerts;
        this.contacts = contacts;
        this.measures = measures;
        this.access = access;
        this.frames = frames;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(
            @RequestParam(name = "show", defaultValue = "") String show,
            @RequestParam(name = "page", defaultValue = "1") int page) {
        return list(show.equals(ALL), page, NOTHING);
    }

    @PostMapping(ADDRESS + "/{number}/seen")
    ModelAndView seen(
            @PathVariable long number,
            @RequestParam(name = "note", defaultValue = "") String note,
            @RequestParam(name = "show", defaultValue = "") String show) {
        return switch (alerts.see(number, note)) {
            case Outcome.Done<Alert> done -> back(show);
            case Outcome.Refused<Alert>(Refusal refusal)
            when refusal.what().equals("note") ->
                // an alert that is seen stands only among all
                refused(
                        show.equals(ALL)
                                || alerts.find(number)
                                        .filter(AlertPages::isOpen)
                                        .isEmpty(),
                        new Typed("note", number, note, refusal.reason()));
            case Outcome.Refused<Alert> noSuchAlert -> throw new NoSuchPage();
        };
    }

    private static boolean isOpen(Alert alert) {
        return alert.seen() == null && alert.ended() == null;
    }

    @PostMapping(ADDRESS + "/contacts")
    ModelAndView tell(@RequestParam(name = "address", defaultValue = "") String address) {
        return switch (contacts.add(address)) {
            case Outcome.Done<AlertContacts.Contact> done -> back("");
            case Outcome.Refused<AlertContacts.Contact>(Refusal refusal) ->
                refused(false, new Typed("address", 0, address, refusal.reason()));
        };
    }

    @PostMapping(ADDRESS + "/contacts/{id}/remove")
    ModelAndView tellNoMore(@PathVariable long id) {
        contacts.remove(id);
        return back("");
    }

    private static ModelAndView back(String show) {
        return new ModelAndView("redirect:" + ADDRESS + (show.equals(ALL) ? "?show=all" : ""));
    }

    private ModelAndView refused(boolean all, Typed typed) {
        ModelAndView answer = list(all, 1, typed);
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private ModelAndView list(boolean all, int page, Typed typed) {
        access.require(Permission.READ_FIGURES);
        Pager pager = Pager.of(page, alerts.count(all), ADDRESS + (all ? "?show=all&" : "?"));
        if (page < 1 || page > pager.pages()) {
            throw new NoSuchPage();
        }
        boolean sees = access.may(Permission.COMMENT_ON_FIGURES);
        boolean tells = access.may(Permission.ACCEPT_RETURNS);
        return new ModelAndView(
                "measures/alerts",
                "page",
                new AlertsPage(
                        frames.titled((typed.error().isEmpty() ? "" : "Error: ") + "Alerts")
                                .under("Figures", "/figures"),
                        all,
                        alerts.page(all, Pager.ROWS, page).stream()
                                .map(alert -> row(alert, sees))
                                .toList(),
                        pager,
                        tells,
                        tells
                                ? contacts.all().stream()
                                        .map(one -> new AlertsPage.Contact(one.id(), one.address()))
                                        .toList()
                                : List.of(),
                        typed));
    }

    private AlertsPage.Row row(Alert alert, boolean sees) {
        Optional<Measure> measure = measures.find(alert.figure().measureId());
        Alert.@Nullable Seen seen = alert.seen();
        return new AlertsPage.Row(
                alert.number(),
                measure.map(Measure::title).orElse(alert.figure().measureId()),
                measure.isEmpty() ? "" : FigureAddress.of(alert.figure()),
                WithinChance.inWords(
                                alert.signal(),
                                alert.up(),
                                alert.quarters(),
                                alert.figure().period())
                        + ". " + Words.when(alert.figure().period()) + ": "
                        + alert.figure().inWords() + "."
                        + (alert.since().equals(alert.figure().period())
                                ? ""
                                : " First signalled " + Words.when(alert.since()) + "."),
                CommentReading.day(alert.raisedAt()),
                "after return " + alert.figure().vintage(),
                ended(alert),
                seen == null
                        ? ""
                        : "Seen by the " + seen.post() + ", " + CommentReading.day(seen.at())
                                + (seen.note().isEmpty() ? "." : ": \"" + seen.note() + "\""),
                sees && isOpen(alert) ? ADDRESS + "/" + alert.number() + "/seen" : "");
    }

    private static String ended(Alert alert) {
        Alert.Ended ended = alert.ended();
        if (ended == null) {
            return "";
        }
        String after = " return " + ended.vintage();
        Period by = ended.by();
        if (ended.why() == Alert.Why.REVISED) {
            return "Ended: the figure was revised by" + after + ".";
        }
        if (by == null || ended.why() == null) {
            return "No longer so since" + after + ".";
        }
        if (ended.why() == Alert.Why.BACK) {
            return "Ended: no longer so in " + Words.when(by) + " (after" + after + ").";
        }
        return by.equals(alert.figure().period())
                ? "Counted anew after" + after + ", and still so."
                : "Still so in " + Words.when(by) + " (after" + after + ").";
    }
}
