package org.pilothouse.security;

import java.util.List;
import java.util.Set;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StudyRoleRepository extends JpaRepository<StudyRole, Long> {

    @Query("select r.role from StudyRole r where r.account = :account and r.study = :study")
    Set<Role> rolesOf(AccountId account, StudyId study);

    @Query("select r.role from StudyRole r where r.account = :account")
    Set<Role> rolesAnywhere(AccountId account);

    @Query("select new org.pilothouse.security.HeldRole(r.study, r.role) from StudyRole r where r.account = :account")
    List<HeldRole> heldBy(AccountId account);

    @Query("""
            select new org.pilothouse.security.RoleGrant(a.uid, a.email, a.displayName, r.role, r.grantedAt)
            from StudyRole r join Account a on a.uid = r.account
            where r.study = :study order by r.role, a.email
            """)
    List<RoleGrant> grantsIn(StudyId study);

    boolean existsByStudy(StudyId study);

    int countByStudyAndRole(StudyId study, Role role);

    @Query("""
            select new org.pilothouse.security.AppointedRow(r.study, r.role, a.uid, a.displayName, a.email)
            from StudyRole r join Account a on a.uid = r.account
            where r.role in (org.pilothouse.shared.Role.LEAD, org.pilothouse.shared.Role.CUSTODIAN)
            """)
    List<AppointedRow> appointed();

    int deleteByStudyAndAccountAndRole(StudyId study, AccountId account, Role role);
}
