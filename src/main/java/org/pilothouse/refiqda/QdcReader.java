package org.pilothouse.refiqda;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pilothouse.refiqda.RefiQdaRefused.Reason;

/** Reads {@code .qdc} of any tool, in each of the namespaces met so far, also one that is a project without texts. */
public final class QdcReader {

    private static final Set<String> NAMESPACES = Set.of(
            "urn:QDA-XML:codebook:1.0",
            "urn:QDA-XML:codebook:1:0",
            "urn:QDA-XML:codebook:0:4",
            "urn:QDA-XML:project:1.0");

    private QdcReader() {}

    /**
     * Reads a codebook.
     *
     * @throws RefiQdaRefused if nothing can be made of it
     */
    public static QdcReading read(byte[] file, ReadLimits limits) {
        if (file.length > limits.projectBytes()) {
            throw new RefiQdaRefused(Reason.TOO_LARGE, "codebook of more than " + limits.projectBytes());
        }
        var root = XmlTree.parse(file, limits);
        var codebook = root.is("CodeBook") ? root : root.is("Project") ? root.child("CodeBook") : null;
        return read(root, codebook);
    }

    private static QdcReading read(XmlNode root, @Nullable XmlNode codebook) {
        if (codebook == null) {
            throw new RefiQdaRefused(Reason.NOT_REFI_QDA, root.name());
        }
        var findings = new Findings();
        if (!NAMESPACES.contains(root.namespace())) {
            findings.add(Finding.NAMESPACE_UNUSUAL, root.namespace());
        }
        UnknownElements.report(codebook, findings);
        var guids = new Guids();
        var fields = new Fields(guids, new Users(guids, findings), findings);
        var references = new References(new Annotations(root, findings));
        var codes = new CodesXmlReader(fields, references).read(codebook);
        var sets = new LinksAndSetsXmlReader(fields, references).sets(codebook.child("Sets") == null ? root : codebook);
        return new QdcReading(
                new QdaCodebook(root.attribute("origin"), codes, sets), new ReadReport(findings.lines(), List.of()));
    }
}
