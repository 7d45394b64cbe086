package org.pilothouse.report;

/** A document of a release, ready to be sent. */
public record ReleaseFile(String name, String mediaType, byte[] content) {
    /** Of Word documents. */
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** Of Excel workbooks. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
