package io.github.tarve.segmentation.problems;

/** How bad a problem is. */
public enum Severity {
    /** The work cannot be done as asked. */
    ERROR,
    /** The work goes on, and the reader of the result should know. */
    WARNING,
    /** What the tool decided where the input left a choice. */
    NOTICE
}
