package org.pilothouse.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;

class DownloadsTest {
    private final MockHttpServletResponse answer = new MockHttpServletResponse();

    @Test
    void untilTheFirstByteTheAnswerMayStillBeARefusal() throws IOException {
        try (var file = Downloads.to(answer, "log.csv", "text/csv")) {
            file.flush();
        }

        assertThat(answer.getHeaderNames()).isEmpty();
        assertThat(answer.isCommitted()).isFalse();
    }

    @Test
    void eachPieceIsSentAtOnceAsAnAttachment() throws IOException {
        try (var file = Downloads.to(answer, "log.csv", "text/csv")) {
            file.write("one,".getBytes(StandardCharsets.UTF_8));
            assertThat(answer.getContentAsString()).isEqualTo("one,");
            file.write('2');
            assertThat(answer.getContentAsString()).isEqualTo("one,2");
        }

        assertThat(answer.getHeader(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment; filename=\"log.csv\"");
        assertThat(answer.getContentType()).isEqualTo("text/csv");
    }

    @Test
    void aTableIsSentWhenItIsWholeAndARefusalInItsMiddleLeavesTheAnswerFree() throws IOException {
        Downloads.csv(answer, "log.csv", out -> {
            write(out, "one,");
            assertThat(answer.getHeaderNames()).isEmpty();
            write(out, "2");
        });
        assertThat(answer.getContentAsString()).isEqualTo("one,2");

        var refused = new MockHttpServletResponse();
        assertThatThrownBy(() -> Downloads.csv(refused, "log.csv", out -> {
                    write(out, "one,");
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        assertThat(refused.getHeaderNames()).isEmpty();
        assertThat(refused.getContentAsByteArray()).isEmpty();
    }

    private static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
