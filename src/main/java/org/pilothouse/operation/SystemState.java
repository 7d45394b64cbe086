package org.pilothouse.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.pilothouse.security.ForAdministrators;
import org.pilothouse.shared.OperatingFacts;
import org.pilothouse.shared.OperatingFacts.Moment;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;

/** How the installation is: what runs, on what, with how much room, and what waits. Knows no study and no person. */
@Service
@ForAdministrators
public class SystemState {
    private final PartsList parts;
    private final List<StoredDatabase> databases;
    private final ObjectProvider<OperatingFacts> features;
    private final ObjectProvider<HealthEndpoint> health;
    private final Environment environment;
    private final Path data;

    SystemState(
            PartsList parts,
            List<StoredDatabase> databases,
            ObjectProvider<OperatingFacts> features,
            ObjectProvider<HealthEndpoint> health,
            Environment environment,
            @Value("${pilothouse.data:./data}") Path data) {
        this.parts = parts;
        this.databases = databases;
        this.features = features;
        this.health = health;
        this.environment = environment;
        this.data = data;
    }

    /** Room in bytes. */
    public record Room(long free, long total) {}

    /** Version of the application; empty where it was not built as a whole. */
    public Optional<String> version() {
        return parts.version();
    }

    public String java() {
        return Runtime.version() + " · " + System.getProperty("java.vendor") + " · " + System.getProperty("os.name");
    }

    public Duration running() {
        return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    }

    /** Those that answer. */
    public List<StoredDatabase.Facts> databases() {
        return databases.stream().flatMap(one -> facts(one).stream()).toList();
    }

    /** Names of those that do not answer. */
    public List<String> silentDatabases() {
        return databases.stream()
                .filter(one -> facts(one).isEmpty())
                .map(StoredDatabase::name)
                .toList();
    }

    /** On the disk with the data folder. */
    public Room disk() {
        try {
            var disk = Files.getFileStore(Files.createDirectories(data));
            return new Room(disk.getUsableSpace(), disk.getTotalSpace());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Of the memory that Java may take. */
    public Room heap() {
        var memory = Runtime.getRuntime();
        var used = memory.totalMemory() - memory.freeMemory();
        return new Room(memory.maxMemory() - used, memory.maxMemory());
    }

    /** Host and port of the mail server, and the sender; empty without one. */
    public Optional<String> mailServer() {
        return Optional.ofNullable(environment.getProperty("spring.mail.host"))
                .filter(host -> !host.isBlank())
                .map(host -> host + ":" + environment.getProperty("spring.mail.port", "25"));
    }

    public List<Moment> moments() {
        return features.orderedStream()
                .flatMap(feature -> feature.moments().stream())
                .toList();
    }

    public Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        features.forEach(feature -> feature.counts().forEach((key, count) -> counts.merge(key, count, Long::sum)));
        return counts;
    }

    /** Sentences that hold now and that somebody has to know. */
    public List<String> notices() {
        return features.orderedStream()
                .flatMap(feature -> feature.notices().stream())
                .toList();
    }

    /** Asks every part whether it works, the mail server among them, which may take seconds. */
    public Map<String, Boolean> health() {
        var states = new TreeMap<String, Boolean>();
        var endpoint = health.getIfAvailable();
        if (endpoint != null && endpoint.health() instanceof CompositeHealthDescriptor all) {
            var answers = Objects.requireNonNullElse(all.getComponents(), Map.<String, HealthDescriptor>of());
            answers.forEach(
                    (name, part) -> states.put(name, part.getStatus().getCode().equals("UP")));
        }
        return states;
    }

    public List<Library> libraries() {
        return parts.libraries();
    }

    private static Optional<StoredDatabase.Facts> facts(StoredDatabase database) {
        try {
            return Optional.of(database.facts());
        } catch (SQLException silent) {
            return Optional.empty();
        }
    }
}
