package uk.throughline.measures;

import java.util.LinkedHashSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Catalogue.Entry;
import uk.throughline.measures.Questions.Part;

/** The rows behind figures: the reader's own act, checked, under row security, and in the trail with the children of the page. */
@Component
class RowsBehind {
    private final RowsLists rows;
    private final Figures figures;
    private final Access access;
    private final TransactionTemplate transactions;

    RowsBehind(RowsLists rows, Figures figures, Access access, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.figures = figures;
        this.access = access;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** @throws uk.throughline.access.NotAllowed when the rows are about children and the reader may not read records */
    void require(Entry entry) {
        if (entry.definition().isAboutChildren()) {
            access.require(Permission.READ_RECORDS);
        }
    }

    RowsPage page(Entry entry, Period period, @Nullable Part part, int asked, FigureView figure, boolean asFile) {
        int page = Math.max(1, asked);
        Codes codes = figures.now().codes();
        RowsLists.Page found = Objects.requireNonNull(transactions.execute(status -> {
            RowsLists.Page read = rows.page(entry.definition(), codes, period, part, page);
            if (entry.definition().isAboutChildren()) {
                if (asFile) {
                    access.wasExported(what(entry, period, part, page), new LinkedHashSet<>(read.childIds()));
                } else {
                    access.wasRead(what(entry, period, part, page), new LinkedHashSet<>(read.childIds()));
                }
            }
            return read;
        }));
        int pages = (int) Math.max(1, (found.total() + RowsLists.PAGE - 1) / RowsLists.PAGE);
        return new RowsPage(figure, found.columns(), found.rows(), page, pages, found.total());
    }

    private static String what(Entry entry, Period period, @Nullable Part part, int page) {
        String of = part == null ? "" : ", " + new Split(part.dimension(), part.label()).code();
        return "rows of " + entry.definition().id() + " for " + period.code() + of + ", page " + page;
    }
}
