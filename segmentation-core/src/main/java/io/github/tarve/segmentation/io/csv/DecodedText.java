package io.github.tarve.segmentation.io.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Bytes turned into characters with nothing replaced: the first byte that the encoding forbids ends the text. */
final class DecodedText implements Closeable {
    /** How the text ended. */
    enum End {
        /** Not yet. */
        NONE,
        /** With the last byte. */
        COMPLETE,
        /** At a byte that the encoding forbids. */
        INVALID,
        /** Within a character. */
        TRUNCATED
    }

    private final InputStream bytes;
    private final CharsetDecoder decoder;
    private final ByteBuffer in = ByteBuffer.allocate(1 << 16).flip();
    private boolean exhausted;
    private End end = End.NONE;
    private int badByte;

    DecodedText(InputStream bytes, Charset charset) {
        this.bytes = bytes;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Returns how the text ended. */
    End end() {
        return end;
    }

    /** Returns the first byte that could not be decoded. */
    int badByte() {
        return badByte;
    }

    /** Returns the number of characters put into the buffer, 0 when the text has ended. */
    int read(char[] buffer) throws IOException {
        CharBuffer out = CharBuffer.wrap(buffer);
        while (end == End.NONE) {
            CoderResult result = decoder.decode(in, out, false);
            if (result.isError()) {
                stop(End.INVALID);
            } else if (result.isOverflow()) {
                return out.position();
            } else if (exhausted) {
                if (in.hasRemaining()) {
                    stop(End.TRUNCATED);
                } else {
                    end = End.COMPLETE;
                }
            } else {
                fill();
            }
        }
        return out.position();
    }

    private void stop(End reason) {
        end = reason;
        badByte = in.get(in.position()) & 0xFF;
    }

    private void fill() throws IOException {
        in.compact();
        int count = bytes.read(in.array(), in.position(), in.remaining());
        if (count < 0) {
            exhausted = true;
        } else {
            in.position(in.position() + count);
        }
        in.flip();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
