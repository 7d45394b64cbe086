package org.pilothouse.refiqda;

import static org.pilothouse.refiqda.CodesXmlWriter.references;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes texts, their passages and codings, and the values of variables. */
final class SourcesXmlWriter {

    private static final int NAME_LENGTH = 100;

    private final XmlEmitter xml;
    private final WrittenFor reader;
    private final Map<UUID, QdaVariable.Type> types;
    private final LossCount losses;

    SourcesXmlWriter(XmlEmitter xml, WrittenFor reader, Map<UUID, QdaVariable.Type> types, LossCount losses) {
        this.xml = xml;
        this.reader = reader;
        this.types = types;
        this.losses = losses;
    }

    void write(QdaSource source) {
        xml.start("TextSource")
                .attribute("guid", source.guid())
                .attribute("name", source.name())
                .attribute("plainTextPath", "internal://" + source.guid() + ".txt");
        made(xml, source.createdBy(), source.createdAt());
        xml.element("Description", source.description());
        var text = new CodePoints(source.text());
        source.selections().forEach(selection -> write(selection, text));
        source.codings().forEach(this::write);
        references(xml, "NoteRef", source.notes());
        write(source.values());
        xml.end();
    }

    void write(List<QdaValue> values) {
        for (var value : values) {
            xml.start("VariableValue");
            references(xml, "VariableRef", List.of(value.variable()));
            var type = types.getOrDefault(value.variable(), QdaVariable.Type.TEXT);
            xml.element(type.xmlName() + "Value", value.value());
            xml.end();
        }
    }

    static void made(XmlEmitter xml, @Nullable UUID by, @Nullable Instant at) {
        xml.attribute("creatingUser", by).attribute("creationDateTime", at);
    }

    private void write(QdaSelection selection, CodePoints text) {
        var name = text.substring(selection.start(), Math.min(selection.end(), selection.start() + NAME_LENGTH));
        losses.add("selection-name", isOwnName(selection, text) ? 1 : 0);
        xml.start("PlainTextSelection")
                .attribute("guid", selection.guid())
                .attribute("name", name)
                .attribute("startPosition", position(selection.start(), text))
                .attribute("endPosition", position(selection.end(), text));
        made(xml, selection.createdBy(), selection.createdAt());
        xml.element("Description", selection.description());
        selection.codings().forEach(this::write);
        references(xml, "NoteRef", selection.notes());
        xml.end();
    }

    private void write(QdaCoding coding) {
        xml.start("Coding").attribute("guid", coding.guid());
        made(xml, coding.createdBy(), coding.createdAt());
        references(xml, "CodeRef", List.of(coding.code()));
        references(xml, "NoteRef", coding.notes());
        xml.end();
    }

    private int position(int position, CodePoints text) {
        return reader == WrittenFor.MAXQDA_NVIVO ? position + text.lineFeedsBefore(position) : position;
    }

    private static boolean isOwnName(QdaSelection selection, CodePoints text) {
        var name = selection.name();
        return name != null && SelectionName.match(name, text, selection.start(), selection.end()) == 0;
    }
}
