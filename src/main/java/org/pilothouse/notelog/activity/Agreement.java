package org.pilothouse.notelog.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.Consents;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.shared.ParticipantCode;

/** Who agreed to the log, second by second: asked by the million, answered by the day. */
final class Agreement {
    private final Consents consents;
    private final ZoneId zone;
    private final Map<ParticipantCode, Days> people = new HashMap<>();

    /** @param zone where the days of the study begin and end */
    Agreement(Consents consents, ZoneId zone) {
        this.consents = consents;
        this.zone = zone;
    }

    Days of(ParticipantCode code) {
        return people.computeIfAbsent(code, Days::new);
    }

    /** @param refusal null for a day of which all is kept */
    private record Day(long starts, long ends, @Nullable String refusal) {
        boolean has(long second) {
            return second >= starts && second < ends;
        }
    }

    /** The days of one participant; each is looked up once, and the last one is at hand. */
    final class Days {
        private final ParticipantCode code;
        private final TreeMap<Long, Day> known = new TreeMap<>();
        private Day last = new Day(0, 0, null);

        private Days(ParticipantCode code) {
            this.code = code;
        }

        ParticipantCode code() {
            return code;
        }

        /** Why nothing that happened then is kept; null when it is. */
        @Nullable String refusalAt(long second) {
            if (!last.has(second)) {
                var before = known.floorEntry(second);
                last = before != null && before.getValue().has(second) ? before.getValue() : look(second);
            }
            return last.refusal();
        }

        private Day look(long second) {
            var date = Instant.ofEpochSecond(second).atZone(zone).toLocalDate();
            var day = new Day(
                    startOf(date),
                    startOf(date.plusDays(1)),
                    consents.refusalNow(code, date, Scope.EHR_AUDIT_LINK).orElse(null));
            known.put(day.starts(), day);
            return day;
        }

        /** Those of the events that are agreed to. */
        long[] among(long[] events) {
            int kept = 0;
            for (int i = 0; i < events.length; i++) {
                if (refusalAt(TraceEvents.second(events[i])) == null) {
                    events[kept++] = events[i];
                }
            }
            return kept == events.length ? events : Arrays.copyOf(events, kept);
        }

        private long startOf(LocalDate day) {
            return day.atStartOfDay(zone).toEpochSecond();
        }
    }
}
