package org.pilothouse.erasure;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.pilothouse.shared.DataErased;
import org.pilothouse.shared.OperatingFacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
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

    private final DataSource source;
    private final JdbcClient jdbc;
    private final Clock clock;

    WipedFiles(DataSource source, JdbcClient jdbc, Clock clock) {
        this.source = source;
        this.jdbc = jdbc;
        this.clock = clock;
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

    @Override
    public void destroy() {
        try {
            if (isFileOfH2() && isWanted()) {
                LOG.info("Data were deleted for good: the database file is written anew before the application stops.");
                jdbc.sql("delete from erasure").update();
                // Neither is closed: the database is, and with it all that is connected to it.
                source.getConnection().createStatement().execute("shutdown compact");
            }
        } catch (SQLException | RuntimeException broken) {
            LOG.warn("The database file could not be written anew; it is tried again at the next stop.", broken);
        }
    }

    /** Asks the settings, not the database: another server may be gone by now. */
    private boolean isFileOfH2() {
        return source instanceof HikariDataSource pool && pool.getJdbcUrl().startsWith("jdbc:h2:file:");
    }
}
