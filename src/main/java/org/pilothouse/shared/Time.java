package org.pilothouse.shared;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock that everything asks, so that tests can set it; in the time zone of the server, by which its night is. */
@Configuration
class Time {

    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }
}
