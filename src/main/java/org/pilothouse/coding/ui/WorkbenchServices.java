package org.pilothouse.coding.ui;

import org.pilothouse.coding.BlindCoding;
import org.pilothouse.coding.Codebook;
import org.pilothouse.coding.Coders;
import org.pilothouse.coding.Coding;
import org.pilothouse.coding.Redactions;
import org.pilothouse.coding.TextCorrections;
import org.springframework.stereotype.Component;

/** What the workbench works with. */
@Component
record WorkbenchServices(
        Coding coding,
        Codebook codebook,
        Coders coders,
        BlindCoding blind,
        TextCorrections corrections,
        Redactions redactions,
        LivePages live) {}
