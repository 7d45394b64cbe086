package org.pilothouse.coding;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.pilothouse.refiqda.QdaProject;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Keeps a project that was read, all of it or nothing. */
@Component
@Transactional
class ProjectIntake {
    /** What was hidden stands as {@code […]} in the text itself. */
    private static final Consumer<ProjectImport.Hidden> NOTHING_MORE_TO_SAY = hidden -> {};

    private final ProjectImport imports;
    private final CaseIntake cases;
    private final ObjectProvider<ProjectSets> sets;
    private final CodebookLedger ledger;
    private final ApplicationEventPublisher events;

    ProjectIntake(
            ProjectImport imports,
            CaseIntake cases,
            ObjectProvider<ProjectSets> sets,
            CodebookLedger ledger,
            ApplicationEventPublisher events) {
        this.imports = imports;
        this.cases = cases;
        this.sets = sets;
        this.ledger = ledger;
        this.events = events;
    }

    public ProjectCounts project(StudyId study, QdaProject project) {
        var counts = imports.take(study, ForeignMemos.asOurs(project), NOTHING_MORE_TO_SAY);
        cases.take(study, project, counts);
        sets.orderedStream().forEach(feature -> feature.read(study, project.sets(), new NothingToSay()));
        events.publishEvent(new CodingEvent(study, "project.imported", "project.qdpx"));
        events.publishEvent(new ProjectTaken(study));
        return counts;
    }

    /** What taking the project in would do; nothing of it is kept. */
    public ProjectCounts preview(StudyId study, QdaProject project) {
        var counts = imports.preview(study, ForeignMemos.asOurs(project), NOTHING_MORE_TO_SAY);
        cases.take(study, project, counts);
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return counts;
    }

    public ProjectCounts codebook(StudyId study, QdaProject project) {
        var counts = new AtomicReference<ProjectCounts>();
        ledger.keep(
                study,
                CodebookAction.IMPORTED,
                "codebook.qdc",
                () -> counts.set(imports.takeCodebook(study, project, NOTHING_MORE_TO_SAY)));
        return Objects.requireNonNull(counts.get());
    }

    /** Sets of a project have no rows to complain about. */
    private static final class NothingToSay implements BundleReport {
        @Override
        public void refuse(RowProblem problem) {
            throw new IllegalStateException(problem.toString());
        }

        @Override
        public void note(RowProblem problem) {}
    }
}
