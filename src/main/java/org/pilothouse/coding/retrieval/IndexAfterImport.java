package org.pilothouse.coding.retrieval;

import org.pilothouse.coding.ProjectTaken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Places the codings of a project while it is taken in, so that nobody waits for it at the first search. */
@Component
class IndexAfterImport {
    private final PassageIndex index;

    IndexAfterImport(PassageIndex index) {
        this.index = index;
    }

    @EventListener
    void on(ProjectTaken project) {
        index.bringUpToDate(project.study());
    }
}
