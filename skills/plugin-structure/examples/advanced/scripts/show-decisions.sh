#!/bin/sh
# What a SessionStart hook prints is read by the model. Without a notes folder or a file of decisions it prints nothing.
set -eu

file="${CLAUDE_PLUGIN_OPTION_NOTES_FOLDER:-}/decisions.md"
if [ -f "$file" ]; then
  echo "Decisions of the team, newest first:"
  head -n 20 "$file"
fi
