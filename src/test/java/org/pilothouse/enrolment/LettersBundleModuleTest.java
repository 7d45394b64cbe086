package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pilothouse.MemoryBundle;
import org.pilothouse.PilothouseTest;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class LettersBundleModuleTest {
    @Autowired
    Studies studies;

    @Autowired
    LettersBundle bundle;

    @Test
    void lettersWordedByThePilotTravelWithIt() {
        var files = new MemoryBundle();
        files.yaml.put(
                "letters",
                List.of(
                        letter("INVITATION", "Join us", "Please read this:\n{link}\n"),
                        letter("THANKS", "Thank you", "The results: {link}\nAsk {contact}.\n")));

        var first = exported(imported(files));

        assertThat(first.yaml.toString())
                .isEqualTo("{letters=[{kind=INVITATION, subject=Join us, text=Please read this:\n{link}\n},"
                        + " {kind=THANKS, subject=Thank you, text=The results: {link}\nAsk {contact}.\n}]}");
        assertThat(exported(imported(files)).yaml).isEqualTo(first.yaml);
    }

    @Test
    void aPilotWithTheUsualLettersHasNoneInItsBundle() {
        assertThat(exported(imported(new MemoryBundle())).yaml).isEmpty();
    }

    @Test
    void lettersThatCouldNotBeSentAreNamed() {
        var files = new MemoryBundle();
        files.yaml.put(
                "letters",
                List.of(
                        letter("GREETING", "Hello", "{link}"),
                        letter("REMINDER", "Hello", "no way in"),
                        letter("COPY", "Hello {salary}", "{link}"),
                        letter("THANKS", "Write to bo.ray@care.example", "{link}"),
                        letter("INVITATION", "Join us", "{link}"),
                        letter("INVITATION", "Join us", "{link}")));

        read(files);

        assertThat(files.refused)
                .extracting(RowProblem::column, RowProblem::reason)
                .containsExactly(
                        tuple("letters[0].kind", "UNKNOWN_VALUE"),
                        tuple("letters[1]", "LETTER_WITHOUT_LINK"),
                        tuple("letters[2]", "UNKNOWN_PLACEHOLDER"),
                        tuple("letters[3]", "CK-12"),
                        tuple("letters[5].kind", "DUPLICATE"));
    }

    private static Map<String, Object> letter(String kind, String subject, String text) {
        return Map.of("kind", kind, "subject", subject, "text", text);
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
