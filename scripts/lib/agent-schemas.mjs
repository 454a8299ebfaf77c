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
      "$ref": "#/$defs/part1"
    },
    "disallowedTools": {
      "$ref": "#/$defs/part1"
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
          "$ref": "#/$defs/part2"
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
            "$ref": "#/$defs/part2"
          }
        }
      ]
    },
    "skills": {
      "$ref": "#/$defs/part1"
    },
    "memory": {
      "enum": [
        "user",
        "project",
        "local"
      ]
    },
    "background": {
      "$ref": "#/$defs/part3"
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
      "$ref": "#/$defs/part3"
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
  },
  "$defs": {
    "part1": {
      "anyOf": [
        {
          "type": "string"
        },
        {
          "$ref": "#/$defs/part4"
        }
      ]
    },
    "part2": {
      "type": "integer",
      "minimum": 1
    },
    "part3": {
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
    "part4": {
      "type": "array",
      "items": {
        "type": "string"
      }
    }
  }
};
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
  validate23.errors = vErrors;
  return errors === 0;
}
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
    if (!validate23(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
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
  validate22.errors = vErrors;
  return errors === 0;
}
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data))) {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "integer" });
    errors++;
  }
  if (typeof data == "number" && isFinite(data)) {
    if (data < 1 || isNaN(data)) {
      vErrors = noted(vErrors, instancePath, "#/minimum", "minimum", { comparison: ">=", limit: 1 });
      errors++;
    }
  }
  validate27.errors = vErrors;
  return errors === 0;
}
var schema10 = {
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
};
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (typeof data !== "boolean") {
    vErrors = noted(vErrors, instancePath, "#/anyOf/0/type", "type", { type: "boolean" });
    errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs3 = errors;
    if (!(data === "true" || data === "false")) {
      vErrors = noted(vErrors, instancePath, "#/anyOf/1/enum", "enum", { allowedValues: schema10.anyOf[1].enum });
      errors++;
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
  validate31.errors = vErrors;
  return errors === 0;
}
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
      if (!validate22(data.tools, { instancePath: instancePath + "/tools", parentData: data, parentDataProperty: "tools", rootData })) {
        vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
        errors = vErrors.length;
      }
    }
    if (data.disallowedTools !== void 0) {
      if (!validate22(data.disallowedTools, { instancePath: instancePath + "/disallowedTools", parentData: data, parentDataProperty: "disallowedTools", rootData })) {
        vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
        errors = vErrors.length;
      }
    }
    if (data.model !== void 0) {
      let data6 = data.model;
      if (typeof data6 === "string") {
        if (data6.length < 1) {
          vErrors = noted(vErrors, instancePath + "/model", "#/properties/model/minLength", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/model", "#/properties/model/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.effort !== void 0) {
      let data7 = data.effort;
      const _errs14 = errors;
      let valid1 = false;
      const _errs15 = errors;
      if (!(data7 === "low" || data7 === "medium" || data7 === "high" || data7 === "xhigh" || data7 === "max")) {
        vErrors = noted(vErrors, instancePath + "/effort", "#/properties/effort/anyOf/0/enum", "enum", { allowedValues: schema6.properties.effort.anyOf[0].enum });
        errors++;
      }
      var _valid0 = _errs15 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        const _errs16 = errors;
        if (!(typeof data7 == "number" && isFinite(data7))) {
          vErrors = noted(vErrors, instancePath + "/effort", "#/properties/effort/anyOf/1/type", "type", { type: "number" });
          errors++;
        }
        var _valid0 = _errs16 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
          const _errs18 = errors;
          if (typeof data7 === "string") {
            if (!pattern0.test(data7)) {
              vErrors = noted(vErrors, instancePath + "/effort", "#/properties/effort/anyOf/2/pattern", "pattern", { pattern: "^(?:[Ll][Oo][Ww]|[Mm][Ee][Dd][Ii][Uu][Mm]|[Hh][Ii][Gg][Hh]|[Xx][Hh][Ii][Gg][Hh]|[Mm][Aa][Xx]|[0-9]+)$" });
              errors++;
            }
          } else {
            vErrors = noted(vErrors, instancePath + "/effort", "#/properties/effort/anyOf/2/type", "type", { type: "string" });
            errors++;
          }
          var _valid0 = _errs18 === errors;
          valid1 = valid1 || _valid0;
          if (!valid1) {
            const _errs20 = errors;
            if (Array.isArray(data7)) {
              if (data7.length > 1) {
                vErrors = noted(vErrors, instancePath + "/effort", "#/properties/effort/anyOf/3/maxItems", "maxItems", { limit: 1 });
                errors++;
              }
              if (data7.length < 1) {
                vErrors = noted(vErrors, instancePath + "/effort", "#/properties/effort/anyOf/3/minItems", "minItems", { limit: 1 });
                errors++;
              }
              const len0 = data7.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let data8 = data7[i0];
                if (!(data8 === "low" || data8 === "medium" || data8 === "high" || data8 === "xhigh" || data8 === "max")) {
                  vErrors = noted(vErrors, instancePath + "/effort/" + i0, "#/properties/effort/anyOf/3/items/enum", "enum", { allowedValues: schema6.properties.effort.anyOf[3].items.enum });
                  errors++;
                }
              }
            } else {
              vErrors = noted(vErrors, instancePath + "/effort", "#/properties/effort/anyOf/3/type", "type", { type: "array" });
              errors++;
            }
            var _valid0 = _errs20 === errors;
            valid1 = valid1 || _valid0;
          }
        }
      }
      if (!valid1) {
        vErrors = noted(vErrors, instancePath + "/effort", "#/properties/effort/anyOf", "anyOf", {});
        errors++;
      } else {
        errors = _errs14;
        if (vErrors !== null) {
          if (_errs14) {
            vErrors.length = _errs14;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.maxTurns !== void 0) {
      let data9 = data.maxTurns;
      const _errs24 = errors;
      let valid4 = false;
      const _errs25 = errors;
      if (!validate27(data9, { instancePath: instancePath + "/maxTurns", parentData: data, parentDataProperty: "maxTurns", rootData })) {
        vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
        errors = vErrors.length;
      }
      var _valid1 = _errs25 === errors;
      valid4 = valid4 || _valid1;
      if (!valid4) {
        const _errs26 = errors;
        if (typeof data9 === "string") {
          if (!pattern1.test(data9)) {
            vErrors = noted(vErrors, instancePath + "/maxTurns", "#/properties/maxTurns/anyOf/1/pattern", "pattern", { pattern: "^\\s*[1-9]" });
            errors++;
          }
        } else {
          vErrors = noted(vErrors, instancePath + "/maxTurns", "#/properties/maxTurns/anyOf/1/type", "type", { type: "string" });
          errors++;
        }
        var _valid1 = _errs26 === errors;
        valid4 = valid4 || _valid1;
        if (!valid4) {
          const _errs28 = errors;
          if (Array.isArray(data9)) {
            if (data9.length > 1) {
              vErrors = noted(vErrors, instancePath + "/maxTurns", "#/properties/maxTurns/anyOf/2/maxItems", "maxItems", { limit: 1 });
              errors++;
            }
            if (data9.length < 1) {
              vErrors = noted(vErrors, instancePath + "/maxTurns", "#/properties/maxTurns/anyOf/2/minItems", "minItems", { limit: 1 });
              errors++;
            }
            const len1 = data9.length;
            for (let i1 = 0; i1 < len1; i1++) {
              if (!validate27(data9[i1], { instancePath: instancePath + "/maxTurns/" + i1, parentData: data9, parentDataProperty: i1, rootData })) {
                vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                errors = vErrors.length;
              }
            }
          } else {
            vErrors = noted(vErrors, instancePath + "/maxTurns", "#/properties/maxTurns/anyOf/2/type", "type", { type: "array" });
            errors++;
          }
          var _valid1 = _errs28 === errors;
          valid4 = valid4 || _valid1;
        }
      }
      if (!valid4) {
        vErrors = noted(vErrors, instancePath + "/maxTurns", "#/properties/maxTurns/anyOf", "anyOf", {});
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
    if (data.skills !== void 0) {
      if (!validate22(data.skills, { instancePath: instancePath + "/skills", parentData: data, parentDataProperty: "skills", rootData })) {
        vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
        errors = vErrors.length;
      }
    }
    if (data.memory !== void 0) {
      let data12 = data.memory;
      if (!(data12 === "user" || data12 === "project" || data12 === "local")) {
        vErrors = noted(vErrors, instancePath + "/memory", "#/properties/memory/enum", "enum", { allowedValues: schema6.properties.memory.enum });
        errors++;
      }
    }
    if (data.background !== void 0) {
      if (!validate31(data.background, { instancePath: instancePath + "/background", parentData: data, parentDataProperty: "background", rootData })) {
        vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
        errors = vErrors.length;
      }
    }
    if (data.isolation !== void 0) {
      let data14 = data.isolation;
      if (!(data14 === "worktree" || data14 === "remote")) {
        vErrors = noted(vErrors, instancePath + "/isolation", "#/properties/isolation/enum", "enum", { allowedValues: schema6.properties.isolation.enum });
        errors++;
      }
    }
    if (data.color !== void 0) {
      let data15 = data.color;
      if (!(data15 === "red" || data15 === "blue" || data15 === "green" || data15 === "yellow" || data15 === "purple" || data15 === "orange" || data15 === "pink" || data15 === "cyan")) {
        vErrors = noted(vErrors, instancePath + "/color", "#/properties/color/enum", "enum", { allowedValues: schema6.properties.color.enum });
        errors++;
      }
    }
    if (data.omitClaudeMd !== void 0) {
      if (!validate31(data.omitClaudeMd, { instancePath: instancePath + "/omitClaudeMd", parentData: data, parentDataProperty: "omitClaudeMd", rootData })) {
        vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
        errors = vErrors.length;
      }
    }
    if (data.hooks !== void 0) {
      let data17 = data.hooks;
      if (!(data17 && typeof data17 == "object" && !Array.isArray(data17))) {
        vErrors = noted(vErrors, instancePath + "/hooks", "#/properties/hooks/type", "type", { type: "object" });
        errors++;
      }
    }
    if (data.permissionMode !== void 0) {
      let data18 = data.permissionMode;
      if (!(data18 === "acceptEdits" || data18 === "auto" || data18 === "bypassPermissions" || data18 === "default" || data18 === "dontAsk" || data18 === "plan" || data18 === "manual")) {
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
var config = validate34;
var schema11 = {
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
            "$ref": "#/$defs/part1"
          },
          "files": {
            "$ref": "#/$defs/part1"
          },
          "reason": {
            "type": "string"
          }
        }
      }
    }
  },
  "$defs": {
    "part1": {
      "type": "string",
      "minLength": 1
    }
  }
};
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (data.length < 1) {
      vErrors = noted(vErrors, instancePath, "#/minLength", "minLength", { limit: 1 });
      errors++;
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "string" });
    errors++;
  }
  validate35.errors = vErrors;
  return errors === 0;
}
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
            vErrors = noted(vErrors, instancePath + "/rules/" + pointed(key1), "#/properties/rules/additionalProperties/enum", "enum", { allowedValues: schema11.properties.rules.additionalProperties.enum });
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
              if (!validate35(data4.rule, { instancePath: instancePath + "/ignore/" + i0 + "/rule", parentData: data4, parentDataProperty: "rule", rootData })) {
                vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
                errors = vErrors.length;
              }
            }
            if (data4.files !== void 0) {
              if (!validate35(data4.files, { instancePath: instancePath + "/ignore/" + i0 + "/files", parentData: data4, parentDataProperty: "files", rootData })) {
                vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
                errors = vErrors.length;
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
  validate34.errors = vErrors;
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
