package org.pilothouse.security.mailed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.pilothouse.enrolment.EnrolmentStudies.FORM;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.TestMail;
import org.pilothouse.enrolment.ConsentRegistry;
import org.pilothouse.enrolment.EnrolmentStudies;
import org.pilothouse.enrolment.Invitations;
import org.pilothouse.enrolment.Joining;
import org.pilothouse.enrolment.Part;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.security.AccessRefused;
import org.pilothouse.security.AccessRefused.Reason;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.NewAccount;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.security.keys.AccountKeys;
import org.pilothouse.shared.AccountId;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PilothouseTest
class MailedLinksModuleTest {
    private static final String PASSWORD = "a long enough password";

    @Autowired
    MailedLinks links;

    @Autowired
    LinkLetters letters;

    @Autowired
    Requests requests;

    @Autowired
    LinkRequestRepository repository;

    @Autowired
    AccountKeys keys;

    @Autowired
    Clock clock;

    @Autowired
    Accounts accounts;

    @Autowired
    CurrentUser current;

    @Autowired
    Studies studies;

    @Autowired
    ConsentRegistry registry;

    @Autowired
    Invitations invitations;

    @Autowired
    Joining joining;

    @Autowired
    JdbcClient jdbc;

    private String address;
    private AccountId account;

    @BeforeEach
    void somebody() {
        address = UUID.randomUUID() + "@test.example";
        account = SystemAuthority.call(() -> accounts.create(NewAccount.ofStaff(address, "Some Body", PASSWORD)));
    }

    @Test
    void aLinkSignsInOnce() {
        var token = sent(LinkPurpose.SIGN_IN);

        assertThat(links.isGood(token, LinkPurpose.SIGN_IN)).isTrue();
        assertThat(links.signIn(token)).isEqualTo(account);

        assertThat(links.isGood(token, LinkPurpose.SIGN_IN)).isFalse();
        refused(Reason.LINK_NOT_VALID, () -> links.signIn(token));
    }

    @Test
    void aLinkIsGoodForWhatItWasSentForOnly() {
        var token = sent(LinkPurpose.SIGN_IN);

        refused(Reason.LINK_NOT_VALID, () -> links.choosePassword(token, PASSWORD + "!"));
    }

    @Test
    void aNewLinkReplacesTheOneBefore() {
        var first = sent(LinkPurpose.SIGN_IN);
        var second = sent(LinkPurpose.SIGN_IN);

        refused(Reason.LINK_NOT_VALID, () -> links.signIn(first));
        assertThat(links.signIn(second)).isEqualTo(account);
    }

    @Test
    void aLinkOlderThanItsTimeIsWorthNothing() {
        var token = sent(LinkPurpose.SIGN_IN);
        jdbc.sql("update mailed_link set expires_at = current_timestamp where account = ?")
                .param(account.value())
                .update();

        refused(Reason.LINK_NOT_VALID, () -> links.signIn(token));
    }

    @Test
    void aNewPasswordEndsWhoeverIsSignedInAndABadOneLeavesTheLinkGood() {
        var token = sent(LinkPurpose.NEW_PASSWORD);
        SignedInAs.account(account);
        assertThat(current.find()).isPresent();

        refused(Reason.PASSWORD_TOO_SHORT, () -> links.choosePassword(token, "short"));
        links.choosePassword(token, PASSWORD + "!");

        assertThat(current.find()).isEmpty();
        refused(Reason.LINK_NOT_VALID, () -> links.choosePassword(token, PASSWORD + "?"));
    }

    @Test
    void anUnknownAddressGetsNothingAndTheAnswerIsTheSame() {
        var unknown = UUID.randomUUID() + "@test.example";

        assertThatCode(() -> links.send(unknown, LinkPurpose.SIGN_IN, caller(), Locale.ENGLISH))
                .doesNotThrowAnyException();
        letters.send(unknown, LinkPurpose.SIGN_IN, Locale.ENGLISH);

        assertThat(TestMail.to(unknown)).isEmpty();
    }

    @Test
    void aBlockedAccountGetsNothing() {
        SystemAuthority.run(() -> accounts.disable(account, true));

        letters.send(address, LinkPurpose.SIGN_IN, Locale.ENGLISH);

        assertThat(TestMail.to(address)).isEmpty();
    }

    @Test
    void atMostThreeLettersGoToAnAddressInAWhile() {
        for (var i = 0; i < 5; i++) {
            links.send(address, LinkPurpose.SIGN_IN, caller(), Locale.ENGLISH);
        }

        await().untilAsserted(() -> assertThat(TestMail.to(address)).hasSize(3));
        letters.send(address, LinkPurpose.SIGN_IN, Locale.ENGLISH); // comes after whatever was still on its way
        assertThat(TestMail.to(address)).hasSize(4);
    }

    @Test
    void theLimitHoldsAfterARestartToo() {
        for (var i = 0; i < 3; i++) {
            assertThat(requests.mayAskAgain("address", address, 3)).isTrue();
        }

        assertThat(new Requests(repository, keys, clock).mayAskAgain("address", address, 3))
                .isFalse();
        assertThat(requests.mayAskAgain("caller", address, 3)).isTrue();
        assertThat(everyCellOf("link_request")).noneMatch(cell -> cell.contains("@"));
    }

    @Test
    void aLinkThatCouldNotBeMailedIsMailedWhenTheServerIsThereAgain() {
        TestMail.whileDown(() -> letters.send(address, LinkPurpose.SIGN_IN, Locale.ENGLISH));
        assertThat(everyCellOf("link_wish")).isNotEmpty().noneMatch(cell -> cell.contains("@"));

        jdbc.sql("update link_wish set due_at = asked_at").update();
        assertThat(TestMail.to(address)).hasSize(1);

        jdbc.sql("update link_wish set due_at = asked_at").update();
        assertThat(TestMail.to(address)).hasSize(1);
    }

    @Test
    void aClinicianIsFoundThroughTheLinkStoreAndTheMainStoreKeepsNoAddress() {
        var study = EnrolmentStudies.withForm(studies, registry);
        var person = EnrolmentStudies.person("Rosa Link", Part.LOGGING);
        var token =
                EnrolmentStudies.invite(invitations, study, person).getFirst().token();
        account = joining.sign(token, EnrolmentStudies.signing(FORM, Scope.NOTE_LOG), PASSWORD);
        address = person.email();
        TestMail.goRound(); // the copy of what was signed

        assertThat(links.signIn(sent(LinkPurpose.SIGN_IN))).isEqualTo(account);
        sent(LinkPurpose.NEW_PASSWORD);
        assertThat(everyCellOf("mailed_link")).noneMatch(cell -> cell.contains("@"));
    }

    @Test
    void theTokenIsKeptAsAHashOnly() {
        var token = sent(LinkPurpose.SIGN_IN);

        assertThat(everyCellOf("mailed_link")).noneMatch(cell -> cell.contains(token));
    }

    private List<String> everyCellOf(String table) {
        return jdbc.sql("select * from " + table).query().listOfRows().stream()
                .flatMap(row -> row.values().stream())
                .map(String::valueOf)
                .toList();
    }

    /** Sends a link and reads its token from the letter. */
    private String sent(LinkPurpose purpose) {
        letters.send(address, purpose, Locale.ENGLISH);
        var link = Pattern.compile("/sign-in/" + purpose.path() + "/([\\w-]+)").matcher(TestMail.lastTextTo(address));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String caller() {
        return UUID.randomUUID().toString();
    }

    private static void refused(Reason reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        AccessRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
