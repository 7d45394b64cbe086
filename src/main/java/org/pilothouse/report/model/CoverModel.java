package org.pilothouse.report.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pilothouse.office.Fact;
import org.pilothouse.shell.Format;

/**
 * What stands on every cover.
 *
 * @param line the pilot in one line: who, how long, measured how
 * @param scope what the figures must not be used for, and which groups they are about
 * @param facts the same, each by its name
 */
public record CoverModel(
        String study,
        String title,
        int number,
        Instant lockedAt,
        String hash,
        String line,
        String scope,
        List<Fact> facts) {
    private static final int SHORT_HASH = 12;

    public CoverModel {
        facts = List.copyOf(facts);
    }

    static CoverModel of(Stored snapshot, String hash, Words words) {
        var release = snapshot.object("release");
        var study = snapshot.object("study");
        var locked = Instant.parse(release.words("lockedAt"));
        var zone = ZoneId.of(study.words("timezone"));
        var date = Format.date(locked.atZone(zone).toLocalDate(), words.language());
        var line = new ArrayList<String>();
        line.add(words.say("report.cover.release", release.words("number")));
        line.add(clinicians(snapshot, words));
        line.add(weeks(study, words));
        line.add(method(snapshot, words));
        line.removeIf(String::isEmpty);
        return new CoverModel(
                study.words("code"),
                release.words("title"),
                release.number("number"),
                locked,
                hash,
                String.join(" · ", line),
                words.say("report.cover.not-for-performance") + " · " + words.say("report.cover.whole-group"),
                facts(snapshot, date, hash, words));
    }

    private static List<Fact> facts(Stored snapshot, String date, String hash, Words words) {
        var study = snapshot.object("study");
        var release = snapshot.object("release");
        var facts = new ArrayList<Fact>();
        facts.add(fact("pilot", study.words("title"), words));
        facts.add(fact("period", period(study, words), words));
        facts.add(fact("clinicians", clinicians(snapshot, words), words));
        facts.add(fact("tools", String.join(", ", study.texts("tools")), words));
        facts.add(fact("measured", method(snapshot, words), words));
        facts.add(fact("approvals", approvals(study, words), words));
        facts.add(fact("cut", date, words));
        facts.add(fact(
                "release",
                release.words("number") + " · " + hash.substring(0, SHORT_HASH)
                        + release.text("previous")
                                .map(previous -> " · " + words.say("report.cover.after", previous))
                                .orElse(""),
                words));
        facts.add(fact(
                "groups", words.say("report.cover.k", snapshot.object("plan").words("kAnon")), words));
        facts.add(fact("purpose", words.say("report.cover.not-for-performance"), words));
        facts.removeIf(fact -> fact.value().isEmpty());
        return facts;
    }

    private static Fact fact(String name, String value, Words words) {
        return new Fact(words.say("report.cover.fact." + name), value);
    }

    private static String clinicians(Stored snapshot, Words words) {
        var known = snapshot.object("clinicians");
        var logging = known.shown("logging");
        var interviewed = known.shown("interviewed");
        var parts = new ArrayList<String>();
        if (logging.isPrinted() && logging.number() > 0) {
            parts.add(words.say("report.cover.clinicians", words.number(logging, NumberKind.COUNT)));
        }
        if (interviewed.isPrinted() && interviewed.number() > 0) {
            parts.add(words.say("report.cover.interviewed", words.number(interviewed, NumberKind.COUNT)));
        }
        return String.join(", ", parts);
    }

    private static String method(Stored snapshot, Words words) {
        return snapshot.object("analyses")
                .object("time-change")
                .text("measurementMethod")
                .map(method -> words.name("report.method", method))
                .orElse("");
    }

    private static String approvals(Stored study, Words words) {
        return String.join(
                ", ",
                study.texts("approvals").stream()
                        .map(approval -> words.name("report.approval", approval))
                        .toList());
    }

    private static String period(Stored study, Words words) {
        var phases = study.objects("phases");
        if (phases.isEmpty()) {
            return "";
        }
        var start = phases.stream().map(phase -> day(phase, "start")).min(LocalDate::compareTo);
        var end = phases.stream().map(phase -> day(phase, "end")).max(LocalDate::compareTo);
        Locale language = words.language();
        return words.say(
                "report.cover.period",
                Format.date(start.orElseThrow(), language),
                Format.date(end.orElseThrow(), language));
    }

    private static LocalDate day(Stored phase, String name) {
        return LocalDate.parse(phase.words(name));
    }

    /** Such as <i>2 baseline + 3 + 3 weeks</i>; phases of single groups or sites are left to the facts. */
    private static String weeks(Stored study, Words words) {
        var phases = study.objects("phases").stream()
                .filter(phase ->
                        phase.text("arm").isEmpty() && phase.text("site").isEmpty())
                .filter(phase -> phase.words("kind").equals("BASELINE")
                        || phase.words("kind").equals("INTERVENTION"))
                .toList();
        if (phases.isEmpty()) {
            return "";
        }
        var parts = phases.stream()
                .map(phase -> weeksOf(phase)
                        + (phase.words("kind").equals("BASELINE") ? " " + words.say("report.cover.baseline") : ""))
                .toList();
        return words.say("report.cover.weeks", String.join(" + ", parts));
    }

    private static String weeksOf(Stored phase) {
        var days = ChronoUnit.DAYS.between(day(phase, "start"), day(phase, "end")) + 1;
        return Format.decimal(days / 7.0, days % 7 == 0 ? 0 : 1);
    }
}
