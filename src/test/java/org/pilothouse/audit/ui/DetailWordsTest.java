package org.pilothouse.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Div;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pilothouse.PilothouseTest;

@PilothouseTest
class DetailWordsTest extends SpringBrowserlessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {mode=STOP_FUTURE_ONLY}                  | Stop recording, keep what there is
                    {mode=DELETE_ALL_POSSIBLE, notes=3}      | Stop recording, delete all that can be deleted · 3 notes
                    {gives=true, role=CUSTODIAN}             | to be given · Privacy officer
                    {category=NAME, reference=theme 4}       | name · reference theme 4
                    {codes=all}                              | codes asked for: all
                    {kind=BLOCKS, sha256=0af1}               | Permuted blocks · fingerprint 0af1
                    {never-heard-of=7}                       | never-heard-of: 7
                    {}                                       | ''
                    """)
    void saysWhatTheLogKeepsInWords(String details, String words) {
        assertThat(DetailWords.of(new Div(), details)).isEqualTo(words);
    }
}
