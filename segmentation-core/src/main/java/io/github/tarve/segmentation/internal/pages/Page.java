package io.github.tarve.segmentation.internal.pages;

import java.util.List;

/**
 * One page.
 *
 * @param language ISO 639-1 code
 * @param layout how it is laid out
 * @param title title of the page
 * @param kicker a few words above the title
 * @param stamps what the reader must not miss, above everything else
 * @param words the page's own words
 * @param translations the same page in other languages
 * @param opening the blocks before the first section
 * @param sections the sections
 * @param footer last line
 */
public record Page(
        String language,
        Layout layout,
        String title,
        String kicker,
        List<Stamp> stamps,
        Words words,
        List<Link> translations,
        List<Block> opening,
        List<Section> sections,
        String footer) {
    /** Copies the lists. */
    public Page {
        stamps = List.copyOf(stamps);
        translations = List.copyOf(translations);
        opening = List.copyOf(opening);
        sections = List.copyOf(sections);
    }

    /** Returns the CSS classes of the page; one with a strict stamp carries it on every printed sheet. */
    public String bodyClass() {
        return layout.css() + (stamps.stream().anyMatch(Stamp::internal) ? " stamped" : "");
    }

    /** How a page is laid out. */
    public enum Layout {
        /** A report with contents, for the screen and A4. */
        REPORT("report"),
        /** One card a sheet. */
        CARDS("cards"),
        /** A document of text and tables. */
        PLAIN("plain");

        private final String css;

        Layout(String css) {
            this.css = css;
        }

        /** Returns the CSS class. */
        public String css() {
            return css;
        }
    }

    /**
     * A stamp.
     *
     * @param text what it says
     * @param strict whether it warns against use
     * @param internal whether the page must not be shared
     */
    public record Stamp(String text, boolean strict, boolean internal) {}

    /**
     * Words of the page itself.
     *
     * @param skip text of the skip link
     * @param contents heading of the contents
     * @param languages label of the list of languages
     * @param table summary of a table beside a figure
     * @param hidden what the mark for hidden figures means
     */
    public record Words(String skip, String contents, String languages, String table, String hidden) {}

    /**
     * A link to the same page in another language.
     *
     * @param language ISO 639-1 code
     * @param text name of the language in itself
     * @param file relative address
     */
    public record Link(String language, String text, String file) {}

    /**
     * One section.
     *
     * @param id anchor, lower-case ASCII
     * @param heading its heading
     * @param blocks what it says
     */
    public record Section(String id, String heading, List<Block> blocks) {
        /** Copies the list. */
        public Section {
            blocks = List.copyOf(blocks);
        }

        /** Returns the cards of the section, which the contents name one by one. */
        public List<Block.Card> cards() {
            return blocks.stream()
                    .filter(Block.Card.class::isInstance)
                    .map(Block.Card.class::cast)
                    .toList();
        }
    }
}
