package org.pilothouse.coding;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pilothouse.refiqda.QdaNote;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Memos as the notes of a REFI-QDA project: their names say what they are about, so that they come back the same. */
@Component
class MemoNotes {
    private static final Pattern NAME = Pattern.compile(
            "Memo (ANALYTIC|REFLEXIVE|METHOD_DECISION) on (STUDY|TEXT|CODE|CODING|THEME)(?: ([0-9a-f-]{36}))?");

    static final Notes NONE = new Notes(List.of(), Map.of(), List.of());

    private final MemoRepository memos;
    private final CoderRepository coders;
    private final Viewpoint viewpoint;
    private final MemoSubjects subjects;

    MemoNotes(MemoRepository memos, CoderRepository coders, Viewpoint viewpoint, MemoSubjects subjects) {
        this.memos = memos;
        this.coders = coders;
        this.viewpoint = viewpoint;
        this.subjects = subjects;
    }

    /**
     * The memos of a study.
     *
     * @param notes in a stable order
     * @param bySubject guids of notes by what they are about
     * @param ofStudy guids of those about the study
     */
    record Notes(List<QdaNote> notes, Map<UUID, List<UUID>> bySubject, List<UUID> ofStudy) {

        List<UUID> on(UUID subject) {
            return bySubject.getOrDefault(subject, List.of());
        }
    }

    /** What whoever asks may see; memos on the texts they code blind only if their own. */
    Notes of(StudyId study) {
        var layer = viewpoint.layer(study);
        var texts = subjects.texts(study);
        var guids = coders.findByStudyOrderByName(study).stream().collect(toMap(Coder::id, Coder::guid));
        var notes = new ArrayList<QdaNote>();
        var bySubject = new HashMap<UUID, List<UUID>>();
        var ofStudy = new ArrayList<UUID>();
        memos.findByStudyOrderByWrittenAtDescIdDesc(study).stream()
                .sorted(java.util.Comparator.comparing(memo -> memo.guid().toString()))
                .filter(memo -> memo.coder() == layer.coder()
                        || !layer.ownOnly().contains(texts.getOrDefault(memo.subject(), -2L)))
                .forEach(memo -> {
                    notes.add(new QdaNote(
                            memo.guid(), name(memo), null, memo.text(), guids.get(memo.coder()), memo.writtenAt()));
                    if (memo.subject() == null) {
                        ofStudy.add(memo.guid());
                    } else {
                        bySubject
                                .computeIfAbsent(memo.subject(), none -> new ArrayList<>())
                                .add(memo.guid());
                    }
                });
        return new Notes(notes, bySubject, ofStudy);
    }

    static boolean isMemo(QdaNote note) {
        return NAME.matcher(note.name()).matches();
    }

    /** What a note says that was written here; nothing for any other. */
    static Optional<NewMemo> read(QdaNote note, String text) {
        var matcher = NAME.matcher(note.name());
        if (!matcher.matches() || text.isBlank()) {
            return Optional.empty();
        }
        var about = MemoAbout.valueOf(matcher.group(2));
        var subject = matcher.group(3) == null ? null : UUID.fromString(matcher.group(3));
        if (about != MemoAbout.STUDY && subject == null) {
            return Optional.empty();
        }
        var cut = text.length() <= NewMemo.LONGEST ? text : text.substring(0, NewMemo.LONGEST);
        return Optional.of(new NewMemo(MemoKind.valueOf(matcher.group(1)), about, subject, cut));
    }

    private static String name(Memo memo) {
        return name(memo.kind(), memo.about(), memo.subject());
    }

    /** What {@link #isMemo} knows again. */
    static String name(MemoKind kind, MemoAbout about, @Nullable UUID subject) {
        var name = "Memo " + kind + " on " + about;
        return subject == null ? name : name + " " + subject;
    }
}
