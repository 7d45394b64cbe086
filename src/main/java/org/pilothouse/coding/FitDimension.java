package org.pilothouse.coding;

/** Between which two of person, task and technology a passage finds the fit good or bad. */
public enum FitDimension {
    INDIVIDUAL_TASK,
    INDIVIDUAL_TECHNOLOGY,
    TASK_TECHNOLOGY
}
