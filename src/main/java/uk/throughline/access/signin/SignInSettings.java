package uk.throughline.access.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation settles about being signed in. Each is set by the environment: {@code THROUGHLINE_SIGNIN_IDLE=15m}.
 *
 * @param idle how long a session lasts in which nothing is asked
 * @param longest how long any session lasts
 * @param warning how long before that a page says so
 * @param typed how long what was typed into a form is kept after that
 */
@ConfigurationProperties("throughline.signin")
public record SignInSettings(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("2m") Duration warning,
        @DefaultValue("1h") Duration typed) {

    /** @throws IllegalArgumentException with a sentence when a session would end before it warns */
    public SignInSettings {
        if (idle.compareTo(warning) <= 0 || longest.compareTo(idle) < 0) {
            throw new IllegalArgumentException(
                    "THROUGHLINE_SIGNIN_IDLE must be longer than THROUGHLINE_SIGNIN_WARNING, and THROUGHLINE_SIGNIN_LONGEST at least"
                            + " as long; they are " + idle + ", " + warning + " and " + longest + ".");
        }
    }
}
