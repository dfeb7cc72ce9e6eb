package uk.throughline.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codes as RFC 6238 gives them, and the keys that they are made of. */
class OneTimeCodesTest {
    /** The key of the RFC's own examples. */
    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Test
    void codes_are_those_of_the_standard() {
        // RFC 6238, appendix B, SHA-1: the last six of its eight digits
        assertThat(OneTimeCodes.code(KEY, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(OneTimeCodes.code(KEY, Instant.ofEpochSecond(1111111109L))).isEqualTo("081804");
        assertThat(OneTimeCodes.code(KEY, Instant.ofEpochSecond(1234567890L))).isEqualTo("005924");
        assertThat(OneTimeCodes.code(KEY, Instant.ofEpochSecond(20000000000L))).isEqualTo("353130");
    }

    @Test
    void a_clock_may_be_half_a_minute_off_and_no_more() {
        Instant now = Instant.ofEpochSecond(1234567890L);
        long step = 1234567890L / 30;
        assertThat(OneTimeCodes.step(KEY, "005 924", now)).isEqualTo(OptionalLong.of(step));
        assertThat(OneTimeCodes.step(KEY, "005924", now.plusSeconds(30))).isEqualTo(OptionalLong.of(step));
        assertThat(OneTimeCodes.step(KEY, "005924", now.minusSeconds(30))).isEqualTo(OptionalLong.of(step));
        assertThat(OneTimeCodes.step(KEY, "005924", now.plusSeconds(60))).isEmpty();
        assertThat(OneTimeCodes.step(KEY, "005924", now.minusSeconds(60))).isEmpty();
        for (String typed : List.of("", "005925", "00592", "5924", "0059240", "٠٠٥٩٢٤")) {
            assertThat(OneTimeCodes.step(KEY, typed, now)).as(typed).isEmpty();
        }
    }

    @Test
    void a_key_is_typed_as_it_is_shown_and_the_picture_says_the_same() {
        byte[] secret = OneTimeCodes.newSecret();
        assertThat(OneTimeCodes.secret(OneTimeCodes.text(secret)))
                .isEqualTo(secret)
                .hasSize(20);
        assertThat(OneTimeCodes.address("a.b@c", secret))
                .isEqualTo("otpauth://totp/Throughline:a.b%40c?secret=" + OneTimeCodes.text(secret)
                        + "&issuer=Throughline");
    }

    @Test
    void codes_on_paper_are_ten_different_ones_and_are_known_again_however_they_are_typed() {
        List<String> codes = RecoveryCodes.make();
        assertThat(new HashSet<>(codes)).hasSize(10);
        assertThat(codes).allMatch(code -> code.matches("[a-z2-7]{4}(-[a-z2-7]{4}){3}"));
        String typed = " " + codes.getFirst().toUpperCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(RecoveryCodes.looksLike(typed)).isTrue();
        assertThat(RecoveryCodes.hash(typed)).isEqualTo(RecoveryCodes.hash(codes.getFirst()));
        assertThat(RecoveryCodes.looksLike("123456")).isFalse();
    }

    @Test
    void an_installation_makes_its_key_once_for_itself_alone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("data").resolve("signin.key");
        byte[] kept = new InstallationKey("", file).encryptor().encrypt(KEY);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("123456");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        InstallationKey again = new InstallationKey("", file);
        assertThat(again.encryptor().decrypt(kept)).isEqualTo(KEY);
        assertThat(again.encryptor().encrypt(KEY)).as("a nonce of its own").isNotEqualTo(kept);
        kept[kept.length - 1] ^= 1;
        assertThatThrownBy(() -> again.encryptor().decrypt(kept)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void what_is_no_key_is_said_to_be_none(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("signin.key"), "short");
        assertThatThrownBy(() -> new InstallationKey("", file).encryptor())
                .hasMessageContaining("signin.key is no key: it must be 32 bytes in base 64");
        assertThatThrownBy(() -> new InstallationKey("%%%", file).encryptor())
                .hasMessageStartingWith("THROUGHLINE_SIGNIN_KEY is no key");
    }
}
