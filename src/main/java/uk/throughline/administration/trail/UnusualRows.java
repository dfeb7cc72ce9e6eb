package uk.throughline.administration.trail;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import uk.throughline.access.UnusualLooking.Finding;
import uk.throughline.access.UnusualLooking.Kind;
import uk.throughline.access.UnusualLooking.State;
import uk.throughline.kernel.Dates;

/** Findings in words: what happened, and why it is listed. */
final class UnusualRows {
    private UnusualRows() {}

    static UnusualPage.Row of(Finding finding) {
        return new UnusualPage.Row(
                finding.number(),
                Dates.inWords(finding.day()),
                finding.post(),
                finding.name(),
                finding.kind().title(),
                happened(finding),
                why(finding),
                state(finding),
                finding.answer(),
                entries(finding));
    }

    private static String happened(Finding finding) {
        return switch (finding.kind()) {
            case MANY ->
                "Looked at the records of " + counted(finding.amount(), "different child", "different children");
            case HOURS ->
                "Looked " + counted(finding.amount(), "time", "times")
                        + " at children's records before 7:00, from 20:00 on, at a weekend or on a bank holiday";
            case REFUSED -> "Was refused " + counted(finding.amount(), "time", "times");
            case FILE -> "Took out the records of " + counted(finding.amount(), "child", "children") + " as files";
        };
    }

    private static String why(Finding finding) {
        Double usual = finding.usual();
        return switch (finding.kind()) {
            case MANY ->
                "More than " + counted(finding.most(), "child", "children") + " in a day"
                        + (usual == null
                                ? "; nothing is known of the 90 days before."
                                : String.format(Locale.UK, "; %,.0f is usual for this person.", usual));
            case HOURS ->
                usual == null
                        ? "Nothing is known of the 90 days before, so it is not known to be this person's usual time."
                        : String.format(
                                Locale.UK, "This person did so on %.0f%% of their days in the 90 before.", usual * 100);
            case REFUSED -> "More than " + counted(finding.most(), "refusal", "refusals") + " in a day.";
            case FILE -> "More than " + counted(finding.most(), "child", "children") + " in files of one day.";
        };
    }

    private static String state(Finding finding) {
        if (finding.state() == State.OPEN) {
            return finding.answer().isEmpty() ? "Open" : "Open again: it has doubled since it was answered";
        }
        var at = finding.answeredAt();
        LocalDate day = at == null
                ? finding.day()
                : LocalDateTime.ofInstant(at, Dates.LONDON).toLocalDate();
        return (finding.state() == State.DISMISSED ? "Dismissed" : "Taken up") + " by " + finding.answeredBy() + " on "
                + Dates.inWords(day);
    }

    /** The entries that it is about, by the person's number: an address bears nobody's name. */
    private static String entries(Finding finding) {
        String act = finding.kind() == Kind.REFUSED ? "&act=refused" : finding.kind() == Kind.FILE ? "&act=export" : "";
        return TrailPages.TRAIL + "?person=" + finding.person() + act + "&from=" + finding.day() + "&to="
                + finding.day();
    }

    private static String counted(int amount, String one, String many) {
        return String.format(Locale.UK, "%,d %s", amount, amount == 1 ? one : many);
    }
}
