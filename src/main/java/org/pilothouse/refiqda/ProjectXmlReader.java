package org.pilothouse.refiqda;

import java.util.List;
import org.pilothouse.refiqda.RefiQdaRefused.Reason;

/** Reads {@code project.qde} in the order in which its parts refer to each other. */
final class ProjectXmlReader {

    private static final String NAMESPACE = "urn:QDA-XML:project:1.0";

    private final Findings findings;
    private final XmlNode root;
    private final SourceTexts texts;
    private final ReadOptions options;
    private final Fields fields;
    private final References references;

    ProjectXmlReader(XmlNode root, SourceTexts texts, ReadOptions options, Findings findings) {
        this.findings = findings;
        this.root = root;
        this.texts = texts;
        this.options = options;
        var guids = new Guids();
        fields = new Fields(guids, new Users(guids, findings), findings);
        references = new References(new Annotations(root, findings));
    }

    QdpxReading read() {
        if (!root.is("Project")) {
            throw new RefiQdaRefused(Reason.NOT_REFI_QDA, root.name());
        }
        if (!root.namespace().equals(NAMESPACE)) {
            findings.add(Finding.NAMESPACE_UNUSUAL, root.namespace());
        }
        UnknownElements.report(root, findings);
        fields.users().read(root);
        var notes = new NotesXmlReader(fields, references, texts);
        notes.read(root);
        var codebook = root.child("CodeBook");
        List<QdaCode> codes = codebook == null ? List.of() : new CodesXmlReader(fields, references).read(codebook);
        var values = new ValuesXmlReader(fields);
        values.read(root);
        var cases = new CasesXmlReader(fields, references, values);
        var members = new CaseMembers(root);
        var codings = new CodingsXmlReader(references, members);
        var selections = new SelectionsXmlReader(references, codings, notes);
        var sources = new SourcesXmlReader(fields, references, codings, selections, values)
                .read(root, texts, options, cases.documentVariables(root));
        var units = cases.read(root, members);
        var project = project(codes, values.variables(), units, sources.sources(), notes.list());
        return new QdpxReading(project, new ReadReport(findings.lines(), sources.reports()));
    }

    private QdaProject project(
            List<QdaCode> codes,
            List<QdaVariable> variables,
            List<QdaCase> cases,
            List<QdaSource> sources,
            List<QdaNote> notes) {
        var author = root.attribute("creatingUserGUID");
        var name = root.attribute("name");
        if (name == null) {
            findings.add(Finding.NAME_MISSING, "Project");
        }
        var ties = new LinksAndSetsXmlReader(fields, references);
        var links = ties.links(root);
        var sets = ties.sets(root);
        var createdBy = author == null ? null : fields.users().find(author);
        return new QdaProject(
                name == null ? "" : name,
                root.attribute("origin"),
                createdBy,
                fields.createdAt(root),
                root.textOf("Description"),
                fields.users().list(),
                codes,
                variables,
                cases,
                sources,
                notes,
                links,
                sets,
                references.known(root, "NoteRef", references.notes, findings));
    }
}
