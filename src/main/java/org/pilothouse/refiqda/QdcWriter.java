package org.pilothouse.refiqda;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.pilothouse.refiqda.RefiQdaRefused.Reason;

/** Writes codebooks as {@code .qdc}; source: REFI-QDA 1.5, codebook schema 1.0. */
public final class QdcWriter {

    private QdcWriter() {}

    /**
     * Writes a codebook. The same codebook gives the same bytes.
     *
     * @param otherLosses what the caller knows the standard cannot hold; it is added to the report
     * @throws RefiQdaRefused if there are no codes, a guid stands twice, or a set names a code that is not there
     */
    public static QdaFile write(QdaCodebook codebook, List<Loss> otherLosses) {
        check(codebook);
        var losses = new LossCount(otherLosses);
        var xml = new XmlEmitter();
        xml.start("CodeBook")
                .attribute("xmlns", "urn:QDA-XML:codebook:1.0")
                .attribute("origin", ProjectXmlWriter.ORIGIN);
        new CodesXmlWriter(xml, false).write(codebook.codes());
        if (!codebook.sets().isEmpty()) {
            xml.start("Sets");
            codebook.sets().forEach(set -> write(set, xml, losses));
            xml.end();
        }
        xml.end();
        codebook.codes().stream()
                .flatMap(QdaCode::withDescendants)
                .forEach(code -> losses.add("code-note", code.notes().size()));
        losses.add("characters-xml-cannot-hold", xml.replacedCharacters());
        XmlSchemas.CODEBOOK.check(xml.toBytes());
        return new QdaFile(xml.toBytes(), losses.report());
    }

    private static void write(QdaSet set, XmlEmitter xml, LossCount losses) {
        xml.start("Set").attribute("guid", set.guid()).attribute("name", set.name());
        xml.element("Description", set.description());
        set.codes()
                .forEach(code -> xml.start("MemberCode").attribute("guid", code).end());
        xml.end();
        losses.add("set-source", set.sources().size());
        losses.add("set-note", set.notes().size());
    }

    private static void check(QdaCodebook codebook) {
        if (codebook.codes().isEmpty()) {
            throw new RefiQdaRefused(Reason.EMPTY_CODEBOOK, "the standard has no codebook without codes");
        }
        var guids = new HashSet<UUID>();
        codebook.codes().stream()
                .flatMap(QdaCode::withDescendants)
                .forEach(code -> refuseUnless(guids.add(code.guid()), "guid used twice " + code.guid()));
        for (var set : codebook.sets()) {
            set.codes().forEach(code -> refuseUnless(guids.contains(code), "reference to nothing " + code));
        }
    }

    private static void refuseUnless(boolean fine, String detail) {
        if (!fine) {
            throw new RefiQdaRefused(Reason.INVALID_PROJECT, detail);
        }
    }
}
