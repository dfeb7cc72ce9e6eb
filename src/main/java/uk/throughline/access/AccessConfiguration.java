package uk.throughline.access;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;

/** Every transaction is bound to a reader. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new ReaderBoundTransactions(dataSource);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new NormalisedPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
