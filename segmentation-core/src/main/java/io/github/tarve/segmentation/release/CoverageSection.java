package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.codebook.Label;
import java.util.List;

/**
 * How far needs are met. Everybody who is known to need something is counted: who tried, by the diary, and who states the need in
 * the survey without an attempt in the diary. Shares are of those, never of everyone.
 *
 * @param asks whether the survey lets residents state needs
 * @param rows one per need, the most common first
 * @param benchmarks published shares of needs of every kind
 * @param any needs of every kind together
 */
public record CoverageSection(boolean asks, List<Row> rows, List<Published> benchmarks, Any any) {
    /** Copies the lists. */
    public CoverageSection {
        rows = List.copyOf(rows);
        benchmarks = List.copyOf(benchmarks);
    }

    /**
     * One need.
     *
     * @param need code and name
     * @param asked residents with a diary and an answer, who alone can have a silent need
     * @param stated residents among them who state the need
     * @param quietShare share of those who state it without an attempt in the diary
     * @param quietInterval 95 % interval of that share
     * @param overall figures over everyone
     * @param profiles one per profile of {@link Report#profiles()}, in the same order
     * @param areas one per area of {@link Report.AreaSection#areas()}, in the same order
     * @param reasons reasons with enough residents behind them, the most common first
     * @param benchmarks published shares of this need
     */
    public record Row(
            Label need,
            Released<Integer> asked,
            Released<Integer> stated,
            Released<Double> quietShare,
            Released<Report.Interval> quietInterval,
            Line overall,
            List<Line> profiles,
            List<Line> areas,
            List<Label> reasons,
            List<Published> benchmarks) {
        /** Copies the lists. */
        public Row {
            profiles = List.copyOf(profiles);
            areas = List.copyOf(areas);
            reasons = List.copyOf(reasons);
            benchmarks = List.copyOf(benchmarks);
        }
    }

    /**
     * One need in one group of residents.
     *
     * @param needed residents who are known to need it
     * @param unmet residents among them with an attempt that failed
     * @param unmetShare their share
     * @param unmetInterval 95 % interval of that share
     * @param silent residents among them who state the need and never tried
     * @param silentShare their share
     * @param silentInterval 95 % interval of that share
     */
    public record Line(
            Released<Integer> needed,
            Released<Integer> unmet,
            Released<Double> unmetShare,
            Released<Report.Interval> unmetInterval,
            Released<Integer> silent,
            Released<Double> silentShare,
            Released<Report.Interval> silentInterval) {}

    /**
     * Needs of every kind together, over everyone.
     *
     * @param tried residents with an attempt at anything
     * @param unmetShare share of them with an attempt that failed
     * @param unmetInterval 95 % interval of that share
     * @param asked residents with a diary and an answer
     * @param silentShare share of them with a silent need
     * @param silentInterval 95 % interval of that share
     */
    public record Any(
            Released<Integer> tried,
            Released<Double> unmetShare,
            Released<Report.Interval> unmetInterval,
            Released<Integer> asked,
            Released<Double> silentShare,
            Released<Report.Interval> silentInterval) {}

    /**
     * A published share.
     *
     * @param indicator {@code needed}, {@code unmet} or {@code silent}
     * @param value the share
     * @param source where it was published
     * @param year when it was measured
     */
    public record Published(String indicator, double value, String source, int year) {}
}
