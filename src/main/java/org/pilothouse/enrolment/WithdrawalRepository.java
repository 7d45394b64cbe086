package org.pilothouse.enrolment;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface WithdrawalRepository extends JpaRepository<Withdrawal, Long> {

    List<Withdrawal> findByStudyOrderByParticipant(StudyId study);

    List<Withdrawal> findByStudyAndParticipantIn(StudyId study, Collection<ParticipantCode> participants);

    Optional<Withdrawal> findByStudyAndParticipant(StudyId study, ParticipantCode participant);

    /** The same; it is carried out by nobody else before this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from Withdrawal w where w.study = :study and w.participant = :participant")
    Optional<Withdrawal> lock(StudyId study, ParticipantCode participant);

    /**
     * Whose withdrawal was carried out by now, whatever this transaction has read before; empty for one that waits. All of them
     * are locked, since one that is being carried out still says that it waits.
     */
    @Query(
            nativeQuery = true,
            value =
                    "select case when executed_at is null then '' else participant end from withdrawal where study = :study for update")
    List<String> lockedCodesOfCarriedOut(long study);
}
