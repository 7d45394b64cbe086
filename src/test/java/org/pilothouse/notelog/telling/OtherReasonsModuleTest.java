package org.pilothouse.notelog.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.pilothouse.MemoryBundle;
import org.pilothouse.SignedInAs;
import org.pilothouse.notelog.NonUseReason;
import org.pilothouse.security.TextRefused;
import org.pilothouse.shared.OpenAnswers;
import org.springframework.beans.factory.annotation.Autowired;

/** Words for another reason of not using a tool: kept as long as a note gives that reason, and coded like an answer. */
class OtherReasonsModuleTest extends TwoWhoTell {
    @Autowired
    ToldInOwnWords answers;

    @Autowired
    ToldBundlePart part;

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
}
