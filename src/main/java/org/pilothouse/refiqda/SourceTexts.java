package org.pilothouse.refiqda;

import org.jspecify.annotations.Nullable;

/** Finds the text of a source or memo: within the XML or in a file of the zip. */
final class SourceTexts {

    private final QdpxArchive archive;

    SourceTexts(QdpxArchive archive) {
        this.archive = archive;
    }

    /** The text, or null with a line in the report. */
    @Nullable DecodedText find(XmlNode node, Findings findings) {
        var path = node.attribute("plainTextPath");
        var content = node.child("PlainTextContent");
        if (path == null && content == null) {
            findings.add(Finding.TEXT_MISSING, node.attribute("richTextPath"));
            return null;
        }
        if (node.attribute("richTextPath") != null) {
            findings.add(Finding.RICH_TEXT, node.attribute("richTextPath"));
        }
        var bytes = path == null ? null : archive.text(path, content == null ? findings : new Findings());
        if (bytes != null) {
            return checked(DecodedText.fromFile(bytes), findings);
        }
        return content == null ? null : checked(DecodedText.fromXml(content.text()), findings);
    }

    /** Databases cannot store the character NUL, and a second byte order mark would be taken for the first when read again. */
    private static DecodedText checked(DecodedText text, Findings findings) {
        if (text.guessed()) {
            findings.add(Finding.ENCODING_GUESSED, "windows-1252");
        }
        var raw = text.raw().startsWith("\uFEFF") ? '\u2060' + text.raw().substring(1) : text.raw();
        var clean = raw.replace('\0', '\uFFFD');
        if (clean.equals(text.raw())) {
            return text;
        }
        findings.add(Finding.CHARACTER_REPLACED, null);
        return new DecodedText(clean, text.byteOrderMark(), text.guessed(), text.lineEndsLost());
    }
}
