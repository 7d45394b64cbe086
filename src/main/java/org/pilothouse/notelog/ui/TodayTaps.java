package org.pilothouse.notelog.ui;

import org.pilothouse.notelog.LogChoices;
import org.pilothouse.notelog.NoteLine;
import org.pilothouse.notelog.OwnNote;
import org.pilothouse.notelog.timer.Finish;

/** What a tap on Today does: in earnest for a clinician, as a rehearsal for a lead who tries the set-up. */
interface TodayTaps {

    void start(LogChoices.Type type, String tool);

    void pause(String noteRef);

    void resume(String noteRef);

    /** Holds the clock while a question is answered; the screen stays. */
    void hold(String noteRef);

    void finish(String noteRef, Finish finish);

    void discard(String noteRef);

    void undo(String noteRef);

    /** Keeps what was changed about the note just finished, which stays in view. */
    void change(NoteLine line, OwnNote changed);

    void showAgain();
}
