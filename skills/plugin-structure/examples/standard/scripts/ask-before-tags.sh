#!/bin/sh
# Turns a push that names tags into a question. Looks at the text of the event only; nothing in it is run.
set -eu

case $(cat) in
*push*--tags* | *push*--follow-tags* | *push*refs/tags/* | *push*--mirror*)
  printf '%s\n' '{"hookSpecificOutput": {"hookEventName": "PreToolUse", "permissionDecision": "ask", "permissionDecisionReason": "This pushes tags. Is the release ready?"}}'
  ;;
esac
