package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.profiles.FeatureSummary;
import io.github.tarve.segmentation.profiles.GroupPicture;
import io.github.tarve.segmentation.profiles.UsePictures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Protects the counts and means of profile cards over the profiles, and keeps the audits. A number of residents is protected like a
 * yes/no feature ({@link Protection#yesNo}), a mean like that of a feature ({@link FeatureRows#means}): the hidden groups
 * together, which follow from everyone and the shown ones, never tell of a single group.
 */
final class CardCounts {
    private final UsePictures pictures;
    private final Figures figures;
    private final Protection protection;
    private final FeatureRows features;
    private final List<Report.Audit> audits = new ArrayList<>();

    CardCounts(UsePictures pictures, Figures figures, Protection protection, FeatureRows features) {
        this.pictures = pictures;
        this.figures = figures;
        this.protection = protection;
        this.features = features;
    }

    /**
     * What is hidden of a figure.
     *
     * @param everyone over everyone
     * @param profiles by profile
     */
    record Hidden(boolean everyone, List<Boolean> profiles) {
        Hidden {
            profiles = List.copyOf(profiles);
        }

        /** Returns whether the figure of a profile, or of everyone for -1, is hidden. */
        boolean of(int profile) {
            return profile < 0 ? everyone : profiles.get(profile);
        }
    }

    /** Returns the picture of a profile, or of everyone for -1. */
    GroupPicture picture(int profile) {
        return profile < 0 ? pictures.everyone() : pictures.profiles().get(profile);
    }

    int profiles() {
        return pictures.profiles().size();
    }

    List<Report.Audit> audits() {
        return audits;
    }

    private int[] over(ToIntFunction<GroupPicture> count) {
        return pictures.profiles().stream().mapToInt(count).toArray();
    }

    /** Protects a number of residents of each group beside the number of those without. */
    Hidden counts(String name, ToIntFunction<GroupPicture> base, ToIntFunction<GroupPicture> count) {
        if (!figures.policy().hides()) {
            return new Hidden(false, java.util.Collections.nCopies(profiles(), false));
        }
        GroupPicture all = pictures.everyone();
        int smallest = figures.policy().minimumCell();
        NeedProtection.Pattern pattern =
                protection.yesNo(over(base), over(count), base.applyAsInt(all), count.applyAsInt(all), true);
        boolean none = profiles() == 0
                ? NeedProtection.detail(base.applyAsInt(all), count.applyAsInt(all), 0, smallest)
                        == NeedProtection.Detail.NONE
                : pattern.detail() == NeedProtection.Detail.NONE;
        List<Boolean> hidden = new ArrayList<>();
        for (int p = 0; p < profiles(); p++) {
            hidden.add(none || pattern.needing().get(p) || protection.profileHidden(p));
        }
        if (profiles() > 0) {
            int cells = (int) hidden.stream().filter(h -> h).count();
            audits.add(
                    Report.Audit.of("profile x " + name, profiles(), cells, none ? -1 : pattern.narrowest(), smallest));
        }
        return new Hidden(none, hidden);
    }

    /**
     * Protects means over residents.
     *
     * @param amounts whether the values are amounts that one resident may dominate
     * @param without whether the mean of a group (-1: everyone) is hidden whatever it is
     */
    Hidden means(
            Function<GroupPicture, FeatureSummary.Values> values,
            boolean amounts,
            java.util.function.IntPredicate without) {
        if (!figures.policy().hides()) {
            return new Hidden(false, java.util.Collections.nCopies(profiles(), false));
        }
        FeatureSummary.Values all = values.apply(pictures.everyone());
        boolean everyone =
                all.residents() < figures.policy().minimumGroup() || telling(all, amounts) || without.test(-1);
        boolean[] forced = new boolean[profiles()];
        for (int p = 0; p < forced.length; p++) {
            forced[p] = everyone
                    || protection.profileHidden(p)
                    || telling(values.apply(picture(p)), amounts)
                    || without.test(p);
        }
        boolean[] hidden = features.means(over(picture -> values.apply(picture).residents()), all.residents(), forced);
        return new Hidden(
                everyone,
                IntStream.range(0, hidden.length).mapToObj(p -> hidden[p]).toList());
    }

    /** Returns whether a mean would tell of everybody in a group (rule O9), or of one resident (rule O10). */
    private static boolean telling(FeatureSummary.Values values, boolean amounts) {
        return (values.residents() > 0 && values.deviation() == 0)
                || (amounts && Dominance.certain(values.residents(), values.mean(), values.deviation()));
    }
}
