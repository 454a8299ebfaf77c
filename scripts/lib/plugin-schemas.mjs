// Built from src/ by `npm run build`; do not edit.

// src/schemas/plugin-validators.ts
var noted = (errors, instancePath, schemaPath, keyword, params, propertyName) => {
  const error = { instancePath, schemaPath, keyword, params, propertyName };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
};
var pointed = (key) => key.replace(/~/g, "~0").replace(/\//g, "~1");
var manifest = validate21;
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
  validate25.errors = vErrors;
  return errors === 0;
}
var pattern2 = new RegExp("^[A-Za-z_]\\w*$", "u");
var schema10 = {
  "type": "object",
  "additionalProperties": false,
  "required": [
    "type",
    "title",
    "description"
  ],
  "properties": {
    "type": {
      "enum": [
        "string",
        "number",
        "boolean",
        "directory",
        "file"
      ]
    },
    "title": {
      "type": "string"
    },
    "description": {
      "type": "string"
    },
    "required": {
      "type": "boolean"
    },
    "default": {
      "$ref": "#/$defs/part16"
    },
    "multiple": {
      "type": "boolean"
    },
    "sensitive": {
      "type": "boolean"
    },
    "min": {
      "type": "number"
    },
    "max": {
      "type": "number"
    },
    "options": {
      "$ref": "#/$defs/part17"
    }
  }
};
var func2 = Object.prototype.hasOwnProperty;
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
    if (!(typeof data == "number" && isFinite(data))) {
      vErrors = noted(vErrors, instancePath, "#/anyOf/1/type", "type", { type: "number" });
      errors++;
    }
    var _valid0 = _errs3 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
      const _errs5 = errors;
      if (typeof data !== "boolean") {
        vErrors = noted(vErrors, instancePath, "#/anyOf/2/type", "type", { type: "boolean" });
        errors++;
      }
      var _valid0 = _errs5 === errors;
      valid0 = valid0 || _valid0;
      if (!valid0) {
        const _errs7 = errors;
        if (!validate25(data, { instancePath, parentData, parentDataProperty, rootData })) {
          vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
          errors = vErrors.length;
        }
        var _valid0 = _errs7 === errors;
        valid0 = valid0 || _valid0;
      }
    }
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
  validate30.errors = vErrors;
  return errors === 0;
}
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (data.length > 64) {
      vErrors = noted(vErrors, instancePath, "#/maxLength", "maxLength", { limit: 64 });
      errors++;
    }
    if (data.length < 1) {
      vErrors = noted(vErrors, instancePath, "#/minLength", "minLength", { limit: 1 });
      errors++;
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "string" });
    errors++;
  }
  validate34.errors = vErrors;
  return errors === 0;
}
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    if (data.length < 1) {
      vErrors = noted(vErrors, instancePath, "#/minItems", "minItems", { limit: 1 });
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      if (!validate34(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData })) {
        vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "array" });
    errors++;
  }
  validate33.errors = vErrors;
  return errors === 0;
}
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = noted(vErrors, instancePath, "#/required", "required", { missingProperty: "type" });
      errors++;
    }
    if (data.title === void 0) {
      vErrors = noted(vErrors, instancePath, "#/required", "required", { missingProperty: "title" });
      errors++;
    }
    if (data.description === void 0) {
      vErrors = noted(vErrors, instancePath, "#/required", "required", { missingProperty: "description" });
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema10.properties, key0)) {
        vErrors = noted(vErrors, instancePath, "#/additionalProperties", "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (!(data0 === "string" || data0 === "number" || data0 === "boolean" || data0 === "directory" || data0 === "file")) {
        vErrors = noted(vErrors, instancePath + "/type", "#/properties/type/enum", "enum", { allowedValues: schema10.properties.type.enum });
        errors++;
      }
    }
    if (data.title !== void 0) {
      if (typeof data.title !== "string") {
        vErrors = noted(vErrors, instancePath + "/title", "#/properties/title/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.description !== void 0) {
      if (typeof data.description !== "string") {
        vErrors = noted(vErrors, instancePath + "/description", "#/properties/description/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.required !== void 0) {
      if (typeof data.required !== "boolean") {
        vErrors = noted(vErrors, instancePath + "/required", "#/properties/required/type", "type", { type: "boolean" });
        errors++;
      }
    }
    if (data.default !== void 0) {
      if (!validate30(data.default, { instancePath: instancePath + "/default", parentData: data, parentDataProperty: "default", rootData })) {
        vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
        errors = vErrors.length;
      }
    }
    if (data.multiple !== void 0) {
      if (typeof data.multiple !== "boolean") {
        vErrors = noted(vErrors, instancePath + "/multiple", "#/properties/multiple/type", "type", { type: "boolean" });
        errors++;
      }
    }
    if (data.sensitive !== void 0) {
      if (typeof data.sensitive !== "boolean") {
        vErrors = noted(vErrors, instancePath + "/sensitive", "#/properties/sensitive/type", "type", { type: "boolean" });
        errors++;
      }
    }
    if (data.min !== void 0) {
      let data7 = data.min;
      if (!(typeof data7 == "number" && isFinite(data7))) {
        vErrors = noted(vErrors, instancePath + "/min", "#/properties/min/type", "type", { type: "number" });
        errors++;
      }
    }
    if (data.max !== void 0) {
      let data8 = data.max;
      if (!(typeof data8 == "number" && isFinite(data8))) {
        vErrors = noted(vErrors, instancePath + "/max", "#/properties/max/type", "type", { type: "number" });
        errors++;
      }
    }
    if (data.options !== void 0) {
      if (!validate33(data.options, { instancePath: instancePath + "/options", parentData: data, parentDataProperty: "options", rootData })) {
        vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "object" });
    errors++;
  }
  validate29.errors = vErrors;
  return errors === 0;
}
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      const _errs1 = errors;
      if (typeof key0 === "string") {
        if (!pattern2.test(key0)) {
          vErrors = noted(vErrors, instancePath, "#/propertyNames/pattern", "pattern", { pattern: "^[A-Za-z_]\\w*$" }, key0);
          errors++;
        }
      }
      var valid0 = _errs1 === errors;
      if (!valid0) {
        vErrors = noted(vErrors, instancePath, "#/propertyNames", "propertyNames", { propertyName: key0 });
        errors++;
      }
    }
    for (const key1 in data) {
      if (!validate29(data[key1], { instancePath: instancePath + "/" + pointed(key1), parentData: data, parentDataProperty: key1, rootData })) {
        vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "object" });
    errors++;
  }
  validate28.errors = vErrors;
  return errors === 0;
}
var pattern3 = new RegExp("^(?:\\./|\\.$)", "u");
function validate41(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (!pattern3.test(data)) {
      vErrors = noted(vErrors, instancePath, "#/pattern", "pattern", { pattern: "^(?:\\./|\\.$)" });
      errors++;
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "string" });
    errors++;
  }
  validate41.errors = vErrors;
  return errors === 0;
}
var pattern4 = new RegExp("^\\./.*\\.md$", "u");
function validate44(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (!pattern4.test(data)) {
      vErrors = noted(vErrors, instancePath, "#/pattern", "pattern", { pattern: "^\\./.*\\.md$" });
      errors++;
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "string" });
    errors++;
  }
  validate44.errors = vErrors;
  return errors === 0;
}
var pattern5 = new RegExp("^\\./", "u");
function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (!pattern5.test(data)) {
      vErrors = noted(vErrors, instancePath, "#/pattern", "pattern", { pattern: "^\\./" });
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
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      if (!validate47(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData })) {
        vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "array" });
    errors++;
  }
  validate49.errors = vErrors;
  return errors === 0;
}
var pattern6 = new RegExp("^\\./.*\\.json$", "u");
function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (!pattern6.test(data)) {
      vErrors = noted(vErrors, instancePath, "#/pattern", "pattern", { pattern: "^\\./.*\\.json$" });
      errors++;
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "string" });
    errors++;
  }
  validate54.errors = vErrors;
  return errors === 0;
}
var pattern7 = new RegExp("^(?:\\./.*\\.json|\\./.*\\.(?:mcpb|dxt)|https?://[^?]*\\.(?:mcpb|dxt))$", "u");
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (!pattern7.test(data)) {
      vErrors = noted(vErrors, instancePath, "#/pattern", "pattern", { pattern: "^(?:\\./.*\\.json|\\./.*\\.(?:mcpb|dxt)|https?://[^?]*\\.(?:mcpb|dxt))$" });
      errors++;
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "string" });
    errors++;
  }
  validate57.errors = vErrors;
  return errors === 0;
}
var schema21 = {
  "type": "object",
  "additionalProperties": false,
  "required": [
    "command",
    "extensionToLanguage"
  ],
  "properties": {
    "command": {
      "$ref": "#/$defs/part18"
    },
    "args": {
      "$ref": "#/$defs/part19"
    },
    "extensionToLanguage": {
      "$ref": "#/$defs/part20"
    },
    "transport": {
      "enum": [
        "stdio",
        "socket"
      ]
    },
    "env": {
      "$ref": "#/$defs/part21"
    },
    "initializationOptions": {},
    "settings": {},
    "workspaceFolder": {
      "type": "string"
    },
    "startupTimeout": {
      "$ref": "#/$defs/part22"
    },
    "shutdownTimeout": {
      "$ref": "#/$defs/part22"
    },
    "restartOnCrash": {
      "type": "boolean"
    },
    "maxRestarts": {
      "$ref": "#/$defs/part23"
    },
    "diagnostics": {
      "type": "boolean"
    }
  }
};
var pattern8 = new RegExp("^(?:/|\\S+$)", "u");
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (data.length < 1) {
      vErrors = noted(vErrors, instancePath, "#/minLength", "minLength", { limit: 1 });
      errors++;
    }
    if (!pattern8.test(data)) {
      vErrors = noted(vErrors, instancePath, "#/pattern", "pattern", { pattern: "^(?:/|\\S+$)" });
      errors++;
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "string" });
    errors++;
  }
  validate63.errors = vErrors;
  return errors === 0;
}
function validate65(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      if (!validate22(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData })) {
        vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "array" });
    errors++;
  }
  validate65.errors = vErrors;
  return errors === 0;
}
var pattern9 = new RegExp("^\\.", "u");
function validate68(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      vErrors = noted(vErrors, instancePath, "#/minProperties", "minProperties", { limit: 1 });
      errors++;
    }
    for (const key0 in data) {
      const _errs1 = errors;
      if (typeof key0 === "string") {
        if (!pattern9.test(key0)) {
          vErrors = noted(vErrors, instancePath, "#/propertyNames/pattern", "pattern", { pattern: "^\\." }, key0);
          errors++;
        }
      }
      var valid0 = _errs1 === errors;
      if (!valid0) {
        vErrors = noted(vErrors, instancePath, "#/propertyNames", "propertyNames", { propertyName: key0 });
        errors++;
      }
    }
    for (const key1 in data) {
      if (!validate22(data[key1], { instancePath: instancePath + "/" + pointed(key1), parentData: data, parentDataProperty: key1, rootData })) {
        vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "object" });
    errors++;
  }
  validate68.errors = vErrors;
  return errors === 0;
}
function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (typeof data[key0] !== "string") {
        vErrors = noted(vErrors, instancePath + "/" + pointed(key0), "#/additionalProperties/type", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "object" });
    errors++;
  }
  validate71.errors = vErrors;
  return errors === 0;
}
function validate73(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
  validate73.errors = vErrors;
  return errors === 0;
}
function validate76(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
  validate76.errors = vErrors;
  return errors === 0;
}
function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.command === void 0) {
      vErrors = noted(vErrors, instancePath, "#/required", "required", { missingProperty: "command" });
      errors++;
    }
    if (data.extensionToLanguage === void 0) {
      vErrors = noted(vErrors, instancePath, "#/required", "required", { missingProperty: "extensionToLanguage" });
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema21.properties, key0)) {
        vErrors = noted(vErrors, instancePath, "#/additionalProperties", "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.command !== void 0) {
      if (!validate63(data.command, { instancePath: instancePath + "/command", parentData: data, parentDataProperty: "command", rootData })) {
        vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
        errors = vErrors.length;
      }
    }
    if (data.args !== void 0) {
      if (!validate65(data.args, { instancePath: instancePath + "/args", parentData: data, parentDataProperty: "args", rootData })) {
        vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
        errors = vErrors.length;
      }
    }
    if (data.extensionToLanguage !== void 0) {
      if (!validate68(data.extensionToLanguage, { instancePath: instancePath + "/extensionToLanguage", parentData: data, parentDataProperty: "extensionToLanguage", rootData })) {
        vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
        errors = vErrors.length;
      }
    }
    if (data.transport !== void 0) {
      let data3 = data.transport;
      if (!(data3 === "stdio" || data3 === "socket")) {
        vErrors = noted(vErrors, instancePath + "/transport", "#/properties/transport/enum", "enum", { allowedValues: schema21.properties.transport.enum });
        errors++;
      }
    }
    if (data.env !== void 0) {
      if (!validate71(data.env, { instancePath: instancePath + "/env", parentData: data, parentDataProperty: "env", rootData })) {
        vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
        errors = vErrors.length;
      }
    }
    if (data.workspaceFolder !== void 0) {
      if (typeof data.workspaceFolder !== "string") {
        vErrors = noted(vErrors, instancePath + "/workspaceFolder", "#/properties/workspaceFolder/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.startupTimeout !== void 0) {
      if (!validate73(data.startupTimeout, { instancePath: instancePath + "/startupTimeout", parentData: data, parentDataProperty: "startupTimeout", rootData })) {
        vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
        errors = vErrors.length;
      }
    }
    if (data.shutdownTimeout !== void 0) {
      if (!validate73(data.shutdownTimeout, { instancePath: instancePath + "/shutdownTimeout", parentData: data, parentDataProperty: "shutdownTimeout", rootData })) {
        vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
        errors = vErrors.length;
      }
    }
    if (data.restartOnCrash !== void 0) {
      if (typeof data.restartOnCrash !== "boolean") {
        vErrors = noted(vErrors, instancePath + "/restartOnCrash", "#/properties/restartOnCrash/type", "type", { type: "boolean" });
        errors++;
      }
    }
    if (data.maxRestarts !== void 0) {
      if (!validate76(data.maxRestarts, { instancePath: instancePath + "/maxRestarts", parentData: data, parentDataProperty: "maxRestarts", rootData })) {
        vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
        errors = vErrors.length;
      }
    }
    if (data.diagnostics !== void 0) {
      if (typeof data.diagnostics !== "boolean") {
        vErrors = noted(vErrors, instancePath + "/diagnostics", "#/properties/diagnostics/type", "type", { type: "boolean" });
        errors++;
      }
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "object" });
    errors++;
  }
  validate62.errors = vErrors;
  return errors === 0;
}
function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!validate62(data[key0], { instancePath: instancePath + "/" + pointed(key0), parentData: data, parentDataProperty: key0, rootData })) {
        vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "object" });
    errors++;
  }
  validate61.errors = vErrors;
  return errors === 0;
}
function validate82(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (!validate47(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs2 = errors;
    if (!validate49(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
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
  validate82.errors = vErrors;
  return errors === 0;
}
var pattern11 = new RegExp("^(?:always$|on-skill-invoke:)", "u");
function validate95(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (!pattern11.test(data)) {
      vErrors = noted(vErrors, instancePath, "#/pattern", "pattern", { pattern: "^(?:always$|on-skill-invoke:)" });
      errors++;
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "string" });
    errors++;
  }
  validate95.errors = vErrors;
  return errors === 0;
}
function validate91(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      vErrors = noted(vErrors, instancePath, "#/required", "required", { missingProperty: "name" });
      errors++;
    }
    if (data.command === void 0) {
      vErrors = noted(vErrors, instancePath, "#/required", "required", { missingProperty: "command" });
      errors++;
    }
    if (data.description === void 0) {
      vErrors = noted(vErrors, instancePath, "#/required", "required", { missingProperty: "description" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "name" || key0 === "command" || key0 === "description" || key0 === "when")) {
        vErrors = noted(vErrors, instancePath, "#/additionalProperties", "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.name !== void 0) {
      if (!validate22(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData })) {
        vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
        errors = vErrors.length;
      }
    }
    if (data.command !== void 0) {
      if (!validate22(data.command, { instancePath: instancePath + "/command", parentData: data, parentDataProperty: "command", rootData })) {
        vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
        errors = vErrors.length;
      }
    }
    if (data.description !== void 0) {
      if (!validate22(data.description, { instancePath: instancePath + "/description", parentData: data, parentDataProperty: "description", rootData })) {
        vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
        errors = vErrors.length;
      }
    }
    if (data.when !== void 0) {
      if (!validate95(data.when, { instancePath: instancePath + "/when", parentData: data, parentDataProperty: "when", rootData })) {
        vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "object" });
    errors++;
  }
  validate91.errors = vErrors;
  return errors === 0;
}
function validate90(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      if (!validate91(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData })) {
        vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "array" });
    errors++;
  }
  validate90.errors = vErrors;
  return errors === 0;
}
function validate88(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (!validate54(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs2 = errors;
    if (!validate90(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
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
  validate88.errors = vErrors;
  return errors === 0;
}
var pattern0 = new RegExp("^\\S+$", "u");
var pattern1 = new RegExp("^[^@]+$", "u");
var pattern10 = new RegExp("^\\./.*\\.d\\.ts$", "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      vErrors = noted(vErrors, instancePath, "#/required", "required", { missingProperty: "name" });
      errors++;
    }
    if (data.$schema !== void 0) {
      if (typeof data.$schema !== "string") {
        vErrors = noted(vErrors, instancePath + "/$schema", "#/properties/%24schema/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.name !== void 0) {
      if (!validate22(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData })) {
        vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
        errors = vErrors.length;
      }
    }
    if (data.displayName !== void 0) {
      if (typeof data.displayName !== "string") {
        vErrors = noted(vErrors, instancePath + "/displayName", "#/properties/displayName/type", "type", { type: "string" });
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
      let data5 = data.author;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        if (data5.name === void 0) {
          vErrors = noted(vErrors, instancePath + "/author", "#/properties/author/required", "required", { missingProperty: "name" });
          errors++;
        }
        if (data5.name !== void 0) {
          if (!validate22(data5.name, { instancePath: instancePath + "/author/name", parentData: data5, parentDataProperty: "name", rootData })) {
            vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
            errors = vErrors.length;
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
      if (!validate25(data.keywords, { instancePath: instancePath + "/keywords", parentData: data, parentDataProperty: "keywords", rootData })) {
        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
        errors = vErrors.length;
      }
    }
    if (data.metadata !== void 0) {
      let data11 = data.metadata;
      if (!(data11 && typeof data11 == "object" && !Array.isArray(data11))) {
        vErrors = noted(vErrors, instancePath + "/metadata", "#/properties/metadata/type", "type", { type: "object" });
        errors++;
      }
    }
    if (data.defaultEnabled !== void 0) {
      if (typeof data.defaultEnabled !== "boolean") {
        vErrors = noted(vErrors, instancePath + "/defaultEnabled", "#/properties/defaultEnabled/type", "type", { type: "boolean" });
        errors++;
      }
    }
    if (data.engines !== void 0) {
      let data13 = data.engines;
      if (!(data13 && typeof data13 == "object" && !Array.isArray(data13))) {
        vErrors = noted(vErrors, instancePath + "/engines", "#/properties/engines/type", "type", { type: "object" });
        errors++;
      }
    }
    if (data.network !== void 0) {
      let data14 = data.network;
      if (!(data14 && typeof data14 == "object" && !Array.isArray(data14))) {
        vErrors = noted(vErrors, instancePath + "/network", "#/properties/network/type", "type", { type: "object" });
        errors++;
      }
    }
    if (data.dependencies !== void 0) {
      let data15 = data.dependencies;
      if (Array.isArray(data15)) {
        const len0 = data15.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data16 = data15[i0];
          const _errs31 = errors;
          let valid4 = false;
          const _errs32 = errors;
          if (typeof data16 === "string") {
            if (data16.length < 1) {
              vErrors = noted(vErrors, instancePath + "/dependencies/" + i0, "#/properties/dependencies/items/anyOf/0/minLength", "minLength", { limit: 1 });
              errors++;
            }
            if (!pattern0.test(data16)) {
              vErrors = noted(vErrors, instancePath + "/dependencies/" + i0, "#/properties/dependencies/items/anyOf/0/pattern", "pattern", { pattern: "^\\S+$" });
              errors++;
            }
          } else {
            vErrors = noted(vErrors, instancePath + "/dependencies/" + i0, "#/properties/dependencies/items/anyOf/0/type", "type", { type: "string" });
            errors++;
          }
          var _valid0 = _errs32 === errors;
          valid4 = valid4 || _valid0;
          if (!valid4) {
            const _errs34 = errors;
            if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
              if (data16.name === void 0) {
                vErrors = noted(vErrors, instancePath + "/dependencies/" + i0, "#/properties/dependencies/items/anyOf/1/required", "required", { missingProperty: "name" });
                errors++;
              }
              if (data16.name !== void 0) {
                let data17 = data16.name;
                if (typeof data17 === "string") {
                  if (data17.length < 1) {
                    vErrors = noted(vErrors, instancePath + "/dependencies/" + i0 + "/name", "#/properties/dependencies/items/anyOf/1/properties/name/minLength", "minLength", { limit: 1 });
                    errors++;
                  }
                  if (!pattern1.test(data17)) {
                    vErrors = noted(vErrors, instancePath + "/dependencies/" + i0 + "/name", "#/properties/dependencies/items/anyOf/1/properties/name/pattern", "pattern", { pattern: "^[^@]+$" });
                    errors++;
                  }
                } else {
                  vErrors = noted(vErrors, instancePath + "/dependencies/" + i0 + "/name", "#/properties/dependencies/items/anyOf/1/properties/name/type", "type", { type: "string" });
                  errors++;
                }
              }
              if (data16.marketplace !== void 0) {
                if (!validate22(data16.marketplace, { instancePath: instancePath + "/dependencies/" + i0 + "/marketplace", parentData: data16, parentDataProperty: "marketplace", rootData })) {
                  vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                  errors = vErrors.length;
                }
              }
              if (data16.version !== void 0) {
                if (typeof data16.version !== "string") {
                  vErrors = noted(vErrors, instancePath + "/dependencies/" + i0 + "/version", "#/properties/dependencies/items/anyOf/1/properties/version/type", "type", { type: "string" });
                  errors++;
                }
              }
            } else {
              vErrors = noted(vErrors, instancePath + "/dependencies/" + i0, "#/properties/dependencies/items/anyOf/1/type", "type", { type: "object" });
              errors++;
            }
            var _valid0 = _errs34 === errors;
            valid4 = valid4 || _valid0;
          }
          if (!valid4) {
            vErrors = noted(vErrors, instancePath + "/dependencies/" + i0, "#/properties/dependencies/items/anyOf", "anyOf", {});
            errors++;
          } else {
            errors = _errs31;
            if (vErrors !== null) {
              if (_errs31) {
                vErrors.length = _errs31;
              } else {
                vErrors = null;
              }
            }
          }
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/dependencies", "#/properties/dependencies/type", "type", { type: "array" });
        errors++;
      }
    }
    if (data.settings !== void 0) {
      let data20 = data.settings;
      if (!(data20 && typeof data20 == "object" && !Array.isArray(data20))) {
        vErrors = noted(vErrors, instancePath + "/settings", "#/properties/settings/type", "type", { type: "object" });
        errors++;
      }
    }
    if (data.userConfig !== void 0) {
      if (!validate28(data.userConfig, { instancePath: instancePath + "/userConfig", parentData: data, parentDataProperty: "userConfig", rootData })) {
        vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
        errors = vErrors.length;
      }
    }
    if (data.channels !== void 0) {
      let data22 = data.channels;
      if (Array.isArray(data22)) {
        const len1 = data22.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data23 = data22[i1];
          if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
            if (data23.server === void 0) {
              vErrors = noted(vErrors, instancePath + "/channels/" + i1, "#/properties/channels/items/required", "required", { missingProperty: "server" });
              errors++;
            }
            for (const key0 in data23) {
              if (!(key0 === "server" || key0 === "displayName" || key0 === "userConfig")) {
                vErrors = noted(vErrors, instancePath + "/channels/" + i1, "#/properties/channels/items/additionalProperties", "additionalProperties", { additionalProperty: key0 });
                errors++;
              }
            }
            if (data23.server !== void 0) {
              if (!validate22(data23.server, { instancePath: instancePath + "/channels/" + i1 + "/server", parentData: data23, parentDataProperty: "server", rootData })) {
                vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                errors = vErrors.length;
              }
            }
            if (data23.displayName !== void 0) {
              if (typeof data23.displayName !== "string") {
                vErrors = noted(vErrors, instancePath + "/channels/" + i1 + "/displayName", "#/properties/channels/items/properties/displayName/type", "type", { type: "string" });
                errors++;
              }
            }
            if (data23.userConfig !== void 0) {
              if (!validate28(data23.userConfig, { instancePath: instancePath + "/channels/" + i1 + "/userConfig", parentData: data23, parentDataProperty: "userConfig", rootData })) {
                vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
                errors = vErrors.length;
              }
            }
          } else {
            vErrors = noted(vErrors, instancePath + "/channels/" + i1, "#/properties/channels/items/type", "type", { type: "object" });
            errors++;
          }
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/channels", "#/properties/channels/type", "type", { type: "array" });
        errors++;
      }
    }
    if (data.skills !== void 0) {
      let data27 = data.skills;
      const _errs54 = errors;
      let valid9 = false;
      const _errs55 = errors;
      if (!validate41(data27, { instancePath: instancePath + "/skills", parentData: data, parentDataProperty: "skills", rootData })) {
        vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
        errors = vErrors.length;
      }
      var _valid1 = _errs55 === errors;
      valid9 = valid9 || _valid1;
      if (!valid9) {
        const _errs56 = errors;
        if (Array.isArray(data27)) {
          const len2 = data27.length;
          for (let i2 = 0; i2 < len2; i2++) {
            if (!validate41(data27[i2], { instancePath: instancePath + "/skills/" + i2, parentData: data27, parentDataProperty: i2, rootData })) {
              vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
              errors = vErrors.length;
            }
          }
        } else {
          vErrors = noted(vErrors, instancePath + "/skills", "#/properties/skills/anyOf/1/type", "type", { type: "array" });
          errors++;
        }
        var _valid1 = _errs56 === errors;
        valid9 = valid9 || _valid1;
      }
      if (!valid9) {
        vErrors = noted(vErrors, instancePath + "/skills", "#/properties/skills/anyOf", "anyOf", {});
        errors++;
      } else {
        errors = _errs54;
        if (vErrors !== null) {
          if (_errs54) {
            vErrors.length = _errs54;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.agents !== void 0) {
      let data29 = data.agents;
      const _errs60 = errors;
      let valid12 = false;
      const _errs61 = errors;
      if (!validate44(data29, { instancePath: instancePath + "/agents", parentData: data, parentDataProperty: "agents", rootData })) {
        vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
        errors = vErrors.length;
      }
      var _valid2 = _errs61 === errors;
      valid12 = valid12 || _valid2;
      if (!valid12) {
        const _errs62 = errors;
        if (Array.isArray(data29)) {
          const len3 = data29.length;
          for (let i3 = 0; i3 < len3; i3++) {
            if (!validate44(data29[i3], { instancePath: instancePath + "/agents/" + i3, parentData: data29, parentDataProperty: i3, rootData })) {
              vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
              errors = vErrors.length;
            }
          }
        } else {
          vErrors = noted(vErrors, instancePath + "/agents", "#/properties/agents/anyOf/1/type", "type", { type: "array" });
          errors++;
        }
        var _valid2 = _errs62 === errors;
        valid12 = valid12 || _valid2;
      }
      if (!valid12) {
        vErrors = noted(vErrors, instancePath + "/agents", "#/properties/agents/anyOf", "anyOf", {});
        errors++;
      } else {
        errors = _errs60;
        if (vErrors !== null) {
          if (_errs60) {
            vErrors.length = _errs60;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.commands !== void 0) {
      let data31 = data.commands;
      const _errs66 = errors;
      let valid15 = false;
      const _errs67 = errors;
      if (!validate47(data31, { instancePath: instancePath + "/commands", parentData: data, parentDataProperty: "commands", rootData })) {
        vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
        errors = vErrors.length;
      }
      var _valid3 = _errs67 === errors;
      valid15 = valid15 || _valid3;
      if (!valid15) {
        const _errs68 = errors;
        if (!validate49(data31, { instancePath: instancePath + "/commands", parentData: data, parentDataProperty: "commands", rootData })) {
          vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
          errors = vErrors.length;
        }
        var _valid3 = _errs68 === errors;
        valid15 = valid15 || _valid3;
        if (!valid15) {
          const _errs69 = errors;
          if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
            for (const key1 in data31) {
              let data32 = data31[key1];
              if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
                if (data32.source !== void 0) {
                  if (!validate47(data32.source, { instancePath: instancePath + "/commands/" + pointed(key1) + "/source", parentData: data32, parentDataProperty: "source", rootData })) {
                    vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
                    errors = vErrors.length;
                  }
                }
                if (data32.content !== void 0) {
                  if (typeof data32.content !== "string") {
                    vErrors = noted(vErrors, instancePath + "/commands/" + pointed(key1) + "/content", "#/properties/commands/anyOf/2/additionalProperties/properties/content/type", "type", { type: "string" });
                    errors++;
                  }
                }
                if (data32.description !== void 0) {
                  if (typeof data32.description !== "string") {
                    vErrors = noted(vErrors, instancePath + "/commands/" + pointed(key1) + "/description", "#/properties/commands/anyOf/2/additionalProperties/properties/description/type", "type", { type: "string" });
                    errors++;
                  }
                }
                if (data32.argumentHint !== void 0) {
                  if (typeof data32.argumentHint !== "string") {
                    vErrors = noted(vErrors, instancePath + "/commands/" + pointed(key1) + "/argumentHint", "#/properties/commands/anyOf/2/additionalProperties/properties/argumentHint/type", "type", { type: "string" });
                    errors++;
                  }
                }
                if (data32.model !== void 0) {
                  if (typeof data32.model !== "string") {
                    vErrors = noted(vErrors, instancePath + "/commands/" + pointed(key1) + "/model", "#/properties/commands/anyOf/2/additionalProperties/properties/model/type", "type", { type: "string" });
                    errors++;
                  }
                }
                if (data32.allowedTools !== void 0) {
                  if (!validate25(data32.allowedTools, { instancePath: instancePath + "/commands/" + pointed(key1) + "/allowedTools", parentData: data32, parentDataProperty: "allowedTools", rootData })) {
                    vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                    errors = vErrors.length;
                  }
                }
              } else {
                vErrors = noted(vErrors, instancePath + "/commands/" + pointed(key1), "#/properties/commands/anyOf/2/additionalProperties/type", "type", { type: "object" });
                errors++;
              }
            }
          } else {
            vErrors = noted(vErrors, instancePath + "/commands", "#/properties/commands/anyOf/2/type", "type", { type: "object" });
            errors++;
          }
          var _valid3 = _errs69 === errors;
          valid15 = valid15 || _valid3;
        }
      }
      if (!valid15) {
        vErrors = noted(vErrors, instancePath + "/commands", "#/properties/commands/anyOf", "anyOf", {});
        errors++;
      } else {
        errors = _errs66;
        if (vErrors !== null) {
          if (_errs66) {
            vErrors.length = _errs66;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.hooks !== void 0) {
      let data39 = data.hooks;
      const _errs85 = errors;
      let valid18 = false;
      const _errs86 = errors;
      if (!validate54(data39, { instancePath: instancePath + "/hooks", parentData: data, parentDataProperty: "hooks", rootData })) {
        vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
        errors = vErrors.length;
      }
      var _valid4 = _errs86 === errors;
      valid18 = valid18 || _valid4;
      if (!valid18) {
        const _errs87 = errors;
        if (!(data39 && typeof data39 == "object" && !Array.isArray(data39))) {
          vErrors = noted(vErrors, instancePath + "/hooks", "#/properties/hooks/anyOf/1/type", "type", { type: "object" });
          errors++;
        }
        var _valid4 = _errs87 === errors;
        valid18 = valid18 || _valid4;
        if (!valid18) {
          const _errs89 = errors;
          if (Array.isArray(data39)) {
            const len4 = data39.length;
            for (let i4 = 0; i4 < len4; i4++) {
              let data40 = data39[i4];
              const _errs92 = errors;
              let valid21 = false;
              const _errs93 = errors;
              if (!validate54(data40, { instancePath: instancePath + "/hooks/" + i4, parentData: data39, parentDataProperty: i4, rootData })) {
                vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
                errors = vErrors.length;
              }
              var _valid5 = _errs93 === errors;
              valid21 = valid21 || _valid5;
              if (!valid21) {
                const _errs94 = errors;
                if (!(data40 && typeof data40 == "object" && !Array.isArray(data40))) {
                  vErrors = noted(vErrors, instancePath + "/hooks/" + i4, "#/properties/hooks/anyOf/2/items/anyOf/1/type", "type", { type: "object" });
                  errors++;
                }
                var _valid5 = _errs94 === errors;
                valid21 = valid21 || _valid5;
              }
              if (!valid21) {
                vErrors = noted(vErrors, instancePath + "/hooks/" + i4, "#/properties/hooks/anyOf/2/items/anyOf", "anyOf", {});
                errors++;
              } else {
                errors = _errs92;
                if (vErrors !== null) {
                  if (_errs92) {
                    vErrors.length = _errs92;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
          } else {
            vErrors = noted(vErrors, instancePath + "/hooks", "#/properties/hooks/anyOf/2/type", "type", { type: "array" });
            errors++;
          }
          var _valid4 = _errs89 === errors;
          valid18 = valid18 || _valid4;
        }
      }
      if (!valid18) {
        vErrors = noted(vErrors, instancePath + "/hooks", "#/properties/hooks/anyOf", "anyOf", {});
        errors++;
      } else {
        errors = _errs85;
        if (vErrors !== null) {
          if (_errs85) {
            vErrors.length = _errs85;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.mcpServers !== void 0) {
      let data41 = data.mcpServers;
      const _errs97 = errors;
      let valid22 = false;
      const _errs98 = errors;
      if (!validate57(data41, { instancePath: instancePath + "/mcpServers", parentData: data, parentDataProperty: "mcpServers", rootData })) {
        vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
        errors = vErrors.length;
      }
      var _valid6 = _errs98 === errors;
      valid22 = valid22 || _valid6;
      if (!valid22) {
        const _errs99 = errors;
        if (!(data41 && typeof data41 == "object" && !Array.isArray(data41))) {
          vErrors = noted(vErrors, instancePath + "/mcpServers", "#/properties/mcpServers/anyOf/1/type", "type", { type: "object" });
          errors++;
        }
        var _valid6 = _errs99 === errors;
        valid22 = valid22 || _valid6;
        if (!valid22) {
          const _errs101 = errors;
          if (Array.isArray(data41)) {
            const len5 = data41.length;
            for (let i5 = 0; i5 < len5; i5++) {
              let data42 = data41[i5];
              const _errs104 = errors;
              let valid25 = false;
              const _errs105 = errors;
              if (!validate57(data42, { instancePath: instancePath + "/mcpServers/" + i5, parentData: data41, parentDataProperty: i5, rootData })) {
                vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
                errors = vErrors.length;
              }
              var _valid7 = _errs105 === errors;
              valid25 = valid25 || _valid7;
              if (!valid25) {
                const _errs106 = errors;
                if (!(data42 && typeof data42 == "object" && !Array.isArray(data42))) {
                  vErrors = noted(vErrors, instancePath + "/mcpServers/" + i5, "#/properties/mcpServers/anyOf/2/items/anyOf/1/type", "type", { type: "object" });
                  errors++;
                }
                var _valid7 = _errs106 === errors;
                valid25 = valid25 || _valid7;
              }
              if (!valid25) {
                vErrors = noted(vErrors, instancePath + "/mcpServers/" + i5, "#/properties/mcpServers/anyOf/2/items/anyOf", "anyOf", {});
                errors++;
              } else {
                errors = _errs104;
                if (vErrors !== null) {
                  if (_errs104) {
                    vErrors.length = _errs104;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
          } else {
            vErrors = noted(vErrors, instancePath + "/mcpServers", "#/properties/mcpServers/anyOf/2/type", "type", { type: "array" });
            errors++;
          }
          var _valid6 = _errs101 === errors;
          valid22 = valid22 || _valid6;
        }
      }
      if (!valid22) {
        vErrors = noted(vErrors, instancePath + "/mcpServers", "#/properties/mcpServers/anyOf", "anyOf", {});
        errors++;
      } else {
        errors = _errs97;
        if (vErrors !== null) {
          if (_errs97) {
            vErrors.length = _errs97;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.lspServers !== void 0) {
      let data43 = data.lspServers;
      const _errs109 = errors;
      let valid26 = false;
      const _errs110 = errors;
      if (!validate54(data43, { instancePath: instancePath + "/lspServers", parentData: data, parentDataProperty: "lspServers", rootData })) {
        vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
        errors = vErrors.length;
      }
      var _valid8 = _errs110 === errors;
      valid26 = valid26 || _valid8;
      if (!valid26) {
        const _errs111 = errors;
        if (!validate61(data43, { instancePath: instancePath + "/lspServers", parentData: data, parentDataProperty: "lspServers", rootData })) {
          vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
          errors = vErrors.length;
        }
        var _valid8 = _errs111 === errors;
        valid26 = valid26 || _valid8;
        if (!valid26) {
          const _errs112 = errors;
          if (Array.isArray(data43)) {
            const len6 = data43.length;
            for (let i6 = 0; i6 < len6; i6++) {
              let data44 = data43[i6];
              const _errs115 = errors;
              let valid29 = false;
              const _errs116 = errors;
              if (!validate54(data44, { instancePath: instancePath + "/lspServers/" + i6, parentData: data43, parentDataProperty: i6, rootData })) {
                vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
                errors = vErrors.length;
              }
              var _valid9 = _errs116 === errors;
              valid29 = valid29 || _valid9;
              if (!valid29) {
                const _errs117 = errors;
                if (!validate61(data44, { instancePath: instancePath + "/lspServers/" + i6, parentData: data43, parentDataProperty: i6, rootData })) {
                  vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
                  errors = vErrors.length;
                }
                var _valid9 = _errs117 === errors;
                valid29 = valid29 || _valid9;
              }
              if (!valid29) {
                vErrors = noted(vErrors, instancePath + "/lspServers/" + i6, "#/properties/lspServers/anyOf/2/items/anyOf", "anyOf", {});
                errors++;
              } else {
                errors = _errs115;
                if (vErrors !== null) {
                  if (_errs115) {
                    vErrors.length = _errs115;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
          } else {
            vErrors = noted(vErrors, instancePath + "/lspServers", "#/properties/lspServers/anyOf/2/type", "type", { type: "array" });
            errors++;
          }
          var _valid8 = _errs112 === errors;
          valid26 = valid26 || _valid8;
        }
      }
      if (!valid26) {
        vErrors = noted(vErrors, instancePath + "/lspServers", "#/properties/lspServers/anyOf", "anyOf", {});
        errors++;
      } else {
        errors = _errs109;
        if (vErrors !== null) {
          if (_errs109) {
            vErrors.length = _errs109;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.outputStyles !== void 0) {
      if (!validate82(data.outputStyles, { instancePath: instancePath + "/outputStyles", parentData: data, parentDataProperty: "outputStyles", rootData })) {
        vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
        errors = vErrors.length;
      }
    }
    if (data.workflows !== void 0) {
      if (!validate82(data.workflows, { instancePath: instancePath + "/workflows", parentData: data, parentDataProperty: "workflows", rootData })) {
        vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
        errors = vErrors.length;
      }
    }
    if (data.types !== void 0) {
      let data47 = data.types;
      if (typeof data47 === "string") {
        if (!pattern10.test(data47)) {
          vErrors = noted(vErrors, instancePath + "/types", "#/properties/types/pattern", "pattern", { pattern: "^\\./.*\\.d\\.ts$" });
          errors++;
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/types", "#/properties/types/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.experimental !== void 0) {
      let data48 = data.experimental;
      if (data48 && typeof data48 == "object" && !Array.isArray(data48)) {
        if (data48.themes !== void 0) {
          if (!validate82(data48.themes, { instancePath: instancePath + "/experimental/themes", parentData: data48, parentDataProperty: "themes", rootData })) {
            vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
            errors = vErrors.length;
          }
        }
        if (data48.monitors !== void 0) {
          if (!validate88(data48.monitors, { instancePath: instancePath + "/experimental/monitors", parentData: data48, parentDataProperty: "monitors", rootData })) {
            vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/experimental", "#/properties/experimental/type", "type", { type: "object" });
        errors++;
      }
    }
    if (data.themes !== void 0) {
      if (!validate82(data.themes, { instancePath: instancePath + "/themes", parentData: data, parentDataProperty: "themes", rootData })) {
        vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
        errors = vErrors.length;
      }
    }
    if (data.monitors !== void 0) {
      if (!validate88(data.monitors, { instancePath: instancePath + "/monitors", parentData: data, parentDataProperty: "monitors", rootData })) {
        vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "object" });
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
var validators = { manifest };

// src/spec/manifest-fields.json
var manifest_fields_default = { client: "2.1.330", facts: [
  { name: "$schema", expected: "text", wrong: "dropped", does: "names the JSON Schema for editors" },
  { name: "name", expected: "text", wrong: "refused", does: "the plugin's name; the first word of every component's id" },
  { name: "displayName", expected: "text", wrong: "dropped", does: "the name shown to people" },
  { name: "version", expected: "text", wrong: "refused", does: "the version under which the plugin is cached and updated" },
  { name: "description", expected: "text", wrong: "dropped", does: "what the plugin does, for people who browse" },
  { name: "author", expected: 'a map with a name, such as {"name": "Jane"}', wrong: "dropped", does: "who made the plugin" },
  { name: "homepage", expected: "a URL", wrong: "dropped", does: "the plugin's page" },
  { name: "repository", expected: "text; an npm-style map is refused", wrong: "dropped", does: "where the source lies" },
  { name: "license", expected: "text", wrong: "dropped", does: "the licence's SPDX name" },
  { name: "keywords", expected: "a list of texts", wrong: "dropped", does: "words for search" },
  { name: "metadata", expected: "a map", wrong: "ignored", does: "anything the author wants to keep" },
  { name: "defaultEnabled", expected: "true or false", wrong: "refused", does: "whether the plugin is on after install" },
  { name: "engines", expected: 'a map such as {"claude-code": ">=2.1.0"}', wrong: "ignored", does: "client versions that the plugin works with; read when a git plugin is installed" },
  { name: "network", expected: 'a map such as {"hosts": ["api.example.com"]}', wrong: "ignored", does: "hosts that the plugin talks to" },
  { name: "dependencies", expected: "a list of names or of maps with a name", wrong: "refused", does: "plugins that must be there; an unmet one keeps the plugin from loading" },
  { name: "settings", expected: "a map", wrong: "refused", does: "agent and subagentStatusLine, both deprecated" },
  { name: "userConfig", expected: "a map of options", wrong: "refused", does: "options that the user sets" },
  { name: "channels", expected: "a list of maps with a server", wrong: "refused", does: "MCP servers that push messages into the session" },
  { name: "skills", expected: '"./folder" or a list of such paths', wrong: "refused", does: "folders of skills beside skills/" },
  { name: "agents", expected: '"./file.md" or a list of such paths; folders are refused', wrong: "refused", does: "agent files in the place of agents/" },
  { name: "commands", expected: '"./path", a list of such paths, or a map of names to entries with a source or content', wrong: "refused", does: "command files in the place of commands/" },
  { name: "hooks", expected: '"./file.json", a map of events, or a list of them', wrong: "refused", does: "hooks beside hooks/hooks.json" },
  { name: "mcpServers", expected: '"./file.json", a bundle, a map of servers, or a list of them', wrong: "refused", does: "MCP servers beside .mcp.json" },
  { name: "lspServers", expected: '"./file.json", a map of servers, or a list of them', wrong: "refused", does: "LSP servers beside .lsp.json" },
  { name: "outputStyles", expected: '"./path" or a list of such paths', wrong: "refused", does: "output styles in the place of output-styles/" },
  { name: "workflows", expected: '"./path" or a list of such paths', wrong: "refused", does: "workflow scripts in the place of workflows/" },
  { name: "types", expected: '"./file.d.ts"', wrong: "refused", does: "the contract that a hooks module exports" },
  { name: "experimental", expected: "a map", wrong: "ignored", does: "themes, monitors and evals" },
  { name: "themes", expected: '"./path" or a list of such paths', wrong: "refused", does: "themes; belongs below experimental" },
  { name: "monitors", expected: '"./file.json" or a list of monitors', wrong: "refused", does: "monitors; belongs below experimental" },
  { name: "icon", expected: "anything", wrong: "accepted", does: "read by the plugin directory only" },
  { name: "screenshots", expected: "anything", wrong: "accepted", does: "read by the plugin directory only" },
  { name: "documentationUrl", expected: "anything", wrong: "accepted", does: "read by the plugin directory only" },
  { name: "docs", expected: "anything", wrong: "accepted", does: "read by the plugin directory only" },
  { name: "bugs", expected: "anything", wrong: "accepted", does: "read by the plugin directory only" },
  { name: "support", expected: "anything", wrong: "accepted", does: "read by the plugin directory only" },
  { name: "supportUrl", expected: "anything", wrong: "accepted", does: "read by the plugin directory only" },
  { name: "privacyPolicyUrl", expected: "anything", wrong: "accepted", does: "read by the plugin directory only" },
  { name: "privacyPolicy", expected: "anything", wrong: "accepted", does: "read by the plugin directory only" },
  { name: "privacy_policy", expected: "anything", wrong: "accepted", does: "read by the plugin directory only" },
  { name: "termsOfServiceUrl", expected: "anything", wrong: "accepted", does: "read by the plugin directory only" }
] };

// src/spec/manifest-foreign-fields.json
var manifest_foreign_fields_default = { client: "2.1.330", facts: [
  { name: "category", means: "marketplace" },
  { name: "tags", means: "marketplace" },
  { name: "id", means: "marketplace" },
  { name: "strict", means: "marketplace" },
  { name: "relevance", means: "marketplace" },
  { name: "source", means: "marketplace" },
  { name: "headers", means: "marketplace" },
  { name: "headersHelper", means: "marketplace" },
  { name: "files", means: "npm" },
  { name: "private", means: "npm" },
  { name: "contributors", means: "npm" },
  { name: "compatibility", means: "MCPB" },
  { name: "user_config", means: "userConfig" },
  { name: "server", means: "MCP server" },
  { name: "tools", means: "MCP server" },
  { name: "prompts", means: "MCP server" },
  { name: "resources", means: "MCP server" },
  { name: "categories", means: "VS Code" },
  { name: "publisher", means: "VS Code" },
  { name: "preview", means: "VS Code" },
  { name: "contributes", means: "VS Code" },
  { name: "activationEvents", means: "VS Code" },
  { name: "changelog", means: "other tools" },
  { name: "readme", means: "other tools" },
  { name: "capabilities", means: "no longer read" }
] };

// src/spec/marketplace-reserved-names.json
var marketplace_reserved_names_default = { client: "2.1.330", facts: [
  { name: "inline", why: "plugins of --plugin-dir" },
  { name: "builtin", why: "plugins built into the client" },
  { name: "synced", why: "plugins synced from a claude.ai account" },
  { name: "skills-dir", why: "plugins of the skills folder" },
  { name: "claude-plugin-test", why: "plugins loaded by claude plugin test" }
] };

// src/spec/marketplace-sources.json
var marketplace_sources_default = { client: "2.1.330", facts: [
  { source: "github", schema: { type: "object", required: ["source", "repo"], properties: { source: { const: "github" }, repo: { type: "string" }, ref: { type: "string" }, sha: { type: "string", pattern: "^[0-9a-f]{40}$" } } }, takes: "repo (owner/name), ref, sha" },
  { source: "url", schema: { type: "object", required: ["source", "url"], properties: { source: { const: "url" }, url: { type: "string" }, ref: { type: "string" }, sha: { type: "string", pattern: "^[0-9a-f]{40}$" } } }, takes: "url of a git repository, ref, sha" },
  {
    source: "git-subdir",
    schema: {
      type: "object",
      required: [
        "source",
        "url",
        "path"
      ],
      properties: {
        source: {
          const: "git-subdir"
        },
        url: {
          type: "string"
        },
        path: {
          type: "string",
          minLength: 1,
          pattern: "^(?!(?:.*/)?\\.\\.(?:/|$))"
        },
        ref: {
          type: "string"
        },
        sha: {
          type: "string",
          pattern: "^[0-9a-f]{40}$"
        }
      }
    },
    takes: "url, path inside the repository, ref, sha"
  },
  { source: "npm", schema: { type: "object", required: ["source", "package"], properties: { source: { const: "npm" }, package: { type: "string", pattern: "^(?!.*\\.\\.)" }, version: { type: "string" }, registry: { type: "string", pattern: "^https?://" } } }, takes: "package, version, registry" },
  { source: "archive", schema: { type: "object", required: ["source", "url"], properties: { source: { const: "archive" }, url: { type: "string", pattern: "^https://(?!localhost(?:[:/]|$)|127\\.|169\\.254\\.|\\[)" }, sha256: { type: "string", pattern: "^[0-9a-fA-F]{64}$" } } }, takes: "url (https), sha256" },
  {
    source: "command",
    schema: {
      type: "object",
      required: [
        "source",
        "command"
      ],
      properties: {
        source: {
          const: "command"
        },
        command: {
          type: "string",
          minLength: 1,
          maxLength: 500,
          pattern: "^(?!.* {4})[ -~]+$"
        },
        timeout: {
          type: "number",
          minimum: 1,
          maximum: 600
        },
        mode: {
          enum: [
            "copy",
            "link"
          ]
        }
      }
    },
    takes: "command (printable ASCII), timeout (1 to 600), mode"
  }
] };

// src/spec/manifest.ts
var manifestFields = manifest_fields_default.facts;
var foreignFields = manifest_foreign_fields_default.facts;
var pluginSources = marketplace_sources_default.facts;
var reservedMarketplaces = marketplace_reserved_names_default.facts;
export {
  foreignFields,
  manifest,
  manifestFields,
  pluginSources,
  reservedMarketplaces,
  validators
};
