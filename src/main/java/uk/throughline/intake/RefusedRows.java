package uk.throughline.intake;

import java.io.IOException;
import java.nio.file.Path;
import uk.throughline.kernel.Outcome;

/**
 * The refused rows of a return as the kind of file that it came in, with a reason beside each: to be mended and sent again. It holds
 * all rows of every child of whom one was refused, because a child is taken in whole; of lists without children the refused rows.
 */
public interface RefusedRows {

    /**
     * Writes the file. It is a read of children's records, so it is in the trail; it needs the grant to take in returns.
     *
     * @param to what is written to; what was there is replaced
     * @return how the file is called; refused where there is no such return or it has no refused rows
     */
    Outcome<Written> write(long number, Path to) throws IOException;

    /**
     * A file as it is given out.
     *
     * @param number the number of its return
     * @param name such as {@code census-2024-refused-by-return-12.xml}
     * @param mediaType such as {@code text/csv;charset=UTF-8}
     */
    record Written(long number, String name, String mediaType) {}
}
