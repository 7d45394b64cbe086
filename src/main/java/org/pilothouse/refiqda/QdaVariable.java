package org.pilothouse.refiqda;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An attribute that cases and sources may have. */
public record QdaVariable(
        UUID guid, String name, Type type, @Nullable String description) {

    /** What values a variable takes. */
    public enum Type {
        TEXT("Text"),
        BOOLEAN("Boolean"),
        INTEGER("Integer"),
        FLOAT("Float"),
        DATE("Date"),
        DATE_TIME("DateTime");

        private final String xmlName;

        Type(String xmlName) {
            this.xmlName = xmlName;
        }

        String xmlName() {
            return xmlName;
        }
    }
}
