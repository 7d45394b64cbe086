package org.pilothouse.refiqda;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A relation between two things of the project, named by their guids. */
public record QdaLink(
        UUID guid, @Nullable String name, @Nullable Direction direction, UUID from, UUID to, List<UUID> notes) {

    public QdaLink {
        notes = List.copyOf(notes);
    }

    /** Which way a relation reads. */
    public enum Direction {
        ASSOCIATIVE("Associative"),
        ONE_WAY("OneWay"),
        BIDIRECTIONAL("Bidirectional");

        private final String xmlName;

        Direction(String xmlName) {
            this.xmlName = xmlName;
        }

        String xmlName() {
            return xmlName;
        }
    }
}
