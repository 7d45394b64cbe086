package org.pilothouse.coding.ui;

import org.pilothouse.coding.retrieval.Matrices;
import org.pilothouse.coding.retrieval.MatrixFiles;
import org.pilothouse.coding.retrieval.Retrieval;
import org.pilothouse.coding.retrieval.RetrievalFiles;
import org.pilothouse.coding.retrieval.SavedQueries;
import org.springframework.stereotype.Component;

/** What the screen for finding passages works with. */
@Component
record RetrievalServices(
        Retrieval retrieval, Matrices matrices, SavedQueries saved, RetrievalFiles files, MatrixFiles matrixFiles) {}
