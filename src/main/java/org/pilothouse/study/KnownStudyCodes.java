package org.pilothouse.study;

import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.StudyCodes;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Tells administrators' services how a study is called, and nothing else about it. */
@Component
class KnownStudyCodes implements StudyCodes {
    private final StudyRepository studies;

    KnownStudyCodes(StudyRepository studies) {
        this.studies = studies;
    }

    @Override
    public Optional<StudyId> byCode(String code) {
        return studies.idOf(code).map(StudyId::new);
    }

    @Override
    public List<StudyId> all() {
        return studies.findAll().stream().map(study -> study.id()).toList();
    }

    @Override
    public String codeOf(StudyId study) {
        return studies.headings(List.of(study.value())).getFirst().code();
    }
}
