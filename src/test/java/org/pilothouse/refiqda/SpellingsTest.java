package org.pilothouse.refiqda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.refiqda.Foreign.guid;
import static org.pilothouse.refiqda.Foreign.project;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pilothouse.refiqda.QdaVariable.Type;

/** Ids, colours, dates and values in the spellings they come in. */
class SpellingsTest {

    @Test
    void idsThatAreNoGuidsGetTheSameGuidEachTimeAndDuplicatesTheirOwn() {
        var codes =
                "<CodeBook><Codes><Code guid='code-1' name='a' isCodable='1'/><Code guid='code-1' name='a' isCodable='0'/>"
                        + "<Code name='b'/><Code/></Codes></CodeBook>";

        var first = project("x", codes).read();
        var second = project("x", codes).read();

        assertThat(first.project()).isEqualTo(second.project());
        assertThat(first.project().codes()).extracting(QdaCode::guid).doesNotHaveDuplicates();
        assertThat(first.project().codes()).extracting(QdaCode::codable).containsExactly(true, false, true, true);
        assertThat(first.report().count(Finding.GUID_REPLACED)).isEqualTo(2);
        assertThat(first.report().count(Finding.GUID_REPEATED)).isEqualTo(1);
        assertThat(first.report().count(Finding.GUID_MISSING)).isEqualTo(2);
        assertThat(first.report().count(Finding.NAME_MISSING)).isEqualTo(1);
        assertThat(first.report().count(Finding.CODABLE_GUESSED)).isEqualTo(2);
        assertThat(first.report().count(Finding.CODE_NAME_REPEATED)).isEqualTo(1);
    }

    @Test
    void aBlankNameIsNone() {
        var reading = project("x", "<CodeBook><Codes><Code guid='" + guid(1) + "' name=' '/></Codes></CodeBook>")
                .read();

        assertThat(reading.project().codes().getFirst().name()).isEqualTo("bbbbbbbb");
        assertThat(reading.report().count(Finding.NAME_MISSING)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "38044D71-867D-55C4-9872-39AB0FB5635D",
        "{38044d71-867d-55c4-9872-39ab0fb5635d}",
        "38044d71867d55c4987239ab0fb5635d",
        "urn:uuid:38044d71-867d-55c4-9872-39ab0fb5635d"
    })
    void everySpellingOfAGuidIsTheSame(String spelling) {
        assertThat(Guids.read(spelling)).isEqualTo(UUID.fromString("38044d71-867d-55c4-9872-39ab0fb5635d"));
        assertThat(Guids.isGuid(spelling)).isTrue();
    }

    @Test
    void shortGroupsAreNoGuid() {
        assertThat(Guids.isGuid("1-2-3-4-5")).isFalse();
        assertThat(Guids.read("1-2-3-4-5")).isEqualTo(Guids.read(" 1-2-3-4-5 ")).isNotEqualTo(Guids.read("1-2-3-4-6"));
    }

    @ParameterizedTest
    @CsvSource({"#0f8, #00FF88", "#00ff8880, #00FF88", "00ff88, #00FF88", "#00FF88, #00FF88", "red, ", "#12, "})
    void coloursBecomeSixDigits(String written, String read) {
        var reading = project(
                        "x",
                        "<CodeBook><Codes><Code guid='" + guid(1) + "' name='a' isCodable='true' color='" + written
                                + "'/></Codes></CodeBook>")
                .read();

        assertThat(reading.project().codes().getFirst().colour()).isEqualTo(read);
        assertThat(reading.report().count(Finding.COLOUR_UNREADABLE)).isEqualTo(read == null ? 1 : 0);
        assertThat(reading.report().count(Finding.COLOUR_CHANGED)).isEqualTo(written.length() == 9 ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T10:00:00Z, 2026-11-21T10:00:00Z, 0, 0",
        "2026-11-21T10:00:00.5+02:00, 2026-11-21T08:00:00.500Z, 0, 0",
        "2026-11-21T10:00:00-0500, 2026-11-21T15:00:00Z, 0, 0",
        "2026-11-21T10:00:00, 2026-11-21T10:00:00Z, 1, 0",
        "2026-11-21 10:00, 2026-11-21T10:00:00Z, 1, 0",
        "2026-11-21, 2026-11-21T00:00:00Z, 1, 0",
        "yesterday, , 0, 1",
        "0000-01-01T00:00:00Z, , 0, 1",
        "9999-12-31T23:00:00-05:00, , 0, 1"
    })
    void datesBecomeUtc(String written, Instant read, int guessed, int lost) {
        var reading = project(
                        "x",
                        "<Notes><Note guid='" + guid(1) + "' name='n' creationDateTime='" + written
                                + "'><PlainTextContent>t</PlainTextContent></Note></Notes>")
                .read();

        assertThat(reading.project().notes().getFirst().createdAt()).isEqualTo(read);
        assertThat(reading.report().count(Finding.DATE_WITHOUT_ZONE)).isEqualTo(guessed);
        assertThat(reading.report().count(Finding.DATE_UNREADABLE)).isEqualTo(lost);
    }

    @ParameterizedTest
    @CsvSource({
        "Boolean, Yes, true",
        "Boolean, 0, false",
        "Boolean, maybe, ",
        "Integer, ' +12 ', 12",
        "Integer, 1.5, ",
        "Float, 1E3, 1000",
        "Float, 1E999999999, ",
        "Date, 2026-11-21T10:00:00, 2026-11-21",
        "Date, 21.11.2026, ",
        "DateTime, 2026-11-21T10:00:00+01:00, 2026-11-21T09:00:00Z",
        "DateTime, now, ",
        "Text, anything, anything",
        "Mystery, anything, anything"
    })
    void valuesAreSpelledAsTheirTypeWants(String type, String written, String read) {
        var body = "<Variables><Variable guid='" + guid(50) + "' name='v' typeOfVariable='" + type
                + "'/></Variables><Cases><Case guid='" + guid(60)
                + "' name='c'><VariableValue><VariableRef targetGUID='"
                + guid(50) + "'/><AnyValue>" + written + "</AnyValue></VariableValue></Case></Cases>";

        var reading = project("x", body).read();

        var values = reading.project().cases().getFirst().values();
        assertThat(values).isEqualTo(read == null ? List.of() : List.of(new QdaValue(uuid(50), read)));
        assertThat(reading.report().count(Finding.VALUE_UNREADABLE)).isEqualTo(read == null ? 1 : 0);
        assertThat(reading.report().count(Finding.VARIABLE_TYPE_GUESSED)).isEqualTo("Mystery".equals(type) ? 1 : 0);
        assertThat(QdpxReader.read(QdpxWriter.write(reading.project()).bytes(), ReadOptions.DEFAULT)
                        .project()
                        .variables())
                .extracting(QdaVariable::type)
                .doesNotContainNull()
                .hasOnlyElementsOfType(Type.class);
    }

    private static UUID uuid(int number) {
        return UUID.fromString(guid(number));
    }
}
