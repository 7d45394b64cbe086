package org.pilothouse.notelog.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
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
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.security.TextRefused;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.study.PilotClosing;
import org.pilothouse.study.StudyRefused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class TellingModuleTest extends TwoWhoTell {
    private static final ParticipantCode SECOND = new ParticipantCode("P02");

    @Autowired
    EnrolledClinicians clinicians;

    @Autowired
    PilotClosing closing;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    AnswerTexts texts;

    @Autowired
    Transcripts transcripts;

    @Autowired
    Codebook codebook;

    @Autowired
    Coding coding;

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
    void aNoteThatIsTakenBackTakesWhatWasToldAboutItAlong() {
        var noteRef = notUsed(NonUseReason.OTHER);
        telling.tellReason(study, noteRef, "The screen was shared.");
        telling.tell(study, ToldKind.PROBLEM, noteRef, "It left out the plan.");
        telling.tell(study, ToldKind.IDEA, null, "Shorter headings.");

        notes.remove(study, noteRef);

        assertThat(rows()).containsExactly("Shorter headings.");
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
}
