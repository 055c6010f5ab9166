package io.github.tarve.segmentation.profiles;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.features.DiaryPicture;
import io.github.tarve.segmentation.features.ServiceUse;
import io.github.tarve.segmentation.records.DayPart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * When and how everyone and each profile used services, exact.
 *
 * @param everyone everyone who takes part
 * @param profiles one per profile, in their order
 * @param daysReported whether residents reported which days they observed
 */
public record UsePictures(GroupPicture everyone, List<GroupPicture> profiles, boolean daysReported) {
    /** Copies the list. */
    public UsePictures {
        profiles = List.copyOf(profiles);
    }

    /** Draws the pictures; residents without a profile belong to everyone only. */
    public static UsePictures of(DiaryPicture diary, ServiceUse use, Partition partition, Codebook codebook) {
        Drawing drawing = new Drawing(diary, use, codebook);
        List<GroupPicture> profiles = new ArrayList<>();
        for (int p = 0; p < partition.clusters(); p++) {
            int profile = p;
            profiles.add(drawing.draw(IntStream.range(0, partition.rows())
                    .filter(i -> partition.label(i) == profile)
                    .toArray()));
        }
        return new UsePictures(
                drawing.draw(IntStream.range(0, partition.rows()).toArray()), profiles, diary.daysReported());
    }

    /** Draws one group after the other. */
    private static final class Drawing {
        private static final int WORKDAYS = 5;

        private final DiaryPicture diary;
        private final ServiceUse use;
        private final Codebook codebook;

        Drawing(DiaryPicture diary, ServiceUse use, Codebook codebook) {
            this.diary = diary;
            this.use = use;
            this.codebook = codebook;
        }

        GroupPicture draw(int[] residents) {
            Map<String, Integer> levers = new TreeMap<>();
            Map<String, Integer> reasons = new TreeMap<>();
            for (int resident : residents) {
                Set<String> own = reasons(resident);
                Set<String> ownLevers = new HashSet<>();
                own.forEach(reason -> codebook.leverOf(reason).ifPresent(ownLevers::add));
                own.forEach(reason -> reasons.merge(reason, 1, Integer::sum));
                ownLevers.forEach(lever -> levers.merge(lever, 1, Integer::sum));
            }
            Map<String, GroupPicture.Rating> ratings = new TreeMap<>();
            for (int d = 0; d < diary.needs().size(); d++) {
                int need = d;
                GroupPicture.Rating rating = new GroupPicture.Rating(
                        values(residents, i -> diary.satisfaction(i, need)),
                        values(residents, i -> diary.importance(i, need)));
                if (rating.satisfaction().residents() + rating.importance().residents() > 0) {
                    ratings.put(diary.needs().get(need), rating);
                }
            }
            return new GroupPicture(
                    residents.length,
                    IntStream.range(0, DiaryPicture.WEEK)
                            .mapToObj(day -> weekday(residents, day))
                            .toList(),
                    weekPart(residents, 0, WORKDAYS),
                    weekPart(residents, WORKDAYS, DiaryPicture.WEEK),
                    Arrays.stream(DayPart.values())
                            .map(part -> dayPart(residents, part))
                            .toList(),
                    values(residents, diary::travelMinutes),
                    values(residents, diary::waitDays),
                    new GroupPicture.Rating(
                            values(residents, diary::satisfaction), values(residents, diary::importance)),
                    ratings,
                    levers,
                    reasons,
                    values(residents, i -> diary.observed(i) / (double) diary.windowDays()),
                    count(residents, i -> diary.observed(i) == 0),
                    count(residents, i -> !diary.surveyed(i)));
        }

        private static int count(int[] residents, java.util.function.IntPredicate condition) {
            return (int) Arrays.stream(residents).filter(condition).count();
        }

        private Set<String> reasons(int resident) {
            Set<String> own = new HashSet<>();
            for (int need = 0; need < use.needs().size(); need++) {
                for (int reason = 0; reason < use.reasons().size(); reason++) {
                    if (use.unmetBecause(resident, need, reason)) {
                        own.add(use.reasons().get(reason));
                    }
                }
            }
            return own;
        }

        private GroupPicture.Weekday weekday(int[] residents, int day) {
            Map<String, Integer> needs = new TreeMap<>();
            for (int need = 0; need < diary.needs().size(); need++) {
                int code = need;
                int tried = count(residents, i -> diary.tried(i, day, code));
                if (tried > 0) {
                    needs.put(diary.needs().get(need), tried);
                }
            }
            int[] observing = Arrays.stream(residents)
                    .filter(i -> diary.observed(i, day) > 0)
                    .toArray();
            double share = 0;
            for (int resident : observing) {
                share += diary.active(resident, day) / (double) diary.observed(resident, day);
            }
            return new GroupPicture.Weekday(
                    observing.length,
                    count(observing, i -> diary.active(i, day) > 0),
                    observing.length == 0 ? Double.NaN : share / observing.length,
                    needs);
        }

        private GroupPicture.WeekPart weekPart(int[] residents, int from, int to) {
            return new GroupPicture.WeekPart(
                    values(residents, i -> active(i, from, to) / (double) observed(i, from, to)),
                    count(residents, i -> active(i, from, to) > 0));
        }

        private int active(int resident, int from, int to) {
            return IntStream.range(from, to)
                    .map(day -> diary.active(resident, day))
                    .sum();
        }

        private int observed(int resident, int from, int to) {
            return IntStream.range(from, to)
                    .map(day -> diary.observed(resident, day))
                    .sum();
        }

        private ChannelUse dayPart(int[] residents, DayPart part) {
            long contacts = 0;
            long largest = 0;
            long second = 0;
            for (int resident : residents) {
                int own = diary.contacts(resident, part);
                contacts += own;
                second = Math.max(second, Math.min(largest, own));
                largest = Math.max(largest, own);
            }
            return new ChannelUse(
                    part.name().toLowerCase(Locale.ROOT),
                    count(residents, i -> diary.contacts(i, part) > 0),
                    contacts,
                    largest,
                    second);
        }

        private static FeatureSummary.Values values(int[] residents, IntToDoubleFunction value) {
            double[] known = Arrays.stream(residents)
                    .mapToDouble(value)
                    .filter(v -> !Double.isNaN(v))
                    .toArray();
            Moments moments = Moments.of(known);
            return new FeatureSummary.Values(known.length, moments.mean(), moments.deviation(), List.of());
        }
    }
}
