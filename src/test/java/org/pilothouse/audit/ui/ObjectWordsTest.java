package org.pilothouse.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Div;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pilothouse.PilothouseTest;

@PilothouseTest
class ObjectWordsTest extends SpringBrowserlessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    person 0f8e2a11-3b0c-4f5e-9d51-6b8f0a2c7e44     | entry 0f8e2a11 of the name list
                    text 0f8e2a11-3b0c-4f5e-9d51-6b8f0a2c7e44       | text 0f8e2a11
                    letter INVITATION                               | letter: Invitation
                    letter 0f8e2a11-3b0c-4f5e-9d51-6b8f0a2c7e44     | letter: 0f8e2a11
                    class LINK_KEYS                                 | Name list
                    field told.words                                | What a clinician tells
                    form 1.1                                        | version 1.1 of the text
                    account Lee Lead                                | account Lee Lead
                    people whose consent can be recorded            | people whose consent can be recorded
                    participant P07                                 | participant P07
                    participants                                    | participants
                    """)
    void saysWhatALineIsAboutInWords(String object, String words) {
        assertThat(ObjectWords.of(new Div(), object)).isEqualTo(words);
    }
}
