package org.pilothouse.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilothouse.Pilothouse;
import org.pilothouse.enrolment.ConsentRegistry;
import org.pilothouse.enrolment.EnrolmentStudies;
import org.pilothouse.enrolment.Invitations;
import org.pilothouse.enrolment.NameList;
import org.pilothouse.enrolment.Part;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** The steps on the page of backups, taken: what was saved while the application ran starts in a fresh folder, names and all. */
class RestoredBackupTest {

    /** Each application sets one for the whole process: the others in it want theirs back. */
    private static final SecurityContextHolderStrategy STRATEGY_OF_OTHERS =
            SecurityContextHolder.getContextHolderStrategy();

    @TempDir
    Path first;

    @TempDir
    Path second;

    @AfterAll
    static void giveBack() {
        SecurityContextHolder.setContextHolderStrategy(STRATEGY_OF_OTHERS);
    }

    @Test
    void aBackupStartsInAFreshFolderAndTheKeysOpenItsNames() throws IOException {
        StudyId study;
        List<Archive> saved;
        try (var application = start(first)) {
            study = EnrolmentStudies.withForm(
                    application.getBean(Studies.class), application.getBean(ConsentRegistry.class));
            invite(application, study, "Asha Saved");
            saved = SystemAuthority.call(
                    () -> application.getBean(Backups.class).make());
            invite(application, study, "Ben Later");
        }
        assertThat(saved).extracting(Archive::database).containsExactly("pilothouse", "links");

        for (var archive : saved) {
            unzip(first.resolve("backups").resolve(archive.file()));
        }
        copyKeys();

        try (var application = start(second)) {
            var names = SystemAuthority.call(
                    () -> application.getBean(NameList.class).read(study));
            assertThat(names).extracting(NameList.Line::name).containsExactly("Asha Saved");
            assertThat(SystemAuthority.call(() ->
                            application.getBean(SystemState.class).databases().answering()))
                    .extracting(StoredDatabase.Facts::kind, StoredDatabase.Facts::sound)
                    .containsOnly(org.assertj.core.api.Assertions.tuple(StoredDatabase.Kind.FILE, true));
        }
    }

    private static void invite(ConfigurableApplicationContext application, StudyId study, String name) {
        EnrolmentStudies.invite(
                application.getBean(Invitations.class), study, EnrolmentStudies.person(name, Part.LOGGING));
    }

    private static ConfigurableApplicationContext start(Path data) {
        return new SpringApplicationBuilder(Pilothouse.class)
                .profiles("test")
                .run("--pilothouse.data=" + data, "--server.port=0", "--vaadin.productionMode=true");
    }

    private void unzip(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : zip.stream().toList()) {
                Files.copy(zip.getInputStream(entry), second.resolve(entry.getName()));
            }
        }
    }

    private void copyKeys() throws IOException {
        Files.createDirectories(second.resolve("keys"));
        try (var keys = Files.list(first.resolve("keys"))) {
            for (var key : keys.toList()) {
                Files.copy(key, second.resolve("keys").resolve(key.getFileName()));
            }
        }
    }
}
