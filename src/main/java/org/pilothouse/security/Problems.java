package org.pilothouse.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Answers a refused API call with an RFC 9457 problem document, never with a redirect. */
final class Problems {

    private Problems() {}

    static void unauthorized(HttpServletRequest request, HttpServletResponse response, Exception cause)
            throws IOException {
        var detail = cause instanceof SecondFactorNeeded
                ? "A password is not enough for this account. Make a token in My account and send it as Bearer."
                : "No valid credentials were sent.";
        write(response, HttpStatus.UNAUTHORIZED, detail);
    }

    static void forbidden(HttpServletRequest request, HttpServletResponse response, Exception cause)
            throws IOException {
        write(response, HttpStatus.FORBIDDEN, "These credentials do not give that right.");
    }

    static void tooMany(HttpServletResponse response) throws IOException {
        write(response, HttpStatus.TOO_MANY_REQUESTS, "Too many requests. Wait a minute.");
    }

    private static void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(status.getReasonPhrase(), status.value(), detail));
    }
}
