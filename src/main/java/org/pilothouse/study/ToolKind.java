package org.pilothouse.study;

/** What sort of tool drafts or helps to write. */
public enum ToolKind {
    GENERAL_PURPOSE_LLM,
    BESPOKE_FINE_TUNED_LLM,
    AMBIENT_SCRIBE,
    DICTATION_ASR,
    EHR_EMBEDDED_DRAFT,
    TEMPLATE_MACRO,
    NONE
}
