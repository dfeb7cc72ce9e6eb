package uk.throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BucketsTest {
    @Test
    void what_one_used_up_another_still_has_and_who_waits_is_told_how_long() {
        Buckets buckets = new Buckets(3, 1, Duration.ofMinutes(1), 100);
        for (int n = 0; n < 3; n++) {
            assertThat(buckets.wait("one")).isZero();
        }
        assertThat(buckets.wait("one")).isBetween(50L, 61L);
        assertThat(buckets.wait("other")).isZero();
    }

    @Test
    void so_many_are_remembered_and_no_more() {
        Buckets buckets = new Buckets(3, 1, Duration.ofMinutes(1), 100);
        for (int n = 0; n < 10_000; n++) {
            buckets.wait("address " + n);
        }
        assertThat(buckets.known()).isLessThanOrEqualTo(100);
    }

    @Test
    void all_addresses_of_one_ipv6_network_are_one() {
        assertThat(AddressFilter.neighbourhood("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(AddressFilter.neighbourhood("2001:db8:1:2:ffff::1"))
                .isNotEqualTo(AddressFilter.neighbourhood("2001:db8:1:3::1"));
        assertThat(AddressFilter.neighbourhood("192.0.2.7")).isEqualTo("192.0.2.7");
    }
}
