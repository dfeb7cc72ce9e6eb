package uk.throughline.access.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** One-time codes by the clock, as telephones' apps make them: six digits, a new one every half minute (RFC 6238). */
final class OneTimeCodes {
    private static final int SECRET_BYTES = 20;
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

    private OneTimeCodes() {}

    static byte[] newSecret() {
        return KeyGenerators.secureRandom(SECRET_BYTES).generateKey();
    }

    /** The secret as one types it into an app. */
    static String text(byte[] secret) {
        return new Base32().encodeToString(secret).replace("=", "");
    }

    static byte[] secret(String text) {
        return new Base32().decode(text);
    }

    /** What an app reads from the square picture. */
    static String address(String id, byte[] secret) {
        return "otpauth://totp/Throughline:" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "?secret=" + text(secret)
                + "&issuer=Throughline";
    }

    /**
     * The half minute of which the code is, counted from 1970: of now, or of the one before or after it, since clocks differ. Empty
     * where it is of none of these.
     */
    static OptionalLong step(byte[] secret, String typed, Instant now) {
        String code = typed.replaceAll("[\\s-]", "");
        long length = GENERATOR.getTimeStep().toSeconds();
        for (long away : new long[] {0, -1, 1}) {
            Instant at = now.plusSeconds(away * length);
            if (MessageDigest.isEqual(
                    code(secret, at).getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8))) {
                return OptionalLong.of(Math.floorDiv(at.getEpochSecond(), length));
            }
        }
        return OptionalLong.empty();
    }

    static String code(byte[] secret, Instant at) {
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(secret, GENERATOR.getAlgorithm()), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
