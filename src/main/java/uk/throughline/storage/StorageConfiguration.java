package uk.throughline.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reaches or starts the database, migrates it, and signs the application in as its restricted role. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean(destroyMethod = "close")
    OpenDatabase openDatabase(ObjectProvider<DatabaseConnection> given) {
        return OpenDatabase.open(given.getIfAvailable(), new DatabaseSettings(System.getenv()));
    }

    @Bean
    DataSource dataSource(OpenDatabase open) {
        DatabaseConnection database = open.connection();
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("throughline");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(12);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(10_000);
        pool.addDataSourceProperty("ApplicationName", "throughline");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // what PostgreSQL adds to an error can hold the values of a row
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(pool);
    }
}
