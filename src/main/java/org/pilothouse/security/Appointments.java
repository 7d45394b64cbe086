package org.pilothouse.security;

import java.util.List;
import org.pilothouse.security.AccessRefused.Reason;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads and privacy officers after a study was founded: one administrator proposes, another one confirms. Knows staff only. */
@Service
@Transactional(readOnly = true)
@ForAdministrators
public class Appointments {
    private final Appointees appointees;
    private final RoleProposalRepository proposals;
    private final RoleBook book;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    Appointments(
            Appointees appointees,
            RoleProposalRepository proposals,
            RoleBook book,
            CurrentUser current,
            ApplicationEventPublisher events) {
        this.appointees = appointees;
        this.proposals = proposals;
        this.book = book;
        this.current = current;
        this.events = events;
    }

    /** Everybody who leads a study or keeps its names, by study. */
    public List<Appointment> all() {
        return appointees.all();
    }

    public List<ProposedAppointment> proposed() {
        var me = current.account();
        return proposals.findAllByOrderByProposedAt().stream()
                .map(proposal -> appointees.line(proposal, me))
                .toList();
    }

    /** Proposes that the member of staff with that address becomes lead or privacy officer of the study with that code. */
    @Transactional
    public void propose(String studyCode, String email, Role role) {
        var study = appointees.study(studyCode);
        var account = appointees.staff(email);
        book.check(study, account, role);
        save(study, account, role, true);
    }

    /** Proposes that somebody no longer is what it is; a study keeps at least one of each. */
    @Transactional
    public void proposeEnd(Appointment appointment) {
        var study = appointees.study(appointment.study());
        var account = appointees.staff(appointment.email());
        appointees.refuseIfLast(study, appointment.role());
        save(study, account, appointment.role(), false);
    }

    /** Carries out what another administrator proposed. */
    @Transactional
    public void confirm(long id) {
        var proposal = known(id);
        var me = current.account();
        if (proposal.proposedBy().equals(me) || proposal.account().equals(me)) {
            throw new AccessRefused(Reason.TWO_ADMINISTRATORS_NEEDED);
        }
        var by = new Deciders(proposal.proposedBy(), me);
        if (proposal.gives()) {
            book.give(proposal.study(), proposal.account(), proposal.role(), by);
        } else {
            appointees.refuseIfLast(proposal.study(), proposal.role());
            book.take(proposal.study(), proposal.account(), proposal.role(), by);
        }
        proposals.delete(proposal);
    }

    /** Takes a proposal back, or turns another's down. */
    @Transactional
    public void withdraw(long id) {
        var proposal = known(id);
        proposals.delete(proposal);
        events.publishEvent(
                new RoleProposed(proposal.study(), proposal.role(), proposal.account(), proposal.gives(), true));
    }

    private void save(StudyId study, AccountId account, Role role, boolean gives) {
        if (role != Role.LEAD && role != Role.CUSTODIAN) {
            throw new AccessRefused(Reason.NOT_YOURS_TO_GRANT);
        }
        if (proposals.existsByStudyAndAccountAndRole(study, account, role)) {
            throw new AccessRefused(Reason.PROPOSED_ALREADY);
        }
        proposals.save(appointees.proposal(study, account, role, gives, current.account()));
        events.publishEvent(new RoleProposed(study, role, account, gives, false));
    }

    private RoleProposal known(long id) {
        return proposals.findById(id).orElseThrow(() -> new AccessRefused(Reason.PROPOSAL_GONE));
    }
}
