package org.pilothouse.survey;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.pilothouse.shared.OpenAnswers;
import org.pilothouse.shared.StudyId;
import org.pilothouse.survey.instrument.Instrument;
import org.pilothouse.survey.instrument.Item;
import org.pilothouse.survey.instrument.ItemType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers to the open questions of surveys, among them what stands behind an <i>other</i>. */
@Component
@Transactional(readOnly = true)
class AnswersInOwnWords implements OpenAnswers {
    private final SurveyResponseRepository responses;
    private final InstrumentCatalogue catalogue;

    AnswersInOwnWords(SurveyResponseRepository responses, InstrumentCatalogue catalogue) {
        this.responses = responses;
        this.catalogue = catalogue;
    }

    @Override
    public List<Question> questions(StudyId study) {
        var given = responses.findWithAnswers(study).stream()
                .map(SurveyResponse::facts)
                .filter(response -> response.flag() == null)
                .sorted(comparing(Response::submittedAt)
                        .thenComparing(response -> response.key().participant()))
                .toList();
        var questions = new ArrayList<Question>();
        var instruments = new TreeSet<String>();
        given.forEach(response -> instruments.add(response.key().instrument()));
        for (var instrument : instruments) {
            var here = given.stream()
                    .filter(response -> response.key().instrument().equals(instrument))
                    .toList();
            open(instrument).values().forEach(asked -> question(asked, here, questions));
        }
        return questions;
    }

    /** An item of an instrument. */
    private record Asked(Instrument instrument, Item item) {}

    /** Open items of all versions by name, worded as in the newest that has them. */
    private Map<String, Asked> open(String instrument) {
        var items = new LinkedHashMap<String, Asked>();
        catalogue.all().stream()
                .filter(version -> version.id().equals(instrument))
                .sorted(Comparator.comparing((Instrument version) -> version, Instrument.BY_VERSION.reversed()))
                .forEach(version -> version.items().stream()
                        .filter(item -> item.type() == ItemType.TEXT)
                        .forEach(item -> items.putIfAbsent(item.name(), new Asked(version, item))));
        return items;
    }

    private static void question(Asked asked, List<Response> given, List<Question> questions) {
        var name = asked.item().name();
        var answers = given.stream()
                .filter(response -> !response.answers().getOrDefault(name, "").isBlank())
                .map(response -> new Answer(
                        response.key().participant(),
                        response.key().wave(),
                        response.submittedAt(),
                        response.answers().getOrDefault(name, "")))
                .toList();
        if (!answers.isEmpty()) {
            var key = "survey/" + asked.instrument().id() + "/" + name;
            questions.add(
                    new Question(key, asked.instrument().title(), asked.item().label(), answers));
        }
    }
}
