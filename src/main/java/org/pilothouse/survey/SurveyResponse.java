package org.pilothouse.survey;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** What a clinician handed in: pinned to the version of the instrument it was given on, never changed afterwards. */
@Entity
class SurveyResponse {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private StudyId study;
    private ParticipantCode participant;
    private String instrument;
    private String instrumentVersion;
    private String wave;
    private Instant submittedAt;

    @Column(name = "failed_check")
    private @Nullable String flag;

    @ElementCollection
    @CollectionTable(name = "survey_answer", joinColumns = @JoinColumn(name = "survey_response"))
    @MapKeyColumn(name = "item")
    @Column(name = "answer")
    private Map<String, String> answers = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SurveyResponse() {}

    SurveyResponse(
            StudyId study, ResponseKey key, Instant submittedAt, @Nullable String flag, Map<String, String> given) {
        this.study = study;
        participant = key.participant();
        instrument = key.instrument();
        instrumentVersion = key.version();
        wave = key.wave();
        this.submittedAt = submittedAt;
        this.flag = flag;
        answers.putAll(given);
    }

    Instant submittedAt() {
        return submittedAt;
    }

    boolean isFlagged() {
        return flag != null;
    }

    Response facts() {
        return new Response(
                new ResponseKey(participant, instrument, instrumentVersion, wave), submittedAt, flag, answers);
    }
}
