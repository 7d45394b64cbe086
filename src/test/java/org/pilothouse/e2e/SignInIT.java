package org.pilothouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.TestMail;
import org.pilothouse.e2e.Browsers.Visits;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.NewAccount;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.security.authenticator.AppOnAPhone;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways in: a code besides the password, a passkey instead of it, a link by mail. */
@Journey
class SignInIT {
    private static final String PASSWORD = "three unrelated words";

    @Autowired
    Accounts accounts;

    private String address;

    @BeforeEach
    void somebody() {
        address = UUID.randomUUID() + "@test.example";
        SystemAuthority.run(() -> accounts.create(NewAccount.ofStaff(address, "Sam Staff", PASSWORD)));
    }

    @Test
    void aSecondFactorIsAskedForAfterThePassword(Visits visits) throws Exception {
        var desk = visits.desk();
        withPassword(desk);
        desk.page().navigate("/account");
        desk.button(Words.of("security.authenticator.begin")).click();
        var app = new AppOnAPhone(desk.page().locator(".secret-letters").innerText());
        desk.picture("account-second-factor");
        desk.field("security.code").fill(app.code());
        desk.button(Words.of("security.authenticator.turn-on")).click();
        assertThat(desk.page().locator(".recovery-codes li")).hasCount(10);
        var recovery = desk.page().locator(".recovery-codes li").first().innerText();

        var phone = visits.phone();
        withPassword(phone);
        assertThat(phone.heading(Words.of("security.code.title"))).isVisible();
        phone.page().navigate("/account");
        assertThat(phone.page()).hasURL(Pattern.compile(".*/sign-in$"));
        withPassword(phone);
        phone.field("security.code").fill("000000");
        phone.button(Words.of("security.code.continue")).click();
        assertThat(phone.page().locator("vaadin-text-field[invalid]")).isVisible();
        phone.picture("sign-in-code");
        phone.field("security.code").fill(recovery);
        phone.button(Words.of("security.code.continue")).click();
        phone.page().waitForURL(url -> !url.contains("sign-in"));

        var basic = tokenByPassword(visits.origin());
        assertThat(basic.statusCode()).isEqualTo(401);
        assertThat(basic.body()).contains("A password is not enough for this account");
    }

    @Test
    void aPasskeySignsIn(Visits visits) {
        var desk = visits.desk();
        addAuthenticator(desk.page());
        withPassword(desk);
        desk.page().navigate("/account");
        desk.field("security.passkey.label").fill("Test laptop");
        desk.button(Words.of("security.passkey.add")).click();
        assertThat(desk.text("Test laptop ·")).isVisible();

        desk.page().context().clearCookies();
        desk.page().navigate("/sign-in");
        desk.button(Words.of("security.sign-in.passkey")).click();
        desk.page().waitForURL(url -> !url.contains("sign-in"));
        desk.page().navigate("/account");
        desk.button(Words.of("security.passkey.remove")).click();
        assertThat(desk.text("Test laptop ·")).hasCount(0);

        desk.page().context().clearCookies();
        desk.page().navigate("/sign-in");
        desk.button(Words.of("security.sign-in.passkey")).click();
        assertThat(desk.text(Words.of("refused.AccessRefused.PASSKEY_NOT_ACCEPTED")))
                .isVisible();
    }

    @Test
    void aLinkByMailSignsInAndAForgottenPasswordIsReplaced(Visits visits) {
        var phone = visits.phone();
        phone.page().navigate("/sign-in");
        phone.picture("sign-in");
        phone.text(Words.of("security.sign-in.by-mail")).click();
        assertThat(phone.heading(Words.of("security.mailed.SIGN_IN.title"))).isVisible();
        phone.field("security.email").fill(address);
        phone.button(Words.of("security.mailed.send")).click();
        assertThat(phone.heading(Words.of("security.mailed.sent.title"))).isVisible();
        phone.page().navigate(linkIn("link"));
        phone.button(Words.of("security.sign-in")).click();
        phone.page().waitForURL(url -> !url.contains("sign-in"));

        var desk = visits.desk();
        desk.page().navigate("/sign-in/mail/password");
        desk.field("security.email").fill(address);
        desk.button(Words.of("security.mailed.send")).click();
        assertThat(desk.heading(Words.of("security.mailed.sent.title"))).isVisible();
        desk.page().navigate(linkIn("password"));
        desk.field("security.password.new").fill(PASSWORD + " and one");
        desk.button(Words.of("security.password.change")).click();
        assertThat(desk.heading(Words.of("security.mailed.chosen.title"))).isVisible();

        phone.page().navigate("/account");
        assertThat(phone.page()).hasURL(Pattern.compile(".*/sign-in.*"));
    }

    @Test
    void theOrganisationsSignOnLetsInWhoHasAnAccountAndNobodyElse(Visits visits) throws Exception {
        try (var provider = new SignOnProvider(address)) {
            signOnAt(provider);
            var desk = visits.desk();
            desk.page().navigate("/sign-in");
            desk.button(Words.of("security.sign-in.organisation", "Test Health"))
                    .click();
            desk.page().waitForURL(url -> !url.contains("sign-in") && !url.contains("login"));
            desk.page().navigate("/account");
            assertThat(desk.heading(Words.of("security.account"))).isVisible();
            assertThat(tokenByPassword(visits.origin()).statusCode()).isEqualTo(401);
        }
        try (var provider = new SignOnProvider("stranger@test.example")) {
            signOnAt(provider);
            var stranger = visits.desk();
            stranger.page().navigate("/sign-in");
            stranger.button(Words.of("security.sign-in.organisation", "Test Health"))
                    .click();
            assertThat(stranger.heading(Words.of("security.sign-on.unknown.title")))
                    .isVisible();
            stranger.picture("sign-on-unknown");
        } finally {
            System.clearProperty("pilothouse.oidc.issuer");
        }
    }

    private static void signOnAt(SignOnProvider provider) {
        System.setProperty("pilothouse.oidc.issuer", provider.issuer());
        System.setProperty("pilothouse.oidc.client-id", "pilothouse");
        System.setProperty("pilothouse.oidc.client-secret", "secret");
        System.setProperty("pilothouse.oidc.name", "Test Health");
    }

    private void withPassword(Visitor visitor) {
        visitor.page().navigate("/sign-in");
        visitor.page().locator("vaadin-login-form input[name=username]").fill(address);
        visitor.page().locator("vaadin-login-form input[name=password]").fill(PASSWORD);
        visitor.page().locator("vaadin-login-form vaadin-button").first().click();
        visitor.page().waitForURL(url -> !url.endsWith("/sign-in"));
    }

    private String linkIn(String purpose) {
        var link = Pattern.compile("(/sign-in/" + purpose + "/[\\w-]+)");
        await().until(() -> link.matcher(TestMail.lastTextTo(address)).find());
        var found = link.matcher(TestMail.lastTextTo(address));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** A key inside the browser that says yes and knows whose finger it is. */
    private static void addAuthenticator(Page page) {
        var devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var wanted = new JsonObject();
        wanted.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", wanted);
    }

    private HttpResponse<String> tokenByPassword(String origin) throws IOException, InterruptedException {
        var credentials =
                Base64.getEncoder().encodeToString((address + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(origin + "/api/v1/tokens"))
                            .header("Authorization", "Basic " + credentials)
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
