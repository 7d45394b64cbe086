package org.pilothouse.security.authenticator;

import org.pilothouse.shared.AccountId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface RecoveryCodeRepository extends JpaRepository<RecoveryCode, Long> {

    int countByAccount(AccountId account);

    /** How many went: one for a code that was there, of two that use it at once only for one. */
    @Modifying
    @Query("delete from RecoveryCode c where c.account = :account and c.codeHash = :hash")
    int use(AccountId account, String hash);

    @Modifying
    @Query("delete from RecoveryCode c where c.account = :account")
    int forget(AccountId account);
}
