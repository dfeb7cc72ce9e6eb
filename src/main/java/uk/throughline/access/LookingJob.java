package uk.throughline.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks for unusual looking every hour while the application serves. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class LookingJob {
    private static final Logger LOG = LoggerFactory.getLogger(LookingJob.class);

    private final LookingFinder finder;

    LookingJob(LookingFinder finder) {
        this.finder = finder;
    }

    @Scheduled(cron = "0 20 * * * *", zone = "Europe/London")
    void everyHour() {
        try {
            Reading.run(Reader.LOOKING, () -> {
                while (finder.goOn()) {
                    LOG.debug("More of the trail to look at");
                }
            });
        } catch (DataAccessException e) {
            LOG.warn("Unusual looking could not be looked for; it is tried again in an hour", e);
        }
    }
}
