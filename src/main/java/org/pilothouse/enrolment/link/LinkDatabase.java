package org.pilothouse.enrolment.link;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The link store's own database, migrated when it is opened. */
final class LinkDatabase implements AutoCloseable {
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

    @Override
    public void close() {
        source.close();
    }
}
