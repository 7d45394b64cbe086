package org.pilothouse.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pilothouse.study.StudyDefinition.Version;

class VersionChangeTest {
    private final StudyDefinition study = SampleStudies.twoTools("S");

    @Test
    void aVersionThatComesInTheMiddleOfAPhaseIsTold() {
        assertThat(VersionChange.in(with(LocalDate.of(2026, 2, 4))))
                .containsExactly(
                        new VersionChange("General", "1.1", LocalDate.of(2026, 2, 4), "First", ChangeType.PROMPT));
    }

    @Test
    void aVersionThatComesWithThePhaseOrAfterItIsNot() {
        assertThat(VersionChange.in(study)).isEmpty();
        assertThat(VersionChange.in(with(LocalDate.of(2026, 2, 16)))).isEmpty();
    }

    private StudyDefinition with(LocalDate second) {
        var general = study.tools().getFirst();
        var changed = new StudyDefinition.Tool(
                general.name(),
                general.kind(),
                null,
                null,
                null,
                List.of(general.versions().getFirst(), new Version("1.1", second, null, ChangeType.PROMPT)));
        return study.withTools(List.of(changed, study.tools().get(1)));
    }
}
