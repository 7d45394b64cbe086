package org.pilothouse.security.signon;

import java.util.Optional;
import org.pilothouse.shared.AccountId;
import org.springframework.data.jpa.repository.JpaRepository;

interface OutsideIdentityRepository extends JpaRepository<OutsideIdentity, Long> {

    Optional<OutsideIdentity> findByIdentityHash(String hash);

    boolean existsByAccount(AccountId account);

    boolean existsByAccountAndIssuer(AccountId account, String issuer);
}
