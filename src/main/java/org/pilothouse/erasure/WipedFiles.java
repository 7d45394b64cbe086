package org.pilothouse.erasure;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.DataErased;
import org.pilothouse.shared.OperatingFacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers that rows were deleted for good and, at the next clean stop, has H2 write its file anew without what was left of
 * them. Other databases have ways of their own (docs/operations.md).
 */
@Component
class WipedFiles implements DisposableBean, OperatingFacts {
    private static final Logger LOG = LoggerFactory.getLogger(WipedFiles.class);

    /** Tells when the database file was last written anew because something was deleted. */
    private static final String WIPED = "wiped-at";

    private final DataSource source;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Path backups;

    WipedFiles(DataSource source, JdbcClient jdbc, Clock clock, @Value("${pilothouse.data:./data}") Path data) {
        this.source = source;
        this.jdbc = jdbc;
        this.clock = clock;
        this.backups = data.resolve("backups");
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DataErased event) {
        if (!isWanted()) {
            jdbc.sql("insert into erasure (id, wanted_since) values (1, ?)")
                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    boolean isWanted() {
        return jdbc.sql("select count(*) from erasure").query(Integer.class).single() > 0;
    }

    /** Whoever saves the file meanwhile saves what was deleted with it. */
    @Override
    public List<String> notices() {
        return isFileOfH2() && isWanted() ? List.of("operation.notice.erasure") : List.of();
    }

    /** As long as the file waits to be written anew, what is saved of it holds what was deleted; afterwards what was saved before. */
    @Override
    public @Nullable Instant erasedUntil() {
        if (!isFileOfH2()) {
            return null;
        }
        return isWanted() ? clock.instant() : lastWiped();
    }

    private @Nullable Instant lastWiped() {
        var kept = backups.resolve(WIPED);
        try {
            return Files.exists(kept) ? Instant.parse(Files.readString(kept).strip()) : null;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Beside the archives that it tells of, so that it goes where they go. Without any there is nothing to tell. */
    private void keepMoment() throws IOException {
        if (Files.isDirectory(backups)) {
            Files.writeString(backups.resolve(WIPED), clock.instant() + "\n");
        }
    }

    @Override
    public void destroy() {
        try {
            if (isFileOfH2() && isWanted()) {
                LOG.info("Data were deleted for good: the database file is written anew before the application stops.");
                keepMoment();
                jdbc.sql("delete from erasure").update();
                // Neither is closed: the database is, and with it all that is connected to it.
                source.getConnection().createStatement().execute("shutdown compact");
            }
        } catch (IOException | SQLException | RuntimeException broken) {
            LOG.warn("The database file could not be written anew; it is tried again at the next stop.", broken);
        }
    }

    /** Asks the settings, not the database: another server may be gone by now. */
    private boolean isFileOfH2() {
        return source instanceof HikariDataSource pool && pool.getJdbcUrl().startsWith("jdbc:h2:file:");
    }
}
