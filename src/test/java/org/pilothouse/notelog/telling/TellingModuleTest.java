package org.pilothouse.notelog.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.EnrolledClinicians;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.enrolment.WithdrawalMode;
import org.pilothouse.enrolment.Withdrawals;
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
        assertThatThrownBy(() -> telling.tell(study, ToldKind.PROBLEM, null, "  "))
                .isInstanceOf(NoteRefused.class);
        assertThatThrownBy(() -> telling.tell(study, ToldKind.IDEA, null, "a".repeat(2_001)))
                .isInstanceOf(NoteRefused.class);
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
