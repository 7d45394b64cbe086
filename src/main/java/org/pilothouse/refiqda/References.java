package org.pilothouse.refiqda;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of a project has been read so far, so that references to nothing are left out. */
final class References {

    final Set<UUID> codes = new HashSet<>();
    final Set<UUID> notes = new HashSet<>();
    final Set<UUID> sources = new HashSet<>();
    final Set<UUID> selections = new HashSet<>();
    final Set<UUID> codings = new HashSet<>();
    final Set<UUID> cases = new HashSet<>();
    private final Annotations annotations;

    References(Annotations annotations) {
        this.annotations = annotations;
    }

    /** The notes of an element: those it names and those some tools tie to it by a link. */
    List<UUID> notes(XmlNode node, UUID guid, Findings findings) {
        var found = new LinkedHashSet<>(known(node, "NoteRef", notes, findings));
        annotations.of(guid).stream().filter(notes::contains).forEach(found::add);
        return new ArrayList<>(found);
    }

    /** The targets of reference elements that exist, each once. */
    List<UUID> known(XmlNode node, String element, Set<UUID> kind, Findings findings) {
        var found = new LinkedHashSet<UUID>();
        for (var reference : node.children(element)) {
            var target = target(reference);
            if (target == null || !kind.contains(target)) {
                findings.add(Finding.REFERENCE_TO_NOTHING, element);
            } else {
                found.add(target);
            }
        }
        return new ArrayList<>(found);
    }

    boolean anything(@Nullable UUID guid) {
        return guid != null
                && List.of(codes, notes, sources, selections, codings, cases).stream()
                        .anyMatch(kind -> kind.contains(guid));
    }

    static @Nullable UUID target(XmlNode reference) {
        return guid(
                reference.attribute("targetGUID") == null
                        ? reference.attribute("guid")
                        : reference.attribute("targetGUID"));
    }

    static @Nullable UUID guid(@Nullable String id) {
        return id == null ? null : Guids.read(id);
    }
}
