package org.pilothouse.security;

import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.AccountId;
import org.springframework.data.jpa.repository.JpaRepository;

interface ApiTokenRepository extends JpaRepository<ApiToken, Long> {

    Optional<ApiToken> findByTokenHash(String hash);

    List<ApiToken> findByAccountOrderByCreatedAtDesc(AccountId account);

    void deleteByAccount(AccountId account);

    void deleteByIdAndAccount(long id, AccountId account);
}
