package org.pilothouse.theme.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.pilothouse.theme.CodedInterviews;
import org.pilothouse.theme.ThemeStatus;
import org.pilothouse.theme.ThemeText;
import org.pilothouse.theme.Themes;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class ThemeViewsTest extends SpringBrowserlessTest {
    @Autowired
    Studies studies;

    @Autowired
    Themes themes;

    @Autowired
    TestInterviews tests;

    @Autowired
    CodedInterviews coded;

    StudyId study;

    @BeforeEach
    void aResearcher() {
        study = tests.study();
        SignedInAs.researcherOf(study);
    }

    @Test
    void withoutThemesTheBoardSaysWhatATheme() {
        open("themes");

        assertThat(find(H2.class).all()).extracting(H2::getText).contains("No themes yet");
    }

    @Test
    void aThemeIsNamedAndOpens() {
        open("themes");
        var board = find(ThemesView.class).single();

        test(board.name).setValue("Autonomy decides");
        test(board.add).click();

        assertThat(themes.all(study))
                .singleElement()
                .satisfies(card -> assertThat(card.text().name()).isEqualTo("Autonomy decides"));
        assertThat(find(ThemeView.class).exists()).isTrue();
    }

    @Test
    void theBoardShowsWhatEachThemeRestsOnAndTheCodesLeft() {
        var made = coded.make(study);
        theme(made);

        open("themes");

        var text = find(ThemesView.class).single().getElement().getTextRecursively();
        assertThat(text)
                .contains("3 of 3 people")
                .contains("Duplicate entry")
                .contains("Codes without a theme")
                .contains("Voice");
    }

    @Test
    void wordsAndCodesAreSavedAndTheThemeMadeFinal() {
        coded.make(study);
        var theme = themes.create(study, "New");
        open("themes/" + theme);
        var form = requireNonNull(find(ThemeView.class).single().form);

        test(form.oneLine).setValue("One sentence.");
        test(form.noneFound).click();
        test(form.save).click();
        themes.finish(study, theme);

        var card = themes.find(study, theme).orElseThrow();
        assertThat(card.text().oneLine()).isEqualTo("One sentence.");
        assertThat(card.text().deviantCase()).isEqualTo("None found after search.");
        assertThat(card.status()).isEqualTo(ThemeStatus.FINAL);
    }

    @Test
    void aPassageBecomesAnApprovedQuote() {
        var theme = theme(coded.make(study));
        open("themes/" + theme);
        var take = find(com.vaadin.flow.component.button.Button.class)
                .withText("Take as quote")
                .all();
        assertThat(take).hasSize(2);

        test(take.getFirst()).click();
        var block = find(QuoteBlock.class).single();
        test(block.approved).click();

        assertThat(themes.find(study, theme).orElseThrow().quotes())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.quote().approved()).isTrue();
                    assertThat(line.participant()).isNotNull();
                });
    }

    @Test
    void anUnmarkedChangeOfAQuoteIsRefusedAndTheTextStays() {
        var made = coded.make(study);
        var theme = theme(made);
        themes.quote(study, theme, made.ofP01());
        open("themes/" + theme);
        var block = find(QuoteBlock.class).single();

        block.edited.setValue("Something else entirely.");
        block.save.click();

        assertThat(block.edited.getValue()).isEqualTo("Something else entirely.");
        assertThat(themes.find(study, theme)
                        .orElseThrow()
                        .quotes()
                        .getFirst()
                        .quote()
                        .editedText())
                .startsWith("The forms come twice.");
    }

    @Test
    void isNotFoundForALead() {
        SignedInAs.leadOf(study);

        open("themes");

        assertThat(find(ThemesView.class).exists()).isFalse();
        assertThat(find(Anchor.class).all()).isNotEmpty();
    }

    private UUID theme(CodedInterviews.Made made) {
        var theme = themes.create(study, "Theme");
        themes.change(study, theme, new ThemeText("Theme", "", "A sentence.", "", ""), List.of(made.code()));
        return theme;
    }

    private void open(String path) {
        UI.getCurrent().navigate("studies/" + studies.mine().getFirst().code() + "/" + path);
    }
}
