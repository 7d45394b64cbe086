package org.pilothouse.bundle;

import java.util.List;
import org.pilothouse.bundle.BundleRefused.Reason;
import org.pilothouse.security.CarriedPermits;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSource;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PilotClosing;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyRefused;
import org.pilothouse.study.StudyYaml;
import org.springframework.stereotype.Component;

/** Makes the study that a bundle's other files then fill. */
@Component
class StudyOfBundle {
    static final String FILE = "study.yaml";

    private final Studies studies;
    private final FoundingRoles roles;
    private final PilotClosing closing;
    private final CarriedPermits permits;

    StudyOfBundle(Studies studies, FoundingRoles roles, PilotClosing closing, CarriedPermits permits) {
        this.permits = permits;
        this.studies = studies;
        this.roles = roles;
        this.closing = closing;
    }

    /** Of a closed pilot it is remembered that it is archived. */
    void taken(StudyId study) {
        closing.archived(study);
    }

    ImportedStudy create(BundleSource source, BundleReport report) {
        if (source.bytes(FILE).isEmpty()) {
            throw new BundleRefused(
                    Reason.NO_STUDY, List.of(new RowProblem(FILE, 0, "", "MISSING_FILE", "", "a file named " + FILE)));
        }
        var read = StudyYaml.read(source.yaml(FILE));
        var definition = read.definition().orElseThrow(() -> new BundleRefused(Reason.UNREADABLE, read.refused()));
        read.noted().forEach(report::note);
        var study = permits.whileMaking(source, () -> create(definition));
        roles.give(study);
        return new ImportedStudy(study, definition.code(), definition.title(), List.of());
    }

    private StudyId create(StudyDefinition definition) {
        try {
            return studies.create(definition);
        } catch (StudyRefused refused) {
            var taken = refused.reason() == StudyRefused.Reason.CODE_TAKEN;
            var found = definition.code();
            throw new BundleRefused(
                    taken ? Reason.CODE_TAKEN : Reason.UNREADABLE,
                    List.of(new RowProblem(FILE, 1, "code", refused.reason().name(), found, "a code not used yet")));
        }
    }
}
