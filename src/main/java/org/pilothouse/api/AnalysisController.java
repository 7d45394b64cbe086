package org.pilothouse.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.Analyses;
import org.pilothouse.analysis.AnalysisParameters;
import org.pilothouse.report.Releases;
import org.pilothouse.security.Right;
import org.pilothouse.security.StudyAccess;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Analyses: live for researchers, live under disclosure control for leads, of the latest release for managers. */
@RestController
@RequestMapping("/api/v1/studies/{study}/analysis")
class AnalysisController {
    private final ApiStudies studies;
    private final StudyAccess access;
    private final Analyses analyses;
    private final Releases releases;

    AnalysisController(ApiStudies studies, StudyAccess access, Analyses analyses, Releases releases) {
        this.studies = studies;
        this.access = access;
        this.analyses = analyses;
        this.releases = releases;
    }

    @GetMapping("/{analysis}")
    Map<String, @Nullable Object> run(
            @PathVariable String study,
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                Analyses.UTILISATION,
                                                Analyses.TIME_CHANGE,
                                                Analyses.BURDEN,
                                                Analyses.HETEROGENEITY,
                                                Analyses.NOTE_TIME,
                                                Analyses.WORKLOAD,
                                                Analyses.TIMELINESS,
                                                Analyses.EDIT_BURDEN
                                            }))
                    @PathVariable
                    String analysis,
            @Parameter(description = "a phase alone; burden and heterogeneity")
                    @RequestParam(required = false)
                    @Nullable String phase,
            @Parameter(
                            description = "one way of measuring; figures of minutes never mix several",
                            schema = @Schema(implementation = MeasurementMethod.class))
                    @RequestParam(required = false)
                    @Nullable String method) {
        var id = studies.named(study);
        if (access.may(id, Right.ANALYSE.name())) {
            return analyses.run(id, analysis, new AnalysisParameters(phase, method(method)))
                    .toJson();
        }
        return released(id, analysis);
    }

    private Map<String, @Nullable Object> released(StudyId study, String analysis) {
        if (!access.rolesIn(study).contains(Role.MANAGER)) {
            throw new AccessDeniedException("analyses are for researchers, leads and, once released, managers");
        }
        return releases.latestAnalysis(study, analysis);
    }

    private static @Nullable MeasurementMethod method(@Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            return MeasurementMethod.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new UnreadableBody("There is no measurement method of that name.");
        }
    }
}
