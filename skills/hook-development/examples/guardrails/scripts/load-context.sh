#!/bin/sh
# SessionStart: says what a newcomer to the project would look up first. On this event plain text on stdout reaches the model.
# Every command that may fail has a way on, because a hook that fails tells the model nothing.
cd "$CLAUDE_PROJECT_DIR" || exit 0

branch=$(git symbolic-ref --short -q HEAD 2>/dev/null) && echo "Git branch: $branch"

for lock in pnpm-lock.yaml:pnpm yarn.lock:yarn bun.lock:bun package-lock.json:npm uv.lock:uv Cargo.lock:cargo go.sum:go; do
  if [ -f "${lock%%:*}" ]; then
    manager=${lock#*:}
    echo "Package manager: $manager"
    break
  fi
done

if [ -d .github/workflows ]; then echo "Continuous integration: .github/workflows"; fi
if [ -f docs/decisions.md ]; then head -n 40 docs/decisions.md; fi

# What is exported here is set in the Bash calls of the session.
if [ -n "${CLAUDE_ENV_FILE:-}" ] && [ -n "${manager:-}" ]; then
  echo "export PROJECT_PACKAGE_MANAGER=$manager" >>"$CLAUDE_ENV_FILE"
fi
exit 0
