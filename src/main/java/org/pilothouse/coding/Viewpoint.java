package org.pilothouse.coding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.PilotUser;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is asking, as a coder: under which pseudonym, and what blind coding hides from them. */
@Component
@Transactional(readOnly = true)
class Viewpoint {
    private static final int LETTERS = 26;

    private final CoderRepository coders;
    private final BlindCoderRepository blind;
    private final CurrentUser current;

    Viewpoint(CoderRepository coders, BlindCoderRepository blind, CurrentUser current) {
        this.coders = coders;
        this.blind = blind;
        this.current = current;
    }

    Optional<AccountId> me() {
        return current.find().map(PilotUser::account);
    }

    /** Whoever asks, as a coder of that study; becomes one if need be. */
    @Transactional
    public Coder coder(StudyId study) {
        var account = current.account();
        return coders.findByStudyAndAccount(study, account)
                .orElseGet(() -> coders.save(new Coder(study, UUID.randomUUID(), freeName(study), account)));
    }

    Optional<String> pseudonym(StudyId study, AccountId account) {
        return coders.findByStudyAndAccount(study, account).map(Coder::name);
    }

    /** Whoever asks, if they have coded in that study. */
    Optional<Coder> find(StudyId study) {
        return me().flatMap(account -> coders.findByStudyAndAccount(study, account));
    }

    Layer layer(StudyId study) {
        return new Layer(blindTexts(study), find(study).map(Coder::id).orElse(Layer.NOBODY));
    }

    /** The texts that whoever asks codes blind with somebody who is not done. */
    Set<Long> blindTexts(StudyId study) {
        return blind.findByStudyOrderById(study).stream().collect(groupingBy(BlindCoder::transcript)).values().stream()
                .filter(assigned -> assigned.stream().anyMatch(this::isMe))
                .filter(assigned -> !assigned.stream().allMatch(BlindCoder::isDone))
                .map(List::getFirst)
                .map(BlindCoder::transcript)
                .collect(toSet());
    }

    boolean isMe(BlindCoder coder) {
        return me().filter(coder.account()::equals).isPresent();
    }

    private String freeName(StudyId study) {
        var taken =
                coders.findByStudyOrderByName(study).stream().map(Coder::name).collect(toSet());
        var number = 0;
        while (taken.contains("Coder " + letters(number))) {
            number++;
        }
        return "Coder " + letters(number);
    }

    /** A … Z, AA, AB … */
    static String letters(int number) {
        var last = String.valueOf((char) ('A' + number % LETTERS));
        return number < LETTERS ? last : letters(number / LETTERS - 1) + last;
    }
}
