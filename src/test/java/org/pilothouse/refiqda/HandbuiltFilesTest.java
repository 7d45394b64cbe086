package org.pilothouse.refiqda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pilothouse.refiqda.PositionChoice.Certainty;

/** One project written in six dialects; see make.py beside the files. */
class HandbuiltFilesTest {

    @ParameterizedTest
    @CsvSource({
        "01-spec-lf, MATCHED, false, false, false",
        "02-atlas-crlf-counts-1, MATCHED, false, false, false",
        "03-maxqda-crlf-counts-2, ASSUMED, true, false, false",
        "04-nvivo-Sources-crlf2-bom, MATCHED, true, false, false",
        "05-utf16-offsets, MATCHED, false, true, false",
        "06-bom-braced-guids, MATCHED, false, false, false"
    })
    void everyDialectGivesTheSameFiveQuotes(
            String file, Certainty certainty, boolean countsTwo, boolean utf16, boolean mark) {
        var reading = QdpxReader.read(SharedFiles.find("handbuilt/" + file + ".qdpx"), ReadOptions.DEFAULT);

        var source = reading.project().sources().getFirst();
        assertThat(source.selections().stream().map(source::quote))
                .containsExactly(
                        "saves me time",
                        "it invented a dosage",
                        "invented a dosage",
                        "Gut 😀",
                        "Twice it invented a dosage.");
        var choice = reading.report().sources().getFirst().positions();
        assertThat(choice).isNotNull();
        assertThat(choice.certainty()).isEqualTo(certainty);
        assertThat(choice.convention()).isEqualTo(new PositionConvention(countsTwo, utf16, mark, false));
    }

    @ParameterizedTest
    @CsvSource({"01-spec-lf", "03-maxqda-crlf-counts-2", "06-bom-braced-guids"})
    void everythingAroundTheTextIsReadToo(String file) {
        var project = QdpxReader.read(SharedFiles.find("handbuilt/" + file + ".qdpx"), ReadOptions.DEFAULT)
                .project();

        assertThat(project.name()).isEqualTo("Trial");
        assertThat(project.users()).extracting(QdaUser::name).containsExactly("Coder A", "Coder B");
        assertThat(project.codes().getFirst().withDescendants())
                .extracting(QdaCode::name, QdaCode::codable, QdaCode::colour, QdaCode::description)
                .containsExactly(
                        tuple("Attitude", false, null, null),
                        tuple("benefit", true, "#2A7D4F", "Gain for the clinician"),
                        tuple("risk", true, "#C02A1D", null),
                        tuple("trust", true, "#0000FF", null));
        var source = project.sources().getFirst();
        assertThat(source.guid()).isEqualTo(UUID.fromString("f6da5ac8-58a9-5c14-a081-4e868a149c97"));
        assertThat(source.notes()).containsExactly(project.notes().getFirst().guid());
        assertThat(project.cases().getFirst().values())
                .containsExactly(new QdaValue(project.variables().getFirst().guid(), "12"));
        assertThat(project.cases().getFirst().sources()).containsExactly(source.guid());
        assertThat(project.sets().getFirst().sources()).containsExactly(source.guid());
        assertThat(project.notes().getFirst().text()).isEqualTo("Check dosage claims.");
    }

    @Test
    void whatWasReadIsWrittenAndReadAgainWithoutAnyDifference() {
        for (var file : List.of(
                "handbuilt/01-spec-lf.qdpx",
                "handbuilt/04-nvivo-Sources-crlf2-bom.qdpx",
                "handbuilt/05-utf16-offsets.qdpx",
                "skyloom-TestProject.qdpx")) {
            var project =
                    QdpxReader.read(SharedFiles.find(file), ReadOptions.DEFAULT).project();

            var once = QdpxWriter.write(project).bytes();
            var twice = QdpxWriter.write(
                            QdpxReader.read(once, ReadOptions.DEFAULT).project())
                    .bytes();

            assertThat(twice).as(file).isEqualTo(once);
        }
    }

    @Test
    void theVendorsSampleIsReadWithALineForEverythingItLacks() {
        var reading = QdpxReader.read(SharedFiles.find("skyloom-TestProject.qdpx"), ReadOptions.DEFAULT);

        assertThat(reading.project().users()).hasSize(3);
        assertThat(reading.project().codes()).hasSize(14);
        assertThat(reading.project().notes()).hasSize(2);
        assertThat(reading.project().sets()).hasSize(16);
        assertThat(reading.report().sources()).hasSize(11).noneMatch(SourceReport::imported);
        assertThat(reading.report().count(Finding.TEXT_MISSING)).isEqualTo(11);
        assertThat(reading.report().count(Finding.MEDIA_SOURCE)).isEqualTo(4);
        assertThat(reading.report().count(Finding.PDF_AS_TEXT)).isEqualTo(2);
        assertThat(reading.report().count(Finding.GRAPH)).isEqualTo(1);
        assertThat(reading.report().count(Finding.LINK_INCOMPLETE)).isEqualTo(1);
    }
}
