// Built from src/ by `npm run build`; do not edit.

// src/spec/hook-outputs.json
var hook_outputs_default = { client: "2.1.330", facts: [
  { kind: "key", name: "continue", schema: { type: "boolean" }, does: "ends the turn where it is false" },
  { kind: "key", name: "suppressOutput", schema: { type: "boolean" }, does: "hides the output from the transcript" },
  { kind: "key", name: "stopReason", schema: { type: "string" }, does: 'is shown where "continue" is false' },
  { kind: "key", name: "decision", schema: { enum: ["approve", "block"] }, does: "is the older form of a decision" },
  { kind: "key", name: "reason", schema: { type: "string" }, does: 'goes with "decision"' },
  { kind: "key", name: "systemMessage", schema: { type: "string" }, does: "is shown to the user" },
  { kind: "key", name: "terminalSequence", schema: { type: "string" }, does: "is written to the terminal" },
  { kind: "key", name: "hookSpecificOutput", schema: { type: "object" }, does: "holds the event's own keys and, as hookEventName, the event's name" },
  {
    kind: "event",
    event: "PreToolUse",
    nameField: "tool_name",
    fields: [
      {
        name: "permissionDecision",
        schema: {
          enum: [
            "allow",
            "deny",
            "ask",
            "defer"
          ]
        },
        does: "decides on the call"
      },
      {
        name: "permissionDecisionReason",
        schema: {
          type: "string"
        },
        does: "goes to the model with a denial, to the user with a question"
      },
      {
        name: "updatedInput",
        schema: {
          type: "object"
        },
        does: "replaces the call's input"
      },
      {
        name: "additionalContext",
        schema: {
          type: "string"
        },
        does: "is added to what the model reads next"
      }
    ],
    required: [],
    blocking: "action",
    reasonTo: "model",
    stop: "ends-turn",
    plainStdout: "ignored",
    onFailure: "block",
    blocked: "the tool does not run",
    proceeds: "the tool runs if the permissions allow it",
    reasonText: "{name} hook error: {reason}",
    contextText: "{name} hook additional context: {text}",
    messageText: "{name} says: {text}",
    notice: true
  },
  {
    kind: "event",
    event: "PostToolUse",
    nameField: "tool_name",
    fields: [
      {
        name: "additionalContext",
        schema: {
          type: "string"
        },
        does: "is added to what the model reads next"
      },
      {
        name: "updatedToolOutput",
        schema: {},
        does: "replaces the tool's output; of a shape that the tool does not have it is dropped"
      },
      {
        name: "updatedMCPToolOutput",
        schema: {},
        does: "replaces an MCP tool's output"
      },
      {
        name: "classifierContext",
        schema: {
          type: "string"
        },
        does: "is added to what auto mode's classifier reads"
      }
    ],
    required: [],
    blocking: "feedback",
    reasonTo: "model",
    stop: "ends-turn",
    plainStdout: "ignored",
    onFailure: "block",
    reasonText: '{name} hook blocking error from command: "{command}": {reason}',
    contextText: "{name} hook additional context: {text}",
    messageText: "{name} says: {text}",
    blocked: "the model is told; what the tool did stays",
    proceeds: "the turn goes on"
  },
  {
    kind: "event",
    event: "PostToolUseFailure",
    nameField: "tool_name",
    fields: [
      {
        name: "additionalContext",
        schema: {
          type: "string"
        },
        does: "is added to what the model reads next"
      }
    ],
    required: [],
    blocking: "feedback",
    reasonTo: "model",
    stop: "ignored",
    plainStdout: "ignored",
    onFailure: "block",
    reasonText: '{name} hook blocking error from command: "{command}": {reason}',
    contextText: "{name} hook additional context: {text}",
    messageText: "{name} says: {text}",
    blocked: "the model is told",
    proceeds: "the turn goes on"
  },
  {
    kind: "event",
    event: "PostToolBatch",
    fields: [
      {
        name: "additionalContext",
        schema: {
          type: "string"
        },
        does: "is added to what the model reads next"
      }
    ],
    required: [],
    blocking: "action",
    reasonTo: "nobody",
    stop: "ends-turn",
    plainStdout: "ignored",
    onFailure: "block",
    blocked: "the turn ends before the next request to the model",
    proceeds: "the turn goes on",
    contextText: "{name} hook additional context: {text}",
    messageText: "{name} says: {text}"
  },
  {
    kind: "event",
    event: "PermissionRequest",
    nameField: "tool_name",
    fields: [
      {
        name: "decision",
        schema: {
          type: "object",
          required: [
            "behavior"
          ],
          discriminator: {
            propertyName: "behavior"
          },
          oneOf: [
            {
              type: "object",
              properties: {
                behavior: {
                  const: "allow"
                },
                updatedInput: {
                  type: "object"
                },
                updatedPermissions: {
                  type: "array",
                  items: {
                    type: "object",
                    discriminator: {
                      propertyName: "type"
                    },
                    oneOf: [
                      {
                        type: "object",
                        required: [
                          "type",
                          "rules",
                          "behavior",
                          "destination"
                        ],
                        properties: {
                          type: {
                            const: "addRules"
                          },
                          rules: {
                            type: "array",
                            items: {
                              type: "object",
                              required: [
                                "toolName"
                              ],
                              properties: {
                                toolName: {
                                  type: "string"
                                },
                                ruleContent: {
                                  type: "string"
                                }
                              }
                            }
                          },
                          behavior: {
                            enum: [
                              "allow",
                              "deny",
                              "ask"
                            ]
                          },
                          destination: {
                            enum: [
                              "userSettings",
                              "projectSettings",
                              "localSettings",
                              "session",
                              "cliArg"
                            ]
                          }
                        }
                      },
                      {
                        type: "object",
                        required: [
                          "type",
                          "rules",
                          "behavior",
                          "destination"
                        ],
                        properties: {
                          type: {
                            const: "replaceRules"
                          },
                          rules: {
                            type: "array",
                            items: {
                              type: "object",
                              required: [
                                "toolName"
                              ],
                              properties: {
                                toolName: {
                                  type: "string"
                                },
                                ruleContent: {
                                  type: "string"
                                }
                              }
                            }
                          },
                          behavior: {
                            enum: [
                              "allow",
                              "deny",
                              "ask"
                            ]
                          },
                          destination: {
                            enum: [
                              "userSettings",
                              "projectSettings",
                              "localSettings",
                              "session",
                              "cliArg"
                            ]
                          }
                        }
                      },
                      {
                        type: "object",
                        required: [
                          "type",
                          "rules",
                          "behavior",
                          "destination"
                        ],
                        properties: {
                          type: {
                            const: "removeRules"
                          },
                          rules: {
                            type: "array",
                            items: {
                              type: "object",
                              required: [
                                "toolName"
                              ],
                              properties: {
                                toolName: {
                                  type: "string"
                                },
                                ruleContent: {
                                  type: "string"
                                }
                              }
                            }
                          },
                          behavior: {
                            enum: [
                              "allow",
                              "deny",
                              "ask"
                            ]
                          },
                          destination: {
                            enum: [
                              "userSettings",
                              "projectSettings",
                              "localSettings",
                              "session",
                              "cliArg"
                            ]
                          }
                        }
                      },
                      {
                        type: "object",
                        required: [
                          "type",
                          "mode",
                          "destination"
                        ],
                        properties: {
                          type: {
                            const: "setMode"
                          },
                          mode: {
                            enum: [
                              "acceptEdits",
                              "auto",
                              "bypassPermissions",
                              "default",
                              "dontAsk",
                              "plan"
                            ]
                          },
                          destination: {
                            enum: [
                              "userSettings",
                              "projectSettings",
                              "localSettings",
                              "session",
                              "cliArg"
                            ]
                          }
                        }
                      },
                      {
                        type: "object",
                        required: [
                          "type",
                          "directories",
                          "destination"
                        ],
                        properties: {
                          type: {
                            const: "addDirectories"
                          },
                          directories: {
                            type: "array",
                            items: {
                              type: "string"
                            }
                          },
                          destination: {
                            enum: [
                              "userSettings",
                              "projectSettings",
                              "localSettings",
                              "session",
                              "cliArg"
                            ]
                          }
                        }
                      },
                      {
                        type: "object",
                        required: [
                          "type",
                          "directories",
                          "destination"
                        ],
                        properties: {
                          type: {
                            const: "removeDirectories"
                          },
                          directories: {
                            type: "array",
                            items: {
                              type: "string"
                            }
                          },
                          destination: {
                            enum: [
                              "userSettings",
                              "projectSettings",
                              "localSettings",
                              "session",
                              "cliArg"
                            ]
                          }
                        }
                      }
                    ]
                  }
                }
              }
            },
            {
              type: "object",
              properties: {
                behavior: {
                  const: "deny"
                },
                message: {
                  type: "string"
                },
                interrupt: {
                  type: "boolean"
                }
              }
            }
          ]
        },
        does: "answers the question in place of the user"
      }
    ],
    required: [
      "decision"
    ],
    blocking: "none",
    reasonTo: "model",
    stop: "ignored",
    plainStdout: "ignored",
    onFailure: "block",
    proceeds: "the user is asked, or the call is denied where no one can be asked",
    blocked: "the call is denied",
    reasonText: "{reason}"
  },
  {
    kind: "event",
    event: "PermissionDenied",
    nameField: "tool_name",
    fields: [
      {
        name: "retry",
        schema: {
          type: "boolean"
        },
        does: "tells the model that it may try the call again"
      }
    ],
    required: [],
    blocking: "none",
    reasonTo: "nobody",
    stop: "ignored",
    plainStdout: "ignored",
    onFailure: "ignored",
    proceeds: "the denial stays"
  },
  {
    kind: "event",
    event: "UserPromptSubmit",
    fields: [
      {
        name: "additionalContext",
        schema: {
          type: "string"
        },
        does: "is added to what the model reads next"
      },
      {
        name: "sessionTitle",
        schema: {
          type: "string"
        },
        does: "becomes the title of the session"
      },
      {
        name: "suppressOriginalPrompt",
        schema: {
          type: "boolean"
        },
        does: "leaves the prompt out of the message about a block"
      }
    ],
    required: [],
    blocking: "action",
    reasonTo: "user",
    stop: "drops-prompt",
    plainStdout: "model",
    onFailure: "block",
    blocked: "the prompt never reaches the model",
    proceeds: "the prompt goes to the model",
    reasonText: "{event} operation blocked by hook:\n{reason}\n\nOriginal prompt: {prompt}",
    contextText: "{name} hook additional context: {text}",
    stdoutText: "{name} hook success: {text}",
    messageText: "{name} says: {text}"
  },
  {
    kind: "event",
    event: "UserPromptExpansion",
    fields: [
      {
        name: "additionalContext",
        schema: {
          type: "string"
        },
        does: "is added to what the model reads next"
      },
      {
        name: "suppressOriginalPrompt",
        schema: {
          type: "boolean"
        },
        does: "leaves the prompt out of the message about a block"
      }
    ],
    required: [],
    blocking: "action",
    reasonTo: "user",
    stop: "drops-prompt",
    plainStdout: "model",
    onFailure: "block",
    blocked: "the command does not expand; nothing reaches the model",
    proceeds: "the command expands",
    reasonText: "{event} operation blocked by hook:\n{reason}\n\nOriginal prompt: {prompt}",
    contextText: "{name} hook additional context: {text}",
    stdoutText: "{name} hook success: {text}",
    messageText: "{name} says: {text}"
  },
  {
    kind: "event",
    event: "SessionStart",
    nameField: "source",
    fields: [
      {
        name: "additionalContext",
        schema: {
          type: "string"
        },
        does: "is added to what the model reads next"
      },
      {
        name: "initialUserMessage",
        schema: {
          type: "string"
        },
        does: "is sent as a prompt"
      },
      {
        name: "sessionTitle",
        schema: {
          type: "string"
        },
        does: "becomes the title of the session"
      },
      {
        name: "watchPaths",
        schema: {
          type: "array",
          items: {
            type: "string"
          }
        },
        does: "are absolute paths that the client watches from now on"
      },
      {
        name: "reloadSkills",
        schema: {
          type: "boolean"
        },
        does: "makes the client read the skills again"
      }
    ],
    required: [],
    blocking: "none",
    reasonTo: "nobody",
    stop: "ignored",
    plainStdout: "model",
    onFailure: "ignored",
    proceeds: "the session starts",
    contextText: "{event} hook additional context: {text}",
    stdoutText: "{name} hook success: {text}"
  },
  {
    kind: "event",
    event: "Setup",
    nameField: "trigger",
    fields: [
      {
        name: "additionalContext",
        schema: {
          type: "string"
        },
        does: "is accepted, but never reached the model"
      }
    ],
    required: [],
    blocking: "none",
    reasonTo: "nobody",
    stop: "ignored",
    plainStdout: "ignored",
    onFailure: "ignored",
    proceeds: "the set-up goes on"
  },
  { kind: "event", event: "SessionEnd", nameField: "reason", isBare: true, fields: null, required: [], blocking: "none", reasonTo: "nobody", stop: "ignored", plainStdout: "ignored", onFailure: "ignored", proceeds: "the session ends", failureText: "SessionEnd hook [{command}] failed: {text}" },
  {
    kind: "event",
    event: "Stop",
    fields: [
      {
        name: "additionalContext",
        schema: {
          type: "string"
        },
        does: "is fed to the model, and the turn goes on"
      }
    ],
    required: [],
    blocking: "action",
    reasonTo: "model",
    stop: "ends-turn",
    plainStdout: "ignored",
    onFailure: "ignored",
    contextContinues: true,
    reasonText: "Stop hook feedback:\n{reason}",
    contextText: "{name} hook additional context: {text}",
    messageText: "{name} says: {text}",
    blocked: "the turn does not end: the model goes on",
    proceeds: "the turn ends"
  },
  { kind: "event", event: "StopFailure", nameField: "error", isBare: true, fields: null, required: [], blocking: "none", reasonTo: "nobody", stop: "ignored", plainStdout: "ignored", onFailure: "ignored", proceeds: "the turn has ended" },
  {
    kind: "event",
    event: "SubagentStart",
    nameField: "agent_type",
    fields: [
      {
        name: "additionalContext",
        schema: {
          type: "string"
        },
        does: "is added to what the subagent reads first"
      }
    ],
    required: [],
    blocking: "none",
    reasonTo: "nobody",
    stop: "ignored",
    plainStdout: "ignored",
    onFailure: "ignored",
    proceeds: "the subagent starts",
    contextText: "{event} hook additional context: {text}"
  },
  {
    kind: "event",
    event: "SubagentStop",
    fields: [
      {
        name: "additionalContext",
        schema: {
          type: "string"
        },
        does: "is fed to the subagent, which goes on"
      }
    ],
    required: [],
    blocking: "action",
    reasonTo: "model",
    stop: "ignored",
    plainStdout: "ignored",
    onFailure: "ignored",
    contextContinues: true,
    reasonText: "Stop hook feedback:\n{reason}",
    contextText: "{name} hook additional context: {text}",
    blocked: "the subagent does not finish: it goes on",
    proceeds: "the subagent finishes"
  },
  {
    kind: "event",
    event: "PreCompact",
    nameField: "trigger",
    isBare: true,
    fields: null,
    required: [],
    blocking: "action",
    reasonTo: "user",
    stop: "ignored",
    plainStdout: "instructions",
    onFailure: "block",
    blocked: "the conversation is not compacted",
    proceeds: "the conversation is compacted",
    reasonText: "Compaction blocked by PreCompact hook: [{command}]: {reason}",
    failureText: "PreCompact [{command}] failed: {text}"
  },
  {
    kind: "event",
    event: "PostCompact",
    nameField: "trigger",
    isBare: true,
    fields: null,
    required: [],
    blocking: "none",
    reasonTo: "nobody",
    stop: "ignored",
    plainStdout: "user",
    onFailure: "ignored",
    proceeds: "the compaction has happened",
    stdoutText: "PostCompact [{command}] completed successfully: {text}",
    failureText: "PostCompact [{command}] failed: {text}"
  },
  {
    kind: "event",
    event: "PreModelSwitch",
    nameField: "to_model",
    fields: [
      {
        name: "permissionDecision",
        schema: {
          enum: [
            "allow",
            "deny",
            "ask"
          ]
        },
        does: "decides on the switch"
      },
      {
        name: "permissionDecisionReason",
        schema: {
          type: "string"
        },
        does: "is shown with the decision"
      }
    ],
    required: [],
    blocking: "action",
    reasonTo: "user",
    stop: "ignored",
    plainStdout: "ignored",
    onFailure: "block",
    blocked: "the model is not switched",
    proceeds: "the model is switched",
    reasonText: "Model switch was blocked by a PreModelSwitch hook: {reason}",
    messageText: "{text}",
    failureText: "PreModelSwitch hook {name} failed: Failed with non-blocking status code: {text}"
  },
  {
    kind: "event",
    event: "PostModelSwitch",
    nameField: "to_model",
    fields: [
      {
        name: "additionalContext",
        schema: {
          type: "string"
        },
        does: "is added to what the model reads next"
      }
    ],
    required: [],
    blocking: "none",
    reasonTo: "nobody",
    stop: "ignored",
    plainStdout: "model",
    onFailure: "ignored",
    proceeds: "the model has been switched",
    contextText: "{event} hook additional context: {text}",
    stdoutText: "{event} hook additional context: {text}",
    messageText: "{name} says: {text}"
  },
  {
    kind: "event",
    event: "Notification",
    nameField: "notification_type",
    isBare: true,
    fields: [
      {
        name: "additionalContext",
        schema: {
          type: "string"
        },
        does: "is accepted and dropped"
      }
    ],
    required: [],
    blocking: "none",
    reasonTo: "nobody",
    stop: "ignored",
    plainStdout: "ignored",
    onFailure: "ignored",
    proceeds: "the notification is shown"
  },
  { kind: "event", event: "TeammateIdle", fields: null, required: [], blocking: "action", reasonTo: "model", stop: "ignored", plainStdout: "ignored", onFailure: "ignored", reasonText: "{event} hook feedback:\n{reason}", blocked: "the teammate keeps working", proceeds: "the teammate goes idle" },
  { kind: "event", event: "TaskCreated", fields: null, required: [], blocking: "action", reasonTo: "model", stop: "ignored", plainStdout: "ignored", onFailure: "block", reasonText: "{event} hook feedback:\n{reason}", blocked: "the task is not created", proceeds: "the task is created" },
  { kind: "event", event: "TaskCompleted", fields: null, required: [], blocking: "action", reasonTo: "model", stop: "ignored", plainStdout: "ignored", onFailure: "ignored", reasonText: "{event} hook feedback:\n{reason}", blocked: "the task is not completed", proceeds: "the task is completed" },
  {
    kind: "event",
    event: "Elicitation",
    nameField: "mcp_server_name",
    isBare: true,
    fields: [
      {
        name: "action",
        schema: {
          enum: [
            "accept",
            "decline",
            "cancel"
          ]
        },
        does: "answers the server in place of the user"
      },
      {
        name: "content",
        schema: {
          type: "object"
        },
        does: 'is the answer that goes with "accept"'
      }
    ],
    required: [],
    blocking: "action",
    reasonTo: "nobody",
    stop: "ignored",
    plainStdout: "ignored",
    onFailure: "block",
    blocked: 'the server gets the answer "decline"',
    proceeds: "the user is asked"
  },
  {
    kind: "event",
    event: "ElicitationResult",
    nameField: "mcp_server_name",
    isBare: true,
    fields: [
      {
        name: "action",
        schema: {
          enum: [
            "accept",
            "decline",
            "cancel"
          ]
        },
        does: "replaces the user's answer"
      },
      {
        name: "content",
        schema: {
          type: "object"
        },
        does: 'is the answer that goes with "accept"'
      }
    ],
    required: [],
    blocking: "action",
    reasonTo: "nobody",
    stop: "ignored",
    plainStdout: "ignored",
    onFailure: "block",
    blocked: 'the server gets the answer "decline"',
    proceeds: "the user's answer goes to the server"
  },
  { kind: "event", event: "ConfigChange", nameField: "source", isBare: true, fields: null, required: [], blocking: "action", reasonTo: "nobody", stop: "ignored", plainStdout: "ignored", onFailure: "block", blocked: "the change is not applied", proceeds: "the change is applied" },
  { kind: "event", event: "InstructionsLoaded", nameField: "load_reason", isBare: true, fields: null, required: [], blocking: "none", reasonTo: "nobody", stop: "ignored", plainStdout: "ignored", onFailure: "ignored", proceeds: "the file is loaded" },
  {
    kind: "event",
    event: "WorktreeCreate",
    isBare: true,
    fields: [
      {
        name: "worktreePath",
        schema: {
          type: "string"
        },
        does: "is the path only for handlers other than commands: of a command the whole line of JSON is taken as the path"
      }
    ],
    required: [
      "worktreePath"
    ],
    blocking: "action",
    reasonTo: "model",
    stop: "ignored",
    plainStdout: "path",
    onFailure: "block",
    blocked: "the worktree is not created",
    proceeds: "the last line of stdout is the path of the worktree",
    reasonText: "WorktreeCreate hook failed: {command}: {reason}"
  },
  { kind: "event", event: "WorktreeRemove", isBare: true, fields: null, required: [], blocking: "none", reasonTo: "nobody", stop: "ignored", plainStdout: "ignored", onFailure: "ignored", proceeds: "the worktree is removed" },
  {
    kind: "event",
    event: "CwdChanged",
    isBare: true,
    fields: [
      {
        name: "watchPaths",
        schema: {
          type: "array",
          items: {
            type: "string"
          }
        },
        does: "are absolute paths that the client watches from now on"
      }
    ],
    required: [],
    blocking: "none",
    reasonTo: "nobody",
    stop: "ignored",
    plainStdout: "ignored",
    onFailure: "ignored",
    proceeds: "the directory has changed"
  },
  {
    kind: "event",
    event: "FileChanged",
    isBare: true,
    fields: [
      {
        name: "watchPaths",
        schema: {
          type: "array",
          items: {
            type: "string"
          }
        },
        does: "are absolute paths that the client watches from now on"
      }
    ],
    required: [],
    blocking: "none",
    reasonTo: "nobody",
    stop: "ignored",
    plainStdout: "ignored",
    onFailure: "ignored",
    proceeds: "the file has changed"
  },
  { kind: "event", event: "DirectoryAdded", nameField: "source", isBare: true, fields: null, required: [], blocking: "none", reasonTo: "nobody", stop: "ignored", plainStdout: "ignored", onFailure: "ignored", proceeds: "the directory is added" },
  { kind: "event", event: "MessageDisplay", fields: [{ name: "displayContent", schema: { type: "string" }, does: "is shown in place of the text" }], required: [], blocking: "none", reasonTo: "nobody", stop: "ignored", plainStdout: "ignored", onFailure: "ignored", proceeds: "the text is shown as it is" }
] };

// src/spec/hooks.ts
var facts = hook_outputs_default.facts;
var hookOutputs = facts.filter((fact) => fact.kind === "event");
var outputKeys = facts.filter((fact) => fact.kind === "key");
export {
  hookOutputs,
  outputKeys
};
