package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Stream;
import org.pilothouse.notelog.activity.RuleEffects.Effect;
import org.pilothouse.notelog.activity.RuleEffects.Effects;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.PlainTable;
import org.pilothouse.stats.ActiveTime.Gaps;

/** The active time by the declared rule, and what other rules would make of the same events. */
class RuleEffectsPanel extends Div {

    RuleEffectsPanel(Effects effects) {
        addClassName("panel");
        add(new H2(getTranslation("imports.rules.title")));
        if (effects.notes() == 0) {
            add(new Paragraph(getTranslation("imports.rules.none")));
            return;
        }
        add(new Paragraph(getTranslation("imports.rules.text", effects.notes(), effects.unattached())));
        add(new PlainTable(
                Stream.of("rule", "hours", "mean", "median")
                        .map(name -> getTranslation("imports.rules." + name))
                        .toList(),
                effects.effects().stream().map(this::cells).toList()));
    }

    private List<String> cells(Effect effect) {
        var key = effect.gaps() == Gaps.CAP
                ? "imports.rules.cap"
                : effect.inclusive() ? "imports.rules.exclude" : "imports.rules.exclude-equal";
        var rule = getTranslation(key, effect.seconds());
        return List.of(
                effect.declared() ? getTranslation("imports.rules.declared", rule) : rule,
                Format.decimal(effect.hours(), 1),
                Format.minutes(effect.mean()),
                Format.minutes(effect.median()));
    }
}
