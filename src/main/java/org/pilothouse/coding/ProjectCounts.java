package org.pilothouse.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.pilothouse.coding.Difference.Kind;

/** Counts what became of the parts of a project while it is taken in. */
final class ProjectCounts {
    private static final int MOST = 1000;
    static final int LONGEST_QUOTE = 120;

    private final List<Difference> differences = new ArrayList<>();
    private final List<String> differing = new ArrayList<>();
    private final List<String> blackened = new ArrayList<>();
    private final List<String> doubtful = new ArrayList<>();
    private int coders;
    private int textsAdded;
    private int textsKnown;
    private int codesAdded;
    private int codesChanged;
    private int codingsAdded;
    private int codingsChanged;
    private int codingsKnown;
    private int codingsElsewhere;
    private int casesAdded;
    private int casesChanged;

    void coderAdded(String name) {
        differs(Kind.CODER_ADDED, name, "");
        coders++;
    }

    void textAdded(String name) {
        differs(Kind.TEXT_ADDED, name, "");
        textsAdded++;
    }

    void textKnown() {
        textsKnown++;
    }

    void textDiffers(String name) {
        differs(Kind.TEXT_DIFFERS, name, "");
        differing.add(name);
    }

    void textBlackened(String name) {
        blackened.add(name);
    }

    void textDoubtful(String name) {
        doubtful.add(name);
    }

    void codeAdded(String name) {
        differs(Kind.CODE_ADDED, name, "");
        codesAdded++;
    }

    void codeChanged(String name, String becomes) {
        differs(Kind.CODE_CHANGED, name, name.equals(becomes) ? "" : becomes);
        codesChanged++;
    }

    void codingAdded(String code, Supplier<String> quote) {
        differs(Kind.CODING_ADDED, code, quote);
        codingsAdded++;
    }

    void codingChanged(String code, Supplier<String> quote) {
        differs(Kind.CODING_CHANGED, code, quote);
        codingsChanged++;
    }

    void codingKnown() {
        codingsKnown++;
    }

    void codingElsewhere(String code, Supplier<String> quote) {
        differs(Kind.CODING_ELSEWHERE, code, quote);
        codingsElsewhere++;
    }

    void caseAdded(String name) {
        differs(Kind.CASE_ADDED, name, "");
        casesAdded++;
    }

    void caseChanged(String name) {
        differs(Kind.CASE_CHANGED, name, "");
        casesChanged++;
    }

    ProjectReceipt.Cases cases() {
        return new ProjectReceipt.Cases(casesAdded, casesChanged);
    }

    ProjectReceipt.Texts texts() {
        return new ProjectReceipt.Texts(textsAdded, textsKnown, differing, blackened, doubtful);
    }

    ProjectReceipt.Codes codes() {
        return new ProjectReceipt.Codes(codesAdded, codesChanged);
    }

    ProjectReceipt.Codings codings() {
        return new ProjectReceipt.Codings(codingsAdded, codingsChanged, codingsKnown, codingsElsewhere);
    }

    /** The first so many, in the order of the project. */
    List<Difference> differences() {
        return List.copyOf(differences);
    }

    private void differs(Kind kind, String name, String detail) {
        differs(kind, name, () -> detail);
    }

    /** @param detail looked up for the first so many only: in a long text a quote takes its time */
    private void differs(Kind kind, String name, Supplier<String> detail) {
        if (differences.size() < MOST) {
            differences.add(new Difference(kind, name, shortened(detail.get())));
        }
    }

    void memoAdded(String text) {
        differs(Kind.MEMO_ADDED, shortened(text), "");
    }

    void memoChanged(String text) {
        differs(Kind.MEMO_CHANGED, shortened(text), "");
    }

    private static String shortened(String quote) {
        var words = quote.replaceAll("\\s+", " ").strip();
        return words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE) + " …";
    }

    int coders() {
        return coders;
    }
}
