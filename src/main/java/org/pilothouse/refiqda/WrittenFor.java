package org.pilothouse.refiqda;

/** Whose reading of the standard a file is written for. */
public enum WrittenFor {
    /** Line ends are LF and count one. */
    STANDARD,
    /** MAXQDA and NVivo: line ends are CRLF and count two. */
    MAXQDA_NVIVO
}
