package io.countersign.signing;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Asks a token's library which tokens are plugged in (PKCS#11 2.40, section 5): Java's own provider opens one by its slot, and
/// names none. No PIN is needed for it.
@SuppressWarnings("restricted") // whoever calls a library has to trust it
final class TokenSlots {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final MemoryLayout NUMBER =
            Objects.requireNonNull(LINKER.canonicalLayouts().get("long")); // CK_ULONG
    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    /// The table of functions begins with the two bytes of a version; on Windows nothing lies between its parts.
    private static final long FUNCTIONS = WINDOWS ? 2 : ValueLayout.ADDRESS.byteSize();

    private static final int INITIALIZE = 0;
    private static final int FINALIZE = 1;
    private static final int GET_SLOT_LIST = 4;
    private static final int GET_TOKEN_INFO = 6;

    private static final long OK = 0;
    private static final long ALREADY_INITIALIZED = 0x191;
    private static final long TOKEN_INITIALIZED = 0x400;

    /// Label, maker, model and serial number of a token, then its flags.
    private static final int LABEL = 32;
    private static final int FLAGS = 96;
    private static final int INFO = 512;

    private final MemorySegment functions;

    private TokenSlots(MemorySegment functions) {
        this.functions = functions;
    }

    /// The tokens that are ready for use.
    ///
    /// @throws IOException if the file is no such library, or it gives no answer
    static List<TokenSlot> of(Path library) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup symbols = SymbolLookup.libraryLookup(library.toAbsolutePath(), Arena.global());
            MemorySegment list = symbols.find("C_GetFunctionList").orElseThrow(() -> new IOException("no token's library"));
            MemorySegment table = arena.allocate(ValueLayout.ADDRESS);
            require(call(list, FunctionDescriptor.of(NUMBER, ValueLayout.ADDRESS), table));
            return new TokenSlots(table.get(ValueLayout.ADDRESS, 0).reinterpret(Short.MAX_VALUE)).all(arena);
        } catch (IllegalArgumentException | IllegalCallerException e) {
            throw new IOException(e);
        }
    }

    private List<TokenSlot> all(Arena arena) throws IOException {
        FunctionDescriptor alone = FunctionDescriptor.of(NUMBER, ValueLayout.ADDRESS);
        long begun = call(function(INITIALIZE), alone, MemorySegment.NULL);
        if (begun != ALREADY_INITIALIZED) {
            require(begun);
        }
        try {
            List<TokenSlot> found = new ArrayList<>();
            for (long slot : slots(arena)) {
                MemorySegment info = arena.allocate(INFO, Long.BYTES);
                long answer = call(
                        function(GET_TOKEN_INFO),
                        FunctionDescriptor.of(NUMBER, NUMBER, ValueLayout.ADDRESS),
                        number(slot),
                        info);
                if (answer == OK && (read(info, FLAGS) & TOKEN_INITIALIZED) != 0) {
                    byte[] label = info.asSlice(0, LABEL).toArray(ValueLayout.JAVA_BYTE);
                    found.add(new TokenSlot(slot, new String(label, StandardCharsets.UTF_8).strip()));
                }
            }
            return found;
        } finally {
            if (begun == OK) {
                call(function(FINALIZE), alone, MemorySegment.NULL); // so that the provider begins it in its own way
            }
        }
    }

    private long[] slots(Arena arena) throws IOException {
        FunctionDescriptor asked =
                FunctionDescriptor.of(NUMBER, ValueLayout.JAVA_BYTE, ValueLayout.ADDRESS, ValueLayout.ADDRESS);
        byte present = 1;
        MemorySegment count = arena.allocate(Long.BYTES, Long.BYTES);
        require(call(function(GET_SLOT_LIST), asked, present, MemorySegment.NULL, count));
        MemorySegment list = arena.allocate(NUMBER.byteSize() * Math.max(1, read(count, 0)), Long.BYTES);
        require(call(function(GET_SLOT_LIST), asked, present, list, count));
        long[] slots = new long[Math.toIntExact(read(count, 0))];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = read(list, i * NUMBER.byteSize());
        }
        return slots;
    }

    private MemorySegment function(int index) {
        return functions.get(ValueLayout.ADDRESS_UNALIGNED, FUNCTIONS + index * ValueLayout.ADDRESS.byteSize());
    }

    private static Object number(long value) {
        return NUMBER.byteSize() == Long.BYTES ? (Object) value : (Object) (int) value;
    }

    private static long read(MemorySegment from, long at) {
        return NUMBER.byteSize() == Long.BYTES
                ? from.get(ValueLayout.JAVA_LONG_UNALIGNED, at)
                : Integer.toUnsignedLong(from.get(ValueLayout.JAVA_INT_UNALIGNED, at));
    }

    private static void require(long answer) throws IOException {
        if (answer != OK) {
            throw new IOException("the token's library answers 0x" + Long.toHexString(answer));
        }
    }

    private static long call(MemorySegment function, FunctionDescriptor descriptor, Object... args) throws IOException {
        try {
            return ((Number) LINKER.downcallHandle(function, descriptor).invokeWithArguments(args)).longValue();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) { // that a handle is declared to throw
            throw new IOException(e);
        }
    }
}
