package uk.throughline.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file on its way out: always kept, never shown. Were it opened at our address all the same, its policy gives it a place of its own,
 * where nothing of it runs and nothing of ours can be reached.
 */
public final class Download {
    private static final int LONGEST_NAME = 120;
    private static final String POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private Download() {}

    /** A whole file. */
    public static ResponseEntity<byte[]> of(String name, MediaType type, byte[] content) {
        return named(name, type).body(content);
    }

    /** A file whose content is still to be given. */
    public static ResponseEntity.BodyBuilder named(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Security-Policy", POLICY)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(plainName(name), StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }

    /**
     * A name that is nothing but a name: what came with a return was chosen by who sent it. Signs that turn the direction of writing go,
     * because they let {@code fdp.exe} read as {@code exe.pdf}; the ending stays when a long name is cut.
     */
    public static String plainName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String safe = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}\"*:<>?|;%]", "-")
                .replaceAll("^[.\\s]+|[.\\s]+$", "");
        if (safe.isEmpty()) {
            return "file";
        }
        int dot = safe.lastIndexOf('.');
        String ending = dot > 0 && safe.length() - dot <= 10 ? safe.substring(dot) : "";
        return safe.length() <= LONGEST_NAME
                ? safe
                : safe.substring(0, LONGEST_NAME - ending.length()).replaceAll("[\\ud800-\\udbff]$", "") + ending;
    }
}
