package dev.gatehouse.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.permission.BuiltInRole;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Hours, machines and rules that make no sense are refused, each with a code of its own, and nothing has changed: by
/// the preview as by the change.
class BadConditionsTest {
    private static final String GOOD = "velvet anchor drifts home";
    private static final String OVER = "{'date':'2020-12-24','kind':'open'}";
    private static final String WEEK = "{'days':['mon','tue'],'from':'08:00','to':'18:00'}";

    @TempDir
    private static Path data;

    private static TestApi api;
    private static TenantId acme;

    @BeforeAll
    static void start() throws Exception {
        api = TestApi.fresh(data);
        acme = api.tenant("acme");
        api.person(acme, "dana", GOOD, BuiltInRole.SECURITY_ADMINISTRATOR.id());
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @ParameterizedTest(name = "{0}: {5}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a zone that is none | Mars/Olympus | WEEK | | 422 | unknown_zone
            a zone that is no text at all | Europe London | WEEK | | 400 | invalid_request
            no hours at all | Europe/London | | | 422 | empty_band
            shut on all its days | Europe/London | | {'date':'2026-12-24','kind':'hours','hours':[]} | 422 | empty_band
            open on a day that is over | Europe/London | | OVER | 422 | band_never_permits
            two exceptions on one day | Europe/London | WEEK | OVER,OVER | 422 | overlapping_exceptions
            hours that end as they start | Europe/London | MON 08:00 08:00 | | 422 | start_equals_end
            hours from midnight on to it | Europe/London | MON 00:00 00:00 | | 422 | start_equals_end
            a day of no week | Europe/London | {'days':['moo'],'from':'08:00','to':'09:00'} | | 400 | invalid_request
            no day | Europe/London | {'days':[],'from':'08:00','to':'09:00'} | | 400 | invalid_request
            a minute of no hour | Europe/London | MON 08:60 09:00 | | 400 | invalid_request
            a date of no month | Europe/London | WEEK | {'date':'2026-02-30','kind':'closed'} | 400 | invalid_request
            a kind nobody knows | Europe/London | WEEK | {'date':'2026-12-24','kind':'perhaps'} | 400 | invalid_request
            """)
    void hours(String what, String zone, String windows, String exceptions, int status, String code) throws Exception {
        String given = text(windows)
                .replace("WEEK", WEEK)
                .replaceAll("MON (\\S+) (\\S+)", "{'days':['mon'],'from':'$1','to':'$2'}");
        String band = "'id':'%s','name':'Hours','zone':'%s','windows':[%s],'exceptions':[%s],'holidays':[]"
                .formatted(new UUID(5, 1), zone, given, text(exceptions).replace("OVER", OVER));
        assertRefused("'type':'SetTimeBand','timeBand':{" + band + "}", status, code);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            10.4.7.12/24        | 422 | network_host_bits
            2001:db8::1/32      | 422 | network_host_bits
            ::ffff:10.4.7.0/120 | 422 | network_mapped
            10.4.7.0/33         | 422 | unreadable_network
            10.4.7              | 422 | unreadable_network
            010.4.7.0/24        | 422 | unreadable_network
            fe80::1%eth0        | 422 | address_scoped
            the office          | 422 | unreadable_network
            """)
    void networks(String network, int status, String code) throws Exception {
        assertRefused(
                "'type':'SetMachine','machine':{'id':'%s','name':'Office','kind':'network','network':'%s','groups':[]}"
                        .formatted(new UUID(6, 1), network),
                status,
                code);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'bands':['00000000-0000-0005-0000-000000000009']    | 422 | unknown_condition
            'machines':['00000000-0000-0006-0000-000000000009'] | 422 | unknown_condition
            'groups':['00000000-0000-0007-0000-000000000009']   | 422 | unknown_condition
            'weather':['sunny']                                 | 422 | unknown_condition
            'bands':'always'                                    | 400 | invalid_request
            """)
    void waysIn(String way, int status, String code) throws Exception {
        assertRefused(
                "'type':'SetRule','rule':{'id':'%s','name':'Rule','on':true,'scope':{'kind':'tenant'},'ways':[{%s}]}"
                        .formatted(new UUID(8, 1), way),
                status,
                code);
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }

    private static void assertRefused(String change, int status, String code) throws Exception {
        try (ApiClient client = api.client()) {
            client.signIn("acme", "dana", GOOD);
            long before = revision(client);
            String set = "{'base':%d,'key':'%s','changes':[{%s}]}"
                    .formatted(before, UUID.randomUUID(), change)
                    .replace('\'', '"');
            for (String path : List.of("/v1/tenants/acme/changes?dryRun", "/v1/tenants/acme/changes")) {
                ApiClient.Answer refused = client.post(path, set);
                assertThat(refused.code()).as("%s: %s", path, refused.body()).isEqualTo(code);
                assertThat(refused.status()).as(refused.body()).isEqualTo(status);
            }
            assertThat(revision(client)).isEqualTo(before);
        }
    }

    private static long revision(ApiClient client) {
        return client.get("/v1/tenants/acme/users?limit=1").json().whole("revision", 0, Long.MAX_VALUE);
    }
}
