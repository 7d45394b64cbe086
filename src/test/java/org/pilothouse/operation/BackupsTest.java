package org.pilothouse.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilothouse.operation.OperationRefused.Reason;
import org.pilothouse.shared.OperatingFacts;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Both databases or none. */
class BackupsTest {
    @TempDir
    Path data;

    private final DefaultListableBeanFactory features = new DefaultListableBeanFactory();
    private final List<String> trail = new ArrayList<>();
    private JdbcConnectionPool source;
    private ArchiveFolder folder;

    @BeforeEach
    void aDatabase() {
        source = JdbcConnectionPool.create("jdbc:h2:file:" + data.resolve("main"), "pilothouse", "");
        folder = new ArchiveFolder(data);
    }

    @AfterEach
    void close() {
        source.dispose();
    }

    @Test
    void theTrailSaysWhatWasBegunAndWhenAllIsSavedWhatWasMade() {
        assertThat(backups(source).make()).hasSize(2);

        assertThat(trail)
                .containsExactly(
                        "backup.begun database main",
                        "backup.begun database links",
                        "backup.made database main",
                        "backup.made database links");
    }

    @Test
    void ofABackupThatFailsHalfwayNothingIsLeftAndNoneIsSaidToBeMade() {
        assertThatThrownBy(() -> backups(answering(1)).make())
                .isInstanceOfSatisfying(
                        OperationRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_SAVED));

        assertThat(folder.folder()).isEmptyDirectory();
        assertThat(trail).containsExactly("backup.begun database main", "backup.begun database links");
    }

    @Test
    void anArchiveThatHoldsWhatWasDeletedSinceIsMarkedUntilItIsGone() throws Exception {
        var until = Instant.parse("2026-03-01T12:34:56Z");
        features.registerSingleton("erasure", new OperatingFacts() {
            @Override
            public Instant erasedUntil() {
                return until;
            }
        });
        var outdated = new OutdatedArchives(folder, features.getBeanProvider(OperatingFacts.class));
        var before = folder.save(new StoredDatabase("main", source), until);
        var after = folder.save(new StoredDatabase("main", source), until.plusSeconds(1));

        assertThat(backups(source).isOutdated(before)).isTrue();
        assertThat(backups(source).isOutdated(after)).isFalse();
        assertThat(outdated.notices()).containsExactly("operation.notice.outdated");
        folder.delete(before.file());
        assertThat(outdated.notices()).isEmpty();
    }

    /** The page stays up without the name list, and no half of a backup is made. */
    @Test
    void aDatabaseThatDoesNotAnswerIsNamedAndNothingIsSavedWithoutIt() {
        var backups = backups(answering(0));

        assertThat(backups.ways()).isEqualTo(new Backups.Ways(List.of("main"), List.of(), List.of("links")));
        assertThatThrownBy(backups::make).isInstanceOf(OperationRefused.class);
        assertThat(folder.all()).isEmpty();
    }

    private Backups backups(DataSource links) {
        return new Backups(
                List.of(new StoredDatabase("main", source), new StoredDatabase("links", links)),
                folder,
                new OutdatedArchives(folder, features.getBeanProvider(OperatingFacts.class)),
                entry -> trail.add(entry.action() + " " + entry.object()),
                Clock.fixed(Instant.parse("2026-03-01T12:34:56Z"), ZoneOffset.UTC),
                false);
    }

    /** Gives so many connections and then none. */
    private DataSource answering(int times) {
        return new AbstractDataSource() {
            private int left = times;

            @Override
            public Connection getConnection() throws SQLException {
                if (left-- <= 0) {
                    throw new SQLException("gone");
                }
                return source.getConnection();
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        };
    }
}
