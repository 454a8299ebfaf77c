// Built from src/ by `npm run build`; do not edit.

// src/schemas/part-validators.ts
var noted = (errors, instancePath, schemaPath, keyword, params, propertyName) => {
  const error = { instancePath, schemaPath, keyword, params, propertyName };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
};
var pointed = (key) => key.replace(/~/g, "~0").replace(/\//g, "~1");
var lsp = validate21;
var schema6 = {
  "$id": "lsp",
  "type": "object",
  "additionalProperties": {
    "type": "object",
    "additionalProperties": false,
    "required": [
      "command",
      "extensionToLanguage"
    ],
    "properties": {
      "command": {
        "type": "string",
        "minLength": 1,
        "pattern": "^(?:/|\\S+$)"
      },
      "args": {
        "type": "array",
        "items": {
          "type": "string",
          "minLength": 1
        }
      },
      "extensionToLanguage": {
        "type": "object",
        "minProperties": 1,
        "propertyNames": {
          "pattern": "^\\."
        },
        "additionalProperties": {
          "type": "string",
          "minLength": 1
        }
      },
      "transport": {
        "enum": [
          "stdio",
          "socket"
        ]
      },
      "env": {
        "type": "object",
        "additionalProperties": {
          "type": "string"
        }
      },
      "initializationOptions": {},
      "settings": {},
      "workspaceFolder": {
        "type": "string"
      },
      "startupTimeout": {
        "type": "integer",
        "exclusiveMinimum": 0
      },
      "shutdownTimeout": {
        "type": "integer",
        "exclusiveMinimum": 0
      },
      "restartOnCrash": {
        "type": "boolean"
      },
      "maxRestarts": {
        "type": "integer",
        "minimum": 0
      },
      "diagnostics": {
        "type": "boolean"
      }
    }
  }
};
var func2 = Object.prototype.hasOwnProperty;
var pattern0 = new RegExp("^(?:/|\\S+$)", "u");
var pattern1 = new RegExp("^\\.", "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      let data0 = data[key0];
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.command === void 0) {
          vErrors = noted(vErrors, instancePath + "/" + pointed(key0), "#/additionalProperties/required", "required", { missingProperty: "command" });
          errors++;
        }
        if (data0.extensionToLanguage === void 0) {
          vErrors = noted(vErrors, instancePath + "/" + pointed(key0), "#/additionalProperties/required", "required", { missingProperty: "extensionToLanguage" });
          errors++;
        }
        for (const key1 in data0) {
          if (!func2.call(schema6.additionalProperties.properties, key1)) {
            vErrors = noted(vErrors, instancePath + "/" + pointed(key0), "#/additionalProperties/additionalProperties", "additionalProperties", { additionalProperty: key1 });
            errors++;
          }
        }
        if (data0.command !== void 0) {
          let data1 = data0.command;
          if (typeof data1 === "string") {
            if (data1.length < 1) {
              vErrors = noted(vErrors, instancePath + "/" + pointed(key0) + "/command", "#/additionalProperties/properties/command/minLength", "minLength", { limit: 1 });
              errors++;
            }
            if (!pattern0.test(data1)) {
              vErrors = noted(vErrors, instancePath + "/" + pointed(key0) + "/command", "#/additionalProperties/properties/command/pattern", "pattern", { pattern: "^(?:/|\\S+$)" });
              errors++;
            }
          } else {
            vErrors = noted(vErrors, instancePath + "/" + pointed(key0) + "/command", "#/additionalProperties/properties/command/type", "type", { type: "string" });
            errors++;
          }
        }
        if (data0.args !== void 0) {
          let data2 = data0.args;
          if (Array.isArray(data2)) {
            const len0 = data2.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data3 = data2[i0];
              if (typeof data3 === "string") {
                if (data3.length < 1) {
                  vErrors = noted(vErrors, instancePath + "/" + pointed(key0) + "/args/" + i0, "#/additionalProperties/properties/args/items/minLength", "minLength", { limit: 1 });
                  errors++;
                }
              } else {
                vErrors = noted(vErrors, instancePath + "/" + pointed(key0) + "/args/" + i0, "#/additionalProperties/properties/args/items/type", "type", { type: "string" });
                errors++;
              }
            }
          } else {
            vErrors = noted(vErrors, instancePath + "/" + pointed(key0) + "/args", "#/additionalProperties/properties/args/type", "type", { type: "array" });
            errors++;
          }
        }
        if (data0.extensionToLanguage !== void 0) {
          let data4 = data0.extensionToLanguage;
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (Object.keys(data4).length < 1) {
              vErrors = noted(vErrors, instancePath + "/" + pointed(key0) + "/extensionToLanguage", "#/additionalProperties/properties/extensionToLanguage/minProperties", "minProperties", { limit: 1 });
              errors++;
            }
            for (const key2 in data4) {
              const _errs13 = errors;
              if (typeof key2 === "string") {
                if (!pattern1.test(key2)) {
                  vErrors = noted(vErrors, instancePath + "/" + pointed(key0) + "/extensionToLanguage", "#/additionalProperties/properties/extensionToLanguage/propertyNames/pattern", "pattern", { pattern: "^\\." }, key2);
                  errors++;
                }
              }
              var valid4 = _errs13 === errors;
              if (!valid4) {
                vErrors = noted(vErrors, instancePath + "/" + pointed(key0) + "/extensionToLanguage", "#/additionalProperties/properties/extensionToLanguage/propertyNames", "propertyNames", { propertyName: key2 });
                errors++;
              }
            }
            for (const key3 in data4) {
              let data5 = data4[key3];
              if (typeof data5 === "string") {
                if (data5.length < 1) {
                  vErrors = noted(vErrors, instancePath + "/" + pointed(key0) + "/extensionToLanguage/" + pointed(key3), "#/additionalProperties/properties/extensionToLanguage/additionalProperties/minLength", "minLength", { limit: 1 });
                  errors++;
                }
              } else {
                vErrors = noted(vErrors, instancePath + "/" + pointed(key0) + "/extensionToLanguage/" + pointed(key3), "#/additionalProperties/properties/extensionToLanguage/additionalProperties/type", "type", { type: "string" });
                errors++;
              }
            }
          } else {
            vErrors = noted(vErrors, instancePath + "/" + pointed(key0) + "/extensionToLanguage", "#/additionalProperties/properties/extensionToLanguage/type", "type", { type: "object" });
            errors++;
          }
        }
        if (data0.transport !== void 0) {
          let data6 = data0.transport;
          if (!(data6 === "stdio" || data6 === "socket")) {
            vErrors = noted(vErrors, instancePath + "/" + pointed(key0) + "/transport", "#/additionalProperties/properties/transport/enum", "enum", { allowedValues: schema6.additionalProperties.properties.transport.enum });
            errors++;
          }
        }
        if (data0.env !== void 0) {
          let data7 = data0.env;
          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
            for (const key4 in data7) {
              if (typeof data7[key4] !== "string") {
                vErrors = noted(vErrors, instancePath + "/" + pointed(key0) + "/env/" + pointed(key4), "#/additionalProperties/properties/env/additionalProperties/type", "type", { type: "string" });
                errors++;
              }
            }
          } else {
            vErrors = noted(vErrors, instancePath + "/" + pointed(key0) + "/env", "#/additionalProperties/properties/env/type", "type", { type: "object" });
            errors++;
          }
        }
        if (data0.workspaceFolder !== void 0) {
          if (typeof data0.workspaceFolder !== "string") {
            vErrors = noted(vErrors, instancePath + "/" + pointed(key0) + "/workspaceFolder", "#/additionalProperties/properties/workspaceFolder/type", "type", { type: "string" });
            errors++;
          }
        }
        if (data0.startupTimeout !== void 0) {
          let data10 = data0.startupTimeout;
          if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
            vErrors = noted(vErrors, instancePath + "/" + pointed(key0) + "/startupTimeout", "#/additionalProperties/properties/startupTimeout/type", "type", { type: "integer" });
            errors++;
          }
          if (typeof data10 == "number" && isFinite(data10)) {
            if (data10 <= 0 || isNaN(data10)) {
              vErrors = noted(vErrors, instancePath + "/" + pointed(key0) + "/startupTimeout", "#/additionalProperties/properties/startupTimeout/exclusiveMinimum", "exclusiveMinimum", { comparison: ">", limit: 0 });
              errors++;
            }
          }
        }
        if (data0.shutdownTimeout !== void 0) {
          let data11 = data0.shutdownTimeout;
          if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
            vErrors = noted(vErrors, instancePath + "/" + pointed(key0) + "/shutdownTimeout", "#/additionalProperties/properties/shutdownTimeout/type", "type", { type: "integer" });
            errors++;
          }
          if (typeof data11 == "number" && isFinite(data11)) {
            if (data11 <= 0 || isNaN(data11)) {
              vErrors = noted(vErrors, instancePath + "/" + pointed(key0) + "/shutdownTimeout", "#/additionalProperties/properties/shutdownTimeout/exclusiveMinimum", "exclusiveMinimum", { comparison: ">", limit: 0 });
              errors++;
            }
          }
        }
        if (data0.restartOnCrash !== void 0) {
          if (typeof data0.restartOnCrash !== "boolean") {
            vErrors = noted(vErrors, instancePath + "/" + pointed(key0) + "/restartOnCrash", "#/additionalProperties/properties/restartOnCrash/type", "type", { type: "boolean" });
            errors++;
          }
        }
        if (data0.maxRestarts !== void 0) {
          let data13 = data0.maxRestarts;
          if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)) && isFinite(data13))) {
            vErrors = noted(vErrors, instancePath + "/" + pointed(key0) + "/maxRestarts", "#/additionalProperties/properties/maxRestarts/type", "type", { type: "integer" });
            errors++;
          }
          if (typeof data13 == "number" && isFinite(data13)) {
            if (data13 < 0 || isNaN(data13)) {
              vErrors = noted(vErrors, instancePath + "/" + pointed(key0) + "/maxRestarts", "#/additionalProperties/properties/maxRestarts/minimum", "minimum", { comparison: ">=", limit: 0 });
              errors++;
            }
          }
        }
        if (data0.diagnostics !== void 0) {
          if (typeof data0.diagnostics !== "boolean") {
            vErrors = noted(vErrors, instancePath + "/" + pointed(key0) + "/diagnostics", "#/additionalProperties/properties/diagnostics/type", "type", { type: "boolean" });
            errors++;
          }
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/" + pointed(key0), "#/additionalProperties/type", "type", { type: "object" });
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
var monitors = validate22;
var pattern2 = new RegExp("^(?:always$|on-skill-invoke:)", "u");
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.name === void 0) {
          vErrors = noted(vErrors, instancePath + "/" + i0, "#/items/required", "required", { missingProperty: "name" });
          errors++;
        }
        if (data0.command === void 0) {
          vErrors = noted(vErrors, instancePath + "/" + i0, "#/items/required", "required", { missingProperty: "command" });
          errors++;
        }
        if (data0.description === void 0) {
          vErrors = noted(vErrors, instancePath + "/" + i0, "#/items/required", "required", { missingProperty: "description" });
          errors++;
        }
        for (const key0 in data0) {
          if (!(key0 === "name" || key0 === "command" || key0 === "description" || key0 === "when")) {
            vErrors = noted(vErrors, instancePath + "/" + i0, "#/items/additionalProperties", "additionalProperties", { additionalProperty: key0 });
            errors++;
          }
        }
        if (data0.name !== void 0) {
          let data1 = data0.name;
          if (typeof data1 === "string") {
            if (data1.length < 1) {
              vErrors = noted(vErrors, instancePath + "/" + i0 + "/name", "#/items/properties/name/minLength", "minLength", { limit: 1 });
              errors++;
            }
          } else {
            vErrors = noted(vErrors, instancePath + "/" + i0 + "/name", "#/items/properties/name/type", "type", { type: "string" });
            errors++;
          }
        }
        if (data0.command !== void 0) {
          let data2 = data0.command;
          if (typeof data2 === "string") {
            if (data2.length < 1) {
              vErrors = noted(vErrors, instancePath + "/" + i0 + "/command", "#/items/properties/command/minLength", "minLength", { limit: 1 });
              errors++;
            }
          } else {
            vErrors = noted(vErrors, instancePath + "/" + i0 + "/command", "#/items/properties/command/type", "type", { type: "string" });
            errors++;
          }
        }
        if (data0.description !== void 0) {
          let data3 = data0.description;
          if (typeof data3 === "string") {
            if (data3.length < 1) {
              vErrors = noted(vErrors, instancePath + "/" + i0 + "/description", "#/items/properties/description/minLength", "minLength", { limit: 1 });
              errors++;
            }
          } else {
            vErrors = noted(vErrors, instancePath + "/" + i0 + "/description", "#/items/properties/description/type", "type", { type: "string" });
            errors++;
          }
        }
        if (data0.when !== void 0) {
          let data4 = data0.when;
          if (typeof data4 === "string") {
            if (!pattern2.test(data4)) {
              vErrors = noted(vErrors, instancePath + "/" + i0 + "/when", "#/items/properties/when/pattern", "pattern", { pattern: "^(?:always$|on-skill-invoke:)" });
              errors++;
            }
          } else {
            vErrors = noted(vErrors, instancePath + "/" + i0 + "/when", "#/items/properties/when/type", "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/" + i0, "#/items/type", "type", { type: "object" });
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
var evalPrompt = validate23;
var schema8 = {
  "$id": "eval-prompt",
  "type": "object",
  "additionalProperties": false,
  "properties": {
    "schema_version": {
      "type": "string",
      "pattern": "^1(?:\\.\\d+)*$"
    },
    "name": {
      "type": "string",
      "minLength": 1
    },
    "description": {
      "type": "string"
    },
    "tags": {
      "type": "array",
      "items": {
        "type": "string"
      }
    },
    "plugins": {
      "type": "array",
      "items": {
        "type": "string"
      }
    },
    "runs": {
      "type": "integer",
      "minimum": 1,
      "maximum": 50
    },
    "expected_outcome": {
      "type": "string"
    },
    "model": {
      "type": "string"
    },
    "max_turns": {
      "type": "integer",
      "minimum": 1,
      "maximum": 200
    },
    "timeout_seconds": {
      "type": "integer",
      "minimum": 1,
      "maximum": 3600
    },
    "allowed_tools": {
      "type": "array",
      "items": {
        "type": "string"
      }
    },
    "disallowed_tools": {
      "type": "array",
      "items": {
        "type": "string"
      }
    },
    "append_system_prompt": {
      "type": "string"
    },
    "env": {
      "type": "object",
      "additionalProperties": {
        "type": "string"
      }
    },
    "artifact_publish": {
      "type": "boolean"
    },
    "growthbook_overrides": {
      "type": "object"
    }
  }
};
var pattern3 = new RegExp("^1(?:\\.\\d+)*$", "u");
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func2.call(schema8.properties, key0)) {
        vErrors = noted(vErrors, instancePath, "#/additionalProperties", "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.schema_version !== void 0) {
      let data0 = data.schema_version;
      if (typeof data0 === "string") {
        if (!pattern3.test(data0)) {
          vErrors = noted(vErrors, instancePath + "/schema_version", "#/properties/schema_version/pattern", "pattern", { pattern: "^1(?:\\.\\d+)*$" });
          errors++;
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/schema_version", "#/properties/schema_version/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 === "string") {
        if (data1.length < 1) {
          vErrors = noted(vErrors, instancePath + "/name", "#/properties/name/minLength", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/name", "#/properties/name/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.description !== void 0) {
      if (typeof data.description !== "string") {
        vErrors = noted(vErrors, instancePath + "/description", "#/properties/description/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.tags !== void 0) {
      let data3 = data.tags;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data3[i0] !== "string") {
            vErrors = noted(vErrors, instancePath + "/tags/" + i0, "#/properties/tags/items/type", "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/tags", "#/properties/tags/type", "type", { type: "array" });
        errors++;
      }
    }
    if (data.plugins !== void 0) {
      let data5 = data.plugins;
      if (Array.isArray(data5)) {
        const len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (typeof data5[i1] !== "string") {
            vErrors = noted(vErrors, instancePath + "/plugins/" + i1, "#/properties/plugins/items/type", "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/plugins", "#/properties/plugins/type", "type", { type: "array" });
        errors++;
      }
    }
    if (data.runs !== void 0) {
      let data7 = data.runs;
      if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
        vErrors = noted(vErrors, instancePath + "/runs", "#/properties/runs/type", "type", { type: "integer" });
        errors++;
      }
      if (typeof data7 == "number" && isFinite(data7)) {
        if (data7 > 50 || isNaN(data7)) {
          vErrors = noted(vErrors, instancePath + "/runs", "#/properties/runs/maximum", "maximum", { comparison: "<=", limit: 50 });
          errors++;
        }
        if (data7 < 1 || isNaN(data7)) {
          vErrors = noted(vErrors, instancePath + "/runs", "#/properties/runs/minimum", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
    if (data.expected_outcome !== void 0) {
      if (typeof data.expected_outcome !== "string") {
        vErrors = noted(vErrors, instancePath + "/expected_outcome", "#/properties/expected_outcome/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.model !== void 0) {
      if (typeof data.model !== "string") {
        vErrors = noted(vErrors, instancePath + "/model", "#/properties/model/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.max_turns !== void 0) {
      let data10 = data.max_turns;
      if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
        vErrors = noted(vErrors, instancePath + "/max_turns", "#/properties/max_turns/type", "type", { type: "integer" });
        errors++;
      }
      if (typeof data10 == "number" && isFinite(data10)) {
        if (data10 > 200 || isNaN(data10)) {
          vErrors = noted(vErrors, instancePath + "/max_turns", "#/properties/max_turns/maximum", "maximum", { comparison: "<=", limit: 200 });
          errors++;
        }
        if (data10 < 1 || isNaN(data10)) {
          vErrors = noted(vErrors, instancePath + "/max_turns", "#/properties/max_turns/minimum", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
    if (data.timeout_seconds !== void 0) {
      let data11 = data.timeout_seconds;
      if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
        vErrors = noted(vErrors, instancePath + "/timeout_seconds", "#/properties/timeout_seconds/type", "type", { type: "integer" });
        errors++;
      }
      if (typeof data11 == "number" && isFinite(data11)) {
        if (data11 > 3600 || isNaN(data11)) {
          vErrors = noted(vErrors, instancePath + "/timeout_seconds", "#/properties/timeout_seconds/maximum", "maximum", { comparison: "<=", limit: 3600 });
          errors++;
        }
        if (data11 < 1 || isNaN(data11)) {
          vErrors = noted(vErrors, instancePath + "/timeout_seconds", "#/properties/timeout_seconds/minimum", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
    if (data.allowed_tools !== void 0) {
      let data12 = data.allowed_tools;
      if (Array.isArray(data12)) {
        const len2 = data12.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (typeof data12[i2] !== "string") {
            vErrors = noted(vErrors, instancePath + "/allowed_tools/" + i2, "#/properties/allowed_tools/items/type", "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/allowed_tools", "#/properties/allowed_tools/type", "type", { type: "array" });
        errors++;
      }
    }
    if (data.disallowed_tools !== void 0) {
      let data14 = data.disallowed_tools;
      if (Array.isArray(data14)) {
        const len3 = data14.length;
        for (let i3 = 0; i3 < len3; i3++) {
          if (typeof data14[i3] !== "string") {
            vErrors = noted(vErrors, instancePath + "/disallowed_tools/" + i3, "#/properties/disallowed_tools/items/type", "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/disallowed_tools", "#/properties/disallowed_tools/type", "type", { type: "array" });
        errors++;
      }
    }
    if (data.append_system_prompt !== void 0) {
      if (typeof data.append_system_prompt !== "string") {
        vErrors = noted(vErrors, instancePath + "/append_system_prompt", "#/properties/append_system_prompt/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.env !== void 0) {
      let data17 = data.env;
      if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
        for (const key1 in data17) {
          if (typeof data17[key1] !== "string") {
            vErrors = noted(vErrors, instancePath + "/env/" + pointed(key1), "#/properties/env/additionalProperties/type", "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/env", "#/properties/env/type", "type", { type: "object" });
        errors++;
      }
    }
    if (data.artifact_publish !== void 0) {
      if (typeof data.artifact_publish !== "boolean") {
        vErrors = noted(vErrors, instancePath + "/artifact_publish", "#/properties/artifact_publish/type", "type", { type: "boolean" });
        errors++;
      }
    }
    if (data.growthbook_overrides !== void 0) {
      let data20 = data.growthbook_overrides;
      if (!(data20 && typeof data20 == "object" && !Array.isArray(data20))) {
        vErrors = noted(vErrors, instancePath + "/growthbook_overrides", "#/properties/growthbook_overrides/type", "type", { type: "object" });
        errors++;
      }
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "object" });
    errors++;
  }
  validate23.errors = vErrors;
  return errors === 0;
}
var evalCase = validate24;
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.schema_version === void 0) {
      vErrors = noted(vErrors, instancePath, "#/required", "required", { missingProperty: "schema_version" });
      errors++;
    }
    if (data.name === void 0) {
      vErrors = noted(vErrors, instancePath, "#/required", "required", { missingProperty: "name" });
      errors++;
    }
    if (data.schema_version !== void 0) {
      let data0 = data.schema_version;
      if (typeof data0 === "string") {
        if (!pattern3.test(data0)) {
          vErrors = noted(vErrors, instancePath + "/schema_version", "#/properties/schema_version/pattern", "pattern", { pattern: "^1(?:\\.\\d+)*$" });
          errors++;
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/schema_version", "#/properties/schema_version/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 === "string") {
        if (data1.length < 1) {
          vErrors = noted(vErrors, instancePath + "/name", "#/properties/name/minLength", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/name", "#/properties/name/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.description !== void 0) {
      if (typeof data.description !== "string") {
        vErrors = noted(vErrors, instancePath + "/description", "#/properties/description/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.tags !== void 0) {
      let data3 = data.tags;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data3[i0] !== "string") {
            vErrors = noted(vErrors, instancePath + "/tags/" + i0, "#/properties/tags/items/type", "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/tags", "#/properties/tags/type", "type", { type: "array" });
        errors++;
      }
    }
    if (data.plugins !== void 0) {
      let data5 = data.plugins;
      if (Array.isArray(data5)) {
        const len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (typeof data5[i1] !== "string") {
            vErrors = noted(vErrors, instancePath + "/plugins/" + i1, "#/properties/plugins/items/type", "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/plugins", "#/properties/plugins/type", "type", { type: "array" });
        errors++;
      }
    }
    if (data.runs !== void 0) {
      let data7 = data.runs;
      if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
        vErrors = noted(vErrors, instancePath + "/runs", "#/properties/runs/type", "type", { type: "integer" });
        errors++;
      }
      if (typeof data7 == "number" && isFinite(data7)) {
        if (data7 > 50 || isNaN(data7)) {
          vErrors = noted(vErrors, instancePath + "/runs", "#/properties/runs/maximum", "maximum", { comparison: "<=", limit: 50 });
          errors++;
        }
        if (data7 < 1 || isNaN(data7)) {
          vErrors = noted(vErrors, instancePath + "/runs", "#/properties/runs/minimum", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
    if (data.expected_outcome !== void 0) {
      if (typeof data.expected_outcome !== "string") {
        vErrors = noted(vErrors, instancePath + "/expected_outcome", "#/properties/expected_outcome/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.execution !== void 0) {
      let data9 = data.execution;
      if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
        if (data9.model !== void 0) {
          if (typeof data9.model !== "string") {
            vErrors = noted(vErrors, instancePath + "/execution/model", "#/properties/execution/properties/model/type", "type", { type: "string" });
            errors++;
          }
        }
        if (data9.max_turns !== void 0) {
          let data11 = data9.max_turns;
          if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
            vErrors = noted(vErrors, instancePath + "/execution/max_turns", "#/properties/execution/properties/max_turns/type", "type", { type: "integer" });
            errors++;
          }
          if (typeof data11 == "number" && isFinite(data11)) {
            if (data11 > 200 || isNaN(data11)) {
              vErrors = noted(vErrors, instancePath + "/execution/max_turns", "#/properties/execution/properties/max_turns/maximum", "maximum", { comparison: "<=", limit: 200 });
              errors++;
            }
            if (data11 < 1 || isNaN(data11)) {
              vErrors = noted(vErrors, instancePath + "/execution/max_turns", "#/properties/execution/properties/max_turns/minimum", "minimum", { comparison: ">=", limit: 1 });
              errors++;
            }
          }
        }
        if (data9.timeout_seconds !== void 0) {
          let data12 = data9.timeout_seconds;
          if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
            vErrors = noted(vErrors, instancePath + "/execution/timeout_seconds", "#/properties/execution/properties/timeout_seconds/type", "type", { type: "integer" });
            errors++;
          }
          if (typeof data12 == "number" && isFinite(data12)) {
            if (data12 > 3600 || isNaN(data12)) {
              vErrors = noted(vErrors, instancePath + "/execution/timeout_seconds", "#/properties/execution/properties/timeout_seconds/maximum", "maximum", { comparison: "<=", limit: 3600 });
              errors++;
            }
            if (data12 < 1 || isNaN(data12)) {
              vErrors = noted(vErrors, instancePath + "/execution/timeout_seconds", "#/properties/execution/properties/timeout_seconds/minimum", "minimum", { comparison: ">=", limit: 1 });
              errors++;
            }
          }
        }
        if (data9.allowed_tools !== void 0) {
          let data13 = data9.allowed_tools;
          if (Array.isArray(data13)) {
            const len2 = data13.length;
            for (let i2 = 0; i2 < len2; i2++) {
              if (typeof data13[i2] !== "string") {
                vErrors = noted(vErrors, instancePath + "/execution/allowed_tools/" + i2, "#/properties/execution/properties/allowed_tools/items/type", "type", { type: "string" });
                errors++;
              }
            }
          } else {
            vErrors = noted(vErrors, instancePath + "/execution/allowed_tools", "#/properties/execution/properties/allowed_tools/type", "type", { type: "array" });
            errors++;
          }
        }
        if (data9.disallowed_tools !== void 0) {
          let data15 = data9.disallowed_tools;
          if (Array.isArray(data15)) {
            const len3 = data15.length;
            for (let i3 = 0; i3 < len3; i3++) {
              if (typeof data15[i3] !== "string") {
                vErrors = noted(vErrors, instancePath + "/execution/disallowed_tools/" + i3, "#/properties/execution/properties/disallowed_tools/items/type", "type", { type: "string" });
                errors++;
              }
            }
          } else {
            vErrors = noted(vErrors, instancePath + "/execution/disallowed_tools", "#/properties/execution/properties/disallowed_tools/type", "type", { type: "array" });
            errors++;
          }
        }
        if (data9.append_system_prompt !== void 0) {
          if (typeof data9.append_system_prompt !== "string") {
            vErrors = noted(vErrors, instancePath + "/execution/append_system_prompt", "#/properties/execution/properties/append_system_prompt/type", "type", { type: "string" });
            errors++;
          }
        }
        if (data9.env !== void 0) {
          let data18 = data9.env;
          if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
            for (const key0 in data18) {
              if (typeof data18[key0] !== "string") {
                vErrors = noted(vErrors, instancePath + "/execution/env/" + pointed(key0), "#/properties/execution/properties/env/additionalProperties/type", "type", { type: "string" });
                errors++;
              }
            }
          } else {
            vErrors = noted(vErrors, instancePath + "/execution/env", "#/properties/execution/properties/env/type", "type", { type: "object" });
            errors++;
          }
        }
        if (data9.artifact_publish !== void 0) {
          if (typeof data9.artifact_publish !== "boolean") {
            vErrors = noted(vErrors, instancePath + "/execution/artifact_publish", "#/properties/execution/properties/artifact_publish/type", "type", { type: "boolean" });
            errors++;
          }
        }
        if (data9.growthbook_overrides !== void 0) {
          let data21 = data9.growthbook_overrides;
          if (!(data21 && typeof data21 == "object" && !Array.isArray(data21))) {
            vErrors = noted(vErrors, instancePath + "/execution/growthbook_overrides", "#/properties/execution/properties/growthbook_overrides/type", "type", { type: "object" });
            errors++;
          }
        }
        if (data9.prompt !== void 0) {
          if (typeof data9.prompt !== "string") {
            vErrors = noted(vErrors, instancePath + "/execution/prompt", "#/properties/execution/properties/prompt/type", "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/execution", "#/properties/execution/type", "type", { type: "object" });
        errors++;
      }
    }
    if (data.context !== void 0) {
      let data23 = data.context;
      if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
        if (data23.scaffold_script !== void 0) {
          if (typeof data23.scaffold_script !== "string") {
            vErrors = noted(vErrors, instancePath + "/context/scaffold_script", "#/properties/context/properties/scaffold_script/type", "type", { type: "string" });
            errors++;
          }
        }
        if (data23.history_file !== void 0) {
          if (typeof data23.history_file !== "string") {
            vErrors = noted(vErrors, instancePath + "/context/history_file", "#/properties/context/properties/history_file/type", "type", { type: "string" });
            errors++;
          }
        }
        if (data23.add_dirs !== void 0) {
          let data26 = data23.add_dirs;
          if (Array.isArray(data26)) {
            const len4 = data26.length;
            for (let i4 = 0; i4 < len4; i4++) {
              if (typeof data26[i4] !== "string") {
                vErrors = noted(vErrors, instancePath + "/context/add_dirs/" + i4, "#/properties/context/properties/add_dirs/items/type", "type", { type: "string" });
                errors++;
              }
            }
          } else {
            vErrors = noted(vErrors, instancePath + "/context/add_dirs", "#/properties/context/properties/add_dirs/type", "type", { type: "array" });
            errors++;
          }
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/context", "#/properties/context/type", "type", { type: "object" });
        errors++;
      }
    }
    if (data.graders !== void 0) {
      if (!Array.isArray(data.graders)) {
        vErrors = noted(vErrors, instancePath + "/graders", "#/properties/graders/type", "type", { type: "array" });
        errors++;
      }
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "object" });
    errors++;
  }
  validate24.errors = vErrors;
  return errors === 0;
}
var evalGrader = validate25;
var schema10 = {
  "$id": "eval-grader",
  "type": "object",
  "required": [
    "type"
  ],
  "discriminator": {
    "propertyName": "type"
  },
  "oneOf": [
    {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "type",
        "pattern"
      ],
      "properties": {
        "type": {
          "const": "regex"
        },
        "name": {
          "type": "string",
          "minLength": 1
        },
        "weight": {
          "type": "number",
          "exclusiveMinimum": 0
        },
        "arm": {
          "enum": [
            "with-only",
            "both"
          ]
        },
        "pattern": {
          "type": "string"
        },
        "flags": {
          "type": "string",
          "pattern": "^[dgimsuvy]*$"
        },
        "match": {
          "type": "string",
          "pattern": "^(?:contains|not_contains|count:\\d+)$"
        },
        "target": {
          "anyOf": [
            {
              "enum": [
                "last_message",
                "trace",
                "files",
                "mock_calls"
              ]
            },
            {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "source",
                "path"
              ],
              "properties": {
                "source": {
                  "enum": [
                    "file"
                  ]
                },
                "path": {
                  "type": "string"
                }
              }
            }
          ]
        }
      }
    },
    {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "type",
        "tool"
      ],
      "properties": {
        "type": {
          "const": "tool_used"
        },
        "name": {
          "type": "string",
          "minLength": 1
        },
        "weight": {
          "type": "number",
          "exclusiveMinimum": 0
        },
        "arm": {
          "enum": [
            "with-only",
            "both"
          ]
        },
        "tool": {
          "type": "string"
        },
        "input_match": {
          "type": "string"
        },
        "min": {
          "type": "integer",
          "minimum": 0
        },
        "max": {
          "type": "integer",
          "minimum": 0
        }
      }
    },
    {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "type",
        "before",
        "after"
      ],
      "properties": {
        "type": {
          "const": "tool_order"
        },
        "name": {
          "type": "string",
          "minLength": 1
        },
        "weight": {
          "type": "number",
          "exclusiveMinimum": 0
        },
        "arm": {
          "enum": [
            "with-only",
            "both"
          ]
        },
        "before": {
          "anyOf": [
            {
              "type": "string"
            },
            {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "tool"
              ],
              "properties": {
                "tool": {
                  "type": "string"
                },
                "input_match": {
                  "type": "string"
                }
              }
            }
          ]
        },
        "after": {
          "anyOf": [
            {
              "type": "string"
            },
            {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "tool"
              ],
              "properties": {
                "tool": {
                  "type": "string"
                },
                "input_match": {
                  "type": "string"
                }
              }
            }
          ]
        }
      }
    },
    {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "type",
        "path"
      ],
      "properties": {
        "type": {
          "const": "file_exists"
        },
        "name": {
          "type": "string",
          "minLength": 1
        },
        "weight": {
          "type": "number",
          "exclusiveMinimum": 0
        },
        "arm": {
          "enum": [
            "with-only",
            "both"
          ]
        },
        "path": {
          "type": "string"
        },
        "exists": {
          "type": "boolean"
        }
      }
    },
    {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "type",
        "criteria"
      ],
      "properties": {
        "type": {
          "const": "llm"
        },
        "name": {
          "type": "string",
          "minLength": 1
        },
        "weight": {
          "type": "number",
          "exclusiveMinimum": 0
        },
        "arm": {
          "enum": [
            "with-only",
            "both"
          ]
        },
        "criteria": {
          "type": "string"
        },
        "focus": {
          "anyOf": [
            {
              "enum": [
                "last_message",
                "trace",
                "files",
                "mock_calls"
              ]
            },
            {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "source",
                "path"
              ],
              "properties": {
                "source": {
                  "enum": [
                    "file"
                  ]
                },
                "path": {
                  "type": "string"
                }
              }
            }
          ]
        }
      }
    },
    {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "type",
        "criteria",
        "baseline_file"
      ],
      "properties": {
        "type": {
          "const": "baseline"
        },
        "name": {
          "type": "string",
          "minLength": 1
        },
        "weight": {
          "type": "number",
          "exclusiveMinimum": 0
        },
        "arm": {
          "enum": [
            "with-only",
            "both"
          ]
        },
        "criteria": {
          "type": "string"
        },
        "baseline_file": {
          "type": "string"
        }
      }
    }
  ]
};
var pattern5 = new RegExp("^[dgimsuvy]*$", "u");
var pattern6 = new RegExp("^(?:contains|not_contains|count:\\d+)$", "u");
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = noted(vErrors, instancePath, "#/required", "required", { missingProperty: "type" });
      errors++;
    }
    const tag0 = data.type;
    if (typeof tag0 == "string") {
      if (tag0 === "regex") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.type === void 0) {
            vErrors = noted(vErrors, instancePath, "#/oneOf/0/required", "required", { missingProperty: "type" });
            errors++;
          }
          if (data.pattern === void 0) {
            vErrors = noted(vErrors, instancePath, "#/oneOf/0/required", "required", { missingProperty: "pattern" });
            errors++;
          }
          for (const key0 in data) {
            if (!(key0 === "type" || key0 === "name" || key0 === "weight" || key0 === "arm" || key0 === "pattern" || key0 === "flags" || key0 === "match" || key0 === "target")) {
              vErrors = noted(vErrors, instancePath, "#/oneOf/0/additionalProperties", "additionalProperties", { additionalProperty: key0 });
              errors++;
            }
          }
          if (data.type !== void 0) {
            if ("regex" !== data.type) {
              vErrors = noted(vErrors, instancePath + "/type", "#/oneOf/0/properties/type/const", "const", { allowedValue: "regex" });
              errors++;
            }
          }
          if (data.name !== void 0) {
            let data1 = data.name;
            if (typeof data1 === "string") {
              if (data1.length < 1) {
                vErrors = noted(vErrors, instancePath + "/name", "#/oneOf/0/properties/name/minLength", "minLength", { limit: 1 });
                errors++;
              }
            } else {
              vErrors = noted(vErrors, instancePath + "/name", "#/oneOf/0/properties/name/type", "type", { type: "string" });
              errors++;
            }
          }
          if (data.weight !== void 0) {
            let data2 = data.weight;
            if (typeof data2 == "number" && isFinite(data2)) {
              if (data2 <= 0 || isNaN(data2)) {
                vErrors = noted(vErrors, instancePath + "/weight", "#/oneOf/0/properties/weight/exclusiveMinimum", "exclusiveMinimum", { comparison: ">", limit: 0 });
                errors++;
              }
            } else {
              vErrors = noted(vErrors, instancePath + "/weight", "#/oneOf/0/properties/weight/type", "type", { type: "number" });
              errors++;
            }
          }
          if (data.arm !== void 0) {
            let data3 = data.arm;
            if (!(data3 === "with-only" || data3 === "both")) {
              vErrors = noted(vErrors, instancePath + "/arm", "#/oneOf/0/properties/arm/enum", "enum", { allowedValues: schema10.oneOf[0].properties.arm.enum });
              errors++;
            }
          }
          if (data.pattern !== void 0) {
            if (typeof data.pattern !== "string") {
              vErrors = noted(vErrors, instancePath + "/pattern", "#/oneOf/0/properties/pattern/type", "type", { type: "string" });
              errors++;
            }
          }
          if (data.flags !== void 0) {
            let data5 = data.flags;
            if (typeof data5 === "string") {
              if (!pattern5.test(data5)) {
                vErrors = noted(vErrors, instancePath + "/flags", "#/oneOf/0/properties/flags/pattern", "pattern", { pattern: "^[dgimsuvy]*$" });
                errors++;
              }
            } else {
              vErrors = noted(vErrors, instancePath + "/flags", "#/oneOf/0/properties/flags/type", "type", { type: "string" });
              errors++;
            }
          }
          if (data.match !== void 0) {
            let data6 = data.match;
            if (typeof data6 === "string") {
              if (!pattern6.test(data6)) {
                vErrors = noted(vErrors, instancePath + "/match", "#/oneOf/0/properties/match/pattern", "pattern", { pattern: "^(?:contains|not_contains|count:\\d+)$" });
                errors++;
              }
            } else {
              vErrors = noted(vErrors, instancePath + "/match", "#/oneOf/0/properties/match/type", "type", { type: "string" });
              errors++;
            }
          }
          if (data.target !== void 0) {
            let data7 = data.target;
            const _errs18 = errors;
            let valid3 = false;
            const _errs19 = errors;
            if (!(data7 === "last_message" || data7 === "trace" || data7 === "files" || data7 === "mock_calls")) {
              vErrors = noted(vErrors, instancePath + "/target", "#/oneOf/0/properties/target/anyOf/0/enum", "enum", { allowedValues: schema10.oneOf[0].properties.target.anyOf[0].enum });
              errors++;
            }
            var _valid0 = _errs19 === errors;
            valid3 = valid3 || _valid0;
            if (!valid3) {
              const _errs20 = errors;
              if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                if (data7.source === void 0) {
                  vErrors = noted(vErrors, instancePath + "/target", "#/oneOf/0/properties/target/anyOf/1/required", "required", { missingProperty: "source" });
                  errors++;
                }
                if (data7.path === void 0) {
                  vErrors = noted(vErrors, instancePath + "/target", "#/oneOf/0/properties/target/anyOf/1/required", "required", { missingProperty: "path" });
                  errors++;
                }
                for (const key1 in data7) {
                  if (!(key1 === "source" || key1 === "path")) {
                    vErrors = noted(vErrors, instancePath + "/target", "#/oneOf/0/properties/target/anyOf/1/additionalProperties", "additionalProperties", { additionalProperty: key1 });
                    errors++;
                  }
                }
                if (data7.source !== void 0) {
                  if (!(data7.source === "file")) {
                    vErrors = noted(vErrors, instancePath + "/target/source", "#/oneOf/0/properties/target/anyOf/1/properties/source/enum", "enum", { allowedValues: schema10.oneOf[0].properties.target.anyOf[1].properties.source.enum });
                    errors++;
                  }
                }
                if (data7.path !== void 0) {
                  if (typeof data7.path !== "string") {
                    vErrors = noted(vErrors, instancePath + "/target/path", "#/oneOf/0/properties/target/anyOf/1/properties/path/type", "type", { type: "string" });
                    errors++;
                  }
                }
              } else {
                vErrors = noted(vErrors, instancePath + "/target", "#/oneOf/0/properties/target/anyOf/1/type", "type", { type: "object" });
                errors++;
              }
              var _valid0 = _errs20 === errors;
              valid3 = valid3 || _valid0;
            }
            if (!valid3) {
              vErrors = noted(vErrors, instancePath + "/target", "#/oneOf/0/properties/target/anyOf", "anyOf", {});
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
        } else {
          vErrors = noted(vErrors, instancePath, "#/oneOf/0/type", "type", { type: "object" });
          errors++;
        }
      } else if (tag0 === "tool_used") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.type === void 0) {
            vErrors = noted(vErrors, instancePath, "#/oneOf/1/required", "required", { missingProperty: "type" });
            errors++;
          }
          if (data.tool === void 0) {
            vErrors = noted(vErrors, instancePath, "#/oneOf/1/required", "required", { missingProperty: "tool" });
            errors++;
          }
          for (const key2 in data) {
            if (!(key2 === "type" || key2 === "name" || key2 === "weight" || key2 === "arm" || key2 === "tool" || key2 === "input_match" || key2 === "min" || key2 === "max")) {
              vErrors = noted(vErrors, instancePath, "#/oneOf/1/additionalProperties", "additionalProperties", { additionalProperty: key2 });
              errors++;
            }
          }
          if (data.type !== void 0) {
            if ("tool_used" !== data.type) {
              vErrors = noted(vErrors, instancePath + "/type", "#/oneOf/1/properties/type/const", "const", { allowedValue: "tool_used" });
              errors++;
            }
          }
          if (data.name !== void 0) {
            let data11 = data.name;
            if (typeof data11 === "string") {
              if (data11.length < 1) {
                vErrors = noted(vErrors, instancePath + "/name", "#/oneOf/1/properties/name/minLength", "minLength", { limit: 1 });
                errors++;
              }
            } else {
              vErrors = noted(vErrors, instancePath + "/name", "#/oneOf/1/properties/name/type", "type", { type: "string" });
              errors++;
            }
          }
          if (data.weight !== void 0) {
            let data12 = data.weight;
            if (typeof data12 == "number" && isFinite(data12)) {
              if (data12 <= 0 || isNaN(data12)) {
                vErrors = noted(vErrors, instancePath + "/weight", "#/oneOf/1/properties/weight/exclusiveMinimum", "exclusiveMinimum", { comparison: ">", limit: 0 });
                errors++;
              }
            } else {
              vErrors = noted(vErrors, instancePath + "/weight", "#/oneOf/1/properties/weight/type", "type", { type: "number" });
              errors++;
            }
          }
          if (data.arm !== void 0) {
            let data13 = data.arm;
            if (!(data13 === "with-only" || data13 === "both")) {
              vErrors = noted(vErrors, instancePath + "/arm", "#/oneOf/1/properties/arm/enum", "enum", { allowedValues: schema10.oneOf[1].properties.arm.enum });
              errors++;
            }
          }
          if (data.tool !== void 0) {
            if (typeof data.tool !== "string") {
              vErrors = noted(vErrors, instancePath + "/tool", "#/oneOf/1/properties/tool/type", "type", { type: "string" });
              errors++;
            }
          }
          if (data.input_match !== void 0) {
            if (typeof data.input_match !== "string") {
              vErrors = noted(vErrors, instancePath + "/input_match", "#/oneOf/1/properties/input_match/type", "type", { type: "string" });
              errors++;
            }
          }
          if (data.min !== void 0) {
            let data16 = data.min;
            if (!(typeof data16 == "number" && (!(data16 % 1) && !isNaN(data16)) && isFinite(data16))) {
              vErrors = noted(vErrors, instancePath + "/min", "#/oneOf/1/properties/min/type", "type", { type: "integer" });
              errors++;
            }
            if (typeof data16 == "number" && isFinite(data16)) {
              if (data16 < 0 || isNaN(data16)) {
                vErrors = noted(vErrors, instancePath + "/min", "#/oneOf/1/properties/min/minimum", "minimum", { comparison: ">=", limit: 0 });
                errors++;
              }
            }
          }
          if (data.max !== void 0) {
            let data17 = data.max;
            if (!(typeof data17 == "number" && (!(data17 % 1) && !isNaN(data17)) && isFinite(data17))) {
              vErrors = noted(vErrors, instancePath + "/max", "#/oneOf/1/properties/max/type", "type", { type: "integer" });
              errors++;
            }
            if (typeof data17 == "number" && isFinite(data17)) {
              if (data17 < 0 || isNaN(data17)) {
                vErrors = noted(vErrors, instancePath + "/max", "#/oneOf/1/properties/max/minimum", "minimum", { comparison: ">=", limit: 0 });
                errors++;
              }
            }
          }
        } else {
          vErrors = noted(vErrors, instancePath, "#/oneOf/1/type", "type", { type: "object" });
          errors++;
        }
      } else if (tag0 === "tool_order") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.type === void 0) {
            vErrors = noted(vErrors, instancePath, "#/oneOf/2/required", "required", { missingProperty: "type" });
            errors++;
          }
          if (data.before === void 0) {
            vErrors = noted(vErrors, instancePath, "#/oneOf/2/required", "required", { missingProperty: "before" });
            errors++;
          }
          if (data.after === void 0) {
            vErrors = noted(vErrors, instancePath, "#/oneOf/2/required", "required", { missingProperty: "after" });
            errors++;
          }
          for (const key3 in data) {
            if (!(key3 === "type" || key3 === "name" || key3 === "weight" || key3 === "arm" || key3 === "before" || key3 === "after")) {
              vErrors = noted(vErrors, instancePath, "#/oneOf/2/additionalProperties", "additionalProperties", { additionalProperty: key3 });
              errors++;
            }
          }
          if (data.type !== void 0) {
            if ("tool_order" !== data.type) {
              vErrors = noted(vErrors, instancePath + "/type", "#/oneOf/2/properties/type/const", "const", { allowedValue: "tool_order" });
              errors++;
            }
          }
          if (data.name !== void 0) {
            let data19 = data.name;
            if (typeof data19 === "string") {
              if (data19.length < 1) {
                vErrors = noted(vErrors, instancePath + "/name", "#/oneOf/2/properties/name/minLength", "minLength", { limit: 1 });
                errors++;
              }
            } else {
              vErrors = noted(vErrors, instancePath + "/name", "#/oneOf/2/properties/name/type", "type", { type: "string" });
              errors++;
            }
          }
          if (data.weight !== void 0) {
            let data20 = data.weight;
            if (typeof data20 == "number" && isFinite(data20)) {
              if (data20 <= 0 || isNaN(data20)) {
                vErrors = noted(vErrors, instancePath + "/weight", "#/oneOf/2/properties/weight/exclusiveMinimum", "exclusiveMinimum", { comparison: ">", limit: 0 });
                errors++;
              }
            } else {
              vErrors = noted(vErrors, instancePath + "/weight", "#/oneOf/2/properties/weight/type", "type", { type: "number" });
              errors++;
            }
          }
          if (data.arm !== void 0) {
            let data21 = data.arm;
            if (!(data21 === "with-only" || data21 === "both")) {
              vErrors = noted(vErrors, instancePath + "/arm", "#/oneOf/2/properties/arm/enum", "enum", { allowedValues: schema10.oneOf[2].properties.arm.enum });
              errors++;
            }
          }
          if (data.before !== void 0) {
            let data22 = data.before;
            const _errs53 = errors;
            let valid9 = false;
            const _errs54 = errors;
            if (typeof data22 !== "string") {
              vErrors = noted(vErrors, instancePath + "/before", "#/oneOf/2/properties/before/anyOf/0/type", "type", { type: "string" });
              errors++;
            }
            var _valid1 = _errs54 === errors;
            valid9 = valid9 || _valid1;
            if (!valid9) {
              const _errs56 = errors;
              if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
                if (data22.tool === void 0) {
                  vErrors = noted(vErrors, instancePath + "/before", "#/oneOf/2/properties/before/anyOf/1/required", "required", { missingProperty: "tool" });
                  errors++;
                }
                for (const key4 in data22) {
                  if (!(key4 === "tool" || key4 === "input_match")) {
                    vErrors = noted(vErrors, instancePath + "/before", "#/oneOf/2/properties/before/anyOf/1/additionalProperties", "additionalProperties", { additionalProperty: key4 });
                    errors++;
                  }
                }
                if (data22.tool !== void 0) {
                  if (typeof data22.tool !== "string") {
                    vErrors = noted(vErrors, instancePath + "/before/tool", "#/oneOf/2/properties/before/anyOf/1/properties/tool/type", "type", { type: "string" });
                    errors++;
                  }
                }
                if (data22.input_match !== void 0) {
                  if (typeof data22.input_match !== "string") {
                    vErrors = noted(vErrors, instancePath + "/before/input_match", "#/oneOf/2/properties/before/anyOf/1/properties/input_match/type", "type", { type: "string" });
                    errors++;
                  }
                }
              } else {
                vErrors = noted(vErrors, instancePath + "/before", "#/oneOf/2/properties/before/anyOf/1/type", "type", { type: "object" });
                errors++;
              }
              var _valid1 = _errs56 === errors;
              valid9 = valid9 || _valid1;
            }
            if (!valid9) {
              vErrors = noted(vErrors, instancePath + "/before", "#/oneOf/2/properties/before/anyOf", "anyOf", {});
              errors++;
            } else {
              errors = _errs53;
              if (vErrors !== null) {
                if (_errs53) {
                  vErrors.length = _errs53;
                } else {
                  vErrors = null;
                }
              }
            }
          }
          if (data.after !== void 0) {
            let data25 = data.after;
            const _errs64 = errors;
            let valid11 = false;
            const _errs65 = errors;
            if (typeof data25 !== "string") {
              vErrors = noted(vErrors, instancePath + "/after", "#/oneOf/2/properties/after/anyOf/0/type", "type", { type: "string" });
              errors++;
            }
            var _valid2 = _errs65 === errors;
            valid11 = valid11 || _valid2;
            if (!valid11) {
              const _errs67 = errors;
              if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
                if (data25.tool === void 0) {
                  vErrors = noted(vErrors, instancePath + "/after", "#/oneOf/2/properties/after/anyOf/1/required", "required", { missingProperty: "tool" });
                  errors++;
                }
                for (const key5 in data25) {
                  if (!(key5 === "tool" || key5 === "input_match")) {
                    vErrors = noted(vErrors, instancePath + "/after", "#/oneOf/2/properties/after/anyOf/1/additionalProperties", "additionalProperties", { additionalProperty: key5 });
                    errors++;
                  }
                }
                if (data25.tool !== void 0) {
                  if (typeof data25.tool !== "string") {
                    vErrors = noted(vErrors, instancePath + "/after/tool", "#/oneOf/2/properties/after/anyOf/1/properties/tool/type", "type", { type: "string" });
                    errors++;
                  }
                }
                if (data25.input_match !== void 0) {
                  if (typeof data25.input_match !== "string") {
                    vErrors = noted(vErrors, instancePath + "/after/input_match", "#/oneOf/2/properties/after/anyOf/1/properties/input_match/type", "type", { type: "string" });
                    errors++;
                  }
                }
              } else {
                vErrors = noted(vErrors, instancePath + "/after", "#/oneOf/2/properties/after/anyOf/1/type", "type", { type: "object" });
                errors++;
              }
              var _valid2 = _errs67 === errors;
              valid11 = valid11 || _valid2;
            }
            if (!valid11) {
              vErrors = noted(vErrors, instancePath + "/after", "#/oneOf/2/properties/after/anyOf", "anyOf", {});
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
        } else {
          vErrors = noted(vErrors, instancePath, "#/oneOf/2/type", "type", { type: "object" });
          errors++;
        }
      } else if (tag0 === "file_exists") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.type === void 0) {
            vErrors = noted(vErrors, instancePath, "#/oneOf/3/required", "required", { missingProperty: "type" });
            errors++;
          }
          if (data.path === void 0) {
            vErrors = noted(vErrors, instancePath, "#/oneOf/3/required", "required", { missingProperty: "path" });
            errors++;
          }
          for (const key6 in data) {
            if (!(key6 === "type" || key6 === "name" || key6 === "weight" || key6 === "arm" || key6 === "path" || key6 === "exists")) {
              vErrors = noted(vErrors, instancePath, "#/oneOf/3/additionalProperties", "additionalProperties", { additionalProperty: key6 });
              errors++;
            }
          }
          if (data.type !== void 0) {
            if ("file_exists" !== data.type) {
              vErrors = noted(vErrors, instancePath + "/type", "#/oneOf/3/properties/type/const", "const", { allowedValue: "file_exists" });
              errors++;
            }
          }
          if (data.name !== void 0) {
            let data29 = data.name;
            if (typeof data29 === "string") {
              if (data29.length < 1) {
                vErrors = noted(vErrors, instancePath + "/name", "#/oneOf/3/properties/name/minLength", "minLength", { limit: 1 });
                errors++;
              }
            } else {
              vErrors = noted(vErrors, instancePath + "/name", "#/oneOf/3/properties/name/type", "type", { type: "string" });
              errors++;
            }
          }
          if (data.weight !== void 0) {
            let data30 = data.weight;
            if (typeof data30 == "number" && isFinite(data30)) {
              if (data30 <= 0 || isNaN(data30)) {
                vErrors = noted(vErrors, instancePath + "/weight", "#/oneOf/3/properties/weight/exclusiveMinimum", "exclusiveMinimum", { comparison: ">", limit: 0 });
                errors++;
              }
            } else {
              vErrors = noted(vErrors, instancePath + "/weight", "#/oneOf/3/properties/weight/type", "type", { type: "number" });
              errors++;
            }
          }
          if (data.arm !== void 0) {
            let data31 = data.arm;
            if (!(data31 === "with-only" || data31 === "both")) {
              vErrors = noted(vErrors, instancePath + "/arm", "#/oneOf/3/properties/arm/enum", "enum", { allowedValues: schema10.oneOf[3].properties.arm.enum });
              errors++;
            }
          }
          if (data.path !== void 0) {
            if (typeof data.path !== "string") {
              vErrors = noted(vErrors, instancePath + "/path", "#/oneOf/3/properties/path/type", "type", { type: "string" });
              errors++;
            }
          }
          if (data.exists !== void 0) {
            if (typeof data.exists !== "boolean") {
              vErrors = noted(vErrors, instancePath + "/exists", "#/oneOf/3/properties/exists/type", "type", { type: "boolean" });
              errors++;
            }
          }
        } else {
          vErrors = noted(vErrors, instancePath, "#/oneOf/3/type", "type", { type: "object" });
          errors++;
        }
      } else if (tag0 === "llm") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.type === void 0) {
            vErrors = noted(vErrors, instancePath, "#/oneOf/4/required", "required", { missingProperty: "type" });
            errors++;
          }
          if (data.criteria === void 0) {
            vErrors = noted(vErrors, instancePath, "#/oneOf/4/required", "required", { missingProperty: "criteria" });
            errors++;
          }
          for (const key7 in data) {
            if (!(key7 === "type" || key7 === "name" || key7 === "weight" || key7 === "arm" || key7 === "criteria" || key7 === "focus")) {
              vErrors = noted(vErrors, instancePath, "#/oneOf/4/additionalProperties", "additionalProperties", { additionalProperty: key7 });
              errors++;
            }
          }
          if (data.type !== void 0) {
            if ("llm" !== data.type) {
              vErrors = noted(vErrors, instancePath + "/type", "#/oneOf/4/properties/type/const", "const", { allowedValue: "llm" });
              errors++;
            }
          }
          if (data.name !== void 0) {
            let data35 = data.name;
            if (typeof data35 === "string") {
              if (data35.length < 1) {
                vErrors = noted(vErrors, instancePath + "/name", "#/oneOf/4/properties/name/minLength", "minLength", { limit: 1 });
                errors++;
              }
            } else {
              vErrors = noted(vErrors, instancePath + "/name", "#/oneOf/4/properties/name/type", "type", { type: "string" });
              errors++;
            }
          }
          if (data.weight !== void 0) {
            let data36 = data.weight;
            if (typeof data36 == "number" && isFinite(data36)) {
              if (data36 <= 0 || isNaN(data36)) {
                vErrors = noted(vErrors, instancePath + "/weight", "#/oneOf/4/properties/weight/exclusiveMinimum", "exclusiveMinimum", { comparison: ">", limit: 0 });
                errors++;
              }
            } else {
              vErrors = noted(vErrors, instancePath + "/weight", "#/oneOf/4/properties/weight/type", "type", { type: "number" });
              errors++;
            }
          }
          if (data.arm !== void 0) {
            let data37 = data.arm;
            if (!(data37 === "with-only" || data37 === "both")) {
              vErrors = noted(vErrors, instancePath + "/arm", "#/oneOf/4/properties/arm/enum", "enum", { allowedValues: schema10.oneOf[4].properties.arm.enum });
              errors++;
            }
          }
          if (data.criteria !== void 0) {
            if (typeof data.criteria !== "string") {
              vErrors = noted(vErrors, instancePath + "/criteria", "#/oneOf/4/properties/criteria/type", "type", { type: "string" });
              errors++;
            }
          }
          if (data.focus !== void 0) {
            let data39 = data.focus;
            const _errs99 = errors;
            let valid17 = false;
            const _errs100 = errors;
            if (!(data39 === "last_message" || data39 === "trace" || data39 === "files" || data39 === "mock_calls")) {
              vErrors = noted(vErrors, instancePath + "/focus", "#/oneOf/4/properties/focus/anyOf/0/enum", "enum", { allowedValues: schema10.oneOf[4].properties.focus.anyOf[0].enum });
              errors++;
            }
            var _valid3 = _errs100 === errors;
            valid17 = valid17 || _valid3;
            if (!valid17) {
              const _errs101 = errors;
              if (data39 && typeof data39 == "object" && !Array.isArray(data39)) {
                if (data39.source === void 0) {
                  vErrors = noted(vErrors, instancePath + "/focus", "#/oneOf/4/properties/focus/anyOf/1/required", "required", { missingProperty: "source" });
                  errors++;
                }
                if (data39.path === void 0) {
                  vErrors = noted(vErrors, instancePath + "/focus", "#/oneOf/4/properties/focus/anyOf/1/required", "required", { missingProperty: "path" });
                  errors++;
                }
                for (const key8 in data39) {
                  if (!(key8 === "source" || key8 === "path")) {
                    vErrors = noted(vErrors, instancePath + "/focus", "#/oneOf/4/properties/focus/anyOf/1/additionalProperties", "additionalProperties", { additionalProperty: key8 });
                    errors++;
                  }
                }
                if (data39.source !== void 0) {
                  if (!(data39.source === "file")) {
                    vErrors = noted(vErrors, instancePath + "/focus/source", "#/oneOf/4/properties/focus/anyOf/1/properties/source/enum", "enum", { allowedValues: schema10.oneOf[4].properties.focus.anyOf[1].properties.source.enum });
                    errors++;
                  }
                }
                if (data39.path !== void 0) {
                  if (typeof data39.path !== "string") {
                    vErrors = noted(vErrors, instancePath + "/focus/path", "#/oneOf/4/properties/focus/anyOf/1/properties/path/type", "type", { type: "string" });
                    errors++;
                  }
                }
              } else {
                vErrors = noted(vErrors, instancePath + "/focus", "#/oneOf/4/properties/focus/anyOf/1/type", "type", { type: "object" });
                errors++;
              }
              var _valid3 = _errs101 === errors;
              valid17 = valid17 || _valid3;
            }
            if (!valid17) {
              vErrors = noted(vErrors, instancePath + "/focus", "#/oneOf/4/properties/focus/anyOf", "anyOf", {});
              errors++;
            } else {
              errors = _errs99;
              if (vErrors !== null) {
                if (_errs99) {
                  vErrors.length = _errs99;
                } else {
                  vErrors = null;
                }
              }
            }
          }
        } else {
          vErrors = noted(vErrors, instancePath, "#/oneOf/4/type", "type", { type: "object" });
          errors++;
        }
      } else if (tag0 === "baseline") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.type === void 0) {
            vErrors = noted(vErrors, instancePath, "#/oneOf/5/required", "required", { missingProperty: "type" });
            errors++;
          }
          if (data.criteria === void 0) {
            vErrors = noted(vErrors, instancePath, "#/oneOf/5/required", "required", { missingProperty: "criteria" });
            errors++;
          }
          if (data.baseline_file === void 0) {
            vErrors = noted(vErrors, instancePath, "#/oneOf/5/required", "required", { missingProperty: "baseline_file" });
            errors++;
          }
          for (const key9 in data) {
            if (!(key9 === "type" || key9 === "name" || key9 === "weight" || key9 === "arm" || key9 === "criteria" || key9 === "baseline_file")) {
              vErrors = noted(vErrors, instancePath, "#/oneOf/5/additionalProperties", "additionalProperties", { additionalProperty: key9 });
              errors++;
            }
          }
          if (data.type !== void 0) {
            if ("baseline" !== data.type) {
              vErrors = noted(vErrors, instancePath + "/type", "#/oneOf/5/properties/type/const", "const", { allowedValue: "baseline" });
              errors++;
            }
          }
          if (data.name !== void 0) {
            let data43 = data.name;
            if (typeof data43 === "string") {
              if (data43.length < 1) {
                vErrors = noted(vErrors, instancePath + "/name", "#/oneOf/5/properties/name/minLength", "minLength", { limit: 1 });
                errors++;
              }
            } else {
              vErrors = noted(vErrors, instancePath + "/name", "#/oneOf/5/properties/name/type", "type", { type: "string" });
              errors++;
            }
          }
          if (data.weight !== void 0) {
            let data44 = data.weight;
            if (typeof data44 == "number" && isFinite(data44)) {
              if (data44 <= 0 || isNaN(data44)) {
                vErrors = noted(vErrors, instancePath + "/weight", "#/oneOf/5/properties/weight/exclusiveMinimum", "exclusiveMinimum", { comparison: ">", limit: 0 });
                errors++;
              }
            } else {
              vErrors = noted(vErrors, instancePath + "/weight", "#/oneOf/5/properties/weight/type", "type", { type: "number" });
              errors++;
            }
          }
          if (data.arm !== void 0) {
            let data45 = data.arm;
            if (!(data45 === "with-only" || data45 === "both")) {
              vErrors = noted(vErrors, instancePath + "/arm", "#/oneOf/5/properties/arm/enum", "enum", { allowedValues: schema10.oneOf[5].properties.arm.enum });
              errors++;
            }
          }
          if (data.criteria !== void 0) {
            if (typeof data.criteria !== "string") {
              vErrors = noted(vErrors, instancePath + "/criteria", "#/oneOf/5/properties/criteria/type", "type", { type: "string" });
              errors++;
            }
          }
          if (data.baseline_file !== void 0) {
            if (typeof data.baseline_file !== "string") {
              vErrors = noted(vErrors, instancePath + "/baseline_file", "#/oneOf/5/properties/baseline_file/type", "type", { type: "string" });
              errors++;
            }
          }
        } else {
          vErrors = noted(vErrors, instancePath, "#/oneOf/5/type", "type", { type: "object" });
          errors++;
        }
      } else {
        vErrors = noted(vErrors, instancePath, "#/discriminator", "discriminator", { error: "mapping", tag: "type", tagValue: tag0 });
        errors++;
      }
    } else {
      vErrors = noted(vErrors, instancePath, "#/discriminator", "discriminator", { error: "tag", tag: "type", tagValue: tag0 });
      errors++;
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "object" });
    errors++;
  }
  validate25.errors = vErrors;
  return errors === 0;
}
var portableManifest = validate26;
var pattern7 = new RegExp("^[a-z0-9]+(?:[.-][a-z0-9]+|-\\.[a-z0-9]+|\\.-[a-z0-9]+)*$", "u");
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.$schema === void 0) {
      vErrors = noted(vErrors, instancePath, "#/required", "required", { missingProperty: "$schema" });
      errors++;
    }
    if (data.name === void 0) {
      vErrors = noted(vErrors, instancePath, "#/required", "required", { missingProperty: "name" });
      errors++;
    }
    if (data.$schema !== void 0) {
      if ("https://agent-plugins.org/schemas/1.0.0/plugin.schema.json" !== data.$schema) {
        vErrors = noted(vErrors, instancePath + "/$schema", "#/properties/%24schema/const", "const", { allowedValue: "https://agent-plugins.org/schemas/1.0.0/plugin.schema.json" });
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 === "string") {
        if (data1.length > 64) {
          vErrors = noted(vErrors, instancePath + "/name", "#/properties/name/maxLength", "maxLength", { limit: 64 });
          errors++;
        }
        if (data1.length < 1) {
          vErrors = noted(vErrors, instancePath + "/name", "#/properties/name/minLength", "minLength", { limit: 1 });
          errors++;
        }
        if (!pattern7.test(data1)) {
          vErrors = noted(vErrors, instancePath + "/name", "#/properties/name/pattern", "pattern", { pattern: "^[a-z0-9]+(?:[.-][a-z0-9]+|-\\.[a-z0-9]+|\\.-[a-z0-9]+)*$" });
          errors++;
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/name", "#/properties/name/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.version !== void 0) {
      if (typeof data.version !== "string") {
        vErrors = noted(vErrors, instancePath + "/version", "#/properties/version/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.description !== void 0) {
      if (typeof data.description !== "string") {
        vErrors = noted(vErrors, instancePath + "/description", "#/properties/description/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.author !== void 0) {
      let data4 = data.author;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        for (const key0 in data4) {
          if (!(key0 === "name" || key0 === "email" || key0 === "url")) {
            vErrors = noted(vErrors, instancePath + "/author", "#/properties/author/additionalProperties", "additionalProperties", { additionalProperty: key0 });
            errors++;
          }
        }
        if (data4.name !== void 0) {
          if (typeof data4.name !== "string") {
            vErrors = noted(vErrors, instancePath + "/author/name", "#/properties/author/properties/name/type", "type", { type: "string" });
            errors++;
          }
        }
        if (data4.email !== void 0) {
          if (typeof data4.email !== "string") {
            vErrors = noted(vErrors, instancePath + "/author/email", "#/properties/author/properties/email/type", "type", { type: "string" });
            errors++;
          }
        }
        if (data4.url !== void 0) {
          if (typeof data4.url !== "string") {
            vErrors = noted(vErrors, instancePath + "/author/url", "#/properties/author/properties/url/type", "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/author", "#/properties/author/type", "type", { type: "object" });
        errors++;
      }
    }
    if (data.homepage !== void 0) {
      if (typeof data.homepage !== "string") {
        vErrors = noted(vErrors, instancePath + "/homepage", "#/properties/homepage/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.repository !== void 0) {
      if (typeof data.repository !== "string") {
        vErrors = noted(vErrors, instancePath + "/repository", "#/properties/repository/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.license !== void 0) {
      if (typeof data.license !== "string") {
        vErrors = noted(vErrors, instancePath + "/license", "#/properties/license/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.keywords !== void 0) {
      let data11 = data.keywords;
      if (Array.isArray(data11)) {
        const len0 = data11.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data11[i0] !== "string") {
            vErrors = noted(vErrors, instancePath + "/keywords/" + i0, "#/properties/keywords/items/type", "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/keywords", "#/properties/keywords/type", "type", { type: "array" });
        errors++;
      }
    }
    if (data.extensions !== void 0) {
      let data13 = data.extensions;
      if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
        for (const key1 in data13) {
          let data14 = data13[key1];
          if (!(data14 && typeof data14 == "object" && !Array.isArray(data14))) {
            vErrors = noted(vErrors, instancePath + "/extensions/" + pointed(key1), "#/properties/extensions/additionalProperties/type", "type", { type: "object" });
            errors++;
          }
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/extensions", "#/properties/extensions/type", "type", { type: "object" });
        errors++;
      }
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "object" });
    errors++;
  }
  validate26.errors = vErrors;
  return errors === 0;
}
var portableProgram = validate27;
var pattern8 = new RegExp("^(?:\\./|\\$\\{PLUGIN_(?:ROOT|DATA)\\}(?:/|$))", "u");
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = noted(vErrors, instancePath, "#/required", "required", { missingProperty: "type" });
      errors++;
    }
    if (data.command === void 0) {
      vErrors = noted(vErrors, instancePath, "#/required", "required", { missingProperty: "command" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "type" || key0 === "command" || key0 === "args" || key0 === "env" || key0 === "cwd")) {
        vErrors = noted(vErrors, instancePath, "#/additionalProperties", "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.type !== void 0) {
      if ("stdio" !== data.type) {
        vErrors = noted(vErrors, instancePath + "/type", "#/properties/type/const", "const", { allowedValue: "stdio" });
        errors++;
      }
    }
    if (data.command !== void 0) {
      let data1 = data.command;
      if (typeof data1 === "string") {
        if (data1.length < 1) {
          vErrors = noted(vErrors, instancePath + "/command", "#/properties/command/minLength", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/command", "#/properties/command/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.args !== void 0) {
      let data2 = data.args;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data2[i0] !== "string") {
            vErrors = noted(vErrors, instancePath + "/args/" + i0, "#/properties/args/items/type", "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/args", "#/properties/args/type", "type", { type: "array" });
        errors++;
      }
    }
    if (data.env !== void 0) {
      let data4 = data.env;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        for (const key1 in data4) {
          if (typeof data4[key1] !== "string") {
            vErrors = noted(vErrors, instancePath + "/env/" + pointed(key1), "#/properties/env/additionalProperties/type", "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/env", "#/properties/env/type", "type", { type: "object" });
        errors++;
      }
    }
    if (data.cwd !== void 0) {
      let data6 = data.cwd;
      if (typeof data6 === "string") {
        if (!pattern8.test(data6)) {
          vErrors = noted(vErrors, instancePath + "/cwd", "#/properties/cwd/pattern", "pattern", { pattern: "^(?:\\./|\\$\\{PLUGIN_(?:ROOT|DATA)\\}(?:/|$))" });
          errors++;
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/cwd", "#/properties/cwd/type", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "object" });
    errors++;
  }
  validate27.errors = vErrors;
  return errors === 0;
}
var portableRemote = validate28;
var schema13 = {
  "$id": "portable-remote",
  "type": "object",
  "required": [
    "type",
    "url"
  ],
  "additionalProperties": false,
  "properties": {
    "type": {
      "enum": [
        "streamable-http",
        "sse"
      ]
    },
    "url": {
      "type": "string",
      "minLength": 1
    },
    "headers": {
      "type": "object",
      "additionalProperties": {
        "type": "string"
      }
    }
  }
};
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = noted(vErrors, instancePath, "#/required", "required", { missingProperty: "type" });
      errors++;
    }
    if (data.url === void 0) {
      vErrors = noted(vErrors, instancePath, "#/required", "required", { missingProperty: "url" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "type" || key0 === "url" || key0 === "headers")) {
        vErrors = noted(vErrors, instancePath, "#/additionalProperties", "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (!(data0 === "streamable-http" || data0 === "sse")) {
        vErrors = noted(vErrors, instancePath + "/type", "#/properties/type/enum", "enum", { allowedValues: schema13.properties.type.enum });
        errors++;
      }
    }
    if (data.url !== void 0) {
      let data1 = data.url;
      if (typeof data1 === "string") {
        if (data1.length < 1) {
          vErrors = noted(vErrors, instancePath + "/url", "#/properties/url/minLength", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/url", "#/properties/url/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.headers !== void 0) {
      let data2 = data.headers;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        for (const key1 in data2) {
          if (typeof data2[key1] !== "string") {
            vErrors = noted(vErrors, instancePath + "/headers/" + pointed(key1), "#/properties/headers/additionalProperties/type", "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/headers", "#/properties/headers/type", "type", { type: "object" });
        errors++;
      }
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "object" });
    errors++;
  }
  validate28.errors = vErrors;
  return errors === 0;
}
var validators = { lsp, monitors, evalPrompt, evalCase, evalGrader, portableManifest, portableProgram, portableRemote };

// src/schemas/parts.ts
import { manifestFields } from "./plugin-schemas.mjs";

// src/spec/eval-fields.json
var eval_fields_default = { client: "2.1.330", facts: [
  { part: "case", name: "schema_version", does: 'the form of the file, such as "1.0"', schema: { type: "string", pattern: "^1(?:\\.\\d+)*$" } },
  { part: "case", name: "name", does: "the case's name; its folder's where it is absent", schema: { type: "string", minLength: 1 } },
  { part: "case", name: "description", does: "what the case is about", schema: { type: "string" } },
  { part: "case", name: "tags", does: "words to choose cases by", schema: { type: "array", items: { type: "string" } } },
  { part: "case", name: "plugins", does: "further plugins to load, inside this one", schema: { type: "array", items: { type: "string" } } },
  { part: "case", name: "runs", does: "how often it is run", schema: { type: "integer", minimum: 1, maximum: 50 } },
  { part: "case", name: "expected_outcome", does: "what is expected, for readers", schema: { type: "string" } },
  { part: "execution", name: "model", does: "the model", schema: { type: "string" } },
  { part: "execution", name: "max_turns", does: "the most turns of a run", schema: { type: "integer", minimum: 1, maximum: 200 } },
  { part: "execution", name: "timeout_seconds", does: "the longest time of a run", schema: { type: "integer", minimum: 1, maximum: 3600 } },
  { part: "execution", name: "allowed_tools", does: "tools that need no permission", schema: { type: "array", items: { type: "string" } } },
  { part: "execution", name: "disallowed_tools", does: "tools that are taken away", schema: { type: "array", items: { type: "string" } } },
  { part: "execution", name: "append_system_prompt", does: "text behind the system prompt", schema: { type: "string" } },
  { part: "execution", name: "env", does: "variables of a run; their names start with EVAL_", schema: { type: "object", additionalProperties: { type: "string" } } },
  { part: "execution", name: "artifact_publish", does: "whether artifacts may be published", schema: { type: "boolean" } },
  { part: "execution", name: "growthbook_overrides", does: "switches of the client", schema: { type: "object" } },
  { part: "execution", name: "prompt", does: "what the user says; the text of prompt.md", schema: { type: "string" }, caseOnly: true },
  { part: "context", name: "scaffold_script", does: "a script that fills the workspace", schema: { type: "string" } },
  { part: "context", name: "history_file", does: "a conversation to go on with", schema: { type: "string" } },
  { part: "context", name: "add_dirs", does: "further folders", schema: { type: "array", items: { type: "string" } } },
  { part: "grader", name: "name", does: "the grader's name; its file's where it is absent", schema: { type: "string", minLength: 1 }, types: ["regex", "tool_used", "tool_order", "file_exists", "llm", "baseline"] },
  { part: "grader", name: "weight", does: "its part in the score", schema: { type: "number", exclusiveMinimum: 0 }, types: ["regex", "tool_used", "tool_order", "file_exists", "llm", "baseline"] },
  { part: "grader", name: "arm", does: "the runs that it judges", schema: { enum: ["with-only", "both"] }, types: ["regex", "tool_used", "tool_order", "file_exists", "llm", "baseline"] },
  { part: "grader", name: "pattern", does: "the expression; the text of a grader file", schema: { type: "string" }, types: ["regex"], required: true, body: true },
  { part: "grader", name: "flags", does: "flags of the expression", schema: { type: "string", pattern: "^[dgimsuvy]*$" }, types: ["regex"] },
  { part: "grader", name: "match", does: "contains, not_contains or count:N", schema: { type: "string", pattern: "^(?:contains|not_contains|count:\\d+)$" }, types: ["regex"] },
  { part: "grader", name: "target", does: "what is searched", schema: { anyOf: [{ enum: ["last_message", "trace", "files", "mock_calls"] }, { type: "object", additionalProperties: false, required: ["source", "path"], properties: { source: { enum: ["file"] }, path: { type: "string" } } }] }, types: ["regex"] },
  { part: "grader", name: "tool", does: "the tool", schema: { type: "string" }, types: ["tool_used"], required: true },
  { part: "grader", name: "input_match", does: "an expression for the tool's input", schema: { type: "string" }, types: ["tool_used"] },
  { part: "grader", name: "min", does: "the least number of calls", schema: { type: "integer", minimum: 0 }, types: ["tool_used"] },
  { part: "grader", name: "max", does: "the greatest number of calls", schema: { type: "integer", minimum: 0 }, types: ["tool_used"] },
  { part: "grader", name: "before", does: "the earlier call", schema: { anyOf: [{ type: "string" }, { type: "object", additionalProperties: false, required: ["tool"], properties: { tool: { type: "string" }, input_match: { type: "string" } } }] }, types: ["tool_order"], required: true },
  { part: "grader", name: "after", does: "the later call", schema: { anyOf: [{ type: "string" }, { type: "object", additionalProperties: false, required: ["tool"], properties: { tool: { type: "string" }, input_match: { type: "string" } } }] }, types: ["tool_order"], required: true },
  { part: "grader", name: "path", does: "the file", schema: { type: "string" }, types: ["file_exists"], required: true },
  { part: "grader", name: "exists", does: "whether it is to be there", schema: { type: "boolean" }, types: ["file_exists"] },
  { part: "grader", name: "criteria", does: "what a good answer is; the text of a grader file", schema: { type: "string" }, types: ["llm", "baseline"], required: true, body: true },
  { part: "grader", name: "focus", does: "what is judged", schema: { anyOf: [{ enum: ["last_message", "trace", "files", "mock_calls"] }, { type: "object", additionalProperties: false, required: ["source", "path"], properties: { source: { enum: ["file"] }, path: { type: "string" } } }] }, types: ["llm"] },
  { part: "grader", name: "baseline_file", does: "an earlier run to compare with", schema: { type: "string" }, types: ["baseline"], required: true }
] };

// src/spec/part-fields.json
var part_fields_default = { client: "2.1.330", facts: [
  { part: "settings", name: "agent", does: "the agent as which a session starts; deprecated", schema: { type: "string" }, deprecated: 'people set "agent" in their own settings, or pass --agent' },
  { part: "settings", name: "subagentStatusLine", does: "the status line of subagents; deprecated", schema: { type: "object" }, deprecated: "a mod draws it" },
  { part: "output-style", name: "name", does: "the style's name behind the plugin's; the file's name where it is absent", schema: { type: "string" } },
  { part: "output-style", name: "description", does: "what the list of styles says about it", schema: { type: "string" } },
  { part: "output-style", name: "force-for-plugin", does: "makes the style count while the plugin is on", schema: { enum: ["true", "false", "yes", "no", "1", "0", "on", "off"] } },
  { part: "output-style", name: "keep-coding-instructions", does: "keeps the client's own instructions for coding beside the style", schema: { enum: ["true", "false", "yes", "no", "1", "0", "on", "off"] } },
  { part: "portable-skill", name: "name", does: "the name; equal to the folder", schema: { type: "string", minLength: 1, maxLength: 64 } },
  { part: "portable-skill", name: "description", does: "what the skill does and when to use it", schema: { type: "string", minLength: 1, maxLength: 1024 } },
  { part: "portable-skill", name: "license", does: "the licence", schema: { type: "string" } },
  { part: "portable-skill", name: "compatibility", does: "what the skill needs", schema: { type: "string", maxLength: 500 } },
  { part: "portable-skill", name: "metadata", does: "anything else", schema: { type: "object" } },
  { part: "portable-skill", name: "allowed-tools", does: "tools that need no permission", schema: {} },
  { part: "builtin-agent", name: "claude", does: "the main agent", schema: {} },
  { part: "builtin-agent", name: "Explore", does: "looks around in the code", schema: {} },
  { part: "builtin-agent", name: "general-purpose", does: "takes any task", schema: {} },
  { part: "builtin-agent", name: "Plan", does: "makes plans", schema: {} },
  { part: "builtin-agent", name: "statusline-setup", does: "sets up the status line", schema: {} },
  { part: "user-setting", name: "permissions", does: "a setting of the user, not of a plugin", schema: {} },
  { part: "user-setting", name: "env", does: "a setting of the user, not of a plugin", schema: {} },
  { part: "user-setting", name: "model", does: "a setting of the user, not of a plugin", schema: {} },
  { part: "user-setting", name: "hooks", does: "a setting of the user, not of a plugin", schema: {} },
  { part: "user-setting", name: "statusLine", does: "a setting of the user, not of a plugin", schema: {} },
  { part: "user-setting", name: "outputStyle", does: "a setting of the user, not of a plugin", schema: {} },
  { part: "user-setting", name: "enabledPlugins", does: "a setting of the user, not of a plugin", schema: {} },
  { part: "user-setting", name: "extraKnownMarketplaces", does: "a setting of the user, not of a plugin", schema: {} },
  { part: "user-setting", name: "pluginConfigs", does: "a setting of the user, not of a plugin", schema: {} },
  { part: "user-setting", name: "disableAllHooks", does: "a setting of the user, not of a plugin", schema: {} }
] };

// src/spec/parts.ts
var partFacts = part_fields_default.facts;
function partFields(part) {
  return partFacts.filter((fact) => fact.part === part);
}
var evalFields = eval_fields_default.facts;
var graderTypes = evalFields.find(({ part }) => part === "grader")?.types ?? [];

// src/schemas/parts.ts
function properties(fields) {
  return Object.fromEntries(fields.map(({ name, schema }) => [name, schema]));
}
var of = (part) => evalFields.filter((field) => field.part === part);
var run = [...of("case"), ...of("execution").filter(({ caseOnly }) => !caseOnly)];
var evalPromptSchema = {
  $id: "eval-prompt",
  type: "object",
  additionalProperties: false,
  properties: properties(run)
};
var evalCaseSchema = {
  $id: "eval-case",
  type: "object",
  required: ["schema_version", "name"],
  properties: {
    ...properties(of("case")),
    execution: { type: "object", properties: properties(of("execution")) },
    context: { type: "object", properties: properties(of("context")) },
    graders: { type: "array" }
  }
};
var evalGraderSchema = {
  $id: "eval-grader",
  type: "object",
  required: ["type"],
  discriminator: { propertyName: "type" },
  oneOf: graderTypes.map((type) => {
    const fields = of("grader").filter(({ types }) => types?.includes(type));
    return {
      type: "object",
      additionalProperties: false,
      required: ["type", ...fields.filter(({ required }) => required).map(({ name }) => name)],
      properties: { type: { const: type }, ...properties(fields) }
    };
  })
};
function inlineShape(field, type) {
  const shapes = manifestFields.find(({ name }) => name === field)?.schema.anyOf;
  const shape = shapes?.find((candidate) => candidate.type === type);
  if (!shape) throw new Error(`the manifest's "${field}" has no inline shape`);
  return shape;
}
var lspSchema = { $id: "lsp", ...inlineShape("lspServers", "object") };
var monitorSchema = { $id: "monitors", ...inlineShape("monitors", "array") };
var agentPlugins = {
  manifest: "https://agent-plugins.org/schemas/1.0.0/plugin.schema.json",
  servers: "https://agent-plugins.org/schemas/1.0.0/mcp.schema.json"
};
var text = { type: "string" };
var texts = { type: "array", items: text };
var portableManifestSchema = {
  $id: "portable-manifest",
  type: "object",
  required: ["$schema", "name"],
  properties: {
    $schema: { const: agentPlugins.manifest },
    name: { type: "string", minLength: 1, maxLength: 64, pattern: "^[a-z0-9]+(?:[.-][a-z0-9]+|-\\.[a-z0-9]+|\\.-[a-z0-9]+)*$" },
    version: text,
    description: text,
    author: { type: "object", additionalProperties: false, properties: { name: text, email: text, url: text } },
    homepage: text,
    repository: text,
    license: text,
    keywords: texts,
    extensions: { type: "object", additionalProperties: { type: "object" } }
  }
};
var portableProgramSchema = {
  $id: "portable-program",
  type: "object",
  required: ["type", "command"],
  additionalProperties: false,
  properties: {
    type: { const: "stdio" },
    command: { type: "string", minLength: 1 },
    args: texts,
    env: { type: "object", additionalProperties: text },
    cwd: { type: "string", pattern: "^(?:\\./|\\$\\{PLUGIN_(?:ROOT|DATA)\\}(?:/|$))" }
  }
};
var portableRemoteSchema = {
  $id: "portable-remote",
  type: "object",
  required: ["type", "url"],
  additionalProperties: false,
  properties: {
    type: { enum: ["streamable-http", "sse"] },
    url: { type: "string", minLength: 1 },
    headers: { type: "object", additionalProperties: text }
  }
};
export {
  agentPlugins,
  evalCase,
  evalCaseSchema,
  evalFields,
  evalGrader,
  evalGraderSchema,
  evalPrompt,
  evalPromptSchema,
  graderTypes,
  lsp,
  lspSchema,
  monitorSchema,
  monitors,
  partFields,
  portableManifest,
  portableManifestSchema,
  portableProgram,
  portableProgramSchema,
  portableRemote,
  portableRemoteSchema,
  validators
};
