package org.pilothouse.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.report.SampleRelease.clinicians;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pilothouse.disclosure.Footprint;
import org.pilothouse.disclosure.Rule;
import org.pilothouse.disclosure.Suppressed;
import org.pilothouse.report.ThemeSource.ReleasedTheme;
import org.pilothouse.shared.ParticipantCode;

/** Counts of people behind themes from one release to the next (rule 5); k is 5. */
class PublishedThemesTest {
    private static final UUID GUID = UUID.randomUUID();

    private final TreeMap<Integer, Footprint> earlier = new TreeMap<>();

    @Test
    void theFirstReleasePrintsHowManyVoiceATheme() {
        assertThat(printed(1, clinicians(12), clinicians(20)))
                .containsEntry("participants", 12L)
                .containsEntry("of", 20L)
                .doesNotContainKey("unchangedSince");
    }

    @Test
    void oneMoreVoiceWouldTellWhoseInterviewWasCodedSince() {
        printed(1, clinicians(12), clinicians(20));

        assertThat(printed(2, clinicians(13), clinicians(20)))
                .containsEntry("participants", "hidden")
                .containsEntry("of", "hidden")
                .containsEntry("unchangedSince", 1);
    }

    @Test
    void fiveMoreVoicesArePrinted() {
        printed(1, clinicians(7), clinicians(20));

        assertThat(printed(2, clinicians(12), clinicians(20))).containsEntry("participants", 12L);
    }

    @Test
    void asManyVoicesOfOthersAreHeldAgainstWhoTheyWere() {
        printed(1, clinicians(12), clinicians(20));
        var others = new HashSet<>(clinicians(11));
        others.add(new ParticipantCode("P20"));

        assertThat(printed(2, others, clinicians(20))).containsEntry("unchangedSince", 1);
    }

    @Test
    void whatWasHiddenBeforeIsComparedWithTheReleaseThatPrintedIt() {
        printed(1, clinicians(12), clinicians(20));
        printed(2, clinicians(13), clinicians(20));

        assertThat(printed(3, clinicians(12), clinicians(20))).containsEntry("participants", 12L);
    }

    @Test
    void oneInterviewMoreHidesHowManyThereWere() {
        printed(1, clinicians(12), clinicians(20));

        var second = themes(clinicians(12), clinicians(21));

        assertThat(second.interviewed().isHidden()).isTrue();
        assertThat(second.suppressed())
                .contains(
                        new Suppressed(Rule.NOT_RENEWED, "themes", "interviewed"),
                        new Suppressed(Rule.NOT_RENEWED, "themes", "Burden"));
    }

    private java.util.Map<String, @Nullable Object> printed(
            int release, Set<ParticipantCode> voices, Set<ParticipantCode> interviewed) {
        var themes = themes(voices, interviewed);
        themes.printed().forEach(part -> earlier.put(release, part.footprint()));
        return themes.json().getFirst();
    }

    private PublishedThemes themes(Set<ParticipantCode> voices, Set<ParticipantCode> interviewed) {
        var theme = new ReleasedTheme(GUID, "Burden", "", "Kept late.", "", voices, interviewed, List.of());
        return new PublishedThemes(SampleRelease.definition("T").analysisPlan(), List.of(theme), earlier);
    }
}
