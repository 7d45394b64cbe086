package org.pilothouse.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.pilothouse.enrolment.EnrolledClinicians;
import org.pilothouse.enrolment.WithdrawalMode;
import org.pilothouse.enrolment.Withdrawals;
import org.pilothouse.enrolment.link.LinkStore;
import org.pilothouse.erasure.NothingIsLeftTest.FolderOfItsOwn;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;
import org.springframework.test.context.support.DirtiesContextTestExecutionListener;

/**
 * The proof that a withdrawal deletes: a marker in every place that can hold a participant's words, then the withdrawal, a clean
 * stop, and a search through the bytes of every file. On files, because only there is anything left to find.
 */
@SpringBootTest
@ActiveProfiles("test")
@DirtiesContext
@ContextConfiguration(initializers = FolderOfItsOwn.class)
@TestExecutionListeners({DependencyInjectionTestExecutionListener.class, DirtiesContextTestExecutionListener.class})
class NothingIsLeftTest {
    private static final Path FOLDER = temporaryFolder();

    /** Each context sets one for the whole process: the others in it want theirs back. */
    private static final SecurityContextHolderStrategy STRATEGY_OF_OTHERS =
            SecurityContextHolder.getContextHolderStrategy();

    @Autowired
    ConfigurableApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Studies studies;

    @Autowired
    EnrolledClinicians clinicians;

    @Autowired
    Accounts accounts;

    @Autowired
    LinkStore links;

    @Autowired
    Withdrawals withdrawals;

    @AfterAll
    static void giveBack() {
        SecurityContextHolder.setContextHolderStrategy(STRATEGY_OF_OTHERS);
    }

    @Test
    void nothingOfWhoWantsAllDeletedIsLeftInAnyFile() throws IOException, SQLException {
        everyTextColumnIsAccountedFor();
        var people = new PlantedPeople(jdbc, studies, clinicians, accounts, links);
        var leaving = people.plant("P01", 100_000);
        var staying = people.plant("P02", 200_000);
        SystemAuthority.run(() -> {
            withdrawals.enter(people.study(), new ParticipantCode("P01"), WithdrawalMode.DELETE_ALL_POSSIBLE);
            withdrawals.execute(people.study(), new ParticipantCode("P01"));
        });
        application.close();

        var folder = new FoundFolder(FOLDER);
        var files = folder.files();
        var script = folder.script();
        assertThat(leaving.markers).allSatisfy(marker -> {
            assertThat(FoundFolder.foundIn(files, marker))
                    .as("files with %s", marker)
                    .isEmpty();
            assertThat(FoundFolder.isIn(script, marker)).isFalse();
        });
        assertThat(staying.markers)
                .allSatisfy(
                        marker -> assertThat(FoundFolder.isIn(script, marker)).isTrue());
        assertThat(staying.markers.stream()
                        .filter(marker -> !FoundFolder.foundIn(files, marker).isEmpty()))
                .as("the search finds what is there")
                .hasSizeGreaterThan(staying.markers.size() / 2);
    }

    private void everyTextColumnIsAccountedFor() {
        var unknown = new TreeSet<String>();
        for (var table : jdbc.sql("""
                        select lower(table_name) from information_schema.tables
                        where lower(table_schema) = 'public' and table_type = 'BASE TABLE'
                        """).query(String.class).list()) {
            if (!TextColumns.WITH.contains(table) && !TextColumns.WITHOUT.containsKey(table)) {
                unknown.add(table);
            }
        }
        if (!unknown.isEmpty()) {
            fail("say in TextColumns whether a participant's words can get into " + unknown);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("pilothouse-erasure");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Databases in files, as an installation has them. */
    static final class FolderOfItsOwn implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "folder",
                            Map.of(
                                    "pilothouse.data", FOLDER.toString(),
                                    "pilothouse.link.key-file",
                                            FOLDER.resolve("keys/links.json").toString())));
        }
    }
}
