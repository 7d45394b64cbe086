package org.pilothouse.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The files of a data folder, searched as somebody would who found them: raw bytes, and what the database still gives. */
record FoundFolder(Path folder) {
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    Map<Path, String> files() throws IOException {
        var files = new HashMap<Path, String>();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                files.put(file, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(files.keySet()).anyMatch(file -> file.toString().endsWith("pilothouse.mv.db"));
        return files;
    }

    static List<Path> foundIn(Map<Path, String> files, String marker) {
        var found = new ArrayList<Path>();
        files.forEach((file, bytes) -> {
            if (ENCODINGS.stream()
                    .anyMatch(encoding ->
                            bytes.contains(new String(marker.getBytes(encoding), StandardCharsets.ISO_8859_1)))) {
                found.add(file);
            }
        });
        return found;
    }

    /** As text or as bytes. */
    static boolean isIn(String script, String marker) {
        return script.contains(marker)
                || script.contains(HexFormat.of().formatHex(marker.getBytes(StandardCharsets.UTF_8)));
    }

    /** Everything that the database still holds, compressed pages included. */
    String script() throws SQLException {
        var script = new StringBuilder();
        try (var connection =
                        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("pilothouse"), "pilothouse", "");
                var statement = connection.createStatement();
                var lines = statement.executeQuery("script")) {
            while (lines.next()) {
                script.append(lines.getString(1)).append('\n');
            }
        }
        return script.toString();
    }
}
