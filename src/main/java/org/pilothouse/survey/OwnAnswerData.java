package org.pilothouse.survey;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pilothouse.shared.OwnData;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.survey.instrument.Instrument;
import org.pilothouse.survey.instrument.Item;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A clinician's own answers, with the words of the questions. */
@Component
@Transactional(readOnly = true)
class OwnAnswerData implements OwnData {
    private final SurveyResponseRepository responses;
    private final InstrumentCatalogue catalogue;

    OwnAnswerData(SurveyResponseRepository responses, InstrumentCatalogue catalogue) {
        this.responses = responses;
        this.catalogue = catalogue;
    }

    @Override
    public void write(StudyId study, ParticipantCode code, Sink sink) {
        sink.table(
                "survey-answers.csv",
                List.of("survey", "round", "submitted_at", "question", "answer"),
                responses.findByStudyAndParticipant(study, code).stream()
                        .map(SurveyResponse::facts)
                        .sorted(java.util.Comparator.comparing(Response::submittedAt))
                        .flatMap(this::rows)
                        .toList());
    }

    private Stream<List<Object>> rows(Response response) {
        var key = response.key();
        var instrument = catalogue.find(key.instrument(), key.version());
        return new TreeMap<>(response.answers())
                .entrySet().stream()
                        .map(answer -> List.of(
                                instrument.map(Instrument::title).orElse(key.instrument()),
                                key.wave(),
                                response.submittedAt(),
                                question(instrument.map(Instrument::items).orElse(List.of()), answer.getKey()),
                                answer.getValue()));
    }

    private static String question(List<Item> items, String name) {
        return items.stream()
                .filter(item -> item.name().equals(name))
                .map(Item::label)
                .findFirst()
                .orElse(name);
    }
}
