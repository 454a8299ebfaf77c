// Built from src/ by `npm run build`; do not edit.

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
    check({ manifest, marketplace, entry, scope, files }, report) {
      if (manifest || marketplace || entry || scope !== "plugin") return;
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
      const { manifest, marketplace, configs, files, scope } = plugin;
      if (!manifest || marketplace || scope !== "plugin" || componentsOf(plugin).length > 0 || configs.length > 0) return;
      const others = ["bin", "themes", "workflows"].some((folder) => files.list(folder).length > 0);
      const declares = manifest.tree.root?.kind === "map" ? manifest.tree.root.entries.map(({ key }) => key) : [];
      if (others || declares.some((key) => providing.has(key))) return;
      report({
        message: "the plugin has no component that the client would load",
        help: "add skills/<name>/SKILL.md, an agent, a command, hooks or a server",
        file: manifest.file.path,
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
function isDeliberate({ manifest }, { reason }) {
  return reason === "too-deep" && entryOf(manifest?.tree.root, "skills") !== void 0;
}

// src/rules/manifest/fields.ts
import { defineRule as defineRule3 } from "./core.mjs";
import { entryOf as entryOf2, scalarText } from "./formats.mjs";
import { validators } from "./plugin-schemas.mjs";
import { foreignFields, manifestFields } from "./plugin-schemas.mjs";
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
function authorFix(root, steps, text) {
  const author = entryOf2(root, "author")?.value;
  if (steps.join(".") !== "author" || author?.kind !== "scalar" || typeof author.value !== "string") return {};
  const [, name = "", email, url] = /^([^<(]*?)\s*(?:<([^>]*)>)?\s*(?:\(([^)]*)\))?\s*$/.exec(author.value) ?? [];
  if (!name || text.slice(author.range.start, author.range.end) === "") return {};
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
import { entryFieldNames, marketplaceFields } from "./plugin-schemas.mjs";
import { validators as validators2 } from "./plugin-schemas.mjs";
import { manifestFields as manifestFields2 } from "./plugin-schemas.mjs";
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
var ignored = new Set(manifestFields2.filter(({ wrong }) => wrong === "ignored").map(({ name }) => name));
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
      const own = shapeFaults2(validators2.marketplace, tree.root);
      const shared = entriesOf(tree.root).flatMap(
        ({ node, field: prefix }) => node.kind === "map" ? shapeFaults2(validators2.manifest, node).map((fault) => ({
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
import { reservedMarketplaces } from "./plugin-schemas.mjs";
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
import { validators as validators3 } from "./plugin-schemas.mjs";
import { pluginSources } from "./plugin-schemas.mjs";
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
          for (const { field: inner, problem, range } of shapeFaults3(validators3.pluginSource, source))
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
    check(marketplace, report) {
      for (const { entry, source, folder } of localEntries(marketplace))
        if (marketplace.files.kindOf(folder) === void 0)
          report({
            message: `there is no folder ${quoted8(scalarText6(source))}`,
            help: "correct the path, or remove the entry",
            range: source.range,
            field: `${entry.field}.source`
          });
        else if (marketplace.files.kindOf(folder) === "file")
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
    check(marketplace, report) {
      for (const { entry, folder } of localEntries(marketplace)) {
        const manifest = manifestAt(marketplace.files, folder);
        for (const key of ["name", "version"]) {
          const own = scalarText6(entryOf9(manifest, key)?.value);
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
