package org.pilothouse.coding.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.BlindState;
import org.pilothouse.coding.CodingRefused;
import org.pilothouse.interview.InterviewLine;
import org.pilothouse.interview.InterviewRefused;
import org.pilothouse.interview.Interviews;
import org.pilothouse.interview.TextLine;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;

/** Coding: without a text in the address the texts to choose from, with one the workbench. */
@Route("studies/:study/code/:text?")
@RolesAllowed(Role.Named.RESEARCHER)
class CodeView extends StudyPage {
    private final Transcripts transcripts;
    private final Interviews interviews;
    private final WorkbenchServices services;
    private @Nullable UUID wanted;
    private int @Nullable [] place;

    CodeView(StudyDirectory studies, Transcripts transcripts, Interviews interviews, WorkbenchServices services) {
        super(studies, "coding.title");
        this.transcripts = transcripts;
        this.interviews = interviews;
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        super.beforeEnter(event);
        wanted = event.getRouteParameters().get("text").map(CodeView::guid).orElse(null);
        place = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("at")
                .filter(at -> at.matches("\\d{1,8}-\\d{1,8}"))
                .map(at -> Stream.of(at.split("-")).mapToInt(Integer::parseInt).toArray())
                .orElse(null);
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        if (wanted == null) {
            removeClassName("workbench-page");
            showTexts(study);
        } else {
            addClassName("workbench-page");
            try {
                var workbench = new Workbench(study, wanted, at("code"), services);
                add(workbench);
                if (place != null) {
                    workbench.reveal(place[0], place[1]);
                }
            } catch (InterviewRefused | CodingRefused unknown) {
                throw new NotFoundException();
            }
        }
    }

    private void showTexts(StudyId study) {
        add(new PageHeader(getTranslation("coding.title"), getTranslation("coding.sentence")));
        var texts = transcripts.all(study);
        if (texts.isEmpty()) {
            add(new EmptyState("coding.empty", new Anchor(at("interviews"), getTranslation("coding.empty.action"))));
            return;
        }
        var byText = interviews.all(study).stream()
                .filter(line -> line.source() != null)
                .toList();
        var blind = services.blind().states(study);
        var lines = new ArrayList<TextCard>();
        for (var text : texts) {
            var interview = byText.stream()
                    .filter(line -> text.guid().equals(line.source()))
                    .findFirst();
            lines.add(new TextCard(text, interview, blind.get(text.guid())));
        }
        var list = new Div();
        list.addClassName("text-list");
        lines.stream()
                .sorted(Comparator.comparing(TextCard::title))
                .map(this::card)
                .forEach(list::add);
        add(list);
    }

    private Anchor card(TextCard card) {
        var title = new Span(card.title());
        title.addClassName("text-title");
        if (card.interview().isPresent()) {
            title.addClassName("code");
        }
        var who = new Span(card.interview()
                .map(line -> getTranslation(
                        "coding.text.of", line.participants().toString().replaceAll("[\\[\\]]", "")))
                .orElseGet(() ->
                        getTranslation(card.text().ofAnswers() ? "coding.text.answers" : "coding.text.unassigned")));
        var size = new Span(getTranslation(
                "coding.text.size", card.text().words(), card.text().turns()));
        size.addClassNames("muted", "small", "number");
        var link = new Anchor(at("code/" + card.text().guid()), "");
        link.addClassName("text-card");
        link.add(title, who, size);
        if (card.blind() != null) {
            var state = new Span(getTranslation(
                    "coding.text.blind", card.blind().done(), card.blind().coders()));
            state.addClassName("small");
            link.add(state);
        }
        return link;
    }

    private record TextCard(
            TextLine text,
            Optional<InterviewLine> interview,
            @Nullable BlindState blind) {
        String title() {
            return interview.map(InterviewLine::code).orElse(text.name());
        }
    }

    private static UUID guid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFoundException();
        }
    }
}
