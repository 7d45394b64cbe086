package org.pilothouse.study;

import java.util.List;
import java.util.Optional;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.ForSignedIn;
import org.pilothouse.security.ForStudyCreators;
import org.pilothouse.security.MayConfigure;
import org.pilothouse.security.MayReadDesign;
import org.pilothouse.security.StudyRoles;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shared.StudyLine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The studies of this installation and how each is set up. */
@Service
@Transactional(readOnly = true)
public class Studies implements StudyDirectory {
    private final StudyRoles roles;
    private final CurrentUser current;

    Studies(StudyRoles roles, CurrentUser current) {
        this.roles = roles;
        this.current = current;
    }

    @Override
    @ForSignedIn
    public List<StudyLine> mine() {
        throw new UnsupportedOperationException("not yet: " + roles + current);
    }

    @Override
    @ForSignedIn
    public Optional<StudyLine> mine(String code) {
        return mine().stream().filter(line -> line.code().equals(code)).findFirst();
    }

    /** How the study is set up. */
    @MayReadDesign
    public StudyDefinition definition(StudyId study) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Creates a study; whoever creates it becomes its lead unless roles are given by {@code StudyRoles.found}. */
    @Transactional
    @ForStudyCreators
    public StudyId create(StudyDefinition wanted) {
        throw new UnsupportedOperationException("not yet");
    }

    @Transactional
    @MayConfigure
    public void change(StudyId study, StudyDefinition wanted) {
        throw new UnsupportedOperationException("not yet");
    }
}
