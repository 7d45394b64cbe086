package org.pilothouse.security;

import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.AccountId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<Account, Long> {

    Optional<Account> findByUid(AccountId uid);

    Optional<Account> findByEmail(String email);

    boolean existsByAdministratorTrue();

    @Query("""
            select new org.pilothouse.security.StaffAccount(a.uid, a.email, a.displayName, a.administrator, a.mayCreateStudies, a.supervises, a.disabled)
            from Account a where a.email = :email
            """)
    Optional<StaffAccount> staffByEmail(String email);

    /** Staff only: accounts of clinicians have no e-mail address here and are never listed. */
    @Query("""
            select new org.pilothouse.security.StaffAccount(a.uid, a.email, a.displayName, a.administrator, a.mayCreateStudies, a.supervises, a.disabled)
            from Account a where a.email is not null order by a.email
            """)
    List<StaffAccount> staff();
}
