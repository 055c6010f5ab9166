/**
 * Clusters of rows with missing cells by multiple imputation: the cells are filled several times, every filling is clustered,
 * and a consensus says which rows belong together and how sure that is.
 */
@NullMarked
package io.github.tarve.segmentation.clustering.imputation;

import org.jspecify.annotations.NullMarked;
