package org.pilothouse.notelog.weekly;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pilothouse.enrolment.ConsentGate;
import org.pilothouse.enrolment.Consents;
import org.pilothouse.enrolment.Participant;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.enrolment.TakingPart;
import org.pilothouse.notelog.check.Cells;
import org.pilothouse.notelog.weekly.VendorFigure.MetricLine;
import org.pilothouse.security.MayHandInEhrData;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in the weekly figures that a record system's vendor reports, each under the vendor's own definition. */
@Service
@Transactional
@MayHandInEhrData
public class VendorMetrics {
    private static final String FORM = "CK-22";

    private final VendorFigureRepository figures;
    private final TakingPart takingPart;
    private final ConsentGate consents;
    private final ApplicationEventPublisher events;

    VendorMetrics(
            VendorFigureRepository figures,
            TakingPart takingPart,
            ConsentGate consents,
            ApplicationEventPublisher events) {
        this.figures = figures;
        this.takingPart = takingPart;
        this.consents = consents;
        this.events = events;
    }

    /** What became of the rows. */
    public record Receipt(int accepted, int duplicate, List<Rejected> rejected) {}

    /** A row that was not kept; the reason is the id of the check that it fails. */
    public record Rejected(int line, String reason, String message) {}

    /**
     * Keeps the good rows whatever becomes of the others: a figure that is there already is a duplicate, another value for
     * it is refused.
     *
     * @param rows each answers the cell of a column, null when there is none
     */
    public Receipt take(StudyId study, List<WeeklyRow> rows) {
        var run = judged(study, rows);
        figures.saveAll(
                run.fresh.stream().map(line -> new VendorFigure(study, line)).toList());
        var receipt = run.receipt();
        events.publishEvent(new WeeklyHandedIn(
                study,
                receipt.accepted(),
                receipt.duplicate(),
                receipt.rejected().size()));
        return receipt;
    }

    /** What would become of the rows if they were handed in now. */
    @Transactional(readOnly = true)
    public Receipt rehearse(StudyId study, List<WeeklyRow> rows) {
        return judged(study, rows).receipt();
    }

    private Run judged(StudyId study, List<WeeklyRow> rows) {
        consents.requireOpen(study);
        var run = new Run(
                takingPart.participants(study).stream().map(Participant::code).collect(toUnmodifiableSet()),
                consents.history(study),
                figures.findByStudy(study).stream()
                        .map(VendorFigure::line)
                        .collect(toMap(MetricLine::key, line -> line, (one, same) -> one, HashMap::new)));
        rows.forEach(run::take);
        return run;
    }

    private static final class Run {
        private final java.util.Set<ParticipantCode> known;
        private final Consents agreed;
        private final Map<Object, MetricLine> kept;
        private final List<MetricLine> fresh = new ArrayList<>();
        private final List<Rejected> rejected = new ArrayList<>();
        private int duplicate;

        Run(java.util.Set<ParticipantCode> known, Consents agreed, Map<Object, MetricLine> kept) {
            this.known = known;
            this.agreed = agreed;
            this.kept = kept;
        }

        Receipt receipt() {
            return new Receipt(fresh.size(), duplicate, List.copyOf(rejected));
        }

        void take(WeeklyRow row) {
            var cells = new Cells(WeeklyRows.METRICS, row.line(), true, row.cells());
            List.of("metric", "definition", "unit").forEach(cells::refuseFormula);
            var line = WeeklyRows.metric(cells, known);
            var refusal = notAgreed(cells);
            if (refusal.isPresent()) {
                reject(
                        row,
                        refusal.get(),
                        "participant: has not agreed to figures from the record system for that week");
            } else if (line == null || !cells.problems().isEmpty()) {
                var first = cells.problems().getFirst();
                reject(row, FORM, first.column() + ": expected " + first.expected());
            } else {
                keep(row, line);
            }
        }

        /** The whole week must be covered, from its Monday on. */
        private Optional<String> notAgreed(Cells cells) {
            var again = new Cells(WeeklyRows.METRICS, cells.line(), true, cells::raw);
            var week = again.date("week");
            var code = cells.raw("participant");
            return week == null || !ParticipantCode.isWellFormed(code)
                    ? Optional.empty()
                    : agreed.refusal(new ParticipantCode(code), week, Scope.EHR_AUDIT_LINK);
        }

        private void keep(WeeklyRow row, MetricLine line) {
            var before = kept.putIfAbsent(line.key(), line);
            if (before == null) {
                fresh.add(line);
            } else if (before.equals(line)) {
                duplicate++;
            } else {
                reject(row, FORM, "value: another figure is kept for that clinician, week, metric and definition");
            }
        }

        private void reject(WeeklyRow row, String reason, String message) {
            rejected.add(new Rejected(row.line(), reason, message));
        }
    }
}
