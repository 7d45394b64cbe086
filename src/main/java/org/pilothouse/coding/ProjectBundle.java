package org.pilothouse.coding;

import java.util.Set;
import org.pilothouse.interview.InterviewRefused;
import org.pilothouse.interview.InterviewTexts;
import org.pilothouse.refiqda.QdaProject;
import org.pilothouse.refiqda.QdpxReader;
import org.pilothouse.refiqda.QdpxWriter;
import org.pilothouse.refiqda.ReadOptions;
import org.pilothouse.refiqda.ReadReport;
import org.pilothouse.refiqda.RefiQdaRefused;
import org.pilothouse.security.PhiHit;
import org.pilothouse.shared.BundlePart;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSink;
import org.pilothouse.shared.BundleSource;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** {@code project.qdpx} of the study bundle: texts, codebook, codings, coders, memos, cases, themes as sets. */
@Component
class ProjectBundle implements BundlePart {
    private static final String FILE = "project.qdpx";
    private static final String INTERVIEWS = "interviews.csv";

    private final ProjectExport export;
    private final ProjectImport imports;
    private final CaseIntake cases;
    private final InterviewTexts texts;
    private final BlindCoding blind;
    private final ObjectProvider<ProjectSets> sets;
    private final ApplicationEventPublisher events;

    ProjectBundle(
            ProjectExport export,
            ProjectImport imports,
            CaseIntake cases,
            InterviewTexts texts,
            BlindCoding blind,
            ObjectProvider<ProjectSets> sets,
            ApplicationEventPublisher events) {
        this.export = export;
        this.imports = imports;
        this.cases = cases;
        this.texts = texts;
        this.blind = blind;
        this.sets = sets;
        this.events = events;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Set<String> files() {
        return Set.of(FILE);
    }

    @Override
    public void write(StudyId study, BundleSink sink) {
        blind.refuseWhileOpen(study);
        var project = export.project(study);
        if (!isEmpty(project)) {
            sink.bytes(FILE, QdpxWriter.write(project).bytes());
        }
    }

    @Override
    public void read(StudyId study, BundleSource source, BundleReport report) {
        var file = source.bytes(FILE);
        try {
            file.ifPresent(bytes -> take(study, bytes, report));
        } catch (RefiQdaRefused refused) {
            report.refuse(problem(FILE, refused.reason().name(), "", "a REFI-QDA project"));
        } catch (InterviewRefused | CodingRefused refused) {
            report.refuse(problem(FILE, ((Refused) refused).reason().name(), "", ""));
        }
        checkSources(study, file.isPresent(), report);
    }

    private void take(StudyId study, byte[] bytes, BundleReport report) {
        var reading = QdpxReader.read(bytes, ReadOptions.DEFAULT);
        tell(reading.report(), report);
        var counts = imports.take(
                study,
                reading.project(),
                hidden -> report.note(new RowProblem(
                        FILE,
                        0,
                        hidden.field(),
                        PhiHit.CHECK,
                        "",
                        hidden.first().expected() + "; hidden")));
        cases.take(study, reading.project(), counts);
        sets.orderedStream()
                .forEach(feature -> feature.read(study, reading.project().sets(), report));
        events.publishEvent(new ProjectTaken(study));
    }

    private static void tell(ReadReport read, BundleReport report) {
        read.lines()
                .forEach(line ->
                        report.note(problem(FILE, line.finding().name(), String.join(", ", line.examples()), "")));
        read.sources()
                .forEach(text -> text.lines()
                        .forEach(line -> report.note(
                                problem(FILE, line.finding().name(), String.join(", ", line.examples()), ""))));
    }

    /** An interview whose text is not in the project is a broken reference, unless the bundle has no project at all. */
    private void checkSources(StudyId study, boolean withProject, BundleReport report) {
        for (var interview : texts.interviews(study)) {
            var text = interview.source();
            if (text != null && texts.extent(study, text).isEmpty()) {
                var problem =
                        problem(INTERVIEWS, "UNKNOWN_REFERENCE", text.toString(), "the GUID of a text in " + FILE);
                if (withProject) {
                    report.refuse(problem);
                } else {
                    report.note(problem);
                }
            }
        }
    }

    private static boolean isEmpty(QdaProject project) {
        return project.sources().isEmpty()
                && project.codes().isEmpty()
                && project.users().isEmpty();
    }

    private static RowProblem problem(String file, String reason, String found, String expected) {
        var column = file.equals(INTERVIEWS) ? "source" : "";
        return new RowProblem(file, 0, column, reason, found, expected);
    }
}
