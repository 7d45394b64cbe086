package org.pilothouse.report.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.pilothouse.office.Fact;
import org.pilothouse.shell.Format;

/** What a reader needs beside the results: how they came about, what they cannot say, and what the words mean. */
final class Reading {
    private final Stored snapshot;
    private final Words words;

    Reading(Stored snapshot, Words words) {
        this.snapshot = snapshot;
        this.words = words;
    }

    String interviewed() {
        var interviewed = snapshot.object("clinicians").shown("interviewed");
        return interviewed.isPrinted() && interviewed.number() > 0
                ? words.say("report.themes.basis", words.number(interviewed, NumberKind.COUNT))
                : "";
    }

    List<String> method() {
        var method = new ArrayList<String>();
        var study = snapshot.object("study");
        var plan = snapshot.object("plan");
        study.text("analysisApproach")
                .ifPresent(approach ->
                        method.add(words.say("report.method.themes", words.name("report.approach", approach))));
        method.add(words.say("report.method.quotes"));
        method.add(study.text("lockedAt")
                .map(Instant::parse)
                .map(locked -> locked.atZone(ZoneId.of(study.words("timezone"))).toLocalDate())
                .map(day -> words.say("report.method.declared", Format.date(day, words.language())))
                .orElseGet(() -> words.say("report.method.not-declared")));
        method.add(words.say("report.method.paths"));
        method.add(words.say("report.method.burden"));
        method.add(words.say("report.method.hiding", plan.words("kAnon"), plan.words("minNotesPerCell")));
        return method;
    }

    List<String> limits(Answer use, Answer time) {
        var limits = new ArrayList<String>();
        if (use.warns("CONFOUNDED_WITH_PERIOD") || time.warns("CONFOUNDED_WITH_PERIOD")) {
            limits.add(words.say("report.same-order"));
        }
        if (time.isFew()) {
            limits.add(words.say("report.limits.few"));
        }
        if (time.warns("SELF_REPORT")) {
            limits.add(words.say("report.time.self-report"));
        }
        if (time.spans(0) && !time.json().words("unit").equals("ratio")) {
            limits.add(words.say(
                    "report.time.no-change",
                    words.number(time.low(), NumberKind.CHANGE),
                    words.number(time.high(), NumberKind.CHANGE)));
        }
        if (use.warns("VERSION_CHANGED_IN_PHASE") || time.warns("VERSION_CHANGED_IN_PHASE")) {
            limits.add(words.say("report.version-changed"));
        }
        limits.addAll(deviations(use, time));
        limits.add(words.say("report.limits.volunteers"));
        limits.add(words.say("report.limits.methods"));
        limits.add(words.say("report.limits.counts"));
        return limits;
    }

    /** What was changed of the plan after it was frozen; an interim report has no times, but tells of it all the same. */
    List<String> deviations(Answer use, Answer time) {
        var declared = time.plan().objects("deviations").isEmpty() ? use.plan() : time.plan();
        var plan = words.plan();
        return declared.objects("deviations").stream()
                .map(deviation -> words.say(
                        "report.deviation",
                        Format.date(
                                Instant.parse(deviation.words("at"))
                                        .atZone(ZoneId.of(
                                                snapshot.object("study").words("timezone")))
                                        .toLocalDate(),
                                words.language()),
                        plan.field(deviation.words("field")),
                        plan.value(
                                deviation.words("field"),
                                deviation.text("before").orElse(null)),
                        plan.value(
                                deviation.words("field"),
                                deviation.text("after").orElse(null)),
                        deviation.words("reason")))
                .toList();
    }

    /** What each estimate is, in the words of the analysis that computed it. */
    List<Fact> definitions(List<Answer> answers) {
        var definitions = new ArrayList<Fact>();
        for (var answer : answers) {
            var analysis = answer.json().words("analysis");
            if (!analysis.isEmpty()) {
                definitions.add(new Fact(
                        NoteTypes.sentenceCase(words.name("report.measure", analysis)),
                        answer.json().words("definition") + " "
                                + words.say(
                                        "report.definition.method",
                                        answer.json().words("method"))));
            }
        }
        definitions.add(new Fact(words.say("report.definition.hidden"), words.say("report.hidden.explained")));
        definitions.add(new Fact(words.say("report.definition.most"), words.say("report.definition.most.text")));
        definitions.add(
                new Fact(words.say("report.definition.interval"), words.say("report.definition.interval.text")));
        return definitions;
    }
}
