// Built from src/ by `npm run build`; do not edit.

// src/plugin/inventory.ts
import { entryOf, scalarText } from "./frontmatter.mjs";
import { declarationsOf, declaredPath, declaredValues, markdownBelow } from "./validate.mjs";
import {
  componentsOf,
  fieldOf,
  oncePer
} from "./validate.mjs";
var charactersPerToken = 4;
function inventoryOf(plugin) {
  const unloaded = unloadedOf(plugin);
  const hidden = new Set(unloaded.map(({ path }) => path));
  return {
    name: plugin.name,
    components: componentsOf(plugin).filter(({ file, inline }) => inline || !hidden.has(file.path)).map(inventoryComponent),
    configs: plugin.configs.map((config) => ({
      kind: config.kind,
      path: config.file.path,
      field: config.field,
      names: namesIn(config)
    })),
    unloaded
  };
}
function inventoryComponent(component) {
  const { kind, id, file, body } = component;
  return { kind, id, path: file.path, alwaysTokens: tokens(listingLine(component)), useTokens: tokens(body.text) };
}
function listingLine(component) {
  const { kind, id } = component;
  const description = scalarText(fieldOf(component, "description")?.value) ?? "";
  const when = scalarText(fieldOf(component, "when_to_use")?.value) ?? "";
  const text2 = [description, when].filter(Boolean).join(" - ");
  if (kind === "output-style") return "";
  if (kind === "agent") return `${id}: ${text2}`;
  const isOff = scalarText(fieldOf(component, "disable-model-invocation")?.value) === "true";
  return text2 === "" || isOff ? "" : `${id}: ${text2}`;
}
function tokens(text2) {
  return Math.ceil(text2.length / charactersPerToken);
}
function namesIn({ kind, root }) {
  if (kind === "monitors")
    return root?.kind === "list" ? root.items.map((item) => scalarText(entryOf(item, "name")?.value) ?? "") : [];
  const wrapper = { hooks: "hooks", mcp: "mcpServers", lsp: void 0, settings: void 0 }[kind];
  const map = wrapper && entryOf(root, wrapper)?.value || root;
  return map?.kind === "map" ? map.entries.map(({ key }) => key) : [];
}
var loadedFolders = ["skills", "agents", "commands", "hooks", "output-styles", "themes", "monitors", "workflows"];
var misspelt = {
  skill: "skills",
  agent: "agents",
  subagents: "agents",
  command: "commands",
  hook: "hooks",
  output_styles: "output-styles",
  outputstyles: "output-styles",
  "output-style": "output-styles"
};
var misplaced = {
  "hooks.json": "hooks/hooks.json",
  "mcp.json": ".mcp.json",
  "lsp.json": ".lsp.json",
  "monitors.json": "monitors/monitors.json",
  ".claude-plugin/hooks.json": "hooks/hooks.json",
  ".claude-plugin/.mcp.json": ".mcp.json",
  ".claude-plugin/mcp.json": ".mcp.json",
  ".claude-plugin/SKILL.md": "skills/<name>/SKILL.md"
};
var unloadedOf = oncePer((plugin) => {
  if (plugin.marketplace) return [];
  const loaded = new Set(componentsOf(plugin).map(({ file }) => file.path));
  const found = [
    ...plugin.scope === "plugin" ? [...strayFolders(plugin), ...strayFiles(plugin), ...replacedFolders(plugin, loaded)] : [],
    ...straySkills(plugin, loaded),
    ...linkedFiles(plugin),
    ...swallowedCommands(plugin, loaded),
    ...hiddenComponents(plugin)
  ];
  return found.filter(({ path }, index) => found.findIndex((other) => other.path === path) === index);
});
function* strayFolders({ files }) {
  for (const { name, kind } of files.list("")) {
    if (kind !== "folder" || loadedFolders.includes(name)) continue;
    const lower = name.toLowerCase();
    const meant = loadedFolders.find((folder) => folder === lower) ?? misspelt[lower];
    if (meant && holdsComponents(files.list(name), meant)) yield { path: name, reason: "misspelt-folder", instead: meant };
  }
  for (const { name, kind } of files.list(".claude-plugin"))
    if (kind === "folder" && loadedFolders.includes(name))
      yield { path: `.claude-plugin/${name}`, reason: "inside-manifest-folder", instead: name };
}
function holdsComponents(entries, meant) {
  if (meant === "hooks") return entries.some(({ name }) => name === "hooks.json");
  if (meant === "skills") return entries.some(({ kind }) => kind === "folder");
  return entries.some(({ name, kind }) => kind === "file" && name.endsWith(".md"));
}
function* strayFiles(plugin) {
  const { files } = plugin;
  for (const [path, instead] of Object.entries(misplaced))
    if (files.kindOf(path) === "file" && files.kindOf(instead) === void 0 && !isForOthers(plugin, path))
      yield { path, reason: "misplaced-file", instead };
}
function isForOthers(plugin, path) {
  const isOther = () => plugin.files.list("").some(({ name }) => othersEntries.has(name));
  return path === "mcp.json" && (plugin.source(path).text.includes("//agent-plugins.org/schemas/") || isOther());
}
var othersEntries = /* @__PURE__ */ new Set(["plugin.json", ".cursor-plugin", ".codex-plugin", "gemini-extension.json"]);
function* replacedFolders(plugin, loaded) {
  const declarations = declarationsOf(plugin);
  for (const [key, folder] of [
    ["agents", "agents"],
    ["commands", "commands"],
    ["outputStyles", "output-styles"]
  ]) {
    const values = declaredValues(declarations, key);
    if (!values || values.some((value) => declaredPath(value) === folder)) continue;
    const lost = [...markdownBelow(plugin.files, folder)].filter((path) => !loaded.has(path));
    if (lost.length > 0) yield { path: folder, reason: "replaced-folder", instead: key };
  }
}
function* straySkills({ files }, loaded) {
  for (const { name, kind } of files.list("skills")) {
    const path = `skills/${name}`;
    if (kind === "file" && name.endsWith(".md") && name.toLowerCase() !== "readme.md")
      yield { path, reason: "loose-file", instead: `skills/${name.replace(/\.md$/, "")}/SKILL.md` };
    if (kind !== "folder" || loaded.has(`${path}/SKILL.md`)) continue;
    if (files.kindOf(`${path}/SKILL.md`) === "file") yield { path: `${path}/SKILL.md`, reason: "too-large" };
    else yield* straySkill(path, files, loaded);
  }
}
function* straySkill(path, files, loaded) {
  const entries = files.list(path);
  const lower = entries.find(({ name }) => name.toLowerCase() === "skill.md");
  if (lower) return yield { path: `${path}/${lower.name}`, reason: "wrong-case", instead: `${path}/SKILL.md` };
  const deeper = entries.filter(({ name }) => files.kindOf(`${path}/${name}/SKILL.md`) === "file").map(({ name }) => name);
  if (deeper.length === 0) return yield { path, reason: "no-skill-file", instead: `${path}/SKILL.md` };
  for (const name of deeper) {
    const skill = `${path}/${name}/SKILL.md`;
    if (!loaded.has(skill)) yield { path: skill, reason: "too-deep", instead: `skills/${name}/SKILL.md` };
  }
}
function* linkedFiles({ files }) {
  for (const folder of ["agents", "commands"])
    for (const { name, kind } of files.list(folder))
      if (kind === "symlink") yield { path: `${folder}/${name}`, reason: "symlink" };
}
function* swallowedCommands(plugin, loaded) {
  if (declaredValues(declarationsOf(plugin), "commands")) return;
  const swallowing = [...loaded].filter((path) => path.startsWith("commands/") && /(?:^|\/)skill\.md$/i.test(path));
  for (const instead of swallowing) {
    const folder = instead.slice(0, instead.lastIndexOf("/"));
    for (const { name, kind } of plugin.files.list(folder)) {
      const path = `${folder}/${name}`;
      if (kind === "file" && name.endsWith(".md") && path !== instead) yield { path, reason: "swallowed", instead };
    }
  }
}
function* hiddenComponents(plugin) {
  const isPlugin = plugin.scope === "plugin";
  const [winners, losers] = isPlugin ? [plugin.commands, plugin.skills] : [plugin.skills, plugin.commands];
  const taken = new Map(winners.map((component) => [component.id, component]));
  for (const { id, file } of losers) {
    const winner = taken.get(id);
    if (winner) yield { path: file.path, reason: "hidden", instead: winner.file.path };
  }
  for (const kind of [plugin.skills, plugin.commands]) yield* repeated(kind);
}
function* repeated(components) {
  const first = /* @__PURE__ */ new Map();
  for (const { id, file } of components) {
    const instead = first.get(id);
    if (instead) yield { path: file.path, reason: "same-name", instead };
    else first.set(id, file.path);
  }
}

// src/rules/layout/unloaded.ts
import { defineRule } from "./validate.mjs";
import { entryOf as entryOf2 } from "./frontmatter.mjs";
import { componentsOf as componentsOf2 } from "./validate.mjs";
import { quoted } from "./rules.mjs";
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
      if (!manifest || marketplace || scope !== "plugin" || componentsOf2(plugin).length > 0 || configs.length > 0) return;
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
  ({ id, summary, effect, message, help }) => defineRule({
    id,
    on: "plugin",
    severity: "warning",
    summary,
    effect,
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
function isDeliberate(plugin, { reason, path }) {
  if (reason === "too-deep") return entryOf2(plugin.manifest?.tree.root, "skills") !== void 0;
  if (reason === "loose-file") return !isWrittenAsSkill(plugin, path);
  if (reason !== "no-skill-file") return false;
  const texts = plugin.files.list(path).filter(({ name, kind }) => kind === "file" && /\.md$/i.test(name));
  return !texts.some(({ name }) => isWrittenAsSkill(plugin, `${path}/${name}`));
}
function isWrittenAsSkill(plugin, path) {
  const { text: text2 } = plugin.source(path);
  return text2.startsWith("---") && /^description[ \t]*:/m.test(text2.slice(0, Math.max(0, text2.indexOf("\n---", 3))));
}

// src/rules/manifest/fields.ts
import { defineRule as defineRule3 } from "./validate.mjs";
import { entryOf as entryOf4, scalarText as scalarText3 } from "./frontmatter.mjs";
import { configsOf } from "./validate.mjs";
import { validators } from "./plugin-schemas.mjs";
import { foreignFields, manifestFields } from "./plugin-schemas.mjs";
import { shapeFaults } from "./rules.mjs";
import { shippedOf, shippedText } from "./rules.mjs";
import { closest as closest2, quoted as quoted3 } from "./rules.mjs";

// lazy:semver
var require2 = process.getBuiltinModule("node:module").createRequire(import.meta.url);
var semver;
var load = () => semver ??= require2("./semver.cjs");
function Range(text2) {
  return new (load()).default(text2);
}

// src/rules/manifest/paths.ts
import { defineRule as defineRule2 } from "./validate.mjs";
import { entryOf as entryOf3, scalarText as scalarText2, textOf, typeName } from "./frontmatter.mjs";
import { serverNames } from "./validate.mjs";
import { closest, either, quoted as quoted2 } from "./rules.mjs";
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
  defineRule2({
    id: "manifest/path-leads-out",
    on: "manifest",
    severity: "error",
    inClient: true,
    summary: "a component path with a `..` step",
    effect: "the client does not load that component",
    check({ tree }, report) {
      for (const { path, range, field } of pathsLeadingOut(tree.root))
        report({
          message: `the path has a ".." step: ${quoted2(path)}`,
          ...path.startsWith("./") ? {} : { effect: "the client does not load the plugin" },
          help: "name a path inside the plugin",
          range,
          field
        });
    }
  }),
  defineRule2({
    id: "manifest/path-missing",
    on: "manifest",
    severity: "error",
    inClient: true,
    summary: "a component path that names nothing",
    check({ tree, plugin }, report) {
      for (const { key, path, range, field } of pathsIn(tree.root)) {
        if (!isChecked(path) || kindAt(plugin.files, path) !== void 0) continue;
        report({
          message: `there is nothing at ${quoted2(path)}`,
          effect: key === "mcpServers" || key === "lspServers" ? "the client skips it without a word; its servers are missing" : "the client reports a load failure and loads the rest without it",
          help: hasGlob(path) ? "name each path; patterns are not expanded" : "correct the path, or remove it",
          range,
          field
        });
      }
    }
  }),
  defineRule2({
    id: "manifest/path-kind",
    on: "manifest",
    severity: "error",
    inClient: true,
    summary: "a component path to a file where a folder is meant, or the other way round",
    check({ tree, plugin }, report) {
      for (const { takes, key, path, range, field } of pathsIn(tree.root)) {
        const kind = isChecked(path) ? kindAt(plugin.files, path) : void 0;
        if (kind === void 0 || kind === "symlink" || takes === "any" || kind === takes) continue;
        if (takes === "file" && !/\.\w+\/?$/.test(path)) continue;
        const parent = path.replace(/\/[^/]*\/?$/, "");
        report({
          message: `${quoted2(path)} is a ${kind}; ${key} takes a ${takes}`,
          effect: "the client does not load that component",
          help: takes === "folder" && parent !== "." ? `name the folder that holds SKILL.md: ${quoted2(parent)}` : `name a ${takes}`,
          range,
          field
        });
      }
    }
  }),
  defineRule2({
    id: "manifest/command-source",
    on: "manifest",
    severity: "error",
    inClient: true,
    summary: "a command entry with both or neither of source and content",
    effect: "the client does not load the plugin",
    check({ tree }, report) {
      const commands = entryOf3(tree.root, "commands")?.value;
      for (const { key, keyRange, value } of commands?.kind === "map" ? commands.entries : []) {
        if (value.kind !== "map") continue;
        const given = ["source", "content"].filter((name) => {
          const node = entryOf3(value, name)?.value;
          return node && !(node.kind === "scalar" && node.value === "");
        });
        if (given.length === 1) continue;
        report({
          message: `the command ${quoted2(key)} has ${given.length === 0 ? "neither a source nor a content" : "both a source and a content"}`,
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
    yield* pathsOf(spec, entryOf3(root, spec.key)?.value, spec.key);
    const nested = entryOf3(entryOf3(root, "experimental")?.value, spec.key)?.value;
    if (spec.key === "themes" || spec.key === "monitors") yield* pathsOf(spec, nested, `experimental.${spec.key}`);
  }
}
function* pathsOf(spec, value, field) {
  if (value?.kind === "scalar" && typeof value.value === "string")
    yield { ...spec, path: value.value, range: value.range, field };
  if (value?.kind === "list") for (const [index, item] of value.items.entries()) yield* pathsOf(spec, item, `${field}[${index}]`);
  if (value?.kind === "map" && spec.key === "commands")
    for (const { key, value: entry } of value.entries)
      yield* pathsOf(spec, entryOf3(entry, "source")?.value, `${field}.${key}.source`);
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
function pathsLeadingOut(root) {
  return [...pathsIn(root)].filter(({ path }) => isRelative(path) && path.split(/[\\/]/).includes(".."));
}
function isHost(text2) {
  const [, host = "", port] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(text2) ?? [];
  if (port !== void 0 && !(/^[1-9]\d{0,4}$/.test(port) && Number(port) <= 65535)) return false;
  if (host.toLowerCase() === "localhost") return true;
  if (host.startsWith("[")) return isUsual(host);
  const name = host.startsWith("*.") ? host.slice(2) : host;
  if (host.length > 253 || !/^[\w-]+(?:\.[\w-]+)+$/.test(name)) return false;
  return name !== host || isUsual(host);
}
function isUsual(host) {
  return URL.canParse(`http://${host}`) && new URL(`http://${host}`).hostname === host.toLowerCase();
}
var manifestRequirementRules = [
  defineRule2({
    id: "manifest/engine-range",
    on: "manifest",
    severity: "error",
    inClient: true,
    summary: "a client version that is no range",
    effect: "plugin validate refuses the plugin; an install ignores the field",
    check({ tree }, report) {
      const value = entryOf3(entryOf3(tree.root, "engines")?.value, "claude-code")?.value;
      if (!value || isRange(textOf(value))) return;
      const shown = value.kind === "scalar" ? quoted2(value.value) : `a ${typeName(value)}`;
      report({
        message: `"engines.claude-code" is no range of versions: ${shown}`,
        help: 'write one such as ">=2.1.0"',
        range: value.range,
        field: "engines.claude-code"
      });
    }
  }),
  defineRule2({
    id: "manifest/network",
    on: "manifest",
    severity: "warning",
    inClient: true,
    summary: "network hosts that the client does not take",
    effect: "the client ignores it",
    check({ tree }, report) {
      const network = entryOf3(tree.root, "network")?.value;
      if (network?.kind !== "map") return;
      for (const { key, keyRange } of network.entries)
        if (key !== "hosts")
          report({
            message: `unknown field ${quoted2(`network.${key}`)}`,
            help: 'network takes "hosts"',
            range: keyRange,
            field: `network.${key}`
          });
      const hosts = entryOf3(network, "hosts")?.value;
      if (hosts?.kind !== "list")
        report({
          message: '"network" has no list of hosts',
          help: 'write "hosts": ["api.example.com"]',
          range: hosts?.range ?? network.range,
          field: "network"
        });
      for (const [index, node] of (hosts?.kind === "list" ? hosts.items : []).entries()) {
        const host = textOf(node);
        if (host !== void 0 && isHost(host)) continue;
        report({
          message: `this is no host: ${quoted2(host ?? typeName(node))}`,
          help: hostIn(host) ?? 'write a name such as "api.example.com", "*.example.com" or "127.0.0.1:8080", without scheme and path',
          range: node.range,
          field: `network.hosts[${index}]`
        });
      }
    }
  }),
  defineRule2({
    id: "manifest/dependency",
    on: "manifest",
    severity: "warning",
    summary: "a dependency on the plugin itself, twice on another, or in a version that is no range",
    check({ tree, plugin }, report) {
      const seen = /* @__PURE__ */ new Set();
      for (const { node, name, marketplace, field } of dependenciesIn(tree.root)) {
        const id = `${name}@${marketplace ?? ""}`.toLowerCase();
        const version = entryOf3(node, "version")?.value;
        const text2 = textOf(version);
        if (name === plugin.name && marketplace === void 0)
          report({
            message: "the plugin depends on itself",
            effect: "the client takes no notice",
            help: "remove it",
            range: node.range,
            field
          });
        else if (seen.has(id))
          report({
            message: `a second dependency on ${quoted2(name)}`,
            effect: "the client takes no notice",
            help: "remove one of them",
            range: node.range,
            field
          });
        else if (version && text2 !== void 0 && !isRange(text2))
          report({
            message: `the version is no range: ${quoted2(text2)}`,
            effect: "plugin validate passes; no version is known to fit it",
            help: 'write one such as "^1.2.0"',
            range: version.range,
            field: `${field}.version`
          });
        seen.add(id);
      }
    }
  }),
  defineRule2({
    id: "manifest/channel-server",
    on: "manifest",
    severity: "warning",
    summary: "a channel over a server that the plugin does not have",
    effect: "the client loads the plugin, and the channel never brings anything",
    check({ tree, plugin }, report) {
      const channels = entryOf3(tree.root, "channels")?.value;
      const servers = serverNames(plugin);
      for (const [index, channel] of (channels?.kind === "list" ? channels.items : []).entries()) {
        const value = entryOf3(channel, "server")?.value;
        const server = textOf(value);
        if (!value || !server || servers.includes(server)) continue;
        const meant = closest(server, servers);
        report({
          message: `the plugin has no server ${quoted2(server)}`,
          help: meant ? `did you mean ${quoted2(meant)}?` : servers.length > 0 ? `its servers are ${either(servers)}` : "declare the server in .mcp.json",
          range: value.range,
          field: `channels.${index}.server`
        });
      }
    }
  })
];
function isRange(text2) {
  if (text2 === void 0 || text2.length > 256) return false;
  try {
    new Range(text2);
    return true;
  } catch {
    return false;
  }
}
function hostIn(text2) {
  const host = text2 && URL.canParse(text2) ? new URL(text2).host : void 0;
  return host && isHost(host) ? `write ${quoted2(host)}` : void 0;
}
function dependenciesIn(root) {
  const list = entryOf3(root, "dependencies")?.value;
  return (list?.kind === "list" ? list.items : []).flatMap((node, index) => {
    const written = textOf(node) ?? textOf(entryOf3(node, "name")?.value);
    if (!written) return [];
    const at = written.indexOf("@");
    const own = at < 0 ? void 0 : written.slice(at + 1);
    return [
      {
        node,
        name: at < 0 ? written : written.slice(0, at),
        marketplace: own ?? scalarText2(entryOf3(node, "marketplace")?.value),
        field: `dependencies.${index}`
      }
    ];
  });
}
var blank = /(?:\s+|\/\/(?!\/)[^\n]*|\/\*[\s\S]*?\*\/)+/y;
var text = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`/y;
var word = /[A-Za-z_$][\w$]*/y;
var running = /* @__PURE__ */ new Set(["const", "let", "var", "function", "class", "enum", "abstract", "async"]);
var outside = "reaches outside the file; a contract stands alone";
function contractFaults(source) {
  const faults = [];
  let depth = 0;
  let isStart = true;
  let before = "";
  for (let at = source.startsWith("\uFEFF") ? 1 : 0; at < source.length; ) {
    const space = read(blank, source, at);
    const string = space ? void 0 : read(text, source, at);
    const name = space || string ? void 0 : read(word, source, at);
    if (space) isStart ||= space.includes("\n");
    else if (name) {
      const problem = isStart && before !== "export" || name === "import" ? faultOf(source, at, name, depth) : void 0;
      if (problem && source[at - 1] !== ".") faults.push({ problem, start: at, end: at + name.length });
      isStart = false;
      before = name;
    } else {
      const char = source[at] ?? "";
      if (source.startsWith("///", at)) {
        const end = lineEnd(source, at);
        if (/^\/\/\/\s*<reference/.test(source.slice(at, end)))
          faults.push({ problem: `a reference ${outside}`, start: at, end });
        at = end;
        continue;
      }
      if ("{([".includes(char)) depth++;
      if ("})]".includes(char)) depth--;
      isStart = !string && ";{}".includes(char);
      before = "";
    }
    at += (space ?? string ?? name ?? " ").length;
  }
  return faults;
}
function faultOf(source, at, name, depth) {
  const rest = source.slice(at + name.length, at + name.length + 300);
  const isKey = /^\s*[?:]/.test(rest);
  if (isKey) return void 0;
  if (name === "import") return depth === 0 || /^\s*\(/.test(rest) ? `"import" ${outside}` : void 0;
  if (running.has(name) && /^\s+[\w$]/.test(rest)) return `"${name}" declares something that runs; a contract holds types alone`;
  if (depth > 0) return void 0;
  if (name === "export") return exportFault(rest);
  if (name === "declare") return declareFault(rest);
  if ((name === "type" || name === "interface") && /^\s+[\w$]/.test(rest)) return `"${name}" at the top has no "export" in front`;
  return (name === "namespace" || name === "module") && /^\s+[\w$'"]/.test(rest) ? `"${name}" stands at the top` : void 0;
}
function exportFault(rest) {
  if (/^\s+(?:type\s+)?(?:\{[^}]*\}|\*)[^;'"\n]{0,100}from\s*['"]/.test(rest)) return `"export \u2026 from" ${outside}`;
  return /^\s+(?:type|interface)\b/.test(rest) ? void 0 : 'behind "export" stands neither "type" nor "interface"';
}
function declareFault(rest) {
  const module = /^[ \t]+module[ \t]+(?:'([^'\n]*)'|"([^"\n]*)")[ \t]*\{/.exec(rest);
  if (!module) return `"declare" does not open declare module 'claude-code' { \u2026 }`;
  const name = module[1] ?? module[2] ?? "";
  return name === "claude-code" ? void 0 : `the module '${name}' is not 'claude-code'`;
}
function read(form, source, at) {
  form.lastIndex = at;
  return form.exec(source)?.[0];
}
function lineEnd(source, at) {
  const end = source.indexOf("\n", at);
  return end < 0 ? source.length : end;
}
var maxBytes = 262144;
var manifestContractRules = [
  defineRule2({
    id: "manifest/type-contract",
    on: "manifest",
    severity: "error",
    summary: "a contract of types with anything else in it",
    effect: "plugin validate refuses the plugin; a session loads it",
    check({ tree, plugin }, report) {
      const node = entryOf3(tree.root, "types")?.value;
      const path = textOf(node)?.replace(/^(?:\.\/+)+/, "");
      if (!node || !path?.endsWith(".d.ts") || path.split("/").includes("..") || plugin.files.kindOf(path) !== "file") return;
      if ((plugin.files.sizeOf(path) ?? 0) > maxBytes) {
        const help = "keep it to the types that other plugins use";
        report({ message: `${quoted2(path)} is over 256 KiB and is not read`, help, range: node.range, field: "types" });
        return;
      }
      for (const { problem, start, end } of contractFaults(plugin.source(path).text))
        report({
          message: problem,
          help: "export types and interfaces, and extend declare module 'claude-code' { \u2026 }",
          file: path,
          range: { start, end }
        });
    }
  })
];

// src/rules/manifest/fields.ts
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
  const effect = refusedByPath.test(name) ? "the client refuses the plugin when it is loaded by its path" : installable.test(name) ? "the client accepts it; claude.ai refuses it" : "the client cannot install it from a marketplace";
  return { message: `the name is not in kebab-case: ${quoted3(name)}`, effect, severity: "warning", help };
}
var manifestNameRules = [
  defineRule3({
    id: "manifest/name",
    on: "manifest",
    severity: "warning",
    inClient: true,
    summary: "a plugin name that is reserved, cannot be installed or is not in kebab-case",
    check({ tree }, report) {
      const value = entryOf4(tree.root, "name")?.value;
      if (value?.kind === "scalar" && typeof value.value === "string" && value.value !== "")
        reportName(value.value, value.range, report);
    }
  }),
  defineRule3({
    id: "manifest/name-length",
    on: "manifest",
    severity: "info",
    profiles: { directory: "warning" },
    summary: "a plugin name over 64 characters",
    effect: "the client accepts it; the plugin directory does not",
    check({ tree }, report) {
      const value = entryOf4(tree.root, "name")?.value;
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
    inClient: true,
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
    inClient: true,
    summary: "a field with a value that the client refuses or drops",
    check({ tree, file }, report) {
      if (tree.root?.kind !== "map") return;
      const leadingOut = new Set(pathsLeadingOut(tree.root).map(({ range }) => range.start));
      for (const { steps, field, problem, range } of shapeFaults(validators.manifest, tree.root)) {
        if (leadingOut.has(range.start)) continue;
        const known2 = byName.get(steps[0] === "experimental" ? steps[1] ?? "experimental" : steps[0] ?? "");
        const name = field || "the manifest";
        report({
          message: `${field ? quoted3(name) : name} ${problem}`,
          effect: effects[known2?.wrong ?? "refused"],
          ...known2 ? { help: `${quoted3(known2.name)} takes ${known2.expected}` } : { help: "give the plugin a name" },
          severity: known2?.wrong === "ignored" ? "warning" : "error",
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
    inClient: true,
    summary: "a homepage that is no URL",
    effect: effects.dropped,
    check({ tree }, report) {
      const homepage = entryOf4(tree.root, "homepage")?.value;
      if (homepage?.kind !== "scalar" || typeof homepage.value !== "string" || URL.canParse(homepage.value)) return;
      report({
        message: `homepage is no URL: ${quoted3(homepage.value)}`,
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
    inClient: true,
    summary: "no version, description or author",
    check({ tree }, report) {
      const { root } = tree;
      if (root?.kind !== "map") return;
      for (const [name, effect] of Object.entries(missingEffects)) {
        const entry = entryOf4(root, name);
        if (entry && scalarText3(entry.value) !== "") continue;
        report({
          message: entry ? `${name} is empty` : `there is no ${name}`,
          effect,
          help: `add ${/^[aeiou]/.test(name) ? "an" : "a"} ${quoted3(name)}`,
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
    inClient: true,
    summary: "a field that the client does not know",
    effect: "the client ignores it",
    check({ tree }, report) {
      if (tree.root?.kind !== "map") return;
      for (const entry of tree.root.entries) if (!byName.has(entry.key)) reportUnknown(entry, tree.root, report);
      const experimental = entryOf4(tree.root, "experimental")?.value;
      for (const { key, keyRange } of experimental?.kind === "map" ? experimental.entries : []) {
        if (experimentalKeys.includes(key)) continue;
        const help = `experimental takes ${experimentalKeys.join(", ")}`;
        report({
          message: `unknown field ${quoted3(`experimental.${key}`)}`,
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
    inClient: true,
    summary: "themes or monitors outside experimental",
    effect: "it still loads, and plugin validate warns",
    check({ tree }, report) {
      for (const key of ["themes", "monitors"]) {
        const entry = entryOf4(tree.root, key);
        if (!entry) continue;
        report({
          message: `${quoted3(key)} belongs below "experimental"`,
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
  const meant = foreign ? void 0 : closest2(key, [...byName.keys()]);
  const isFree = meant !== void 0 && !entryOf4(root, meant);
  report({
    message: `unknown field ${quoted3(key)}`,
    help: foreign ? helpForForeign(foreign.means) : meant ? `did you mean ${quoted3(meant)}?` : 'remove it, or keep it below "metadata"',
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
  const author = entryOf4(root, "author")?.value;
  if (steps.join(".") !== "author" || author?.kind !== "scalar" || typeof author.value !== "string") return {};
  const [, before = "", email, url] = /^([^<(]*)(?:<([^>]*)>\s*)?(?:\(([^)]*)\)\s*)?$/.exec(author.value) ?? [];
  const name = before.trimEnd();
  if (!name || text2.slice(author.range.start, author.range.end) === "") return {};
  const map = { name, ...email ? { email } : {}, ...url ? { url } : {} };
  const written = JSON.stringify(map, void 0, 1).replace(/\n */g, " ");
  return { fix: { safe: true, edits: [{ range: author.range, text: written }] } };
}
var manifestOptionRules = [
  defineRule3({
    id: "manifest/option-choices",
    on: "manifest",
    severity: "error",
    inClient: true,
    summary: "choices of an option that the client refuses",
    effect: "the client does not load the plugin",
    check({ tree }, report) {
      for (const { key, value } of optionsIn(tree.root)) {
        const choices = entryOf4(value, "options");
        if (choices?.value.kind !== "list") continue;
        const field = `userConfig.${key}.options`;
        for (const { message, help } of choiceProblems(value, choices.value.items))
          report({ message: `the option ${quoted3(key)} ${message}`, help, range: choices.keyRange, field });
      }
    }
  }),
  defineRule3({
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
          message: `the default of ${quoted3(key)} ${problem}`,
          help: "give a default of the option's type and within its bounds",
          range: fallback.value.range,
          field: `userConfig.${key}.default`
        });
      }
    }
  }),
  defineRule3({
    id: "manifest/option-bounds",
    on: "manifest",
    severity: "warning",
    summary: "bounds that no value can meet, or that do not apply",
    effect: "nothing checks them",
    check({ tree }, report) {
      for (const { key, keyRange, value } of optionsIn(tree.root)) {
        const [low, high] = ["min", "max"].map((name) => numberOf(entryOf4(value, name)?.value));
        const type = scalarText3(entryOf4(value, "type")?.value);
        const found = { range: keyRange, field: `userConfig.${key}` };
        if (low !== void 0 && high !== void 0 && low > high)
          report({ ...found, message: `the option ${quoted3(key)} has a min above its max`, help: "exchange the two" });
        else if ((low !== void 0 || high !== void 0) && type !== void 0 && type !== "number")
          report({
            ...found,
            message: `the option ${quoted3(key)} has bounds, but its type is ${quoted3(type)}`,
            help: "remove min and max"
          });
      }
    }
  }),
  defineRule3({
    id: "manifest/option-case",
    on: "manifest",
    severity: "warning",
    summary: "options whose names differ in letter case only",
    effect: "both reach hooks as one variable, CLAUDE_PLUGIN_OPTION_<NAME>",
    check({ tree }, report) {
      const first = /* @__PURE__ */ new Map();
      for (const { key, keyRange } of optionsIn(tree.root)) {
        const known2 = first.get(key.toUpperCase());
        if (known2 !== void 0 && known2 !== key)
          report({
            message: `the options ${quoted3(known2)} and ${quoted3(key)} differ in letter case only`,
            help: "rename one of them",
            range: keyRange,
            field: `userConfig.${key}`
          });
        first.set(key.toUpperCase(), known2 ?? key);
      }
    }
  })
];
function optionsIn(root) {
  const options = entryOf4(root, "userConfig")?.value;
  return options?.kind === "map" ? options.entries.filter(({ value }) => value.kind === "map") : [];
}
function* choiceProblems(option, items) {
  const choices = items.map((item) => scalarText3(item) ?? "");
  const isTrue = (name) => entryOf4(option, name)?.value.kind === "scalar" && scalarText3(entryOf4(option, name)?.value) === "true";
  if (scalarText3(entryOf4(option, "type")?.value) !== "string" || isTrue("multiple") || isTrue("sensitive"))
    yield {
      message: "has choices, which only a plain text option takes",
      help: 'remove "options", or make it a single, plain string'
    };
  const folded = choices.map((choice) => choice.toLowerCase());
  if (new Set(folded).size < folded.length)
    yield { message: "repeats a choice", help: "name each choice once, in any letter case" };
  if (choices.some((choice) => choice !== choice.trim() || /[\p{Cc}\p{Cf}]/u.test(choice)))
    yield { message: "has a choice with an invisible character or blanks around it", help: "remove them" };
  const fallback = scalarText3(entryOf4(option, "default")?.value);
  if (fallback === void 0 && !isTrue("required"))
    yield {
      message: "has choices, but neither a default nor required: true",
      help: 'add a "default" that is one of the choices'
    };
  if (fallback !== void 0 && !choices.includes(fallback))
    yield {
      message: `has a default that is no choice: ${quoted3(fallback)}`,
      help: `take one of ${choices.map(quoted3).join(", ")}`
    };
}
function defaultProblem(option, fallback) {
  const type = scalarText3(entryOf4(option, "type")?.value);
  const isMultiple = scalarText3(entryOf4(option, "multiple")?.value) === "true";
  if (scalarText3(entryOf4(option, "sensitive")?.value) === "true") return "is a secret that everyone can read";
  if (fallback.kind === "list") return isMultiple ? void 0 : "is a list, but the option takes one value";
  const value = fallback.kind === "scalar" ? fallback.value : void 0;
  const wanted = type === "number" || type === "boolean" ? type : "string";
  if (type !== void 0 && typeof value !== wanted) return `is a ${typeof value}, but the type is ${quoted3(type)}`;
  if (typeof value !== "number") return void 0;
  const [low, high] = ["min", "max"].map((name) => numberOf(entryOf4(option, name)?.value));
  return low !== void 0 && value < low || high !== void 0 && value > high ? "is outside its bounds" : void 0;
}
function numberOf(node) {
  return node?.kind === "scalar" && typeof node.value === "number" ? node.value : void 0;
}
var token = /\$\{user_config\.(\w{1,100})\}/g;
var variable = "CLAUDE_PLUGIN_OPTION_";
var maxFindings = 20;
var manifestOptionUseRules = [
  defineRule3({
    id: "manifest/unused-option",
    on: "manifest",
    severity: "info",
    summary: "an option that the plugin never uses",
    effect: "users are asked for it, and nothing comes of it",
    check({ tree, plugin }, report) {
      const options = entryOf4(tree.root, "userConfig")?.value;
      if (options?.kind !== "map" || options.entries.length === 0 || hasModules(plugin)) return;
      const used = usesIn(plugin);
      for (const { key, keyRange } of used ? options.entries : [])
        if (!used?.has(key.toLowerCase()))
          report({
            message: `nothing in the plugin uses the option ${quoted3(key)}`,
            help: `use \${user_config.${key}} in a server or a skill, or ${variable}${key.toUpperCase()} in a hook; or remove it`,
            range: keyRange,
            field: `userConfig.${key}`
          });
    }
  }),
  defineRule3({
    id: "manifest/undeclared-option",
    on: "component",
    severity: "warning",
    summary: "a text that uses an option which the manifest does not declare",
    effect: "the model reads the placeholder as it stands",
    check(component, report) {
      const { plugin } = component;
      if (!component.file.text.includes("${user_config.")) return;
      const options = entryOf4(plugin.manifest?.tree.root, "userConfig")?.value;
      const declared = options?.kind === "map" ? options.entries.map(({ key }) => key) : [];
      const { body } = component;
      let count = 0;
      for (const { 0: written, 1: key = "", index } of declared.length > 0 ? body.text.matchAll(token) : []) {
        const meant = declared.includes(key) ? void 0 : closest2(key, declared);
        if (!meant || ++count > maxFindings) continue;
        const start = body.start + index;
        report({
          message: `userConfig declares no ${quoted3(key)}`,
          help: `did you mean ${quoted3(meant)}?`,
          range: { start, end: start + written.length }
        });
      }
    }
  })
];
function hasModules(plugin) {
  return configsOf(plugin, "hooks").some(({ root }) => entryOf4(root, "modules") !== void 0);
}
function usesIn(plugin) {
  const used = /* @__PURE__ */ new Set();
  for (const file of shippedOf(plugin)) {
    const text2 = shippedText(plugin, file);
    if (!text2?.includes("user_config") && !text2?.includes(variable)) continue;
    for (const [, key = ""] of text2.matchAll(/user_config\.(\w{1,100})/g)) used.add(key.toLowerCase());
    for (const [, key] of text2.matchAll(/CLAUDE_PLUGIN_OPTION_(\w{0,100})/g)) {
      if (!key) return void 0;
      used.add(key.toLowerCase());
    }
  }
  return used;
}

// builtin:node:buffer
var nodeBuffer = process.getBuiltinModule("node:buffer");
var { Buffer, isUtf8 } = nodeBuffer;

// src/rules/ship/files.ts
import { defineRule as defineRule4 } from "./validate.mjs";
import { entryOf as entryOf5 } from "./frontmatter.mjs";
import { componentsOf as componentsOf3, configsOf as configsOf2 } from "./validate.mjs";

// lazy:secrets
var require3 = process.getBuiltinModule("node:module").createRequire(import.meta.url);
var secrets;
var load2 = () => secrets ??= require3("./secrets.cjs");
var secretsInText = (...given) => load2().secretsInText(...given);

// src/rules/ship/files.ts
import { directoryNames } from "./rules.mjs";
import { shippedOf as shippedOf2, shippedText as shippedText2 } from "./rules.mjs";
import { hiddenText } from "./rules.mjs";
import { quoted as quoted4 } from "./rules.mjs";
var top = { start: 0, end: 0 };
var copied = "every user of the plugin gets it";
var osFiles = new Set(directoryNames("os-metadata"));
var keyFile = /^(?:id_(?:rsa|dsa|ecdsa|ed25519)|\.netrc|_netrc|\.pypirc|\.pgpass|\.htpasswd|.+\.(?:p12|pfx|jks|keystore|kdbx|ppk|mobileprovision))$/i;
var leftover = /(?:^|\/)(?:__pycache__\/.+|[^/]+\.py[cod]|\.[^/]+\.sw[op]|[^/]+\.(?:orig|rej)|npm-debug\.log|\.pytest_cache\/.+)$/;
var shipFileRules = [
  defineRule4({
    id: "ship/env-file",
    on: "plugin",
    severity: "warning",
    summary: "a .env file with values",
    effect: copied,
    check(plugin, report) {
      for (const file of shippedOf2(plugin)) {
        if (!/^\.env(?:\.(?!example$|sample$|template$|dist$|defaults?$|schema$|vault$)[\w.-]+)?$/.test(file.name)) continue;
        const set = settings(plugin, file);
        if (set.length > 0)
          report({
            message: `a file of the environment is shipped: ${quoted4(file.path)} sets ${set.slice(0, 3).join(", ")}`,
            help: `add it to .gitignore, and ship ${file.name}.example without values`,
            file: file.path,
            range: top
          });
      }
    }
  }),
  defineRule4({
    id: "ship/key-file",
    on: "plugin",
    severity: "warning",
    summary: "a file in which programs keep keys or passwords",
    effect: copied,
    check(plugin, report) {
      for (const { path, name, kind } of shippedOf2(plugin))
        if (kind === "file" && keyFile.test(name))
          report({
            message: `a file for keys or passwords is shipped: ${quoted4(path)}`,
            help: "remove it from the repository and from its history, and replace what is in it",
            file: path,
            range: top
          });
    }
  }),
  defineRule4({
    id: "ship/os-metadata",
    on: "plugin",
    severity: "warning",
    summary: "a file that the operating system left, such as .DS_Store",
    effect: `${copied}; the plugin directory warns`,
    check(plugin, report) {
      for (const { path } of shippedOf2(plugin))
        if (path.split("/").some((step) => osFiles.has(step)))
          report({
            message: `the operating system left ${quoted4(path)}`,
            help: "delete it, and add its name to .gitignore",
            file: path,
            range: top
          });
    }
  }),
  defineRule4({
    id: "ship/leftover",
    on: "plugin",
    severity: "info",
    summary: "caches and backup files of tools",
    effect: copied,
    check(plugin, report) {
      const found = shippedOf2(plugin).filter(({ path }) => leftover.test(path));
      const [first] = found;
      if (first)
        report({
          message: `${found.length === 1 ? "a leftover" : `${found.length} leftovers`} of tools: ${quoted4(first.path)}`,
          help: "add them to .gitignore",
          file: first.path,
          range: top
        });
    }
  }),
  defineRule4({
    id: "ship/node-modules",
    on: "plugin",
    severity: "info",
    summary: "a node_modules folder among the shipped files",
    effect: `${copied}; the client does not install packages by itself unless a lockfile stands beside package.json`,
    check(plugin, report) {
      for (const { path, name, kind } of shippedOf2(plugin))
        if (name === "node_modules" && kind === "folder")
          report({
            message: `installed packages are shipped: ${quoted4(path)}`,
            help: "bundle what the scripts need into them, and add node_modules/ to .gitignore",
            file: path,
            range: top
          });
    }
  })
];
function settings(plugin, file) {
  const lines = (shippedText2(plugin, file) ?? "").split("\n", 1e3);
  return lines.flatMap((line) => {
    const [, name, value = ""] = /^\s{0,20}(?:export\s)?\s{0,20}([A-Za-z_]\w{0,100})\s{0,20}=(.*)$/.exec(line) ?? [];
    const isSet = !/^\s*(?:["']{2}\s*)?(?:#.*)?$/.test(value) && !/<|your|change.?me|xxx|\.\.\.|example|placeholder/i.test(value);
    return name && isSet ? [name] : [];
  });
}
var lockfiles = ["package-lock.json", "npm-shrinkwrap.json", "bun.lock", "bun.lockb"];
var guarded = [".claude-plugin/plugin.json", "hooks/hooks.json"];
var shipRootRules = [
  defineRule4({
    id: "ship/lockfile",
    on: "plugin",
    severity: "warning",
    profiles: { directory: "warning" },
    summary: "a lockfile beside package.json, for which the client installs packages",
    effect: "at each install from a marketplace the client runs npm ci (or its like of bun) in the copy, without install scripts but with development packages, for up to 60 seconds; nothing switches that off",
    check(plugin, report) {
      const { files, scope, marketplace } = plugin;
      if (scope !== "plugin" || marketplace || files.kindOf("package.json") !== "file") return;
      const { root } = plugin.json("package.json").tree;
      const isFor = (key) => {
        const packages = entryOf5(root, key)?.value;
        return packages?.kind === "map" && packages.entries.length > 0;
      };
      for (const name of lockfiles) {
        if (files.kindOf(name) !== "file") continue;
        const isMeant = isFor("dependencies");
        report({
          message: `${quoted4(name)} stands beside package.json at the plugin's root`,
          severity: isMeant ? "info" : "warning",
          help: isMeant ? isFor("devDependencies") ? "bundle what the scripts need; else every user installs the development packages too" : "keep it if the scripts need these packages; else bundle them" : "bundle what the scripts need, and keep the lockfile in another folder, such as .ci/",
          file: name,
          range: top
        });
      }
    }
  }),
  defineRule4({
    id: "ship/claude-md",
    on: "plugin",
    severity: "warning",
    inClient: true,
    summary: "a CLAUDE.md at the plugin's root",
    effect: "the client reads it in no session of a user; plugin validate warns, and with --strict it fails",
    check({ files, scope, marketplace, manifest }, report) {
      if (scope !== "plugin" || marketplace || !manifest || files.kindOf("CLAUDE.md") !== "file") return;
      report({
        message: "CLAUDE.md stands at the plugin's root",
        help: "put what users need into a skill; what is for developers of the plugin goes into another file",
        file: "CLAUDE.md",
        range: top
      });
    }
  }),
  defineRule4({
    id: "ship/case-clash",
    on: "plugin",
    severity: "warning",
    summary: "names that are one on macOS and Windows",
    effect: "a file system without letter case keeps one of them, and the other is gone",
    check(plugin, report) {
      const paths = shippedOf2(plugin).map(({ path }) => path);
      const isManifest = paths.some((path) => path.toLowerCase() === guarded[0]);
      for (const [one, other] of clashes(isManifest ? [guarded[0], ...paths] : paths)) {
        if ([one, other].every((path) => path.startsWith("hooks/") && path.toLowerCase() === guarded[1])) continue;
        const isGuarded = guarded.some((file) => file === one || file === other);
        report({
          message: `${quoted4(one)} and ${quoted4(other)} differ in letter case or Unicode form only`,
          ...isGuarded ? { severity: "error", effect: "plugin validate refuses the plugin" } : {},
          help: "rename or remove one of them",
          file: other,
          range: top
        });
      }
    }
  })
];
function clashes(paths) {
  const first = /* @__PURE__ */ new Map();
  const found = /* @__PURE__ */ new Map();
  for (const path of paths) {
    for (let end = path.indexOf("/"); ; end = path.indexOf("/", end + 1)) {
      const name = end < 0 ? path : path.slice(0, end);
      const folded = name.normalize("NFC").toLowerCase();
      const known2 = first.get(folded) ?? name;
      first.set(folded, known2);
      if (known2 !== name) found.set(name, known2);
      if (known2 !== name || end < 0) break;
    }
  }
  return [...found].map(([other, one]) => [one, other]);
}
var kinds = new Uint8Array(128);
for (const char of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-+=~") kinds[char.charCodeAt(0)] = 1;
for (const char of "0123456789") kinds[char.charCodeAt(0)] = 2;
var shortest = 12;
var shortestWithoutDigit = 30;
var passwords = /pass|pwd|:\/\/[^\s/@]{0,200}@/gi;
function secretsInFile(text2) {
  if (text2.includes("PRIVATE KEY")) return secretsInText(text2).filter((secret) => isReal(text2, secret));
  return candidateLines(text2).flatMap(
    ([start, end]) => secretsInText(text2.slice(start, end)).map((secret) => ({ ...secret, start: secret.start + start, end: secret.end + start })).filter((secret) => isReal(text2, secret))
  );
}
function isReal(text2, { what, start, end }) {
  const value = text2.slice(start, end);
  if (what === "JWT")
    return !Buffer.from(value.split(".")[1] ?? "", "base64url").toString().includes('"1234567890"');
  if (what !== "private key") return true;
  const body = value.replace(/^-----[^-]{1,60}-----/, "").replace(/\\[nr]|["'`+,\s]/g, "");
  return /^[A-Za-z0-9+/=]{60,}$/.test(body);
}
function candidateLines(text2) {
  const lines = /* @__PURE__ */ new Map();
  const add = (at) => {
    const start = text2.lastIndexOf("\n", at) + 1;
    const close = text2.indexOf("\n", at);
    const end = close < 0 ? text2.length : close;
    lines.set(start, end);
    return end;
  };
  const kindAt2 = (at) => kinds[text2.charCodeAt(at)] ?? 0;
  for (let start = 0; start + shortest <= text2.length; ) {
    let at = start + shortest - 1;
    while (at >= start && kindAt2(at) > 0) at--;
    if (at >= start) {
      start = at + 1;
      continue;
    }
    let end = start;
    let hasDigit = false;
    for (let kind = kindAt2(end); kind > 0; kind = kindAt2(++end)) if (kind === 2) hasDigit = true;
    start = end - start >= (hasDigit ? shortest : shortestWithoutDigit) ? add(end - 1) + 1 : end + 1;
  }
  for (const { index } of text2.matchAll(passwords)) add(index);
  return [...lines];
}
var known = /* @__PURE__ */ new WeakMap();
var whats = {
  tags: "text in invisible tag characters",
  bidi: "a control that turns the direction of text",
  "zero-width": "a run of characters without width"
};
var shipTextRules = [
  defineRule4({
    id: "ship/secret",
    on: "plugin",
    severity: "error",
    summary: "a secret in a file that every user gets",
    effect: "everyone who installs the plugin can use it, and so can everyone who reads the repository",
    check(plugin, report) {
      for (const { path, secret } of secretsOf(plugin))
        if (!secret.isDoubtful)
          report({
            message: `a ${secret.what} is written out: ${quoted4(`${secret.shownText}[redacted]`)}`,
            help: "revoke it; let users give their own by a sensitive option in userConfig, or by an environment variable",
            file: path,
            range: secret
          });
    }
  }),
  defineRule4({
    id: "ship/secret-like",
    on: "plugin",
    severity: "warning",
    summary: "what looks like a secret, in a sample, a test or by its name alone",
    effect: "if it is one, every user has it; the plugin directory takes no plugin with such a text, samples included",
    check(plugin, report) {
      for (const { path, secret } of secretsOf(plugin))
        if (secret.isDoubtful)
          report({
            message: `what looks like a ${secret.what === "literal value" ? "secret" : secret.what} is written out: ${quoted4(`${secret.shownText}[redacted]`)}`,
            help: "write a stand-in that says so, such as YOUR_TOKEN; revoke it if it is real",
            file: path,
            range: secret
          });
    }
  }),
  defineRule4({
    id: "ship/hidden-text",
    on: "plugin",
    severity: "warning",
    summary: "text in a script or data file that people do not see",
    effect: "what runs, or what the model reads, is not what a reviewer sees",
    check(plugin, report) {
      const components = new Set(componentsOf3(plugin).map(({ file }) => file.path));
      for (const { path, hidden } of factsOf(plugin))
        for (const { kind, start, end } of components.has(path) ? [] : hidden)
          report({
            message: `${whats[kind]} in ${quoted4(path)}`,
            ...kind === "tags" || kind === "bidi" && isCode(path) ? { severity: "error" } : {},
            help: "remove it; where it is data, write it as an escape such as \\u202e",
            file: path,
            range: { start, end }
          });
    }
  })
];
function factsOf(plugin) {
  const before = known.get(plugin);
  if (before) return before;
  const found = shippedOf2(plugin).flatMap((file) => factsIn(plugin, file));
  known.set(plugin, found);
  return found;
}
function factsIn(plugin, file) {
  const text2 = shippedText2(plugin, file);
  if (!text2) return [];
  const secrets2 = secretsInFile(text2).flatMap((secret) => {
    const isDoubtful = isSample(file.path, text2, secret);
    if (isDoubtful && isByName(secret)) return [];
    const shownText = text2.slice(secret.start, secret.start + secret.shown);
    return [{ ...secret, shownText, isDoubtful: isDoubtful || isByName(secret) }];
  });
  const hidden = hiddenText(text2);
  return secrets2.length + hidden.length > 0 ? [{ path: file.path, secrets: secrets2, hidden }] : [];
}
function secretsOf(plugin) {
  const servers = configsOf2(plugin, "mcp");
  return factsOf(plugin).flatMap(
    ({ path, secrets: secrets2 }) => secrets2.filter(({ start, end }) => {
      const isInside = (range) => range !== void 0 && range.start <= start && end <= range.end;
      return !servers.some(({ file, root }) => file.path === path && isInside(root?.range));
    }).map((secret) => ({ path, secret }))
  );
}
function isByName({ what }) {
  return what === "literal value" || what === "secret in a query" || what === "password in a URL";
}
var longestLine = 1e3;
function isSample(path, text2, { start, end }) {
  if (/\.(?:md|mdx|rst|adoc|txt|map)$|(?:^|\/)(?:tests?|__tests__|specs?|fixtures?|examples?|samples?|docs?|dist|bundles?|build|vendor)\/|[._-](?:test|spec)s?\.|(?:^|\/)test_/i.test(
    path
  ))
    return true;
  const from = Math.max(0, end - longestLine - 1);
  const line = text2.slice(text2.slice(from, start).lastIndexOf("\n") + 1 + from, end);
  return line.length > longestLine || /example|sample|fake|dummy|mock|test|placeholder/i.test(line);
}
function isCode(path) {
  return /\.(?:[cm]?[jt]sx?|py|sh|bash|zsh|ps1|rb|pl|php|go|rs|lua|cmd|bat)$|(?:^|\/)bin\//i.test(path);
}
export {
  contractFaults,
  inventoryOf,
  isHost,
  layoutManifestRules,
  layoutUnloadedRules,
  manifestContractRules,
  manifestFieldRules,
  manifestNameRules,
  manifestOptionRules,
  manifestOptionUseRules,
  manifestPathRules,
  manifestRequirementRules,
  nameProblem,
  pathsLeadingOut,
  secretsInFile,
  shipFileRules,
  shipRootRules,
  shipTextRules,
  unloadedOf
};
