package org.pilothouse.notelog;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.Participant;
import org.pilothouse.enrolment.TakingPart;
import org.pilothouse.notelog.check.Cells;
import org.pilothouse.shared.BundlePart;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSink;
import org.pilothouse.shared.BundleSource;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** The usual paths of a study's clinicians in its bundle; no file where nobody laid one. */
@Component
class UsualPathBundlePart implements BundlePart {
    static final String FILE = "workflows.csv";
    static final List<String> COLUMNS = List.of("participant", "note_type", "path");

    private final UsualPathRepository paths;
    private final TakingPart takingPart;
    private final Clock clock;

    UsualPathBundlePart(UsualPathRepository paths, TakingPart takingPart, Clock clock) {
        this.paths = paths;
        this.takingPart = takingPart;
        this.clock = clock;
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
        var all = paths.findByStudy(study).stream()
                .sorted(comparing(UsualPath::participant).thenComparing(UsualPath::noteType))
                .toList();
        if (!all.isEmpty()) {
            sink.csv(
                    FILE,
                    COLUMNS,
                    (Consumer<List<? extends Object>> rows) -> all.forEach(path -> rows.accept(cells(path))));
        }
    }

    @Override
    public void read(StudyId study, BundleSource source, BundleReport report) {
        var known =
                takingPart.participants(study).stream().map(Participant::code).collect(toSet());
        var seen = new HashSet<List<Object>>();
        var read = new ArrayList<UsualPath>();
        for (var row : source.csv(FILE)) {
            var cells = new Cells(FILE, row.line(), false, row::get);
            var path = path(study, cells, known);
            if (path != null && !seen.add(List.of(path.participant(), path.noteType()))) {
                cells.reject("note_type", path.noteType(), "one path for a clinician and type");
            }
            cells.problems().forEach(report::refuse);
            if (path != null && cells.problems().isEmpty()) {
                read.add(path);
            }
        }
        paths.saveAll(read);
    }

    static List<Object> cells(UsualPath path) {
        return List.of(path.participant().value(), path.noteType(), StepKind.letters(path.steps()));
    }

    private @Nullable UsualPath path(StudyId study, Cells cells, Set<ParticipantCode> known) {
        COLUMNS.forEach(cells::require);
        var code = cells.text("participant");
        var type = cells.text("note_type");
        var letters = cells.text("path");
        if (code == null || type == null || letters == null) {
            return null;
        }
        if (!ParticipantCode.isWellFormed(code) || !known.contains(new ParticipantCode(code))) {
            return cells.reject("participant", code, "a code of participants.csv");
        }
        if (!type.matches("[A-Z0-9_]{1,40}")) {
            return cells.reject("note_type", type, "the code of a note type");
        }
        return letters.matches("[PSVIGWECTDNXO]{1,40}")
                ? new UsualPath(study, new ParticipantCode(code), type).lay(StepKind.all(letters), clock.instant())
                : cells.reject("path", letters, "letters of P S V I G W E C T D N X O");
    }
}
