package org.pilothouse.coding.ui;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.ui.CodingWorkbench.Selection;

/** What any of the events of the element carries; what it does not is absent. */
record WorkbenchEvent(
        @Nullable String code,
        @Nullable String name,
        @Nullable String id,
        @Nullable String active,
        int start,
        int end,
        @Nullable List<String> codings) {

    UUID codeGuid() {
        return UUID.fromString(requireNonNull(code));
    }

    UUID codingGuid() {
        return UUID.fromString(requireNonNull(id));
    }

    String words() {
        return requireNonNull(name);
    }

    Selection selection() {
        var chosen = active == null || active.isEmpty() || isPending(active) ? null : UUID.fromString(active);
        var kept = requireNonNullElse(codings, List.<String>of()).stream()
                .filter(guid -> !isPending(guid))
                .map(UUID::fromString)
                .toList();
        return new Selection(start, end, chosen, kept);
    }

    /** Drawn by the page in advance and not known here. */
    private static boolean isPending(String coding) {
        return coding.startsWith("pending-");
    }
}
