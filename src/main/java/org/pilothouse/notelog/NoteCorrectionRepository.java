package org.pilothouse.notelog;

import java.util.List;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface NoteCorrectionRepository extends JpaRepository<NoteCorrection, Long> {

    List<NoteCorrection> findByNoteOrderById(long note);

    @Query("""
            select new org.pilothouse.notelog.CorrectionRow(n.noteRef, c.correctedAt, c.field, c.was)
            from NoteCorrection c join Note n on n.id = c.note
            where c.study = :study
            """)
    List<CorrectionRow> rows(StudyId study);
}
