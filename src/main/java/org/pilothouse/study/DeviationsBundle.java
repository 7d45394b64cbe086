package org.pilothouse.study;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.PhiHit;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Takes along what was changed of a plan after it was frozen: {@code deviations} of {@code study.yaml}. */
@Component
class DeviationsBundle extends StudyYamlKey<List<Deviation>> {
    static final String KEY = "deviations";
    private static final int ORDER = 12;

    private final PlanDeviations deviations;
    private final FreeText freeText;

    DeviationsBundle(PlanDeviations deviations, FreeText freeText) {
        super(KEY, ORDER);
        this.deviations = deviations;
        this.freeText = freeText;
    }

    @Override
    protected Optional<?> written(StudyId study) {
        return Optional.of(StudyYaml.each(deviations.all(study), DeviationsBundle::entries))
                .filter(made -> !made.isEmpty());
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
    protected List<Deviation> found(YamlFields file) {
        return file.list(KEY, DeviationsBundle::deviation);
    }

    /**
     * What somebody typed is read like anywhere else. Names and days stay, because they were answered for where they were
     * written; whoever brings the bundle is told.
     */
    @Override
    protected void check(StudyId study, List<Deviation> made, Findings findings) {
        made.stream()
                .flatMap(deviation -> Stream.of(deviation.before(), deviation.after(), deviation.reason()))
                .flatMap(text -> freeText.problem(study, "study.text", text).stream())
                .forEach(hit -> findings.refuse(KEY, PhiHit.CHECK, "", hit.expected()));
        made.stream()
                .flatMap(deviation -> freeText.doubtful(deviation.reason()).stream())
                .forEach(hit -> findings.note(KEY, PhiHit.CHECK, "", hit.expected() + "; kept"));
    }

    @Override
    protected void keep(StudyId study, List<Deviation> made) {
        deviations.restore(study, made);
    }

    private static Deviation deviation(YamlFields of) {
        return new Deviation(
                of.required("at", of.instant("at"), Instant.EPOCH),
                of.requiredText("field"),
                of.text("before"),
                of.text("after"),
                of.requiredText("reason"),
                of.requiredChoice("by", Role.class));
    }
}
