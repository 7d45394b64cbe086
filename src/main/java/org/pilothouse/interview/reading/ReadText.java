package org.pilothouse.interview.reading;

/** Text out of a file, and how it was understood. */
public record ReadText(String text, Kind kind) {

    /** What the file was taken for. */
    public enum Kind {
        UTF_8,
        UTF_16,
        /** Not valid UTF-8: taken for the Western European code page, which is a guess to be looked at. */
        WINDOWS_1252_GUESSED,
        WORD,
        OPEN_DOCUMENT,
        RICH_TEXT,
        PDF,
        /** Subtitles of a recording: WebVTT or SubRip. */
        CAPTIONS
    }

    public ReadText {
        text = text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
