package io.github.tarve.segmentation.codebook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a single survey item tells of a resident's means of coping, beside scales. Such items belong to the resources whether the
 * codebook says so ({@code role}) or their column has one of the usual names.
 */
public enum ItemRole {
    /** Whether the resident cares for somebody. */
    CARER("carer", false, "carer_role", "caregiver", "omaishoitaja", "närståendevårdare"),
    /** Hours of that care a week. */
    CARER_HOURS("carer-hours", false, "care_hours", "hoivatunnit", "vårdtimmar"),
    /** Whether the resident lives alone. */
    LIVES_ALONE("lives-alone", false, "living_alone", "asuu_yksin", "yksinasuva", "bor_ensam", "ensamboende"),
    /** Whether, or how often, there is a car or another way to get about. */
    CAR_ACCESS("car-access", true, "has_car", "auto_käytössä", "tillgång_till_bil"),
    /** How well the resident copes with digital services. */
    DIGITAL_SKILL("digital-skill", true, "digital_skills", "digitaidot", "digital_kompetens");

    private final String code;
    private final boolean resource;

    @SuppressWarnings("ImmutableEnumChecker") // never changes: a copy that is never handed out
    private final List<String> headers;

    ItemRole(String code, boolean resource, String... headers) {
        this.code = code;
        this.resource = resource;
        this.headers = List.of(headers);
    }

    /** Returns the name under which the codebook speaks of it. */
    public String code() {
        return code;
    }

    /** Returns whether a high answer means much of a resource; otherwise it means neither resource nor need by itself. */
    public boolean resource() {
        return resource;
    }

    /** Returns the role of a code, with {@code _} allowed for {@code -}; empty when there is none. */
    public static Optional<ItemRole> of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code.equals(code.replace('_', '-')))
                .findFirst();
    }

    /** Returns the role of a column by its header, whatever its letter case, with spaces and hyphens for underscores. */
    public static Optional<ItemRole> known(String header) {
        String plain = header.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Arrays.stream(values())
                .filter(role -> role.code.replace('-', '_').equals(plain) || role.headers.contains(plain))
                .findFirst();
    }
}
