package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pilothouse.MemoryBundle;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class RetentionBundleModuleTest {
    @Autowired
    Studies studies;

    @Autowired
    Retention retention;

    @Autowired
    RetentionBundle bundle;

    @Test
    void rulesOfItsOwnTravelWithAPilotAndHoldWhereItArrives() {
        var files = new MemoryBundle();
        files.yaml.put(
                "retention",
                List.of(
                        rule("NOTES", "60", "PUBLICATION", "DELETE"),
                        rule("PEOPLE_WHO_LEFT", "0", "WITHDRAWAL", "DELETE")));

        var study = imported(files);

        SignedInAs.custodianOf(study);
        assertThat(retention.lines(study))
                .extracting(RetentionLine::rule)
                .contains(
                        new RetentionRule(RetentionClass.NOTES, 60, RetentionStart.PUBLICATION, RetentionAction.DELETE),
                        RetentionClass.LINK_KEYS.standard())
                .hasSize(RetentionClass.values().length);
        var first = exported(study);
        assertThat(first.yaml.toString())
                .isEqualTo(
                        "{retention=[{dataClass=PEOPLE_WHO_LEFT, keepMonths=0, startEvent=WITHDRAWAL, action=DELETE},"
                                + " {dataClass=NOTES, keepMonths=60, startEvent=PUBLICATION, action=DELETE}]}");
        assertThat(exported(imported(first)).yaml).isEqualTo(first.yaml);
    }

    @Test
    void aPilotWithTheUsualRulesHasNoneInItsBundle() {
        assertThat(exported(imported(new MemoryBundle())).yaml).isEmpty();
    }

    @Test
    void rulesThatDoNotFitAreNamedAndNothingIsKept() {
        var files = new MemoryBundle();
        files.yaml.put(
                "retention",
                List.of(
                        rule("PHOTOGRAPHS", "1", "STUDY_CLOSE", "DELETE"),
                        rule("LETTERS", "1", "WITHDRAWAL", "DELETE"),
                        rule("NOTES", "301", "STUDY_CLOSE", "DELETE"),
                        rule("LINK_KEYS", "a year", "STUDY_CLOSE", "DELETE"),
                        rule("LINK_KEYS", "1", "STUDY_CLOSE", "DELETE"),
                        Map.of("keepMonths", "1", "startEvent", "STUDY_CLOSE", "action", "DELETE")));

        var study = read(files);

        assertThat(files.refused)
                .extracting(RowProblem::column, RowProblem::reason)
                .containsExactly(
                        tuple("retention[0].dataClass", "UNKNOWN_VALUE"),
                        tuple("retention[3].keepMonths", "UNKNOWN_VALUE"),
                        tuple("retention[5].dataClass", "REQUIRED"),
                        tuple("retention[1]", "RETENTION_RULE"),
                        tuple("retention[2]", "RETENTION_RULE"),
                        tuple("retention[4].dataClass", "DUPLICATE"));
        assertThat(exported(study).yaml).isEmpty();
    }

    @Test
    void whatIsNoListOfRulesIsRefused() {
        var files = new MemoryBundle();
        files.yaml.put("retention", "for ever");

        read(files);

        assertThat(files.refused).extracting(RowProblem::reason).containsExactly("WRONG_SHAPE");
    }

    private static Map<String, Object> rule(String of, String months, String start, String action) {
        return Map.of("dataClass", of, "keepMonths", months, "startEvent", start, "action", action);
    }

    private StudyId imported(MemoryBundle files) {
        var study = read(files);
        assertThat(files.refused).isEmpty();
        return study;
    }

    private StudyId read(MemoryBundle files) {
        return SystemAuthority.call(() -> {
            var study = studies.create(SampleStudies.twoTools(SampleStudies.freshCode()));
            bundle.read(study, files, files);
            return study;
        });
    }

    private MemoryBundle exported(StudyId study) {
        var files = new MemoryBundle();
        SystemAuthority.run(() -> bundle.write(study, files));
        return files;
    }
}
