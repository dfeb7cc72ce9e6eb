package uk.throughline.demo.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** One year's looked-after return, child by child: periods and placements that were there in the year, and nothing later. */
final class LookedAfterWriter {
    private static final Weights PLANS = Weights.of("PN1 72, PN3 10, PN5 6, PN6 8, PN7 2, PN2 2");
    private final CensusYear year;
    private final LookedAfterLists lists;
    private final CareOutcomes outcomes;

    LookedAfterWriter(CensusYear year) {
        this.year = year;
        this.lists = new LookedAfterLists(year);
        this.outcomes = new CareOutcomes(year, lists);
    }

    void add(Child child) {
        List<CarePeriod> touched = child.care.stream()
                .filter(period -> year.touches(period.start, period.end))
                .toList();
        boolean left = outcomes.leftCare(child);
        if (touched.isEmpty() && !left) {
            return;
        }
        Dice dice = new Dice(Long.parseLong(child.id) * 100 + year.end());
        String number = child.atSchoolBy(year.last()) ? child.pupilNumber : "UN1";
        lists.add("header", child.id, sex(child), child.born, child.ethnicity, number, child.girl ? "0" : "", "");
        touched.forEach(period -> period(child, period, dice));
        if (child.unaccompanied && !touched.isEmpty()) {
            lists.add("uasc", child.id, sex(child), child.born, child.eighteenth());
        }
        if (left) {
            outcomes.leaver(child, dice);
        }
    }

    private void period(Child child, CarePeriod period, Dice dice) {
        for (Placement placement : period.placements) {
            if (year.touches(placement.from(), placement.to())) {
                episode(child, period, placement);
            }
        }
        for (LocalDate review : period.reviews) {
            if (year.contains(review)) {
                String code = child.ageOn(review) < 4 ? "PN0" : PLANS.draw(dice);
                lists.add("reviews", child.id, child.born, review, code);
            }
        }
        for (CarePeriod.Missing missing : period.missing) {
            if (year.contains(missing.from())) {
                lists.add("missing", child.id, child.born, "M", missing.from(), known(missing.to()));
            }
        }
        if (year.contains(period.start)) {
            lists.add("previous_permanence", child.id, child.born, dice.chance(0.02) ? "P2" : "Z1", "", "");
        }
        outcomes.write(child, period, dice);
    }

    private void episode(Child child, CarePeriod period, Placement placement) {
        boolean ended = !placement.to().isAfter(year.last());
        lists.add(
                "episodes",
                child.id,
                placement.from(),
                placement.startReason(),
                placement.legalStatus(),
                period.need,
                placement.place(),
                placement.provider(),
                known(placement.to()),
                ended ? placement.endReason() : "",
                ended ? placement.changeReason() : "",
                child.unaccompanied ? "" : child.family.postcode,
                placement.postcode(),
                placement.urn(),
                Postcodes.location(placement.postcode()));
    }

    private LocalDate known(LocalDate day) {
        return day.isAfter(year.last()) ? CensusYear.STILL_OPEN : day;
    }

    private String sex(Child child) {
        return year.end() >= 2025 ? (child.girl ? "F" : "M") : child.girl ? "2" : "1";
    }

    Path write(Path folder) throws IOException {
        return lists.write(folder, year);
    }
}
