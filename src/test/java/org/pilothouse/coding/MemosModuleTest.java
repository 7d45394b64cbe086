package org.pilothouse.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.interview.TestInterviews.text;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pilothouse.MemoryBundle;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.CodingRefused.Reason;
import org.pilothouse.refiqda.QdaCase;
import org.pilothouse.refiqda.QdpxReader;
import org.pilothouse.refiqda.ReadOptions;
import org.pilothouse.security.StudyRoles;
import org.pilothouse.security.TextRefused;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class MemosModuleTest extends OneTextAndACode {
    @Autowired
    Memos memos;

    @Autowired
    BlindCoding blind;

    @Autowired
    StudyRoles roles;

    @Test
    void memosOnEverythingStandInOneListThatCanBeFiltered() {
        var put = coding.apply(study, text, code, 5, 8).put().getFirst().guid();
        coding.annotate(study, put, "Why here");
        write(MemoKind.REFLEXIVE, MemoAbout.STUDY, null, "I was a therapist myself");
        write(MemoKind.ANALYTIC, MemoAbout.CODE, code, "May be two codes");
        write(MemoKind.METHOD_DECISION, MemoAbout.TEXT, text, "Read this one first");
        write(MemoKind.ANALYTIC, MemoAbout.CODING, put, "Compare with the next");

        assertThat(memos.all(study, MemoFilter.ALL)).hasSize(5);
        assertThat(memos.all(study, new MemoFilter(null, MemoAbout.CODING, null, "")))
                .extracting(MemoLine::name)
                .containsOnly("Duplicate entry · I01");
        assertThat(memos.all(study, new MemoFilter(MemoKind.REFLEXIVE, null, null, "")))
                .singleElement()
                .satisfies(memo -> assertThat(memo.words()).startsWith("I was"));
        assertThat(memos.all(study, new MemoFilter(null, null, null, "read THIS")))
                .hasSize(1);
    }

    @Test
    void onlyTheWriterChangesAMemo() {
        var memo = write(MemoKind.ANALYTIC, MemoAbout.STUDY, null, "First");
        memos.change(study, memo, MemoKind.REFLEXIVE, "Second");
        assertThat(memos.all(study, MemoFilter.ALL).getFirst().words()).isEqualTo("Second");
        SignedInAs.researcherOf(study);

        assertRefused(() -> memos.change(study, memo, MemoKind.ANALYTIC, "Theirs"), Reason.NOT_YOURS);
        assertRefused(() -> memos.remove(study, memo), Reason.NOT_YOURS);
    }

    @Test
    void aMemoNeedsWordsAndSomethingItIsAboutAndNamesNobody() {
        assertRefused(() -> write(MemoKind.ANALYTIC, MemoAbout.STUDY, null, " "), Reason.NOTHING_WRITTEN);
        assertRefused(() -> write(MemoKind.ANALYTIC, MemoAbout.CODE, UUID.randomUUID(), "x"), Reason.UNKNOWN_SUBJECT);
        assertThatThrownBy(() -> write(MemoKind.ANALYTIC, MemoAbout.STUDY, null, "Call 613-555-0142"))
                .isInstanceOf(TextRefused.class);
    }

    @Test
    void whileATextIsCodedBlindTheOthersMemosOnItAreHidden() {
        var put = coding.apply(study, text, code, 5, 8).put().getFirst().guid();
        write(MemoKind.ANALYTIC, MemoAbout.TEXT, text, "On the text");
        write(MemoKind.ANALYTIC, MemoAbout.CODING, put, "On the coding");
        write(MemoKind.ANALYTIC, MemoAbout.CODE, code, "On the code");
        var first = roles.in(study).getFirst().account();
        blind.assign(study, text, Set.of(first, SignedInAs.researcherOf(study)));

        assertThat(memos.all(study, MemoFilter.ALL)).extracting(MemoLine::words).containsExactly("On the code");
    }

    @Test
    void memosAndAttributesTravelWithTheProject() {
        var put = coding.apply(study, text, code, 5, 8).put().getFirst().guid();
        coding.annotate(study, put, "Why here");
        write(MemoKind.REFLEXIVE, MemoAbout.STUDY, null, "About all");
        write(MemoKind.ANALYTIC, MemoAbout.CODE, code, "About the code");
        write(MemoKind.ANALYTIC, MemoAbout.TEXT, text, "About the text");
        write(MemoKind.METHOD_DECISION, MemoAbout.CODING, put, "About the coding");
        var bundle = new MemoryBundle();
        test.write(study, "project.qdpx", bundle);
        var project = QdpxReader.read(bundle.files.get("project.qdpx"), ReadOptions.DEFAULT)
                .project();
        assertThat(project.cases()).extracting(QdaCase::name).containsExactly("P01");
        assertThat(project.cases().getFirst().values())
                .extracting(value -> value.value())
                .contains("Schools");

        var copy = test.study();
        test.read(copy, "project.qdpx", bundle);
        SignedInAs.researcherOf(copy);

        assertThat(memos.all(copy, MemoFilter.ALL))
                .extracting(memo -> memo.kind() + " " + memo.about() + " " + memo.words())
                .containsExactlyInAnyOrder(
                        "ANALYTIC CODING Why here",
                        "REFLEXIVE STUDY About all",
                        "ANALYTIC CODE About the code",
                        "ANALYTIC TEXT About the text",
                        "METHOD_DECISION CODING About the coding");
    }

    private UUID write(MemoKind kind, MemoAbout about, @org.jspecify.annotations.Nullable UUID subject, String words) {
        return memos.write(study, new NewMemo(kind, about, subject, words));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CodingRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
