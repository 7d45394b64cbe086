package org.pilothouse.refiqda;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An element of a read document, addressed by local names in any case. */
record XmlNode(String name, String namespace, Map<String, String> attributes, List<XmlNode> children, String text) {

    boolean is(String wanted) {
        return name.equalsIgnoreCase(wanted);
    }

    /** The value of an attribute, or null where it is absent or blank. */
    @Nullable String attribute(String wanted) {
        var value = attributes.get(wanted);
        return value == null || value.isBlank() ? null : value;
    }

    /** The first child of that name. */
    @Nullable XmlNode child(String wanted) {
        return children.stream().filter(child -> child.is(wanted)).findFirst().orElse(null);
    }

    List<XmlNode> children(String wanted) {
        return children.stream().filter(child -> child.is(wanted)).toList();
    }

    /** The elements of that name within the first child of the other name. */
    List<XmlNode> items(String list, String item) {
        var found = child(list);
        return found == null ? List.of() : found.children(item);
    }

    /** The text of a child, or null where it is absent or blank. */
    @Nullable String textOf(String wanted) {
        var child = child(wanted);
        return child == null || child.text().isBlank() ? null : child.text();
    }
}
