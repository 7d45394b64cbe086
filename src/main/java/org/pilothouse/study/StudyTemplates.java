package org.pilothouse.study;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.ForStudyCreators;
import org.pilothouse.security.StaffAccount;
import org.pilothouse.security.StudyRoles;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.StudyDefinition.Site;
import org.pilothouse.study.StudyDefinition.Tool;
import org.pilothouse.study.StudyRefused.Reason;
import org.pilothouse.study.StudyTemplate.Step;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Designs to start a pilot from; the files stand in {@code templates/}. */
@Service
@ForStudyCreators
public class StudyTemplates {
    private static final List<String> NAMES = List.of("two-tools-single-order");

    private final List<StudyTemplate> templates =
            NAMES.stream().map(StudyTemplates::load).toList();
    private final Studies studies;
    private final StudyRoles roles;
    private final Accounts accounts;
    private final CurrentUser current;

    StudyTemplates(Studies studies, StudyRoles roles, Accounts accounts, CurrentUser current) {
        this.studies = studies;
        this.roles = roles;
        this.accounts = accounts;
        this.current = current;
    }

    public List<StudyTemplate> all() {
        return templates;
    }

    /**
     * Creates a pilot: whoever asks leads it, the named account becomes its privacy officer.
     *
     * @throws StudyRefused with everything that is wrong; nothing is created then
     */
    @Transactional
    public StudyId create(NewPilot wanted) {
        var definition = describe(template(wanted.template()), wanted);
        var officer = privacyOfficer(wanted.privacyOfficer());
        var study = studies.create(definition);
        roles.found(study, current.account(), Role.LEAD);
        roles.found(study, officer.id(), Role.CUSTODIAN);
        return study;
    }

    static StudyDefinition describe(StudyTemplate template, NewPilot wanted) {
        var names = wanted.tools().stream().map(NewPilot.NewTool::name).toList();
        if (names.size() != template.tools()) {
            throw new StudyRefused(Reason.REQUIRED, "tools");
        }
        return new StudyDefinition(
                wanted.code(),
                wanted.title(),
                template.design(),
                wanted.purpose(),
                template.analysisApproach(),
                wanted.timezone(),
                null,
                null,
                template.plan(),
                template.phases(wanted.firstDay(), names),
                wanted.sites().stream().map(site -> new Site(site, null)).toList(),
                wanted.tools().stream()
                        .map(tool -> new Tool(tool.name(), tool.kind(), null, null, null, List.of()))
                        .toList(),
                template.noteTypes(),
                List.of());
    }

    private StudyTemplate template(String name) {
        return templates.stream()
                .filter(template -> template.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new StudyRefused(Reason.UNKNOWN_TEMPLATE, "template", name));
    }

    /** Somebody else than the lead: a lead must never get at names. */
    private StaffAccount privacyOfficer(String email) {
        var officer = accounts.staffByEmail(email)
                .orElseThrow(() -> new StudyRefused(Reason.UNKNOWN_OFFICER, "privacyOfficer"));
        if (officer.id().equals(current.account())) {
            throw new StudyRefused(Reason.OFFICER_IS_CREATOR, "privacyOfficer");
        }
        return officer;
    }

    static StudyTemplate load(String name) {
        try (var file = new ClassPathResource("templates/" + name + ".yaml").getInputStream()) {
            return template(name, new YAMLMapper().readValue(file, Map.class));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Plan and note types are written as in {@code study.yaml}, so the same reader takes them. */
    private static StudyTemplate template(String name, Map<?, ?> file) {
        var yaml = new LinkedHashMap<String, Object>(Map.of("code", name, "title", name, "timezone", "UTC"));
        yaml.put("purpose", Purpose.BOTH);
        List.of("design", "analysisApproach", "analysisPlan", "noteTypes").forEach(key -> yaml.put(key, file.get(key)));
        var read = StudyYaml.read(yaml);
        var study = read.definition().orElseThrow(() -> new IllegalStateException(name + ": " + read.refused()));
        var steps = ((List<?>) requireNonNull(file.get("phases")))
                .stream().map(phase -> step((Map<?, ?>) phase)).toList();
        var tools = ((Number) requireNonNull(file.get("tools"))).intValue();
        return new StudyTemplate(
                name, study.design(), study.analysisApproach(), tools, steps, study.analysisPlan(), study.noteTypes());
    }

    private static Step step(Map<?, ?> phase) {
        return new Step(
                text(phase.get("name")),
                PhaseKind.valueOf(String.valueOf(phase.get("kind"))),
                ((Number) requireNonNull(phase.get("weeks"))).intValue(),
                phase.get("tool") instanceof Number tool ? Integer.valueOf(tool.intValue()) : null);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
