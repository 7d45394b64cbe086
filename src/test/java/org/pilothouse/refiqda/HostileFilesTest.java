package org.pilothouse.refiqda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilothouse.refiqda.RefiQdaRefused.Reason;

/** Files that attack, are damaged or are something else. */
class HostileFilesTest {

    private static final ReadLimits SMALL = new ReadLimits(4_000, 2_000_000, 3_000_000, 5, 200, 20, 50);

    @Test
    void externalEntitiesAreRefusedAndNotFetched() {
        refused(
                qde(
                        "<!DOCTYPE Project [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                                + "<Project xmlns='urn:QDA-XML:project:1.0' name='&x;'><Description>&x;</Description></Project>"),
                Reason.DOCUMENT_TYPE);
    }

    @Test
    void entityExpansionIsRefused() {
        var entities = new StringBuilder("<!ENTITY a0 'lol'>");
        for (var level = 1; level < 10; level++) {
            entities.append("<!ENTITY a%d '%s'>"
                    .formatted(level, "&a%d;".formatted(level - 1).repeat(10)));
        }
        refused(
                qde("<!DOCTYPE Project [" + entities + "]><Project name='x'><Description>&a9;</Description></Project>"),
                Reason.DOCUMENT_TYPE);
    }

    @Test
    void undeclaredEntitiesAreBrokenXml() {
        refused(qde("<Project name='x'>&nothing;</Project>"), Reason.BROKEN_XML);
    }

    @Test
    void aZipBombIsRefused() {
        refused(
                Foreign.project("x", Foreign.source("bomb.txt", ""))
                        .file("sources/bomb.txt", new byte[8 << 20])
                        .bytes(),
                Reason.ZIP_BOMB);
        refused(new Foreign().file("project.qde", new byte[8 << 20]).bytes(), Reason.ZIP_BOMB);
    }

    @Test
    void limitsOnSizesAreKept() {
        var noise = noise(1_900_000);
        var file = Foreign.project(
                "x",
                "<Sources><TextSource guid='%s' plainTextPath='a.txt'/><TextSource guid='%s' plainTextPath='b.txt'/></Sources>"
                        .formatted(Foreign.guid(1), Foreign.guid(2)));
        file.file("sources/a.txt", noise).file("sources/b.txt", noise);
        refused(file.bytes(), SMALL, Reason.TOO_LARGE);
        refused(new Foreign().file("p.qde", noise(5_000)).bytes(), SMALL, Reason.TOO_LARGE);
        refused(Foreign.project("x", "<Sets/>".repeat(60)).bytes(), SMALL, Reason.TOO_LARGE);
    }

    @Test
    void anOversizeTextIsSkippedWithALine() {
        var file = Foreign.project("x", Foreign.source("a.txt", "")).file("sources/a.txt", noise(2_100_000));

        var reading = QdpxReader.read(file.bytes(), new ReadOptions(SMALL, Map.of()));

        assertThat(reading.project().sources()).isEmpty();
        assertThat(reading.report().count(Finding.TEXT_TOO_LARGE)).isEqualTo(1);
        assertThat(reading.report().sources().getFirst().imported()).isFalse();
    }

    @Test
    void tooManyEntriesAreRefused() {
        var file = Foreign.project("x", "");
        for (var number = 0; number < 6; number++) {
            file.file("sources/" + number, "");
        }
        refused(file.bytes(), SMALL, Reason.TOO_MANY_ENTRIES);
    }

    @Test
    void elementsNestedTooDeepAreRefused() {
        refused(
                qde("<Project name='x'><CodeBook><Codes>" + "<Code name='c'>".repeat(5_000) + "</Code>".repeat(5_000)
                        + "</Codes></CodeBook></Project>"),
                Reason.NESTED_TOO_DEEP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "internal://../secret.txt",
                "../../etc/passwd",
                "internal://%2e%2e/secret.txt",
                "..\\secret.txt",
                "sources/../../secret.txt"
            })
    void pathsThatClimbOutOfTheZipAreSkipped(String path) {
        var reading = Foreign.project("x", Foreign.source(path, ""))
                .file("secret.txt", "secret")
                .file("../secret.txt", "secret")
                .file("../evil.qde", "<Project/>")
                .read();

        assertThat(reading.project().sources()).isEmpty();
        assertThat(reading.report().count(Finding.UNSAFE_PATH)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/etc/passwd", "file:///etc/passwd", "relative:///a.txt", "C:\\a.txt", "http://example.org/a.txt"
            })
    void filesOutsideTheZipAreNotRead(String path) {
        var reading = Foreign.project("x", Foreign.source(path, "")).read();

        assertThat(reading.report().count(Finding.TEXT_OUTSIDE_FILE)).isEqualTo(1);
    }

    @Test
    void somethingElseIsRefusedByName() {
        refused("hello".getBytes(StandardCharsets.UTF_8), Reason.NOT_A_ZIP);
        refused(new byte[0], Reason.NOT_A_ZIP);
        refused(new byte[] {'P', 'K', 3, 4, 5, 6}, Reason.BROKEN_ZIP);
        refused(new Foreign().file("readme.txt", "x").bytes(), Reason.NO_PROJECT);
        refused(Foreign.project("x", "").file("second.qde", "<Project/>").bytes(), Reason.SEVERAL_PROJECTS);
        refused(qde("<html/>"), Reason.NOT_REFI_QDA);
        refused(qde("<Project"), Reason.BROKEN_XML);
        refused(qde(""), Reason.BROKEN_XML);
    }

    @Test
    void aProjectOneFolderTooDeepIsFoundAndRubbishOfMacOsIgnored() {
        var reading = new Foreign()
                .file("__MACOSX/Trial/._Trial.qde", "rubbish")
                .file("Trial/._x.qde", "rubbish")
                .file("Trial/Trial.qde", "<Project name='P'>" + Foreign.source("internal:/A.TXT", "") + "</Project>")
                .file("Trial/Sources/{a}.txt", "text")
                .read();

        assertThat(reading.report().count(Finding.FOLDER_IN_ZIP)).isEqualTo(1);
        assertThat(reading.report().count(Finding.NAMESPACE_UNUSUAL)).isEqualTo(1);
        assertThat(reading.project().sources().getFirst().text()).isEqualTo("text");
    }

    @Test
    void aDamagedTextIsSkippedAndADamagedProjectRefused() {
        var text = Foreign.text("x", "needle in a haystack " + "of other things".repeat(9), "")
                .bytes();
        assertThat(QdpxReader.read(damagedAfter(text, ".txt"), ReadOptions.DEFAULT)
                        .report()
                        .count(Finding.TEXT_DAMAGED))
                .isEqualTo(1);
        refused(damagedAfter(Foreign.project("x", "").bytes(), ".qde"), Reason.BROKEN_ZIP);
    }

    @Test
    void noDamageWhateverMakesItCrash() {
        var fine = QdpxWriter.write(TestProjects.full()).bytes();
        var random = new Random(20261121);
        for (var round = 0; round < 1500; round++) {
            var damaged = fine.clone();
            for (var change = 0; change <= round % 4; change++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            survives(round % 5 == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged);
        }
    }

    @Test
    void noStrangeValueWhateverMakesItCrash() {
        var qde = qdeOf(QdpxWriter.write(TestProjects.full()).bytes());
        var random = new Random(7);
        var strange = new String[] {
            "",
            " ",
            "x",
            "-1",
            "99999999999999999999",
            "2026-13-45T99:99:99Z",
            "{",
            "#",
            "1E999999999",
            "\u00A0",
            "&amp;",
            "+999999999-12-31T23:59:59Z",
            "true",
            "&#10;",
            "null",
            "12:30"
        };
        for (var round = 0; round < 400; round++) {
            var parts = qde.split("\"", -1);
            for (var change = 0; change < 3; change++) {
                var place = 1 + 2 * random.nextInt(parts.length / 2);
                parts[place] = strange[random.nextInt(strange.length)];
            }
            survives(new Foreign()
                    .file("project.qde", String.join("\"", parts))
                    .file("sources/" + TestProjects.guid(20) + ".txt", TestProjects.TEXT)
                    .bytes());
        }
    }

    /** Either refused by name, or read into something that can be written. */
    private static void survives(byte[] file) {
        QdaProject project;
        try {
            project = QdpxReader.read(file, ReadOptions.DEFAULT).project();
        } catch (RefiQdaRefused refused) {
            assertThat(refused.reason()).isNotNull();
            return;
        }
        QdpxWriter.write(project);
    }

    private static String qdeOf(byte[] file) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            zip.getNextEntry();
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] damagedAfter(byte[] zip, String name) {
        var text = new String(zip, StandardCharsets.ISO_8859_1);
        var damaged = zip.clone();
        damaged[text.indexOf(name) + name.length() + 12] ^= 0x55;
        return damaged;
    }

    private static byte[] noise(int size) {
        var noise = new byte[size];
        var random = new Random(1);
        for (var index = 0; index < size; index++) {
            noise[index] = (byte) ('a' + random.nextInt(26));
        }
        return noise;
    }

    private static byte[] qde(String content) {
        return new Foreign().file("project.qde", content).bytes();
    }

    private static void refused(byte[] file, Reason reason) {
        refused(file, ReadLimits.DEFAULT, reason);
    }

    private static void refused(byte[] file, ReadLimits limits, Reason reason) {
        assertThatThrownBy(() -> QdpxReader.read(file, new ReadOptions(limits, Map.of())))
                .isInstanceOfSatisfying(
                        RefiQdaRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
