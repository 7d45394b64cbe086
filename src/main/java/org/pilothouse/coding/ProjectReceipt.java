package org.pilothouse.coding;

import java.util.List;
import org.pilothouse.refiqda.ReportLine;
import org.pilothouse.refiqda.SourceReport;

/**
 * What became of a REFI-QDA file that was taken in, and what had to be guessed or was lost in reading it.
 *
 * @param coders people of the file who are new here, as external coders
 * @param differences what came or changed, the first thousand
 * @param findings what concerns no single text
 * @param sources how each text was read, with the way its positions were understood
 */
public record ProjectReceipt(
        Texts texts,
        Codes codes,
        Codings codings,
        int coders,
        List<Difference> differences,
        List<ReportLine> findings,
        List<SourceReport> sources) {

    public ProjectReceipt {
        differences = List.copyOf(differences);
        findings = List.copyOf(findings);
        sources = List.copyOf(sources);
    }

    /**
     * What became of the texts.
     *
     * @param differing names of texts that say something else here: left as they are, their codings left out
     * @param blackened names of texts in which numbers or addresses were blacked out, because they may identify somebody
     * @param doubtful names of new texts in which a name, a place or a full date may stand: they stay, for people to read
     */
    public record Texts(int added, int known, List<String> differing, List<String> blackened, List<String> doubtful) {
        public Texts {
            differing = List.copyOf(differing);
            blackened = List.copyOf(blackened);
            doubtful = List.copyOf(doubtful);
        }
    }

    public record Codes(int added, int changed) {}

    /** @param elsewhere codings that stand in another text here and were left there */
    public record Codings(int added, int changed, int known, int elsewhere) {}
}
