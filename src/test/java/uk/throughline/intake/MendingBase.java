package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Outcome;

/** What the tests of mending share: what stands in every room, and the whole road of a mended file. */
abstract class MendingBase extends IntakeBase {
    @Autowired
    RefusedRows refusedRows;

    /** Makes a mended file of what was given back. */
    interface Mending {
        Path mended(Path file) throws IOException;
    }

    /** Every statement that stands, in every room, without the numbers of records and of the returns that told them. */
    List<String> standing() {
        List<String> tables = seen("""
                select c.table_schema || '.' || c.table_name from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where c.column_name = 'superseded_in' and t.table_type = 'BASE TABLE'
                  and c.table_schema || '.' || c.table_name <> 'measures.figure' order by 1
                """);
        assertThat(tables).hasSizeGreaterThan(40);
        return seen(String.join(
                        " union all ",
                        tables.stream()
                                .map(table -> "select '" + table + "', (to_jsonb(t) - array['record_id', 'value_id',"
                                        + " 'neighbour_id', 'estimate_id', 'received_in', 'superseded_in', 'vintage'])::text from "
                                        + table + " t where t.superseded_in is null")
                                .toList())
                + " order by 1, 2");
    }

    /**
     * The same without the last day of the return that said it. A child whom the wrong file did not name was taken to have left and is
     * said not to have by the mended one; the right file would have left what an earlier year said as it was.
     */
    static List<String> said(List<String> statements) {
        return statements.stream()
                .map(one -> one.replaceAll("\"as_at\": \"[0-9-]+\",? ?", ""))
                .sorted()
                .toList();
    }

    /** The refused rows of a return, as they are given back. */
    Path given(Receipt receipt) throws IOException {
        Path made = Files.createTempFile(folder, "refused", ".part");
        RefusedRows.Written written = Reading.as(Reader.COMMAND_LINE, () -> refusedRows.write(receipt.number(), made))
                .orElseThrow();
        Path to = Files.createTempDirectory(folder, "given").resolve(written.name());
        return Files.move(made, to);
    }

    /**
     * That what is given back, mended and sent again leaves what the right file would have left, had it been sent at first; that what
     * is sent back unmended changes nothing; and that each can be withdrawn.
     *
     * @return the receipt of the mended file
     */
    Receipt asIfSentRight(Path wrong, Mending mending, Path right) throws IOException {
        List<String> before = standing();
        Receipt first = accepted(wrong);
        List<String> half = standing();
        Path file = given(first);

        Receipt unmended = accepted(file);
        assertThat(errors(unmended)).isEqualTo(errors(first)).isNotEmpty();
        assertThat(unmended.mends()).isEqualTo(first.number());
        assertThat(unmended.notUnderstood().stream().map(Receipt.Seen::name))
                .as("the mark is understood")
                .isSubsetOf(
                        first.notUnderstood().stream().map(Receipt.Seen::name).toList());
        assertThat(standing()).as("sent back unmended").isEqualTo(half);
        if (unmended.state() == Receipt.State.ACCEPTED) {
            withdraw(unmended);
        }

        Path mended = mending.mended(file);
        Receipt second = accepted(mended);
        assertThat(second.refused()).as("%s", second.findings()).isZero();
        assertThat(second.mends()).isEqualTo(first.number());
        assertThat(second.from()).isEqualTo(first.from());
        assertThat(second.to()).isEqualTo(first.to());
        assertThat(second.replacedBy()).isNull();
        assertThat(receipt(first).replacedBy()).isNull();
        assertThat(receipt(first).mendedBy()).containsExactly(second.number());
        List<String> after = standing();
        assertThat(after).isNotEqualTo(half);
        assertThat(accepted(mended).number()).as("the same again").isEqualTo(second.number());
        assertThat(standing()).isEqualTo(after);

        assertThat(Reading.as(Reader.COMMAND_LINE, () -> returns.withdraw(first.number(), "Not yet.")))
                .isInstanceOf(Outcome.Refused.class);
        withdraw(second);
        assertThat(standing()).as("the mended file withdrawn").isEqualTo(half);
        assertThat(receipt(first).mendedBy()).isEmpty();
        withdraw(first);
        assertThat(standing()).as("both withdrawn").isEqualTo(before);

        Receipt whole = accepted(right);
        assertThat(whole.refused()).as("%s", whole.findings()).isZero();
        assertThat(said(standing())).as("the right file at first").isEqualTo(said(after));
        withdraw(whole);
        assertThat(standing()).isEqualTo(before);
        return second;
    }

    /** The same for text, in which each of the pairs of what is wrong and what is right is replaced. */
    Receipt asIfSentRight(String ending, String wrong, String... pairs) throws IOException {
        return asIfSentRight(
                text("wrong" + ending, wrong),
                file -> text("mended" + ending, corrected(Files.readString(file), pairs)),
                text("right" + ending, corrected(wrong, pairs)));
    }

    static String corrected(String text, String... pairs) {
        String corrected = text;
        for (int i = 0; i < pairs.length; i += 2) {
            assertThat(corrected).contains(pairs[i]);
            corrected = corrected.replace(pairs[i], pairs[i + 1]);
        }
        return corrected;
    }

    Path text(String name, String content) throws IOException {
        return Files.writeString(
                Files.createTempDirectory(folder, "sent").resolve(name), content, StandardCharsets.UTF_8);
    }

    static List<String> errors(Receipt receipt) {
        return receipt.findings().stream()
                .filter(finding -> finding.severity() == Receipt.Severity.ERROR)
                .map(finding -> finding.rule() + " " + finding.rows())
                .sorted()
                .toList();
    }

    Receipt receipt(Receipt of) {
        return Reading.as(Reader.COMMAND_LINE, () -> returns.receipt(of.number()))
                .orElseThrow();
    }

    Receipt withdraw(Receipt of) {
        return Reading.as(Reader.COMMAND_LINE, () -> returns.withdraw(of.number(), "A test."))
                .orElseThrow();
    }
}
