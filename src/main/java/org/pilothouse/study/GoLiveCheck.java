package org.pilothouse.study;

import org.pilothouse.shared.StudyId;

/** How a feature says whether something on the go-live checklist is in order; every bean of this is asked. */
public interface GoLiveCheck {

    GoLiveItem item();

    boolean isMet(StudyId study, StudyDefinition definition);
}
