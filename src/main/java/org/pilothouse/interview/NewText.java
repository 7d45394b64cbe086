package org.pilothouse.interview;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.interview.reading.Turns;

/** A text to be kept: line ends as LF, otherwise exactly as it came. */
public record NewText(UUID guid, String name, @Nullable String description, String content) {

    public NewText {
        content = content.replace("\r\n", "\n").replace('\r', '\n');
    }

    public List<Turn> turns() {
        return Turns.of(content);
    }
}
