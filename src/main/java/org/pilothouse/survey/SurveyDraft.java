package org.pilothouse.survey;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** Answers begun and not handed in; for nobody but the clinician. */
@Entity
class SurveyDraft {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private StudyId study;
    private ParticipantCode participant;
    private String instrument;
    private String instrumentVersion;
    private String wave;
    private Instant savedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "survey_draft_answer", joinColumns = @JoinColumn(name = "survey_draft"))
    @MapKeyColumn(name = "item")
    @Column(name = "answer")
    private Map<String, String> answers = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SurveyDraft() {}

    SurveyDraft(StudyId study, ResponseKey key, Instant savedAt) {
        this.study = study;
        participant = key.participant();
        instrument = key.instrument();
        instrumentVersion = key.version();
        wave = key.wave();
        this.savedAt = savedAt;
    }

    void save(Map<String, String> given, Instant at) {
        answers.keySet().retainAll(given.keySet());
        given.forEach((item, answer) -> {
            if (!Objects.equals(answers.get(item), answer)) {
                answers.put(item, answer);
            }
        });
        savedAt = at;
    }

    String instrument() {
        return instrument;
    }

    String instrumentVersion() {
        return instrumentVersion;
    }

    String wave() {
        return wave;
    }

    Map<String, String> answers() {
        return Map.copyOf(answers);
    }
}
