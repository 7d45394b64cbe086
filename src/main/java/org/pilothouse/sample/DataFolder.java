package org.pilothouse.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Marks the data folder, once and for ever, as holding a sample or real pilots, before any database is opened. Sample
 * mode and real data never meet, and sample mode answers on the loopback address alone.
 */
class DataFolder implements EnvironmentPostProcessor, Ordered {
    static final String MARKER = "kind";

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var sample = environment.getProperty("pilothouse.sample", Boolean.class, false);
        var folder = Path.of(environment.getProperty("pilothouse.data", "./data"))
                .toAbsolutePath()
                .normalize();
        check(folder, sample);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "data-folder",
                        sample
                                ? Map.of("pilothouse.data", folder.toString(), "server.address", "127.0.0.1")
                                : Map.of("pilothouse.data", folder.toString())));
    }

    static void check(Path folder, boolean sample) {
        var wanted = sample ? "sample" : "pilot";
        var marker = folder.resolve(MARKER);
        try {
            if (Files.exists(marker)) {
                var found = Files.readString(marker).strip();
                if (!found.equals(wanted)) {
                    throw new WrongDataFolder(folder, found, wanted);
                }
            } else if (sample && holdsDatabase(folder)) {
                throw new WrongDataFolder(folder, "pilot", wanted);
            } else {
                Files.createDirectories(folder);
                Files.writeString(marker, wanted + "\n");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("The data folder " + folder + " cannot be used", broken);
        }
    }

    private static boolean holdsDatabase(Path folder) {
        return Files.exists(folder.resolve("pilothouse.mv.db"));
    }
}
