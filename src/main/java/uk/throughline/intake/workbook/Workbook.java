package uk.throughline.intake.workbook;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.UnreadableReturn;
import uk.throughline.intake.staging.XmlEvents;

/** An Excel workbook (xlsx). Rows stream past one by one; only the texts that cells share are held, within a bound. */
public final class Workbook implements AutoCloseable {
    private final WorkbookParts parts;
    private final WorkbookParts.Contents contents;
    private final DateStyles styles;
    private @Nullable SharedTexts texts;

    private Workbook(WorkbookParts parts) throws IOException, XMLStreamException {
        this.parts = parts;
        this.contents = parts.contents();
        this.styles = parts.styles(contents.styles());
    }

    /** @throws UnreadableReturn when the workbook is damaged */
    public static Workbook open(Path file) throws IOException {
        WorkbookParts parts = WorkbookParts.open(file);
        try {
            return new Workbook(parts);
        } catch (XMLStreamException | UncheckedStreamException e) {
            parts.close();
            throw new UnreadableReturn(WorkbookParts.DAMAGED);
        } catch (UnreadableReturn e) {
            parts.close();
            throw e;
        }
    }

    /** A sheet by its name, in the order of the workbook. */
    public record Name(int place, String name, boolean hidden) {}

    public List<Name> sheets() {
        List<Name> names = new ArrayList<>();
        for (WorkbookParts.SheetPart sheet : contents.sheets()) {
            names.add(new Name(names.size(), sheet.name(), sheet.hidden()));
        }
        return names;
    }

    /** How its numbers stand for days. */
    public Serials days() {
        return contents.days();
    }

    /** Looks at one row of a sheet. */
    @FunctionalInterface
    public interface Look {
        /**
         * @param row as Excel numbers it, from 1
         * @param cells from the first column; empty ones are {@linkplain SheetCell#isEmpty empty}
         * @return whether to go on
         */
        boolean at(int row, List<SheetCell> cells) throws SQLException;
    }

    /** Goes over the rows that hold anything, from the top. @throws UnreadableReturn when the sheet is damaged */
    public void read(Name name, Look look) throws IOException, SQLException {
        WorkbookParts.SheetPart sheet = contents.sheets().get(name.place());
        try (InputStream in = parts.open(sheet.file())) {
            if (in == null) {
                throw new UnreadableReturn(WorkbookParts.DAMAGED);
            }
            new SheetRows(XmlEvents.over(in), sheet.name(), texts(), styles, contents.days()).each(look);
        } catch (XMLStreamException | UncheckedStreamException e) {
            throw new UnreadableReturn(WorkbookParts.DAMAGED);
        }
    }

    private SharedTexts texts() throws IOException, XMLStreamException {
        if (texts == null) {
            texts = new SharedTexts(parts.open(contents.sharedTexts()));
        }
        return texts;
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
