package org.pilothouse.notelog;

/** How the clinician jotted things down before writing. */
public enum ScratchNoteStyle {
    FULL_SENTENCES,
    POINT_FORM,
    CRYPTIC_CUES,
    TEMPLATE_FORM,
    AUDIO_ONLY,
    NONE
}
