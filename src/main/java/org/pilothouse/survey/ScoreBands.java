package org.pilothouse.survey;

import static java.util.Comparator.comparing;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.CaseFacts;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.survey.instrument.Scale;
import org.pilothouse.survey.instrument.Scoring;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * In which third of the possible range a participant's latest score on a scale lies. A score on a border counts to the band
 * above; who could not be scored is in none.
 */
@Component
@Transactional(readOnly = true)
class ScoreBands implements CaseFacts {
    private static final int BANDS = 3;

    private final SurveyResponseRepository responses;
    private final InstrumentCatalogue catalogue;

    ScoreBands(SurveyResponseRepository responses, InstrumentCatalogue catalogue) {
        this.responses = responses;
        this.catalogue = catalogue;
    }

    @Override
    public List<CaseFact> facts(StudyId study) {
        var given = responses.findWithAnswers(study).stream()
                .map(SurveyResponse::facts)
                .filter(response -> response.flag() == null)
                .sorted(comparing(Response::submittedAt))
                .toList();
        var values = new LinkedHashMap<String, Map<ParticipantCode, Set<String>>>();
        var labels = new TreeMap<String, String>();
        for (var response : given) {
            var key = response.key();
            catalogue.find(key.instrument(), key.version()).ifPresent(instrument -> {
                var counted = instrument.counted(response.answers());
                for (var scale : instrument.scales()) {
                    var band = band(scale, Scoring.score(scale, counted).value());
                    if (band != null) {
                        var fact = "survey/" + key.instrument() + "/" + scale.name();
                        labels.put(fact, instrument.title() + ": " + scale.title());
                        values.computeIfAbsent(fact, none -> new LinkedHashMap<>())
                                .put(key.participant(), Set.of(band));
                    }
                }
            });
        }
        var facts = new ArrayList<CaseFact>();
        labels.forEach((key, label) -> facts.add(new CaseFact(key, label, values.getOrDefault(key, Map.of()))));
        return facts;
    }

    static @Nullable String band(Scale scale, @Nullable Double score) {
        if (score == null) {
            return null;
        }
        var ends = ends(scale);
        var width = (ends[1] - ends[0]) / BANDS;
        var band = width == 0 ? 0 : Math.clamp((long) Math.floor((score - ends[0]) / width + 1e-9), 0, BANDS - 1);
        return number(ends[0] + band * width) + "–" + number(ends[0] + (band + 1) * width);
    }

    /** The smallest and the largest score there can be. */
    private static double[] ends(Scale scale) {
        var items = scale.items().size();
        return switch (scale.method()) {
            case MEAN -> new double[] {scale.min(), scale.max()};
            case SUM -> new double[] {scale.min() * items, scale.max() * items};
            case LINEAR -> {
                var one = scale.intercept() + scale.slope() * scale.min() * items;
                var other = scale.intercept() + scale.slope() * scale.max() * items;
                yield new double[] {Math.min(one, other), Math.max(one, other)};
            }
        };
    }

    private static String number(double value) {
        return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
