package org.pilothouse.enrolment.ui;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.ListItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;

/** Whatever a feature counts when somebody leaves is told to the privacy officer in words. */
@PilothouseTest
class RemovedCountsTest extends SpringBrowserlessTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern COUNTED = Pattern.compile("removed(?:\\(\\))?\\s*\\.add\\(\\s*\"([a-z-]+)\"");

    @Test
    void everyKindThatIsCountedHasWords() throws IOException {
        assertThat(kinds())
                .contains("notes", "told", "memos", "day-ends")
                .allSatisfy(kind -> assertThat(words(kind)).doesNotContain("enrolment.removed"));
    }

    private static String words(String kind) {
        return ((ListItem) new RemovedCounts(Map.of(kind, 2L))
                        .getChildren()
                        .findFirst()
                        .orElseThrow())
                .getText();
    }

    private static Set<String> kinds() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> COUNTED.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .collect(toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
