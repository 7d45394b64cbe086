package org.pilothouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pilothouse.e2e.Browsers.Visits;

/** An address at which no page is. */
@Journey
class NowhereIT {

    @Test
    void whoHasSignedInIsToldThatNothingIsThere(Visits visits) {
        var lead = visits.desk().signIn("lead");

        for (var address : new String[] {"/studies/SAMPLE/nowhere", "/nowhere", "/studies/NOWHERE/time"}) {
            lead.page().navigate(address);

            assertThat(lead.heading(Words.of("shell.error.not-found.title"))).isVisible();
        }
        assertThat(lead.page()
                        .request()
                        .post("/nowhere", RequestOptions.create().setData("x"))
                        .status())
                .isEqualTo(403);
    }

    /** What fails before a call is reached is told as what it is, and not by the page for signing in. */
    @Test
    void aProgramHearsOfAFailureInItsOwnTerms(Visits visits) throws Exception {
        var call = HttpRequest.newBuilder(URI.create(visits.origin() + "/api/v1/;x/studies"))
                .header("Accept", "application/json")
                .build();

        var answer = HttpClient.newHttpClient().send(call, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{");
    }

    @Test
    void whoHasNotIsAskedToSignIn(Visits visits) {
        var stranger = visits.desk();

        stranger.page().navigate("/studies/SAMPLE/nowhere");

        assertThat(stranger.page()).hasURL(Pattern.compile(".*/sign-in$"));
    }
}
