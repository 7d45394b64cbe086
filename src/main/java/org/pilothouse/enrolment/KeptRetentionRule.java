package org.pilothouse.enrolment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.StudyId;

/** The row behind a {@link RetentionRule} of a study's own. */
@Entity
@Table(name = "retention_rule")
class KeptRetentionRule {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "retention_rule_seq")
    private @Nullable Long id;

    @Version
    private int version;

    private StudyId study;

    @Enumerated(EnumType.STRING)
    private RetentionClass dataClass;

    private int keepMonths;

    @Enumerated(EnumType.STRING)
    private RetentionStart startEvent;

    @Enumerated(EnumType.STRING)
    private RetentionAction action;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected KeptRetentionRule() {}

    @SuppressWarnings("NullAway.Init") // change() sets the rest
    KeptRetentionRule(StudyId study, RetentionRule rule) {
        this.study = study;
        change(rule);
    }

    final void change(RetentionRule rule) {
        dataClass = rule.of();
        keepMonths = rule.keepMonths();
        startEvent = rule.start();
        action = rule.action();
    }

    RetentionRule rule() {
        return new RetentionRule(dataClass, keepMonths, startEvent, action);
    }
}
