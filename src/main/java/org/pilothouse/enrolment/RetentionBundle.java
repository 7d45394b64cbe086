package org.pilothouse.enrolment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.StudyYamlKey;
import org.pilothouse.study.YamlFields;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes along how long a study keeps what: {@code retention} of {@code study.yaml}. Certificates stay where something was
 * destroyed.
 */
@Component
@Transactional
class RetentionBundle extends StudyYamlKey<List<RetentionBundle.Wanted>> {
    private static final String KEY = "retention";
    private static final int ORDER = 22;

    private final RetentionRuleRepository rules;
    private final AuditTrail trail;

    RetentionBundle(RetentionRuleRepository rules, AuditTrail trail) {
        super(KEY, ORDER);
        this.trail = trail;
        this.rules = rules;
    }

    /** A rule of the file, whose words need not fit together; without a class it is of one that is not known. */
    record Wanted(@Nullable RetentionClass of, int months, RetentionStart start, RetentionAction action) {

        RetentionRule rule() {
            return new RetentionRule(Objects.requireNonNull(of), months, start, action);
        }
    }

    @Override
    protected Optional<?> written(StudyId study) {
        var own = Arrays.stream(RetentionClass.values())
                .flatMap(of -> rules.findByStudyAndDataClass(study, of).stream())
                .map(kept -> entries(kept.rule()))
                .toList();
        return Optional.of(own).filter(some -> !some.isEmpty());
    }

    private static Map<String, Object> entries(RetentionRule rule) {
        var entries = new LinkedHashMap<String, Object>();
        entries.put("dataClass", rule.of());
        entries.put("keepMonths", rule.keepMonths());
        entries.put("startEvent", rule.start());
        entries.put("action", rule.action());
        return entries;
    }

    @Override
    protected List<Wanted> found(YamlFields file) {
        return file.list(
                KEY,
                rule -> new Wanted(
                        rule.knownChoice("dataClass", RetentionClass.class),
                        rule.required("keepMonths", rule.integer("keepMonths"), 0),
                        rule.requiredChoice("startEvent", RetentionStart.class),
                        rule.requiredChoice("action", RetentionAction.class)));
    }

    @Override
    protected void check(StudyId study, List<Wanted> found, Findings findings) {
        var known = EnumSet.noneOf(RetentionClass.class);
        for (var index = 0; index < found.size(); index++) {
            var of = found.get(index).of();
            var path = KEY + "[" + index + "]";
            if (of == null) {
                continue;
            }
            if (!known.add(of)) {
                findings.refuse(path + ".dataClass", "DUPLICATE", of.name(), "a class that occurs once");
            }
            try {
                found.get(index).rule();
            } catch (EnrolmentRefused wrong) {
                findings.refuse(path, wrong.reason().name(), of.name(), expected(of));
            }
        }
    }

    private static String expected(RetentionClass of) {
        return "0 to %d months from one of %s, then one of %s"
                .formatted(RetentionRule.LONGEST, of.starts(), of.actions());
    }

    @Override
    protected void keep(StudyId study, List<Wanted> found) {
        found.forEach(wanted -> {
            trail.write(new NamesKept(study, "retention.changed", "rule " + wanted.of()));
            rules.save(new KeptRetentionRule(study, wanted.rule()));
        });
    }
}
