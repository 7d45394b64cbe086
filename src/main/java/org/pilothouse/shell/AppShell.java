package org.pilothouse.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** What every page starts with: style sheets, icon, push. */
@Push
@Viewport("width=device-width, initial-scale=1")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "favicon.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addMetaTag("theme-color", "#0f6b6b");
        settings.addLink("manifest", "manifest.webmanifest");
        settings.addLink("apple-touch-icon", "icons/apple-touch-180.png");
        settings.addInlineWithContents(
                "import(new URL('offline/offline-notes.js', document.baseURI));", Inline.Wrapping.JAVASCRIPT);
    }
}
