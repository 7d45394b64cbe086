package org.pilothouse.notelog.telling;

import org.pilothouse.notelog.NoteChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes what was told about a note that was taken back, and the words for a reason that it gives no more. */
@Component
class ToldOfChangedNotes {
    private final ToldRepository told;

    ToldOfChangedNotes(ToldRepository told) {
        this.told = told;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(NoteChanged event) {
        told.deleteAll(
                told.findByStudyAndParticipantAndNoteRef(event.study(), event.participant(), event.noteRef()).stream()
                        .filter(one -> event.now() == null
                                || one.line().kind() == ToldKind.OTHER_REASON && !event.givesAnotherReason())
                        .toList());
    }
}
