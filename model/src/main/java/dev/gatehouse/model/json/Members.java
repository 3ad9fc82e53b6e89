package dev.gatehouse.model.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The members of an object in order, unchangeable. Objects of ours have a dozen members, are built once and written
/// once: two arrays do, and cost half of what a table does.
final class Members extends AbstractMap<String, Json> {
    private final Json[] values;
    private final Names names;

    private Members(Names names, Json[] values) {
        this.names = names;
        this.values = values;
    }

    /// The same members as another map has, in its order.
    static Members of(Map<String, Json> others) {
        if (others instanceof Members members) {
            return members;
        }
        var growing = new Growing();
        others.forEach(growing::put);
        return growing.soFar();
    }

    @Override
    public @Nullable Json get(@Nullable Object name) {
        int place = name instanceof String text ? names.place(text) : Names.NONE;
        return place == Names.NONE ? null : values[place];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String text && names.place(text) != Names.NONE;
    }

    @Override
    public int size() {
        return names.size();
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Json> action) {
        for (int i = 0; i < names.size(); i++) {
            action.accept(names.at(i), values[i]);
        }
    }

    @Override
    public Set<Entry<String, Json>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Json>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return names.size();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, Json>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < names.size();
        }

        @Override
        public Map.Entry<String, Json> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int place = next++;
            return Map.entry(names.at(place), values[place]);
        }
    }

    /// Members that are still being put together.
    static final class Growing {
        private static final int USUAL = 16;

        private final Names names = new Names(USUAL);
        private Json[] values = new Json[USUAL];

        /// Adds a member, or gives one another value.
        void put(String name, Json value) {
            int place = names.add(name);
            if (place == values.length) {
                values = Arrays.copyOf(values, place * 2);
            }
            values[place] = value;
        }

        /// What there is by now; what is put later is not in it.
        Members soFar() {
            return new Members(names.copy(), Arrays.copyOf(values, names.size()));
        }
    }

    /// Names, and where each stands: looked through while they are few, in a table when they are more.
    private static final class Names {
        static final int NONE = -1;
        private static final int FEW = 32;

        private String[] names;
        private int size;
        private @Nullable Map<String, Integer> table;

        Names(int room) {
            names = new String[room];
        }

        int size() {
            return size;
        }

        String at(int place) {
            return names[place];
        }

        int place(String name) {
            Map<String, Integer> known = table;
            if (known != null) {
                return known.getOrDefault(name, NONE);
            }
            int hash = name.hashCode();
            for (int i = 0; i < size; i++) {
                if (names[i].hashCode() == hash && names[i].equals(name)) {
                    return i;
                }
            }
            return NONE;
        }

        /// Where the name stands now, whether it is new or not.
        int add(String name) {
            int place = place(name);
            if (place != NONE) {
                return place;
            }
            if (size == names.length) {
                names = Arrays.copyOf(names, size * 2);
            }
            names[size] = name;
            tabulate(name);
            return size++;
        }

        private void tabulate(String name) {
            if (size == FEW) {
                Map<String, Integer> all = new HashMap<>();
                for (int i = 0; i < size; i++) {
                    all.put(names[i], i);
                }
                table = all;
            }
            if (table != null) {
                table.put(name, size);
            }
        }

        Names copy() {
            var copy = new Names(0);
            copy.names = Arrays.copyOf(names, size);
            copy.size = size;
            copy.table = table == null ? null : new HashMap<>(table);
            return copy;
        }
    }
}
