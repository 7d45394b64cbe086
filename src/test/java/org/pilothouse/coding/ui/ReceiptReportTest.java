package org.pilothouse.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.coding.ProjectReceipt;
import org.pilothouse.coding.ProjectReceipt.Cases;
import org.pilothouse.coding.ProjectReceipt.Codes;
import org.pilothouse.coding.ProjectReceipt.Codings;
import org.pilothouse.coding.ProjectReceipt.Texts;

@PilothouseTest
class ReceiptReportTest extends SpringBrowserlessTest {

    @Test
    void aFileWithoutATextDoesNotPassForOneThatIsHere() {
        assertThat(said(0)).contains("The file holds no text, and no code that is not here already.");
    }

    @Test
    void aFileOfWhichAllIsHereSaysSo() {
        assertThat(said(2)).contains("Everything in the file is here already.");
    }

    private static List<String> said(int known) {
        var receipt = new ProjectReceipt(
                new Texts(0, known, List.of(), List.of(), List.of()),
                new Codes(0, 0),
                new Codings(0, 0, known, 0),
                new Cases(0, 0),
                0,
                List.of(),
                List.of(),
                List.of());
        return new ReceiptReport(receipt, "coding.exchange.preview", (source, positions) -> {})
                .getChildren()
                .filter(Paragraph.class::isInstance)
                .map(child -> ((Paragraph) child).getText())
                .toList();
    }
}
