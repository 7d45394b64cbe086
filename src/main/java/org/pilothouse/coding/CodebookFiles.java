package org.pilothouse.coding;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.pilothouse.coding.CodingRefused.Reason;
import org.pilothouse.office.CsvFormat;
import org.pilothouse.office.CsvTableWriter;
import org.pilothouse.office.DocumentProperties;
import org.pilothouse.office.Workbook;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Service;

/** The codebook as files: a table that can be changed elsewhere and read back, and the appendix of a report. */
@Service
@MayResearch
public class CodebookFiles {
    private final Codebook codebook;
    private final CodebookIntake intake;
    private final StarterFiles starters;
    private final Studies studies;
    private final Clock clock;

    CodebookFiles(Codebook codebook, CodebookIntake intake, StarterFiles starters, Studies studies, Clock clock) {
        this.codebook = codebook;
        this.intake = intake;
        this.starters = starters;
        this.studies = studies;
        this.clock = clock;
    }

    public byte[] csv(StudyId study) {
        return CsvTableWriter.toBytes(CodebookTable.of(codebook.all(study)), CsvFormat.SPREADSHEET);
    }

    public byte[] workbook(StudyId study) {
        var workbook = Workbook.of(properties(study));
        workbook.sheet("Codebook").table(CodebookTable.of(codebook.all(study)));
        return workbook.toBytes();
    }

    /** @param words translations by key */
    public byte[] appendix(StudyId study, UnaryOperator<String> words) {
        return CodebookAppendix.write(codebook.all(study), properties(study), words);
    }

    /** Takes a table in, {@code .csv} or {@code .xlsx}: all of it, or nothing where something is wrong. */
    public CodebookReceipt take(StudyId study, String file, byte[] content) {
        return intake.take(study, CodebookAction.IMPORTED, file, content);
    }

    /** Codebooks to begin with. */
    public List<StarterCodebook> starters(StudyId study) {
        return starters.all().stream()
                .map(starter -> new StarterCodebook(
                        starter.name(),
                        starter.own(),
                        new CodebookReading(List.of())
                                .read(starter.file(), starter.content())
                                .wanted()
                                .size()))
                .toList();
    }

    /** Adds the codes of one of them that are not there yet. */
    public CodebookReceipt start(StudyId study, String name) {
        var starter = starters.find(name).orElseThrow(() -> new CodingRefused(Reason.UNKNOWN_STARTER, name));
        return intake.take(study, CodebookAction.STARTED, starter.file(), starter.content());
    }

    private DocumentProperties properties(StudyId study) {
        return new DocumentProperties(studies.definition(study).title(), "Codebook", clock.instant(), Locale.ENGLISH);
    }
}
