package org.pilothouse.analysis;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pilothouse.disclosure.Basis;
import org.pilothouse.disclosure.Gate;
import org.pilothouse.disclosure.Rule;
import org.pilothouse.disclosure.Value;
import org.pilothouse.notelog.NoteFact;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.stats.NotDefined;
import org.pilothouse.stats.Quantiles;
import org.pilothouse.study.PhaseKind;
import org.springframework.stereotype.Component;

/**
 * Use by week, and the middle of the minutes a note by week, or by working day where a phase has less than eight weeks
 * (domain 7.15). Under disclosure control a week is told once it is over, so that two looks do not give a day away.
 */
@Component
class OverTime {
    private static final String DEFINITION =
            "By week: notes finished with the tool, divided by all notes that the tool was meant for. Over time: the median"
                    + " of the minutes of all notes of the week or working day, measured in one way.";
    private static final String METHOD = "pooled proportion a week; median a week or working day, no control limits";
    static final String LAST_WEEK = "lastWeek";
    private static final String LOGGED = "logged";
    static final String BY_WEEK = "byWeek.";
    private static final Value NONE = Value.undefined(NotDefined.NO_DATA);

    /** It has no estimate of its own: that of all weeks is use itself, which leads may be shown of another night. */
    private static final Head NO_HEAD = new Head(NONE, NONE, NONE, NONE, "share", NONE, NONE);

    private static final int WEEKS_FOR_A_WEEKLY_CHART = 8;

    private final Clock clock;

    OverTime(Clock clock) {
        this.clock = clock;
    }

    AnalysisResult of(StudyFacts facts, Gate gate) {
        // what else the same reader knows; its marks are not of this answer
        UtilisationAnalysis.of(facts, gate.next());
        TimeChangeAnalysis.of(facts, AnalysisParameters.NONE, gate.next());
        var answer = new Answer(Analyses.OVER_TIME, gate);
        var eligible = facts.eligibleInIntervention();
        answer.detail("useByWeek", use(facts, gate, eligible));
        var timed = timed(facts);
        var byWeek = isLong(facts);
        answer.detail("point", byWeek ? "WEEK" : "WORKING_DAY");
        answer.detail("minutes", minutes(facts, gate, timed, byWeek));
        answer.detail(LAST_WEEK, lastWeek(facts, gate));
        var method = timed.isEmpty() ? null : timed.getFirst().method();
        return answer.result(NO_HEAD, METHOD, method, DEFINITION);
    }

    private List<Map<String, @Nullable Object>> use(StudyFacts facts, Gate gate, List<NoteFact> notes) {
        var weeks = new Answer(Analyses.UTILISATION, gate);
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        byPoint(notes, true, gate).forEach((monday, own) -> {
            var ratio = UtilisationAnalysis.ratio(own, UtilisationAnalysis::isKept, facts.confidence());
            var basis = UtilisationAnalysis.basis(own, UtilisationAnalysis::isKept);
            rows.add(UtilisationAnalysis.row(
                    "from",
                    monday.toString(),
                    weeks.rateHead(BY_WEEK + monday, ratio.pooled(), ratio.interval(), basis)));
        });
        if (!gate.isOpen()) {
            hideWhatWouldFollow(rows, notes, facts.definition().analysisPlan().kAnonOrDefault(), gate);
        }
        return rows;
    }

    /** Weeks add up to the whole, which leads know: what is in no shown week must be of nobody or of enough people. */
    private static void hideWhatWouldFollow(
            List<Map<String, @Nullable Object>> rows, List<NoteFact> notes, int k, Gate gate) {
        var shown = new ArrayList<>(rows.stream()
                .filter(row -> row.get("notes") instanceof Value.Known)
                .toList());
        while (!shown.isEmpty() && isFew(notes, shown, k)) {
            var fewest = Collections.min(shown, Comparator.comparingDouble(OverTime::notesOf));
            shown.remove(fewest);
            gate.takeBack(Analyses.UTILISATION, BY_WEEK + fewest.get("from"));
            fewest.replaceAll(
                    (name, value) -> value instanceof Value ? new Value.Hidden(Rule.PROTECTS_ANOTHER) : value);
        }
    }

    private static boolean isFew(List<NoteFact> notes, List<Map<String, @Nullable Object>> shown, int k) {
        var weeks = shown.stream().map(row -> String.valueOf(row.get("from"))).toList();
        var left = notes.stream()
                .filter(note -> !weeks.contains(monday(note.serviceDate()).toString()))
                .map(NoteFact::participant)
                .distinct()
                .count();
        return left > 0 && left < k;
    }

    private static double notesOf(Map<String, @Nullable Object> row) {
        return row.get("notes") instanceof Value.Known known ? known.value() : 0;
    }

    private List<Map<String, @Nullable Object>> minutes(
            StudyFacts facts, Gate gate, List<NoteFact> notes, boolean byWeek) {
        var fewest = byWeek ? 1 : facts.definition().analysisPlan().kAnonOrDefault();
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        byPoint(notes, byWeek, gate).forEach((day, own) -> {
            var minutes = own.stream()
                    .collect(groupingBy(NoteFact::participant, TreeMap::new, summingDouble(OverTime::minutesOf)));
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("from", day.toString());
            row.put("phase", own.isEmpty() ? "" : String.valueOf(own.getFirst().phaseKind()));
            row.put("median", minutes.size() < fewest ? tooFew() : median(gate, day, own, minutes));
            row.put("clinicians", clinicians(gate, day, own, minutes));
            rows.add(row);
        });
        return rows;
    }

    private static Value median(Gate gate, LocalDate day, List<NoteFact> own, Map<ParticipantCode, Double> minutes) {
        var median =
                Quantiles.median(own.stream().mapToDouble(OverTime::minutesOf).toArray());
        var basis = Basis.of(minutes.keySet(), own.size(), minutes);
        return gate.individual(Analyses.TIME_CHANGE, "minutes." + day, Value.of(median), basis);
    }

    /** Marked like every other figure, so that one more clinician from one night to the next does not show. */
    private static Value clinicians(
            Gate gate, LocalDate day, List<NoteFact> own, Map<ParticipantCode, Double> minutes) {
        return minutes.isEmpty()
                ? Value.of(0)
                : gate.amount(
                        Analyses.TIME_CHANGE,
                        "minutes." + day + ".clinicians",
                        Value.of(minutes.size()),
                        Basis.of(minutes.keySet(), own.size(), minutes));
    }

    private static Value tooFew() {
        return Value.undefined(NotDefined.TOO_FEW_OBSERVATIONS);
    }

    /** How much came in last week, of any kind and in any phase; the last week only, so that weeks do not hide each other. */
    private List<Map<String, @Nullable Object>> lastWeek(StudyFacts facts, Gate gate) {
        var monday = monday(LocalDate.now(clock)).minusWeeks(1);
        var notes = facts.notes().stream()
                .filter(note -> monday(note.serviceDate()).equals(monday))
                .collect(groupingBy(NoteFact::participant, TreeMap::new, summingDouble(note -> 1)));
        var all = (int) notes.values().stream().mapToDouble(Double::doubleValue).sum();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("from", monday.toString());
        var cell = LOGGED + "." + monday;
        row.put("notes", gate.amount(LOGGED, cell, Value.of(all), Basis.of(notes.keySet(), all, notes)));
        row.put("clinicians", gate.people(LOGGED, cell + ".clinicians", notes.size()));
        return List.of(row);
    }

    /** Notes by the first day of their week, or by working day; a week without any in between is there, empty. */
    private Map<LocalDate, List<NoteFact>> byPoint(List<NoteFact> notes, boolean weeks, Gate gate) {
        var points = new TreeMap<LocalDate, List<NoteFact>>();
        for (var note : notes) {
            var day = note.serviceDate();
            if (weeks || day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                points.computeIfAbsent(weeks ? monday(day) : day, first -> new ArrayList<>())
                        .add(note);
            }
        }
        if (!gate.isOpen()) {
            points.tailMap(monday(LocalDate.now(clock)), true).clear();
        }
        if (weeks && !points.isEmpty()) {
            for (var week = points.firstKey(); week.isBefore(points.lastKey()); week = week.plusWeeks(1)) {
                points.putIfAbsent(week, List.of());
            }
        }
        return points;
    }

    /** Every note measured as most are, the first days of a phase too: a run chart shows what is new. */
    private static List<NoteFact> timed(StudyFacts facts) {
        var all = TimedNotes.candidates(facts, note -> false);
        var method =
                TimedNotes.method(all, null, facts.definition().analysisPlan().primaryMeasurementMethod());
        return all.stream().filter(note -> note.method() == method).toList();
    }

    private static boolean isLong(StudyFacts facts) {
        return facts.definition().phases().stream()
                .filter(phase -> phase.kind() == PhaseKind.BASELINE || phase.kind() == PhaseKind.INTERVENTION)
                .allMatch(phase ->
                        ChronoUnit.WEEKS.between(phase.start(), phase.end().plusDays(1)) >= WEEKS_FOR_A_WEEKLY_CHART);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static double minutesOf(NoteFact note) {
        return Objects.requireNonNull(note.docMinutes());
    }
}
