package org.pilothouse.enrolment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pilothouse.study.Disciplines;
import org.springframework.stereotype.Component;

/** Lists of groups name a discipline in the words in which lists of people do. */
@Component
class DisciplinesOfLists implements Disciplines {

    @Override
    public List<String> names() {
        return Arrays.stream(Discipline.values()).map(Discipline::name).toList();
    }

    @Override
    public Optional<String> meantBy(String word) {
        return ListWords.discipline(word).map(Discipline::name);
    }
}
