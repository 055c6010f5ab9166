package io.github.tarve.segmentation.profiles;

import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.texts.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names of profiles: the analyst's where the codebook has one, else made from a template: the most over-represented need and
 * the way of using services that differs most from everyone's (channel, how much, help from people close by); without a
 * diary the active feature that stands out most. Never from who the residents are, nor from what they lack: descriptors,
 * unmet needs and shortage of resources give no names. Names that collide in any language get the next trait of their
 * profile; when none is left, the profile id.
 */
final class ProfileNames {
    private final Codebook codebook;
    private final NameTraits traits;
    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);

    ProfileNames(Codebook codebook, FeatureMatrix matrix, GroupUse everyone) {
        this.codebook = codebook;
        this.traits = new NameTraits(matrix, everyone);
        for (Language language : Language.values()) {
            texts.put(language, Texts.load("profiles", language.tag()));
        }
    }

    /** Returns the identifier of the profile with the given number from 0. */
    static String id(int profile) {
        return "P" + (profile + 1);
    }

    /** Returns the names of the profiles, distinct in every language. */
    List<Label> of(List<GroupUse> groups, List<List<NeedUse>> needs, List<List<DistinguishingFeature>> distinguishing) {
        List<Draft> drafts = new ArrayList<>();
        for (int k = 0; k < groups.size(); k++) {
            Label given = codebook.profileNames().get(id(k));
            drafts.add(
                    given != null
                            ? new Draft(k, Optional.of(given), List.of())
                            : new Draft(
                                    k,
                                    Optional.empty(),
                                    traits.of(groups.get(k), needs.get(k), distinguishing.get(k))));
        }
        while (lengthenCollisions(drafts)) {
            // every pass adds a trait to a name, and no name has endless traits
        }
        Set<String> taken = new HashSet<>();
        List<Label> names = new ArrayList<>();
        for (Draft draft : drafts) {
            Label name = label(draft);
            if (draft.given.isEmpty() && !free(name, taken)) {
                name = numbered(name);
            }
            name.texts().values().forEach(taken::add);
            names.add(name);
        }
        return names;
    }

    private static boolean free(Label name, Set<String> taken) {
        return name.texts().values().stream().noneMatch(taken::contains);
    }

    /** Returns whether a name was made longer. */
    private boolean lengthenCollisions(List<Draft> drafts) {
        List<Draft> longer = new ArrayList<>();
        for (Draft draft : drafts) {
            boolean collides = drafts.stream().anyMatch(other -> other != draft && sameInSomeLanguage(draft, other));
            if (collides && draft.given.isEmpty() && draft.used < draft.traits.size()) {
                longer.add(draft);
            }
        }
        longer.forEach(draft -> draft.used++);
        return !longer.isEmpty();
    }

    private boolean sameInSomeLanguage(Draft a, Draft b) {
        Label one = label(a);
        Label other = label(b);
        for (Language language : Language.values()) {
            if (one.in(language).equals(other.in(language))) {
                return true;
            }
        }
        return false;
    }

    private Label label(Draft draft) {
        if (draft.given.isPresent()) {
            return draft.given.get();
        }
        Map<Language, String> name = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            name.put(language, text(draft, language));
        }
        return new Label(id(draft.profile), name);
    }

    private Label numbered(Label name) {
        Map<Language, String> numbered = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            numbered.put(language, section(language).get("name.numbered", name.in(language), name.code()));
        }
        return new Label(name.code(), numbered);
    }

    private String text(Draft draft, Language language) {
        List<NameTraits.Trait> used = draft.traits.subList(0, Math.min(draft.used, draft.traits.size()));
        List<String> needs = used.stream()
                .filter(trait -> trait.kind() == NameTraits.Kind.NEED)
                .map(trait -> need(trait.code(), language))
                .toList();
        List<String> parts = new ArrayList<>();
        if (needs.size() == 1) {
            parts.add(section(language).get("name.need", needs.get(0)));
        } else if (needs.size() > 1) {
            parts.add(section(language).get("name.needs", needs.get(0), needs.get(1)));
        }
        for (NameTraits.Trait trait : used) {
            if (trait.kind() != NameTraits.Kind.NEED) {
                parts.add(phrase(trait, language));
            }
        }
        if (parts.isEmpty()) {
            parts.add(section(language).get("name.average"));
        }
        return capitalised(String.join(", ", parts));
    }

    private String phrase(NameTraits.Trait trait, Language language) {
        Texts section = section(language);
        return switch (trait.kind()) {
            case NEED -> need(trait.code(), language);
            case CHANNEL -> {
                String key = "channel." + trait.code();
                yield section.has(key)
                        ? section.get(key)
                        : section.get("channel.other", inside(plain(codebook.channel(trait.code()), language)));
            }
            case MANY, FEW, HELPED -> section.get("way." + trait.kind().key());
            case MORE, LESS ->
                section.get(
                        "feature." + trait.kind().key(), plain(trait.label().orElse(Label.of(trait.code())), language));
            case IS ->
                section.get(
                        "feature.is",
                        plain(trait.label().orElse(Label.of(trait.code())), language),
                        plain(trait.level().orElse(Label.of(trait.code())), language));
        };
    }

    private String need(String code, Language language) {
        Label label = codebook.need(code);
        String key = "need." + code;
        boolean named = codebook.needs().containsKey(code) && !label.texts().isEmpty();
        if (!named && section(language).has(key)) {
            return section(language).get(key);
        }
        return inside(plain(label, language));
    }

    private Texts section(Language language) {
        Texts section = texts.get(language);
        if (section == null) {
            throw new IllegalStateException("no texts in " + language);
        }
        return section;
    }

    /** A label, or its code with spaces. */
    private static String plain(Label label, Language language) {
        return label.texts().isEmpty() ? label.code().replace('_', ' ') : label.in(language);
    }

    /** Lower case inside a sentence, except acronyms. */
    private static String inside(String label) {
        if (label.length() < 2 || Character.isUpperCase(label.charAt(1))) {
            return label;
        }
        return Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** A name in the making: how many of the profile's traits it uses. */
    private static final class Draft {
        private final int profile;
        private final Optional<Label> given;
        private final List<NameTraits.Trait> traits;
        private int used;

        Draft(int profile, Optional<Label> given, List<NameTraits.Trait> traits) {
            this.profile = profile;
            this.given = given;
            this.traits = traits;
            this.used = traits.isEmpty() || traits.get(0).kind() != NameTraits.Kind.NEED ? 1 : 2;
        }
    }
}
