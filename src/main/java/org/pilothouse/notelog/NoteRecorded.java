package org.pilothouse.notelog;

import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** A note was added to the log. */
public record NoteRecorded(StudyId study, String noteRef, ParticipantCode participant) {}
