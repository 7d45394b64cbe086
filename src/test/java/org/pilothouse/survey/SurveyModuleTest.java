package org.pilothouse.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.MemoryBundle;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.OverviewBlock;
import org.pilothouse.study.Studies;
import org.pilothouse.survey.SurveyRefused.Reason;
import org.pilothouse.survey.instrument.InstrumentFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@PilothouseTest
class SurveyModuleTest {
    private static final String HEADER = "participant,instrument,version,wave,submitted_at,item,value";

    @Autowired
    Surveys surveys;

    @Autowired
    SurveyFacts facts;

    @Autowired
    SurveyResults results;

    @Autowired
    Instruments instruments;

    @Autowired
    InstrumentCatalogue catalogue;

    @Autowired
    InstrumentFolder folder;

    @Autowired
    SurveyBundle bundle;

    @Autowired
    PilotWithSurveys pilots;

    @Autowired
    RoundsOutstanding outstanding;

    @Autowired
    Studies studies;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    StudyId study;
    ParticipantCode me;

    @BeforeEach
    void aClinicianWhoAgreedToSurveys() {
        study = pilots.create();
        me = pilots.clinician(study, "P07", Scope.NOTE_LOG, Scope.SURVEYS);
        SignedInAs.clinicianOf(study, me);
    }

    @Test
    void intakeOnePulseAndTaskLoadAreDueBeforeTheBaselineEnds() {
        assertThat(surveys.due(study))
                .extracting(due -> due.wave().instrument())
                .containsExactlyInAnyOrder("intake", "weekly-pulse", "nasa-tlx-raw");
    }

    @Test
    void aDraftIsFoundAgainAndGoneOnceHandedIn() {
        surveys.saveDraft(study, "nasa-tlx-raw", "baseline", Map.of("effort", "55"));
        surveys.saveDraft(study, "nasa-tlx-raw", "baseline", Map.of("effort", "60", "frustration", "5"));

        assertThat(surveys.open(study, "nasa-tlx-raw", "baseline").answers())
                .containsExactlyInAnyOrderEntriesOf(Map.of("effort", "60", "frustration", "5"));
        assertThat(surveys.due(study)).anyMatch(DueSurvey::begun);

        surveys.submit(study, "nasa-tlx-raw", "baseline", PilotWithSurveys.LOAD);

        assertThat(surveys.due(study)).noneMatch(DueSurvey::begun);
        assertThat(surveys.done(study)).singleElement().satisfies(done -> {
            assertThat(done.wave()).isEqualTo("Baseline");
            assertThat(done.version()).isEqualTo("1.0");
        });
    }

    @Test
    void whatWasHandedInStays() {
        surveys.submit(study, "nasa-tlx-raw", "baseline", PilotWithSurveys.LOAD);

        refuses(
                Reason.ALREADY_SUBMITTED,
                () -> surveys.submit(study, "nasa-tlx-raw", "baseline", PilotWithSurveys.LOAD));
        refuses(Reason.ALREADY_SUBMITTED, () -> surveys.saveDraft(study, "nasa-tlx-raw", "baseline", Map.of()));
    }

    @Test
    void scoresComeInFullPrecisionWithTheirVersion() {
        surveys.submit(study, "nasa-tlx-raw", "baseline", PilotWithSurveys.LOAD);
        SignedInAs.researcherOf(study);

        assertThat(facts.scores(study)).singleElement().satisfies(score -> {
            assertThat(score.value()).isCloseTo(215.0 / 6, within(1e-12));
            assertThat(score.participant()).isEqualTo(me);
            assertThat(score.version()).isEqualTo("1.0");
            assertThat(score.answered()).isEqualTo(6);
        });
        assertThat(results.rounds(study, "nasa-tlx-raw")).singleElement().satisfies(round -> {
            assertThat(round.responses()).isEqualTo(1);
            assertThat(round.means().getFirst().scored()).isEqualTo(1);
        });
    }

    @Test
    void aLeadIsToldOfARoundHowManyHadAnsweredByTheNight() {
        var others = Stream.of("P08", "P09", "P10", "P11", "P12")
                .map(code -> pilots.clinician(study, code, Scope.SURVEYS))
                .toList();
        pilots.clinician(study, "P13", Scope.NOTE_LOG); // did not agree to surveys, so is not asked
        var definition = studies.definition(study);
        var today = LocalDate.now(clock.withZone(definition.timezone()));
        others.stream().limit(4).forEach(this::answersLoad);

        assertThat(load(outstanding.in(study, definition, today)))
                .as("nobody had answered by last night")
                .isEqualTo(List.of("survey.outstanding.answered", 0, 6));
        assertThat(load(outstanding.in(study, definition, today.plusDays(1))))
                .as("four are fewer than five")
                .isEqualTo(List.of("survey.outstanding.hidden", 6));

        answersLoad(others.getLast());

        assertThat(load(outstanding.in(study, definition, today.plusDays(1))))
                .isEqualTo(List.of("survey.outstanding.answered", 5, 6));
    }

    @Test
    void ofARoundOfAFewALeadIsToldNoNumber() {
        var definition = studies.definition(study);
        var today = LocalDate.now(clock.withZone(definition.timezone()));
        surveys.submit(study, "nasa-tlx-raw", "baseline", PilotWithSurveys.LOAD);

        assertThat(load(outstanding.in(study, definition, today.plusDays(1))))
                .isEqualTo(List.of("survey.outstanding.few"));
    }

    private void answersLoad(ParticipantCode who) {
        SignedInAs.clinicianOf(study, who);
        surveys.submit(study, "nasa-tlx-raw", "baseline", PilotWithSurveys.LOAD);
    }

    /** What is said of the task load round: which sentence, with which numbers. */
    private static List<Object> load(OverviewBlock block) {
        var sentence = block.sentences().stream()
                .filter(one -> one.arguments().contains("Baseline"))
                .findFirst()
                .orElseThrow();
        return Stream.concat(
                        Stream.of((Object) sentence.key()),
                        sentence.arguments().stream().filter(Integer.class::isInstance))
                .toList();
    }

    @Test
    void somethingMissingIsNotTaken() {
        var incomplete = new HashMap<>(PilotWithSurveys.LOAD);
        incomplete.remove("effort");

        refuses(Reason.INCOMPLETE, () -> surveys.submit(study, "nasa-tlx-raw", "baseline", incomplete));
        assertThat(surveys.done(study)).isEmpty();
    }

    @Test
    void answersToHiddenQuestionsStayInTheDraftOnly() {
        var wave = pulse();
        var answers = Map.of("documentation_load", "5", "tool_tried", "no", "tool_helped", "7");
        surveys.saveDraft(study, "weekly-pulse", wave, answers);
        assertThat(surveys.open(study, "weekly-pulse", wave).answers()).containsKey("tool_helped");

        surveys.submit(study, "weekly-pulse", wave, answers);

        SignedInAs.researcherOf(study);
        assertThat(facts.responses(study).getFirst().answers()).containsOnlyKeys("documentation_load", "tool_tried");
    }

    @Test
    void aTextThatCouldIdentifySomebodyIsNeverKept() {
        var wave = pulse();
        var answers = Map.of(
                "documentation_load", "5", "tool_tried", "no", "anything_else", "Mail me at someone@clinic.example");

        assertThat(surveys.saveDraft(study, "weekly-pulse", wave, answers)).containsExactly("anything_else");
        assertThat(surveys.open(study, "weekly-pulse", wave).answers()).doesNotContainKey("anything_else");
        refuses(Reason.IDENTIFIES_SOMEBODY, () -> surveys.submit(study, "weekly-pulse", wave, answers));
    }

    @Test
    void withoutConsentToSurveysNothingIsDueAndNothingIsTaken() {
        SignedInAs.clinicianOf(study, pilots.clinician(study, "P08", Scope.NOTE_LOG));

        assertThat(surveys.due(study)).isEmpty();
        refuses(
                Reason.NOT_COVERED_BY_CONSENT,
                () -> surveys.submit(study, "nasa-tlx-raw", "baseline", PilotWithSurveys.LOAD));
    }

    @Test
    void aRoundThatIsNotOpenIsNotAnswered() {
        refuses(Reason.NOT_DUE, () -> surveys.open(study, "nasa-tlx-raw", "end"));
        refuses(Reason.NOT_DUE, () -> surveys.open(study, "unheard-of", "baseline"));
    }

    @Test
    void nobodyElseAnswersAndLeadsSeeNoResults() {
        SignedInAs.researcherOf(study);
        assertThatThrownBy(() -> surveys.due(study)).isInstanceOf(AccessDeniedException.class);
        assertThat(instruments.current(study)).hasSizeGreaterThanOrEqualTo(3);

        SignedInAs.leadOf(study);
        assertThatThrownBy(() -> results.rounds(study, "intake")).isInstanceOf(AccessDeniedException.class);

        SignedInAs.managerOf(study);
        assertThatThrownBy(() -> facts.responses(study)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> instruments.current(study)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aFileChangedUnderTheSameVersionLeavesWhatWasStored() {
        var files = folder.files();
        var load = files.stream()
                .filter(file -> file.id().equals("nasa-tlx-raw"))
                .findFirst()
                .orElseThrow();
        var changed =
                new InstrumentFile(load.id(), load.content().replace("How hurried were you", "How pressed were you"));

        catalogue.take(List.of(changed));
        var label = catalogue
                .find("nasa-tlx-raw", "1.0")
                .orElseThrow()
                .item("temporal_demand")
                .orElseThrow()
                .label();
        catalogue.take(files);

        assertThat(label).startsWith("How hurried were you");
        assertThat(changed.hash()).isNotEqualTo(load.hash());
    }

    @Test
    void aMalformedFileIsLeftOutAndTheOthersStay() {
        catalogue.take(List.of(new InstrumentFile("broken", "items: []")));
        assertThat(catalogue.current()).isEmpty();
        assertThat(catalogue.find("intake", "1.0")).isPresent();

        catalogue.take(folder.files());
        assertThat(catalogue.current("intake")).isPresent();
    }

    @Test
    void responsesAreTheSameAfterExportAndImport() {
        surveys.submit(study, "nasa-tlx-raw", "baseline", PilotWithSurveys.LOAD);
        surveys.submit(
                study,
                "weekly-pulse",
                pulse(),
                Map.of("documentation_load", "5", "tool_tried", "no", "obstacles", "no_time forms"));
        var first = write(study);

        var copy = pilots.create();
        pilots.clinician(copy, "P07", Scope.SURVEYS);
        read(copy, first);

        assertThat(first.refused).isEmpty();
        assertThat(first.noted).isEmpty();
        assertThat(write(copy).tables).isEqualTo(first.tables);
        assertThat(first.tables.get(SurveyBundle.FILE))
                .anyMatch(row -> row.getLast().equals("forms no_time"));
    }

    @Test
    void aResponseOutsideConsentComesInFlaggedAndEntersNoAnalysis() {
        var file = file("P07,nasa-tlx-raw,1.0,Baseline,2020-01-23T20:42:00Z,effort,40");

        read(study, file);

        assertThat(file.refused).isEmpty();
        assertThat(file.noted).extracting(RowProblem::reason).containsExactly("CK-01");
        SignedInAs.researcherOf(study);
        assertThat(facts.responses(study)).isEmpty();
        assertThat(write(study).tables.get(SurveyBundle.FILE)).hasSize(2);
    }

    @Test
    void whatAnImportedRowRefersToMustBeThere() {
        var file = file(
                "P99,nasa-tlx-raw,1.0,End,2026-11-01T20:42:00Z,effort,40",
                "P07,unheard-of,1.0,End,2026-11-01T20:42:00Z,effort,40",
                "P07,nasa-tlx-raw,9.0,End,2026-11-01T20:42:00Z,effort,40",
                "P07,nasa-tlx-raw,1.0,End,2026-11-01T20:42:00Z,about,40",
                "P07,nasa-tlx-raw,1.0,End,2026-11-01T20:42:00Z,effort,41",
                "P07,nasa-tlx-raw,1.0,End,2026-11-01T20:42:00Z,effort,40",
                "P07,nasa-tlx-raw,1.0,End,2026-11-02T20:42:00Z,frustration,40",
                "P07,nasa-tlx-raw,1.0,,2026-11-01T20:42:00Z,effort,40",
                "P07,nasa-tlx-raw,1.0,End,yesterday,effort,40");

        read(study, file);

        assertThat(file.refused)
                .extracting(problem -> problem.line() + " " + problem.column() + " " + problem.reason())
                .containsExactly(
                        "2 participant UNKNOWN_REFERENCE",
                        "3 instrument UNKNOWN_REFERENCE",
                        "4 version UNKNOWN_REFERENCE",
                        "5 item UNKNOWN_REFERENCE",
                        "6 value UNKNOWN_VALUE",
                        "7 item DUPLICATE",
                        "8 submitted_at INCONSISTENT",
                        "9 wave MISSING",
                        "10 submitted_at UNKNOWN_VALUE");
    }

    @Test
    void theSamplesAnswersComeInWithoutAProblem() throws IOException {
        try (var sample = getClass().getResourceAsStream("/sample/responses.csv")) {
            if (sample == null) {
                return; // the sample is made by a generator of its own
            }
            var lines = new String(sample.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            var codes = lines.stream()
                    .skip(1)
                    .map(line -> line.split(",")[0])
                    .distinct()
                    .toList();
            codes.stream()
                    .filter(code -> !code.equals("P07"))
                    .forEach(code -> pilots.clinician(study, code, Scope.SURVEYS));
            var file = new MemoryBundle().with(SurveyBundle.FILE, lines.toArray(String[]::new));

            read(study, file);

            assertThat(file.refused).isEmpty();
            assertThat(write(study).tables.get(SurveyBundle.FILE)).hasSize(lines.size());
        }
    }

    private String pulse() {
        return surveys.due(study).stream()
                .map(DueSurvey::wave)
                .filter(wave -> wave.instrument().equals("weekly-pulse"))
                .findFirst()
                .orElseThrow()
                .slug();
    }

    private static MemoryBundle file(String... rows) {
        var lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return new MemoryBundle().with(SurveyBundle.FILE, lines);
    }

    private MemoryBundle write(StudyId from) {
        var files = new MemoryBundle();
        SystemAuthority.run(() -> transaction.executeWithoutResult(status -> bundle.write(from, files)));
        return files;
    }

    private void read(StudyId into, MemoryBundle files) {
        SystemAuthority.run(() -> transaction.executeWithoutResult(status -> bundle.read(into, files, files)));
    }

    private static void refuses(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SurveyRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
