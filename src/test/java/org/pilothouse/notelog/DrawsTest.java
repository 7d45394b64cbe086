package org.pilothouse.notelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

class DrawsTest {
    private static final StudyId STUDY = new StudyId(7);

    @Test
    void oneNoteInFiveIsDrawnInTheLongRun() {
        var drawn = LongStream.range(0, 20_000)
                .filter(number -> Draws.lot(STUDY, new ParticipantCode("P01"), number) < 0.2)
                .count();

        // binomial: standard error of the share is 0.0028
        assertThat(drawn / 20_000.0).isCloseTo(0.2, within(0.012));
    }

    @Test
    void cliniciansHaveLotsOfTheirOwn() {
        var alike = LongStream.range(0, 1000)
                .filter(number -> (Draws.lot(STUDY, new ParticipantCode("P01"), number) < 0.5)
                        == (Draws.lot(STUDY, new ParticipantCode("P02"), number) < 0.5))
                .count();

        assertThat(alike).isBetween(430L, 570L);
    }
}
