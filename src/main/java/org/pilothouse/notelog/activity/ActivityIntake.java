package org.pilothouse.notelog.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.Consents;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.notelog.activity.ActivityReceipt.RejectedLine;
import org.pilothouse.security.PhiHit;
import org.pilothouse.shared.ParticipantCode;

/** Judges the lines of one file: what nobody consented to never gets any further than this. */
final class ActivityIntake implements ActivityCsv.Lines {
    private static final int LISTED_AT_MOST = 100_000;
    private static final int STRANGERS_REMEMBERED = 100_000;
    private static final String FORM = "CK-22";
    private static final int NO_WORD = -1;
    private static final int IDENTIFIES = -2;
    /** In place of words in which there may be a name: the event counts, what was done stays unknown. */
    private static final String UNNAMED = "";

    private static final Pattern NOTE_REF = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern ACTION = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_ .:/-]{0,59}|");

    private final Consents consents;
    private final ZoneId zone;
    private final EventSorter sorter;
    private final Map<String, Integer> actions;
    private final Predicate<String> identifies;
    private final Predicate<String> mayName;
    private final LongConsumer everySoOften;
    private final Who who;
    private final Map<String, Whose> people = new HashMap<>();
    private final Map<ParticipantCode, Whose> byCode = new HashMap<>();
    private final Set<String> strangers = new HashSet<>();
    private final List<TraceKey> traces = new ArrayList<>();
    private final List<RejectedLine> rejected = new ArrayList<>();
    private final IsoInstant time = new IsoInstant();
    private long rows;
    private long rejectedRows;
    private long unreadable;

    /** Knows the people of a file by what it calls them. */
    interface Who {
        /** Whether users of the record system may be asked for at all. */
        default void people(boolean asUsers) {}

        Optional<ParticipantCode> of(String name);
    }

    ActivityIntake(
            Consents consents,
            ZoneId zone,
            Who who,
            Map<String, Integer> actions,
            EventSorter sorter,
            Predicate<String> identifies,
            Predicate<String> mayName,
            LongConsumer everySoOften) {
        this.consents = consents;
        this.zone = zone;
        this.sorter = sorter;
        this.actions = new HashMap<>(actions);
        this.identifies = identifies;
        this.mayName = mayName;
        this.everySoOften = everySoOften;
        this.who = who;
    }

    /** The notes in the order in which they turned up: their places are the numbers the sorter knows them by. */
    List<TraceKey> traces() {
        return traces;
    }

    /** Every word for an action, with its number. */
    Map<String, Integer> actions() {
        return actions;
    }

    List<RejectedLine> rejected() {
        return rejected;
    }

    long rows() {
        return rows;
    }

    /** How many lines were not kept, by kind. */
    ImportState.Rejections rejections() {
        return new ImportState.Rejections(rejectedRows - unreadable, unreadable);
    }

    long rejectedRows() {
        return rejectedRows;
    }

    @Override
    public void people(boolean asUsers) {
        who.people(asUsers);
    }

    @Override
    public void malformed(long number) {
        count();
        reject(number, FORM);
    }

    @Override
    public void line(long number, String participant, String timestamp, String noteRef, String action) {
        count();
        var whose = whose(participant.strip());
        if (whose != null && !isReadable(timestamp)) {
            reject(number, FORM);
            return;
        }
        var refusal = whose == null ? Consents.NOT_COVERED : whose.refusalAt(time.second());
        if (whose == null || refusal != null) {
            reject(number, String.valueOf(refusal));
            return;
        }
        var trace = whose.trace(noteRef.strip());
        var kind = actionNumber(action.strip());
        if (trace < 0 || kind == NO_WORD) {
            reject(number, FORM);
        } else if (kind == IDENTIFIES) {
            reject(number, PhiHit.CHECK);
        } else {
            sorter.add(trace, TraceEvents.pack(time.second(), time.micros(), kind));
        }
    }

    private @Nullable Whose whose(String name) {
        var known = people.get(name);
        if (known != null || strangers.contains(name)) {
            return known;
        }
        var code = who.of(name);
        if (code.isPresent()) {
            var found = byCode.computeIfAbsent(code.get(), Whose::new);
            people.put(name, found);
            return found;
        }
        if (strangers.size() < STRANGERS_REMEMBERED) {
            strangers.add(name);
        }
        return null;
    }

    private boolean isReadable(String timestamp) {
        return time.read(timestamp.strip()) && TraceEvents.isInRange(time.second());
    }

    private void count() {
        if (++rows % (1 << 16) == 0) {
            everySoOften.accept(rows);
        }
    }

    private void reject(long line, String reason) {
        rejectedRows++;
        unreadable += reason.equals(FORM) ? 1 : 0;
        if (rejected.size() < LISTED_AT_MOST) {
            rejected.add(new RejectedLine(line, reason));
        }
    }

    private int actionNumber(String action) {
        var known = actions.get(action);
        if (known != null) {
            return known;
        }
        if (actions.size() == TraceEvents.ACTIONS_AT_MOST
                || !ACTION.matcher(action).matches()) {
            return NO_WORD;
        }
        if (identifies.test(action)) {
            return IDENTIFIES;
        }
        if (mayName.test(action)) {
            return actionNumber(UNNAMED);
        }
        actions.put(action, actions.size());
        return actions.size() - 1;
    }

    /** What the lines of one clinician need, remembered from line to line. */
    private final class Whose {
        private final ParticipantCode code;
        private final Map<String, Integer> numbers = new HashMap<>();
        private long dayStarts;
        private long dayEnds;
        private Optional<String> refusalOfDay = Optional.empty();

        Whose(ParticipantCode code) {
            this.code = code;
        }

        @Nullable String refusalAt(long second) {
            if (second < dayStarts || second >= dayEnds) {
                var day = Instant.ofEpochSecond(second).atZone(zone).toLocalDate();
                dayStarts = startOf(day);
                dayEnds = startOf(day.plusDays(1));
                refusalOfDay = consents.refusalNow(code, day, Scope.EHR_AUDIT_LINK);
            }
            return refusalOfDay.orElse(null);
        }

        int trace(String noteRef) {
            var known = numbers.get(noteRef);
            if (known != null) {
                return known;
            }
            if (!NOTE_REF.matcher(noteRef).matches()) {
                return -1;
            }
            traces.add(new TraceKey(code, noteRef));
            numbers.put(noteRef, traces.size() - 1);
            return traces.size() - 1;
        }

        private long startOf(LocalDate day) {
            return day.atStartOfDay(zone).toEpochSecond();
        }
    }
}
