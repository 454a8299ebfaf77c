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
          "$ref": "#/$defs/part1"
        }
      },
      "extensionToLanguage": {
        "type": "object",
        "minProperties": 1,
        "propertyNames": {
          "pattern": "^\\."
        },
        "additionalProperties": {
          "$ref": "#/$defs/part1"
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
        "$ref": "#/$defs/part2"
      },
      "shutdownTimeout": {
        "$ref": "#/$defs/part2"
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
  },
  "$defs": {
    "part1": {
      "type": "string",
      "minLength": 1
    },
    "part2": {
      "type": "integer",
      "exclusiveMinimum": 0
    }
  }
};
var func2 = Object.prototype.hasOwnProperty;
var pattern0 = new RegExp("^(?:/|\\S+$)", "u");
var pattern1 = new RegExp("^\\.", "u");
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
  validate22.errors = vErrors;
  return errors === 0;
}
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data))) {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "integer" });
    errors++;
  }
  if (typeof data == "number" && isFinite(data)) {
    if (data <= 0 || isNaN(data)) {
      vErrors = noted(vErrors, instancePath, "#/exclusiveMinimum", "exclusiveMinimum", { comparison: ">", limit: 0 });
      errors++;
    }
  }
  validate25.errors = vErrors;
  return errors === 0;
}
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
              if (!validate22(data2[i0], { instancePath: instancePath + "/" + pointed(key0) + "/args/" + i0, parentData: data2, parentDataProperty: i0, rootData })) {
                vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                errors = vErrors.length;
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
              const _errs12 = errors;
              if (typeof key2 === "string") {
                if (!pattern1.test(key2)) {
                  vErrors = noted(vErrors, instancePath + "/" + pointed(key0) + "/extensionToLanguage", "#/additionalProperties/properties/extensionToLanguage/propertyNames/pattern", "pattern", { pattern: "^\\." }, key2);
                  errors++;
                }
              }
              var valid4 = _errs12 === errors;
              if (!valid4) {
                vErrors = noted(vErrors, instancePath + "/" + pointed(key0) + "/extensionToLanguage", "#/additionalProperties/properties/extensionToLanguage/propertyNames", "propertyNames", { propertyName: key2 });
                errors++;
              }
            }
            for (const key3 in data4) {
              if (!validate22(data4[key3], { instancePath: instancePath + "/" + pointed(key0) + "/extensionToLanguage/" + pointed(key3), parentData: data4, parentDataProperty: key3, rootData })) {
                vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                errors = vErrors.length;
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
          if (!validate25(data0.startupTimeout, { instancePath: instancePath + "/" + pointed(key0) + "/startupTimeout", parentData: data0, parentDataProperty: "startupTimeout", rootData })) {
            vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
            errors = vErrors.length;
          }
        }
        if (data0.shutdownTimeout !== void 0) {
          if (!validate25(data0.shutdownTimeout, { instancePath: instancePath + "/" + pointed(key0) + "/shutdownTimeout", parentData: data0, parentDataProperty: "shutdownTimeout", rootData })) {
            vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
            errors = vErrors.length;
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
var monitors = validate28;
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
  validate29.errors = vErrors;
  return errors === 0;
}
var pattern2 = new RegExp("^(?:always$|on-skill-invoke:)", "u");
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
          if (!validate29(data0.name, { instancePath: instancePath + "/" + i0 + "/name", parentData: data0, parentDataProperty: "name", rootData })) {
            vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
            errors = vErrors.length;
          }
        }
        if (data0.command !== void 0) {
          if (!validate29(data0.command, { instancePath: instancePath + "/" + i0 + "/command", parentData: data0, parentDataProperty: "command", rootData })) {
            vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
            errors = vErrors.length;
          }
        }
        if (data0.description !== void 0) {
          if (!validate29(data0.description, { instancePath: instancePath + "/" + i0 + "/description", parentData: data0, parentDataProperty: "description", rootData })) {
            vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
            errors = vErrors.length;
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
  validate28.errors = vErrors;
  return errors === 0;
}
var evalPrompt = validate33;
var schema11 = {
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
      "$ref": "#/$defs/part1"
    },
    "plugins": {
      "$ref": "#/$defs/part1"
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
      "$ref": "#/$defs/part1"
    },
    "disallowed_tools": {
      "$ref": "#/$defs/part1"
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
  },
  "$defs": {
    "part1": {
      "type": "array",
      "items": {
        "type": "string"
      }
    }
  }
};
var pattern3 = new RegExp("^1(?:\\.\\d+)*$", "u");
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
  validate34.errors = vErrors;
  return errors === 0;
}
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func2.call(schema11.properties, key0)) {
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
      if (!validate34(data.tags, { instancePath: instancePath + "/tags", parentData: data, parentDataProperty: "tags", rootData })) {
        vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
        errors = vErrors.length;
      }
    }
    if (data.plugins !== void 0) {
      if (!validate34(data.plugins, { instancePath: instancePath + "/plugins", parentData: data, parentDataProperty: "plugins", rootData })) {
        vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
        errors = vErrors.length;
      }
    }
    if (data.runs !== void 0) {
      let data5 = data.runs;
      if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
        vErrors = noted(vErrors, instancePath + "/runs", "#/properties/runs/type", "type", { type: "integer" });
        errors++;
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 > 50 || isNaN(data5)) {
          vErrors = noted(vErrors, instancePath + "/runs", "#/properties/runs/maximum", "maximum", { comparison: "<=", limit: 50 });
          errors++;
        }
        if (data5 < 1 || isNaN(data5)) {
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
      let data8 = data.max_turns;
      if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
        vErrors = noted(vErrors, instancePath + "/max_turns", "#/properties/max_turns/type", "type", { type: "integer" });
        errors++;
      }
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 > 200 || isNaN(data8)) {
          vErrors = noted(vErrors, instancePath + "/max_turns", "#/properties/max_turns/maximum", "maximum", { comparison: "<=", limit: 200 });
          errors++;
        }
        if (data8 < 1 || isNaN(data8)) {
          vErrors = noted(vErrors, instancePath + "/max_turns", "#/properties/max_turns/minimum", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
    if (data.timeout_seconds !== void 0) {
      let data9 = data.timeout_seconds;
      if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
        vErrors = noted(vErrors, instancePath + "/timeout_seconds", "#/properties/timeout_seconds/type", "type", { type: "integer" });
        errors++;
      }
      if (typeof data9 == "number" && isFinite(data9)) {
        if (data9 > 3600 || isNaN(data9)) {
          vErrors = noted(vErrors, instancePath + "/timeout_seconds", "#/properties/timeout_seconds/maximum", "maximum", { comparison: "<=", limit: 3600 });
          errors++;
        }
        if (data9 < 1 || isNaN(data9)) {
          vErrors = noted(vErrors, instancePath + "/timeout_seconds", "#/properties/timeout_seconds/minimum", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
    if (data.allowed_tools !== void 0) {
      if (!validate34(data.allowed_tools, { instancePath: instancePath + "/allowed_tools", parentData: data, parentDataProperty: "allowed_tools", rootData })) {
        vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
        errors = vErrors.length;
      }
    }
    if (data.disallowed_tools !== void 0) {
      if (!validate34(data.disallowed_tools, { instancePath: instancePath + "/disallowed_tools", parentData: data, parentDataProperty: "disallowed_tools", rootData })) {
        vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
        errors = vErrors.length;
      }
    }
    if (data.append_system_prompt !== void 0) {
      if (typeof data.append_system_prompt !== "string") {
        vErrors = noted(vErrors, instancePath + "/append_system_prompt", "#/properties/append_system_prompt/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.env !== void 0) {
      let data13 = data.env;
      if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
        for (const key1 in data13) {
          if (typeof data13[key1] !== "string") {
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
      let data16 = data.growthbook_overrides;
      if (!(data16 && typeof data16 == "object" && !Array.isArray(data16))) {
        vErrors = noted(vErrors, instancePath + "/growthbook_overrides", "#/properties/growthbook_overrides/type", "type", { type: "object" });
        errors++;
      }
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "object" });
    errors++;
  }
  validate33.errors = vErrors;
  return errors === 0;
}
var evalCase = validate39;
function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
  validate40.errors = vErrors;
  return errors === 0;
}
function validate39(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
      if (!validate40(data.tags, { instancePath: instancePath + "/tags", parentData: data, parentDataProperty: "tags", rootData })) {
        vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
        errors = vErrors.length;
      }
    }
    if (data.plugins !== void 0) {
      if (!validate40(data.plugins, { instancePath: instancePath + "/plugins", parentData: data, parentDataProperty: "plugins", rootData })) {
        vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
        errors = vErrors.length;
      }
    }
    if (data.runs !== void 0) {
      let data5 = data.runs;
      if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
        vErrors = noted(vErrors, instancePath + "/runs", "#/properties/runs/type", "type", { type: "integer" });
        errors++;
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 > 50 || isNaN(data5)) {
          vErrors = noted(vErrors, instancePath + "/runs", "#/properties/runs/maximum", "maximum", { comparison: "<=", limit: 50 });
          errors++;
        }
        if (data5 < 1 || isNaN(data5)) {
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
      let data7 = data.execution;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        if (data7.model !== void 0) {
          if (typeof data7.model !== "string") {
            vErrors = noted(vErrors, instancePath + "/execution/model", "#/properties/execution/properties/model/type", "type", { type: "string" });
            errors++;
          }
        }
        if (data7.max_turns !== void 0) {
          let data9 = data7.max_turns;
          if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
            vErrors = noted(vErrors, instancePath + "/execution/max_turns", "#/properties/execution/properties/max_turns/type", "type", { type: "integer" });
            errors++;
          }
          if (typeof data9 == "number" && isFinite(data9)) {
            if (data9 > 200 || isNaN(data9)) {
              vErrors = noted(vErrors, instancePath + "/execution/max_turns", "#/properties/execution/properties/max_turns/maximum", "maximum", { comparison: "<=", limit: 200 });
              errors++;
            }
            if (data9 < 1 || isNaN(data9)) {
              vErrors = noted(vErrors, instancePath + "/execution/max_turns", "#/properties/execution/properties/max_turns/minimum", "minimum", { comparison: ">=", limit: 1 });
              errors++;
            }
          }
        }
        if (data7.timeout_seconds !== void 0) {
          let data10 = data7.timeout_seconds;
          if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
            vErrors = noted(vErrors, instancePath + "/execution/timeout_seconds", "#/properties/execution/properties/timeout_seconds/type", "type", { type: "integer" });
            errors++;
          }
          if (typeof data10 == "number" && isFinite(data10)) {
            if (data10 > 3600 || isNaN(data10)) {
              vErrors = noted(vErrors, instancePath + "/execution/timeout_seconds", "#/properties/execution/properties/timeout_seconds/maximum", "maximum", { comparison: "<=", limit: 3600 });
              errors++;
            }
            if (data10 < 1 || isNaN(data10)) {
              vErrors = noted(vErrors, instancePath + "/execution/timeout_seconds", "#/properties/execution/properties/timeout_seconds/minimum", "minimum", { comparison: ">=", limit: 1 });
              errors++;
            }
          }
        }
        if (data7.allowed_tools !== void 0) {
          if (!validate40(data7.allowed_tools, { instancePath: instancePath + "/execution/allowed_tools", parentData: data7, parentDataProperty: "allowed_tools", rootData })) {
            vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
            errors = vErrors.length;
          }
        }
        if (data7.disallowed_tools !== void 0) {
          if (!validate40(data7.disallowed_tools, { instancePath: instancePath + "/execution/disallowed_tools", parentData: data7, parentDataProperty: "disallowed_tools", rootData })) {
            vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
            errors = vErrors.length;
          }
        }
        if (data7.append_system_prompt !== void 0) {
          if (typeof data7.append_system_prompt !== "string") {
            vErrors = noted(vErrors, instancePath + "/execution/append_system_prompt", "#/properties/execution/properties/append_system_prompt/type", "type", { type: "string" });
            errors++;
          }
        }
        if (data7.env !== void 0) {
          let data14 = data7.env;
          if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
            for (const key0 in data14) {
              if (typeof data14[key0] !== "string") {
                vErrors = noted(vErrors, instancePath + "/execution/env/" + pointed(key0), "#/properties/execution/properties/env/additionalProperties/type", "type", { type: "string" });
                errors++;
              }
            }
          } else {
            vErrors = noted(vErrors, instancePath + "/execution/env", "#/properties/execution/properties/env/type", "type", { type: "object" });
            errors++;
          }
        }
        if (data7.artifact_publish !== void 0) {
          if (typeof data7.artifact_publish !== "boolean") {
            vErrors = noted(vErrors, instancePath + "/execution/artifact_publish", "#/properties/execution/properties/artifact_publish/type", "type", { type: "boolean" });
            errors++;
          }
        }
        if (data7.growthbook_overrides !== void 0) {
          let data17 = data7.growthbook_overrides;
          if (!(data17 && typeof data17 == "object" && !Array.isArray(data17))) {
            vErrors = noted(vErrors, instancePath + "/execution/growthbook_overrides", "#/properties/execution/properties/growthbook_overrides/type", "type", { type: "object" });
            errors++;
          }
        }
        if (data7.prompt !== void 0) {
          if (typeof data7.prompt !== "string") {
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
      let data19 = data.context;
      if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
        if (data19.scaffold_script !== void 0) {
          if (typeof data19.scaffold_script !== "string") {
            vErrors = noted(vErrors, instancePath + "/context/scaffold_script", "#/properties/context/properties/scaffold_script/type", "type", { type: "string" });
            errors++;
          }
        }
        if (data19.history_file !== void 0) {
          if (typeof data19.history_file !== "string") {
            vErrors = noted(vErrors, instancePath + "/context/history_file", "#/properties/context/properties/history_file/type", "type", { type: "string" });
            errors++;
          }
        }
        if (data19.add_dirs !== void 0) {
          if (!validate40(data19.add_dirs, { instancePath: instancePath + "/context/add_dirs", parentData: data19, parentDataProperty: "add_dirs", rootData })) {
            vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
            errors = vErrors.length;
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
  validate39.errors = vErrors;
  return errors === 0;
}
var evalGrader = validate46;
var schema15 = {
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
          "$ref": "#/$defs/part1"
        },
        "weight": {
          "$ref": "#/$defs/part2"
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
          "$ref": "#/$defs/part3"
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
          "$ref": "#/$defs/part1"
        },
        "weight": {
          "$ref": "#/$defs/part2"
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
          "$ref": "#/$defs/part4"
        },
        "max": {
          "$ref": "#/$defs/part4"
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
          "$ref": "#/$defs/part1"
        },
        "weight": {
          "$ref": "#/$defs/part2"
        },
        "arm": {
          "enum": [
            "with-only",
            "both"
          ]
        },
        "before": {
          "$ref": "#/$defs/part5"
        },
        "after": {
          "$ref": "#/$defs/part5"
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
          "$ref": "#/$defs/part1"
        },
        "weight": {
          "$ref": "#/$defs/part2"
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
          "$ref": "#/$defs/part1"
        },
        "weight": {
          "$ref": "#/$defs/part2"
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
          "$ref": "#/$defs/part3"
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
          "$ref": "#/$defs/part1"
        },
        "weight": {
          "$ref": "#/$defs/part2"
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
  ],
  "$defs": {
    "part1": {
      "type": "string",
      "minLength": 1
    },
    "part2": {
      "type": "number",
      "exclusiveMinimum": 0
    },
    "part3": {
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
          "$ref": "#/$defs/part6"
        }
      ]
    },
    "part4": {
      "type": "integer",
      "minimum": 0
    },
    "part5": {
      "anyOf": [
        {
          "type": "string"
        },
        {
          "$ref": "#/$defs/part7"
        }
      ]
    },
    "part6": {
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
    },
    "part7": {
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
  }
};
function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
  validate47.errors = vErrors;
  return errors === 0;
}
function validate49(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data == "number" && isFinite(data)) {
    if (data <= 0 || isNaN(data)) {
      vErrors = noted(vErrors, instancePath, "#/exclusiveMinimum", "exclusiveMinimum", { comparison: ">", limit: 0 });
      errors++;
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "number" });
    errors++;
  }
  validate49.errors = vErrors;
  return errors === 0;
}
var schema18 = {
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
      "$ref": "#/$defs/part6"
    }
  ]
};
var schema19 = {
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
};
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.source === void 0) {
      vErrors = noted(vErrors, instancePath, "#/required", "required", { missingProperty: "source" });
      errors++;
    }
    if (data.path === void 0) {
      vErrors = noted(vErrors, instancePath, "#/required", "required", { missingProperty: "path" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "source" || key0 === "path")) {
        vErrors = noted(vErrors, instancePath, "#/additionalProperties", "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (!(data.source === "file")) {
        vErrors = noted(vErrors, instancePath + "/source", "#/properties/source/enum", "enum", { allowedValues: schema19.properties.source.enum });
        errors++;
      }
    }
    if (data.path !== void 0) {
      if (typeof data.path !== "string") {
        vErrors = noted(vErrors, instancePath + "/path", "#/properties/path/type", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "object" });
    errors++;
  }
  validate52.errors = vErrors;
  return errors === 0;
}
function validate51(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (!(data === "last_message" || data === "trace" || data === "files" || data === "mock_calls")) {
    vErrors = noted(vErrors, instancePath, "#/anyOf/0/enum", "enum", { allowedValues: schema18.anyOf[0].enum });
    errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs2 = errors;
    if (!validate52(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs2 === errors;
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
  validate51.errors = vErrors;
  return errors === 0;
}
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data))) {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "integer" });
    errors++;
  }
  if (typeof data == "number" && isFinite(data)) {
    if (data < 0 || isNaN(data)) {
      vErrors = noted(vErrors, instancePath, "#/minimum", "minimum", { comparison: ">=", limit: 0 });
      errors++;
    }
  }
  validate57.errors = vErrors;
  return errors === 0;
}
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.tool === void 0) {
      vErrors = noted(vErrors, instancePath, "#/required", "required", { missingProperty: "tool" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "tool" || key0 === "input_match")) {
        vErrors = noted(vErrors, instancePath, "#/additionalProperties", "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.tool !== void 0) {
      if (typeof data.tool !== "string") {
        vErrors = noted(vErrors, instancePath + "/tool", "#/properties/tool/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.input_match !== void 0) {
      if (typeof data.input_match !== "string") {
        vErrors = noted(vErrors, instancePath + "/input_match", "#/properties/input_match/type", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "object" });
    errors++;
  }
  validate63.errors = vErrors;
  return errors === 0;
}
function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
    if (!validate63(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
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
  validate62.errors = vErrors;
  return errors === 0;
}
var pattern5 = new RegExp("^[dgimsuvy]*$", "u");
var pattern6 = new RegExp("^(?:contains|not_contains|count:\\d+)$", "u");
function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
            if (!validate47(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData })) {
              vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
              errors = vErrors.length;
            }
          }
          if (data.weight !== void 0) {
            if (!validate49(data.weight, { instancePath: instancePath + "/weight", parentData: data, parentDataProperty: "weight", rootData })) {
              vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
              errors = vErrors.length;
            }
          }
          if (data.arm !== void 0) {
            let data3 = data.arm;
            if (!(data3 === "with-only" || data3 === "both")) {
              vErrors = noted(vErrors, instancePath + "/arm", "#/oneOf/0/properties/arm/enum", "enum", { allowedValues: schema15.oneOf[0].properties.arm.enum });
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
            if (!validate51(data.target, { instancePath: instancePath + "/target", parentData: data, parentDataProperty: "target", rootData })) {
              vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
              errors = vErrors.length;
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
          for (const key1 in data) {
            if (!(key1 === "type" || key1 === "name" || key1 === "weight" || key1 === "arm" || key1 === "tool" || key1 === "input_match" || key1 === "min" || key1 === "max")) {
              vErrors = noted(vErrors, instancePath, "#/oneOf/1/additionalProperties", "additionalProperties", { additionalProperty: key1 });
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
            if (!validate47(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData })) {
              vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
              errors = vErrors.length;
            }
          }
          if (data.weight !== void 0) {
            if (!validate49(data.weight, { instancePath: instancePath + "/weight", parentData: data, parentDataProperty: "weight", rootData })) {
              vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
              errors = vErrors.length;
            }
          }
          if (data.arm !== void 0) {
            let data11 = data.arm;
            if (!(data11 === "with-only" || data11 === "both")) {
              vErrors = noted(vErrors, instancePath + "/arm", "#/oneOf/1/properties/arm/enum", "enum", { allowedValues: schema15.oneOf[1].properties.arm.enum });
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
            if (!validate57(data.min, { instancePath: instancePath + "/min", parentData: data, parentDataProperty: "min", rootData })) {
              vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
              errors = vErrors.length;
            }
          }
          if (data.max !== void 0) {
            if (!validate57(data.max, { instancePath: instancePath + "/max", parentData: data, parentDataProperty: "max", rootData })) {
              vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
              errors = vErrors.length;
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
          for (const key2 in data) {
            if (!(key2 === "type" || key2 === "name" || key2 === "weight" || key2 === "arm" || key2 === "before" || key2 === "after")) {
              vErrors = noted(vErrors, instancePath, "#/oneOf/2/additionalProperties", "additionalProperties", { additionalProperty: key2 });
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
            if (!validate47(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData })) {
              vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
              errors = vErrors.length;
            }
          }
          if (data.weight !== void 0) {
            if (!validate49(data.weight, { instancePath: instancePath + "/weight", parentData: data, parentDataProperty: "weight", rootData })) {
              vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
              errors = vErrors.length;
            }
          }
          if (data.arm !== void 0) {
            let data19 = data.arm;
            if (!(data19 === "with-only" || data19 === "both")) {
              vErrors = noted(vErrors, instancePath + "/arm", "#/oneOf/2/properties/arm/enum", "enum", { allowedValues: schema15.oneOf[2].properties.arm.enum });
              errors++;
            }
          }
          if (data.before !== void 0) {
            if (!validate62(data.before, { instancePath: instancePath + "/before", parentData: data, parentDataProperty: "before", rootData })) {
              vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
              errors = vErrors.length;
            }
          }
          if (data.after !== void 0) {
            if (!validate62(data.after, { instancePath: instancePath + "/after", parentData: data, parentDataProperty: "after", rootData })) {
              vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
              errors = vErrors.length;
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
          for (const key3 in data) {
            if (!(key3 === "type" || key3 === "name" || key3 === "weight" || key3 === "arm" || key3 === "path" || key3 === "exists")) {
              vErrors = noted(vErrors, instancePath, "#/oneOf/3/additionalProperties", "additionalProperties", { additionalProperty: key3 });
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
            if (!validate47(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData })) {
              vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
              errors = vErrors.length;
            }
          }
          if (data.weight !== void 0) {
            if (!validate49(data.weight, { instancePath: instancePath + "/weight", parentData: data, parentDataProperty: "weight", rootData })) {
              vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
              errors = vErrors.length;
            }
          }
          if (data.arm !== void 0) {
            let data25 = data.arm;
            if (!(data25 === "with-only" || data25 === "both")) {
              vErrors = noted(vErrors, instancePath + "/arm", "#/oneOf/3/properties/arm/enum", "enum", { allowedValues: schema15.oneOf[3].properties.arm.enum });
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
          for (const key4 in data) {
            if (!(key4 === "type" || key4 === "name" || key4 === "weight" || key4 === "arm" || key4 === "criteria" || key4 === "focus")) {
              vErrors = noted(vErrors, instancePath, "#/oneOf/4/additionalProperties", "additionalProperties", { additionalProperty: key4 });
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
            if (!validate47(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData })) {
              vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
              errors = vErrors.length;
            }
          }
          if (data.weight !== void 0) {
            if (!validate49(data.weight, { instancePath: instancePath + "/weight", parentData: data, parentDataProperty: "weight", rootData })) {
              vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
              errors = vErrors.length;
            }
          }
          if (data.arm !== void 0) {
            let data31 = data.arm;
            if (!(data31 === "with-only" || data31 === "both")) {
              vErrors = noted(vErrors, instancePath + "/arm", "#/oneOf/4/properties/arm/enum", "enum", { allowedValues: schema15.oneOf[4].properties.arm.enum });
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
            if (!validate51(data.focus, { instancePath: instancePath + "/focus", parentData: data, parentDataProperty: "focus", rootData })) {
              vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
              errors = vErrors.length;
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
          for (const key5 in data) {
            if (!(key5 === "type" || key5 === "name" || key5 === "weight" || key5 === "arm" || key5 === "criteria" || key5 === "baseline_file")) {
              vErrors = noted(vErrors, instancePath, "#/oneOf/5/additionalProperties", "additionalProperties", { additionalProperty: key5 });
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
            if (!validate47(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData })) {
              vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
              errors = vErrors.length;
            }
          }
          if (data.weight !== void 0) {
            if (!validate49(data.weight, { instancePath: instancePath + "/weight", parentData: data, parentDataProperty: "weight", rootData })) {
              vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
              errors = vErrors.length;
            }
          }
          if (data.arm !== void 0) {
            let data37 = data.arm;
            if (!(data37 === "with-only" || data37 === "both")) {
              vErrors = noted(vErrors, instancePath + "/arm", "#/oneOf/5/properties/arm/enum", "enum", { allowedValues: schema15.oneOf[5].properties.arm.enum });
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
  validate46.errors = vErrors;
  return errors === 0;
}
var portableManifest = validate74;
var pattern7 = new RegExp("^[a-z0-9]+(?:[.-][a-z0-9]+|-\\.[a-z0-9]+|\\.-[a-z0-9]+)*$", "u");
function validate74(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
  validate74.errors = vErrors;
  return errors === 0;
}
var portableProgram = validate75;
var pattern8 = new RegExp("^(?:\\./|\\$\\{PLUGIN_(?:ROOT|DATA)\\}(?:/|$))", "u");
function validate75(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
  validate75.errors = vErrors;
  return errors === 0;
}
var portableRemote = validate76;
var schema25 = {
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
  },
  "$defs": {}
};
function validate76(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
        vErrors = noted(vErrors, instancePath + "/type", "#/properties/type/enum", "enum", { allowedValues: schema25.properties.type.enum });
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
  validate76.errors = vErrors;
  return errors === 0;
}
var validators = { lsp, monitors, evalPrompt, evalCase, evalGrader, portableManifest, portableProgram, portableRemote };

// src/spec/eval-fields.json
var eval_fields_default = { client: "2.1.330", facts: [
  { part: "case", name: "schema_version", does: 'the form of the file, such as "1.0"' },
  { part: "case", name: "name", does: "the case's name; its folder's where it is absent" },
  { part: "case", name: "description", does: "what the case is about" },
  { part: "case", name: "tags", does: "words to choose cases by" },
  { part: "case", name: "plugins", does: "further plugins to load, inside this one" },
  { part: "case", name: "runs", does: "how often it is run" },
  { part: "case", name: "expected_outcome", does: "what is expected, for readers" },
  { part: "execution", name: "model", does: "the model" },
  { part: "execution", name: "max_turns", does: "the most turns of a run" },
  { part: "execution", name: "timeout_seconds", does: "the longest time of a run" },
  { part: "execution", name: "allowed_tools", does: "tools that need no permission" },
  { part: "execution", name: "disallowed_tools", does: "tools that are taken away" },
  { part: "execution", name: "append_system_prompt", does: "text behind the system prompt" },
  { part: "execution", name: "env", does: "variables of a run; their names start with EVAL_" },
  { part: "execution", name: "artifact_publish", does: "whether artifacts may be published" },
  { part: "execution", name: "growthbook_overrides", does: "switches of the client" },
  { part: "execution", name: "prompt", does: "what the user says; the text of prompt.md", caseOnly: true },
  { part: "context", name: "scaffold_script", does: "a script that fills the workspace" },
  { part: "context", name: "history_file", does: "a conversation to go on with" },
  { part: "context", name: "add_dirs", does: "further folders" },
  { part: "grader", name: "name", does: "the grader's name; its file's where it is absent", types: ["regex", "tool_used", "tool_order", "file_exists", "llm", "baseline"] },
  { part: "grader", name: "weight", does: "its part in the score", types: ["regex", "tool_used", "tool_order", "file_exists", "llm", "baseline"] },
  { part: "grader", name: "arm", does: "the runs that it judges", types: ["regex", "tool_used", "tool_order", "file_exists", "llm", "baseline"] },
  { part: "grader", name: "pattern", does: "the expression; the text of a grader file", types: ["regex"], required: true, body: true },
  { part: "grader", name: "flags", does: "flags of the expression", types: ["regex"] },
  { part: "grader", name: "match", does: "contains, not_contains or count:N", types: ["regex"] },
  { part: "grader", name: "target", does: "what is searched", types: ["regex"] },
  { part: "grader", name: "tool", does: "the tool", types: ["tool_used"], required: true },
  { part: "grader", name: "input_match", does: "an expression for the tool's input", types: ["tool_used"] },
  { part: "grader", name: "min", does: "the least number of calls", types: ["tool_used"] },
  { part: "grader", name: "max", does: "the greatest number of calls", types: ["tool_used"] },
  { part: "grader", name: "before", does: "the earlier call", types: ["tool_order"], required: true },
  { part: "grader", name: "after", does: "the later call", types: ["tool_order"], required: true },
  { part: "grader", name: "path", does: "the file", types: ["file_exists"], required: true },
  { part: "grader", name: "exists", does: "whether it is to be there", types: ["file_exists"] },
  { part: "grader", name: "criteria", does: "what a good answer is; the text of a grader file", types: ["llm", "baseline"], required: true, body: true },
  { part: "grader", name: "focus", does: "what is judged", types: ["llm"] },
  { part: "grader", name: "baseline_file", does: "an earlier run to compare with", types: ["baseline"], required: true }
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
  { part: "user-setting", name: "disableAllHooks", does: "a setting of the user, not of a plugin", schema: {} },
  { part: "portable-manifest", name: "$schema", does: "the version of the specification that the file is written for", schema: { const: "https://agent-plugins.org/schemas/1.0.0/plugin.schema.json" } },
  { part: "portable-manifest", name: "name", does: "the name", schema: { type: "string", minLength: 1, maxLength: 64, pattern: "^[a-z0-9]+(?:[.-][a-z0-9]+|-\\.[a-z0-9]+|\\.-[a-z0-9]+)*$" } },
  { part: "portable-manifest", name: "version", does: "the version", schema: { type: "string" } },
  { part: "portable-manifest", name: "description", does: "what the plugin does", schema: { type: "string" } },
  { part: "portable-manifest", name: "author", does: "who made it", schema: { type: "object", additionalProperties: false, properties: { name: { type: "string" }, email: { type: "string" }, url: { type: "string" } } } },
  { part: "portable-manifest", name: "homepage", does: "its page", schema: { type: "string" } },
  { part: "portable-manifest", name: "repository", does: "its repository", schema: { type: "string" } },
  { part: "portable-manifest", name: "license", does: "the licence", schema: { type: "string" } },
  { part: "portable-manifest", name: "keywords", does: "words to find it by", schema: { type: "array", items: { type: "string" } } },
  { part: "portable-manifest", name: "extensions", does: "what single clients add, by their names", schema: { type: "object", additionalProperties: { type: "object" } } },
  { part: "portable-servers", name: "$schema", does: "the version of the specification that the file is written for", schema: { const: "https://agent-plugins.org/schemas/1.0.0/mcp.schema.json" } },
  { part: "portable-program", name: "type", does: "how the client talks to a server that it starts", schema: { const: "stdio" } },
  { part: "portable-program", name: "command", does: "the program", schema: { type: "string", minLength: 1 } },
  { part: "portable-program", name: "args", does: "its arguments", schema: { type: "array", items: { type: "string" } } },
  { part: "portable-program", name: "env", does: "its variables", schema: { type: "object", additionalProperties: { type: "string" } } },
  { part: "portable-program", name: "cwd", does: "its folder, in the plugin or in its data", schema: { type: "string", pattern: "^(?:\\./|\\$\\{PLUGIN_(?:ROOT|DATA)\\}(?:/|$))" } },
  { part: "portable-remote", name: "type", does: "how the client talks to a server that it calls", schema: { enum: ["streamable-http", "sse"] } },
  { part: "portable-remote", name: "url", does: "its address", schema: { type: "string", minLength: 1 } },
  { part: "portable-remote", name: "headers", does: "what is sent along", schema: { type: "object", additionalProperties: { type: "string" } } }
] };

// src/spec/parts.ts
var partFacts = part_fields_default.facts;
function partFields(part) {
  return partFacts.filter((fact) => fact.part === part);
}
var evalFields = eval_fields_default.facts;
var graderTypes = evalFields.find(({ part }) => part === "grader")?.types ?? [];
export {
  evalCase,
  evalFields,
  evalGrader,
  evalPrompt,
  graderTypes,
  lsp,
  monitors,
  partFields,
  portableManifest,
  portableProgram,
  portableRemote,
  validators
};
