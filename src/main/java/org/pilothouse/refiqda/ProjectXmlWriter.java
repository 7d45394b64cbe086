package org.pilothouse.refiqda;

import static org.pilothouse.refiqda.CodesXmlWriter.references;
import static org.pilothouse.refiqda.SourcesXmlWriter.made;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Writes {@code project.qde} in the order the schema asks for. */
final class ProjectXmlWriter {

    static final String ORIGIN = "Pilothouse";

    private final XmlEmitter xml = new XmlEmitter();
    private final QdaProject project;
    private final LossCount losses;
    private final SourcesXmlWriter sources;

    ProjectXmlWriter(QdaProject project, WrittenFor reader, LossCount losses) {
        this.project = project;
        this.losses = losses;
        var types = project.variables().stream().collect(Collectors.toMap(QdaVariable::guid, QdaVariable::type));
        sources = new SourcesXmlWriter(xml, reader, types, losses);
    }

    byte[] write() {
        xml.start("Project")
                .attribute("xmlns", "urn:QDA-XML:project:1.0")
                .attribute("name", project.name())
                .attribute("origin", ORIGIN)
                .attribute("creatingUserGUID", project.createdBy())
                .attribute("creationDateTime", project.createdAt());
        list("Users", project.users(), this::write);
        if (!project.codes().isEmpty()) {
            xml.start("CodeBook");
            new CodesXmlWriter(xml, true).write(project.codes());
            xml.end();
        }
        list("Variables", project.variables(), this::write);
        list("Cases", project.cases(), this::write);
        list("Sources", project.sources(), sources::write);
        list("Notes", project.notes(), this::write);
        list("Links", project.links(), this::write);
        list("Sets", project.sets(), this::write);
        xml.element("Description", project.description());
        references(xml, "NoteRef", project.projectNotes());
        xml.end();
        losses.add("characters-xml-cannot-hold", xml.replacedCharacters());
        return xml.toBytes();
    }

    /** The standard's schema allows no empty lists. */
    private <T> void list(String name, Collection<T> items, Consumer<T> writer) {
        if (!items.isEmpty()) {
            xml.start(name);
            items.forEach(writer);
            xml.end();
        }
    }

    private void write(QdaUser user) {
        xml.start("User")
                .attribute("guid", user.guid())
                .attribute("name", user.name())
                .end();
    }

    private void write(QdaVariable variable) {
        xml.start("Variable")
                .attribute("guid", variable.guid())
                .attribute("name", variable.name())
                .attribute("typeOfVariable", variable.type().xmlName());
        xml.element("Description", variable.description());
        xml.end();
    }

    private void write(QdaCase unit) {
        xml.start("Case").attribute("guid", unit.guid()).attribute("name", unit.name());
        xml.element("Description", unit.description());
        references(xml, "CodeRef", unit.codes());
        sources.write(unit.values());
        references(xml, "SourceRef", unit.sources());
        references(xml, "SelectionRef", unit.selections());
        xml.end();
    }

    private void write(QdaNote note) {
        xml.start("Note").attribute("guid", note.guid()).attribute("name", note.name());
        made(xml, note.createdBy(), note.createdAt());
        xml.element("Description", note.description());
        xml.element("PlainTextContent", note.text());
        xml.end();
    }

    private void write(QdaLink link) {
        var direction = link.direction();
        xml.start("Link")
                .attribute("guid", link.guid())
                .attribute("name", link.name())
                .attribute("direction", direction == null ? null : direction.xmlName())
                .attribute("originGUID", link.from())
                .attribute("targetGUID", link.to());
        references(xml, "NoteRef", link.notes());
        xml.end();
    }

    private void write(QdaSet set) {
        xml.start("Set").attribute("guid", set.guid()).attribute("name", set.name());
        xml.element("Description", set.description());
        references(xml, "MemberCode", set.codes());
        references(xml, "MemberSource", set.sources());
        references(xml, "MemberNote", set.notes());
        xml.end();
    }
}
