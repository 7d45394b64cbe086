package org.pilothouse.coding.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodesAskedTest {

    @Test
    void codesComeAsTheTreeOfTheCodebookShowsThem() {
        var codes = new CodesAsked(
                List.of(
                        line(1, null, "Burden"),
                        line(3, 1L, "Forms"),
                        line(4, 2L, "Own style"),
                        line(2, null, "Autonomy"),
                        line(5, 1L, "Time"),
                        line(6, 99L, "Below a code that is gone")),
                List.of());

        assertThat(codes.codes())
                .extracting(CodesAsked.Line::name)
                .containsExactly("Burden", "Forms", "Time", "Autonomy", "Own style", "Below a code that is gone");
    }

    private static CodesAsked.Line line(long id, @Nullable Long parent, String name) {
        return new CodesAsked.Line(id, new UUID(0, id), parent, name, 1, "ACTIVE");
    }
}
