package io.github.tarve.segmentation.profiles;

import io.github.tarve.segmentation.areas.Share;
import io.github.tarve.segmentation.codebook.Label;
import java.util.List;
import java.util.Optional;

/**
 * One needs-based customer profile, exact.
 *
 * @param id identifier, {@code P1} for the largest
 * @param name name for people: the analyst's, else made from a template
 * @param share residents and share of everyone, with a 95 % Wilson interval
 * @param distinguishing what sets it apart, the strongest first
 * @param needs its needs, the most over-represented first
 * @param channels the channels it uses
 * @param informalHelp residents with at least one contact that was informal help or helped by somebody
 * @param rule the short rule, when one was found
 * @param stability mean bootstrap Jaccard, 0 to 1; {@code NaN} when there is only one profile
 */
public record CustomerProfile(
        String id,
        Label name,
        Share share,
        List<DistinguishingFeature> distinguishing,
        List<NeedUse> needs,
        List<ChannelUse> channels,
        int informalHelp,
        Optional<ProfileRule> rule,
        double stability) {
    /** Copies the lists. */
    public CustomerProfile {
        distinguishing = List.copyOf(distinguishing);
        needs = List.copyOf(needs);
        channels = List.copyOf(channels);
    }
}
