package org.pilothouse.refiqda;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.pilothouse.refiqda.RefiQdaRefused.Reason;

/** A stranger's zip, from which only the project and its texts are unpacked, into memory, within limits. */
final class QdpxArchive implements AutoCloseable {

    private final ZipFile zip;
    private final ReadLimits limits;
    private final ZipContent content;
    private final Map<String, ZipEntry> texts = new HashMap<>();

    private QdpxArchive(ZipFile zip, ReadLimits limits) {
        this.zip = zip;
        this.limits = limits;
        content = new ZipContent(zip, limits);
    }

    /**
     * Opens a file.
     *
     * @throws RefiQdaRefused if it is no zip, is broken or has too many entries
     */
    static QdpxArchive open(Path file, ReadLimits limits) {
        try {
            requireZip(file);
            var zip = open(file);
            if (zip.size() > limits.entries()) {
                zip.close();
                throw new RefiQdaRefused(Reason.TOO_MANY_ENTRIES, "more than " + limits.entries());
            }
            return new QdpxArchive(zip, limits);
        } catch (IOException broken) {
            throw new RefiQdaRefused(Reason.BROKEN_ZIP, Objects.toString(broken.getMessage(), ""), broken);
        }
    }

    /**
     * Returns the bytes of the only project at the root, or in the only folder of a zip that was packed once too deep.
     *
     * @throws RefiQdaRefused if there is none, or more than one, or it is damaged or exceeds a limit
     */
    byte[] project(Findings findings) {
        var projects = new ArrayList<ZipEntry>();
        for (var entry : Collections.list(zip.entries())) {
            index(entry);
            if (isProject(entry.getName())) {
                projects.add(entry);
            }
        }
        var atRoot = projects.stream().filter(entry -> depth(entry) == 0).toList();
        if (atRoot.isEmpty() && projects.size() == 1) {
            findings.add(Finding.FOLDER_IN_ZIP, projects.getFirst().getName());
        }
        return read(only(atRoot.isEmpty() ? projects : atRoot));
    }

    /** The bytes a path of the project leads to, or null with a line in the report. */
    byte @Nullable [] text(String path, Findings findings) {
        var key = SourcePath.key(path);
        if (key == null) {
            findings.add(SourcePath.isUnsafe(path) ? Finding.UNSAFE_PATH : Finding.TEXT_OUTSIDE_FILE, path);
            return null;
        }
        var entry = texts.get(key);
        if (entry == null) {
            findings.add(Finding.TEXT_MISSING, path);
            return null;
        }
        try {
            var bytes = content.read(entry, limits.textBytes());
            if (bytes == null) {
                findings.add(Finding.TEXT_TOO_LARGE, path);
            }
            return bytes;
        } catch (IOException damaged) {
            findings.add(Finding.TEXT_DAMAGED, path);
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void index(ZipEntry entry) {
        var name = entry.getName();
        if (!entry.isDirectory() && !SourcePath.isUnsafe(name)) {
            var key = SourcePath.key(name.substring(name.replace('\\', '/').lastIndexOf('/') + 1));
            texts.merge(Objects.requireNonNullElse(key, name), entry, QdpxArchive::nearer);
        }
    }

    /** Of two files of one name, the one in the folder of sources counts. */
    private static ZipEntry nearer(ZipEntry one, ZipEntry other) {
        return one.getName().toLowerCase(Locale.ROOT).contains("sources/") ? one : other;
    }

    private static boolean isProject(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".qde")
                && !name.startsWith("__MACOSX/")
                && !name.substring(name.lastIndexOf('/') + 1).startsWith("._")
                && !SourcePath.isUnsafe(name);
    }

    private static long depth(ZipEntry entry) {
        return entry.getName().replace('\\', '/').chars().filter(c -> c == '/').count();
    }

    private static ZipEntry only(List<ZipEntry> projects) {
        if (projects.isEmpty()) {
            throw new RefiQdaRefused(Reason.NO_PROJECT, "no .qde");
        }
        if (projects.size() > 1) {
            throw new RefiQdaRefused(Reason.SEVERAL_PROJECTS, projects.size() + " .qde");
        }
        return projects.getFirst();
    }

    private byte[] read(ZipEntry project) {
        try {
            var bytes = content.read(project, limits.projectBytes());
            if (bytes == null) {
                throw new RefiQdaRefused(Reason.TOO_LARGE, "project of more than " + limits.projectBytes());
            }
            return bytes;
        } catch (IOException damaged) {
            throw new RefiQdaRefused(Reason.BROKEN_ZIP, Objects.toString(damaged.getMessage(), ""), damaged);
        }
    }

    private static void requireZip(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var start = stream.readNBytes(2);
            if (start.length < 2 || start[0] != 'P' || start[1] != 'K') {
                throw new RefiQdaRefused(Reason.NOT_A_ZIP, "does not begin as a zip");
            }
        }
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException namesPerhapsNotUtf8) {
            return new ZipFile(file.toFile(), Charset.forName("IBM437"));
        }
    }
}
