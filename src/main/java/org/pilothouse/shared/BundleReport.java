package org.pilothouse.shared;

/** Where a {@link BundlePart} says what it found. */
public interface BundleReport {

    /** Something that makes the bundle unreadable: the whole import is undone, with every such line listed. */
    void refuse(RowProblem problem);

    /** Something imported with a flag or left out, such as a row that fails CK-01. */
    void note(RowProblem problem);
}
