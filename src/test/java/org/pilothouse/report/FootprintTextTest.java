package org.pilothouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilothouse.analysis.AnalysisParameters;
import org.pilothouse.disclosure.Footprint;
import org.pilothouse.disclosure.PartsOfWhole;
import org.pilothouse.disclosure.Policy;
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

        assertThat(blank.figure("estimate")).containsEntry(ONE, 11).containsEntry(TWO, 1);
        assertThat(blank.parts().get("reasons")).containsEntry("B", Map.of(TWO, 1));
    }

    /** Seven at one site and eight at the other; the seventh has all deleted. */
    private final Map<ParticipantCode, Integer> north = marks(1, 7);

    private final Map<ParticipantCode, Integer> south = marks(11, 8);

    private static Map<ParticipantCode, Integer> marks(int first, int people) {
        return IntStream.range(first, first + people)
                .boxed()
                .collect(Collectors.toMap(number -> new ParticipantCode("P%02d".formatted(number)), number -> -number));
    }

    private static Footprint of(String kind, Map<String, Map<ParticipantCode, Integer>> within) {
        return Footprint.NONE.with(kind, within);
    }

    @ParameterizedTest
    @ValueSource(strings = {AnalysisParameters.SITE, AnalysisParameters.DISCIPLINE})
    void whereSomebodyDeletedWorkedIsNotKept(String kind) {
        var gone = new ParticipantCode("P07");
        var text = FootprintText.write(FootprintText.blank(
                of(kind, Map.of("North", Map.of(gone, -7), "South", south)), gone));

        assertThat(text).doesNotContain("North").contains("South", "\"P07\":1");
        assertThat(FootprintText.read(text).within(kind))
                .containsEntry("", Map.of(gone, 1))
                .containsEntry("South", south);
    }

    /** Taken off the whole of that time, a site as it was then leaves nobody, and as it is now the one who left. */
    @Test
    void sumsOfPartsStillKnowOfSomebodyDeleted() {
        var gone = new ParticipantCode("P07");
        var whole = FootprintText.blank(of(AnalysisParameters.SITE, Map.of("North", north, "South", south)), gone)
                .within(AnalysisParameters.SITE);
        var then = FootprintText.blank(new Footprint(Map.of("estimate", north), Map.of(), Map.of()), gone)
                .figure("estimate");
        var parts = new PartsOfWhole(new Policy(5, 10), true);
        parts.add("North", then);
        parts.add("South", south);

        assertThat(parts.tellBeside(whole)).isFalse();
        assertThat(parts.tellBeside(whole, "North", marks(1, 6))).isTrue();
    }
}
