package org.pilothouse.security.mailed;

import java.time.Instant;
import java.util.Optional;
import org.pilothouse.shared.AccountId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface MailedLinkRepository extends JpaRepository<MailedLink, Long> {

    Optional<MailedLink> findByTokenHashAndPurposeAndExpiresAtAfter(String hash, LinkPurpose purpose, Instant now);

    /** How many went: of two that use a link at once only one finds it. */
    @Modifying
    @Query("delete from MailedLink l where l.tokenHash = :hash")
    int use(String hash);

    @Modifying
    @Query("delete from MailedLink l where (l.account = :account and l.purpose = :purpose) or l.expiresAt <= :now")
    int forget(AccountId account, LinkPurpose purpose, Instant now);
}
