package org.pilothouse.refiqda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads {@code .qdpx} of any tool; whatever it reads, {@link QdpxWriter} can write. */
public final class QdpxReader {

    private QdpxReader() {}

    /**
     * Reads a project from memory, by way of a temporary file.
     *
     * @throws RefiQdaRefused if nothing can be made of it
     */
    public static QdpxReading read(byte[] file, ReadOptions options) {
        try {
            var copy = Files.createTempFile("project", ".qdpx");
            try {
                Files.write(copy, file);
                return read(copy, options);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /**
     * Reads a project.
     *
     * @throws RefiQdaRefused if nothing can be made of it
     */
    public static QdpxReading read(Path file, ReadOptions options) {
        try (var archive = QdpxArchive.open(file, options.limits())) {
            var findings = new Findings();
            var root = XmlTree.parse(archive.project(findings), options.limits());
            return new ProjectXmlReader(root, new SourceTexts(archive), options, findings).read();
        } catch (IOException closing) {
            throw new UncheckedIOException(closing);
        }
    }
}
