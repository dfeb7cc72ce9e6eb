package uk.throughline.report.prose;

import java.util.List;
import java.util.stream.Stream;
import uk.throughline.report.document.Block;
import uk.throughline.report.document.Inline;
import uk.throughline.report.figures.FigureSource;

/** Puts what sections ask for in its place. */
final class Binder {
    private final Asking asking;
    private final Sentences sentences;
    private final Tables tables;
    private final LineCharts lines;
    private final BarCharts bars;
    private final Registers registers = new Registers();

    Binder(FigureSource source) {
        this.asking = new Asking(source);
        this.sentences = new Sentences(asking);
        this.tables = new Tables(asking);
        this.lines = new LineCharts(asking);
        this.bars = new BarCharts(asking, tables);
    }

    void section(String id) {
        asking.section(id);
    }

    Asking asking() {
        return asking;
    }

    List<Inline> sentence(Binding.InSentence binding, Place place) {
        return sentences.write(binding, place);
    }

    /** What was asked for; a note follows where anything in it is hidden. */
    List<Block> block(Binding.OnItsOwn binding, Place place) {
        List<Block> blocks = blocks(binding, place);
        return HiddenNote.after(blocks)
                .<List<Block>>map(
                        note -> Stream.concat(blocks.stream(), Stream.of(note)).toList())
                .orElse(blocks);
    }

    private List<Block> blocks(Binding.OnItsOwn binding, Place place) {
        return switch (binding) {
            case Binding.TableOf table -> tables.write(table, place);
            case Binding.Compare compare -> tables.compare(compare, place);
            case Binding.Register register -> List.of(registers.write(register, place));
            case Binding.ChartOf chart -> List.of(chart(chart, place));
            case Binding.Duties duties -> List.of();
        };
    }

    private Block chart(Binding.ChartOf chart, Place place) {
        if (chart.dimension() != null) {
            return bars.write(chart.measure(), chart.dimension(), chart.periods(), place);
        }
        return chart.compared()
                ? lines.compared(chart.measure(), chart.periods().getLast(), place)
                : lines.overTime(chart.measure(), chart.periods(), place);
    }
}
