package org.pilothouse.security.passkey;

import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.AccountId;
import org.springframework.data.jpa.repository.JpaRepository;

interface PasskeyRepository extends JpaRepository<Passkey, Long> {

    List<Passkey> findByAccountOrderByCreatedAt(AccountId account);

    Optional<Passkey> findByCredentialId(String credentialId);

    int deleteByIdAndAccount(long id, AccountId account);
}
