package org.pilothouse.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.PhiHit;
import org.pilothouse.shared.BundlePart;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSink;
import org.pilothouse.shared.BundleSource;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Takes along what was changed of a plan after it was frozen: {@code deviations} of {@code study.yaml}. */
@Component
class DeviationsBundle implements BundlePart {
    static final String KEY = "deviations";
    private static final int ORDER = 12;

    private final PlanDeviations deviations;
    private final FreeText freeText;

    DeviationsBundle(PlanDeviations deviations, FreeText freeText) {
        this.deviations = deviations;
        this.freeText = freeText;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Set<String> files() {
        return Set.of(StudyYaml.FILE);
    }

    @Override
    public void write(StudyId study, BundleSink sink) {
        var made = deviations.all(study);
        if (!made.isEmpty()) {
            sink.yaml(
                    StudyYaml.FILE,
                    Map.of(KEY, made.stream().map(DeviationsBundle::entries).toList()));
        }
    }

    private static Map<String, Object> entries(Deviation deviation) {
        return StudyYaml.map(
                "at", deviation.at(),
                "field", deviation.field(),
                "before", deviation.before(),
                "after", deviation.after(),
                "reason", deviation.reason(),
                "by", deviation.by());
    }

    @Override
    public void read(StudyId study, BundleSource source, BundleReport report) {
        var reading = new YamlFields.Reading(new ArrayList<>(), new ArrayList<>());
        var made = new YamlFields(source.yaml(StudyYaml.FILE), "", reading).list(KEY, DeviationsBundle::deviation);
        reading.refused().forEach(report::refuse);
        reading.noted().forEach(report::note);
        var problems =
                made.stream().flatMap(deviation -> problems(study, deviation)).toList();
        problems.forEach(report::refuse);
        if (reading.refused().isEmpty() && problems.isEmpty()) {
            deviations.restore(study, List.copyOf(made));
            made.stream().flatMap(this::doubtful).forEach(report::note);
        }
    }

    /** What somebody typed is read like anywhere else. */
    private Stream<RowProblem> problems(StudyId study, Deviation deviation) {
        return Stream.of(deviation.before(), deviation.after(), deviation.reason())
                .flatMap(text -> freeText.problem(study, "study.text", text).stream())
                .map(hit -> new RowProblem(StudyYaml.FILE, 0, KEY, PhiHit.CHECK, "", hit.expected()));
    }

    /** Names and days stay, because they were answered for where they were written; whoever brings the bundle is told. */
    private Stream<RowProblem> doubtful(Deviation deviation) {
        return freeText.doubtful(deviation.reason()).stream()
                .map(hit -> new RowProblem(StudyYaml.FILE, 0, KEY, PhiHit.CHECK, "", hit.expected() + "; kept"));
    }

    private static Deviation deviation(YamlFields of) {
        return new Deviation(
                of.required("at", of.instant("at"), java.time.Instant.EPOCH),
                of.requiredText("field"),
                of.text("before"),
                of.text("after"),
                of.requiredText("reason"),
                of.requiredChoice("by", Role.class));
    }
}
