package org.pilothouse.coding;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A study with one coding on an interview whose text holds an emoji. */
abstract class OneCodedText extends OneTextAndACode {
    @Autowired
    Projects projects;

    UUID applied;

    @BeforeEach
    void aCoding() {
        applied = coding.apply(study, text, code, 5, 16).put().getFirst().guid();
    }
}
