package org.pilothouse.security;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps one program from taking the application from everybody else, by the account that it asks for. */
class ApiRateLimit extends OncePerRequestFilter {
    private static final int MOST_ACCOUNTS = 10_000;

    private final int requestsAMinute;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    ApiRateLimit(int requestsAMinute) {
        this.requestsAMinute = requestsAMinute;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (buckets.size() > MOST_ACCOUNTS) {
            buckets.clear();
        }
        var asking = SecurityContextHolder.getContext().getAuthentication();
        var who = asking == null ? request.getRemoteAddr() : asking.getName();
        if (buckets.computeIfAbsent(who, name -> fresh()).tryConsume(1)) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            Problems.tooMany(response);
        }
    }

    private Bucket fresh() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requestsAMinute).refillGreedy(requestsAMinute, Duration.ofMinutes(1)))
                .build();
    }
}
