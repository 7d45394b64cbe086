package org.pilothouse.coding.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.CodeEntry;

/** Where a code gets to by one step with the keys or by a drop. */
final class CodeMoves {
    private List<CodeEntry> codes = List.of();

    /** A step in the tree. */
    enum Direction {
        UP,
        DOWN,
        IN,
        OUT
    }

    void of(List<CodeEntry> all) {
        codes = List.copyOf(all);
    }

    CodeMove below(CodeEntry code, CodeEntry target) {
        return new CodeMove(code, target.guid(), children(target.guid(), code).size());
    }

    CodeMove beside(CodeEntry code, CodeEntry target, boolean after) {
        var parent = target.code().parent();
        var index = guids(children(parent, code)).indexOf(target.guid());
        return new CodeMove(code, parent, after ? index + 1 : index);
    }

    /** Nothing where there is no way on. */
    Optional<CodeMove> step(CodeEntry code, Direction direction) {
        var parent = code.code().parent();
        var siblings = guids(children(parent, null));
        var at = siblings.indexOf(code.guid());
        return switch (direction) {
            case UP -> at == 0 ? Optional.empty() : Optional.of(new CodeMove(code, parent, at - 1));
            case DOWN -> at == siblings.size() - 1 ? Optional.empty() : Optional.of(new CodeMove(code, parent, at + 1));
            case IN -> at == 0 ? Optional.empty() : find(siblings.get(at - 1)).map(above -> below(code, above));
            case OUT -> parent == null ? Optional.empty() : find(parent).map(above -> beside(code, above, true));
        };
    }

    private Optional<CodeEntry> find(UUID guid) {
        return codes.stream().filter(entry -> entry.guid().equals(guid)).findFirst();
    }

    private List<CodeEntry> children(@Nullable UUID parent, @Nullable CodeEntry without) {
        return codes.stream()
                .filter(entry -> Objects.equals(parent, entry.code().parent()))
                .filter(entry -> without == null || !entry.guid().equals(without.guid()))
                .toList();
    }

    private static List<UUID> guids(List<CodeEntry> entries) {
        return entries.stream().map(CodeEntry::guid).toList();
    }
}
