package org.pilothouse.notelog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.OwnData;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** A clinician's own notes and steps. */
@Component
class OwnNoteData implements OwnData {
    private final NoteTable table;

    private final UsualPathRepository paths;

    OwnNoteData(NoteTable table, UsualPathRepository paths) {
        this.table = table;
        this.paths = paths;
    }

    @Override
    public void write(StudyId study, ParticipantCode code, Sink sink) {
        var notes = new ArrayList<List<Object>>();
        table.each(study, Optional.of(code), note -> notes.add(NoteColumns.cells(note)));
        sink.table(NoteColumns.FILE, NoteColumns.names(), notes);
        sink.table(
                StepRows.FILE,
                StepRows.COLUMNS,
                table.steps(study).stream()
                        .filter(step -> step.participant().equals(code))
                        .map(StepRows::cells)
                        .toList());
        var usual = paths.findByStudyAndParticipant(study, code);
        if (!usual.isEmpty()) {
            sink.table(
                    UsualPathBundlePart.FILE,
                    UsualPathBundlePart.COLUMNS,
                    usual.stream().map(UsualPathBundlePart::cells).toList());
        }
    }
}
