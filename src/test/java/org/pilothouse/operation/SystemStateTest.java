package org.pilothouse.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pilothouse.shared.OperatingFacts;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.env.MockEnvironment;

class SystemStateTest {

    @Test
    void aFeatureThatCannotAskItsDatabaseKeepsNobodyFromWhatOthersSay() {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("silent", new Silent());
        beans.registerSingleton("speaking", new Speaking());
        var state = new SystemState(
                new PartsList(),
                List.of(),
                beans.getBeanProvider(OperatingFacts.class),
                beans.getBeanProvider(HealthEndpoint.class),
                new MockEnvironment(),
                Path.of("unused"));

        assertThat(state.notices()).containsExactly("said");
        assertThat(state.counts()).isEqualTo(Map.of("counted", 2L));
    }

    private static class Silent implements OperatingFacts {
        @Override
        public List<String> notices() {
            throw new DataAccessResourceFailureException("gone");
        }

        @Override
        public Map<String, Long> counts() {
            throw new DataAccessResourceFailureException("gone");
        }
    }

    private static class Speaking implements OperatingFacts {
        @Override
        public List<String> notices() {
            return List.of("said");
        }

        @Override
        public Map<String, Long> counts() {
            return Map.of("counted", 2L);
        }
    }
}
