package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.codebook.CodeList;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.ShippedList;
import io.github.tarve.segmentation.records.DiaryEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the codebook and the tool's lists say of the services, providers and channels of a diary, looked up once for each. */
final class CodeFacts {
    private final Map<String, Integer> services = new TreeMap<>();
    private final Map<String, Integer> providers = new TreeMap<>();
    private final Map<String, String> tiers = new HashMap<>();
    private final Map<String, String> sectors = new HashMap<>();
    private final Set<String> channels = new HashSet<>();
    private final Set<String> digital = new HashSet<>();
    private final Set<String> visits = new HashSet<>();

    /** Notes the codes of an entry. */
    void add(DiaryEntry entry) {
        services.put(entry.service(), 0);
        if (entry.provider() != null) {
            providers.put(entry.provider(), 0);
        }
        if (entry.channel() != null) {
            channels.add(entry.channel());
        }
    }

    /** Numbers the codes and looks them up, now that all are noted. */
    void close(Codebook codebook) {
        number(services);
        number(providers);
        services.keySet().forEach(code -> codebook.tier(code).ifPresent(tier -> tiers.put(code, tier)));
        for (String provider : providers.keySet()) {
            Optional<CodeList.Code> listed = ShippedList.SECTORS.list().find(provider);
            if (codebook.details().sectors().containsKey(provider)) {
                sectors.put(provider, provider);
            } else {
                listed.ifPresent(code -> sectors.put(provider, code.label().code()));
            }
        }
        for (String channel : channels) {
            if (codebook.digital(channel)) {
                digital.add(channel);
            }
            if (ShippedList.CHANNELS.list().property(channel, "visit").isPresent()) {
                visits.add(channel);
            }
        }
    }

    private static void number(Map<String, Integer> codes) {
        int next = 0;
        for (Map.Entry<String, Integer> code : codes.entrySet()) {
            code.setValue(next++);
        }
    }

    int services() {
        return services.size();
    }

    int service(String code) {
        return number(services, code);
    }

    int provider(String code) {
        return number(providers, code);
    }

    private static int number(Map<String, Integer> numbers, String code) {
        Integer number = numbers.get(code);
        if (number == null) {
            throw new IllegalArgumentException("code " + code + " is not in the diary of this frame");
        }
        return number;
    }

    @Nullable
    String tier(String service) {
        return tiers.get(service);
    }

    /** Returns the sector of an entry's provider; a provider counts as one when its code is that of a sector. */
    @Nullable
    String sector(DiaryEntry entry) {
        String stated = entry.details().sector();
        if (stated != null || entry.provider() == null) {
            return stated;
        }
        return sectors.get(entry.provider());
    }

    boolean sector(String provider) {
        return sectors.containsKey(provider);
    }

    boolean digital(String channel) {
        return digital.contains(channel);
    }

    /** Returns whether a contact through a channel is one to which the resident goes; so it is where no channel is stated. */
    boolean visit(@Nullable String channel) {
        return channel == null || visits.contains(channel);
    }
}
