package uk.throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class DownloadTest {
    @Test
    void a_name_is_nothing_but_a_name() {
        assertThat(Download.plainName("../../etc/passwd")).isEqualTo("passwd");
        assertThat(Download.plainName("C:\\Users\\x\\return.csv")).isEqualTo("return.csv");
        assertThat(Download.plainName("report\u202efdp.exe")).isEqualTo("report-fdp.exe");
        assertThat(Download.plainName("a\r\nSet-Cookie: x=1\u0000.csv")).isEqualTo("a--Set-Cookie- x=1-.csv");
        assertThat(Download.plainName("\"quoted\";x.csv")).isEqualTo("-quoted--x.csv");
        assertThat(Download.plainName("..")).isEqualTo("file");
        assertThat(Download.plainName("/")).isEqualTo("file");
        assertThat(Download.plainName("plans \u00e9t\u00e9 (1).csv")).isEqualTo("plans \u00e9t\u00e9 (1).csv");
    }

    @Test
    void a_very_long_name_is_cut_and_keeps_its_ending() {
        assertThat(Download.plainName("\ud83d\ude00".repeat(5_000) + ".xlsx"))
                .hasSizeLessThanOrEqualTo(120)
                .endsWith("\ude00.xlsx");
    }

    @Test
    void a_header_cannot_be_broken_into_by_a_name() {
        String header = Download.of("x\r\nSet-Cookie: a=b\"; filename=\"evil.html", MediaType.TEXT_PLAIN, new byte[0])
                .getHeaders()
                .getFirst("Content-Disposition");
        assertThat(header).startsWith("attachment;").doesNotContain("\r", "\n");
        assertThat(header.chars().filter(one -> one == '"').count()).isEqualTo(2);
    }
}
