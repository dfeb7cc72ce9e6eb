package uk.throughline.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** A bucket of tokens for each who asks: what one of them used up, the others still have. Holds a bounded number of them. */
final class Buckets {
    private final Cache<String, Bucket> buckets;
    private final Bandwidth bandwidth;

    /** @param burst tokens of a full bucket; {@code tokens} more run in during each {@code span} */
    Buckets(int burst, int tokens, Duration span, int known) {
        bandwidth =
                Bandwidth.builder().capacity(burst).refillGreedy(tokens, span).build();
        // who asked nothing for so long that the bucket is full again need not be remembered
        Duration full = span.multipliedBy(burst / tokens + 1L);
        buckets =
                Caffeine.newBuilder().maximumSize(known).expireAfterAccess(full).build();
    }

    /** Takes one token. @return 0, or after how many seconds there is one again */
    long wait(String who) {
        Bucket bucket =
                buckets.get(who, any -> Bucket.builder().addLimit(bandwidth).build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Math.max(
                        1,
                        Duration.ofNanos(probe.getNanosToWaitForRefill())
                                .plusMillis(999)
                                .toSeconds());
    }

    /** Whether there is no token left, without taking one. */
    boolean isEmpty(String who) {
        Bucket bucket = buckets.getIfPresent(who);
        return bucket != null && bucket.getAvailableTokens() == 0;
    }

    /** How many are remembered. */
    long known() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
