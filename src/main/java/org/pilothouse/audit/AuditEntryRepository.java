package org.pilothouse.audit;

import java.util.List;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

interface AuditEntryRepository extends JpaRepository<AuditEntry, Long>, JpaSpecificationExecutor<AuditEntry> {

    @Query("select distinct e.action from AuditEntry e where e.study = :study order by e.action")
    List<String> actions(StudyId study);

    @Query("select distinct e.action from AuditEntry e where e.study is null order by e.action")
    List<String> actionsOutsideStudies();
}
