package uk.throughline.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.partnership.Installation;

/**
 * While nobody has set an installation up, the page to do it asks for a code that the application writes where only who runs it sees
 * it: on its own console. Nobody else who reaches the address becomes its administrator.
 */
@Component
@ConditionalOnWebApplication
class SetUpCode implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(SetUpCode.class);
    private static final int BYTES = 10;
    private static final int TRIES = 5;

    private final Installation installation;
    private @Nullable String code;
    private int wrong;

    SetUpCode(Installation installation) {
        this.installation = installation;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!isSetUp()) {
            writeNew();
        }
    }

    /** Whether the page is there: nobody has set the installation up since it was started, here or by the command. */
    synchronized boolean isOpen() {
        if (code != null && isSetUp()) {
            code = null;
        }
        return code != null;
    }

    /** Whether that is the code. After five wrong ones another is written. */
    synchronized boolean is(String typed) {
        String expected = Optional.ofNullable(code).orElse("");
        String plain = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        boolean right = !expected.isEmpty()
                && MessageDigest.isEqual(
                        plain.getBytes(StandardCharsets.UTF_8),
                        expected.replace("-", "").getBytes(StandardCharsets.UTF_8));
        if (!right && ++wrong % TRIES == 0) {
            writeNew();
        }
        return right;
    }

    private synchronized void writeNew() {
        code = new Base32()
                .encodeToString(KeyGenerators.secureRandom(BYTES).generateKey())
                .toLowerCase(Locale.ROOT)
                .replaceAll("(.{4})(?=.)", "$1-");
        LOG.warn("Nobody has set this installation up. Open the page /set-up and type this code: {}", code);
    }

    private boolean isSetUp() {
        return Reading.as(Reader.SET_UP, installation::isSetUp);
    }
}
