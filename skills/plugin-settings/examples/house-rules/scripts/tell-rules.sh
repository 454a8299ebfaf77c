#!/bin/sh
# Prints the text below the settings of the project; on SessionStart the model reads what is printed.
parser="${CLAUDE_PLUGIN_ROOT:?}/scripts/parse-frontmatter.mjs"
file="${CLAUDE_PROJECT_DIR:-.}/.claude/house-rules.local.md"

[ -f "$file" ] || exit 0
enabled=$(node "$parser" --get enabled --default true "$file") || exit 1
[ "$enabled" != false ] || exit 0

echo 'House rules of this project:'
node "$parser" --body "$file" | head -c 4000
