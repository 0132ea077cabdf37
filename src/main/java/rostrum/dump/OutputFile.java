package rostrum.dump;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rostrum.release.PartialFile;

/**
 * Where a result goes: standard output, or a file that appears only when it is whole. Nothing is opened
 * before the first byte, so that an input that fails leaves nothing behind.
 */
public final class OutputFile extends OutputStream {
    private final Optional<Path> target;
    private @Nullable OutputStream out;
    private @Nullable PartialFile partial;

    /** @param target the file; standard output where there is none */
    public OutputFile(Optional<Path> target) {
        this.target = target;
    }

    @Override
    public void write(int b) throws IOException {
        open().write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        open().write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        if (out != null) {
            out.flush();
        }
    }

    /** Makes the file appear under its name. */
    public void complete() throws IOException {
        flush();
        if (partial != null) {
            partial.complete(StandardCopyOption.REPLACE_EXISTING);
            close();
        }
    }

    /** Removes what was written and not completed. */
    @Override
    public void close() throws IOException {
        PartialFile unwanted = partial;
        if (unwanted != null) {
            partial = null;
            unwanted.close();
        }
    }

    private OutputStream open() throws IOException {
        if (out == null) {
            if (target.isPresent()) {
                PartialFile file = new PartialFile(target.get());
                partial = file;
                out = file.out();
            } else {
                out = new BufferedOutputStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), 1 << 16);
            }
        }
        return out;
    }
}
