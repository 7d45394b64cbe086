package org.pilothouse.report;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.AnalysisParameters;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.shared.StudyId;

/** What leads are answered until the next night. */
@Entity
class NightlyAnswer {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private StudyId study;
    private String analysis;
    private String part;
    private Instant frozenAt;
    private String answer;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected NightlyAnswer() {}

    NightlyAnswer(StudyId study, String analysis, AnalysisParameters part, Instant night, AnalysisResult answer) {
        this.study = study;
        this.analysis = analysis;
        this.part = StudyPart.text(part);
        freeze(night, answer);
    }

    final void freeze(Instant night, AnalysisResult renewed) {
        frozenAt = night;
        answer = AnswerText.write(renewed);
    }

    AnalysisParameters part() {
        return StudyPart.read(part);
    }

    Instant frozenAt() {
        return frozenAt;
    }

    AnalysisResult result() {
        return AnswerText.read(answer).asOf(frozenAt);
    }
}
