/**
 * The report for people: HTML, Markdown, JSON, tables, charts and cards in English, Finnish and Swedish. Start at
 * {@link io.github.tarve.segmentation.report.ReportFiles}. Sees nothing but {@code release.Report}, so it can show nothing
 * that was not released.
 */
@NullMarked
package io.github.tarve.segmentation.report;

import org.jspecify.annotations.NullMarked;
