package org.pilothouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.pilothouse.e2e.Browsers.Visits;

/** J4 up to agreement: transcripts come in and are pseudonymised; two people code one blind, by keyboard, and then see it all. */
@Journey
class CodeAnInterviewIT {

    @Test
    void filesComeInEachWithItsOwnResult(Visits visits) throws IOException {
        var researcher = visits.desk().signIn("researcher").open("interviews");
        researcher.picture("j4-interviews");
        researcher.button(Words.of("interview.upload")).click();
        researcher.page().locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload[] {
            new FilePayload(
                    "spoken.docx",
                    "application/octet-stream",
                    word("Interviewer: How was the week?", "P02: Long, and most of it was forms.")),
            new FilePayload("empty.txt", "text/plain", new byte[0]),
            new FilePayload("broken.docx", "application/octet-stream", new byte[] {'P', 'K', 3, 4, 0})
        });

        assertThat(researcher.text(Words.of("interview.import.taken", 2, 2)).first())
                .isVisible();
        researcher.picture("j4-imported");
        researcher.button(Words.of("interview.import.close")).click();
        assertThat(researcher.page().locator(".unassigned-texts")).containsText("spoken");
    }

    @Test
    void aTranscriptThatNamesSomebodyIsPseudonymisedBeforeItIsCoded(Visits visits) throws IOException {
        var researcher = visits.desk().signIn("researcher").open("interviews");
        researcher.button(Words.of("interview.upload")).click();
        upload(
                researcher,
                "week.docx",
                word("P02: Ring me at 604-555-0142. Whitfield signs it.", "Interviewer: Who?", "P02: Whitfield."));
        assertThat(researcher.text(Words.of("interview.import.held-back", 1))).isVisible();
        researcher.button(Words.of("interview.import.close")).click();
        assertThat(visits.desk().signIn("coder").open("interviews").text(Words.of("interview.held-back.text")))
                .hasCount(0);

        researcher.button(Words.of("interview.held-back.open")).click();
        researcher.field("interview.pseudonymise.find").fill("Whitfield");
        researcher
                .page()
                .locator(".pseudonymise-finder vaadin-text-field input")
                .last()
                .fill("[therapist A]");
        researcher.button(Words.of("interview.pseudonymise.all")).click();
        var left = researcher.page().locator(".pseudonymise-preview");
        assertThat(left).containsText("Ring me at [number]. [therapist A] signs it.");
        researcher.picture("j4-pseudonymise");
        researcher.button(Words.of("interview.pseudonymise.confirm")).click();

        var desk = CodingDeskPage.open(visits.desk().signIn("coder"), "week");
        assertThat(desk.visitor().page().locator("coding-workbench"))
                .containsText("Ring me at [number]. [therapist A] signs it.");
        assertThat(desk.visitor().page().locator("coding-workbench"))
                .not()
                .containsText(Pattern.compile("0142|Whitfield"));
    }

    @Test
    void twoCodeBlindByKeyboardAndSeeEachOtherOnlyWhenBothAreDone(Visits visits) {
        var researcher = visits.desk().signIn("researcher").open("interviews");
        researcher.button(Words.of("interview.upload")).click();
        upload(researcher, "evening.vtt", CAPTIONS.getBytes(StandardCharsets.UTF_8));
        assertThat(researcher.text(Words.of("interview.import.taken", 4, 2))).isVisible();
        var first = CodingDeskPage.open(researcher, "evening");
        assertThat(researcher.page().locator("coding-workbench time").nth(1)).hasText("00:00:05");
        var second = CodingDeskPage.open(visits.desk().signIn("coder"), "evening");
        setBlind(researcher);
        first.isAtTurn(0);
        assertThat(second.visitor().text(Words.of("coding.blind", 0, 2))).isVisible();
        second.isAtTurn(0);

        codesTheWholeDay(first);
        Assertions.assertThat(second.all()).isEmpty();
        second.press("ArrowDown", "c").type("Duplicate forms").press("Enter").says("Duplicate forms");
        second.turnHas(1);

        isSilentElsewhere(visits);
        finish(first.visitor());
        assertThat(first.visitor().text(Words.of("coding.blind", 1, 2))).isVisible();
        Assertions.assertThat(first.all()).doesNotContain("of another");
        finish(second.visitor());

        second.visitor().page().waitForFunction(SEES_OTHERS);
        first.visitor().page().waitForFunction(SEES_OTHERS);
        assertThat(first.visitor().text(Words.of("coding.blind", 1, 2))).hasCount(0);
        first.visitor().picture("j4-both-done");
    }

    private static final String SEES_OTHERS =
            "() => document.querySelector('coding-workbench')?.layer.ordered.some(coding => !coding.own)";

    /** Text of two speakers with emoji, so that a position counted wrongly shows. */
    private static final String CAPTIONS = """
            WEBVTT

            00:00:01.000 --> 00:00:04.000
            <v Interviewer>How did the notes go \uD83D\uDE00?</v>

            00:00:05.500 --> 00:00:09.000
            <v P03>The \uD83D\uDE00 forms come twice, and nobody reads page two.</v>

            00:00:10.000 --> 00:00:12.000
            <v Interviewer>Who signs them?</v>

            00:00:13.000 --> 00:00:16.000
            <v P03>I do, at the kitchen table after supper.</v>
            """;

    /** The whole map of keys: picker, digit, selection by word, in vivo, next, uncoded, shrink, memo, undo, redo. */
    private static void codesTheWholeDay(CodingDeskPage desk) {
        desk.press("ArrowDown").isAtTurn(1);
        desk.press("c").type("Duplicate forms").press("Enter").says("Duplicate forms");
        desk.turnHas(1).isAtTurn(1);
        desk.press("u").isAtTurn(2).press("ArrowDown").isAtTurn(3);
        desk.press("Shift+ArrowRight", "Shift+ArrowRight", "v").says("I do");
        Assertions.assertThat(desk.all()).contains("I do 171-175");
        desk.isKept()
                .press("[", "[")
                .says("Duplicate forms")
                .press("Shift+ArrowLeft", "Shift+ArrowLeft", "Shift+ArrowLeft")
                .says("nobody reads");
        desk.press("m").type("Why twice?").press("Escape").isAtTurn(1);
        desk.press("Control+z").says(Words.of("coding.workbench.undone", 1));
        desk.press("Control+Shift+z").says(Words.of("coding.workbench.redone", 1));
        Assertions.assertThat(desk.passages()).contains("nobody reads").doesNotContain("page");
        desk.press("]")
                .says("I do")
                .press("Delete")
                .turnHas(0)
                .press("Control+z")
                .turnHas(1);
    }

    private static void setBlind(Visitor researcher) {
        researcher.button(Words.of("coding.blind.title")).click();
        for (var coder : List.of("Kim Coder", "Robin Researcher")) {
            researcher
                    .page()
                    .getByLabel(coder, new Page.GetByLabelOptions().setExact(true))
                    .check();
        }
        researcher.button(Words.of("coding.blind.save")).click();
        assertThat(researcher.text(Words.of("coding.blind", 0, 2))).isVisible();
    }

    /** Not in the passages, not over the interface, nor through agreement or the bundle. */
    private static void isSilentElsewhere(Visits visits) {
        var api = new ApiClient(visits.origin());
        var segments = api.json("coder", "/studies/SAMPLE/segments?size=1000").get("items");
        Assertions.assertThat(segments).noneMatch(segment -> segment.toString().contains("kitchen table"));
        for (var closed : List.of("bundle.zip")) {
            var answer = api.get("coder", "/studies/SAMPLE/" + closed);
            Assertions.assertThat(answer.statusCode()).as(closed).isEqualTo(409);
            Assertions.assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                    .contains("BLIND_CODING_OPEN");
        }
    }

    private static void finish(Visitor coder) {
        coder.button(Words.of("coding.blind.done")).click();
    }

    private static void upload(Visitor visitor, String name, byte[] content) {
        visitor.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", content));
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
        aStripeIsChosenWhileWordsAreSelected(coder, turns.nth(3));
        takesBackAfterComingBack(coder);

        var researcher = visits.dark().signIn("researcher").open("code");
        researcher.page().locator("a.text-card").filter(with("I01")).first().click();
        assertThat(researcher.page().locator("coding-workbench [data-turn]").first())
                .isVisible();
        researcher.picture("j4-dark");
    }

    private static void aStripeIsChosenWhileWordsAreSelected(Visitor coder, Locator turn) {
        turn.locator("p").first().dblclick();
        coder.page().waitForFunction("() => document.querySelector('coding-workbench').selected");

        turn.locator("margin-stripes button").last().click();

        coder.page()
                .waitForFunction("() => { const bench = document.querySelector('coding-workbench');"
                        + " return bench.active && !bench.selected; }");
    }

    /** What was done before the page was loaded is taken back and done again like what was done since. */
    private static void takesBackAfterComingBack(Visitor coder) {
        coder.page().reload();
        var desk = new CodingDeskPage(coder);
        coder.page().locator("coding-workbench [data-turn]").nth(3).focus();
        var before = desk.isAtTurn(3).codings().count();
        desk.press("Control+z").says(Words.of("coding.workbench.undone", 1)).turnHas(before - 1);
        desk.press("Control+Shift+z")
                .says(Words.of("coding.workbench.redone", 1))
                .turnHas(before);
        desk.press("Control+z").turnHas(before - 1);
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static byte[] word(String... paragraphs) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            for (var paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            document.write(out);
            return out.toByteArray();
        }
    }
}
