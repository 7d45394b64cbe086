package org.pilothouse.survey;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pilothouse.disclosure.Disclosure;
import org.pilothouse.disclosure.Gate;
import org.pilothouse.disclosure.Policy;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.OverviewBlock;
import org.pilothouse.study.OverviewBlock.Sentence;
import org.pilothouse.study.OverviewFigures;
import org.pilothouse.study.StudyDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Of each open round, how many of those asked had answered by last night, where neither number tells about a few. */
@Component
class RoundsOutstanding implements OverviewFigures {
    private static final int PLACE = 30;
    private static final String KEY = "survey.outstanding";

    private final WaveCalendar calendar;
    private final AnswerRules rules;
    private final SurveyResponseRepository responses;

    RoundsOutstanding(WaveCalendar calendar, AnswerRules rules, SurveyResponseRepository responses) {
        this.calendar = calendar;
        this.rules = rules;
        this.responses = responses;
    }

    /** A round as everybody knows it. */
    private record Round(String instrument, String name) {}

    /**
     * Who is asked in a round.
     *
     * @param closesOn the last day of whoever has the most time
     */
    private record Asked(Round round, LocalDate closesOn, Set<ParticipantCode> people) {
        private Asked and(Asked other) {
            var both = new HashSet<>(people);
            both.addAll(other.people);
            return new Asked(round, closesOn.isAfter(other.closesOn) ? closesOn : other.closesOn, both);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public OverviewBlock in(StudyId study, StudyDefinition definition, LocalDate today) {
        var answered = answered(study, definition, today);
        var plan = definition.analysisPlan();
        var gate = Disclosure.controlled(Policy.declared(plan.kAnon(), plan.minNotesPerCell()));
        var sentences = asked(study, today).stream()
                .sorted(Comparator.comparing(Asked::closesOn)
                        .thenComparing(asked -> asked.round().instrument()))
                .map(asked -> sentence(asked, answered.getOrDefault(asked.round(), Set.of()), gate))
                .toList();
        return new OverviewBlock(
                PLACE, KEY, List.of(), sentences.isEmpty() ? List.of(Sentence.of(KEY + ".none")) : sentences);
    }

    private Collection<Asked> asked(StudyId study, LocalDate today) {
        var asked = new LinkedHashMap<Round, Asked>();
        calendar.open(study, today).forEach((code, waves) -> {
            if (rules.mayBeAsked(study, code, today)) {
                for (var wave : waves) {
                    var round = new Round(wave.instrument(), wave.name());
                    asked.merge(round, new Asked(round, wave.closesOn(), Set.of(code)), Asked::and);
                }
            }
        });
        return asked.values();
    }

    private Map<Round, Set<ParticipantCode>> answered(StudyId study, StudyDefinition definition, LocalDate today) {
        var midnight = today.atStartOfDay(definition.timezone()).toInstant();
        var answered = new LinkedHashMap<Round, Set<ParticipantCode>>();
        responses
                .findKeysBefore(study, midnight)
                .forEach(key -> answered.computeIfAbsent(
                                new Round(key.instrument(), key.wave()), first -> new HashSet<>())
                        .add(key.participant()));
        return answered;
    }

    private Sentence sentence(Asked asked, Set<ParticipantCode> answered, Gate gate) {
        var round = asked.round();
        var title = calendar.current(round.instrument()).orElseThrow().title();
        var people = asked.people().size();
        var done = (int) asked.people().stream().filter(answered::contains).count();
        var place = round.instrument() + "." + round.name();
        if (gate.people(KEY, place + ".asked", people).isHidden()) {
            return Sentence.of(KEY + ".few", title, round.name(), asked.closesOn());
        }
        return gate.people(KEY, place + ".answered", done).isHidden()
                ? Sentence.of(KEY + ".hidden", title, round.name(), people, asked.closesOn())
                : Sentence.of(KEY + ".answered", title, round.name(), done, people, asked.closesOn());
    }
}
