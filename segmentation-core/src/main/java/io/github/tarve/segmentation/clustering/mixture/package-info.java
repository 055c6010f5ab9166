/** Mixture models of mixed data: latent classes and latent profiles, fitted by expectation and maximisation. */
@NullMarked
package io.github.tarve.segmentation.clustering.mixture;

import org.jspecify.annotations.NullMarked;
