package dev.gatehouse.model.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AddressesProperties {
    @Property(tries = 500)
    void aSetContainsWhatOneOfItsNetworksContains(@ForAll long seed) {
        var random = new Random(seed);
        var blocks = new ArrayList<AddressBlock>();
        for (int i = random.nextInt(12); i > 0; i--) {
            blocks.add(block(random));
        }
        var set = new AddressSet(blocks);
        for (int i = 0; i < 50; i++) {
            Address address = i % 2 == 0 || blocks.isEmpty()
                    ? address(random)
                    : blocks.get(random.nextInt(blocks.size())).following().orElseGet(() -> address(random));
            assertThat(set.contains(address)).isEqualTo(blocks.stream().anyMatch(block -> block.contains(address)));
        }
    }

    @Property(tries = 1_000)
    void whatIsWrittenIsReadAgain(@ForAll long seed) {
        var random = new Random(seed);
        Address address = random.nextBoolean()
                ? new Address(true, 0, random.nextInt() & 0xFFFF_FFFFL)
                : new Address(false, sparse(random), sparse(random));
        assertThat(Address.parse(address.toString())).isEqualTo(address);
        AddressBlock block = block(random);
        assertThat(AddressBlock.parse(block.toString())).isEqualTo(block);
    }

    /// Few networks close together, so that they nest.
    private static AddressBlock block(Random random) {
        Address address = address(random);
        int prefix = address.bits() - random.nextInt(5);
        long keep = -1L << (address.bits() - prefix);
        return new AddressBlock(new Address(address.four(), address.high(), address.low() & keep), prefix);
    }

    private static Address address(Random random) {
        return random.nextBoolean()
                ? new Address(true, 0, 0xFFFF_FFE0L + random.nextInt(32))
                : new Address(false, -1L, -32L + random.nextInt(32));
    }

    private static long sparse(Random random) {
        return random.nextLong() & (random.nextBoolean() ? 0xFFFF_0000_0000_FFFFL : 0x0000_FFFF_0000_0000L);
    }
}
