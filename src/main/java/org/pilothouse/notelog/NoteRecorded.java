package org.pilothouse.notelog;

import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/**
 * A note is in the log.
 *
 * @param byItsClinician whether its clinician logged it; otherwise it came with a file or a request of somebody else
 */
public record NoteRecorded(StudyId study, String noteRef, ParticipantCode participant, boolean byItsClinician) {}
