package uk.throughline.pages;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.jsoup.nodes.Document;

/** Somebody's app that makes one-time codes, from the key that a page offers. */
public record Authenticator(String key) {
    static Authenticator of(Document page) {
        return new Authenticator(page.select(".tl-key").text().replace(" ", ""));
    }

    /** What the app shows now, or that many half minutes later. */
    public String code(int later) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(new Base32().decode(key), "RAW"),
                            Instant.now().plusSeconds(30L * later));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sets an app up for a visitor who was led to the page that offers a key, and gives the codes on paper. */
    static List<String> setUp(Visitor visitor) {
        return visitor.post(
                        "/account/codes/set-up",
                        Map.of("code", of(visitor.page()).code(0)))
                .page()
                .select(".tl-codes .tl-key")
                .eachText();
    }
}
