package org.pilothouse.security;

import java.util.List;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface RoleProposalRepository extends JpaRepository<RoleProposal, Long> {

    List<RoleProposal> findAllByOrderByProposedAt();

    boolean existsByStudyAndAccountAndRole(StudyId study, AccountId account, Role role);
}
