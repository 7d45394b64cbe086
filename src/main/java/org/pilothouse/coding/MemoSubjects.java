package org.pilothouse.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.pilothouse.interview.InterviewTexts;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What in a study memos can be about, by name. */
@Component
class MemoSubjects {
    private final InterviewTexts texts;
    private final CodeRepository codes;
    private final ObjectProvider<ProjectSets> sets;

    MemoSubjects(InterviewTexts texts, CodeRepository codes, ObjectProvider<ProjectSets> sets) {
        this.texts = texts;
        this.codes = codes;
        this.sets = sets;
    }

    /** Texts, codes and themes, each in their order. */
    List<MemoSubject> all(StudyId study) {
        var subjects = new ArrayList<MemoSubject>();
        var interviews = new HashMap<UUID, String>();
        texts.interviews(study).forEach(line -> {
            var source = line.source();
            if (source != null) {
                interviews.put(source, line.code());
            }
        });
        texts.names(study)
                .forEach((guid, name) ->
                        subjects.add(new MemoSubject(MemoAbout.TEXT, guid, interviews.getOrDefault(guid, name))));
        codes.findByStudyOrderByPositionAscIdAsc(study).stream()
                .filter(code -> code.status() != CodeStatus.MERGED)
                .forEach(code -> subjects.add(new MemoSubject(MemoAbout.CODE, code.guid(), code.name())));
        sets.orderedStream()
                .flatMap(feature -> feature.sets(study).stream())
                .filter(set -> !ProjectSets.CODE_SET.equals(set.description()))
                .forEach(set -> subjects.add(new MemoSubject(MemoAbout.THEME, set.guid(), set.name())));
        return List.copyOf(subjects);
    }

    Map<UUID, String> names(StudyId study) {
        var names = new HashMap<UUID, String>();
        all(study).forEach(subject -> names.put(subject.guid(), subject.name()));
        return names;
    }

    /** Internal ids of the texts, by guid. */
    Map<UUID, Long> texts(StudyId study) {
        return texts.ids(study);
    }
}
