package org.pilothouse.erasure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts rows of one participant into every table that can hold its words, a marker of its own in every text column. */
final class Planting {
    private final JdbcClient jdbc;
    private final long study;
    private final String code;
    final List<String> markers = new ArrayList<>();
    /** In the link store, where only sealed text is. */
    final List<String> sealed = new ArrayList<>();

    private long nextId;

    Planting(JdbcClient jdbc, long study, String code, long firstId) {
        this.jdbc = jdbc;
        this.study = study;
        this.code = code;
        nextId = firstId;
    }

    /** A text that can be found again and cannot be guessed. */
    String marker() {
        var marker = "Qz" + UUID.randomUUID().toString().replace("-", "").substring(0, 9);
        markers.add(marker);
        return marker;
    }

    /** Adds a row: what is not given and can hold words holds a marker. */
    long add(String table, Map<String, ?> given) {
        var values = new HashMap<String, Object>(given);
        var id = nextId++;
        var columns = columnsOf(table);
        if (columns.contains("id")) {
            values.putIfAbsent("id", id);
        }
        if (columns.contains("study")) {
            values.putIfAbsent("study", study);
        }
        if (columns.contains("version")) {
            values.putIfAbsent("version", 0);
        }
        if (columns.contains("participant")) {
            values.putIfAbsent("participant", code);
        }
        for (var column : textColumnsOf(jdbc, table)) {
            if (TextColumns.mayHoldWords(table, column)) {
                values.computeIfAbsent(column, any -> marker());
            }
        }
        var names = List.copyOf(values.keySet());
        jdbc.sql("insert into " + table + " (" + String.join(", ", names) + ") values ("
                        + String.join(", ", names.stream().map(name -> "?").toList()) + ")")
                .params(names.stream().map(values::get).toList())
                .update();
        return id;
    }

    static List<String> textColumnsOf(JdbcClient jdbc, String table) {
        return jdbc.sql("""
                        select lower(column_name) from information_schema.columns
                        where lower(table_schema) = 'public' and lower(table_name) = ?
                          and (upper(data_type) like '%CHAR%' or upper(data_type) in ('TEXT', 'CLOB', 'BINARY LARGE OBJECT', 'BINARY VARYING', 'BYTEA', 'JSON'))
                        """)
                .param(table.toLowerCase(Locale.ROOT))
                .query(String.class)
                .list();
    }

    private List<String> columnsOf(String table) {
        return jdbc.sql("""
                        select lower(column_name) from information_schema.columns
                        where lower(table_schema) = 'public' and lower(table_name) = ?
                        """).param(table).query(String.class).list();
    }
}
