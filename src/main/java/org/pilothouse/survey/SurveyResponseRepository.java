package org.pilothouse.survey;

import java.time.Instant;
import java.util.List;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SurveyResponseRepository extends JpaRepository<SurveyResponse, Long> {

    @Query("select distinct r from SurveyResponse r left join fetch r.answers where r.study = :study")
    List<SurveyResponse> findWithAnswers(StudyId study);

    @Query("""
            select new org.pilothouse.survey.DoneSurvey(r.instrument, r.instrumentVersion, r.wave, r.submittedAt)
            from SurveyResponse r
            where r.study = :study and r.participant = :participant
            order by r.submittedAt desc, r.instrument
            """)
    List<DoneSurvey> findDone(StudyId study, ParticipantCode participant);

    @Query("""
            select new org.pilothouse.survey.ResponseKey(r.participant, r.instrument, r.instrumentVersion, r.wave)
            from SurveyResponse r
            where r.study = :study and r.submittedAt < :until
            """)
    List<ResponseKey> findKeysBefore(StudyId study, Instant until);

    List<SurveyResponse> findByStudyAndParticipant(StudyId study, ParticipantCode participant);

    boolean existsByStudyAndParticipantAndInstrumentAndWave(
            StudyId study, ParticipantCode participant, String instrument, String wave);
}
