package org.pilothouse.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pilothouse.coding.retrieval.NamedQuery;
import org.pilothouse.coding.retrieval.Query;

/** What redaction makes of single places: names, questions, pieces of a passage, dates. */
class RedactedWordsModuleTest extends WordsInEveryColumn {
    @Test
    void namesThatWouldBeTheSameAreNumberedAndQuestionsStillAskForTheSame() {
        queries.save(study, "from elm street", Query.ALL);
        queries.save(study, "[" + "…".repeat(WORDS.length() - 2) + "]", Query.ALL);

        redact();

        var dots = "…".repeat(WORDS.length() - 2);
        assertThat(queries.all(study))
                .extracting(NamedQuery::name)
                .containsExactlyInAnyOrder("[" + dots + "]", "[" + dots + "] 2", "[" + dots + "].", "from elm street");
        assertThat(queries.all(study))
                .anyMatch(query -> query.query().attributes().containsValue(Set.of("[" + dots + "]")));
    }

    /** Line ends of what was told are blanks in the text that is made of it. */
    @Test
    void whatWasToldIsOverwrittenAcrossItsLineEnds() {
        jdbc.sql("update told set words = ? where study = ?")
                .params("The child from\r\n\r\n Elm Street cried.", study.value())
                .update();

        redact();

        assertThat(jdbc.sql("select words from told where study = ?")
                        .param(study.value())
                        .query(String.class)
                        .single())
                .startsWith("The child […")
                .endsWith("…] cried.")
                .doesNotContain("from")
                .doesNotContain("Street");
    }

    /** A code made in vivo is called what the passage begins with, an example may be a piece of it; a common word is not. */
    @Test
    void whatIsAPieceOfThePassageGoesWithIt() {
        var start = SAID.indexOf("The child");
        var inVivo = codebook.addNamed(study, "child from Elm…");
        var own = codebook.addNamed(study, "child");

        redactions.redact(study, text, 2, start, start + ("The child " + WORDS).length(), true);

        assertThat(codebook.find(study, inVivo).orElseThrow().name()).isEqualTo("[" + "…".repeat(13) + "]");
        assertThat(codebook.find(study, own).orElseThrow().name()).isEqualTo("child");
    }

    @Test
    void aDateThatWasRedactedIsNoneAnyMore() {
        jdbc.sql("update imported_case_value set content = ? where type = 'DATE' and imported_case = ?")
                .params(WORDS, 7_000_000 + study.value())
                .update();

        redact();

        assertThat(jdbc.sql("select type from imported_case_value where imported_case = ?")
                        .param(7_000_000 + study.value())
                        .query(String.class)
                        .list())
                .containsExactly("TEXT");
    }

    /** Two variables that go by the same stand-in become one, which asks for what either did; codes of interviews stay. */
    @Test
    void aQuestionKeepsAllItAskedAndTheCodesOfInterviews() {
        var piece = WORDS.substring(0, WORDS.length() - 1) + "…";
        var asked = Query.ALL.of("case/" + WORDS, "one").of("case/" + piece, "other");
        queries.save(study, "Kept", asked);
        queries.save(study, piece, Query.ALL);
        var before = preview();

        redact();

        assertThat(before.names()).contains(piece);
        assertThat(queries.all(study))
                .filteredOn(kept -> kept.name().equals("Kept"))
                .singleElement()
                .satisfies(
                        kept -> assertThat(kept.query().attributes().values()).containsExactly(Set.of("one", "other")));
    }
}
