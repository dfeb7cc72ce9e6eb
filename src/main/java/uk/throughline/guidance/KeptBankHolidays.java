package uk.throughline.guidance;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughline.access.BankHolidays;

/** Bank holidays as they are kept here. */
@Repository
class KeptBankHolidays implements BankHolidays {
    private final JdbcClient jdbc;

    KeptBankHolidays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<LocalDate> between(LocalDate from, LocalDate to) {
        return jdbc.sql("select day from guidance.rows_bank_holiday where day between :from and :to")
                .param("from", from)
                .param("to", to)
                .query(LocalDate.class)
                .set();
    }
}
