package org.pilothouse.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.pilothouse.bundle.BundleRefused.Reason;
import org.pilothouse.security.ForStudyCreators;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.BundlePart;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes whole studies out and brings them in, all or nothing. */
@Service
public class Bundles {
    private final List<BundlePart> parts;
    private final StudyOfBundle studies;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Bundles(
            List<BundlePart> parts,
            StudyOfBundle studies,
            AuditTrail trail,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(BundlePart::order))
                .toList();
        this.studies = studies;
        this.trail = trail;
        this.events = events;
        this.transaction = transaction;
    }

    /** Writes the study as a zip; the same study gives the same bytes. */
    @MayResearch
    public void write(StudyId study, OutputStream out) throws IOException {
        trail.write(new BundleExported(study));
        var sink = new ZipSink();
        transaction.executeWithoutResult(status -> parts.forEach(part -> part.write(study, sink)));
        sink.writeTo(out);
        studies.taken(study);
    }

    /**
     * Reads a bundle into a new study.
     *
     * @throws BundleRefused if it is not a bundle, its code is taken, or anything in it is malformed; nothing is kept then
     */
    @ForStudyCreators
    public ImportedStudy read(InputStream zip) throws IOException {
        return read(BundleZip.unpack(zip));
    }

    /** Reads a bundle that is already unpacked, by file name. */
    @ForStudyCreators
    public ImportedStudy read(Map<String, byte[]> files) {
        var imported = transaction.execute(status -> readAll(files));
        return java.util.Objects.requireNonNull(imported);
    }

    private ImportedStudy readAll(Map<String, byte[]> files) {
        var report = new Report();
        var source = new ZipSource(files, report);
        var imported = studies.create(source, report);
        noteUnknownFiles(source, report);
        for (var part : parts) {
            part.read(imported.study(), source, report);
        }
        if (!report.refused.isEmpty()) {
            throw new BundleRefused(Reason.UNREADABLE, report.refused);
        }
        events.publishEvent(new BundleImported(imported.study(), imported.code(), files.size(), report.notes.size()));
        return new ImportedStudy(imported.study(), imported.code(), imported.title(), List.copyOf(report.notes));
    }

    private void noteUnknownFiles(ZipSource source, Report report) {
        var unknown = new HashSet<>(source.names());
        parts.forEach(part -> unknown.removeAll(part.files()));
        unknown.stream()
                .sorted()
                .forEach(file -> report.note(new RowProblem(file, 0, "", "UNKNOWN_FILE", file, "left out")));
    }

    private static final class Report implements BundleReport {
        private final List<RowProblem> refused = new ArrayList<>();
        private final List<RowProblem> notes = new ArrayList<>();

        @Override
        public void refuse(RowProblem problem) {
            refused.add(problem);
        }

        @Override
        public void note(RowProblem problem) {
            notes.add(problem);
        }
    }
}
