package org.pilothouse;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a test context databases of its own: H2 in memory, or PostgreSQL with {@code -Dpilothouse.test.database=postgresql}. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var postgresql = "postgresql".equals(System.getProperty("pilothouse.test.database"));
        var urls = postgresql ? postgresql() : h2();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", urls));
    }

    private static Map<String, Object> h2() {
        var name = UUID.randomUUID();
        return urls("jdbc:h2:mem:main-" + name, "jdbc:h2:mem:links-" + name, "sa");
    }

    private static Map<String, Object> postgresql() {
        try {
            var server = Server.POSTGRES;
            var name = UUID.randomUUID().toString().replace("-", "");
            for (var database : new String[] {"m" + name, "l" + name}) {
                try (var connection = server.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("create database " + database);
                } catch (java.sql.SQLException broken) {
                    throw new IllegalStateException(broken);
                }
            }
            return urls(
                    server.getJdbcUrl("postgres", "m" + name), server.getJdbcUrl("postgres", "l" + name), "postgres");
        } catch (UncheckedIOException broken) {
            throw new IllegalStateException("PostgreSQL did not start", broken);
        }
    }

    private static Map<String, Object> urls(String main, String links, String user) {
        return Map.of(
                "spring.datasource.url", main,
                "spring.datasource.username", user,
                "spring.datasource.password", "",
                "pilothouse.link.url", links,
                "pilothouse.link.username", user,
                "pilothouse.link.password", "");
    }

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
