package org.pilothouse.interview;

import static java.util.stream.Collectors.toCollection;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** That a text is made of the answers to one question, and of which. */
@Entity
class AnswerText {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private StudyId study;
    private long transcript;
    private String question;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 200)
    @CollectionTable(name = "answer_turn", joinColumns = @JoinColumn(name = "answer_text"))
    private Set<AnswerTurn> turns = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected AnswerText() {}

    AnswerText(StudyId study, long transcript, String question) {
        this.study = study;
        this.transcript = transcript;
        this.question = question;
    }

    void take(Collection<AnswerTurn> more) {
        turns.addAll(more);
    }

    boolean has(AnswerTurn.Key answer) {
        return turns.stream().anyMatch(turn -> turn.key().equals(answer));
    }

    /** Forgets that somebody answered, and returns what was. */
    Set<AnswerTurn> forget(ParticipantCode who, Predicate<AnswerTurn> going) {
        var gone = turns.stream()
                .filter(turn -> turn.key().participant().equals(who) && going.test(turn))
                .collect(toCollection(HashSet::new));
        turns.removeAll(gone);
        return gone;
    }

    long transcript() {
        return transcript;
    }

    String question() {
        return question;
    }

    List<AnswerTurn> turns() {
        return turns.stream().sorted().toList();
    }
}
