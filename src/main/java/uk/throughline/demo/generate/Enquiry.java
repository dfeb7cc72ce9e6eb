package uk.throughline.demo.generate;

import java.time.LocalDate;

/** A section 47 enquiry; where a conference was needed, the day on which it was held. */
record Enquiry(LocalDate started, boolean conferenceNeeded, LocalDate conference) {
    static Enquiry withoutConference(LocalDate started) {
        return new Enquiry(started, false, CensusYear.STILL_OPEN);
    }

    static Enquiry awaitingConference(LocalDate started) {
        return new Enquiry(started, true, CensusYear.STILL_OPEN);
    }

    static Enquiry leadingTo(LocalDate conference, LocalDate started) {
        return new Enquiry(started, true, conference);
    }

    /** The fifteenth working day. */
    LocalDate target() {
        return WorkingDays.plus(started, 15);
    }
}
