package org.pilothouse.office;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** A stream that fails once more than so many bytes have come out of it. */
final class ByteLimit extends FilterInputStream {
    private final long limit;
    private long count;

    /** The stream holds more than it may. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;

        private final long limit;

        Exceeded(long limit) {
            super("more than " + limit + " bytes");
            this.limit = limit;
        }

        UnreadableTable problem() {
            return new UnreadableTable(TableProblem.Kind.TOO_LARGE, 0, "", limit + " bytes at most");
        }
    }

    ByteLimit(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        var read = super.read(target, offset, length);
        count += Math.max(read, 0);
        if (count > limit) {
            throw new Exceeded(limit);
        }
        return read;
    }
}
