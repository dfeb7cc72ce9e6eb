package uk.throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AllowedHostsTest {
    @Test
    void the_machine_itself_the_settled_names_and_the_one_of_letters_are_allowed_and_nothing_else() {
        AllowedHosts hosts =
                new AllowedHosts(List.of(" Throughline.Example "), "10.0.0.5", "https://letters.example/start");
        assertThat(List.of(
                        "localhost",
                        "127.0.0.1",
                        "::1",
                        "[::1]",
                        "throughline.example",
                        "THROUGHLINE.EXAMPLE",
                        "10.0.0.5",
                        "letters.example"))
                .allMatch(hosts::allow);
        assertThat(List.of(
                        "evil.example",
                        "throughline.example.evil.example",
                        "xthroughline.example",
                        "",
                        "10.0.0.6",
                        "localhost.evil.example"))
                .noneMatch(hosts::allow);
    }

    @Test
    void listening_everywhere_allows_the_machines_own_addresses_only() {
        AllowedHosts hosts = new AllowedHosts(List.of(), "0.0.0.0", "");
        assertThat(hosts.allow("127.0.0.1")).isTrue();
        assertThat(hosts.allow("evil.example")).isFalse();
    }
}
