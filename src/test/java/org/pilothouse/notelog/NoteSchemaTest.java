package org.pilothouse.notelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NoteSchemaTest {
    private static final JsonNode NOTE =
            JsonMapper.builder().build().valueToTree(NoteSchema.ofBody()).get("items");

    @Test
    void namesEveryColumnAndWhatEachNoteNeeds() {
        assertThat(NOTE.get("properties").propertyNames())
                .hasSameSizeAs(NoteColumns.names())
                .contains("noteRef", "docMinutes", "sampledDetail");
        assertThat(NOTE.get("required").valueStream().map(JsonNode::asString))
                .containsExactly(
                        "noteRef", "participant", "serviceDate", "noteType", "eligibleForAi", "measurementMethod");
    }

    /** A column read as a word of a list has its words in the schema: each of them, sent, is read without a problem. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "setting",
                "useOutcome",
                "nonUseReason",
                "scratchNoteStyle",
                "clientAiConsent",
                "measurementMethod"
            })
    void everyWordItAllowsIsRead(String property) {
        var words = NOTE.get("properties").get(property).get("enum");
        assertThat(words).isNotEmpty();
        words.valueStream()
                .map(JsonNode::asString)
                .forEach(word -> assertThat(read(property, word).problems()).isEmpty());
        assertThat(read(property, "SOMETHING_ELSE").problems()).isNotEmpty();
    }

    @Test
    void listsAndFlagsAreSentAsJsonHasThem() {
        assertThat(read("draftProblems", List.of("MISSING", "ADDED")).problems())
                .isEmpty();
        assertThat(read("corrected", true).problems()).isEmpty();
        assertThat(read("effort", 8).problems()).isNotEmpty();
    }

    /** Whatever the schema says a property is, a value of that kind is read, and one of another kind is not. */
    @ParameterizedTest
    @CsvSource({
        "detailProbability, number,  0.2",
        "docMinutes,        number,  7.5",
        "loggingSeconds,    integer, 12",
        "draftWords,        integer, 120",
        "leftOut,           boolean, true"
    })
    void numbersAndFlagsAreOfTheKindThatIsRead(String property, String type, String value) {
        assertThat(NOTE.get("properties").get(property).get("type").asString()).isEqualTo(type);
        Object sent = type.equals("boolean") ? Boolean.valueOf(value) : (Object) new java.math.BigDecimal(value);
        assertThat(read(property, sent).problems()).isEmpty();
        assertThat(read(property, "some text").problems()).isNotEmpty();
    }

    @Test
    void aReferenceIsOpaqueAndShort() {
        var form = NOTE.get("properties").get("noteRef").get("pattern").asString();
        assertThat("a.B-9_").matches(form);
        assertThat("x".repeat(65)).doesNotMatch(form);
        assertThat("Jane Doe").doesNotMatch(form);
    }

    private static NoteRow read(String property, Object value) {
        var note = new LinkedHashMap<String, Object>(Map.of(
                "noteRef", "n1",
                "participant", "P01",
                "serviceDate", "2026-02-10",
                "noteType", "SOAP_PROGRESS",
                "eligibleForAi", true,
                "measurementMethod", "APP_TIMER"));
        note.put(property, value);
        return NoteRow.ofJson(1, note);
    }
}
