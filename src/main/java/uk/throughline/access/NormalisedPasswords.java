package uk.throughline.access;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The same letters are the same password, however a keyboard or a system puts them together (NFKC). */
final class NormalisedPasswords implements PasswordEncoder {
    private final PasswordEncoder encoder;

    NormalisedPasswords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence typed) {
        return encoder.encode(normal(typed));
    }

    @Override
    public boolean matches(@Nullable CharSequence typed, @Nullable String kept) {
        return encoder.matches(normal(typed), kept);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String kept) {
        return encoder.upgradeEncoding(kept);
    }

    private static @Nullable String normal(@Nullable CharSequence typed) {
        return typed == null ? null : Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }
}
