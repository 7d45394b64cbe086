package org.pilothouse.security;

import java.util.List;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RoleChangeRepository extends JpaRepository<RoleChange, Long> {

    @Query("""
            select new org.pilothouse.security.RoleChangeLine(
                c.changedAt, a.displayName, a.email, c.role, c.given, d.displayName, f.displayName)
            from RoleChange c
            join Account a on a.uid = c.account
            left join Account d on d.uid = c.decidedBy
            left join Account f on f.uid = c.confirmedBy
            where c.study = :study order by c.changedAt desc, c.id desc
            """)
    List<RoleChangeLine> linesIn(StudyId study);
}
