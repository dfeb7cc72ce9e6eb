package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughline.intake.CensusFixture.ofYear;
import static uk.throughline.intake.CensusFixture.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import uk.throughline.children.Arrival;
import uk.throughline.children.Kept;
import uk.throughline.children.RecordKeeper;
import uk.throughline.children.Withdrawal;

@Import(AllOrNothingTest.FailingRoom.class)
class AllOrNothingTest extends IntakeBase {
    @Autowired
    Failure failure;

    @Test
    void a_failure_midway_leaves_nothing_and_the_same_file_can_be_sent_again() throws IOException {
        Path file = ofYear(2012)
                .child("N1", "2011-05-02", plan("2011-06-01", "", "NEG", "NEG"))
                .write(folder);
        long receipts = count("intake.receipt");
        failure.fails = true;
        assertThatThrownBy(() -> send(file, false)).hasMessageContaining("the last room failed");
        assertThat(seen("select 1 from children.rows_child where la_child_id = 'N1'"))
                .isEmpty();
        assertThat(count("intake.receipt")).isEqualTo(receipts);
        failure.fails = false;
        assertThat(accepted(file).newRecords()).isPositive();
        assertThat(seen("select la_child_id from children.rows_child")).contains("N1");
    }

    @Test
    void the_same_file_sent_four_times_at_once_is_taken_in_once() throws Exception {
        Path file = ofYear(2012)
                .child("N2", "2011-05-02", plan("2011-06-01", "", "NEG", "NEG"))
                .write(folder);
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Receipt>> sent = senders.invokeAll(List.<Callable<Receipt>>of(
                    () -> accepted(file), () -> accepted(file), () -> accepted(file), () -> accepted(file)));
            assertThat(sent.stream().map(Future::resultNow).map(Receipt::number))
                    .containsOnly(sent.getFirst().resultNow().number());
        }
        assertThat(seen("select count(*) from children.rows_child where la_child_id = 'N2'"))
                .containsExactly("1");
    }

    @Test
    void files_of_one_length_are_told_apart_by_what_is_in_them() throws IOException {
        Receipt one = accepted(ofYear(2013)
                .child("L1", "2011-05-02", plan("2012-06-01", "", "NEG", "NEG"))
                .write(folder));
        Path other = ofYear(2013)
                .child("L2", "2011-05-02", plan("2012-06-01", "", "NEG", "NEG"))
                .write(folder);
        assertThat(accepted(other).number()).isNotEqualTo(one.number());
        assertThat(accepted(other).number()).isEqualTo(accepted(other).number());
        assertThat(seen("select string_agg(distinct bytes::text, ' ') from intake.receipt where number in ("
                        + one.number() + ", " + accepted(other).number() + ")"))
                .containsExactly(Long.toString(Files.size(other)));
        assertThat(seen("select la_child_id from children.rows_child")).contains("L2");
    }

    static final class Failure implements RecordKeeper {
        volatile boolean fails;

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
            if (fails) {
                throw new IllegalStateException("the last room failed");
            }
            return Kept.NOTHING;
        }

        @Override
        public void withdraw(Withdrawal withdrawal) {}
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class FailingRoom {
        @Bean
        Failure failure() {
            return new Failure();
        }
    }
}
