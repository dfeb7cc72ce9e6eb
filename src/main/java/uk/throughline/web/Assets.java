package uk.throughline.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.throughline.access.signin.SignInSettings;

/**
 * The one stylesheet, the icon and the one script, each at an address that bears a hash of its content, so that a browser keeps them for a year
 * and never shows an old one. GOV.UK Frontend comes from its WebJar in our own letters and colours: its typeface is licensed for
 * government services only, and its blue would say that this is one.
 */
@Controller
class Assets {
    private static final String FRONTEND =
            "/META-INF/resources/webjars/govuk-frontend/5.11.0/dist/govuk/govuk-frontend.min.css";

    private static final Map<String, String> OUR_COLOURS = Map.of(
            "#1d70b8", "#0b5d66",
            "#003078", "#06363c",
            "#1a65a6", "#0a4f57",
            "#00703c", "#0b5d66",
            "#005a30", "#084b53",
            "#002d18", "#04282c",
            "#4c2c92", "#4b3a78");

    private record Asset(MediaType type, byte[] content) {}

    private final Map<String, Asset> assets = new HashMap<>();
    private final String stylesheet;
    private final String icon;
    private final String script;

    Assets(SignInSettings signIn) {
        stylesheet = add(
                "throughline.css",
                "text/css;charset=UTF-8",
                ours(read(FRONTEND)) + read("/web/throughline.css") + openForLong(signIn));
        icon = add("throughline.svg", "image/svg+xml", read("/web/throughline.svg"));
        script = add("sending.js", "text/javascript;charset=UTF-8", read("/web/sending.js"));
    }

    /** When a page says that it has been open for long, without a script: so long before who reads it is signed out. */
    private static String openForLong(SignInSettings signIn) {
        return "\n:root{--open-for-long:"
                + signIn.idle().minus(signIn.warning()).toMillis() + "ms}\n";
    }

    private String add(String name, String type, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        String address = "/assets/" + hash(content) + "/" + name;
        assets.put(address, new Asset(MediaType.valueOf(type), content));
        return address;
    }

    String stylesheet() {
        return stylesheet;
    }

    String icon() {
        return icon;
    }

    String script() {
        return script;
    }

    @GetMapping("/assets/{hash}/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String hash, @PathVariable String name) {
        Asset asset = assets.get("/assets/" + hash + "/" + name);
        if (asset == null) {
            throw new NoSuchPage();
        }
        return keep(asset.type(), asset.content());
    }

    private static ResponseEntity<byte[]> keep(MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(content);
    }

    private static String ours(String css) {
        String without = css.replaceAll("(?s)/\\*! Copyright \\(c\\) 2011 by Margaret Calvert.*?\\*/", "")
                .replaceAll("@font-face\\{[^}]*}", "")
                .replace("GDS Transport,arial,sans-serif", "\"Helvetica Neue\",Arial,sans-serif");
        for (Map.Entry<String, String> colour : OUR_COLOURS.entrySet()) {
            without = without.replace(colour.getKey(), colour.getValue());
        }
        return without;
    }

    private static String read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The application lacks " + name + ": it was not built whole");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
