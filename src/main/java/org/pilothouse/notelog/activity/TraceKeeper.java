package org.pilothouse.notelog.activity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.pilothouse.notelog.activity.ActivityReceipt.MeasuredNote;
import org.pilothouse.security.FreeText;
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
    private final ApplicationEventPublisher publisher;

    TraceKeeper(TraceStore store, FreeText freeText, ApplicationEventPublisher publisher) {
        this.store = store;
        this.freeText = freeText;
        this.publisher = publisher;
    }

    Map<String, Integer> actions(StudyId study) {
        return store.actions(study);
    }

    /** Whether the words of an action must not be kept: a record system may put anything there. */
    Predicate<String> identifying(StudyId study) {
        return action -> freeText.problem(study, "activity.action", action).isPresent();
    }

    /** Whether a name, place or day may stand in them; nobody can be asked about the words of a program. */
    boolean mayName(String action) {
        return freeText.isDoubtful(action);
    }

    @Transactional
    public ActivityReceipt keep(
            StudyId study, AnalysisPlan plan, ActivityIntake intake, EventSorter sorter, ActivityProgress progress) {
        store.keepActions(study, intake.actions());
        var measured = new ArrayList<MeasuredNote>();
        var rule = ActivityRules.of(plan);
        var batch = new LinkedHashMap<TraceKey, long[]>();
        var events = new int[1];
        sorter.each((found, trace) -> {
            batch.put(intake.traces().get((int) trace), found);
            events[0] += found.length;
            if (batch.size() == NOTES_AT_ONCE || events[0] > EVENTS_AT_ONCE) {
                stopIfCancelled(progress);
                measured.addAll(kept(study, batch, rule));
                batch.clear();
                events[0] = 0;
            }
        });
        measured.addAll(kept(study, batch, rule));
        publisher.publishEvent(new ActivityHandedIn(study, intake.rows(), measured.size(), intake.rejectedRows()));
        measured.sort(java.util.Comparator.comparing(MeasuredNote::noteRef).thenComparing(MeasuredNote::participant));
        return new ActivityReceipt(intake.rows(), measured, intake.rejected(), intake.rejectedRows());
    }

    private static void stopIfCancelled(ActivityProgress progress) {
        if (progress.isCancelled()) {
            throw new ActivityRefused(ActivityRefused.Reason.CANCELLED);
        }
    }

    private List<MeasuredNote> kept(StudyId study, Map<TraceKey, long[]> fresh, ActiveTime.Rule rule) {
        var before = store.existing(study, fresh.keySet());
        var changed = new LinkedHashMap<TraceKey, long[]>();
        var replaced = new ArrayList<TraceKey>();
        var measured = new ArrayList<MeasuredNote>();
        fresh.forEach((key, events) -> {
            var known = before.get(key);
            var all = known == null ? events : TraceEvents.joined(known, events);
            if (known == null || all.length != known.length) {
                changed.put(key, all);
            }
            if (known != null && all.length != known.length) {
                replaced.add(key);
            }
            measured.add(measured(key, all, rule));
        });
        store.replace(study, changed, replaced);
        return measured;
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
}
