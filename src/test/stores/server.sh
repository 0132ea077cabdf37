# What the scripts of this folder share: a server in a folder and on a port of loopback, for as long as the standard
# input of its script stays open, so that it ends with whoever started it. Says "ready" when it answers.
set -u
folder=$1 port=$2
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
mkdir -p "$folder"
fail() { printf '%s\n' "$1" >&2; exit 1; }

# serve COMMAND...: starts it in the background.
serve() {
  "$@" >"$folder/log" 2>&1 </dev/null &
  server=$!
  trap 'kill $server 2>/dev/null; wait $server 2>/dev/null' EXIT
  trap 'exit 0' TERM INT HUP
}

# answers URL: waits until it does, a minute at most.
answers() {
  local time
  for time in $(seq 240); do
    kill -0 $server 2>/dev/null || fail "$0: the server ended: $(tail -n 3 "$folder/log")"
    curl -s -o "$folder/answer" --max-time 5 "$1" && return 0
    sleep 0.25
  done
  fail "$0: $1 does not answer; see $folder/log."
}

ready() {
  exec 3<&0
  echo ready
  cat <&3 >/dev/null &
  wait $!
}
