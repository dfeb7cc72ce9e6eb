package uk.throughline.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/** Goes on with the quarterly review every morning while the application serves. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ReviewJob {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewJob.class);

    private final AccessReviews reviews;
    private final ReviewLetters letters;

    ReviewJob(AccessReviews reviews, ReviewLetters letters) {
        this.reviews = reviews;
        this.letters = letters;
    }

    @Scheduled(cron = "0 10 6 * * *", zone = "Europe/London")
    void everyMorning() {
        try {
            Reading.run(Reader.ACCESS_REVIEW, reviews::go);
            letters.tell();
        } catch (DataAccessException e) {
            LOG.warn("The review of people could not go on today; it is tried again tomorrow", e);
        }
    }
}
