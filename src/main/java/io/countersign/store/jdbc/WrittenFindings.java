package io.countersign.store.jdbc;

import java.util.Arrays;

/// The identities of the findings that one file brought into an empty round, in the order of their numbers: so a row
/// that comes again is found without an index, which can then be made when all are there. 24 bytes a finding; where
/// there are too many for that, the index has to be asked.
final class WrittenFindings {
    /// How many are held at most.
    private static final int MOST = 2_000_000;

    private static final int BEGIN = 16 * 1024;

    private final long before;
    private boolean complete;
    private long[] high = new long[BEGIN];
    private long[] low = new long[BEGIN];
    private int count;

    /// Positions counted from 1, each at the first free place from where its identity points to; 0 where a place is free.
    private int[] places = new int[2 * BEGIN];

    /// @param before the number before that of the first finding
    /// @param complete whether the round holds no others
    WrittenFindings(long before, boolean complete) {
        this.before = before;
        this.complete = complete;
    }

    /// Whether all findings of the round are known here.
    boolean isComplete() {
        return complete;
    }

    /// The number of the finding; 0 where it was not written.
    long number(Digest identity) {
        int position = places[place(identity)];
        return position == 0 ? 0 : before + position;
    }

    /// Remembers the next finding, the number of which is one more than that of the last one.
    void add(Digest identity) {
        if (!complete) {
            return;
        }
        if (count == MOST) {
            complete = false;
            high = new long[0];
            low = new long[0];
            places = new int[0];
            return;
        }
        if (count == high.length) {
            grow();
        }
        high[count] = identity.high();
        low[count] = identity.low();
        count++;
        places[place(identity)] = count;
    }

    private int place(Digest identity) {
        int place = (int) identity.low() & (places.length - 1);
        while (places[place] != 0 && !isAt(places[place] - 1, identity)) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    private boolean isAt(int index, Digest identity) {
        return low[index] == identity.low() && high[index] == identity.high();
    }

    private void grow() {
        high = Arrays.copyOf(high, 2 * count);
        low = Arrays.copyOf(low, 2 * count);
        places = new int[4 * count];
        for (int i = 0; i < count; i++) {
            places[place(new Digest(high[i], low[i]))] = i + 1;
        }
    }
}
