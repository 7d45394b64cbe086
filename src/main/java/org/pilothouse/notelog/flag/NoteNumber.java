package org.pilothouse.notelog.flag;

import org.pilothouse.shared.ParticipantCode;

/** Under which number a note stands in the database, and whose it is. */
record NoteNumber(String noteRef, Long id, ParticipantCode participant) {}
