package org.pilothouse.coding.ui;

import org.pilothouse.coding.CodeSets;
import org.pilothouse.coding.Codebook;
import org.pilothouse.coding.CodebookFiles;
import org.pilothouse.coding.CodebookHistory;
import org.pilothouse.coding.Projects;
import org.pilothouse.coding.Restructuring;
import org.pilothouse.coding.Segments;
import org.springframework.stereotype.Component;

/** What the codebook's screens work with. */
@Component
record CodebookServices(
        Codebook codebook,
        Restructuring restructuring,
        CodebookHistory history,
        CodebookFiles files,
        Projects projects,
        CodeSets sets,
        Segments segments) {}
