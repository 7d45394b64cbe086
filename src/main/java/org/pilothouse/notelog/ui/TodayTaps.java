package org.pilothouse.notelog.ui;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.LogChoices;
import org.pilothouse.notelog.NoteLine;
import org.pilothouse.notelog.OwnNote;
import org.pilothouse.notelog.StepKind;
import org.pilothouse.notelog.timer.Finish;

/** What a tap on Today does: in earnest for a clinician, as a rehearsal for a lead who tries the set-up. */
interface TodayTaps {

    /** @param loggingSeconds how long choosing took */
    void start(LogChoices.Type type, String tool, int loggingSeconds);

    void pause(String noteRef);

    void resume(String noteRef);

    /** Holds the clock while a question is answered; the screen stays. */
    void hold(String noteRef);

    /** Another step of the work begins. */
    void step(String noteRef, StepKind step);

    /** Sets the clock by hand; null when nobody can say. */
    void correct(String noteRef, @Nullable Double minutes);

    /** The page did not move for that long; the screen stays. */
    void idle(String noteRef, Duration length);

    void finish(String noteRef, Finish finish);

    void discard(String noteRef);

    void undo(String noteRef);

    /** Keeps what was changed about the note just finished, which stays in view. */
    void change(NoteLine line, OwnNote changed);

    /** Says what another reason was, in a few words; the screen stays. */
    void tellReason(String noteRef, String words);

    /** What was said of it. */
    String reasonTold(String noteRef);

    void showAgain();
}
