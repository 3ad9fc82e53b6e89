package dev.gatehouse.client.imports.source.ldif;

import dev.gatehouse.client.imports.source.RowException;

/// The flags of `userAccountControl` ([MS-ADTS] §2.2.16).
///
/// @param flags as they stand
record AccountControl(int flags) {
    private static final int ACCOUNT_DISABLE = 0x2;
    private static final int LOCKOUT = 0x10;
    private static final int INTERDOMAIN_TRUST = 0x800;
    private static final int WORKSTATION_TRUST = 0x1000;
    private static final int SERVER_TRUST = 0x2000;
    private static final int SMARTCARD_REQUIRED = 0x4_0000;

    /// Reads the number, decimal or hexadecimal; it is signed, 32 bits.
    static AccountControl of(String text) throws RowException {
        try {
            long value = Long.decode(text.strip());
            if (value < Integer.MIN_VALUE || value > 0xffff_ffffL) {
                throw new RowException("userAccountControl is out of range");
            }
            return new AccountControl((int) value);
        } catch (NumberFormatException e) {
            throw new RowException("userAccountControl is no number");
        }
    }

    boolean isDisabled() {
        return has(ACCOUNT_DISABLE);
    }

    boolean isLocked() {
        return has(LOCKOUT);
    }

    boolean isSmartcardRequired() {
        return has(SMARTCARD_REQUIRED);
    }

    /// Whether it is the account of a machine or a domain, not of a person.
    boolean isTrust() {
        return has(INTERDOMAIN_TRUST) || has(WORKSTATION_TRUST) || has(SERVER_TRUST);
    }

    private boolean has(int flag) {
        return (flags & flag) != 0;
    }
}
