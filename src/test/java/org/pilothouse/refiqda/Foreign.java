package org.pilothouse.refiqda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes files as other tools do, or as nobody should. */
final class Foreign {

    static final String SOURCE = "aaaaaaaa-0000-0000-0000-000000000001";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    static Foreign project(String origin, String body) {
        return new Foreign()
                .file(
                        "project.qde",
                        "<?xml version='1.0' encoding='utf-8'?><Project xmlns='urn:QDA-XML:project:1.0' name='P' origin='"
                                + origin + "'>" + body + "</Project>");
    }

    /** A project with one text in a file, and what stands within its element. */
    static Foreign text(String origin, String text, String selections) {
        return project(origin, source("internal://" + SOURCE + ".txt", selections))
                .file("sources/" + SOURCE + ".txt", text);
    }

    static String source(String path, String inside) {
        return "<Sources><TextSource guid='" + SOURCE + "' name='T' plainTextPath='" + path + "'>" + inside
                + "</TextSource></Sources>";
    }

    static String selection(int number, String name, int start, int end) {
        return selection(number, name, start, end, "");
    }

    static String selection(int number, String name, int start, int end, String inside) {
        var named = name == null ? "" : " name='" + name + "'";
        return "<PlainTextSelection guid='" + guid(number) + "'" + named + " startPosition='" + start
                + "' endPosition='" + end + "'>" + inside + "</PlainTextSelection>";
    }

    static String guid(int number) {
        return "bbbbbbbb-0000-0000-0000-%012d".formatted(number);
    }

    Foreign file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Foreign file(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    QdpxReading read() {
        return QdpxReader.read(bytes(), ReadOptions.DEFAULT);
    }
}
