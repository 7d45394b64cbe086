package org.pilothouse.notelog.day;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

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

/** The days of which clinicians said that this was all, in a study's bundle; no file where nobody did. */
@Component
class DayEndBundlePart implements BundlePart {
    static final String FILE = "day_ends.csv";
    static final List<String> COLUMNS = List.of("participant", "day", "ended_at");

    private final DayEndRepository ends;
    private final TakingPart takingPart;

    DayEndBundlePart(DayEndRepository ends, TakingPart takingPart) {
        this.ends = ends;
        this.takingPart = takingPart;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Set<String> files() {
        return Set.of(FILE);
    }

    @Override
    public void write(StudyId study, BundleSink sink) {
        var all = ends.findByStudy(study).stream()
                .sorted(comparing(DayEnd::participant).thenComparing(DayEnd::day))
                .toList();
        if (!all.isEmpty()) {
            sink.csv(
                    FILE,
                    COLUMNS,
                    (Consumer<List<? extends Object>> out) -> all.forEach(
                            end -> out.accept(List.of(end.participant().value(), end.day(), end.endedAt()))));
        }
    }

    @Override
    public void read(StudyId study, BundleSource source, BundleReport report) {
        var rows = source.csv(FILE);
        if (rows.isEmpty()) {
            return;
        }
        var known =
                takingPart.participants(study).stream().map(Participant::code).collect(toSet());
        var seen = new HashSet<List<Object>>();
        var read = new ArrayList<DayEnd>();
        for (var row : rows) {
            var cells = new Cells(FILE, row.line(), false, row::get);
            var end = end(study, cells, known);
            if (end != null && !seen.add(List.of(end.participant(), end.day()))) {
                cells.reject("day", end.day().toString(), "each day of a clinician once");
            }
            cells.problems().forEach(report::refuse);
            if (end != null && cells.problems().isEmpty()) {
                read.add(end);
            }
        }
        ends.saveAll(read);
    }

    private static @Nullable DayEnd end(StudyId study, Cells cells, Set<ParticipantCode> known) {
        COLUMNS.forEach(cells::require);
        var code = cells.text("participant");
        var day = cells.date("day");
        var at = cells.instant("ended_at");
        if (code == null || day == null || at == null) {
            return null;
        }
        return ParticipantCode.isWellFormed(code) && known.contains(new ParticipantCode(code))
                ? new DayEnd(study, new ParticipantCode(code), day, at)
                : cells.reject("participant", code, "a code of participants.csv");
    }
}
