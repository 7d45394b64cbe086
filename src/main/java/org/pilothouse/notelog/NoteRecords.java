package org.pilothouse.notelog;

import java.util.List;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;

/** The notes of all clinicians, by code, for researchers. Each read is on the trail before it happens. */
@Service
@MayResearch
public class NoteRecords {
    private final NoteSearch search;
    private final AuditTrail trail;

    NoteRecords(NoteSearch search, AuditTrail trail) {
        this.search = search;
        this.trail = trail;
    }

    /**
     * One page of notes.
     *
     * @param page sorted by {@code noteRef}, {@code participant}, {@code serviceDate} or {@code noteType}; anything
     *     else is ignored
     */
    public List<NoteRecordLine> list(StudyId study, NoteFilter filter, Pageable page) {
        trail.write(new NotesRead(study, object(filter)));
        return search.list(study, filter, page);
    }

    /** The participants who logged anything, in order. */
    public List<ParticipantCode> participants(StudyId study) {
        trail.write(new NotesRead(study, "participants with notes"));
        return search.participants(study);
    }

    private static String object(NoteFilter filter) {
        var participant = filter.participant();
        return participant == null ? "notes" : "notes of participant " + participant.value();
    }
}
