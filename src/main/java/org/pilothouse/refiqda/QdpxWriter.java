package org.pilothouse.refiqda;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;

/** Writes projects as {@code .qdpx}; source: REFI-QDA 1.5, schema of 18 March 2019. */
public final class QdpxWriter {

    private QdpxWriter() {}

    /**
     * Writes a project for any reader that follows the standard. The same project gives the same bytes.
     *
     * @throws RefiQdaRefused if the project refers to what it does not hold, or breaks the schema
     */
    public static QdaFile write(QdaProject project) {
        return write(project, WrittenFor.STANDARD, List.of());
    }

    /**
     * Writes a project. The same project gives the same bytes.
     *
     * @param reader how line ends are written and counted
     * @param otherLosses what the caller knows the standard cannot hold; it is added to the report
     * @throws RefiQdaRefused if the project refers to what it does not hold, or breaks the schema
     */
    public static QdaFile write(QdaProject project, WrittenFor reader, List<Loss> otherLosses) {
        ProjectCheck.check(project);
        var losses = new LossCount(otherLosses);
        var qde = new ProjectXmlWriter(project, reader, losses).write();
        XmlSchemas.PROJECT.check(qde);
        var entries = new HashMap<String, byte[]>();
        entries.put("project.qde", qde);
        for (var source : project.sources()) {
            var text = reader == WrittenFor.MAXQDA_NVIVO ? source.text().replace("\n", "\r\n") : source.text();
            entries.put("sources/" + source.guid() + ".txt", text.getBytes(StandardCharsets.UTF_8));
        }
        return new QdaFile(StableZip.of(entries), losses.report());
    }
}
