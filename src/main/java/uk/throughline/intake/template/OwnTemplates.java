package uk.throughline.intake.template;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The partnership's own templates, as they were added. */
@Repository
class OwnTemplates {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    OwnTemplates(JdbcClient jdbc, PlatformTransactionManager transactionManager) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** A template's file. */
    record Text(String id, String content) {}

    List<Text> all() {
        return Objects.requireNonNull(transactions.execute(
                status -> jdbc.sql("select id, content from intake.template order by id limit 1000")
                        .query(Text.class)
                        .list()));
    }

    void save(String id, String content) {
        transactions.executeWithoutResult(status ->
                jdbc.sql("""
                        insert into intake.template (id, content) values (:id, :content)
                        on conflict (id) do update set content = excluded.content
                        """).param("id", id).param("content", content).update());
    }
}
