// Built from src/ by `npm run build`; do not edit.

// src/rules/marketplace/fields.ts
import { defineRule } from "./validate.mjs";
import { parseJson } from "./formats.mjs";
import { entryOf, scalarText } from "./frontmatter.mjs";
import { readSource, sourceFolder } from "./validate.mjs";

// src/schemas/marketplace.ts
import { manifestFields, pluginSources } from "./plugin-schemas.mjs";
var text = { type: "string" };
var texts = { type: "array", items: text };
var pluginSourceSchema = {
  $id: "plugin-source",
  type: "object",
  required: ["source"],
  discriminator: { propertyName: "source" },
  oneOf: pluginSources.map(({ schema }) => schema)
};
var signals = {
  type: "object",
  anyOf: ["cli", "hosts", "filesRead", "manifestDeps", "cwd"].map((name) => ({ required: [name] })),
  properties: {
    cli: texts,
    hosts: texts,
    filesRead: texts,
    cwd: texts,
    manifestDeps: { type: "array", items: { type: "object" } }
  }
};
var entryFields = {
  source: { type: ["string", "object"] },
  category: text,
  tags: texts,
  strict: { type: "boolean" },
  headers: { type: "object", additionalProperties: text },
  headersHelper: text
};
var marketplaceSchema = {
  $id: "marketplace",
  type: "object",
  required: ["name", "owner", "plugins"],
  properties: {
    name: { type: "string", minLength: 1 },
    owner: { type: "object", required: ["name"], properties: { name: { type: "string", minLength: 1 } } },
    description: text,
    version: text,
    metadata: { type: "object", properties: { description: text, version: text, pluginRoot: text } },
    forceRemoveDeletedPlugins: { type: "boolean" },
    allowCrossMarketplaceDependenciesOn: texts,
    renames: { type: "object", additionalProperties: { type: ["string", "null"] } },
    plugins: {
      type: "array",
      items: {
        type: "object",
        required: ["source"],
        properties: {
          ...entryFields,
          relevance: {
            anyOf: [
              { not: { type: "object" } },
              { type: "object", properties: { topic: { type: "string", maxLength: 64 }, signals } }
            ]
          }
        }
      }
    }
  }
};
var marketplaceFields = ["$schema", ...Object.keys(marketplaceSchema.properties)];
var entryFieldNames = [
  ...manifestFields.filter(({ wrong }) => wrong !== "accepted").map(({ name }) => name),
  ...Object.keys(entryFields),
  "relevance"
];

// src/schemas/marketplace-validators.ts
var noted = (errors, instancePath, schemaPath, keyword, params, propertyName) => {
  const error = { instancePath, schemaPath, keyword, params, propertyName };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
};
var pointed = (key) => key.replace(/~/g, "~0").replace(/\//g, "~1");
var marketplace = validate21;
var schema6 = {
  "$id": "marketplace",
  "type": "object",
  "required": [
    "name",
    "owner",
    "plugins"
  ],
  "properties": {
    "name": {
      "$ref": "#/$defs/part1"
    },
    "owner": {
      "type": "object",
      "required": [
        "name"
      ],
      "properties": {
        "name": {
          "$ref": "#/$defs/part1"
        }
      }
    },
    "description": {
      "type": "string"
    },
    "version": {
      "type": "string"
    },
    "metadata": {
      "type": "object",
      "properties": {
        "description": {
          "type": "string"
        },
        "version": {
          "type": "string"
        },
        "pluginRoot": {
          "type": "string"
        }
      }
    },
    "forceRemoveDeletedPlugins": {
      "type": "boolean"
    },
    "allowCrossMarketplaceDependenciesOn": {
      "$ref": "#/$defs/part2"
    },
    "renames": {
      "type": "object",
      "additionalProperties": {
        "type": [
          "string",
          "null"
        ]
      }
    },
    "plugins": {
      "type": "array",
      "items": {
        "type": "object",
        "required": [
          "source"
        ],
        "properties": {
          "source": {
            "type": [
              "string",
              "object"
            ]
          },
          "category": {
            "type": "string"
          },
          "tags": {
            "$ref": "#/$defs/part2"
          },
          "strict": {
            "type": "boolean"
          },
          "headers": {
            "type": "object",
            "additionalProperties": {
              "type": "string"
            }
          },
          "headersHelper": {
            "type": "string"
          },
          "relevance": {
            "anyOf": [
              {
                "not": {
                  "type": "object"
                }
              },
              {
                "type": "object",
                "properties": {
                  "topic": {
                    "type": "string",
                    "maxLength": 64
                  },
                  "signals": {
                    "type": "object",
                    "anyOf": [
                      {
                        "required": [
                          "cli"
                        ]
                      },
                      {
                        "required": [
                          "hosts"
                        ]
                      },
                      {
                        "required": [
                          "filesRead"
                        ]
                      },
                      {
                        "required": [
                          "manifestDeps"
                        ]
                      },
                      {
                        "required": [
                          "cwd"
                        ]
                      }
                    ],
                    "properties": {
                      "cli": {
                        "$ref": "#/$defs/part2"
                      },
                      "hosts": {
                        "$ref": "#/$defs/part2"
                      },
                      "filesRead": {
                        "$ref": "#/$defs/part2"
                      },
                      "cwd": {
                        "$ref": "#/$defs/part2"
                      },
                      "manifestDeps": {
                        "type": "array",
                        "items": {
                          "type": "object"
                        }
                      }
                    }
                  }
                }
              }
            ]
          }
        }
      }
    }
  },
  "$defs": {
    "part1": {
      "type": "string",
      "minLength": 1
    },
    "part2": {
      "type": "array",
      "items": {
        "type": "string"
      }
    }
  }
};
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
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      vErrors = noted(vErrors, instancePath, "#/required", "required", { missingProperty: "name" });
      errors++;
    }
    if (data.owner === void 0) {
      vErrors = noted(vErrors, instancePath, "#/required", "required", { missingProperty: "owner" });
      errors++;
    }
    if (data.plugins === void 0) {
      vErrors = noted(vErrors, instancePath, "#/required", "required", { missingProperty: "plugins" });
      errors++;
    }
    if (data.name !== void 0) {
      if (!validate22(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData })) {
        vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
        errors = vErrors.length;
      }
    }
    if (data.owner !== void 0) {
      let data1 = data.owner;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.name === void 0) {
          vErrors = noted(vErrors, instancePath + "/owner", "#/properties/owner/required", "required", { missingProperty: "name" });
          errors++;
        }
        if (data1.name !== void 0) {
          if (!validate22(data1.name, { instancePath: instancePath + "/owner/name", parentData: data1, parentDataProperty: "name", rootData })) {
            vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/owner", "#/properties/owner/type", "type", { type: "object" });
        errors++;
      }
    }
    if (data.description !== void 0) {
      if (typeof data.description !== "string") {
        vErrors = noted(vErrors, instancePath + "/description", "#/properties/description/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.version !== void 0) {
      if (typeof data.version !== "string") {
        vErrors = noted(vErrors, instancePath + "/version", "#/properties/version/type", "type", { type: "string" });
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data5 = data.metadata;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        if (data5.description !== void 0) {
          if (typeof data5.description !== "string") {
            vErrors = noted(vErrors, instancePath + "/metadata/description", "#/properties/metadata/properties/description/type", "type", { type: "string" });
            errors++;
          }
        }
        if (data5.version !== void 0) {
          if (typeof data5.version !== "string") {
            vErrors = noted(vErrors, instancePath + "/metadata/version", "#/properties/metadata/properties/version/type", "type", { type: "string" });
            errors++;
          }
        }
        if (data5.pluginRoot !== void 0) {
          if (typeof data5.pluginRoot !== "string") {
            vErrors = noted(vErrors, instancePath + "/metadata/pluginRoot", "#/properties/metadata/properties/pluginRoot/type", "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/metadata", "#/properties/metadata/type", "type", { type: "object" });
        errors++;
      }
    }
    if (data.forceRemoveDeletedPlugins !== void 0) {
      if (typeof data.forceRemoveDeletedPlugins !== "boolean") {
        vErrors = noted(vErrors, instancePath + "/forceRemoveDeletedPlugins", "#/properties/forceRemoveDeletedPlugins/type", "type", { type: "boolean" });
        errors++;
      }
    }
    if (data.allowCrossMarketplaceDependenciesOn !== void 0) {
      if (!validate25(data.allowCrossMarketplaceDependenciesOn, { instancePath: instancePath + "/allowCrossMarketplaceDependenciesOn", parentData: data, parentDataProperty: "allowCrossMarketplaceDependenciesOn", rootData })) {
        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
        errors = vErrors.length;
      }
    }
    if (data.renames !== void 0) {
      let data11 = data.renames;
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
        for (const key0 in data11) {
          let data12 = data11[key0];
          if (typeof data12 !== "string" && data12 !== null) {
            vErrors = noted(vErrors, instancePath + "/renames/" + pointed(key0), "#/properties/renames/additionalProperties/type", "type", { type: schema6.properties.renames.additionalProperties.type });
            errors++;
          }
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/renames", "#/properties/renames/type", "type", { type: "object" });
        errors++;
      }
    }
    if (data.plugins !== void 0) {
      let data13 = data.plugins;
      if (Array.isArray(data13)) {
        const len0 = data13.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data14 = data13[i0];
          if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
            if (data14.source === void 0) {
              vErrors = noted(vErrors, instancePath + "/plugins/" + i0, "#/properties/plugins/items/required", "required", { missingProperty: "source" });
              errors++;
            }
            if (data14.source !== void 0) {
              let data15 = data14.source;
              if (typeof data15 !== "string" && !(data15 && typeof data15 == "object" && !Array.isArray(data15))) {
                vErrors = noted(vErrors, instancePath + "/plugins/" + i0 + "/source", "#/properties/plugins/items/properties/source/type", "type", { type: schema6.properties.plugins.items.properties.source.type });
                errors++;
              }
            }
            if (data14.category !== void 0) {
              if (typeof data14.category !== "string") {
                vErrors = noted(vErrors, instancePath + "/plugins/" + i0 + "/category", "#/properties/plugins/items/properties/category/type", "type", { type: "string" });
                errors++;
              }
            }
            if (data14.tags !== void 0) {
              if (!validate25(data14.tags, { instancePath: instancePath + "/plugins/" + i0 + "/tags", parentData: data14, parentDataProperty: "tags", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
            }
            if (data14.strict !== void 0) {
              if (typeof data14.strict !== "boolean") {
                vErrors = noted(vErrors, instancePath + "/plugins/" + i0 + "/strict", "#/properties/plugins/items/properties/strict/type", "type", { type: "boolean" });
                errors++;
              }
            }
            if (data14.headers !== void 0) {
              let data19 = data14.headers;
              if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                for (const key1 in data19) {
                  if (typeof data19[key1] !== "string") {
                    vErrors = noted(vErrors, instancePath + "/plugins/" + i0 + "/headers/" + pointed(key1), "#/properties/plugins/items/properties/headers/additionalProperties/type", "type", { type: "string" });
                    errors++;
                  }
                }
              } else {
                vErrors = noted(vErrors, instancePath + "/plugins/" + i0 + "/headers", "#/properties/plugins/items/properties/headers/type", "type", { type: "object" });
                errors++;
              }
            }
            if (data14.headersHelper !== void 0) {
              if (typeof data14.headersHelper !== "string") {
                vErrors = noted(vErrors, instancePath + "/plugins/" + i0 + "/headersHelper", "#/properties/plugins/items/properties/headersHelper/type", "type", { type: "string" });
                errors++;
              }
            }
            if (data14.relevance !== void 0) {
              let data22 = data14.relevance;
              const _errs44 = errors;
              let valid8 = false;
              const _errs45 = errors;
              const _errs46 = errors;
              const _errs47 = errors;
              if (!(data22 && typeof data22 == "object" && !Array.isArray(data22))) {
                vErrors = noted(vErrors, instancePath);
                errors++;
              }
              var valid9 = _errs47 === errors;
              if (valid9) {
                vErrors = noted(vErrors, instancePath + "/plugins/" + i0 + "/relevance", "#/properties/plugins/items/properties/relevance/anyOf/0/not", "not", {});
                errors++;
              } else {
                errors = _errs46;
                if (vErrors !== null) {
                  if (_errs46) {
                    vErrors.length = _errs46;
                  } else {
                    vErrors = null;
                  }
                }
              }
              var _valid0 = _errs45 === errors;
              valid8 = valid8 || _valid0;
              if (!valid8) {
                const _errs49 = errors;
                if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
                  if (data22.topic !== void 0) {
                    let data23 = data22.topic;
                    if (typeof data23 === "string") {
                      if (data23.length > 64) {
                        vErrors = noted(vErrors, instancePath + "/plugins/" + i0 + "/relevance/topic", "#/properties/plugins/items/properties/relevance/anyOf/1/properties/topic/maxLength", "maxLength", { limit: 64 });
                        errors++;
                      }
                    } else {
                      vErrors = noted(vErrors, instancePath + "/plugins/" + i0 + "/relevance/topic", "#/properties/plugins/items/properties/relevance/anyOf/1/properties/topic/type", "type", { type: "string" });
                      errors++;
                    }
                  }
                  if (data22.signals !== void 0) {
                    let data24 = data22.signals;
                    const _errs55 = errors;
                    let valid11 = false;
                    const _errs56 = errors;
                    if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
                      if (data24.cli === void 0) {
                        vErrors = noted(vErrors, instancePath + "/plugins/" + i0 + "/relevance/signals", "#/properties/plugins/items/properties/relevance/anyOf/1/properties/signals/anyOf/0/required", "required", { missingProperty: "cli" });
                        errors++;
                      }
                    }
                    var _valid1 = _errs56 === errors;
                    valid11 = valid11 || _valid1;
                    if (!valid11) {
                      const _errs57 = errors;
                      if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
                        if (data24.hosts === void 0) {
                          vErrors = noted(vErrors, instancePath + "/plugins/" + i0 + "/relevance/signals", "#/properties/plugins/items/properties/relevance/anyOf/1/properties/signals/anyOf/1/required", "required", { missingProperty: "hosts" });
                          errors++;
                        }
                      }
                      var _valid1 = _errs57 === errors;
                      valid11 = valid11 || _valid1;
                      if (!valid11) {
                        const _errs58 = errors;
                        if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
                          if (data24.filesRead === void 0) {
                            vErrors = noted(vErrors, instancePath + "/plugins/" + i0 + "/relevance/signals", "#/properties/plugins/items/properties/relevance/anyOf/1/properties/signals/anyOf/2/required", "required", { missingProperty: "filesRead" });
                            errors++;
                          }
                        }
                        var _valid1 = _errs58 === errors;
                        valid11 = valid11 || _valid1;
                        if (!valid11) {
                          const _errs59 = errors;
                          if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
                            if (data24.manifestDeps === void 0) {
                              vErrors = noted(vErrors, instancePath + "/plugins/" + i0 + "/relevance/signals", "#/properties/plugins/items/properties/relevance/anyOf/1/properties/signals/anyOf/3/required", "required", { missingProperty: "manifestDeps" });
                              errors++;
                            }
                          }
                          var _valid1 = _errs59 === errors;
                          valid11 = valid11 || _valid1;
                          if (!valid11) {
                            const _errs60 = errors;
                            if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
                              if (data24.cwd === void 0) {
                                vErrors = noted(vErrors, instancePath + "/plugins/" + i0 + "/relevance/signals", "#/properties/plugins/items/properties/relevance/anyOf/1/properties/signals/anyOf/4/required", "required", { missingProperty: "cwd" });
                                errors++;
                              }
                            }
                            var _valid1 = _errs60 === errors;
                            valid11 = valid11 || _valid1;
                          }
                        }
                      }
                    }
                    if (!valid11) {
                      vErrors = noted(vErrors, instancePath + "/plugins/" + i0 + "/relevance/signals", "#/properties/plugins/items/properties/relevance/anyOf/1/properties/signals/anyOf", "anyOf", {});
                      errors++;
                    } else {
                      errors = _errs55;
                      if (vErrors !== null) {
                        if (_errs55) {
                          vErrors.length = _errs55;
                        } else {
                          vErrors = null;
                        }
                      }
                    }
                    if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
                      if (data24.cli !== void 0) {
                        if (!validate25(data24.cli, { instancePath: instancePath + "/plugins/" + i0 + "/relevance/signals/cli", parentData: data24, parentDataProperty: "cli", rootData })) {
                          vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                          errors = vErrors.length;
                        }
                      }
                      if (data24.hosts !== void 0) {
                        if (!validate25(data24.hosts, { instancePath: instancePath + "/plugins/" + i0 + "/relevance/signals/hosts", parentData: data24, parentDataProperty: "hosts", rootData })) {
                          vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                          errors = vErrors.length;
                        }
                      }
                      if (data24.filesRead !== void 0) {
                        if (!validate25(data24.filesRead, { instancePath: instancePath + "/plugins/" + i0 + "/relevance/signals/filesRead", parentData: data24, parentDataProperty: "filesRead", rootData })) {
                          vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                          errors = vErrors.length;
                        }
                      }
                      if (data24.cwd !== void 0) {
                        if (!validate25(data24.cwd, { instancePath: instancePath + "/plugins/" + i0 + "/relevance/signals/cwd", parentData: data24, parentDataProperty: "cwd", rootData })) {
                          vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                          errors = vErrors.length;
                        }
                      }
                      if (data24.manifestDeps !== void 0) {
                        let data29 = data24.manifestDeps;
                        if (Array.isArray(data29)) {
                          const len1 = data29.length;
                          for (let i1 = 0; i1 < len1; i1++) {
                            let data30 = data29[i1];
                            if (!(data30 && typeof data30 == "object" && !Array.isArray(data30))) {
                              vErrors = noted(vErrors, instancePath + "/plugins/" + i0 + "/relevance/signals/manifestDeps/" + i1, "#/properties/plugins/items/properties/relevance/anyOf/1/properties/signals/properties/manifestDeps/items/type", "type", { type: "object" });
                              errors++;
                            }
                          }
                        } else {
                          vErrors = noted(vErrors, instancePath + "/plugins/" + i0 + "/relevance/signals/manifestDeps", "#/properties/plugins/items/properties/relevance/anyOf/1/properties/signals/properties/manifestDeps/type", "type", { type: "array" });
                          errors++;
                        }
                      }
                    } else {
                      vErrors = noted(vErrors, instancePath + "/plugins/" + i0 + "/relevance/signals", "#/properties/plugins/items/properties/relevance/anyOf/1/properties/signals/type", "type", { type: "object" });
                      errors++;
                    }
                  }
                } else {
                  vErrors = noted(vErrors, instancePath + "/plugins/" + i0 + "/relevance", "#/properties/plugins/items/properties/relevance/anyOf/1/type", "type", { type: "object" });
                  errors++;
                }
                var _valid0 = _errs49 === errors;
                valid8 = valid8 || _valid0;
              }
              if (!valid8) {
                vErrors = noted(vErrors, instancePath + "/plugins/" + i0 + "/relevance", "#/properties/plugins/items/properties/relevance/anyOf", "anyOf", {});
                errors++;
              } else {
                errors = _errs44;
                if (vErrors !== null) {
                  if (_errs44) {
                    vErrors.length = _errs44;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
          } else {
            vErrors = noted(vErrors, instancePath + "/plugins/" + i0, "#/properties/plugins/items/type", "type", { type: "object" });
            errors++;
          }
        }
      } else {
        vErrors = noted(vErrors, instancePath + "/plugins", "#/properties/plugins/type", "type", { type: "array" });
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
var pluginSource = validate32;
var schema9 = {
  "$id": "plugin-source",
  "type": "object",
  "required": [
    "source"
  ],
  "discriminator": {
    "propertyName": "source"
  },
  "oneOf": [
    {
      "type": "object",
      "required": [
        "source",
        "repo"
      ],
      "properties": {
        "source": {
          "const": "github"
        },
        "repo": {
          "type": "string"
        },
        "ref": {
          "type": "string"
        },
        "sha": {
          "$ref": "#/$defs/part1"
        }
      }
    },
    {
      "type": "object",
      "required": [
        "source",
        "url"
      ],
      "properties": {
        "source": {
          "const": "url"
        },
        "url": {
          "type": "string"
        },
        "ref": {
          "type": "string"
        },
        "sha": {
          "$ref": "#/$defs/part1"
        }
      }
    },
    {
      "type": "object",
      "required": [
        "source",
        "url",
        "path"
      ],
      "properties": {
        "source": {
          "const": "git-subdir"
        },
        "url": {
          "type": "string"
        },
        "path": {
          "type": "string",
          "minLength": 1,
          "pattern": "^(?!(?:.*/)?\\.\\.(?:/|$))"
        },
        "ref": {
          "type": "string"
        },
        "sha": {
          "$ref": "#/$defs/part1"
        }
      }
    },
    {
      "type": "object",
      "required": [
        "source",
        "package"
      ],
      "properties": {
        "source": {
          "const": "npm"
        },
        "package": {
          "type": "string",
          "pattern": "^(?!.*\\.\\.)"
        },
        "version": {
          "type": "string"
        },
        "registry": {
          "type": "string",
          "pattern": "^https?://"
        }
      }
    },
    {
      "type": "object",
      "required": [
        "source",
        "url"
      ],
      "properties": {
        "source": {
          "const": "archive"
        },
        "url": {
          "type": "string",
          "pattern": "^https://(?!localhost(?:[:/]|$)|127\\.|169\\.254\\.|\\[)"
        },
        "sha256": {
          "type": "string",
          "pattern": "^[0-9a-fA-F]{64}$"
        }
      }
    },
    {
      "type": "object",
      "required": [
        "source",
        "command"
      ],
      "properties": {
        "source": {
          "const": "command"
        },
        "command": {
          "type": "string",
          "minLength": 1,
          "maxLength": 500,
          "pattern": "^(?!.* {4})[ -~]+$"
        },
        "timeout": {
          "type": "number",
          "minimum": 1,
          "maximum": 600
        },
        "mode": {
          "enum": [
            "copy",
            "link"
          ]
        }
      }
    }
  ],
  "$defs": {
    "part1": {
      "type": "string",
      "pattern": "^[0-9a-f]{40}$"
    }
  }
};
var pattern0 = new RegExp("^[0-9a-f]{40}$", "u");
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (!pattern0.test(data)) {
      vErrors = noted(vErrors, instancePath, "#/pattern", "pattern", { pattern: "^[0-9a-f]{40}$" });
      errors++;
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "string" });
    errors++;
  }
  validate33.errors = vErrors;
  return errors === 0;
}
var pattern1 = new RegExp("^(?!(?:.*/)?\\.\\.(?:/|$))", "u");
var pattern2 = new RegExp("^(?!.*\\.\\.)", "u");
var pattern3 = new RegExp("^https?://", "u");
var pattern4 = new RegExp("^https://(?!localhost(?:[:/]|$)|127\\.|169\\.254\\.|\\[)", "u");
var pattern5 = new RegExp("^[0-9a-fA-F]{64}$", "u");
var pattern6 = new RegExp("^(?!.* {4})[ -~]+$", "u");
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.source === void 0) {
      vErrors = noted(vErrors, instancePath, "#/required", "required", { missingProperty: "source" });
      errors++;
    }
    const tag0 = data.source;
    if (typeof tag0 == "string") {
      if (tag0 === "github") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.source === void 0) {
            vErrors = noted(vErrors, instancePath, "#/oneOf/0/required", "required", { missingProperty: "source" });
            errors++;
          }
          if (data.repo === void 0) {
            vErrors = noted(vErrors, instancePath, "#/oneOf/0/required", "required", { missingProperty: "repo" });
            errors++;
          }
          if (data.source !== void 0) {
            if ("github" !== data.source) {
              vErrors = noted(vErrors, instancePath + "/source", "#/oneOf/0/properties/source/const", "const", { allowedValue: "github" });
              errors++;
            }
          }
          if (data.repo !== void 0) {
            if (typeof data.repo !== "string") {
              vErrors = noted(vErrors, instancePath + "/repo", "#/oneOf/0/properties/repo/type", "type", { type: "string" });
              errors++;
            }
          }
          if (data.ref !== void 0) {
            if (typeof data.ref !== "string") {
              vErrors = noted(vErrors, instancePath + "/ref", "#/oneOf/0/properties/ref/type", "type", { type: "string" });
              errors++;
            }
          }
          if (data.sha !== void 0) {
            if (!validate33(data.sha, { instancePath: instancePath + "/sha", parentData: data, parentDataProperty: "sha", rootData })) {
              vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
              errors = vErrors.length;
            }
          }
        } else {
          vErrors = noted(vErrors, instancePath, "#/oneOf/0/type", "type", { type: "object" });
          errors++;
        }
      } else if (tag0 === "url") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.source === void 0) {
            vErrors = noted(vErrors, instancePath, "#/oneOf/1/required", "required", { missingProperty: "source" });
            errors++;
          }
          if (data.url === void 0) {
            vErrors = noted(vErrors, instancePath, "#/oneOf/1/required", "required", { missingProperty: "url" });
            errors++;
          }
          if (data.source !== void 0) {
            if ("url" !== data.source) {
              vErrors = noted(vErrors, instancePath + "/source", "#/oneOf/1/properties/source/const", "const", { allowedValue: "url" });
              errors++;
            }
          }
          if (data.url !== void 0) {
            if (typeof data.url !== "string") {
              vErrors = noted(vErrors, instancePath + "/url", "#/oneOf/1/properties/url/type", "type", { type: "string" });
              errors++;
            }
          }
          if (data.ref !== void 0) {
            if (typeof data.ref !== "string") {
              vErrors = noted(vErrors, instancePath + "/ref", "#/oneOf/1/properties/ref/type", "type", { type: "string" });
              errors++;
            }
          }
          if (data.sha !== void 0) {
            if (!validate33(data.sha, { instancePath: instancePath + "/sha", parentData: data, parentDataProperty: "sha", rootData })) {
              vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
              errors = vErrors.length;
            }
          }
        } else {
          vErrors = noted(vErrors, instancePath, "#/oneOf/1/type", "type", { type: "object" });
          errors++;
        }
      } else if (tag0 === "git-subdir") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.source === void 0) {
            vErrors = noted(vErrors, instancePath, "#/oneOf/2/required", "required", { missingProperty: "source" });
            errors++;
          }
          if (data.url === void 0) {
            vErrors = noted(vErrors, instancePath, "#/oneOf/2/required", "required", { missingProperty: "url" });
            errors++;
          }
          if (data.path === void 0) {
            vErrors = noted(vErrors, instancePath, "#/oneOf/2/required", "required", { missingProperty: "path" });
            errors++;
          }
          if (data.source !== void 0) {
            if ("git-subdir" !== data.source) {
              vErrors = noted(vErrors, instancePath + "/source", "#/oneOf/2/properties/source/const", "const", { allowedValue: "git-subdir" });
              errors++;
            }
          }
          if (data.url !== void 0) {
            if (typeof data.url !== "string") {
              vErrors = noted(vErrors, instancePath + "/url", "#/oneOf/2/properties/url/type", "type", { type: "string" });
              errors++;
            }
          }
          if (data.path !== void 0) {
            let data10 = data.path;
            if (typeof data10 === "string") {
              if (data10.length < 1) {
                vErrors = noted(vErrors, instancePath + "/path", "#/oneOf/2/properties/path/minLength", "minLength", { limit: 1 });
                errors++;
              }
              if (!pattern1.test(data10)) {
                vErrors = noted(vErrors, instancePath + "/path", "#/oneOf/2/properties/path/pattern", "pattern", { pattern: "^(?!(?:.*/)?\\.\\.(?:/|$))" });
                errors++;
              }
            } else {
              vErrors = noted(vErrors, instancePath + "/path", "#/oneOf/2/properties/path/type", "type", { type: "string" });
              errors++;
            }
          }
          if (data.ref !== void 0) {
            if (typeof data.ref !== "string") {
              vErrors = noted(vErrors, instancePath + "/ref", "#/oneOf/2/properties/ref/type", "type", { type: "string" });
              errors++;
            }
          }
          if (data.sha !== void 0) {
            if (!validate33(data.sha, { instancePath: instancePath + "/sha", parentData: data, parentDataProperty: "sha", rootData })) {
              vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
              errors = vErrors.length;
            }
          }
        } else {
          vErrors = noted(vErrors, instancePath, "#/oneOf/2/type", "type", { type: "object" });
          errors++;
        }
      } else if (tag0 === "npm") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.source === void 0) {
            vErrors = noted(vErrors, instancePath, "#/oneOf/3/required", "required", { missingProperty: "source" });
            errors++;
          }
          if (data.package === void 0) {
            vErrors = noted(vErrors, instancePath, "#/oneOf/3/required", "required", { missingProperty: "package" });
            errors++;
          }
          if (data.source !== void 0) {
            if ("npm" !== data.source) {
              vErrors = noted(vErrors, instancePath + "/source", "#/oneOf/3/properties/source/const", "const", { allowedValue: "npm" });
              errors++;
            }
          }
          if (data.package !== void 0) {
            let data14 = data.package;
            if (typeof data14 === "string") {
              if (!pattern2.test(data14)) {
                vErrors = noted(vErrors, instancePath + "/package", "#/oneOf/3/properties/package/pattern", "pattern", { pattern: "^(?!.*\\.\\.)" });
                errors++;
              }
            } else {
              vErrors = noted(vErrors, instancePath + "/package", "#/oneOf/3/properties/package/type", "type", { type: "string" });
              errors++;
            }
          }
          if (data.version !== void 0) {
            if (typeof data.version !== "string") {
              vErrors = noted(vErrors, instancePath + "/version", "#/oneOf/3/properties/version/type", "type", { type: "string" });
              errors++;
            }
          }
          if (data.registry !== void 0) {
            let data16 = data.registry;
            if (typeof data16 === "string") {
              if (!pattern3.test(data16)) {
                vErrors = noted(vErrors, instancePath + "/registry", "#/oneOf/3/properties/registry/pattern", "pattern", { pattern: "^https?://" });
                errors++;
              }
            } else {
              vErrors = noted(vErrors, instancePath + "/registry", "#/oneOf/3/properties/registry/type", "type", { type: "string" });
              errors++;
            }
          }
        } else {
          vErrors = noted(vErrors, instancePath, "#/oneOf/3/type", "type", { type: "object" });
          errors++;
        }
      } else if (tag0 === "archive") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.source === void 0) {
            vErrors = noted(vErrors, instancePath, "#/oneOf/4/required", "required", { missingProperty: "source" });
            errors++;
          }
          if (data.url === void 0) {
            vErrors = noted(vErrors, instancePath, "#/oneOf/4/required", "required", { missingProperty: "url" });
            errors++;
          }
          if (data.source !== void 0) {
            if ("archive" !== data.source) {
              vErrors = noted(vErrors, instancePath + "/source", "#/oneOf/4/properties/source/const", "const", { allowedValue: "archive" });
              errors++;
            }
          }
          if (data.url !== void 0) {
            let data18 = data.url;
            if (typeof data18 === "string") {
              if (!pattern4.test(data18)) {
                vErrors = noted(vErrors, instancePath + "/url", "#/oneOf/4/properties/url/pattern", "pattern", { pattern: "^https://(?!localhost(?:[:/]|$)|127\\.|169\\.254\\.|\\[)" });
                errors++;
              }
            } else {
              vErrors = noted(vErrors, instancePath + "/url", "#/oneOf/4/properties/url/type", "type", { type: "string" });
              errors++;
            }
          }
          if (data.sha256 !== void 0) {
            let data19 = data.sha256;
            if (typeof data19 === "string") {
              if (!pattern5.test(data19)) {
                vErrors = noted(vErrors, instancePath + "/sha256", "#/oneOf/4/properties/sha256/pattern", "pattern", { pattern: "^[0-9a-fA-F]{64}$" });
                errors++;
              }
            } else {
              vErrors = noted(vErrors, instancePath + "/sha256", "#/oneOf/4/properties/sha256/type", "type", { type: "string" });
              errors++;
            }
          }
        } else {
          vErrors = noted(vErrors, instancePath, "#/oneOf/4/type", "type", { type: "object" });
          errors++;
        }
      } else if (tag0 === "command") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.source === void 0) {
            vErrors = noted(vErrors, instancePath, "#/oneOf/5/required", "required", { missingProperty: "source" });
            errors++;
          }
          if (data.command === void 0) {
            vErrors = noted(vErrors, instancePath, "#/oneOf/5/required", "required", { missingProperty: "command" });
            errors++;
          }
          if (data.source !== void 0) {
            if ("command" !== data.source) {
              vErrors = noted(vErrors, instancePath + "/source", "#/oneOf/5/properties/source/const", "const", { allowedValue: "command" });
              errors++;
            }
          }
          if (data.command !== void 0) {
            let data21 = data.command;
            if (typeof data21 === "string") {
              if (data21.length > 500) {
                vErrors = noted(vErrors, instancePath + "/command", "#/oneOf/5/properties/command/maxLength", "maxLength", { limit: 500 });
                errors++;
              }
              if (data21.length < 1) {
                vErrors = noted(vErrors, instancePath + "/command", "#/oneOf/5/properties/command/minLength", "minLength", { limit: 1 });
                errors++;
              }
              if (!pattern6.test(data21)) {
                vErrors = noted(vErrors, instancePath + "/command", "#/oneOf/5/properties/command/pattern", "pattern", { pattern: "^(?!.* {4})[ -~]+$" });
                errors++;
              }
            } else {
              vErrors = noted(vErrors, instancePath + "/command", "#/oneOf/5/properties/command/type", "type", { type: "string" });
              errors++;
            }
          }
          if (data.timeout !== void 0) {
            let data22 = data.timeout;
            if (typeof data22 == "number" && isFinite(data22)) {
              if (data22 > 600 || isNaN(data22)) {
                vErrors = noted(vErrors, instancePath + "/timeout", "#/oneOf/5/properties/timeout/maximum", "maximum", { comparison: "<=", limit: 600 });
                errors++;
              }
              if (data22 < 1 || isNaN(data22)) {
                vErrors = noted(vErrors, instancePath + "/timeout", "#/oneOf/5/properties/timeout/minimum", "minimum", { comparison: ">=", limit: 1 });
                errors++;
              }
            } else {
              vErrors = noted(vErrors, instancePath + "/timeout", "#/oneOf/5/properties/timeout/type", "type", { type: "number" });
              errors++;
            }
          }
          if (data.mode !== void 0) {
            let data23 = data.mode;
            if (!(data23 === "copy" || data23 === "link")) {
              vErrors = noted(vErrors, instancePath + "/mode", "#/oneOf/5/properties/mode/enum", "enum", { allowedValues: schema9.oneOf[5].properties.mode.enum });
              errors++;
            }
          }
        } else {
          vErrors = noted(vErrors, instancePath, "#/oneOf/5/type", "type", { type: "object" });
          errors++;
        }
      } else {
        vErrors = noted(vErrors, instancePath, "#/discriminator", "discriminator", { error: "mapping", tag: "source", tagValue: tag0 });
        errors++;
      }
    } else {
      vErrors = noted(vErrors, instancePath, "#/discriminator", "discriminator", { error: "tag", tag: "source", tagValue: tag0 });
      errors++;
    }
  } else {
    vErrors = noted(vErrors, instancePath, "#/type", "type", { type: "object" });
    errors++;
  }
  validate32.errors = vErrors;
  return errors === 0;
}
var validators = { marketplace, pluginSource };

// src/rules/marketplace/fields.ts
import { validators as manifestValidators } from "./plugin-schemas.mjs";
import { manifestFields as manifestFields2, pluginSources as pluginSources2, reservedMarketplaces } from "./plugin-schemas.mjs";
import { nameProblem } from "./rules-plugin.mjs";
import { shapeFaults } from "./rules.mjs";
import { closest, either, quoted } from "./rules.mjs";
var installable = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
var longestName = 128;
var marketplaceNameRules = [
  defineRule({
    id: "marketplace/name",
    on: "marketplace",
    severity: "error",
    inClient: true,
    summary: "a marketplace name that the client refuses",
    check({ tree }, report) {
      const value = entryOf(tree.root, "name")?.value;
      const name = value?.kind === "scalar" && typeof value.value === "string" ? value.value : "";
      const problem = name ? marketplaceNameProblem(name) : void 0;
      if (!value || !problem) return;
      report({ ...problem, help: "use lower-case words joined by single hyphens", range: value.range, field: "name" });
    }
  }),
  defineRule({
    id: "marketplace/entry-name",
    on: "marketplace",
    severity: "error",
    inClient: true,
    summary: "a listed plugin whose name the client refuses",
    check({ tree }, report) {
      for (const { node, name, field } of entriesOf(tree.root)) {
        const value = entryOf(node, "name")?.value;
        const problem = name ? nameProblem(name) : void 0;
        if (!value || !problem) continue;
        const isFit = installable.test(name ?? "");
        report({
          ...problem,
          // In a manifest such a name is worth a warning; an entry that cannot be installed is refused.
          severity: problem.severity === "warning" && !isFit ? "error" : problem.severity,
          range: value.range,
          field: `${field}.name`
        });
      }
    }
  }),
  defineRule({
    id: "marketplace/duplicate-entry",
    on: "marketplace",
    severity: "error",
    inClient: true,
    summary: "two entries of one name",
    effect: "the client cannot add the marketplace",
    check({ tree, file }, report) {
      const first = /* @__PURE__ */ new Map();
      for (const entry of entriesOf(tree.root)) {
        const value = entryOf(entry.node, "name")?.value;
        const known = first.get(entry.name ?? "");
        if (!entry.name || !value) continue;
        if (!known) first.set(entry.name, entry);
        else
          report({
            message: `a second entry is called ${quoted(entry.name)}`,
            help: "list each plugin once",
            range: value.range,
            field: `${entry.field}.name`,
            related: [
              { file: file.path, range: entryOf(known.node, "name")?.value.range ?? known.node.range, message: "the first one" }
            ]
          });
      }
    }
  }),
  defineRule({
    id: "marketplace/long-name",
    on: "marketplace",
    severity: "warning",
    inClient: true,
    summary: "a name over 128 characters",
    effect: "Claude Desktop does not accept it",
    check({ tree }, report) {
      const named = [
        { node: tree.root, field: "" },
        ...entriesOf(tree.root).map(({ node, field }) => ({ node, field: `${field}.` }))
      ];
      for (const { node, field } of named) {
        const value = entryOf(node, "name")?.value;
        const name = scalarText(value) ?? "";
        if (value && name.length > longestName)
          report({
            message: `the name has ${name.length} characters`,
            help: "shorten it",
            range: value.range,
            field: `${field}name`
          });
      }
    }
  })
];
function marketplaceNameProblem(name) {
  const effect2 = "the client cannot add the marketplace";
  const reserved = reservedMarketplaces.find((fact) => fact.name === name);
  if (reserved) return { message: `the name ${quoted(name)} is kept for ${reserved.why}`, effect: effect2, severity: "error" };
  if (/[\s/\\\p{Cc}]|\.\.|^\.$/u.test(name))
    return { message: `the name has a blank, a slash or a control character: ${quoted(name)}`, effect: effect2, severity: "error" };
  if (/[^\x20-\x7E]/.test(name) || impersonates(name))
    return { message: `the name passes as one of Anthropic's marketplaces: ${quoted(name)}`, effect: effect2, severity: "error" };
  if (!installable.test(name))
    return {
      message: `no plugin can be installed from a marketplace called ${quoted(name)}`,
      effect: "the client refuses plugin@marketplace with it",
      severity: "error"
    };
  return void 0;
}
var officialNames = ["claude-plugins-official", "anthropic-plugin-directory"];
function impersonates(name) {
  if (officialNames.includes(name)) return false;
  return /^(?:claude|anthropic)-(?:code-)?(?:plugins?|marketplace)-|official[-_. ]*(?:claude|anthropic)|(?:claude|anthropic)[-_. ]*official/i.test(
    name
  );
}
function entriesOf(root) {
  const plugins = entryOf(root, "plugins")?.value;
  if (plugins?.kind !== "list") return [];
  return plugins.items.map((node, index) => ({
    node,
    name: scalarText(entryOf(node, "name")?.value),
    field: `plugins[${index}]`
  }));
}
var effect = "the client cannot add the marketplace";
var ignored = new Set(manifestFields2.filter(({ wrong }) => wrong === "ignored").map(({ name }) => name));
var metadataFields = ["description", "version", "pluginRoot"];
var marketplaceFieldRules = [
  defineRule({
    id: "marketplace/invalid-field",
    on: "marketplace",
    severity: "error",
    inClient: true,
    summary: "a value of the wrong shape",
    effect,
    check({ tree }, report) {
      if (!tree.root) return;
      const own = shapeFaults(validators.marketplace, tree.root);
      const shared = entriesOf(tree.root).flatMap(
        ({ node, field: prefix }) => node.kind === "map" ? shapeFaults(manifestValidators.manifest, node).map((fault) => ({
          ...fault,
          field: [prefix, fault.field].filter(Boolean).join(".")
        })) : []
      );
      for (const { steps, field, problem, range } of [...own, ...shared])
        report({
          ...ignored.has(steps[0] ?? "") && field.startsWith("plugins[") ? { severity: "warning", effect: "the client ignores the field" } : {},
          message: `${field ? quoted(field) : "the marketplace"} ${problem}`,
          help: "correct the value",
          range,
          field
        });
    }
  }),
  defineRule({
    id: "marketplace/no-plugins",
    on: "marketplace",
    severity: "warning",
    inClient: true,
    summary: "a marketplace that lists no plugin",
    check({ tree }, report) {
      const plugins = entryOf(tree.root, "plugins");
      if (plugins?.value.kind === "list" && plugins.value.items.length === 0)
        report({
          message: "the marketplace lists no plugin",
          help: "add an entry with a name and a source",
          range: plugins.value.range,
          field: "plugins"
        });
    }
  }),
  defineRule({
    id: "marketplace/no-description",
    on: "marketplace",
    severity: "warning",
    inClient: true,
    summary: "a marketplace without a description",
    effect: "people who browse marketplaces see no word about it",
    check({ tree }, report) {
      const { root } = tree;
      if (root?.kind !== "map") return;
      const places = [entryOf(root, "description"), entryOf(entryOf(root, "metadata")?.value, "description")];
      if (places.some((place) => scalarText(place?.value))) return;
      const range = { start: root.range.start, end: root.range.start + 1 };
      report({ message: "there is no description", help: 'add a "description"', range, field: "description" });
    }
  }),
  defineRule({
    id: "marketplace/unknown-field",
    on: "marketplace",
    severity: "warning",
    inClient: true,
    summary: "a field that the client does not know",
    effect: "the client ignores it",
    check({ tree }, report) {
      const maps = [
        [tree.root, marketplaceFields, ""],
        [entryOf(tree.root, "metadata")?.value, metadataFields, "metadata."],
        ...entriesOf(tree.root).map(({ node, field }) => [node, entryFieldNames, `${field}.`])
      ];
      for (const [owner, known, prefix] of maps)
        for (const { key, keyRange } of owner?.kind === "map" ? owner.entries : []) {
          if (known.includes(key)) continue;
          const meant = closest(key, known);
          const help = key === "autoUpdate" ? "remove it; users decide on updates" : meant ? `did you mean ${quoted(meant)}?` : 'remove it, or keep it below "metadata"';
          report({ message: `unknown field ${quoted(key)}`, help, range: keyRange, field: `${prefix}${key}` });
        }
    }
  }),
  defineRule({
    id: "marketplace/renames",
    on: "marketplace",
    severity: "error",
    inClient: true,
    summary: "a rename that ends at no plugin of the list",
    effect,
    check({ tree }, report) {
      const renames = entryOf(tree.root, "renames")?.value;
      const names = new Set(entriesOf(tree.root).map(({ name }) => name));
      if (renames?.kind !== "map") return;
      for (const { key, keyRange } of renames.entries) {
        const end = followed(renames, key);
        if (end === null || end !== void 0 && names.has(end)) continue;
        report({
          message: `the rename of ${quoted(key)} ${end === void 0 ? "runs in a circle" : `ends at ${quoted(end)}, which is not listed`}`,
          help: "end it at a plugin of the list, or at null for a plugin that is gone",
          range: keyRange,
          field: `renames.${key}`
        });
      }
    }
  })
];
function followed(renames, start) {
  const seen = /* @__PURE__ */ new Set();
  let name = start;
  for (; ; ) {
    if (seen.has(name)) return void 0;
    seen.add(name);
    const next = entryOf(renames, name)?.value;
    if (next?.kind !== "scalar") return name;
    if (next.value === null) return null;
    name = String(next.value);
  }
}
var notInstallable = "the client cannot add the marketplace";
var marketplaceSourceRules = [
  defineRule({
    id: "marketplace/source-shape",
    on: "marketplace",
    severity: "error",
    inClient: true,
    summary: "a source that the client refuses",
    effect: notInstallable,
    check({ tree }, report) {
      for (const { node, field } of entriesOf(tree.root)) {
        const source = entryOf(node, "source")?.value;
        const at = `${field}.source`;
        if (source?.kind === "map") {
          const kind = pluginSources2.find((fact) => fact.source === scalarText(entryOf(source, "source")?.value));
          const help = kind ? `${kind.source} takes ${kind.takes}` : `source.source is ${either(pluginSources2.map((fact) => fact.source))}`;
          for (const { field: inner, problem, range } of shapeFaults(validators.pluginSource, source))
            report({
              message: `${quoted(inner ? `${at}.${inner}` : at)} ${problem}`,
              help,
              range,
              field: inner ? `${at}.${inner}` : at
            });
        } else if (source?.kind === "scalar" && typeof source.value === "string") {
          const problem = pathProblem(source.value, tree.root);
          if (problem) report({ ...problem, range: source.range, field: at });
        }
      }
    }
  }),
  defineRule({
    id: "marketplace/source-missing",
    on: "marketplace",
    severity: "error",
    summary: "a source folder that is not there",
    effect: 'plugin validate passes; the install fails with "Source path does not exist"',
    check(marketplace2, report) {
      for (const { entry, source, folder } of localEntries(marketplace2))
        if (marketplace2.files.kindOf(folder) === void 0)
          report({
            message: `there is no folder ${quoted(scalarText(source))}`,
            help: "correct the path, or remove the entry",
            range: source.range,
            field: `${entry.field}.source`
          });
        else if (marketplace2.files.kindOf(folder) === "file")
          report({
            message: `the source is a file: ${quoted(scalarText(source))}`,
            effect: notInstallable,
            help: "name the folder of the plugin",
            range: source.range,
            field: `${entry.field}.source`
          });
    }
  }),
  defineRule({
    id: "marketplace/drift",
    on: "marketplace",
    severity: "warning",
    inClient: true,
    summary: "an entry whose name or version is not the manifest's",
    check(marketplace2, report) {
      for (const { entry, folder } of localEntries(marketplace2)) {
        const manifest = manifestAt(marketplace2.files, folder);
        for (const key of ["name", "version"]) {
          const own = scalarText(entryOf(manifest, key)?.value);
          const listed = entryOf(entry.node, key)?.value;
          const written = scalarText(listed);
          if (!own || !written || !listed || own === written) continue;
          report({
            message: `the entry says ${key} ${quoted(written)}, the plugin's manifest ${quoted(own)}`,
            effect: key === "name" ? "the plugin has two names: users install one and see the other" : "the manifest counts at install time",
            help: key === "name" ? "give both the same name" : "remove the version from the entry",
            range: listed.range,
            field: `${entry.field}.${key}`
          });
        }
      }
    }
  }),
  defineRule({
    id: "marketplace/headers-without-archive",
    on: "marketplace",
    severity: "warning",
    inClient: true,
    summary: "headers on a source that sends none",
    effect: "the client ignores them",
    check({ tree }, report) {
      for (const { node, field } of entriesOf(tree.root)) {
        if (scalarText(entryOf(entryOf(node, "source")?.value, "source")?.value) === "archive") continue;
        for (const key of ["headers", "headersHelper"]) {
          const entry = entryOf(node, key);
          if (entry)
            report({
              message: `${quoted(key)} applies to archive sources only`,
              help: "remove it",
              range: entry.keyRange,
              field: `${field}.${key}`
            });
        }
      }
    }
  }),
  defineRule({
    id: "marketplace/helper-without-manifest",
    on: "marketplace",
    severity: "error",
    inClient: true,
    summary: "a headersHelper on an entry that is not strict: false",
    effect: notInstallable,
    check({ tree }, report) {
      for (const { node, field } of entriesOf(tree.root)) {
        const helper = entryOf(node, "headersHelper");
        const isArchive = scalarText(entryOf(entryOf(node, "source")?.value, "source")?.value) === "archive";
        if (!helper || !isArchive || scalarText(entryOf(node, "strict")?.value) === "false") continue;
        report({
          message: 'a headersHelper needs an entry with "strict": false',
          help: 'set "strict": false and write the whole manifest into the entry',
          range: helper.keyRange,
          field: `${field}.headersHelper`
        });
      }
    }
  })
];
function localEntries({ tree }) {
  return entriesOf(tree.root).flatMap((entry) => {
    const source = entryOf(entry.node, "source")?.value;
    const folder = sourceFolder(scalarText(source) ?? "", tree.root);
    return !source || folder === void 0 ? [] : [{ entry, source, folder }];
  });
}
function manifestAt(files, folder) {
  const path = `${folder ? `${folder}/` : ""}.claude-plugin/plugin.json`;
  return files.kindOf(path) === void 0 ? void 0 : parseJson(readSource(files, path).text).root;
}
function pathProblem(source, root) {
  if (sourceFolder(source, root) !== void 0) return void 0;
  if (source.split(/[\\/]/).includes(".."))
    return {
      message: `the source has a ".." step: ${quoted(source)}`,
      help: "sources are relative to the marketplace's root and stay inside it"
    };
  const isBare = /^[^/\\:]+$/.test(source);
  return {
    message: `the source does not start with "./": ${quoted(source)}`,
    help: isBare ? `write ${quoted(`./${source}`)}` : 'write a path such as "./plugins/name", or a map for a repository'
  };
}
export {
  entriesOf,
  marketplaceFieldRules,
  marketplaceNameRules,
  marketplaceSourceRules
};
