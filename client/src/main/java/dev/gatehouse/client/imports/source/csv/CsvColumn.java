package dev.gatehouse.client.imports.source.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The columns that are read, by the names they may bear: upper and lower case, spaces, dashes and underlines do not
/// count.
enum CsvColumn {
    /// What the source knows the account by for ever; the login, if there is none.
    ID("id", "uuid", "userid"),
    LOGIN("login", "username", "user", "account", "samaccountname", "uid"),
    NAME("name", "displayname", "fullname", "cn"),
    GIVEN_NAME("givenname", "firstname"),
    FAMILY_NAME("familyname", "lastname", "surname", "sn"),
    EMAIL("email", "mail", "emailaddress"),
    PHONE("phone", "telephone", "phonenumber", "telephonenumber", "mobile"),
    EMPLOYEE_NUMBER("employeenumber", "employeeid", "personnelnumber"),
    COMPANY("company", "organization", "organisation", "partner"),
    /// A date (to its end), a date and time, an instant, or `never`; empty means never too.
    EXPIRES("expires", "expiresat", "expiry", "expirydate", "validuntil", "validto", "accountexpires", "enddate"),
    /// A date (from its beginning), a date and time, or an instant.
    VALID_FROM("validfrom", "startdate", "starts"),
    /// `active` or `disabled`, in some of the words people use.
    STATUS("status", "state"),
    ENABLED("enabled", "active"),
    DISABLED("disabled", "inactive", "locked"),
    /// Names, with semicolons or bars between them.
    GROUPS("groups", "group", "roles", "role", "memberof"),
    /// Never read.
    PASSWORD("password", "passwordhash", "userpassword", "secret");

    private final List<String> names;

    CsvColumn(String... names) {
        this.names = List.of(names);
    }

    static Optional<CsvColumn> of(String header) {
        String plain = header.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
        return Arrays.stream(values())
                .filter(column -> column.names.contains(plain))
                .findFirst();
    }
}
