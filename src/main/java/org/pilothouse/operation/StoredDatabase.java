package org.pilothouse.operation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** A database of this installation as whoever runs it may see it: what it is, how far its schema is, and how it is saved. Gives no connection away. */
public final class StoredDatabase {
    private static final String MIGRATIONS =
            "select \"version\", \"success\" from \"flyway_schema_history\" where \"version\" is not null order by \"installed_rank\"";

    private final String name;
    private final DataSource source;

    /** @param name with which archives begin; small letters only */
    public StoredDatabase(String name, DataSource source) {
        this.name = name;
        this.source = source;
    }

    public String name() {
        return name;
    }

    /** How it can be saved. */
    public enum Kind {
        /** A file of H2, which the application saves itself. */
        FILE,
        /** PostgreSQL, which has a command for it. */
        POSTGRESQL,
        /** Anything else, such as a database in memory. */
        OTHER
    }

    /**
     * @param product with its version
     * @param migrations how many were applied
     * @param newest the version of the last one; empty without any
     * @param sound whether each of them went through
     */
    public record Facts(String name, Kind kind, String product, int migrations, String newest, boolean sound) {}

    /** @throws SQLException when it does not answer */
    Facts facts() throws SQLException {
        try (var connection = source.getConnection()) {
            var versions = new ArrayList<String>();
            var sound = true;
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(MIGRATIONS)) {
                while (rows.next()) {
                    versions.add(rows.getString(1));
                    sound &= rows.getBoolean(2);
                }
            }
            var about = connection.getMetaData();
            return new Facts(
                    name,
                    kind(connection),
                    about.getDatabaseProductName() + " " + about.getDatabaseProductVersion(),
                    versions.size(),
                    versions.isEmpty() ? "" : versions.getLast(),
                    sound);
        }
    }

    Kind kind() throws SQLException {
        try (var connection = source.getConnection()) {
            return kind(connection);
        }
    }

    private static Kind kind(Connection connection) throws SQLException {
        var url = connection.getMetaData().getURL().toLowerCase(Locale.ROOT);
        if (url.startsWith("jdbc:postgresql:")) {
            return Kind.POSTGRESQL;
        }
        return url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:") ? Kind.FILE : Kind.OTHER;
    }

    /** Writes the files of an H2 database into a new zip as they are at one moment, while others go on reading and writing. */
    void saveTo(Path zip) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("backup to ?")) {
            statement.setString(1, zip.toString());
            statement.execute();
        }
    }

    /** What to type on the server to save a PostgreSQL database; asks for the password. */
    List<String> command() throws SQLException {
        try (var connection = source.getConnection()) {
            return PostgresAddress.of(connection.getMetaData().getURL())
                    .dump(connection.getMetaData().getUserName(), name);
        }
    }
}
