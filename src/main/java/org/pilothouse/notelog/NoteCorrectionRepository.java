package org.pilothouse.notelog;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface NoteCorrectionRepository extends JpaRepository<NoteCorrection, Long> {

    List<NoteCorrection> findByNoteOrderById(long note);
}
