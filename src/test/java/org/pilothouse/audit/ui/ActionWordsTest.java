package org.pilothouse.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Div;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pilothouse.PilothouseTest;

@PilothouseTest
class ActionWordsTest extends SpringBrowserlessTest {

    @ParameterizedTest
    @CsvSource({
        "people.handed-over.read, List of people read",
        "letter.contact, Address for questions changed",
        "study.tool-paused, Tool paused",
        "study.tool-pause-lifted, Pause of a tool lifted",
        "answers.read, Answers to open questions read",
        "interview.answers-added, Answers added as texts",
        "interview.passage-redacted, Passage blacked out"
    })
    void actionsThatLookUnlikeOthersHaveWordsToo(String action, String words) {
        assertThat(ActionWords.of(new Div(), action)).isEqualTo(words);
    }
}
