package org.pilothouse.notelog.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.StudyId;
import org.pilothouse.stats.ActiveTime;
import org.pilothouse.stats.ActiveTime.Gaps;
import org.pilothouse.stats.Quantiles;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Service;

/** Shows what the declared rule for pauses does to the time, beside the rules that others use. */
@Service
@MayResearch
public class RuleEffects {
    private static final List<Integer> THRESHOLDS = List.of(5, 60, 120, 300, 600, 1800);
    private static final double MICROS_A_MINUTE = 60.0 * TraceEvents.MICROS;

    private final TraceStore store;
    private final Studies studies;
    private final AuditTrail trail;

    RuleEffects(TraceStore store, Studies studies, AuditTrail trail) {
        this.store = store;
        this.studies = studies;
        this.trail = trail;
    }

    /**
     * The time by one rule.
     *
     * @param hours of all notes together
     * @param mean minutes a note, null without notes
     * @param median minutes a note, null without notes
     */
    public record Effect(
            int seconds,
            Gaps gaps,
            boolean inclusive,
            boolean declared,
            double hours,
            @Nullable Double mean,
            @Nullable Double median) {}

    /** All rules on the same notes; the declared one stands first. */
    public record Effects(int notes, int unattached, List<Effect> effects) {}

    /** Reads every trace of the study once. */
    public Effects of(StudyId study) {
        trail.write(new RulesCompared(study));
        var declared = ActivityRules.of(studies.definition(study).analysisPlan());
        var rules = rules(declared);
        var minutes = rules.stream().map(rule -> new Minutes()).toList();
        var notes = new int[1];
        store.each(study, (key, events) -> {
            var micros = TraceEvents.micros(events);
            notes[0]++;
            IntStream.range(0, rules.size())
                    .forEach(i -> minutes.get(i).add(ActiveTime.of(micros, rules.get(i)) / MICROS_A_MINUTE));
        });
        return new Effects(
                notes[0],
                store.unattached(study),
                IntStream.range(0, rules.size())
                        .mapToObj(i -> effect(rules.get(i), declared, minutes.get(i)))
                        .toList());
    }

    private static List<ActiveTime.Rule> rules(ActiveTime.Rule declared) {
        var rules = new ArrayList<ActiveTime.Rule>();
        rules.add(declared);
        for (var gaps : Gaps.values()) {
            for (var seconds : THRESHOLDS) {
                var rule = ActivityRules.rule(seconds, gaps, declared.inclusive());
                if (!rule.equals(declared)) {
                    rules.add(rule);
                }
            }
        }
        return rules;
    }

    private static Effect effect(ActiveTime.Rule rule, ActiveTime.Rule declared, Minutes minutes) {
        var all = minutes.all();
        return new Effect(
                (int) (rule.threshold() / TraceEvents.MICROS),
                rule.gaps(),
                rule.inclusive(),
                rule.equals(declared),
                minutes.sum / 60,
                all.length == 0 ? null : minutes.sum / all.length,
                all.length == 0 ? null : Quantiles.quantile(0.5, all));
    }

    /** One number a note, without boxing: there may be hundreds of thousands. */
    private static final class Minutes {
        private double[] values = new double[64];
        private int size;
        private double sum;

        void add(double value) {
            if (size == values.length) {
                values = java.util.Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
            sum += value;
        }

        double[] all() {
            return java.util.Arrays.copyOf(values, size);
        }
    }
}
