package org.pilothouse.survey;

import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface SurveyDraftRepository extends JpaRepository<SurveyDraft, Long> {

    List<SurveyDraft> findByStudyAndParticipant(StudyId study, ParticipantCode participant);

    Optional<SurveyDraft> findByStudyAndParticipantAndInstrumentAndWave(
            StudyId study, ParticipantCode participant, String instrument, String wave);
}
