package org.pilothouse.coding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Codebooks to begin with: those shipped, and the tables that a team laid into {@code codebooks/} of the data folder. */
@Component
class StarterFiles {
    private static final List<String> SHIPPED = List.of("four-themes", "five-domains", "fitt");
    private static final long LARGEST = 2_000_000;

    private final Path folder;

    StarterFiles(@Value("${pilothouse.data:./data}") Path data) {
        folder = data.resolve("codebooks");
    }

    /** A codebook's file. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Starter(String name, boolean own, String file, byte[] content) {}

    /** The shipped ones, then the team's own in order of their names; one of its own never hides a shipped one. */
    List<Starter> all() {
        var starters = new java.util.ArrayList<Starter>();
        SHIPPED.forEach(name -> starters.add(new Starter(name, false, name + ".csv", shipped(name))));
        own().stream().filter(one -> !SHIPPED.contains(one.name())).forEach(starters::add);
        return List.copyOf(starters);
    }

    Optional<Starter> find(String name) {
        return all().stream().filter(starter -> starter.name().equals(name)).findFirst();
    }

    private List<Starter> own() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(csv|xlsx)"))
                    .filter(file -> Files.isRegularFile(file) && file.toFile().length() <= LARGEST)
                    .sorted()
                    .map(StarterFiles::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Starter read(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            return new Starter(name.replaceAll("\\.[a-z]+$", ""), true, name, Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] shipped(String name) {
        try {
            return new ClassPathResource("codebooks/" + name + ".csv").getContentAsByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
