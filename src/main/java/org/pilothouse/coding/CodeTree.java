package org.pilothouse.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The codes of a study by id, as a tree; those merged into others stand in none. */
final class CodeTree {
    private final Map<Long, Code> byId = new HashMap<>();
    private final Map<@Nullable Long, List<Code>> children = new HashMap<>();

    CodeTree(List<Code> codes) {
        codes.forEach(code -> byId.put(code.id(), code));
        codes.stream()
                .filter(code -> code.status() != CodeStatus.MERGED)
                .forEach(code -> children.computeIfAbsent(code.parent(), none -> new ArrayList<>())
                        .add(code));
    }

    @Nullable Code find(long id) {
        return byId.get(id);
    }

    List<Code> below(@Nullable Code parent) {
        return children.getOrDefault(parent == null ? null : parent.id(), List.of());
    }

    @Nullable UUID guidAbove(Code code) {
        var above = code.parent() == null ? null : byId.get(code.parent());
        return above == null ? null : above.guid();
    }

    /** That code and everything below it. */
    Set<Long> withDescendants(Code code) {
        var ids = new HashSet<Long>();
        collect(code, ids);
        return ids;
    }

    private void collect(Code code, Set<Long> into) {
        if (into.add(code.id())) {
            below(code).forEach(child -> collect(child, into));
        }
    }

    /** Parents before children, siblings in their order. */
    List<CodeEntry> entries(Map<Long, Long> applications) {
        var entries = new ArrayList<CodeEntry>();
        add(null, 0, applications, entries);
        return List.copyOf(entries);
    }

    private void add(@Nullable Code parent, int depth, Map<Long, Long> applications, List<CodeEntry> into) {
        for (var code : below(parent)) {
            into.add(new CodeEntry(code.definition(guidAbove(code)), depth, applications.getOrDefault(code.id(), 0L)));
            add(code, depth + 1, applications, into);
        }
    }
}
