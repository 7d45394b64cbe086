package org.pilothouse.security.mailed;

import java.time.Instant;
import java.util.List;
import org.pilothouse.shared.AccountId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

interface LinkWishRepository extends JpaRepository<LinkWish, Long> {

    List<LinkWish> findTop50ByDueAtLessThanEqualOrderByDueAt(Instant now);

    boolean existsByAccountAndPurpose(AccountId account, LinkPurpose purpose);

    /** One attempt is one's own: whoever counts it up from where it was may send. */
    @Transactional
    @Modifying
    @Query(
            "update LinkWish w set w.attempts = w.attempts + 1, w.dueAt = :next where w.id = :id and w.attempts = :attempts")
    int take(long id, int attempts, Instant next);

    @Transactional
    @Modifying
    @Query("delete from LinkWish w where w.account = :account and w.purpose = :purpose")
    void forget(AccountId account, LinkPurpose purpose);
}
