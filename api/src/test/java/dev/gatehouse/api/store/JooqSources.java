package dev.gatehouse.api.store;

import dev.gatehouse.api.store.connect.Connector;
import dev.gatehouse.api.store.connect.Login;
import dev.gatehouse.api.store.migrate.DatabaseNames;
import dev.gatehouse.api.store.migrate.Migrations;
import dev.gatehouse.api.store.migrate.Provisioning;
import dev.gatehouse.api.testing.TestPostgres;
import dev.gatehouse.model.identity.TenantId;
import java.nio.file.Path;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/// Writes jOOQ's sources from databases that the migrations have just made.
final class JooqSources {
    private static final Login LOGIN = new Login("gh_sources_migrator", "sources");

    private JooqSources() {}

    static void write(Path folder) {
        control(folder);
        tenant(folder);
    }

    private static void control(Path folder) {
        var names = DatabaseNames.CONTROL;
        var login = new Login(names.migrator(), "sources");
        provide(names, login);
        Migrations.control(new Connector(TestPostgres.server()), names, login);
        generate(names, "control", folder);
    }

    private static void tenant(Path folder) {
        var tenant = new TenantId("sources");
        var names = DatabaseNames.of(tenant);
        provide(names, LOGIN);
        Migrations.tenant(new Connector(TestPostgres.server()), names, LOGIN, tenant);
        generate(names, "tenant", folder);
    }

    private static void provide(DatabaseNames names, Login migrator) {
        var provisioning = new Provisioning(TestPostgres.server());
        provisioning.roles(names, new Login(names.api(), "sources"), migrator);
        provisioning.database(names);
    }

    private static void generate(DatabaseNames names, String name, Path folder) {
        var connector = new Connector(TestPostgres.server());
        var database = new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withInputSchema("public")
                .withOutputSchemaToDefault(true)
                .withIncludeRoutines(false)
                .withIncludeSequences(false)
                .withIncludeIndexes(false)
                .withExcludes("flyway_schema_history|event_\\d.*|event_detail_\\d.*")
                .withForcedTypes(new ForcedType().withName("INSTANT").withIncludeTypes("timestamp.*"));
        var administrator = TestPostgres.server().administrator();
        try {
            GenerationTool.generate(new Configuration()
                    .withLogging(Logging.WARN)
                    .withJdbc(new Jdbc()
                            .withDriver("org.postgresql.Driver")
                            .withUrl(connector.address(names.database()))
                            .withUser(administrator.user())
                            .withPassword(administrator.password()))
                    .withGenerator(new Generator()
                            .withDatabase(database)
                            .withGenerate(new Generate()
                                    .withRecords(false)
                                    .withKeys(false)
                                    .withGlobalKeyReferences(false)
                                    .withImplicitJoinPathsToOne(false)
                                    .withImplicitJoinPathTableSubtypes(false)
                                    .withImplicitJoinPathsToMany(false)
                                    .withGeneratedAnnotation(false))
                            .withTarget(new Target()
                                    .withPackageName("dev.gatehouse.api.store.jooq." + name)
                                    .withDirectory(folder.toString()))));
        } catch (Exception e) {
            throw new IllegalStateException("jOOQ could not write its sources", e);
        }
    }
}
