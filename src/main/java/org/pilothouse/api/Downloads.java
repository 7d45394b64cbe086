package org.pilothouse.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files as answers: always as an attachment with a name, never to be guessed at by a browser. */
final class Downloads {
    private static final String CSV = "text/csv;charset=UTF-8";

    private Downloads() {}

    static ResponseEntity<byte[]> of(String name, String mediaType, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .body(content);
    }

    /** Writes a table. */
    interface Table {
        void writeTo(OutputStream out);
    }

    /** Sends a table of any length. It is gathered packed, and sent when it is whole, so that no query waits for a slow reader. */
    static void csv(HttpServletResponse answer, String name, Table table) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            table.writeTo(out);
        }
        try (var unpacked = new InflaterInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
            unpacked.transferTo(to(answer, name, CSV));
        }
    }

    /** Where to write a file of any length; the answer becomes that file with the first byte, until then it may be refused. */
    static OutputStream to(HttpServletResponse answer, String name, String mediaType) {
        return new FilterOutputStream(OutputStream.nullOutputStream()) {
            private boolean begun;

            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (!begun) {
                    begun = true;
                    answer.setContentType(mediaType);
                    answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(name));
                    out = answer.getOutputStream();
                }
                out.write(bytes, offset, length);
            }
        };
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
