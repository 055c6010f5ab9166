package io.github.tarve.segmentation.profiles.explaining;

import io.github.tarve.segmentation.areas.IndicatorValues;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.features.CountFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.profiles.AssignmentForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes the assignment form. Its questions are items of the survey, or what a resident can say of a usual week: how many
 * contacts with services and how much help. Its accuracy is cross-validated with the choice of the questions made anew in each
 * of {@value #PARTS} parts, {@value #REPEATS} times over below {@value #SMALL} residents.
 */
final class FormMaking {
    private static final int PARTS = 10;
    private static final int REPEATS = 5;
    private static final int SMALL = 500;
    private static final List<String> ASKABLE = List.of("contacts_wk", "informal_help_wk");

    private FormMaking() {}

    /**
     * Returns the form; empty without two profiles or without any question that helps. A form that may be published goes before
     * others, unless it is no better than guessing.
     */
    static Optional<AssignmentForm> of(Sample sample, Codebook codebook, int least, long seed) {
        if (sample.classes() < 2) {
            return Optional.empty();
        }
        List<FormItem> items = items(sample.matrix(), codebook, least);
        List<FormItem> open = items.stream()
                .filter(item -> item.survey() && item.fewest(sample.labels(), sample.classes()) >= least)
                .toList();
        return of(sample, open, true, seed)
                .filter(AssignmentForm::clearlyBetter)
                .or(() -> of(sample, items, false, seed));
    }

    private static Optional<AssignmentForm> of(Sample sample, List<FormItem> items, boolean publishable, long seed) {
        FormSearch search = new FormSearch(items, sample.labels(), sample.classes());
        int[] rows = IntStream.range(0, sample.rows()).toArray();
        int[] chosen = search.choose(rows, Seeds.derive(seed, 0));
        if (chosen.length == 0) {
            return Optional.empty();
        }
        int repeats = rows.length < SMALL ? REPEATS : 1;
        long right = IntStream.range(0, repeats)
                .parallel()
                .map(repeat -> search.rightOutside(PARTS, Seeds.derive(seed, 1 + repeat)))
                .sum();
        int[][][] points = search.points(chosen, rows);
        List<AssignmentForm.Question> questions = new ArrayList<>();
        for (int q = 0; q < chosen.length; q++) {
            questions.add(question(items.get(chosen[q]), points[q]));
        }
        return Optional.of(new AssignmentForm(
                IntStream.range(0, sample.classes()).mapToObj(sample::profile).toList(),
                Arrays.stream(search.start(rows)).boxed().toList(),
                questions,
                rows.length,
                (int) Math.rint((double) right / repeats),
                Arrays.stream(sample.sizes()).max().orElse(0),
                publishable));
    }

    private static AssignmentForm.Question question(FormItem item, int[][] points) {
        List<AssignmentForm.Answer> answers = new ArrayList<>();
        for (int a = 0; a < points.length; a++) {
            FormItem.Range range = item.ranges().get(a);
            answers.add(new AssignmentForm.Answer(
                    range.above(),
                    range.upTo(),
                    range.levels(),
                    Arrays.stream(points[a]).boxed().toList()));
        }
        return new AssignmentForm.Question(item.feature(), item.survey(), answers);
    }

    private static List<FormItem> items(FeatureMatrix matrix, Codebook codebook, int least) {
        boolean counts = matrix.features().stream().anyMatch(FormMaking::contacts);
        List<FormItem> items = new ArrayList<>();
        for (int column = 0; column < matrix.columns(); column++) {
            Feature feature = matrix.feature(column);
            boolean survey = survey(feature, codebook);
            if (survey || askable(feature, counts)) {
                double[] values = IndicatorValues.of(matrix, column);
                FormItem.of(feature, survey, values, least).ifPresent(items::add);
            }
        }
        return items;
    }

    private static boolean survey(Feature feature, Codebook codebook) {
        String block = feature.description().block().toUpperCase(Locale.ROOT);
        int dot = feature.id().indexOf('.');
        return !block.equals("BACKGROUND")
                && (codebook.item(feature.id()).isPresent()
                        || (dot > 0
                                && codebook.item(feature.id().substring(0, dot)).isPresent()));
    }

    /** Counts of contacts are asked as they are; rates by need, which are drawn towards everyone's, only without them. */
    private static boolean askable(Feature feature, boolean counts) {
        return contacts(feature)
                || (feature instanceof NumericFeature
                        && (ASKABLE.contains(feature.id())
                                || (!counts && feature.id().startsWith("contacts_wk."))));
    }

    private static boolean contacts(Feature feature) {
        return feature instanceof CountFeature
                && feature.id().startsWith("contacts.")
                && !feature.id().endsWith(".OTHER");
    }
}
