package org.pilothouse.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses the interface over HTTP, as other people's scripts do. */
final class ApiClient {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "pilothouse-test-boundary";
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final String origin;

    ApiClient(String origin) {
        this.origin = origin;
    }

    /** A token of one of the sample's accounts; empty for nobody. */
    String token(String who) {
        return who.equals("nobody")
                ? ""
                : TOKENS.computeIfAbsent(origin + who, key -> {
                    var basic = Base64.getEncoder()
                            .encodeToString(
                                    (who + "@sample.pilothouse.example:pilothouse").getBytes(StandardCharsets.UTF_8));
                    var answer = send(HttpRequest.newBuilder(URI.create(origin + "/api/v1/tokens"))
                            .header("Authorization", "Basic " + basic)
                            .POST(BodyPublishers.noBody()));
                    return JSON.readTree(answer.body()).get("token").asString();
                });
    }

    HttpResponse<byte[]> get(String who, String path) {
        return send(request(who, path).GET());
    }

    JsonNode json(String who, String path) {
        return JSON.readTree(get(who, path).body());
    }

    HttpResponse<byte[]> post(String who, String path, String contentType, byte[] body) {
        return send(request(who, path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<byte[]> post(String who, String path, String contentType, String body) {
        return post(who, path, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<byte[]> upload(String who, String path, String field, String file, byte[] content) {
        var body = new ByteArrayOutputStream();
        var head =
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(BOUNDARY, field, file);
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post(who, path, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    private HttpRequest.Builder request(String who, String path) {
        var request = HttpRequest.newBuilder(URI.create(origin + "/api/v1" + path));
        var token = token(who);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
