package org.pilothouse.operation;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Where a PostgreSQL database is, read from its JDBC address; what stands after the question mark, which may be a secret, is dropped. */
record PostgresAddress(String host, int port, String database) {
    private static final String PREFIX = "jdbc:postgresql:";

    /** Names with an underscore are none of the internet, but usual between containers. */
    private static final Pattern PLACE = Pattern.compile("(\\[.*]|[^:]*)(?::(\\d+))?");

    static PostgresAddress of(String url) {
        var rest = url.substring(PREFIX.length()).replaceAll("\\?.*$", "");
        if (!rest.startsWith("//")) {
            return new PostgresAddress("", -1, rest);
        }
        var address = URI.create("postgresql:" + rest.replaceAll(",.*?(?=/)", ""));
        var place = PLACE.matcher(Objects.requireNonNullElse(address.getRawAuthority(), ""));
        if (!place.matches()) {
            return new PostgresAddress("", -1, address.getPath().replaceFirst("^/", ""));
        }
        var port = place.group(2) == null ? -1 : Integer.parseInt(place.group(2));
        return new PostgresAddress(place.group(1), port, address.getPath().replaceFirst("^/", ""));
    }

    List<String> dump(String user, String name) {
        var words = new ArrayList<>(List.of("pg_dump", "--format=custom", "--file=" + name + ".dump"));
        if (!host.isEmpty()) {
            words.add("--host=" + host);
        }
        if (port > 0) {
            words.add("--port=" + port);
        }
        words.add("--username=" + user);
        words.add(database);
        return words;
    }
}
