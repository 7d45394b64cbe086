package org.pilothouse.interview.reading;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.pilothouse.interview.reading.ReadText.Kind;
import org.pilothouse.interview.reading.Unreadable.Reason;

/** Reads the text of a PDF, in the order in which it stands on the pages. A scan has none. */
final class PdfText {

    private PdfText() {}

    static ReadText read(byte[] file) throws Unreadable {
        try (var document = Loader.loadPDF(file)) {
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw new Unreadable(Reason.LOCKED);
            }
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            stripper.setParagraphEnd("\n");
            var text = WordText.withoutControls(stripper.getText(document));
            if (text.isBlank()) {
                throw new Unreadable(Reason.NO_TEXT_IN_PDF);
            }
            return new ReadText(text, Kind.PDF);
        } catch (org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException locked) {
            throw new Unreadable(Reason.LOCKED);
        } catch (IOException | RuntimeException broken) {
            throw new Unreadable(Reason.BROKEN_DOCUMENT);
        }
    }
}
