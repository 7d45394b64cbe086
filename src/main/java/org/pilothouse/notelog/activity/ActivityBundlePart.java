package org.pilothouse.notelog.activity;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pilothouse.enrolment.ConsentGate;
import org.pilothouse.enrolment.Participant;
import org.pilothouse.enrolment.TakingPart;
import org.pilothouse.shared.BundlePart;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSink;
import org.pilothouse.shared.BundleSource;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Component;

/** The events of record systems in a study's bundle; what nobody agreed to is named in the report and left out. */
@Component
class ActivityBundlePart implements BundlePart {
    private static final String FILE = "activity.csv";
    private static final List<String> COLUMNS = List.of("note_ref", "participant", "timestamp", "action");

    private final TraceStore store;
    private final TraceKeeper keeper;
    private final Studies studies;
    private final ConsentGate consents;
    private final TakingPart takingPart;

    ActivityBundlePart(
            TraceStore store, TraceKeeper keeper, Studies studies, ConsentGate consents, TakingPart takingPart) {
        this.store = store;
        this.keeper = keeper;
        this.studies = studies;
        this.consents = consents;
        this.takingPart = takingPart;
    }

    @Override
    public int order() {
        return 42;
    }

    @Override
    public Set<String> files() {
        return Set.of(FILE);
    }

    @Override
    public void write(StudyId study, BundleSink sink) {
        Map<Integer, String> actions =
                store.actions(study).entrySet().stream().collect(toMap(Map.Entry::getValue, Map.Entry::getKey));
        var traces = new TreeMap<TraceKey, long[]>(
                Comparator.comparing(TraceKey::noteRef).thenComparing(TraceKey::participant));
        store.each(study, traces::put);
        if (!traces.isEmpty()) {
            sink.csv(
                    FILE,
                    COLUMNS,
                    rows -> traces.forEach((key, events) -> named(events, actions)
                            .forEach(event -> rows.accept(
                                    List.of(key.noteRef(), key.participant().value(), event.at(), event.action())))));
        }
    }

    private record Named(String at, String action) {}

    /** By time, then by the word: numbers of actions differ from installation to installation. */
    private static List<Named> named(long[] events, Map<Integer, String> actions) {
        return java.util.Arrays.stream(events)
                .boxed()
                .sorted(java.util.Comparator.<Long, java.time.Instant>comparing(TraceEvents::instant)
                        .thenComparing(event -> actions.getOrDefault(TraceEvents.action(event), "")))
                .map(event -> new Named(
                        TraceEvents.instant(event).toString(), actions.getOrDefault(TraceEvents.action(event), "")))
                .toList();
    }

    @Override
    public void read(StudyId study, BundleSource source, BundleReport report) {
        var rows = source.csv(FILE);
        if (rows.isEmpty()) {
            return;
        }
        var people =
                takingPart.participants(study).stream().map(Participant::code).collect(toUnmodifiableSet());
        var definition = studies.definition(study);
        var agreement = new Agreement(consents.history(study), definition.timezone());
        var intake = new ActivityIntake(
                agreement,
                name -> People.among(people, name),
                Map.of(),
                new EventBuffer(),
                keeper.identifying(study),
                keeper::mayName);
        rows.forEach(row -> intake.line(
                row.line(),
                cell(row, "participant"),
                cell(row, "timestamp"),
                cell(row, "note_ref"),
                cell(row, "action")));
        intake.rejected()
                .forEach(line -> report.note(
                        new RowProblem(FILE, (int) line.line(), "", line.reason(), "", "an event that was agreed to")));
        keeper.keep(
                study,
                new TraceKeeper.Fresh(definition.analysisPlan(), intake, intake.events(), agreement),
                measured -> {},
                ActivityProgress.UNWATCHED);
    }

    private static Cell cell(BundleSource.Row row, String column) {
        var cell = row.get(column);
        return Cell.of(cell == null ? "" : cell);
    }
}
