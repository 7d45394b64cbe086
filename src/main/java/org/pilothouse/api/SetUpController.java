package org.pilothouse.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.ConsentRegistry;
import org.pilothouse.enrolment.Discipline;
import org.pilothouse.enrolment.ParticipantStatus;
import org.pilothouse.enrolment.Participation;
import org.pilothouse.study.Deviation;
import org.pilothouse.study.GoLive;
import org.pilothouse.study.GoLiveItem;
import org.pilothouse.study.GoLiveLine;
import org.pilothouse.study.PlanDeviations;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyYaml;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a study is set up and how far it has come: its definition, the checklist, the texts people agree to, stage counts. */
@RestController
@RequestMapping("/api/v1/studies/{study}")
class SetUpController {
    private final ApiStudies studies;
    private final Studies definitions;
    private final PlanDeviations deviations;
    private final GoLive goLive;
    private final Participation participation;
    private final ConsentRegistry registry;

    SetUpController(
            ApiStudies studies,
            Studies definitions,
            PlanDeviations deviations,
            GoLive goLive,
            Participation participation,
            ConsentRegistry registry) {
        this.studies = studies;
        this.definitions = definitions;
        this.deviations = deviations;
        this.goLive = goLive;
        this.participation = participation;
        this.registry = registry;
    }

    /** @param evidence where it can be seen; who ticked it is a name and stays on the screen */
    record ChecklistJson(
            GoLiveItem item,
            GoLiveItem.Domain domain,
            boolean required,
            boolean met,
            @Nullable String evidence,
            @Nullable Instant at) {
        static ChecklistJson of(GoLiveLine line) {
            var item = line.item();
            return new ChecklistJson(item, item.domain(), item.required(), line.met(), line.evidence(), line.at());
        }
    }

    /** @param consented by code; discipline and site are absent where fewer than k people share them */
    record ParticipationJson(Map<ParticipantStatus, Integer> stages, List<ConsentedJson> consented) {}

    record ConsentedJson(
            String participant,
            ParticipantStatus status,
            @Nullable Discipline discipline,
            @Nullable String site) {
        static ConsentedJson of(Participation.Line line) {
            return new ConsentedJson(line.code().value(), line.status(), line.discipline(), line.site());
        }
    }

    record ConsentFormJson(String version, LocalDate effectiveFrom, boolean material, String textHash, String text) {}

    /** As {@code study.yaml} has it, without what other features keep there. */
    @GetMapping("/set-up")
    Map<String, Object> definition(@PathVariable String study) {
        return StudyYaml.write(definitions.definition(studies.named(study)));
    }

    @GetMapping("/set-up/deviations")
    List<Deviation> deviations(@PathVariable String study) {
        return deviations.all(studies.named(study));
    }

    @GetMapping("/set-up/go-live")
    List<ChecklistJson> checklist(@PathVariable String study) {
        return goLive.lines(studies.named(study)).stream()
                .map(ChecklistJson::of)
                .toList();
    }

    @GetMapping("/participation")
    ParticipationJson participation(@PathVariable String study) {
        var id = studies.named(study);
        var consented =
                participation.consented(id).stream().map(ConsentedJson::of).toList();
        return new ParticipationJson(participation.stages(id), consented);
    }

    @GetMapping("/consent-forms")
    List<ConsentFormJson> consentForms(@PathVariable String study) {
        return registry.forms(studies.named(study)).stream()
                .map(form -> new ConsentFormJson(
                        form.version(), form.effectiveFrom(), form.material(), form.textHash(), form.text()))
                .toList();
    }
}
