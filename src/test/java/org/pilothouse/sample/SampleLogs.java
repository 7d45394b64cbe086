package org.pilothouse.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Draws the sample's notes and steps from a fixed seed: small effects, confounded with the order in which the tools came. */
final class SampleLogs {
    static final List<String> NOTES_HEADER = List.of(
            ("note_ref participant service_date note_type setting eligible_for_ai tool tool_version also_used use_outcome"
                            + " non_use_reason draft_problems scratch_note_style input_reformatted interpreter_or_aac"
                            + " client_ai_consent measurement_method corrected doc_minutes outside_hours_minutes interruptions"
                            + " draft_words final_words words_inserted words_deleted words_substituted effort quality"
                            + " session_ended_at signed_at reviewed_before_sign batch_id sampled_detail"
                            + " logging_seconds")
                    .split(" "));
    static final List<String> STEPS_HEADER =
            List.of("note_ref participant date order step artefact minutes".split(" "));

    private static final long SEED = 20260112L;
    private static final ZoneId ZONE = ZoneId.of("America/Toronto");
    private static final LocalDate BASELINE = LocalDate.of(2026, 1, 12);
    private static final LocalDate GENERAL = LocalDate.of(2026, 1, 26);
    private static final LocalDate OWN = LocalDate.of(2026, 2, 16);
    private static final LocalDate SECOND_VERSION = LocalDate.of(2026, 2, 23);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 6);
    private static final List<String> TOOLS = List.of("General Assistant", "Centre Model");

    /** Note types with how often they occur and how long they take beside a progress note. */
    private record Kind(String code, boolean eligible, double share, double factor) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("SOAP_PROGRESS", true, .46, 1.0),
            new Kind("CONSULTATION_NOTE", true, .12, 1.15),
            new Kind("GROUP_NOTE", true, .07, 1.2),
            new Kind("CONTACT_PHONE_NOTE", true, .14, .55),
            new Kind("INITIAL_ASSESSMENT", false, .05, 2.3),
            new Kind("INTERVENTION_PLAN", false, .05, 1.9),
            new Kind("EQUIPMENT_FUNDING_LETTER", false, .05, 2.1),
            new Kind("SCHOOL_PARENT_COMM", false, .06, 1.0));

    /** How a step's share of a note's minutes compares with the others'. */
    private static final Map<Character, Double> WEIGHT = Map.ofEntries(
            Map.entry('P', 2.2),
            Map.entry('S', 1.6),
            Map.entry('V', 1.8),
            Map.entry('I', 1.7),
            Map.entry('G', .5),
            Map.entry('E', 3.4),
            Map.entry('C', 4.8),
            Map.entry('T', 2.4),
            Map.entry('D', 3.0),
            Map.entry('N', 2.0),
            Map.entry('X', .8));

    private final Random random = new Random(SEED);
    /** Its own, so that what was drawn before there were seconds stays. */
    private final Random logging = new Random(SEED + 1);

    private double secondsOfOne;
    private final List<List<?>> notes = new ArrayList<>();
    private final List<List<?>> steps = new ArrayList<>();

    SampleLogs() {
        for (var habits : Habits.ALL) {
            var made = 0;
            secondsOfOne = 9 + 6 * logging.nextDouble();
            var declined = Habits.DECLINED.getOrDefault(habits.code(), 0);
            for (var day = BASELINE; !day.isAfter(LAST); day = day.plusDays(1)) {
                if (habits.worksOn(day)) {
                    for (var i = poissonLike(habits.perDay()); i > 0; i--) {
                        var decline = declined > 0 && !day.isBefore(GENERAL) && made % 37 == 36;
                        declined -= decline ? 1 : 0;
                        note(habits, day, ++made, decline);
                    }
                    workOutsideNotes(habits, day);
                }
            }
        }
    }

    List<List<?>> notes() {
        return notes;
    }

    List<List<?>> steps() {
        return steps;
    }

    private void note(Habits habits, LocalDate day, int number, boolean declined) {
        var kind = kind();
        var arm = day.isBefore(GENERAL) ? -1 : day.isBefore(OWN) ? 0 : 1;
        var outcome = kind.eligible() && arm >= 0 && !declined ? outcome(habits, day, arm) : "NOT_USED";
        var used = !outcome.equals("NOT_USED");
        var kept = outcome.startsWith("USED");
        var detailed = random.nextInt(5) < 2;
        var path = pick(used && !outcome.equals("ATTEMPT_FAILED") ? habits.aiPaths() : habits.paths());
        path = outcome.equals("GENERATED_DISCARDED") ? path.replace("EX", "ECX") : path;
        var minutes = minutes(habits, kind, arm, kept, used, day);
        var ref = "%s-%03d".formatted(habits.code(), number);
        var after = LocalTime.of(15 + random.nextInt(3), random.nextInt(60));
        var signed = day.atTime(after)
                .plusHours(random.nextInt(10) < 7 ? 2 : 20 + random.nextInt(30))
                .atZone(ZONE)
                .toInstant();
        var words = 120 + random.nextInt(140);
        notes.add(java.util.Arrays.asList(
                ref,
                habits.code(),
                day,
                kind.code(),
                habits.setting(),
                kind.eligible(),
                used ? TOOLS.get(arm) : "NONE",
                used ? version(arm, day) : null,
                random.nextInt(14) == 0 ? "TEMPLATE" : null,
                outcome,
                reason(habits, kind, arm, used, declined),
                problems(outcome),
                habits.scratch(),
                used ? path.indexOf('I') >= 0 : null,
                random.nextInt(25) == 0 ? Boolean.TRUE : Boolean.FALSE,
                arm < 0 ? null : declined ? "DECLINED" : used ? "OBTAINED" : null,
                "APP_TIMER",
                random.nextInt(40) == 0,
                minutes,
                random.nextInt(6) == 0 ? rounded(minutes.doubleValue() * .6) : noneOrNotSaid(number),
                random.nextInt(4) == 0 ? 1 + random.nextInt(2) : null,
                kept ? words : null,
                kept ? words + random.nextInt(40) - 10 : null,
                kept ? 4 + random.nextInt(24) : null,
                kept ? 3 + random.nextInt(20) : null,
                kept ? 2 + random.nextInt(14) : null,
                detailed ? 2 + random.nextInt(5) : null,
                detailed ? 4 + random.nextInt(4) : null,
                day.atTime(after)
                        .minusMinutes(40)
                        .truncatedTo(ChronoUnit.HOURS)
                        .atZone(ZONE)
                        .toInstant(),
                signed.truncatedTo(ChronoUnit.MINUTES),
                used ? Boolean.TRUE : null,
                null,
                detailed,
                loggingSeconds(detailed)));
        if (detailed) {
            stepsOf(ref, habits, day, kind, path, minutes.doubleValue());
        }
    }

    /** Skewed to the right, and some more where the longer questions were asked. */
    private int loggingSeconds(boolean detailed) {
        var seconds = Math.max(3, Math.round(secondsOfOne * Math.exp(.4 * logging.nextGaussian())));
        return Math.toIntExact(seconds) + (detailed ? 8 + logging.nextInt(15) : 0);
    }

    /** Hardly ever is it left open how much was outside the scheduled hours. */
    private static @Nullable BigDecimal noneOrNotSaid(int number) {
        return number % 40 == 39 ? null : BigDecimal.ZERO;
    }

    private void stepsOf(String ref, Habits habits, LocalDate day, Kind kind, String path, double minutes) {
        var total = path.chars().mapToDouble(step -> WEIGHT.get((char) step)).sum();
        for (var i = 0; i < path.length(); i++) {
            var step = path.charAt(i);
            var share = rounded(minutes * WEIGHT.get(step) / total);
            steps.add(
                    java.util.Arrays.asList(ref, habits.code(), day, i + 1, String.valueOf(step), kind.code(), share));
        }
    }

    /** Forms, statistics and what has to be entered twice: more time than the notes, and no tool touches it. */
    private void workOutsideNotes(Habits habits, LocalDate day) {
        if (random.nextInt(2) == 0) {
            outside(habits, day, "D", "OUTCOME_MEASURE_FORM", 9);
        }
        if (day.getDayOfWeek() == DayOfWeek.FRIDAY) {
            outside(habits, day, "N", "STATS_BILLING_ENTRY", 24);
            outside(habits, day, "D", "STATS_BILLING_ENTRY", 14);
        }
        if (random.nextInt(4) == 0) {
            outside(habits, day, "P", "CONSENT_FORM", 7);
        }
    }

    private void outside(Habits habits, LocalDate day, String step, String artefact, double usual) {
        var order = steps.stream()
                        .filter(row -> row.get(0) == null
                                && row.get(1).equals(habits.code())
                                && row.get(2).equals(day))
                        .count()
                + 1;
        steps.add(
                java.util.Arrays.asList(null, habits.code(), day, order, step, artefact, rounded(usual * spread(.35))));
    }

    private BigDecimal minutes(Habits habits, Kind kind, int arm, boolean kept, boolean used, LocalDate day) {
        var weeks = ChronoUnit.DAYS.between(BASELINE, day) / 7.0;
        var gettingUsedToTheTimer = 1 - .008 * weeks;
        var base = habits.level() * kind.factor() * gettingUsedToTheTimer;
        var saved = kept ? habits.saves()[arm] : used ? -1.8 : 0;
        return rounded(Math.max(1.5, (base - saved) * spread(.28)));
    }

    private String outcome(Habits habits, LocalDate day, int arm) {
        var stopped = habits.code().equals("P03") && day.isAfter(GENERAL.plusDays(9)) && arm == 0;
        if (stopped || random.nextDouble() >= habits.tries()[arm]) {
            return "NOT_USED";
        }
        var drawn = random.nextDouble();
        if (drawn < habits.keeps()[arm]) {
            return random.nextInt(10) < 6 ? "USED_KEPT" : "USED_PARTLY";
        }
        return random.nextInt(5) == 0 ? "ATTEMPT_FAILED" : "GENERATED_DISCARDED";
    }

    private String reason(Habits habits, Kind kind, int arm, boolean used, boolean declined) {
        if (arm < 0 || used) {
            return null;
        }
        if (!kind.eligible()) {
            return "NOT_ELIGIBLE";
        }
        if (declined) {
            return "CLIENT_DECLINED";
        }
        return random.nextInt(9) == 0 ? "FORGOT" : pick(habits.reasons());
    }

    private String problems(String outcome) {
        if (!outcome.startsWith("USED") && !outcome.equals("GENERATED_DISCARDED") || random.nextInt(15) == 0) {
            return null;
        }
        var drawn = random.nextInt(20);
        return drawn < 12
                ? "NONE"
                : List.of(
                                "WORDING",
                                "WORDING",
                                "MISSING",
                                "WRONG_SECTION",
                                "WRONG_SECTION",
                                "ADDED",
                                "WRONG_FACT",
                                "MISSING WORDING")
                        .get(drawn - 12);
    }

    private static String version(int arm, LocalDate day) {
        return arm == 0 ? "2026-01" : day.isBefore(SECOND_VERSION) ? "1.0" : "1.1";
    }

    private Kind kind() {
        var drawn = random.nextDouble();
        for (var kind : KINDS) {
            drawn -= kind.share();
            if (drawn < 0) {
                return kind;
            }
        }
        return KINDS.getFirst();
    }

    /** The usual path most of the time, the others now and then. */
    private String pick(List<String> ways) {
        var drawn = random.nextInt(10);
        return ways.get(drawn < 6 ? 0 : drawn < 9 ? Math.min(1, ways.size() - 1) : random.nextInt(ways.size()));
    }

    private int poissonLike(double mean) {
        var count = 0;
        for (var i = 0; i < 6; i++) {
            count += random.nextDouble() < mean / 6 ? 1 : 0;
        }
        return count;
    }

    private double spread(double sigma) {
        return Math.exp(sigma * random.nextGaussian() - sigma * sigma / 2);
    }

    private static BigDecimal rounded(double minutes) {
        return BigDecimal.valueOf(Math.max(.1, minutes)).setScale(1, RoundingMode.HALF_UP);
    }
}
