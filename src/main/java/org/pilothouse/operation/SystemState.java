package org.pilothouse.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pilothouse.security.ForAdministrators;
import org.pilothouse.shared.OperatingFacts;
import org.pilothouse.shared.OperatingFacts.Moment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** How the installation is: what runs, on what, with how much room, and what waits. Knows no study and no person. */
@Service
@ForAdministrators
public class SystemState {
    private static final Logger LOG = LoggerFactory.getLogger(SystemState.class);

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

    /**
     * The databases.
     *
     * @param answering what those say that answer
     * @param silent names of those that do not
     */
    public record Databases(List<StoredDatabase.Facts> answering, List<String> silent) {}

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

    /** Asks each once. */
    public Databases databases() {
        var answering = new ArrayList<StoredDatabase.Facts>();
        var silent = new ArrayList<String>();
        for (var database : databases) {
            try {
                answering.add(database.facts());
            } catch (SQLException broken) {
                LOG.warn("The database {} does not answer", database.name(), broken);
                silent.add(database.name());
            }
        }
        return new Databases(answering, silent);
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
        return told(OperatingFacts::moments).flatMap(List::stream).toList();
    }

    public Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        told(OperatingFacts::counts).forEach(told -> told.forEach((key, count) -> counts.merge(key, count, Long::sum)));
        return counts;
    }

    /** Sentences that hold now and that somebody has to know. */
    public List<String> notices() {
        return told(OperatingFacts::notices).flatMap(List::stream).toList();
    }

    /** What features tell; one whose database does not answer keeps nobody from what the others say. */
    private <T> Stream<T> told(Function<OperatingFacts, T> asked) {
        return features.orderedStream().flatMap(feature -> {
            try {
                return Stream.of(asked.apply(feature));
            } catch (DataAccessException | TransactionException silent) {
                LOG.warn("{} cannot tell how it is", feature.getClass().getSimpleName(), silent);
                return Stream.empty();
            }
        });
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
}
