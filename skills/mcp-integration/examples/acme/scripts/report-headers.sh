#!/bin/sh
# Prints the headers of the server "reports" as one JSON object. The token lies in a file of the user, because the client removes
# variables that look like secrets from this script's environment. Nothing but the object may reach stdout.
set -eu

file="${XDG_CONFIG_HOME:-$HOME/.config}/acme/reports-token"
if [ ! -r "$file" ]; then
  echo "acme: there is no token in $file" >&2
  exit 1
fi

IFS= read -r token <"$file" || [ -n "$token" ]
case $token in
'' | *[!A-Za-z0-9._~+/=-]*)
  echo "acme: $file does not hold a token alone" >&2
  exit 1
  ;;
esac

printf '{"Authorization": "Bearer %s"}\n' "$token"
