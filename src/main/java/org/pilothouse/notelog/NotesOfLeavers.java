package org.pilothouse.notelog;

import org.pilothouse.enrolment.ConsentWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes notes and steps of somebody who left. */
@Component
class NotesOfLeavers {
    private final NoteRepository notes;
    private final NoteStepRepository steps;
    private final UsualPathRepository paths;
    private final Grounds grounds;

    NotesOfLeavers(NoteRepository notes, NoteStepRepository steps, UsualPathRepository paths, Grounds grounds) {
        this.notes = notes;
        this.steps = steps;
        this.paths = paths;
        this.grounds = grounds;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsentWithdrawn event) {
        if (!event.deletes()) {
            return;
        }
        var study = event.study();
        var after = event.goesAfter();
        var day = after.atZone(grounds.of(study).definition().timezone()).toLocalDate();
        var attached = steps.deleteOfNotesAfter(study, event.code(), after);
        var loose = steps.deleteLooseAfter(study, event.code(), day);
        event.removed().add("usual-paths", paths.deleteByStudyAndParticipant(study, event.code()));
        event.removed().add("steps", (long) attached + loose);
        event.removed().add("notes", notes.deleteAfter(study, event.code(), after));
    }
}
