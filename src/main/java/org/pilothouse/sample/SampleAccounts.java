package org.pilothouse.sample;

import java.util.List;
import org.pilothouse.bundle.BundleImported;
import org.pilothouse.bundle.FoundingRoles;
import org.pilothouse.enrolment.NameList;
import org.pilothouse.enrolment.Participant;
import org.pilothouse.enrolment.ParticipantStatus;
import org.pilothouse.enrolment.Participants;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.NewAccount;
import org.pilothouse.security.StudyRoles;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.ClinicianDirectory;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The accounts that sample mode knows, and what they are to every study that comes in while it is on. */
@Component
@ConditionalOnProperty(name = "pilothouse.sample", havingValue = "true")
class SampleAccounts implements FoundingRoles {
    static final String DOMAIN = "@sample.pilothouse.example";
    static final String PASSWORD = "pilothouse";
    static final List<String> NAMES =
            List.of("admin", "lead", "researcher", "coder", "manager", "custodian", "clinician");

    private final Accounts accounts;
    private final StudyRoles roles;
    private final ClinicianDirectory clinicians;
    private final Participants participants;
    private final NameList names;

    SampleAccounts(
            Accounts accounts,
            StudyRoles roles,
            ClinicianDirectory clinicians,
            Participants participants,
            NameList names) {
        this.accounts = accounts;
        this.roles = roles;
        this.clinicians = clinicians;
        this.participants = participants;
        this.names = names;
    }

    /** Creates those that are not there yet. */
    void create() {
        create(staff("admin", "Ada Admin").asAdministrator());
        create(staff("lead", "Lee Lead").creatingStudies());
        create(staff("researcher", "Robin Researcher").creatingStudies());
        create(staff("coder", "Kim Coder"));
        create(staff("manager", "Morgan Manager").supervising());
        create(staff("custodian", "Casey Custodian"));
    }

    AccountId account(String name) {
        return accounts.staffByEmail(name + DOMAIN).orElseThrow().id();
    }

    @Override
    public void give(StudyId study) {
        SystemAuthority.run(() -> {
            roles.found(study, account("lead"), Role.LEAD);
            roles.found(study, account("researcher"), Role.RESEARCHER);
            roles.found(study, account("coder"), Role.RESEARCHER);
            roles.found(study, account("manager"), Role.MANAGER);
            roles.found(study, account("custodian"), Role.CUSTODIAN);
        });
    }

    /**
     * The first active participant of an imported study is the sample's clinician. After commit, because the link store is
     * another database; in a transaction of its own, because the import's is over then.
     */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(BundleImported imported) {
        SystemAuthority.run(() -> participants.all(imported.study()).stream()
                .filter(participant -> participant.status() == ParticipantStatus.ACTIVE)
                .map(Participant::code)
                .min(java.util.Comparator.naturalOrder())
                .ifPresent(code ->
                        names.link(imported.study(), code, clinician(), "Charlie Clinician", "clinician" + DOMAIN)));
    }

    private AccountId clinician() {
        return clinicians
                .accountByEmail("clinician" + DOMAIN)
                .orElseGet(() -> accounts.create(NewAccount.ofClinician(PASSWORD)));
    }

    private void create(NewAccount account) {
        var email = java.util.Objects.requireNonNull(account.email());
        if (accounts.staffByEmail(email).isEmpty()) {
            accounts.create(account);
        }
    }

    private static NewAccount staff(String name, String displayName) {
        return NewAccount.ofStaff(name + DOMAIN, displayName, PASSWORD);
    }
}
