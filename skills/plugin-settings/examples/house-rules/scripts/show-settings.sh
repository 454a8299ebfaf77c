#!/bin/sh
# Prints the settings as JSON, or where they are broken. Run by Claude, whose shell has no CLAUDE_PLUGIN_ROOT: the place of this file tells.
file=.claude/house-rules.local.md
if [ -f "$file" ]; then
  exec node "$(dirname "$0")/parse-frontmatter.mjs" --format json "$file"
fi
echo '{}'
