package org.pilothouse.closing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.pilothouse.SignedInAs;
import org.pilothouse.bundle.BundleRefused;
import org.pilothouse.bundle.Bundles;
import org.pilothouse.enrolment.Retention;
import org.pilothouse.enrolment.RetentionAction;
import org.pilothouse.enrolment.RetentionClass;
import org.pilothouse.enrolment.RetentionRule;
import org.pilothouse.enrolment.RetentionStart;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.SampleStudies;
import org.springframework.beans.factory.annotation.Autowired;

/** A closed pilot in a bundle: when it was closed, and how long it is kept. */
class ClosedBundleModuleTest extends PilotThatIsClosed {
    @Autowired
    Bundles bundles;

    @Test
    void itsBundleSaysWhenItWasClosedAndHowLongItIsKeptAndTheCopyIsTheSameByteForByte() throws IOException {
        SignedInAs.custodianOf(study);
        bean(Retention.class)
                .change(
                        study,
                        new RetentionRule(
                                RetentionClass.NOTES, 60, RetentionStart.PUBLICATION, RetentionAction.DELETE));
        SignedInAs.researcherOf(study);
        var original = unpacked(study);
        assertThat(text(original)).contains("closedAt: ", "keepMonths: ");

        var closedAt = closing.closedAt(study);
        var late = PilotWithNotes.note("N-2", p01, today());
        var code = studies.definition(study).code();
        var renamed = SampleStudies.freshCode();
        SignedInAs.studyCreator();
        var changed = new LinkedHashMap<>(original);
        changed.put("study.yaml", text(original).replace(code, renamed).getBytes(UTF_8));
        var copy = bundles.read(changed).study();

        SignedInAs.researcherOf(copy);
        assertThat(closing.closedAt(copy)).isEqualTo(closedAt);
        refusesAll(Map.of("notes", () -> log.submit(copy, List.of(late))));
        assertThat(unpacked(copy)).containsExactlyInAnyOrderEntriesOf(changed);
    }

    @Test
    void aBundleIsNotClosedInTheFuture() throws IOException {
        SignedInAs.researcherOf(study);
        var files = unpacked(study);
        var text = text(files).replaceAll("closedAt: .*", "closedAt: \"2999-01-01T00:00:00Z\"");
        files.put(
                "study.yaml",
                text.replace(studies.definition(study).code(), SampleStudies.freshCode())
                        .getBytes(UTF_8));
        SignedInAs.studyCreator();
        assertThatThrownBy(() -> bundles.read(files)).isInstanceOf(BundleRefused.class);
    }

    private Map<String, byte[]> unpacked(StudyId of) throws IOException {
        var out = new ByteArrayOutputStream();
        bundles.write(of, out);
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
