package org.pilothouse.report.model;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.pilothouse.shell.Format;
import org.pilothouse.study.PlanWords;

/** Everything that a release says, in one language: texts by key, numbers by the rules of the house. */
public final class Words {
    private static final String TEXTS = "vaadin-i18n.translations";

    private final ResourceBundle texts;
    private final Locale language;
    private final ZoneId zone;

    private Words(ResourceBundle texts, Locale language, ZoneId zone) {
        this.texts = texts;
        this.language = language;
        this.zone = zone;
    }

    public static Words in(Locale language) {
        var control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return new Words(ResourceBundle.getBundle(TEXTS, language, control), language, ZoneOffset.UTC);
    }

    /** The same for a study there: its days are days of that zone. */
    Words at(ZoneId there) {
        return new Words(texts, language, there);
    }

    String date(Instant time) {
        return Format.date(time.atZone(zone).toLocalDate(), language);
    }

    public Locale language() {
        return language;
    }

    public String say(String key, Object... arguments) {
        var text = texts.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, language).format(arguments);
    }

    /** The name of a constant; one that has none here is written out in small letters. */
    public String name(String group, String constant) {
        var key = group + "." + constant;
        return texts.containsKey(key)
                ? texts.getString(key)
                : constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    boolean knows(String group, String constant) {
        return texts.containsKey(group + "." + constant);
    }

    /** What was changed of a plan, in the words of the set-up. */
    PlanWords plan() {
        return new PlanWords(
                key -> texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty(), language);
    }

    public String number(Shown value, NumberKind kind) {
        return switch (value.kind()) {
            case KNOWN -> kind.write(value.number());
            case AT_MOST -> say("report.value.at-most", kind.write(value.number()));
            case AT_LEAST -> say("report.value.at-least", kind.write(value.number()));
            case NOT_DEFINED -> Format.NOT_DEFINED;
            case HIDDEN -> hidden();
        };
    }

    public String hidden() {
        return say("report.value.hidden");
    }

    /** Both limits, or that they are hidden or that there are none. */
    String interval(Shown low, Shown high, NumberKind kind, String unit) {
        if (low.isKnown() && high.isKnown()) {
            return kind.interval(low.number(), high.number(), unit);
        }
        return say(low.isHidden() || high.isHidden() ? "report.interval.hidden" : "report.interval.none");
    }

    /** The interval of an answer with the level that it achieves. */
    String confidence(Answer answer, NumberKind kind, String unit) {
        var interval = interval(answer.low(), answer.high(), kind, unit);
        return answer.low().isKnown() && answer.high().isKnown()
                ? say("report.interval", level(answer.confidence()), interval)
                : interval;
    }

    /** A level such as {@code 95 %}, with a decimal where it has one. */
    String level(Shown confidence) {
        if (!confidence.isKnown()) {
            return "";
        }
        var percent = confidence.number() * 100;
        var whole = Math.abs(percent - Math.rint(percent)) < 0.05;
        return Format.decimal(percent, whole ? 0 : 1) + " %";
    }
}
