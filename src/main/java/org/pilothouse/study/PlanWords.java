package org.pilothouse.study;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shell.Format;
import org.pilothouse.study.AnalysisPlan.Comparison;

/** What a plan said before and after it was changed, in the words of the set-up and not of {@code study.yaml}. */
public final class PlanWords {
    private static final Map<String, Class<? extends Enum<?>>> CHOICES = Map.of(
            "design", Design.class,
            "purpose", Purpose.class,
            "analysisApproach", AnalysisApproach.class,
            "primaryMeasurementMethod", MeasurementMethod.class,
            "primaryEstimator", Estimator.class,
            "gapRule", GapRule.class,
            "outlierRule", OutlierRule.class);
    private static final Pattern RULE = Pattern.compile("(.+) (LOW|ESTIMATE|HIGH) (>=|<=|>|<) (\\S+)(?: (.+))?");
    private static final Pattern RELEASE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (INTERIM|FINAL)");
    private static final Pattern PHASE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (\\d{4}-\\d{2}-\\d{2}) ([A-Z_]+) (.+)");

    private final Function<String, Optional<String>> texts;
    private final Locale language;

    /** @param texts the text of a key, if there is one */
    public PlanWords(Function<String, Optional<String>> texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    /** {@code analysisPlan.kAnon} as the set-up calls it. */
    public String field(String path) {
        return known("study.field." + name(path), name(path));
    }

    /** @param value as {@code study.yaml} writes it; null if nothing was declared */
    public String value(String path, @Nullable String value) {
        if (value == null) {
            return known("phases".equals(name(path)) ? "study.passed.none" : "study.not-declared", Format.NOT_DEFINED);
        }
        var name = name(path);
        var choice = CHOICES.get(name);
        if (choice != null) {
            return known("study.value." + choice.getSimpleName() + "." + value, value);
        }
        return switch (name) {
            case "primaryOutcome" -> outcome(value);
            case "thresholdInclusive" -> known(Boolean.parseBoolean(value) ? "study.yes" : "study.no", value);
            case "decisionRule" -> each(value, this::rule);
            case "releases" -> each(value, this::release);
            case "phases" -> each(value, this::phase);
            default -> value;
        };
    }

    /** An outcome is a text of its own or one of the names that other programs know. */
    public String outcome(String value) {
        return known("study.outcome." + value, value);
    }

    private static String each(String values, Function<String, String> words) {
        return Arrays.stream(values.split("; ")).map(words).collect(Collectors.joining("; "));
    }

    private String rule(String text) {
        var rule = RULE.matcher(text);
        if (!rule.matches()) {
            return text;
        }
        var sign = Arrays.stream(Comparison.values())
                .filter(one -> one.sign().equals(rule.group(3)))
                .findFirst()
                .map(one -> known("study.value.Comparison." + one, one.sign()))
                .orElse(rule.group(3));
        var condition = known("report.measure." + rule.group(1), rule.group(1)) + ", "
                + known("study.value.Bound." + rule.group(2), rule.group(2)).toLowerCase(language) + " " + sign + " "
                + rule.group(4).replace('-', '−');
        return rule.group(5) == null
                ? condition
                : condition + " → " + known("report.step-to." + rule.group(5), rule.group(5));
    }

    private String release(String text) {
        var release = RELEASE.matcher(text);
        return release.matches()
                ? Format.date(LocalDate.parse(release.group(1)), language) + ", "
                        + known("study.value.Kind." + release.group(2), release.group(2))
                : text;
    }

    private String phase(String text) {
        var phase = PHASE.matcher(text);
        return phase.matches()
                ? phase.group(4) + " (" + known("study.value.PhaseKind." + phase.group(3), phase.group(3)) + "), "
                        + Format.date(LocalDate.parse(phase.group(1)), language) + " – "
                        + Format.date(LocalDate.parse(phase.group(2)), language)
                : text;
    }

    private String known(String key, String otherwise) {
        return texts.apply(key).orElse(otherwise);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
