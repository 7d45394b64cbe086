package org.pilothouse.shared;

/**
 * Writes an audit entry at once, in a short transaction of its own. Used <em>before</em> an individual's data are read:
 * when the entry cannot be written, the exception refuses the read.
 */
public interface AuditTrail {

    void write(Audited entry);
}
