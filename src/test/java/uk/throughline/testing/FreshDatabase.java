package uk.throughline.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import uk.throughline.storage.DatabaseConnection;

/** Gives the application a fresh test database instead of one of its own. */
@TestConfiguration(proxyBeanMethods = false)
public class FreshDatabase {
    @Bean
    DatabaseConnection databaseConnection() {
        return TestDatabase.fresh();
    }
}
