package org.pilothouse.notelog;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pilothouse.notelog.NoteStore.Kept;
import org.pilothouse.notelog.Submission.Rejected;
import org.pilothouse.notelog.Submission.Warning;
import org.pilothouse.notelog.check.Doubts;
import org.pilothouse.notelog.check.Ground;
import org.pilothouse.notelog.check.NoteChecks;
import org.pilothouse.notelog.check.NoteChecks.Objection;
import org.pilothouse.shared.ParticipantCode;

/** One pass over rows that were handed in together: each is kept, known already, or refused by its first check. */
final class SubmissionRun {
    static final String NOT_OWN = "NOT_OWN";
    private static final double MINUTES_OF_A_DAY_AT_MOST = 16 * 60;

    private final Ground ground;
    private final Optional<ParticipantCode> onlyOf;
    private final Map<String, NoteEntry> known;
    private final Map<DayTotal.Key, Double> dayTotals;
    private final Map<String, NoteEntry> accepted = new LinkedHashMap<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private int duplicate;

    /** @param onlyOf whose notes may be handed in, empty for anybody's */
    SubmissionRun(
            Ground ground,
            Optional<ParticipantCode> onlyOf,
            Map<String, NoteEntry> known,
            Map<DayTotal.Key, Double> dayTotals) {
        this.ground = ground;
        this.onlyOf = onlyOf;
        this.known = known;
        this.dayTotals = new HashMap<>(dayTotals);
    }

    static Set<ParticipantCode> participants(List<NoteRow> rows) {
        return rows.stream()
                .map(row -> row.claim().participant())
                .filter(Objects::nonNull)
                .collect(toSet());
    }

    static SortedSet<LocalDate> days(List<NoteRow> rows) {
        return rows.stream()
                .map(row -> row.claim().day())
                .filter(Objects::nonNull)
                .collect(toCollection(TreeSet::new));
    }

    void take(NoteRow row) {
        var objection = objection(row);
        if (objection.isPresent()) {
            reject(row, objection.get());
        } else {
            takeReadable(row);
        }
    }

    Submission result() {
        return new Submission(accepted.size(), duplicate, List.copyOf(rejected), List.copyOf(warnings));
    }

    List<Kept> accepted() {
        return accepted.values().stream().map(entry -> new Kept(entry, null)).toList();
    }

    private Optional<Objection> objection(NoteRow row) {
        var claim = row.claim();
        if (onlyOf.isPresent() && claim.participant() != null && !onlyOf.get().equals(claim.participant())) {
            return Optional.of(new Objection(NOT_OWN, "clinicians hand in their own notes only"));
        }
        return NoteChecks.onSubstance(claim, ground)
                .or(() -> NoteChecks.onMinutes(claim, ground))
                .or(() -> overfullDay(row))
                .or(() -> NoteChecks.onForm(claim, ground));
    }

    private void takeReadable(NoteRow row) {
        var entry = row.entry();
        var before = Optional.ofNullable(known.get(entry.noteRef()))
                .or(() -> Optional.ofNullable(accepted.get(entry.noteRef())));
        if (before.isEmpty()) {
            keep(row, entry);
        } else if (before.get().sameContentAs(entry)) {
            duplicate++;
        } else {
            reject(row, new Objection("CK-22", "note_ref: another note of this study has that reference"));
        }
    }

    private void keep(NoteRow row, NoteEntry entry) {
        accepted.put(entry.noteRef(), entry);
        dayTotals.merge(dayOf(entry), minutesOf(entry), Double::sum);
        Doubts.about(row.claim()).forEach(check -> warnings.add(new Warning(row.line(), entry.noteRef(), check)));
    }

    private void reject(NoteRow row, Objection objection) {
        rejected.add(new Rejected(row.line(), row.noteRef(), objection.check(), objection.message()));
    }

    /** CK-08; a note that is in the log already does not count twice. */
    private Optional<Objection> overfullDay(NoteRow row) {
        if (!row.isReadable() || known.containsKey(row.noteRef()) || accepted.containsKey(row.noteRef())) {
            return Optional.empty();
        }
        var entry = row.entry();
        var total = dayTotals.getOrDefault(dayOf(entry), 0.0) + minutesOf(entry);
        return total > MINUTES_OF_A_DAY_AT_MOST
                ? Optional.of(new Objection("CK-08", "more than 16 hours of documentation on one day"))
                : Optional.empty();
    }

    private static DayTotal.Key dayOf(NoteEntry entry) {
        return new DayTotal.Key(entry.participant(), entry.serviceDate());
    }

    private static double minutesOf(NoteEntry entry) {
        var minutes = entry.time().docMinutes();
        return minutes == null ? 0 : minutes;
    }
}
