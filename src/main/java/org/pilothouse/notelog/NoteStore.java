package org.pilothouse.notelog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Keeps notes with their steps, many at a time; knows nothing of checks and permissions. */
@Component
class NoteStore {
    private final NoteRepository notes;
    private final NoteStepRepository steps;
    private final Corrections corrections;
    private final Clock clock;

    NoteStore(NoteRepository notes, NoteStepRepository steps, Corrections corrections, Clock clock) {
        this.notes = notes;
        this.steps = steps;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** A note to keep, with the check it failed if it came with a bundle. */
    record Kept(NoteEntry entry, @Nullable String failedCheck) {}

    void save(StudyId study, List<Kept> kept) {
        var now = clock.instant();
        var saved = notes.saveAllAndFlush(kept.stream()
                .map(each -> new Note(study, each.entry(), each.failedCheck(), now))
                .toList());
        var all = new ArrayList<NoteStep>();
        for (int i = 0; i < kept.size(); i++) {
            all.addAll(stepsOf(study, saved.get(i).id(), kept.get(i).entry()));
        }
        steps.saveAll(all);
    }

    /** Replaces what a note says, its steps included, and keeps what it said. */
    void change(StudyId study, Note note, NoteEntry entry) {
        corrections.keep(
                study, note, Corrections.between(withSteps(List.of(note)).getFirst(), entry));
        note.say(entry);
        notes.flush();
        steps.deleteOf(note.id());
        steps.saveAll(stepsOf(study, note.id(), entry));
    }

    void remove(Note note) {
        steps.deleteOf(note.id());
        notes.delete(note);
    }

    /** Those of the references that are in the log already, with what they say. */
    Map<String, NoteEntry> existing(StudyId study, Collection<String> references) {
        var found = new HashMap<String, NoteEntry>();
        Chunks.each(
                List.copyOf(references),
                chunk -> withSteps(notes.findByStudyAndNoteRefIn(study, chunk))
                        .forEach(note -> found.put(note.noteRef(), note)));
        return found;
    }

    /** Notes with their steps, in the same order. */
    List<NoteEntry> withSteps(List<Note> found) {
        var byNote = new HashMap<Long, List<StepEntry>>();
        Chunks.each(
                found.stream().map(Note::id).toList(),
                ids -> byNote.putAll(steps.ofNotes(ids).stream()
                        .collect(groupingBy(
                                step -> java.util.Objects.requireNonNull(step.note()),
                                mapping(NoteStep::entry, toList())))));
        return found.stream()
                .map(note -> note.entry(byNote.getOrDefault(note.id(), List.of())))
                .toList();
    }

    /** Minutes already in the log, by clinician and day; on these days and perhaps some between them. */
    Map<DayTotal.Key, Double> dayTotals(
            StudyId study, Collection<ParticipantCode> participants, SortedSet<LocalDate> days) {
        return participants.isEmpty() || days.isEmpty()
                ? Map.of()
                : notes.dayTotals(study, participants, days.first(), days.last()).stream()
                        .collect(toMap(DayTotal::key, DayTotal::minutes));
    }

    private static List<NoteStep> stepsOf(StudyId study, long note, NoteEntry entry) {
        return entry.steps().stream()
                .map(step -> new NoteStep(study, note, entry.participant(), entry.serviceDate(), step))
                .toList();
    }
}
