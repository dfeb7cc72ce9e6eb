package uk.throughline.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** What a link bears: 256 random bits, of which a digest is kept. */
final class LinkKey {
    private static final int BYTES = 32;

    private LinkKey() {}

    static String make() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(KeyGenerators.secureRandom(BYTES).generateKey());
    }

    static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
