package org.pilothouse.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.stats.FactorEffect;
import org.pilothouse.stats.PathDiversity;
import org.pilothouse.stats.SequenceDiscrepancy;

/**
 * What is slow to compute about paths and the same for every reader.
 *
 * @param effects the clinician first, then the other factors
 */
record PathStatistics(PathDiversity diversity, List<FactorEffect> effects) {
    private static final int RANDOM_ARRANGEMENTS = 999;
    private static final long SEED = 2_509_04340L;

    static PathStatistics of(Paths paths) {
        var discrepancy = new SequenceDiscrepancy(
                paths.sequences(),
                paths.clinicians().stream().map(ParticipantCode::value).toList(),
                RANDOM_ARRANGEMENTS,
                SEED);
        var effects = new ArrayList<FactorEffect>();
        effects.add(discrepancy.clinicians());
        Paths.FACTORS.forEach(factor -> effects.add(
                discrepancy.factor(factor, Objects.requireNonNull(paths.levels().get(factor)))));
        return new PathStatistics(PathDiversity.of(paths.sequences()), List.copyOf(effects));
    }
}
