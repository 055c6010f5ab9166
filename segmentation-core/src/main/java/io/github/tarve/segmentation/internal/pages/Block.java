package io.github.tarve.segmentation.internal.pages;

import java.util.Arrays;
import java.util.List;

/** A piece of a page. */
public sealed interface Block {
    /**
     * A paragraph.
     *
     * @param text its text
     * @param tone how loud it is
     */
    record Paragraph(String text, Tone tone) implements Block {}

    /** How loud a paragraph is. */
    enum Tone {
        /** The answer. */
        LEAD("lead"),
        /** Ordinary text. */
        BODY("body"),
        /** Small print. */
        NOTE("note");

        private final String css;

        Tone(String css) {
            this.css = css;
        }

        /** Returns the CSS class. */
        public String css() {
            return css;
        }
    }

    /**
     * A heading below the section's own.
     *
     * @param text its text
     */
    record Heading(String text) implements Block {}

    /**
     * A list.
     *
     * @param items its items
     */
    record Bullets(List<Item> items) implements Block {
        /** Copies the list. */
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /**
     * One item of a list.
     *
     * @param lead its first words, set off; may be empty
     * @param text the rest; may be empty
     */
    record Item(String lead, String text) {}

    /**
     * Terms and their values.
     *
     * @param facts the pairs
     */
    record Facts(List<Item> facts) implements Block {
        /** Copies the list. */
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /**
     * Figures set in large type.
     *
     * @param tiles the figures
     */
    record Tiles(List<Tile> tiles) implements Block {
        /** Copies the list. */
        public Tiles {
            tiles = List.copyOf(tiles);
        }
    }

    /**
     * One figure in large type.
     *
     * @param value the figure
     * @param text what it counts
     */
    record Tile(String value, String text) {}

    /**
     * A box that tells how far to trust something.
     *
     * @param heading its heading
     * @param paragraphs its text
     * @param caution whether it warns
     */
    record Callout(String heading, List<String> paragraphs, boolean caution) implements Block {
        /** Copies the list. */
        public Callout {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * A table.
     *
     * @param caption what it shows
     * @param columns its columns; the first one names the rows
     * @param rows its rows
     */
    record Table(String caption, List<Column> columns, List<List<Cell>> rows) implements Block {
        /** Copies the lists. */
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Cell> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "a row of " + row.size() + " cells under " + columns.size() + " columns");
                }
            }
        }
    }

    /**
     * A column of a table.
     *
     * @param heading its heading
     * @param numeric whether it holds numbers
     */
    record Column(String heading, boolean numeric) {
        /** Returns a column of texts. */
        public static Column text(String heading) {
            return new Column(heading, false);
        }

        /** Returns a column of numbers. */
        public static Column number(String heading) {
            return new Column(heading, true);
        }
    }

    /**
     * A cell of a table.
     *
     * @param text its text
     * @param hidden whether the figure is hidden; its text is then the mark for hidden figures
     */
    record Cell(String text, boolean hidden) {
        /** Returns a visible cell. */
        public static Cell of(String text) {
            return new Cell(text, false);
        }

        /** Returns a row of visible cells. */
        public static List<Cell> row(String... texts) {
            return Arrays.stream(texts).map(Cell::of).toList();
        }
    }

    /**
     * A figure with its data.
     *
     * @param file relative address of the same picture as a file, empty when there is none
     * @param title what it is
     * @param finding what it says
     * @param svg the picture as an SVG element; already escaped
     * @param table the same figures as a table
     */
    record Figure(String file, String title, String finding, String svg, Table table) implements Block {}

    /**
     * Blocks shown on demand.
     *
     * @param summary what they are
     * @param blocks the blocks
     */
    record Disclosure(String summary, List<Block> blocks) implements Block {
        /** Copies the list. */
        public Disclosure {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Boxes to tick.
     *
     * @param texts what each stands for
     */
    record Boxes(List<String> texts) implements Block {
        /** Copies the list. */
        public Boxes {
            texts = List.copyOf(texts);
        }
    }

    /**
     * Empty lines to write on.
     *
     * @param count how many
     */
    record Lines(int count) implements Block {}

    /**
     * A card.
     *
     * @param id anchor, lower-case ASCII
     * @param mark a short sign of the card, such as {@code P1}; empty for none
     * @param hue number of its colour, from 0
     * @param heading its heading
     * @param line one line below the heading
     * @param parts its parts
     */
    record Card(String id, String mark, int hue, String heading, String line, List<Part> parts) implements Block {
        /** Copies the list. */
        public Card {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part of a card.
     *
     * @param heading its heading, may be empty
     * @param icon sign before the heading
     * @param wide whether it takes the whole width
     * @param blocks what it says
     */
    record Part(String heading, Icon icon, boolean wide, List<Block> blocks) {
        /** Copies the list. */
        public Part {
            blocks = List.copyOf(blocks);
        }
    }
}
