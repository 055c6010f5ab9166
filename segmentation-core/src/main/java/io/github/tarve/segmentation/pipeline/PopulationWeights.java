package io.github.tarve.segmentation.pipeline;

import io.github.tarve.segmentation.areas.MarginCollapse;
import io.github.tarve.segmentation.areas.RakingMargin;
import io.github.tarve.segmentation.areas.ResidentWeights;
import io.github.tarve.segmentation.problems.Excerpt;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.records.Population;
import io.github.tarve.segmentation.records.Resident;
import io.github.tarve.segmentation.records.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The weights of a study: how many people of the population each resident stands for. Margins are the areas and, within areas,
 * each background column of the population that residents have answers on; areas where nobody takes part are left out of the
 * population, and said so.
 */
final class PopulationWeights {
    private final Study study;
    private final List<Problem> warnings = new ArrayList<>();
    private final List<String> areas = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();
    private final boolean byArea;

    private PopulationWeights(Study study) {
        this.study = study;
        this.byArea =
                study.residents().stream().anyMatch(resident -> resident.area().isPresent());
    }

    /**
     * The weights and what has to be said of them.
     *
     * @param weights the weights, if there is a population or not all residents weigh the same
     * @param warnings what the analyst should know
     */
    record Outcome(Optional<ResidentWeights> weights, List<Problem> warnings) {}

    /**
     * Returns the weights of a study.
     *
     * @throws Refusal when population and residents do not fit together
     */
    static Outcome of(Study study) {
        double[] base = study.residents().stream().mapToDouble(Resident::weight).toArray();
        boolean weighted = study.residents().stream().anyMatch(resident -> resident.weight() != 1);
        if (base.length == 0 || (study.population().isEmpty() && !weighted)) {
            return new Outcome(Optional.empty(), List.of());
        }
        PopulationWeights population = new PopulationWeights(study);
        List<RakingMargin> margins = study.population().map(population::margins).orElse(List.of());
        ResidentWeights weights = ResidentWeights.of(base, margins, population.absent);
        for (MarginCollapse collapse : weights.summary().collapses()) {
            population.warnings.add(Problem.of(
                    ProblemCode.POPULATION_COLLAPSED,
                    collapse.column(),
                    Excerpt.plain(String.join(" + ", collapse.values())),
                    Excerpt.plain(collapse.area())));
        }
        return new Outcome(Optional.of(weights), population.warnings);
    }

    private String area(Resident resident) {
        return byArea ? resident.area().orElse("") : "all";
    }

    private String area(Population.Cell cell) {
        return byArea ? cell.area() : "all";
    }

    private List<RakingMargin> margins(Population population) {
        Map<String, Double> totals = new TreeMap<>();
        TreeSet<String> columns = new TreeSet<>();
        for (Population.Cell cell : population.cells()) {
            totals.merge(area(cell), cell.count(), Double::sum);
            columns.addAll(cell.groups().keySet());
        }
        TreeSet<String> homes = new TreeSet<>();
        for (Resident resident : study.residents()) {
            String home = area(resident);
            if (!home.isEmpty() && resident.weight() > 0 && homes.add(home) && !(totals.getOrDefault(home, 0.0) > 0)) {
                throw Refusal.of(ProblemCode.POPULATION_WITHOUT_AREA, Excerpt.of(home));
            }
        }
        for (String area : totals.keySet()) {
            (homes.contains(area) ? areas : absent).add(area);
        }
        if (!absent.isEmpty()) {
            warnings.add(Problem.of(ProblemCode.POPULATION_AREA_ABSENT, Excerpt.plain(String.join(", ", absent))));
        }
        List<RakingMargin> margins = new ArrayList<>();
        int[] home = study.residents().stream()
                .mapToInt(resident -> areas.indexOf(area(resident)))
                .toArray();
        margins.add(RakingMargin.of(
                "area", areas, areas.stream().mapToDouble(totals::get).toArray(), home));
        for (String column : columns) {
            margin(population, column, home).ifPresent(margins::add);
        }
        return margins;
    }

    private Optional<RakingMargin> margin(Population population, String column, int[] home) {
        if (study.residents().stream()
                .allMatch(resident -> value(resident, column).isEmpty())) {
            warnings.add(Problem.of(ProblemCode.POPULATION_COLUMN_UNUSED, Excerpt.plain(column)));
            return Optional.empty();
        }
        TreeMap<String, double[]> sizes = new TreeMap<>();
        for (Population.Cell cell : population.cells()) {
            String value = cell.groups().getOrDefault(column, "").strip();
            if (value.isEmpty()) {
                throw Refusal.of(ProblemCode.POPULATION_VALUE_EMPTY, Excerpt.plain(column), Excerpt.of(cell.area()));
            }
            double[] byArea = sizes.computeIfAbsent(value, any -> new double[areas.size()]);
            int area = areas.indexOf(area(cell));
            if (area >= 0) {
                byArea[area] += cell.count();
            }
        }
        List<String> values = List.copyOf(sizes.keySet());
        List<RakingMargin.Category> categories = new ArrayList<>();
        for (int a = 0; a < areas.size(); a++) {
            for (Map.Entry<String, double[]> size : sizes.entrySet()) {
                categories.add(new RakingMargin.Category(size.getKey(), a, size.getValue()[a]));
            }
        }
        int[] category = new int[home.length];
        for (int i = 0; i < category.length; i++) {
            String value = value(study.residents().get(i), column);
            int position = values.indexOf(value);
            if (position < 0 && !value.isEmpty()) {
                throw Refusal.of(
                        ProblemCode.POPULATION_WITHOUT_VALUE,
                        Excerpt.plain(column),
                        Excerpt.of(value),
                        Excerpt.plain(String.join(", ", values)));
            }
            category[i] = home[i] < 0 || position < 0 ? -1 : home[i] * values.size() + position;
        }
        return Optional.of(RakingMargin.of(column, areas, categories, category, home));
    }

    private static String value(Resident resident, String column) {
        return resident.background().getOrDefault(column, "").strip();
    }
}
