package io.github.tarve.segmentation.internal.document;

/** A document cannot be read; says what is wrong and where. */
public final class DocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with a document. */
    public enum Kind {
        /** It holds nothing. */
        EMPTY,
        /** It is larger than the limit; the detail is the limit in KiB. */
        TOO_LARGE,
        /** It is not UTF-8. */
        NOT_UTF8,
        /** It is malformed; the detail says how. */
        SYNTAX,
        /** It has an anchor or an alias. */
        ALIAS,
        /** It has a tag. */
        TAG,
        /** Its nesting is deeper than the limit; the detail is the limit. */
        TOO_DEEP,
        /** A key stands twice in one mapping; the detail is the key. */
        DUPLICATE_KEY,
        /** It has NaN or an infinity; the detail is the text. */
        NOT_A_NUMBER,
        /** It has more than one document, or something after its end. */
        SEVERAL_DOCUMENTS,
        /** A key is not a scalar. */
        KEY_NOT_TEXT
    }

    private final Kind kind;
    private final int line;
    private final int column;
    private final int firstLine;
    private final String detail;

    DocumentException(Kind kind, int line, int column, String detail) {
        this(kind, line, column, detail, 0);
    }

    DocumentException(Kind kind, int line, int column, String detail, int firstLine) {
        super(kind + " at " + line + ":" + column + (detail.isEmpty() ? "" : ": " + detail));
        this.kind = kind;
        this.line = line;
        this.column = column;
        this.detail = detail;
        this.firstLine = firstLine;
    }

    /** Returns what is wrong. */
    public Kind kind() {
        return kind;
    }

    /** Returns the line, from 1, 0 when it concerns the whole document. */
    public int line() {
        return line;
    }

    /** Returns the column, from 1, 0 when unknown. */
    public int column() {
        return column;
    }

    /** Returns the line where a doubled key stood first, else 0. */
    public int firstLine() {
        return firstLine;
    }

    /** Returns what the kind needs beside the place, empty for most. */
    public String detail() {
        return detail;
    }
}
