// Built from src/ by `npm run build`; do not edit.

// src/rules/marketplace/fields.ts
import { defineRule } from "./core.mjs";
import { parseJson } from "./formats.mjs";
import { entryOf, scalarText } from "./formats.mjs";
import { readSource, sourceFolder } from "./core.mjs";
import { entryFieldNames, marketplaceFields } from "./plugin-schemas.mjs";
import { validators } from "./plugin-schemas.mjs";
import { manifestFields, pluginSources, reservedMarketplaces } from "./plugin-schemas.mjs";
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
var ignored = new Set(manifestFields.filter(({ wrong }) => wrong === "ignored").map(({ name }) => name));
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
        ({ node, field: prefix }) => node.kind === "map" ? shapeFaults(validators.manifest, node).map((fault) => ({
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
          const kind = pluginSources.find((fact) => fact.source === scalarText(entryOf(source, "source")?.value));
          const help = kind ? `${kind.source} takes ${kind.takes}` : `source.source is ${either(pluginSources.map((fact) => fact.source))}`;
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
    check(marketplace, report) {
      for (const { entry, source, folder } of localEntries(marketplace))
        if (marketplace.files.kindOf(folder) === void 0)
          report({
            message: `there is no folder ${quoted(scalarText(source))}`,
            help: "correct the path, or remove the entry",
            range: source.range,
            field: `${entry.field}.source`
          });
        else if (marketplace.files.kindOf(folder) === "file")
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
    check(marketplace, report) {
      for (const { entry, folder } of localEntries(marketplace)) {
        const manifest = manifestAt(marketplace.files, folder);
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
