package org.pilothouse.operation;

import static org.pilothouse.operation.OperationRefused.Reason.NO_SUCH_ARCHIVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The archives in {@code backups/} of the data folder, each with a file beside it that {@code sha256sum -c} reads. */
@Component
class ArchiveFolder {
    private static final Pattern NAME = Pattern.compile("([a-z]+)-(\\d{8}T\\d{6})Z\\.zip");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final String SUM = ".sha256";
    private static final String UNFINISHED = ".part";

    private final Path folder;

    ArchiveFolder(@Value("${pilothouse.data:./data}") Path data) {
        folder = data.resolve("backups").toAbsolutePath().normalize();
    }

    Path folder() {
        return folder;
    }

    /** The latest first. */
    List<Archive> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.flatMap(file -> archive(file).stream())
                    .sorted(Comparator.comparing(Archive::madeAt).reversed().thenComparing(Archive::file))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Saves a database; what could not be finished leaves nothing behind. */
    Archive save(StoredDatabase database, Instant now) throws IOException, SQLException {
        Files.createDirectories(folder);
        keepFromOthers(folder, "rwx------");
        var name = database.name() + "-" + STAMP.format(now.atOffset(ZoneOffset.UTC)) + "Z.zip";
        var unfinished = folder.resolve(name + UNFINISHED);
        try {
            database.saveTo(unfinished);
            keepFromOthers(unfinished, "rw-------");
            Files.writeString(folder.resolve(name + SUM), sha256(unfinished) + "  " + name + "\n");
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | SQLException | RuntimeException broken) {
            Files.deleteIfExists(folder.resolve(name + SUM));
            throw broken;
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return archive(folder.resolve(name)).orElseThrow();
    }

    /** Where an archive of that name lies; only names of archives are looked for. */
    Path find(String name) {
        if (!NAME.matcher(name).matches() || !Files.isRegularFile(folder.resolve(name))) {
            throw new OperationRefused(NO_SUCH_ARCHIVE);
        }
        return folder.resolve(name);
    }

    void delete(String name) throws IOException {
        var file = find(name);
        Files.delete(file);
        Files.deleteIfExists(file.resolveSibling(name + SUM));
    }

    private static Optional<Archive> archive(Path file) {
        var name = file.getFileName().toString();
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var at = LocalDateTime.parse(parts.group(2), STAMP).toInstant(ZoneOffset.UTC);
            return Optional.of(new Archive(name, parts.group(1), at, Files.size(file), sum(file)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String sum(Path file) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + SUM);
        return Files.exists(beside)
                ? Files.readString(beside).replaceAll("\\s.*", "").strip()
                : "";
    }

    private static String sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where the file system knows owners. */
    private static void keepFromOthers(Path file, String permissions) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }
}
