/**
 * Views of features, assignments, profiles and areas as Tablesaw tables, for notebooks and embedders, and an accessible
 * table of HTML. The only room whose signatures name Tablesaw, which is an optional dependency. Start at
 * {@code StudyTables}.
 */
@NullMarked
package io.github.tarve.segmentation.tables;

import org.jspecify.annotations.NullMarked;
