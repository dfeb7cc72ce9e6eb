package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughline.intake.CensusFixture.ofYear;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Period;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measures;
import uk.throughline.measures.Split;

/** What one return says of a child counts in figures of everything that other returns told of the child. */
class DescribedElsewhereTest extends IntakeBase {
    private static final Period YEAR = Period.of("2022-23");
    private static final String ELSEWHERE = "Early help episodes";

    @Autowired
    Measures measures;

    @Autowired
    KnownReturns known;

    @Test
    void figures_of_other_returns_follow_what_a_census_says_of_their_children_and_its_withdrawal() throws IOException {
        accepted("E1,F1,2022-05-02,M\nE2,F2,2022-05-02,M\n");
        assertThat(boys()).isEqualTo("2");

        Receipt census = accepted(ofYear(2023).child("E1", "2022-06-01").write(folder));
        assertThat(alsoChanged(census.number())).containsExactly(ELSEWHERE);
        assertThat(girls().shown()).as("the census says that E1 is a girl").isEqualTo("1");
        assertThat(boys()).isEqualTo("1");
        assertThat(girls().vintage()).as("which return made it so").isEqualTo(census.number());

        Receipt next = accepted(
                ofYear(2024).child("E1", "2022-06-01").child("N1", "2023-06-01").write(folder));
        assertThat(alsoChanged(next.number()))
                .as("nothing new of a child whom others told of")
                .isEmpty();

        String withNumber = ofYear(2025).child("E1", "2022-06-01").xml();
        assertThat(withNumber).contains("<UPNunknown>UN2</UPNunknown>");
        Receipt numbered = accepted(Files.writeString(
                folder.resolve("numbered.xml"),
                withNumber.replace("<UPNunknown>UN2</UPNunknown>", "<UPN>X372200721224</UPN>")));
        assertThat(alsoChanged(numbered.number()))
                .as("E1 has a pupil number now, which no figure counts: born, sex and ethnic group are what they were")
                .isEmpty();

        withdraw(numbered);
        withdraw(next);
        withdraw(census);
        assertThat(boys()).as("nobody says otherwise any more").isEqualTo("2");
    }

    private void withdraw(Receipt receipt) {
        Reading.as(Reader.COMMAND_LINE, () -> returns.withdraw(receipt.number(), "Sent by mistake"))
                .orElseThrow();
    }

    private List<String> alsoChanged(long number) {
        return Reading.as(
                Reader.INTAKE,
                () -> Objects.requireNonNull(new TransactionTemplate(transactionManager)
                        .execute(status -> known.alsoChangedBy(List.of(number), List.of("CIN census")))));
    }

    private FigureView girls() {
        return figure("F");
    }

    private String boys() {
        return figure("M").shown();
    }

    private FigureView figure(String sex) {
        return Reading.as(Reader.COMMAND_LINE, () -> measures.figure(
                        "earlyhelp.children_open", Period.of("2023-03-31"), new Split("sex", sex))
                .orElseThrow());
    }

    private void accepted(String rows) throws IOException {
        Path file = Files.writeString(
                folder.resolve("early-help-episodes.csv"), "Child ID,Family ID,Opened on,Sex\n" + rows);
        Reading.as(Reader.COMMAND_LINE, () -> returns.takeIn(file, "early-help-episodes.csv", null, YEAR, false))
                .orElseThrow();
    }
}
