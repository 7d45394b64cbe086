package org.pilothouse.enrolment.link;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The link store's own database, migrated when it is opened. */
final class LinkDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LinkDatabase.class);
    private static final int CONNECTIONS = 4;

    private final HikariDataSource source;
    private final JdbcClient client;
    private final TransactionTemplate transactions;

    private LinkDatabase(HikariDataSource source) {
        this.source = source;
        client = JdbcClient.create(source);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    static LinkDatabase open(String url, String username, String password) {
        var wanted = new HikariConfig();
        wanted.setPoolName("links");
        wanted.setJdbcUrl(url);
        wanted.setUsername(username);
        wanted.setPassword(password);
        wanted.setMaximumPoolSize(CONNECTIONS);
        var database = new LinkDatabase(new HikariDataSource(wanted));
        Flyway.configure()
                .dataSource(database.source)
                .locations("classpath:db/link")
                .load()
                .migrate();
        return database;
    }

    DataSource source() {
        return source;
    }

    JdbcClient client() {
        return client;
    }

    /** Transactions of this database alone; the main one's are independent of them. */
    TransactionTemplate transactions() {
        return transactions;
    }

    boolean hasPeople() {
        return client.sql("select count(*) from person_link")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Has H2 write its small file anew, so that nothing is left in it of people who were forgotten. */
    @Override
    public void close() {
        try (source) {
            if (source.getJdbcUrl().startsWith("jdbc:h2:file:")) {
                // Not closed: the database is, and with it all that is connected to it.
                source.getConnection().createStatement().execute("shutdown compact");
            }
        } catch (SQLException broken) {
            LOG.warn(
                    "The file of the link store could not be written anew; it is tried again at the next stop.",
                    broken);
        }
    }
}
