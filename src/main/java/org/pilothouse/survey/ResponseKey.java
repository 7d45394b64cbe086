package org.pilothouse.survey;

import org.pilothouse.shared.ParticipantCode;

/** Who answered what in which round. */
record ResponseKey(ParticipantCode participant, String instrument, String version, String wave) {}
