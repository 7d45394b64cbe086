package org.pilothouse.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class ApiRateLimitTest {
    private final ApiRateLimit limit = new ApiRateLimit(2);

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void tellsAProgramThatAsksTooOftenToWaitAndLetsOthersGoOn() throws ServletException, IOException {
        assertThat(List.of(status("one"), status("one"), status("one"), status("other")))
                .containsExactly(200, 200, 429, 200);
    }

    @Test
    void saysHowLongToWait() throws ServletException, IOException {
        ask("one");
        ask("one");
        assertThat(ask("one").getHeader("Retry-After")).isEqualTo("60");
    }

    private int status(String who) throws ServletException, IOException {
        return ask(who).getStatus();
    }

    private MockHttpServletResponse ask(String who) throws ServletException, IOException {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, "", List.of()));
        var response = new MockHttpServletResponse();
        limit.doFilter(new MockHttpServletRequest("POST", "/api/v1/studies/S/notes"), response, new MockFilterChain());
        return response;
    }
}
