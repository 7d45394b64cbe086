package org.pilothouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pilothouse.analysis.Analyses;
import org.pilothouse.report.model.ReleaseModel;
import org.pilothouse.report.model.Section;
import org.pilothouse.report.model.Stored;
import org.pilothouse.report.model.Words;
import org.pilothouse.shell.Format;

/** A release can be read whatever part of whatever analysis it leaves as it was. */
class UnchangedPartsTest {
    /** Weeks and the last week are in no release: only the analysis of the calendar has them, which none prints. */
    private static final Set<MeasurePart> OF_THE_CALENDAR = EnumSet.of(MeasurePart.WEEKS, MeasurePart.LOGGED);

    private final Words words = Words.in(Locale.ENGLISH);

    static Stream<Arguments> partsOfAnalyses() {
        return Analyses.RELEASED.stream().flatMap(analysis -> parts().map(part -> Arguments.of(analysis, part)));
    }

    private static Stream<MeasurePart> parts() {
        return Stream.of(MeasurePart.values()).filter(part -> !OF_THE_CALENDAR.contains(part));
    }

    @ParameterizedTest
    @MethodSource("partsOfAnalyses")
    void aReleaseIsReadWhateverItLeavesOut(String analysis, MeasurePart part) {
        for (var since : List.of(Ledger.NIGHT, 1)) {
            assertThat(read(analysis, Map.of("unchangedSince", Map.of(part.name(), since))))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("partsOfAnalyses")
    void itIsReadBesideRoundedFiguresToo(String analysis, MeasurePart part) {
        var details = Map.of("asLeadsSaw", "ROUNDED", "unchangedSince", Map.of(part.name(), Ledger.NIGHT));

        assertThat(read(analysis, details)).isNotEmpty();
    }

    @Test
    void everyPartHasItsSentence() {
        assertThat(parts().filter(part -> part != MeasurePart.ALL).toList())
                .isNotEmpty()
                .allSatisfy(part -> assertThat(words.say("report.beside-leads." + part.name()))
                        .contains("beside what leads saw earlier"));
    }

    @Test
    void whyFiguresAreRoundedIsSaidAsItIs() {
        assertThat(read(Analyses.UTILISATION, Map.of("asLeadsSaw", "ROUNDED"))
                        .getFirst()
                        .sentences())
                .containsExactly(words.say("report.beside-leads.ROUNDED"))
                .allMatch(sentence -> sentence.contains("have left since"));
        assertThat(read(Analyses.UTILISATION, Map.of("asLeadsSaw", "ROUNDED_BESIDE_RELEASE"))
                        .getFirst()
                        .sentences())
                .containsExactly(words.say("report.beside-leads.ROUNDED_BESIDE_RELEASE"))
                .noneMatch(sentence -> sentence.contains("have left since"));
    }

    @Test
    void aFurtherMeasureSaysWhatIsLeftOutOfIt() {
        var types = read(Analyses.NOTE_TIME, Map.of("unchangedSince", Map.of("TYPES", Ledger.NIGHT)));

        assertThat(types).anyMatch(section -> section.sentences().contains(words.say("report.beside-leads.TYPES")));
    }

    /** Three in the morning of 4 March in Auckland is 2 p.m. of 3 March in UTC. */
    @Test
    void theNightIsADayOfTheStudysZone() {
        var use = read("Pacific/Auckland", Analyses.UTILISATION, Map.of("asLeadsSaw", "2026-03-03T14:00:00Z"));

        assertThat(use.getFirst().sentences())
                .anyMatch(sentence -> sentence.startsWith(
                        "As leads saw it on " + Format.date(LocalDate.of(2026, 3, 4), Locale.ENGLISH)));
    }

    private List<Section> read(String analysis, Map<String, Object> details) {
        return read("UTC", analysis, details);
    }

    private List<Section> read(String zone, String analysis, Map<String, Object> details) {
        var answer = Map.<String, Object>of("estimate", 0.5, "unit", "share", "details", details);
        var release = Map.<String, Object>of(
                "release", Map.of("number", 2, "title", "Second", "lockedAt", "2026-03-20T15:00:00Z"),
                "study", Map.of("code", "T", "timezone", zone),
                "analyses", Map.of(analysis, answer));
        return ReleaseModel.of(Stored.write(Map.copyOf(release)), words).sections();
    }
}
