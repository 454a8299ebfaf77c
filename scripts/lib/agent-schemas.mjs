// Built from src/ by `npm run build`; do not edit.

// src/engine/config.ts
import { parseJson } from "./formats.mjs";
import { entryOf, nodeAt, scalarText, toValue } from "./frontmatter.mjs";
import { utf8 } from "./frontmatter.mjs";

// src/schemas/validators.ts
var noted = (errors, instancePath, schemaPath, keyword, params, propertyName) => {
  const error = { instancePath, schemaPath, keyword, params, propertyName };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
};
var pointed = (key) => key.replace(/~/g, "~0").replace(/\//g, "~1");
var agent = validate21;
var schema6 = {
  "$id": "agent-frontmatter",
  "type": "object",
  "properties": {
    "name": {
      "type": "string",
      "maxLength": 256
    },
    "description": {
      "type": [
        "string",
        "number",
        "boolean"
      ]
    },
    "when_to_use": {
      "type": [
        "string",
        "number",
        "boolean"
      ]
    },
    "when-to-use": {
      "type": [
        "string",
        "number",
        "boolean"
      ]
    },
    "tools": {
      "anyOf": [
        {
          "type": "string"
        },
        {
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      ]
    },
    "disallowedTools": {
      "anyOf": [
        {
          "type": "string"
        },
        {
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      ]
    },
    "model": {
      "type": "string",
      "minLength": 1
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
          "type": "number"
        },
        {
          "type": "string",
          "pattern": "^(?:[Ll][Oo][Ww]|[Mm][Ee][Dd][Ii][Uu][Mm]|[Hh][Ii][Gg][Hh]|[Xx][Hh][Ii][Gg][Hh]|[Mm][Aa][Xx]|[0-9]+)$"
        },
        {
          "type": "array",
          "minItems": 1,
          "maxItems": 1,
          "items": {
            "enum": [
              "low",
              "medium",
              "high",
              "xhigh",
              "max"
            ]
          }
        }
      ]
    },
    "maxTurns": {
      "anyOf": [
        {
          "type": "integer",
          "minimum": 1
        },
        {
          "type": "string",
          "pattern": "^\\s*[1-9]"
        },
        {
          "type": "array",
          "minItems": 1,
          "maxItems": 1,
          "items": {
            "type": "integer",
            "minimum": 1
          }
        }
      ]
    },
    "skills": {
      "anyOf": [
        {
          "type": "string"
        },
        {
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      ]
    },
    "memory": {
      "enum": [
        "user",
        "project",
        "local"
      ]
    },
    "background": {
      "anyOf": [
        {
          "type": "boolean"
        },
        {
          "enum": [
            "true",
            "false"
          ]
        }
      ]
    },
    "isolation": {
      "enum": [
        "worktree",
        "remote"
      ]
    },
    "color": {
      "enum": [
        "red",
        "blue",
        "green",
        "yellow",
        "purple",
        "orange",
        "pink",
        "cyan"
      ]
    },
    "omitClaudeMd": {
      "anyOf": [
        {
          "type": "boolean"
        },
        {
          "enum": [
            "true",
            "false"
          ]
        }
      ]
    },
    "hooks": {
      "type": "object"
    },
    "mcpServers": {},
    "permissionMode": {
      "enum": [
        "acceptEdits",
        "auto",
        "bypassPermissions",
        "default",
        "dontAsk",
        "plan",
        "manual"
      ]
    },
    "initialPrompt": {
      "type": "string"
    },
    "observer": {},
    "experimental": {}
  }
};
var pattern0 = new RegExp("^(?:[Ll][Oo][Ww]|[Mm][Ee][Dd][Ii][Uu][Mm]|[Hh][Ii][Gg][Hh]|[Xx][Hh][Ii][Gg][Hh]|[Mm][Aa][Xx]|[0-9]+)$", "u");
var pattern1 = new RegExp("^\\s*[1-9]", "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 === "string") {
        if (data0.length > 256) {
          vErrors = noted(vErrors, instancePath + "/name", "#/properties/name/maxLength", "maxLength", { limit: 256 });
          errors++;
        }
      } else {
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
      if (typeof data2 !== "string" && !(typeof data2 == "number" && isFinite(data2)) && typeof data2 !== "boolean") {
        vErrors = noted(vErrors, instancePath + "/when_to_use", "#/properties/when_to_use/type", "type", { type: schema6.properties.when_to_use.type });
        errors++;
      }
    }
    if (data["when-to-use"] !== void 0) {
      let data3 = data["when-to-use"];
      if (typeof data3 !== "string" && !(typeof data3 == "number" && isFinite(data3)) && typeof data3 !== "boolean") {
        vErrors = noted(vErrors, instancePath + "/when-to-use", "#/properties/when-to-use/type", "type", { type: schema6.properties["when-to-use"].type });
        errors++;
      }
    }
    if (data.tools !== void 0) {
      let data4 = data.tools;
      const _errs10 = errors;
      let valid1 = false;
      const _errs11 = errors;
      if (typeof data4 !== "string") {
        vErrors = noted(vErrors, instancePath + "/tools", "#/properties/tools/anyOf/0/type", "type", { type: "string" });
        errors++;
      }
      var _valid0 = _errs11 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        const _errs13 = errors;
        if (Array.isArray(data4)) {
          const len0 = data4.length;
          for (let i0 = 0; i0 < len0; i0++) {
            if (typeof data4[i0] !== "string") {
              vErrors = noted(vErrors, instancePath + "/tools/" + i0, "#/properties/tools/anyOf/1/items/type", "type", { type: "string" });
              errors++;
            }
          }
        } else {
          vErrors = noted(vErrors, instancePath + "/tools", "#/properties/tools/anyOf/1/type", "type", { type: "array" });
          errors++;
        }
        var _valid0 = _errs13 === errors;
        valid1 = valid1 || _valid0;
      }
      if (!valid1) {
        vErrors = noted(vErrors, instancePath + "/tools", "#/properties/tools/anyOf", "anyOf", {});
        errors++;
      } else {
        errors = _errs10;
        if (vErrors !== null) {
          if (_errs10) {
            vErrors.length = _errs10;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.disallowedTools !== void 0) {
      let data6 = data.disallowedTools;
      const _errs18 = errors;
      let valid4 = false;
      const _errs19 = errors;
      if (typeof data6 !== "string") {
        vErrors = noted(vErrors, instancePath + "/disallowedTools", "#/properties/disallowedTools/anyOf/0/type", "type", { type: "string" });
        errors++;
      }
      var _valid1 = _errs19 === errors;
      valid4 = valid4 || _valid1;
      if (!valid4) {
        const _errs21 = errors;
        if (Array.isArray(data6)) {
          const len1 = data6.length;
          for (let i1 = 0; i1 < len1; i1++) {
            if (typeof data6[i1] !== "string") {
              vErrors = noted(vErrors, instancePath + "/disallowedTools/" + i1, "#/properties/disallowedTools/anyOf/1/items/type", "type", { type: "string" });
              errors++;
            }
          }
        } else {
          vErrors = noted(vErrors, instancePath + "/disallowedTools", "#/properties/disallowedTools/anyOf/1/type", "type", { type: "array" });
          errors++;
        }
        var _valid1 = _errs21 === errors;
        valid4 = valid4 || _valid1;
      }
      if (!valid4) {
        vErrors = noted(vErrors, instancePath + "/disallowedTools", "#/properties/disallowedTools/anyOf", "anyOf", {});
        errors++;
      } else {
        errors = _errs18;
        if (vErrors !== null) {
          if (_errs18) {
            vErrors.length = _errs18;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.model !== void 0) {
      let data8 = data.model;
      if (typeof data8 === "string") {
        if (data8.length < 1) {
          vErrors = noted(vErrors, instancePath + "/model", "#/properties/model/minLength", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/model", "#/properties/model/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.effort !== void 0) {
      let data9 = data.effort;
      const _errs28 = errors;
      let valid7 = false;
      const _errs29 = errors;
      if (!(data9 === "low" || data9 === "medium" || data9 === "high" || data9 === "xhigh" || data9 === "max")) {
        vErrors = noted(vErrors, instancePath + "/effort", "#/properties/effort/anyOf/0/enum", "enum", { allowedValues: schema6.properties.effort.anyOf[0].enum });
        errors++;
      }
      var _valid2 = _errs29 === errors;
      valid7 = valid7 || _valid2;
      if (!valid7) {
        const _errs30 = errors;
        if (!(typeof data9 == "number" && isFinite(data9))) {
          vErrors = noted(vErrors, instancePath + "/effort", "#/properties/effort/anyOf/1/type", "type", { type: "number" });
          errors++;
        }
        var _valid2 = _errs30 === errors;
        valid7 = valid7 || _valid2;
        if (!valid7) {
          const _errs32 = errors;
          if (typeof data9 === "string") {
            if (!pattern0.test(data9)) {
              vErrors = noted(vErrors, instancePath + "/effort", "#/properties/effort/anyOf/2/pattern", "pattern", { pattern: "^(?:[Ll][Oo][Ww]|[Mm][Ee][Dd][Ii][Uu][Mm]|[Hh][Ii][Gg][Hh]|[Xx][Hh][Ii][Gg][Hh]|[Mm][Aa][Xx]|[0-9]+)$" });
              errors++;
            }
          } else {
            vErrors = noted(vErrors, instancePath + "/effort", "#/properties/effort/anyOf/2/type", "type", { type: "string" });
            errors++;
          }
          var _valid2 = _errs32 === errors;
          valid7 = valid7 || _valid2;
          if (!valid7) {
            const _errs34 = errors;
            if (Array.isArray(data9)) {
              if (data9.length > 1) {
                vErrors = noted(vErrors, instancePath + "/effort", "#/properties/effort/anyOf/3/maxItems", "maxItems", { limit: 1 });
                errors++;
              }
              if (data9.length < 1) {
                vErrors = noted(vErrors, instancePath + "/effort", "#/properties/effort/anyOf/3/minItems", "minItems", { limit: 1 });
                errors++;
              }
              const len2 = data9.length;
              for (let i2 = 0; i2 < len2; i2++) {
                let data10 = data9[i2];
                if (!(data10 === "low" || data10 === "medium" || data10 === "high" || data10 === "xhigh" || data10 === "max")) {
                  vErrors = noted(vErrors, instancePath + "/effort/" + i2, "#/properties/effort/anyOf/3/items/enum", "enum", { allowedValues: schema6.properties.effort.anyOf[3].items.enum });
                  errors++;
                }
              }
            } else {
              vErrors = noted(vErrors, instancePath + "/effort", "#/properties/effort/anyOf/3/type", "type", { type: "array" });
              errors++;
            }
            var _valid2 = _errs34 === errors;
            valid7 = valid7 || _valid2;
          }
        }
      }
      if (!valid7) {
        vErrors = noted(vErrors, instancePath + "/effort", "#/properties/effort/anyOf", "anyOf", {});
        errors++;
      } else {
        errors = _errs28;
        if (vErrors !== null) {
          if (_errs28) {
            vErrors.length = _errs28;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.maxTurns !== void 0) {
      let data11 = data.maxTurns;
      const _errs38 = errors;
      let valid10 = false;
      const _errs39 = errors;
      if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
        vErrors = noted(vErrors, instancePath + "/maxTurns", "#/properties/maxTurns/anyOf/0/type", "type", { type: "integer" });
        errors++;
      }
      if (typeof data11 == "number" && isFinite(data11)) {
        if (data11 < 1 || isNaN(data11)) {
          vErrors = noted(vErrors, instancePath + "/maxTurns", "#/properties/maxTurns/anyOf/0/minimum", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
      var _valid3 = _errs39 === errors;
      valid10 = valid10 || _valid3;
      if (!valid10) {
        const _errs41 = errors;
        if (typeof data11 === "string") {
          if (!pattern1.test(data11)) {
            vErrors = noted(vErrors, instancePath + "/maxTurns", "#/properties/maxTurns/anyOf/1/pattern", "pattern", { pattern: "^\\s*[1-9]" });
            errors++;
          }
        } else {
          vErrors = noted(vErrors, instancePath + "/maxTurns", "#/properties/maxTurns/anyOf/1/type", "type", { type: "string" });
          errors++;
        }
        var _valid3 = _errs41 === errors;
        valid10 = valid10 || _valid3;
        if (!valid10) {
          const _errs43 = errors;
          if (Array.isArray(data11)) {
            if (data11.length > 1) {
              vErrors = noted(vErrors, instancePath + "/maxTurns", "#/properties/maxTurns/anyOf/2/maxItems", "maxItems", { limit: 1 });
              errors++;
            }
            if (data11.length < 1) {
              vErrors = noted(vErrors, instancePath + "/maxTurns", "#/properties/maxTurns/anyOf/2/minItems", "minItems", { limit: 1 });
              errors++;
            }
            const len3 = data11.length;
            for (let i3 = 0; i3 < len3; i3++) {
              let data12 = data11[i3];
              if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
                vErrors = noted(vErrors, instancePath + "/maxTurns/" + i3, "#/properties/maxTurns/anyOf/2/items/type", "type", { type: "integer" });
                errors++;
              }
              if (typeof data12 == "number" && isFinite(data12)) {
                if (data12 < 1 || isNaN(data12)) {
                  vErrors = noted(vErrors, instancePath + "/maxTurns/" + i3, "#/properties/maxTurns/anyOf/2/items/minimum", "minimum", { comparison: ">=", limit: 1 });
                  errors++;
                }
              }
            }
          } else {
            vErrors = noted(vErrors, instancePath + "/maxTurns", "#/properties/maxTurns/anyOf/2/type", "type", { type: "array" });
            errors++;
          }
          var _valid3 = _errs43 === errors;
          valid10 = valid10 || _valid3;
        }
      }
      if (!valid10) {
        vErrors = noted(vErrors, instancePath + "/maxTurns", "#/properties/maxTurns/anyOf", "anyOf", {});
        errors++;
      } else {
        errors = _errs38;
        if (vErrors !== null) {
          if (_errs38) {
            vErrors.length = _errs38;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.skills !== void 0) {
      let data13 = data.skills;
      const _errs48 = errors;
      let valid13 = false;
      const _errs49 = errors;
      if (typeof data13 !== "string") {
        vErrors = noted(vErrors, instancePath + "/skills", "#/properties/skills/anyOf/0/type", "type", { type: "string" });
        errors++;
      }
      var _valid4 = _errs49 === errors;
      valid13 = valid13 || _valid4;
      if (!valid13) {
        const _errs51 = errors;
        if (Array.isArray(data13)) {
          const len4 = data13.length;
          for (let i4 = 0; i4 < len4; i4++) {
            if (typeof data13[i4] !== "string") {
              vErrors = noted(vErrors, instancePath + "/skills/" + i4, "#/properties/skills/anyOf/1/items/type", "type", { type: "string" });
              errors++;
            }
          }
        } else {
          vErrors = noted(vErrors, instancePath + "/skills", "#/properties/skills/anyOf/1/type", "type", { type: "array" });
          errors++;
        }
        var _valid4 = _errs51 === errors;
        valid13 = valid13 || _valid4;
      }
      if (!valid13) {
        vErrors = noted(vErrors, instancePath + "/skills", "#/properties/skills/anyOf", "anyOf", {});
        errors++;
      } else {
        errors = _errs48;
        if (vErrors !== null) {
          if (_errs48) {
            vErrors.length = _errs48;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.memory !== void 0) {
      let data15 = data.memory;
      if (!(data15 === "user" || data15 === "project" || data15 === "local")) {
        vErrors = noted(vErrors, instancePath + "/memory", "#/properties/memory/enum", "enum", { allowedValues: schema6.properties.memory.enum });
        errors++;
      }
    }
    if (data.background !== void 0) {
      let data16 = data.background;
      const _errs57 = errors;
      let valid16 = false;
      const _errs58 = errors;
      if (typeof data16 !== "boolean") {
        vErrors = noted(vErrors, instancePath + "/background", "#/properties/background/anyOf/0/type", "type", { type: "boolean" });
        errors++;
      }
      var _valid5 = _errs58 === errors;
      valid16 = valid16 || _valid5;
      if (!valid16) {
        const _errs60 = errors;
        if (!(data16 === "true" || data16 === "false")) {
          vErrors = noted(vErrors, instancePath + "/background", "#/properties/background/anyOf/1/enum", "enum", { allowedValues: schema6.properties.background.anyOf[1].enum });
          errors++;
        }
        var _valid5 = _errs60 === errors;
        valid16 = valid16 || _valid5;
      }
      if (!valid16) {
        vErrors = noted(vErrors, instancePath + "/background", "#/properties/background/anyOf", "anyOf", {});
        errors++;
      } else {
        errors = _errs57;
        if (vErrors !== null) {
          if (_errs57) {
            vErrors.length = _errs57;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.isolation !== void 0) {
      let data17 = data.isolation;
      if (!(data17 === "worktree" || data17 === "remote")) {
        vErrors = noted(vErrors, instancePath + "/isolation", "#/properties/isolation/enum", "enum", { allowedValues: schema6.properties.isolation.enum });
        errors++;
      }
    }
    if (data.color !== void 0) {
      let data18 = data.color;
      if (!(data18 === "red" || data18 === "blue" || data18 === "green" || data18 === "yellow" || data18 === "purple" || data18 === "orange" || data18 === "pink" || data18 === "cyan")) {
        vErrors = noted(vErrors, instancePath + "/color", "#/properties/color/enum", "enum", { allowedValues: schema6.properties.color.enum });
        errors++;
      }
    }
    if (data.omitClaudeMd !== void 0) {
      let data19 = data.omitClaudeMd;
      const _errs64 = errors;
      let valid17 = false;
      const _errs65 = errors;
      if (typeof data19 !== "boolean") {
        vErrors = noted(vErrors, instancePath + "/omitClaudeMd", "#/properties/omitClaudeMd/anyOf/0/type", "type", { type: "boolean" });
        errors++;
      }
      var _valid6 = _errs65 === errors;
      valid17 = valid17 || _valid6;
      if (!valid17) {
        const _errs67 = errors;
        if (!(data19 === "true" || data19 === "false")) {
          vErrors = noted(vErrors, instancePath + "/omitClaudeMd", "#/properties/omitClaudeMd/anyOf/1/enum", "enum", { allowedValues: schema6.properties.omitClaudeMd.anyOf[1].enum });
          errors++;
        }
        var _valid6 = _errs67 === errors;
        valid17 = valid17 || _valid6;
      }
      if (!valid17) {
        vErrors = noted(vErrors, instancePath + "/omitClaudeMd", "#/properties/omitClaudeMd/anyOf", "anyOf", {});
        errors++;
      } else {
        errors = _errs64;
        if (vErrors !== null) {
          if (_errs64) {
            vErrors.length = _errs64;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.hooks !== void 0) {
      let data20 = data.hooks;
      if (!(data20 && typeof data20 == "object" && !Array.isArray(data20))) {
        vErrors = noted(vErrors, instancePath + "/hooks", "#/properties/hooks/type", "type", { type: "object" });
        errors++;
      }
    }
    if (data.permissionMode !== void 0) {
      let data21 = data.permissionMode;
      if (!(data21 === "acceptEdits" || data21 === "auto" || data21 === "bypassPermissions" || data21 === "default" || data21 === "dontAsk" || data21 === "plan" || data21 === "manual")) {
        vErrors = noted(vErrors, instancePath + "/permissionMode", "#/properties/permissionMode/enum", "enum", { allowedValues: schema6.properties.permissionMode.enum });
        errors++;
      }
    }
    if (data.initialPrompt !== void 0) {
      if (typeof data.initialPrompt !== "string") {
        vErrors = noted(vErrors, instancePath + "/initialPrompt", "#/properties/initialPrompt/type", "type", { type: "string" });
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
var config = validate22;
var schema7 = {
  "$id": "config",
  "type": "object",
  "additionalProperties": false,
  "properties": {
    "$schema": {
      "type": "string"
    },
    "rules": {
      "type": "object",
      "additionalProperties": {
        "enum": [
          "off",
          "info",
          "warning",
          "error"
        ]
      }
    },
    "ignore": {
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "rule",
          "files"
        ],
        "properties": {
          "rule": {
            "type": "string",
            "minLength": 1
          },
          "files": {
            "type": "string",
            "minLength": 1
          },
          "reason": {
            "type": "string"
          }
        }
      }
    }
  }
};
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "$schema" || key0 === "rules" || key0 === "ignore")) {
        vErrors = noted(vErrors, instancePath, "#/additionalProperties", "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.$schema !== void 0) {
      if (typeof data.$schema !== "string") {
        vErrors = noted(vErrors, instancePath + "/$schema", "#/properties/%24schema/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.rules !== void 0) {
      let data1 = data.rules;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        for (const key1 in data1) {
          let data2 = data1[key1];
          if (!(data2 === "off" || data2 === "info" || data2 === "warning" || data2 === "error")) {
            vErrors = noted(vErrors, instancePath + "/rules/" + pointed(key1), "#/properties/rules/additionalProperties/enum", "enum", { allowedValues: schema7.properties.rules.additionalProperties.enum });
            errors++;
          }
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/rules", "#/properties/rules/type", "type", { type: "object" });
        errors++;
      }
    }
    if (data.ignore !== void 0) {
      let data3 = data.ignore;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (data4.rule === void 0) {
              vErrors = noted(vErrors, instancePath + "/ignore/" + i0, "#/properties/ignore/items/required", "required", { missingProperty: "rule" });
              errors++;
            }
            if (data4.files === void 0) {
              vErrors = noted(vErrors, instancePath + "/ignore/" + i0, "#/properties/ignore/items/required", "required", { missingProperty: "files" });
              errors++;
            }
            for (const key2 in data4) {
              if (!(key2 === "rule" || key2 === "files" || key2 === "reason")) {
                vErrors = noted(vErrors, instancePath + "/ignore/" + i0, "#/properties/ignore/items/additionalProperties", "additionalProperties", { additionalProperty: key2 });
                errors++;
              }
            }
            if (data4.rule !== void 0) {
              let data5 = data4.rule;
              if (typeof data5 === "string") {
                if (data5.length < 1) {
                  vErrors = noted(vErrors, instancePath + "/ignore/" + i0 + "/rule", "#/properties/ignore/items/properties/rule/minLength", "minLength", { limit: 1 });
                  errors++;
                }
              } else {
                vErrors = noted(vErrors, instancePath + "/ignore/" + i0 + "/rule", "#/properties/ignore/items/properties/rule/type", "type", { type: "string" });
                errors++;
              }
            }
            if (data4.files !== void 0) {
              let data6 = data4.files;
              if (typeof data6 === "string") {
                if (data6.length < 1) {
                  vErrors = noted(vErrors, instancePath + "/ignore/" + i0 + "/files", "#/properties/ignore/items/properties/files/minLength", "minLength", { limit: 1 });
                  errors++;
                }
              } else {
                vErrors = noted(vErrors, instancePath + "/ignore/" + i0 + "/files", "#/properties/ignore/items/properties/files/type", "type", { type: "string" });
                errors++;
              }
            }
            if (data4.reason !== void 0) {
              if (typeof data4.reason !== "string") {
                vErrors = noted(vErrors, instancePath + "/ignore/" + i0 + "/reason", "#/properties/ignore/items/properties/reason/type", "type", { type: "string" });
                errors++;
              }
            }
          } else {
            vErrors = noted(vErrors, instancePath + "/ignore/" + i0, "#/properties/ignore/items/type", "type", { type: "object" });
            errors++;
          }
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/ignore", "#/properties/ignore/type", "type", { type: "array" });
        errors++;
      }
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "object" });
    errors++;
  }
  validate22.errors = vErrors;
  return errors === 0;
}
var validators = { agent, config };

// src/engine/config.ts
import { compareFindings } from "./validate.mjs";
var maxProblems = 50;
var ownFile = ".plugin-dev.json";
function readConfig(files) {
  const own = readNode(files, ownFile);
  if (own) return configOf(ownFile, own);
  const packaged = entryOf(readNode(files, "package.json")?.root, "plugin-dev")?.value;
  return packaged && configOf("package.json", { root: packaged });
}
function readNode(files, file) {
  const result = files.read(file);
  if ("failure" in result)
    return files.kindOf(file) ? { problem: { message: result.failure, range: { start: 0, end: 0 } } } : void 0;
  const { root, problems } = parseJson(utf8(result.bytes));
  const problem = problems[0];
  return problem ? { problem: { message: `it is not JSON: ${problem.message}`, range: problem.range } } : { root };
}
function configOf(file, { root, problem }) {
  if (problem) return refused(file, [problemOf(file, problem.message, problem.range)]);
  if (!root) return refused(file, []);
  if (!validators.config(toValue(root))) {
    const problems = (validators.config.errors ?? []).slice(0, maxProblems).map(({ instancePath, message, params }) => {
      const path = instancePath.split("/").slice(1).map(decodePointer);
      const extra = typeof params.additionalProperty === "string" ? params.additionalProperty : void 0;
      const place = nodeAt(root, path) ?? root;
      const range = (extra === void 0 ? void 0 : entryOf(place, extra)?.keyRange) ?? place.range;
      const field = path.join(".");
      const what = `"${field || "plugin-dev"}" ${message}${extra === void 0 ? "" : `: "${extra}"`}`;
      return problemOf(file, what, range, field);
    });
    return refused(file, problems.sort(compareFindings));
  }
  const rules = entryOf(root, "rules")?.value;
  const ignore = entryOf(root, "ignore")?.value;
  const ofRules = rules?.kind === "map" ? rules.entries : [];
  const ofIgnore = ignore?.kind === "list" ? ignore.items.map((item) => entryOf(item, "rule")?.value) : [];
  return {
    file,
    severities: ofRules.map(({ key, value }) => [key, scalarText(value)]),
    ignores: ignore?.kind === "list" ? ignore.items.map((item) => ({ ...toValue(item), range: item.range })) : [],
    named: [
      ...ofRules.map(({ key, keyRange }) => ({ pattern: key, range: keyRange, field: `rules.${key}` })),
      ...ofIgnore.map((value, index) => ({
        pattern: scalarText(value) ?? "",
        range: value?.range ?? root.range,
        field: `ignore.${index}.rule`
      }))
    ],
    problems: []
  };
}
function refused(file, problems) {
  return { file, severities: [], ignores: [], named: [], problems };
}
function decodePointer(step) {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
function problemOf(file, message, range, field) {
  return {
    rule: "engine/config",
    severity: "error",
    message: `the configuration is not valid: ${message}`,
    effect: "plugin-dev ignores the whole configuration",
    file,
    range,
    ...field ? { field } : {}
  };
}
var any = /* @__PURE__ */ Symbol("any");
function globMatcher(glob) {
  const steps = glob.replace(/^\.\//, "").split("/").map((step) => step === "**" ? any : charTests(step));
  const matchesName = (tests, name) => matchesAll(tests, [...name], (test, char) => test(char));
  return (path) => matchesAll(steps, path.split("/"), matchesName);
}
function matchesAll(pattern, items, matches) {
  let part = 0;
  let wildcard = -1;
  let resume = 0;
  for (let item = 0; item < items.length; ) {
    const wanted = part < pattern.length ? pattern[part] : void 0;
    if (wanted === any) {
      wildcard = part++;
      resume = item;
    } else if (wanted !== void 0 && matches(wanted, items[item])) {
      part++;
      item++;
    } else if (wildcard >= 0) {
      part = wildcard + 1;
      item = ++resume;
    } else return false;
  }
  return pattern.slice(part).every((rest) => rest === any);
}
function charTests(step) {
  const tests = [];
  const chars = [...step];
  const lastClosing = chars.lastIndexOf("]");
  for (let at = 0; at < chars.length; at++) {
    const char = chars[at];
    const classEnd = char === "[" && at + 2 <= lastClosing ? chars.indexOf("]", at + 2) : -1;
    if (char === "*") {
      if (tests.at(-1) !== any) tests.push(any);
    } else if (char === "?") tests.push(() => true);
    else if (classEnd > 0) {
      tests.push(classTest(chars.slice(at + 1, classEnd)));
      at = classEnd;
    } else {
      const literal = char === "\\" ? chars[++at] ?? char : char;
      tests.push((other) => other === literal);
    }
  }
  return tests;
}
function classTest(written) {
  const isNegated = written[0] === "!" || written[0] === "^";
  const members = isNegated ? written.slice(1) : written;
  const isMember = (char) => members.some((from, index) => {
    const to = members[index + 1] === "-" ? members[index + 2] : void 0;
    return char === from || to !== void 0 && from <= char && char <= to;
  });
  return (char) => isMember(char) !== isNegated;
}
export {
  agent,
  config,
  globMatcher,
  maxProblems,
  readConfig,
  validators
};
