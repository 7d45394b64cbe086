package org.pilothouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
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
            var answer = lead.page().navigate(address);

            assertThat(answer.status()).as(address).isEqualTo(404);
            assertThat(lead.heading(Words.of("shell.error.not-found.title"))).isVisible();
        }
        assertThat(lead.page()
                        .request()
                        .post("/nowhere", RequestOptions.create().setData("x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoHasNotIsAskedToSignIn(Visits visits) {
        var stranger = visits.desk();

        stranger.page().navigate("/studies/SAMPLE/nowhere");

        assertThat(stranger.page()).hasURL(Pattern.compile(".*/sign-in$"));
    }
}
