package org.pilothouse.study.ui;

import static java.util.Objects.requireNonNullElse;

import com.vaadin.flow.component.ScrollIntoViewOption.Block;
import com.vaadin.flow.component.ScrollIntoViewOption.Inline;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;
import org.pilothouse.study.PilotClosing;
import org.pilothouse.study.PlanDeviations;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyDefinition;

/** Where a lead sets the pilot up, one part at a time. */
@Route("studies/:study/setup/:part?")
@RolesAllowed(Role.Named.LEAD)
class SetupView extends StudyPage {
    private static final List<String> PARTS = List.of(
            "phases",
            "sites",
            "tools",
            "note-types",
            "approvals",
            "allocation",
            "plan",
            "forecast",
            "go-live",
            "people",
            "about");

    /** Who works in a pilot is settled after its end too, and an outlook keeps nothing. */
    private static final Set<String> CHANGE_LATER = Set.of("people", "forecast");

    private final transient Studies studies;
    private final transient PilotClosing closing;
    private final transient PlanDeviations deviations;
    private final transient SetupSections sections;
    private final transient CopyingPilots copies;
    private @Nullable String part;

    SetupView(
            StudyDirectory directory,
            Studies studies,
            PilotClosing closing,
            PlanDeviations deviations,
            SetupSections sections,
            CopyingPilots copies) {
        super(directory, "study.setup");
        this.studies = studies;
        this.closing = closing;
        this.deviations = deviations;
        this.sections = sections;
        this.copies = copies;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        super.beforeEnter(event);
        part = event.getRouteParameters().get("part").orElse(PARTS.getFirst());
        if (!PARTS.contains(part)) {
            throw new NotFoundException();
        }
    }

    @Override
    protected boolean isAboutRecording() {
        return false; // says itself that the pilot is over
    }

    @Override
    protected void show(StudyId study) {
        var definition = studies.definition(study);
        var editing = new Editing(studies, deviations, study, () -> show(study));
        var current = requireNonNullElse(part, PARTS.getFirst());
        var closedAt = closing.closedAt(study);
        var section = sections.section(current, study, definition, editing);
        var content =
                new Div(closedAt.isPresent() && !CHANGE_LATER.contains(current) ? ReadOnly.made(section) : section);
        content.addClassName("setup-content");
        closedAt.ifPresent(at -> content.addComponentAsFirst(closed(at, definition)));
        var body = new Div(parts(current, definition), content);
        body.addClassName("setup");
        removeAll();
        var copy = new Button(getTranslation("study.copy"), click -> new CopyDialog(copies, study, definition).open());
        copy.addThemeVariants(ButtonVariant.TERTIARY);
        copy.setVisible(copies.mayCopy());
        var tryIt = new Anchor(at("try"), getTranslation("study.try"));
        tryIt.setVisible(closedAt.isEmpty());
        add(new PageHeader(getTranslation("study.setup"), definition.title(), tryIt, copy), body);
    }

    private Paragraph closed(Instant at, StudyDefinition definition) {
        var day = LocalDate.ofInstant(at, definition.timezone());
        var notice = new Paragraph(getTranslation("study.setup.closed", Format.date(day, getLocale())));
        notice.addClassName("notice");
        return notice;
    }

    private Nav parts(String current, StudyDefinition definition) {
        var nav = new Nav();
        nav.addClassName("setup-parts");
        nav.setAriaLabel(getTranslation("study.setup.parts"));
        for (var one : PARTS) {
            var link = new Anchor(at("setup/" + one), name(one, definition));
            if (one.equals(current)) {
                link.getElement().setAttribute("aria-current", "page");
                // on a phone the parts stand in one row that is wider than the screen
                link.scrollIntoView(Block.NEAREST, Inline.CENTER);
            }
            var count = count(one, definition);
            if (!count.isEmpty()) {
                var number = new Span(count);
                number.addClassName("number");
                link.add(number);
            }
            nav.add(link);
        }
        return nav;
    }

    private String name(String part, StudyDefinition study) {
        return getTranslation("study.part." + ("allocation".equals(part) ? AllocationSection.key(study) : part));
    }

    private static String count(String part, StudyDefinition study) {
        return switch (part) {
            case "phases" -> String.valueOf(study.phases().size());
            case "sites" -> String.valueOf(study.sites().size());
            case "tools" -> String.valueOf(study.tools().size());
            case "note-types" -> String.valueOf(study.noteTypes().size());
            case "approvals" -> String.valueOf(study.approvals().size());
            default -> "";
        };
    }
}
