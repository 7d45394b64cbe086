package org.pilothouse.refiqda;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** NVivo codes passages and texts to cases; here they become members of the case. */
final class CaseMembers {

    private final Set<UUID> cases;
    private final Map<UUID, Set<UUID>> members = new HashMap<>();

    CaseMembers(XmlNode project) {
        cases = project.items("Cases", "Case").stream()
                .filter(node -> node.attribute("guid") != null)
                .map(node -> Guids.read(node.attributes().getOrDefault("guid", "")))
                .collect(Collectors.toSet());
    }

    /** True if the target of a coding is a case, whose member the passage or text then is. */
    boolean add(UUID target, UUID member) {
        if (!cases.contains(target)) {
            return false;
        }
        members.computeIfAbsent(target, none -> new LinkedHashSet<>()).add(member);
        return true;
    }

    Set<UUID> of(UUID guid) {
        return members.getOrDefault(guid, Set.of());
    }
}
