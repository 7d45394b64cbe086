package org.pilothouse.coding.retrieval;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.refiqda.QdaSet;

/** The codes, sets and themes of a study, and which codes somebody means who names some of them. */
final class CodesAsked {
    private final Map<Long, Line> byId;
    private final Map<UUID, Line> byGuid;
    private final Map<UUID, QdaSet> groups = new LinkedHashMap<>();

    /** A code as the database has it. */
    record Line(long id, UUID guid, @Nullable Long parent, String name, int colour, String status) {}

    CodesAsked(List<Line> codes, List<QdaSet> sets) {
        byId = codes.stream().collect(toMap(Line::id, line -> line, (one, other) -> one, LinkedHashMap::new));
        byGuid = codes.stream().collect(toMap(Line::guid, line -> line));
        sets.forEach(set -> groups.put(set.guid(), set));
    }

    Collection<Line> codes() {
        return byId.values();
    }

    Collection<QdaSet> groups() {
        return groups.values();
    }

    String name(long code) {
        var line = byId.get(code);
        return line == null ? "" : line.name();
    }

    /** What no longer exists means nothing. */
    Set<Long> ids(Set<UUID> named, boolean withBelow) {
        var ids = new HashSet<Long>();
        for (var guid : named) {
            var group = groups.get(guid);
            var members = group == null ? List.of(guid) : group.codes();
            members.stream()
                    .map(byGuid::get)
                    .filter(java.util.Objects::nonNull)
                    .map(Line::id)
                    .forEach(ids::add);
        }
        if (withBelow) {
            grow(ids);
        }
        return ids;
    }

    private void grow(Set<Long> ids) {
        var grown = true;
        while (grown) {
            grown = byId.values().stream()
                    .filter(line -> line.parent() != null && ids.contains(line.parent()))
                    .map(Line::id)
                    .map(ids::add)
                    .reduce(false, Boolean::logicalOr);
        }
    }
}
