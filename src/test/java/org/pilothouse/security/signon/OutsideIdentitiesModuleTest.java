package org.pilothouse.security.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.enrolment.EnrolmentStudies.FORM;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.enrolment.ConsentRegistry;
import org.pilothouse.enrolment.EnrolmentStudies;
import org.pilothouse.enrolment.Invitations;
import org.pilothouse.enrolment.Joining;
import org.pilothouse.enrolment.Part;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.NewAccount;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.AccountId;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PilothouseTest
class OutsideIdentitiesModuleTest {
    private static final String ISSUER = "https://sign-on.example";
    private static final String PASSWORD = "a long enough password";

    @Autowired
    OutsideIdentities identities;

    @Autowired
    Accounts accounts;

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

    private final String subject = UUID.randomUUID().toString();
    private final String address = UUID.randomUUID() + "@test.example";
    private AccountId account;

    @BeforeEach
    void somebody() {
        account = SystemAuthority.call(() -> accounts.create(NewAccount.ofStaff(address, "Some Body", PASSWORD)));
    }

    @Test
    void theFirstTimeIsByAddressAndAllOthersByIssuerAndSubject() {
        assertThat(identities.isUsedBy(account)).isFalse();
        assertThat(identities.accountOf(ISSUER, subject, address)).contains(account);

        assertThat(identities.accountOf(ISSUER, subject, "changed@test.example"))
                .contains(account);
        assertThat(identities.accountOf(ISSUER, subject, null)).contains(account);
        assertThat(identities.isUsedBy(account)).isTrue();
    }

    @Test
    void anAddressThatTheIssuerHasNotVerifiedIsNobodys() {
        assertThat(identities.accountOf(ISSUER, subject, null)).isEmpty();
    }

    @Test
    void whoeverInheritsAnAddressDoesNotInheritTheAccount() {
        identities.accountOf(ISSUER, subject, address);

        assertThat(identities.accountOf(ISSUER, "somebody else", address)).isEmpty();
    }

    @Test
    void theSameSubjectElsewhereIsSomebodyElse() {
        identities.accountOf(ISSUER, subject, address);

        assertThat(identities.accountOf("https://other.example", subject, null)).isEmpty();
    }

    @Test
    void nobodyUnknownGetsAnAccount() {
        assertThat(identities.accountOf(ISSUER, subject, "unknown@test.example"))
                .isEmpty();
    }

    @Test
    void aClinicianIsFoundThroughTheLinkStoreAndNothingAboutThePersonIsKept() {
        var study = EnrolmentStudies.withForm(studies, registry);
        var person = EnrolmentStudies.person("Rosa Outside", Part.LOGGING);
        var token =
                EnrolmentStudies.invite(invitations, study, person).getFirst().token();
        var clinician = joining.sign(token, EnrolmentStudies.signing(FORM, Scope.NOTE_LOG), PASSWORD);

        assertThat(identities.accountOf(ISSUER, person.email(), person.email())).contains(clinician);

        var cells = jdbc.sql("select * from outside_identity").query().listOfRows().stream()
                .flatMap(row -> row.values().stream())
                .map(String::valueOf);
        assertThat(cells).noneMatch(cell -> cell.contains("@"));
    }
}
