package org.pilothouse.notelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pilothouse.shared.RowProblem;

class NoteRowTest {

    @Test
    void aReferenceOfDigitsIsNoIdentifierForItsCheckDigitAlone() {
        assertThat(checksOn("1234567897")).doesNotContain("CK-12");
        assertThat(checksOn("046454286")).doesNotContain("CK-12");
    }

    @Test
    void aReferenceThatCallsItselfARecordOrLooksLikeAPhoneIsOne() {
        assertThat(checksOn("MRN445566")).contains("CK-12");
        assertThat(checksOn("519-555-0133")).contains("CK-12");
    }

    private static List<String> checksOn(String noteRef) {
        return NoteRow.ofJson(1, Map.of("noteRef", noteRef)).claim().problems().stream()
                .map(RowProblem::reason)
                .toList();
    }
}
