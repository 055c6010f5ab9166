package io.github.tarve.segmentation.pipeline;

import io.github.tarve.segmentation.areas.Shrinkage;
import io.github.tarve.segmentation.codebook.KnownProfiles;
import io.github.tarve.segmentation.codebook.Scheme;
import io.github.tarve.segmentation.settings.KChoice;
import io.github.tarve.segmentation.settings.MethodChoice;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import io.github.tarve.segmentation.validation.structure.NullModel;
import java.util.List;
import java.util.Optional;

/**
 * How a study is to be analysed. Immutable; every {@code with} returns another plan.
 *
 * @param settings the settings of the analysis, defaults included
 * @param smallStudies what to do with fewer residents than profiles need
 * @param threads number of threads; never changes a result
 * @param schemes schemes in which residents are placed beside the profiles
 * @param known profiles of an earlier run, whose names are kept
 */
public record SegmentationPlan(
        Settings settings, SmallStudies smallStudies, int threads, List<Scheme> schemes, KnownProfiles known) {
    /** What to do with fewer residents than profiles need, and with groups that the verdict does not stand behind. */
    public enum SmallStudies {
        /** Describe needs and areas without profiles, or with profiles as one possible slicing among others. */
        DESCRIBE,
        /** Build and show profiles all the same; the result is marked as exploratory. */
        FORCE
    }

    /**
     * Copies the list and checks the number of threads.
     *
     * @throws IllegalArgumentException when it is below 1
     */
    public SegmentationPlan {
        schemes = List.copyOf(schemes);
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
    }

    /** Returns the plan that holds when nothing is said. */
    public static SegmentationPlan defaults() {
        return of(Settings.defaults());
    }

    /** Returns the plan that follows from settings, with as many threads as they say or the machine has. */
    public static SegmentationPlan of(Settings settings) {
        int processors = Runtime.getRuntime().availableProcessors();
        return new SegmentationPlan(
                settings,
                SmallStudies.DESCRIBE,
                settings.threads().orElse(processors),
                List.of(),
                KnownProfiles.none());
    }

    /** Returns the plan with another seed. */
    public SegmentationPlan withSeed(long seed) {
        return with(SettingKey.SEGMENTS_SEED, Long.toString(seed));
    }

    /** Returns the plan with a fixed number of profiles. */
    public SegmentationPlan withK(int k) {
        return with(SettingKey.SEGMENTS_K, Integer.toString(k));
    }

    /** Returns the plan with another method. */
    public SegmentationPlan withMethod(MethodChoice method) {
        return with(SettingKey.SEGMENTS_METHOD, method.text());
    }

    /** Returns the plan with one setting changed, written as its option takes it. */
    public SegmentationPlan with(SettingKey key, String value) {
        return new SegmentationPlan(
                settings.with(key, value, io.github.tarve.segmentation.settings.Origin.option(key.option())),
                smallStudies,
                threads,
                schemes,
                known);
    }

    /** Returns the plan with schemes in which residents are placed. */
    public SegmentationPlan withSchemes(List<Scheme> newSchemes) {
        return new SegmentationPlan(settings, smallStudies, threads, newSchemes, known);
    }

    /** Returns the plan with profiles of an earlier run, whose names are kept. */
    public SegmentationPlan withKnownProfiles(KnownProfiles profiles) {
        return new SegmentationPlan(settings, smallStudies, threads, schemes, profiles);
    }

    /** Returns the plan with another rule for small studies. */
    public SegmentationPlan withSmallStudies(SmallStudies rule) {
        return new SegmentationPlan(settings, rule, threads, schemes, known);
    }

    /** Returns the plan with another number of threads. */
    public SegmentationPlan withThreads(int number) {
        return new SegmentationPlan(settings, smallStudies, number, schemes, known);
    }

    /** Returns the seed of every random choice. */
    public long seed() {
        return settings.seed();
    }

    /** Returns the method asked for. */
    public MethodChoice method() {
        return settings.method();
    }

    /** Returns the number of profiles asked for. */
    public KChoice k() {
        return settings.k();
    }

    /** Returns whether missing values are filled several times. */
    boolean imputes() {
        return settings.text(SettingKey.SEGMENTS_MISSING).equals("impute");
    }

    /** Returns what the profiles are compared with, empty for nothing. */
    Optional<NullModel> nullModel() {
        return NullModel.of(settings.text(SettingKey.SEGMENTS_NULL));
    }

    /** Returns whether other reasonable choices are tried. */
    boolean sensitivity() {
        return settings.text(SettingKey.SEGMENTS_SENSITIVITY).equals("on");
    }

    /** Returns the number of random starts. */
    public int restarts() {
        return settings.number(SettingKey.SEGMENTS_RESTARTS).orElseThrow();
    }

    /** How areas are treated. */
    public enum AreaMode {
        /** One set of profiles, and their shares by area. */
        JOINT,
        /** Profiles of their own for areas that are large enough, next to those of everyone. */
        SEPARATE,
        /** One set of profiles, described by area with means drawn towards the whole. */
        POOLED
    }

    /** Returns how areas are treated. */
    public AreaMode areaMode() {
        return AreaMode.valueOf(settings.text(SettingKey.AREAS_MODE).toUpperCase(java.util.Locale.ROOT));
    }

    /** Returns how far shares of areas are drawn towards the whole. */
    public Shrinkage shrinkage() {
        String text = settings.text(SettingKey.AREAS_SHRINK);
        return switch (text) {
            case "auto" -> new Shrinkage.Estimated();
            case "none" -> new Shrinkage.None();
            default -> new Shrinkage.Fixed(Double.parseDouble(text));
        };
    }
}
