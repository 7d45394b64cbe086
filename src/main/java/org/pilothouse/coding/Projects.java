package org.pilothouse.coding;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.pilothouse.refiqda.PositionConvention;
import org.pilothouse.refiqda.QdaCodebook;
import org.pilothouse.refiqda.QdaFile;
import org.pilothouse.refiqda.QdaProject;
import org.pilothouse.refiqda.QdcReader;
import org.pilothouse.refiqda.QdcWriter;
import org.pilothouse.refiqda.QdpxReader;
import org.pilothouse.refiqda.QdpxWriter;
import org.pilothouse.refiqda.ReadLimits;
import org.pilothouse.refiqda.ReadOptions;
import org.pilothouse.refiqda.ReadReport;
import org.pilothouse.refiqda.ReportLine;
import org.pilothouse.refiqda.WrittenFor;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;

/** A study's texts, codes and codings out to other programs and back, in the exchange format of qualitative research. */
@Service
@MayResearch
public class Projects {
    private final ProjectExport export;
    private final ProjectIntake intake;
    private final ProjectLosses losses;
    private final AuditTrail trail;

    Projects(ProjectExport export, ProjectIntake intake, ProjectLosses losses, AuditTrail trail) {
        this.export = export;
        this.intake = intake;
        this.losses = losses;
        this.trail = trail;
    }

    /** The whole project as whoever asks may see it: while they code blind, their own layer of those texts. */
    public QdaFile project(StudyId study, WrittenFor reader) {
        trail.write(new CodingEvent(study, "project.exported", "project.qdpx"));
        return QdpxWriter.write(export.project(study), reader, losses.of(study));
    }

    /** @throws org.pilothouse.refiqda.RefiQdaRefused if there are no codes: the standard has no empty codebook */
    public QdaFile codebook(StudyId study) {
        return QdcWriter.write(new QdaCodebook(null, export.codebook(study), List.of()), List.of());
    }

    /**
     * Takes a project in. What is here under the same guid is brought up to date, the rest is added; nothing is deleted.
     *
     * @throws org.pilothouse.refiqda.RefiQdaRefused if nothing can be made of the file; nothing is kept then
     */
    public ProjectReceipt takeProject(StudyId study, byte[] qdpx) {
        return takeProject(study, qdpx, Map.of());
    }

    /** The same, with the answers to what the preview asked. */
    public ProjectReceipt takeProject(StudyId study, byte[] qdpx, Map<UUID, PositionConvention> positions) {
        var reading = QdpxReader.read(qdpx, new ReadOptions(ReadLimits.DEFAULT, positions));
        return receipt(intake.project(study, reading.project()), reading.report(), NotKept.of(reading.project()));
    }

    /**
     * What taking a project in would do; nothing is kept.
     *
     * @param positions for texts about which an earlier preview asked, how their positions are to be understood
     * @throws org.pilothouse.refiqda.RefiQdaRefused if nothing can be made of the file
     */
    public ProjectReceipt preview(StudyId study, byte[] qdpx, Map<UUID, PositionConvention> positions) {
        var reading = QdpxReader.read(qdpx, new ReadOptions(ReadLimits.DEFAULT, positions));
        return receipt(intake.preview(study, reading.project()), reading.report(), NotKept.of(reading.project()));
    }

    /** The same for a codebook. */
    public ProjectReceipt takeCodebook(StudyId study, byte[] qdc) {
        var reading = QdcReader.read(qdc, ReadLimits.DEFAULT);
        var codes = reading.codebook().codes();
        var project = new QdaProject(
                "", null, null, null, null, List.of(), codes, List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of());
        return receipt(intake.codebook(study, project), reading.report(), NotKept.of(project));
    }

    private static ProjectReceipt receipt(ProjectCounts counts, ReadReport report, List<ReportLine> notKept) {
        return new ProjectReceipt(
                counts.texts(),
                counts.codes(),
                counts.codings(),
                counts.cases(),
                counts.coders(),
                counts.differences(),
                Stream.concat(report.lines().stream(), notKept.stream()).toList(),
                report.sources());
    }
}
