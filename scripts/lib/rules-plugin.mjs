// Built from src/ by `npm run build`; do not edit.
var __require = /* @__PURE__ */ ((x) => typeof require !== "undefined" ? require : typeof Proxy !== "undefined" ? new Proxy(x, {
  get: (a, b) => (typeof require !== "undefined" ? require : a)[b]
}) : x)(function(x) {
  if (typeof require !== "undefined") return require.apply(this, arguments);
  throw Error('Dynamic require of "' + x + '" is not supported');
});

// src/rules/layout/manifest.ts
import { defineRule } from "./core.mjs";
import { componentsOf } from "./core.mjs";
var layoutManifestRules = [
  defineRule({
    id: "layout/no-manifest",
    on: "plugin",
    severity: "info",
    summary: "a plugin without a plugin.json",
    effect: "a session loads it under the name of its folder; plugin validate refuses a folder without a manifest",
    check({ manifest: manifest2, marketplace: marketplace2, entry, scope, files }, report) {
      if (manifest2 || marketplace2 || entry || scope !== "plugin") return;
      const isMisplaced = files.kindOf("plugin.json") === "file";
      report({
        message: isMisplaced ? "plugin.json stands at the root, where the client does not look" : "there is no .claude-plugin/plugin.json",
        help: isMisplaced ? "move it to .claude-plugin/plugin.json" : "write one with a name, a version, a description and an author",
        file: isMisplaced ? "plugin.json" : ".claude-plugin/plugin.json",
        range: { start: 0, end: 0 }
      });
    }
  }),
  defineRule({
    id: "layout/empty-plugin",
    on: "plugin",
    severity: "warning",
    summary: "a plugin that provides nothing",
    effect: "the client loads it, and nothing changes",
    check(plugin, report) {
      const { manifest: manifest2, marketplace: marketplace2, configs, files, scope } = plugin;
      if (!manifest2 || marketplace2 || scope !== "plugin" || componentsOf(plugin).length > 0 || configs.length > 0) return;
      const others = ["bin", "themes", "workflows"].some((folder) => files.list(folder).length > 0);
      const declares = manifest2.tree.root?.kind === "map" ? manifest2.tree.root.entries.map(({ key }) => key) : [];
      if (others || declares.some((key) => providing.has(key))) return;
      report({
        message: "the plugin has no component that the client would load",
        help: "add skills/<name>/SKILL.md, an agent, a command, hooks or a server",
        file: manifest2.file.path,
        range: { start: 0, end: 0 }
      });
    }
  })
];
var providing = /* @__PURE__ */ new Set([
  "dependencies",
  "skills",
  "agents",
  "commands",
  "hooks",
  "mcpServers",
  "lspServers",
  "outputStyles",
  "workflows",
  "themes",
  "monitors",
  "experimental",
  "settings",
  "channels"
]);

// src/rules/layout/unloaded.ts
import { defineRule as defineRule2 } from "./core.mjs";
import { entryOf } from "./formats.mjs";
import { unloadedOf } from "./core.mjs";
import { quoted } from "./rules.mjs";
var never = "the client does not load it, and nothing says so";
var moveTo = ({ instead }) => `move it to ${instead}`;
var wordings = [
  {
    id: "layout/loose-file",
    summary: "a Markdown file in skills/, where only folders are skills",
    message: ({ path }) => `a file in skills/ is no skill: ${quoted(path)}`,
    effect: never,
    help: moveTo
  },
  {
    id: "layout/wrong-case",
    summary: "a skill.md that is not spelt SKILL.md",
    message: ({ path }) => `the name is not SKILL.md: ${quoted(path)}`,
    effect: never,
    help: ({ instead }) => `rename it to ${instead}`
  },
  {
    id: "layout/too-deep",
    summary: "a skill more than one folder deep",
    message: ({ path }) => `a skill two folders deep: ${quoted(path)}`,
    effect: never,
    help: ({ instead }) => `move it to ${instead}, or name its folder in the manifest's "skills"`
  },
  {
    id: "layout/no-skill-file",
    summary: "a folder in skills/ without a SKILL.md",
    message: ({ path }) => `a folder in skills/ without a SKILL.md: ${quoted(path)}`,
    effect: never,
    help: ({ instead }) => `add ${instead}, or move the folder out of skills/`
  },
  {
    id: "layout/misspelt-folder",
    summary: "a component folder under another name",
    message: ({ path }) => `a folder called ${quoted(path)}`,
    effect: "the client does not look into it, and nothing says so",
    help: ({ instead }) => `rename it to ${instead}/`
  },
  {
    id: "layout/inside-manifest-folder",
    summary: "component folders inside .claude-plugin/",
    message: ({ path }) => `components inside .claude-plugin/: ${quoted(path)}`,
    effect: "the client does not look into it, and nothing says so",
    help: ({ instead }) => `move it to ${instead}/ at the plugin's root`
  },
  {
    id: "layout/misplaced-file",
    summary: "a configuration file where the client does not look",
    message: ({ path }) => `a file at the wrong place: ${quoted(path)}`,
    effect: never,
    help: moveTo
  },
  {
    id: "layout/replaced-folder",
    summary: "a default folder that the manifest replaces",
    message: ({ path }) => `the manifest replaces ${quoted(path)}`,
    effect: "the client loads only what the manifest names; the other files of the folder are not loaded",
    help: ({ path, instead }) => instead === "agents" ? 'name its files in "agents", or remove the field' : `add "./${path}" to ${quoted(instead)}, or remove the field`
  },
  {
    id: "layout/swallowed",
    summary: "commands hidden by a skill.md beside them",
    message: ({ path, instead }) => `${quoted(path)} is hidden by ${quoted(instead)}`,
    effect: "a folder of commands with a skill.md becomes one command; its other files are not loaded",
    help: ({ instead }) => `move ${instead} to skills/<name>/SKILL.md`
  },
  {
    id: "layout/hidden",
    summary: "a skill and a command of one id",
    message: ({ path, instead }) => `${quoted(path)} and ${quoted(instead)} have the same id`,
    effect: "the client loads the command alone; the skill is gone, and nothing says so",
    help: () => "rename one of them"
  },
  {
    id: "layout/same-name",
    summary: "two skills or two commands of one id",
    message: ({ path, instead }) => `${quoted(path)} and ${quoted(instead)} have the same id`,
    effect: "the client loads one of the two",
    help: () => "rename one of them"
  },
  {
    id: "layout/symlink",
    summary: "an agent or a command behind a symlink",
    message: ({ path }) => `a symlink: ${quoted(path)}`,
    effect: "the client does not read agents and commands through symlinks",
    help: () => "replace it by the file"
  },
  {
    id: "layout/too-large",
    summary: "a component over the size limit",
    message: ({ path }) => `a component over 1 MiB: ${quoted(path)}`,
    effect: "the client skips it; only the debug log says so",
    help: () => "move most of it into references"
  }
];
var layoutUnloadedRules = wordings.map(
  ({ id, summary, effect: effect2, message, help }) => defineRule2({
    id,
    on: "plugin",
    severity: "warning",
    summary,
    effect: effect2,
    check(plugin, report) {
      for (const found of unloadedOf(plugin).filter(({ reason }) => `layout/${reason}` === id))
        report({
          message: message(found),
          help: help(found),
          file: found.path,
          range: { start: 0, end: 0 },
          ...isDeliberate(plugin, found) ? { severity: "info" } : {}
        });
    }
  })
);
function isDeliberate({ manifest: manifest2 }, { reason }) {
  return reason === "too-deep" && entryOf(manifest2?.tree.root, "skills") !== void 0;
}

// src/rules/manifest/fields.ts
import { defineRule as defineRule3 } from "./core.mjs";
import { entryOf as entryOf2, scalarText } from "./formats.mjs";

// src/schemas/plugin-validators.ts
var manifest = validate21;
var func2 = __require("./core.mjs").default;
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      if (typeof data[i0] !== "string") {
        const err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate22.errors = vErrors;
  return errors === 0;
}
var schema8 = { "type": "object", "propertyNames": { "pattern": "^[A-Za-z_]\\w*$" }, "additionalProperties": { "type": "object", "additionalProperties": false, "required": ["type", "title", "description"], "properties": { "type": { "enum": ["string", "number", "boolean", "directory", "file"] }, "title": { "type": "string" }, "description": { "type": "string" }, "required": { "type": "boolean" }, "default": { "anyOf": [{ "type": "string" }, { "type": "number" }, { "type": "boolean" }, { "type": "array", "items": { "type": "string" } }] }, "multiple": { "type": "boolean" }, "sensitive": { "type": "boolean" }, "min": { "type": "number" }, "max": { "type": "number" }, "options": { "type": "array", "minItems": 1, "items": { "type": "string", "minLength": 1, "maxLength": 64 } } } } };
var pattern2 = new RegExp("^[A-Za-z_]\\w*$", "u");
var func7 = Object.prototype.hasOwnProperty;
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      const _errs1 = errors;
      if (typeof key0 === "string") {
        if (!pattern2.test(key0)) {
          const err0 = { instancePath, schemaPath: "#/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_]\\w*$" }, message: 'must match pattern "^[A-Za-z_]\\w*$"', propertyName: key0 };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
      }
      var valid0 = _errs1 === errors;
      if (!valid0) {
        const err1 = { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 }, message: "property name must be valid" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    for (const key1 in data) {
      let data0 = data[key1];
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.type === void 0) {
          const err2 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data0.title === void 0) {
          const err3 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data0.description === void 0) {
          const err4 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        for (const key2 in data0) {
          if (!func7.call(schema8.additionalProperties.properties, key2)) {
            const err5 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
        if (data0.type !== void 0) {
          let data1 = data0.type;
          if (!(data1 === "string" || data1 === "number" || data1 === "boolean" || data1 === "directory" || data1 === "file")) {
            const err6 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/type", schemaPath: "#/additionalProperties/properties/type/enum", keyword: "enum", params: { allowedValues: schema8.additionalProperties.properties.type.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.title !== void 0) {
          if (typeof data0.title !== "string") {
            const err7 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/title", schemaPath: "#/additionalProperties/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data0.description !== void 0) {
          if (typeof data0.description !== "string") {
            const err8 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/description", schemaPath: "#/additionalProperties/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data0.required !== void 0) {
          if (typeof data0.required !== "boolean") {
            const err9 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/required", schemaPath: "#/additionalProperties/properties/required/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data0.default !== void 0) {
          let data5 = data0.default;
          const _errs14 = errors;
          let valid3 = false;
          const _errs15 = errors;
          if (typeof data5 !== "string") {
            const err10 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/default", schemaPath: "#/additionalProperties/properties/default/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
          var _valid0 = _errs15 === errors;
          valid3 = valid3 || _valid0;
          if (!valid3) {
            const _errs17 = errors;
            if (!(typeof data5 == "number" && isFinite(data5))) {
              const err11 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/default", schemaPath: "#/additionalProperties/properties/default/anyOf/1/type", keyword: "type", params: { type: "number" }, message: "must be number" };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            var _valid0 = _errs17 === errors;
            valid3 = valid3 || _valid0;
            if (!valid3) {
              const _errs19 = errors;
              if (typeof data5 !== "boolean") {
                const err12 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/default", schemaPath: "#/additionalProperties/properties/default/anyOf/2/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
              var _valid0 = _errs19 === errors;
              valid3 = valid3 || _valid0;
              if (!valid3) {
                const _errs21 = errors;
                if (Array.isArray(data5)) {
                  const len0 = data5.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    if (typeof data5[i0] !== "string") {
                      const err13 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/default/" + i0, schemaPath: "#/additionalProperties/properties/default/anyOf/3/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      if (vErrors === null) {
                        vErrors = [err13];
                      } else {
                        vErrors.push(err13);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err14 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/default", schemaPath: "#/additionalProperties/properties/default/anyOf/3/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                  if (vErrors === null) {
                    vErrors = [err14];
                  } else {
                    vErrors.push(err14);
                  }
                  errors++;
                }
                var _valid0 = _errs21 === errors;
                valid3 = valid3 || _valid0;
              }
            }
          }
          if (!valid3) {
            const err15 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/default", schemaPath: "#/additionalProperties/properties/default/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
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
        if (data0.multiple !== void 0) {
          if (typeof data0.multiple !== "boolean") {
            const err16 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/multiple", schemaPath: "#/additionalProperties/properties/multiple/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data0.sensitive !== void 0) {
          if (typeof data0.sensitive !== "boolean") {
            const err17 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/sensitive", schemaPath: "#/additionalProperties/properties/sensitive/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data0.min !== void 0) {
          let data9 = data0.min;
          if (!(typeof data9 == "number" && isFinite(data9))) {
            const err18 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/min", schemaPath: "#/additionalProperties/properties/min/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data0.max !== void 0) {
          let data10 = data0.max;
          if (!(typeof data10 == "number" && isFinite(data10))) {
            const err19 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/max", schemaPath: "#/additionalProperties/properties/max/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
        if (data0.options !== void 0) {
          let data11 = data0.options;
          if (Array.isArray(data11)) {
            if (data11.length < 1) {
              const err20 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/options", schemaPath: "#/additionalProperties/properties/options/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
            const len1 = data11.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data12 = data11[i1];
              if (typeof data12 === "string") {
                if (func2(data12) > 64) {
                  const err21 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/options/" + i1, schemaPath: "#/additionalProperties/properties/options/items/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
                  if (vErrors === null) {
                    vErrors = [err21];
                  } else {
                    vErrors.push(err21);
                  }
                  errors++;
                }
                if (func2(data12) < 1) {
                  const err22 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/options/" + i1, schemaPath: "#/additionalProperties/properties/options/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  if (vErrors === null) {
                    vErrors = [err22];
                  } else {
                    vErrors.push(err22);
                  }
                  errors++;
                }
              } else {
                const err23 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/options/" + i1, schemaPath: "#/additionalProperties/properties/options/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
          } else {
            const err24 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/options", schemaPath: "#/additionalProperties/properties/options/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
      } else {
        const err25 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
  } else {
    const err26 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err26];
    } else {
      vErrors.push(err26);
    }
    errors++;
  }
  validate24.errors = vErrors;
  return errors === 0;
}
var pattern3 = new RegExp("^(?:\\./|\\.$)", "u");
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (!pattern3.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:\\./|\\.$)" }, message: 'must match pattern "^(?:\\./|\\.$)"' };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate27.errors = vErrors;
  return errors === 0;
}
var pattern4 = new RegExp("^\\./.*\\.md$", "u");
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (!pattern4.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^\\./.*\\.md$" }, message: 'must match pattern "^\\./.*\\.md$"' };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate30.errors = vErrors;
  return errors === 0;
}
var pattern5 = new RegExp("^\\./", "u");
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 === "string") {
        if (!pattern5.test(data0)) {
          const err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/pattern", keyword: "pattern", params: { pattern: "^\\./" }, message: 'must match pattern "^\\./"' };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
      } else {
        const err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
  } else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate33.errors = vErrors;
  return errors === 0;
}
var pattern8 = new RegExp("^\\./.*\\.json$", "u");
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (!pattern8.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^\\./.*\\.json$" }, message: 'must match pattern "^\\./.*\\.json$"' };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate36.errors = vErrors;
  return errors === 0;
}
var pattern9 = new RegExp("^(?:\\./.*\\.json|\\./.*\\.(?:mcpb|dxt)|https?://[^?]*\\.(?:mcpb|dxt))$", "u");
function validate39(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (!pattern9.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:\\./.*\\.json|\\./.*\\.(?:mcpb|dxt)|https?://[^?]*\\.(?:mcpb|dxt))$" }, message: 'must match pattern "^(?:\\./.*\\.json|\\./.*\\.(?:mcpb|dxt)|https?://[^?]*\\.(?:mcpb|dxt))$"' };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate39.errors = vErrors;
  return errors === 0;
}
var schema14 = { "type": "object", "additionalProperties": { "type": "object", "additionalProperties": false, "required": ["command", "extensionToLanguage"], "properties": { "command": { "type": "string", "minLength": 1, "pattern": "^(?:/|\\S+$)" }, "args": { "type": "array", "items": { "type": "string", "minLength": 1 } }, "extensionToLanguage": { "type": "object", "minProperties": 1, "propertyNames": { "pattern": "^\\." }, "additionalProperties": { "type": "string", "minLength": 1 } }, "transport": { "enum": ["stdio", "socket"] }, "env": { "type": "object", "additionalProperties": { "type": "string" } }, "initializationOptions": {}, "settings": {}, "workspaceFolder": { "type": "string" }, "startupTimeout": { "type": "integer", "exclusiveMinimum": 0 }, "shutdownTimeout": { "type": "integer", "exclusiveMinimum": 0 }, "restartOnCrash": { "type": "boolean" }, "maxRestarts": { "type": "integer", "minimum": 0 }, "diagnostics": { "type": "boolean" } } } };
var pattern10 = new RegExp("^(?:/|\\S+$)", "u");
var pattern11 = new RegExp("^\\.", "u");
function validate43(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      let data0 = data[key0];
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.command === void 0) {
          const err0 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property 'command'" };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
        if (data0.extensionToLanguage === void 0) {
          const err1 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/required", keyword: "required", params: { missingProperty: "extensionToLanguage" }, message: "must have required property 'extensionToLanguage'" };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        for (const key1 in data0) {
          if (!func7.call(schema14.additionalProperties.properties, key1)) {
            const err2 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors++;
          }
        }
        if (data0.command !== void 0) {
          let data1 = data0.command;
          if (typeof data1 === "string") {
            if (func2(data1) < 1) {
              const err3 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/command", schemaPath: "#/additionalProperties/properties/command/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
            if (!pattern10.test(data1)) {
              const err4 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/command", schemaPath: "#/additionalProperties/properties/command/pattern", keyword: "pattern", params: { pattern: "^(?:/|\\S+$)" }, message: 'must match pattern "^(?:/|\\S+$)"' };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
          } else {
            const err5 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/command", schemaPath: "#/additionalProperties/properties/command/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
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
                if (func2(data3) < 1) {
                  const err6 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/args/" + i0, schemaPath: "#/additionalProperties/properties/args/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  if (vErrors === null) {
                    vErrors = [err6];
                  } else {
                    vErrors.push(err6);
                  }
                  errors++;
                }
              } else {
                const err7 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/args/" + i0, schemaPath: "#/additionalProperties/properties/args/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err7];
                } else {
                  vErrors.push(err7);
                }
                errors++;
              }
            }
          } else {
            const err8 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/args", schemaPath: "#/additionalProperties/properties/args/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data0.extensionToLanguage !== void 0) {
          let data4 = data0.extensionToLanguage;
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (Object.keys(data4).length < 1) {
              const err9 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/extensionToLanguage", schemaPath: "#/additionalProperties/properties/extensionToLanguage/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties" };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
            for (const key2 in data4) {
              const _errs13 = errors;
              if (typeof key2 === "string") {
                if (!pattern11.test(key2)) {
                  const err10 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/extensionToLanguage", schemaPath: "#/additionalProperties/properties/extensionToLanguage/propertyNames/pattern", keyword: "pattern", params: { pattern: "^\\." }, message: 'must match pattern "^\\."', propertyName: key2 };
                  if (vErrors === null) {
                    vErrors = [err10];
                  } else {
                    vErrors.push(err10);
                  }
                  errors++;
                }
              }
              var valid4 = _errs13 === errors;
              if (!valid4) {
                const err11 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/extensionToLanguage", schemaPath: "#/additionalProperties/properties/extensionToLanguage/propertyNames", keyword: "propertyNames", params: { propertyName: key2 }, message: "property name must be valid" };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
            for (const key3 in data4) {
              let data5 = data4[key3];
              if (typeof data5 === "string") {
                if (func2(data5) < 1) {
                  const err12 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/extensionToLanguage/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/properties/extensionToLanguage/additionalProperties/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  if (vErrors === null) {
                    vErrors = [err12];
                  } else {
                    vErrors.push(err12);
                  }
                  errors++;
                }
              } else {
                const err13 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/extensionToLanguage/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/properties/extensionToLanguage/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
          } else {
            const err14 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/extensionToLanguage", schemaPath: "#/additionalProperties/properties/extensionToLanguage/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data0.transport !== void 0) {
          let data6 = data0.transport;
          if (!(data6 === "stdio" || data6 === "socket")) {
            const err15 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/transport", schemaPath: "#/additionalProperties/properties/transport/enum", keyword: "enum", params: { allowedValues: schema14.additionalProperties.properties.transport.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data0.env !== void 0) {
          let data7 = data0.env;
          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
            for (const key4 in data7) {
              if (typeof data7[key4] !== "string") {
                const err16 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/env/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/properties/env/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
          } else {
            const err17 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/env", schemaPath: "#/additionalProperties/properties/env/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data0.workspaceFolder !== void 0) {
          if (typeof data0.workspaceFolder !== "string") {
            const err18 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/workspaceFolder", schemaPath: "#/additionalProperties/properties/workspaceFolder/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data0.startupTimeout !== void 0) {
          let data10 = data0.startupTimeout;
          if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
            const err19 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/startupTimeout", schemaPath: "#/additionalProperties/properties/startupTimeout/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
          if (typeof data10 == "number" && isFinite(data10)) {
            if (data10 <= 0 || isNaN(data10)) {
              const err20 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/startupTimeout", schemaPath: "#/additionalProperties/properties/startupTimeout/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0" };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
          }
        }
        if (data0.shutdownTimeout !== void 0) {
          let data11 = data0.shutdownTimeout;
          if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
            const err21 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/shutdownTimeout", schemaPath: "#/additionalProperties/properties/shutdownTimeout/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
          if (typeof data11 == "number" && isFinite(data11)) {
            if (data11 <= 0 || isNaN(data11)) {
              const err22 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/shutdownTimeout", schemaPath: "#/additionalProperties/properties/shutdownTimeout/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0" };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
          }
        }
        if (data0.restartOnCrash !== void 0) {
          if (typeof data0.restartOnCrash !== "boolean") {
            const err23 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/restartOnCrash", schemaPath: "#/additionalProperties/properties/restartOnCrash/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
        if (data0.maxRestarts !== void 0) {
          let data13 = data0.maxRestarts;
          if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)) && isFinite(data13))) {
            const err24 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/maxRestarts", schemaPath: "#/additionalProperties/properties/maxRestarts/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
          if (typeof data13 == "number" && isFinite(data13)) {
            if (data13 < 0 || isNaN(data13)) {
              const err25 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/maxRestarts", schemaPath: "#/additionalProperties/properties/maxRestarts/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
          }
        }
        if (data0.diagnostics !== void 0) {
          if (typeof data0.diagnostics !== "boolean") {
            const err26 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/diagnostics", schemaPath: "#/additionalProperties/properties/diagnostics/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
      } else {
        const err27 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
  } else {
    const err28 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err28];
    } else {
      vErrors.push(err28);
    }
    errors++;
  }
  validate43.errors = vErrors;
  return errors === 0;
}
function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (typeof data === "string") {
    if (!pattern5.test(data)) {
      const err0 = { instancePath, schemaPath: "#/anyOf/0/pattern", keyword: "pattern", params: { pattern: "^\\./" }, message: 'must match pattern "^\\./"' };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs3 = errors;
    if (Array.isArray(data)) {
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (typeof data0 === "string") {
          if (!pattern5.test(data0)) {
            const err2 = { instancePath: instancePath + "/" + i0, schemaPath: "#/anyOf/1/items/pattern", keyword: "pattern", params: { pattern: "^\\./" }, message: 'must match pattern "^\\./"' };
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors++;
          }
        } else {
          const err3 = { instancePath: instancePath + "/" + i0, schemaPath: "#/anyOf/1/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      }
    } else {
      const err4 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array" };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    var _valid0 = _errs3 === errors;
    valid0 = valid0 || _valid0;
  }
  if (!valid0) {
    const err5 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
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
  validate47.errors = vErrors;
  return errors === 0;
}
var pattern16 = new RegExp("^(?:always$|on-skill-invoke:)", "u");
function validate51(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (typeof data === "string") {
    if (!pattern8.test(data)) {
      const err0 = { instancePath, schemaPath: "#/anyOf/0/pattern", keyword: "pattern", params: { pattern: "^\\./.*\\.json$" }, message: 'must match pattern "^\\./.*\\.json$"' };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs3 = errors;
    if (Array.isArray(data)) {
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
          if (data0.name === void 0) {
            const err2 = { instancePath: instancePath + "/" + i0, schemaPath: "#/anyOf/1/items/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors++;
          }
          if (data0.command === void 0) {
            const err3 = { instancePath: instancePath + "/" + i0, schemaPath: "#/anyOf/1/items/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property 'command'" };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
          if (data0.description === void 0) {
            const err4 = { instancePath: instancePath + "/" + i0, schemaPath: "#/anyOf/1/items/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          for (const key0 in data0) {
            if (!(key0 === "name" || key0 === "command" || key0 === "description" || key0 === "when")) {
              const err5 = { instancePath: instancePath + "/" + i0, schemaPath: "#/anyOf/1/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          }
          if (data0.name !== void 0) {
            let data1 = data0.name;
            if (typeof data1 === "string") {
              if (func2(data1) < 1) {
                const err6 = { instancePath: instancePath + "/" + i0 + "/name", schemaPath: "#/anyOf/1/items/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                if (vErrors === null) {
                  vErrors = [err6];
                } else {
                  vErrors.push(err6);
                }
                errors++;
              }
            } else {
              const err7 = { instancePath: instancePath + "/" + i0 + "/name", schemaPath: "#/anyOf/1/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          }
          if (data0.command !== void 0) {
            let data2 = data0.command;
            if (typeof data2 === "string") {
              if (func2(data2) < 1) {
                const err8 = { instancePath: instancePath + "/" + i0 + "/command", schemaPath: "#/anyOf/1/items/properties/command/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            } else {
              const err9 = { instancePath: instancePath + "/" + i0 + "/command", schemaPath: "#/anyOf/1/items/properties/command/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          }
          if (data0.description !== void 0) {
            let data3 = data0.description;
            if (typeof data3 === "string") {
              if (func2(data3) < 1) {
                const err10 = { instancePath: instancePath + "/" + i0 + "/description", schemaPath: "#/anyOf/1/items/properties/description/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            } else {
              const err11 = { instancePath: instancePath + "/" + i0 + "/description", schemaPath: "#/anyOf/1/items/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
          }
          if (data0.when !== void 0) {
            let data4 = data0.when;
            if (typeof data4 === "string") {
              if (!pattern16.test(data4)) {
                const err12 = { instancePath: instancePath + "/" + i0 + "/when", schemaPath: "#/anyOf/1/items/properties/when/pattern", keyword: "pattern", params: { pattern: "^(?:always$|on-skill-invoke:)" }, message: 'must match pattern "^(?:always$|on-skill-invoke:)"' };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            } else {
              const err13 = { instancePath: instancePath + "/" + i0 + "/when", schemaPath: "#/anyOf/1/items/properties/when/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          }
        } else {
          const err14 = { instancePath: instancePath + "/" + i0, schemaPath: "#/anyOf/1/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      }
    } else {
      const err15 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array" };
      if (vErrors === null) {
        vErrors = [err15];
      } else {
        vErrors.push(err15);
      }
      errors++;
    }
    var _valid0 = _errs3 === errors;
    valid0 = valid0 || _valid0;
  }
  if (!valid0) {
    const err16 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
    if (vErrors === null) {
      vErrors = [err16];
    } else {
      vErrors.push(err16);
    }
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
var pattern0 = new RegExp("^\\S+$", "u");
var pattern1 = new RegExp("^[^@]+$", "u");
var pattern14 = new RegExp("^\\./.*\\.d\\.ts$", "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.$schema !== void 0) {
      if (typeof data.$schema !== "string") {
        const err1 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 === "string") {
        if (func2(data1) < 1) {
          const err2 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.displayName !== void 0) {
      if (typeof data.displayName !== "string") {
        const err4 = { instancePath: instancePath + "/displayName", schemaPath: "#/properties/displayName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.version !== void 0) {
      if (typeof data.version !== "string") {
        const err5 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.description !== void 0) {
      if (typeof data.description !== "string") {
        const err6 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.author !== void 0) {
      let data5 = data.author;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        if (data5.name === void 0) {
          const err7 = { instancePath: instancePath + "/author", schemaPath: "#/properties/author/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data5.name !== void 0) {
          let data6 = data5.name;
          if (typeof data6 === "string") {
            if (func2(data6) < 1) {
              const err8 = { instancePath: instancePath + "/author/name", schemaPath: "#/properties/author/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
          } else {
            const err9 = { instancePath: instancePath + "/author/name", schemaPath: "#/properties/author/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
      } else {
        const err10 = { instancePath: instancePath + "/author", schemaPath: "#/properties/author/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.homepage !== void 0) {
      if (typeof data.homepage !== "string") {
        const err11 = { instancePath: instancePath + "/homepage", schemaPath: "#/properties/homepage/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.repository !== void 0) {
      if (typeof data.repository !== "string") {
        const err12 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.license !== void 0) {
      if (typeof data.license !== "string") {
        const err13 = { instancePath: instancePath + "/license", schemaPath: "#/properties/license/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.keywords !== void 0) {
      if (!validate22(data.keywords, { instancePath: instancePath + "/keywords", parentData: data, parentDataProperty: "keywords", rootData })) {
        vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
        errors = vErrors.length;
      }
    }
    if (data.metadata !== void 0) {
      let data11 = data.metadata;
      if (!(data11 && typeof data11 == "object" && !Array.isArray(data11))) {
        const err14 = { instancePath: instancePath + "/metadata", schemaPath: "#/properties/metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.defaultEnabled !== void 0) {
      if (typeof data.defaultEnabled !== "boolean") {
        const err15 = { instancePath: instancePath + "/defaultEnabled", schemaPath: "#/properties/defaultEnabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.engines !== void 0) {
      let data13 = data.engines;
      if (!(data13 && typeof data13 == "object" && !Array.isArray(data13))) {
        const err16 = { instancePath: instancePath + "/engines", schemaPath: "#/properties/engines/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.network !== void 0) {
      let data14 = data.network;
      if (!(data14 && typeof data14 == "object" && !Array.isArray(data14))) {
        const err17 = { instancePath: instancePath + "/network", schemaPath: "#/properties/network/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.dependencies !== void 0) {
      let data15 = data.dependencies;
      if (Array.isArray(data15)) {
        const len0 = data15.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data16 = data15[i0];
          const _errs33 = errors;
          let valid4 = false;
          const _errs34 = errors;
          if (typeof data16 === "string") {
            if (func2(data16) < 1) {
              const err18 = { instancePath: instancePath + "/dependencies/" + i0, schemaPath: "#/properties/dependencies/items/anyOf/0/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
            if (!pattern0.test(data16)) {
              const err19 = { instancePath: instancePath + "/dependencies/" + i0, schemaPath: "#/properties/dependencies/items/anyOf/0/pattern", keyword: "pattern", params: { pattern: "^\\S+$" }, message: 'must match pattern "^\\S+$"' };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
          } else {
            const err20 = { instancePath: instancePath + "/dependencies/" + i0, schemaPath: "#/properties/dependencies/items/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
          var _valid0 = _errs34 === errors;
          valid4 = valid4 || _valid0;
          if (!valid4) {
            const _errs36 = errors;
            if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
              if (data16.name === void 0) {
                const err21 = { instancePath: instancePath + "/dependencies/" + i0, schemaPath: "#/properties/dependencies/items/anyOf/1/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
              if (data16.name !== void 0) {
                let data17 = data16.name;
                if (typeof data17 === "string") {
                  if (func2(data17) < 1) {
                    const err22 = { instancePath: instancePath + "/dependencies/" + i0 + "/name", schemaPath: "#/properties/dependencies/items/anyOf/1/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                      vErrors = [err22];
                    } else {
                      vErrors.push(err22);
                    }
                    errors++;
                  }
                  if (!pattern1.test(data17)) {
                    const err23 = { instancePath: instancePath + "/dependencies/" + i0 + "/name", schemaPath: "#/properties/dependencies/items/anyOf/1/properties/name/pattern", keyword: "pattern", params: { pattern: "^[^@]+$" }, message: 'must match pattern "^[^@]+$"' };
                    if (vErrors === null) {
                      vErrors = [err23];
                    } else {
                      vErrors.push(err23);
                    }
                    errors++;
                  }
                } else {
                  const err24 = { instancePath: instancePath + "/dependencies/" + i0 + "/name", schemaPath: "#/properties/dependencies/items/anyOf/1/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  if (vErrors === null) {
                    vErrors = [err24];
                  } else {
                    vErrors.push(err24);
                  }
                  errors++;
                }
              }
              if (data16.marketplace !== void 0) {
                let data18 = data16.marketplace;
                if (typeof data18 === "string") {
                  if (func2(data18) < 1) {
                    const err25 = { instancePath: instancePath + "/dependencies/" + i0 + "/marketplace", schemaPath: "#/properties/dependencies/items/anyOf/1/properties/marketplace/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                      vErrors = [err25];
                    } else {
                      vErrors.push(err25);
                    }
                    errors++;
                  }
                } else {
                  const err26 = { instancePath: instancePath + "/dependencies/" + i0 + "/marketplace", schemaPath: "#/properties/dependencies/items/anyOf/1/properties/marketplace/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  if (vErrors === null) {
                    vErrors = [err26];
                  } else {
                    vErrors.push(err26);
                  }
                  errors++;
                }
              }
              if (data16.version !== void 0) {
                if (typeof data16.version !== "string") {
                  const err27 = { instancePath: instancePath + "/dependencies/" + i0 + "/version", schemaPath: "#/properties/dependencies/items/anyOf/1/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  if (vErrors === null) {
                    vErrors = [err27];
                  } else {
                    vErrors.push(err27);
                  }
                  errors++;
                }
              }
            } else {
              const err28 = { instancePath: instancePath + "/dependencies/" + i0, schemaPath: "#/properties/dependencies/items/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
            var _valid0 = _errs36 === errors;
            valid4 = valid4 || _valid0;
          }
          if (!valid4) {
            const err29 = { instancePath: instancePath + "/dependencies/" + i0, schemaPath: "#/properties/dependencies/items/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          } else {
            errors = _errs33;
            if (vErrors !== null) {
              if (_errs33) {
                vErrors.length = _errs33;
              } else {
                vErrors = null;
              }
            }
          }
        }
      } else {
        const err30 = { instancePath: instancePath + "/dependencies", schemaPath: "#/properties/dependencies/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.settings !== void 0) {
      let data20 = data.settings;
      if (!(data20 && typeof data20 == "object" && !Array.isArray(data20))) {
        const err31 = { instancePath: instancePath + "/settings", schemaPath: "#/properties/settings/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.userConfig !== void 0) {
      if (!validate24(data.userConfig, { instancePath: instancePath + "/userConfig", parentData: data, parentDataProperty: "userConfig", rootData })) {
        vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
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
              const err32 = { instancePath: instancePath + "/channels/" + i1, schemaPath: "#/properties/channels/items/required", keyword: "required", params: { missingProperty: "server" }, message: "must have required property 'server'" };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
            for (const key0 in data23) {
              if (!(key0 === "server" || key0 === "displayName" || key0 === "userConfig")) {
                const err33 = { instancePath: instancePath + "/channels/" + i1, schemaPath: "#/properties/channels/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err33];
                } else {
                  vErrors.push(err33);
                }
                errors++;
              }
            }
            if (data23.server !== void 0) {
              let data24 = data23.server;
              if (typeof data24 === "string") {
                if (func2(data24) < 1) {
                  const err34 = { instancePath: instancePath + "/channels/" + i1 + "/server", schemaPath: "#/properties/channels/items/properties/server/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  if (vErrors === null) {
                    vErrors = [err34];
                  } else {
                    vErrors.push(err34);
                  }
                  errors++;
                }
              } else {
                const err35 = { instancePath: instancePath + "/channels/" + i1 + "/server", schemaPath: "#/properties/channels/items/properties/server/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              }
            }
            if (data23.displayName !== void 0) {
              if (typeof data23.displayName !== "string") {
                const err36 = { instancePath: instancePath + "/channels/" + i1 + "/displayName", schemaPath: "#/properties/channels/items/properties/displayName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
            }
            if (data23.userConfig !== void 0) {
              if (!validate24(data23.userConfig, { instancePath: instancePath + "/channels/" + i1 + "/userConfig", parentData: data23, parentDataProperty: "userConfig", rootData })) {
                vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
                errors = vErrors.length;
              }
            }
          } else {
            const err37 = { instancePath: instancePath + "/channels/" + i1, schemaPath: "#/properties/channels/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
      } else {
        const err38 = { instancePath: instancePath + "/channels", schemaPath: "#/properties/channels/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
    }
    if (data.skills !== void 0) {
      let data27 = data.skills;
      const _errs58 = errors;
      let valid9 = false;
      const _errs59 = errors;
      if (!validate27(data27, { instancePath: instancePath + "/skills", parentData: data, parentDataProperty: "skills", rootData })) {
        vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
        errors = vErrors.length;
      }
      var _valid1 = _errs59 === errors;
      valid9 = valid9 || _valid1;
      if (!valid9) {
        const _errs60 = errors;
        if (Array.isArray(data27)) {
          const len2 = data27.length;
          for (let i2 = 0; i2 < len2; i2++) {
            if (!validate27(data27[i2], { instancePath: instancePath + "/skills/" + i2, parentData: data27, parentDataProperty: i2, rootData })) {
              vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
              errors = vErrors.length;
            }
          }
        } else {
          const err39 = { instancePath: instancePath + "/skills", schemaPath: "#/properties/skills/anyOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array" };
          if (vErrors === null) {
            vErrors = [err39];
          } else {
            vErrors.push(err39);
          }
          errors++;
        }
        var _valid1 = _errs60 === errors;
        valid9 = valid9 || _valid1;
      }
      if (!valid9) {
        const err40 = { instancePath: instancePath + "/skills", schemaPath: "#/properties/skills/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      } else {
        errors = _errs58;
        if (vErrors !== null) {
          if (_errs58) {
            vErrors.length = _errs58;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.agents !== void 0) {
      let data29 = data.agents;
      const _errs64 = errors;
      let valid12 = false;
      const _errs65 = errors;
      if (!validate30(data29, { instancePath: instancePath + "/agents", parentData: data, parentDataProperty: "agents", rootData })) {
        vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
        errors = vErrors.length;
      }
      var _valid2 = _errs65 === errors;
      valid12 = valid12 || _valid2;
      if (!valid12) {
        const _errs66 = errors;
        if (Array.isArray(data29)) {
          const len3 = data29.length;
          for (let i3 = 0; i3 < len3; i3++) {
            if (!validate30(data29[i3], { instancePath: instancePath + "/agents/" + i3, parentData: data29, parentDataProperty: i3, rootData })) {
              vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
              errors = vErrors.length;
            }
          }
        } else {
          const err41 = { instancePath: instancePath + "/agents", schemaPath: "#/properties/agents/anyOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array" };
          if (vErrors === null) {
            vErrors = [err41];
          } else {
            vErrors.push(err41);
          }
          errors++;
        }
        var _valid2 = _errs66 === errors;
        valid12 = valid12 || _valid2;
      }
      if (!valid12) {
        const err42 = { instancePath: instancePath + "/agents", schemaPath: "#/properties/agents/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
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
    if (data.commands !== void 0) {
      let data31 = data.commands;
      const _errs70 = errors;
      let valid15 = false;
      const _errs71 = errors;
      if (typeof data31 === "string") {
        if (!pattern5.test(data31)) {
          const err43 = { instancePath: instancePath + "/commands", schemaPath: "#/properties/commands/anyOf/0/pattern", keyword: "pattern", params: { pattern: "^\\./" }, message: 'must match pattern "^\\./"' };
          if (vErrors === null) {
            vErrors = [err43];
          } else {
            vErrors.push(err43);
          }
          errors++;
        }
      } else {
        const err44 = { instancePath: instancePath + "/commands", schemaPath: "#/properties/commands/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
      var _valid3 = _errs71 === errors;
      valid15 = valid15 || _valid3;
      if (!valid15) {
        const _errs73 = errors;
        if (!validate33(data31, { instancePath: instancePath + "/commands", parentData: data, parentDataProperty: "commands", rootData })) {
          vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
          errors = vErrors.length;
        }
        var _valid3 = _errs73 === errors;
        valid15 = valid15 || _valid3;
        if (!valid15) {
          const _errs74 = errors;
          if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
            for (const key1 in data31) {
              let data32 = data31[key1];
              if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
                if (data32.source !== void 0) {
                  let data33 = data32.source;
                  if (typeof data33 === "string") {
                    if (!pattern5.test(data33)) {
                      const err45 = { instancePath: instancePath + "/commands/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/source", schemaPath: "#/properties/commands/anyOf/2/additionalProperties/properties/source/pattern", keyword: "pattern", params: { pattern: "^\\./" }, message: 'must match pattern "^\\./"' };
                      if (vErrors === null) {
                        vErrors = [err45];
                      } else {
                        vErrors.push(err45);
                      }
                      errors++;
                    }
                  } else {
                    const err46 = { instancePath: instancePath + "/commands/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/source", schemaPath: "#/properties/commands/anyOf/2/additionalProperties/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err46];
                    } else {
                      vErrors.push(err46);
                    }
                    errors++;
                  }
                }
                if (data32.content !== void 0) {
                  if (typeof data32.content !== "string") {
                    const err47 = { instancePath: instancePath + "/commands/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/content", schemaPath: "#/properties/commands/anyOf/2/additionalProperties/properties/content/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err47];
                    } else {
                      vErrors.push(err47);
                    }
                    errors++;
                  }
                }
                if (data32.description !== void 0) {
                  if (typeof data32.description !== "string") {
                    const err48 = { instancePath: instancePath + "/commands/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/description", schemaPath: "#/properties/commands/anyOf/2/additionalProperties/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err48];
                    } else {
                      vErrors.push(err48);
                    }
                    errors++;
                  }
                }
                if (data32.argumentHint !== void 0) {
                  if (typeof data32.argumentHint !== "string") {
                    const err49 = { instancePath: instancePath + "/commands/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/argumentHint", schemaPath: "#/properties/commands/anyOf/2/additionalProperties/properties/argumentHint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err49];
                    } else {
                      vErrors.push(err49);
                    }
                    errors++;
                  }
                }
                if (data32.model !== void 0) {
                  if (typeof data32.model !== "string") {
                    const err50 = { instancePath: instancePath + "/commands/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/model", schemaPath: "#/properties/commands/anyOf/2/additionalProperties/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err50];
                    } else {
                      vErrors.push(err50);
                    }
                    errors++;
                  }
                }
                if (data32.allowedTools !== void 0) {
                  if (!validate22(data32.allowedTools, { instancePath: instancePath + "/commands/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/allowedTools", parentData: data32, parentDataProperty: "allowedTools", rootData })) {
                    vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                    errors = vErrors.length;
                  }
                }
              } else {
                const err51 = { instancePath: instancePath + "/commands/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/commands/anyOf/2/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err51];
                } else {
                  vErrors.push(err51);
                }
                errors++;
              }
            }
          } else {
            const err52 = { instancePath: instancePath + "/commands", schemaPath: "#/properties/commands/anyOf/2/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err52];
            } else {
              vErrors.push(err52);
            }
            errors++;
          }
          var _valid3 = _errs74 === errors;
          valid15 = valid15 || _valid3;
        }
      }
      if (!valid15) {
        const err53 = { instancePath: instancePath + "/commands", schemaPath: "#/properties/commands/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err53];
        } else {
          vErrors.push(err53);
        }
        errors++;
      } else {
        errors = _errs70;
        if (vErrors !== null) {
          if (_errs70) {
            vErrors.length = _errs70;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.hooks !== void 0) {
      let data39 = data.hooks;
      const _errs91 = errors;
      let valid18 = false;
      const _errs92 = errors;
      if (!validate36(data39, { instancePath: instancePath + "/hooks", parentData: data, parentDataProperty: "hooks", rootData })) {
        vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
        errors = vErrors.length;
      }
      var _valid4 = _errs92 === errors;
      valid18 = valid18 || _valid4;
      if (!valid18) {
        const _errs93 = errors;
        if (!(data39 && typeof data39 == "object" && !Array.isArray(data39))) {
          const err54 = { instancePath: instancePath + "/hooks", schemaPath: "#/properties/hooks/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          if (vErrors === null) {
            vErrors = [err54];
          } else {
            vErrors.push(err54);
          }
          errors++;
        }
        var _valid4 = _errs93 === errors;
        valid18 = valid18 || _valid4;
        if (!valid18) {
          const _errs95 = errors;
          if (Array.isArray(data39)) {
            const len4 = data39.length;
            for (let i4 = 0; i4 < len4; i4++) {
              let data40 = data39[i4];
              const _errs98 = errors;
              let valid21 = false;
              const _errs99 = errors;
              if (!validate36(data40, { instancePath: instancePath + "/hooks/" + i4, parentData: data39, parentDataProperty: i4, rootData })) {
                vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                errors = vErrors.length;
              }
              var _valid5 = _errs99 === errors;
              valid21 = valid21 || _valid5;
              if (!valid21) {
                const _errs100 = errors;
                if (!(data40 && typeof data40 == "object" && !Array.isArray(data40))) {
                  const err55 = { instancePath: instancePath + "/hooks/" + i4, schemaPath: "#/properties/hooks/anyOf/2/items/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                  if (vErrors === null) {
                    vErrors = [err55];
                  } else {
                    vErrors.push(err55);
                  }
                  errors++;
                }
                var _valid5 = _errs100 === errors;
                valid21 = valid21 || _valid5;
              }
              if (!valid21) {
                const err56 = { instancePath: instancePath + "/hooks/" + i4, schemaPath: "#/properties/hooks/anyOf/2/items/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                  vErrors = [err56];
                } else {
                  vErrors.push(err56);
                }
                errors++;
              } else {
                errors = _errs98;
                if (vErrors !== null) {
                  if (_errs98) {
                    vErrors.length = _errs98;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
          } else {
            const err57 = { instancePath: instancePath + "/hooks", schemaPath: "#/properties/hooks/anyOf/2/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err57];
            } else {
              vErrors.push(err57);
            }
            errors++;
          }
          var _valid4 = _errs95 === errors;
          valid18 = valid18 || _valid4;
        }
      }
      if (!valid18) {
        const err58 = { instancePath: instancePath + "/hooks", schemaPath: "#/properties/hooks/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err58];
        } else {
          vErrors.push(err58);
        }
        errors++;
      } else {
        errors = _errs91;
        if (vErrors !== null) {
          if (_errs91) {
            vErrors.length = _errs91;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.mcpServers !== void 0) {
      let data41 = data.mcpServers;
      const _errs103 = errors;
      let valid22 = false;
      const _errs104 = errors;
      if (!validate39(data41, { instancePath: instancePath + "/mcpServers", parentData: data, parentDataProperty: "mcpServers", rootData })) {
        vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
        errors = vErrors.length;
      }
      var _valid6 = _errs104 === errors;
      valid22 = valid22 || _valid6;
      if (!valid22) {
        const _errs105 = errors;
        if (!(data41 && typeof data41 == "object" && !Array.isArray(data41))) {
          const err59 = { instancePath: instancePath + "/mcpServers", schemaPath: "#/properties/mcpServers/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          if (vErrors === null) {
            vErrors = [err59];
          } else {
            vErrors.push(err59);
          }
          errors++;
        }
        var _valid6 = _errs105 === errors;
        valid22 = valid22 || _valid6;
        if (!valid22) {
          const _errs107 = errors;
          if (Array.isArray(data41)) {
            const len5 = data41.length;
            for (let i5 = 0; i5 < len5; i5++) {
              let data42 = data41[i5];
              const _errs110 = errors;
              let valid25 = false;
              const _errs111 = errors;
              if (!validate39(data42, { instancePath: instancePath + "/mcpServers/" + i5, parentData: data41, parentDataProperty: i5, rootData })) {
                vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
                errors = vErrors.length;
              }
              var _valid7 = _errs111 === errors;
              valid25 = valid25 || _valid7;
              if (!valid25) {
                const _errs112 = errors;
                if (!(data42 && typeof data42 == "object" && !Array.isArray(data42))) {
                  const err60 = { instancePath: instancePath + "/mcpServers/" + i5, schemaPath: "#/properties/mcpServers/anyOf/2/items/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                  if (vErrors === null) {
                    vErrors = [err60];
                  } else {
                    vErrors.push(err60);
                  }
                  errors++;
                }
                var _valid7 = _errs112 === errors;
                valid25 = valid25 || _valid7;
              }
              if (!valid25) {
                const err61 = { instancePath: instancePath + "/mcpServers/" + i5, schemaPath: "#/properties/mcpServers/anyOf/2/items/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                  vErrors = [err61];
                } else {
                  vErrors.push(err61);
                }
                errors++;
              } else {
                errors = _errs110;
                if (vErrors !== null) {
                  if (_errs110) {
                    vErrors.length = _errs110;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
          } else {
            const err62 = { instancePath: instancePath + "/mcpServers", schemaPath: "#/properties/mcpServers/anyOf/2/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
          var _valid6 = _errs107 === errors;
          valid22 = valid22 || _valid6;
        }
      }
      if (!valid22) {
        const err63 = { instancePath: instancePath + "/mcpServers", schemaPath: "#/properties/mcpServers/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err63];
        } else {
          vErrors.push(err63);
        }
        errors++;
      } else {
        errors = _errs103;
        if (vErrors !== null) {
          if (_errs103) {
            vErrors.length = _errs103;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.lspServers !== void 0) {
      let data43 = data.lspServers;
      const _errs115 = errors;
      let valid26 = false;
      const _errs116 = errors;
      if (!validate36(data43, { instancePath: instancePath + "/lspServers", parentData: data, parentDataProperty: "lspServers", rootData })) {
        vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
        errors = vErrors.length;
      }
      var _valid8 = _errs116 === errors;
      valid26 = valid26 || _valid8;
      if (!valid26) {
        const _errs117 = errors;
        if (!validate43(data43, { instancePath: instancePath + "/lspServers", parentData: data, parentDataProperty: "lspServers", rootData })) {
          vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
          errors = vErrors.length;
        }
        var _valid8 = _errs117 === errors;
        valid26 = valid26 || _valid8;
        if (!valid26) {
          const _errs118 = errors;
          if (Array.isArray(data43)) {
            const len6 = data43.length;
            for (let i6 = 0; i6 < len6; i6++) {
              let data44 = data43[i6];
              const _errs121 = errors;
              let valid29 = false;
              const _errs122 = errors;
              if (!validate36(data44, { instancePath: instancePath + "/lspServers/" + i6, parentData: data43, parentDataProperty: i6, rootData })) {
                vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                errors = vErrors.length;
              }
              var _valid9 = _errs122 === errors;
              valid29 = valid29 || _valid9;
              if (!valid29) {
                const _errs123 = errors;
                if (!validate43(data44, { instancePath: instancePath + "/lspServers/" + i6, parentData: data43, parentDataProperty: i6, rootData })) {
                  vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
                  errors = vErrors.length;
                }
                var _valid9 = _errs123 === errors;
                valid29 = valid29 || _valid9;
              }
              if (!valid29) {
                const err64 = { instancePath: instancePath + "/lspServers/" + i6, schemaPath: "#/properties/lspServers/anyOf/2/items/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                  vErrors = [err64];
                } else {
                  vErrors.push(err64);
                }
                errors++;
              } else {
                errors = _errs121;
                if (vErrors !== null) {
                  if (_errs121) {
                    vErrors.length = _errs121;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
          } else {
            const err65 = { instancePath: instancePath + "/lspServers", schemaPath: "#/properties/lspServers/anyOf/2/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err65];
            } else {
              vErrors.push(err65);
            }
            errors++;
          }
          var _valid8 = _errs118 === errors;
          valid26 = valid26 || _valid8;
        }
      }
      if (!valid26) {
        const err66 = { instancePath: instancePath + "/lspServers", schemaPath: "#/properties/lspServers/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err66];
        } else {
          vErrors.push(err66);
        }
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
    if (data.outputStyles !== void 0) {
      if (!validate47(data.outputStyles, { instancePath: instancePath + "/outputStyles", parentData: data, parentDataProperty: "outputStyles", rootData })) {
        vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
        errors = vErrors.length;
      }
    }
    if (data.workflows !== void 0) {
      if (!validate47(data.workflows, { instancePath: instancePath + "/workflows", parentData: data, parentDataProperty: "workflows", rootData })) {
        vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
        errors = vErrors.length;
      }
    }
    if (data.types !== void 0) {
      let data47 = data.types;
      if (typeof data47 === "string") {
        if (!pattern14.test(data47)) {
          const err67 = { instancePath: instancePath + "/types", schemaPath: "#/properties/types/pattern", keyword: "pattern", params: { pattern: "^\\./.*\\.d\\.ts$" }, message: 'must match pattern "^\\./.*\\.d\\.ts$"' };
          if (vErrors === null) {
            vErrors = [err67];
          } else {
            vErrors.push(err67);
          }
          errors++;
        }
      } else {
        const err68 = { instancePath: instancePath + "/types", schemaPath: "#/properties/types/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err68];
        } else {
          vErrors.push(err68);
        }
        errors++;
      }
    }
    if (data.experimental !== void 0) {
      let data48 = data.experimental;
      if (data48 && typeof data48 == "object" && !Array.isArray(data48)) {
        if (data48.themes !== void 0) {
          if (!validate47(data48.themes, { instancePath: instancePath + "/experimental/themes", parentData: data48, parentDataProperty: "themes", rootData })) {
            vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
            errors = vErrors.length;
          }
        }
        if (data48.monitors !== void 0) {
          if (!validate51(data48.monitors, { instancePath: instancePath + "/experimental/monitors", parentData: data48, parentDataProperty: "monitors", rootData })) {
            vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err69 = { instancePath: instancePath + "/experimental", schemaPath: "#/properties/experimental/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err69];
        } else {
          vErrors.push(err69);
        }
        errors++;
      }
    }
    if (data.themes !== void 0) {
      if (!validate47(data.themes, { instancePath: instancePath + "/themes", parentData: data, parentDataProperty: "themes", rootData })) {
        vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
        errors = vErrors.length;
      }
    }
    if (data.monitors !== void 0) {
      if (!validate51(data.monitors, { instancePath: instancePath + "/monitors", parentData: data, parentDataProperty: "monitors", rootData })) {
        vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err70 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err70];
    } else {
      vErrors.push(err70);
    }
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
var marketplace = validate55;
var schema17 = { "$id": "marketplace", "type": "object", "required": ["name", "owner", "plugins"], "properties": { "name": { "type": "string", "minLength": 1 }, "owner": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string", "minLength": 1 } } }, "description": { "type": "string" }, "version": { "type": "string" }, "metadata": { "type": "object", "properties": { "description": { "type": "string" }, "version": { "type": "string" }, "pluginRoot": { "type": "string" } } }, "forceRemoveDeletedPlugins": { "type": "boolean" }, "allowCrossMarketplaceDependenciesOn": { "type": "array", "items": { "type": "string" } }, "renames": { "type": "object", "additionalProperties": { "type": ["string", "null"] } }, "plugins": { "type": "array", "items": { "type": "object", "required": ["source"], "properties": { "source": { "type": ["string", "object"] }, "category": { "type": "string" }, "tags": { "type": "array", "items": { "type": "string" } }, "strict": { "type": "boolean" }, "headers": { "type": "object", "additionalProperties": { "type": "string" } }, "headersHelper": { "type": "string" }, "relevance": { "anyOf": [{ "not": { "type": "object" } }, { "type": "object", "properties": { "topic": { "type": "string", "maxLength": 64 }, "signals": { "type": "object", "anyOf": [{ "required": ["cli"] }, { "required": ["hosts"] }, { "required": ["filesRead"] }, { "required": ["manifestDeps"] }, { "required": ["cwd"] }], "properties": { "cli": { "type": "array", "items": { "type": "string" } }, "hosts": { "type": "array", "items": { "type": "string" } }, "filesRead": { "type": "array", "items": { "type": "string" } }, "cwd": { "type": "array", "items": { "type": "string" } }, "manifestDeps": { "type": "array", "items": { "type": "object" } } } } } }] } } } } } };
function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.owner === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "owner" }, message: "must have required property 'owner'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.plugins === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "plugins" }, message: "must have required property 'plugins'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 === "string") {
        if (func2(data0) < 1) {
          const err3 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.owner !== void 0) {
      let data1 = data.owner;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.name === void 0) {
          const err5 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data1.name !== void 0) {
          let data2 = data1.name;
          if (typeof data2 === "string") {
            if (func2(data2) < 1) {
              const err6 = { instancePath: instancePath + "/owner/name", schemaPath: "#/properties/owner/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
          } else {
            const err7 = { instancePath: instancePath + "/owner/name", schemaPath: "#/properties/owner/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
      } else {
        const err8 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.description !== void 0) {
      if (typeof data.description !== "string") {
        const err9 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.version !== void 0) {
      if (typeof data.version !== "string") {
        const err10 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data5 = data.metadata;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        if (data5.description !== void 0) {
          if (typeof data5.description !== "string") {
            const err11 = { instancePath: instancePath + "/metadata/description", schemaPath: "#/properties/metadata/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data5.version !== void 0) {
          if (typeof data5.version !== "string") {
            const err12 = { instancePath: instancePath + "/metadata/version", schemaPath: "#/properties/metadata/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        if (data5.pluginRoot !== void 0) {
          if (typeof data5.pluginRoot !== "string") {
            const err13 = { instancePath: instancePath + "/metadata/pluginRoot", schemaPath: "#/properties/metadata/properties/pluginRoot/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      } else {
        const err14 = { instancePath: instancePath + "/metadata", schemaPath: "#/properties/metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.forceRemoveDeletedPlugins !== void 0) {
      if (typeof data.forceRemoveDeletedPlugins !== "boolean") {
        const err15 = { instancePath: instancePath + "/forceRemoveDeletedPlugins", schemaPath: "#/properties/forceRemoveDeletedPlugins/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.allowCrossMarketplaceDependenciesOn !== void 0) {
      let data10 = data.allowCrossMarketplaceDependenciesOn;
      if (Array.isArray(data10)) {
        const len0 = data10.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data10[i0] !== "string") {
            const err16 = { instancePath: instancePath + "/allowCrossMarketplaceDependenciesOn/" + i0, schemaPath: "#/properties/allowCrossMarketplaceDependenciesOn/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
      } else {
        const err17 = { instancePath: instancePath + "/allowCrossMarketplaceDependenciesOn", schemaPath: "#/properties/allowCrossMarketplaceDependenciesOn/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.renames !== void 0) {
      let data12 = data.renames;
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
        for (const key0 in data12) {
          let data13 = data12[key0];
          if (typeof data13 !== "string" && data13 !== null) {
            const err18 = { instancePath: instancePath + "/renames/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/renames/additionalProperties/type", keyword: "type", params: { type: schema17.properties.renames.additionalProperties.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
      } else {
        const err19 = { instancePath: instancePath + "/renames", schemaPath: "#/properties/renames/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.plugins !== void 0) {
      let data14 = data.plugins;
      if (Array.isArray(data14)) {
        const len1 = data14.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data15 = data14[i1];
          if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
            if (data15.source === void 0) {
              const err20 = { instancePath: instancePath + "/plugins/" + i1, schemaPath: "#/properties/plugins/items/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
            if (data15.source !== void 0) {
              let data16 = data15.source;
              if (typeof data16 !== "string" && !(data16 && typeof data16 == "object" && !Array.isArray(data16))) {
                const err21 = { instancePath: instancePath + "/plugins/" + i1 + "/source", schemaPath: "#/properties/plugins/items/properties/source/type", keyword: "type", params: { type: schema17.properties.plugins.items.properties.source.type }, message: "must be string,object" };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
            if (data15.category !== void 0) {
              if (typeof data15.category !== "string") {
                const err22 = { instancePath: instancePath + "/plugins/" + i1 + "/category", schemaPath: "#/properties/plugins/items/properties/category/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
            if (data15.tags !== void 0) {
              let data18 = data15.tags;
              if (Array.isArray(data18)) {
                const len2 = data18.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  if (typeof data18[i2] !== "string") {
                    const err23 = { instancePath: instancePath + "/plugins/" + i1 + "/tags/" + i2, schemaPath: "#/properties/plugins/items/properties/tags/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err23];
                    } else {
                      vErrors.push(err23);
                    }
                    errors++;
                  }
                }
              } else {
                const err24 = { instancePath: instancePath + "/plugins/" + i1 + "/tags", schemaPath: "#/properties/plugins/items/properties/tags/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
            if (data15.strict !== void 0) {
              if (typeof data15.strict !== "boolean") {
                const err25 = { instancePath: instancePath + "/plugins/" + i1 + "/strict", schemaPath: "#/properties/plugins/items/properties/strict/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
            }
            if (data15.headers !== void 0) {
              let data21 = data15.headers;
              if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
                for (const key1 in data21) {
                  if (typeof data21[key1] !== "string") {
                    const err26 = { instancePath: instancePath + "/plugins/" + i1 + "/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/plugins/items/properties/headers/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err26];
                    } else {
                      vErrors.push(err26);
                    }
                    errors++;
                  }
                }
              } else {
                const err27 = { instancePath: instancePath + "/plugins/" + i1 + "/headers", schemaPath: "#/properties/plugins/items/properties/headers/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err27];
                } else {
                  vErrors.push(err27);
                }
                errors++;
              }
            }
            if (data15.headersHelper !== void 0) {
              if (typeof data15.headersHelper !== "string") {
                const err28 = { instancePath: instancePath + "/plugins/" + i1 + "/headersHelper", schemaPath: "#/properties/plugins/items/properties/headersHelper/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
            }
            if (data15.relevance !== void 0) {
              let data24 = data15.relevance;
              const _errs52 = errors;
              let valid12 = false;
              const _errs53 = errors;
              const _errs54 = errors;
              const _errs55 = errors;
              if (!(data24 && typeof data24 == "object" && !Array.isArray(data24))) {
                const err29 = {};
                if (vErrors === null) {
                  vErrors = [err29];
                } else {
                  vErrors.push(err29);
                }
                errors++;
              }
              var valid13 = _errs55 === errors;
              if (valid13) {
                const err30 = { instancePath: instancePath + "/plugins/" + i1 + "/relevance", schemaPath: "#/properties/plugins/items/properties/relevance/anyOf/0/not", keyword: "not", params: {}, message: "must NOT be valid" };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
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
              var _valid0 = _errs53 === errors;
              valid12 = valid12 || _valid0;
              if (!valid12) {
                const _errs57 = errors;
                if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
                  if (data24.topic !== void 0) {
                    let data25 = data24.topic;
                    if (typeof data25 === "string") {
                      if (func2(data25) > 64) {
                        const err31 = { instancePath: instancePath + "/plugins/" + i1 + "/relevance/topic", schemaPath: "#/properties/plugins/items/properties/relevance/anyOf/1/properties/topic/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
                        if (vErrors === null) {
                          vErrors = [err31];
                        } else {
                          vErrors.push(err31);
                        }
                        errors++;
                      }
                    } else {
                      const err32 = { instancePath: instancePath + "/plugins/" + i1 + "/relevance/topic", schemaPath: "#/properties/plugins/items/properties/relevance/anyOf/1/properties/topic/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      if (vErrors === null) {
                        vErrors = [err32];
                      } else {
                        vErrors.push(err32);
                      }
                      errors++;
                    }
                  }
                  if (data24.signals !== void 0) {
                    let data26 = data24.signals;
                    const _errs63 = errors;
                    let valid15 = false;
                    const _errs64 = errors;
                    if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
                      if (data26.cli === void 0) {
                        const err33 = { instancePath: instancePath + "/plugins/" + i1 + "/relevance/signals", schemaPath: "#/properties/plugins/items/properties/relevance/anyOf/1/properties/signals/anyOf/0/required", keyword: "required", params: { missingProperty: "cli" }, message: "must have required property 'cli'" };
                        if (vErrors === null) {
                          vErrors = [err33];
                        } else {
                          vErrors.push(err33);
                        }
                        errors++;
                      }
                    }
                    var _valid1 = _errs64 === errors;
                    valid15 = valid15 || _valid1;
                    if (!valid15) {
                      const _errs65 = errors;
                      if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
                        if (data26.hosts === void 0) {
                          const err34 = { instancePath: instancePath + "/plugins/" + i1 + "/relevance/signals", schemaPath: "#/properties/plugins/items/properties/relevance/anyOf/1/properties/signals/anyOf/1/required", keyword: "required", params: { missingProperty: "hosts" }, message: "must have required property 'hosts'" };
                          if (vErrors === null) {
                            vErrors = [err34];
                          } else {
                            vErrors.push(err34);
                          }
                          errors++;
                        }
                      }
                      var _valid1 = _errs65 === errors;
                      valid15 = valid15 || _valid1;
                      if (!valid15) {
                        const _errs66 = errors;
                        if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
                          if (data26.filesRead === void 0) {
                            const err35 = { instancePath: instancePath + "/plugins/" + i1 + "/relevance/signals", schemaPath: "#/properties/plugins/items/properties/relevance/anyOf/1/properties/signals/anyOf/2/required", keyword: "required", params: { missingProperty: "filesRead" }, message: "must have required property 'filesRead'" };
                            if (vErrors === null) {
                              vErrors = [err35];
                            } else {
                              vErrors.push(err35);
                            }
                            errors++;
                          }
                        }
                        var _valid1 = _errs66 === errors;
                        valid15 = valid15 || _valid1;
                        if (!valid15) {
                          const _errs67 = errors;
                          if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
                            if (data26.manifestDeps === void 0) {
                              const err36 = { instancePath: instancePath + "/plugins/" + i1 + "/relevance/signals", schemaPath: "#/properties/plugins/items/properties/relevance/anyOf/1/properties/signals/anyOf/3/required", keyword: "required", params: { missingProperty: "manifestDeps" }, message: "must have required property 'manifestDeps'" };
                              if (vErrors === null) {
                                vErrors = [err36];
                              } else {
                                vErrors.push(err36);
                              }
                              errors++;
                            }
                          }
                          var _valid1 = _errs67 === errors;
                          valid15 = valid15 || _valid1;
                          if (!valid15) {
                            const _errs68 = errors;
                            if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
                              if (data26.cwd === void 0) {
                                const err37 = { instancePath: instancePath + "/plugins/" + i1 + "/relevance/signals", schemaPath: "#/properties/plugins/items/properties/relevance/anyOf/1/properties/signals/anyOf/4/required", keyword: "required", params: { missingProperty: "cwd" }, message: "must have required property 'cwd'" };
                                if (vErrors === null) {
                                  vErrors = [err37];
                                } else {
                                  vErrors.push(err37);
                                }
                                errors++;
                              }
                            }
                            var _valid1 = _errs68 === errors;
                            valid15 = valid15 || _valid1;
                          }
                        }
                      }
                    }
                    if (!valid15) {
                      const err38 = { instancePath: instancePath + "/plugins/" + i1 + "/relevance/signals", schemaPath: "#/properties/plugins/items/properties/relevance/anyOf/1/properties/signals/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                      if (vErrors === null) {
                        vErrors = [err38];
                      } else {
                        vErrors.push(err38);
                      }
                      errors++;
                    } else {
                      errors = _errs63;
                      if (vErrors !== null) {
                        if (_errs63) {
                          vErrors.length = _errs63;
                        } else {
                          vErrors = null;
                        }
                      }
                    }
                    if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
                      if (data26.cli !== void 0) {
                        let data27 = data26.cli;
                        if (Array.isArray(data27)) {
                          const len3 = data27.length;
                          for (let i3 = 0; i3 < len3; i3++) {
                            if (typeof data27[i3] !== "string") {
                              const err39 = { instancePath: instancePath + "/plugins/" + i1 + "/relevance/signals/cli/" + i3, schemaPath: "#/properties/plugins/items/properties/relevance/anyOf/1/properties/signals/properties/cli/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                              if (vErrors === null) {
                                vErrors = [err39];
                              } else {
                                vErrors.push(err39);
                              }
                              errors++;
                            }
                          }
                        } else {
                          const err40 = { instancePath: instancePath + "/plugins/" + i1 + "/relevance/signals/cli", schemaPath: "#/properties/plugins/items/properties/relevance/anyOf/1/properties/signals/properties/cli/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                          if (vErrors === null) {
                            vErrors = [err40];
                          } else {
                            vErrors.push(err40);
                          }
                          errors++;
                        }
                      }
                      if (data26.hosts !== void 0) {
                        let data29 = data26.hosts;
                        if (Array.isArray(data29)) {
                          const len4 = data29.length;
                          for (let i4 = 0; i4 < len4; i4++) {
                            if (typeof data29[i4] !== "string") {
                              const err41 = { instancePath: instancePath + "/plugins/" + i1 + "/relevance/signals/hosts/" + i4, schemaPath: "#/properties/plugins/items/properties/relevance/anyOf/1/properties/signals/properties/hosts/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                              if (vErrors === null) {
                                vErrors = [err41];
                              } else {
                                vErrors.push(err41);
                              }
                              errors++;
                            }
                          }
                        } else {
                          const err42 = { instancePath: instancePath + "/plugins/" + i1 + "/relevance/signals/hosts", schemaPath: "#/properties/plugins/items/properties/relevance/anyOf/1/properties/signals/properties/hosts/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                          if (vErrors === null) {
                            vErrors = [err42];
                          } else {
                            vErrors.push(err42);
                          }
                          errors++;
                        }
                      }
                      if (data26.filesRead !== void 0) {
                        let data31 = data26.filesRead;
                        if (Array.isArray(data31)) {
                          const len5 = data31.length;
                          for (let i5 = 0; i5 < len5; i5++) {
                            if (typeof data31[i5] !== "string") {
                              const err43 = { instancePath: instancePath + "/plugins/" + i1 + "/relevance/signals/filesRead/" + i5, schemaPath: "#/properties/plugins/items/properties/relevance/anyOf/1/properties/signals/properties/filesRead/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                              if (vErrors === null) {
                                vErrors = [err43];
                              } else {
                                vErrors.push(err43);
                              }
                              errors++;
                            }
                          }
                        } else {
                          const err44 = { instancePath: instancePath + "/plugins/" + i1 + "/relevance/signals/filesRead", schemaPath: "#/properties/plugins/items/properties/relevance/anyOf/1/properties/signals/properties/filesRead/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                          if (vErrors === null) {
                            vErrors = [err44];
                          } else {
                            vErrors.push(err44);
                          }
                          errors++;
                        }
                      }
                      if (data26.cwd !== void 0) {
                        let data33 = data26.cwd;
                        if (Array.isArray(data33)) {
                          const len6 = data33.length;
                          for (let i6 = 0; i6 < len6; i6++) {
                            if (typeof data33[i6] !== "string") {
                              const err45 = { instancePath: instancePath + "/plugins/" + i1 + "/relevance/signals/cwd/" + i6, schemaPath: "#/properties/plugins/items/properties/relevance/anyOf/1/properties/signals/properties/cwd/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                              if (vErrors === null) {
                                vErrors = [err45];
                              } else {
                                vErrors.push(err45);
                              }
                              errors++;
                            }
                          }
                        } else {
                          const err46 = { instancePath: instancePath + "/plugins/" + i1 + "/relevance/signals/cwd", schemaPath: "#/properties/plugins/items/properties/relevance/anyOf/1/properties/signals/properties/cwd/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                          if (vErrors === null) {
                            vErrors = [err46];
                          } else {
                            vErrors.push(err46);
                          }
                          errors++;
                        }
                      }
                      if (data26.manifestDeps !== void 0) {
                        let data35 = data26.manifestDeps;
                        if (Array.isArray(data35)) {
                          const len7 = data35.length;
                          for (let i7 = 0; i7 < len7; i7++) {
                            let data36 = data35[i7];
                            if (!(data36 && typeof data36 == "object" && !Array.isArray(data36))) {
                              const err47 = { instancePath: instancePath + "/plugins/" + i1 + "/relevance/signals/manifestDeps/" + i7, schemaPath: "#/properties/plugins/items/properties/relevance/anyOf/1/properties/signals/properties/manifestDeps/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                              if (vErrors === null) {
                                vErrors = [err47];
                              } else {
                                vErrors.push(err47);
                              }
                              errors++;
                            }
                          }
                        } else {
                          const err48 = { instancePath: instancePath + "/plugins/" + i1 + "/relevance/signals/manifestDeps", schemaPath: "#/properties/plugins/items/properties/relevance/anyOf/1/properties/signals/properties/manifestDeps/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                          if (vErrors === null) {
                            vErrors = [err48];
                          } else {
                            vErrors.push(err48);
                          }
                          errors++;
                        }
                      }
                    } else {
                      const err49 = { instancePath: instancePath + "/plugins/" + i1 + "/relevance/signals", schemaPath: "#/properties/plugins/items/properties/relevance/anyOf/1/properties/signals/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                      if (vErrors === null) {
                        vErrors = [err49];
                      } else {
                        vErrors.push(err49);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err50 = { instancePath: instancePath + "/plugins/" + i1 + "/relevance", schemaPath: "#/properties/plugins/items/properties/relevance/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                  if (vErrors === null) {
                    vErrors = [err50];
                  } else {
                    vErrors.push(err50);
                  }
                  errors++;
                }
                var _valid0 = _errs57 === errors;
                valid12 = valid12 || _valid0;
              }
              if (!valid12) {
                const err51 = { instancePath: instancePath + "/plugins/" + i1 + "/relevance", schemaPath: "#/properties/plugins/items/properties/relevance/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                  vErrors = [err51];
                } else {
                  vErrors.push(err51);
                }
                errors++;
              } else {
                errors = _errs52;
                if (vErrors !== null) {
                  if (_errs52) {
                    vErrors.length = _errs52;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
          } else {
            const err52 = { instancePath: instancePath + "/plugins/" + i1, schemaPath: "#/properties/plugins/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err52];
            } else {
              vErrors.push(err52);
            }
            errors++;
          }
        }
      } else {
        const err53 = { instancePath: instancePath + "/plugins", schemaPath: "#/properties/plugins/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err53];
        } else {
          vErrors.push(err53);
        }
        errors++;
      }
    }
  } else {
    const err54 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err54];
    } else {
      vErrors.push(err54);
    }
    errors++;
  }
  validate55.errors = vErrors;
  return errors === 0;
}
var pluginSource = validate56;
var schema18 = { "$id": "plugin-source", "type": "object", "required": ["source"], "discriminator": { "propertyName": "source" }, "oneOf": [{ "type": "object", "required": ["source", "repo"], "properties": { "source": { "const": "github" }, "repo": { "type": "string" }, "ref": { "type": "string" }, "sha": { "type": "string", "pattern": "^[0-9a-f]{40}$" } } }, { "type": "object", "required": ["source", "url"], "properties": { "source": { "const": "url" }, "url": { "type": "string" }, "ref": { "type": "string" }, "sha": { "type": "string", "pattern": "^[0-9a-f]{40}$" } } }, { "type": "object", "required": ["source", "url", "path"], "properties": { "source": { "const": "git-subdir" }, "url": { "type": "string" }, "path": { "type": "string", "minLength": 1, "pattern": "^(?!(?:.*/)?\\.\\.(?:/|$))" }, "ref": { "type": "string" }, "sha": { "type": "string", "pattern": "^[0-9a-f]{40}$" } } }, { "type": "object", "required": ["source", "package"], "properties": { "source": { "const": "npm" }, "package": { "type": "string", "pattern": "^(?!.*\\.\\.)" }, "version": { "type": "string" }, "registry": { "type": "string", "pattern": "^https?://" } } }, { "type": "object", "required": ["source", "url"], "properties": { "source": { "const": "archive" }, "url": { "type": "string", "pattern": "^https://(?!localhost(?:[:/]|$)|127\\.|169\\.254\\.|\\[)" }, "sha256": { "type": "string", "pattern": "^[0-9a-fA-F]{64}$" } } }, { "type": "object", "required": ["source", "command"], "properties": { "source": { "const": "command" }, "command": { "type": "string", "minLength": 1, "maxLength": 500, "pattern": "^(?!.* {4})[ -~]+$" }, "timeout": { "type": "number", "minimum": 1, "maximum": 600 }, "mode": { "enum": ["copy", "link"] } } }] };
var pattern17 = new RegExp("^[0-9a-f]{40}$", "u");
var pattern19 = new RegExp("^(?!(?:.*/)?\\.\\.(?:/|$))", "u");
var pattern21 = new RegExp("^(?!.*\\.\\.)", "u");
var pattern22 = new RegExp("^https?://", "u");
var pattern23 = new RegExp("^https://(?!localhost(?:[:/]|$)|127\\.|169\\.254\\.|\\[)", "u");
var pattern24 = new RegExp("^[0-9a-fA-F]{64}$", "u");
var pattern25 = new RegExp("^(?!.* {4})[ -~]+$", "u");
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.source === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    const tag0 = data.source;
    if (typeof tag0 == "string") {
      if (tag0 === "github") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.source === void 0) {
            const err1 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
          }
          if (data.repo === void 0) {
            const err2 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "repo" }, message: "must have required property 'repo'" };
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors++;
          }
          if (data.source !== void 0) {
            if ("github" !== data.source) {
              const err3 = { instancePath: instancePath + "/source", schemaPath: "#/oneOf/0/properties/source/const", keyword: "const", params: { allowedValue: "github" }, message: "must be equal to constant" };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
          }
          if (data.repo !== void 0) {
            if (typeof data.repo !== "string") {
              const err4 = { instancePath: instancePath + "/repo", schemaPath: "#/oneOf/0/properties/repo/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
          }
          if (data.ref !== void 0) {
            if (typeof data.ref !== "string") {
              const err5 = { instancePath: instancePath + "/ref", schemaPath: "#/oneOf/0/properties/ref/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          }
          if (data.sha !== void 0) {
            let data3 = data.sha;
            if (typeof data3 === "string") {
              if (!pattern17.test(data3)) {
                const err6 = { instancePath: instancePath + "/sha", schemaPath: "#/oneOf/0/properties/sha/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{40}$" }, message: 'must match pattern "^[0-9a-f]{40}$"' };
                if (vErrors === null) {
                  vErrors = [err6];
                } else {
                  vErrors.push(err6);
                }
                errors++;
              }
            } else {
              const err7 = { instancePath: instancePath + "/sha", schemaPath: "#/oneOf/0/properties/sha/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          }
        } else {
          const err8 = { instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else if (tag0 === "url") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.source === void 0) {
            const err9 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
          if (data.url === void 0) {
            const err10 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "url" }, message: "must have required property 'url'" };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
          if (data.source !== void 0) {
            if ("url" !== data.source) {
              const err11 = { instancePath: instancePath + "/source", schemaPath: "#/oneOf/1/properties/source/const", keyword: "const", params: { allowedValue: "url" }, message: "must be equal to constant" };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
          }
          if (data.url !== void 0) {
            if (typeof data.url !== "string") {
              const err12 = { instancePath: instancePath + "/url", schemaPath: "#/oneOf/1/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
          }
          if (data.ref !== void 0) {
            if (typeof data.ref !== "string") {
              const err13 = { instancePath: instancePath + "/ref", schemaPath: "#/oneOf/1/properties/ref/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          }
          if (data.sha !== void 0) {
            let data7 = data.sha;
            if (typeof data7 === "string") {
              if (!pattern17.test(data7)) {
                const err14 = { instancePath: instancePath + "/sha", schemaPath: "#/oneOf/1/properties/sha/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{40}$" }, message: 'must match pattern "^[0-9a-f]{40}$"' };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            } else {
              const err15 = { instancePath: instancePath + "/sha", schemaPath: "#/oneOf/1/properties/sha/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
          }
        } else {
          const err16 = { instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else if (tag0 === "git-subdir") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.source === void 0) {
            const err17 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
          if (data.url === void 0) {
            const err18 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "url" }, message: "must have required property 'url'" };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
          if (data.path === void 0) {
            const err19 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
          if (data.source !== void 0) {
            if ("git-subdir" !== data.source) {
              const err20 = { instancePath: instancePath + "/source", schemaPath: "#/oneOf/2/properties/source/const", keyword: "const", params: { allowedValue: "git-subdir" }, message: "must be equal to constant" };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
          }
          if (data.url !== void 0) {
            if (typeof data.url !== "string") {
              const err21 = { instancePath: instancePath + "/url", schemaPath: "#/oneOf/2/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
          }
          if (data.path !== void 0) {
            let data10 = data.path;
            if (typeof data10 === "string") {
              if (func2(data10) < 1) {
                const err22 = { instancePath: instancePath + "/path", schemaPath: "#/oneOf/2/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
              if (!pattern19.test(data10)) {
                const err23 = { instancePath: instancePath + "/path", schemaPath: "#/oneOf/2/properties/path/pattern", keyword: "pattern", params: { pattern: "^(?!(?:.*/)?\\.\\.(?:/|$))" }, message: 'must match pattern "^(?!(?:.*/)?\\.\\.(?:/|$))"' };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            } else {
              const err24 = { instancePath: instancePath + "/path", schemaPath: "#/oneOf/2/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
          }
          if (data.ref !== void 0) {
            if (typeof data.ref !== "string") {
              const err25 = { instancePath: instancePath + "/ref", schemaPath: "#/oneOf/2/properties/ref/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
          }
          if (data.sha !== void 0) {
            let data12 = data.sha;
            if (typeof data12 === "string") {
              if (!pattern17.test(data12)) {
                const err26 = { instancePath: instancePath + "/sha", schemaPath: "#/oneOf/2/properties/sha/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{40}$" }, message: 'must match pattern "^[0-9a-f]{40}$"' };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
            } else {
              const err27 = { instancePath: instancePath + "/sha", schemaPath: "#/oneOf/2/properties/sha/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
          }
        } else {
          const err28 = { instancePath, schemaPath: "#/oneOf/2/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
      } else if (tag0 === "npm") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.source === void 0) {
            const err29 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
          if (data.package === void 0) {
            const err30 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "package" }, message: "must have required property 'package'" };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
          if (data.source !== void 0) {
            if ("npm" !== data.source) {
              const err31 = { instancePath: instancePath + "/source", schemaPath: "#/oneOf/3/properties/source/const", keyword: "const", params: { allowedValue: "npm" }, message: "must be equal to constant" };
              if (vErrors === null) {
                vErrors = [err31];
              } else {
                vErrors.push(err31);
              }
              errors++;
            }
          }
          if (data.package !== void 0) {
            let data14 = data.package;
            if (typeof data14 === "string") {
              if (!pattern21.test(data14)) {
                const err32 = { instancePath: instancePath + "/package", schemaPath: "#/oneOf/3/properties/package/pattern", keyword: "pattern", params: { pattern: "^(?!.*\\.\\.)" }, message: 'must match pattern "^(?!.*\\.\\.)"' };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
            } else {
              const err33 = { instancePath: instancePath + "/package", schemaPath: "#/oneOf/3/properties/package/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
          }
          if (data.version !== void 0) {
            if (typeof data.version !== "string") {
              const err34 = { instancePath: instancePath + "/version", schemaPath: "#/oneOf/3/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
          }
          if (data.registry !== void 0) {
            let data16 = data.registry;
            if (typeof data16 === "string") {
              if (!pattern22.test(data16)) {
                const err35 = { instancePath: instancePath + "/registry", schemaPath: "#/oneOf/3/properties/registry/pattern", keyword: "pattern", params: { pattern: "^https?://" }, message: 'must match pattern "^https?://"' };
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              }
            } else {
              const err36 = { instancePath: instancePath + "/registry", schemaPath: "#/oneOf/3/properties/registry/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              if (vErrors === null) {
                vErrors = [err36];
              } else {
                vErrors.push(err36);
              }
              errors++;
            }
          }
        } else {
          const err37 = { instancePath, schemaPath: "#/oneOf/3/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          if (vErrors === null) {
            vErrors = [err37];
          } else {
            vErrors.push(err37);
          }
          errors++;
        }
      } else if (tag0 === "archive") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.source === void 0) {
            const err38 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
          if (data.url === void 0) {
            const err39 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "url" }, message: "must have required property 'url'" };
            if (vErrors === null) {
              vErrors = [err39];
            } else {
              vErrors.push(err39);
            }
            errors++;
          }
          if (data.source !== void 0) {
            if ("archive" !== data.source) {
              const err40 = { instancePath: instancePath + "/source", schemaPath: "#/oneOf/4/properties/source/const", keyword: "const", params: { allowedValue: "archive" }, message: "must be equal to constant" };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
          }
          if (data.url !== void 0) {
            let data18 = data.url;
            if (typeof data18 === "string") {
              if (!pattern23.test(data18)) {
                const err41 = { instancePath: instancePath + "/url", schemaPath: "#/oneOf/4/properties/url/pattern", keyword: "pattern", params: { pattern: "^https://(?!localhost(?:[:/]|$)|127\\.|169\\.254\\.|\\[)" }, message: 'must match pattern "^https://(?!localhost(?:[:/]|$)|127\\.|169\\.254\\.|\\[)"' };
                if (vErrors === null) {
                  vErrors = [err41];
                } else {
                  vErrors.push(err41);
                }
                errors++;
              }
            } else {
              const err42 = { instancePath: instancePath + "/url", schemaPath: "#/oneOf/4/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              if (vErrors === null) {
                vErrors = [err42];
              } else {
                vErrors.push(err42);
              }
              errors++;
            }
          }
          if (data.sha256 !== void 0) {
            let data19 = data.sha256;
            if (typeof data19 === "string") {
              if (!pattern24.test(data19)) {
                const err43 = { instancePath: instancePath + "/sha256", schemaPath: "#/oneOf/4/properties/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-fA-F]{64}$" }, message: 'must match pattern "^[0-9a-fA-F]{64}$"' };
                if (vErrors === null) {
                  vErrors = [err43];
                } else {
                  vErrors.push(err43);
                }
                errors++;
              }
            } else {
              const err44 = { instancePath: instancePath + "/sha256", schemaPath: "#/oneOf/4/properties/sha256/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              if (vErrors === null) {
                vErrors = [err44];
              } else {
                vErrors.push(err44);
              }
              errors++;
            }
          }
        } else {
          const err45 = { instancePath, schemaPath: "#/oneOf/4/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          if (vErrors === null) {
            vErrors = [err45];
          } else {
            vErrors.push(err45);
          }
          errors++;
        }
      } else if (tag0 === "command") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.source === void 0) {
            const err46 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" };
            if (vErrors === null) {
              vErrors = [err46];
            } else {
              vErrors.push(err46);
            }
            errors++;
          }
          if (data.command === void 0) {
            const err47 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property 'command'" };
            if (vErrors === null) {
              vErrors = [err47];
            } else {
              vErrors.push(err47);
            }
            errors++;
          }
          if (data.source !== void 0) {
            if ("command" !== data.source) {
              const err48 = { instancePath: instancePath + "/source", schemaPath: "#/oneOf/5/properties/source/const", keyword: "const", params: { allowedValue: "command" }, message: "must be equal to constant" };
              if (vErrors === null) {
                vErrors = [err48];
              } else {
                vErrors.push(err48);
              }
              errors++;
            }
          }
          if (data.command !== void 0) {
            let data21 = data.command;
            if (typeof data21 === "string") {
              if (func2(data21) > 500) {
                const err49 = { instancePath: instancePath + "/command", schemaPath: "#/oneOf/5/properties/command/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
                if (vErrors === null) {
                  vErrors = [err49];
                } else {
                  vErrors.push(err49);
                }
                errors++;
              }
              if (func2(data21) < 1) {
                const err50 = { instancePath: instancePath + "/command", schemaPath: "#/oneOf/5/properties/command/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                if (vErrors === null) {
                  vErrors = [err50];
                } else {
                  vErrors.push(err50);
                }
                errors++;
              }
              if (!pattern25.test(data21)) {
                const err51 = { instancePath: instancePath + "/command", schemaPath: "#/oneOf/5/properties/command/pattern", keyword: "pattern", params: { pattern: "^(?!.* {4})[ -~]+$" }, message: 'must match pattern "^(?!.* {4})[ -~]+$"' };
                if (vErrors === null) {
                  vErrors = [err51];
                } else {
                  vErrors.push(err51);
                }
                errors++;
              }
            } else {
              const err52 = { instancePath: instancePath + "/command", schemaPath: "#/oneOf/5/properties/command/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              if (vErrors === null) {
                vErrors = [err52];
              } else {
                vErrors.push(err52);
              }
              errors++;
            }
          }
          if (data.timeout !== void 0) {
            let data22 = data.timeout;
            if (typeof data22 == "number" && isFinite(data22)) {
              if (data22 > 600 || isNaN(data22)) {
                const err53 = { instancePath: instancePath + "/timeout", schemaPath: "#/oneOf/5/properties/timeout/maximum", keyword: "maximum", params: { comparison: "<=", limit: 600 }, message: "must be <= 600" };
                if (vErrors === null) {
                  vErrors = [err53];
                } else {
                  vErrors.push(err53);
                }
                errors++;
              }
              if (data22 < 1 || isNaN(data22)) {
                const err54 = { instancePath: instancePath + "/timeout", schemaPath: "#/oneOf/5/properties/timeout/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                if (vErrors === null) {
                  vErrors = [err54];
                } else {
                  vErrors.push(err54);
                }
                errors++;
              }
            } else {
              const err55 = { instancePath: instancePath + "/timeout", schemaPath: "#/oneOf/5/properties/timeout/type", keyword: "type", params: { type: "number" }, message: "must be number" };
              if (vErrors === null) {
                vErrors = [err55];
              } else {
                vErrors.push(err55);
              }
              errors++;
            }
          }
          if (data.mode !== void 0) {
            let data23 = data.mode;
            if (!(data23 === "copy" || data23 === "link")) {
              const err56 = { instancePath: instancePath + "/mode", schemaPath: "#/oneOf/5/properties/mode/enum", keyword: "enum", params: { allowedValues: schema18.oneOf[5].properties.mode.enum }, message: "must be equal to one of the allowed values" };
              if (vErrors === null) {
                vErrors = [err56];
              } else {
                vErrors.push(err56);
              }
              errors++;
            }
          }
        } else {
          const err57 = { instancePath, schemaPath: "#/oneOf/5/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          if (vErrors === null) {
            vErrors = [err57];
          } else {
            vErrors.push(err57);
          }
          errors++;
        }
      } else {
        const err58 = { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "source", tagValue: tag0 }, message: 'value of tag "source" must be in oneOf' };
        if (vErrors === null) {
          vErrors = [err58];
        } else {
          vErrors.push(err58);
        }
        errors++;
      }
    } else {
      const err59 = { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "source", tagValue: tag0 }, message: 'tag "source" must be string' };
      if (vErrors === null) {
        vErrors = [err59];
      } else {
        vErrors.push(err59);
      }
      errors++;
    }
  } else {
    const err60 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err60];
    } else {
      vErrors.push(err60);
    }
    errors++;
  }
  validate56.errors = vErrors;
  return errors === 0;
}
var validators = { manifest, marketplace, pluginSource };

// src/spec/manifest-fields.json
var manifest_fields_default = { client: "2.1.330", facts: [{ name: "$schema", schema: { type: "string" }, expected: "text", wrong: "dropped", does: "names the JSON Schema for editors" }, { name: "name", schema: { type: "string", minLength: 1 }, expected: "text", wrong: "refused", does: "the plugin's name; the first word of every component's id" }, { name: "displayName", schema: { type: "string" }, expected: "text", wrong: "dropped", does: "the name shown to people" }, { name: "version", schema: { type: "string" }, expected: "text", wrong: "refused", does: "the version under which the plugin is cached and updated" }, { name: "description", schema: { type: "string" }, expected: "text", wrong: "dropped", does: "what the plugin does, for people who browse" }, { name: "author", schema: { type: "object", required: ["name"], properties: { name: { type: "string", minLength: 1 } } }, expected: 'a map with a name, such as {"name": "Jane"}', wrong: "dropped", does: "who made the plugin" }, { name: "homepage", schema: { type: "string" }, expected: "a URL", wrong: "dropped", does: "the plugin's page" }, { name: "repository", schema: { type: "string" }, expected: "text; an npm-style map is refused", wrong: "dropped", does: "where the source lies" }, { name: "license", schema: { type: "string" }, expected: "text", wrong: "dropped", does: "the licence's SPDX name" }, { name: "keywords", schema: { type: "array", items: { type: "string" } }, expected: "a list of texts", wrong: "dropped", does: "words for search" }, { name: "metadata", schema: { type: "object" }, expected: "a map", wrong: "ignored", does: "anything the author wants to keep" }, { name: "defaultEnabled", schema: { type: "boolean" }, expected: "true or false", wrong: "refused", does: "whether the plugin is on after install" }, { name: "engines", schema: { type: "object" }, expected: 'a map such as {"claude-code": ">=2.1.0"}', wrong: "ignored", does: "client versions that the plugin works with; read when a git plugin is installed" }, { name: "network", schema: { type: "object" }, expected: 'a map such as {"hosts": ["api.example.com"]}', wrong: "ignored", does: "hosts that the plugin talks to" }, { name: "dependencies", schema: { type: "array", items: { anyOf: [{ type: "string", minLength: 1, pattern: "^\\S+$" }, { type: "object", required: ["name"], properties: { name: { type: "string", minLength: 1, pattern: "^[^@]+$" }, marketplace: { type: "string", minLength: 1 }, version: { type: "string" } } }] } }, expected: "a list of names or of maps with a name", wrong: "refused", does: "plugins that must be there; an unmet one keeps the plugin from loading" }, { name: "settings", schema: { type: "object" }, expected: "a map", wrong: "refused", does: "agent and subagentStatusLine, both deprecated" }, { name: "userConfig", schema: { type: "object", propertyNames: { pattern: "^[A-Za-z_]\\w*$" }, additionalProperties: { type: "object", additionalProperties: false, required: ["type", "title", "description"], properties: { type: { enum: ["string", "number", "boolean", "directory", "file"] }, title: { type: "string" }, description: { type: "string" }, required: { type: "boolean" }, default: { anyOf: [{ type: "string" }, { type: "number" }, { type: "boolean" }, { type: "array", items: { type: "string" } }] }, multiple: { type: "boolean" }, sensitive: { type: "boolean" }, min: { type: "number" }, max: { type: "number" }, options: { type: "array", minItems: 1, items: { type: "string", minLength: 1, maxLength: 64 } } } } }, expected: "a map of options", wrong: "refused", does: "options that the user sets" }, { name: "channels", schema: { type: "array", items: { type: "object", additionalProperties: false, required: ["server"], properties: { server: { type: "string", minLength: 1 }, displayName: { type: "string" }, userConfig: { type: "object", propertyNames: { pattern: "^[A-Za-z_]\\w*$" }, additionalProperties: { type: "object", additionalProperties: false, required: ["type", "title", "description"], properties: { type: { enum: ["string", "number", "boolean", "directory", "file"] }, title: { type: "string" }, description: { type: "string" }, required: { type: "boolean" }, default: { anyOf: [{ type: "string" }, { type: "number" }, { type: "boolean" }, { type: "array", items: { type: "string" } }] }, multiple: { type: "boolean" }, sensitive: { type: "boolean" }, min: { type: "number" }, max: { type: "number" }, options: { type: "array", minItems: 1, items: { type: "string", minLength: 1, maxLength: 64 } } } } } } } }, expected: "a list of maps with a server", wrong: "refused", does: "MCP servers that push messages into the session" }, { name: "skills", schema: { anyOf: [{ type: "string", pattern: "^(?:\\./|\\.$)" }, { type: "array", items: { type: "string", pattern: "^(?:\\./|\\.$)" } }] }, expected: '"./folder" or a list of such paths', wrong: "refused", does: "folders of skills beside skills/" }, { name: "agents", schema: { anyOf: [{ type: "string", pattern: "^\\./.*\\.md$" }, { type: "array", items: { type: "string", pattern: "^\\./.*\\.md$" } }] }, expected: '"./file.md" or a list of such paths; folders are refused', wrong: "refused", does: "agent files in the place of agents/" }, { name: "commands", schema: { anyOf: [{ type: "string", pattern: "^\\./" }, { type: "array", items: { type: "string", pattern: "^\\./" } }, { type: "object", additionalProperties: { type: "object", properties: { source: { type: "string", pattern: "^\\./" }, content: { type: "string" }, description: { type: "string" }, argumentHint: { type: "string" }, model: { type: "string" }, allowedTools: { type: "array", items: { type: "string" } } } } }] }, expected: '"./path", a list of such paths, or a map of names to entries with a source or content', wrong: "refused", does: "command files in the place of commands/" }, { name: "hooks", schema: { anyOf: [{ type: "string", pattern: "^\\./.*\\.json$" }, { type: "object" }, { type: "array", items: { anyOf: [{ type: "string", pattern: "^\\./.*\\.json$" }, { type: "object" }] } }] }, expected: '"./file.json", a map of events, or a list of them', wrong: "refused", does: "hooks beside hooks/hooks.json" }, { name: "mcpServers", schema: { anyOf: [{ type: "string", pattern: "^(?:\\./.*\\.json|\\./.*\\.(?:mcpb|dxt)|https?://[^?]*\\.(?:mcpb|dxt))$" }, { type: "object" }, { type: "array", items: { anyOf: [{ type: "string", pattern: "^(?:\\./.*\\.json|\\./.*\\.(?:mcpb|dxt)|https?://[^?]*\\.(?:mcpb|dxt))$" }, { type: "object" }] } }] }, expected: '"./file.json", a bundle, a map of servers, or a list of them', wrong: "refused", does: "MCP servers beside .mcp.json" }, { name: "lspServers", schema: { anyOf: [{ type: "string", pattern: "^\\./.*\\.json$" }, { type: "object", additionalProperties: { type: "object", additionalProperties: false, required: ["command", "extensionToLanguage"], properties: { command: { type: "string", minLength: 1, pattern: "^(?:/|\\S+$)" }, args: { type: "array", items: { type: "string", minLength: 1 } }, extensionToLanguage: { type: "object", minProperties: 1, propertyNames: { pattern: "^\\." }, additionalProperties: { type: "string", minLength: 1 } }, transport: { enum: ["stdio", "socket"] }, env: { type: "object", additionalProperties: { type: "string" } }, initializationOptions: {}, settings: {}, workspaceFolder: { type: "string" }, startupTimeout: { type: "integer", exclusiveMinimum: 0 }, shutdownTimeout: { type: "integer", exclusiveMinimum: 0 }, restartOnCrash: { type: "boolean" }, maxRestarts: { type: "integer", minimum: 0 }, diagnostics: { type: "boolean" } } } }, { type: "array", items: { anyOf: [{ type: "string", pattern: "^\\./.*\\.json$" }, { type: "object", additionalProperties: { type: "object", additionalProperties: false, required: ["command", "extensionToLanguage"], properties: { command: { type: "string", minLength: 1, pattern: "^(?:/|\\S+$)" }, args: { type: "array", items: { type: "string", minLength: 1 } }, extensionToLanguage: { type: "object", minProperties: 1, propertyNames: { pattern: "^\\." }, additionalProperties: { type: "string", minLength: 1 } }, transport: { enum: ["stdio", "socket"] }, env: { type: "object", additionalProperties: { type: "string" } }, initializationOptions: {}, settings: {}, workspaceFolder: { type: "string" }, startupTimeout: { type: "integer", exclusiveMinimum: 0 }, shutdownTimeout: { type: "integer", exclusiveMinimum: 0 }, restartOnCrash: { type: "boolean" }, maxRestarts: { type: "integer", minimum: 0 }, diagnostics: { type: "boolean" } } } }] } }] }, expected: '"./file.json", a map of servers, or a list of them', wrong: "refused", does: "LSP servers beside .lsp.json" }, { name: "outputStyles", schema: { anyOf: [{ type: "string", pattern: "^\\./" }, { type: "array", items: { type: "string", pattern: "^\\./" } }] }, expected: '"./path" or a list of such paths', wrong: "refused", does: "output styles in the place of output-styles/" }, { name: "workflows", schema: { anyOf: [{ type: "string", pattern: "^\\./" }, { type: "array", items: { type: "string", pattern: "^\\./" } }] }, expected: '"./path" or a list of such paths', wrong: "refused", does: "workflow scripts in the place of workflows/" }, { name: "types", schema: { type: "string", pattern: "^\\./.*\\.d\\.ts$" }, expected: '"./file.d.ts"', wrong: "refused", does: "the contract that a hooks module exports" }, { name: "experimental", schema: { type: "object", properties: { themes: { anyOf: [{ type: "string", pattern: "^\\./" }, { type: "array", items: { type: "string", pattern: "^\\./" } }] }, monitors: { anyOf: [{ type: "string", pattern: "^\\./.*\\.json$" }, { type: "array", items: { type: "object", additionalProperties: false, required: ["name", "command", "description"], properties: { name: { type: "string", minLength: 1 }, command: { type: "string", minLength: 1 }, description: { type: "string", minLength: 1 }, when: { type: "string", pattern: "^(?:always$|on-skill-invoke:)" } } } }] } } }, expected: "a map", wrong: "ignored", does: "themes, monitors and evals" }, { name: "themes", schema: { anyOf: [{ type: "string", pattern: "^\\./" }, { type: "array", items: { type: "string", pattern: "^\\./" } }] }, expected: '"./path" or a list of such paths', wrong: "refused", does: "themes; belongs below experimental" }, { name: "monitors", schema: { anyOf: [{ type: "string", pattern: "^\\./.*\\.json$" }, { type: "array", items: { type: "object", additionalProperties: false, required: ["name", "command", "description"], properties: { name: { type: "string", minLength: 1 }, command: { type: "string", minLength: 1 }, description: { type: "string", minLength: 1 }, when: { type: "string", pattern: "^(?:always$|on-skill-invoke:)" } } } }] }, expected: '"./file.json" or a list of monitors', wrong: "refused", does: "monitors; belongs below experimental" }, { name: "icon", schema: {}, expected: "anything", wrong: "accepted", does: "read by the plugin directory only" }, { name: "screenshots", schema: {}, expected: "anything", wrong: "accepted", does: "read by the plugin directory only" }, { name: "documentationUrl", schema: {}, expected: "anything", wrong: "accepted", does: "read by the plugin directory only" }, { name: "docs", schema: {}, expected: "anything", wrong: "accepted", does: "read by the plugin directory only" }, { name: "bugs", schema: {}, expected: "anything", wrong: "accepted", does: "read by the plugin directory only" }, { name: "support", schema: {}, expected: "anything", wrong: "accepted", does: "read by the plugin directory only" }, { name: "supportUrl", schema: {}, expected: "anything", wrong: "accepted", does: "read by the plugin directory only" }, { name: "privacyPolicyUrl", schema: {}, expected: "anything", wrong: "accepted", does: "read by the plugin directory only" }, { name: "privacyPolicy", schema: {}, expected: "anything", wrong: "accepted", does: "read by the plugin directory only" }, { name: "privacy_policy", schema: {}, expected: "anything", wrong: "accepted", does: "read by the plugin directory only" }, { name: "termsOfServiceUrl", schema: {}, expected: "anything", wrong: "accepted", does: "read by the plugin directory only" }] };

// src/spec/manifest-foreign-fields.json
var manifest_foreign_fields_default = { client: "2.1.330", facts: [{ name: "category", means: "marketplace" }, { name: "tags", means: "marketplace" }, { name: "id", means: "marketplace" }, { name: "strict", means: "marketplace" }, { name: "relevance", means: "marketplace" }, { name: "source", means: "marketplace" }, { name: "headers", means: "marketplace" }, { name: "headersHelper", means: "marketplace" }, { name: "files", means: "npm" }, { name: "private", means: "npm" }, { name: "contributors", means: "npm" }, { name: "compatibility", means: "MCPB" }, { name: "user_config", means: "userConfig" }, { name: "server", means: "MCP server" }, { name: "tools", means: "MCP server" }, { name: "prompts", means: "MCP server" }, { name: "resources", means: "MCP server" }, { name: "categories", means: "VS Code" }, { name: "publisher", means: "VS Code" }, { name: "preview", means: "VS Code" }, { name: "contributes", means: "VS Code" }, { name: "activationEvents", means: "VS Code" }, { name: "changelog", means: "other tools" }, { name: "readme", means: "other tools" }, { name: "capabilities", means: "no longer read" }] };

// src/spec/manifest.ts
var manifestFields = manifest_fields_default.facts;
var foreignFields = manifest_foreign_fields_default.facts;

// src/rules/manifest/fields.ts
import { shapeFaults } from "./rules.mjs";
import { closest, quoted as quoted2 } from "./rules.mjs";
var byName = new Map(manifestFields.map((field) => [field.name, field]));
var foreignByName = new Map(foreignFields.map((field) => [field.name, field]));
var experimentalKeys = ["themes", "monitors", "evals"];
var effects = {
  refused: "the client does not load the plugin",
  dropped: "a session drops the field and loads the rest; plugin validate refuses the plugin",
  ignored: "the client ignores the field",
  accepted: "only the plugin directory reads it"
};
var manifestFieldRules = [
  defineRule3({
    id: "manifest/not-a-map",
    on: "manifest",
    severity: "error",
    summary: "a plugin.json whose root is no map",
    effect: "the client does not load the plugin",
    check({ tree }, report) {
      if (tree.root && tree.root.kind !== "map")
        report({ message: "the manifest is no map", help: 'write {"name": "\u2026"} and the fields', range: tree.root.range });
    }
  }),
  defineRule3({
    id: "manifest/invalid-field",
    on: "manifest",
    severity: "error",
    summary: "a field with a value that the client refuses or drops",
    check({ tree, file }, report) {
      if (tree.root?.kind !== "map") return;
      for (const { steps, field, problem, range } of shapeFaults(validators.manifest, tree.root)) {
        const known = byName.get(steps[0] === "experimental" ? steps[1] ?? "experimental" : steps[0] ?? "");
        const name = field || "the manifest";
        report({
          message: `${field ? quoted2(name) : name} ${problem}`,
          effect: effects[known?.wrong ?? "refused"],
          ...known ? { help: `${quoted2(known.name)} takes ${known.expected}` } : { help: "give the plugin a name" },
          severity: known?.wrong === "ignored" ? "warning" : "error",
          range,
          field,
          ...authorFix(tree.root, steps, file.text)
        });
      }
    }
  }),
  defineRule3({
    id: "manifest/homepage",
    on: "manifest",
    severity: "error",
    summary: "a homepage that is no URL",
    effect: effects.dropped,
    check({ tree }, report) {
      const homepage = entryOf2(tree.root, "homepage")?.value;
      if (homepage?.kind !== "scalar" || typeof homepage.value !== "string" || URL.canParse(homepage.value)) return;
      report({
        message: `homepage is no URL: ${quoted2(homepage.value)}`,
        help: "write it with its scheme, such as https://example.com",
        range: homepage.range,
        field: "homepage"
      });
    }
  }),
  defineRule3({
    id: "manifest/missing-field",
    on: "manifest",
    severity: "warning",
    summary: "no version, description or author",
    check({ tree }, report) {
      const { root } = tree;
      if (root?.kind !== "map") return;
      for (const [name, effect2] of Object.entries(missingEffects)) {
        const entry = entryOf2(root, name);
        if (entry && scalarText(entry.value) !== "") continue;
        report({
          message: entry ? `${name} is empty` : `there is no ${name}`,
          effect: effect2,
          help: `add a ${quoted2(name)}`,
          range: entry?.keyRange ?? { start: root.range.start, end: root.range.start + 1 },
          field: name
        });
      }
    }
  }),
  defineRule3({
    id: "manifest/unknown-field",
    on: "manifest",
    severity: "warning",
    summary: "a field that the client does not know",
    effect: "the client ignores it",
    check({ tree }, report) {
      if (tree.root?.kind !== "map") return;
      for (const entry of tree.root.entries) if (!byName.has(entry.key)) reportUnknown(entry, tree.root, report);
      const experimental = entryOf2(tree.root, "experimental")?.value;
      for (const { key, keyRange } of experimental?.kind === "map" ? experimental.entries : []) {
        if (experimentalKeys.includes(key)) continue;
        const help = `experimental takes ${experimentalKeys.join(", ")}`;
        report({
          message: `unknown field ${quoted2(`experimental.${key}`)}`,
          help,
          range: keyRange,
          field: `experimental.${key}`
        });
      }
    }
  }),
  defineRule3({
    id: "manifest/moved-field",
    on: "manifest",
    severity: "warning",
    summary: "themes or monitors outside experimental",
    effect: "it still loads, and plugin validate warns",
    check({ tree }, report) {
      for (const key of ["themes", "monitors"]) {
        const entry = entryOf2(tree.root, key);
        if (!entry) continue;
        report({
          message: `${quoted2(key)} belongs below "experimental"`,
          help: `write "experimental": {"${key}": \u2026}`,
          range: entry.keyRange,
          field: key
        });
      }
    }
  })
];
var missingEffects = {
  version: 'an installed copy is cached as "unknown" or under a commit, and an update cannot be told from it',
  description: "people who browse plugins see no word about it",
  author: "people who browse plugins do not see who made it"
};
function reportUnknown({ key, keyRange }, root, report) {
  const foreign = foreignByName.get(key);
  const meant = foreign ? void 0 : closest(key, [...byName.keys()]);
  const isFree = meant !== void 0 && !entryOf2(root, meant);
  report({
    message: `unknown field ${quoted2(key)}`,
    help: foreign ? helpForForeign(foreign.means) : meant ? `did you mean ${quoted2(meant)}?` : 'remove it, or keep it below "metadata"',
    range: keyRange,
    field: key,
    ...isFree ? { fix: { safe: false, edits: [{ range: keyRange, text: JSON.stringify(meant) }] } } : {}
  });
}
function helpForForeign(means) {
  if (means === "marketplace") return "move it to the plugin's entry in marketplace.json";
  if (means === "userConfig") return 'write "userConfig"';
  if (means === "no longer read") return "remove it; the client no longer reads it";
  return `remove it; it is a field of ${means === "other tools" ? means : `${means} manifests`}`;
}
function authorFix(root, steps, text2) {
  const author = entryOf2(root, "author")?.value;
  if (steps.join(".") !== "author" || author?.kind !== "scalar" || typeof author.value !== "string") return {};
  const [, name = "", email, url] = /^([^<(]*?)\s*(?:<([^>]*)>)?\s*(?:\(([^)]*)\))?\s*$/.exec(author.value) ?? [];
  if (!name || text2.slice(author.range.start, author.range.end) === "") return {};
  const map = { name, ...email ? { email } : {}, ...url ? { url } : {} };
  const written = JSON.stringify(map, void 0, 1).replace(/\s*\n\s*/g, " ");
  return { fix: { safe: true, edits: [{ range: author.range, text: written }] } };
}

// src/rules/manifest/name.ts
import { defineRule as defineRule4 } from "./core.mjs";
import { entryOf as entryOf3 } from "./formats.mjs";
import { quoted as quoted3 } from "./rules.mjs";
var reservedNames = /^(?:claude|anthropics?|claude-code|claude-mods)$|^(?:claude|anthropics?|cc-plugin)-/i;
var official = /official[^a-z0-9]*(?:claude|anthropic)|(?:claude|anthropic)[^a-z0-9]*official/i;
var kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
var installable = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
var refusedByPath = /[@:/\\\p{Cf}]/u;
var longestName = 64;
function nameProblem(name) {
  const help = "use lower-case words joined by single hyphens";
  if (name.includes(" "))
    return {
      message: `the name has a blank: ${quoted3(name)}`,
      effect: "the client does not load the plugin",
      severity: "error",
      help
    };
  if (/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(name))
    return {
      message: `the name has a control or bidirectional character: ${quoted3(name)}`,
      effect: "the client does not load the plugin",
      severity: "error",
      help
    };
  if (reservedNames.test(name) || official.test(name))
    return {
      message: `the name is reserved: ${quoted3(name)}`,
      effect: "plugin validate refuses it and the plugin directory blocks it; a session and a local install accept it",
      severity: "error",
      help: "choose a name that does not pass as one of Anthropic's own"
    };
  if (kebab.test(name)) return void 0;
  const effect2 = refusedByPath.test(name) ? "the client refuses the plugin when it is loaded by its path" : installable.test(name) ? "the client accepts it; claude.ai refuses it" : "the client cannot install it from a marketplace";
  return { message: `the name is not in kebab-case: ${quoted3(name)}`, effect: effect2, severity: "warning", help };
}
var manifestNameRules = [
  defineRule4({
    id: "manifest/name",
    on: "manifest",
    severity: "warning",
    profiles: { directory: "error" },
    summary: "a plugin name that is reserved, cannot be installed or is not in kebab-case",
    check({ tree }, report) {
      const value = entryOf3(tree.root, "name")?.value;
      if (value?.kind === "scalar" && typeof value.value === "string" && value.value !== "")
        reportName(value.value, value.range, report);
    }
  }),
  defineRule4({
    id: "manifest/name-length",
    on: "manifest",
    severity: "info",
    profiles: { directory: "warning" },
    summary: "a plugin name over 64 characters",
    effect: "the client accepts it; the plugin directory does not",
    check({ tree }, report) {
      const value = entryOf3(tree.root, "name")?.value;
      if (value?.kind === "scalar" && typeof value.value === "string" && value.value.length > longestName)
        report({
          message: `the name has ${value.value.length} characters`,
          help: "shorten it to 64",
          range: value.range,
          field: "name"
        });
    }
  })
];
function reportName(name, range, report) {
  const problem = nameProblem(name);
  if (!problem) return;
  const fixed = name.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  const help = kebab.test(fixed) && fixed !== name && problem.severity === "warning" ? `write ${quoted3(fixed)}` : problem.help;
  report({ ...problem, help, range, field: "name" });
}

// src/rules/manifest/options.ts
import { defineRule as defineRule5 } from "./core.mjs";
import { entryOf as entryOf4, scalarText as scalarText2 } from "./formats.mjs";
import { quoted as quoted4 } from "./rules.mjs";
var manifestOptionRules = [
  defineRule5({
    id: "manifest/option-choices",
    on: "manifest",
    severity: "error",
    summary: "choices of an option that the client refuses",
    effect: "the client does not load the plugin",
    check({ tree }, report) {
      for (const { key, value } of optionsIn(tree.root)) {
        const choices = entryOf4(value, "options");
        if (choices?.value.kind !== "list") continue;
        const field = `userConfig.${key}.options`;
        for (const { message, help } of choiceProblems(value, choices.value.items))
          report({ message: `the option ${quoted4(key)} ${message}`, help, range: choices.keyRange, field });
      }
    }
  }),
  defineRule5({
    id: "manifest/option-default",
    on: "manifest",
    severity: "warning",
    summary: "a default that does not fit its option",
    effect: "nothing checks it: MCP servers get the value as it stands",
    check({ tree }, report) {
      for (const { key, value } of optionsIn(tree.root)) {
        const fallback = entryOf4(value, "default");
        const problem = fallback && defaultProblem(value, fallback.value);
        if (!fallback || !problem) continue;
        report({
          message: `the default of ${quoted4(key)} ${problem}`,
          help: "give a default of the option's type and within its bounds",
          range: fallback.value.range,
          field: `userConfig.${key}.default`
        });
      }
    }
  }),
  defineRule5({
    id: "manifest/option-bounds",
    on: "manifest",
    severity: "warning",
    summary: "bounds that no value can meet, or that do not apply",
    effect: "nothing checks them",
    check({ tree }, report) {
      for (const { key, keyRange, value } of optionsIn(tree.root)) {
        const [low, high] = ["min", "max"].map((name) => numberOf(entryOf4(value, name)?.value));
        const type = scalarText2(entryOf4(value, "type")?.value);
        const found = { range: keyRange, field: `userConfig.${key}` };
        if (low !== void 0 && high !== void 0 && low > high)
          report({ ...found, message: `the option ${quoted4(key)} has a min above its max`, help: "exchange the two" });
        else if ((low !== void 0 || high !== void 0) && type !== void 0 && type !== "number")
          report({
            ...found,
            message: `the option ${quoted4(key)} has bounds, but its type is ${quoted4(type)}`,
            help: "remove min and max"
          });
      }
    }
  }),
  defineRule5({
    id: "manifest/option-case",
    on: "manifest",
    severity: "warning",
    summary: "options whose names differ in letter case only",
    effect: "both reach hooks as one variable, CLAUDE_PLUGIN_OPTION_<NAME>",
    check({ tree }, report) {
      const first = /* @__PURE__ */ new Map();
      for (const { key, keyRange } of optionsIn(tree.root)) {
        const known = first.get(key.toUpperCase());
        if (known !== void 0 && known !== key)
          report({
            message: `the options ${quoted4(known)} and ${quoted4(key)} differ in letter case only`,
            help: "rename one of them",
            range: keyRange,
            field: `userConfig.${key}`
          });
        first.set(key.toUpperCase(), known ?? key);
      }
    }
  })
];
function optionsIn(root) {
  const options = entryOf4(root, "userConfig")?.value;
  return options?.kind === "map" ? options.entries.filter(({ value }) => value.kind === "map") : [];
}
function* choiceProblems(option, items) {
  const choices = items.map((item) => scalarText2(item) ?? "");
  const isTrue = (name) => entryOf4(option, name)?.value.kind === "scalar" && scalarText2(entryOf4(option, name)?.value) === "true";
  if (scalarText2(entryOf4(option, "type")?.value) !== "string" || isTrue("multiple") || isTrue("sensitive"))
    yield {
      message: "has choices, which only a plain text option takes",
      help: 'remove "options", or make it a single, plain string'
    };
  const folded = choices.map((choice) => choice.toLowerCase());
  if (new Set(folded).size < folded.length)
    yield { message: "repeats a choice", help: "name each choice once, in any letter case" };
  if (choices.some((choice) => choice !== choice.trim() || /[\p{Cc}\p{Cf}]/u.test(choice)))
    yield { message: "has a choice with an invisible character or blanks around it", help: "remove them" };
  const fallback = scalarText2(entryOf4(option, "default")?.value);
  if (fallback === void 0 && !isTrue("required"))
    yield {
      message: "has choices, but neither a default nor required: true",
      help: 'add a "default" that is one of the choices'
    };
  if (fallback !== void 0 && !choices.includes(fallback))
    yield {
      message: `has a default that is no choice: ${quoted4(fallback)}`,
      help: `take one of ${choices.map(quoted4).join(", ")}`
    };
}
function defaultProblem(option, fallback) {
  const type = scalarText2(entryOf4(option, "type")?.value);
  const isMultiple = scalarText2(entryOf4(option, "multiple")?.value) === "true";
  if (scalarText2(entryOf4(option, "sensitive")?.value) === "true") return "is a secret that everyone can read";
  if (fallback.kind === "list") return isMultiple ? void 0 : "is a list, but the option takes one value";
  const value = fallback.kind === "scalar" ? fallback.value : void 0;
  const wanted = type === "number" || type === "boolean" ? type : "string";
  if (type !== void 0 && typeof value !== wanted) return `is a ${typeof value}, but the type is ${quoted4(type)}`;
  if (typeof value !== "number") return void 0;
  const [low, high] = ["min", "max"].map((name) => numberOf(entryOf4(option, name)?.value));
  return low !== void 0 && value < low || high !== void 0 && value > high ? "is outside its bounds" : void 0;
}
function numberOf(node) {
  return node?.kind === "scalar" && typeof node.value === "number" ? node.value : void 0;
}

// src/rules/manifest/paths.ts
import { defineRule as defineRule6 } from "./core.mjs";
import { entryOf as entryOf5 } from "./formats.mjs";
import { quoted as quoted5 } from "./rules.mjs";
var keys = [
  { key: "skills", takes: "folder" },
  { key: "agents", takes: "file" },
  { key: "commands", takes: "any" },
  { key: "hooks", takes: "file" },
  { key: "mcpServers", takes: "file" },
  { key: "lspServers", takes: "file" },
  { key: "outputStyles", takes: "any" },
  { key: "workflows", takes: "any" },
  { key: "types", takes: "file" },
  { key: "themes", takes: "any" },
  { key: "monitors", takes: "file" }
];
var manifestPathRules = [
  defineRule6({
    id: "manifest/path-leads-out",
    on: "manifest",
    severity: "error",
    summary: "a component path with a `..` step",
    effect: "the client does not load that component",
    check({ tree }, report) {
      for (const { path, range, field } of pathsIn(tree.root))
        if (isRelative(path) && path.split(/[\\/]/).includes(".."))
          report({ message: `the path has a ".." step: ${quoted5(path)}`, help: "name a path inside the plugin", range, field });
    }
  }),
  defineRule6({
    id: "manifest/path-missing",
    on: "manifest",
    severity: "error",
    summary: "a component path that names nothing",
    check({ tree, plugin }, report) {
      for (const { key, path, range, field } of pathsIn(tree.root)) {
        if (!isChecked(path) || kindAt(plugin.files, path) !== void 0) continue;
        report({
          message: `there is nothing at ${quoted5(path)}`,
          effect: key === "mcpServers" || key === "lspServers" ? "the client skips it without a word; its servers are missing" : "the client reports a load failure and loads the rest without it",
          help: hasGlob(path) ? "name each path; patterns are not expanded" : "correct the path, or remove it",
          range,
          field
        });
      }
    }
  }),
  defineRule6({
    id: "manifest/path-kind",
    on: "manifest",
    severity: "error",
    summary: "a component path to a file where a folder is meant, or the other way round",
    check({ tree, plugin }, report) {
      for (const { takes, key, path, range, field } of pathsIn(tree.root)) {
        const kind = isChecked(path) ? kindAt(plugin.files, path) : void 0;
        if (kind === void 0 || kind === "symlink" || takes === "any" || kind === takes) continue;
        const parent = path.replace(/\/[^/]*\/?$/, "");
        report({
          message: `${quoted5(path)} is a ${kind}; ${key} takes a ${takes}`,
          effect: "the client does not load that component",
          help: takes === "folder" && parent !== "." ? `name the folder that holds SKILL.md: ${quoted5(parent)}` : `name a ${takes}`,
          range,
          field
        });
      }
    }
  }),
  defineRule6({
    id: "manifest/command-source",
    on: "manifest",
    severity: "error",
    summary: "a command entry with both or neither of source and content",
    effect: "the client does not load the plugin",
    check({ tree }, report) {
      const commands = entryOf5(tree.root, "commands")?.value;
      for (const { key, keyRange, value } of commands?.kind === "map" ? commands.entries : []) {
        if (value.kind !== "map") continue;
        const given = ["source", "content"].filter((name) => {
          const node = entryOf5(value, name)?.value;
          return node && !(node.kind === "scalar" && node.value === "");
        });
        if (given.length === 1) continue;
        report({
          message: `the command ${quoted5(key)} has ${given.length === 0 ? "neither a source nor a content" : "both a source and a content"}`,
          help: 'give it a "source" (a path) or a "content" (the text)',
          range: keyRange,
          field: `commands.${key}`
        });
      }
    }
  })
];
function* pathsIn(root) {
  for (const spec of keys) {
    yield* pathsOf(spec, entryOf5(root, spec.key)?.value, spec.key);
    const nested = entryOf5(entryOf5(root, "experimental")?.value, spec.key)?.value;
    if (spec.key === "themes" || spec.key === "monitors") yield* pathsOf(spec, nested, `experimental.${spec.key}`);
  }
}
function* pathsOf(spec, value, field) {
  if (value?.kind === "scalar" && typeof value.value === "string")
    yield { ...spec, path: value.value, range: value.range, field };
  if (value?.kind === "list") for (const [index, item] of value.items.entries()) yield* pathsOf(spec, item, `${field}[${index}]`);
  if (value?.kind === "map" && spec.key === "commands")
    for (const { key, value: entry } of value.entries)
      yield* pathsOf(spec, entryOf5(entry, "source")?.value, `${field}.${key}.source`);
}
function isRelative(path) {
  return path.startsWith("./") || path.startsWith("../");
}
function isChecked(path) {
  return (path.startsWith("./") || path === ".") && !path.split(/[\\/]/).includes("..");
}
function kindAt(files, path) {
  const steps = path.split("/").filter((step) => step !== "." && step !== "");
  return steps.length === 0 ? "folder" : files.kindOf(steps.join("/"));
}
function hasGlob(path) {
  return /[*?{}[\]]/.test(path);
}

// src/rules/marketplace/fields.ts
import { defineRule as defineRule7 } from "./core.mjs";
import { entryOf as entryOf7, scalarText as scalarText4 } from "./formats.mjs";

// src/spec/marketplace-reserved-names.json
var marketplace_reserved_names_default = { client: "2.1.330", facts: [{ name: "inline", why: "plugins of --plugin-dir" }, { name: "builtin", why: "plugins built into the client" }, { name: "synced", why: "plugins synced from a claude.ai account" }, { name: "skills-dir", why: "plugins of the skills folder" }, { name: "claude-plugin-test", why: "plugins loaded by claude plugin test" }] };

// src/spec/marketplace-sources.json
var marketplace_sources_default = { client: "2.1.330", facts: [{ source: "github", schema: { type: "object", required: ["source", "repo"], properties: { source: { const: "github" }, repo: { type: "string" }, ref: { type: "string" }, sha: { type: "string", pattern: "^[0-9a-f]{40}$" } } }, takes: "repo (owner/name), ref, sha" }, { source: "url", schema: { type: "object", required: ["source", "url"], properties: { source: { const: "url" }, url: { type: "string" }, ref: { type: "string" }, sha: { type: "string", pattern: "^[0-9a-f]{40}$" } } }, takes: "url of a git repository, ref, sha" }, { source: "git-subdir", schema: { type: "object", required: ["source", "url", "path"], properties: { source: { const: "git-subdir" }, url: { type: "string" }, path: { type: "string", minLength: 1, pattern: "^(?!(?:.*/)?\\.\\.(?:/|$))" }, ref: { type: "string" }, sha: { type: "string", pattern: "^[0-9a-f]{40}$" } } }, takes: "url, path inside the repository, ref, sha" }, { source: "npm", schema: { type: "object", required: ["source", "package"], properties: { source: { const: "npm" }, package: { type: "string", pattern: "^(?!.*\\.\\.)" }, version: { type: "string" }, registry: { type: "string", pattern: "^https?://" } } }, takes: "package, version, registry" }, { source: "archive", schema: { type: "object", required: ["source", "url"], properties: { source: { const: "archive" }, url: { type: "string", pattern: "^https://(?!localhost(?:[:/]|$)|127\\.|169\\.254\\.|\\[)" }, sha256: { type: "string", pattern: "^[0-9a-fA-F]{64}$" } } }, takes: "url (https), sha256" }, { source: "command", schema: { type: "object", required: ["source", "command"], properties: { source: { const: "command" }, command: { type: "string", minLength: 1, maxLength: 500, pattern: "^(?!.* {4})[ -~]+$" }, timeout: { type: "number", minimum: 1, maximum: 600 }, mode: { enum: ["copy", "link"] } } }, takes: "command (printable ASCII), timeout (1 to 600), mode" }] };

// src/spec/marketplace.ts
var pluginSources = marketplace_sources_default.facts;
var reservedMarketplaces = marketplace_reserved_names_default.facts;

// src/schemas/marketplace.ts
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

// src/rules/marketplace/fields.ts
import { shapeFaults as shapeFaults2 } from "./rules.mjs";
import { closest as closest2, quoted as quoted6 } from "./rules.mjs";

// src/rules/marketplace/entries.ts
import { entryOf as entryOf6, scalarText as scalarText3 } from "./formats.mjs";
function entriesOf(root) {
  const plugins = entryOf6(root, "plugins")?.value;
  if (plugins?.kind !== "list") return [];
  return plugins.items.map((node, index) => ({
    node,
    name: scalarText3(entryOf6(node, "name")?.value),
    field: `plugins[${index}]`
  }));
}

// src/rules/marketplace/fields.ts
var effect = "the client cannot add the marketplace";
var ignored = new Set(manifestFields.filter(({ wrong }) => wrong === "ignored").map(({ name }) => name));
var metadataFields = ["description", "version", "pluginRoot"];
var marketplaceFieldRules = [
  defineRule7({
    id: "marketplace/invalid-field",
    on: "marketplace",
    severity: "error",
    summary: "a value of the wrong shape",
    effect,
    check({ tree }, report) {
      if (!tree.root) return;
      const own = shapeFaults2(validators.marketplace, tree.root);
      const shared = entriesOf(tree.root).flatMap(
        ({ node, field: prefix }) => node.kind === "map" ? shapeFaults2(validators.manifest, node).map((fault) => ({
          ...fault,
          field: [prefix, fault.field].filter(Boolean).join(".")
        })) : []
      );
      for (const { steps, field, problem, range } of [...own, ...shared])
        report({
          ...ignored.has(steps[0] ?? "") && field.startsWith("plugins[") ? { severity: "warning", effect: "the client ignores the field" } : {},
          message: `${field ? quoted6(field) : "the marketplace"} ${problem}`,
          help: "correct the value",
          range,
          field
        });
    }
  }),
  defineRule7({
    id: "marketplace/no-plugins",
    on: "marketplace",
    severity: "warning",
    summary: "a marketplace that lists no plugin",
    check({ tree }, report) {
      const plugins = entryOf7(tree.root, "plugins");
      if (plugins?.value.kind === "list" && plugins.value.items.length === 0)
        report({
          message: "the marketplace lists no plugin",
          help: "add an entry with a name and a source",
          range: plugins.value.range,
          field: "plugins"
        });
    }
  }),
  defineRule7({
    id: "marketplace/no-description",
    on: "marketplace",
    severity: "warning",
    summary: "a marketplace without a description",
    effect: "people who browse marketplaces see no word about it",
    check({ tree }, report) {
      const { root } = tree;
      if (root?.kind !== "map") return;
      const places = [entryOf7(root, "description"), entryOf7(entryOf7(root, "metadata")?.value, "description")];
      if (places.some((place) => scalarText4(place?.value))) return;
      const range = { start: root.range.start, end: root.range.start + 1 };
      report({ message: "there is no description", help: 'add a "description"', range, field: "description" });
    }
  }),
  defineRule7({
    id: "marketplace/unknown-field",
    on: "marketplace",
    severity: "warning",
    summary: "a field that the client does not know",
    effect: "the client ignores it",
    check({ tree }, report) {
      const maps = [
        [tree.root, marketplaceFields, ""],
        [entryOf7(tree.root, "metadata")?.value, metadataFields, "metadata."],
        ...entriesOf(tree.root).map(({ node, field }) => [node, entryFieldNames, `${field}.`])
      ];
      for (const [owner, known, prefix] of maps)
        for (const { key, keyRange } of owner?.kind === "map" ? owner.entries : []) {
          if (known.includes(key)) continue;
          const meant = closest2(key, known);
          const help = key === "autoUpdate" ? "remove it; users decide on updates" : meant ? `did you mean ${quoted6(meant)}?` : 'remove it, or keep it below "metadata"';
          report({ message: `unknown field ${quoted6(key)}`, help, range: keyRange, field: `${prefix}${key}` });
        }
    }
  }),
  defineRule7({
    id: "marketplace/renames",
    on: "marketplace",
    severity: "error",
    summary: "a rename that ends at no plugin of the list",
    effect,
    check({ tree }, report) {
      const renames = entryOf7(tree.root, "renames")?.value;
      const names = new Set(entriesOf(tree.root).map(({ name }) => name));
      if (renames?.kind !== "map") return;
      for (const { key, keyRange } of renames.entries) {
        const end = followed(renames, key);
        if (end === null || end !== void 0 && names.has(end)) continue;
        report({
          message: `the rename of ${quoted6(key)} ${end === void 0 ? "runs in a circle" : `ends at ${quoted6(end)}, which is not listed`}`,
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
    const next = entryOf7(renames, name)?.value;
    if (next?.kind !== "scalar") return name;
    if (next.value === null) return null;
    name = String(next.value);
  }
}

// src/rules/marketplace/names.ts
import { defineRule as defineRule8 } from "./core.mjs";
import { entryOf as entryOf8, scalarText as scalarText5 } from "./formats.mjs";
import { quoted as quoted7 } from "./rules.mjs";
var installable2 = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
var longestName2 = 128;
var marketplaceNameRules = [
  defineRule8({
    id: "marketplace/name",
    on: "marketplace",
    severity: "error",
    summary: "a marketplace name that the client refuses",
    check({ tree }, report) {
      const value = entryOf8(tree.root, "name")?.value;
      const name = value?.kind === "scalar" && typeof value.value === "string" ? value.value : "";
      const problem = name ? marketplaceNameProblem(name) : void 0;
      if (!value || !problem) return;
      report({ ...problem, help: "use lower-case words joined by single hyphens", range: value.range, field: "name" });
    }
  }),
  defineRule8({
    id: "marketplace/entry-name",
    on: "marketplace",
    severity: "error",
    summary: "a listed plugin whose name the client refuses",
    check({ tree }, report) {
      for (const { node, name, field } of entriesOf(tree.root)) {
        const value = entryOf8(node, "name")?.value;
        const problem = name ? nameProblem(name) : void 0;
        if (!value || !problem) continue;
        const isFit = installable2.test(name ?? "");
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
  defineRule8({
    id: "marketplace/duplicate-entry",
    on: "marketplace",
    severity: "error",
    summary: "two entries of one name",
    effect: "the client cannot add the marketplace",
    check({ tree, file }, report) {
      const first = /* @__PURE__ */ new Map();
      for (const entry of entriesOf(tree.root)) {
        const value = entryOf8(entry.node, "name")?.value;
        const known = first.get(entry.name ?? "");
        if (!entry.name || !value) continue;
        if (!known) first.set(entry.name, entry);
        else
          report({
            message: `a second entry is called ${quoted7(entry.name)}`,
            help: "list each plugin once",
            range: value.range,
            field: `${entry.field}.name`,
            related: [
              { file: file.path, range: entryOf8(known.node, "name")?.value.range ?? known.node.range, message: "the first one" }
            ]
          });
      }
    }
  }),
  defineRule8({
    id: "marketplace/long-name",
    on: "marketplace",
    severity: "warning",
    summary: "a name over 128 characters",
    effect: "Claude Desktop does not accept it",
    check({ tree }, report) {
      const named = [
        { node: tree.root, field: "" },
        ...entriesOf(tree.root).map(({ node, field }) => ({ node, field: `${field}.` }))
      ];
      for (const { node, field } of named) {
        const value = entryOf8(node, "name")?.value;
        const name = scalarText5(value) ?? "";
        if (value && name.length > longestName2)
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
  if (reserved) return { message: `the name ${quoted7(name)} is kept for ${reserved.why}`, effect: effect2, severity: "error" };
  if (/[\s/\\\p{Cc}]|\.\.|^\.$/u.test(name))
    return { message: `the name has a blank, a slash or a control character: ${quoted7(name)}`, effect: effect2, severity: "error" };
  if (/[^\x20-\x7E]/.test(name) || impersonates(name))
    return { message: `the name passes as one of Anthropic's marketplaces: ${quoted7(name)}`, effect: effect2, severity: "error" };
  if (!installable2.test(name))
    return {
      message: `no plugin can be installed from a marketplace called ${quoted7(name)}`,
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

// src/rules/marketplace/sources.ts
import { defineRule as defineRule9 } from "./core.mjs";
import { parseJson } from "./formats.mjs";
import { entryOf as entryOf9, scalarText as scalarText6 } from "./formats.mjs";
import { readSource } from "./core.mjs";
import { sourceFolder } from "./core.mjs";
import { shapeFaults as shapeFaults3 } from "./rules.mjs";
import { either, quoted as quoted8 } from "./rules.mjs";
var notInstallable = "the client cannot add the marketplace";
var marketplaceSourceRules = [
  defineRule9({
    id: "marketplace/source-shape",
    on: "marketplace",
    severity: "error",
    summary: "a source that the client refuses",
    effect: notInstallable,
    check({ tree }, report) {
      for (const { node, field } of entriesOf(tree.root)) {
        const source = entryOf9(node, "source")?.value;
        const at = `${field}.source`;
        if (source?.kind === "map") {
          const kind = pluginSources.find((fact) => fact.source === scalarText6(entryOf9(source, "source")?.value));
          const help = kind ? `${kind.source} takes ${kind.takes}` : `source.source is ${either(pluginSources.map((fact) => fact.source))}`;
          for (const { field: inner, problem, range } of shapeFaults3(validators.pluginSource, source))
            report({
              message: `${quoted8(inner ? `${at}.${inner}` : at)} ${problem}`,
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
  defineRule9({
    id: "marketplace/source-missing",
    on: "marketplace",
    severity: "error",
    summary: "a source folder that is not there",
    effect: 'plugin validate passes; the install fails with "Source path does not exist"',
    check(marketplace2, report) {
      for (const { entry, source, folder } of localEntries(marketplace2))
        if (marketplace2.files.kindOf(folder) === void 0)
          report({
            message: `there is no folder ${quoted8(scalarText6(source))}`,
            help: "correct the path, or remove the entry",
            range: source.range,
            field: `${entry.field}.source`
          });
        else if (marketplace2.files.kindOf(folder) === "file")
          report({
            message: `the source is a file: ${quoted8(scalarText6(source))}`,
            effect: notInstallable,
            help: "name the folder of the plugin",
            range: source.range,
            field: `${entry.field}.source`
          });
    }
  }),
  defineRule9({
    id: "marketplace/drift",
    on: "marketplace",
    severity: "warning",
    summary: "an entry whose name or version is not the manifest's",
    check(marketplace2, report) {
      for (const { entry, folder } of localEntries(marketplace2)) {
        const manifest2 = manifestAt(marketplace2.files, folder);
        for (const key of ["name", "version"]) {
          const own = scalarText6(entryOf9(manifest2, key)?.value);
          const listed = entryOf9(entry.node, key)?.value;
          const written = scalarText6(listed);
          if (!own || !written || !listed || own === written) continue;
          report({
            message: `the entry says ${key} ${quoted8(written)}, the plugin's manifest ${quoted8(own)}`,
            effect: key === "name" ? "the plugin has two names: users install one and see the other" : "the manifest counts at install time",
            help: key === "name" ? "give both the same name" : "remove the version from the entry",
            range: listed.range,
            field: `${entry.field}.${key}`
          });
        }
      }
    }
  }),
  defineRule9({
    id: "marketplace/headers-without-archive",
    on: "marketplace",
    severity: "warning",
    summary: "headers on a source that sends none",
    effect: "the client ignores them",
    check({ tree }, report) {
      for (const { node, field } of entriesOf(tree.root)) {
        if (scalarText6(entryOf9(entryOf9(node, "source")?.value, "source")?.value) === "archive") continue;
        for (const key of ["headers", "headersHelper"]) {
          const entry = entryOf9(node, key);
          if (entry)
            report({
              message: `${quoted8(key)} applies to archive sources only`,
              help: "remove it",
              range: entry.keyRange,
              field: `${field}.${key}`
            });
        }
      }
    }
  }),
  defineRule9({
    id: "marketplace/helper-without-manifest",
    on: "marketplace",
    severity: "error",
    summary: "a headersHelper on an entry that is not strict: false",
    effect: notInstallable,
    check({ tree }, report) {
      for (const { node, field } of entriesOf(tree.root)) {
        const helper = entryOf9(node, "headersHelper");
        const isArchive = scalarText6(entryOf9(entryOf9(node, "source")?.value, "source")?.value) === "archive";
        if (!helper || !isArchive || scalarText6(entryOf9(node, "strict")?.value) === "false") continue;
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
    const source = entryOf9(entry.node, "source")?.value;
    const folder = sourceFolder(scalarText6(source) ?? "", tree.root);
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
      message: `the source has a ".." step: ${quoted8(source)}`,
      help: "sources are relative to the marketplace's root and stay inside it"
    };
  const isBare = /^[^/\\:]+$/.test(source);
  return {
    message: `the source does not start with "./": ${quoted8(source)}`,
    help: isBare ? `write ${quoted8(`./${source}`)}` : 'write a path such as "./plugins/name", or a map for a repository'
  };
}
export {
  layoutManifestRules,
  layoutUnloadedRules,
  manifestFieldRules,
  manifestNameRules,
  manifestOptionRules,
  manifestPathRules,
  marketplaceFieldRules,
  marketplaceNameRules,
  marketplaceSourceRules,
  nameProblem
};
