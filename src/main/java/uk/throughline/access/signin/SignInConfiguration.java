package uk.throughline.access.signin;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughline.storage.DatabaseSettings;

/** What keeps the keys of one-time codes. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    @Bean
    InstallationKey codeKeys(@Value("${throughline.signin.key:}") String key) {
        return new InstallationKey(
                key, new DatabaseSettings(System.getenv()).dataFolder().resolve("signin.key"));
    }
}
