// Built from src/ by `npm run build`; do not edit.

// src/plugin/hooks/entries.ts
import { entryOf, textOf } from "./frontmatter.mjs";

// src/spec/hook-events.json
var hook_events_default = { client: "2.1.330", facts: [
  {
    name: "PreToolUse",
    fires: "before a tool call runs, once its input has passed the tool's schema",
    matcher: {
      on: "tool_name",
      kind: "tool"
    },
    input: [
      {
        name: "tool_name",
        type: "string"
      },
      {
        name: "tool_input",
        type: "object"
      },
      {
        name: "tool_use_id",
        type: "string"
      },
      {
        name: "mcp_server",
        type: "object",
        optional: true
      }
    ],
    output: [
      {
        name: "permissionDecision",
        type: "string",
        values: [
          "allow",
          "deny",
          "ask",
          "defer"
        ]
      },
      {
        name: "permissionDecisionReason",
        type: "string"
      },
      {
        name: "updatedInput",
        type: "object"
      },
      {
        name: "additionalContext",
        type: "string"
      }
    ],
    exitTwo: "the call is blocked; the model reads stderr",
    blocks: true,
    handlers: [
      "command",
      "http",
      "mcp_tool",
      "prompt",
      "agent"
    ],
    timeout: 600,
    gating: true
  },
  {
    name: "PermissionRequest",
    fires: "when a call needs a permission decision, also where no prompt can be shown",
    matcher: {
      on: "tool_name",
      kind: "tool"
    },
    input: [
      {
        name: "tool_name",
        type: "string"
      },
      {
        name: "tool_input",
        type: "object"
      },
      {
        name: "permission_suggestions",
        type: "object[]",
        optional: true
      },
      {
        name: "mcp_server",
        type: "object",
        optional: true
      }
    ],
    output: [
      {
        name: "decision",
        type: "object",
        required: true,
        fields: [
          {
            name: "behavior",
            type: "string",
            values: [
              "allow",
              "deny"
            ],
            required: true
          },
          {
            name: "updatedInput",
            type: "object"
          },
          {
            name: "updatedPermissions",
            type: "object[]"
          },
          {
            name: "message",
            type: "string"
          },
          {
            name: "interrupt",
            type: "boolean"
          }
        ]
      }
    ],
    exitTwo: "it is ignored; only the decision object or onFailure: block counts",
    handlers: [
      "command",
      "http",
      "mcp_tool",
      "prompt",
      "agent"
    ],
    timeout: 600,
    gating: true
  },
  {
    name: "PermissionDenied",
    fires: "when auto mode denied a call",
    matcher: {
      on: "tool_name",
      kind: "tool"
    },
    input: [
      {
        name: "tool_name",
        type: "string"
      },
      {
        name: "tool_input",
        type: "object"
      },
      {
        name: "tool_use_id",
        type: "string"
      },
      {
        name: "reason",
        type: "string"
      },
      {
        name: "mcp_server",
        type: "object",
        optional: true
      }
    ],
    output: [
      {
        name: "retry",
        type: "boolean"
      }
    ],
    exitTwo: "it is ignored",
    handlers: [
      "command",
      "http",
      "mcp_tool",
      "prompt",
      "agent"
    ],
    timeout: 600
  },
  {
    name: "PostToolUse",
    fires: "after a tool call succeeded",
    matcher: {
      on: "tool_name",
      kind: "tool"
    },
    input: [
      {
        name: "tool_name",
        type: "string"
      },
      {
        name: "tool_input",
        type: "object"
      },
      {
        name: "tool_response",
        type: "any"
      },
      {
        name: "tool_use_id",
        type: "string"
      },
      {
        name: "duration_ms",
        type: "number",
        optional: true
      },
      {
        name: "mcp_server",
        type: "object",
        optional: true
      }
    ],
    output: [
      {
        name: "additionalContext",
        type: "string"
      },
      {
        name: "updatedToolOutput",
        type: "any"
      },
      {
        name: "updatedMCPToolOutput",
        type: "any"
      },
      {
        name: "classifierContext",
        type: "string"
      }
    ],
    exitTwo: "the model reads stderr; nothing is undone",
    handlers: [
      "command",
      "http",
      "mcp_tool",
      "prompt",
      "agent"
    ],
    timeout: 600
  },
  {
    name: "PostToolUseFailure",
    fires: "after a tool call failed while it ran",
    matcher: {
      on: "tool_name",
      kind: "tool"
    },
    input: [
      {
        name: "tool_name",
        type: "string"
      },
      {
        name: "tool_input",
        type: "object"
      },
      {
        name: "tool_use_id",
        type: "string"
      },
      {
        name: "error",
        type: "string"
      },
      {
        name: "is_interrupt",
        type: "boolean",
        optional: true
      },
      {
        name: "duration_ms",
        type: "number",
        optional: true
      },
      {
        name: "mcp_server",
        type: "object",
        optional: true
      }
    ],
    output: [
      {
        name: "additionalContext",
        type: "string"
      }
    ],
    exitTwo: "the model reads stderr",
    handlers: [
      "command",
      "http",
      "mcp_tool",
      "prompt",
      "agent"
    ],
    timeout: 600
  },
  {
    name: "PostToolBatch",
    fires: "once all tool calls of one reply are done",
    input: [
      {
        name: "tool_calls",
        type: "object[]"
      }
    ],
    output: [
      {
        name: "additionalContext",
        type: "string"
      }
    ],
    exitTwo: "the loop stops before the next request",
    blocks: true,
    handlers: [
      "command",
      "http",
      "mcp_tool",
      "prompt",
      "agent"
    ],
    timeout: 600
  },
  {
    name: "UserPromptSubmit",
    fires: "when a prompt is submitted, also by the client itself (task notifications)",
    input: [
      {
        name: "prompt",
        type: "string"
      },
      {
        name: "source",
        type: "string",
        values: [
          "user",
          "sdk",
          "system",
          "loop_wakeup",
          "schedule_wakeup",
          "poll_event"
        ],
        optional: true
      },
      {
        name: "session_title",
        type: "string",
        optional: true
      }
    ],
    output: [
      {
        name: "additionalContext",
        type: "string"
      },
      {
        name: "sessionTitle",
        type: "string"
      },
      {
        name: "suppressOriginalPrompt",
        type: "boolean"
      }
    ],
    exitTwo: "the prompt is blocked and erased; the user reads stderr",
    blocks: true,
    handlers: [
      "command",
      "http",
      "mcp_tool",
      "prompt",
      "agent"
    ],
    timeout: 30,
    plainOutput: "the model reads it"
  },
  {
    name: "UserPromptExpansion",
    fires: "when a typed command expands",
    matcher: {
      on: "command_name",
      kind: "command"
    },
    input: [
      {
        name: "expansion_type",
        type: "string",
        values: [
          "slash_command",
          "mcp_prompt"
        ]
      },
      {
        name: "command_name",
        type: "string"
      },
      {
        name: "command_args",
        type: "string"
      },
      {
        name: "command_source",
        type: "string",
        optional: true
      },
      {
        name: "prompt",
        type: "string"
      }
    ],
    output: [
      {
        name: "additionalContext",
        type: "string"
      },
      {
        name: "suppressOriginalPrompt",
        type: "boolean"
      }
    ],
    exitTwo: "the expansion is blocked; the user reads stderr",
    blocks: true,
    handlers: [
      "command",
      "http",
      "mcp_tool",
      "prompt",
      "agent"
    ],
    timeout: 600,
    plainOutput: "the model reads it"
  },
  {
    name: "SessionStart",
    fires: "when a session starts, resumes, is cleared, compacted or forked",
    matcher: {
      on: "source",
      kind: "value",
      values: [
        "startup",
        "resume",
        "clear",
        "compact",
        "fork"
      ]
    },
    input: [
      {
        name: "source",
        type: "string",
        values: [
          "startup",
          "resume",
          "clear",
          "compact",
          "fork"
        ]
      },
      {
        name: "model",
        type: "string",
        optional: true
      },
      {
        name: "agent_type",
        type: "string",
        optional: true
      },
      {
        name: "session_title",
        type: "string",
        optional: true
      },
      {
        name: "seconds_since_last_response",
        type: "number",
        optional: true
      },
      {
        name: "context_tokens",
        type: "number",
        optional: true
      },
      {
        name: "prompt_cache_likely_expired",
        type: "boolean",
        optional: true
      },
      {
        name: "estimated_cache_write_usd",
        type: "number",
        optional: true
      }
    ],
    output: [
      {
        name: "additionalContext",
        type: "string"
      },
      {
        name: "initialUserMessage",
        type: "string"
      },
      {
        name: "sessionTitle",
        type: "string"
      },
      {
        name: "watchPaths",
        type: "string[]"
      },
      {
        name: "reloadSkills",
        type: "boolean"
      }
    ],
    exitTwo: "only the user reads stderr",
    handlers: [
      "command",
      "mcp_tool"
    ],
    timeout: 600,
    plainOutput: "the model reads it",
    environmentFile: true
  },
  {
    name: "SessionEnd",
    fires: "when a session ends",
    matcher: {
      on: "reason",
      kind: "value",
      values: [
        "clear",
        "resume",
        "logout",
        "prompt_input_exit",
        "other"
      ]
    },
    input: [
      {
        name: "reason",
        type: "string",
        values: [
          "clear",
          "resume",
          "logout",
          "prompt_input_exit",
          "other"
        ]
      }
    ],
    exitTwo: "only the user reads stderr",
    handlers: [
      "command",
      "http",
      "mcp_tool"
    ],
    timeout: 1.5,
    cap: 1.5,
    note: "a plugin's timeout doesn't raise the 1.5 seconds that all hooks share; a settings file's does"
  },
  {
    name: "Setup",
    fires: "with --init-only, or -p with --init or --maintenance",
    matcher: {
      on: "trigger",
      kind: "value",
      values: [
        "init",
        "maintenance"
      ]
    },
    input: [
      {
        name: "trigger",
        type: "string",
        values: [
          "init",
          "maintenance"
        ]
      }
    ],
    output: [
      {
        name: "additionalContext",
        type: "string"
      }
    ],
    exitTwo: "only the user reads stderr",
    handlers: [
      "command",
      "mcp_tool"
    ],
    timeout: 600,
    environmentFile: true,
    note: "its additionalContext reached no request with -p"
  },
  {
    name: "Stop",
    fires: "when the main agent is about to finish",
    input: [
      {
        name: "stop_hook_active",
        type: "boolean"
      },
      {
        name: "last_assistant_message",
        type: "string",
        optional: true
      },
      {
        name: "background_tasks",
        type: "object[]",
        optional: true
      },
      {
        name: "session_crons",
        type: "object[]",
        optional: true
      }
    ],
    output: [
      {
        name: "additionalContext",
        type: "string"
      }
    ],
    exitTwo: "the turn continues, at most 8 times; the model reads stderr",
    blocks: true,
    handlers: [
      "command",
      "http",
      "mcp_tool",
      "prompt",
      "agent"
    ],
    timeout: 600
  },
  {
    name: "StopFailure",
    fires: "when an API error ended the turn",
    matcher: {
      on: "error",
      kind: "value",
      values: [
        "authentication_failed",
        "oauth_org_not_allowed",
        "account_on_hold",
        "verification_required",
        "billing_error",
        "rate_limit",
        "overloaded",
        "invalid_request",
        "model_not_found",
        "server_error",
        "unknown",
        "max_output_tokens",
        "cloud_credential_error"
      ]
    },
    input: [
      {
        name: "error",
        type: "string",
        values: [
          "authentication_failed",
          "oauth_org_not_allowed",
          "account_on_hold",
          "verification_required",
          "billing_error",
          "rate_limit",
          "overloaded",
          "invalid_request",
          "model_not_found",
          "server_error",
          "unknown",
          "max_output_tokens",
          "cloud_credential_error"
        ]
      },
      {
        name: "error_details",
        type: "string",
        optional: true
      },
      {
        name: "last_assistant_message",
        type: "string",
        optional: true
      }
    ],
    exitTwo: "it is ignored",
    handlers: [
      "command",
      "http",
      "mcp_tool"
    ],
    timeout: 600,
    note: "with -p the client may end before the hook does"
  },
  {
    name: "SubagentStart",
    fires: "when a subagent starts",
    matcher: {
      on: "agent_type",
      kind: "agent"
    },
    input: [
      {
        name: "agent_id",
        type: "string"
      },
      {
        name: "agent_type",
        type: "string"
      }
    ],
    output: [
      {
        name: "additionalContext",
        type: "string"
      }
    ],
    exitTwo: "only the user reads stderr",
    handlers: [
      "command",
      "http",
      "mcp_tool"
    ],
    timeout: 600
  },
  {
    name: "SubagentStop",
    fires: "when a subagent, or an internal fork of the client, is about to finish",
    matcher: {
      on: "agent_type",
      kind: "agent"
    },
    input: [
      {
        name: "stop_hook_active",
        type: "boolean"
      },
      {
        name: "agent_id",
        type: "string"
      },
      {
        name: "agent_type",
        type: "string"
      },
      {
        name: "agent_transcript_path",
        type: "string"
      },
      {
        name: "last_assistant_message",
        type: "string",
        optional: true
      },
      {
        name: "background_tasks",
        type: "object[]",
        optional: true
      },
      {
        name: "session_crons",
        type: "object[]",
        optional: true
      }
    ],
    output: [
      {
        name: "additionalContext",
        type: "string"
      }
    ],
    exitTwo: "the subagent continues and reads stderr",
    blocks: true,
    handlers: [
      "command",
      "http",
      "mcp_tool",
      "prompt",
      "agent"
    ],
    timeout: 600
  },
  {
    name: "TaskCreated",
    fires: "when a task is created",
    input: [
      {
        name: "task_id",
        type: "string"
      },
      {
        name: "task_subject",
        type: "string"
      },
      {
        name: "task_description",
        type: "string",
        optional: true
      },
      {
        name: "teammate_name",
        type: "string",
        optional: true
      },
      {
        name: "team_name",
        type: "string",
        optional: true,
        deprecated: true
      }
    ],
    exitTwo: "the task is rolled back; the model reads stderr",
    blocks: true,
    handlers: [
      "command",
      "http",
      "mcp_tool",
      "prompt",
      "agent"
    ],
    timeout: 600
  },
  {
    name: "TaskCompleted",
    fires: "when a task is marked completed",
    input: [
      {
        name: "task_id",
        type: "string"
      },
      {
        name: "task_subject",
        type: "string"
      },
      {
        name: "task_description",
        type: "string",
        optional: true
      },
      {
        name: "teammate_name",
        type: "string",
        optional: true
      },
      {
        name: "team_name",
        type: "string",
        optional: true,
        deprecated: true
      }
    ],
    exitTwo: "the task stays open; the model reads stderr",
    blocks: true,
    handlers: [
      "command",
      "http",
      "mcp_tool",
      "prompt",
      "agent"
    ],
    timeout: 600
  },
  {
    name: "TeammateIdle",
    fires: "when a teammate of an agent team goes idle",
    input: [
      {
        name: "teammate_name",
        type: "string"
      },
      {
        name: "team_name",
        type: "string",
        deprecated: true
      }
    ],
    exitTwo: "the teammate keeps working and reads stderr",
    blocks: true,
    handlers: [
      "command",
      "http",
      "mcp_tool",
      "prompt",
      "agent"
    ],
    timeout: 600
  },
  {
    name: "Notification",
    fires: "when the client notifies the user",
    matcher: {
      on: "notification_type",
      kind: "value",
      values: [
        "permission_prompt",
        "idle_prompt",
        "auth_success",
        "elicitation_dialog",
        "elicitation_url_dialog",
        "elicitation_complete",
        "elicitation_response",
        "agent_needs_input",
        "agent_completed"
      ],
      open: true
    },
    input: [
      {
        name: "message",
        type: "string"
      },
      {
        name: "title",
        type: "string",
        optional: true
      },
      {
        name: "notification_type",
        type: "string"
      }
    ],
    output: [
      {
        name: "additionalContext",
        type: "string"
      }
    ],
    exitTwo: "it is ignored",
    handlers: [
      "command",
      "http",
      "mcp_tool"
    ],
    timeout: 600,
    note: "its additionalContext is accepted and discarded"
  },
  {
    name: "PreCompact",
    fires: "before the conversation is compacted",
    matcher: {
      on: "trigger",
      kind: "value",
      values: [
        "manual",
        "auto"
      ]
    },
    input: [
      {
        name: "trigger",
        type: "string",
        values: [
          "manual",
          "auto"
        ]
      },
      {
        name: "custom_instructions",
        type: "string|null"
      }
    ],
    exitTwo: "the compaction is blocked",
    blocks: true,
    handlers: [
      "command",
      "http",
      "mcp_tool"
    ],
    timeout: 600,
    plainOutput: "it is appended to the compaction instructions"
  },
  {
    name: "PostCompact",
    fires: "after the conversation was compacted",
    matcher: {
      on: "trigger",
      kind: "value",
      values: [
        "manual",
        "auto"
      ]
    },
    input: [
      {
        name: "trigger",
        type: "string",
        values: [
          "manual",
          "auto"
        ]
      },
      {
        name: "compact_summary",
        type: "string"
      }
    ],
    exitTwo: "only the user reads stderr",
    handlers: [
      "command",
      "http",
      "mcp_tool"
    ],
    timeout: 600
  },
  {
    name: "PreModelSwitch",
    fires: "before a requested switch of the model",
    matcher: {
      on: "to_model",
      kind: "model"
    },
    input: [
      {
        name: "from_model",
        type: "string"
      },
      {
        name: "to_model",
        type: "string"
      },
      {
        name: "requested_model",
        type: "string|null"
      },
      {
        name: "context_tokens",
        type: "number"
      },
      {
        name: "prompt_cache_warm",
        type: "boolean"
      },
      {
        name: "cache_ttl",
        type: "string",
        values: [
          "5m",
          "1h"
        ]
      },
      {
        name: "estimated_cache_write_usd",
        type: "number"
      },
      {
        name: "pricing",
        type: "string",
        values: [
          "configured",
          "catalog",
          "default"
        ]
      },
      {
        name: "source",
        type: "string",
        values: [
          "command",
          "picker",
          "sdk"
        ]
      }
    ],
    output: [
      {
        name: "permissionDecision",
        type: "string",
        values: [
          "allow",
          "deny",
          "ask"
        ]
      },
      {
        name: "permissionDecisionReason",
        type: "string"
      }
    ],
    exitTwo: "the switch is blocked",
    blocks: true,
    handlers: [
      "command",
      "http",
      "mcp_tool"
    ],
    timeout: 600
  },
  {
    name: "PostModelSwitch",
    fires: "after the session's model changed, whatever the cause",
    matcher: {
      on: "to_model",
      kind: "model"
    },
    input: [
      {
        name: "from_model",
        type: "string"
      },
      {
        name: "to_model",
        type: "string"
      },
      {
        name: "requested_model",
        type: "string|null"
      },
      {
        name: "context_tokens",
        type: "number"
      },
      {
        name: "prompt_cache_warm",
        type: "boolean"
      },
      {
        name: "cache_ttl",
        type: "string",
        values: [
          "5m",
          "1h"
        ]
      },
      {
        name: "estimated_cache_write_usd",
        type: "number"
      },
      {
        name: "pricing",
        type: "string",
        values: [
          "configured",
          "catalog",
          "default"
        ]
      },
      {
        name: "source",
        type: "string",
        values: [
          "command",
          "picker",
          "sdk",
          "auto",
          "resume"
        ]
      }
    ],
    output: [
      {
        name: "additionalContext",
        type: "string"
      }
    ],
    exitTwo: "only the user reads stderr",
    handlers: [
      "command",
      "http",
      "mcp_tool"
    ],
    timeout: 600,
    plainOutput: "the model reads it with the next request"
  },
  {
    name: "Elicitation",
    fires: "when an MCP server asks the user",
    matcher: {
      on: "mcp_server_name",
      kind: "server"
    },
    input: [
      {
        name: "mcp_server_name",
        type: "string"
      },
      {
        name: "message",
        type: "string"
      },
      {
        name: "mode",
        type: "string",
        values: [
          "form",
          "url"
        ],
        optional: true
      },
      {
        name: "url",
        type: "string",
        optional: true
      },
      {
        name: "elicitation_id",
        type: "string",
        optional: true
      },
      {
        name: "requested_schema",
        type: "object",
        optional: true
      }
    ],
    output: [
      {
        name: "action",
        type: "string",
        values: [
          "accept",
          "decline",
          "cancel"
        ]
      },
      {
        name: "content",
        type: "object"
      }
    ],
    exitTwo: "the request is declined",
    blocks: true,
    handlers: [
      "command",
      "http",
      "mcp_tool"
    ],
    timeout: 600
  },
  {
    name: "ElicitationResult",
    fires: "when the user has answered an MCP server",
    matcher: {
      on: "mcp_server_name",
      kind: "server"
    },
    input: [
      {
        name: "mcp_server_name",
        type: "string"
      },
      {
        name: "action",
        type: "string",
        values: [
          "accept",
          "decline",
          "cancel"
        ]
      },
      {
        name: "mode",
        type: "string",
        values: [
          "form",
          "url"
        ],
        optional: true
      },
      {
        name: "elicitation_id",
        type: "string",
        optional: true
      },
      {
        name: "content",
        type: "object",
        optional: true
      }
    ],
    output: [
      {
        name: "action",
        type: "string",
        values: [
          "accept",
          "decline",
          "cancel"
        ]
      },
      {
        name: "content",
        type: "object"
      }
    ],
    exitTwo: "the answer becomes a decline",
    blocks: true,
    handlers: [
      "command",
      "http",
      "mcp_tool"
    ],
    timeout: 600
  },
  {
    name: "ConfigChange",
    fires: "when a settings or skill file changed",
    matcher: {
      on: "source",
      kind: "value",
      values: [
        "user_settings",
        "project_settings",
        "local_settings",
        "policy_settings",
        "skills"
      ]
    },
    input: [
      {
        name: "source",
        type: "string",
        values: [
          "user_settings",
          "project_settings",
          "local_settings",
          "policy_settings",
          "skills"
        ]
      },
      {
        name: "file_path",
        type: "string",
        optional: true
      }
    ],
    exitTwo: "the change is not applied, unless it is a policy",
    blocks: true,
    handlers: [
      "command",
      "http",
      "mcp_tool"
    ],
    timeout: 600
  },
  {
    name: "InstructionsLoaded",
    fires: "when a CLAUDE.md or rule file was loaded",
    matcher: {
      on: "load_reason",
      kind: "value",
      values: [
        "session_start",
        "nested_traversal",
        "path_glob_match",
        "include",
        "compact"
      ]
    },
    input: [
      {
        name: "file_path",
        type: "string"
      },
      {
        name: "memory_type",
        type: "string",
        values: [
          "User",
          "Project",
          "Local",
          "Managed"
        ]
      },
      {
        name: "load_reason",
        type: "string",
        values: [
          "session_start",
          "nested_traversal",
          "path_glob_match",
          "include",
          "compact"
        ]
      },
      {
        name: "globs",
        type: "string[]",
        optional: true
      },
      {
        name: "trigger_file_path",
        type: "string",
        optional: true
      },
      {
        name: "parent_file_path",
        type: "string",
        optional: true
      }
    ],
    exitTwo: "it is ignored",
    handlers: [
      "command",
      "http",
      "mcp_tool"
    ],
    timeout: 600
  },
  {
    name: "CwdChanged",
    fires: "when the working directory changed",
    input: [
      {
        name: "old_cwd",
        type: "string"
      },
      {
        name: "new_cwd",
        type: "string"
      }
    ],
    output: [
      {
        name: "watchPaths",
        type: "string[]"
      }
    ],
    exitTwo: "only the user reads stderr",
    handlers: [
      "command",
      "http",
      "mcp_tool"
    ],
    timeout: 600,
    environmentFile: true,
    inPlugin: "in a plugin it fires only where a settings file has a CwdChanged hook too"
  },
  {
    name: "FileChanged",
    fires: "when a watched file changed",
    matcher: {
      on: "file_path",
      kind: "file"
    },
    input: [
      {
        name: "file_path",
        type: "string"
      },
      {
        name: "event",
        type: "string",
        values: [
          "change",
          "add",
          "unlink"
        ]
      }
    ],
    output: [
      {
        name: "watchPaths",
        type: "string[]"
      }
    ],
    exitTwo: "only the user reads stderr",
    handlers: [
      "command",
      "http",
      "mcp_tool"
    ],
    timeout: 600,
    environmentFile: true,
    inPlugin: "in a plugin its matcher watches nothing: it fires for files that a SessionStart hook returned as watchPaths"
  },
  {
    name: "DirectoryAdded",
    fires: "when a working directory was added",
    matcher: {
      on: "source",
      kind: "value",
      values: [
        "slash_command",
        "register_repo_root"
      ]
    },
    input: [
      {
        name: "directory",
        type: "string"
      },
      {
        name: "source",
        type: "string",
        values: [
          "slash_command",
          "register_repo_root"
        ]
      }
    ],
    exitTwo: "the debug log alone says so",
    handlers: [
      "command",
      "http",
      "mcp_tool"
    ],
    timeout: 600
  },
  {
    name: "WorktreeCreate",
    fires: "when a worktree is wanted",
    input: [
      {
        name: "name",
        type: "string"
      }
    ],
    output: [
      {
        name: "worktreePath",
        type: "string",
        required: true
      }
    ],
    exitTwo: "as with any code but 0, no worktree is created",
    blocks: true,
    handlers: [
      "command",
      "http",
      "mcp_tool"
    ],
    timeout: 600,
    plainOutput: "its last line that is not empty is the path of the worktree"
  },
  { name: "WorktreeRemove", fires: "when a worktree is being removed", input: [{ name: "worktree_path", type: "string" }], exitTwo: "it is logged", handlers: ["command", "http", "mcp_tool"], timeout: 600 },
  {
    name: "MessageDisplay",
    fires: "when text of the assistant is shown",
    input: [
      {
        name: "turn_id",
        type: "string"
      },
      {
        name: "message_id",
        type: "string"
      },
      {
        name: "index",
        type: "number"
      },
      {
        name: "final",
        type: "boolean"
      },
      {
        name: "delta",
        type: "string"
      }
    ],
    output: [
      {
        name: "displayContent",
        type: "string"
      }
    ],
    exitTwo: "the text is shown unchanged",
    handlers: [
      "command",
      "http",
      "mcp_tool"
    ],
    timeout: 10
  }
] };

// src/spec/hook-handlers.json
var hook_handlers_default = { client: "2.1.330", facts: [
  {
    name: "command",
    kind: "handler",
    does: "Runs a program.",
    timeout: 600,
    fields: [
      {
        name: "type",
        type: "string",
        required: true,
        does: "The type of the handler."
      },
      {
        name: "command",
        type: "string",
        required: true,
        does: "Shell form: a command line for /bin/sh. Exec form, with args: the program alone."
      },
      {
        name: "args",
        type: "string[]",
        does: "Arguments, handed over without a shell; even an empty list makes it the exec form."
      },
      {
        name: "shell",
        type: "string",
        values: [
          "bash",
          "powershell"
        ],
        does: "powershell: runs the line in PowerShell; bash changes nothing on Linux, where /bin/sh runs it."
      },
      {
        name: "async",
        type: "boolean",
        does: "Runs in the background: what it decides is void."
      },
      {
        name: "asyncRewake",
        type: "boolean",
        does: "Runs in the background and wakes an idle session when it exits with 2."
      },
      {
        name: "rewakeMessage",
        type: "string",
        does: "Text before the output in the notice that wakes the model."
      },
      {
        name: "rewakeSummary",
        type: "string",
        does: "The line that the user sees when the hook wakes the session."
      },
      {
        name: "onFailure",
        type: "string",
        values: [
          "continue",
          "block"
        ],
        does: "block: a hook that cannot start, times out, exits with another code than 0 or 2 or prints invalid JSON counts as exit 2."
      },
      {
        name: "if",
        type: "string",
        does: "Runs the hook only for calls that this one permission rule matches; tool events only."
      },
      {
        name: "timeout",
        type: "seconds",
        does: "Ends the hook after so many seconds."
      },
      {
        name: "statusMessage",
        type: "string",
        does: "Text shown while the hook runs."
      },
      {
        name: "once",
        type: "boolean",
        does: "Runs the hook once a session; honoured in the frontmatter of a skill only."
      }
    ]
  },
  {
    name: "http",
    kind: "handler",
    does: "Posts the input as JSON to a URL.",
    timeout: 600,
    fields: [
      {
        name: "type",
        type: "string",
        required: true,
        does: "The type of the handler."
      },
      {
        name: "url",
        type: "url",
        required: true,
        does: "An absolute URL; nothing in it is substituted."
      },
      {
        name: "headers",
        type: "string map",
        does: "Request headers; $NAME of a variable in allowedEnvVars is replaced, of any other by nothing."
      },
      {
        name: "allowedEnvVars",
        type: "string[]",
        does: "Environment variables that headers may use."
      },
      {
        name: "onFailure",
        type: "string",
        values: [
          "continue",
          "block"
        ],
        does: "block: a hook that cannot start, times out, exits with another code than 0 or 2 or prints invalid JSON counts as exit 2."
      },
      {
        name: "if",
        type: "string",
        does: "Runs the hook only for calls that this one permission rule matches; tool events only."
      },
      {
        name: "timeout",
        type: "seconds",
        does: "Ends the hook after so many seconds."
      },
      {
        name: "statusMessage",
        type: "string",
        does: "Text shown while the hook runs."
      },
      {
        name: "once",
        type: "boolean",
        does: "Runs the hook once a session; honoured in the frontmatter of a skill only."
      }
    ]
  },
  {
    name: "mcp_tool",
    kind: "handler",
    does: "Calls a tool of an MCP server.",
    timeout: 600,
    fields: [
      {
        name: "type",
        type: "string",
        required: true,
        does: "The type of the handler."
      },
      {
        name: "server",
        type: "string",
        required: true,
        does: "The connected server; one of a plugin is called plugin:<plugin>:<server>."
      },
      {
        name: "tool",
        type: "string",
        required: true,
        does: "The name of the tool at its server."
      },
      {
        name: "input",
        type: "map",
        does: "Arguments of the call; ${path} in a text is replaced by that part of the input."
      },
      {
        name: "onFailure",
        type: "string",
        values: [
          "continue",
          "block"
        ],
        does: "block: a hook that cannot start, times out, exits with another code than 0 or 2 or prints invalid JSON counts as exit 2.",
        lenient: true
      },
      {
        name: "if",
        type: "string",
        does: "Runs the hook only for calls that this one permission rule matches; tool events only."
      },
      {
        name: "timeout",
        type: "seconds",
        does: "Ends the hook after so many seconds."
      },
      {
        name: "statusMessage",
        type: "string",
        does: "Text shown while the hook runs."
      },
      {
        name: "once",
        type: "boolean",
        does: "Runs the hook once a session; honoured in the frontmatter of a skill only."
      }
    ]
  },
  {
    name: "prompt",
    kind: "handler",
    does: "Asks a model whether a condition holds.",
    timeout: 30,
    fields: [
      {
        name: "type",
        type: "string",
        required: true,
        does: "The type of the handler."
      },
      {
        name: "prompt",
        type: "string",
        required: true,
        does: "The condition; $ARGUMENTS is replaced by the input. The answer is forced into {ok, reason}."
      },
      {
        name: "model",
        type: "string",
        does: "The full id of the model that is asked, sent as written; that of the session without it."
      },
      {
        name: "continueOnBlock",
        type: "boolean",
        does: "Hands the reason to the model instead of ending the turn."
      },
      {
        name: "if",
        type: "string",
        does: "Runs the hook only for calls that this one permission rule matches; tool events only."
      },
      {
        name: "timeout",
        type: "seconds",
        does: "Ends the hook after so many seconds."
      },
      {
        name: "statusMessage",
        type: "string",
        does: "Text shown while the hook runs."
      },
      {
        name: "once",
        type: "boolean",
        does: "Runs the hook once a session; honoured in the frontmatter of a skill only."
      }
    ]
  },
  {
    name: "agent",
    kind: "handler",
    does: "Lets a subagent check a condition.",
    timeout: 60,
    fields: [
      {
        name: "type",
        type: "string",
        required: true,
        does: "The type of the handler."
      },
      {
        name: "prompt",
        type: "string",
        required: true,
        does: "The task of the subagent; $ARGUMENTS is replaced by the input."
      },
      {
        name: "model",
        type: "string",
        does: "The model of the subagent, by its id or as haiku, sonnet, opus; that of the session without it."
      },
      {
        name: "if",
        type: "string",
        does: "Runs the hook only for calls that this one permission rule matches; tool events only."
      },
      {
        name: "timeout",
        type: "seconds",
        does: "Ends the hook after so many seconds."
      },
      {
        name: "statusMessage",
        type: "string",
        does: "Text shown while the hook runs."
      },
      {
        name: "once",
        type: "boolean",
        does: "Runs the hook once a session; honoured in the frontmatter of a skill only."
      }
    ]
  },
  { name: "group", kind: "group", does: "Handlers for one matcher.", fields: [{ name: "matcher", type: "string", does: "What the event is about; absent, empty or * for everything." }, { name: "hooks", type: "list", required: true, does: "The handlers." }] },
  {
    name: "file",
    kind: "file",
    does: "hooks/hooks.json and the files that the manifest names.",
    fields: [
      {
        name: "hooks",
        type: "map",
        does: "Groups of handlers by event."
      },
      {
        name: "modules",
        type: "string[]",
        does: "The path of one hooks module, relative to the file."
      },
      {
        name: "description",
        type: "string",
        does: "For people."
      }
    ]
  }
] };

// src/spec/hook-inputs.json
var hook_inputs_default = { client: "2.1.330", facts: [
  { name: "session_id", type: "string" },
  { name: "transcript_path", type: "string" },
  { name: "cwd", type: "string" },
  { name: "hook_event_name", type: "string" },
  { name: "prompt_id", type: "string", when: "absent before the first input of the user", optional: true },
  {
    name: "permission_mode",
    type: "string",
    values: [
      "default",
      "acceptEdits",
      "plan",
      "bypassPermissions",
      "dontAsk",
      "auto"
    ],
    optional: true,
    events: [
      "PreToolUse",
      "PostToolUse",
      "PostToolUseFailure",
      "PostToolBatch",
      "PermissionRequest",
      "PermissionDenied",
      "UserPromptSubmit",
      "UserPromptExpansion",
      "Stop",
      "SubagentStop"
    ]
  },
  { name: "effort", type: "object", when: "level is low, medium, high, xhigh or max", optional: true, events: ["PreToolUse", "PostToolUse", "PostToolUseFailure", "PostToolBatch", "PermissionRequest", "PermissionDenied", "Stop", "SubagentStop", "StopFailure", "InstructionsLoaded"] },
  { name: "agent_id", type: "string", when: "in a subagent only", optional: true },
  { name: "agent_type", type: "string", when: "in a subagent, and on the main thread with --agent", optional: true }
] };

// src/spec/hook-misnomers.json
var hook_misnomers_default = { client: "2.1.330", facts: [
  { name: "CLAUDE_TOOL_INPUT", use: ".tool_input of the JSON on standard input" },
  { name: "TOOL_INPUT", use: ".tool_input of the JSON on standard input" },
  { name: "CLAUDE_TOOL_NAME", use: ".tool_name of the JSON on standard input" },
  { name: "TOOL_NAME", use: ".tool_name of the JSON on standard input" },
  { name: "CLAUDE_TOOL_OUTPUT", use: ".tool_response of the JSON on standard input" },
  { name: "TOOL_OUTPUT", use: ".tool_response of the JSON on standard input" },
  { name: "CLAUDE_TOOL_RESULT", use: ".tool_response of the JSON on standard input" },
  { name: "TOOL_RESULT", use: ".tool_response of the JSON on standard input" },
  { name: "CLAUDE_TOOL_RESPONSE", use: ".tool_response of the JSON on standard input" },
  { name: "CLAUDE_FILE_PATHS", use: ".tool_input.file_path of the JSON on standard input" },
  { name: "CLAUDE_FILE_PATH", use: ".tool_input.file_path of the JSON on standard input" },
  { name: "CLAUDE_TOOL_INPUT_FILE_PATH", use: ".tool_input.file_path of the JSON on standard input" },
  { name: "CLAUDE_TOOL_INPUT_COMMAND", use: ".tool_input.command of the JSON on standard input" },
  { name: "TOOL_INPUT_FILE_PATH", use: ".tool_input.file_path of the JSON on standard input" },
  { name: "CLAUDE_USER_PROMPT", use: ".prompt of the JSON on standard input" },
  { name: "USER_PROMPT", use: ".prompt of the JSON on standard input" },
  { name: "CLAUDE_HOOK_EVENT", use: ".hook_event_name of the JSON on standard input" },
  { name: "CLAUDE_HOOK_EVENT_NAME", use: ".hook_event_name of the JSON on standard input" },
  { name: "CLAUDE_TRANSCRIPT_PATH", use: ".transcript_path of the JSON on standard input" },
  { name: "TRANSCRIPT_PATH", use: ".transcript_path of the JSON on standard input" },
  { name: "CLAUDE_SESSION_ID", use: "CLAUDE_CODE_SESSION_ID" },
  { name: "CLAUDE_PLUGIN_DIR", use: "CLAUDE_PLUGIN_ROOT" },
  { name: "CLAUDE_PLUGIN_PATH", use: "CLAUDE_PLUGIN_ROOT" },
  { name: "PLUGIN_ROOT", use: "CLAUDE_PLUGIN_ROOT" },
  { name: "PLUGIN_DIR", use: "CLAUDE_PLUGIN_ROOT" },
  { name: "CLAUDE_PLUGINS_ROOT", use: "CLAUDE_PLUGIN_ROOT" },
  { name: "CLAUDE_PROJECT_ROOT", use: "CLAUDE_PROJECT_DIR" },
  { name: "CLAUDE_PROJECT_PATH", use: "CLAUDE_PROJECT_DIR" },
  { name: "CLAUDE_WORKSPACE", use: "CLAUDE_PROJECT_DIR" }
] };

// src/spec/hook-module-events.json
var hook_module_events_default = { client: "2.1.330", facts: [
  { name: "tool.call" },
  { name: "tool.check" },
  { name: "tool.judge" },
  { name: "tool.run" },
  { name: "ui.render" },
  { name: "ui.resolve" },
  { name: "ui.press" },
  { name: "ui.input" },
  { name: "ui.select" },
  { name: "ui.message" },
  { name: "ui.fault" },
  { name: "ui.pointer" },
  { name: "ui.scroll" },
  { name: "ui.focus" },
  { name: "agent.offer" },
  { name: "agent.spawn" },
  { name: "agent.report" },
  { name: "prompt.submit" },
  { name: "prompt.fill" },
  { name: "prompt.suggest" },
  { name: "prompt.edit" },
  { name: "prompt.change" },
  { name: "prompt.autocomplete" },
  { name: "prompt.section" },
  { name: "prompt.context" },
  { name: "prompt.compose" },
  { name: "prompt.attachment" },
  { name: "prompt.mention" },
  { name: "tool.describe" },
  { name: "tool.offer" },
  { name: "command.run" },
  { name: "command.describe" },
  { name: "config.set" },
  { name: "config.describe" },
  { name: "telemetry.log" },
  { name: "telemetry.mark" },
  { name: "skill.prompt" },
  { name: "attribution.text" },
  { name: "vcs.detect" },
  { name: "vcs.diff" },
  { name: "vcs.isolate" },
  { name: "vcs.list" },
  { name: "vcs.status" },
  { name: "vcs.release" },
  { name: "session.start" },
  { name: "session.receive" },
  { name: "session.append" },
  { name: "session.send" },
  { name: "session.compact" },
  { name: "session.attach" },
  { name: "session.detach" },
  { name: "session.measure" },
  { name: "session.stop" },
  { name: "session.end" },
  { name: "plugin.register" },
  { name: "turn.start" },
  { name: "turn.step" },
  { name: "turn.complete" },
  { name: "engine.create" },
  { name: "model.complete" },
  { name: "model.classify" },
  { name: "model.fork" },
  { name: "audio.play" },
  { name: "audio.speak" },
  { name: "mcp.call" },
  { name: "mcp.connect" },
  { name: "session.cwd" },
  { name: "session.root" },
  { name: "session.model" },
  { name: "session.turns" },
  { name: "session.id" },
  { name: "session.messages" },
  { name: "session.repo" },
  { name: "session.surface" },
  { name: "session.surfaces" },
  { name: "session.authorize" },
  { name: "session.identity" },
  { name: "session.usage" },
  { name: "session.version" },
  { name: "session.info" },
  { name: "session.machine" },
  { name: "turn.abort" },
  { name: "prompt.read" },
  { name: "prompt.paint" },
  { name: "tool.list" },
  { name: "tool.register" },
  { name: "command.list" },
  { name: "command.register" },
  { name: "config.list" },
  { name: "agent.list" },
  { name: "agent.limits" },
  { name: "agent.register" },
  { name: "agent.call" },
  { name: "ui.toast" },
  { name: "ui.status" },
  { name: "ui.log" },
  { name: "ui.notice" },
  { name: "ui.invalidate" },
  { name: "ui.open" },
  { name: "ui.close" },
  { name: "ui.panes" },
  { name: "ui.place" },
  { name: "theme.set" },
  { name: "theme.clear" },
  { name: "ui.selection" },
  { name: "ui.copy" },
  { name: "ui.view" },
  { name: "ui.notify" },
  { name: "ui.cancelNotify" },
  { name: "ui.blit" },
  { name: "fs.read" },
  { name: "fs.write" },
  { name: "fs.list" },
  { name: "fs.exists" },
  { name: "fs.stat" },
  { name: "fs.ancestors" },
  { name: "store.get" },
  { name: "store.set" },
  { name: "store.delete" },
  { name: "store.keys" },
  { name: "state.get" },
  { name: "state.set" },
  { name: "clock.now" },
  { name: "clock.sleep" },
  { name: "clock.after" },
  { name: "clock.every" },
  { name: "http.fetch" },
  { name: "process.run" },
  { name: "process.spawn" },
  { name: "process.hookEnv" },
  { name: "settings.read" },
  { name: "env.get" },
  { name: "env.set" },
  { name: "wasm.compile" }
] };

// src/spec/tool-inputs.json
var tool_inputs_default = { client: "2.1.330", facts: [
  { name: "Agent", fields: { description: "string", prompt: "string", "subagent_type?": "string", "model?": "string", "effort?": "string", "run_in_background?": "boolean", "name?": "string", "team_name?": "string", "mode?": "string", "isolation?": "string" } },
  { name: "AppifactRepl", fields: { "skill?": "string", "artifact?": "string", code: "string" } },
  {
    name: "Artifact",
    fields: {
      "action?": "string",
      "type_query?": "string",
      "type?": "string",
      "intent?": "string",
      "design_systems?": "boolean",
      "db_op?": "string",
      "writes?": "object[]",
      "collection?": "string",
      "doc_id?": "string",
      "as_level?": "string",
      "query?": "object",
      "data?": "object",
      "file_path?": "string",
      "favicon?": "string",
      "icon?": "string",
      "edits?": "object[]",
      "files?": "object[]",
      "root?": "string",
      "limit?": "number",
      "page_token?": "string",
      "scope?": "string",
      "title?": "string",
      "description?": "string",
      "label?": "string",
      "overwrite_unread?": "string[]",
      "url?": "string",
      "type_url?": "string",
      "auto_open?": "string",
      "prompt?": "string",
      "force?": "boolean",
      "pin?": "boolean",
      "thread_id?": "string",
      "text?": "string",
      "cursor?": "string",
      "acknowledge_duplicate?": "boolean",
      "out_dir?": "string",
      "path?": "string",
      "paths?": "string[]",
      "page?": "boolean",
      "capabilities?": "object",
      "contract?": "any"
    }
  },
  { name: "ArtifactCheck", fields: { action: "string" } },
  { name: "ArtifactComments", fields: { action: "string", "url?": "string", "thread_id?": "string", "text?": "string", "cursor?": "string", "acknowledge_duplicate?": "boolean", "on?": "boolean", "replies?": "boolean" } },
  { name: "ArtifactData", fields: { action: "string", "url?": "string", "writes?": "object[]", "collection?": "string", "ids?": "string[]", "doc_id?": "string", "query?": "object", "data?": "object", "file_path?": "string", "out_dir?": "string", "as_level?": "string" } },
  { name: "AskUserQuestion", fields: { questions: "object[]", "answers?": "object", "annotations?": "object", "metadata?": "object" } },
  { name: "Bash", fields: { command: "string", "timeout?": "number", "description?": "string", "run_in_background?": "boolean", "dangerouslyDisableSandbox?": "boolean" } },
  { name: "CronCreate", fields: { cron: "string", prompt: "string", "recurring?": "boolean", "durable?": "boolean" } },
  { name: "CronDelete", fields: { id: "string" } },
  { name: "CronList", fields: {} },
  { name: "DesignSync", fields: { method: "string", "projectId?": "string", "path?": "string", "writes?": "string[]", "deletes?": "string[]", "planId?": "string", "files?": "object[]", "paths?": "string[]", "name?": "string", "assets?": "object[]", "localDir?": "string", "counts?": "object" } },
  { name: "Edit", fields: { file_path: "string", old_string: "string", new_string: "string", "replace_all?": "boolean" } },
  { name: "EndConversation", fields: {} },
  { name: "EnterPlanMode", fields: {} },
  { name: "EnterWorktree", fields: { "name?": "string", "path?": "string" } },
  { name: "ExitPlanMode", fields: { "allowedPrompts?": "object[]" } },
  { name: "ExitWorktree", fields: { action: "string", "discard_changes?": "boolean" } },
  { name: "FetchInboxMessage", fields: { file_id: "string" } },
  { name: "GetGoal", fields: {} },
  { name: "GetTask", fields: { taskId: "string" } },
  { name: "ListAgents", fields: { "channel?": "string", "q?": "string", "cursor?": "string" } },
  { name: "ListConnectors", fields: { "keywords?": "string[]" } },
  { name: "ListMcpResourcesTool", fields: { "server?": "string" } },
  { name: "ListPlugins", fields: { "keywords?": "string[]" } },
  { name: "ListSkills", fields: { "keywords?": "string[]" } },
  { name: "LSP", fields: { operation: "string", filePath: "string", line: "number", character: "number", "query?": "string" } },
  { name: "McpTaskResumePolling", fields: { task_id: "string" } },
  { name: "memory_list", fields: { "store?": "string", "path_prefix?": "string", "cursor?": "string" } },
  { name: "memory_read", fields: { store: "string", path: "string" } },
  { name: "memory_write", fields: { store: "string", path: "string", content: "string", if_version: "string" } },
  { name: "Monitor", fields: { description: "string", timeout_ms: "number", "command?": "string", "ws?": "object" } },
  { name: "NotebookEdit", fields: { notebook_path: "string", "cell_id?": "string", new_source: "string", "cell_type?": "string", "edit_mode?": "string" } },
  { name: "OfferChromeSetup", fields: { "reason?": "string" } },
  { name: "PauseGoal", fields: { reason: "string" } },
  { name: "Poll", fields: {} },
  { name: "Projects", fields: { method: "string", "path?": "string", "content?": "string", "local_path?": "string", "present_to_user?": "boolean", "query?": "string", "n?": "number" } },
  { name: "propose_skills", fields: { proposals: "object[]" } },
  { name: "PublishPlugin", fields: { path: "string", "destination?": "string", "description?": "string", "replace?": "boolean", "shown?": "string[]", "question?": "object" } },
  { name: "PushNotification", fields: { message: "string", "status?": "string" } },
  { name: "Read", fields: { file_path: "string", "offset?": "number", "limit?": "number", "pages?": "string", "allow_large?": "boolean" } },
  { name: "ReadMcpResourceDirTool", fields: { server: "string", uri: "string" } },
  { name: "ReadMcpResourceTool", fields: { server: "string", uri: "string" } },
  { name: "ReadNotifications", fields: {} },
  { name: "ReadWidgetContext", fields: { "widget_id?": "string" } },
  { name: "RemoteTrigger", fields: { action: "string", "trigger_id?": "string", "session_id?": "string", "cursor?": "string", "body?": "object" } },
  { name: "ReportFindings", fields: { "level?": "string", findings: "object[]" } },
  { name: "request_computer", fields: { "task?": "any" } },
  { name: "ScheduleWakeup", fields: { "delaySeconds?": "number", "reason?": "string", "prompt?": "string", "stop?": "boolean", "noop?": "boolean" } },
  { name: "SearchMcpRegistry", fields: { keywords: "string[]" } },
  { name: "SearchPlugins", fields: { keywords: "string[]" } },
  { name: "SearchSkills", fields: { keywords: "string[]" } },
  { name: "SendFeedback", fields: { type: "string", title: "string", details: "string", "area?": "string", "failure_mode?": "string", "task_category?": "string" } },
  { name: "SendFile", fields: { to: "string", files: "string[]", "message?": "string" } },
  { name: "SendMessage", fields: { to: "any", "summary?": "string", message: "string", "notify_when_idle?": "boolean" } },
  { name: "SendToProject", fields: { project_name: "string", "project_id?": "string", attach_git_remote: "boolean", proposal: "object" } },
  { name: "SendToProjectContext", fields: {} },
  { name: "SendUserFile", fields: { files: "string[]", "caption?": "string", status: "string", "display?": "string" } },
  { name: "SendUserMessage", fields: { message: "string" } },
  { name: "SetGoal", fields: { condition: "string", "ask_user?": "boolean" } },
  { name: "ShareOnboardingGuide", fields: { mode: "string", "short_code?": "string" } },
  { name: "ShowOnboardingRolePicker", fields: {} },
  { name: "Skill", fields: { skill: "string", "args?": "string" } },
  { name: "SuggestConnectors", fields: { uuids: "string[]" } },
  { name: "SuggestPluginInstall", fields: { contextLabel: "string", plugins: "object", "trigger?": "string" } },
  { name: "SuggestSkills", fields: { keywords: "string[]", "contextLabel?": "string", "trigger?": "string" } },
  { name: "TaskCreate", fields: { subject: "string", description: "string", "activeForm?": "string", "metadata?": "object" } },
  { name: "TaskGet", fields: { taskId: "string" } },
  { name: "TaskList", fields: {} },
  { name: "TaskStop", fields: { "task_id?": "string", "shell_id?": "string" } },
  { name: "TaskUpdate", fields: { taskId: "string", "subject?": "string", "description?": "string", "activeForm?": "string", "status?": "string", "addBlocks?": "string[]", "addBlockedBy?": "string[]", "owner?": "string", "metadata?": "object" } },
  { name: "TodoWrite", fields: { todos: "object[]" } },
  { name: "ToolSearch", fields: { query: "string", max_results: "number" } },
  { name: "WaitForMcpServers", fields: { "servers?": "string[]" } },
  { name: "WebFetch", fields: { url: "string", prompt: "string", "offset?": "number" } },
  { name: "WebSearch", fields: { query: "string", "allowed_domains?": "string[]", "blocked_domains?": "string[]" } },
  { name: "Workflow", fields: { "script?": "string", "name?": "string", "description?": "string", "title?": "string", "args?": "any", "scriptPath?": "string", "resumeFromRunId?": "string" } },
  { name: "WrapUp", fields: { recap: "string", "ask?": "string", "blocked?": "boolean", "actions?": "object[]" } },
  { name: "Write", fields: { file_path: "string", content: "string" } },
  { name: "Yield", fields: {} }
] };

// src/spec/hook-facts.ts
var moduleEvents = hook_module_events_default.facts.map(({ name }) => name);
var toolInputs = tool_inputs_default.facts;
var hookEvents = hook_events_default.facts;
var hookShapes = hook_handlers_default.facts;
var misnomers = hook_misnomers_default.facts;
var commonInputs = hook_inputs_default.facts;
var eventByName = new Map(hookEvents.map((event) => [event.name, event]));
var shapeByName = new Map(hookShapes.map((shape) => [shape.name, shape]));
function hookEvent(name) {
  return eventByName.get(name);
}
function handlerShape(type) {
  const shape = shapeByName.get(type);
  return shape?.kind === "handler" ? shape : void 0;
}

// src/plugin/hooks/entries.ts
import { tools } from "./validate.mjs";
import { configsOf } from "./validate.mjs";
import { namesOfTool } from "./rules.mjs";
var currentTools = tools.filter(({ status }) => status === "standard" || status === "conditional").map(({ name }) => name);
function toolPrefix(plugin, server) {
  return `mcp__plugin_${safe(plugin)}_${safe(server)}__`;
}
function serverId(plugin, server) {
  return `plugin:${plugin}:${server}`;
}
function safe(name) {
  return name.replace(/[^\w-]/g, "_");
}
function isToolEvent(event) {
  return hookEvent(event)?.matcher?.kind === "tool";
}
function placeOf({ origin, file, plugin }) {
  if (origin !== "inline") return "file";
  const name = file.path.slice(file.path.lastIndexOf("/") + 1);
  if (name === "plugin.json") return "manifest";
  if (name === "marketplace.json") return "marketplace";
  if (!name.endsWith(".md")) return "settings";
  const owner = [...plugin.skills, ...plugin.agents, ...plugin.commands].find((component) => component.file === file);
  return owner ? kindOf(owner) : looseKind(file.path);
}
function kindOf({ kind }) {
  return kind === "agent" || kind === "command" ? kind : "skill";
}
function looseKind(path) {
  if (/(?:^|\/)agents\//.test(path)) return "agent";
  return /(?:^|\/)commands\//.test(path) ? "command" : "skill";
}
function hookEntriesOf(plugin) {
  return configsOf(plugin, "hooks").flatMap(entriesOf);
}
function entriesOf(source) {
  return groupsOf(source).flatMap(handlersOf);
}
function groupsOf(source) {
  return eventsOf(source).flatMap((event) => {
    const { value } = event.entry;
    const items = value.kind === "list" ? value.items : [];
    return items.map((node, index) => ({
      event,
      node,
      matcher: entryOf(node, "matcher"),
      field: `${event.field}.${index}`
    }));
  });
}
function eventsOf(source) {
  const map = eventMapOf(source);
  if (map?.kind !== "map") return [];
  const place = placeOf(source);
  const base = source.field || "hooks";
  return map.entries.filter((entry) => entryOf(map, entry.key) === entry).map((entry) => ({ source, place, name: entry.key, entry, field: `${base}.${entry.key}` }));
}
function eventMapOf({ origin, root }) {
  return origin === "inline" ? root : entryOf(root, "hooks")?.value;
}
function handlersOf(group) {
  const { event, node, matcher, field } = group;
  const hooks = entryOf(node, "hooks")?.value;
  return (hooks?.kind === "list" ? hooks.items : []).map((handler, index) => ({
    source: event.source,
    place: event.place,
    event: event.name,
    group,
    matcher: textOf(matcher?.value),
    node: handler,
    type: textOf(entryOf(handler, "type")?.value),
    field: `${field}.hooks.${index}`
  }));
}
function handlerText(node, key) {
  return textOf(entryOf(node, key)?.value);
}
function textsOf(node) {
  return node?.kind === "list" ? node.items.map(textOf) : void 0;
}
var listed = /^[\w\- ,|]*$/;
var strictlyListed = /^[\w|]*$/;
var strictEvents = /* @__PURE__ */ new Set(["FileChanged", "StopFailure"]);
function readMatcher(matcher, event) {
  if (matcher === void 0 || matcher === "" || matcher === "*") return { kind: "all" };
  if ((strictEvents.has(event) ? strictlyListed : listed).test(matcher)) return { kind: "names", names: splitNames(matcher) };
  try {
    const pattern = new RegExp(matcher);
    const effort = effortOf(matcher);
    return effort && stepsOf(effort, longestName) <= maxSteps ? { kind: "pattern", pattern, effort } : { kind: "costly" };
  } catch (error) {
    return { kind: "invalid", problem: String(error.message).replace(/^Invalid regular expression: /, "") };
  }
}
function splitNames(matcher) {
  return matcher.split(/[|,]/).map((name) => name.trim()).filter(Boolean);
}
function matchesValue(reading, value, isTool = false) {
  if (reading.kind === "costly") return void 0;
  if (reading.kind === "invalid") return false;
  if (reading.kind === "all") return true;
  const names = isTool ? namesOfTool(value) : [value];
  if (reading.kind === "names") return names.some((name) => reading.names.includes(name));
  if (names.some((name) => stepsOf(reading.effort, name.length) > maxSteps)) return void 0;
  return names.some((name) => reading.pattern.test(name));
}
var maxSteps = 1e6;
var maxPattern = 1e3;
var longestName = 40;
function stepsOf({ ways, open, inside }, length) {
  let steps = ways * (length + 1) ** inside;
  for (let repetition = 1; repetition <= open + 1; repetition++) steps *= (length + repetition) / repetition;
  return steps;
}
var groupStart = /\(\?(?:[:=!]|<[=!]|<[^>]*>)|\(/y;
var quantifier = /(?:[*+?]|\{(\d+)(,(\d*))?\})\??/y;
function effortOf(pattern) {
  if (pattern.length > maxPattern || /\\[1-9k]/.test(pattern)) return void 0;
  const groups = [newGroup(false, 0)];
  let inside = 0;
  let last;
  for (let at = 0; at < pattern.length; ) {
    const group = groups.at(-1);
    if (!group || group.ways > maxSteps) return void 0;
    const char = pattern[at] ?? "";
    const written = matchAt(quantifier, pattern, at);
    if (written && last) {
      const grown = repeated(last, written);
      if (!grown) return void 0;
      group.ways = grown.ways;
      if (grown.isOpen) group.open++;
      if (grown.isOpen && groups.some(({ isLookaround }) => isLookaround)) inside++;
      last = void 0;
      at += written[0].length;
      continue;
    }
    last = void 0;
    if (char === "(") {
      const [start] = matchAt(groupStart, pattern, at) ?? ["("];
      const isLookaround = /[=!]$/.test(start);
      groups.push(newGroup(isLookaround, isLookaround ? 0 : group.open));
      at += start.length;
      continue;
    }
    if (char === "|") {
      endAlternative(group);
    } else if (char === ")") {
      groups.pop();
      const outer = groups.at(-1);
      if (!outer) return void 0;
      endAlternative(group);
      last = { before: outer.ways, ways: group.sum, isOpen: group.most > group.from, isGroup: true };
      outer.ways *= group.sum;
      if (!group.isLookaround) outer.open = Math.max(outer.open, group.most);
    } else last = { before: group.ways, ways: 1, isOpen: false, isGroup: false };
    at = char === "[" ? endOfClass(pattern, at) + 1 : at + (char === "\\" ? 2 : 1);
  }
  const [whole] = groups;
  if (!whole || groups.length > 1) return void 0;
  endAlternative(whole);
  return { ways: whole.sum, open: whole.most, inside };
}
function newGroup(isLookaround, from) {
  return { isLookaround, sum: 0, most: from, ways: 1, open: from, from };
}
function endAlternative(group) {
  group.sum += group.ways;
  group.most = Math.max(group.most, group.open);
  group.ways = 1;
  group.open = group.from;
}
function matchAt(form, text, at) {
  form.lastIndex = at;
  return form.exec(text);
}
function repeated({ before, ways, isOpen, isGroup }, [written, least, more, most]) {
  if (written.startsWith("?")) return { ways: before * (ways + 1), isOpen: false };
  const isEndless = least === void 0 || more !== void 0 && most === "";
  if (isEndless) return ways > 1 || isOpen ? void 0 : { ways: before * (isGroup ? Number(least ?? 1) || 1 : 1), isOpen: true };
  const high = Number(most ?? least);
  if (isOpen && high > 1) return void 0;
  const rounds = isGroup ? Math.max(high, ways ** high) : 1;
  return { ways: before * rounds * (high - Number(least) + 1), isOpen: false };
}
function endOfClass(pattern, start) {
  for (let at = start + 1; at < pattern.length; at++) {
    if (pattern[at] === "\\") at++;
    else if (pattern[at] === "]") return at;
  }
  return pattern.length;
}

// src/rules/hook/common.ts
import { entryOf as entryOf2 } from "./frontmatter.mjs";
function isIgnored(source) {
  const place = placeOf(source);
  return source.plugin.scope === "plugin" && (place === "agent" || place === "command");
}
function isInReach({ file, plugin }) {
  return plugin.source(file.path).text === file.text;
}
function oncePerSource(work) {
  const known = /* @__PURE__ */ new WeakMap();
  return (source) => {
    const found = known.get(source) ?? work(source);
    known.set(source, found);
    return found;
  };
}
var checkedEvents = oncePerSource(
  (source) => isIgnored(source) || !isInReach(source) ? [] : eventsOf(source)
);
var checkedHooks = oncePerSource((source) => {
  if (isIgnored(source) || !isInReach(source)) return [];
  return entriesOf(source).flatMap((entry) => {
    const fact = hookEvent(entry.event);
    const { type } = entry;
    return fact && type !== void 0 && handlerShape(type) ? [{ ...entry, type, fact }] : [];
  });
});
function effectOfRefused(place, event) {
  const isGating = hookEvent(event)?.gating === true;
  if (!isGating && (place === "file" || place === "manifest"))
    return "the client drops the entry and loads the rest; its validator only warns";
  if (!isGating) return "the client drops the entry and loads the rest; only its debug log says so";
  if (place === "settings") return "the client applies nothing of the settings file: what it cannot load may be a guard";
  if (place === "skill" || place === "command")
    return `the ${place} loads without any hook and without its allowed-tools: what the client cannot load may be a guard`;
  if (place === "agent") return "the client does not load the agent";
  return "the client refuses the whole plugin: what it cannot load may be a guard";
}
var effectOfLostFile = "the plugin loads without the hooks of this file, and the client reports a plugin error";
function textNode(node, key) {
  const value = entryOf2(node, key)?.value;
  return value?.kind === "scalar" && typeof value.value === "string" ? { ...value, value: value.value } : void 0;
}
function isJsonText(file, { range }) {
  return file[range.start] === '"';
}
export {
  checkedEvents,
  checkedHooks,
  commonInputs,
  currentTools,
  effectOfLostFile,
  effectOfRefused,
  entriesOf,
  eventMapOf,
  eventsOf,
  groupsOf,
  handlerShape,
  handlerText,
  hookEntriesOf,
  hookEvent,
  hookEvents,
  hookShapes,
  isIgnored,
  isInReach,
  isJsonText,
  isToolEvent,
  matchesValue,
  misnomers,
  moduleEvents,
  oncePerSource,
  placeOf,
  readMatcher,
  serverId,
  textNode,
  textsOf,
  toolInputs,
  toolPrefix
};
