package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.clustering.Memberships;
import io.github.tarve.segmentation.problems.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The profiles of a study's residents by a model of another study: person-level, for internal files only.
 *
 * @param residents ids in the order of the study
 * @param areas home areas, empty text where unknown
 * @param profiles ids of the profiles
 * @param labels profile of each resident from 0, -1 for residents without any usable value
 * @param memberships probabilities of the profiles, for methods that give them
 * @param notices what the reader should know
 */
public record StudyAssignment(
        List<String> residents,
        List<String> areas,
        List<String> profiles,
        List<Integer> labels,
        Optional<Memberships> memberships,
        List<Problem> notices) {
    /** Copies the lists. */
    public StudyAssignment {
        residents = List.copyOf(residents);
        areas = List.copyOf(areas);
        profiles = List.copyOf(profiles);
        labels = List.copyOf(labels);
        notices = List.copyOf(notices);
    }

    /** Returns how many residents each profile got. */
    public int[] sizes() {
        int[] sizes = new int[profiles.size()];
        labels.stream().filter(label -> label >= 0).forEach(label -> sizes[label]++);
        return sizes;
    }

    /** Returns how many residents have no usable value. */
    public int leftOut() {
        return (int) labels.stream().filter(label -> label < 0).count();
    }
}
