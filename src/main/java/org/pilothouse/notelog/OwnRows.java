package org.pilothouse.notelog;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyDefinition.NoteType;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Finds and changes the rows of one clinician; another's are not there. */
@Component
class OwnRows {
    private final NoteRepository notes;
    private final NoteStore store;
    private final Studies studies;
    private final Draws draws;
    private final UsualPathRepository paths;
    private final ApplicationEventPublisher events;

    OwnRows(
            NoteRepository notes,
            NoteStore store,
            Studies studies,
            Draws draws,
            UsualPathRepository paths,
            ApplicationEventPublisher events) {
        this.notes = notes;
        this.store = store;
        this.studies = studies;
        this.draws = draws;
        this.paths = paths;
        this.events = events;
    }

    Draw draw(StudyId study, ParticipantCode participant, int begun) {
        return draws.next(study, participant, begun);
    }

    /** Usual paths by note type. */
    Map<String, List<StepKind>> paths(StudyId study, ParticipantCode participant) {
        return paths.findByStudyAndParticipant(study, participant).stream()
                .collect(toMap(UsualPath::noteType, UsualPath::steps));
    }

    String newReference() {
        return NoteReferences.next();
    }

    Optional<NoteEntry> last(StudyId study, ParticipantCode participant) {
        return notes.findFirstByStudyAndParticipantOrderByRecordedAtDescIdDesc(study, participant)
                .map(note -> note.entry(List.of()));
    }

    List<String> typesByUse(StudyId study, ParticipantCode participant) {
        return notes.typesByUse(study, participant);
    }

    NoteLine line(StudyId study, ParticipantCode participant, String noteRef) {
        return lines(study, List.of(find(study, participant, noteRef))).get(0);
    }

    List<NoteLine> between(StudyId study, ParticipantCode participant, LocalDate from, LocalDate to) {
        return lines(study, notes.findBetween(study, participant, from, to));
    }

    NoteLine change(StudyId study, ParticipantCode participant, NoteEntry wanted) {
        var note = find(study, participant, wanted.noteRef());
        var before = store.withSteps(List.of(note)).getFirst();
        store.change(study, note, merged(before, wanted));
        var line = line(study, participant, wanted.noteRef());
        events.publishEvent(new NoteChanged(study, participant, line.noteRef(), line.note()));
        return line;
    }

    void remove(StudyId study, ParticipantCode participant, String noteRef) {
        store.remove(find(study, participant, noteRef));
        events.publishEvent(new NoteChanged(study, participant, noteRef, null));
    }

    void writeAgain(StudyId study, ParticipantCode participant, String noteRef) {
        store.remove(find(study, participant, noteRef));
    }

    /** What a screen does not ask about stays as it was. */
    private static NoteEntry merged(NoteEntry before, NoteEntry wanted) {
        var said = said(before, wanted);
        var old = before.time();
        return said.with(new NoteTime(
                old.measurementMethod(),
                Corrections.between(before, said).isEmpty() ? old.corrected() : Boolean.TRUE,
                wanted.time().docMinutes(),
                wanted.time().outsideHoursMinutes(),
                old.interruptions(),
                old.sessionEndedAt(),
                old.signedAt()));
    }

    private static NoteEntry said(NoteEntry before, NoteEntry wanted) {
        var was = before.use();
        var use = wanted.use();
        return new NoteEntry(
                before.noteRef(),
                before.participant(),
                wanted.serviceDate(),
                wanted.noteType(),
                wanted.setting(),
                wanted.eligibleForAi(),
                new ToolUse(
                        use.tool(),
                        use.toolVersion(),
                        was.alsoUsed(),
                        use.useOutcome(),
                        use.nonUseReason(),
                        use.draftProblems(),
                        was.inputReformatted(),
                        was.clientAiConsent()),
                wanted.time(),
                wanted.detail().equals(NoteDetail.EMPTY) ? before.detail() : wanted.detail(),
                wanted.steps());
    }

    private Note find(StudyId study, ParticipantCode participant, String noteRef) {
        return notes.findByStudyAndNoteRef(study, noteRef)
                .filter(note -> note.participant().equals(participant))
                .orElseThrow(() -> new NoteRefused(NoteRefused.Reason.NOT_THERE));
    }

    private List<NoteLine> lines(StudyId study, List<Note> found) {
        var definition = studies.definition(study);
        Map<String, String> labels = definition.noteTypes().stream()
                .collect(toMap(NoteType::code, NoteType::label, (first, second) -> first));
        var entries = store.withSteps(found);
        return java.util.stream.IntStream.range(0, found.size())
                .mapToObj(i -> new NoteLine(
                        entries.get(i),
                        labels.getOrDefault(
                                entries.get(i).noteType(), entries.get(i).noteType()),
                        found.get(i).recordedAt(),
                        entries.get(i).usedWhilePaused(definition)))
                .toList();
    }
}
