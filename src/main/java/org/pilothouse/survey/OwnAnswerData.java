package org.pilothouse.survey;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pilothouse.shared.OwnData;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.survey.instrument.Choice;
import org.pilothouse.survey.instrument.Instrument;
import org.pilothouse.survey.instrument.Item;
import org.pilothouse.survey.instrument.ItemType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A clinician's own answers, with the words of questions and answers, as they stood on the page. */
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
                        .sorted(Comparator.comparing(Response::submittedAt))
                        .flatMap(this::rows)
                        .toList());
    }

    private Stream<List<Object>> rows(Response response) {
        var key = response.key();
        var instrument = catalogue.find(key.instrument(), key.version());
        var items = instrument.map(Instrument::items).orElse(List.of());
        return response.answers().entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, String>>comparingInt(answer -> place(items, answer.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .map(answer -> List.of(
                        instrument.map(Instrument::title).orElse(key.instrument()),
                        key.wave(),
                        response.submittedAt(),
                        item(items, answer.getKey()).map(Item::label).orElse(answer.getKey()),
                        item(items, answer.getKey())
                                .map(item -> words(item, answer.getValue()))
                                .orElse(answer.getValue())));
    }

    /** The answer as it was read on the page; of several that were ticked, one after the other. */
    private static String words(Item item, String answer) {
        if (item.type() != ItemType.SELECT_ONE && item.type() != ItemType.SELECT_MULTIPLE) {
            return answer;
        }
        var names = item.type() == ItemType.SELECT_MULTIPLE ? answer.split(" ") : new String[] {answer};
        return Arrays.stream(names)
                .map(name -> item.choices().stream()
                        .filter(choice -> choice.name().equals(name))
                        .findFirst()
                        .map(Choice::label)
                        .orElse(name))
                .collect(joining("; "));
    }

    private static Optional<Item> item(List<Item> items, String name) {
        return items.stream().filter(item -> item.name().equals(name)).findFirst();
    }

    /** Where a question stands in its survey; what is not in it any more comes last. */
    private static int place(List<Item> items, String name) {
        return item(items, name).map(items::indexOf).orElse(items.size());
    }
}
