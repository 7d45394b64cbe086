package org.pilothouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pilothouse.disclosure.Footprint;
import org.pilothouse.shared.ParticipantCode;

class FootprintTextTest {
    private static final ParticipantCode ONE = new ParticipantCode("P01");
    private static final ParticipantCode TWO = new ParticipantCode("P02");

    private final Footprint footprint = new Footprint(
            Map.of("estimate", Map.of(ONE, 11, TWO, -12), "low", Map.of(ONE, 11, TWO, -12)),
            Map.of("reasons", Map.of("A", Map.of(ONE, 5), "B", Map.of(TWO, 6))),
            Map.of("reasons", Set.of(Set.of("A", "B"))));

    @Test
    void whatIsReadIsWhatWasWritten() {
        assertThat(FootprintText.read(FootprintText.write(footprint))).isEqualTo(footprint);
    }

    @Test
    void figuresWithTheSameMarksShareThem() {
        assertThat(FootprintText.write(footprint)).containsOnlyOnce("-12");
    }

    /** As it was written before marks were shared. */
    @Test
    void anOlderTextIsRead() {
        var text = """
                {"figures":{"estimate":{"P01":11,"P02":-12},"low":{"P01":11,"P02":-12}},
                "parts":{"reasons":{"A":{"P01":5},"B":{"P02":6}}},"rows":{"reasons":[["A","B"]]}}
                """;

        assertThat(FootprintText.read(text)).isEqualTo(footprint);
    }

    @Test
    void ofSomebodyDeletedOnlyRemainsThatItWasThere() {
        var blank = FootprintText.read(FootprintText.write(FootprintText.blank(footprint, TWO)));

        assertThat(blank.figure("estimate")).containsEntry(ONE, 11).containsEntry(TWO, 0);
        assertThat(blank.parts().get("reasons")).containsEntry("B", Map.of(TWO, 0));
    }
}
