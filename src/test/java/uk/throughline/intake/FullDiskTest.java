package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughline.intake.CensusFixture.ofYear;
import static uk.throughline.intake.CensusFixture.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughline.children.Arrival;
import uk.throughline.children.Kept;
import uk.throughline.children.RecordKeeper;
import uk.throughline.children.Withdrawal;

/** A disk that is full, that of the database or that of the machine: nothing half done, and what to do. */
@Import(FullDiskTest.FullRoom.class)
class FullDiskTest extends IntakeBase {
    @Autowired
    Full full;

    @ParameterizedTest
    @ValueSource(strings = {"53100", "53200", "53400"})
    void a_database_without_room_keeps_nothing_and_says_what_to_do(String state) throws IOException {
        Path file = ofYear(2012)
                .child("FD" + state, "2011-05-02", plan("2011-06-01", "", "NEG", "NEG"))
                .write(folder);
        long receipts = count("intake.receipt");
        full.state = state;
        assertThat(refusal(file))
                .isEqualTo(
                        "The database has no room left on its disk or in its memory. The return was kept whole or not at all:"
                                + " free some space, send the same file again, and its receipt tells what became of it.");
        assertThat(count("intake.receipt")).isEqualTo(receipts);
        assertThat(seen("select 1 from children.rows_child where la_child_id = 'FD" + state + "'"))
                .isEmpty();
        full.state = "";
        assertThat(accepted(file).state()).isEqualTo(Receipt.State.ACCEPTED);
    }

    @Test
    void a_full_disk_of_the_machine_is_told_from_other_faults() {
        for (String words : List.of("No space left on device", "Disk quota exceeded")) {
            IOException fault = new FileSystemException("/tmp/return-1.xlsx", null, words);
            assertThat(LostDatabase.inWords(new UncheckedIOException(fault)))
                    .startsWith("The disk of the machine that Throughline runs on is full.")
                    .endsWith(".");
        }
        assertThat(LostDatabase.inWords(new IOException("Input/output error"))).isNull();
        assertThat(LostDatabase.inWords(new SQLException("twice", "23505"))).isNull();
    }

    /** A room whose database raises the error that a full disk raises. */
    static final class Full implements RecordKeeper {
        private final JdbcClient jdbc;
        volatile String state = "";

        Full(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public int order() {
            return 1_000;
        }

        @Override
        public Set<String> takes() {
            return Set.of("protection_plan");
        }

        @Override
        public Kept keep(Arrival arrival) {
            if (!state.isEmpty()) {
                jdbc.sql("do $$ begin raise exception using errcode = '" + state + "'; end $$")
                        .update();
            }
            return Kept.NOTHING;
        }

        @Override
        public void withdraw(Withdrawal withdrawal) {}
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class FullRoom {
        @Bean
        Full full(JdbcClient jdbc) {
            return new Full(jdbc);
        }
    }
}
