package org.pilothouse.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed while notes come in: whatever it acknowledged is there afterwards, once. */
class KilledUnderLoadIT {
    private static final int KILLS = 3;
    private static final int WRITERS = 6;
    private static final int NOTES_BEFORE_A_KILL = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration SOON = Duration.ofMillis(5);

    @TempDir
    Path data;

    private final int port = freePort();
    private final ApiClient api = new ApiClient("http://127.0.0.1:" + port);
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private Process application;

    KilledUnderLoadIT() throws IOException {}

    @AfterEach
    void stop() {
        if (application != null) {
            application.destroyForcibly();
        }
    }

    @Test
    void losesNothingThatItAcknowledged() throws Exception {
        start();
        for (int kill = 1; kill <= KILLS; kill++) {
            int before = acknowledged.size();
            killUnderLoad(kill);
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(before + NOTES_BEFORE_A_KILL);
            start();
            assertThat(references()).containsAll(acknowledged).doesNotHaveDuplicates();
        }
    }

    private void killUnderLoad(int kill) throws InterruptedException {
        var killed = new AtomicBoolean();
        int enough = acknowledged.size() + NOTES_BEFORE_A_KILL;
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> Thread.ofVirtual().start(() -> write(kill, writer, killed)))
                .toList();
        await().atMost(PATIENCE).pollInterval(SOON).until(() -> acknowledged.size() >= enough);
        application.destroyForcibly(); // SIGKILL
        application.waitFor();
        killed.set(true);
        for (var writer : writers) {
            writer.join();
        }
    }

    private void write(int kill, int writer, AtomicBoolean killed) {
        for (int note = 0; !killed.get(); note++) {
            var reference = "kill-%d-%d-%d".formatted(kill, writer, note);
            try {
                var answer = api.post("researcher", "/studies/SAMPLE/notes", "application/json", body(reference));
                if (answer.statusCode() == 200
                        && ApiClient.JSON
                                        .readTree(answer.body())
                                        .get("accepted")
                                        .asInt()
                                == 1) {
                    acknowledged.add(reference);
                }
            } catch (UncheckedIOException gone) {
                return;
            }
        }
    }

    private static String body(String reference) {
        return """
                [{"noteRef":"%s","participant":"P01","serviceDate":"2026-01-13","noteType":"SOAP_PROGRESS",
                  "eligibleForAi":true,"measurementMethod":"APP_TIMER","docMinutes":0.1}]
                """.formatted(reference);
    }

    private List<String> references() {
        return new String(api.get("researcher", "/studies/SAMPLE/notes.csv").body(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.substring(0, Math.max(0, line.indexOf(','))))
                .toList();
    }

    private void start() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx400m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.pilothouse.Pilothouse");
        command.environment().put("PILOTHOUSE_SAMPLE", "true");
        command.environment().put("PILOTHOUSE_DATA", data.toString());
        command.environment().put("SERVER_PORT", String.valueOf(port));
        command.redirectErrorStream(true).redirectOutput(new File("target/killed-under-load.log"));
        application = command.start();
        try (var http = HttpClient.newHttpClient()) {
            await().atMost(PATIENCE).until(() -> {
                assertThat(application.isAlive())
                        .as("see target/killed-under-load.log")
                        .isTrue();
                return isUp(http);
            });
        }
    }

    private boolean isUp(HttpClient http) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"));
            return http.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
