package org.pilothouse.notelog;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.StudyId;

/** How many notes of a study are asked the longer questions, where it says so. */
@Entity
class LongerQuestions {
    static final int USUALLY_ONE_IN = 5;
    static final int AT_MOST_ONE_IN = 50;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private StudyId study;
    private int oneIn;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected LongerQuestions() {}

    LongerQuestions(StudyId study) {
        this.study = study;
        oneIn = USUALLY_ONE_IN;
    }

    int oneIn() {
        return oneIn;
    }

    void ask(int oneInSoMany) {
        if (oneInSoMany < 1 || oneInSoMany > AT_MOST_ONE_IN) {
            throw new IllegalArgumentException("one in 1 to " + AT_MOST_ONE_IN);
        }
        oneIn = oneInSoMany;
    }
}
