package org.pilothouse.disclosure;

import java.util.List;

/**
 * A row of a table as its reader may see it.
 *
 * @param key a declared key, a group, or {@link Hierarchy#OTHER}
 * @param members the keys merged into it
 * @param amount notes or minutes
 * @param share of the table's total, 0 to 1
 * @param clinicians who contribute
 */
public record ShownRow(String key, List<String> members, Value amount, Value share, Value clinicians) {

    public ShownRow {
        members = List.copyOf(members);
    }

    public boolean isMerged() {
        return members.size() > 1;
    }
}
