package org.pilothouse.survey;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Where drafts and responses are kept. A response replaces its draft. */
@Component
class AnswerSheets {
    private final SurveyDraftRepository drafts;
    private final SurveyResponseRepository responses;

    AnswerSheets(SurveyDraftRepository drafts, SurveyResponseRepository responses) {
        this.drafts = drafts;
        this.responses = responses;
    }

    /** Which rounds somebody has begun, as instrument and wave. */
    List<String> begun(StudyId study, ParticipantCode code) {
        return drafts.findByStudyAndParticipant(study, code).stream()
                .map(draft -> draft.instrument() + "/" + draft.wave())
                .collect(Collectors.toList());
    }

    Optional<SurveyDraft> draft(StudyId study, ParticipantCode code, Wave wave) {
        return drafts.findByStudyAndParticipantAndInstrumentAndWave(study, code, wave.instrument(), wave.name());
    }

    List<DoneSurvey> done(StudyId study, ParticipantCode code) {
        return responses.findDone(study, code);
    }

    boolean isDone(StudyId study, ParticipantCode code, Wave wave) {
        return responses.existsByStudyAndParticipantAndInstrumentAndWave(study, code, wave.instrument(), wave.name());
    }

    void save(StudyId study, ResponseKey key, Map<String, String> answers, Instant at) {
        drafts.findByStudyAndParticipantAndInstrumentAndWave(study, key.participant(), key.instrument(), key.wave())
                .orElseGet(() -> drafts.save(new SurveyDraft(study, key, at)))
                .save(answers, at);
    }

    void submit(StudyId study, ResponseKey key, Map<String, String> answers, Instant at) {
        responses.save(new SurveyResponse(study, key, at, null, answers));
        drafts.findByStudyAndParticipantAndInstrumentAndWave(study, key.participant(), key.instrument(), key.wave())
                .ifPresent(drafts::delete);
    }
}
