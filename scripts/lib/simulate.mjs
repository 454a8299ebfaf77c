// Built from src/ by `npm run build`; do not edit.

// src/simulate/select.ts
import { entryOf, toValue, typeName } from "./frontmatter.mjs";
import {
  groupsOf,
  hookEntriesOf,
  isToolEvent,
  matchesValue,
  readMatcher
} from "./hooks.mjs";
import { scriptsOf } from "./rules.mjs";
import { ifMatches } from "./rules.mjs";
import { configsOf } from "./validate.mjs";
import { handlerShape, hookEvent, toolInputs } from "./hooks.mjs";

// src/spec/hook-payloads.json
var hook_payloads_default = { client: "2.1.330", facts: [
  { kind: "event", name: "PreToolUse", event: "PreToolUse", common: ["prompt_id", "permission_mode", "effort"], fields: { tool_name: "<tool>", tool_input: "<input>", tool_use_id: "toolu_01", mcp_server: "<server>" } },
  { kind: "event", name: "PostToolUse", event: "PostToolUse", common: ["prompt_id", "permission_mode", "effort"], fields: { tool_name: "<tool>", tool_input: "<input>", tool_response: "<response>", tool_use_id: "toolu_01", duration_ms: 12, mcp_server: "<server>" } },
  { kind: "event", name: "PostToolUseFailure", event: "PostToolUseFailure", common: ["prompt_id", "permission_mode", "effort"], fields: { tool_name: "<tool>", tool_input: "<input>", tool_use_id: "toolu_01", error: "<error>", is_interrupt: false, duration_ms: 12, mcp_server: "<server>" } },
  { kind: "event", name: "PostToolBatch", event: "PostToolBatch", common: ["prompt_id", "permission_mode", "effort"], fields: { tool_calls: [{ tool_name: "<tool>", tool_input: "<input>", tool_use_id: "toolu_01", tool_response: "<result>" }] } },
  { kind: "event", name: "PermissionRequest", event: "PermissionRequest", common: ["prompt_id", "permission_mode", "effort"], fields: { tool_name: "<tool>", tool_input: "<input>", permission_suggestions: "<suggestions>", mcp_server: "<server>" } },
  { kind: "event", name: "PermissionDenied", event: "PermissionDenied", common: ["prompt_id", "permission_mode", "effort"], fields: { tool_name: "<tool>", tool_input: "<input>", tool_use_id: "toolu_01", reason: "Classifier unavailable", permission_mode: "auto" } },
  { kind: "event", name: "UserPromptSubmit", event: "UserPromptSubmit", common: ["prompt_id", "permission_mode"], fields: { prompt: "Please tidy up the notes." } },
  {
    kind: "event",
    name: "UserPromptSubmit.task-notification",
    event: "UserPromptSubmit",
    common: [
      "prompt_id",
      "permission_mode"
    ],
    fields: {
      prompt: '<task-notification>\n<task-id>b00000001</task-id>\n<tool-use-id>toolu_01</tool-use-id>\n<output-file><home>/b00000001.output</output-file>\n<status>completed</status>\n<summary>Background command "Run the tests" completed (exit code 0)</summary>\n</task-notification>'
    }
  },
  { kind: "event", name: "UserPromptExpansion", event: "UserPromptExpansion", common: ["prompt_id", "permission_mode"], fields: { expansion_type: "slash_command", command_name: "<plugin>:hello", command_args: "world", command_source: "plugin", prompt: "/<plugin>:hello world" } },
  { kind: "event", name: "SessionStart", event: "SessionStart", common: [], fields: { source: "startup" } },
  { kind: "event", name: "SessionStart.resume", event: "SessionStart", common: [], fields: { source: "resume", seconds_since_last_response: 90, context_tokens: 1200, prompt_cache_likely_expired: false, estimated_cache_write_usd: 0 } },
  { kind: "event", name: "SessionStart.clear", event: "SessionStart", common: [], fields: { source: "clear" } },
  { kind: "event", name: "SessionStart.compact", event: "SessionStart", common: ["prompt_id"], fields: { source: "compact", model: "claude-opus-5-5" } },
  { kind: "event", name: "SessionStart.fork", event: "SessionStart", common: [], fields: { source: "fork", seconds_since_last_response: 90, context_tokens: 1200, prompt_cache_likely_expired: false, estimated_cache_write_usd: 0 } },
  { kind: "event", name: "Setup", event: "Setup", common: [], fields: { trigger: "init" } },
  { kind: "event", name: "Setup.maintenance", event: "Setup", common: [], fields: { trigger: "maintenance" } },
  { kind: "event", name: "SessionEnd", event: "SessionEnd", common: ["prompt_id"], fields: { reason: "other" } },
  { kind: "event", name: "SessionEnd.clear", event: "SessionEnd", common: ["prompt_id"], fields: { reason: "clear" } },
  { kind: "event", name: "SessionEnd.prompt_input_exit", event: "SessionEnd", common: ["prompt_id"], fields: { reason: "prompt_input_exit" } },
  { kind: "event", name: "Stop", event: "Stop", common: ["prompt_id", "permission_mode", "effort"], fields: { stop_hook_active: false, last_assistant_message: "All done.", background_tasks: [], session_crons: [] } },
  { kind: "event", name: "Stop.again", event: "Stop", common: ["prompt_id", "permission_mode", "effort"], fields: { stop_hook_active: true, last_assistant_message: "All done.", background_tasks: [], session_crons: [] } },
  { kind: "event", name: "StopFailure", event: "StopFailure", common: ["prompt_id", "effort"], fields: { error: "rate_limit", last_assistant_message: "API Error: Request rejected (429)" } },
  { kind: "event", name: "StopFailure.unknown", event: "StopFailure", common: ["prompt_id", "effort"], fields: { error: "unknown", last_assistant_message: "API Error: 400 bad request" } },
  { kind: "event", name: "SubagentStart", event: "SubagentStart", common: ["prompt_id", "agent_id", "agent_type"], fields: {} },
  {
    kind: "event",
    name: "SubagentStop",
    event: "SubagentStop",
    common: [
      "prompt_id",
      "permission_mode",
      "agent_id",
      "agent_type",
      "effort"
    ],
    fields: {
      stop_hook_active: false,
      agent_transcript_path: "<subagent-transcript>",
      last_assistant_message: "The answer of the subagent.",
      background_tasks: [],
      session_crons: []
    }
  },
  {
    kind: "event",
    name: "SubagentStop.internal",
    event: "SubagentStop",
    common: [
      "prompt_id",
      "permission_mode",
      "agent_id",
      "agent_type",
      "effort"
    ],
    fields: {
      agent_type: "",
      stop_hook_active: false,
      agent_transcript_path: "<subagent-transcript>",
      last_assistant_message: "A summary.",
      background_tasks: [],
      session_crons: []
    }
  },
  { kind: "event", name: "PreCompact", event: "PreCompact", common: ["prompt_id"], fields: { trigger: "manual", custom_instructions: "keep the decisions" } },
  { kind: "event", name: "PostCompact", event: "PostCompact", common: ["prompt_id"], fields: { trigger: "manual", compact_summary: "A summary." } },
  {
    kind: "event",
    name: "PreModelSwitch",
    event: "PreModelSwitch",
    common: [
      "prompt_id"
    ],
    fields: {
      from_model: "claude-opus-5-5",
      to_model: "claude-sonnet-5-5",
      requested_model: "sonnet",
      source: "command",
      context_tokens: 1200,
      prompt_cache_warm: true,
      cache_ttl: "5m",
      estimated_cache_write_usd: 0,
      pricing: "catalog"
    }
  },
  {
    kind: "event",
    name: "PostModelSwitch",
    event: "PostModelSwitch",
    common: [
      "prompt_id"
    ],
    fields: {
      from_model: "claude-opus-5-5",
      to_model: "claude-sonnet-5-5",
      requested_model: "sonnet",
      source: "command",
      context_tokens: 1200,
      prompt_cache_warm: true,
      cache_ttl: "5m",
      estimated_cache_write_usd: 0,
      pricing: "catalog"
    }
  },
  { kind: "event", name: "Notification", event: "Notification", common: ["prompt_id"], fields: { message: "Claude needs your permission", notification_type: "permission_prompt" } },
  { kind: "event", name: "Notification.idle_prompt", event: "Notification", common: ["prompt_id"], fields: { message: "Claude is waiting for your input", notification_type: "idle_prompt" } },
  { kind: "event", name: "Notification.elicitation_response", event: "Notification", common: ["prompt_id"], fields: { message: 'Elicitation response for server "plugin:demo:db": cancel', notification_type: "elicitation_response" } },
  { kind: "event", name: "TeammateIdle", event: "TeammateIdle", common: ["prompt_id"], fields: { teammate_name: "reviewer", team_name: "team" } },
  { kind: "event", name: "TaskCreated", event: "TaskCreated", common: ["prompt_id"], fields: { task_id: "1", task_subject: "Write the tests", task_description: "Cover the parser." } },
  { kind: "event", name: "TaskCompleted", event: "TaskCompleted", common: ["prompt_id"], fields: { task_id: "1", task_subject: "Write the tests", task_description: "Cover the parser." } },
  { kind: "event", name: "Elicitation", event: "Elicitation", common: ["prompt_id"], fields: { mcp_server_name: "plugin:demo:db", message: "Your name?", mode: "form", requested_schema: { type: "object", properties: { name: { type: "string", title: "Name" } }, required: ["name"] } } },
  { kind: "event", name: "ElicitationResult", event: "ElicitationResult", common: ["prompt_id"], fields: { mcp_server_name: "plugin:demo:db", mode: "form", action: "cancel" } },
  { kind: "event", name: "ConfigChange", event: "ConfigChange", common: ["prompt_id"], fields: { source: "project_settings", file_path: "<project>/.claude/settings.json" } },
  { kind: "event", name: "InstructionsLoaded", event: "InstructionsLoaded", common: [], fields: { file_path: "<project>/CLAUDE.md", memory_type: "Project", load_reason: "session_start" } },
  { kind: "event", name: "InstructionsLoaded.nested_traversal", event: "InstructionsLoaded", common: ["prompt_id", "effort"], fields: { file_path: "<project>/docs/CLAUDE.md", memory_type: "Project", load_reason: "nested_traversal", trigger_file_path: "<project>/docs/guide.md" } },
  { kind: "event", name: "InstructionsLoaded.include", event: "InstructionsLoaded", common: [], fields: { file_path: "<project>/rules.md", memory_type: "Project", load_reason: "include", parent_file_path: "<project>/CLAUDE.md" } },
  { kind: "event", name: "WorktreeCreate", event: "WorktreeCreate", common: [], fields: { name: "feature" } },
  { kind: "event", name: "WorktreeRemove", event: "WorktreeRemove", common: ["prompt_id"], fields: { worktree_path: "<worktree>" } },
  { kind: "event", name: "CwdChanged", event: "CwdChanged", common: ["prompt_id"], fields: { cwd: "<project>/docs", old_cwd: "<project>", new_cwd: "<project>/docs" } },
  { kind: "event", name: "FileChanged", event: "FileChanged", common: ["prompt_id"], fields: { file_path: "<project>/notes.txt", event: "change" } },
  { kind: "event", name: "FileChanged.add", event: "FileChanged", common: ["prompt_id"], fields: { file_path: "<project>/notes.txt", event: "add" } },
  { kind: "event", name: "FileChanged.unlink", event: "FileChanged", common: ["prompt_id"], fields: { file_path: "<project>/gone.txt", event: "unlink" } },
  { kind: "event", name: "DirectoryAdded", event: "DirectoryAdded", common: ["prompt_id"], fields: { directory: "<project>/docs", source: "slash_command" } },
  { kind: "event", name: "DirectoryAdded.register_repo_root", event: "DirectoryAdded", common: [], fields: { directory: "<project>/docs", source: "register_repo_root" } },
  { kind: "event", name: "MessageDisplay", event: "MessageDisplay", common: ["prompt_id"], fields: { turn_id: "00000000-0000-4000-8000-000000000003", message_id: "00000000-0000-4000-8000-000000000004", index: 0, final: true, delta: "All done." } },
  { kind: "event", name: "MessageDisplay.batch", event: "MessageDisplay", common: ["prompt_id"], fields: { turn_id: "00000000-0000-4000-8000-000000000003", message_id: "00000000-0000-4000-8000-000000000004", index: 0, final: false, delta: "First line\nSecond line\n" } },
  {
    kind: "tool",
    tool: "Agent",
    input: {
      description: "Look for notes",
      prompt: "List the notes.",
      subagent_type: "general-purpose",
      run_in_background: false
    },
    response: {
      status: "completed",
      prompt: "List the notes.",
      agentId: "a0000000000000001",
      agentType: "general-purpose",
      toolsUsed: [
        "Bash"
      ],
      content: [
        {
          type: "text",
          text: "One note."
        }
      ],
      resolvedModel: "claude-opus-5-5",
      totalDurationMs: 1400,
      totalTokens: 20,
      totalToolUseCount: 1,
      usage: {
        input_tokens: 1,
        cache_creation_input_tokens: 0,
        cache_read_input_tokens: 0,
        output_tokens: 1,
        service_tier: "standard"
      },
      canContinueAgent: true
    },
    result: "One note."
  },
  {
    kind: "tool",
    tool: "AskUserQuestion",
    input: {
      questions: [
        {
          question: "Which one?",
          header: "Pick",
          options: [
            {
              label: "A",
              description: "the first"
            },
            {
              label: "B",
              description: "the second"
            }
          ],
          multiSelect: false
        }
      ]
    },
    response: {
      questions: [
        {
          question: "Which one?",
          header: "Pick",
          options: [
            {
              label: "A",
              description: "the first"
            },
            {
              label: "B",
              description: "the second"
            }
          ],
          multiSelect: false
        }
      ],
      answers: {
        "Which one?": "A"
      },
      annotations: {}
    },
    result: "A"
  },
  {
    kind: "tool",
    tool: "Bash",
    input: {
      command: "echo hello",
      description: "Print a greeting"
    },
    response: {
      stdout: "hello",
      stderr: "",
      interrupted: false,
      isImage: false,
      noOutputExpected: false
    },
    result: "hello",
    error: "Exit code 3\nhello",
    suggestions: [
      {
        type: "addRules",
        rules: [
          {
            toolName: "Bash",
            ruleContent: "echo hello *"
          }
        ],
        behavior: "allow",
        destination: "localSettings"
      }
    ]
  },
  { kind: "tool", tool: "CronCreate", input: { cron: "0 9 * * *", prompt: "Check the notes.", recurring: true }, response: { id: "a0000001", humanSchedule: "Every day at 9:00 AM", recurring: true, durable: false, nextFireAt: 18e11, maxAgeMs: 2592e6 } },
  { kind: "tool", tool: "CronDelete", input: { id: "a0000001" }, response: { id: "a0000001" } },
  { kind: "tool", tool: "CronList", input: {}, response: { jobs: [{ id: "a0000001", cron: "0 9 * * *", humanSchedule: "Every day at 9:00 AM", prompt: "Check the notes.", recurring: true, durable: false, nextFireAt: 18e11 }] } },
  {
    kind: "tool",
    tool: "Edit",
    input: {
      file_path: "<project>/notes.txt",
      old_string: "hello",
      new_string: "goodbye",
      replace_all: false
    },
    response: {
      filePath: "<project>/notes.txt",
      oldString: "hello",
      newString: "goodbye",
      originalFile: "hello\n",
      structuredPatch: [
        {
          oldStart: 1,
          oldLines: 1,
          newStart: 1,
          newLines: 1,
          lines: [
            "-hello",
            "+goodbye"
          ]
        }
      ],
      userModified: false,
      replaceAll: false
    },
    suggestions: [
      {
        type: "setMode",
        mode: "acceptEdits",
        destination: "session"
      }
    ]
  },
  { kind: "tool", tool: "EnterPlanMode", input: {}, response: { message: "Entered plan mode." } },
  { kind: "tool", tool: "EnterWorktree", input: { name: "feature" }, response: { worktreePath: "<project>/.claude/worktrees/feature", worktreeBranch: "worktree-feature", message: "Created worktree." } },
  { kind: "tool", tool: "ExitPlanMode", input: {}, response: { plan: null, isAgent: false, filePath: "<home>/.claude/plans/plan.md" } },
  {
    kind: "tool",
    tool: "ExitWorktree",
    input: {
      action: "remove"
    },
    response: {
      action: "remove",
      originalCwd: "<project>",
      worktreePath: "<project>/.claude/worktrees/feature",
      worktreeBranch: "worktree-feature",
      discardedFiles: 0,
      discardedCommits: 0,
      restoredCwd: "<project>",
      originalCwdMissing: false,
      message: "Exited and removed worktree."
    }
  },
  { kind: "tool", tool: "Glob", input: { pattern: "**/*.txt" }, response: { durationMs: 3, numFiles: 1, filenames: ["<project>/notes.txt"], truncated: false, totalMatches: 1, countIsComplete: true }, result: "<project>/notes.txt" },
  { kind: "tool", tool: "Grep", input: { pattern: "hello" }, response: { mode: "files_with_matches", numFiles: 1, filenames: ["notes.txt"] }, result: "notes.txt" },
  { kind: "tool", tool: "ListAgents", input: {}, response: { listing: "No reachable agents.", sections: [], notes: [] } },
  { kind: "tool", tool: "Monitor", input: { description: "Watch the build", timeout_ms: 2e3, command: "tail -f build.log" }, response: { taskId: "b00000001", timeoutMs: 2e3, persistent: false } },
  {
    kind: "tool",
    tool: "NotebookEdit",
    input: {
      notebook_path: "<project>/notes.ipynb",
      cell_id: "c1",
      new_source: "x = 2"
    },
    response: {
      new_source: "x = 2",
      old_source: "x = 1",
      cell_type: "code",
      language: "python",
      edit_mode: "replace",
      cell_id: "c1",
      error: "",
      notebook_path: "<project>/notes.ipynb",
      original_file: "{}",
      updated_file: "{}"
    }
  },
  { kind: "tool", tool: "Read", input: { file_path: "<project>/notes.txt" }, response: { type: "text", file: { filePath: "<project>/notes.txt", content: "hello\n", numLines: 2, startLine: 1, totalLines: 2 } }, result: "1	hello\n2	" },
  { kind: "tool", tool: "ReportFindings", input: { findings: [] }, response: { count: 0, findings: [] } },
  { kind: "tool", tool: "ScheduleWakeup", input: { delaySeconds: 600, reason: "Wait for the build", prompt: "Look again." }, response: { scheduledFor: 18e11, clampedDelaySeconds: 600, wasClamped: false } },
  {
    kind: "tool",
    tool: "SendMessage",
    input: {
      to: "reviewer",
      summary: "Ready",
      message: "Please review.",
      type: "message",
      recipient: "reviewer",
      recipient_kind: "name",
      content: "Please review."
    },
    response: {
      success: false,
      message: "No agent named 'reviewer' is reachable.",
      display: "Not sent."
    }
  },
  { kind: "tool", tool: "Skill", input: { skill: "<plugin>:hello", args: "world" }, response: { success: true, commandName: "<plugin>:hello" } },
  { kind: "tool", tool: "TaskCreate", input: { subject: "Write the tests", description: "Cover the parser." }, response: { task: { id: "1", subject: "Write the tests", description: "Cover the parser." } } },
  { kind: "tool", tool: "TaskGet", input: { taskId: "1" }, response: { task: { id: "1", subject: "Write the tests", description: "Cover the parser.", status: "pending", blocks: [], blockedBy: [] } } },
  { kind: "tool", tool: "TaskList", input: {}, response: { tasks: [{ id: "1", subject: "Write the tests", status: "pending", blockedBy: [] }] } },
  { kind: "tool", tool: "TaskStop", input: { task_id: "b00000001" }, response: { message: "Successfully stopped task: b00000001 (sleep 30)", task_id: "b00000001", task_type: "local_bash", command: "sleep 30" } },
  { kind: "tool", tool: "TaskUpdate", input: { taskId: "1", status: "in_progress" }, response: { success: true, taskId: "1", updatedFields: ["status"], statusChange: { from: "pending", to: "in_progress" } } },
  { kind: "tool", tool: "TodoWrite", input: { todos: [{ content: "Write the tests", status: "pending", activeForm: "Writing the tests" }] }, response: { oldTodos: [], newTodos: [{ content: "Write the tests", status: "pending", activeForm: "Writing the tests" }] } },
  { kind: "tool", tool: "ToolSearch", input: { query: "select:WebFetch", max_results: 5 }, response: { matches: ["WebFetch"], query: "select:WebFetch", total_deferred_tools: 14 } },
  {
    kind: "tool",
    tool: "WebFetch",
    input: {
      url: "https://example.com",
      prompt: "What is this page about?"
    },
    response: {
      bytes: 1256,
      code: 200,
      codeText: "OK",
      result: "An example page.",
      durationMs: 300,
      url: "https://example.com"
    },
    suggestions: [
      {
        type: "addRules",
        rules: [
          {
            toolName: "WebFetch",
            ruleContent: "domain:example.com"
          }
        ],
        behavior: "allow",
        destination: "localSettings"
      }
    ]
  },
  { kind: "tool", tool: "WebSearch", input: { query: "plugin hooks" }, response: { query: "plugin hooks", results: [], durationSeconds: 0.4, searchCount: 0 } },
  { kind: "tool", tool: "Workflow", input: { name: "deep-research", args: {} }, response: { status: "async_launched", taskId: "w00000001", taskType: "local_workflow", workflowName: "deep-research", runId: "r00000001" } },
  {
    kind: "tool",
    tool: "Write",
    input: {
      file_path: "<project>/notes.txt",
      content: "hello\n"
    },
    response: {
      type: "create",
      filePath: "<project>/notes.txt",
      content: "hello\n",
      structuredPatch: [],
      originalFile: null,
      userModified: false
    },
    suggestions: [
      {
        type: "setMode",
        mode: "acceptEdits",
        destination: "session"
      }
    ]
  },
  { kind: "tool", tool: "mcp__*", input: {}, response: [{ type: "text", text: "A result of the tool." }], result: [{ type: "text", text: "A result of the tool." }], error: "The tool failed." }
] };

// src/spec/hook-session.json
var hook_session_default = { client: "2.1.330", facts: [
  { name: "AI_AGENT", value: "claude-code_2-1-330_harness", when: "always" },
  { name: "CLAUDECODE", value: "1", holds: "set in everything that a session starts", when: "always" },
  { name: "CLAUDE_CODE_CHILD_NOTES_DIR", value: "<scratch>/started", when: "always" },
  { name: "CLAUDE_CODE_CHILD_SESSION", value: "1", holds: "set in everything that a session starts", when: "always" },
  { name: "CLAUDE_CODE_ENTRYPOINT", value: "sdk-cli", holds: "how the client was started", when: "always" },
  { name: "CLAUDE_CODE_SESSION_ATTENDED", value: "0", when: "always" },
  { name: "CLAUDE_CODE_SESSION_ID", value: "<session>", holds: "the id of the session", when: "always" },
  { name: "CLAUDE_EFFORT", value: "<effort>", holds: "the effort level, where the input has one", when: "effort" },
  { name: "CLAUDE_ENV_FILE", value: "<scratch>/session-env/<event>-hook-<index>.sh", holds: "a file for `export` lines that later Bash calls take over", when: "env-file" },
  { name: "CLAUDE_PID", value: "<pid>", holds: "the process id of the client", when: "always" },
  { name: "CLAUDE_PLUGIN_DATA", value: "<data>", holds: "a folder of the plugin that its updates leave alone; it exists", substituted: true, when: "plugin" },
  { name: "CLAUDE_PLUGIN_ROOT", value: "<root>", holds: "the folder of the plugin", substituted: true, when: "plugin" },
  { name: "CLAUDE_PROJECT_DIR", value: "<project>", holds: "the folder in which the session was started; it stays where the working directory moves", substituted: true, when: "always" },
  { name: "COREPACK_ENABLE_AUTO_PIN", value: "0", when: "always" },
  { name: "NoDefaultCurrentDirectoryInExePath", value: "1", when: "always" }
] };

// src/spec/hook-payloads.ts
var facts = hook_payloads_default.facts;
var eventSamples = facts.filter((fact) => fact.kind === "event");
var toolSamples = facts.filter((fact) => fact.kind === "tool");
var sessionVariables = hook_session_default.facts;

// src/simulate/select.ts
import { tools } from "./validate.mjs";
function loadProblems(plugin) {
  const sources = configsOf(plugin, "hooks");
  const ofSource = new Map(sources.map((source) => [source, sourceProblem(source)]));
  const groups = sources.filter((source) => !ofSource.get(source)).flatMap(groupsOf);
  const gates = groups.filter(({ event }) => hookEvent(event.name)?.gating);
  const refusal = gates.map(groupRefusal).find((problem) => problem !== void 0);
  return {
    ...refusal !== void 0 && plugin.scope === "plugin" ? { plugin: refusal } : {},
    of: (source) => ofSource.get(source),
    on: ({ group, node }) => groupProblem(group) ?? handlerProblem(node)
  };
}
function sourceProblem({ problems, file, origin, root }) {
  const [problem] = problems;
  if (problem) return `its JSON does not parse (${problem.message})`;
  if (origin === "inline") return void 0;
  if (file.text.startsWith("\uFEFF")) return "it begins with a byte order mark";
  const description = entryOf(root, "description")?.value;
  return description && typeName(description) !== "string" ? 'its "description" is no text' : void 0;
}
function groupRefusal(group) {
  const hooks = entryOf(group.node, "hooks")?.value;
  const handlers = hooks?.kind === "list" ? hooks.items : [];
  const problem = groupProblem(group) ?? handlers.map(handlerProblem).find((found) => found !== void 0);
  return problem && `${group.field}: ${problem}`;
}
function groupProblem({ node, matcher }) {
  if (matcher && typeName(matcher.value) !== "string") return 'its "matcher" is no text';
  return entryOf(node, "hooks")?.value.kind === "list" ? void 0 : 'it has no list of "hooks"';
}
function handlerProblem(node) {
  const type = entryOf(node, "type")?.value;
  const name = type?.kind === "scalar" ? String(type.value) : void 0;
  const shape = name === void 0 ? void 0 : handlerShape(name);
  if (!shape) return name === void 0 ? 'a handler has no "type"' : `there is no handler type "${name}"`;
  for (const field of shape.fields) {
    const value = entryOf(node, field.name)?.value;
    if (!value && field.required) return `a ${name} handler needs "${field.name}"`;
    if (value && !takes(field, toValue(value))) return `"${field.name}" is nothing that a ${name} handler takes`;
  }
  return void 0;
}
function takes({ type, values, lenient }, value) {
  if (values) return typeof value === "string" && (lenient === true || values.includes(value));
  if (type === "seconds") return typeof value === "number" && value > 0;
  if (type === "string[]") return Array.isArray(value) && value.every((item) => typeof item === "string");
  if (type === "map" || type === "string map") return typeof value === "object" && value !== null && !Array.isArray(value);
  if (type === "url") return typeof value === "string" && URL.canParse(value);
  return typeof value === type;
}
function eventsOf(plugin, options = {}) {
  return [...new Set(entriesOf(plugin, options).map(({ event }) => event))];
}
function selectHooks(plugin, event, payload, options = {}) {
  const seen = /* @__PURE__ */ new Set();
  const problems = loadProblems(plugin);
  return entriesOf(plugin, options).filter((entry) => entry.event === event).map((entry, index) => {
    const hook = hookOf(entry, index);
    const obstacle = loadObstacle(entry, problems) ?? obstacleOf(entry, hook, payload, options);
    if (obstacle !== void 0) return { hook, fires: false, why: obstacle };
    const key = sameness(entry, hook);
    if (seen.has(key)) return { hook, fires: false, why: "the same handler of this source runs only once" };
    seen.add(key);
    return { hook, fires: true, why: reasonOf(hook, payload) };
  });
}
function entriesOf(plugin, { only, script }) {
  return hookEntriesOf(plugin).filter(
    (entry) => (only?.(entry.source.file.path) ?? true) && (script === void 0 || scriptsOf(entry).some(({ path }) => path === script))
  );
}
function hookOf(entry, index) {
  const value = toValue(entry.node);
  return {
    event: entry.event,
    ...entry.matcher !== void 0 ? { matcher: entry.matcher } : {},
    handler: { ...value, type: entry.type ?? "" },
    file: entry.source.file.path,
    field: entry.field,
    index
  };
}
function loadObstacle(entry, problems) {
  if (problems.plugin !== void 0) return `the client refuses the whole plugin: ${problems.plugin}`;
  const ofFile = problems.of(entry.source);
  if (ofFile !== void 0) return `the client loads none of the file's hooks: ${ofFile}`;
  const own = problems.on(entry);
  return own && `the client drops it: ${own}`;
}
function obstacleOf(entry, { handler, matcher, event }, payload, options) {
  return placeObstacle(entry, options) ?? typeObstacle(handler, event) ?? matcherObstacle(matcher, event, payload) ?? ifObstacle(handler, event, payload, options);
}
function placeObstacle({ place, source }, { only }) {
  if (source.plugin.scope !== "plugin") return void 0;
  if (place === "agent" || place === "command") return `the client ignores hooks in the frontmatter of a plugin's ${place}`;
  return place === "skill" && !only ? "it fires only once its skill has been called" : void 0;
}
function typeObstacle({ type }, event) {
  return hookEvent(event)?.handlers.includes(type) ? void 0 : `the client runs no ${type} hooks on ${event}`;
}
function matcherObstacle(matcher, event, payload) {
  const on = hookEvent(event)?.matcher;
  if (!on) return void 0;
  const value = matchedValue(event, payload);
  const reading = readMatcher(matcher, event);
  const matches = matchesValue(reading, value, on.kind === "tool");
  if (matches) return void 0;
  if (matches === void 0) return `its matcher "${matcher}" may take too long and is not tried here`;
  if (reading.kind === "invalid") return `its matcher "${matcher}" is no regular expression and matches nothing`;
  return `its matcher "${matcher}" does not match "${value}"`;
}
function matchedValue(event, payload) {
  const on = hookEvent(event)?.matcher;
  const value = String((on && payload[on.on]) ?? "");
  return on?.kind === "file" ? value.slice(value.lastIndexOf("/") + 1) : value;
}
function ifObstacle(handler, event, payload, { home: home2 }) {
  if (typeof handler.if !== "string" || handler.if === "") return void 0;
  if (!isToolEvent(event)) return `it has an "if", which keeps a hook from ever running on ${event}`;
  const input = typeof payload.tool_input === "object" && payload.tool_input !== null ? payload.tool_input : {};
  const call = { tool: String(payload.tool_name), input, cwd: String(payload.cwd ?? ""), ...home2 ? { home: home2 } : {} };
  return ifMatches(handler.if, call) ? void 0 : `its "if" ${JSON.stringify(handler.if)} does not take this call`;
}
function reasonOf({ matcher, event, handler }, payload) {
  const on = hookEvent(event)?.matcher;
  const isAll = readMatcher(matcher, event).kind === "all";
  const byMatcher = on ? `${isAll ? "it takes every value" : `its matcher "${matcher}" takes "${matchedValue(event, payload)}"`}` : void 0;
  const ignored = matcher ? `its matcher is ignored: ${event} has none` : `${event} has no matcher`;
  return `${byMatcher ?? ignored}${handler.if ? ', and so does its "if"' : ""}`;
}
function sameness({ source }, { handler }) {
  const { timeout: _timeout, shell: _shell, ...rest } = handler;
  delete rest.statusMessage;
  return JSON.stringify([source.file.path, source.field, rest]);
}
function parseSetting(setting) {
  const equals = setting.indexOf("=");
  if (equals < 1) return void 0;
  const text = setting.slice(equals + 1);
  return { path: setting.slice(0, equals), value: parseOrText(text) };
}
function parseOrText(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
function setValue(payload, path, value) {
  return setStep(payload, path.split("."), value);
}
function setStep(owner, [step = "", ...rest], value) {
  const isIndex = Array.isArray(owner) && /^\d+$/.test(step) && Number(step) <= owner.length;
  const child = ownValue(owner, step);
  const next = rest.length > 0 ? setStep(child, rest, value) : value;
  if (isIndex) return Object.assign([...owner], { [step]: next });
  const copy = typeof owner === "object" && owner !== null && !Array.isArray(owner) ? { ...owner } : {};
  return Object.defineProperty(copy, step, { value: next, enumerable: true, configurable: true, writable: true });
}
function ownValue(owner, key) {
  return typeof owner === "object" && owner !== null && Object.hasOwn(owner, key) ? owner[key] : void 0;
}
var plainTypes = /* @__PURE__ */ new Set(["string", "number", "boolean"]);
function inputProblem(tool, input) {
  const { fields = {} } = toolInputs.find(({ name }) => name === tool) ?? {};
  for (const [field, type] of Object.entries(fields)) {
    const name = field.replace(/\?$/, "");
    const value = input[name];
    if (value === void 0 && !field.endsWith("?")) return `"${name}" is missing`;
    if (value !== void 0 && plainTypes.has(type) && typeof value !== type) return `"${name}" is no ${type}`;
  }
  return void 0;
}
var neutralContext = {
  project: "/home/dev/project",
  home: "/home/dev",
  transcript: "/home/dev/.claude/projects/-home-dev-project/00000000-0000-4000-8000-000000000001.jsonl",
  plugin: "demo"
};
function findSample(name) {
  return eventSamples.find((sample) => sample.name === name);
}
function samplePayload(sample, toolName, context) {
  const own = fill(sample.fields, tokensOf(canonicalTool(toolName), context));
  const usual = usualValues(context);
  const common = ["session_id", "transcript_path", "cwd", ...sample.common].map((key) => [key, own[key] ?? usual[key]]);
  return { ...Object.fromEntries(common), hook_event_name: sample.event, ...own };
}
function usualValues({ project, transcript }) {
  return {
    session_id: "00000000-0000-4000-8000-000000000001",
    transcript_path: transcript,
    cwd: project,
    prompt_id: "00000000-0000-4000-8000-000000000002",
    permission_mode: "default",
    agent_id: "a0000000000000001",
    agent_type: "general-purpose",
    effort: { level: "medium" }
  };
}
function canonicalTool(name) {
  return tools.find((tool) => tool.name === name && tool.status === "alias")?.use ?? name;
}
function tokensOf(tool, context) {
  const { project, home: home2, transcript, plugin } = context;
  const texts = [
    ["<project>", project],
    ["<home>", home2],
    ["<plugin>", plugin],
    ["<worktree>", `${project}/.claude/worktrees/feature`],
    ["<subagent-transcript>", transcript.replace(/\.jsonl$/, "/subagents/agent-a0000000000000001.jsonl")]
  ];
  const sample = findToolSample(tool);
  const response = sample?.response ?? {};
  const values = [
    ["<tool>", tool],
    ["<input>", sample?.input ?? {}],
    ["<response>", response],
    ["<result>", sample?.result ?? "Done."],
    ["<error>", sample?.error ?? "The tool failed."],
    ["<suggestions>", sample?.suggestions],
    ["<server>", tool.startsWith("mcp__") ? mcpServerOf(tool, plugin) : void 0]
  ];
  return { texts, values: new Map(values.map(([token, value]) => [token, fill(value, { texts, values: /* @__PURE__ */ new Map() })])) };
}
function findToolSample(name) {
  return toolSamples.find(({ tool }) => tool === (name.startsWith("mcp__") ? "mcp__*" : name));
}
function mcpServerOf(tool, plugin) {
  const server = tool.split("__")[1] ?? "";
  const prefix = `plugin_${plugin}_`;
  return server.startsWith(prefix) ? { name: `plugin:${plugin}:${server.slice(prefix.length)}`, source: "plugin" } : { name: server, source: "project" };
}
function fill(value, tokens) {
  if (typeof value === "string" && tokens.values.has(value)) return tokens.values.get(value);
  if (typeof value === "string")
    return tokens.texts.reduce((text, [token, filled2]) => text.replaceAll(token, () => filled2), value);
  if (Array.isArray(value)) return value.map((item) => fill(item, tokens));
  if (typeof value !== "object" || value === null) return value;
  const filled = Object.entries(value).map(([key, item]) => [key, fill(item, tokens)]);
  return Object.fromEntries(filled.filter(([, item]) => item !== void 0));
}

// src/cli/test-hook/run.ts
import { clientVersion } from "./validate.mjs";
import { UsageError as UsageError3 } from "./core.mjs";

// src/cli/test-hook/report.ts
import { firstOf as firstOf2 } from "./frontmatter.mjs";

// lazy:secrets
var require2 = process.getBuiltinModule("node:module").createRequire(import.meta.url);
var secrets;
var load = () => secrets ??= require2("./secrets.cjs");
var redact = (...given) => load().redact(...given);

// src/cli/test-hook/report.ts
import { printable, printableText } from "./core.mjs";

// builtin:node:fs
var nodeFs = process.getBuiltinModule("node:fs");
var node_fs_default = nodeFs;

// builtin:node:path
var nodePath = process.getBuiltinModule("node:path");
var node_path_default = nodePath;

// src/simulate/run.ts
import { describeError as describeError2 } from "./core.mjs";
import { hookEvent as hookEvent3 } from "./hooks.mjs";

// builtin:node:child_process
var nodeChild_process = process.getBuiltinModule("node:child_process");
var { spawn, spawnSync } = nodeChild_process;

// builtin:node:os
var nodeOs = process.getBuiltinModule("node:os");
var node_os_default = nodeOs;

// src/simulate/process.ts
import { describeError } from "./core.mjs";
import { hookEvent as hookEvent2 } from "./hooks.mjs";
var windowsNames = ["SYSTEMROOT", "SystemRoot", "COMSPEC", "ComSpec", "PATHEXT", "TEMP", "TMP", "USERPROFILE", "Path"];
function cleanBase(environment, platform = process.platform) {
  const names2 = ["PATH", "HOME", ...platform === "win32" ? windowsNames : []];
  return definedOnly(Object.fromEntries(names2.map((name) => [name, environment[name]])));
}
function definedOnly(environment) {
  return Object.fromEntries(Object.entries(environment).filter((entry) => entry[1] !== void 0));
}
function hookEnvironment(request) {
  const own = sessionVariables.filter((variable) => isGiven(variable, request));
  const values = valuesOf(request);
  const set = own.map(({ name, value }) => [name, value.replace(/<(\w+)>/g, (token, key) => values[key] ?? token)]);
  return { ...request.base, ...Object.fromEntries(set), ...request.extra };
}
function isGiven({ when }, { event, payload, plugin }) {
  if (when === "plugin") return plugin !== void 0;
  if (when === "effort") return effortOf(payload) !== void 0;
  return when === "always" || hookEvent2(event)?.environmentFile === true;
}
function valuesOf({ event, payload, project, scratch, plugin, index }) {
  return {
    scratch,
    session: typeof payload.session_id === "string" ? payload.session_id : "",
    effort: effortOf(payload) ?? "",
    event: event.toLowerCase(),
    index: String(index),
    pid: String(process.pid),
    data: plugin?.data ?? "",
    root: plugin?.root ?? "",
    project
  };
}
function effortOf({ effort }) {
  const level = typeof effort === "object" && effort !== null ? effort.level : void 0;
  return typeof level === "string" ? level : void 0;
}
function envFileOf(event, scratch, index) {
  return hookEvent2(event)?.environmentFile ? node_path_default.join(scratch, "session-env", `${event.toLowerCase()}-hook-${index}.sh`) : void 0;
}
var projectFiles = {
  "notes.txt": "hello\n",
  "CLAUDE.md": "Keep the notes short.\n",
  "docs/CLAUDE.md": "Write in English.\n",
  "docs/guide.md": "# Guide\n"
};
function makeScratch() {
  const root = node_fs_default.mkdtempSync(node_path_default.join(node_fs_default.realpathSync(node_os_default.tmpdir()), "test-hook-"));
  const project = node_path_default.join(root, "project");
  const data = node_path_default.join(root, "data");
  const transcript = node_path_default.join(root, "transcript.jsonl");
  for (const folder of [data, node_path_default.join(root, "session-env"), node_path_default.join(root, "started"), node_path_default.join(project, "docs")])
    node_fs_default.mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(projectFiles)) node_fs_default.writeFileSync(node_path_default.join(project, file), text);
  node_fs_default.writeFileSync(
    transcript,
    transcriptLines(project).map((line) => `${JSON.stringify(line)}
`).join("")
  );
  return { root, project, data, transcript, remove: () => removeFolder(root) };
}
function transcriptLines(cwd2) {
  const common = {
    isSidechain: false,
    userType: "external",
    cwd: cwd2,
    sessionId: "00000000-0000-4000-8000-000000000001",
    version: "2.1.330"
  };
  const [first, second] = ["00000000-0000-4000-8000-00000000000a", "00000000-0000-4000-8000-00000000000b"];
  const question = { role: "user", content: "Please tidy up the notes." };
  const answer2 = {
    id: "msg_01",
    type: "message",
    role: "assistant",
    content: [{ type: "text", text: "All done." }],
    stop_reason: "end_turn"
  };
  return [
    { parentUuid: null, type: "user", message: question, uuid: first, timestamp: "2026-01-01T00:00:00.000Z", ...common },
    { parentUuid: first, type: "assistant", message: answer2, uuid: second, timestamp: "2026-01-01T00:00:01.000Z", ...common }
  ];
}
function removeFolder(root) {
  try {
    node_fs_default.rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    removeLocked(root);
  }
}
function removeLocked(root) {
  try {
    unlock(root);
    node_fs_default.rmSync(root, { recursive: true, force: true });
  } catch {
  }
}
function unlock(folder) {
  node_fs_default.chmodSync(folder, 448);
  for (const entry of node_fs_default.readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) unlock(node_path_default.join(folder, entry.name));
}
function boundedText(limit) {
  const chunks = [];
  let kept = 0;
  let bytes = 0;
  return {
    add(chunk) {
      bytes += chunk.length;
      const part = chunk.subarray(0, limit - kept);
      if (part.length === 0) return;
      chunks.push(part.length < chunk.length ? Uint8Array.from(part) : part);
      kept += part.length;
    },
    get bytes() {
      return bytes;
    },
    get isCut() {
      return bytes > kept;
    },
    text: () => Buffer.concat(chunks).toString("utf8")
  };
}
function hasMembers(group) {
  if (!signalGroup(group, 0)) return false;
  return process.platform !== "linux" || processIds().some((id) => isAliveIn(id, group));
}
function isAliveIn(id, group) {
  const [state, , own] = readProcess(id, "stat").replace(/^.*\) /s, "").split(" ");
  return own === String(group) && state !== "Z" && state !== "X";
}
function endGroup(group) {
  return signalGroup(group, "SIGKILL");
}
function signalGroup(group, signal) {
  if (group <= 1) return false;
  try {
    process.kill(process.platform === "win32" ? group : -group, signal);
    return true;
  } catch {
    return false;
  }
}
function endMarked(mark) {
  if (process.platform !== "linux") return 0;
  let ended = 0;
  for (let round = 0; round < 5; round++) {
    const found = markedProcesses(mark);
    if (found.length === 0) return ended;
    for (const id of found) if (endProcess(id)) ended++;
  }
  return ended;
}
function endProcess(id) {
  try {
    process.kill(id, "SIGKILL");
    return true;
  } catch {
    return false;
  }
}
function markedProcesses(mark) {
  const own = String(process.pid);
  return processIds().filter((id) => id !== own && readProcess(id, "environ").includes(mark)).map(Number);
}
function processIds() {
  return node_fs_default.readdirSync("/proc").filter((name) => /^\d+$/.test(name));
}
function readProcess(id, file) {
  try {
    return node_fs_default.readFileSync(`/proc/${id}/${file}`, "latin1");
  } catch {
    return "";
  }
}
var keptBytes = 4 * 1024 * 1024;
var graceMilliseconds = 1e3;
var drainMilliseconds = 500;
var longestTimer = 2 ** 31 - 1;
var running = /* @__PURE__ */ new Set();
function runHookProcess(request) {
  const started = performance.now();
  const stdout = boundedText(keptBytes);
  const stderr = boundedText(keptBytes);
  const { child, failure } = start(request);
  if (!child)
    return Promise.resolve(outcomeOf({ exitCode: 1, trouble: "not-started", detail: failure }, stdout, stderr, started));
  const { pid } = child;
  if (pid !== void 0) running.add(pid);
  child.stdout.on("data", (chunk) => stdout.add(chunk));
  child.stderr.on("data", (chunk) => stderr.add(chunk));
  child.stdin.on("error", () => {
  });
  child.stdin.end(request.stdin);
  return new Promise((resolve) => {
    let isTimedOut = false;
    const timer = setTimeout(
      () => {
        isTimedOut = true;
        if (pid !== void 0) endInTime(pid);
      },
      Math.min(request.timeout, longestTimer)
    );
    child.on("error", (error) => {
      clearTimeout(timer);
      resolve(outcomeOf({ exitCode: 1, trouble: "not-started", detail: startProblem(error) }, stdout, stderr, started));
    });
    child.on("exit", async (code, signal) => {
      const milliseconds = performance.now() - started;
      clearTimeout(timer);
      const leftChildren = pid !== void 0 && hasMembers(pid) && endGroup(pid);
      if (pid !== void 0) running.delete(pid);
      await drained(child);
      resolve({ ...outcomeOf(endOf(code, signal, isTimedOut), stdout, stderr, started), milliseconds, leftChildren });
    });
  });
}
function start({ file, args, cwd: cwd2, environment }) {
  try {
    return { child: spawn(file, args, { cwd: cwd2, env: environment, detached: true, stdio: "pipe", windowsHide: true }) };
  } catch (error) {
    return { failure: startProblem(error) };
  }
}
function startProblem(error) {
  return `it could not be started: ${error.code === void 0 ? error.message : `${error.code}: ${describeError(error)}`}`;
}
function endOf(code, signal, isTimedOut) {
  if (isTimedOut) return { exitCode: 1, trouble: "timed-out" };
  return signal ? { exitCode: 1, trouble: "signal", detail: `it was ended by ${signal}` } : { exitCode: code ?? 1 };
}
function outcomeOf(end, stdout, stderr, started) {
  return {
    ...end,
    stdout: stdout.text(),
    stderr: stderr.text(),
    stdoutBytes: stdout.bytes,
    stderrBytes: stderr.bytes,
    milliseconds: performance.now() - started,
    leftChildren: false
  };
}
function endInTime(group) {
  signalGroup(group, "SIGTERM");
  setTimeout(() => {
    if (running.has(group)) endGroup(group);
  }, graceMilliseconds).unref();
}
function drained(child) {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve();
    };
    const timer = setTimeout(done, drainMilliseconds);
    child.on("close", done);
  });
}
function endRunningHooks() {
  for (const group of running) endGroup(group);
}

// src/simulate/verdict.ts
import { hookOutputs as hookOutputs2 } from "./scripts.mjs";

// src/simulate/output.ts
import { firstOf } from "./frontmatter.mjs";
import { hookOutputs, outputKeys } from "./scripts.mjs";
function readReply(stdout, { event, isBare }) {
  const text = stdout.trim();
  if (!text.startsWith("{")) return { kind: "plain", text, ...hintOf(text) };
  const firstLine = parseObject(text.slice(0, endOfLine(text)));
  if (firstLine?.async === true) return { kind: "async" };
  const value = parseObject(text);
  if (!value) {
    if (text.endsWith("}")) return { kind: "unusable", why: `stdout looks like JSON but does not parse: ${parseProblem(text)}` };
    return {
      kind: "plain",
      text,
      hint: firstLine ? "text after JSON makes all of stdout plain text" : 'stdout begins with "{" but is no JSON'
    };
  }
  if (value.async === true) return { kind: "async" };
  const { problems, unknown, namedEvent: namedEvent2 } = checkOutput(value);
  if (problems.length > 0) return { kind: "unusable", why: `its JSON is invalid: ${problems.map(describe).join("; ")}` };
  if (namedEvent2 !== void 0 && namedEvent2 !== event && !isBare)
    return { kind: "unusable", why: `its hookSpecificOutput is for ${namedEvent2}, not for ${event}`, isWrongEvent: true };
  return { kind: "json", value, unknown };
}
function hintOf(text) {
  const isHidden = /\{\s*"(?:decision|continue|hookSpecificOutput|systemMessage|permissionDecision)"\s*:/.test(
    text.slice(0, 1e5)
  );
  return isHidden ? { hint: "stdout holds JSON, but does not begin with it: it is plain text" } : {};
}
function endOfLine(text) {
  const end = text.indexOf("\n");
  return end < 0 ? text.length : end;
}
function parseObject(text) {
  try {
    const value = JSON.parse(text);
    return isMap(value) ? value : void 0;
  } catch {
    return void 0;
  }
}
function parseProblem(text) {
  try {
    JSON.parse(text);
    return "";
  } catch (error) {
    return error.message.replace(/, (?:\.{3})?".*"(?:\.{3})? is not valid JSON$/s, "").slice(0, 200);
  }
}
function describe({ field, message }) {
  return `${field}: ${message}`;
}
function checkOutput(value) {
  const top = checkFields(value, outputKeys, "");
  const specific = value.hookSpecificOutput;
  if (!isMap(specific)) return top;
  const { hookEventName } = specific;
  const variant = hookOutputs.find(({ event, fields }) => event === hookEventName && fields);
  if (!variant) {
    const problem = { field: "hookSpecificOutput.hookEventName", message: eventNameProblem(hookEventName) };
    return { ...top, problems: [...top.problems, problem] };
  }
  const inner = checkFields(specific, variant.fields ?? [], "hookSpecificOutput.");
  const missing = variant.required.filter((key) => specific[key] === void 0);
  const problems = missing.map((key) => ({
    field: `hookSpecificOutput.${key}`,
    message: `${variant.event} output needs "${key}"`
  }));
  return {
    problems: [...top.problems, ...problems, ...inner.problems],
    unknown: [...top.unknown, ...inner.unknown.filter((key) => key !== "hookSpecificOutput.hookEventName")],
    namedEvent: variant.event
  };
}
function eventNameProblem(name) {
  if (name === void 0) return 'hookSpecificOutput has no "hookEventName"';
  const isEvent = hookOutputs.some(({ event }) => event === name);
  return isEvent ? `there is no hookSpecificOutput for ${name}` : `${show(name)} is not the name of an event with such an output`;
}
function checkFields(value, fields, prefix) {
  const known = new Map(fields.map((field) => [field.name, field]));
  const problems = Object.entries(value).flatMap(([key, item]) => checkValue(item, known.get(key)?.schema ?? {}, prefix + key));
  return { problems, unknown: Object.keys(value).flatMap((key) => known.has(key) ? [] : [prefix + key]) };
}
function checkValue(value, schema, field) {
  if (schema.enum && !schema.enum.includes(value))
    return [{ field, message: `it is ${show(value)}; allowed: ${schema.enum.map(show).join(", ")}` }];
  if (schema.type && typeOf(value) !== schema.type)
    return [{ field, message: `it is ${describeType(value)}; it must be ${withArticle(schema.type)}` }];
  if (Array.isArray(value)) return value.flatMap((item, index) => checkValue(item, schema.items ?? {}, `${field}.${index}`));
  return isMap(value) ? checkMap(value, schema, field) : [];
}
function checkMap(value, schema, field) {
  const { discriminator, oneOf = [] } = schema;
  if (discriminator) {
    const key = discriminator.propertyName;
    const branch = oneOf.find(({ properties }) => properties?.[key]?.const === value[key]);
    const allowed2 = oneOf.map(({ properties }) => show(properties?.[key]?.const)).join(", ");
    return branch ? checkMap(value, branch, field) : [{ field: `${field}.${key}`, message: `it is ${show(value[key])}; allowed: ${allowed2}` }];
  }
  const missing = (schema.required ?? []).filter((key) => value[key] === void 0);
  return [
    ...missing.map((key) => ({ field: `${field}.${key}`, message: "it is missing" })),
    ...Object.entries(schema.properties ?? {}).flatMap(
      ([key, own]) => value[key] === void 0 ? [] : checkValue(value[key], own, `${field}.${key}`)
    )
  ];
}
function isMap(value) {
  return typeOf(value) === "object";
}
function typeOf(value) {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
function describeType(value) {
  return value === null ? "null" : withArticle(typeOf(value));
}
function withArticle(type) {
  return `${/^[ao]/.test(type) ? "an" : "a"} ${type}`;
}
function show(value) {
  return value === void 0 ? "missing" : firstOf(redact(JSON.stringify(value)), 80);
}
var emptyAnswer = { decision: "none", effects: [], notes: [] };
var decidingKeys = /* @__PURE__ */ new Set([
  "hookEventName",
  "permissionDecision",
  "permissionDecisionReason",
  "decision",
  "action",
  "additionalContext",
  "updatedInput"
]);
function answerOf(json2, output) {
  const specific = isMap(json2.hookSpecificOutput) ? json2.hookSpecificOutput : {};
  const { decision, reason, notes } = decide(json2, specific, output);
  const request = isMap(specific.decision) ? specific.decision : {};
  const updatedInput = isMap(specific.updatedInput) ? specific.updatedInput : isMap(request.updatedInput) ? request.updatedInput : void 0;
  return {
    decision,
    notes,
    ...reason !== void 0 ? { reason } : {},
    ...typeof specific.additionalContext === "string" ? { context: specific.additionalContext } : {},
    ...typeof json2.systemMessage === "string" ? { message: json2.systemMessage } : {},
    ...updatedInput ? { updatedInput } : {},
    effects: (output.fields ?? []).flatMap(
      ({ name, does }) => specific[name] === void 0 || decidingKeys.has(name) ? [] : [{ key: name, value: specific[name], does }]
    )
  };
}
function decide(json2, specific, output) {
  const notes = [];
  if (json2.continue === false) {
    if (output.stop !== "ignored") return { decision: "stop", reason: textOf(json2.stopReason), notes };
    notes.push(`"continue": false has no effect on ${output.event}`);
  }
  if (json2.decision === "block" && output.blocking === "none") notes.push(`"decision": "block" has no effect on ${output.event}`);
  if (json2.decision === "approve" && output.event !== "PreToolUse")
    notes.push(`"decision": "approve" has no effect on ${output.event}`);
  const own = ownDecision(specific);
  if (own?.decision === "block") return { ...own, reason: own.reason ?? textOf(json2.reason), notes };
  if (json2.decision === "block" && output.blocking !== "none") return { decision: "block", reason: textOf(json2.reason), notes };
  if (own) return { ...own, notes };
  const isApproved = json2.decision === "approve" && output.event === "PreToolUse";
  return { decision: isApproved ? "allow" : "none", reason: textOf(json2.reason), notes };
}
function ownDecision({
  permissionDecision,
  permissionDecisionReason,
  decision,
  action
}) {
  if (permissionDecision !== void 0)
    return {
      decision: permissionDecision === "deny" ? "block" : permissionDecision,
      reason: textOf(permissionDecisionReason)
    };
  if (isMap(decision)) return { decision: decision.behavior === "deny" ? "block" : "allow", reason: textOf(decision.message) };
  if (action !== void 0) return { decision: action === "accept" ? "allow" : "block", reason: `the answer is "${action}"` };
  return void 0;
}
function textOf(value) {
  return typeof value === "string" && value !== "" ? value : void 0;
}

// src/simulate/verdict.ts
var notRunCode = 126;
function failureOf(end, reply, answer2) {
  const { exitCode, trouble, detail = "" } = end;
  if (trouble) return { kind: trouble, why: detail, isTold: true };
  if (exitCode === 2) return void 0;
  if (reply.kind === "unusable") return { kind: "unusable-output", why: reply.why, isTold: true };
  if (exitCode === 0 || isTelling(answer2)) return void 0;
  return { kind: "exit-code", why: explainCode(exitCode), isTold: exitCode >= notRunCode };
}
function isTelling({ decision, context, updatedInput, effects }) {
  return decision !== "none" || context !== void 0 || updatedInput !== void 0 || effects.length > 0;
}
function explainCode(code) {
  if (code === 126) return "exit code 126: the command cannot be executed";
  if (code === 127) return "exit code 127: the command was not found";
  return `exit code ${code} is a failure of the hook, not a block; only 2 blocks`;
}
var headings = {
  block: "blocked",
  allow: "allowed",
  ask: "asks",
  defer: "deferred",
  stop: "stopped"
};
function headingOf(output, { decision }, failure) {
  const isGate = output.blocking === "action" || output.event === "PermissionRequest";
  if (decision === "none") return failure ? isGate ? "fails open" : "failed" : "goes ahead";
  return decision === "block" && output.blocking === "feedback" ? "fed back" : headings[decision];
}
function effectOf(output, { decision, updatedInput }) {
  const { blocked = "", proceeds, stop } = output;
  const changed = updatedInput ? ", with the input that the hook gave" : "";
  if (decision === "block") return blocked;
  if (decision === "stop") return stop === "drops-prompt" ? blocked : "the turn ends";
  if (decision === "ask") return `the user is asked${changed}; where no one can be asked it is a refusal`;
  if (decision === "defer") return "the session ends with the call left open";
  return (decision === "allow" ? allowed(output) : proceeds) + changed;
}
function allowed({ event, proceeds }) {
  if (event === "PreToolUse") return "the tool runs without a permission question";
  if (event === "PermissionRequest") return "the call is allowed";
  return event.startsWith("Elicitation") ? 'the server gets the answer "accept"' : proceeds;
}
function outcomeOf2(parts) {
  const { end, situation, output, answer: answer2, failure } = parts;
  const { command, shownCommand } = situation;
  const said = { decision: answer2.decision, reason: answer2.reason, command };
  if (answer2.decision === "stop") return said;
  const isExit2 = end.exitCode === 2 && !end.trouble;
  const hasFailed = failure !== void 0 || end.exitCode !== 0 && !isExit2;
  if (hasFailed && situation.onFailure === "block" && output.onFailure === "block")
    return { decision: "block", reason: failureReason(parts), command };
  if (output.plainStdout === "path") return worktreeOutcome(parts);
  if (answer2.decision === "block") return { ...said, reason: answer2.reason ?? defaultReason(output.event) };
  if (isExit2 && output.blocking !== "none")
    return { decision: "block", reason: exit2Reason(parts), command: output.isBare ? command : shownCommand };
  if (failure) return { decision: "none", command };
  if (answer2.context !== void 0 && output.contextContinues) return { decision: "block", command };
  const refused = refusedInput(parts);
  if (refused) return { decision: "block", reason: refused, command };
  return { ...said, updatedInput: answer2.updatedInput };
}
function defaultReason(event) {
  return event === "PermissionRequest" ? "Permission denied by hook" : "Blocked by hook";
}
function failureReason({ end, situation, output, failure }) {
  const opening = output.isBare ? "" : `[${situation.command}]: `;
  if (end.trouble === "timed-out") return `${opening}timed out; blocking because onFailure is "block"`;
  return `${opening}failed; blocking because onFailure is "block"
${troubleText(end, failure) || "No stderr output"}`;
}
function troubleText(end, failure) {
  const isOfClient = failure?.kind === "unusable-output" || failure?.kind === "not-started" || failure?.kind === "no-answer";
  return isOfClient ? failure.why : end.stderr.trimEnd();
}
function exit2Reason({ end, situation, output, reply }) {
  if (output.isBare) return end.stderr.trim();
  const opening = `[${situation.shownCommand}]:`;
  if (reply.kind === "unusable" && reply.isWrongEvent) return `${opening} blocked (exit 2); its output could not be processed`;
  const origin = situation.plugin ? `
This hook comes from the ${situation.plugin} plugin.` : "";
  return `${opening} ${end.stderr || "No stderr output"}${origin}`;
}
function worktreeOutcome({ end, situation, answer: answer2, failure, reply }) {
  const { command } = situation;
  const isSilent = reply.kind === "plain" ? reply.text === "" : answer2.decision === "block" && answer2.reason === void 0;
  if (!failure && end.exitCode === 0)
    return isSilent ? { decision: "block", reason: "it printed no path", command } : { decision: "none", command };
  const detail = end.trouble === "timed-out" ? "Hook cancelled" : (answer2.reason ?? troubleText(end, failure)) || "no output";
  return { decision: "block", reason: detail, command };
}
function refusedInput({ situation, answer: answer2 }) {
  const tool = String(situation.payload.tool_name);
  const problem = answer2.updatedInput && answer2.decision !== "ask" ? inputProblem(tool, answer2.updatedInput) : void 0;
  return problem && `the hook's updatedInput does not fit ${tool}: ${problem}`;
}
function verdictOf(end, situation) {
  const output = hookOutputs2.find(({ event }) => event === situation.event);
  if (!output) throw new Error(`there is no event ${situation.event}`);
  const reply = end.trouble ? { kind: "plain", text: "" } : readReply(end.stdout, output);
  if (!end.trouble && (situation.isAsync || reply.kind === "async")) return lateVerdict(output, reply);
  const answer2 = reply.kind === "json" ? answerOf(reply.value, output) : emptyAnswer;
  const failure = failureOf(end, reply, answer2);
  const parts = { end, situation, output, reply, answer: answer2, failure };
  const outcome = outcomeOf2(parts);
  return {
    decision: outcome.decision,
    ...failure && outcome.decision === "none" ? { failure } : {},
    heading: headingOf(output, outcome, failure),
    effect: effectOf(output, outcome),
    ...textsOf(parts, outcome),
    ...outcome.updatedInput ? { updatedInput: outcome.updatedInput } : {},
    effects: answer2.effects,
    notes: notesOf(parts)
  };
}
function lateVerdict(output, reply) {
  const late = output.blocking === "none" ? "" : "; whatever the hook decides comes too late";
  const notes = [reply.kind === "async" ? 'its first line says that it runs on its own ("async": true)' : "the handler is async"];
  return {
    decision: "none",
    heading: "goes ahead",
    effect: output.proceeds + late,
    model: [],
    user: [],
    addsContext: false,
    effects: [],
    notes
  };
}
function notesOf({ end, situation, output, reply, answer: answer2 }) {
  const { event, plainStdout, onFailure, messageText } = output;
  const isExit2 = end.exitCode === 2 && !end.trouble;
  const isDropped2 = reply.kind === "plain" && reply.text !== "" && !reply.hint && plainStdout === "ignored" && end.exitCode === 0;
  const notes = [
    [reply.kind === "plain" && reply.hint !== void 0, reply.kind === "plain" && reply.hint || ""],
    [reply.kind === "json" && reply.unknown.length > 0, `ignored, as the client does not know them: ${unknownKeys(reply)}`],
    [reply.kind === "json" && plainStdout === "path", "the JSON itself is taken as the path: a command prints the bare path"],
    [isExit2 && output.blocking === "none", `exit code 2 blocks nothing on ${event}`],
    [situation.onFailure === "block" && onFailure === "ignored", `"onFailure": "block" has no effect on ${event}`],
    [isDropped2, `plain text on stdout goes nowhere on ${event}`],
    [answer2.message !== void 0 && messageText === void 0, "its systemMessage is not shown in a session without a terminal"]
  ];
  return [...answer2.notes, ...notes.flatMap(([holds, note]) => holds ? [note] : [])];
}
function unknownKeys(reply) {
  return reply.kind === "json" ? reply.unknown.join(", ") : "";
}
var expectations = ["block", "allow", "ask", "context", "error", "none"];
var precedence = ["stop", "block", "defer", "ask", "allow", "none"];
function mergedDecision(runs) {
  const decisions = runs.map(({ verdict }) => verdict?.decision ?? "none");
  return precedence.find((decision) => decisions.includes(decision)) ?? "none";
}
function outcomesOf(event, runs) {
  const verdicts = runs.flatMap(({ verdict }) => verdict ?? []);
  const decision = mergedDecision(runs);
  const output = hookOutputs2.find((candidate) => candidate.event === event);
  const isBlock = decision === "block" || decision === "stop" && !output?.contextContinues;
  const hasFailed = verdicts.some(({ failure }) => failure);
  const isSure = !hasFailed && runs.every(({ verdict }) => verdict);
  const hasContext = verdicts.some(({ addsContext }) => addsContext);
  const isSilent = verdicts.every(
    ({ user, updatedInput, effects }) => user.length === 0 && !updatedInput && effects.length === 0
  );
  const goesAhead = decision === "allow" || !isBlock && decision !== "ask" && decision !== "defer" && event !== "PermissionRequest";
  const holds = {
    block: isBlock,
    allow: goesAhead && isSure,
    ask: decision === "ask",
    context: hasContext,
    error: hasFailed,
    none: decision === "none" && isSure && !hasContext && isSilent
  };
  return expectations.filter((expectation) => holds[expectation]);
}
var longText = 1e4;
var previewLength = 2e3;
function textsOf(parts, outcome) {
  const context = contextOf(parts, outcome);
  const refusal = refusalOf(parts, outcome);
  const { reasonTo } = parts.output;
  return {
    model: [...reasonTo === "model" ? refusal : [], ...context],
    user: [...reasonTo === "user" ? refusal : [], ...forUser(parts, outcome)],
    addsContext: context.length > 0
  };
}
function refusalOf(parts, { decision, reason, command }) {
  if (decision !== "block" || reason === void 0) return [];
  return [fillIn(parts.output.reasonText ?? "{reason}", parts, reason, command)];
}
function contextOf(parts, outcome) {
  const { end, output, answer: answer2, reply } = parts;
  if (isDropped(parts, outcome)) return [];
  const stdout = end.exitCode === 0 && reply.kind === "plain" && output.plainStdout === "model" ? reply.text : "";
  const context = answer2.context !== void 0 && output.contextText ? [fillIn(output.contextText, parts, answer2.context)] : [];
  return stdout ? [...context, fillIn(output.stdoutText ?? "{text}", parts, stdout)] : context;
}
function isDropped({ output }, { decision }) {
  return output.stop === "drops-prompt" && (decision === "block" || decision === "stop");
}
function forUser(parts, outcome) {
  const { end, situation, output, answer: answer2, reply, failure } = parts;
  const { decision, reason } = outcome;
  if (isDropped(parts, outcome)) return decision === "stop" ? [`Operation stopped by hook${reason ? `: ${reason}` : ""}`] : [];
  const plain = reply.kind === "plain" && end.exitCode === 0 && output.plainStdout === "user" ? reply.text : "";
  const trouble = decision === "block" ? "" : troubleOf(parts);
  const isUnanswered = decision === "none" && failure?.isTold && output.notice && situation.plugin;
  return [
    ...decision === "ask" && reason !== void 0 ? [reason] : [],
    ...answer2.message !== void 0 && output.messageText ? [fillIn(output.messageText, parts, answer2.message)] : [],
    ...plain ? [fillIn(output.stdoutText ?? "{text}", parts, plain)] : [],
    ...trouble && output.failureText ? [fillIn(output.failureText, parts, trouble)] : [],
    ...isUnanswered ? ["(once a session for each hook) a hook of the plugin gave no answer, so the call was not checked"] : []
  ];
}
function troubleOf({ end, answer: answer2, failure }) {
  if (end.trouble === "timed-out") return "Hook cancelled";
  if (failure?.kind === "unusable-output") return failure.why;
  return end.exitCode === 0 ? "" : answer2.reason ?? end.stderr.trim();
}
function fillIn(template, parts, text, command = parts.situation.command) {
  const values = {
    event: parts.output.event,
    name: hookName(parts),
    command,
    prompt: String(parts.situation.payload.prompt ?? ""),
    reason: text,
    text: text.length > longText ? preview(text) : text
  };
  return template.replace(/\{(\w+)\}/g, (token, key) => values[key] ?? token);
}
function preview(text) {
  return `(${text.length} characters, saved to a file; this preview of them:) ${text.slice(0, previewLength)}`;
}
function hookName({ output, situation }) {
  const value = output.nameField === void 0 ? void 0 : situation.payload[output.nameField];
  return typeof value === "string" ? `${output.event}:${value}` : output.event;
}

// src/simulate/run.ts
async function runHttpHook({ handler, environment, body, timeout }) {
  const silent = { exitCode: 0, stdout: "", stderr: "" };
  try {
    const headers = { "content-type": "application/json", ...headersOf(handler, environment) };
    const signal = AbortSignal.timeout(timeout);
    const response = await fetch(handler.url ?? "", { method: "POST", headers, body, signal, redirect: "manual" });
    const text = boundedText(keptBytes);
    for await (const chunk of response.body ?? []) text.add(chunk);
    if (!response.ok) return { ...silent, trouble: "no-answer", detail: `the URL answered with status ${response.status}` };
    const answer2 = text.text();
    if (answer2.trim() === "" || answer2.trimStart().startsWith("{")) return { ...silent, stdout: answer2 };
    return { ...silent, trouble: "no-answer", detail: "the URL answered with something else than a JSON object" };
  } catch (error) {
    if (error.name === "TimeoutError") return { ...silent, exitCode: 1, trouble: "timed-out" };
    const cause = error.cause ?? error;
    return { ...silent, trouble: "no-answer", detail: `the URL could not be reached: ${cause.code ?? describeError2(cause)}` };
  }
}
function headersOf({ headers = {}, allowedEnvVars = [] }, environment) {
  const fill2 = (text) => text.replace(/\$\{?(\w+)\}?/g, (_token, name) => allowedEnvVars.includes(name) ? environment[name] ?? "" : "");
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fill2(String(value))]));
}
function launchOf(handler, places) {
  const { command = "", args, shell } = handler;
  if (command === "") return { failure: "its command is empty" };
  if (args) return directLaunch(command, args, places);
  if (/\$\{user_config\./.test(command))
    return { failure: '${user_config.\u2026} is only filled in where there are "args"; the shell form refuses it' };
  if (shell === "powershell") return powershellLaunch(command, places);
  return process.platform === "win32" ? { file: "bash", args: ["-c", command] } : { file: "/bin/sh", args: ["-c", command] };
}
function commandLine({ command, args, url }, root) {
  const line = [command ?? url ?? "", ...args ?? []].join(" ");
  if (root === void 0) return line;
  const variable = args ? /\$\{CLAUDE_PLUGIN_ROOT\}/g : /\$\{CLAUDE_PLUGIN_ROOT\}|\$CLAUDE_PLUGIN_ROOT\b/g;
  return line.replace(variable, () => root);
}
function directLaunch(command, args, places) {
  const unset = [command, ...args].map((text) => unsetOption(text, places.environment)).find((name) => name !== void 0);
  if (unset !== void 0)
    return {
      failure: `the plugin option "${unset}" is not set (--env CLAUDE_PLUGIN_OPTION_${unset.toUpperCase()}=VALUE sets it)`
    };
  const [file = "", ...rest] = [command, ...args].map((text) => fillPlaceholders(text, places.environment));
  const program = findProgram(file, places);
  if (program && !isExecutableFormat(program)) return { failure: `${file} has no #! line and is no program` };
  return { file, args: rest };
}
var optionPlaceholder = /\$\{user_config\.(\w+)\}/g;
function unsetOption(text, environment) {
  for (const [, name = ""] of text.matchAll(optionPlaceholder)) if (optionOf(name, environment) === void 0) return name;
  return void 0;
}
function optionOf(name, environment) {
  return environment[`CLAUDE_PLUGIN_OPTION_${name.toUpperCase()}`];
}
function fillPlaceholders(text, environment) {
  return text.replace(
    /\$\{(CLAUDE_PLUGIN_ROOT|CLAUDE_PROJECT_DIR|CLAUDE_PLUGIN_DATA)\}/g,
    (token, name) => environment[name] ?? token
  ).replace(optionPlaceholder, (token, name) => optionOf(name, environment) ?? token);
}
function powershellLaunch(command, places) {
  const file = ["pwsh", "powershell"].find((name) => findProgram(name, places) !== void 0);
  return file ? { file, args: ["-NoProfile", "-NonInteractive", "-Command", command] } : { failure: "there is no PowerShell on the PATH" };
}
function findProgram(name, { environment, cwd: cwd2 }) {
  const folders = name.includes("/") ? [""] : (environment.PATH ?? "").split(node_path_default.delimiter);
  const suffixes = process.platform === "win32" ? ["", ".exe", ".cmd"] : [""];
  const places = folders.flatMap((folder) => suffixes.map((suffix) => node_path_default.resolve(cwd2, folder, name + suffix)));
  return places.find((place) => node_fs_default.existsSync(place));
}
var formats = ["2321", "7f454c46", "cffaedfe", "cefaedfe", "feedface", "feedfacf", "cafebabe"];
function isExecutableFormat(file) {
  if (process.platform === "win32") return true;
  try {
    const start2 = Buffer.alloc(4);
    const descriptor = node_fs_default.openSync(file, "r");
    node_fs_default.readSync(descriptor, start2, 0, 4, 0);
    node_fs_default.closeSync(descriptor);
    return formats.some((format) => start2.toString("hex").startsWith(format));
  } catch {
    return true;
  }
}
var needs = {
  prompt: "it asks a model, and there is none here",
  agent: "it starts an agent, and there is none here",
  mcp_tool: "it calls a tool of an MCP server, and none is connected here"
};
async function runHooks(hooks, firing) {
  const runs = await Promise.all(hooks.map((hook) => runHook(hook, firing)));
  const strays = endMarked(`CLAUDE_CODE_CHILD_NOTES_DIR=${firing.scratch.root}/started`);
  if (strays === 0) return runs;
  const remark = `${strays} processes that left their group were still running; they have been ended, the client lets them run`;
  return runs.map((run2, index) => index === 0 ? { ...run2, remarks: [...run2.remarks, remark] } : run2);
}
async function runHook(hook, firing) {
  const { handler, index } = hook;
  const need = needs[handler.type];
  if (need) return { hook, skipped: need, milliseconds: 0, remarks: [] };
  const { event, payload, scratch, plugin, project, base, extra } = firing;
  const environment = hookEnvironment({
    ...{ event, payload, project, base, extra, index, scratch: scratch.root },
    ...plugin ? { plugin: { root: plugin.root, data: scratch.data } } : {}
  });
  const limit = limitOf(hook);
  const timeout = Math.min(limit, firing.patience);
  const outcome = await outcomeOf3(hook, firing, environment, timeout);
  const end = explained(outcome, limit, timeout);
  const verdict = verdictOf(end, {
    ...{ event, payload, command: commandLine(handler), shownCommand: commandLine(handler, plugin?.root) },
    ...plugin ? { plugin: `${plugin.name}@inline` } : {},
    ...handler.onFailure !== void 0 ? { onFailure: handler.onFailure } : {},
    // Without a terminal a hook that may wake the session is waited for.
    isAsync: handler.async === true && handler.asyncRewake !== true
  });
  const envFile = writtenTo(envFileOf(event, scratch.root, index));
  return { hook, verdict, end, milliseconds: outcome.milliseconds, remarks: remarksOn(outcome), ...envFile ? { envFile } : {} };
}
function limitOf({ event, handler }) {
  const { timeout = 600, cap = Number.POSITIVE_INFINITY } = hookEvent3(event) ?? {};
  const own = typeof handler.timeout === "number" && handler.timeout > 0 ? handler.timeout : timeout;
  return Math.min(own, cap) * 1e3;
}
async function outcomeOf3(hook, firing, environment, timeout) {
  const { handler } = hook;
  const input = JSON.stringify(firing.payload);
  const started = performance.now();
  const none = { milliseconds: 0, stdoutBytes: 0, stderrBytes: 0, leftChildren: false };
  if (handler.type === "http") {
    const end = await runHttpHook({ handler, environment, body: input, timeout });
    return { ...none, ...end, milliseconds: performance.now() - started };
  }
  const launch = launchOf(handler, { environment, cwd: firing.cwd });
  if ("failure" in launch)
    return { ...none, exitCode: 1, stdout: "", stderr: "", trouble: "not-started", detail: launch.failure };
  return runHookProcess({ ...launch, cwd: firing.cwd, environment, stdin: `${input}
`, timeout });
}
function explained(outcome, limit, timeout) {
  if (outcome.trouble !== "timed-out") return outcome;
  const detail = timeout < limit ? `it was still running after ${timeout / 1e3} s; the client waits for ${limit / 1e3} s (--timeout ${limit / 1e3} waits as long)` : `it did not end within ${limit / 1e3} s`;
  return { ...outcome, detail };
}
function remarksOn({ leftChildren, stdoutBytes, stderrBytes, milliseconds }) {
  const cut = Math.max(stdoutBytes, stderrBytes);
  return [
    ...leftChildren ? ["it left processes running; they have been ended, the client lets them run"] : [],
    ...cut > keptBytes ? [`it wrote ${cut} bytes, of which ${keptBytes} were kept; the client keeps all and takes long over it`] : [],
    ...milliseconds > slowMilliseconds ? [`it took ${(milliseconds / 1e3).toFixed(1)} s, for which the session waits`] : []
  ];
}
var slowMilliseconds = 3e3;
var shownBytes = 1e4;
function writtenTo(file) {
  if (file === void 0 || !node_fs_default.existsSync(file)) return void 0;
  const stats = node_fs_default.lstatSync(file);
  if (!stats.isFile()) return void 0;
  const descriptor = node_fs_default.openSync(file, "r");
  const bytes = Buffer.alloc(Math.min(stats.size, shownBytes));
  node_fs_default.readSync(descriptor, bytes);
  node_fs_default.closeSync(descriptor);
  return bytes.toString("utf8");
}
function startFolder(payload, project) {
  const given = typeof payload.cwd === "string" ? node_path_default.resolve(payload.cwd) : project;
  const isInside = given === project || given.startsWith(project + node_path_default.sep);
  return isInside && node_fs_default.existsSync(given) ? given : project;
}

// src/cli/test-hook/report.ts
var shownLength = 2e3;
function reportFired(fired) {
  const { runs, decision } = fired;
  if (runs.length === 0) return reportSelection(fired, `no hook fires on ${subjectOf(fired)}`);
  const lines = runs.flatMap(runLines);
  const together = runs.length > 1 ? [`together: ${decision === "none" ? "no decision" : decision}`] : [];
  return joined([...lines, ...together]);
}
function reportSelection({ selection }, opening) {
  const lines = selection.map(
    ({ hook, fires, why }) => `${nameOf(hook)}: ${fires ? "fires" : "does not fire"}: ${printable(why)}`
  );
  return joined([...opening === void 0 ? [] : [printable(opening)], ...lines]);
}
function subjectOf({ event, payload }) {
  return typeof payload.tool_name === "string" ? `${event} for ${payload.tool_name}` : event;
}
function runLines({ hook, verdict, end, skipped, milliseconds, envFile, remarks }) {
  if (!verdict || !end) return [`${nameOf(hook)}`, `  not run: ${skipped ?? ""}`];
  const code = end.trouble ? end.trouble.replace("-", " ") : `exit code ${end.exitCode}`;
  return [
    `${nameOf(hook)} (${code}, ${Math.round(milliseconds)} ms)`,
    ...verdictLines(verdict),
    ...envFile ? labelled("for later Bash calls", envFile) : [],
    ...showsStreams(verdict) ? [...labelled("stdout", end.stdout), ...labelled("stderr", end.stderr)] : [],
    ...[...verdict.notes, ...remarks].map((note) => `  note: ${printable(note)}`)
  ];
}
function verdictLines({ heading, effect, failure, model, user, updatedInput, effects }) {
  const because = failure ? `, because ${failure.why}` : "";
  return [
    `  ${heading}: ${printable(effect + because)}`,
    ...model.flatMap((text) => labelled("the model is told", text)),
    ...user.flatMap((text) => labelled("the user sees", text)),
    ...updatedInput ? labelled("new input", JSON.stringify(updatedInput)) : [],
    ...effects.flatMap(({ key, value, does }) => labelled(`${key} ${does}`, JSON.stringify(value)))
  ];
}
function showsStreams({ failure, model, user, addsContext, decision }) {
  return failure !== void 0 || decision === "none" && !addsContext && model.length + user.length === 0;
}
function labelled(label, text) {
  const trimmed = redact(text.trimEnd());
  if (trimmed === "") return [];
  const cut = trimmed.length > shownLength ? `${firstOf2(trimmed, shownLength)} [\u2026 ${trimmed.length - shownLength} more characters]` : trimmed;
  const [first = "", ...more] = printableText(cut.replaceAll("\r\n", "\n").replaceAll("\r", "\n")).split("\n");
  return [`  ${label}: ${first}`, ...more.map((line) => line ? `    ${line}` : "")];
}
function nameOf(hook) {
  const { file, matcher, event, handler } = hook;
  const line = redact(commandLine(handler) || `${handler.type} hook`);
  return printable(`${file}: ${event}${matcher ? ` ${matcher}` : ""}: ${line.length > 120 ? `${firstOf2(line, 120)}\u2026` : line}`);
}
function firedData({ event, payload, selection, runs, decision, outcomes }) {
  const runOf = new Map(runs.map((run2) => [run2.hook, run2]));
  const hooks = selection.map((choice) => hookData(choice, runOf.get(choice.hook)));
  return withoutSecrets({ event, payload, decision, outcomes, hooks });
}
function withoutSecrets(data) {
  return JSON.parse(JSON.stringify(data), (_key, value) => {
    if (typeof value === "string") return redact(value);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [redact(key), inner]));
  });
}
function hookData({ hook, fires, why }, run2) {
  const { file, field, matcher, handler } = hook;
  const base = { file, field, matcher, type: handler.type, command: commandLine(handler), fires, why };
  if (!run2) return base;
  const { verdict, end, skipped, milliseconds, envFile, remarks } = run2;
  return {
    ...base,
    skipped,
    ...verdict,
    failure: verdict?.failure?.why,
    ...end,
    milliseconds: Math.round(milliseconds),
    envFile,
    remarks
  };
}
function joined(lines) {
  return lines.length > 0 ? `${redact(lines.join("\n"))}
` : "";
}

// src/cli/test-hook/request.ts
import { utf8 } from "./frontmatter.mjs";
import { diskFiles, readRegularFile } from "./core.mjs";
import { loadLoose } from "./validate.mjs";
import { UsageError } from "./core.mjs";
import { enclosingRoot, resolveTargets } from "./validate.mjs";
var scope = { tool: "test-hook", kinds: ["hooks"], loose: "hooks" };
function findTarget(given, cwd2) {
  const absolute = node_path_default.resolve(cwd2, given);
  const isScript = node_fs_default.statSync(absolute, { throwIfNoEntry: false })?.isFile() && !/\.(?:json|md)$/.test(absolute);
  if (isScript) return scriptTarget(given, node_fs_default.realpathSync(absolute));
  const [target, ...more] = resolveTargets(given, scope, cwd2);
  if (!target?.root || more.length > 0) throw new UsageError(`${given}: it holds several plugins; name one of them`);
  const { root, kind, files, only } = target;
  if (kind === "hooks" && !enclosingRoot(root)) return looseTarget(given, root, node_path_default.basename(absolute));
  return targetOf(given, target.load(files), root, only ? { only } : {});
}
function targetOf(given, plugin, root, options) {
  const { HOME: home2 } = process.env;
  return {
    path: given,
    root,
    ...plugin.scope === "plugin" ? { plugin: { name: plugin.name, root } } : {},
    events: eventsOf(plugin, options),
    select: (event, payload) => selectHooks(plugin, event, payload, { ...options, ...home2 ? { home: home2 } : {} })
  };
}
function looseTarget(given, folder, file) {
  const root = node_path_default.basename(folder) === "hooks" ? node_path_default.dirname(folder) : folder;
  const files = diskFiles(root);
  const inside = node_path_default.relative(root, node_path_default.join(folder, file)).split(node_path_default.sep).join("/");
  return targetOf(given, loadLoose(files, "hooks", [inside], { scope: "plugin", name: node_path_default.basename(root) }), root, {});
}
function scriptTarget(given, absolute) {
  const enclosing = enclosingRoot(node_path_default.dirname(absolute));
  const root = enclosing?.kind === "plugin" ? enclosing.root : void 0;
  const [found] = root === void 0 ? [] : resolveTargets(root, scope, root);
  const plugin = found?.load(found.files);
  const script = node_path_default.relative(root ?? "", absolute).split(node_path_default.sep).join("/");
  if (plugin && root !== void 0 && eventsOf(plugin, { script }).length > 0) return targetOf(given, plugin, root, { script });
  const handler = { type: "command", command: absolute, args: [] };
  return {
    path: given,
    root: root ?? node_path_default.dirname(absolute),
    ...plugin && root !== void 0 ? { plugin: { name: plugin.name, root } } : {},
    select: (event) => [{ hook: { event, handler, file: given, field: "", index: 0 }, fires: true, why: "it is run directly" }]
  };
}
function payloadRequest(args, io) {
  const file = args.one("payload");
  if (file !== void 0 && args.has("sample")) throw new UsageError("--payload and --sample exclude each other");
  return {
    event: args.one("event"),
    sample: args.one("sample"),
    tool: args.one("tool"),
    payload: file === void 0 ? void 0 : readPayload(file, io),
    settings: args.all("set").map(settingOf)
  };
}
function settingOf(text) {
  const setting = parseSetting(text);
  if (!setting) throw new UsageError(`Option '--set' takes PATH=VALUE; not '${text}'`);
  return setting;
}
function namedEvent({ event, sample, payload }) {
  const named = event ?? sample?.split(".")[0] ?? payload?.hook_event_name;
  const own = payload?.hook_event_name;
  if (event !== void 0 && own !== void 0 && own !== event)
    throw new UsageError(`the payload is one of ${JSON.stringify(own)}, not of ${event}`);
  return typeof named === "string" ? knownEvent(named) : void 0;
}
function knownEvent(name) {
  if (findSample(name)) return name;
  const close = eventSamples.find(({ event }) => event.toLowerCase() === name.toLowerCase())?.event;
  const names2 = [...new Set(eventSamples.map(({ event }) => event))].sort().join(", ");
  throw new UsageError(`there is no event '${name}'; ${close ? `did you mean '${close}'?` : `there are ${names2}`}`);
}
function payloadOf(request, event, context) {
  const name = request.sample ?? event;
  const sample = findSample(name);
  if (!sample) throw new UsageError(`there is no sample '${name}'; ${samplesOf(event)}`);
  if (sample.event !== event) throw new UsageError(`the sample '${name}' is none of ${event}`);
  const given = request.payload;
  const start2 = given ? { hook_event_name: event, ...given } : samplePayload(sample, request.tool ?? "Bash", context);
  const named = given && request.tool !== void 0 ? { ...start2, tool_name: request.tool } : start2;
  return request.settings.reduce((payload, { path: at, value }) => setValue(payload, at, value), named);
}
function samplesOf(event) {
  const names2 = eventSamples.filter((sample) => sample.event === event).map(({ name }) => name);
  return names2.length > 0 ? `there are ${names2.join(", ")}` : "see the events of --event";
}
function readPayload(file, io) {
  const value = readJson(file, file === "-" ? utf8(io.readStdin()) : void 0, io.cwd);
  if (!isMap(value)) throw new UsageError(`${file}: the payload is no JSON object`);
  return value;
}
function readJson(file, text, cwd2) {
  const result = text === void 0 ? readRegularFile(node_path_default.resolve(cwd2, file), { followSymlink: true }) : void 0;
  if (result && "failure" in result) throw new UsageError(`${file}: ${result.failure}`);
  try {
    return JSON.parse((text ?? utf8(result?.bytes ?? new Uint8Array())).replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new UsageError(`${file}: it is no JSON: ${error.message}`);
  }
}
function baseEnvironment(args) {
  return args.has("inherit-env") ? definedOnly(process.env) : cleanBase(process.env);
}
function extraEnvironment(pairs) {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, name, value] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
      if (name === void 0 || value === void 0) throw new UsageError(`Option '--env' takes NAME=VALUE; not '${pair}'`);
      return [name, value];
    })
  );
}
function patienceOf(seconds) {
  const value = seconds === void 0 ? 60 : Number(seconds);
  if (!(value > 0)) throw new UsageError(`Option '--timeout' takes a number of seconds; not '${seconds}'`);
  return value * 1e3;
}
function projectFolder(given, cwd2) {
  if (given === void 0) return void 0;
  const absolute = node_path_default.resolve(cwd2, given);
  if (!node_fs_default.statSync(absolute, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`${given}: it is no folder`);
  return node_fs_default.realpathSync(absolute);
}
function sampleContext(project, transcript, plugin) {
  return { project, transcript, home: process.env.HOME ?? node_os_default.homedir(), plugin: plugin ?? "demo" };
}
function fire(request) {
  const { files = {}, before = [], takes: takes2, ...rest } = request;
  return withScratch(async (scratch) => {
    addFiles(scratch, files, request.folder);
    for (const step of before) await fireIn(scratch, { ...rest, ...step });
    return fireIn(scratch, { ...rest, ...takes2 ? { takes: takes2 } : {} });
  });
}
async function fireIn(scratch, request) {
  const { target, event, folder, base, extra, patience, takes: takes2 } = request;
  const project = folder ?? scratch.project;
  const payload = payloadOf(request.payload, event, sampleContext(project, scratch.transcript, target.plugin?.name));
  const all = target.select(event, payload);
  const selection = takes2 ? all.filter(takes2) : all;
  if (takes2 && selection.length === 0) throw new UsageError(`no hook on ${event} is the one that was asked for`);
  const hooks = selection.filter(({ fires }) => fires).map(({ hook }) => hook);
  const runs = await runHooks(hooks, {
    ...{ event, payload, scratch, project, base, extra, patience, cwd: startFolder(payload, project) },
    ...target.plugin ? { plugin: target.plugin } : {}
  });
  return { event, payload, selection, runs, decision: mergedDecision(runs), outcomes: outcomesOf(event, runs) };
}
function addFiles(scratch, files, folder) {
  if (folder !== void 0 && Object.keys(files).length > 0)
    throw new UsageError('cases with "files" run in a project of their own; leave out --cwd');
  for (const [file, text] of Object.entries(files)) {
    const absolute = node_path_default.join(scratch.project, file);
    if (!absolute.startsWith(scratch.project + node_path_default.sep)) throw new UsageError(`"${file}" lies outside the project`);
    node_fs_default.mkdirSync(node_path_default.dirname(absolute), { recursive: true });
    node_fs_default.writeFileSync(absolute, text);
  }
}
var endSignals = ["SIGINT", "SIGTERM", "SIGHUP"];
async function withScratch(task) {
  const scratch = makeScratch();
  const abort = (signal) => {
    endRunningHooks();
    scratch.remove();
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  };
  for (const signal of endSignals) process.once(signal, abort);
  try {
    return await task(scratch);
  } finally {
    for (const signal of endSignals) process.off(signal, abort);
    scratch.remove();
  }
}

// src/cli/test-hook/suite.ts
import { printable as printable2 } from "./core.mjs";
import { UsageError as UsageError2 } from "./core.mjs";
var stepKeys = ["event", "sample", "tool", "set", "payload"];
var caseKeys = ["name", "before", "files", ...stepKeys, "hook", "env", "expect"];
var expectKeys = ["outcome", "model", "user", "updatedInput"];
function readSuite(file, cwd2) {
  const suite = readJson(file, void 0, cwd2);
  const cases = isMap(suite) ? suite.cases : suite;
  if (!Array.isArray(cases)) throw new UsageError2(`${file}: it has no list of "cases"`);
  return cases.map((value, index) => readCase(value, `${node_path_default.basename(file)}: case ${index + 1}`));
}
function readCase(value, place) {
  const { name = place, before = [], files = {}, hook, env = {}, expect, ...step } = mapOf(value, place, caseKeys);
  if (!Array.isArray(before)) throw new UsageError2(`${place}: "before" is no list`);
  const meant = textOf2(hook, `${place}: "hook"`);
  return {
    name: String(name),
    ...readStep(step, place),
    before: before.map((item, index) => readStep(item, `${place}: "before" ${index + 1}`)),
    files: textsOf2(files, `${place}: "files"`),
    ...meant === void 0 ? {} : { hook: meant },
    env: textsOf2(env, `${place}: "env"`),
    expected: readExpected(expect, place)
  };
}
function readStep(value, place) {
  const { event, sample, tool, set = {}, payload } = mapOf(value, place, stepKeys);
  const settings = Object.entries(mapOf(set, `${place}: "set"`)).map(([at, item]) => ({ path: at, value: item }));
  const eventName = textOf2(event, `${place}: "event"`);
  return {
    event: eventName === void 0 ? void 0 : knownEvent(eventName),
    payload: {
      sample: textOf2(sample, `${place}: "sample"`),
      tool: textOf2(tool, `${place}: "tool"`),
      payload: payload === void 0 ? void 0 : mapOf(payload, `${place}: "payload"`),
      settings
    }
  };
}
function textOf2(value, place) {
  if (value !== void 0 && typeof value !== "string") throw new UsageError2(`${place} is no text`);
  return value;
}
function textsOf2(value, place) {
  return Object.fromEntries(Object.entries(mapOf(value, place)).map(([key, item]) => [key, String(item)]));
}
function readExpected(value, place) {
  const { outcome, model, user, updatedInput } = value === void 0 || typeof value === "string" ? { outcome: value } : mapOf(value, `${place}: "expect"`, expectKeys);
  const known = expectations.find((expectation) => expectation === outcome);
  if (!known)
    throw new UsageError2(`${place}: "expect" takes ${expectations.join(", ")}; not ${JSON.stringify(outcome) ?? "nothing"}`);
  return {
    outcome: known,
    model: listOf(model, `${place}: "model"`),
    user: listOf(user, `${place}: "user"`),
    ...updatedInput === void 0 ? {} : { updatedInput: mapOf(updatedInput, `${place}: "updatedInput"`) }
  };
}
function listOf(value, place) {
  const items = value === void 0 ? [] : Array.isArray(value) ? value : [value];
  if (!items.every((item) => typeof item === "string")) throw new UsageError2(`${place} is no text or list of texts`);
  return items;
}
function mapOf(value, place, keys) {
  if (!isMap(value)) throw new UsageError2(`${place} is no JSON object`);
  const unknown = keys && Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== void 0) throw new UsageError2(`${place}: unknown key "${unknown}"; known are ${keys?.join(", ")}`);
  return value;
}
var names = ["hooks.test.json", "hooks/hooks.test.json", "../hooks.test.json"];
function findSuite(root) {
  const found = names.map((name) => node_path_default.join(root, name)).find((file) => node_fs_default.existsSync(file));
  if (!found) throw new UsageError2(`there is no hooks.test.json in ${root}, its hooks folder or beside it`);
  return found;
}
async function runSuite(file, cwd2, surroundings) {
  const results = [];
  for (const one of readSuite(file, cwd2)) results.push(await runCase(one, surroundings));
  return results;
}
function reportSuite(results) {
  const lines = results.flatMap(
    ({ name, problems, fired }) => problems.length === 0 ? [`pass: ${printable2(name)}`] : [`FAIL: ${printable2(name)}`, ...problems.map((problem) => `  ${printable2(problem)}`), ...indented(reportFired(fired))]
  );
  const failed = results.filter(({ problems }) => problems.length > 0).length;
  return `${[...lines, `${results.length - failed} passed, ${failed} failed`].join("\n")}
`;
}
function indented(text) {
  return text.trimEnd().split("\n").map((line) => `  | ${line}`);
}
async function runCase(one, surroundings) {
  const { hook, files } = one;
  const stepOf = ({ event, payload }) => ({
    event: event ?? namedEvent(payload) ?? soleEvent(surroundings.target.events, one.name),
    payload
  });
  const fired = await fire({
    ...surroundings,
    ...stepOf(one),
    before: one.before.map(stepOf),
    files,
    extra: { ...surroundings.extra, ...one.env },
    ...hook === void 0 ? {} : { takes: (choice) => isMeant(choice, hook) }
  });
  return { name: one.name, fired, problems: problemsOf(fired, one.expected) };
}
function soleEvent(events, name) {
  const [event, ...more] = events ?? [];
  if (event === void 0 || more.length > 0) throw new UsageError2(`the case "${name}" names no event`);
  return event;
}
function isMeant({ hook }, text) {
  return hook.field === text || hook.matcher === text || commandLine(hook.handler).includes(text);
}
function problemsOf({ outcomes, runs }, { outcome, model, user, updatedInput }) {
  const verdicts = runs.flatMap(({ verdict }) => verdict ?? []);
  const told = verdicts.flatMap((verdict) => verdict.model).join("\n");
  const seen = verdicts.flatMap((verdict) => verdict.user).join("\n");
  const inputs = verdicts.map((verdict) => verdict.updatedInput ?? {});
  const missing = Object.entries(updatedInput ?? {}).filter(
    ([key, value]) => !inputs.some((input) => JSON.stringify(input[key]) === JSON.stringify(value))
  );
  return [
    ...outcomes.includes(outcome) ? [] : [`expected ${outcome}, but it is ${outcomes.join(" and ") || "something else"}`],
    ...model.filter((text) => !told.includes(text)).map((text) => `the model is not told "${text}"`),
    ...user.filter((text) => !seen.includes(text)).map((text) => `the user does not see "${text}"`),
    ...missing.map(([key, value]) => `the new input has no "${key}" of ${JSON.stringify(value)}`)
  ];
}

// src/cli/test-hook/run.ts
async function run(args, io) {
  const payload = payloadRequest(args, io);
  if (args.has("print-sample")) return printSample(payload, io);
  const { path, suite } = operands(args);
  const target = findTarget(path, io.cwd);
  const surroundings = {
    target,
    folder: projectFolder(args.one("cwd"), io.cwd),
    base: baseEnvironment(args),
    extra: extraEnvironment(args.all("env")),
    patience: patienceOf(args.one("timeout"))
  };
  if (args.has("suite")) return runCases(suite ?? findSuite(target.root), args, io, surroundings);
  if (args.has("list")) return list(target, payload, args, io);
  const fired = await fire({ ...surroundings, payload, event: namedEvent(payload) ?? soleEvent2(target) });
  const expected = args.one("expect");
  const isFine = expected === void 0 ? !fired.outcomes.includes("error") : fired.outcomes.includes(expected);
  if (isJson(args)) io.out(json({ ...firedData(fired), ...expected ? { expected } : {}, pass: isFine }));
  else io.out(reportFired(fired) + expectationLine(fired, expected, isFine));
  return isFine ? 0 : 1;
}
function expectationLine({ outcomes }, expected, isFine) {
  if (expected === void 0 || isFine) return "";
  return `expected ${expected}, but it is ${outcomes.join(" and ") || "something else"}
`;
}
function operands(args) {
  const [first, second, ...more] = args.paths;
  if (first === void 0 || more.length > 0) throw new UsageError3("give one plugin, hooks file or script; try --help");
  if (second === void 0) return first.endsWith(".test.json") ? { path: folderOf(first), suite: first } : { path: first };
  if (!args.has("suite") || !first.endsWith(".test.json"))
    throw new UsageError3("give one plugin, hooks file or script; only --suite takes a *.test.json in front of it");
  return { path: second, suite: first };
}
function folderOf(file) {
  const folder = file.replace(/[^/\\]*$/, "") || ".";
  return /(?:^|[/\\])hooks[/\\]$/.test(folder) ? `${folder}..` : folder;
}
function printSample(payload, io) {
  const event = namedEvent(payload);
  if (event === void 0) throw new UsageError3("--print-sample needs --event or --sample");
  io.out(`${JSON.stringify(payloadOf(payload, event, neutralContext), void 0, 2)}
`);
  return 0;
}
function soleEvent2({ events, path }) {
  if (!events) throw new UsageError3(`${path}: no hook of a plugin runs it; --event says on which event it is to run`);
  const [event, ...more] = events;
  if (event === void 0) throw new UsageError3(`${path}: it has no hooks`);
  if (more.length > 0) throw new UsageError3(`${path}: it has hooks on ${events.join(", ")}; choose one with --event`);
  return event;
}
function list(target, payload, args, io) {
  const event = namedEvent(payload);
  const events = event === void 0 ? target.events ?? [soleEvent2(target)] : [event];
  const listed = events.map((name) => {
    const own = payloadOf({ ...payload, sample: payload.sample ?? name }, name, {
      ...neutralContext,
      plugin: target.plugin?.name ?? "demo"
    });
    return { event: name, payload: own, selection: target.select(name, own) };
  });
  if (isJson(args)) io.out(json(listed.map((one) => firedData({ ...one, runs: [], decision: "none", outcomes: [] }))));
  else for (const one of listed) io.out(reportSelection(one, `${subjectOf(one)}:`));
  return 0;
}
async function runCases(file, args, io, surroundings) {
  const results = await runSuite(file, io.cwd, surroundings);
  const isFine = results.every(({ problems }) => problems.length === 0);
  const cases = results.map(({ name, fired, problems }) => ({
    name,
    pass: problems.length === 0,
    problems,
    ...firedData(fired)
  }));
  io.out(isJson(args) ? json({ cases, pass: isFine }) : reportSuite(results));
  return isFine ? 0 : 1;
}
function isJson(args) {
  return args.has("json") || args.one("format") === "json";
}
function json(value) {
  const head = Array.isArray(value) ? { listed: value } : value;
  return `${JSON.stringify({ version: 1, tool: "test-hook", client: clientVersion, ...head }, void 0, 2)}
`;
}

// src/cli/validate-hook-schema/explain-match.ts
import { parseJson } from "./formats.mjs";
import { toValue as toValue2 } from "./frontmatter.mjs";
import { handlerText, hookEntriesOf as hookEntriesOf2 } from "./hooks.mjs";
import { printable as printable3 } from "./core.mjs";
import { closest, quoted } from "./rules.mjs";
import { hookEvent as hookEvent4, hookEvents, toolInputs as toolInputs2 } from "./hooks.mjs";
import { UsageError as UsageError4 } from "./core.mjs";
import { displayPath } from "./core.mjs";
import { resolveTargets as resolveTargets2 } from "./validate.mjs";
var cwd = "/project";
var home = "/home/user";
function explainMatch(asked, scope2, args, io) {
  if (args.paths.length === 0) throw new UsageError4("no path given; try --help");
  const questions = questionsOf(asked, args.one("input"));
  const targets = args.paths.flatMap((given) => resolveTargets2(given, scope2, io.cwd));
  for (const target of targets) {
    const plugin = target.load(target.files);
    const lines = questions.flatMap((question) => answer(question, plugin, target, io.cwd));
    io.out(lines.length > 0 ? `${lines.join("\n")}
` : `${printable3(target.path)}: no hook for ${printable3(asked)}
`);
  }
  return 0;
}
function questionsOf(asked, input) {
  const event = hookEvent4(asked);
  if (!event) {
    if (!/^(?:mcp__|[A-Z])/.test(asked)) throw new UsageError4(unknownName(asked));
    const meant = closest(
      asked,
      hookEvents.map(({ name }) => name)
    );
    if (meant && !toolInputs2.some(({ name }) => name === asked))
      throw new UsageError4(`unknown event '${asked}'; did you mean ${meant}?`);
    const toolEvents = hookEvents.filter(({ matcher: matcher2 }) => matcher2?.kind === "tool");
    return toolEvents.map(({ name }) => callQuestion(name, asked, input));
  }
  const { matcher } = event;
  if (!matcher) return [{ event: asked, payload: {}, title: asked }];
  if (matcher.kind === "tool") {
    const [, tool = "", rest] = /^(\S+)(?: ([\s\S]*))?$/.exec(input ?? "") ?? [];
    if (!tool) throw new UsageError4(`${asked} needs a tool: --input Bash, or --input 'Bash git push'`);
    return [callQuestion(asked, tool, rest)];
  }
  const values = input === void 0 ? matcher.values ?? [] : [input];
  if (values.length === 0) throw new UsageError4(`${asked} needs --input: the ${matcher.on} that its matchers are held against`);
  return values.map((value) => ({ event: asked, payload: { [matcher.on]: value, cwd }, title: `${asked} (${value})` }));
}
function unknownName(asked) {
  const meant = closest(
    asked,
    [...hookEvents, ...toolInputs2].map(({ name }) => name)
  );
  return `'${asked}' is neither an event nor a tool${meant ? `; did you mean ${meant}?` : ""}`;
}
function callQuestion(event, tool, input) {
  const payload = { tool_name: tool, tool_input: toolInput(tool, input), cwd };
  return { event, payload, title: `${event} (${tool}${input === void 0 ? "" : ` ${quoted(input)}`})` };
}
function toolInput(tool, input) {
  if (input === void 0) return {};
  if (input.startsWith("{")) {
    const { root, problems } = parseJson(input);
    if (!root || problems.length > 0) throw new UsageError4(`--input is not JSON: ${problems[0]?.message ?? "it is empty"}`);
    return toValue2(root);
  }
  const fields = Object.keys(toolInputs2.find(({ name }) => name === tool)?.fields ?? {});
  const field = ["command", "file_path", "url", "skill", "pattern", "query"].find((name) => fields.includes(name)) ?? fields[0] ?? "command";
  return { [field.replace(/\?$/, "")]: field === "file_path" && !/^[/~]/.test(input) ? `${cwd}/${input}` : input };
}
function answer({ event, payload, title }, plugin, target, from) {
  const places = new Map(hookEntriesOf2(plugin).map((entry) => [`${entry.source.file.path} ${entry.field}`, entry]));
  const choices = selectHooks(plugin, event, payload, { home, ...target.only ? { only: target.only } : {} });
  const lines = choices.map(({ hook, fires, why }) => {
    const entry = places.get(`${hook.file} ${hook.field}`);
    const { line, column } = plugin.source(hook.file).lines.positionOf(entry?.node.range.start ?? 0);
    const what = entry && (handlerText(entry.node, "command") ?? handlerText(entry.node, "prompt") ?? handlerText(entry.node, "url"));
    const place = `${displayPath(target, hook.file, from)}:${line}:${column}`;
    return printable3(`  ${fires ? "runs" : "not "}  ${place}: ${hook.handler.type}${what ? ` ${quoted(what)}` : ""}: ${why}`);
  });
  return lines.length > 0 ? [`${printable3(title)}:`, ...lines] : [];
}
export {
  boundedText,
  cleanBase,
  definedOnly,
  endMarked,
  endRunningHooks,
  envFileOf,
  explainMatch,
  hookEnvironment,
  keptBytes,
  makeScratch,
  run,
  runHookProcess
};
