package io.github.tarve.segmentation.profiles;

import io.github.tarve.segmentation.areas.AreaComparison;
import io.github.tarve.segmentation.areas.AreaProfiles;
import io.github.tarve.segmentation.areas.WeightedEstimates;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.features.quality.DiaryQuality;
import io.github.tarve.segmentation.provenance.Provenance;
import io.github.tarve.segmentation.validation.LocalOutliers;
import io.github.tarve.segmentation.validation.Selection;
import io.github.tarve.segmentation.validation.StructureVerdict;
import io.github.tarve.segmentation.validation.multiverse.Multiverse;
import java.util.List;
import java.util.Optional;

/**
 * The exact result of a segmentation: everything that can be said of the residents as groups. Not for release; the room
 * {@code release} makes of it what may leave.
 *
 * @param study what was read
 * @param codebook vocabulary for labels
 * @param verdict whether there is structure at all
 * @param selection the number of profiles and why; empty with too few residents
 * @param method how the profiles were found; empty with too few residents
 * @param features every feature measured, over everyone and over the profiles
 * @param droppedFeatures features that were measured and left out, each with the reason
 * @param needs needs over everyone, the most common first
 * @param areaNeeds needs within each area, areas by code
 * @param profiles the profiles, the largest first; empty with too few residents
 * @param explanation by what people recognise the profiles
 * @param areas the profiles over the areas
 * @param areaProfiles what the profiles are like within areas, where that was asked for
 * @param estimates how many people of the population each profile has; empty without population and weights
 * @param assignments who belongs where; empty with too few residents
 * @param provenance what it was made from
 * @param diaryQuality how good the diary is; empty without a diary
 * @param anyNeed needs of every kind together
 * @param multiverse whether other reasonable choices give the same profiles; empty when nobody asked or there is one profile
 * @param descriptors which descriptors go with the profiles
 * @param needMap where residents stand between little and much need; empty when neither need nor resources are measured
 * @param pictures when and how everyone and the profiles used services; empty when nobody looked
 * @param outliers how far residents lie from those most like them; empty where too few differ
 * @param services who got too little of each service, services by code; empty without a diary
 */
public record Segmentation(
        StudyFacts study,
        Codebook codebook,
        StructureVerdict verdict,
        Optional<Selection> selection,
        Optional<MethodFacts> method,
        List<FeatureSummary> features,
        List<DroppedFeature> droppedFeatures,
        List<NeedUse> needs,
        List<AreaNeeds> areaNeeds,
        List<CustomerProfile> profiles,
        Explanation explanation,
        AreaComparison areas,
        Optional<AreaProfiles> areaProfiles,
        Optional<WeightedEstimates> estimates,
        Optional<Assignments> assignments,
        Provenance provenance,
        Optional<DiaryQuality> diaryQuality,
        AnyNeed anyNeed,
        Optional<Multiverse> multiverse,
        List<DescriptorFinding> descriptors,
        Optional<NeedMap> needMap,
        Optional<UsePictures> pictures,
        Optional<LocalOutliers> outliers,
        List<ServiceLack> services) {
    /** Copies the lists. */
    public Segmentation {
        features = List.copyOf(features);
        droppedFeatures = List.copyOf(droppedFeatures);
        needs = List.copyOf(needs);
        areaNeeds = List.copyOf(areaNeeds);
        profiles = List.copyOf(profiles);
        descriptors = List.copyOf(descriptors);
        services = List.copyOf(services);
    }

    /**
     * The needs of one area.
     *
     * @param area code of the area
     * @param needs needs in the order of {@link Segmentation#needs()}
     */
    public record AreaNeeds(String area, List<NeedUse> needs) {
        /** Copies the list. */
        public AreaNeeds {
            needs = List.copyOf(needs);
        }
    }

    /**
     * A feature that was measured and left out.
     *
     * @param id id of the feature
     * @param reason why, as a code of the section {@code features} of the catalogue
     * @param detail numbers that belong to the reason, already formatted
     */
    public record DroppedFeature(String id, String reason, List<String> detail) {
        /** Copies the list. */
        public DroppedFeature {
            detail = List.copyOf(detail);
        }
    }

    /** Returns each resident's profile number from 0, in the order of the study; empty with too few residents. */
    public int[] labels() {
        return assignments.map(a -> a.partition().labels()).orElse(new int[0]);
    }
}
