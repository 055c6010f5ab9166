package io.github.tarve.segmentation.release;

/** The rules by which a figure is hidden. */
enum OutputRule {
    /** Small count. */
    O1,
    /** Line of a table with a small total. */
    O2,
    /** Hidden to protect another figure. */
    O3,
    /** Percentage of a small base, or next to a small count. */
    O5,
    /** Mean over few residents. */
    O6,
    /** Tells something of everybody in a group. */
    O9,
    /** Sum dominated by one or two residents. */
    O10,
    /** Combination of traits that few residents have. */
    O12,
    /** Item of a list with few residents behind it. */
    O13,
    /** Withheld because the audit fails otherwise. */
    O14,
    /** Follows from a hidden figure. */
    O19
}
