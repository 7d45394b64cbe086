package org.pilothouse.security.authenticator;

import java.util.Optional;
import org.pilothouse.shared.AccountId;
import org.springframework.data.jpa.repository.JpaRepository;

interface AuthenticatorRepository extends JpaRepository<Authenticator, Long> {

    Optional<Authenticator> findByAccount(AccountId account);

    boolean existsByAccount(AccountId account);

    void deleteByAccount(AccountId account);
}
