package org.pilothouse.coding;

import org.pilothouse.enrolment.KeptData;
import org.pilothouse.enrolment.RetentionClass;
import org.pilothouse.shared.Removals;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cases of a project from elsewhere say something of people who were interviewed: they go when the interviews do. */
@Component
class KeptCases implements KeptData {
    private final ImportedCaseRepository cases;
    private final ApplicationEventPublisher events;

    KeptCases(ImportedCaseRepository cases, ApplicationEventPublisher events) {
        this.cases = cases;
        this.events = events;
    }

    @Override
    public RetentionClass of() {
        return RetentionClass.INTERVIEWS;
    }

    @Override
    @Transactional(readOnly = true)
    public long entries(StudyId study) {
        return cases.countByStudy(study);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(StudyId study, Removals removed) {
        var all = cases.findByStudyOrderByNameAscGuidAsc(study);
        cases.deleteAll(all);
        cases.flush();
        events.publishEvent(new CasesGone(study));
        removed.add("cases", all.size());
    }
}
