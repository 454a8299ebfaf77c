#!/usr/bin/env python3
"""PreToolUse gate for Write, Edit and NotebookEdit: refuses secrets, asks before a write leaves the project."""

import json
import os
import re
import sys
from fnmatch import fnmatch

SECRET_FILES = [".env", ".env.*", "*.pem", "*.p12", "id_rsa", "id_ecdsa", "id_ed25519", ".netrc", ".pgpass"]
TEMPLATES = ["*.example", "*.sample", "*.template"]
PRIVATE_KEY = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----")


def judge(call, project):
    """The decision on a call and its reason; None where there is nothing to say."""
    target = call.get("file_path") or call.get("notebook_path")
    text = call.get("content") or call.get("new_string") or call.get("new_source") or ""
    # Links and ".." are followed first: what counts is where the write ends.
    real = os.path.realpath(target)
    name = os.path.basename(real)
    if matches(name, SECRET_FILES) and not matches(name, TEMPLATES):
        return "deny", f"{name} holds secrets and stays in the user's hands. Tell the user which line to add."
    if PRIVATE_KEY.search(text):
        return "deny", f"The text for {name} contains a private key. Read it from the environment or a secret store at run time."
    if os.path.commonpath([real, project]) != project:
        return "ask", f"{real} is outside the project."
    return None


def matches(name, patterns):
    return any(fnmatch(name, pattern) for pattern in patterns)


payload = json.load(sys.stdin)
verdict = judge(payload["tool_input"], os.path.realpath(os.environ["CLAUDE_PROJECT_DIR"]))
if verdict:
    decision, reason = verdict
    output = {"hookEventName": payload["hook_event_name"], "permissionDecision": decision, "permissionDecisionReason": reason}
    json.dump({"hookSpecificOutput": output}, sys.stdout)
