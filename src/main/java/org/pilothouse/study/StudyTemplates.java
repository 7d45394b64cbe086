package org.pilothouse.study;

import java.util.List;
import java.util.stream.Stream;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.ForStudyCreators;
import org.pilothouse.security.StaffAccount;
import org.pilothouse.security.StudyRoles;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.StudyDefinition.Site;
import org.pilothouse.study.StudyDefinition.Tool;
import org.pilothouse.study.StudyRefused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Designs to start a pilot from: those in {@code templates/} and the team's own in its data folder. */
@Service
@ForStudyCreators
public class StudyTemplates {
    /** In the order in which they are offered: what can conclude most comes first. */
    private static final List<String> SHIPPED = List.of(
            "ab-ba-crossover",
            "two-tools-single-order",
            "before-and-after",
            "stepped-wedge",
            "parallel-randomised",
            "parallel-groups",
            "interviews-only");

    private final List<StudyTemplate> shipped =
            SHIPPED.stream().map(TemplateFile::shipped).toList();
    private final OwnTemplates own;
    private final Studies studies;
    private final StudyRoles roles;
    private final Accounts accounts;
    private final CurrentUser current;

    StudyTemplates(OwnTemplates own, Studies studies, StudyRoles roles, Accounts accounts, CurrentUser current) {
        this.own = own;
        this.studies = studies;
        this.roles = roles;
        this.accounts = accounts;
        this.current = current;
    }

    /** The shipped designs and then the team's own; one of its own never hides a shipped one. */
    public List<StudyTemplate> all() {
        return Stream.concat(
                        shipped.stream(),
                        own.find().templates().stream().filter(template -> !SHIPPED.contains(template.name())))
                .toList();
    }

    /** What is wrong with files that the team laid down, by file, line and field. */
    public List<RowProblem> problems() {
        return own.find().problems();
    }

    /**
     * Creates a pilot: whoever asks leads it, the named account becomes its privacy officer.
     *
     * @throws StudyRefused with everything that is wrong; nothing is created then
     */
    @Transactional
    public StudyId create(NewPilot wanted) {
        return create(describe(template(wanted.template()), wanted), wanted.privacyOfficer());
    }

    /**
     * Creates a pilot with the design of another that the caller may read: no people, data, approvals or frozen plan.
     *
     * @throws StudyRefused with everything that is wrong; nothing is created then
     */
    @Transactional
    public StudyId copy(StudyId study, PilotCopy wanted) {
        return create(wanted.of(studies.definition(study)), wanted.privacyOfficer());
    }

    private StudyId create(StudyDefinition definition, String officerEmail) {
        var officer = privacyOfficer(officerEmail);
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
                template.phases(wanted.firstDay(), names, wanted.sites(), wanted.siteStarts()),
                wanted.sites().stream().map(site -> new Site(site, null)).toList(),
                wanted.tools().stream()
                        .map(tool -> new Tool(tool.name(), tool.kind(), null, null, null, List.of()))
                        .toList(),
                template.noteTypes(),
                List.of());
    }

    private StudyTemplate template(String name) {
        return all().stream()
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
}
