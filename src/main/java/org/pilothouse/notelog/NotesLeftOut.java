package org.pilothouse.notelog;

import org.pilothouse.shared.ParticipantCode;

/** How many notes a clinician left out of analyses. */
record NotesLeftOut(ParticipantCode participant, long notes) {}
