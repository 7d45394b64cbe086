package org.pilothouse.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Hands a journey its browser: one process for all, a fresh session for each test, a picture when a test fails. */
class Browsers implements ParameterResolver, AfterEachCallback {
    /** A journey says what comes, not how soon: on a machine that builds something else at the same time it comes later. */
    private static final int PATIENCE = 60_000;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final List<BrowserContext> open = new ArrayList<>();

    /** Opens signed-in pages of the application under test. */
    final class Visits {
        private final String origin;

        Visits(String origin) {
            this.origin = origin;
        }

        String origin() {
            return origin;
        }

        Visitor desk() {
            return visitor(1280, 900, ColorScheme.LIGHT);
        }

        Visitor phone() {
            return visitor(390, 844, ColorScheme.LIGHT);
        }

        Visitor dark() {
            return visitor(1280, 900, ColorScheme.DARK);
        }

        private Visitor visitor(int width, int height, ColorScheme scheme) {
            var context = Shared.BROWSER.newContext(new Browser.NewContextOptions()
                    .setBaseURL(origin)
                    .setViewportSize(width, height)
                    .setAcceptDownloads(true)
                    .setLocale("en-CA")
                    .setColorScheme(scheme));
            context.setDefaultTimeout(PATIENCE);
            open.add(context);
            return new Visitor(context.newPage());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Visits.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var environment = SpringExtension.getApplicationContext(test).getBean(Environment.class);
        return new Visits("http://localhost:" + environment.getProperty("local.server.port"));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            open.stream()
                    .flatMap(context -> context.pages().stream())
                    .forEach(page ->
                            picture(page, test.getRequiredTestClass().getSimpleName() + "-" + test.getDisplayName()));
        }
        open.forEach(BrowserContext::close);
        open.clear();
    }

    private static void picture(Page page, String name) {
        var file = Path.of("target", "failures", name.replaceAll("\\W+", "_") + "-" + System.nanoTime() + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    private static final class Shared {
        static final Browser BROWSER = launch();

        private static Browser launch() {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            var options = new BrowserType.LaunchOptions().setArgs(FLAGS);
            installed().ifPresent(options::setExecutablePath);
            var skip = installed().isPresent()
                    ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
                    : Map.<String, String>of();
            return Playwright.create(new Playwright.CreateOptions().setEnv(skip))
                    .chromium()
                    .launch(options);
        }

        private static java.util.Optional<Path> installed() {
            return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }
}
