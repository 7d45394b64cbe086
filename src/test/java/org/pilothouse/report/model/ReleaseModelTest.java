package org.pilothouse.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pilothouse.report.SampleRelease;

class ReleaseModelTest {
    private static final String USE =
            "{\"estimate\":0.5,\"low\":0.4,\"high\":0.6,\"confidence\":0.95,\"unit\":\"share\","
                    + "\"warnings\":[\"%s\"],\"details\":{\"byTool\":[{\"tool\":\"A\",\"estimate\":0.5}]}}";

    private final ReleaseModel model = SampleRelease.model();

    @Test
    void theLogOfWhatIsHiddenSaysItsPlacesInPlainWords() {
        var words = Words.in(java.util.Locale.ENGLISH);

        assertThat(Place.say("nonUse.OWN_WAY_FASTER_OR_BETTER", words))
                .isEqualTo("reasons for not using a tool · own way faster or better");
        assertThat(Place.say("byTool.Centre Model.low", words)).isEqualTo("by tool · Centre Model · lower bound");
        assertThat(Place.say("matrix.AUTHOR.PROGRESS_NOTE.share", words))
                .isEqualTo("activity by form · Writing · progress note · share");
        assertThat(Place.say("minutesPerClinicianWeek", words)).isEqualTo("minutes per clinician week");
    }

    @Test
    void theCoverSaysWhoHowLongMeasuredHowAndWhatForNot() {
        assertThat(model.cover().line())
                .isEqualTo("release 1 · 10 clinicians, 20 interviewed · 2 baseline + 3 + 3 weeks · app timer");
        assertThat(model.cover().scope()).startsWith("Not for performance management");
        assertThat(model.cover().hash()).hasSize(64);
    }

    @Test
    void useIsToldWithItsIntervalAndItsDifferenceWithinClinicians() {
        assertThat(model.use().lead()).isEqualTo("57.4 % of eligible notes were finished with a tool.");
        assertThat(model.use().paragraph())
                .isEqualTo("383 of 667 notes; 95 % CI 40.7 to 74.1 %, clustered by clinician; 10 clinicians."
                        + " General 54.2 %, Own 60.7 %."
                        + " Within clinicians, Own less General: +5.7 points (\u22122.3 to 13.6)."
                        + " Same order for all: tool and time cannot be separated.");
    }

    @Test
    void attemptsAreToldWithTheirIntervalAndWhatHasNoneWithout() {
        assertThat(model.use().more())
                .contains("A tool was tried for 64.0 % (95 % CI 51.0 to 77.0 %) of these notes.")
                .contains("Of the drafts, 10.3 % were thrown away.");
        assertThat(model.use().table("use-more").rows().getFirst())
                .extracting(CellModel::text)
                .containsExactly("A tool was tried", "64.0 %", "51.0 %", "77.0 %");
    }

    @Test
    void timeIsToldWithMethodIntervalCheckAndWeek() {
        assertThat(model.time().lead()).isEqualTo("\u22122.0 min a note.");
        assertThat(model.time().paragraph())
                .isEqualTo("Across 10 clinicians and 879 notes, time per note (app timer) changed by \u22122.0 min,"
                        + " from 14.5 to 12.4 (95 % CI \u22123.6 to \u22120.4; paired mean difference, declared before)."
                        + " The rank-based check, \u22122.2 (\u22123.8 to 0.1), does not exclude no change."
                        + " Smallest detectable change 2.3 min."
                        + " At 11.1 eligible notes a week: \u221222 min per clinician-week (\u221240 to \u22124).");
    }

    @Test
    void theMostThatCouldBeSavedFollowsFromTheShareThatAToolCanTouch() {
        assertThat(model.burden().paragraph())
                .isEqualTo(
                        "Writing (Progress note) is 18.5 % of documentation: 25 % faster writing saves at most 4.6 %."
                                + " Halving duplicate entry saves 10.0 %.");
    }

    /** The figures are those of the worked examples: golden W22, W2, W21, W18. */
    @Test
    void moreOnTimeIsToldWithIntervalsAndByWhichMethodItWasMeasured() {
        assertThat(model.further())
                .extracting(Section::lead)
                .containsExactly(
                        "10.6 min a note, over notes of all types (95 % CI 8.9 to 12.3; app timer).",
                        "2.14 h on notes in 8 client hours (DocTime8, adapted; 95 % CI 1.71 to 2.58; app timer).",
                        "60.0 % of notes were signed within 24 hours (95 % CI 48.0 to 72.0 %).",
                        "44.4 % of the words of kept drafts were changed (95 % CI 37.0 to 52.0 %).");
        assertThat(model.further("note-time").paragraph()).isEqualTo("Logging itself added 12 s a note (median).");
        assertThat(cells("note-time", "note-time")).contains("10.6", "6.0", "7.8", "12", "hidden");
        assertThat(model.further("workload").more())
                .anyMatch(said -> said.contains("on the notes that say it: 92.4 % of all."));
        assertThat(cells("workload", "workload"))
                .contains("2.14", "1.20", "0.80", "1.60")
                .anyMatch(label -> label.endsWith("\u00b7 self-report from memory"));
        assertThat(cells("timeliness", "timeliness")).contains("60.0 %", "80.0 %", "16.0");
        assertThat(cells("edit-burden", "edit-burden")).contains("44.4 %", "66.7 %", "40.0 %");
        assertThat(cells("note-time", "note-time-components")).contains("Writing", "4.1", "3.2", "5.0", "10", "210");
    }

    private List<String> cells(String section, String table) {
        return model.further(section).table(table).rows().stream()
                .flatMap(List::stream)
                .map(CellModel::text)
                .toList();
    }

    @Test
    void aReleaseFromBeforeFurtherMeasuresSaysNothingOfThem() {
        var old = ReleaseModel.of(
                "{\"release\":{\"number\":1,\"title\":\"Old\",\"lockedAt\":\"2026-03-20T15:00:00Z\"},"
                        + "\"study\":{\"code\":\"T\",\"timezone\":\"UTC\"},\"analyses\":{}}",
                model.words());

        assertThat(old.further()).isEmpty();
        assertThat(old.furtherInShort()).isEmpty();
        assertThat(old.summary().rows()).hasSize(4);
        assertThat(old.further("workload").lead()).startsWith("This release was published before");
    }

    @Test
    void reasonsSayOnHowManyPeopleARowRests() {
        assertThat(model.reasons().lead()).isEqualTo("284 notes, each row at least 5 clinicians:");
        assertThat(model.reasons().paragraph())
                .isEqualTo("own way faster or better 46.1 % · no scratch notes, time, or forgot 31.0 %"
                        + " · thrown away or failed 15.5 % · other, merged 7.4 %.");
    }

    @Test
    void anIntervalAroundZeroDoesNotShowAChange() {
        var text = "{\"estimate\":-0.5,\"low\":-2.0,\"high\":1.0,\"confidence\":0.95,\"unit\":\"min\","
                + "\"warnings\":[\"FEW_CLINICIANS\"],\"details\":{\"minimalDetectableChange\":2.31}}";
        var section = TimeSection.of(new Answer(Stored.parse(text)), model.words());

        assertThat(section.paragraph())
                .contains("The pilot does not show a change; it could be as large as \u22122.0 or +1.0 min.")
                .contains("Too few clinicians to detect changes smaller than 2.3 min.");
    }

    @Test
    void whatIsHiddenSaysSoAndNothingElse() {
        var text = "{\"estimate\":\"hidden\",\"low\":\"hidden\",\"high\":\"hidden\",\"unit\":\"share\","
                + "\"warnings\":[\"DISCLOSURE_CONTROLLED\"],\"details\":{}}";
        var section = UseSection.of(new Answer(Stored.parse(text)), model.words());

        assertThat(section.lead()).isEqualTo("Use is hidden: too few clinicians.");
        assertThat(section.sentences()).isEmpty();
        assertThat(section.table("use").rows().getFirst().get(1)).satisfies(cell -> {
            assertThat(cell.text()).isEqualTo("hidden");
            assertThat(cell.number()).isNull();
        });
    }

    @Test
    void everyChartSaysWhenAToolChangedWhileItWasUsed() {
        var sentence = "A tool got another version in the middle of a phase";
        var section = UseSection.of(new Answer(Stored.parse(USE.formatted("VERSION_CHANGED_IN_PHASE"))), model.words());
        var other = UseSection.of(new Answer(Stored.parse(USE.formatted("FEW_CLINICIANS"))), model.words());

        assertThat(noted(section, "VERSION_CHANGED_IN_PHASE"))
                .allSatisfy(words -> assertThat(words).contains(sentence));
        assertThat(noted(other, "FEW_CLINICIANS"))
                .hasSize(1)
                .allSatisfy(words -> assertThat(words).doesNotContain(sentence));
    }

    private List<String> noted(Section section, String warning) {
        var answer = new Answer(Stored.parse(USE.formatted(warning)));
        return Unchanged.beside(section, answer, model.words()).charts().stream()
                .map(ChartModel::description)
                .toList();
    }

    @Test
    void aBoundIsWrittenAsOne() {
        assertThat(model.words().number(Shown.read("<=0.1"), NumberKind.SHARE)).isEqualTo("at most 10.0 %");
        assertThat(model.words().number(Shown.read(">=0.9"), NumberKind.SHARE)).isEqualTo("at least 90.0 %");
        assertThat(model.words().number(Shown.read(null), NumberKind.SHARE)).isEqualTo("–");
    }

    @Test
    void aThemeIsCountedOnlyWhereNobodyIsLeftInASmallRest() {
        assertThat(model.themes())
                .extracting(ThemeModel::voices)
                .containsExactly(
                        "Voiced by 12 of 20 clinicians interviewed",
                        "How many clinicians voice it is hidden",
                        "Voiced by 20 of 20 clinicians interviewed",
                        "Voiced by 13 of 20 clinicians interviewed");
    }

    @Test
    void nobodyIsNamedByAParticipantIdBesideAQuote() {
        assertThat(model.themes().get(2).quotes().getFirst().attribution()).isEqualTo("Clinician");
    }

    @Test
    void theDecisionSaysWhichConditionHeldAndWhatFollows() {
        assertThat(model.decision().conditions())
                .containsExactly(
                        "use, lower bound at least 40.0 %: met",
                        "time a note, upper bound at most \u22121.0 min: not met");
        assertThat(model.decision().step()).isEqualTo("By the rule declared before, this follows: extend the pilot.");
    }

    @Test
    void theLogNamesRuleAndPlaceAndNoValue() {
        assertThat(model.suppression().line()).contains("few clinicians 3").contains("merged 1");
        assertThat(model.suppression().table().rows()).hasSizeGreaterThanOrEqualTo(3);
    }
}
