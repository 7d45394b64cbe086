package org.pilothouse.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws the sample's survey answers and scheduled hours from a fixed seed. */
final class SampleSurveys {
    static final List<String> RESPONSES_HEADER =
            List.of("participant instrument version wave submitted_at item value".split(" "));
    static final List<String> HOURS_HEADER =
            List.of("participant week scheduled_client_hours doc_minutes_outside_notes leave".split(" "));

    private static final long SEED = 4711L;
    private static final ZoneId ZONE = ZoneId.of("America/Toronto");
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 1, 12);
    private static final int WEEKS = 8;
    private static final List<String> SCALES =
            List.of("mental_demand", "physical_demand", "temporal_demand", "performance", "effort", "frustration");

    /** What some wrote when asked what else there is to know. */
    private static final List<String> WORDS = List.of(
            "The draft knew the exercise but not why we chose it, so I rewrote the plan.",
            "Fine for short contact notes. For letters to schools I start over every time.",
            "Three new forms this month and none of them can be filled from the note.",
            "I trusted it more once I saw that it leaves blanks where it does not know.",
            "Nobody told us which notes may go in, so I left the hard ones out.",
            "It saves typing, not thinking; the waiting list is still there.",
            "My own template is faster for progress notes.",
            "We talked about it over lunch and swapped prompts, that helped most.");

    private static final int ONE_IN = 8;

    private final Random random = new Random(SEED);
    private int pulses;
    private final List<List<?>> responses = new ArrayList<>();
    private final List<List<?>> hours = new ArrayList<>();

    SampleSurveys() {
        for (var habits : Habits.ALL) {
            for (var week = 0; week < WEEKS; week++) {
                pulse(habits, week);
                hours(habits, FIRST_MONDAY.plusWeeks(week));
            }
            load(habits, "Baseline", FIRST_MONDAY.plusDays(11), 0);
            load(habits, "End", FIRST_MONDAY.plusDays(53), 5);
        }
        responses.sort((a, b) -> key(a).compareTo(key(b)));
    }

    List<List<?>> responses() {
        return responses;
    }

    List<List<?>> hours() {
        return hours;
    }

    private static String key(List<?> row) {
        return row.get(0) + "\t" + row.get(1) + "\t" + row.get(2) + "\t" + row.get(3) + "\t" + row.get(5);
    }

    private void pulse(Habits habits, int week) {
        if (random.nextInt(9) == 0) {
            return; // not answered: missing is part of the picture
        }
        var at = moment(FIRST_MONDAY.plusWeeks(week).plusDays(4));
        var wave = "Week " + (week + 1);
        answer(habits, "weekly-pulse", wave, at, "documentation_load", 3 + random.nextInt(5));
        if (++pulses % ONE_IN == 0) {
            answer(habits, "weekly-pulse", wave, at, "anything_else", WORDS.get(pulses / ONE_IN % WORDS.size()));
        }
        var tried = week >= 2;
        answer(habits, "weekly-pulse", wave, at, "tool_tried", tried ? "yes" : "no");
        if (tried) {
            var arm = week < 5 ? 0 : 1;
            answer(habits, "weekly-pulse", wave, at, "tool_helped", scale(habits.keeps()[arm] * 6));
            answer(habits, "weekly-pulse", wave, at, "tool_trust", scale(habits.keeps()[arm] * 5));
        }
    }

    private void load(Habits habits, String wave, LocalDate day, int easier) {
        var at = moment(day);
        for (var scale : SCALES) {
            var value = Math.round((35 + random.nextInt(45) - easier) / 5.0) * 5;
            answer(habits, "nasa-tlx-raw", wave, at, scale, value);
        }
    }

    private int scale(double around) {
        return (int) Math.clamp(Math.round(around + random.nextGaussian()), 1, 7);
    }

    private void answer(Habits habits, String instrument, String wave, Instant at, String item, Object value) {
        responses.add(List.of(habits.code(), instrument, "1.0", wave, at, item, value));
    }

    private void hours(Habits habits, LocalDate monday) {
        var partTime = habits.code().equals("P03") || habits.code().equals("P10");
        var scheduled = (partTime ? 16 : 21) + random.nextInt(4);
        hours.add(List.of(habits.code(), monday, scheduled, 60 + 5 * random.nextInt(20), false));
    }

    private Instant moment(LocalDate day) {
        return day.atTime(LocalTime.of(15, random.nextInt(60))).atZone(ZONE).toInstant();
    }
}
