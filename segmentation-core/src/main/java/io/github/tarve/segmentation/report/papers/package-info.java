/** What a paper says of a run: checklist, methods section and references. */
@NullMarked
package io.github.tarve.segmentation.report.papers;

import org.jspecify.annotations.NullMarked;
