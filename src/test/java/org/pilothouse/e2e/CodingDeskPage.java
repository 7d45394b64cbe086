package org.pilothouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;

/** The workbench as somebody sees it who codes with the keyboard. */
record CodingDeskPage(Visitor visitor) {

    /** Opens the text of that name from the list of texts. */
    static CodingDeskPage open(Visitor visitor, String text) {
        return open(visitor, text, "SAMPLE");
    }

    static CodingDeskPage open(Visitor visitor, String text, String pilot) {
        visitor.page().navigate("/studies/" + pilot + "/code");
        visitor.page()
                .locator("a.text-card")
                .filter(new Locator.FilterOptions()
                        .setHas(visitor.page()
                                .locator(".text-title")
                                .getByText(text, new Locator.GetByTextOptions().setExact(true))))
                .click();
        assertThat(visitor.page().locator("coding-workbench [data-turn]").first())
                .isVisible();
        return new CodingDeskPage(visitor);
    }

    /** Presses keys one after the other, such as {@code "ArrowDown"} or {@code "c"}. */
    CodingDeskPage press(String... keys) {
        for (var key : keys) {
            visitor.page().keyboard().press(key);
        }
        return this;
    }

    CodingDeskPage type(String words) {
        visitor.page().keyboard().type(words);
        return this;
    }

    /** The text has the keyboard, at that turn. */
    CodingDeskPage isAtTurn(int turn) {
        assertThat(visitor.page().locator("coding-workbench [data-turn=\"" + turn + "\"]"))
                .isFocused();
        return this;
    }

    /** The server knows every coding that is shown. */
    CodingDeskPage isKept() {
        visitor.page()
                .waitForFunction("() => !document.querySelector('coding-workbench').layer.ordered"
                        + ".some(coding => coding.id.startsWith('pending-'))");
        return this;
    }

    /** What a screen reader is told last. */
    CodingDeskPage says(String words) {
        assertThat(visitor.page().locator("coding-workbench [aria-live]")).containsText(words);
        return this;
    }

    /** How many codings the turn in focus has, as it is read out. */
    CodingDeskPage turnHas(int codings) {
        assertThat(visitor.page().locator("coding-workbench [data-turn][tabindex=\"0\"]"))
                .hasAttribute("aria-label", Pattern.compile(".*\\D" + codings + "$"));
        return this;
    }

    /** The codings of the turn in focus, as they are read out. */
    Locator codings() {
        return visitor.page().locator("coding-workbench [data-turn][tabindex=\"0\"] ul.unseen li");
    }

    /** The words of all codings. */
    String passages() {
        return (String) visitor.page()
                .locator("coding-workbench")
                .evaluate("bench => bench.layer.ordered.map(coding => bench.layer.text.textOf(coding)).join('; ')");
    }

    /** Everything that is coded, in the order of the text. */
    String all() {
        return (String) visitor.page()
                .locator("coding-workbench")
                .evaluate(
                        "bench => bench.layer.ordered.map(coding => coding.name + ' ' + coding.start + '-' + coding.end"
                                + " + (coding.own ? '' : ' of another')).join('; ')");
    }
}
