package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.ShippedList;
import io.github.tarve.segmentation.records.DiaryEntry;
import java.util.HashMap;
import java.util.Map;

/** Which words of a diary are codes: those that the codebook or the tool's list has. Remembers what it was asked. */
public final class KnownCodes {
    private final Codebook codebook;
    private final Map<String, Boolean> services = new HashMap<>();
    private final Map<String, Boolean> needs = new HashMap<>();

    /** Knows the codes of a codebook and of the tool's lists. */
    public KnownCodes(Codebook codebook) {
        this.codebook = codebook;
    }

    /** Returns whether a list has a service. */
    boolean service(String code) {
        return services.computeIfAbsent(
                code,
                service -> codebook.services().containsKey(service)
                        || ShippedList.SERVICES.list().find(service).isPresent());
    }

    private boolean need(String code) {
        return needs.computeIfAbsent(
                code,
                need -> codebook.needs().containsKey(need)
                        || codebook.serviceNeeds().containsValue(need)
                        || ShippedList.NEEDS.list().find(need).isPresent());
    }

    /** Returns whether a list has the service or the need of an entry; otherwise it says in free words only what it was. */
    public boolean names(DiaryEntry entry) {
        return service(entry.service()) || need(entry.need());
    }
}
