/// Tables with a header line (RFC 4180).
@NullMarked
package dev.gatehouse.client.imports.source.csv;

import org.jspecify.annotations.NullMarked;
