package org.pilothouse.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pilothouse.e2e.Browsers.Visits;

/** Every page as somebody who uses it: wide and light, then as a phone and dark. axe finds nothing serious, and nothing scrolls sideways. */
@Journey
class AccessibilityIT {
    private static final String STUDY = "studies/:study";

    /** Who looks at which pages; every route of {@code routes.csv} is somebody's. */
    private static final Map<String, List<String>> PAGES = pages();

    /** What axe answers, in a line a violation; {@code axe.run} is the script's own name. */
    private static final String RUN = """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
              const found = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
              return found.violations
                .map(one => ({ ...one, nodes: one.nodes.filter(node => !(one.id === 'aria-allowed-attr'
                  && node.html.startsWith('<vaadin-select-value-button'))) })) // the component's own: aria-required on its button
                .filter(one => one.impact === 'serious' || one.impact === 'critical')
                .flatMap(one => one.nodes.map(node => one.id + ' ' + node.target.join(' ') + ' ' + node.html.slice(0, 160)
                  + ' ' + (node.any[0]?.message ?? node.all[0]?.message ?? '').slice(0, 160)));
            }
            """;

    private static final String QUIET = """
            () => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())
              && !document.querySelector('vaadin-grid[loading]')
            """;

    private static final String WIDER =
            "() => Math.max(0, document.scrollingElement.scrollWidth - document.documentElement.clientWidth)";

    private static Map<String, List<String>> pages() {
        var pages = new LinkedHashMap<String, List<String>>();
        pages.put(
                "",
                List.of(
                        "sign-in",
                        "first-run",
                        "join/:token",
                        "sign-in/mail/:purpose",
                        "sign-in/link/:token",
                        "sign-in/password/:token",
                        "sign-in/refused/:why"));
        pages.put("admin", List.of("accounts", "", "appointments", "log", "sign-on", "backups", "system"));
        pages.put(
                "lead",
                List.of(
                        "account",
                        "studies/new",
                        STUDY,
                        STUDY + "/overview",
                        STUDY + "/schedule",
                        STUDY + "/quality",
                        STUDY + "/participation",
                        STUDY + "/setup/:part?",
                        STUDY + "/tool-pauses",
                        STUDY + "/try",
                        STUDY + "/try/surveys"));
        pages.put(
                "researcher",
                List.of(
                        STUDY + "/burden",
                        STUDY + "/told",
                        STUDY + "/code/:text?",
                        STUDY + "/codebook-changes",
                        STUDY + "/codebook/:code?",
                        STUDY + "/imports",
                        STUDY + "/instruments",
                        STUDY + "/interviews",
                        STUDY + "/text-search",
                        STUDY + "/exchange",
                        STUDY + "/memos",
                        STUDY + "/notes",
                        STUDY + "/passages",
                        STUDY + "/themes",
                        STUDY + "/themes/:theme",
                        STUDY + "/time",
                        STUDY + "/use",
                        STUDY + "/workflows",
                        STUDY + "/releases"));
        pages.put("manager", List.of(STUDY + "/adoption"));
        pages.put(
                "custodian",
                List.of(
                        STUDY + "/access-log",
                        STUDY + "/consents",
                        STUDY + "/invitations",
                        STUDY + "/letters",
                        STUDY + "/names",
                        STUDY + "/closing",
                        STUDY + "/own-dates",
                        STUDY + "/retention",
                        STUDY + "/role-grants",
                        STUDY + "/stopped-texts",
                        STUDY + "/withdrawals"));
        pages.put(
                "clinician",
                List.of(
                        STUDY + "/today",
                        STUDY + "/documentation",
                        STUDY + "/ended",
                        STUDY + "/results",
                        STUDY + "/workflow",
                        STUDY + "/tell-us",
                        STUDY + "/my-participation",
                        STUDY + "/surveys",
                        STUDY + "/surveys/:instrument/:wave"));
        return pages;
    }

    @Test
    void everyRouteIsLookedAt() throws IOException {
        var routes = Files.readAllLines(Path.of("src/test/resources/routes.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .filter(route -> !route.equals("sign-in/code")) // needs a second step half done; its own test opens it
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(PAGES.values().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void noPageHasASeriousViolationOrScrollsSideways(Visits visits) {
        var problems = new ArrayList<String>();
        PAGES.forEach((who, paths) -> {
            var visitor = visits.desk();
            if (!who.isEmpty()) {
                visitor.signIn(who);
            }
            paths.forEach(path -> look(visitor.page(), path, problems));
        });

        assertThat(problems).isEmpty();
    }

    private static void look(Page page, String route, List<String> problems) {
        var address = address(page, route);
        page.setViewportSize(1280, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.navigate(address);
        settle(page);
        violations(page).forEach(line -> problems.add(address + " wide: " + line));
        page.setViewportSize(390, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.waitForTimeout(250);
        violations(page).forEach(line -> problems.add(address + " phone, dark: " + line));
        var wider = ((Number) page.evaluate(WIDER)).intValue();
        if (wider > 0) {
            problems.add(address + " phone: scrolls " + wider + " px sideways");
        }
    }

    /** A page about one thing is reached through the list of such things. */
    private static String address(Page page, String route) {
        var path = "/" + route.replace(":study", "SAMPLE");
        if (path.endsWith("?")) {
            path = path.substring(0, path.lastIndexOf('/'));
            return path.endsWith("/code") ? firstLink(page, path, "code/") : path;
        }
        if (path.endsWith("/:theme")) {
            return firstLink(page, path.substring(0, path.lastIndexOf('/')), "themes/");
        }
        return path.replace(":instrument", "nasa-tlx-raw")
                .replace(":wave", "baseline")
                .replace(":purpose", "sign-in")
                .replace(":why", "unknown")
                .replace(":token", "unknown");
    }

    private static String firstLink(Page page, String list, String part) {
        page.navigate(list);
        var link = page.locator("main a[href*='" + part + "'], .page a[href*='" + part + "']")
                .first();
        return "/" + link.getAttribute("href").replaceFirst("^/", "");
    }

    /** The page stands when its heading is there, nothing of Vaadin is under way and no list waits for its rows. */
    private static void settle(Page page) {
        page.locator("h1, vaadin-login-form").first().waitFor();
        page.waitForFunction(QUIET);
        page.waitForTimeout(300);
    }

    @SuppressWarnings("unchecked") // the script answers with strings
    private static List<String> violations(Page page) {
        page.evaluate("script => { if (!window.axe) { (0, eval)(script); } }", AxeBuilder.getAxeScript());
        return (List<String>) page.evaluate(RUN);
    }
}
