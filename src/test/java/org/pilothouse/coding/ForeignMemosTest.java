package org.pilothouse.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pilothouse.refiqda.Finding;
import org.pilothouse.refiqda.QdaCode;
import org.pilothouse.refiqda.QdaCoding;
import org.pilothouse.refiqda.QdaLink;
import org.pilothouse.refiqda.QdaNote;
import org.pilothouse.refiqda.QdaProject;
import org.pilothouse.refiqda.QdaSelection;
import org.pilothouse.refiqda.QdaSet;
import org.pilothouse.refiqda.QdaSource;
import org.pilothouse.refiqda.QdaUser;
import org.pilothouse.refiqda.QdaValue;
import org.pilothouse.refiqda.QdaVariable;
import org.pilothouse.refiqda.QdpxReader;
import org.pilothouse.refiqda.ReadOptions;
import org.pilothouse.refiqda.ReportLine;
import org.pilothouse.refiqda.SharedFiles;

/** What other programs say about texts, codes and passages, on its way in. */
class ForeignMemosTest {
    private static final UUID TEXT = id(1);
    private static final UUID CODE = id(2);

    @Test
    void memosHangOnTheirTextOrCodeAndTheRestOnTheStudy() {
        var notes = List.of(note(11, "Idea", "about the text"), note(12, "Rule", "of the code"), note(13, "Diary", ""));

        var taken = ForeignMemos.asOurs(project(
                        source(List.of(), List.of(), List.of(id(11))), List.of(id(12)), notes, List.of(), List.of()))
                .notes();

        assertThat(taken)
                .extracting(QdaNote::guid, QdaNote::name, QdaNote::text)
                .containsExactly(
                        tuple(id(11), "Memo ANALYTIC on TEXT " + TEXT, "Idea\nabout the text"),
                        tuple(id(12), "Memo ANALYTIC on CODE " + CODE, "Rule\nof the code"),
                        tuple(id(13), "Memo ANALYTIC on STUDY", "Diary"));
        assertThat(taken).allMatch(MemoNotes::isMemo);
    }

    /** MAXQDA writes a comment as a selection with a description and no coding, NVivo an annotation as a note of the passage. */
    @Test
    void commentsAndAnnotationsOfAPassageBecomeMemosThatBeginWithIt() {
        var comment = new QdaSelection(id(21), 3, 8, null, "Why?", null, null, List.of(), List.of());
        var annotated = new QdaSelection(id(22), 9, 14, null, null, null, null, List.of(), List.of(id(11)));
        var project = project(
                source(List.of(comment, annotated), List.of(), List.of()),
                List.of(),
                List.of(note(11, "Annotation", "Often.")),
                List.of(),
                List.of());

        assertThat(ForeignMemos.asOurs(project).notes())
                .extracting(QdaNote::name, QdaNote::text)
                .containsExactly(
                        tuple("Memo ANALYTIC on TEXT " + TEXT, "Annotation\n“saves”\nOften."),
                        tuple("Memo ANALYTIC on TEXT " + TEXT, "“Gut 😀”\nWhy?"));
        assertThat(ForeignMemos.asOurs(project)).isEqualTo(ForeignMemos.asOurs(project));
    }

    @Test
    void notesOfCodingsAndMemosOfThisProgramStayAsTheyAre() {
        var coding = new QdaCoding(id(31), CODE, null, null, List.of(id(11)));
        var coded = new QdaSelection(id(21), 3, 8, null, null, null, null, List.of(coding), List.of());
        var notes = List.of(
                note(11, "Anything", "on a coding"),
                note(12, "Memo REFLEXIVE on STUDY", "ours"),
                new QdaNote(ProjectGuids.speakersOf(TEXT), "Speakers of " + TEXT, null, "P01 = P01", null, null));

        var project = project(
                source(List.of(coded), List.of(), List.of(ProjectGuids.speakersOf(TEXT))),
                List.of(),
                notes,
                List.of(),
                List.of());

        assertThat(ForeignMemos.asOurs(project)).isEqualTo(project);
    }

    /** The handbuilt project has one memo, on its text; see make.py beside it. */
    @Test
    void theMemoOfTheHandbuiltProjectIsKeptOnItsText() {
        var project = QdpxReader.read(SharedFiles.find("handbuilt/03-maxqda-crlf-counts-2.qdpx"), ReadOptions.DEFAULT)
                .project();

        assertThat(ForeignMemos.asOurs(project).notes()).singleElement().satisfies(note -> {
            assertThat(note.name())
                    .isEqualTo("Memo ANALYTIC on TEXT "
                            + project.sources().getFirst().guid());
            assertThat(note.text()).endsWith("Check dosage claims.");
        });
    }

    @Test
    void whatAStudyHasNoPlaceForIsListed() {
        var bare = new QdaSelection(id(21), 3, 8, null, null, null, null, List.of(), List.of());
        var whole = new QdaCoding(id(31), CODE, null, null, List.of());
        var link = new QdaLink(id(41), "explains", null, TEXT, CODE, List.of());
        var sets = List.of(
                new QdaSet(id(51), "Documents", null, List.of(), List.of(TEXT), List.of()),
                new QdaSet(id(52), "Theme", null, List.of(CODE), List.of(TEXT), List.of()),
                new QdaSet(id(53), "Ours", ProjectSets.CODE_SET, List.of(), List.of(), List.of()));

        assertThat(NotKept.of(project(
                        source(List.of(bare), List.of(whole), List.of()),
                        List.of(),
                        List.of(note(11, "Long", "x".repeat(NewMemo.LONGEST + 1))),
                        List.of(link),
                        sets)))
                .containsExactlyInAnyOrder(
                        new ReportLine(Finding.LINK_NOT_KEPT, 1, List.of("explains")),
                        new ReportLine(Finding.DOCUMENT_VALUE_NOT_KEPT, 1, List.of("Age")),
                        new ReportLine(Finding.SET_NOT_KEPT, 1, List.of("Documents")),
                        new ReportLine(Finding.SET_MEMBER_NOT_KEPT, 1, List.of("Theme")),
                        new ReportLine(Finding.PASSAGE_NOT_KEPT, 1, List.of("Gut 😀")),
                        new ReportLine(Finding.WHOLE_TEXT_CODED, 1, List.of("T")),
                        new ReportLine(Finding.COLOUR_NEAREST, 1, List.of("code")),
                        new ReportLine(Finding.WORDS_CUT, 1, List.of("Long")),
                        new ReportLine(Finding.DESCRIPTION_NOT_KEPT, 1, List.of("About")));
    }

    @Test
    void whatIsTooLongIsNamed() {
        var code = new QdaCode(CODE, "code", null, true, "x".repeat(4001), List.of(), List.of());
        var fits = new QdaCode(id(3), "fits", null, true, "x".repeat(4000), List.of(), List.of());
        var text =
                new QdaSource(TEXT, "T", "x".repeat(2001), "a", null, null, List.of(), List.of(), List.of(), List.of());
        var user = new QdaUser(id(4), "Coder " + "x".repeat(120));
        var project = new QdaProject(
                "P",
                null,
                null,
                null,
                null,
                List.of(user),
                List.of(code, fits),
                List.of(),
                List.of(),
                List.of(text),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThat(NotKept.of(project)).singleElement().satisfies(line -> {
            assertThat(line.finding()).isEqualTo(Finding.WORDS_CUT);
            assertThat(line.count()).isEqualTo(3);
            assertThat(line.examples()).contains("T", "code");
        });
    }

    private static QdaProject project(
            QdaSource source, List<UUID> ofCode, List<QdaNote> notes, List<QdaLink> links, List<QdaSet> sets) {
        return new QdaProject(
                "P",
                "tool",
                null,
                null,
                "About",
                List.of(),
                List.of(new QdaCode(CODE, "code", "#FF0000", true, null, ofCode, List.of())),
                List.of(new QdaVariable(id(61), "Age", QdaVariable.Type.INTEGER, null)),
                List.of(),
                List.of(source),
                notes,
                links,
                sets,
                List.of());
    }

    private static QdaSource source(List<QdaSelection> selections, List<QdaCoding> codings, List<UUID> notes) {
        return new QdaSource(
                TEXT,
                "T",
                null,
                "A: Gut 😀 saves",
                null,
                null,
                selections,
                codings,
                notes,
                List.of(new QdaValue(id(61), "42")));
    }

    private static QdaNote note(int number, String name, String text) {
        return new QdaNote(id(number), name, null, text, null, null);
    }

    private static UUID id(int number) {
        return new UUID(7, number);
    }
}
