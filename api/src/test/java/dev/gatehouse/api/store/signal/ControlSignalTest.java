package dev.gatehouse.api.store.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.testing.Desk;
import dev.gatehouse.api.testing.TestHouse;
import dev.gatehouse.model.identity.TenantId;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ControlSignalTest {
    @Test
    void a_commit_wakes_listeners_in_this_process_at_once_and_in_another_within_a_second() throws InterruptedException {
        try (TestHouse here = TestHouse.fresh();
                TestHouse there = TestHouse.another()) {
            here.create("house");
            var tenant = here.create("acme");
            var desk = new Desk(here, tenant);
            var local = new LinkedBlockingQueue<TenantMoved>();
            var remote = new LinkedBlockingQueue<TenantMoved>();
            there.signal.subscribe(
                    moved -> {
                        if (moved.revision() > 1) {
                            remote.add(moved);
                        }
                    },
                    () -> {});
            awaitListening(here, there);
            var subscription = here.signal.subscribe(local::add, () -> {});

            long revision = desk.done(Desk.newUser(1, "ada")).revision();

            assertThat(local.remove()).isEqualTo(new TenantMoved(tenant, revision, 2));
            assertThat(remote.poll(1, TimeUnit.SECONDS)).isEqualTo(new TenantMoved(tenant, revision, 2));
            subscription.close();
            desk.verify(1);
            assertThat(remote.poll(1, TimeUnit.SECONDS)).isEqualTo(new TenantMoved(tenant, revision, 3));
            assertThat(local).isEmpty();
        }
    }

    /// Until the other process hears, tell it of a tenant that is none.
    private static void awaitListening(TestHouse here, TestHouse there) throws InterruptedException {
        var heard = new LinkedBlockingQueue<TenantMoved>();
        try (var _ = there.signal.subscribe(heard::add, () -> {})) {
            for (int i = 0; i < 100; i++) {
                here.signal.publish(new TenantMoved(new TenantId("nobody"), 0, 0));
                if (heard.poll(100, TimeUnit.MILLISECONDS) != null) {
                    return;
                }
            }
        }
        throw new AssertionError("nobody listens");
    }
}
