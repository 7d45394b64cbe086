package org.pilothouse.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.RowProblem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The designs that a team laid into {@code templates/} of the data folder, read anew each time so that a correction shows at once. */
@Component
class OwnTemplates {
    private static final long LARGEST = 200_000;

    private final Path folder;

    OwnTemplates(@Value("${pilothouse.data:./data}") Path data) {
        folder = data.resolve("templates");
    }

    /** What is there: the designs that can be used, in order of their names, and what is wrong with the others. */
    record Found(List<StudyTemplate> templates, List<RowProblem> problems) {}

    Found find() {
        var templates = new ArrayList<StudyTemplate>();
        var problems = new ArrayList<RowProblem>();
        for (var file : files()) {
            var read = read(file);
            read.template().ifPresent(templates::add);
            problems.addAll(read.problems());
        }
        return new Found(List.copyOf(templates), List.copyOf(problems));
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TemplateFile.Read read(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > LARGEST) {
                return unreadable(name, "TOO_LARGE");
            }
            return TemplateFile.own(name, Files.readString(file));
        } catch (IOException broken) {
            return unreadable(name, "UNREADABLE");
        }
    }

    private static TemplateFile.Read unreadable(String name, String reason) {
        return new TemplateFile.Read(Optional.empty(), List.of(new RowProblem(name, 0, "", reason, "", "")));
    }
}
