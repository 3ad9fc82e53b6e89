package dev.gatehouse.demo.synthetic;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Names of people who do not exist, and logins as firms make them.
final class People {
    private static final List<String> GIVEN = List.of(
            "Amelia", "Noah", "Maria", "Liam", "Chloé", "Hugo", "Léa", "Jules", "Anna", "Lukas", "Mia", "Felix",
            "Sofia", "Mateo", "Ingrid", "Lars", "Aisha", "Omar", "Priya", "Arjun", "Mei", "Hiro", "Zofia", "Jakub",
            "Elif", "Emre", "Grace", "Samuel", "Ruth", "Daniel", "Dana", "Victor", "Nadia", "Tomás", "Inês", "Pieter",
            "Saskia", "Marek", "Olga", "Yusuf", "Freya", "Callum", "Niamh", "Rhys", "Camille", "Bastien", "Jürgen",
            "Käthe", "Björn", "Åsa", "Gabriel", "Helena", "Ivan", "Jelena", "Kofi", "Leila", "Miguel", "Nora", "Oscar",
            "Paula", "Quentin", "Rosa");
    private static final List<String> FAMILY = List.of(
            "Lopez",
            "Reyes",
            "Martin",
            "Bernard",
            "Dubois",
            "Müller",
            "Schmidt",
            "Weber",
            "Fischer",
            "Smith",
            "Jones",
            "Taylor",
            "Brown",
            "Wilson",
            "Evans",
            "Thomas",
            "Okafor",
            "Mensah",
            "Patel",
            "Singh",
            "Khan",
            "Chen",
            "Wang",
            "Tanaka",
            "Sato",
            "Nowak",
            "Kowalski",
            "Novák",
            "Svoboda",
            "Jansen",
            "de Vries",
            "Andersen",
            "Larsen",
            "Lindqvist",
            "Virtanen",
            "Rossi",
            "Ferrari",
            "Bianchi",
            "García",
            "Fernández",
            "Silva",
            "Santos",
            "Costa",
            "Yılmaz",
            "Demir",
            "Papadopoulos",
            "Ivanov",
            "Petrova",
            "O'Brien",
            "Murphy",
            "Byrne",
            "MacLeod",
            "Campbell",
            "Hughes",
            "Moreau",
            "Lefèvre",
            "Girard",
            "Schneider",
            "Wagner",
            "Becker",
            "Hoffmann",
            "Keller",
            "Vogel",
            "Brandt",
            "Lindgren",
            "Haugen",
            "Fontaine",
            "Marchetti",
            "Ortega",
            "Castillo",
            "Novak",
            "Horvat",
            "Kovács",
            "Szabó",
            "Popescu",
            "Ionescu",
            "Dimitrov",
            "Hansen");

    /// The login of the person whom the tour helps.
    static final String TROUBLED = "mlopez";

    private final RandomGenerator random;
    private final Map<String, Integer> logins = new HashMap<>();

    People(RandomGenerator random) {
        this.random = random;
        logins.put(TROUBLED, 1);
    }

    /// The person whom the tour helps; nobody else gets her login.
    Person troubled() {
        return new Person("Maria Lopez", TROUBLED);
    }

    /// A person nobody is.
    Person next() {
        return of(GIVEN.get(random.nextInt(GIVEN.size())), FAMILY.get(random.nextInt(FAMILY.size())));
    }

    /// A person of this name, with a login nobody has yet.
    Person of(String given, String family) {
        String stem = plain(given).charAt(0) + plain(family);
        int before = logins.merge(stem, 1, Integer::sum);
        return new Person(given + " " + family, before == 1 ? stem : stem + before);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.replace('ı', 'i'), Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }

    /// A name and the login that goes with it.
    record Person(String name, String login) {}
}
