package org.pilothouse.coding;

import java.util.ArrayList;
import java.util.List;

/** Counts what became of the parts of a project while it is taken in. */
final class ProjectCounts {
    private final List<String> differing = new ArrayList<>();
    private final List<String> blackened = new ArrayList<>();
    private int coders;
    private int textsAdded;
    private int textsKnown;
    private int codesAdded;
    private int codesChanged;
    private int codingsAdded;
    private int codingsChanged;
    private int codingsKnown;
    private int codingsElsewhere;

    void coderAdded() {
        coders++;
    }

    void textAdded() {
        textsAdded++;
    }

    void textKnown() {
        textsKnown++;
    }

    void textDiffers(String name) {
        differing.add(name);
    }

    void textBlackened(String name) {
        blackened.add(name);
    }

    void codeAdded() {
        codesAdded++;
    }

    void codeChanged() {
        codesChanged++;
    }

    void codingAdded() {
        codingsAdded++;
    }

    void codingChanged() {
        codingsChanged++;
    }

    void codingKnown() {
        codingsKnown++;
    }

    void codingElsewhere() {
        codingsElsewhere++;
    }

    ProjectReceipt.Texts texts() {
        return new ProjectReceipt.Texts(textsAdded, textsKnown, differing, blackened);
    }

    ProjectReceipt.Codes codes() {
        return new ProjectReceipt.Codes(codesAdded, codesChanged);
    }

    ProjectReceipt.Codings codings() {
        return new ProjectReceipt.Codings(codingsAdded, codingsChanged, codingsKnown, codingsElsewhere);
    }

    int coders() {
        return coders;
    }
}
