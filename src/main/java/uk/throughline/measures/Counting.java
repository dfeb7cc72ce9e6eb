package uk.throughline.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughline.kernel.Period;

/** Counts a measure's rows, in the transaction of a reader who may count records. */
@Repository
class Counting {
    private final JdbcClient jdbc;

    Counting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whole and every single split for each period, in one statement; a period without any row gives nothing. */
    List<Counted> count(Definition measure, Codes codes, List<? extends Period> periods) {
        CountingSql sql = CountingSql.of(measure, codes);
        return jdbc.sql(sql.text())
                .param("numbers", IntStream.range(0, periods.size()).boxed().toArray(Integer[]::new))
                .param("froms", periods.stream().map(p -> p.from().toString()).toArray(String[]::new))
                .param("tos", periods.stream().map(p -> p.to().toString()).toArray(String[]::new))
                .query(rows -> {
                    List<Counted> counted = new ArrayList<>();
                    while (rows.next()) {
                        add(counted, rows, measure, codes, sql.cells());
                    }
                    return counted;
                });
    }

    private static void add(
            List<Counted> counted, ResultSet row, Definition measure, Codes codes, List<CountingSql.Cell> cells)
            throws SQLException {
        int mask = row.getInt("cells");
        String dimension = "";
        String part = "";
        for (int n = 0; n < cells.size(); n++) {
            boolean ofThisCell = (mask >> (cells.size() - 1 - n) & 1) == 0;
            if (ofThisCell) {
                CountingSql.Cell cell = cells.get(n);
                String code = row.getString("cell_" + n);
                if (code == null) {
                    return; // a code that belongs to no wider group
                }
                dimension = cell.dimension().name();
                part = cell.isGroup() ? code : codes.label(cell.dimension().codeList(), code);
            }
        }
        counted.add(new Counted(
                row.getInt("period_no"),
                dimension,
                part,
                Counted.figure(
                        measure,
                        row.getBigDecimal("numerator"),
                        row.getBigDecimal("denominator"),
                        row.getBigDecimal("value"))));
    }
}
