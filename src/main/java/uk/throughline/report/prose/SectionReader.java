package uk.throughline.report.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import uk.throughline.report.document.Block;
import uk.throughline.report.document.Inline;
import uk.throughline.report.document.Section;

/** Reads one section's Markdown into blocks, with what it asks for put in. */
final class SectionReader {
    private static final Parser MARKDOWN =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    private final String file;
    private final String sectionId;
    private final Braces braces;
    private final Binder binder;
    private final InlineReader inlines;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Integer> meets = new ArrayList<>();
    private final List<Integer> awaits = new ArrayList<>();
    private String title = "";

    private SectionReader(String file, String sectionId, String text, Binder binder, Notes notes) {
        this.file = file;
        this.sectionId = sectionId;
        this.braces = new Braces(file, text);
        this.binder = binder;
        this.inlines = new InlineReader(braces, binder, notes);
    }

    /** @param file the name of the file without its folder, such as {@code 06-protection-plans.md} */
    static Section read(int number, String file, String folder, String text, Binder binder, Notes notes) {
        String id = file.replaceFirst("^\\d+-", "").replaceFirst("\\.md$", "");
        SectionReader reader = new SectionReader(folder + "/" + file, id, text, binder, notes);
        binder.section(id);
        reader.readBlocks();
        return new Section(
                number,
                id,
                reader.title,
                List.copyOf(reader.blocks),
                List.copyOf(reader.meets),
                List.copyOf(reader.awaits));
    }

    private void readBlocks() {
        Node document = MARKDOWN.parse(braces.markdown());
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            read(node);
        }
        if (title.isEmpty()) {
            throw new Place(file, 1)
                    .stop("A section begins with its title: write \"# \" and the title on the first line.");
        }
        inlines.finish();
    }

    private void read(Node node) {
        switch (node) {
            case Heading heading when heading.getLevel() == 1 -> title = words(heading);
            case Heading heading -> {
                String words = words(heading);
                String name = words.toLowerCase(Locale.UK)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
                blocks.add(new Block.Heading(Math.min(heading.getLevel(), 3), sectionId + "-" + name, words));
            }
            case Paragraph paragraph -> paragraph(paragraph);
            case BulletList list -> blocks.add(new Block.Items(false, items(list)));
            case OrderedList list -> blocks.add(new Block.Items(true, items(list)));
            default ->
                throw place(node)
                        .stop("Reports are written with headings, paragraphs, lists, emphasis and links only.");
        }
    }

    private void paragraph(Paragraph paragraph) {
        Braces.Taken.Bound alone = alone(paragraph);
        if (alone == null) {
            blocks.add(new Block.Paragraph(inlines.read(paragraph)));
        } else if (alone.binding() instanceof Binding.Duties duties) {
            (duties.met() ? meets : awaits).addAll(duties.items());
        } else {
            blocks.addAll(binder.block((Binding.OnItsOwn) alone.binding(), alone.place()));
        }
    }

    /** The block binding that is all there is in a paragraph. */
    private Braces.Taken.@Nullable Bound alone(Paragraph paragraph) {
        return paragraph.getFirstChild() instanceof Text text
                        && text.getNext() == null
                        && text.getLiteral().matches(Braces.OPEN + "\\d+" + Braces.CLOSE)
                        && braces.taken(Integer.parseInt(
                                        text.getLiteral(), 1, text.getLiteral().length() - 1, 10))
                                instanceof Braces.Taken.Bound bound
                        && bound.binding() instanceof Binding.OnItsOwn
                ? bound
                : null;
    }

    private List<List<Inline>> items(ListBlock list) {
        List<List<Inline>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (!(item instanceof ListItem)
                    || !(item.getFirstChild() instanceof Paragraph only)
                    || only.getNext() != null) {
                throw place(item).stop("An item of a list is one paragraph.");
            }
            items.add(inlines.read(only));
        }
        return items;
    }

    private String words(Heading heading) {
        StringBuilder words = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }
        });
        if (words.indexOf(String.valueOf(Braces.OPEN)) >= 0) {
            throw place(heading).stop("A heading cannot bear a figure or a note. Put it into the text below.");
        }
        return words.toString();
    }

    private Place place(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return new Place(file, spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1);
    }
}
