package dev.gatehouse.demo.guard;

import dev.gatehouse.model.change.Author;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Environment;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.MachineGroupId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.machine.MachineGroup;
import dev.gatehouse.model.machine.Thumbprint;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.policy.Policy;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.EmptyState;
import dev.gatehouse.ui.controls.side.SidePane;
import dev.gatehouse.ui.rules.edit.RuleEditViewModel;
import dev.gatehouse.ui.rules.list.KnownRules;
import dev.gatehouse.ui.rules.trial.TrialViewModel;
import dev.gatehouse.ui.rules.view.RuleView;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/// Pages that show an access rule with all there is to say: two ways in, machines of every kind, hours that others use,
/// a zone that nobody knows, what is left over; and one that is off and lets nobody in.
final class RulePages {
    private static final TenantId ACME = new TenantId("acme");
    private static final BandId DAY = new BandId(new UUID(5, 1));
    private static final BandId MARS = new BandId(new UUID(5, 2));
    private static final BandId LEFT = new BandId(new UUID(5, 3));
    private static final MachineGroup FLOOR = new MachineGroup(new MachineGroupId(new UUID(7, 1)), "Claims floor");
    private static final Machine OFFICE = new Machine.Network(
            new MachineId(new UUID(6, 1)), "Office network", AddressBlock.parse("10.4.7.0/24"), List.of());
    private static final Machine KEY = new Machine.Passport(
            new MachineId(new UUID(6, 2)), "PC-12", Optional.of(new Thumbprint("ab".repeat(32))), List.of());
    private static final Machine WAITING =
            new Machine.Passport(new MachineId(new UUID(6, 3)), "PC-13", Optional.empty(), List.of());

    private RulePages() {}

    static Parent edited(Words words) {
        var edit = edit(
                words,
                new AccessRule(
                        new RuleId(new UUID(8, 1)),
                        "Working hours of everybody in the house and of those who visit it",
                        true,
                        new RuleScope.Tenant(),
                        List.of(
                                new WayIn(
                                        Optional.of(List.of(DAY)),
                                        Optional.of(List.of(OFFICE.id(), KEY.id(), WAITING.id())),
                                        Optional.of(List.of(FLOOR.id())),
                                        new TreeSet<>()),
                                WayIn.during(MARS),
                                WayIn.during(LEFT))));
        edit.removeWay(edit.ways().getLast());
        edit.nameProperty().set("");
        return page(edit);
    }

    static Parent off(Words words) {
        return page(edit(
                words,
                new AccessRule(new RuleId(new UUID(8, 2)), "Imported", false, new RuleScope.Tenant(), List.of())));
    }

    private static RuleEditViewModel edit(Words words, AccessRule rule) {
        var other = new AccessRule(
                new RuleId(new UUID(8, 3)), "Claims by day", true, new RuleScope.Tenant(), List.of(WayIn.during(DAY)));
        Restrictions all = Restrictions.of(List.<RulePart>of(
                new RulePart.OfBand(band(DAY, "Office hours", "Europe/London")),
                new RulePart.OfBand(band(MARS, "Far away", "Mars/Olympus_Mons")),
                new RulePart.OfBand(band(LEFT, "Nights", "Europe/London")),
                new RulePart.OfGroup(FLOOR),
                new RulePart.OfMachine(OFFICE),
                new RulePart.OfMachine(KEY),
                new RulePart.OfMachine(WAITING),
                new RulePart.OfRule(other),
                new RulePart.OfRule(rule)));
        var picture = new Directory(ACME, 1, Map.of(), Map.of(), Policy.standard(Gallery.LONDON), all);
        return new RuleEditViewModel(
                new Tenant(ACME, "Acme Benefits", Environment.PRODUCTION),
                new Author(
                        ActorId.person(new UserId(new UUID(1, 1))),
                        Optional.empty(),
                        BuiltInRole.SECURITY_ADMINISTRATOR.permissions()),
                words,
                () -> new UUID(3, 1),
                KnownRules.of(picture, Gallery.NOW),
                rule);
    }

    private static Parent page(RuleEditViewModel edit) {
        var tasks = Tasks.on(Runnable::run, Runnable::run, fault -> {
            throw new AssertionError(fault);
        });
        var view = new RuleView(
                edit,
                new TrialViewModel(edit, user -> Optional.empty(), tasks),
                (typed, found) -> found.accept(List.of()),
                new RuleView.Actions(() -> {}, () -> {}, () -> {}, () -> {}, () -> {}));
        focusName(view);
        var side = new SidePane(new EmptyState("nothing"));
        side.open(view, view::close);
        return side;
    }

    /// What a scroll pane holds is not to be looked up before it is shown.
    private static void focusName(Node node) {
        if ("rule-name".equals(node.getId())) {
            node.getStyleClass().add("focus-me");
        } else if (node instanceof ScrollPane scroll) {
            focusName(scroll.getContent());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(RulePages::focusName);
        }
    }

    private static TimeBand band(BandId id, String name, String zone) {
        return new TimeBand(id, name, zone, WeekText.parse("Mon-Sun 8:07-17:53"), List.of(), List.of());
    }
}
