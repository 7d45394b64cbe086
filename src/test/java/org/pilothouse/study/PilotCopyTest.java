package org.pilothouse.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PilotCopyTest {
    private final StudyDefinition source = SampleStudies.twoTools("OLD");

    @Test
    void allDaysMoveWithTheFirstAndNothingOfThePeopleOrTheirApprovalsComesAlong() {
        var copy = new PilotCopy("NEW", "Again", LocalDate.of(2027, 1, 11), "x@y").of(source);

        assertThat(StudyRules.problems(copy)).isEmpty();
        assertThat(copy.code()).isEqualTo("NEW");
        assertThat(copy.phases())
                .extracting(StudyDefinition.Phase::start)
                .containsExactly(LocalDate.of(2027, 1, 11), LocalDate.of(2027, 1, 25), LocalDate.of(2027, 2, 15));
        assertThat(copy.tool("Own").orElseThrow().versions().getFirst().deployedAt())
                .isEqualTo(LocalDate.of(2027, 2, 15));
        assertThat(copy.approvals()).isEmpty();
        assertThat(copy.lockedAt()).isNull();
        assertThat(copy.noteTypes()).isEqualTo(source.noteTypes());
    }
}
