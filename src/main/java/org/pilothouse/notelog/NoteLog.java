package org.pilothouse.notelog;

import java.util.ArrayList;
import java.util.List;
import org.pilothouse.security.MayRecordNotes;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes notes in. A clinician hands in its own only; nobody is ever told the minutes of another. */
@Service
@MayRecordNotes
public class NoteLog {
    private final NoteStore store;
    private final Grounds grounds;
    private final Submitters submitters;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    NoteLog(
            NoteStore store,
            Grounds grounds,
            Submitters submitters,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.grounds = grounds;
        this.submitters = submitters;
        this.events = events;
        transaction = new TransactionTemplate(transactions);
    }

    /** Takes notes in one by one: those that pass every check stay, whatever becomes of the others. */
    public Submission submit(StudyId study, List<NoteEntry> entries) {
        var rows = new ArrayList<NoteRow>();
        for (int i = 0; i < entries.size(); i++) {
            rows.add(NoteRow.of(i + 1, entries.get(i)));
        }
        return submitRows(study, rows);
    }

    /** The same for rows that were read from a file or a request. */
    public Submission submitRows(StudyId study, List<NoteRow> rows) {
        try {
            return inTransaction(study, rows);
        } catch (DataIntegrityViolationException somebodyElseWasFaster) {
            return inTransaction(study, rows);
        }
    }

    private Submission inTransaction(StudyId study, List<NoteRow> rows) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> run(study, rows)));
    }

    /** What would become of the rows if they were handed in now. */
    public Submission rehearse(StudyId study, List<NoteRow> rows) {
        return java.util.Objects.requireNonNull(
                transaction.execute(status -> judged(study, rows).result()));
    }

    private Submission run(StudyId study, List<NoteRow> rows) {
        var run = judged(study, rows);
        var mine = submitters.onlyOwn(study).isPresent();
        var accepted = run.accepted();
        store.save(study, accepted);
        events.publishEvent(new NotesRecorded(
                study, accepted.stream().map(kept -> kept.entry().noteRef()).toList(), mine));
        var result = run.result();
        events.publishEvent(new NotesHandedIn(
                study, result.accepted(), result.duplicate(), result.rejected().size()));
        return result;
    }

    private SubmissionRun judged(StudyId study, List<NoteRow> rows) {
        grounds.requireOpen(study);
        var own = submitters.onlyOwn(study);
        var run = new SubmissionRun(
                own.map(me -> grounds.own(study, me))
                        .orElseGet(() -> grounds.now(study, SubmissionRun.participants(rows))),
                own,
                store.existing(study, rows.stream().map(NoteRow::noteRef).toList()),
                store.dayTotals(study, SubmissionRun.participants(rows), SubmissionRun.days(rows)));
        rows.forEach(run::take);
        return run;
    }
}
