package org.pilothouse.report.model;

import org.pilothouse.report.model.Section.Draft;

/** How the time on a note changed. */
final class TimeSection {
    private static final String RANKS = "HODGES_LEHMANN";
    private static final String MEANS = "PAIRED_MEAN_DIFF_T";

    private final Answer time;
    private final Words words;
    private final NumberKind kind;
    private final double noChange;

    private TimeSection(Answer time, Words words) {
        this.time = time;
        this.words = words;
        var ratio = time.json().words("unit").equals("ratio");
        kind = ratio ? NumberKind.INDEX : NumberKind.CHANGE;
        noChange = ratio ? 1 : 0;
    }

    static Section of(Answer time, Words words) {
        return new TimeSection(time, words).section();
    }

    private Section section() {
        var draft = new Draft("time", words.say("report.time.heading")).lead(lead());
        if (time.estimate().isKnown()) {
            draft.sentences.add(primary());
            if (time.spans(noChange)) {
                draft.sentences.add(noChangeShown());
            }
            check(draft);
            detectable(draft);
            weekly(draft);
        }
        warnings(draft);
        draft.headlines.add(headline());
        var tables = new TimeTables(time, words, kind);
        draft.tables.add(tables.summary());
        draft.tables.add(tables.byTool());
        draft.tables.add(tables.checks());
        draft.charts.add(tables.intervals(finding()));
        draft.charts.add(tables.means(finding()));
        return draft.section();
    }

    private String lead() {
        return switch (time.estimate().kind()) {
            case HIDDEN -> words.say("report.time.lead.hidden");
            case NOT_DEFINED -> words.say("report.time.lead.none");
            default ->
                words.say(noChange == 1 ? "report.time.lead.ratio" : "report.time.lead", estimate(time.estimate()));
        };
    }

    private String estimate(Shown value) {
        return words.number(value, kind);
    }

    private String method() {
        return time.measurementMethod()
                .map(method -> words.name("report.method", method))
                .orElseGet(() -> words.say("report.time.method.none"));
    }

    private String estimator() {
        return words.name("report.estimator", time.plan().words("primaryEstimator"));
    }

    private String primary() {
        return words.say(
                noChange == 1 ? "report.time.sentence.ratio" : "report.time.sentence",
                words.number(time.clinicians(), NumberKind.COUNT),
                words.number(time.notes(), NumberKind.COUNT),
                method(),
                estimate(time.estimate()),
                words.confidence(time, kind, ""),
                estimator(),
                words.number(time.value("baselineMean"), NumberKind.MINUTES),
                words.number(time.value("afterMean"), NumberKind.MINUTES));
    }

    private String noChangeShown() {
        return words.say(
                noChange == 1 ? "report.time.no-change.ratio" : "report.time.no-change",
                estimate(time.low()),
                estimate(time.high()));
    }

    /** The other estimator beside the declared one: by ranks if means were declared, and the other way round. */
    private void check(Draft draft) {
        var declared = time.plan().words("primaryEstimator");
        var other = declared.equals(RANKS) ? MEANS : RANKS;
        time.rows("sensitivity").stream()
                .filter(row -> row.words("estimator").equals(other))
                .filter(row ->
                        row.shown("estimate").isKnown() && row.shown("low").isKnown())
                .findFirst()
                .map(Stored::fields)
                .map(row -> new Answer(new Stored(row)))
                .ifPresent(row -> draft.sentences.add(words.say(
                        row.spans(0) ? "report.time.check.open" : "report.time.check",
                        words.name("report.check", other),
                        words.number(row.estimate(), NumberKind.CHANGE),
                        words.interval(row.low(), row.high(), NumberKind.CHANGE, ""))));
    }

    private void detectable(Draft draft) {
        var detectable = time.value("minimalDetectableChange");
        if (detectable.isKnown()) {
            draft.sentences.add(words.say(
                    time.isFew() ? "report.time.detectable.few" : "report.time.detectable",
                    words.number(detectable, NumberKind.MINUTES)));
        }
    }

    private void weekly(Draft draft) {
        var week = time.details().object("minutesPerClinicianWeek");
        if (week.shown("estimate").isKnown() && week.shown("low").isKnown()) {
            draft.sentences.add(words.say(
                    "report.time.weekly",
                    words.number(time.value("notesPerClinicianWeek"), NumberKind.DECIMAL),
                    words.number(week.shown("estimate"), NumberKind.WHOLE_CHANGE),
                    words.interval(week.shown("low"), week.shown("high"), NumberKind.WHOLE_CHANGE, "")));
        }
    }

    private void warnings(Draft draft) {
        if (time.warns("SELF_REPORT")) {
            draft.sentences.add(words.say("report.time.self-report"));
        }
        if (time.warns("EXCLUDED_CK13")) {
            draft.more.add(words.say("report.time.excluded", words.number(time.value("excluded"), NumberKind.COUNT)));
        }
        if (time.warns("OTHER_METHODS_LEFT_OUT")) {
            draft.more.add(words.say("report.time.other-methods"));
        }
        if (time.warns("OUTLIER_RULE_NOT_APPLIED")) {
            draft.more.add(words.say("report.time.outliers"));
        }
    }

    private String finding() {
        if (!time.estimate().isKnown()) {
            return lead();
        }
        if (!time.low().isKnown() || time.spans(noChange)) {
            return words.say("report.time.finding.open");
        }
        return words.say(time.estimate().number() < noChange ? "report.time.finding.less" : "report.time.finding.more");
    }

    private Headline headline() {
        var unit = kind == NumberKind.CHANGE && time.estimate().isKnown() ? " min" : "";
        return new Headline(
                "time",
                words.say(noChange == 1 ? "report.time.label.ratio" : "report.time.label"),
                estimate(time.estimate()) + unit,
                words.confidence(time, kind, unit),
                words.say(
                        "report.basis",
                        words.number(time.clinicians(), NumberKind.COUNT),
                        words.number(time.notes(), NumberKind.COUNT),
                        method() + ", " + estimator()),
                time.json().words("definition"));
    }
}
