package org.pilothouse.report;

import java.util.Locale;
import org.pilothouse.report.document.OnePageReport;
import org.pilothouse.report.document.ReleaseWorkbook;
import org.pilothouse.report.document.ThematicSummary;
import org.pilothouse.report.model.ReleaseModel;
import org.pilothouse.security.MayReadReleases;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;

/** Releases as files; the same release always gives the same bytes. */
@Service
@MayReadReleases
public class ReleaseDocuments {
    private final Releases releases;

    ReleaseDocuments(Releases releases) {
        this.releases = releases;
    }

    /** The adoption report on one page. */
    public ReleaseFile adoptionReport(StudyId study, int number) {
        var model = releases.byNumber(study, number);
        return new ReleaseFile(name(model, "adoption-report.docx"), ReleaseFile.DOCX, OnePageReport.of(model));
    }

    /** How differently people work, where the burden lies, and the themes. */
    public ReleaseFile thematicSummary(StudyId study, int number) {
        var model = releases.byNumber(study, number);
        return new ReleaseFile(name(model, "thematic-summary.docx"), ReleaseFile.DOCX, ThematicSummary.of(model));
    }

    /** All published figures. */
    public ReleaseFile workbook(StudyId study, int number) {
        var model = releases.byNumber(study, number);
        return new ReleaseFile(name(model, "workbook.xlsx"), ReleaseFile.XLSX, ReleaseWorkbook.of(model));
    }

    private static String name(ReleaseModel model, String document) {
        var study = model.cover().study().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return study + "-release-" + model.cover().number() + "-" + document;
    }
}
