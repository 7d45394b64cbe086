package org.pilothouse.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;

/** Somebody in front of the application. */
record Visitor(Page page) {
    static final String PASSWORD = "pilothouse";

    /** Signs in as one of the sample's accounts, such as {@code researcher}. */
    Visitor signIn(String who) {
        page.navigate("/sign-in");
        page.locator("vaadin-login-form input[name=username]").fill(who + "@sample.pilothouse.example");
        page.locator("vaadin-login-form input[name=password]").fill(PASSWORD);
        page.locator("vaadin-login-form vaadin-button").first().click();
        page.waitForURL(url -> !url.contains("sign-in"));
        return this;
    }

    Visitor open(String path) {
        page.navigate("/studies/SAMPLE/" + path);
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The input under that translated label. */
    Locator field(String key) {
        return page.getByLabel(Words.of(key), new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    /** Ticks the box whose label begins with those translated words. */
    void tick(String key) {
        page.locator("vaadin-checkbox")
                .filter(new Locator.FilterOptions().setHasText(Words.of(key)))
                .first()
                .locator("input")
                .check();
    }

    /** Taps the chip with those words. */
    void choose(String words) {
        page.locator("vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
    }

    /** Picks an item from the list that opens under that label. */
    void pick(String label, String item) {
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(item))
                .first()
                .click();
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator text(String text) {
        return page.getByText(text);
    }

    void picture(String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
    }
}
