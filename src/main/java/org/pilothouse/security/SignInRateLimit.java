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
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows guessing of passwords down, by the address that asks. */
class SignInRateLimit extends OncePerRequestFilter {
    private static final int A_MINUTE = 120;
    private static final int MOST_ADDRESSES = 10_000;

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (buckets.size() > MOST_ADDRESSES) {
            buckets.clear();
        }
        var bucket = buckets.computeIfAbsent(request.getRemoteAddr(), address -> fresh());
        if (bucket.tryConsume(1)) {
            chain.doFilter(request, response);
        } else {
            Problems.tooMany(response);
        }
    }

    private static Bucket fresh() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(A_MINUTE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
                .build();
    }
}
