package org.pilothouse.refiqda;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the texts among the sources: texts, the plain text of PDFs, transcripts of recordings. */
final class SourceElements {

    /** An element that stands for a source, the one that holds its text, and what was found about it. */
    record Found(XmlNode source, XmlNode text, Findings findings) {}

    private final Findings project;
    private final List<Found> found = new ArrayList<>();

    private SourceElements(Findings project) {
        this.project = project;
    }

    static List<Found> in(XmlNode root, Findings project) {
        var elements = new SourceElements(project);
        var sources = root.child("Sources");
        if (sources != null) {
            sources.children().forEach(elements::add);
        }
        return elements.found;
    }

    private void add(XmlNode node) {
        if (node.is("TextSource")) {
            found.add(new Found(node, node, new Findings()));
        } else if (node.is("PDFSource")) {
            pdf(node);
        } else {
            project.add(Finding.MEDIA_SOURCE, node.attribute("name"));
            node.children().stream()
                    .filter(child -> child.name().endsWith("Selection"))
                    .forEach(area -> project.add(Finding.AREA_SELECTION, area.attribute("guid")));
            for (var transcript : node.children("Transcript")) {
                var findings = new Findings();
                findings.add(Finding.TRANSCRIPT_AS_TEXT, node.attribute("name"));
                found.add(new Found(transcript, transcript, findings));
            }
        }
    }

    /** ATLAS.ti gives a selection both as an area and, with the same GUID, in the plain text: that one is kept. */
    private void pdf(XmlNode node) {
        var text = node.child("Representation");
        var areas = node.children("PDFSelection");
        var findings = text == null ? project : new Findings();
        var kept = text == null
                ? Set.of()
                : text.children("PlainTextSelection").stream()
                        .map(selection -> References.guid(selection.attribute("guid")))
                        .collect(Collectors.toSet());
        areas.stream()
                .filter(area -> !kept.contains(References.guid(area.attribute("guid"))))
                .forEach(area -> findings.add(Finding.AREA_SELECTION, area.attribute("guid")));
        if (text == null) {
            project.add(Finding.MEDIA_SOURCE, node.attribute("name"));
        } else {
            findings.add(Finding.PDF_AS_TEXT, node.attribute("name"));
            found.add(new Found(node, text, findings));
        }
    }
}
