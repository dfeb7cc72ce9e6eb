package uk.throughline.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Service;

/**
 * Browsers on which somebody has signed in before. Such a browser bears a mark that only this installation makes; on it nobody is slowed
 * by what others try elsewhere in the same person's name. The mark opens nothing.
 */
@Service
public class KnownDevices {
    /** How long a mark counts after signing in. */
    public static final Duration LASTS = Duration.ofDays(180);

    private static final String ALGORITHM = "HmacSHA256";

    private final InstallationKey key;
    private final InstantSource clock;

    KnownDevices(InstallationKey key, InstantSource clock) {
        this.key = key;
        this.clock = clock;
    }

    /** The mark of a browser on which that id has just signed in. */
    public String mark(String id) {
        long until = clock.instant().plus(LASTS).getEpochSecond();
        return until + "." + signature(id, until);
    }

    /** Whether that is the mark of a browser on which the id has signed in, and counts still. */
    public boolean isOf(String mark, String id) {
        int dot = mark.indexOf('.');
        if (dot < 1 || dot > 12 || !mark.substring(0, dot).matches("\\d+")) {
            return false;
        }
        long until = Long.parseLong(mark.substring(0, dot));
        return Instant.ofEpochSecond(until).isAfter(clock.instant())
                && MessageDigest.isEqual(
                        mark.substring(dot + 1).getBytes(StandardCharsets.UTF_8),
                        signature(id, until).getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String id, long until) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.bytes(), ALGORITHM));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(("known device|" + until + "|" + id).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
