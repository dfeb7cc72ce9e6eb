package uk.throughline.demo.generate;

import java.time.LocalDate;

/** One episode of care in the sense of the looked-after return: same placement, same legal status. */
record Placement(
        LocalDate from,
        String startReason,
        String legalStatus,
        String place,
        String provider,
        LocalDate to,
        String endReason,
        String changeReason,
        String postcode,
        String urn) {}
