package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** Zips that are bombs, that hold something else, or that are only packed in another way; and what only looks like a zip. */
class HostileZipTest extends HostileBase {

    @Test
    void a_file_that_grows_to_gigabytes_is_stopped_soon_whatever_size_the_zip_gives_for_it() throws IOException {
        String row = EPISODE.formatted("Z1").repeat(30_000);
        assertRefused(
                new RepeatingZip().add("episodes.csv", EPISODES, row, 4_000, "").write(folder.resolve("bomb.zip")),
                "more than 2,000,000 episodes",
                OF_ROWS_THAT_STREAM_PAST);
        assertRefused(
                new RepeatingZip()
                        .add("visits.csv", VISITS, "B1,2016-05-02,Video\n".repeat(50_000), 4_000, "")
                        .write(folder.resolve("template-bomb.zip")),
                "more than 2,000,000 rows of",
                OF_ROWS_THAT_STREAM_PAST);
        assertRefused(
                new RepeatingZip()
                        .add("census.xml", "<Message>", "<Unknown/>".repeat(100_000), 100, "</Message>")
                        .write(folder.resolve("xml-bomb.zip")),
                "more than 200 times its size",
                OF_ROWS_THAT_STREAM_PAST);
        assertRefused(
                new RepeatingZip()
                        .add("903.xml", "<EXPSSDA903>", "<!-- " + LETTERS + " -->", 50_000, "</EXPSSDA903>")
                        .write(folder.resolve("larger.zip")),
                "more than 1 GB");
        assertThat(seen("select 1 from children.rows_child where la_child_id in ('Z1', 'B1')"))
                .isEmpty();
    }

    @Test
    void more_files_than_any_return_has_are_refused() throws IOException {
        RepeatingZip hundred = new RepeatingZip();
        for (int i = 0; i < 101; i++) {
            hundred.add("list" + i + ".csv", EPISODES);
        }
        assertRefused(hundred.write(folder.resolve("hundred.zip")), "more than 100 files");
        Path many = folder.resolve("many.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(many))) {
            for (int i = 0; i < 60_000; i++) {
                out.putNextEntry(new ZipEntry("folder" + i + "/"));
            }
        }
        assertRefused(many, "more than 100 files");
    }

    @Test
    void zips_within_zips_are_refused_but_one_workbook_is_read() throws IOException {
        Path inner = zip("inner.zip", "episodes.csv", EPISODES);
        assertRefused(packed("nested.zip", inner), "holds another zip");
        Path visits = new RawWorkbook()
                .sheet(
                        "Rows",
                        RawWorkbook.row(1, "Child ID", "Visit date", "Visit type"),
                        RawWorkbook.row(2, "ZW1", "2016-05-02", "Video"))
                .write(folder.resolve("visits.xlsx"));
        Receipt filled = accepted(packed("visits.zip", visits));
        assertThat(filled.kind()).isEqualTo("Early help visits");
        assertThat(filled.accepted()).isEqualTo(1);
        Path lists = new WorkbookFixture()
                .sheet("List 1")
                .headings(WorkbookFixture.CONTACTS)
                .row(
                        "ZW2",
                        "Female",
                        "White",
                        java.time.LocalDate.of(2015, 5, 1),
                        3,
                        java.time.LocalDate.of(2023, 1, 31),
                        "Police")
                .write(folder);
        assertThat(accepted(packed("annex.zip", lists)).kind()).isEqualTo("Inspection lists (Annex A)");
        assertRefused(
                packed("word.zip", zip("w.docx", "[Content_Types].xml", "<Types/>")), "Word or other Office document");
        assertRefused(packed("both.zip", visits, zip("e.csv", "x", "")), "Send a workbook by itself");
    }

    @Test
    void nothing_that_was_unpacked_stays_on_the_disk() throws IOException {
        long before = leftovers();
        Path half = packed("half-inside.zip", bytes(new byte[] {'P', 'K', 3, 4, 0, 0}, "broken.xlsx"));
        assertRefused(half, "damaged or not complete");
        assertThat(leftovers()).isEqualTo(before);
    }

    private static long leftovers() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> String.valueOf(file.getFileName()).matches("return-.*"))
                    .count();
        }
    }

    @Test
    void a_zip_of_nothing_and_one_with_a_password_are_told() throws IOException {
        assertRefused(new RepeatingZip().write(folder.resolve("nothing.zip")), "holds no files");
        byte[] sound = Files.readAllBytes(zip("sound.zip", "episodes.csv", EPISODES));
        String latin = new String(sound, StandardCharsets.ISO_8859_1);
        byte[] locked = sound.clone();
        locked[6] |= 1;
        locked[latin.indexOf("PK\u0001\u0002") + 8] |= 1;
        assertRefused(bytes(locked, "locked.zip"), "protected with a password");
    }

    @Test
    void a_file_that_is_not_what_was_packed_is_refused() throws IOException {
        Path stored = folder.resolve("stored.zip");
        byte[] content = (EPISODES + EPISODE.formatted("CRC1")).getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(stored))) {
            ZipEntry entry = new ZipEntry("episodes.csv");
            entry.setMethod(ZipEntry.STORED);
            CRC32 sum = new CRC32();
            sum.update(content);
            entry.setCrc(sum.getValue());
            entry.setSize(content.length);
            out.putNextEntry(entry);
            out.write(content);
        }
        String text = new String(Files.readAllBytes(stored), StandardCharsets.ISO_8859_1);
        assertRefused(
                bytes(text.replace("CRC1", "CRC2").getBytes(StandardCharsets.ISO_8859_1), "changed.zip"),
                "damaged or not complete");
        assertThat(accepted(stored).accepted()).isEqualTo(1);
    }

    @Test
    void two_files_of_the_same_list_are_refused_by_its_name() throws IOException {
        assertRefused(
                new RepeatingZip()
                        .add("episodes.csv", EPISODES + EPISODE.formatted("TW1"))
                        .add("episodes last year.csv", EPISODES + EPISODE.formatted("TW2"))
                        .write(folder.resolve("twice.zip")),
                "The zip holds two files with the list of episodes");
    }

    @Test
    void names_in_the_letters_of_windows_are_no_damage() throws IOException {
        Path zip = folder.resolve("windows.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), Charset.forName("IBM850"))) {
            out.putNextEntry(new ZipEntry("épisodes.csv"));
            out.write((EPISODES + EPISODE.formatted("WN1")).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(accepted(zip).accepted()).isEqualTo(1);
    }

    @Test
    void workbooks_of_other_programs_and_times_are_told_by_name() throws Exception {
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("Rows").createRow(0).createCell(0).setCellValue("Child ID");
            workbook.write(old);
        }
        assertRefused(bytes(old.toByteArray(), "visits.xls"), "before 2007 (.xls)");
        assertRefused(bytes(old.toByteArray(), "visits.csv"), "before 2007 (.xls)");
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("four words are easiest");
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(new byte[5_000]);
            }
            files.writeFilesystem(locked);
        }
        assertRefused(bytes(locked.toByteArray(), "visits.xlsx"), "protected with a password");
        assertRefused(
                new RepeatingZip()
                        .add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                        .add("content.xml", "<office/>")
                        .write(folder.resolve("visits.ods")),
                "OpenDocument");
    }

    private Path packed(String name, Path... files) throws IOException {
        Path zip = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Path file : files) {
                out.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                Files.copy(file, out);
            }
        }
        return zip;
    }
}
