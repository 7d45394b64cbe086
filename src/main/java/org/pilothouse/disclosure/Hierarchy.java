package org.pilothouse.disclosure;

import java.util.Map;

/**
 * Along which larger groups small categories are merged before anything is hidden (rule 3): key, group, other.
 *
 * @param groupOf the group of each key; a key without one goes to other at once
 */
public record Hierarchy(Map<String, String> groupOf) {
    /** The key of the row that holds everything merged in the end. */
    public static final String OTHER = "OTHER_MERGED";

    /** No groups in between: everything small goes to other. */
    public static final Hierarchy FLAT = new Hierarchy(Map.of());

    /** Why drafts were not kept, in the groups in which a small pilot can still tell it. */
    public static final Hierarchy REASONS = new Hierarchy(Map.ofEntries(
            Map.entry("FASTER_MANUALLY", "OWN_WAY_FASTER_OR_BETTER"),
            Map.entry("OWN_TEMPLATE_BETTER", "OWN_WAY_FASTER_OR_BETTER"),
            Map.entry("QUALITY_CONCERN", "OWN_WAY_FASTER_OR_BETTER"),
            Map.entry("NO_SCRATCH_NOTES", "NO_NOTES_TIME_OR_FORGOT"),
            Map.entry("NO_TIME", "NO_NOTES_TIME_OR_FORGOT"),
            Map.entry("FORGOT", "NO_NOTES_TIME_OR_FORGOT"),
            Map.entry("GENERATED_DISCARDED", "THROWN_AWAY_OR_FAILED"),
            Map.entry("ATTEMPT_FAILED", "THROWN_AWAY_OR_FAILED")));

    public Hierarchy {
        groupOf = Map.copyOf(groupOf);
    }

    String above(String key) {
        return groupOf.getOrDefault(key, OTHER);
    }
}
