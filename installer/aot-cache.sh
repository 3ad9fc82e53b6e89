# The AOT caches of the programs with a window. Sourced by ./gatehouse; why it is so: docs/decisions/012-aot-cache.md.
# A cache is named after all it depends on. Whatever is wrong with one, the program starts without it.

# aot_key JAVA_HOME FLAGS CLASS_PATH: one word for the runtime, the flags, and every jar with its size and time of change.
# Fails where there can be no cache: a jar is missing, or a folder is on the class path, which the JVM refuses.
aot_key() (
  runtime=$(cat "$1/release") || exit 1
  path=$3
  set -f
  flags=
  # Properties change nothing that is in a cache.
  for flag in $2; do case $flag in -D*) ;; *) flags="$flags $flag" ;; esac done
  IFS=:
  # shellcheck disable=SC2086  # a list of paths
  set -- $path
  for jar in "$@"; do [ -f "$jar" ] || exit 1; done
  # GNU, else BSD and macOS.
  jars=$(stat -L -c '%n %s %Y' "$@" 2>/dev/null || stat -L -f '%N %z %m' "$@") || exit 1
  printf '%s\n' "$runtime" "$flags" "$jars" | cksum | tr ' ' '-'
)

# aot_take CACHE JAVA FLAGS CLASS_PATH: makes what an earlier start left behind the cache, if it ended and the JVM
# accepts it. One that it does not accept is not made again: the mark in its place says so.
aot_take() {
  for left in "$1".left.*; do
    [ -f "$left" ] || continue
    case $left in *.config) writer=${left%.config} ;; *) writer=$left ;; esac
    # Who writes it still runs.
    if kill -0 "${writer##*.left.}" 2>/dev/null; then continue; fi
    case $left in *.config) rm -f "$left"; continue ;; esac
    # shellcheck disable=SC2086  # a list of flags
    if "$2" $3 "-XX:AOTCache=$left" -XX:AOTMode=on -cp "$4" -version >/dev/null 2>&1; then
      mv -f "$left" "$1"
    else
      rm -f "$left"
      : >"$1.refused"
    fi
  done
}

# aot_flag FOLDER PROGRAM JAVA_HOME FLAGS CLASS_PATH TRAIN: the one flag to start a program with; nothing where it starts
# without. With TRAIN=yes and no cache yet, this start writes one when it ends.
aot_flag() {
  # The JVM hands the name on to the process that writes the cache, and loses it at a space.
  case $1 in *[[:space:]]*) return 0 ;; esac
  key=$(aot_key "$3" "$4" "$5" 2>/dev/null) || return 0
  cache=$1/$2-$key.aot
  if [ ! -f "$cache" ]; then
    mkdir -p "$1" 2>/dev/null && [ -w "$1" ] || return 0
    aot_take "$cache" "$3/bin/java" "$4" "$5"
  fi
  if [ -f "$cache" ]; then
    # Those of other keys will not be asked for again, but by chance.
    for other in "$1/$2"-*.aot "$1/$2"-*.refused; do
      [ "$other" = "$cache" ] || rm -f "$other"
    done
    echo "-XX:AOTCache=$cache"
  elif [ "$6" = yes ] && [ ! -f "$cache.refused" ]; then
    echo "-XX:AOTCacheOutput=$cache.left.$$"
  fi
}
