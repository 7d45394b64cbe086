package org.pilothouse.analysis;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.NonUseReason;
import org.pilothouse.notelog.NoteFact;
import org.pilothouse.notelog.StepFact;
import org.pilothouse.notelog.UseOutcome;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.Setting;
import org.pilothouse.study.Design;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.StudyDefinition;

/** The notes and steps of the sample pilot, as analyses read them. */
final class SampleFacts {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 12);

    private SampleFacts() {}

    static StudyFacts read() {
        var facts = new Facts();
        facts.design = Design.CROSSOVER_SINGLE_ORDER;
        facts.declaredMethod = MeasurementMethod.APP_TIMER;
        facts.phases.clear();
        facts.phases.addAll(List.of(
                phase("Baseline", PhaseKind.BASELINE, 0, 2, null),
                phase("General Assistant", PhaseKind.INTERVENTION, 2, 3, "General Assistant"),
                phase("Centre Model", PhaseKind.INTERVENTION, 5, 3, "Centre Model")));
        rows("participants.csv", row -> facts.participant(row.getField("code"), row.getField("program")));
        facts.notes.addAll(rows("notes.csv", row -> note(row, facts)));
        facts.steps.addAll(rows("steps.csv", row -> step(row, facts)));
        return facts.build();
    }

    private static StudyDefinition.Phase phase(
            String name, PhaseKind kind, int fromWeek, int weeks, @Nullable String tool) {
        var start = FIRST_DAY.plusWeeks(fromWeek);
        return Facts.phase(name, kind, start, start.plusWeeks(weeks).minusDays(1), tool);
    }

    private static StudyDefinition.@Nullable Phase on(LocalDate day, Facts facts) {
        return facts.phases.stream()
                .filter(phase -> !day.isBefore(phase.start()) && !day.isAfter(phase.end()))
                .findFirst()
                .orElse(null);
    }

    private static NoteFact note(NamedCsvRecord row, Facts facts) {
        var day = LocalDate.parse(row.getField("service_date"));
        var phase = on(day, facts);
        var reason = row.getField("non_use_reason");
        var minutes = row.getField("doc_minutes");
        return new NoteFact(
                row.getField("note_ref"),
                Facts.code(row.getField("participant")),
                day,
                row.getField("note_type"),
                Setting.valueOf(row.getField("setting")),
                row.getField("eligible_for_ai").equals("Y"),
                row.getField("tool"),
                null,
                UseOutcome.valueOf(row.getField("use_outcome")),
                reason.isEmpty() ? null : NonUseReason.valueOf(reason),
                MeasurementMethod.valueOf(row.getField("measurement_method")),
                minutes.isEmpty() ? null : Double.valueOf(minutes),
                phase == null ? null : phase.name(),
                phase == null ? null : phase.kind(),
                row.getField("corrected").equals("Y"),
                null);
    }

    private static StepFact step(NamedCsvRecord row, Facts facts) {
        var day = LocalDate.parse(row.getField("date"));
        var phase = on(day, facts);
        var note = row.getField("note_ref");
        return new StepFact(
                note.isEmpty() ? null : note,
                Facts.code(row.getField("participant")),
                day,
                Integer.parseInt(row.getField("order")),
                row.getField("step"),
                row.getField("artefact"),
                Double.parseDouble(row.getField("minutes")),
                phase == null ? null : phase.name());
    }

    private static <T> List<T> rows(String file, Function<NamedCsvRecord, T> read) {
        var stream = Objects.requireNonNull(SampleFacts.class.getResourceAsStream("/sample/" + file));
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return csv.stream().map(read).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
