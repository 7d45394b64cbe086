package org.pilothouse.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilothouse.shared.DataErased;
import org.pilothouse.shared.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;

class WipedFilesTest {
    private static final Instant DELETED = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant STOPPED = Instant.parse("2026-03-01T18:00:00Z");

    @TempDir
    Path data;

    /** What is saved between a deletion and the next stop holds what was deleted, as does what was saved before. */
    @Test
    void afterTheFileWasWrittenAnewWhatWasSavedBeforeIsStillKnown() throws Exception {
        Files.createDirectory(data.resolve("backups"));
        try (var source = source()) {
            JdbcClient.create(source)
                    .sql(
                            "create table erasure (id integer primary key, wanted_since timestamp(6) with time zone not null)")
                    .update();
            assertThat(at(source, DELETED).erasedUntil()).isNull();
            at(source, DELETED).on(new DataErased(new StudyId(1)));
            assertThat(at(source, DELETED.plusSeconds(60)).erasedUntil()).isEqualTo(DELETED.plusSeconds(60));

            at(source, STOPPED).destroy();
        }

        try (var source = source()) {
            var later = at(source, STOPPED.plusSeconds(3600));
            assertThat(later.isWanted()).isFalse();
            assertThat(later.erasedUntil()).isEqualTo(STOPPED);
        }
    }

    private WipedFiles at(HikariDataSource source, Instant now) {
        return new WipedFiles(source, JdbcClient.create(source), Clock.fixed(now, ZoneOffset.UTC), data);
    }

    private HikariDataSource source() {
        var source = new HikariDataSource();
        source.setJdbcUrl("jdbc:h2:file:" + data.resolve("main"));
        source.setUsername("pilothouse");
        source.setPassword("");
        return source;
    }
}
