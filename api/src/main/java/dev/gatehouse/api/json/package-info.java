/// JSON as bytes, to and from [dev.gatehouse.model.json.Json].
@NullMarked
package dev.gatehouse.api.json;

import org.jspecify.annotations.NullMarked;
