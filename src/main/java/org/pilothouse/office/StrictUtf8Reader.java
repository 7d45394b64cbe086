package org.pilothouse.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads UTF-8, leaves out a byte order mark, and says where a file that is something else stops being UTF-8. */
final class StrictUtf8Reader extends Reader {
    private static final int BUFFER = 8192;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private long consumed;
    private long line = 1;
    private boolean ended;
    private boolean begun;

    /** A byte sequence that is not UTF-8. */
    static final class Malformed extends IOException {
        private static final long serialVersionUID = 1L;
        private final long offset;
        private final long line;

        Malformed(long offset, long line) {
            super("not UTF-8 at byte " + offset);
            this.offset = offset;
            this.line = line;
        }

        /** Offset of the first bad byte, from 0. */
        long offset() {
            return offset;
        }

        /** Line of the first bad byte, from 1. */
        long line() {
            return line;
        }
    }

    StrictUtf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        while (!chars.hasRemaining()) {
            if (ended) {
                return -1;
            }
            decode();
        }
        var count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void decode() throws IOException {
        bytes.compact();
        var read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        chars.clear();
        var before = bytes.position();
        var result = decoder.decode(bytes, chars, ended);
        consumed += bytes.position() - before;
        chars.flip();
        line += chars.chars().filter(c -> c == '\n').count();
        if (result.isError()) {
            throw new Malformed(consumed, line);
        }
        if (!begun && chars.hasRemaining()) {
            begun = true;
            if (chars.get(chars.position()) == BYTE_ORDER_MARK) {
                chars.get();
            }
        }
    }
}
