package org.pilothouse.coding.retrieval;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

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
    private static final long TOP = -1;

    private final Map<Long, Line> byId;
    private final Map<UUID, Line> byGuid;
    private final Map<UUID, QdaSet> groups = new LinkedHashMap<>();

    /** A code as the database has it. */
    record Line(long id, UUID guid, @Nullable Long parent, String name, int colour, String status) {}

    /** @param codes in their order among neighbours; kept as the tree shows them, each with what is below it after it */
    CodesAsked(List<Line> codes, List<QdaSet> sets) {
        var known = codes.stream().map(Line::id).collect(toSet());
        var byParent = codes.stream().collect(groupingBy(line -> known.contains(above(line)) ? above(line) : TOP));
        byId = new LinkedHashMap<>();
        addBelow(TOP, byParent);
        byGuid = codes.stream().collect(toMap(Line::guid, line -> line));
        sets.forEach(set -> groups.put(set.guid(), set));
    }

    private void addBelow(long parent, Map<Long, List<Line>> byParent) {
        for (var line : byParent.getOrDefault(parent, List.of())) {
            byId.put(line.id(), line);
            addBelow(line.id(), byParent);
        }
    }

    private static long above(Line line) {
        return line.parent() == null ? TOP : line.parent();
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
