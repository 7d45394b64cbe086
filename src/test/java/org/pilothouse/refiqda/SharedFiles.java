package org.pilothouse.refiqda;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds exchange files that stand outside the source tree; tests that need them are skipped without them. */
public final class SharedFiles {

    private SharedFiles() {}

    public static Path find(String name) {
        var found = folders().stream()
                .map(folder -> folder.resolve("data/refi-qda").resolve(name))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(
                found.isPresent(), "needs data/refi-qda/" + name + " in ../shared, ../../shared or PILOTHOUSE_SHARED");
        return found.orElseThrow();
    }

    private static List<Path> folders() {
        var folders = new ArrayList<>(List.of(Path.of("../shared"), Path.of("../../shared")));
        var told = System.getenv("PILOTHOUSE_SHARED");
        if (told != null) {
            folders.addFirst(Path.of(told));
        }
        return folders;
    }
}
