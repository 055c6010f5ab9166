package io.github.tarve.segmentation.profiles;

import io.github.tarve.segmentation.features.ServiceUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The service use of a group of residents. */
final class GroupUse {
    private final ServiceUse use;
    private final int[] residents;
    private final List<NeedUse> needs;

    GroupUse(ServiceUse use, int[] residents) {
        this.use = use;
        this.residents = residents;
        List<NeedUse> counted = new ArrayList<>();
        for (int need = 0; need < use.needs().size(); need++) {
            counted.add(count(need));
        }
        this.needs = List.copyOf(counted);
    }

    private NeedUse count(int need) {
        int needing = 0;
        int unmet = 0;
        int partly = 0;
        long contacts = 0;
        int asked = 0;
        int stated = 0;
        int silent = 0;
        Map<String, Integer> reasons = new TreeMap<>();
        for (int resident : residents) {
            asked += use.asked(resident, need) ? 1 : 0;
            stated += use.stated(resident, need) ? 1 : 0;
            silent += use.silent(resident, need) ? 1 : 0;
            int attempts = use.attempts(resident, need);
            contacts += attempts;
            needing += attempts > 0 ? 1 : 0;
            if (use.unmet(resident, need) > 0) {
                unmet++;
                for (int reason = 0; reason < use.reasons().size(); reason++) {
                    if (use.unmetBecause(resident, need, reason)) {
                        reasons.merge(use.reasons().get(reason), 1, Integer::sum);
                    }
                }
            } else if (use.partly(resident, need) > 0) {
                partly++;
            }
        }
        return new NeedUse(
                use.needs().get(need),
                residents.length,
                needing,
                unmet,
                partly,
                contacts,
                reasons,
                asked,
                stated,
                silent);
    }

    int residents() {
        return residents.length;
    }

    /** Every need of the diary, by code. */
    List<NeedUse> needs() {
        return needs;
    }

    Map<String, NeedUse> needsByCode() {
        return needs.stream().collect(Collectors.toMap(NeedUse::need, Function.identity()));
    }

    /** How over-represented residents with a need are; the formula is with {@link Profiler}. */
    static double excess(NeedUse group, NeedUse all) {
        double n = all.residents();
        double c = group.residents();
        double p = all.needing() / n;
        double variance = c * p * (1 - p) * (n - c) / (n - 1);
        return variance > 0 ? (group.needing() - c * p) / Math.sqrt(variance) : 0;
    }

    /** The channels used, the one with most diary lines first. */
    List<ChannelUse> channels() {
        List<ChannelUse> channels = new ArrayList<>();
        for (int channel = 0; channel < use.channels().size(); channel++) {
            ChannelUse counted = countChannel(channel);
            if (counted.contacts() > 0) {
                channels.add(counted);
            }
        }
        channels.sort(Comparator.comparingLong(ChannelUse::contacts).reversed().thenComparing(ChannelUse::channel));
        return List.copyOf(channels);
    }

    private ChannelUse countChannel(int channel) {
        int users = 0;
        long contacts = 0;
        long largest = 0;
        long second = 0;
        for (int resident : residents) {
            int lines = use.contacts(resident, channel);
            contacts += lines;
            users += lines > 0 ? 1 : 0;
            if (lines > largest) {
                second = largest;
                largest = lines;
            } else {
                second = Math.max(second, lines);
            }
        }
        return new ChannelUse(use.channels().get(channel), users, contacts, largest, second);
    }

    /** Residents with informal help or helped contacts. */
    int helped() {
        return (int) Arrays.stream(residents)
                .filter(resident -> use.helped(resident) > 0)
                .count();
    }

    /** Diary lines of all needs. */
    long lines() {
        return needs.stream().mapToLong(NeedUse::contacts).sum();
    }
}
