package io.github.tarve.segmentation.validation;

/** How far values are from being independent of labels; larger is farther. Safe to share between threads. */
interface LabelAssociation {
    /** Returns the distance from independence under some labels, of which there are as many of each kind as in the data. */
    double distance(int[] labels);

    /** Returns the statistic of the data. */
    double statistic();

    /** Returns the size of the effect in the data. */
    double effect();
}
