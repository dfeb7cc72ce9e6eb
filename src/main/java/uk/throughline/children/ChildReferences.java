package uk.throughline.children;

import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;

/** Whom the local authority's reference means, for who oversees access: they ask of records that they may not open. */
@Service
public class ChildReferences {
    private final JdbcClient jdbc;
    private final Access access;
    private final TransactionTemplate transactions;

    ChildReferences(JdbcClient jdbc, Access access, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.access = access;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** The child's own number; empty where no child has the reference. Needs {@link Permission#OVERSEE_ACCESS}. */
    public Optional<Long> childOf(String reference) {
        access.require(Permission.OVERSEE_ACCESS);
        return Reading.as(
                Reader.COUNTER,
                () -> Objects.requireNonNull(transactions.execute(
                        status -> jdbc.sql("select child_id from children.child where la_child_id = :reference")
                                .param("reference", reference.strip())
                                .query(Long.class)
                                .optional())));
    }
}
