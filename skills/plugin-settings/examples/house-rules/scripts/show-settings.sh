#!/bin/sh
# Prints the settings as JSON, or where they are broken. Run by Claude, whose shell has no CLAUDE_PLUGIN_ROOT: the place of this file tells.
exec node "$(dirname "$0")/parse-frontmatter.mjs" --format json --default '{}' .claude/house-rules.local.md
