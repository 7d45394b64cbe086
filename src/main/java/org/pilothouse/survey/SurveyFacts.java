package org.pilothouse.survey;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.MayAnalyse;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.survey.instrument.Instrument;
import org.pilothouse.survey.instrument.Scoring;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers and scores for {@code analysis} and {@code report}; without responses that failed a check. Never for screens. */
@Service
@Transactional(readOnly = true)
@MayAnalyse
public class SurveyFacts {
    private final SurveyResponseRepository responses;
    private final InstrumentCatalogue catalogue;

    SurveyFacts(SurveyResponseRepository responses, InstrumentCatalogue catalogue) {
        this.responses = responses;
        this.catalogue = catalogue;
    }

    /** What one clinician answered in one round, by item. */
    public record ResponseFact(
            ParticipantCode participant,
            String instrument,
            String version,
            String wave,
            Instant submittedAt,
            Map<String, String> answers) {}

    /**
     * A scale of one response, in full precision.
     *
     * @param value null when not scorable
     * @param reason null when scorable, else TOO_FEW_ANSWERED or OUT_OF_RANGE
     */
    public record ScoreFact(
            ParticipantCode participant,
            String instrument,
            String version,
            String wave,
            Instant submittedAt,
            String scale,
            @Nullable Double value,
            int answered,
            int items,
            @Nullable String reason) {}

    /** In order of participant, instrument and time. */
    public List<ResponseFact> responses(StudyId study) {
        return responses.findWithAnswers(study).stream()
                .map(SurveyResponse::facts)
                .filter(response -> response.flag() == null)
                .map(response -> new ResponseFact(
                        response.key().participant(),
                        response.key().instrument(),
                        response.key().version(),
                        response.key().wave(),
                        response.submittedAt(),
                        response.answers()))
                .sorted(Comparator.comparing(ResponseFact::participant)
                        .thenComparing(ResponseFact::instrument)
                        .thenComparing(ResponseFact::submittedAt))
                .toList();
    }

    /** Every scale of every response, in the order of the responses and then of the scales. */
    public List<ScoreFact> scores(StudyId study) {
        return responses(study).stream()
                .flatMap(response -> catalogue.find(response.instrument(), response.version()).stream()
                        .flatMap(instrument -> scores(response, instrument)))
                .toList();
    }

    private static Stream<ScoreFact> scores(ResponseFact response, Instrument instrument) {
        var counted = instrument.counted(response.answers());
        return instrument.scales().stream().map(scale -> {
            var score = Scoring.score(scale, counted);
            var reason = score.reason();
            return new ScoreFact(
                    response.participant(),
                    response.instrument(),
                    response.version(),
                    response.wave(),
                    response.submittedAt(),
                    scale.name(),
                    score.value(),
                    score.answered(),
                    score.items(),
                    reason == null ? null : reason.name());
        });
    }
}
