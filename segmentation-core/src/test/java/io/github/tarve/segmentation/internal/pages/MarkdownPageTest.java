package io.github.tarve.segmentation.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownPageTest {
    @Test
    void escapesWhatMarkdownActsOn() {
        assertThat(MarkdownPage.escape("a|b")).isEqualTo("a\\|b");
        assertThat(MarkdownPage.escape("<b>&")).isEqualTo("&lt;b&gt;&amp;");
        assertThat(MarkdownPage.escape("[x](y) ![z]")).isEqualTo("\\[x\\](y) \\!\\[z\\]");
        assertThat(MarkdownPage.escape("https://e.fi www.e.fi a@e.fi")).isEqualTo("https\\://e.fi www\\.e.fi a\\@e.fi");
        assertThat(MarkdownPage.escape("a\nb\u2028c")).isEqualTo("a b c");
    }

    @Test
    void opensNoListOrHeadingFromData() {
        Block.Bullets bullets = new Block.Bullets(
                List.of(new Block.Item("", "- x"), new Block.Item("", "1. y"), new Block.Item("", "# z")));
        Page page = new Page(
                "en",
                Page.Layout.PLAIN,
                "t",
                "",
                List.of(),
                new Page.Words("", "", "", "", ""),
                List.of(),
                List.of(bullets),
                List.of(),
                "f");
        assertThat(MarkdownPage.write(page))
                .contains("- \\- x\n")
                .contains("- 1\\. y\n")
                .contains("- \\# z\n");
    }
}
