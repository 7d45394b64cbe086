package org.pilothouse.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
            file.write("one,".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(answer.getContentAsString()).isEqualTo("one,");
            file.write('2');
            assertThat(answer.getContentAsString()).isEqualTo("one,2");
        }

        assertThat(answer.getHeader(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment; filename=\"log.csv\"");
        assertThat(answer.getContentType()).isEqualTo("text/csv");
    }
}
