package org.pilothouse.refiqda;

/** What a reader may have to say about a file; the name is the key of its translation. */
public enum Finding {
    FOLDER_IN_ZIP(Kind.GUESSED),
    NAMESPACE_UNUSUAL(Kind.GUESSED),
    GUID_REPLACED(Kind.GUESSED),
    GUID_MISSING(Kind.GUESSED),
    GUID_REPEATED(Kind.GUESSED),
    NAME_MISSING(Kind.GUESSED),
    CODABLE_GUESSED(Kind.GUESSED),
    COLOUR_CHANGED(Kind.GUESSED),
    DATE_WITHOUT_ZONE(Kind.GUESSED),
    VARIABLE_TYPE_GUESSED(Kind.GUESSED),
    USER_ADDED(Kind.GUESSED),
    ENCODING_GUESSED(Kind.GUESSED),
    CHARACTER_REPLACED(Kind.GUESSED),
    POSITIONS_ASSUMED(Kind.GUESSED),
    POSITIONS_AMBIGUOUS(Kind.GUESSED),
    POSITIONS_DOUBTFUL(Kind.GUESSED),
    SELECTION_CUT(Kind.GUESSED),
    SELECTION_BECAME_NOTE(Kind.GUESSED),
    NOTE_RENAMED(Kind.GUESSED),
    CODE_NAME_REPEATED(Kind.GUESSED),
    DOCUMENT_VARIABLES(Kind.GUESSED),
    ANNOTATION_BECAME_NOTE(Kind.GUESSED),
    CODING_BECAME_CASE(Kind.GUESSED),
    WHOLE_TEXT_CODED(Kind.GUESSED),
    COLOUR_NEAREST(Kind.GUESSED),
    PDF_AS_TEXT(Kind.GUESSED),
    TRANSCRIPT_AS_TEXT(Kind.GUESSED),
    COLOUR_UNREADABLE(Kind.LOST),
    DATE_UNREADABLE(Kind.LOST),
    VALUE_UNREADABLE(Kind.LOST),
    REFERENCE_TO_NOTHING(Kind.LOST),
    POSITION_UNREADABLE(Kind.LOST),
    SELECTION_OUTSIDE_TEXT(Kind.LOST),
    SELECTION_EMPTY(Kind.LOST),
    AREA_SELECTION(Kind.LOST),
    NOTE_SELECTION(Kind.LOST),
    CODING_REPEATED(Kind.LOST),
    CODING_WITHOUT_CODE(Kind.LOST),
    LINK_INCOMPLETE(Kind.LOST),
    GRAPH(Kind.LOST),
    UNKNOWN_ELEMENT(Kind.LOST),
    RICH_TEXT(Kind.LOST),
    LINK_NOT_KEPT(Kind.LOST),
    DOCUMENT_VALUE_NOT_KEPT(Kind.LOST),
    SET_NOT_KEPT(Kind.LOST),
    SET_MEMBER_NOT_KEPT(Kind.LOST),
    PASSAGE_NOT_KEPT(Kind.LOST),
    WORDS_CUT(Kind.LOST),
    DESCRIPTION_NOT_KEPT(Kind.LOST),
    MEDIA_SOURCE(Kind.SKIPPED),
    TEXT_MISSING(Kind.SKIPPED),
    TEXT_OUTSIDE_FILE(Kind.SKIPPED),
    TEXT_TOO_LARGE(Kind.SKIPPED),
    TEXT_DAMAGED(Kind.SKIPPED),
    UNSAFE_PATH(Kind.SKIPPED);

    private final Kind kind;

    Finding(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** How bad a finding is. */
    public enum Kind {
        /** Read, with an assumption. */
        GUESSED,
        /** A detail was left out. */
        LOST,
        /** A whole text or file was left out. */
        SKIPPED
    }
}
