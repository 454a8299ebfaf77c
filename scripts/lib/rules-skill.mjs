// Built from src/ by `npm run build`; do not edit.

// src/rules/skill/fields.ts
import { defineRule } from "./validate.mjs";
import { scalarText, toValue, typeName } from "./frontmatter.mjs";
import { fieldOf, fieldsOf } from "./validate.mjs";

// src/schemas/skill-validators.ts
var noted = (errors, instancePath, schemaPath, keyword, params, propertyName) => {
  const error = { instancePath, schemaPath, keyword, params, propertyName };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
};
var skill = validate21;
var schema6 = {
  "$id": "skill-frontmatter",
  "type": "object",
  "properties": {
    "name": {
      "type": "string"
    },
    "description": {
      "type": [
        "string",
        "number",
        "boolean"
      ]
    },
    "when_to_use": {
      "anyOf": [
        {
          "type": [
            "string",
            "number",
            "boolean"
          ]
        },
        {
          "$ref": "#/$defs/part1"
        }
      ]
    },
    "argument-hint": {
      "anyOf": [
        {
          "type": [
            "string",
            "number",
            "boolean"
          ]
        },
        {
          "type": "array",
          "items": {
            "type": [
              "string",
              "number",
              "boolean"
            ]
          }
        }
      ]
    },
    "arguments": {
      "$ref": "#/$defs/part2"
    },
    "allowed-tools": {
      "$ref": "#/$defs/part2"
    },
    "disallowed-tools": {
      "$ref": "#/$defs/part2"
    },
    "model": {
      "type": "string"
    },
    "effort": {
      "anyOf": [
        {
          "enum": [
            "low",
            "medium",
            "high",
            "xhigh",
            "max"
          ]
        },
        {
          "type": "integer"
        }
      ]
    },
    "context": {
      "enum": [
        "fork"
      ]
    },
    "agent": {
      "type": "string"
    },
    "background": {
      "type": [
        "boolean",
        "integer",
        "string"
      ],
      "pattern": "^(?:[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]|[Oo][Nn]|[Oo][Ff][Ff]|[01])$",
      "minimum": 0,
      "maximum": 1,
      "description": "`true`, `false`, `yes`, `no`, `on`, `off`, `1` or `0`"
    },
    "hooks": {
      "type": "object"
    },
    "user-invocable": {
      "type": [
        "boolean",
        "integer",
        "string"
      ],
      "pattern": "^(?:[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]|[Oo][Nn]|[Oo][Ff][Ff]|[01])$",
      "minimum": 0,
      "maximum": 1,
      "description": "`true`, `false`, `yes`, `no`, `on`, `off`, `1` or `0`"
    },
    "disable-model-invocation": {
      "type": [
        "boolean",
        "integer",
        "string"
      ],
      "pattern": "^(?:[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]|[Oo][Nn]|[Oo][Ff][Ff]|[01])$",
      "minimum": 0,
      "maximum": 1,
      "description": "`true`, `false`, `yes`, `no`, `on`, `off`, `1` or `0`"
    },
    "paths": {
      "$ref": "#/$defs/part2"
    },
    "shell": {
      "enum": [
        "bash",
        "powershell"
      ]
    },
    "metadata": {
      "type": "object"
    },
    "license": {},
    "compatibility": {},
    "display-name": {},
    "default-enabled": {},
    "fallback": {}
  },
  "$defs": {
    "part1": {
      "type": "array",
      "items": {
        "type": "string"
      }
    },
    "part2": {
      "anyOf": [
        {
          "type": "string"
        },
        {
          "$ref": "#/$defs/part1"
        }
      ]
    }
  }
};
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      if (typeof data[i0] !== "string") {
        vErrors = noted(vErrors, instancePath + "/" + i0, "#/items/type", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "array" });
    errors++;
  }
  validate22.errors = vErrors;
  return errors === 0;
}
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (typeof data !== "string") {
    vErrors = noted(vErrors, instancePath, "#/anyOf/0/type", "type", { type: "string" });
    errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs3 = errors;
    if (!validate22(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs3 === errors;
    valid0 = valid0 || _valid0;
  }
  if (!valid0) {
    vErrors = noted(vErrors, instancePath, "#/anyOf", "anyOf", {});
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate24.errors = vErrors;
  return errors === 0;
}
var pattern0 = new RegExp("^(?:[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]|[Oo][Nn]|[Oo][Ff][Ff]|[01])$", "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name !== void 0) {
      if (typeof data.name !== "string") {
        vErrors = noted(vErrors, instancePath + "/name", "#/properties/name/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.description !== void 0) {
      let data1 = data.description;
      if (typeof data1 !== "string" && !(typeof data1 == "number" && isFinite(data1)) && typeof data1 !== "boolean") {
        vErrors = noted(vErrors, instancePath + "/description", "#/properties/description/type", "type", { type: schema6.properties.description.type });
        errors++;
      }
    }
    if (data.when_to_use !== void 0) {
      let data2 = data.when_to_use;
      const _errs6 = errors;
      let valid1 = false;
      const _errs7 = errors;
      if (typeof data2 !== "string" && !(typeof data2 == "number" && isFinite(data2)) && typeof data2 !== "boolean") {
        vErrors = noted(vErrors, instancePath + "/when_to_use", "#/properties/when_to_use/anyOf/0/type", "type", { type: schema6.properties.when_to_use.anyOf[0].type });
        errors++;
      }
      var _valid0 = _errs7 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        const _errs9 = errors;
        if (!validate22(data2, { instancePath: instancePath + "/when_to_use", parentData: data, parentDataProperty: "when_to_use", rootData })) {
          vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
          errors = vErrors.length;
        }
        var _valid0 = _errs9 === errors;
        valid1 = valid1 || _valid0;
      }
      if (!valid1) {
        vErrors = noted(vErrors, instancePath + "/when_to_use", "#/properties/when_to_use/anyOf", "anyOf", {});
        errors++;
      } else {
        errors = _errs6;
        if (vErrors !== null) {
          if (_errs6) {
            vErrors.length = _errs6;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data["argument-hint"] !== void 0) {
      let data3 = data["argument-hint"];
      const _errs11 = errors;
      let valid2 = false;
      const _errs12 = errors;
      if (typeof data3 !== "string" && !(typeof data3 == "number" && isFinite(data3)) && typeof data3 !== "boolean") {
        vErrors = noted(vErrors, instancePath + "/argument-hint", "#/properties/argument-hint/anyOf/0/type", "type", { type: schema6.properties["argument-hint"].anyOf[0].type });
        errors++;
      }
      var _valid1 = _errs12 === errors;
      valid2 = valid2 || _valid1;
      if (!valid2) {
        const _errs14 = errors;
        if (Array.isArray(data3)) {
          const len0 = data3.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data4 = data3[i0];
            if (typeof data4 !== "string" && !(typeof data4 == "number" && isFinite(data4)) && typeof data4 !== "boolean") {
              vErrors = noted(vErrors, instancePath + "/argument-hint/" + i0, "#/properties/argument-hint/anyOf/1/items/type", "type", { type: schema6.properties["argument-hint"].anyOf[1].items.type });
              errors++;
            }
          }
        } else {
          vErrors = noted(vErrors, instancePath + "/argument-hint", "#/properties/argument-hint/anyOf/1/type", "type", { type: "array" });
          errors++;
        }
        var _valid1 = _errs14 === errors;
        valid2 = valid2 || _valid1;
      }
      if (!valid2) {
        vErrors = noted(vErrors, instancePath + "/argument-hint", "#/properties/argument-hint/anyOf", "anyOf", {});
        errors++;
      } else {
        errors = _errs11;
        if (vErrors !== null) {
          if (_errs11) {
            vErrors.length = _errs11;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.arguments !== void 0) {
      if (!validate24(data.arguments, { instancePath: instancePath + "/arguments", parentData: data, parentDataProperty: "arguments", rootData })) {
        vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
        errors = vErrors.length;
      }
    }
    if (data["allowed-tools"] !== void 0) {
      if (!validate24(data["allowed-tools"], { instancePath: instancePath + "/allowed-tools", parentData: data, parentDataProperty: "allowed-tools", rootData })) {
        vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
        errors = vErrors.length;
      }
    }
    if (data["disallowed-tools"] !== void 0) {
      if (!validate24(data["disallowed-tools"], { instancePath: instancePath + "/disallowed-tools", parentData: data, parentDataProperty: "disallowed-tools", rootData })) {
        vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
        errors = vErrors.length;
      }
    }
    if (data.model !== void 0) {
      if (typeof data.model !== "string") {
        vErrors = noted(vErrors, instancePath + "/model", "#/properties/model/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.effort !== void 0) {
      let data9 = data.effort;
      const _errs24 = errors;
      let valid5 = false;
      const _errs25 = errors;
      if (!(data9 === "low" || data9 === "medium" || data9 === "high" || data9 === "xhigh" || data9 === "max")) {
        vErrors = noted(vErrors, instancePath + "/effort", "#/properties/effort/anyOf/0/enum", "enum", { allowedValues: schema6.properties.effort.anyOf[0].enum });
        errors++;
      }
      var _valid2 = _errs25 === errors;
      valid5 = valid5 || _valid2;
      if (!valid5) {
        const _errs26 = errors;
        if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
          vErrors = noted(vErrors, instancePath + "/effort", "#/properties/effort/anyOf/1/type", "type", { type: "integer" });
          errors++;
        }
        var _valid2 = _errs26 === errors;
        valid5 = valid5 || _valid2;
      }
      if (!valid5) {
        vErrors = noted(vErrors, instancePath + "/effort", "#/properties/effort/anyOf", "anyOf", {});
        errors++;
      } else {
        errors = _errs24;
        if (vErrors !== null) {
          if (_errs24) {
            vErrors.length = _errs24;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.context !== void 0) {
      if (!(data.context === "fork")) {
        vErrors = noted(vErrors, instancePath + "/context", "#/properties/context/enum", "enum", { allowedValues: schema6.properties.context.enum });
        errors++;
      }
    }
    if (data.agent !== void 0) {
      if (typeof data.agent !== "string") {
        vErrors = noted(vErrors, instancePath + "/agent", "#/properties/agent/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.background !== void 0) {
      let data12 = data.background;
      if (typeof data12 !== "boolean" && !(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12)) && typeof data12 !== "string") {
        vErrors = noted(vErrors, instancePath + "/background", "#/properties/background/type", "type", { type: schema6.properties.background.type });
        errors++;
      }
      if (typeof data12 == "number" && isFinite(data12)) {
        if (data12 > 1 || isNaN(data12)) {
          vErrors = noted(vErrors, instancePath + "/background", "#/properties/background/maximum", "maximum", { comparison: "<=", limit: 1 });
          errors++;
        }
        if (data12 < 0 || isNaN(data12)) {
          vErrors = noted(vErrors, instancePath + "/background", "#/properties/background/minimum", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
      if (typeof data12 === "string") {
        if (!pattern0.test(data12)) {
          vErrors = noted(vErrors, instancePath + "/background", "#/properties/background/pattern", "pattern", { pattern: "^(?:[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]|[Oo][Nn]|[Oo][Ff][Ff]|[01])$" });
          errors++;
        }
      }
    }
    if (data.hooks !== void 0) {
      let data13 = data.hooks;
      if (!(data13 && typeof data13 == "object" && !Array.isArray(data13))) {
        vErrors = noted(vErrors, instancePath + "/hooks", "#/properties/hooks/type", "type", { type: "object" });
        errors++;
      }
    }
    if (data["user-invocable"] !== void 0) {
      let data14 = data["user-invocable"];
      if (typeof data14 !== "boolean" && !(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)) && isFinite(data14)) && typeof data14 !== "string") {
        vErrors = noted(vErrors, instancePath + "/user-invocable", "#/properties/user-invocable/type", "type", { type: schema6.properties["user-invocable"].type });
        errors++;
      }
      if (typeof data14 == "number" && isFinite(data14)) {
        if (data14 > 1 || isNaN(data14)) {
          vErrors = noted(vErrors, instancePath + "/user-invocable", "#/properties/user-invocable/maximum", "maximum", { comparison: "<=", limit: 1 });
          errors++;
        }
        if (data14 < 0 || isNaN(data14)) {
          vErrors = noted(vErrors, instancePath + "/user-invocable", "#/properties/user-invocable/minimum", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
      if (typeof data14 === "string") {
        if (!pattern0.test(data14)) {
          vErrors = noted(vErrors, instancePath + "/user-invocable", "#/properties/user-invocable/pattern", "pattern", { pattern: "^(?:[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]|[Oo][Nn]|[Oo][Ff][Ff]|[01])$" });
          errors++;
        }
      }
    }
    if (data["disable-model-invocation"] !== void 0) {
      let data15 = data["disable-model-invocation"];
      if (typeof data15 !== "boolean" && !(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15)) && typeof data15 !== "string") {
        vErrors = noted(vErrors, instancePath + "/disable-model-invocation", "#/properties/disable-model-invocation/type", "type", { type: schema6.properties["disable-model-invocation"].type });
        errors++;
      }
      if (typeof data15 == "number" && isFinite(data15)) {
        if (data15 > 1 || isNaN(data15)) {
          vErrors = noted(vErrors, instancePath + "/disable-model-invocation", "#/properties/disable-model-invocation/maximum", "maximum", { comparison: "<=", limit: 1 });
          errors++;
        }
        if (data15 < 0 || isNaN(data15)) {
          vErrors = noted(vErrors, instancePath + "/disable-model-invocation", "#/properties/disable-model-invocation/minimum", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
      if (typeof data15 === "string") {
        if (!pattern0.test(data15)) {
          vErrors = noted(vErrors, instancePath + "/disable-model-invocation", "#/properties/disable-model-invocation/pattern", "pattern", { pattern: "^(?:[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]|[Oo][Nn]|[Oo][Ff][Ff]|[01])$" });
          errors++;
        }
      }
    }
    if (data.paths !== void 0) {
      if (!validate24(data.paths, { instancePath: instancePath + "/paths", parentData: data, parentDataProperty: "paths", rootData })) {
        vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
        errors = vErrors.length;
      }
    }
    if (data.shell !== void 0) {
      let data17 = data.shell;
      if (!(data17 === "bash" || data17 === "powershell")) {
        vErrors = noted(vErrors, instancePath + "/shell", "#/properties/shell/enum", "enum", { allowedValues: schema6.properties.shell.enum });
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data18 = data.metadata;
      if (!(data18 && typeof data18 == "object" && !Array.isArray(data18))) {
        vErrors = noted(vErrors, instancePath + "/metadata", "#/properties/metadata/type", "type", { type: "object" });
        errors++;
      }
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "object" });
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
var validators = { skill };

// src/spec/builtin-commands.json
var builtin_commands_default = { client: "2.1.330", facts: [
  { name: "add-dir", kind: "interface" },
  { name: "agents", kind: "interface" },
  { name: "allowed-tools", kind: "interface" },
  { name: "auto-mode-setup", kind: "interface" },
  { name: "autocompact", kind: "interface" },
  { name: "background", kind: "interface" },
  { name: "bashes", kind: "interface" },
  { name: "batch", kind: "skill" },
  { name: "bg", kind: "interface" },
  { name: "branch", kind: "interface" },
  { name: "btw", kind: "interface" },
  { name: "bug", kind: "interface" },
  { name: "cd", kind: "interface" },
  { name: "checkpoint", kind: "interface" },
  { name: "claude-api", kind: "skill" },
  { name: "clear", kind: "interface" },
  { name: "code-review", kind: "skill" },
  { name: "color", kind: "interface" },
  { name: "compact", kind: "interface" },
  { name: "config", kind: "interface" },
  { name: "context", kind: "interface" },
  { name: "continue", kind: "interface" },
  { name: "copy", kind: "interface" },
  { name: "cost", kind: "interface" },
  { name: "dataviz", kind: "skill" },
  { name: "debug", kind: "skill" },
  { name: "deep-research", kind: "skill" },
  { name: "diff", kind: "interface" },
  { name: "doctor", kind: "skill" },
  { name: "effort", kind: "interface" },
  { name: "exit", kind: "interface" },
  { name: "export", kind: "interface" },
  { name: "fast", kind: "interface" },
  { name: "feedback", kind: "interface" },
  { name: "fewer-permission-prompts", kind: "skill" },
  { name: "focus", kind: "interface" },
  { name: "fork", kind: "interface" },
  { name: "goal", kind: "interface" },
  { name: "heapdump", kind: "interface" },
  { name: "help", kind: "interface" },
  { name: "hooks", kind: "interface" },
  { name: "ide", kind: "interface" },
  { name: "init", kind: "skill" },
  { name: "insights", kind: "skill" },
  { name: "keybindings", kind: "interface" },
  { name: "list-agents", kind: "interface" },
  { name: "login", kind: "interface" },
  { name: "logout", kind: "interface" },
  { name: "loop", kind: "skill" },
  { name: "marketplace", kind: "interface" },
  { name: "mcp", kind: "interface" },
  { name: "memory", kind: "interface" },
  { name: "mobile", kind: "interface" },
  { name: "model", kind: "interface" },
  { name: "new", kind: "interface" },
  { name: "output-style", kind: "interface" },
  { name: "passes", kind: "interface" },
  { name: "permissions", kind: "interface" },
  { name: "plan", kind: "interface" },
  { name: "plugin", kind: "interface" },
  { name: "plugin-authoring", kind: "skill" },
  { name: "plugins", kind: "interface" },
  { name: "powerup", kind: "interface" },
  { name: "proactive", kind: "skill" },
  { name: "quit", kind: "interface" },
  { name: "radio", kind: "interface" },
  { name: "recap", kind: "interface" },
  { name: "release-notes", kind: "interface" },
  { name: "reload-plugins", kind: "interface" },
  { name: "reload-skills", kind: "interface" },
  { name: "rename", kind: "interface" },
  { name: "resume", kind: "interface" },
  { name: "review", kind: "skill" },
  { name: "rewind", kind: "interface" },
  { name: "run", kind: "skill" },
  { name: "run-skill-generator", kind: "skill" },
  { name: "sandbox", kind: "interface" },
  { name: "scroll-speed", kind: "interface" },
  { name: "security-review", kind: "skill" },
  { name: "settings", kind: "interface" },
  { name: "share", kind: "interface" },
  { name: "simplify", kind: "skill" },
  { name: "skills", kind: "interface" },
  { name: "stats", kind: "interface" },
  { name: "status", kind: "interface" },
  { name: "statusline", kind: "skill" },
  { name: "stickers", kind: "interface" },
  { name: "tasks", kind: "interface" },
  { name: "team-onboarding", kind: "skill" },
  { name: "terminal-setup", kind: "interface" },
  { name: "theme", kind: "interface" },
  { name: "tui", kind: "interface" },
  { name: "undo", kind: "interface" },
  { name: "update-config", kind: "skill" },
  { name: "usage", kind: "interface" },
  { name: "verify", kind: "skill" },
  { name: "workflow-authoring", kind: "skill" },
  { name: "workflows", kind: "interface" }
] };

// src/spec/free-commands.json
var free_commands_default = { client: "2.1.330", facts: [
  { name: "ls", limited: true },
  { name: "cat", limited: true },
  { name: "head", limited: true },
  { name: "tail", limited: true },
  { name: "wc", limited: true },
  { name: "find", limited: true },
  { name: "grep", limited: true },
  { name: "egrep" },
  { name: "fgrep" },
  { name: "rg", limited: true },
  { name: "fd" },
  { name: "fdfind" },
  { name: "tree" },
  { name: "pwd" },
  { name: "date" },
  { name: "cal" },
  { name: "uptime" },
  { name: "whoami" },
  { name: "id" },
  { name: "groups" },
  { name: "hostname" },
  { name: "uname" },
  { name: "arch" },
  { name: "nproc" },
  { name: "free" },
  { name: "df" },
  { name: "du" },
  { name: "stat", limited: true },
  { name: "file", limited: true },
  { name: "readlink" },
  { name: "realpath" },
  { name: "basename" },
  { name: "dirname" },
  { name: "which" },
  { name: "type" },
  { name: "echo" },
  { name: "printf" },
  { name: "true" },
  { name: "false" },
  { name: "test" },
  { name: "[" },
  { name: "[[" },
  { name: "seq" },
  { name: "sleep" },
  { name: "sort", limited: true },
  { name: "uniq" },
  { name: "cut", limited: true },
  { name: "tr" },
  { name: "paste" },
  { name: "comm" },
  { name: "diff", limited: true },
  { name: "cmp" },
  { name: "nl", limited: true },
  { name: "rev" },
  { name: "tac" },
  { name: "fold" },
  { name: "fmt" },
  { name: "column" },
  { name: "expand" },
  { name: "unexpand" },
  { name: "pr" },
  { name: "tsort" },
  { name: "numfmt" },
  { name: "od" },
  { name: "hexdump" },
  { name: "strings" },
  { name: "base64" },
  { name: "md5sum", limited: true },
  { name: "sha1sum" },
  { name: "sha256sum" },
  { name: "jq", limited: true },
  { name: "man" },
  { name: "help" },
  { name: "tput" },
  { name: "locale" },
  { name: "history" },
  { name: "pgrep" },
  { name: "ps" },
  { name: "lsof" },
  { name: "netstat" },
  { name: "ss" },
  { name: "ifconfig" },
  { name: "xargs" },
  { name: "cd", limited: true },
  { name: "expr" },
  { name: "sed", limited: true },
  { name: "node", subcommands: ["--version", "-v", "-V", "--help"] },
  { name: "python", subcommands: ["--version", "-v", "-V", "--help"] },
  { name: "python3", subcommands: ["--version", "-v", "-V", "--help"] },
  { name: "claude", subcommands: ["--version", "-v", "-V", "--help"] },
  { name: "git", subcommands: ["status", "log", "diff", "show", "branch", "tag", "remote", "stash", "rev-parse", "rev-list", "merge-base", "ls-files", "ls-remote", "cat-file", "config", "describe", "blame", "shortlog", "reflog", "grep", "for-each-ref", "worktree"] },
  { name: "docker", subcommands: ["ps", "images", "logs", "inspect"] }
] };

// src/spec/listing-budgets.json
var listing_budgets_default = { client: "2.1.330", facts: [
  { name: "listingLarge", value: 3e4, unit: "characters", does: "Budget of the listing with a 5.x model and a window of a million tokens." },
  { name: "listingMedium", value: 8e3, unit: "characters", does: "Budget of the listing with a 4.5 model." },
  { name: "listingSmall", value: 6e3, unit: "characters", does: "Budget of the listing with a 5.x model and a window of 200,000 tokens." },
  { name: "listingBundled", value: 5900, unit: "characters", does: "What the client's own skills take of that budget, before any plugin's." }
] };

// src/spec/skill-fields.json
var skill_fields_default = { client: "2.1.330", facts: [
  { name: "name", ignoredIn: ["project command"], does: "Gives a second name beside that of the folder or file.", schema: { type: "string" }, otherwise: "The client's validator refuses the plugin." },
  { name: "description", does: "Tells the model what the skill is for; without it a skill of a plugin is not listed.", schema: { type: ["string", "number", "boolean"] }, otherwise: "The client's validator refuses the plugin, and the value is dropped." },
  { name: "when_to_use", does: "Stands behind the description in the listing; where that is absent, behind the first line of the text.", schema: { anyOf: [{ type: ["string", "number", "boolean"] }, { type: "array", items: { type: "string" } }] }, otherwise: 'The listing shows "[object Object]".' },
  { name: "argument-hint", does: "Is shown to a person who types the command.", schema: { anyOf: [{ type: ["string", "number", "boolean"] }, { type: "array", items: { type: ["string", "number", "boolean"] } }] }, otherwise: "It is not shown as written." },
  { name: "arguments", does: "Names the arguments for `$name` in the text.", schema: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] }, otherwise: "No name is declared: `$name` stays in the text as it is." },
  { name: "allowed-tools", does: "Approves calls of these tools while the skill is in use; limits nothing.", schema: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] }, otherwise: "The client's validator refuses the plugin." },
  { name: "disallowed-tools", does: "Denies calls of these tools while the skill is in use.", schema: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] }, otherwise: "Nothing is denied." },
  { name: "model", does: "Is used where a person types the command, and with `context: fork`.", schema: { type: "string" }, otherwise: "The session's model is used." },
  { name: "effort", does: "Sets the reasoning effort.", schema: { anyOf: [{ enum: ["low", "medium", "high", "xhigh", "max"] }, { type: "integer" }] }, otherwise: "The session's effort stays." },
  { name: "context", does: "`fork` runs the skill in an agent of its own.", schema: { enum: ["fork"] }, otherwise: "The skill runs in the conversation." },
  { name: "agent", does: "The agent that runs a skill with `context: fork`.", schema: { type: "string" }, otherwise: "The general-purpose agent runs it." },
  {
    name: "background",
    does: "Whether a forked skill runs in the background; in a session without a terminal it never does.",
    schema: {
      type: [
        "boolean",
        "integer",
        "string"
      ],
      pattern: "^(?:[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]|[Oo][Nn]|[Oo][Ff][Ff]|[01])$",
      minimum: 0,
      maximum: 1,
      description: "`true`, `false`, `yes`, `no`, `on`, `off`, `1` or `0`"
    },
    otherwise: "The default stays."
  },
  { name: "hooks", ignoredIn: ["plugin command"], does: "Hooks for as long as the skill is in use.", schema: { type: "object" }, otherwise: "The skill loads without its hooks and without its allowed-tools." },
  {
    name: "user-invocable",
    does: "`false` keeps people from typing the command.",
    schema: {
      type: [
        "boolean",
        "integer",
        "string"
      ],
      pattern: "^(?:[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]|[Oo][Nn]|[Oo][Ff][Ff]|[01])$",
      minimum: 0,
      maximum: 1,
      description: "`true`, `false`, `yes`, `no`, `on`, `off`, `1` or `0`"
    },
    otherwise: "It counts as `false`: nobody can type the command."
  },
  {
    name: "disable-model-invocation",
    does: "`true` keeps the model from calling it.",
    schema: {
      type: [
        "boolean",
        "integer",
        "string"
      ],
      pattern: "^(?:[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]|[Oo][Nn]|[Oo][Ff][Ff]|[01])$",
      minimum: 0,
      maximum: 1,
      description: "`true`, `false`, `yes`, `no`, `on`, `off`, `1` or `0`"
    },
    otherwise: "It counts as `false`: the model can call it."
  },
  { name: "paths", ignoredIn: ["plugin skill", "plugin command", "project command"], does: "Lists the skill only once the session has touched a matching file.", schema: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] }, otherwise: "The skill is always listed." },
  { name: "shell", does: "The shell of the commands in the text.", schema: { enum: ["bash", "powershell"] }, otherwise: "The client's validator refuses the plugin; bash is used." },
  { name: "metadata", does: "Is kept for other tools.", schema: { type: "object" }, otherwise: "The client drops it." },
  { name: "license", does: "Is kept for other tools.", schema: {}, otherwise: "" },
  { name: "compatibility", does: "Is kept for other tools.", schema: {}, otherwise: "" },
  { name: "display-name", does: "Named in the changelog; no effect was seen.", schema: {}, otherwise: "" },
  { name: "default-enabled", does: "Named in the changelog; no effect was seen.", schema: {}, otherwise: "" },
  { name: "fallback", does: "Named in the changelog; no effect was seen.", schema: {}, otherwise: "" }
] };

// src/spec/skills.ts
var skillFields = skill_fields_default.facts;
var freeCommands = free_commands_default.facts;
var builtinCommands = builtin_commands_default.facts;
var listingBudgets = listing_budgets_default.facts;

// src/rules/skill/fields.ts
import { allowedWords, asClause, modelFault } from "./rules.mjs";
import { closest, either, isSameWord, quoted } from "./rules.mjs";
function skillRule({ check, ...rule }) {
  return defineRule({
    ...rule,
    on: "component",
    check(component, report) {
      if (component.kind === "skill" || component.kind === "command") check(component, report);
    }
  });
}
function flagOf(skill2, key) {
  const text = scalarText(fieldOf(skill2, key)?.value)?.trim();
  return text ? /^(?:true|yes|on|1)$/i.test(text) : void 0;
}
function isOpenToModel(skill2) {
  return flagOf(skill2, "disable-model-invocation") !== true;
}
function fieldText(skill2, key) {
  return scalarText(fieldOf(skill2, key)?.value)?.trim() || void 0;
}
var maxMatches = 200;
function matchesOf(text, pattern) {
  const found = [];
  for (const match of text.matchAll(pattern)) {
    if (found.length >= maxMatches) break;
    found.push(match);
  }
  return found;
}
function folderOf(path) {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
function takesArguments(skill2) {
  return ["argument-hint", "arguments"].some((key) => fieldOf(skill2, key)) || skill2.body.text.includes("$ARGUMENTS");
}
var byName = new Map(skillFields.map((field) => [field.name, field]));
var applied = skillFields.filter(({ otherwise }) => otherwise !== "").map(({ name }) => name);
var harmless = /* @__PURE__ */ new Set(["name", "description", "when_to_use", "argument-hint", "arguments"]);
var defaults = {
  "user-invocable": "true",
  "disable-model-invocation": "false",
  model: "inherit"
};
var shortestTypo = 7;
var skillFieldRules = [
  skillRule({
    id: "skill/tools-field",
    severity: "warning",
    summary: "tools in a skill or command, where the field is called allowed-tools",
    effect: "the client ignores the field: nothing is approved, and nothing is limited",
    check(skill2, report) {
      const field = fieldOf(skill2, "tools");
      if (!field) return;
      const help = fieldOf(skill2, "allowed-tools") ? "remove it: allowed-tools is what counts" : "remove it; allowed-tools approves tools in advance, disallowed-tools takes them away, and nothing limits a skill to a list";
      report({ message: `${quoted("tools")} is no field of a ${skill2.kind}`, help, range: field.keyRange, field: "tools" });
    }
  }),
  skillRule({
    id: "skill/misspelt-field",
    severity: "warning",
    summary: "a field name that is nearly one of the client",
    effect: "the client ignores the field",
    check(skill2, report) {
      const fields = fieldsOf(skill2);
      for (const { key, keyRange, value } of fields) {
        const meant = misspelt(key);
        if (!meant) continue;
        const isDefault = scalarText(value) === defaults[meant];
        const isFree = !fields.some((other) => other.key === meant);
        const fix = isFree ? { fix: { safe: harmless.has(meant), edits: [{ range: keyRange, text: meant }] } } : {};
        report({
          message: `unknown field ${quoted(key)}`,
          help: `did you mean ${quoted(meant)}?`,
          range: keyRange,
          field: key,
          ...isDefault ? { severity: "info" } : {},
          ...fix
        });
      }
    }
  }),
  skillRule({
    id: "skill/unknown-field",
    severity: "info",
    summary: "fields that the client does not know",
    effect: "the client ignores them",
    check(skill2, report) {
      const unknown = fieldsOf(skill2).filter(({ key }) => !byName.has(key) && key !== "tools" && !misspelt(key));
      const [first] = unknown;
      if (!first) return;
      const names = unknown.map(({ key }) => quoted(key)).join(", ");
      const isOne = unknown.length === 1;
      report({
        message: `unknown ${isOne ? "field" : "fields"} ${names}`,
        ...isOne ? { effect: "the client ignores it" } : {},
        help: 'notes for other tools have a place in "metadata"',
        range: first.keyRange,
        field: first.key
      });
    }
  }),
  skillRule({
    id: "skill/ignored-field",
    severity: "warning",
    summary: "a field that does nothing where it stands",
    check(skill2, report) {
      for (const { key, keyRange } of fieldsOf(skill2)) {
        const reason = whyIgnored(skill2, key);
        if (reason)
          report({
            message: `${quoted(key)} ${reason.message}`,
            effect: reason.effect,
            help: reason.help,
            range: keyRange,
            field: key
          });
      }
    }
  })
];
function whyIgnored(skill2, key) {
  const place = `${skill2.scope} ${skill2.kind === "skill" ? "skill" : "command"}`;
  if (key === "paths" && byName.get(key)?.ignoredIn?.includes(place) && !isEverything(skill2))
    return {
      message: `has no effect in a ${skill2.kind} of a ${skill2.scope}`,
      effect: "the client lists it from the start, whatever files a session touches",
      help: "say in the description what files it is for"
    };
  if ((key === "agent" || key === "background") && fieldText(skill2, "context") !== "fork")
    return {
      message: 'has no effect without "context: fork"',
      effect: `the ${skill2.kind} runs in the conversation itself`,
      help: 'add "context: fork", or remove the field'
    };
  return void 0;
}
function isEverything(skill2) {
  const value = fieldOf(skill2, "paths")?.value;
  const items = value?.kind === "list" ? value.items : value ? [value] : [];
  return items.every((item) => /^(?:\*\*\/)?\*{0,2}$/.test(scalarText(item) ?? ""));
}
function misspelt(key) {
  if (byName.has(key) || key === "tools") return void 0;
  const same = applied.find((name) => isSameWord(name, key));
  if (same) return same;
  const near = key.length >= shortestTypo ? closest(key, applied) : void 0;
  return near && near.length >= shortestTypo && Math.abs(near.length - key.length) <= 1 ? near : void 0;
}
var judgedElsewhere = /* @__PURE__ */ new Set([
  "name",
  "description",
  "arguments",
  "argument-hint",
  "allowed-tools",
  "disallowed-tools",
  "model",
  "hooks"
]);
var yesOrNo = "write true or false";
var skillValueRules = [
  skillRule({
    id: "skill/invalid-value",
    severity: "warning",
    inClient: true,
    summary: "a value that the client does not take for its field",
    check(skill2, report) {
      const { root, status } = skill2.frontmatter.client;
      if (status !== "loaded" || !root || validators.skill(toValue(root))) return;
      const wrong = new Set((validators.skill.errors ?? []).map(({ instancePath }) => instancePath.split("/")[1] ?? ""));
      for (const { key, value } of fieldsOf(skill2)) {
        const field = byName.get(key);
        if (!field || !wrong.has(key) || judgedElsewhere.has(key)) continue;
        if (value.kind === "scalar" && (value.value === null || value.value === "")) continue;
        const written = scalarText(value) ?? skill2.file.text.slice(value.range.start, value.range.end);
        const choices = allowedWords(field.schema);
        const meant = closest(written, choices);
        report({
          message: `${key} does not take ${quoted(written)}`,
          effect: asClause(field.otherwise),
          help: meant ? `did you mean ${quoted(meant)}?` : helpFor(choices, field.schema),
          range: value.range,
          field: key,
          // The client's validator refuses no other value of these.
          ...key === "shell" ? { severity: "error" } : {}
        });
      }
    }
  }),
  skillRule({
    id: "skill/unknown-model",
    severity: "warning",
    summary: "a model name that is neither an alias nor a full id",
    check(skill2, report) {
      const { value } = fieldOf(skill2, "model") ?? {};
      if (!value || value.kind === "scalar" && value.value === null) return;
      const found = { range: value.range, field: "model" };
      if (value.kind === "scalar" && typeof value.value === "string") {
        const fault = modelFault(value.value.trim());
        if (fault)
          report({
            ...found,
            ...fault,
            effect: "the client sends the name to the API as it is, which refuses a model that it does not know"
          });
        return;
      }
      const written = skill2.file.text.slice(value.range.start, value.range.end);
      const message = `model is a ${typeName(value)}, not a name: ${quoted(written)}`;
      report({ ...found, message, effect: "the client takes the session's model", help: "write one name" });
    }
  })
];
function helpFor(choices, schema) {
  if (choices.length > 0) return `write ${either(choices)}`;
  if (schema.type === "object") return 'write one "key: value" on each line below it';
  return typeof schema.description === "string" ? yesOrNo : "write a text";
}

// src/rules/skill/links.ts
import { scanMarkdown } from "./formats.mjs";
import { markdownBelow } from "./validate.mjs";
import { oncePer } from "./validate.mjs";

// src/plugin/rendering.ts
var positional = /(?<![\\])\$(?:(\d{1,4})(?!\w)|ARGUMENTS\[(\d{1,4})\])/g;
function* argumentTokens(text, offset = 0) {
  for (const match of text.matchAll(positional)) {
    const start = offset + match.index;
    yield { token: match[0], index: Number(match[1] ?? match[2]), range: { start, end: start + match[0].length } };
  }
}
var block = /```!([^`]*(?:`(?!``)[^`]*)*)```/g;
var inline = /(?<=^|\s)!`([^`]+)`/g;
function liveCommands(text, offset = 0) {
  if (!text.includes("!`") && !text.includes("```!")) return [];
  const found = [];
  for (const match of text.matchAll(block)) if (match[1]?.trim()) found.push(commandOf(match, "block", offset));
  const isCode = codeReader(text);
  let next = 0;
  const blocks = [...found];
  for (const match of text.matchAll(inline)) {
    const command = commandOf(match, "inline", offset);
    const { start } = command.range;
    while ((blocks[next]?.range.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const isInBlock = start >= (blocks[next]?.range.start ?? Number.POSITIVE_INFINITY);
    if (!isCode(match.index) && !isInBlock && match[1]?.trim()) found.push(command);
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}
function commandOf(match, form, offset) {
  const start = offset + match.index;
  return { command: (match[1] ?? "").trim(), form, range: { start, end: start + match[0].length } };
}
function codeReader(text) {
  let open = -1;
  let at = 0;
  return (target) => {
    for (; at < target; at++) {
      const char = text[at];
      if (char === "\n") open = -1;
      else if (char === "`") open = open >= 0 && at > open + 1 ? -1 : at;
    }
    return open >= 0 && !"`!".includes(text[open - 1] ?? " ");
  };
}

// src/rules/skill/links.ts
import { toolEntries as toolEntries3 } from "./rules.mjs";
import { quoted as quoted4 } from "./rules.mjs";

// src/rules/skill/tools.ts
import { typeName as typeName3 } from "./frontmatter.mjs";
import { matchesStars } from "./frontmatter.mjs";
import { shellCommands } from "./rules.mjs";
import { fieldOf as fieldOf3 } from "./validate.mjs";
import { agentCalls, agentFault, agentNames, skillNames as skillNames2 } from "./rules.mjs";
import { toolEntries as toolEntries2, toolFault } from "./rules.mjs";
import { closest as closest2, quoted as quoted3 } from "./rules.mjs";

// src/rules/skill/listing.ts
import { defineRule as defineRule2 } from "./validate.mjs";
import { typeName as typeName2 } from "./frontmatter.mjs";
import { fieldOf as fieldOf2 } from "./validate.mjs";
import { limitOf } from "./validate.mjs";
import { isStrayDocument, ownName, skillNames } from "./rules.mjs";
import { tokensInDescription } from "./rules.mjs";
import { toolEntries } from "./rules.mjs";
import { quoted as quoted2 } from "./rules.mjs";
var longest = limitOf("listingCharacters");
var separator = " - ";
var skillListingRules = [
  defineRule2({
    id: "skill/accidental-command",
    on: "command",
    severity: "warning",
    inClient: true,
    summary: "a document in commands/ that becomes a command",
    check(command, report) {
      if (!isStrayDocument(command)) return;
      report({
        message: `the document becomes a command: ${quoted2(`/${command.id}`)}`,
        effect: "every .md file below commands/ is loaded: people see it among the commands, and typing it sends the document to the model",
        help: "move the document out of commands/",
        range: { start: 0, end: 0 }
      });
    }
  }),
  skillRule({
    id: "skill/missing-description",
    severity: "error",
    inClient: true,
    summary: "a skill that the model is never told of",
    check(skill2, report) {
      const field = fieldOf2(skill2, "description");
      const isRefused = field?.value.kind === "list" || field?.value.kind === "map";
      if (skill2.frontmatter.client.status !== "loaded") return;
      if (!isRefused && (skill2.scope === "project" || isDescribed(skill2) || !isOpenToModel(skill2))) return;
      const { block: block2 } = skill2.frontmatter.client;
      report({
        message: field ? whatItIs(field.value) : "there is no description",
        severity: isRefused || skill2.kind === "skill" && !isPreloaded(skill2) ? "error" : "warning",
        effect: isRefused ? "the client's validator refuses the plugin, and the value is dropped" : effectOf(skill2),
        help: "say in one sentence what it does and when to use it; disable-model-invocation: true says that it is for people alone",
        range: field?.keyRange ?? { start: block2?.start ?? 0, end: block2?.start ?? 0 },
        field: "description"
      });
    }
  }),
  skillRule({
    id: "skill/unreachable",
    severity: "error",
    summary: "a skill that neither a person nor the model can call",
    effect: "the client refuses the typed command as well as the call by the model",
    check(skill2, report) {
      const field = fieldOf2(skill2, "user-invocable");
      if (!field || flagOf(skill2, "user-invocable") !== false || isOpenToModel(skill2)) return;
      report({
        message: "user-invocable and disable-model-invocation together leave nobody who could call it",
        help: "remove one of the two",
        range: field.keyRange,
        field: "user-invocable"
      });
    }
  }),
  skillRule({
    id: "skill/description-cut",
    severity: "warning",
    summary: "a description that is too long for the listing",
    check(skill2, report) {
      const field = fieldOf2(skill2, "description") ?? fieldOf2(skill2, "when_to_use");
      const line = listedText(skill2);
      if (!field || line.length <= longest || !isOpenToModel(skill2)) return;
      report({
        message: `description and when_to_use have ${line.length} characters; the listing takes ${longest}`,
        effect: `the model never sees ${quoted2(line.slice(longest - 1))}`,
        help: "move detail into the text",
        range: field.keyRange,
        field: field.key
      });
    }
  }),
  skillRule({
    id: "skill/description-markup",
    severity: "info",
    summary: "angle brackets in a description",
    effect: "the listing shows them as &lt; and &gt;; other clients refuse them",
    check(skill2, report) {
      const field = fieldOf2(skill2, "description");
      const [tag] = /<[^<>\n]{0,80}>?|>/.exec(fieldText(skill2, "description") ?? "") ?? [];
      if (field && tag)
        report({
          message: `the description holds ${quoted2(tag)}`,
          help: "write it without angle brackets",
          range: field.keyRange,
          field: "description"
        });
    }
  }),
  skillRule({
    id: "skill/description-placeholder",
    severity: "warning",
    summary: "a placeholder in a description",
    effect: "the model reads it as it stands: the client replaces nothing in a description",
    check(skill2, report) {
      for (const { token: token2, range } of tokensInDescription(skill2)) {
        if (skill2.file.text[range.end] !== "/") continue;
        report({
          message: `${quoted2(token2)} is not replaced in a description`,
          help: "move it into the text",
          range,
          field: "description"
        });
      }
    }
  }),
  defineRule2({
    id: "skill/crowded-listing",
    on: "plugin",
    severity: "info",
    summary: "more descriptions than the listing holds",
    check(plugin, report) {
      const { manifest } = plugin;
      const listed = [...plugin.commands, ...plugin.skills].filter((skill2) => isOpenToModel(skill2) && isDescribed(skill2));
      const size = listed.map(entrySize).reduce((sum, next) => sum + next, 0);
      const [medium, large] = [budgetOf("listingMedium"), budgetOf("listingLarge")];
      if (!manifest || size <= medium) return;
      const places = size > large ? "in every session" : "in sessions of 200,000 tokens";
      report({
        message: `the ${listed.length} entries of the listing take about ${size.toLocaleString("en")} characters`,
        effect: `${places} the client has room for ${(size > large ? large : medium).toLocaleString("en")} or less: over that it lists names without descriptions, the last ones first`,
        help: "shorten descriptions, choose names that say what the skills do, or close some by disable-model-invocation",
        file: manifest.file.path,
        range: { start: 0, end: 0 }
      });
    }
  })
];
function isDescribed(skill2) {
  if (fieldText(skill2, "description")) return true;
  const value = fieldOf2(skill2, "when_to_use")?.value;
  return value?.kind === "scalar" ? Boolean(fieldText(skill2, "when_to_use")) : value !== void 0;
}
function listedText(skill2) {
  const parts = ["description", "when_to_use"].map((key) => fieldText(skill2, key)?.replace(/\s+/g, " "));
  return parts.filter(Boolean).join(separator);
}
function entrySize(skill2) {
  return skill2.id.length + Math.min(listedText(skill2).length, longest) + "- : \n".length;
}
function budgetOf(name) {
  const value = (wanted) => listingBudgets.find((budget) => budget.name === wanted)?.value ?? 0;
  return value(name) - value("listingBundled");
}
function whatItIs(value) {
  return value.kind === "scalar" ? "description is empty" : `description is a ${typeName2(value)}, not text`;
}
function effectOf(skill2) {
  if (flagOf(skill2, "user-invocable") === false)
    return `nothing calls the ${skill2.kind}: it is not listed to the model, and nobody can type it`;
  return `the ${skill2.kind} is never listed to the model; it runs only where someone types "/${skill2.id}"`;
}
function isPreloaded(skill2) {
  const { plugin } = skill2;
  return plugin.agents.some((agent) => namesIn(agent).some((name) => skillNames(plugin).get(bareName(plugin, name)) === skill2));
}
function namesIn(agent) {
  return (toolEntries(agent, "skills") ?? []).map(({ text }) => text);
}
function bareName({ name: own }, reference) {
  return reference.startsWith(`${own}:`) ? reference.slice(own.length + 1) : reference;
}
var builtins = new Set(builtinCommands.map(({ name }) => name));
var skillNameRules = [
  skillRule({
    id: "skill/name-type",
    severity: "error",
    inClient: true,
    summary: "a name that is not text",
    effect: "the client's validator refuses the plugin",
    check(skill2, report) {
      const { value } = fieldOf2(skill2, "name") ?? {};
      if (!value || value.kind === "scalar" && (typeof value.value === "string" || value.value === null)) return;
      const isScalar = value.kind === "scalar";
      const written = skill2.file.text.slice(value.range.start, value.range.end);
      report({
        message: `name is a ${typeName2(value)}, not text: ${quoted2(written)}`,
        help: isScalar ? "enclose it in double quotes" : "write one word",
        range: value.range,
        field: "name",
        ...isScalar ? { fix: { safe: true, edits: [{ range: value.range, text: `"${written}"` }] } } : {}
      });
    }
  }),
  skillRule({
    id: "skill/name-differs",
    severity: "info",
    summary: "a name that is not that of the folder",
    check(skill2, report) {
      const field = fieldOf2(skill2, "name");
      const name = fieldText(skill2, "name");
      const own = ownName(skill2);
      const isText = field?.value.kind === "scalar" && typeof field.value.value === "string";
      if (!isText || !name || name === own || name === skill2.id || !skill2.plugin.manifest) return;
      report({
        message: `the name ${quoted2(name)} is not that of the ${skill2.kind === "skill" ? "folder" : "file"}, ${quoted2(own)}`,
        effect: `the id stays ${quoted2(skill2.id)}; the name is an alias beside it`,
        help: "use one name for both",
        range: field.value.range,
        field: "name"
      });
    }
  }),
  skillRule({
    id: "skill/builtin-name",
    severity: "info",
    summary: "a name that the client's own commands have taken",
    check(skill2, report) {
      const name = fieldText(skill2, "name") ?? ownName(skill2);
      if (skill2.scope === "project" || !builtins.has(name)) return;
      const field = fieldOf2(skill2, "name");
      const { block: block2 } = skill2.frontmatter.client;
      report({
        message: `the client has a command ${quoted2(name)} of its own`,
        effect: `the bare name means the client's; this one answers to ${quoted2(skill2.id)} alone`,
        help: "a name of its own makes it easier to reach",
        range: field?.value.range ?? { start: block2?.start ?? 0, end: block2?.start ?? 0 },
        field: "name"
      });
    }
  }),
  defineRule2({
    id: "skill/duplicate-name",
    on: "plugin",
    severity: "warning",
    summary: "a name that two skills have",
    check(plugin, report) {
      if (plugin.scope === "project" || !(plugin.manifest ?? plugin.entry)) return;
      const firsts = /* @__PURE__ */ new Map();
      for (const skill2 of [...plugin.skills, ...plugin.commands]) {
        const name = fieldText(skill2, "name");
        const first = name === void 0 ? void 0 : firsts.get(name);
        if (name !== void 0 && !first) firsts.set(name, skill2);
        if (!first || name === void 0 || first.id === skill2.id) continue;
        const range = fieldOf2(skill2, "name")?.value.range ?? { start: 0, end: 0 };
        const firstRange = fieldOf2(first, "name")?.value.range ?? { start: 0, end: 0 };
        report({
          message: `${quoted2(first.id)} and ${quoted2(skill2.id)} both have the name ${quoted2(name)}`,
          effect: `the client refuses the bare name as ambiguous, and "${plugin.name}:${name}" calls one of the two`,
          help: "give each a name of its own, best that of its folder",
          file: skill2.file.path,
          range,
          field: "name",
          related: [{ file: first.file.path, range: firstRange, message: "the first one" }]
        });
      }
    }
  })
];

// src/rules/skill/tools.ts
var keys = ["allowed-tools", "disallowed-tools"];
var effects = {
  "allowed-tools": "the entry approves nothing; nothing says so",
  "disallowed-tools": "the entry denies nothing; nothing says so"
};
var plainName = /^[\w-]+(?:\(.*\))?$/s;
var skillToolRules = [
  skillRule({
    id: "skill/tools-type",
    severity: "error",
    inClient: true,
    summary: "a list of tools that is neither text nor a list of texts",
    check(skill2, report) {
      for (const key of keys) {
        const { value } = fieldOf3(skill2, key) ?? {};
        const wrong = value && wrongPart(value);
        if (!wrong) continue;
        const written = skill2.file.text.slice(wrong.range.start, wrong.range.end).trim();
        const isRefused = key === "allowed-tools";
        report({
          message: `${key} ${wrong === value ? "is" : "holds"} a ${typeName3(wrong)}, not a name: ${quoted3(written)}`,
          severity: isRefused ? "error" : "warning",
          effect: isRefused ? "the client's validator refuses the plugin" : effects[key],
          help: wrong.kind === "map" ? 'quote names that contain ": ", and list them with commas between them' : "write names of tools",
          range: wrong.range,
          field: key
        });
      }
    }
  }),
  skillRule({
    id: "skill/asks-permission",
    severity: "info",
    summary: "a field that makes the model's call a question to the user",
    effect: "each call by the model asks the user first, and is refused where nobody can answer; a typed command does not ask",
    check(skill2, report) {
      const asking = [...keys, "hooks"].filter((key) => isFilled(skill2, key));
      const field = fieldOf3(skill2, asking[0] ?? "");
      if (!field || !isOpenToModel(skill2) || skill2.scope === "plugin" && !isDescribed(skill2)) return;
      report({
        message: `${asking.map(quoted3).join(" and ")} ${asking.length > 1 ? "make" : "makes"} the model's call of this ${skill2.kind} a question`,
        help: "leave it out where the tools ask little by themselves",
        range: field.keyRange,
        field: field.key
      });
    }
  }),
  skillRule({
    id: "skill/unknown-tool",
    severity: "warning",
    summary: "a tool name that the client does not know",
    check(skill2, report) {
      reportFaults(skill2, "unknown", report);
      for (const key of keys)
        for (const { name, range } of toolEntries2(skill2, key) ?? [])
          if (name === "*")
            report({
              message: `${quoted3("*")} stands for no tool here`,
              effect: effects[key],
              help: "name each tool",
              range,
              field: key
            });
    }
  }),
  skillRule({
    id: "skill/removed-tool",
    severity: "warning",
    summary: "a tool that older clients had",
    check: (skill2, report) => reportFaults(skill2, "removed", report)
  }),
  skillRule({
    id: "skill/renamed-tool",
    severity: "info",
    summary: "an old tool name that still works",
    check: (skill2, report) => reportFaults(skill2, "renamed", report)
  })
];
function reportFaults(skill2, kind, report) {
  for (const key of keys) {
    const entries = toolEntries2(skill2, key) ?? [];
    for (const entry of entries) {
      const fault = plainName.test(entry.text) ? toolFault(entry, entries, skill2.file) : void 0;
      if (fault?.kind !== kind) continue;
      const { message, help, fix } = fault;
      const effect = kind === "renamed" ? "the client reads it as the new name" : effects[key];
      report({ message, effect, help, range: entry.range, field: key, ...fix ? { fix } : {} });
    }
  }
}
function wrongPart(value) {
  if (value.kind === "map") return value;
  if (value.kind === "list") return value.items.find((item) => item.kind !== "scalar" || typeof item.value !== "string");
  return typeof value.value === "string" || value.value === null ? void 0 : value;
}
function isFilled(skill2, key) {
  const value = fieldOf3(skill2, key)?.value;
  if (key === "hooks")
    return value?.kind === "map" && value.entries.length > 0 && !(skill2.kind === "command" && skill2.scope === "plugin");
  return (toolEntries2(skill2, key) ?? []).length > 0;
}
var skillReferenceRules = [
  skillRule({
    id: "skill/unresolved-agent",
    severity: "warning",
    summary: "an agent of this plugin under a name that the client does not find",
    check(skill2, report) {
      const field = fieldOf3(skill2, "agent");
      const named = fieldText(skill2, "context") === "fork" ? fieldText(skill2, "agent") : void 0;
      const fault = named === void 0 ? void 0 : agentFault(skill2.plugin, named);
      if (field && fault)
        report({
          ...fault,
          effect: `the client finds an agent of a plugin only as plugin:name: the general-purpose agent runs the ${skill2.kind}, and nothing says so`,
          range: field.value.range,
          field: "agent"
        });
      for (const { reference, range } of agentCalls(skill2)) {
        const wrong = agentFault(skill2.plugin, reference);
        if (wrong)
          report({ ...wrong, effect: "the client finds an agent of a plugin only as plugin:name: the call fails", range });
      }
    }
  }),
  skillRule({
    id: "skill/unresolved-reference",
    severity: "warning",
    summary: "a skill or command of this plugin that does not exist",
    effect: 'the client answers "Unknown skill"',
    check(skill2, report) {
      const { plugin } = skill2;
      const skills = skillNames2(plugin);
      const known = new Set([...skills.keys(), ...agentNames(plugin)].map((name) => name.toLowerCase()));
      if (plugin.scope !== "plugin" || !plugin.manifest || known.size === 0) return;
      for (const { name, range } of ownReferences(skill2)) {
        if (known.has(name.toLowerCase()) || otherTimes.test(contextOf(skill2, range))) continue;
        const meant = closest2(name, [...known]);
        report({
          message: `the plugin has no skill, command or agent ${quoted3(name)}`,
          help: meant ? `did you mean ${quoted3(`${plugin.name}:${meant}`)}?` : `add it, or remove the reference`,
          range
        });
      }
    }
  })
];
var otherTimes = /\b(?:deprecated|legacy|old|removed|renamed|migrat\w+|former(?:ly)?|previous(?:ly)?|replaced|no longer|used to|planned|future|upcoming|coming|roadmap|not yet|v\d+)\b/i;
var maxReferences = 20;
function contextOf({ file, body }, { start, end }) {
  const heading = body.outline.headings.findLast(({ range }) => range.start < start)?.range.start ?? body.start;
  const lineEnd = file.text.indexOf("\n", end);
  return file.text.slice(Math.max(heading, start - 2e3), lineEnd < 0 ? void 0 : Math.min(lineEnd, end + 300));
}
function ownReferences({ plugin, body }) {
  const prefix = `${plugin.name}:`;
  const found = [];
  for (let at = body.text.indexOf(prefix); at >= 0 && found.length < maxReferences; at = body.text.indexOf(prefix, at + 1)) {
    const before = body.text.slice(Math.max(0, at - 24), at);
    const [name] = /^[a-z][a-z0-9_]*(?:[-:][a-z0-9_]+)*(?![\w*<{[\u2026-]|:\w|\.\.\.)/.exec(
      body.text.slice(at + prefix.length, at + prefix.length + 100)
    ) ?? [];
    if (!name || found.some((other) => other.name === name)) continue;
    if (!/(?:(?:^|[\s`"'(])\/|\bskill["'`]?\s*[:=]\s*["'`]|\bSkill\(["'`]?)$/.test(before)) continue;
    const start = body.start + at + prefix.length;
    found.push({ name, range: { start, end: start + name.length } });
  }
  return found;
}
var wrappers = /* @__PURE__ */ new Set(["time", "timeout", "nice", "nohup", "env", "stdbuf", "xargs"]);
var freeByName = new Map(freeCommands.map((command) => [command.name, command]));
var clientToken = /\$\{(?:CLAUDE_(PLUGIN_ROOT|PLUGIN_DATA|PROJECT_DIR|SKILL_DIR|SESSION_ID|EFFORT)|user_config\.\w+)\}/g;
var outside = /^(?:~|\/(?!dev\/null|PROJECT_DIR)|\.\.(?:\/|$))/;
function refusalOf(written, grants) {
  const command = filledIn(written);
  const patterns = grants.filter(({ name }) => name === "Bash").map(({ pattern = "*" }) => filledIn(pattern));
  if (patterns.some((pattern) => /^[\s*]*$/.test(pattern))) return void 0;
  const bare = withoutSingleQuotes(command);
  if (/\$\{/.test(bare)) return "a variable in braces cannot be checked before it runs";
  if (hasBareSubstitution(bare)) return "a command inside the command cannot be checked before it runs";
  const [, target] = /(?:^|[^<>&\d])\d?>{1,2}\s*(?![&\s]|\/dev\/null)([\w./~${}-]+)/.exec(withoutQuotes(command)) ?? [];
  if (target) return `writing to ${quoted3(target)} needs an approval`;
  const parsed = shellCommands(command);
  if (!parsed || parsed.isOpaque || parsed.hasSubstitution) return void 0;
  if (parsed.commands.length > 1 && patterns.includes(command)) return void 0;
  for (const part of parsed.commands) {
    const reason = refusalOfPart(part, patterns);
    if (reason && /^(?:\w+ in|read)\b/.test(part)) return "the variable of a loop cannot be checked before it runs";
    if (reason) return reason.replaceAll(/\/(PLUGIN_ROOT|PLUGIN_DATA|PROJECT_DIR|SKILL_DIR)\b/g, "${CLAUDE_$1}");
  }
  return void 0;
}
function filledIn(text) {
  return text.replace(
    clientToken,
    (_, name) => name && !/^(?:SESSION_ID|EFFORT)$/.test(name) ? `/${name}` : "x"
  );
}
function refusalOfPart(part, patterns) {
  const [name = "", ...words] = part.split(/\s+/);
  const free = freeByName.get(name);
  const path = free?.limited ? words.find((word) => outside.test(word)) : void 0;
  if (path && !takesPatternFirst(name, path, words))
    return `${quoted3(name)} reads only below the working directory, not ${quoted3(path)}`;
  if (patterns.some((pattern) => matches(pattern, part) || matches(pattern.replace(/["']/g, ""), part))) return void 0;
  if (wrappers.has(name)) return void 0;
  if (!/^[\w./~-]+$/.test(name) || /^[A-Z_]+=/.test(part)) return void 0;
  const isFree = free && (!free.subcommands || free.subcommands.includes(words[0] ?? ""));
  return isFree ? void 0 : `no rule of allowed-tools approves ${quoted3(part)}`;
}
function takesPatternFirst(name, path, words) {
  return ["grep", "rg", "jq", "sed"].includes(name) && words.find((word) => !word.startsWith("-")) === path;
}
function matches(pattern, command) {
  if (/^\w+:(?!\*$)/.test(pattern)) return false;
  if (pattern.endsWith(":*")) {
    const prefix = pattern.slice(0, -2);
    return !prefix.includes("*") && (command === prefix || command.startsWith(`${prefix} `));
  }
  return matchesStars(pattern, command) || pattern.endsWith(" *") && command === pattern.slice(0, -2);
}
function withoutSingleQuotes(command) {
  return replaceQuotes(command, (quote) => quote.startsWith("'") ? "''" : quote);
}
function withoutQuotes(command) {
  return replaceQuotes(command, () => "''");
}
function replaceQuotes(command, replace) {
  return command.replace(
    /"(?:[^"\\]|\\.)*("?)|'[^']*'/gs,
    (quote, close) => close === "" ? `"${quote.slice(1).replace(/'[^']*'/g, replace)}` : replace(quote)
  );
}
function hasBareSubstitution(bare) {
  return /(?:^|\s)\$\((?!\()/.test(withoutQuotes(bare));
}
var skillGrantRules = [
  skillRule({
    id: "skill/dead-grant",
    severity: "warning",
    summary: "an entry of allowed-tools that approves nothing",
    effect: "the entry approves nothing; nothing says so",
    check(skill2, report) {
      for (const entry of toolEntries2(skill2, "allowed-tools") ?? []) {
        const fault = brokenForm(entry) ?? deadPattern(skill2, entry);
        if (fault) report({ ...fault, range: entry.range, field: "allowed-tools" });
      }
    }
  }),
  skillRule({
    id: "skill/unlimited-grant",
    severity: "warning",
    summary: "an entry of allowed-tools that approves more than it says",
    check(skill2, report) {
      const entries = toolEntries2(skill2, "allowed-tools") ?? [];
      for (const [index, { text, range }] of entries.entries()) {
        const previous = entries[index - 1];
        if (!/^\(.+\)$/s.test(text) || !previous || previous.name !== previous.text) continue;
        report({
          message: `the blank before ${quoted3(text)} makes two entries of one`,
          effect: `the first of them, ${quoted3(previous.name)} without a pattern, approves every call of the tool`,
          help: `write ${quoted3(previous.name + text)}`,
          range,
          field: "allowed-tools"
        });
      }
    }
  })
];
function brokenForm({ text, name, pattern }) {
  if (pattern !== void 0 || !/[()[\]{};:|]/.test(text) || /^\(.+\)$/s.test(text)) return void 0;
  const [, tool = ""] = /^(\w+)/.exec(name) ?? [];
  if (!tool) return void 0;
  const opened = text.split("(").length - text.split(")").length;
  if (opened > 0) return { message: `the bracket of ${quoted3(text)} is never closed`, help: "close it behind the pattern" };
  if (/\)[;,|]$/.test(text))
    return { message: `${quoted3(text.at(-1))} is part of the entry ${quoted3(text)}`, help: "separate entries by commas" };
  return {
    message: `${quoted3(text)} is no permission rule`,
    help: `write ${quoted3(`${tool}(pattern)`)}, or ${quoted3(tool)} alone`
  };
}
function deadPattern(skill2, { text, name, pattern }) {
  if (name.startsWith("mcp__"))
    return name.includes("*") && !/^mcp__.+__\*$/.test(name) ? { message: `${quoted3(name)} stands for no tools`, help: 'write "mcp__SERVER__*" for all tools of one server' } : void 0;
  if (pattern === void 0 || pattern.trim() === "" || pattern === "*") return void 0;
  const written = quoted3(text);
  if (name === "Bash") return deadCommand(skill2, pattern, written);
  if (name === "Write" || name === "MultiEdit")
    return {
      message: `${written}: only "Edit" takes a path`,
      help: `write ${quoted3(`Edit(${pattern})`)}, which covers all tools that change files`
    };
  if (name === "Read" || name === "Edit") return misplacedPath(name, pattern, written);
  if (name === "WebFetch" && !pattern.startsWith("domain:"))
    return { message: `${written} names no domain`, help: `write ${quoted3(`WebFetch(domain:${hostIn(pattern)})`)}` };
  if (name === "WebSearch") return { message: `${written}: searches have no pattern`, help: 'write "WebSearch"' };
  if (name === "Skill" && skill2.scope === "plugin" && skillNames2(skill2.plugin).has(pattern))
    return {
      message: `${written} does not match a skill of a plugin`,
      help: `write ${quoted3(`Skill(${skill2.plugin.name}:${pattern})`)}`
    };
  return void 0;
}
function deadCommand(skill2, pattern, written) {
  const [, variable2] = /(\$CLAUDE_(?:PLUGIN_ROOT|PLUGIN_DATA|PROJECT_DIR|SKILL_DIR))\b/.exec(pattern) ?? [];
  if (variable2)
    return {
      message: `${written}: ${quoted3(variable2)} is not replaced without braces`,
      help: `write ${quoted3(`\${${variable2.slice(1)}}`)}`
    };
  if (skill2.kind === "command" && pattern.includes("${CLAUDE_SKILL_DIR}"))
    return {
      message: `${written}: "\${CLAUDE_SKILL_DIR}" is not replaced in a command`,
      help: "write ${CLAUDE_PLUGIN_ROOT} and the path below it"
    };
  if (/^(["'`])[^"'`\s]*\s[^"'`]*\1/.test(pattern))
    return {
      message: `${written}: the quotes are part of the pattern`,
      help: "write it without quotes; the command may have them"
    };
  if (/(?:\*|:\*|\w) *, *[\w-]+(?::\*| \*|\b)/.test(pattern) && /^[\w ./:*,-]+$/.test(pattern))
    return { message: `${written} is one pattern, not a list`, help: 'write one "Bash(\u2026)" for each command' };
  if (/\*\s*\|\s*\w|^\w+\|\w+/.test(pattern))
    return {
      message: `${written}: "|" offers no choice`,
      help: 'write one "Bash(\u2026)" for each command; of a pipe each part needs its own'
    };
  if (/^\^|\.\*|\$$/.test(pattern) && !/[./]\.\*/.test(pattern) && !/\s\.\*$/.test(pattern))
    return { message: `${written} looks like a regular expression`, help: 'a star stands for anything: "Bash(git *)"' };
  if (/\s:\s?\*\s*$|:\*\s+$|:\s+\*$/.test(pattern))
    return {
      message: `${written}: the blank at ":*" is part of the pattern`,
      help: `write ${quoted3(`Bash(${pattern.replace(/(?<!\s)\s*:\s*\*\s*$/, "")}:*)`)}`
    };
  if (pattern.endsWith(":*") && pattern.slice(0, -2).includes("*") || pattern === ":*") {
    const command = pattern.replace(/:\*$/, "").replace(/(?<!\s)\s*\*$/, "");
    return {
      message: `${written}: a star and ":*" exclude each other`,
      help: `write ${quoted3(command ? `Bash(${command} *)` : "Bash")}`
    };
  }
  if (/(?:\/|^\$\{CLAUDE_\w+\}):\*$/.test(pattern))
    return {
      message: `${written}: ":*" stands for the words behind a command, not for a path`,
      help: `write ${quoted3(`Bash(${pattern.replace(/\/?:\*$/, "/*")})`)}`
    };
  if (/&&|\|\||;/.test(pattern) && pattern.includes("*"))
    return {
      message: `${written}: each command of a line needs a rule of its own`,
      help: 'write one "Bash(\u2026)" for each command'
    };
  if (/^\w+:(?!\*$)/.test(pattern))
    return { message: `${written}: a colon is no separator`, help: `write ${quoted3(`Bash(${pattern.replace(":", " ")})`)}` };
  return void 0;
}
function misplacedPath(name, pattern, written) {
  const isRooted = /^(?:\$\{CLAUDE_(?:PLUGIN_ROOT|PLUGIN_DATA|PROJECT_DIR|SKILL_DIR)\}|\/(?:etc|home|Users|root|tmp|usr|var|opt)\/)/.test(
    pattern
  );
  if (!isRooted) return void 0;
  return {
    message: `${written}: a path with one slash in front counts from the project`,
    help: `write ${quoted3(`${name}(/${pattern})`)}`
  };
}
function hostIn(pattern) {
  return pattern.replace(/^\w+:\/\//, "").replace(/[/*].*$/s, "") || "example.com";
}

// src/rules/skill/links.ts
var maxLinks = 1e3;
var sample = /^(?:\.{0,2}\/)*(?:url|link|path|file(?:name)?|page|image|img|src|href|target|name|title|foo|bar|baz|x+|todo|tbd)(?:\.\w+)?$|path\/to|your[-_]|\bexample\b|[{}<>$*|\s]|\.{3}|\u2026|xxx|yyyy|nnn/i;
var project = /^(?:\.{1,2}\/)*(?:docs?|src|app|lib|tests?|\.github|packages|adr|decisions|specs?|plans?|issues|wiki)\/|^(?:\.{1,2}\/)*(?:readme|changelog|contributing|license|claude|agents|security|roadmap|todo)(?:\.md)?$/i;
var skillLinkRules = [
  skillRule({
    id: "skill/broken-link",
    severity: "warning",
    summary: "a link to a file that does not exist",
    effect: "the model tries to read it, and finds nothing",
    check(skill2, report) {
      const broken = relativeLinks(skill2).filter(
        ({ link, target }) => target !== "outside" && !exists(skill2.plugin, target.path) && !project.test(withoutFragment(link.destination))
      );
      for (const { path, link, more } of onePerCause(skill2, broken)) {
        const written = withoutFragment(link.destination);
        const { plugin } = skill2;
        const elsewhere = [folderOf(skill2.file.path), ""].map((folder) => resolvePath(folder, written)).find((other) => other !== "outside" && exists(plugin, other.path));
        report({
          message: `${quoted4(link.destination)} leads to no file${more > 0 ? `, nor ${links(more)} of this text` : ""}`,
          ...elsewhere ? { severity: "info", effect: "a link counts from the file in which it stands" } : {},
          // What a copied text shows to people, the model does not look for.
          ...link.kind === "image" ? { severity: "info" } : {},
          help: elsewhere && elsewhere !== "outside" ? `the file is ${quoted4(elsewhere.path)}, seen from the plugin's root` : "add the file, or correct the link",
          file: path,
          range: link.destinationRange
        });
      }
    }
  }),
  skillRule({
    id: "skill/link-outside",
    severity: "warning",
    summary: "a link that leads out of the plugin",
    effect: "an installed plugin is the plugin folder alone: the model finds nothing there",
    check(skill2, report) {
      if (skill2.scope !== "plugin" || !skill2.plugin.manifest) return;
      const leading = relativeLinks(skill2).filter(({ target }) => target === "outside");
      for (const { path, link, more } of onePerCause(skill2, leading))
        report({
          message: `${quoted4(link.destination)} leads out of the plugin${more > 0 ? `, as do ${links(more)} of this text` : ""}`,
          help: "move the file into the plugin, or link to its address on the web",
          file: path,
          range: link.destinationRange
        });
    }
  })
];
function relativeLinks(skill2) {
  if (skill2.kind !== "skill") return [];
  return [...bundledTexts(skill2)].flatMap(
    ({ path, outline }) => outline.links.slice(0, maxLinks).flatMap((link) => {
      const written = decoded(withoutFragment(link.destination));
      if (!isRelativeFile(written, path === skill2.file.path) || isQuoted(skill2.plugin.source(path).text, link)) return [];
      return [{ path, link, target: resolvePath(folderOf(path), written) }];
    })
  );
}
function onePerCause(skill2, found) {
  const once = /* @__PURE__ */ new Map();
  for (const one of found) {
    const key = one.path === skill2.file.path ? `${one.path} ${withoutFragment(one.link.destination)}` : `${one.path} ${one.link.kind === "image"}`;
    once.set(key, [...once.get(key) ?? [], one]);
  }
  return [...once.values()].flatMap(
    ([first, ...others]) => first ? [{ ...first, more: first.path === skill2.file.path ? 0 : others.length }] : []
  );
}
function links(count) {
  return count === 1 ? "one more link" : `${count} more links`;
}
function isRelativeFile(written, isOwnText) {
  if (written === "" || /^(?:[a-z][a-z0-9+.-]*:|\/|~|#|@)/i.test(written) || sample.test(written)) return false;
  return /\.\w{1,8}$/.test(written) || isOwnText && /^[\w./-]+\/$/.test(written);
}
function isQuoted(text, { range }) {
  const before = text.slice(Math.max(text.lastIndexOf("\n", range.start) + 1, range.start - 300), range.start);
  return before.split('"').length % 2 === 0;
}
function withoutFragment(destination) {
  return destination.replace(/[#?].*$/s, "");
}
function decoded(written) {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
var copied = /(?:^|\/)(?:\.?templates?|assets?|examples?|samples?|fixtures?|evals?|tests?|boilerplate|starter|node_modules)\/|(?:example|sample|template)s?[\w.-]{0,100}\.md$/i;
var maxTexts = 200;
var maxLength = 4e5;
var depth = 3;
function* bundledTexts(skill2) {
  const { file, body, plugin } = skill2;
  yield { path: file.path, outline: body.outline };
  const folder = folderOf(file.path);
  if (skill2.kind !== "skill" || folder === "") return;
  let count = 0;
  for (const path of markdownBelow(plugin.files, folder.slice(0, -1), depth)) {
    const inside = path.slice(folder.length);
    if (path === file.path || copied.test(inside) || isOtherSkill(plugin, folder, inside) || ++count > maxTexts) continue;
    const { text, failure } = plugin.source(path);
    if (failure === void 0 && text.length <= maxLength) yield { path, outline: outlineOf(plugin.source(path)) };
  }
}
var outlineOf = oncePer(({ text }) => scanMarkdown(text));
function isOtherSkill({ files }, folder, inside) {
  const steps = inside.split("/").slice(0, -1);
  return steps.some((_, index) => files.kindOf(`${folder}${steps.slice(0, index + 1).join("/")}/SKILL.md`) !== void 0);
}
function resolvePath(folder, path) {
  const steps = [];
  for (const step of `${folder}${path}`.split("/")) {
    if (step === "..") {
      if (steps.pop() === void 0) return "outside";
    } else if (step !== "" && step !== ".") steps.push(step);
  }
  return { path: steps.join("/") };
}
function exists({ files }, path) {
  return path === "" || files.kindOf(path) !== void 0;
}
function isInCode({ body }, { start }) {
  const { fences, spans } = body.outline;
  return fences.some(({ opening, content }) => start > opening.start && start < content.end) || spans.some(({ range }) => start >= range.start && start < range.end);
}
var rooted = /\$\{CLAUDE_(PLUGIN_ROOT|SKILL_DIR)\}["']?((?:\/[\w.@-]+)+)(?![\w/]*[<{$*[%])/g;
var made = /(?:^|\/)(?:node_modules|dist|build|out|target|\.?venv|\.?cache|te?mp|logs?|data|state|output|results|generated|__pycache__)(?:\/|$)|\.(?:log|env|lock|pid|db|sqlite|tmp|local\.\w+)$/i;
var writes = /(?:>{1,2}|\b(?:mkdir|touch|tee|write|writes|create|creates|save|saves|generate|generates|output|into|build|compile|clone|-o|--output|--out)\b)[^\n]{0,40}$/i;
var aboutPlugins = /plugin\.json|hooks\.json|marketplace\.json|\.mcp\.json/;
var mention = /(?:^|[\s`(])((?:\.\/)?(?:references?|scripts|assets|examples|templates|resources)\/[\w./-]{1,200}\.\w{1,8})(?![\w/-])/g;
var home = /(?:~|\$HOME|\$\{HOME\})\/\.claude\/(?:plugins|skills|commands|agents)\/(?:[\w./-]{0,100}\w)?/;
var skillFileRules = [
  skillRule({
    id: "skill/missing-file",
    severity: "warning",
    summary: "a file of the plugin that the text names and that does not exist",
    check(skill2, report) {
      const live = liveCommands(skill2.body.text, skill2.body.start).slice(0, 1e3);
      for (const { path, written, range } of rootedFiles(skill2)) {
        if (exists(skill2.plugin, path)) continue;
        const isLive = live.some((command) => range.start >= command.range.start && range.end <= command.range.end);
        report({
          message: `there is no ${quoted4(path)} in the plugin`,
          severity: isLive ? "error" : mayBeBuilt(skill2, path) ? "info" : "warning",
          effect: isLive ? `the command fails, and the client does not load the ${skill2.kind}` : "the model tries to use it, and fails",
          help: `add the file, or correct ${quoted4(written)}`,
          range
        });
      }
    }
  }),
  skillRule({
    id: "skill/missing-mention",
    severity: "info",
    summary: "a path in the text under which there is no file",
    check(skill2, report) {
      const missing = skill2.kind === "skill" ? missingMentions(skill2) : [];
      const [first] = missing;
      if (!first) return;
      const more = missing.length - 1;
      report({
        message: `there is no ${quoted4(first.path)}${more > 0 ? `, nor ${more} more files that the text names` : ""} in the folder of the skill`,
        help: "add the file, or say that it is one of the project",
        range: first.range
      });
    }
  }),
  skillRule({
    id: "skill/home-path",
    severity: "info",
    summary: "a path into ~/.claude",
    effect: "an installed plugin lies in a cache folder with its version in the path, not there",
    check(skill2, report) {
      const [path] = home.exec(skill2.body.text) ?? [];
      if (!path || skill2.scope !== "plugin") return;
      const start = skill2.body.start + skill2.body.text.indexOf(path);
      report({
        message: `${quoted4(path)} is a place of one machine`,
        help: "for files of the plugin write ${CLAUDE_PLUGIN_ROOT} and the path below it",
        range: { start, end: start + path.length }
      });
    }
  })
];
function rootedFiles(skill2) {
  const { body, plugin } = skill2;
  const seen = /* @__PURE__ */ new Set();
  return matchesOf(body.text, rooted).flatMap((match) => {
    const isOwn = match[1] === "SKILL_DIR";
    if (isOwn ? skill2.kind !== "skill" : !plugin.manifest && !plugin.entry) return [];
    const inside = (match[2] ?? "").replace(/(?<![.])[.]+$/, "").slice(1);
    const target = resolvePath(isOwn ? folderOf(skill2.file.path) : "", inside);
    if (target === "outside" || seen.has(target.path) || !/(?:\.\w{1,8}|^bin\/[\w-]+)$/.test(inside) || made.test(inside))
      return [];
    const range = { start: body.start + match.index, end: body.start + match.index + match[0].length };
    const lineStart = body.text.lastIndexOf("\n", match.index) + 1;
    if (writes.test(body.text.slice(Math.max(lineStart, match.index - 100), match.index))) return [];
    if (isInCode(skill2, range) && (aboutPlugins.test(body.text) || isInJson(skill2, range))) return [];
    seen.add(target.path);
    return [{ path: target.path, written: match[0], range }];
  });
}
function isInJson({ body }, { start }) {
  return body.outline.fences.some(
    ({ opening, content, info }) => info.startsWith("json") && start > opening.start && start < content.end
  );
}
function mayBeBuilt({ plugin }, path) {
  return /\.(?:[cm]?js|exe|wasm|jar)$/.test(path) && !exists(plugin, folderOf(path).slice(0, -1));
}
function missingMentions(skill2) {
  const { body, plugin } = skill2;
  const seen = /* @__PURE__ */ new Set();
  return matchesOf(body.text, mention).flatMap((match) => {
    const written = match[1] ?? "";
    const folder = folderOf(skill2.file.path);
    const targets = [folder, ""].map((base) => resolvePath(base, written)).filter((target) => target !== "outside");
    if (seen.has(written) || made.test(written) || targets.some(({ path }) => exists(plugin, path))) return [];
    seen.add(written);
    const start = body.start + match.index + match[0].length - written.length;
    if (body.outline.links.some(({ range }) => start >= range.start && start < range.end)) return [];
    return [{ path: written, written, range: { start, end: start + written.length } }];
  });
}
var advised = { lines: 500, tokens: 5e3 };
var charactersPerToken = 4;
var skillBodyRules = [
  skillRule({
    id: "skill/empty-body",
    severity: "warning",
    summary: "a skill without a text",
    check(skill2, report) {
      if (skill2.body.text.trim() !== "" || skill2.frontmatter.client.status === "absent") return;
      report({
        message: "there is no text below the frontmatter",
        effect: `whoever calls the ${skill2.kind} gets nothing but its description`,
        help: "write what to do",
        range: { start: skill2.body.start, end: skill2.body.start }
      });
    }
  }),
  skillRule({
    id: "skill/long-body",
    severity: "info",
    summary: "a text that is long for one read",
    effect: "every call takes it whole into the context; when the context is compacted, only the first 5,000 tokens come back",
    check({ body, file }, report) {
      const lines = file.lines.count - file.lines.positionOf(body.start).line + 1;
      const tokens = Math.round(body.text.length / charactersPerToken);
      if (lines <= advised.lines && tokens <= advised.tokens) return;
      report({
        message: `the text has ${lines.toLocaleString("en")} lines, about ${tokens.toLocaleString("en")} tokens`,
        help: `keep decisions here, and move detail into files that it names, such as ${quoted4("references/")}`,
        range: { start: body.start, end: body.start }
      });
    }
  })
];
var maxCommands = 100;
var madeUp = /^(?:(?:your[- ])?(?:command|cmd|bash-command|shell-command)s?(?: here)?|\.{3}|\u2026|<[\w -]+>|\[[\w -]+\])$/i;
var skillLiveCommandRules = [
  skillRule({
    id: "skill/live-sample",
    severity: "error",
    summary: "a sample of a command that runs when the text is loaded",
    check(skill2, report) {
      const samples = samplesIn(skill2);
      const isFatal = ({ live: live2, refusal: refusal2 }) => Boolean(refusal2) || madeUp.test(live2.command);
      const worst = samples.find(isFatal) ?? samples[0];
      if (!worst) return;
      const { live, refusal } = worst;
      const more = samples.length - 1;
      report({
        message: `the sample ${quoted4(marked(skill2, live))} ${more > 0 ? `and ${more} more run` : "runs"} whenever the ${skill2.kind} is loaded`,
        severity: isFatal(worst) ? "error" : "warning",
        effect: refusal ? `the client does not load the ${skill2.kind}: ${refusal}; a code block does not protect the sample` : `the client runs it and puts its output there, also in a code block; if it fails, the ${skill2.kind} is not loaded`,
        help: "put samples into a file under references/, or write a backslash behind the exclamation mark",
        range: live.range
      });
    }
  }),
  skillRule({
    id: "skill/refused-command",
    severity: "error",
    summary: "a command of the text that the client refuses to run",
    check(skill2, report) {
      for (const { live, refusal } of judged(skill2)) {
        if (!refusal || isSample(skill2, live)) continue;
        report({
          message: `${quoted4(live.command)} may not run: ${refusal}`,
          effect: `the client does not load the ${skill2.kind} ("Shell command permission check failed"), unless the user's own rules allow the command or nothing is asked at all`,
          help: helpFor2(refusal),
          range: live.range
        });
      }
    }
  })
];
function judged(skill2) {
  const { body } = skill2;
  const grants = toolEntries3(skill2, "allowed-tools") ?? [];
  return liveCommands(body.text, body.start).slice(0, maxCommands).map((live) => ({ live, refusal: refusalOf(live.command, grants) }));
}
function samplesIn(skill2) {
  return judged(skill2).filter(
    ({ live, refusal }) => isSample(skill2, live) && (refusal || madeUp.test(live.command) || isInText(skill2, live))
  );
}
function isSample(skill2, live) {
  if (madeUp.test(live.command) || !/\w/.test(live.command) || isInText(skill2, live)) return true;
  const fence = fenceAround(skill2, live.range);
  if (live.form === "block" || !fence) return isInSpan(skill2, live.range);
  return fence.info !== "" && !/^(?:text|txt|console|output|diff|json)$/.test(fence.info);
}
function isInText(skill2, { range }) {
  const fence = fenceAround(skill2, range);
  if (!fence || fence.opening.start >= range.start) return false;
  return /^(?:markdown|md|mdx|yaml)\b/.test(fence.info);
}
function fenceAround({ body }, { start }) {
  return body.outline.fences.find(({ opening, content }) => start > opening.start && start < content.end);
}
function isInSpan({ body }, { start }) {
  return body.outline.spans.some(({ range }) => range.start < start && start < range.end);
}
function marked({ file }, { range }) {
  return file.text.slice(range.start, range.end);
}
function helpFor2(refusal) {
  if (refusal.startsWith("no rule"))
    return 'approve it in allowed-tools, such as "Bash(npm test:*)", or tell the model to run it';
  return "write a simpler command, put it into a script that allowed-tools approves, or tell the model to run it";
}

// src/rules/skill/placeholders.ts
import { entryOf, nodeAt, scalarText as scalarText2 } from "./frontmatter.mjs";
import { escapeRegExp } from "./frontmatter.mjs";
import { fieldOf as fieldOf4 } from "./validate.mjs";
import { substitutions } from "./validate.mjs";
import { unbracedRoots, unreplacedTokens } from "./rules.mjs";
import { quoted as quoted5 } from "./rules.mjs";
var invented = [
  [/^(?:basedir|(?:claude)?skills?(?:base)?(?:dir|root|path|folder|directory))$/, "skill"],
  [/^(?:claude)?plugins?(?:dir|root|path|folder|directory)$/, "plugin"]
];
var variable = /(?:\$\{([A-Za-z]\w{2,30})\}|\$([A-Za-z]\w{2,30})|\{\{?\s?([A-Za-z]\w{2,30})\s?\}?\})(?=\/[\w-])/g;
var braced = substitutions.map(({ token: token2 }) => token2).filter((token2) => token2.startsWith("${CLAUDE_"));
var configuration = /"(?:hooks|mcpServers|PreToolUse|PostToolUse|SessionStart|Stop|UserPromptSubmit)"\s*:/;
var attached = /(?<=^|\s)@(\/(?:etc|home|Users|root|tmp|var|usr|opt|private|mnt|srv)\/[\w./-]{1,200})/g;
var skillPlaceholderRules = [
  skillRule({
    id: "skill/unsubstituted-placeholder",
    severity: "warning",
    summary: "a placeholder that the client does not replace there",
    effect: "the model reads it as it stands",
    check(skill2, report) {
      for (const { token: token2, range } of unreplacedTokens(skill2))
        report({
          message: `${quoted5(token2)} is not replaced in a ${skill2.kind}`,
          help: "write ${CLAUDE_PLUGIN_ROOT} and the path below it",
          range
        });
      const found = unbracedRoots(skill2).filter(({ range }) => !fenceAround2(skill2, range)?.info.startsWith("json"));
      for (const { first, ranges } of repeatedTokens(found)) {
        const text = `\${${first.token.slice(1)}}`;
        report({
          message: `${quoted5(first.token)}${timesOf(ranges.length)} is not replaced without braces`,
          effect: "the model reads it as it stands, and its shell does not have the variable",
          help: `write ${quoted5(text)}`,
          range: first.range,
          fix: { safe: true, edits: ranges.map((range) => ({ range, text })) }
        });
      }
    }
  }),
  skillRule({
    id: "skill/invented-variable",
    severity: "warning",
    summary: "a made-up variable for the folder of the skill or the plugin",
    effect: "the model reads it as it stands, and no shell has the variable",
    check(skill2, report) {
      const found = inventedIn(skill2);
      const [first] = found;
      if (!first) return;
      const help = first.means === "skill" && skill2.kind === "skill" ? "${CLAUDE_SKILL_DIR}" : "${CLAUDE_PLUGIN_ROOT}";
      report({
        message: `the client has no variable ${quoted5(first.token)}${timesOf(found.length, "")}`,
        help: `write ${quoted5(help)}`,
        range: first.range,
        // A template may be filled in by a model that knows the folder; a shell cannot.
        ...found.some(({ token: token2 }) => token2.startsWith("$")) ? {} : { severity: "info", effect: "the model reads it as it stands" }
      });
    }
  }),
  skillRule({
    id: "skill/replaced-sample",
    severity: "warning",
    summary: "a sample of configuration in which the client replaces the placeholder",
    check(skill2, report) {
      for (const fence of skill2.body.outline.fences) {
        const code = skill2.file.text.slice(fence.content.start, fence.content.end);
        const token2 = braced.find((candidate) => code.includes(candidate));
        if (!token2 || !/^(?:jsonc?|json5|)$/.test(fence.info) || !configuration.test(code)) continue;
        const start = fence.content.start + code.indexOf(token2);
        report({
          message: `${quoted5(token2)} in a sample is replaced, also in a code block`,
          effect: "the model reads this plugin's own path there, and copies it into what it writes",
          help: `put the sample into a file under references/, or write ${quoted5(`$\\${token2.slice(1)}`)}`,
          range: { start, end: start + token2.length }
        });
        return;
      }
    }
  }),
  skillRule({
    id: "skill/attached-file",
    severity: "warning",
    summary: "a file from outside the project that the client attaches",
    effect: "the client reads that file on the user's machine without asking, also in a code block, and sends it to the model",
    check({ body }, report) {
      for (const match of body.text.includes("@/") ? matchesOf(body.text, attached) : []) {
        const start = body.start + match.index;
        if (body.outline.spans.some(({ range }) => start >= range.start && start < range.end)) continue;
        report({
          message: `${quoted5(match[0])} attaches a file by its path on one machine`,
          help: "write a path inside the project, or enclose it in single backticks where it only names the file",
          range: { start, end: start + match[0].length }
        });
      }
    }
  })
];
function repeatedTokens(found) {
  const firsts = found.filter(({ token: token2 }, index) => found.findIndex((other) => other.token === token2) === index);
  return firsts.map((first) => ({
    first,
    ranges: found.filter(({ token: token2 }) => token2 === first.token).map(({ range }) => range)
  }));
}
function timesOf(times, behind = ",") {
  return times > 1 ? `, which stands here ${times} times${behind}` : "";
}
function fenceAround2({ body }, { start }) {
  return body.outline.fences.find(({ opening, content }) => start > opening.start && start < content.end);
}
function inventedIn({ body }) {
  const explained = /* @__PURE__ */ new Map();
  return matchesOf(body.text, variable).flatMap((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? "";
    const plain = name.toLowerCase().replace(/[_-]/g, "");
    const [, means] = invented.find(([form]) => form.test(plain)) ?? [];
    if (name === "BASE_DIR" || name === "BASEDIR") return [];
    if (!means || braced.includes(`\${${name}}`)) return [];
    const isKnown = explained.get(match[0]) ?? isExplained(body.text, name, match[0]);
    explained.set(match[0], isKnown);
    if (isKnown) return [];
    const start = body.start + match.index;
    return [{ token: match[0], means, range: { start, end: start + match[0].length } }];
  });
}
function isExplained(text, name, token2) {
  if (new RegExp(`\\b${escapeRegExp(name)}[\`*]{0,3}\\s?(?:=|:=|:\\s)`).test(text)) return true;
  const mention2 = new RegExp(
    `${escapeRegExp(token2)}[\`*"']{0,3}\\s{0,3}(?:is|are|means|refers|stands|with|=|\u2192|:|\\()|(?:replace|where|resolve|substitute|set)\\b[^\\n]{0,60}${escapeRegExp(token2)}`,
    "i"
  );
  return mention2.test(text);
}
var token = /\$\{user_config\.([\w-]{1,100})\}/g;
var skillOptionRules = [
  skillRule({
    id: "skill/sensitive-option",
    severity: "warning",
    summary: "a sensitive option in a text",
    effect: "the model reads a note that it is not available in its place",
    check(skill2, report) {
      for (const { key, range, option } of optionUses(skill2))
        if (hasFlag(option, "sensitive"))
          report({
            message: `the option ${quoted5(key)} is sensitive`,
            help: "hand it to a hook or an MCP server; a text cannot have it",
            range
          });
    }
  }),
  skillRule({
    id: "skill/unset-option",
    severity: "info",
    summary: "an option that may have no value",
    effect: "until someone saves a value, the model reads the placeholder as it stands: a default does not reach texts",
    check(skill2, report) {
      for (const { key, range, option } of optionUses(skill2))
        if (!hasFlag(option, "sensitive") && !hasFlag(option, "required"))
          report({
            message: `${quoted5(key)} is not required`,
            help: "say in the text what holds where the placeholder stands there as it is",
            range
          });
    }
  })
];
function optionUses({ plugin, body }) {
  const options = body.text.includes("${user_config.") ? nodeAt(plugin.manifest?.tree.root, "userConfig") : void 0;
  const seen = /* @__PURE__ */ new Set();
  return (options ? matchesOf(body.text, token) : []).flatMap(({ 0: written, 1: key = "", index }) => {
    const option = entryOf(options, key)?.value;
    if (!option || seen.has(key)) return [];
    seen.add(key);
    return [{ key, option, range: { start: body.start + index, end: body.start + index + written.length } }];
  });
}
function hasFlag(option, flag) {
  return scalarText2(entryOf(option, flag)?.value) === "true";
}
var shells = /^(?:bash|sh|shell|zsh|console|fish)\b/;
var languages = /^(?:sql|psql|postgres\w*|js|javascript|jsx|ts|typescript|tsx|python|py|go|golang|php|ruby|rb|perl|rust|rs|java|kotlin|swift|c|cpp|csharp|cs|powershell|ps1|awk|lua|r|graphql|regex|nginx|apache|makefile|dockerfile)\b/;
var ownArguments = /\blocal\s+\w+=|^[ \t]*(?:function\s+[\w-]+|[\w-]+\s*\(\)\s*\{)|\bshift\b|\$[@#]|#!\/|\$\{[0-9@]|\bset\s+--/m;
var script = /(?:dirname|basename|realpath|readlink|exec|cd)\s[^\n]{0,60}$/;
var awk = /\b[gm]?awk\b/;
var amountBehind = /^(?:[.,]\d|\s?\/|[-\u2013\u2014~]\s?\$?\d|\+|%|\s?(?:per|paid|usd|eur|dollars?|million|billion|trillion|bn|mn|k|m|b|mo|month|monthly|year|yearly|each|cost)\b)/i;
var money = /\b(?:costs?|prices?|priced|pricing|pay|paid|budgets?|fees?|savings?|free|tiers?|cheap\w*|dollars?|usd|revenue|arr|mrr|spend\w*|spent|bills?|billing|billed|invoices?|salar\w+|funding|valuation|refunds?|credits?|tokens?)\b|[\u20ac\u00a3\u00a5]|\/(?:mo|month|yr|year|hr|hour|gb)\b/i;
var highestArgument = 9;
var maxTokens = 200;
function usedTokens(skill2) {
  const { text, start } = skill2.body;
  const used = [];
  for (const token2 of text.includes("$") ? argumentTokens(text, start) : []) {
    if (token2.index <= highestArgument) used.push({ ...token2, use: useOf(skill2, token2) });
    if (used.length >= maxTokens) break;
  }
  return used;
}
function useOf(skill2, token2) {
  if (token2.token.startsWith("$ARG")) return "argument";
  const { file, body } = skill2;
  const { start, end } = token2.range;
  const lineStart = file.text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = file.text.indexOf("\n", end);
  const before = file.text.slice(Math.max(lineStart, start - 300), start);
  const after = file.text.slice(end, lineEnd < 0 ? void 0 : Math.min(lineEnd, end + 300));
  if (awk.test(before) && /\{[^}]*$/.test(before)) return "code";
  if (/[\w/@]$/.test(before)) return "argument";
  if (/^[.,]\d/.test(after)) return "amount";
  const fence = body.outline.fences.find(({ opening, content }) => start > opening.start && start < content.end);
  if (fence) return useInFence(skill2, fence, before, after);
  const isSpan = body.outline.spans.some(({ range }) => start >= range.start && end <= range.end);
  if (isAmount(before, after, isSpan) || isSpan && /\$\d+\.\d/.test(before + after)) return "amount";
  if (isSpan && /\bsed\b|\breplace\b|\$\{|\b(?:local|function)\b/.test(before)) return "code";
  return isSpan || !money.test(before + after) || takesArguments(skill2) ? "argument" : "amount";
}
function useInFence(skill2, fence, before, after) {
  const code = skill2.file.text.slice(fence.content.start, fence.content.end);
  if (languages.test(fence.info)) return "code";
  if (shells.test(fence.info) || fence.info === "" && /^[ \t]*(?:#|\w+=|\$ )/m.test(code) && ownArguments.test(code)) {
    if (ownArguments.test(code) || script.test(before)) return "code";
    return takesArguments(skill2) || skill2.kind === "command" ? "argument" : "code";
  }
  if (isAmount(before, after, false) || money.test(before + after)) return "amount";
  return "sample";
}
function isAmount(before, after, isSpan) {
  if (amountBehind.test(after) && !(isSpan && /^\s?\//.test(after))) return true;
  return !isSpan && /\$\d+(?:[.,]\d|\d|[KMB]\b)|\|\s*$/.test(before + after.slice(0, 60)) && !/`\s*$/.test(before);
}
var ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
var skillArgumentRules = [
  skillRule({
    id: "skill/one-based-argument",
    severity: "warning",
    summary: "arguments counted from 1",
    check(skill2, report) {
      const used = usedTokens(skill2).filter(({ use }) => use === "argument");
      const second = used.find(({ index }) => index === 1);
      if (!second || used.some(({ index }) => index === 0)) return;
      const isList = second.token.startsWith("$A");
      const first = isList ? "$ARGUMENTS[0]" : "$0";
      const shown = isList ? "$ARGUMENTS\\[1]" : "\\$1";
      report({
        message: `${quoted5(second.token)} is the second argument, and the first, ${quoted5(first)}, is nowhere used`,
        effect: `called with one word, the text keeps ${quoted5(second.token)} as it stands; with more, it gets the second word`,
        help: `count from 0: write ${quoted5(first)} for the first${isList ? "" : `, or ${quoted5(shown)} where the text only shows the sign`}`,
        range: second.range
      });
    }
  }),
  skillRule({
    id: "skill/code-argument",
    severity: "warning",
    summary: "a variable of code that the client takes for an argument",
    check(skill2, report) {
      reportWorst(
        skill2,
        "code",
        (found) => report({ ...found, help: `write ${quoted5(`\\${found.token}`)}: the client takes the backslash away` })
      );
    }
  }),
  skillRule({
    id: "skill/dollar-amount",
    severity: "warning",
    summary: "an amount of money that the client takes for an argument",
    check(skill2, report) {
      reportWorst(
        skill2,
        "amount",
        (found) => report({ ...found, help: `write ${quoted5(`\\${found.token}`)}, or the currency as a word` })
      );
    }
  }),
  skillRule({
    id: "skill/unreplaced-argument",
    severity: "warning",
    summary: "a form of $ARGUMENTS that the client does not know",
    effect: "the client leaves it as it is, and adds the arguments below the text",
    check(skill2, report) {
      const names = declaredNames(skill2);
      const forms = /\$\{(ARGUMENTS|[A-Za-z_][\w.-]{0,40})\}|\{\{\s?(ARGUMENTS)\s?\}\}/g;
      const isPlain = skill2.body.text.includes("$ARGUMENTS");
      for (const match of matchesOf(skill2.body.text, forms)) {
        const name = match[1] ?? match[2] ?? "";
        if (name === "ARGUMENTS" ? isPlain : !names.includes(name)) continue;
        const range = { start: skill2.body.start + match.index, end: skill2.body.start + match.index + match[0].length };
        report({
          message: `${quoted5(match[0])} is not replaced`,
          help: `write ${quoted5(`$${name}`)}`,
          range,
          fix: { safe: false, edits: [{ range, text: `$${name}` }] }
        });
        return;
      }
    }
  }),
  skillRule({
    id: "skill/argument-name",
    severity: "warning",
    summary: "a declared argument that has no name to the client",
    check(skill2, report) {
      const field = fieldOf4(skill2, "arguments");
      if (!field) return;
      const bad = declarations(field.value).find(({ name }) => !isName(name));
      if (!bad) return;
      const bare = bad.name.replace(/^[^\p{L}_]+|(?<![^\p{L}\p{N}_])[^\p{L}\p{N}_]+$/gu, "");
      const isUsed = bare !== "" && new RegExp(`\\$${escapeRegExp(bare)}(?!\\w)`).test(skill2.body.text);
      report({
        message: bad.name ? `${quoted5(bad.name)} is no name of an argument` : "arguments holds something that is no name",
        severity: bad.name && (isUsed || bad.name.endsWith(",")) ? "warning" : "info",
        effect: bare ? `"$${bare}" stays in the text as it is` : "the client declares no name for it",
        help: "write the names with blanks between them, or as a YAML list of words",
        range: bad.node.range,
        field: "arguments"
      });
    }
  })
];
function reportWorst(skill2, use, report) {
  const used = usedTokens(skill2).filter((token2) => token2.use === use);
  const lowest = Math.min(...used.map(({ index }) => index));
  const worst = used.find(({ index }) => index === lowest);
  if (!worst) return;
  const more = used.length - 1;
  report({
    token: worst.token,
    message: `${quoted5(worst.token)}${more > 0 ? ` and ${more} more` : ""} in ${use === "code" ? "code" : "an amount"} ${more > 0 ? "are tokens" : "is a token"} for an argument`,
    severity: lowest <= 1 || takesArguments(skill2) ? "warning" : "info",
    effect: `called with ${lowest === 0 ? "any argument" : `${lowest + 1} words or more`}, the text gets the ${ordinals[lowest]} word in its place`,
    range: worst.range
  });
}
function declarations(value) {
  if (value.kind === "list") return value.items.flatMap((node) => [{ name: scalarText2(node) ?? "", node }]);
  if (value.kind === "map") return [{ name: "", node: value }];
  return (scalarText2(value) ?? "").split(/\s+/).flatMap((name) => name ? [{ name, node: value }] : []);
}
function isName(name) {
  return /^[\p{L}\p{N}_.-]+$/u.test(name) && !/^\d+$/.test(name);
}
function declaredNames(skill2) {
  const value = fieldOf4(skill2, "arguments")?.value;
  return value ? declarations(value).map(({ name }) => name).filter(isName) : [];
}
export {
  builtinCommands,
  fieldText,
  flagOf,
  folderOf,
  freeCommands,
  isDescribed,
  isOpenToModel,
  listingBudgets,
  matchesOf,
  refusalOf,
  skillArgumentRules,
  skillBodyRules,
  skillFieldRules,
  skillFields,
  skillFileRules,
  skillGrantRules,
  skillLinkRules,
  skillListingRules,
  skillLiveCommandRules,
  skillNameRules,
  skillOptionRules,
  skillPlaceholderRules,
  skillReferenceRules,
  skillRule,
  skillToolRules,
  skillValueRules,
  takesArguments
};
