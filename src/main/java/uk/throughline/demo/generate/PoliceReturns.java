package uk.throughline.demo.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the police send: referrals and offences of exploitation a year, online victims, and sessions of outreach. */
final class PoliceReturns {
    private static final Weights REFERRED_BY =
            Weights.of("School 30, Social_care 28, Police 20, Health 9, Family 8, Youth_justice 5");
    private static final Weights PLATFORMS = Weights.of("Messaging_app 46, Social_media 31, Game 18, Website 5");
    private static final Map<String, List<String>> OFFENCES = Map.of(
            "criminal",
            List.of("Possession with intent to supply, child used", "Modern slavery", "Robbery, child used"),
            "sexual",
            List.of(
                    "Sexual communication with a child",
                    "Sexual activity with a child",
                    "Meeting a child after grooming"));

    private final YoungPeople youths;
    private final Dice dice;
    private int crimes = 100_000;

    PoliceReturns(YoungPeople youths, Dice dice) {
        this.youths = youths;
        this.dice = dice;
    }

    List<Path> write(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int start = 2020; start <= 2023; start++) {
            String year = String.format("%d-%02d", start, (start + 1) % 100);
            files.add(referrals(year).write(folder, "police-exploitation-referrals-" + year + ".csv"));
            files.add(offences(year).write(folder, "police-exploitation-offences-" + year + ".csv"));
        }
        files.add(victims().write(folder, "police-online-victims-2023-24.csv"));
        files.add(outreach().write(folder, "outreach-sessions-2021-04-01--2024-03-31.csv"));
        return files;
    }

    private FilledTemplate referrals(String year) {
        FilledTemplate table =
                FilledTemplate.ofChildren(';', "Child ID", "Date of referral", "CCE or CSE", "Referring agency");
        for (Target target : inYear("referrals", year)) {
            for (int i = 0; i < target.count(); i++) {
                LocalDate day = day(target);
                Child child = youths.aged(11, 17, day, "referral" + target.kind());
                table.child(
                        child, day, target.kind().equals("criminal") ? "CCE" : "CSE", words(REFERRED_BY.draw(dice)));
            }
        }
        return table;
    }

    private FilledTemplate offences(String year) {
        FilledTemplate table = FilledTemplate.ofChildren(
                ';', "Child ID", "Crime number", "Crime recorded date", "Exploitation type", "Offence description");
        for (Target target : inYear("offences", year)) {
            for (int i = 0; i < target.count(); i++) {
                LocalDate day = day(target);
                Child child = youths.aged(10, 17, day, "offence" + target.kind());
                List<String> offences = OFFENCES.getOrDefault(target.kind(), List.of());
                table.child(child, crime(day), day, target.kind(), dice.one(offences));
            }
        }
        return table;
    }

    private FilledTemplate victims() {
        FilledTemplate table =
                new FilledTemplate(';', "Victim reference", "Date recorded", "Age of victim", "Victim sex", "Platform");
        for (Target target : Target.of("online victims")) {
            for (int i = 0; i < target.count(); i++) {
                LocalDate day = day(target);
                table.row(crime(day), day, dice.between(8, 17), target.kind(), words(PLATFORMS.draw(dice)));
            }
        }
        return table;
    }

    /** Twenty-six sessions to November 2021 reached 1,602; of the years since, only a floor is known: over 1,700 in all. */
    private FilledTemplate outreach() {
        FilledTemplate table =
                new FilledTemplate(',', "Operation", "Date of session", "Location", "Young people engaged", "At least");
        List<String> places = List.of("Town centre", "Bus station", "Clifton Park", "Maltby", "Wath", "Dinnington");
        int left = 1602;
        for (int session = 0; session < 26; session++) {
            int here = session == 25 ? left : 61 + dice.between(-14, 14);
            left -= here;
            table.row("KeepSafe", LocalDate.of(2021, 4, 9).plusDays(9L * session), places.get(session % 6), here, "no");
        }
        int[] since = {18, 12, 15, 17, 14, 23};
        for (int session = 0; session < since.length; session++) {
            boolean floor = session == since.length - 1;
            table.row(
                    "KeepSafe",
                    LocalDate.of(2022, 5, 13).plusMonths(4L * session),
                    places.get(session % 6),
                    since[session],
                    floor ? "yes" : "no");
        }
        return table;
    }

    private static List<Target> inYear(String list, String year) {
        return Target.of(list).stream()
                .filter(target -> target.period().code().startsWith(year))
                .toList();
    }

    private LocalDate day(Target target) {
        return dice.day(target.period().from(), target.period().to());
    }

    private String crime(LocalDate day) {
        return "14/" + crimes++ + "/" + day.getYear() % 100;
    }

    private static String words(String code) {
        return code.replace('_', ' ');
    }
}
