package org.pilothouse.notelog.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
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

    /** The days of one participant; remembers the last one it was asked for. */
    final class Days {
        private final ParticipantCode code;
        private long starts;
        private long ends;
        private @Nullable String refusal;

        private Days(ParticipantCode code) {
            this.code = code;
        }

        ParticipantCode code() {
            return code;
        }

        /** Why nothing that happened then is kept; null when it is. */
        @Nullable String refusalAt(long second) {
            if (second < starts || second >= ends) {
                var day = Instant.ofEpochSecond(second).atZone(zone).toLocalDate();
                starts = startOf(day);
                ends = startOf(day.plusDays(1));
                refusal = consents.refusalNow(code, day, Scope.EHR_AUDIT_LINK).orElse(null);
            }
            return refusal;
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
