package org.pilothouse.notelog.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.MemoryBundle;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.Codebook;
import org.pilothouse.coding.Coding;
import org.pilothouse.enrolment.EnrolledClinicians;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.enrolment.WithdrawalMode;
import org.pilothouse.enrolment.Withdrawals;
import org.pilothouse.interview.AnswerTexts;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.notelog.NonUseReason;
import org.pilothouse.notelog.NoteRefused;
import org.pilothouse.notelog.OwnNote;
import org.pilothouse.notelog.OwnNotes;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.notelog.ToolUse;
import org.pilothouse.notelog.UseOutcome;
import org.pilothouse.security.TextRefused;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.OpenAnswers;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.PilotClosing;
import org.pilothouse.study.StudyRefused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PilothouseTest
class TellingModuleTest {
    private static final ParticipantCode FIRST = new ParticipantCode("P01");
    private static final ParticipantCode SECOND = new ParticipantCode("P02");

    @Autowired
    PilotWithNotes pilots;

    @Autowired
    EnrolledClinicians clinicians;

    @Autowired
    OwnNotes notes;

    @Autowired
    Telling telling;

    @Autowired
    ToldRecords records;

    @Autowired
    ToldInOwnWords answers;

    @Autowired
    PilotClosing closing;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    ToldBundlePart part;

    @Autowired
    AnswerTexts texts;

    @Autowired
    Transcripts transcripts;

    @Autowired
    Codebook codebook;

    @Autowired
    Coding coding;

    @Autowired
    JdbcClient jdbc;

    StudyId study;

    @BeforeEach
    void twoCliniciansWithATool() {
        study = pilots.createNowIn(PhaseKind.INTERVENTION);
        pilots.clinician(study, "P01");
        pilots.clinician(study, "P02");
        SignedInAs.clinicianOf(study, FIRST);
    }

    @Test
    void researchersReadWhoToldItAndLeadsDoNot() {
        telling.tell(study, ToldKind.PROBLEM, null, "It mixes up the sections.");
        telling.tell(study, ToldKind.IDEA, null, "  Shorter headings.  ");

        SignedInAs.researcherOf(study);
        assertThat(records.all(study))
                .extracting(ToldLine::participant, ToldLine::words)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(FIRST, "Shorter headings."),
                        org.assertj.core.groups.Tuple.tuple(FIRST, "It mixes up the sections."));
        assertThatThrownBy(() -> records.withoutWho(study)).isInstanceOf(AccessDeniedException.class);
        SignedInAs.leadOf(study);
        assertThat(records.withoutWho(study)).hasSize(2).allSatisfy(line -> {
            assertThat(line.participant()).isNull();
            assertThat(line.noteRef()).isNull();
        });
        assertThatThrownBy(() -> records.all(study)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void managersPrivacyOfficersAndOtherCliniciansReadNothing() {
        telling.tell(study, ToldKind.PROBLEM, null, "It mixes up the sections.");

        SignedInAs.managerOf(study);
        assertThatThrownBy(() -> records.withoutWho(study)).isInstanceOf(AccessDeniedException.class);
        SignedInAs.custodianOf(study);
        assertThatThrownBy(() -> records.withoutWho(study)).isInstanceOf(AccessDeniedException.class);
        SignedInAs.clinicianOf(study, SECOND);
        assertThat(telling.mine(study)).isEmpty();
        assertThatThrownBy(() -> telling.takeBack(study, 1)).isInstanceOf(NoteRefused.class);
    }

    @Test
    void whatIdentifiesSomebodyIsNotSaved() {
        assertThatThrownBy(() -> telling.tell(study, ToldKind.PROBLEM, null, "Write to jane.doe@example.org"))
                .isInstanceOf(TextRefused.class);
        for (var words : List.of("  ", "a".repeat(2_001))) {
            assertThatThrownBy(() -> telling.tell(study, ToldKind.IDEA, null, words))
                    .isInstanceOfSatisfying(
                            NoteRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(NoteRefused.Reason.WORDS_OUT_OF_BOUNDS));
        }
        assertThat(telling.mine(study)).isEmpty();
    }

    @Test
    void itIsAboutANoteOfOnesOwnAndCanBeTakenBack() {
        var noteRef = notUsed(NonUseReason.OTHER);
        telling.tell(study, ToldKind.PROBLEM, noteRef, "It left out the plan.");
        var mine = telling.mine(study).getFirst();
        assertThat(mine.noteRef()).isEqualTo(noteRef);

        telling.takeBack(study, mine.key());
        assertThat(telling.mine(study)).isEmpty();
        SignedInAs.clinicianOf(study, SECOND);
        assertThatThrownBy(() -> telling.tell(study, ToldKind.PROBLEM, noteRef, "Not mine."))
                .isInstanceOf(NoteRefused.class);
    }

    @Test
    void anotherReasonIsATextToCodeAsLongAsItsNoteGivesIt() {
        var noteRef = notUsed(NonUseReason.OTHER);
        telling.tellReason(study, noteRef, "The screen was shared.");
        telling.tellReason(study, noteRef, "The screen was shared with a parent.");
        telling.tell(study, ToldKind.QUESTION, null, "May I use it for letters?");

        assertThat(telling.reasonOf(study, noteRef)).hasValue("The screen was shared with a parent.");
        assertThat(answers.questions(study))
                .extracting(
                        OpenAnswers.Question::key,
                        question -> question.answers().getFirst().text())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("told/QUESTION", "May I use it for letters?"),
                        org.assertj.core.groups.Tuple.tuple(
                                "told/OTHER_REASON", "The screen was shared with a parent."));
        SignedInAs.leadOf(study);
        assertThat(records.withoutWho(study)).extracting(ToldLine::kind).containsExactly(ToldKind.QUESTION);

        SignedInAs.clinicianOf(study, FIRST);
        notes.change(study, noteRef, note(NonUseReason.FORGOT));
        assertThat(answers.questions(study))
                .extracting(OpenAnswers.Question::key)
                .containsExactly("told/QUESTION");
        telling.tellReason(study, noteRef, " ");
        assertThat(telling.reasonOf(study, noteRef)).isEmpty();
    }

    @Test
    void aNoteThatIsTakenBackTakesWhatWasToldAboutItAlong() {
        var noteRef = notUsed(NonUseReason.OTHER);
        telling.tellReason(study, noteRef, "The screen was shared.");
        telling.tell(study, ToldKind.PROBLEM, noteRef, "It left out the plan.");
        telling.tell(study, ToldKind.IDEA, null, "Shorter headings.");

        notes.remove(study, noteRef);

        assertThat(rows()).containsExactly("Shorter headings.");
    }

    @Test
    void wordsForAReasonGoWhenItsNoteGivesAnotherOneAndStayWhenItIsSetRightElsewhere() {
        var noteRef = notUsed(NonUseReason.OTHER);
        telling.tellReason(study, noteRef, "The screen was shared.");
        telling.tell(study, ToldKind.PROBLEM, noteRef, "It left out the plan.");

        notes.change(study, noteRef, note(NonUseReason.OTHER).withMinutes(9.0));
        assertThat(rows()).containsExactly("It left out the plan.", "The screen was shared.");

        notes.change(study, noteRef, note(NonUseReason.FORGOT));
        assertThat(rows()).containsExactly("It left out the plan.");
    }

    /** As it may be after a part of the notes was deleted with their time or with a withdrawal. */
    @Test
    void wordsForAReasonThatNoNoteGivesAreShownToNobodyAndStandInNoBundle() {
        var noteRef = notUsed(NonUseReason.OTHER);
        telling.tellReason(study, noteRef, "The screen was shared.");
        telling.tell(study, ToldKind.PROBLEM, noteRef, "It left out the plan.");
        jdbc.sql("delete from note where study = ?").param(study.value()).update();

        SignedInAs.researcherOf(study);
        assertThat(records.all(study)).extracting(ToldLine::words).containsExactly("It left out the plan.");
        var bundle = new MemoryBundle();
        part.write(study, bundle);
        assertThat(bundle.tables.get("told.csv").getLast().subList(2, 5))
                .containsExactly("PROBLEM", "", "It left out the plan.");
        assertThat(bundle.tables.get("told.csv")).hasSize(2);
    }

    @Test
    void aNoteToldAfterTheFactIsLoggedWithItsReasonOrNotAtAll() {
        var line = telling.record(study, note(NonUseReason.OTHER), " The screen was shared. ");
        assertThat(telling.reasonOf(study, line.noteRef())).hasValue("The screen was shared.");

        telling.change(study, line.noteRef(), note(NonUseReason.OTHER), "");
        assertThat(telling.reasonOf(study, line.noteRef())).isEmpty();
        telling.record(study, note(NonUseReason.FORGOT), "not asked");
        assertThat(telling.mine(study)).isEmpty();

        assertThatThrownBy(() -> telling.record(study, note(NonUseReason.OTHER), "Ask jane.doe@example.org"))
                .isInstanceOf(TextRefused.class);
        assertThat(notes.between(study, notes.today(study), notes.today(study))).hasSize(2);
    }

    @Test
    void whoAgreedToNeitherLogNorSurveysTellsNothing() {
        clinicians.enrol(study, "P03", "Schools", PilotWithNotes.CONSENTED, Scope.INTERVIEW);
        clinicians.enrol(study, "P04", "Schools", PilotWithNotes.CONSENTED, Scope.SURVEYS);
        SignedInAs.clinicianOf(study, new ParticipantCode("P03"));
        assertThatThrownBy(() -> telling.tell(study, ToldKind.IDEA, null, "Shorter headings."))
                .isInstanceOf(NoteRefused.class);

        SignedInAs.clinicianOf(study, new ParticipantCode("P04"));
        telling.tell(study, ToldKind.IDEA, null, "Shorter headings.");
        assertThat(telling.mine(study)).hasSize(1);
    }

    @Test
    void aClosedPilotTakesNothing() {
        SignedInAs.leadOf(study);
        closing.close(study);
        SignedInAs.clinicianOf(study, FIRST);

        assertThatThrownBy(() -> telling.tell(study, ToldKind.IDEA, null, "Shorter headings."))
                .isInstanceOf(StudyRefused.class);
    }

    @Test
    void whoLeavesWithItsDataLeavesNoWordBehind() {
        telling.tell(study, ToldKind.PROBLEM, null, "It mixes up the sections.");
        SignedInAs.clinicianOf(study, SECOND);
        telling.tell(study, ToldKind.PROBLEM, null, "It is slow.");

        SignedInAs.custodianOf(study);
        withdrawals.enter(study, FIRST, WithdrawalMode.DELETE_ALL_POSSIBLE);
        withdrawals.execute(study, FIRST);

        SignedInAs.researcherOf(study);
        assertThat(records.all(study)).extracting(ToldLine::words).containsExactly("It is slow.");
    }

    /** Moments are whole seconds; the words before were told an hour ago, before the last release. */
    @Test
    void otherWordsForAReasonHaveTheirOwnMoment() {
        var noteRef = notUsed(NonUseReason.OTHER);
        telling.tellReason(study, noteRef, "The screen was shared.");
        jdbc.sql("update told set told_at = ? where study = ?")
                .params(OffsetDateTime.now(ZoneOffset.UTC).minusHours(1), study.value())
                .update();
        var before = telling.mine(study).getFirst();

        telling.tellReason(study, noteRef, " The screen was shared. ");
        assertThat(telling.mine(study)).containsExactly(before);

        telling.tellReason(study, noteRef, "The screen was shared with a parent.");
        assertThat(rows()).containsExactly("The screen was shared with a parent.");
        assertThat(telling.mine(study).getFirst().toldAt())
                .isAfter(before.toldAt().plusSeconds(3_000));
    }

    @Test
    void whatIsToldIsMadeATextAndCodedLikeAnybodysAnswer() {
        var linked =
                clinicians.enrol(study, "P05", "Schools", PilotWithNotes.CONSENTED, Scope.NOTE_LOG, Scope.DATA_LINKAGE);
        SignedInAs.clinicianOf(study, linked);
        telling.tell(study, ToldKind.PROBLEM, null, "It mixes up\nthe sections.");
        SignedInAs.clinicianOf(study, FIRST);
        telling.tell(study, ToldKind.PROBLEM, null, "It is slow.");
        SignedInAs.researcherOf(study);
        var question = "told/PROBLEM";
        assertThat(texts.all(study)).singleElement().satisfies(line -> {
            assertThat(line.key()).isEqualTo(question);
            assertThat(line.asked()).isEqualTo("Tell us");
            assertThat(line.fresh()).isOne();
            assertThat(line.leftOut()).isOne();
        });

        var text = texts.take(study, question, texts.open(study, question).content(), List.of());

        var read = transcripts.read(study, text);
        assertThat(read.turns()).singleElement().satisfies(turn -> {
            assertThat(turn.speaker()).isEqualTo("P05");
            assertThat(turn.text()).isEqualTo("It mixes up the sections.");
        });
        var at = read.content().indexOf("the sections");
        coding.apply(study, text, codebook.addNamed(study, "Sections"), at, at + 12);
        assertThat(coding.open(study, text).codings())
                .singleElement()
                .satisfies(
                        one -> assertThat(read.passage(one.start(), one.end())).isEqualTo("the sections"));
        assertThat(texts.all(study).getFirst().fresh()).isZero();
    }

    private List<String> rows() {
        return jdbc.sql("select words from told where study = ? order by words")
                .param(study.value())
                .query(String.class)
                .list();
    }

    private String notUsed(NonUseReason reason) {
        notes.record(study, note(reason));
        return notes.between(study, notes.today(study), notes.today(study))
                .getFirst()
                .noteRef();
    }

    private OwnNote note(NonUseReason reason) {
        return new OwnNote(
                notes.today(study),
                "SOAP_PROGRESS",
                ToolUse.NONE,
                UseOutcome.NOT_USED,
                reason,
                Set.of(),
                null,
                MeasurementMethod.SELF_REPORT_PER_NOTE,
                12.0,
                List.of());
    }
}
