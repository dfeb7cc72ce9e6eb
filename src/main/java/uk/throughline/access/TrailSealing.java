package uk.throughline.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Seals the trail every minute while the application serves, so that a change to an entry is found out soon after it was written. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableScheduling
class TrailSealing {
    private static final Logger LOG = LoggerFactory.getLogger(TrailSealing.class);

    private final Trail trail;

    TrailSealing(Trail trail) {
        this.trail = trail;
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 60_000)
    void seal() {
        try {
            Reading.as(Reader.SET_UP, trail::seal);
        } catch (DataAccessException e) {
            LOG.warn("The trail could not be sealed; it will be tried again in a minute", e);
        }
    }
}
