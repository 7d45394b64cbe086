package org.pilothouse.survey;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.StudyId;
import org.pilothouse.survey.instrument.Instrument;
import org.pilothouse.survey.instrument.Scale;
import org.pilothouse.survey.instrument.Scoring;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came in, for a researcher: how many responses in each round, and the mean of the group on each scale. */
@Service
@Transactional(readOnly = true)
@MayResearch
public class SurveyResults {
    private final SurveyResponseRepository responses;
    private final InstrumentCatalogue catalogue;

    SurveyResults(SurveyResponseRepository responses, InstrumentCatalogue catalogue) {
        this.responses = responses;
        this.catalogue = catalogue;
    }

    /** One round of one instrument. */
    public record Round(String wave, int responses, List<GroupMean> means) {}

    /**
     * A scale over a group.
     *
     * @param mean null when nobody's answers could be scored
     * @param scored how many responses it rests on
     */
    public record GroupMean(
            String scale, String title, @Nullable Double mean, int scored) {}

    /** The rounds of an instrument in the order in which answers came in; responses that failed a check are left out. */
    public List<Round> rounds(StudyId study, String instrument) {
        var byWave = responses.findWithAnswers(study).stream()
                .map(SurveyResponse::facts)
                .filter(response -> response.flag() == null)
                .filter(response -> response.key().instrument().equals(instrument))
                .collect(groupingBy(response -> response.key().wave()));
        var rounds = new ArrayList<>(byWave.entrySet());
        rounds.sort(Comparator.comparing(entry -> first(entry.getValue())));
        return rounds.stream()
                .map(entry -> new Round(entry.getKey(), entry.getValue().size(), means(instrument, entry.getValue())))
                .toList();
    }

    private List<GroupMean> means(String id, List<Response> round) {
        return catalogue.current(id).map(Instrument::scales).orElse(List.of()).stream()
                .map(scale -> mean(scale, round))
                .toList();
    }

    private GroupMean mean(Scale scale, List<Response> round) {
        var scores = round.stream()
                .map(response -> Scoring.score(scale, counted(response)).value())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        OptionalDouble mean = java.util.Arrays.stream(scores).average();
        return new GroupMean(
                scale.name(), scale.title(), mean.isPresent() ? (Double) mean.getAsDouble() : null, scores.length);
    }

    private java.util.Map<String, String> counted(Response response) {
        return catalogue
                .find(response.key().instrument(), response.key().version())
                .map(instrument -> instrument.counted(response.answers()))
                .orElse(response.answers());
    }

    private static Instant first(List<Response> responses) {
        return responses.stream()
                .map(Response::submittedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
