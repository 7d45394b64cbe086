package org.pilothouse.notelog.activity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.Consents;
import org.pilothouse.notelog.activity.ActivityReceipt.RejectedLine;
import org.pilothouse.security.PhiHit;
import org.pilothouse.shared.ParticipantCode;

/** Judges the lines of one file: what nobody consented to never gets any further than this. */
final class ActivityIntake implements ActivityCsv.Lines {
    private static final int LISTED_AT_MOST = 100_000;
    private static final int REMEMBERED_AT_MOST = 100_000;
    private static final String FORM = "CK-22";
    private static final int NO_WORD = -1;
    private static final int IDENTIFIES = -2;
    private static final int STRANGER = -3;
    private static final int LONGEST_READ = 200;
    /** In place of words in which there may be a name: the event counts, what was done stays unknown. */
    private static final String UNNAMED = "";

    private static final Pattern NOTE_REF = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern ACTION = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_ .:/-]{0,59}|");

    private final Agreement agreement;
    private EventBuffer events;
    private final Predicate<String> identifies;
    private final Predicate<String> mayName;
    private final Who who;
    private final Map<String, Integer> actions;
    private final CellNumbers actionNumbers = new CellNumbers();
    private final CellNumbers names = new CellNumbers();
    private final List<Whose> people = new ArrayList<>();
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

    /**
     * @param actions words for actions with the numbers they have
     * @param identifies whether a word identifies somebody
     * @param mayName whether a name, place or day may stand in it
     */
    ActivityIntake(
            Agreement agreement,
            Who who,
            Map<String, Integer> actions,
            EventBuffer events,
            Predicate<String> identifies,
            Predicate<String> mayName) {
        this.agreement = agreement;
        this.who = who;
        this.actions = new HashMap<>(actions);
        this.events = events;
        this.identifies = identifies;
        this.mayName = mayName;
        actions.forEach(actionNumbers::put);
    }

    /** Every word for an action, with its number. */
    Map<String, Integer> actions() {
        return actions;
    }

    EventBuffer events() {
        return events;
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

    /** Goes on with another, empty buffer and gives the one that was filled. */
    EventBuffer nextPart(EventBuffer next) {
        var filled = events;
        events = next;
        people.forEach(Whose::forgetNotes);
        return filled;
    }

    @Override
    public void people(boolean asUsers) {
        who.people(asUsers);
    }

    @Override
    public void malformed(long number) {
        rows++;
        reject(number, FORM);
    }

    @Override
    public void line(long number, Cell participant, Cell timestamp, Cell noteRef, Cell action) {
        rows++;
        var reason = problem(participant, timestamp, noteRef, action);
        if (reason != null) {
            reject(number, reason);
        }
    }

    /** Keeps the event, or says why not. */
    private @Nullable String problem(Cell participant, Cell timestamp, Cell noteRef, Cell action) {
        var whose = whose(participant);
        if (whose == null) {
            return Consents.NOT_COVERED;
        }
        if (!time.read(timestamp) || !TraceEvents.isInRange(time.second())) {
            return FORM;
        }
        var refusal = whose.days.refusalAt(time.second());
        if (refusal != null) {
            return refusal;
        }
        var trace = whose.trace(noteRef);
        var kind = actionNumber(action);
        if (trace < 0 || kind == NO_WORD) {
            return FORM;
        }
        if (kind == IDENTIFIES) {
            return PhiHit.CHECK;
        }
        events.add(trace, TraceEvents.pack(time.second(), time.micros(), kind));
        return null;
    }

    private @Nullable Whose whose(Cell name) {
        int known = names.of(name);
        if (known == CellNumbers.NONE) {
            known = found(name.text());
        }
        return known == STRANGER ? null : people.get(known);
    }

    private int found(String name) {
        var code = who.of(name);
        if (code.isEmpty()) {
            return remembered(names, name, STRANGER);
        }
        for (int i = 0; i < people.size(); i++) {
            if (people.get(i).days.code().equals(code.get())) {
                return remembered(names, name, i);
            }
        }
        people.add(new Whose(agreement.of(code.get())));
        return remembered(names, name, people.size() - 1);
    }

    /** A file may name more strangers than fit into memory. */
    private static int remembered(CellNumbers numbers, String text, int number) {
        if (numbers.size() < REMEMBERED_AT_MOST) {
            numbers.put(text, number);
        }
        return number;
    }

    private void reject(long line, String reason) {
        rejectedRows++;
        unreadable += reason.equals(FORM) ? 1 : 0;
        if (rejected.size() < LISTED_AT_MOST) {
            rejected.add(new RejectedLine(line, reason));
        }
    }

    private int actionNumber(Cell action) {
        int known = actionNumbers.of(action);
        return known == CellNumbers.NONE ? newAction(action.text()) : known;
    }

    private int newAction(String action) {
        var number = actions.get(action);
        if (number != null) {
            return number;
        }
        if (action.length() <= LONGEST_READ && identifies.test(action)) {
            return remembered(actionNumbers, action, IDENTIFIES);
        }
        if (!ACTION.matcher(action).matches()) {
            return NO_WORD;
        }
        if (!action.equals(UNNAMED) && mayName.test(action)) {
            return remembered(actionNumbers, action, newAction(UNNAMED));
        }
        if (actions.size() == TraceEvents.ACTIONS_AT_MOST) {
            return NO_WORD;
        }
        actions.put(action, actions.size());
        return remembered(actionNumbers, action, actions.size() - 1);
    }

    /** What the lines of one clinician need, remembered from line to line. */
    private final class Whose {
        private final Agreement.Days days;
        private final CellNumbers notes = new CellNumbers();
        private String lastRef = "";
        private int last = -1;

        Whose(Agreement.Days days) {
            this.days = days;
        }

        int trace(Cell noteRef) {
            if (last < 0 || !noteRef.is(lastRef)) {
                int known = notes.of(noteRef);
                last = known == CellNumbers.NONE ? newTrace(noteRef.text()) : known;
                lastRef = last < 0 ? "" : events.key(last).noteRef();
            }
            return last;
        }

        void forgetNotes() {
            notes.clear();
            last = -1;
        }

        private int newTrace(String noteRef) {
            if (!NOTE_REF.matcher(noteRef).matches()) {
                return -1;
            }
            int trace = events.trace(new TraceKey(days.code(), noteRef));
            notes.put(noteRef, trace);
            return trace;
        }
    }
}
