package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.intake.template.Templates;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measures;
import uk.throughline.measures.Split;

/** Filled templates, from file to figure. */
class TemplatesTest extends IntakeBase {
    @Autowired
    Measures measures;

    @Autowired
    Templates templates;

    @Test
    void a_filled_template_becomes_rows_and_figures_in_whatever_order_and_words_it_is_filled() throws IOException {
        Receipt receipt = accepted(file("referrals.csv", """
                \uFEFFEXPLOITATION TYPE;Ward;child id;Referral date;M/F
                CCE;Hellaby;900001;14/04/2023;Male
                child sexual exploitation;;900002;2023-05-02;F
                Criminal;Maltby;900003;30/06/2023;
                """));
        assertThat(receipt.kind()).isEqualTo("Police exploitation referrals");
        assertThat(receipt.read()).isEqualTo(3);
        assertThat(receipt.accepted()).isEqualTo(3);
        assertThat(receipt.from()).isEqualTo(LocalDate.of(2023, 4, 1));
        assertThat(receipt.to()).isEqualTo(LocalDate.of(2023, 6, 30));
        assertThat(receipt.notUnderstood()).extracting(Receipt.Seen::name).containsExactly("column Ward");
        assertThat(figure("exploitation.cce_referrals", "2023-24 Q1")).isEqualTo("2");
        assertThat(figure("exploitation.cse_referrals", "2023-24 Q1")).isEqualTo("1");
        assertThat(figure("exploitation.cce_referrals", "2023-24 Q1", "sex=male"))
                .isEqualTo("1");
        assertThat(figure("exploitation.cce_referrals", "2023-24 Q2")).isEqualTo("not collected");
        assertThat(seen("select c.la_child_id, r.kind, r.on_date from exploitation.rows_referral r"
                        + " join children.rows_child c on c.child_id = r.child_id order by 1"))
                .containsExactly(
                        "900001 criminal 2023-04-14", "900002 sexual 2023-05-02", "900003 criminal 2023-06-30");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content.stripIndent(), StandardCharsets.UTF_8);
    }

    private String figure(String measure, String period) {
        return Reading.as(Reader.COMMAND_LINE, () -> shown(measures.figure(measure, Period.of(period))));
    }

    private String figure(String measure, String period, String split) {
        return Reading.as(
                Reader.COMMAND_LINE, () -> shown(measures.figure(measure, Period.of(period), Split.of(split))));
    }

    private static String shown(Outcome<FigureView> figure) {
        return figure.orElseThrow().shown();
    }
}
