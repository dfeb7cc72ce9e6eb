package uk.throughline.access.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * The key by which the keys of one-time codes are encrypted. It is no part of the database or of its copies, so that neither gives them
 * away: from {@code THROUGHLINE_SIGNIN_KEY}, or in a file of its own that the installation makes at first need.
 */
final class InstallationKey {
    private static final int BYTES = 32;

    private final String given;
    private final Path file;
    private byte @Nullable [] read;
    private @Nullable BytesEncryptor ready;

    /**
     * @param given 32 bytes in base 64, or empty to use the file
     * @param file where the key is kept where none is given
     */
    InstallationKey(String given, Path file) {
        this.given = given;
        this.file = file;
    }

    /** Made when the first code is set up or asked for: an installation in which nobody has one needs no key. */
    synchronized BytesEncryptor encryptor() {
        if (ready == null) {
            ready = made();
        }
        return ready;
    }

    /** AES-GCM with a nonce of its own for each. @throws IllegalStateException with a sentence when the key is none */
    private BytesEncryptor made() {
        byte[] key = bytes();
        return new AesBytesEncryptor(
                new SecretKeySpec(key, "AES"), KeyGenerators.secureRandom(16), CipherAlgorithm.GCM);
    }

    /** The key itself, for what is derived from it. @throws IllegalStateException with a sentence when it is none */
    synchronized byte[] bytes() {
        if (read == null) {
            read = given.isBlank() ? kept() : decoded(given.strip(), "THROUGHLINE_SIGNIN_KEY");
        }
        return read.clone();
    }

    private byte[] kept() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return decoded(Files.readString(file).strip(), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        String key = Base64.getEncoder()
                .encodeToString(KeyGenerators.secureRandom(BYTES).generateKey());
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, key);
            } else {
                Files.writeString(file, key, StandardOpenOption.CREATE_NEW);
            }
        } catch (FileAlreadyExistsException another) {
            // two first needs at the same time: the first one's key stands
        }
    }

    private static byte[] decoded(String text, String where) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            key = new byte[0];
        }
        if (key.length != BYTES) {
            throw new IllegalStateException(where + " is no key: it must be " + BYTES
                    + " bytes in base 64, as \"openssl rand -base64 32\" makes them.");
        }
        return key;
    }
}
