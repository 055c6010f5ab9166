package io.github.tarve.segmentation.pipeline;

import io.github.tarve.segmentation.features.building.MeasuredFeatures;
import io.github.tarve.segmentation.internal.json.ShortestNumber;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.profiles.StudyFacts;
import io.github.tarve.segmentation.records.DiaryDay;
import io.github.tarve.segmentation.records.Exclusion;
import io.github.tarve.segmentation.records.Study;
import io.github.tarve.segmentation.records.Survey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a report says of the study itself. */
final class StudyDescription {
    private StudyDescription() {}

    static StudyFacts of(Study study, MeasuredFeatures measured, List<Problem> weighting) {
        Map<Exclusion.Reason, Integer> leftOut = new EnumMap<>(Exclusion.Reason.class);
        for (Exclusion exclusion : study.exclusions()) {
            leftOut.merge(exclusion.reason(), 1, Integer::sum);
        }
        long observed = 0;
        for (DiaryDay day : study.days()) {
            observed += day.status().observed() ? 1 : 0;
        }
        List<Problem> notices = new ArrayList<>(study.notices());
        notices.addAll(measured.warnings());
        notices.addAll(weighting);
        return new StudyFacts(
                study.title(),
                study.synthetic(),
                study.residentsRead(),
                study.residents().size(),
                leftOut,
                study.window(),
                study.diary().size(),
                observed,
                surveyed(study.survey()),
                measured.scales(),
                notices);
    }

    private static int surveyed(Survey survey) {
        int surveyed = 0;
        for (int i = 0; i < survey.residents(); i++) {
            boolean answered = false;
            for (int j = 0; j < survey.items().size() && !answered; j++) {
                answered = !Double.isNaN(survey.answer(i, j));
            }
            surveyed += answered ? 1 : 0;
        }
        return surveyed;
    }

    /** Returns the features that were left out, each with its reason as a key of the section {@code features}. */
    static List<Segmentation.DroppedFeature> dropped(MeasuredFeatures measured) {
        return measured.dropped().stream()
                .map(drop -> {
                    List<String> detail = new ArrayList<>();
                    drop.figures().forEach(figure -> detail.add(Double.isNaN(figure) ? "-" : rounded(figure)));
                    detail.add(String.join(", ", drop.others()));
                    return new Segmentation.DroppedFeature(
                            drop.id(), "drop." + drop.reason().name(), detail);
                })
                .toList();
    }

    private static String rounded(double figure) {
        return ShortestNumber.of(Math.rint(figure * 100) / 100);
    }
}
