package dev.gatehouse.api.signin;

/// What somebody shows to get in. Says nothing of itself.
sealed interface Secret {
    /// A password.
    final class Password implements Secret {
        private final char[] typed;

        Password(String typed) {
            this.typed = typed.toCharArray();
        }

        char[] typed() {
            return typed;
        }
    }

    /// An entry code.
    final class Code implements Secret {
        private final String typed;

        Code(String typed) {
            this.typed = typed;
        }

        String typed() {
            return typed;
        }
    }
}
