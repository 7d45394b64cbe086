package org.pilothouse.refiqda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random projects, written and read again: whatever the standard holds comes back, in both ways of writing. */
class RoundTripTest {
    private static final int PROJECTS = 60;

    @ParameterizedTest
    @EnumSource(WrittenFor.class)
    void nothingOfAnyProjectIsLost(WrittenFor reader) {
        LongStream.range(0, PROJECTS).forEach(seed -> {
            var project = RandomProjects.any(seed);

            var reading =
                    QdpxReader.read(QdpxWriter.write(project, reader, List.of()).bytes(), ReadOptions.DEFAULT);

            assertThat(reading.project())
                    .as("seed %d", seed)
                    .usingRecursiveComparison()
                    .ignoringFields("origin", "sources.selections.name")
                    .isEqualTo(project);
            assertThat(reading.report().lines()).as("seed %d", seed).isEmpty();
        });
    }

    @Test
    void theSameProjectGivesTheSameBytes() {
        LongStream.range(0, PROJECTS)
                .forEach(seed -> assertThat(
                                QdpxWriter.write(RandomProjects.any(seed)).bytes())
                        .as("seed %d", seed)
                        .isEqualTo(QdpxWriter.write(RandomProjects.any(seed)).bytes()));
    }
}
