package io.github.tarve.segmentation.internal.pages;

import java.util.List;

/**
 * Writes a page as GitHub-flavoured Markdown. Every character of a text that Markdown, its table and autolink extensions or
 * raw HTML could act on is escaped, so a text can neither break a table nor become a link, an image or markup.
 */
public final class MarkdownPage {
    private final StringBuilder text = new StringBuilder(16 * 1024);

    private MarkdownPage() {}

    /** Returns the page as Markdown. */
    public static String write(Page page) {
        MarkdownPage writer = new MarkdownPage();
        writer.head(page);
        writer.blocks(page.opening(), 2);
        for (Page.Section section : page.sections()) {
            writer.heading(2, section.heading());
            writer.blocks(section.blocks(), 3);
        }
        writer.text.append("---\n\n").append(escape(page.footer())).append('\n');
        return writer.text.toString();
    }

    private void head(Page page) {
        heading(1, page.title());
        if (!page.kicker().isEmpty()) {
            line(escape(page.kicker()));
        }
        for (Page.Stamp stamp : page.stamps()) {
            line("> **" + escape(stamp.text()) + "**");
        }
    }

    private void heading(int level, String heading) {
        line("#".repeat(Math.min(level, 6)) + " " + escape(heading));
    }

    private void line(String markdown) {
        text.append(markdown).append("\n\n");
    }

    private void blocks(List<Block> blocks, int level) {
        for (Block block : blocks) {
            block(block, level);
        }
    }

    private void block(Block block, int level) {
        if (block instanceof Block.Paragraph paragraph) {
            line(start(paragraph.text()));
        } else if (block instanceof Block.Heading heading) {
            heading(level, heading.text());
        } else if (block instanceof Block.Bullets bullets) {
            items(bullets.items());
        } else if (block instanceof Block.Facts facts) {
            items(facts.facts());
        } else if (block instanceof Block.Tiles tiles) {
            items(tiles.tiles().stream()
                    .map(tile -> new Block.Item(tile.value(), tile.text()))
                    .toList());
        } else if (block instanceof Block.Callout callout) {
            heading(level, callout.heading());
            callout.paragraphs().forEach(paragraph -> line("> " + start(paragraph)));
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Figure figure) {
            if (!figure.file().isEmpty()) {
                line("![" + escape(figure.title()) + "](" + figure.file() + ")");
                line("**" + escape(figure.title()) + "** " + escape(figure.finding()));
            }
            table(figure.table());
        } else if (block instanceof Block.Disclosure disclosure) {
            heading(level, disclosure.summary());
            blocks(disclosure.blocks(), level + 1);
        } else if (block instanceof Block.Boxes boxes) {
            boxes.texts()
                    .forEach(
                            label -> text.append("- [ ] ").append(escape(label)).append('\n'));
            text.append('\n');
        } else if (block instanceof Block.Lines lines) {
            line("\\_\\_\\_\\_  ".repeat(lines.count()).strip());
        } else if (block instanceof Block.Card card) {
            card(card, level);
        }
    }

    private void items(List<Block.Item> items) {
        for (Block.Item item : items) {
            text.append("- ");
            if (item.lead().isEmpty()) {
                text.append(start(item.text()));
            } else {
                text.append("**").append(escape(item.lead())).append("** ").append(escape(item.text()));
            }
            text.append('\n');
        }
        text.append('\n');
    }

    private void card(Block.Card card, int level) {
        heading(level, card.mark() + " " + card.heading());
        line(start(card.line()));
        for (Block.Part part : card.parts()) {
            if (!part.heading().isEmpty()) {
                heading(level + 1, part.heading());
            }
            blocks(part.blocks(), level + 2);
        }
    }

    private void table(Block.Table table) {
        line("*" + escape(table.caption()) + "*");
        StringBuilder rule = new StringBuilder("|");
        text.append('|');
        for (Block.Column column : table.columns()) {
            text.append(' ').append(escape(column.heading())).append(" |");
            rule.append(column.numeric() ? " ---: |" : " --- |");
        }
        text.append('\n').append(rule).append('\n');
        for (List<Block.Cell> row : table.rows()) {
            text.append('|');
            for (Block.Cell cell : row) {
                text.append(' ').append(escape(cell.text())).append(" |");
            }
            text.append('\n');
        }
        text.append('\n');
    }

    /** Escapes a text that begins a line, where a dash, a number or a sign would open a list or a heading. */
    private static String start(String plain) {
        String escaped = escape(plain);
        if (escaped.isEmpty()) {
            return escaped;
        }
        char first = escaped.charAt(0);
        if (first == '-' || first == '+' || first == '=') {
            return "\\" + escaped;
        }
        int digits = 0;
        while (digits < escaped.length() && escaped.charAt(digits) >= '0' && escaped.charAt(digits) <= '9') {
            digits++;
        }
        boolean numbered = digits > 0
                && digits < escaped.length()
                && (escaped.charAt(digits) == '.' || escaped.charAt(digits) == ')');
        return numbered ? escaped.substring(0, digits) + "\\" + escaped.substring(digits) : escaped;
    }

    /** Returns a text escaped for use anywhere within a line of Markdown. */
    static String escape(String plain) {
        StringBuilder escaped = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '\\', '`', '*', '_', '[', ']', '|', '~', '@', '#', '$', '!', '{', '}' ->
                    escaped.append('\\').append(c);
                case ':' -> escaped.append(plain.startsWith("//", i + 1) ? "\\:" : ":");
                case '.' -> escaped.append(afterWww(plain, i) ? "\\." : ".");
                default -> escaped.append(c < 0x20 || c == 0x7F || c == 0x85 || c == 0x2028 || c == 0x2029 ? ' ' : c);
            }
        }
        return escaped.toString();
    }

    private static boolean afterWww(String plain, int i) {
        return i >= 3 && plain.regionMatches(true, i - 3, "www", 0, 3);
    }
}
