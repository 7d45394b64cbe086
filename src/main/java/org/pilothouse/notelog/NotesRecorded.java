package org.pilothouse.notelog;

import java.util.List;
import org.pilothouse.shared.StudyId;

/**
 * Notes are in the log, all of a form, a file or a request at once.
 *
 * @param noteRefs of the notes
 * @param byTheirClinician whether their clinician logged them; otherwise they came with a file or a request of somebody else
 */
public record NotesRecorded(StudyId study, List<String> noteRefs, boolean byTheirClinician) {}
