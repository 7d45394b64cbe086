package org.pilothouse.refiqda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.refiqda.TestProjects.full;
import static org.pilothouse.refiqda.TestProjects.guid;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pilothouse.refiqda.RefiQdaRefused.Reason;

/** Codebooks on their own. */
class QdcTest {

    private static final QdaCodebook CODEBOOK = new QdaCodebook("elsewhere", full().codes(), full().sets());

    @Test
    void whatWasWrittenIsReadAndWrittenAgainWithoutAnyDifference() {
        var once = QdcWriter.write(CODEBOOK, List.of()).bytes();

        var reading = QdcReader.read(once, ReadLimits.DEFAULT);

        assertThat(reading.report().lines()).isEmpty();
        assertThat(reading.codebook().codes().getFirst().withDescendants())
                .extracting(QdaCode::name)
                .containsExactly("risk", "trust");
        assertThat(reading.codebook().sets().getFirst().codes()).containsExactly(guid(11));
        assertThat(QdcWriter.write(reading.codebook(), List.of()).bytes()).isEqualTo(once);
    }

    @Test
    void reportsWhatACodebookCannotHold() {
        assertThat(QdcWriter.write(CODEBOOK, List.of(new Loss("history", 7)))
                        .losses()
                        .losses())
                .containsExactly(
                        new Loss("code-note", 1),
                        new Loss("history", 7),
                        new Loss("set-note", 1),
                        new Loss("set-source", 1));
    }

    @Test
    void refusesCodebooksThatAreEmptyOrContradictThemselves() {
        var code = new QdaCode(guid(1), "a", null, true, null, List.of(), List.of());
        var set = new QdaSet(guid(2), "s", null, List.of(guid(9)), List.of(), List.of());

        refused(new QdaCodebook(null, List.of(), List.of()), Reason.EMPTY_CODEBOOK);
        refused(new QdaCodebook(null, List.of(code, code), List.of()), Reason.INVALID_PROJECT);
        refused(new QdaCodebook(null, List.of(code), List.of(set)), Reason.INVALID_PROJECT);
    }

    @ParameterizedTest
    @CsvSource({
        "CodeBook, urn:QDA-XML:codebook:1.0, 0",
        "CodeBook, urn:QDA-XML:codebook:1:0, 0",
        "CodeBook, urn:QDA-XML:codebook:0:4, 0",
        "CodeBook, urn:QDA-XML:project:1.0, 0",
        "Codebook, urn:something-else, 1"
    })
    void readsEveryNamespaceMetSoFar(String root, String namespace, int guessed) {
        var reading = read(
                "\uFEFF<%s xmlns='%s' origin='tool'><Codes><Code guid='%s' name='a' isCodable='true'/></Codes></%s>"
                        .formatted(root, namespace, guid(1), root));

        assertThat(reading.codebook().origin()).isEqualTo("tool");
        assertThat(reading.codebook().codes()).hasSize(1);
        assertThat(reading.report().count(Finding.NAMESPACE_UNUSUAL)).isEqualTo(guessed);
    }

    @Test
    void readsTheCodebookOfABareProject() {
        var reading = read("<Project xmlns='urn:QDA-XML:project:1.0' name='p'><CodeBook><Codes><Code guid='" + guid(1)
                + "' name='a' isCodable='true'/></Codes></CodeBook><Sets><Set guid='" + guid(2)
                + "' name='s'><MemberCode targetGUID='" + guid(1) + "'/></Set></Sets></Project>");

        assertThat(reading.codebook().sets().getFirst().codes()).containsExactly(guid(1));
    }

    @Test
    void refusesWhatIsNoCodebook() {
        for (var document : List.of("<html/>", "<Project name='p'/>")) {
            assertThatThrownBy(() -> read(document))
                    .isInstanceOfSatisfying(
                            RefiQdaRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_REFI_QDA));
        }
        var tight = new ReadLimits(5, 5, 5, 5, 5, 5, 5);
        assertThatThrownBy(() -> QdcReader.read("<CodeBook/>".getBytes(StandardCharsets.UTF_8), tight))
                .hasMessageContaining("TOO_LARGE");
    }

    private static QdcReading read(String document) {
        return QdcReader.read(document.getBytes(StandardCharsets.UTF_8), ReadLimits.DEFAULT);
    }

    private static void refused(QdaCodebook codebook, Reason reason) {
        assertThatThrownBy(() -> QdcWriter.write(codebook, List.of()))
                .isInstanceOfSatisfying(
                        RefiQdaRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
