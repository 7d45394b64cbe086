package org.pilothouse.refiqda;

import java.util.Locale;
import java.util.Set;

/** Names what the standard does not know, so that nothing is lost in silence. */
final class UnknownElements {

    private static final Set<String> KNOWN = Set.of("""
            audioselection audiosource booleanvalue case cases code codebook coderef codes coding
            datetimevalue datevalue description edge floatvalue graph graphs integervalue link links
            membercode membernote membersource note noteref notes pdfselection pdfsource pictureselection
            picturesource plaintextcontent plaintextselection project representation selectionref set sets
            sourceref sources syncpoint textdescription textsource textvalue transcript transcriptselection
            user users variable variableref variables variablevalue vertex videoselection videosource
            """.strip().split("\\s+"));

    private UnknownElements() {}

    static void report(XmlNode node, Findings findings) {
        if (node.is("Graph")) {
            findings.add(Finding.GRAPH, node.attribute("name"));
        } else if (!KNOWN.contains(node.name().toLowerCase(Locale.ROOT))) {
            findings.add(Finding.UNKNOWN_ELEMENT, node.name());
        } else {
            node.children().forEach(child -> report(child, findings));
        }
    }
}
