package org.pilothouse.operation;

import static org.pilothouse.operation.OperationRefused.Reason.BEING_MADE;
import static org.pilothouse.operation.OperationRefused.Reason.DOWNLOAD_OFF;
import static org.pilothouse.operation.OperationRefused.Reason.NOTHING_TO_SAVE;
import static org.pilothouse.operation.OperationRefused.Reason.NOT_SAVED;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.pilothouse.operation.StoredDatabase.Kind;
import org.pilothouse.security.ForAdministrators;
import org.pilothouse.shared.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Saves the databases while the application runs, each into an archive of its own; the keys are in none of them. */
@Service
@ForAdministrators
public class Backups {
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

    private final List<StoredDatabase> databases;
    private final ArchiveFolder folder;
    private final OutdatedArchives outdated;
    private final AuditTrail trail;
    private final Clock clock;
    private final boolean downloadable;
    private final ReentrantLock making = new ReentrantLock();

    Backups(
            List<StoredDatabase> databases,
            ArchiveFolder folder,
            OutdatedArchives outdated,
            AuditTrail trail,
            Clock clock,
            @Value("${pilothouse.backup.download:false}") boolean downloadable) {
        this.databases = databases;
        this.folder = folder;
        this.outdated = outdated;
        this.trail = trail;
        this.clock = clock;
        this.downloadable = downloadable;
    }

    /** A database that its own command saves. */
    public record ByCommand(String database, String command) {}

    /**
     * How the databases are saved.
     *
     * @param here names of those that the application saves itself
     * @param byCommand what to type for those that it does not
     * @param silent names of those that do not answer
     */
    public record Ways(List<String> here, List<ByCommand> byCommand, List<String> silent) {}

    /** The latest first. */
    public List<Archive> all() {
        return folder.all();
    }

    /** Whether it holds what was deleted for good since. */
    public boolean isOutdated(Archive archive) {
        return outdated.has(archive);
    }

    /** Where archives lie on the server. */
    public Path place() {
        return folder.folder();
    }

    /** Whether whoever runs the server lets archives leave it through a browser: they hold what studies contain. */
    public boolean isDownloadable() {
        return downloadable;
    }

    /** Asks each database once how it is saved. */
    public Ways ways() {
        var here = new ArrayList<String>();
        var byCommand = new ArrayList<ByCommand>();
        var silent = new ArrayList<String>();
        for (var database : databases) {
            try {
                switch (database.kind()) {
                    case FILE -> here.add(database.name());
                    case POSTGRESQL ->
                        byCommand.add(new ByCommand(database.name(), String.join(" ", database.command())));
                    case OTHER -> {}
                }
            } catch (SQLException broken) {
                LOG.warn("The database {} does not answer", database.name(), broken);
                silent.add(database.name());
            }
        }
        return new Ways(here, byCommand, silent);
    }

    /**
     * Saves what can be saved here, the main database first: a name too many is better than one too few.
     *
     * @throws OperationRefused when there is nothing to save, somebody else is at it, or it failed
     */
    public List<Archive> make() {
        if (!making.tryLock()) {
            throw new OperationRefused(BEING_MADE);
        }
        try {
            var wanted = files();
            if (wanted.isEmpty()) {
                throw new OperationRefused(NOTHING_TO_SAVE);
            }
            return make(wanted, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        } catch (IOException | SQLException broken) {
            LOG.error("The backup could not be made", broken);
            throw new OperationRefused(NOT_SAVED);
        } finally {
            making.unlock();
        }
    }

    /** All of them or none: half of a backup would be taken for a whole one. */
    private List<Archive> make(List<StoredDatabase> wanted, Instant now) throws IOException, SQLException {
        var made = new ArrayList<Archive>();
        var whole = false;
        try {
            for (var database : wanted) {
                trail.write(new BackupEvent(BackupEvent.BEGUN, "database " + database.name()));
                made.add(folder.save(database, now));
            }
            wanted.forEach(database -> trail.write(new BackupEvent(BackupEvent.MADE, "database " + database.name())));
            whole = true;
            return made;
        } finally {
            if (!whole) {
                for (var archive : made) {
                    folder.delete(archive.file());
                }
            }
        }
    }

    /** Writes an archive out; that is on the trail first. */
    public void download(String file, OutputStream out) {
        if (!downloadable) {
            throw new OperationRefused(DOWNLOAD_OFF);
        }
        var archive = folder.find(file);
        trail.write(new BackupEvent(BackupEvent.DOWNLOADED, file));
        try {
            Files.copy(archive, out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public void delete(String file) {
        folder.find(file);
        trail.write(new BackupEvent(BackupEvent.DELETED, file));
        try {
            folder.delete(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @throws SQLException when one does not answer: without it the backup was half of one */
    private List<StoredDatabase> files() throws SQLException {
        var files = new ArrayList<StoredDatabase>();
        for (var database : databases) {
            if (database.kind() == Kind.FILE) {
                files.add(database);
            }
        }
        return files;
    }
}
