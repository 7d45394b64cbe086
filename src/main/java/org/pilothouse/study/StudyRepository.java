package org.pilothouse.study;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StudyRepository extends JpaRepository<Study, Long> {

    boolean existsByCode(String code);

    /** Counts every change of the set-up. */
    @Query("select s.version from Study s where s.id = :id")
    Optional<Integer> versionOf(long id);

    @Query("select s.id from Study s where s.code = :code")
    Optional<Long> idOf(String code);

    @Query("""
            select new org.pilothouse.study.StudyRepository$Heading(s.id, s.code, s.title, s.timezone, s.closedAt)
            from Study s where s.id in :ids order by lower(s.title), s.code
            """)
    List<Heading> headings(Collection<Long> ids);

    /** How a study is called. */
    record Heading(
            long id,
            String code,
            String title,
            ZoneId zone,
            @Nullable Instant closedAt) {}
}
