package io.github.tarve.segmentation.clustering;

/** The model of an embedder's own algorithm. */
public non-sealed interface CustomModel extends ClusterModel {}
