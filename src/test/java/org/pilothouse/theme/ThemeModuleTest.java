package org.pilothouse.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.MemoryBundle;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.security.TextRefused;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.pilothouse.theme.ThemeRefused.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PilothouseTest
class ThemeModuleTest {
    private static final String FILE = "themes.yaml";

    @Autowired
    Themes themes;

    @Autowired
    ThemeFacts facts;

    @Autowired
    TestInterviews tests;

    @Autowired
    CodedInterviews coded;

    StudyId study;
    CodedInterviews.Made made;

    @BeforeEach
    void aCodedStudy() {
        study = tests.study();
        SignedInAs.researcherOf(study);
        made = coded.make(study);
    }

    @Test
    void aThemeIsCountedInPeopleAndInterviews() {
        var theme = theme("The burden is the whole", "Most are kept late.", "P02 is not.");

        var card = themes.find(study, theme).orElseThrow();

        assertThat(card.participants()).isEqualTo(3);
        assertThat(card.of()).isEqualTo(3);
        assertThat(card.interviews()).isEqualTo(3);
        assertThat(card.codes()).extracting(ThemeCard.ThemeCode::name).containsExactly("Duplicate entry");
    }

    @Test
    void aFinalThemeHasItsSentenceAndADeviantCase() {
        var bare = themes.create(study, "Bare");
        refuses(Reason.ONE_LINE_MISSING, () -> themes.finish(study, bare));

        var open = theme("Open", "A sentence.", "");
        refuses(Reason.DEVIANT_CASE_MISSING, () -> themes.finish(study, open));

        var done = theme("Done", "A sentence.", "None found after search.");
        themes.finish(study, done);
        refuses(
                Reason.DEVIANT_CASE_MISSING,
                () -> themes.change(study, done, new ThemeText("Done", "", "A sentence.", "", ""), List.of()));
        assertThat(themes.find(study, done).orElseThrow().status()).isEqualTo(ThemeStatus.FINAL);
    }

    @Test
    void onlyWhoAgreedToBeQuotedIsQuoted() {
        var theme = theme("Theme", "A sentence.", "None.");

        themes.quote(study, theme, made.ofP01());

        refuses(Reason.NOT_TO_BE_QUOTED, () -> themes.quote(study, theme, made.ofP03()));
        refuses(Reason.UNKNOWN_CODING, () -> themes.quote(study, theme, UUID.randomUUID()));
        refuses(Reason.QUOTED_ALREADY, () -> themes.quote(study, theme, made.ofP01()));
    }

    @Test
    void passagesAreSearchedAndQuotableOnesComeFirst() {
        var theme = theme("Theme", "A sentence.", "None.");
        themes.quote(study, theme, made.ofP02());

        assertThat(themes.candidates(study, theme, ""))
                .extracting(candidate -> candidate.coding() + " " + candidate.quotable())
                .containsExactly(made.ofP01() + " true", made.ofP03() + " false");
        assertThat(themes.candidates(study, theme, "TWICE")).hasSize(1);
        assertThat(themes.candidates(study, theme, "never said")).isEmpty();
    }

    @Test
    void anEditStandsInBracketsHasNoIdentifierAndIsApprovedAgain() {
        var theme = quoted(made.ofP01());
        themes.approve(study, theme, made.ofP01(), true);

        refuses(Reason.EDIT_NOT_BRACKETED, () -> edit(theme, "The forms come thrice."));
        refuses(Reason.EDIT_NOT_BRACKETED, () -> edit(theme, " "));
        assertThatThrownBy(() -> edit(theme, "The forms come [to a@b.example] twice."))
                .isInstanceOf(TextRefused.class);
        edit(theme, "[…] Every week they come again.");

        var quote = themes.find(study, theme).orElseThrow().quotes().getFirst().quote();
        assertThat(quote.editedText()).isEqualTo("[…] Every week they come again.");
        assertThat(quote.approved()).isFalse();
    }

    @Test
    void aReleaseHasFinalThemesWithApprovedQuotesAndLoweredAttribution() {
        var theme = quoted(made.ofP01());
        themes.quote(study, theme, made.ofP02());
        themes.editQuote(study, theme, made.ofP01(), "The forms come twice. […]", Attribution.DISCIPLINE_SETTING);
        themes.approve(study, theme, made.ofP01(), true);
        assertThat(facts.forRelease(study)).isEmpty();

        themes.finish(study, theme);

        assertThat(facts.forRelease(study)).singleElement().satisfies(released -> {
            assertThat(released.voices()).hasSize(3);
            assertThat(released.quotes()).singleElement().satisfies(quote -> {
                assertThat(quote.text()).isEqualTo("The forms come twice. […]");
                assertThat(quote.attribution()).isEqualTo("P01");
            });
        });
    }

    @Test
    void themesKeepTheOrderTheyAreGiven() {
        var one = themes.create(study, "One");
        themes.create(study, "Two");
        var three = themes.create(study, "Three");

        themes.move(study, three, -1);
        themes.move(study, one, 9);

        assertThat(themes.all(study)).extracting(card -> card.text().name()).containsExactly("Three", "Two", "One");
        refuses(Reason.NAME_TAKEN, () -> themes.create(study, " One "));
        themes.remove(study, three);
        refuses(Reason.UNKNOWN_THEME, () -> themes.finish(study, three));
    }

    @Test
    void onlyResearchersWorkOnThemes() {
        SignedInAs.leadOf(study);
        assertThatThrownBy(() -> themes.all(study)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> facts.forRelease(study)).isInstanceOf(AccessDeniedException.class);
        SignedInAs.managerOf(study);
        assertThatThrownBy(() -> themes.create(study, "X")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void themesAreTheSameAfterExportAndImport() {
        var theme = quoted(made.ofP01());
        themes.quote(study, theme, made.ofP02());
        themes.editQuote(study, theme, made.ofP02(), "I type […] in four places.", Attribution.DISCIPLINE);
        themes.approve(study, theme, made.ofP02(), true);
        themes.finish(study, theme);
        themes.create(study, "A second one");
        var first = export(study);

        var copy = tests.study();
        tests.read(copy, "interviews.csv", first);
        tests.read(copy, "project.qdpx", first);
        tests.read(copy, FILE, first);
        SignedInAs.researcherOf(copy);
        var second = export(copy);

        assertThat(first.refused).isEmpty();
        assertThat(first.noted).isEmpty();
        assertThat(second.yaml).isEqualTo(first.yaml);
        assertThat(second.files.get("project.qdpx")).isEqualTo(first.files.get("project.qdpx"));
        assertThat(themes.all(copy)).extracting(card -> card.text().name()).containsExactly("Theme", "A second one");
    }

    @Test
    void aSetOfAnotherProgramComesInAsADraft() {
        themes.change(
                study,
                themes.create(study, "From elsewhere"),
                new ThemeText("From elsewhere", "Concept", "", "", ""),
                List.of(made.code()));
        var file = export(study);

        var copy = tests.study();
        tests.read(copy, "interviews.csv", file);
        tests.read(copy, "project.qdpx", file);

        SignedInAs.researcherOf(copy);
        assertThat(themes.all(copy)).singleElement().satisfies(card -> {
            assertThat(card.text().concept()).isEqualTo("Concept");
            assertThat(card.status()).isEqualTo(ThemeStatus.DRAFT);
            assertThat(card.participants()).isEqualTo(3);
        });
    }

    @Test
    void whatIsMalformedOrRefersToNothingIsListed() {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("guid", "no-guid");
        entry.put("name", "A");
        entry.put("status", "DONE");
        var other = new LinkedHashMap<String, Object>();
        other.put("guid", UUID.randomUUID().toString());
        other.put("name", "B");
        other.put("status", "DRAFT");
        other.put("codes", List.of(UUID.randomUUID().toString()));
        other.put(
                "quotes", List.of(Map.of("coding", made.ofP01().toString(), "editedText", "", "attribution", "NAME")));
        var file = new MemoryBundle();
        file.files.put("project.qdpx", new byte[0]);
        file.yaml.put("themes", List.of(entry, other, "text"));

        tests.read(study, FILE, file);

        assertThat(file.refused)
                .extracting(problem -> problem.column() + " " + problem.reason())
                .contains(
                        "themes[1].guid UNKNOWN_VALUE",
                        "themes[1].status UNKNOWN_VALUE",
                        "themes[2].codes UNKNOWN_REFERENCE",
                        "themes[2].quotes.attribution UNKNOWN_VALUE",
                        "themes[3] UNKNOWN_VALUE");
    }

    @Test
    void aQuoteOfSomebodyWhoDidNotAgreeIsKeptAndNeverReleased() {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("guid", UUID.randomUUID().toString());
        entry.put("name", "B");
        entry.put("oneLine", "A sentence.");
        entry.put("status", "FINAL");
        entry.put(
                "quotes",
                List.of(Map.of(
                        "coding",
                        made.ofP03().toString(),
                        "editedText",
                        "Nobody reads it anyway.",
                        "attribution",
                        "CODE_ONLY",
                        "approved",
                        true)));
        var file = new MemoryBundle();
        file.yaml.put("themes", List.of(entry));

        tests.read(study, FILE, file);

        assertThat(file.refused).isEmpty();
        assertThat(file.noted).extracting(RowProblem::reason).containsExactly("CK-01");
        assertThat(facts.forRelease(study).getFirst().quotes()).isEmpty();
    }

    private MemoryBundle export(StudyId from) {
        var bundle = new MemoryBundle();
        tests.write(from, "interviews.csv", bundle);
        tests.write(from, "project.qdpx", bundle);
        tests.write(from, FILE, bundle);
        return bundle;
    }

    private UUID quoted(UUID coding) {
        var theme = theme("Theme", "A sentence.", "None found after search.");
        themes.quote(study, theme, coding);
        return theme;
    }

    private UUID theme(String name, String oneLine, String deviantCase) {
        var theme = themes.create(study, name);
        themes.change(study, theme, new ThemeText(name, "", oneLine, "", deviantCase), List.of(made.code()));
        return theme;
    }

    private void edit(UUID theme, String text) {
        themes.editQuote(study, theme, made.ofP01(), text, Attribution.CODE_ONLY);
    }

    private static void refuses(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ThemeRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
