package uk.throughline.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** Codes on paper: 80 random bits each, so a plain digest keeps them, each of use once. */
final class RecoveryCodes {
    private static final int HOW_MANY = 10;
    private static final int BYTES = 10;

    private RecoveryCodes() {}

    static List<String> make() {
        return Stream.generate(() -> new Base32()
                        .encodeToString(KeyGenerators.secureRandom(BYTES).generateKey())
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("(.{4})(?=.)", "$1-"))
                .limit(HOW_MANY)
                .toList();
    }

    /** Whether it is one by its looks, and no six digits. */
    static boolean looksLike(String typed) {
        return plain(typed).length() == BYTES * 8 / 5;
    }

    static String hash(String typed) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(plain(typed).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }
}
