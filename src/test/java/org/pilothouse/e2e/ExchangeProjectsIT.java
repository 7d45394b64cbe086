package org.pilothouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.pilothouse.e2e.Browsers.Visits;
import org.pilothouse.refiqda.SharedFiles;

/** J9: a researcher hands the project out, sees that all of it is known when it comes back, and takes in one of another program. */
@Journey
class ExchangeProjectsIT {

    @Test
    void whatGoesOutComesBackWithoutAnyDifference(Visits visits) throws IOException {
        var researcher = visits.desk().signIn("researcher").open("exchange");
        researcher.button(Words.of("coding.exchange.make")).click();
        var link = researcher.page().locator(".exchange-made a").first();
        assertThat(link).isVisible();
        var file = researcher.page().waitForDownload(link::click);
        researcher.picture("j9-out");

        upload(researcher, "SAMPLE.qdpx", Files.readAllBytes(file.path()));

        assertThat(researcher.text(Words.of("coding.exchange.same"))).isVisible();
        researcher.picture("j9-same");
    }

    @Test
    void aProjectOfAnotherProgramIsLookedAtBeforeItIsTakenIn(Visits visits) throws IOException {
        var researcher = visits.desk().signIn("researcher").open("exchange");

        upload(researcher, "maxqda.qdpx", Files.readAllBytes(SharedFiles.find("handbuilt/03-maxqda-crlf-counts-2.qdpx")));

        assertThat(researcher.text("it invented a dosage").first()).isVisible();
        researcher.picture("j9-preview");
        researcher.button(Words.of("coding.exchange.leave")).click();
        assertThat(researcher.text("it invented a dosage")).hasCount(0);
    }

    private static void upload(Visitor researcher, String name, byte[] content) {
        researcher
                .page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", content));
    }
}
