package org.pilothouse.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.ListItem;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyDefinition.Phase;
import org.springframework.beans.factory.annotation.Autowired;

/** What is wrong with a list of groups is said in a sentence, whatever it is. */
@PilothouseTest
class AllocationImportTest extends SpringBrowserlessTest {
    @Autowired
    private Studies studies;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""                       | There is no group in the list.
            sequence,sequence/AB,BA  | Line 1: the column “sequence” stands there twice.
            sequence,site/AB         | Line 2: found 1 cells, but the first line has 2.
            sequence,block/AB,1      | Line 1: the column “block” is not known. Leave it out; sequence, site and discipline are read.
            AB/XY                    | Line 2, sequence: found “XY”, expected AB, BA.
            """)
    void eachMistakeHasItsSentence(String list, String sentence) {
        var code = SampleStudies.freshCode();
        var two = SampleStudies.twoTools(code);
        var groups = IntStream.range(0, two.phases().size())
                .mapToObj(i -> {
                    var phase = two.phases().get(i);
                    return new Phase(
                            phase.name(),
                            phase.kind(),
                            phase.start(),
                            phase.end(),
                            i == 0 ? "AB" : "BA",
                            null,
                            phase.tool());
                })
                .toList();
        var study = SystemAuthority.call(() -> studies.create(two.withPhases(groups)));
        SignedInAs.leadOf(study);
        navigate(SetupView.class, Map.of("study", code, "part", "allocation"));
        var form = find(AllocationImport.class).single();
        form.pasted.setValue(list.replace('/', '\n'));

        test(form.takeOver).click();

        assertThat(find(ListItem.class, form.problems).all())
                .extracting(ListItem::getText)
                .containsExactly(sentence);
    }
}
