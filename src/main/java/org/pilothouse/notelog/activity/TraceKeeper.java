package org.pilothouse.notelog.activity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.ConsentGate;
import org.pilothouse.notelog.activity.ActivityReceipt.MeasuredNote;
import org.pilothouse.security.FreeText;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.stats.ActiveTime;
import org.pilothouse.study.AnalysisPlan;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Joins the events of a file with those kept before, some thousand notes at a time, and measures every note it touched. */
@Component
class TraceKeeper {
    private static final int NOTES_AT_ONCE = 5_000;
    private static final int EVENTS_AT_ONCE = 1_000_000;
    private static final double MICROS = TraceEvents.MICROS;

    private final TraceStore store;
    private final FreeText freeText;
    private final ConsentGate consents;
    private final ApplicationEventPublisher publisher;

    TraceKeeper(TraceStore store, FreeText freeText, ConsentGate consents, ApplicationEventPublisher publisher) {
        this.store = store;
        this.consents = consents;
        this.freeText = freeText;
        this.publisher = publisher;
    }

    Map<String, Integer> actions(StudyId study) {
        return store.actions(study);
    }

    /** What is put down of a file names actions by number: whoever goes on with it must find the same ones. */
    void keepActions(StudyId study, Map<String, Integer> actions) {
        store.keepActions(study, actions);
    }

    /** Whether the words of an action must not be kept: a record system may put anything there. */
    Predicate<String> identifying(StudyId study) {
        return action -> freeText.problem(study, "activity.action", action).isPresent();
    }

    /** Whether a name, place or day may stand in them; nobody can be asked about the words of a program. */
    boolean mayName(String action) {
        return freeText.isDoubtful(action);
    }

    /**
     * A file that was read to its end.
     *
     * @param agreement as it stands now: what was read earlier may have been agreed to then only
     */
    record Fresh(AnalysisPlan plan, ActivityIntake intake, EventSource events, Agreement agreement) {}

    /**
     * All of the file or nothing.
     *
     * @throws ActivityRefused if it was cancelled, or somebody in it left while it was stored
     */
    @Transactional
    public void keep(StudyId study, Fresh fresh, Consumer<MeasuredNote> measured, ActivityProgress progress) {
        store.keepActions(study, fresh.intake().actions());
        var joining = new Joining(study, ActivityRules.of(fresh.plan()), measured);
        try {
            fresh.events().each((key, found) -> {
                var agreed = fresh.agreement().of(key.participant()).among(found);
                if (agreed.length > 0 && joining.add(key, agreed)) {
                    progress.kept(joining.notes);
                    progress.stopIfCancelled();
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        joining.join();
        if (consents.goneByNow(study).stream().anyMatch(joining.participants::contains)) {
            throw new ActivityRefused(ActivityRefused.Reason.LEFT_MEANWHILE);
        }
        publisher.publishEvent(new ActivityHandedIn(
                study,
                fresh.intake().rows(),
                (int) joining.notes,
                fresh.intake().rejections().all()));
    }

    static MeasuredNote measured(TraceKey key, long[] events, ActiveTime.Rule rule) {
        var micros = TraceEvents.micros(events);
        return new MeasuredNote(
                key.participant(),
                key.noteRef(),
                ActiveTime.of(micros, rule) / MICROS,
                ActiveTime.elapsed(micros) / MICROS,
                events.length);
    }

    /** The notes that are joined at once. */
    private final class Joining {
        private final StudyId study;
        private final ActiveTime.Rule rule;
        private final Consumer<MeasuredNote> found;
        private final Map<TraceKey, long[]> fresh = new LinkedHashMap<>();
        private final List<TraceKey> keptBefore = new ArrayList<>();
        private final Set<ParticipantCode> participants = new HashSet<>();
        private Set<String> references = Set.of();
        private @Nullable ParticipantCode participant;
        private int events;
        private long notes;

        Joining(StudyId study, ActiveTime.Rule rule, Consumer<MeasuredNote> found) {
            this.study = study;
            this.rule = rule;
            this.found = found;
        }

        /** Whether as many notes as are joined at once have just been. */
        boolean add(TraceKey key, long[] ofNote) {
            if (!key.participant().equals(participant)) {
                participant = key.participant();
                participants.add(participant);
                references = store.references(study, participant);
            }
            if (references.contains(key.noteRef())) {
                keptBefore.add(key);
            }
            fresh.put(key, ofNote);
            events += ofNote.length;
            if (fresh.size() < NOTES_AT_ONCE && events < EVENTS_AT_ONCE) {
                return false;
            }
            join();
            return true;
        }

        void join() {
            var before = store.existing(study, keptBefore);
            var changed = new LinkedHashMap<TraceKey, long[]>();
            var replaced = new ArrayList<TraceKey>();
            fresh.forEach((key, ofNote) -> {
                var known = before.get(key);
                var all = known == null ? ofNote : TraceEvents.joined(known, ofNote);
                if (known == null || all.length != known.length) {
                    changed.put(key, all);
                }
                if (known != null && all.length != known.length) {
                    replaced.add(key);
                }
                found.accept(measured(key, all, rule));
            });
            store.replace(study, changed, replaced);
            notes += fresh.size();
            fresh.clear();
            keptBefore.clear();
            events = 0;
        }
    }
}
