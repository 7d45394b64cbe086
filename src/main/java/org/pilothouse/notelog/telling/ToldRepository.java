package org.pilothouse.notelog.telling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ToldRepository extends JpaRepository<Told, Long> {

    List<Told> findByStudyOrderByToldAtAscParticipantAsc(StudyId study);

    List<Told> findByStudyAndParticipantOrderByToldAtDesc(StudyId study, ParticipantCode participant);

    List<Told> findByStudyAndParticipantAndNoteRef(StudyId study, ParticipantCode participant, String noteRef);

    Optional<Told> findByStudyAndParticipantAndId(StudyId study, ParticipantCode participant, long id);

    Optional<Told> findFirstByStudyAndParticipantAndKindAndNoteRefOrderByToldAtDesc(
            StudyId study, ParticipantCode participant, ToldKind kind, String noteRef);

    boolean existsByStudyAndParticipantAndToldAt(StudyId study, ParticipantCode participant, Instant toldAt);

    /** The references of a clinician's notes. */
    @Query("select n.noteRef from Note n where n.study = :study and n.participant = :participant")
    Set<String> notesOf(StudyId study, ParticipantCode participant);

    /** Without words for a reason that their note, or no note, gives any more; oldest first. */
    default List<ToldLine> said(StudyId study) {
        var reasons = Set.copyOf(notesWithAnotherReason(study));
        return findByStudyOrderByToldAtAscParticipantAsc(study).stream()
                .map(Told::line)
                .filter(line -> line.kind() != ToldKind.OTHER_REASON || reasons.contains(line.noteRef()))
                .toList();
    }

    /** Notes that still give another reason: who changed its mind about the reason has not said it. */
    @Query("""
            select n.noteRef from Note n
            where n.study = :study and n.use.nonUseReason = org.pilothouse.notelog.NonUseReason.OTHER
            """)
    List<String> notesWithAnotherReason(StudyId study);
}
