package io.github.tarve.segmentation.report.charts;

import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The charts of one report in one language. Charts with nothing to draw are left out. */
public final class ReportCharts {
    private final Map<String, Chart> charts = new LinkedHashMap<>();

    /** Draws the charts of a report. */
    public ReportCharts(Report report, Wording words) {
        List<Chart> drawn = new ArrayList<>();
        BarCharts bars = new BarCharts(report, words);
        HeatMaps maps = new HeatMaps(report, words);
        EffectCharts effects = new EffectCharts(report, words);
        boolean profiles = !report.profiles().isEmpty();
        boolean areas = !report.areas().withheld() && !report.areas().areas().isEmpty();
        if (profiles) {
            drawn.add(bars.sizes());
            for (int i = 0; i < report.profiles().size(); i++) {
                if (!report.profiles().get(i).distinguishing().isEmpty()) {
                    drawn.add(effects.effects(report.profiles().get(i), i));
                }
            }
            if (report.profiles().stream().anyMatch(card -> !card.channels().isEmpty())) {
                drawn.add(maps.channels());
            }
            if (areas) {
                drawn.add(bars.areas());
            }
        }
        if (!report.needs().isEmpty()) {
            drawn.add(bars.unmet());
            if (profiles) {
                drawn.add(maps.needs());
            }
            if (areas
                    && report.areas().areas().stream()
                            .anyMatch(area -> !area.needs().isEmpty())) {
                drawn.add(maps.areaNeeds());
            }
        }
        if (areas
                && report.areas().areas().stream()
                        .noneMatch(area -> area.decomposition().isEmpty())) {
            drawn.add(effects.differences());
        }
        report.selection()
                .filter(selection -> !selection.candidates().isEmpty())
                .ifPresent(selection -> drawn.add(new CandidateChart(selection, words).draw()));
        report.selection()
                .filter(AcrossChart::drawable)
                .ifPresent(selection -> drawn.add(new AcrossChart(selection, words).draw()));
        report.selection()
                .ifPresent(selection -> report.verdict()
                        .test()
                        .ifPresent(test -> drawn.add(new NullChart(test, selection, words).draw())));
        report.sensitivity().ifPresent(section -> drawn.add(new SensitivityMap(section, words).draw()));
        report.needMap().ifPresent(map -> drawn.add(new MapChart(map, words).draw()));
        drawn.forEach(chart -> charts.put(chart.name(), chart));
    }

    /** Returns every chart. */
    public List<Chart> all() {
        return List.copyOf(charts.values());
    }

    /** Returns the chart of a name, if there was something to draw. */
    public Optional<Chart> find(String name) {
        return Optional.ofNullable(charts.get(name));
    }

    /** Returns what sets a profile apart, if anything was measured. */
    public Optional<Chart> effects(int profile) {
        return find("profile-" + (profile + 1) + "-effects");
    }
}
