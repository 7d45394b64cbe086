package org.pilothouse.coding.retrieval;

/**
 * What the columns of a matrix are.
 *
 * @param attribute key of what is known of whoever says a passage, for {@link Kind#ATTRIBUTE}; else empty
 */
public record MatrixBy(Kind kind, String attribute) {
    public static final MatrixBy INTERVIEW = new MatrixBy(Kind.INTERVIEW, "");
    public static final MatrixBy ROUND = new MatrixBy(Kind.ROUND, "");
    public static final MatrixBy CODER = new MatrixBy(Kind.CODER, "");
    public static final MatrixBy CODE = new MatrixBy(Kind.CODE, "");
    public static final MatrixBy PARTICIPANT = of(Attribute.PARTICIPANT.name());

    /** The kinds of columns. */
    public enum Kind {
        INTERVIEW,
        ROUND,
        CODER,
        CODE,
        ATTRIBUTE
    }

    public static MatrixBy of(String attribute) {
        return new MatrixBy(Kind.ATTRIBUTE, attribute);
    }

    /** What cases from elsewhere say has names that others wrote: these are on no trail, which is never erased. */
    String onTheTrail() {
        return Cases.isCase(attribute) ? "CASE" : toString();
    }

    @Override
    public String toString() {
        return kind == Kind.ATTRIBUTE ? attribute : kind.name();
    }
}
