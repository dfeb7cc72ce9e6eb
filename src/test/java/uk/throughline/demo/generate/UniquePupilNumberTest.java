package uk.throughline.demo.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UniquePupilNumberTest {
    @Test
    void theCheckLetterIsTheWeightedSumModulo23() {
        assertThat(UniquePupilNumber.withLetter("000000000001")).isEqualTo("P000000000001");
        assertThat(UniquePupilNumber.withLetter("100000000000")).isEqualTo("C100000000000");
    }

    @Test
    void twoChildrenNeverHaveTheSame() {
        assertThat(UniquePupilNumber.of(372, 1, 2020)).isNotEqualTo(UniquePupilNumber.of(372, 1001, 2020));
    }
}
