package org.pilothouse.security.mailed;

import java.time.Instant;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

interface LinkRequestRepository extends JpaRepository<LinkRequest, Long> {

    @Query("select count(r) from LinkRequest r where r.who = :who and r.askedAt > :since and r.id <= :last")
    long countUpTo(String who, Instant since, long last);

    @Transactional
    @Modifying
    @Query("delete from LinkRequest r where r.askedAt <= :until")
    void forgetUntil(Instant until);
}
