package org.pilothouse.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.pilothouse.report.SampleRelease;

/** What was changed of a frozen plan stands in the documents, also of a report that brings no times. */
class DeviationsInDocumentsTest {
    private static final String SENTENCE =
            "after the plan was frozen: Fewest notes a time may stand for, from 10 to 12. Reason: Few notes";

    @Test
    void withTimesAndWithoutThem() throws IOException {
        for (var timed : new boolean[] {true, false}) {
            var model = SampleRelease.modelAfterADeviation(timed);

            assertThat(model.limits())
                    .filteredOn(limit -> limit.contains(SENTENCE))
                    .hasSize(1);
            assertThat(text(OnePageReport.of(model))).contains(SENTENCE);
            assertThat(text(ThematicSummary.of(model))).contains(SENTENCE);
            assertThat(text(ReleaseWorkbook.of(model))).contains(SENTENCE);
        }
    }

    /** Also what must be known beside it: a chart's text for those who do not see it is seen by nobody else. */
    @Test
    void whatStandsUnderAChartIsToBeSeenInTheWorkbook() throws IOException {
        var model = SampleRelease.model();
        var cells = text(ReleaseWorkbook.of(model));

        assertThat(OfficeParts.charts(model.use().charts()))
                .isNotEmpty()
                .allSatisfy(chart -> assertThat(cells).contains(chart.look().description()));
    }

    /** The words of all parts of an office document. */
    private static String text(byte[] document) throws IOException {
        var text = new StringBuilder();
        try (var parts = new ZipInputStream(new ByteArrayInputStream(document))) {
            while (parts.getNextEntry() != null) {
                text.append(new String(parts.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", ""));
            }
        }
        return text.toString();
    }
}
