package org.pilothouse.analysis;

import org.pilothouse.stats.NotDefined;

/** What a reader must know beside a figure. The names are stable; the words stand under {@code analysis.warning.<name>}. */
public enum Warning {
    /** All clinicians had the tools in the same order, so tool and time cannot be separated (CK-17). */
    CONFOUNDED_WITH_PERIOD,
    /** Something of the plan was changed after it was frozen; what, why and when stands with the plan. */
    PLAN_DEVIATION,
    /** A tool got another version in the middle of a phase (CK-18). */
    VERSION_CHANGED_IN_PHASE,
    /** Minutes are what people remember or estimate; such figures promise far more than logs show. */
    SELF_REPORT,
    /** Clinicians with too few notes on one side are left out and counted (CK-13). */
    EXCLUDED_CK13,
    /** Notes measured in another way are left out; methods are never pooled (CK-16). */
    OTHER_METHODS_LEFT_OUT,
    /** The steps belong to notes measured in more than one way; ask for one of them by its method. */
    STEPS_OF_SEVERAL_METHODS,
    /** The declared estimator is not implemented here; the estimate is not defined and the others stand under sensitivity. */
    ESTIMATOR_NOT_IMPLEMENTED,
    /** The plan declares a rule for very long notes that is not applied here. */
    OUTLIER_RULE_NOT_APPLIED,
    /** Fewer than ten clinicians: differences under the smallest detectable change cannot be seen. */
    FEW_CLINICIANS,
    /** The interval cannot be given by any method implemented. */
    NO_INTERVAL,
    /** Some figures are hidden, merged or rounded to protect the people behind them. */
    DISCLOSURE_CONTROLLED,
    /** Fewer than 20 distinct arrangements, so a p-value has no meaning. */
    TOO_FEW_CLUSTERS,
    /** There is nothing to count yet. */
    NOT_DEFINED_NO_DATA,
    /** One clinician only, so the spread between clinicians is unknown. */
    NOT_DEFINED_ONE_CLINICIAN,
    /** Too few observations for the figure. */
    NOT_DEFINED_TOO_FEW_OBSERVATIONS,
    /** All values are alike, so neither interval nor test has meaning. */
    NOT_DEFINED_NO_VARIATION,
    /** A figure would divide by zero. */
    NOT_DEFINED_ZERO_DENOMINATOR,
    /** A ratio needs minutes above zero. */
    NOT_DEFINED_NON_POSITIVE_VALUES,
    /** Only one level, path or form, so evenness and contrasts have no meaning. */
    NOT_DEFINED_ONE_LEVEL;

    static Warning of(NotDefined reason) {
        return switch (reason) {
            case NO_DATA -> NOT_DEFINED_NO_DATA;
            case ONE_CLUSTER -> NOT_DEFINED_ONE_CLINICIAN;
            case TOO_FEW_CLUSTERS -> TOO_FEW_CLUSTERS;
            case TOO_FEW_OBSERVATIONS -> NOT_DEFINED_TOO_FEW_OBSERVATIONS;
            case NO_VARIATION -> NOT_DEFINED_NO_VARIATION;
            case ZERO_DENOMINATOR -> NOT_DEFINED_ZERO_DENOMINATOR;
            case NON_POSITIVE_VALUES -> NOT_DEFINED_NON_POSITIVE_VALUES;
            case ONE_LEVEL -> NOT_DEFINED_ONE_LEVEL;
        };
    }
}
