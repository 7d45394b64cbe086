package org.pilothouse.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.Notify;
import org.pilothouse.study.AllocationRule;
import org.pilothouse.study.AllocationState;
import org.pilothouse.study.AllocationState.Kind;
import org.pilothouse.study.Allocations;
import org.pilothouse.study.Design;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyRefused;

/** To which group clinicians are drawn: the rule before the first draw, afterwards how many were drawn where. */
class AllocationSection extends Section {
    private final Allocations allocations;
    private final StudyId study;
    private final StudyDefinition definition;
    private final Runnable reload;

    AllocationSection(Allocations allocations, StudyId study, StudyDefinition definition, Runnable reload) {
        super(key(definition));
        this.allocations = allocations;
        this.study = study;
        this.definition = definition;
        this.reload = reload;
        var groups = Allocations.groups(definition);
        if (groups.size() < 2) {
            add(new EmptyState("study.empty.allocation"));
            return;
        }
        allocations.state(study).ifPresentOrElse(this::show, this::offer);
    }

    /** What the part is called: where groups are not drawn by lot it does not speak of lots. */
    static String key(StudyDefinition study) {
        return study.design() == Design.PARALLEL_NONRANDOM ? "allocation.list" : "allocation";
    }

    private void offer() {
        var groups = Allocations.groups(definition);
        add(new Paragraph(getTranslation("study.allocation.groups", String.join(", ", groups))));
        var byLot = definition.design() != Design.PARALLEL_NONRANDOM;
        if (byLot) {
            add(new BlocksForm(groups, rule -> {
                allocations.drawInBlocks(study, rule);
                Notify.done("study.allocation.made");
                reload.run();
            }));
        }
        add(new AllocationImport(allocations, study, byLot, reload));
    }

    private void show(AllocationState state) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "kind", Choices.words(this, state.kind()));
        fact(facts, "balanced", balanced(state.rule()));
        if (state.kind() == Kind.BLOCKS) {
            fact(facts, "block-sizes", join(state.rule()));
        }
        var left = state.left();
        if (left != null) {
            fact(facts, "left", String.valueOf(left));
        }
        var drawn = state.drawn().entrySet().stream()
                .map(group -> group.getKey() + " " + group.getValue())
                .collect(Collectors.joining(" · "));
        fact(facts, "drawn", drawn);
        fact(facts, "made", Format.dateTime(state.madeAt(), definition.timezone(), getLocale()));
        fact(facts, "commitment", state.commitment());
        var seed = state.seed();
        if (seed != null) {
            fact(facts, "seed", seed);
        }
        add(facts, explanation(state), buttons(state));
    }

    private Component explanation(AllocationState state) {
        var key = state.closedAt() == null ? "study.allocation.concealed" : "study.allocation.revealed";
        var text = new Paragraph(getTranslation(key + (state.kind() == Kind.TABLE ? ".table" : "")));
        text.addClassName("notice");
        return text;
    }

    private Component buttons(AllocationState state) {
        var buttons = new Div();
        buttons.addClassName("setup-buttons");
        if (state.closedAt() == null) {
            buttons.add(new Button(
                    getTranslation("study.allocation.close"), click -> ask("close", () -> allocations.close(study))));
        }
        if (state.total() == 0) {
            var back = new Button(
                    getTranslation("study.allocation.take-back"),
                    click -> ask("take-back", () -> allocations.takeBack(study)));
            back.addThemeVariants(ButtonVariant.TERTIARY);
            buttons.add(back);
        }
        return buttons;
    }

    private void ask(String what, Runnable work) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("study.allocation." + what));
        dialog.setText(getTranslation("study.allocation." + what + ".text"));
        dialog.setConfirmText(getTranslation("study.allocation." + what));
        dialog.setCancelText(getTranslation("study.cancel"));
        dialog.setCancelable(true);
        dialog.addConfirmListener(confirmed -> {
            try {
                work.run();
                reload.run();
            } catch (StudyRefused refused) {
                Notify.refused(refused);
            }
        });
        dialog.open();
    }

    private static String join(AllocationRule rule) {
        return rule.blockSizes().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private String balanced(AllocationRule rule) {
        var key = (rule.bySite() ? "site" : "") + (rule.byDiscipline() ? "discipline" : "");
        return getTranslation("study.allocation.balanced." + (key.isEmpty() ? "whole" : key));
    }

    private void fact(DescriptionList facts, String what, String value) {
        facts.add(new DescriptionList.Term(getTranslation("study.allocation.fact." + what)));
        facts.add(new DescriptionList.Description(value));
    }
}
