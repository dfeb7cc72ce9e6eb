package uk.throughline.intake.expected;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.intake.ExpectedReturns;

/** Reminds every morning while the application serves. */
@Component
@ConditionalOnWebApplication
class DailyReminding {
    private static final Logger LOG = LoggerFactory.getLogger(DailyReminding.class);

    private final ExpectedReturns expected;

    DailyReminding(ExpectedReturns expected) {
        this.expected = expected;
    }

    @Scheduled(cron = "0 0 7 * * *", zone = "Europe/London")
    void remind() {
        try {
            long sent = Reading.as(Reader.REMINDER, expected::remind).stream()
                    .filter(reminder -> reminder.sent())
                    .count();
            LOG.info("{} agencies were reminded of returns", sent);
        } catch (DataAccessException e) {
            LOG.warn("Agencies could not be reminded; it will be tried again tomorrow", e);
        }
    }
}
