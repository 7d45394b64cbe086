package org.pilothouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.pilothouse.e2e.Browsers.Visits;

/** J4 in its first form: a researcher imports Word and text files and codes by keyboard; a second coder sees and adds. */
@Journey
class CodeAnInterviewIT {

    @Test
    void filesComeInEachWithItsOwnResult(Visits visits) throws IOException {
        var researcher = visits.desk().signIn("researcher").open("interviews");
        researcher.picture("j4-interviews");
        researcher.button(Words.of("interview.upload")).click();
        researcher.page().locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload[] {
            new FilePayload("spoken.docx", "application/octet-stream", word()),
            new FilePayload("empty.txt", "text/plain", new byte[0]),
            new FilePayload("broken.docx", "application/octet-stream", new byte[] {'P', 'K', 3, 4, 0})
        });

        assertThat(researcher.text(Words.of("interview.import.taken", 2, 2)).first())
                .isVisible();
        researcher.picture("j4-imported");
        researcher.button(Words.of("interview.import.close")).click();
        assertThat(researcher.text("spoken.docx").first()).isVisible();
    }

    @Test
    void aTurnIsCodedByKeyboardAndTakenBack(Visits visits) {
        var coder = visits.desk().signIn("coder").open("code");
        coder.picture("j4-texts");
        coder.page().locator("a.text-card").filter(with("I02")).first().click();
        var turns = coder.page().locator("coding-workbench [data-turn]");
        turns.nth(3).focus();
        coder.page().keyboard().press("c");
        coder.page().keyboard().type("Time and place");
        coder.page().keyboard().press("Enter");

        var codings = coder.page().locator("coding-workbench [aria-live]");
        assertThat(codings.first()).containsText("Time and place");
        coder.picture("j4-coded");
        coder.page().keyboard().press("Control+z");

        var researcher = visits.dark().signIn("researcher").open("code");
        researcher.page().locator("a.text-card").filter(with("I01")).first().click();
        assertThat(researcher.page().locator("coding-workbench [data-turn]").first())
                .isVisible();
        researcher.picture("j4-dark");
    }

    private static com.microsoft.playwright.Locator.FilterOptions with(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }

    private static byte[] word() throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("Interviewer: How was the week?");
            document.createParagraph().createRun().setText("P02: Long, and most of it was forms.");
            document.write(out);
            return out.toByteArray();
        }
    }
}
