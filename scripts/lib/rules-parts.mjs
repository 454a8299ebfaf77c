// Built from src/ by `npm run build`; do not edit.

// src/rules/eval/cases.ts
import { defineRule } from "./validate.mjs";
import { readFrontmatter } from "./frontmatter.mjs";
import { entryOf, nodeAt, scalarText, textOf } from "./frontmatter.mjs";
import { parseYaml } from "./frontmatter.mjs";
import { declarationsOf, declaredValues } from "./validate.mjs";
import { validators } from "./part-schemas.mjs";
import { evalFields, graderTypes } from "./part-schemas.mjs";
import { shapeFaults } from "./rules.mjs";
import { closest, either, quoted } from "./rules.mjs";
var skipped = /* @__PURE__ */ new Set(["mocks", "results", "node_modules"]);
var maxDepth = 20;
var known = /* @__PURE__ */ new WeakMap();
function evalCases(plugin) {
  if (plugin.scope !== "plugin" || plugin.marketplace) return [];
  const found = known.get(plugin) ?? evalFolders(plugin).flatMap((folder) => [...casesBelow(plugin, folder, maxDepth)]);
  known.set(plugin, found);
  return found;
}
function evalFolders(plugin) {
  const nested = declarationsOf(plugin).map(({ document, field }) => ({
    document,
    field: field ? `${field}.experimental` : "experimental"
  }));
  const declared = declaredValues(nested, "evals")?.map(({ value }) => (scalarText(value) ?? "").replace(/^\.\/|\/$/g, ""));
  return (declared ?? ["evals"]).filter((folder) => folder !== "" && !folder.split("/").includes(".."));
}
function* casesBelow(plugin, folder, depth) {
  const { files } = plugin;
  if (files.kindOf(`${folder}/prompt.md`) === "file" || files.kindOf(`${folder}/case.yaml`) === "file")
    return yield readCase(plugin, folder);
  for (const { name, kind } of depth > 0 ? files.list(folder) : [])
    if (kind === "folder" && !skipped.has(name)) yield* casesBelow(plugin, `${folder}/${name}`, depth - 1);
}
function readCase(plugin, folder) {
  const { files } = plugin;
  const has = (name) => files.kindOf(`${folder}/${name}`) === "file";
  const yaml = has("case.yaml") ? readYaml(plugin, `${folder}/case.yaml`) : void 0;
  const listed = entryOf(yaml?.root, "graders")?.value;
  const inYaml = (listed?.kind === "list" ? listed.items : []).map(
    (root, index) => ({
      path: `${folder}/case.yaml`,
      root,
      text: "",
      hasFields: true,
      field: `graders.${index}`,
      name: scalarText(entryOf(root, "name")?.value) ?? ""
    })
  );
  const inFiles = files.list(`${folder}/graders`).filter(({ name, kind }) => kind === "file" && name.endsWith(".md")).map(({ name }) => {
    const part = readMarkdown(plugin, `${folder}/graders/${name}`);
    return { ...part, field: "", name: scalarText(entryOf(part.root, "name")?.value) ?? name.slice(0, -3) };
  }).filter(({ hasFields }) => hasFields);
  return {
    folder,
    ...has("prompt.md") ? { prompt: readMarkdown(plugin, `${folder}/prompt.md`) } : {},
    ...yaml ? { yaml } : {},
    graders: [...inYaml, ...inFiles]
  };
}
function readYaml(plugin, path) {
  const { text } = plugin.source(path);
  const { root, problems } = parseYaml(text);
  return { path, root, text: "", hasFields: true, ...problems[0] ? { problem: problems[0] } : {} };
}
function readMarkdown(plugin, path) {
  const { text } = plugin.source(path);
  const { status, root, problems, bodyStart } = readFrontmatter(text).author;
  const hasFields = status === "read" || status === "broken";
  return { path, root, text: text.slice(bodyStart).trim(), hasFields, ...problems[0] ? { problem: problems[0] } : {} };
}
function withText(root, key, text) {
  const end = { start: root.range.end, end: root.range.end };
  return { ...root, entries: [...root.entries, { key, keyRange: end, value: { kind: "scalar", range: end, value: text } }] };
}
var notLoaded = "plugin eval does not load the case, and ends with exit code 1";
var top = { start: 0, end: 0 };
var runFields = evalFields.filter(({ part }) => part === "execution").map(({ name }) => name);
var promptFields = evalFields.filter(({ part, caseOnly }) => (part === "case" || part === "execution") && !caseOnly).map(({ name }) => name);
var template = /^TODO: describe what /;
var evalCaseRules = [
  defineRule({
    id: "eval/syntax",
    on: "plugin",
    severity: "error",
    summary: "a case or grader that is not YAML, or no map",
    effect: notLoaded,
    check(plugin, report) {
      for (const { prompt, yaml, graders } of evalCases(plugin))
        for (const part of [prompt, yaml, ...graders.filter(({ field }) => field === "")]) {
          const message = part && faultOf(part);
          if (part && message)
            report({
              message,
              help: "write fields such as max_turns: 10",
              file: part.path,
              range: part.problem?.range ?? part.root?.range ?? top
            });
        }
    }
  }),
  defineRule({
    id: "eval/invalid-case",
    on: "plugin",
    severity: "error",
    summary: "a case with a field that plugin eval does not take",
    effect: notLoaded,
    check(plugin, report) {
      for (const { prompt, yaml } of evalCases(plugin))
        for (const [part, validator] of [
          [prompt, validators.evalPrompt],
          [yaml, validators.evalCase]
        ]) {
          if (part?.root?.kind !== "map" || part.problem) continue;
          for (const { field, problem, range } of shapeFaults(validator, part.root)) {
            const unknown = /unknown key "(.+)"$/.exec(problem)?.[1];
            const meant = unknown ? closest(unknown, promptFields) : void 0;
            report({
              message: `${field ? quoted(field) : "the case"} ${problem}`,
              help: helpFor(field, unknown, meant),
              file: part.path,
              range,
              field
            });
          }
        }
    }
  }),
  defineRule({
    id: "eval/no-prompt",
    on: "plugin",
    severity: "error",
    summary: "a case without a prompt, or with that of the template",
    effect: notLoaded,
    check(plugin, report) {
      for (const { prompt, yaml, folder } of evalCases(plugin)) {
        const text = prompt?.text || scalarText(nodeAt(yaml?.root, "execution.prompt")) || "";
        if (text && !template.test(text) || faultOf(prompt) || faultOf(yaml)) continue;
        report({
          message: text ? `the prompt is that of the template: ${quoted(text)}` : "there is no prompt",
          help: "write what the user says into prompt.md, below the frontmatter",
          file: prompt?.path ?? yaml?.path ?? folder,
          range: top
        });
      }
    }
  }),
  defineRule({
    id: "eval/no-graders",
    on: "plugin",
    severity: "error",
    summary: "a case that nothing judges",
    effect: notLoaded,
    check(plugin, report) {
      for (const { graders, prompt, yaml, folder } of evalCases(plugin))
        if (graders.length === 0 && !faultOf(yaml))
          report({
            message: "there is no grader",
            help: 'add graders/NAME.md with a "type"',
            file: prompt?.path ?? yaml?.path ?? folder,
            range: top
          });
    }
  }),
  defineRule({
    id: "eval/ignored",
    on: "plugin",
    severity: "warning",
    summary: "what plugin eval does not read: a field at the wrong place, a case.yml",
    effect: "plugin eval ignores it without a word",
    check(plugin, report) {
      for (const { yaml, folder } of evalCases(plugin)) {
        for (const { key, keyRange } of yaml?.root?.kind === "map" ? yaml.root.entries : [])
          if (runFields.includes(key))
            report({
              message: `${quoted(key)} stands beside "execution"`,
              help: 'move it below "execution"',
              file: `${folder}/case.yaml`,
              range: keyRange,
              field: key
            });
        if (plugin.files.kindOf(`${folder}/case.yml`) === "file")
          report({
            message: "a case.yml beside the case",
            help: "rename it to case.yaml, or delete it",
            file: `${folder}/case.yml`,
            range: top
          });
      }
    }
  }),
  defineRule({
    id: "eval/variable",
    on: "plugin",
    severity: "error",
    summary: "a variable that a case may not set",
    effect: "every run of the case fails",
    check(plugin, report) {
      for (const { prompt, yaml } of evalCases(plugin))
        for (const [part, field] of [
          [prompt, "env"],
          [yaml, "execution.env"]
        ]) {
          const variables = nodeAt(part?.root, field);
          for (const { key, keyRange } of variables?.kind === "map" ? variables.entries : [])
            if (part && !key.startsWith("EVAL_"))
              report({
                message: `a case cannot set ${quoted(key)}`,
                help: `call it EVAL_${key}, or set it where plugin eval is started`,
                file: part.path,
                range: keyRange,
                field: `${field}.${key}`
              });
        }
    }
  }),
  defineRule({
    id: "eval/duplicate-name",
    on: "plugin",
    severity: "warning",
    summary: "two cases of one name",
    effect: "neither the report nor --case can tell them apart",
    check(plugin, report) {
      const first = /* @__PURE__ */ new Map();
      for (const found of evalCases(plugin)) {
        const name = nameOf(found);
        const known2 = first.get(name);
        if (!known2) first.set(name, found);
        else
          report({
            message: `a second case is called ${quoted(name)}; the first is ${quoted(known2.folder)}`,
            help: "give each a name of its own",
            file: found.prompt?.path ?? found.yaml?.path ?? found.folder,
            range: top
          });
      }
    }
  })
];
function faultOf(part) {
  if (!part?.hasFields) return void 0;
  if (part.problem) return `it is not YAML: ${part.problem.message}`;
  const isEmpty = !part.root || part.root.kind === "scalar" && part.root.value === null;
  return isEmpty || part.root?.kind === "map" ? void 0 : "the fields are no map";
}
function nameOf({ prompt, yaml, folder }) {
  const own = [prompt, yaml].map((part) => scalarText(entryOf(part?.root, "name")?.value)).find(Boolean);
  return own ?? folder.slice(folder.lastIndexOf("/") + 1);
}
function helpFor(field, unknown, meant) {
  if (meant) return `did you mean ${quoted(meant)}?`;
  if (unknown) return `remove it; a case takes ${promptFields.join(", ")}`;
  const known2 = evalFields.find(({ name }) => name === field.split(".").at(-1) || name === field.split(".")[0]);
  return known2 ? `${known2.name}: ${known2.does}` : 'add "schema_version": "1.0" and a "name"';
}
var evalGraderRules = [
  defineRule({
    id: "eval/invalid-grader",
    on: "plugin",
    severity: "error",
    summary: "a grader with a field that plugin eval does not take, or without one that it needs",
    effect: notLoaded,
    check(plugin, report) {
      for (const grader of evalCases(plugin).flatMap(({ graders }) => graders)) {
        const root = completed(grader);
        if (!root) continue;
        const type = scalarText(entryOf(root, "type")?.value) ?? "";
        for (const { field, problem, range } of shapeFaults(validators.evalGrader, root)) {
          const isType = !graderTypes.includes(type);
          const place = [grader.field, field].filter(Boolean).join(".");
          report({
            message: `${place ? quoted(place) : "the grader"} ${problem}`,
            help: isType ? `"type" is ${either(graderTypes)}` : `a ${type} grader takes ${fieldsOf(type).join(", ")}`,
            file: grader.path,
            range,
            field: place
          });
        }
        if (grader.field !== "" && !scalarText(entryOf(root, "name")?.value))
          report({
            message: `${quoted(grader.field)} has no name`,
            help: 'add a "name"',
            file: grader.path,
            range: root.range,
            field: grader.field
          });
      }
    }
  }),
  defineRule({
    id: "eval/duplicate-grader",
    on: "plugin",
    severity: "error",
    summary: "two graders of one name in a case",
    effect: notLoaded,
    check(plugin, report) {
      for (const { graders } of evalCases(plugin)) {
        const seen = /* @__PURE__ */ new Set();
        for (const { name, root, path } of graders) {
          if (name && seen.has(name))
            report({
              message: `a second grader is called ${quoted(name)}`,
              help: "give each a name of its own",
              file: path,
              range: entryOf(root, "name")?.value.range ?? top
            });
          seen.add(name);
        }
      }
    }
  }),
  defineRule({
    id: "eval/template",
    on: "plugin",
    severity: "error",
    summary: "a grader with the criteria of the template",
    effect: notLoaded,
    check(plugin, report) {
      for (const { text, root, path } of evalCases(plugin).flatMap(({ graders }) => graders)) {
        const criteria = textOf(entryOf(root, "criteria")?.value) ?? text;
        if (criteria.startsWith("TODO: describe what a successful response looks like"))
          report({
            message: `the criteria are those of the template: ${quoted(criteria)}`,
            help: "write what a good answer is",
            file: path,
            range: top
          });
      }
    }
  }),
  defineRule({
    id: "eval/pattern",
    on: "plugin",
    severity: "error",
    summary: "an expression that is none",
    effect: "the grader fails in every run",
    check(plugin, report) {
      for (const grader of evalCases(plugin).flatMap(({ graders }) => graders)) {
        const root = completed(grader);
        const pattern = textOf(entryOf(root, "pattern")?.value);
        const problem = pattern === void 0 ? void 0 : patternProblem(pattern, textOf(entryOf(root, "flags")?.value) ?? "");
        if (!problem) continue;
        const range = entryOf(grader.root, "pattern")?.value.range ?? top;
        report({
          message: `the pattern is no expression: ${problem}`,
          help: "correct it; groups such as (?i) are written as flags",
          file: grader.path,
          range
        });
      }
    }
  }),
  defineRule({
    id: "eval/missing-file",
    on: "plugin",
    severity: "error",
    summary: "a file of a case that is not there",
    effect: "every run of the case, or the grader that needs the file, fails",
    check(plugin, report) {
      for (const { folder, yaml, graders } of evalCases(plugin)) {
        const places = [
          ...["context.history_file", "context.scaffold_script"].map((field) => ({
            path: yaml?.path,
            node: nodeAt(yaml?.root, field),
            field
          })),
          ...graders.map(({ path, root, field }) => ({
            path,
            node: entryOf(root, "baseline_file")?.value,
            field: [field, "baseline_file"].filter(Boolean).join(".")
          }))
        ];
        for (const { path, node, field } of places) {
          const file = textOf(node)?.replace(/^\.\//, "");
          if (!path || !node || !file || file.includes("..") || plugin.files.kindOf(`${folder}/${file}`) !== void 0) continue;
          report({
            message: `the case has no file ${quoted(file)}`,
            help: "paths count from the folder of the case",
            file: path,
            range: node.range,
            field
          });
        }
      }
    }
  })
];
function completed({ root, text, problem }) {
  if (root?.kind !== "map" || problem) return void 0;
  const type = scalarText(entryOf(root, "type")?.value) ?? "";
  const field = evalFields.find(({ body, types }) => body && types?.includes(type))?.name;
  return field && text && !entryOf(root, field) ? withText(root, field, text) : root;
}
function fieldsOf(type) {
  return evalFields.filter(({ types }) => types?.includes(type)).map(({ name }) => name);
}
function patternProblem(pattern, flags) {
  try {
    new RegExp(pattern, flags);
    return void 0;
  } catch (error) {
    return error.message.replace(/^Invalid regular expression: /, "").slice(0, 200);
  }
}

// src/rules/lsp/servers.ts
import { defineRule as defineRule2 } from "./validate.mjs";
import { entryOf as entryOf2, textOf as textOf2 } from "./frontmatter.mjs";
import { rangeInside } from "./frontmatter.mjs";
import { validators as validators2 } from "./part-schemas.mjs";
import { isInReach } from "./hooks.mjs";
import { shapeFaults as shapeFaults2 } from "./rules.mjs";
import { quoted as quoted2 } from "./rules.mjs";
var lost = "the client loads no server of this file; only its debug log says so";
var program = /\.(?:[cm]?[jt]s|py|rb|php|lua|sh|jar|dll|exe)$/;
var wrappers = ["lspServers", "servers"];
var lspServerRules = [
  defineRule2({
    id: "lsp/wrapped",
    on: "lsp",
    severity: "error",
    summary: "servers inside another key",
    effect: lost,
    check(source, report) {
      for (const { key, keyRange } of wrapped(source))
        report({
          message: `the servers stand inside ${quoted2(key)}`,
          help: 'write them at the top: {"name": {"command": \u2026, "extensionToLanguage": \u2026}}',
          range: keyRange,
          field: key
        });
    }
  }),
  defineRule2({
    id: "lsp/shape",
    on: "lsp",
    severity: "error",
    summary: "a server with a field that the client does not take",
    effect: lost,
    check(source, report) {
      if (source.origin === "inline" || !source.root || source.problems.length > 0 || wrapped(source).length > 0) return;
      for (const { field, steps, problem, range } of shapeFaults2(validators2.lsp, source.root)) {
        const command = steps.length === 2 && steps[1] === "command" ? commandProblem(source.root, steps) : void 0;
        report({
          message: `${field ? quoted2(field) : "the file"} ${command ?? problem}`,
          help: command ? 'put the arguments into "args"; a path may have blanks only where it starts with a slash' : 'a server takes "command", "extensionToLanguage" such as {".py": "python"}, and options like "args" and "env"',
          range,
          field
        });
      }
    }
  }),
  defineRule2({
    id: "lsp/missing-file",
    on: "lsp",
    severity: "error",
    summary: "a program or argument that names a file the plugin does not have",
    effect: "the server does not start",
    check(source, report) {
      if (!isInReach(source)) return;
      for (const { node, field, isProgram } of wordsOf(source.root)) {
        const [, path = ""] = /^\$\{CLAUDE_PLUGIN_ROOT\}\/([^$]+)$/.exec(String(node.value)) ?? [];
        const steps = path.split("/").filter((step) => step !== "" && step !== ".");
        const isOurs = (isProgram || program.test(path)) && steps.length > 0 && !steps.includes("..") && steps[0] !== "node_modules";
        if (!isOurs || source.plugin.files.kindOf(steps.join("/")) !== void 0) continue;
        report({
          message: `the plugin has no ${quoted2(path)}`,
          help: "correct the path, or add the file; nothing is built after an install",
          range: rangeInside(source.file.text, node, 0, String(node.value).length),
          field: source.field ? `${source.field}.${field}` : field
        });
      }
    }
  }),
  defineRule2({
    id: "lsp/relative-command",
    on: "lsp",
    severity: "error",
    summary: "a program of the plugin by a relative path",
    effect: "the client looks for it in the session's folder, and the server does not start",
    check(source, report) {
      if (!isInReach(source)) return;
      for (const { node, field, isProgram } of wordsOf(source.root)) {
        const text = String(node.value);
        const path = text.replace(/^(?:\.\/)+/, "");
        if (!isProgram || path === text || source.plugin.files.kindOf(path) !== "file") continue;
        const range = rangeInside(source.file.text, node, 0, text.length);
        report({
          message: `the path is not looked for in the plugin: ${quoted2(text)}`,
          help: `write ${quoted2(`\${CLAUDE_PLUGIN_ROOT}/${path}`)}`,
          range,
          field: source.field ? `${source.field}.${field}` : field,
          fix: { safe: true, edits: [{ range, text: `\${CLAUDE_PLUGIN_ROOT}/${path}` }] }
        });
      }
    }
  }),
  defineRule2({
    id: "lsp/not-executable",
    on: "lsp",
    severity: "error",
    summary: "a program of the plugin without a run bit",
    effect: "the server does not start: permission denied",
    check(source, report) {
      if (!isInReach(source)) return;
      const { files } = source.plugin;
      for (const { node, field, isProgram } of wordsOf(source.root)) {
        const [, path = ""] = /^\$\{CLAUDE_PLUGIN_ROOT\}\/([^$]+)$/.exec(String(node.value)) ?? [];
        if (!isProgram || files.kindOf(path) !== "file" || files.isExecutable(path)) continue;
        report({
          message: `${quoted2(path)} has no run bit`,
          help: `run chmod +x ${path} and git update-index --chmod=+x ${path}`,
          range: node.range,
          field: source.field ? `${source.field}.${field}` : field,
          fix: { safe: true, edits: [], runnable: path }
        });
      }
    }
  })
];
function wrapped({ origin, root }) {
  if (origin === "inline" || root?.kind !== "map") return [];
  return root.entries.filter(
    ({ key, value }) => wrappers.includes(key) && value.kind === "map" && !entryOf2(value, "command") && !entryOf2(value, "extensionToLanguage")
  );
}
function commandProblem(root, [server = ""]) {
  const command = textOf2(entryOf2(entryOf2(root, server)?.value, "command")?.value);
  return command && /\s/.test(command) && !command.startsWith("/") ? `has a blank: ${quoted2(command)}` : void 0;
}
function* wordsOf(root) {
  for (const { key, value } of root?.kind === "map" ? root.entries : []) {
    const command = entryOf2(value, "command")?.value;
    if (command?.kind === "scalar") yield { node: command, field: `${key}.command`, isProgram: true };
    const args = entryOf2(value, "args")?.value;
    for (const [index, item] of (args?.kind === "list" ? args.items : []).entries())
      if (item.kind === "scalar") yield { node: item, field: `${key}.args.${index}`, isProgram: false };
  }
}

// src/rules/monitor/monitors.ts
import { defineRule as defineRule3 } from "./validate.mjs";
import { entryOf as entryOf3, nodeAt as nodeAt2, textOf as textOf3 } from "./frontmatter.mjs";
import { rangeInside as rangeInside2 } from "./frontmatter.mjs";
import { readCommandLine } from "./rules.mjs";
import { validators as validators3 } from "./part-schemas.mjs";
import { isInReach as isInReach2 } from "./hooks.mjs";
import { shapeFaults as shapeFaults3 } from "./rules.mjs";
import { skillNames, splitReference } from "./rules.mjs";
import { closest as closest2, quoted as quoted3 } from "./rules.mjs";
var lost2 = "the client loads none of the monitors, and reports a plugin error";
var onSkill = "on-skill-invoke:";
var monitorRules = [
  defineRule3({
    id: "monitor/shape",
    on: "monitors",
    severity: "error",
    summary: "monitors that are not the list the client takes",
    effect: lost2,
    check({ origin, root, problems }, report) {
      if (origin === "inline" || !root || problems.length > 0) return;
      const wrapper = entryOf3(root, "monitors");
      for (const { field, problem, range } of shapeFaults3(validators3.monitors, root))
        report({
          message: wrapper ? "the monitors stand inside a key" : `${labelOf(root, field)} ${problem}`,
          help: wrapper ? 'write the list alone: [{"name": \u2026, "command": \u2026, "description": \u2026}]' : 'a monitor takes "name", "command", "description", and "when": "always" or "on-skill-invoke:SKILL"',
          range: wrapper?.keyRange ?? range,
          field: wrapper ? "monitors" : field
        });
    }
  }),
  defineRule3({
    id: "monitor/duplicate-name",
    on: "monitors",
    severity: "error",
    summary: "two monitors of one name",
    check({ file, origin, root, field }, report) {
      const first = /* @__PURE__ */ new Map();
      for (const { node, at } of monitorsIn(root, field)) {
        const value = entryOf3(node, "name")?.value;
        const name = textOf3(value);
        const known2 = name === void 0 ? void 0 : first.get(name);
        if (name !== void 0 && value && !known2) first.set(name, value);
        if (!known2 || !value) continue;
        report({
          message: `a second monitor is called ${quoted3(name)}`,
          effect: origin === "inline" ? "the client does not load the plugin" : lost2,
          help: "give each a name of its own",
          range: value.range,
          field: `${at}.name`,
          related: [{ file: file.path, range: known2.range, message: "the first one" }]
        });
      }
    }
  }),
  defineRule3({
    id: "monitor/when",
    on: "monitors",
    severity: "error",
    summary: "a monitor that waits for a skill that the plugin does not have",
    check(source, report) {
      const { plugin, root, field, origin } = source;
      for (const { node, at } of monitorsIn(root, field)) {
        const value = entryOf3(node, "when")?.value;
        const text = textOf3(value) ?? "";
        if (!value || !text.startsWith(onSkill)) continue;
        const skill = text.slice(onSkill.length);
        const found = { range: value.range, field: `${at}.when` };
        if (skill === "") {
          const effect = origin === "inline" ? "the client does not load the plugin" : lost2;
          report({ ...found, message: `no skill is named behind ${quoted3(text)}`, effect, help: 'name one, or write "always"' });
          continue;
        }
        const names2 = skillNames(plugin);
        const { plugin: owner, name } = splitReference(skill);
        if (names2.has(skill) || owner !== void 0 && (owner !== plugin.name || names2.has(name))) continue;
        const meant = closest2(name, [...names2.keys()]);
        report({
          ...found,
          message: `the plugin has no skill ${quoted3(skill)}`,
          effect: "the monitor never starts",
          help: meant ? `did you mean ${quoted3(meant)}?` : "name a skill or a command of the plugin"
        });
      }
    }
  }),
  defineRule3({
    id: "monitor/option",
    on: "monitors",
    severity: "error",
    summary: "an option of the plugin in a monitor's command",
    effect: "plugin validate passes, and the monitor fails when it is started",
    check(source, report) {
      for (const { command, at } of commandsIn(source))
        for (const { 0: token, index } of String(command.value).matchAll(/\$\{user_config\.\w+\}/g))
          report({
            message: `nothing replaces ${quoted3(token)} in the command of a monitor`,
            help: "let the script read its settings from a file below ${CLAUDE_PLUGIN_DATA}",
            range: rangeInside2(source.file.text, command, index, index + token.length),
            field: `${at}.command`
          });
    }
  }),
  defineRule3({
    id: "monitor/missing-file",
    on: "monitors",
    severity: "error",
    summary: "a monitor that runs a file the plugin does not have",
    effect: "the monitor fails when it is started",
    check(source, report) {
      if (!isInReach2(source)) return;
      for (const { command, at } of commandsIn(source)) {
        for (const { text, start, end } of readCommandLine(String(command.value)).flatMap(run)) {
          const [, path] = /^\$\{CLAUDE_PLUGIN_ROOT\}\/([\w@./ -]+)$/.exec(text) ?? [];
          if (!path || path.includes("..") || source.plugin.files.kindOf(path.replace(/\/$/, "")) !== void 0) continue;
          report({
            message: `the plugin has no ${quoted3(path)}`,
            help: "correct the path, or add the file",
            range: rangeInside2(source.file.text, command, start, end),
            field: `${at}.command`
          });
        }
      }
    }
  })
];
function run({ words }) {
  const isInterpreter = /^(?:(?:ba|da|z|k)?sh|node|bun|deno|python3?|ruby|perl|php|pwsh)$/.test(words[0]?.text ?? "");
  return words.slice(isInterpreter ? 1 : 0, isInterpreter ? 2 : 1);
}
function labelOf(root, field) {
  const [index = "", ...rest] = field.split(".");
  if (index === "") return "the file";
  const name = textOf3(entryOf3(nodeAt2(root, index), "name")?.value);
  const monitor = name ? `the monitor ${quoted3(name)}` : `monitor ${Number(index) + 1}`;
  return rest.length > 0 ? `${quoted3(rest.join("."))} of ${monitor}` : monitor;
}
function monitorsIn(root, field) {
  const items = root?.kind === "list" ? root.items : [];
  return items.map((node, index) => ({ node, at: field ? `${field}.${index}` : String(index) }));
}
function commandsIn({ root, field }) {
  return monitorsIn(root, field).flatMap(({ node, at }) => {
    const command = entryOf3(node, "command")?.value;
    return command?.kind === "scalar" && textOf3(command) !== void 0 ? [{ command, at }] : [];
  });
}

// src/rules/output-style/styles.ts
import { defineRule as defineRule4 } from "./validate.mjs";
import { scalarText as scalarText2 } from "./frontmatter.mjs";
import { fieldOf, fieldsOf as fieldsOf2 } from "./validate.mjs";
import { partFields } from "./part-schemas.mjs";
import { bangCommands, unreplacedTokens } from "./rules.mjs";
import { closest as closest3, quoted as quoted4 } from "./rules.mjs";
var fields = partFields("output-style").map(({ name }) => name);
var yes = /^(?:true|yes|on|1)$/i;
var no = /^(?:false|no|off|0)$/i;
var outputStyleRules = [
  defineRule4({
    id: "output-style/placeholder",
    on: "output-style",
    severity: "warning",
    summary: "a placeholder in an output style",
    effect: "the model reads it as it stands",
    check(style, report) {
      for (const { token, range } of unreplacedTokens(style))
        report({
          message: `${quoted4(token)} is not replaced in an output style`,
          help: "write what is meant, or move it into a skill",
          range
        });
      for (const { token, range } of bangCommands(style))
        report({ message: `${quoted4(token)} is not run in an output style`, help: "move it into a skill", range });
    }
  }),
  defineRule4({
    id: "output-style/force",
    on: "output-style",
    severity: "warning",
    summary: "a force-for-plugin that forces nothing",
    effect: "the client does not force the style",
    check(style, report) {
      const force = fieldOf(style, "force-for-plugin");
      const text = scalarText2(force?.value);
      if (!force || text !== void 0 && (yes.test(text) || no.test(text))) return;
      report({
        message: `force-for-plugin is neither true nor false: ${quoted4(text ?? force.value.kind)}`,
        help: "write true or false",
        range: force.value.range,
        field: "force-for-plugin"
      });
    }
  }),
  defineRule4({
    id: "output-style/second-forced",
    on: "plugin",
    severity: "warning",
    summary: "two output styles that force themselves",
    effect: "the client takes the first and warns in its debug log",
    check({ outputStyles }, report) {
      const [first, ...others] = outputStyles.filter(
        (style) => yes.test(scalarText2(fieldOf(style, "force-for-plugin")?.value) ?? "")
      );
      for (const style of first ? others : []) {
        const range = fieldOf(style, "force-for-plugin")?.keyRange ?? { start: 0, end: 0 };
        report({
          message: `${quoted4(first?.id)} is forced already`,
          help: "force one style alone",
          file: style.file.path,
          range,
          field: "force-for-plugin"
        });
      }
    }
  }),
  defineRule4({
    id: "output-style/duplicate-name",
    on: "plugin",
    severity: "warning",
    summary: "two output styles of one name",
    effect: "the client keeps the later file alone",
    check({ outputStyles }, report) {
      const first = /* @__PURE__ */ new Map();
      for (const style of outputStyles) {
        const known2 = first.get(style.id);
        first.set(style.id, known2 ?? style);
        if (!known2) continue;
        const range = fieldOf(style, "name")?.value.range ?? { start: 0, end: 0 };
        report({
          message: `a second style is called ${quoted4(style.id)}; the first is ${quoted4(known2.file.path)}`,
          help: "give each a name of its own",
          file: style.file.path,
          range
        });
      }
    }
  }),
  defineRule4({
    id: "output-style/misspelt-field",
    on: "output-style",
    severity: "warning",
    summary: "a field that is spelt otherwise",
    effect: "the client ignores it",
    check(style, report) {
      for (const { key, keyRange } of fieldsOf2(style)) {
        const meant = fields.includes(key) ? void 0 : closest3(key, fields);
        if (!meant || fieldOf(style, meant)) continue;
        report({
          message: `unknown field ${quoted4(key)}`,
          help: `did you mean ${quoted4(meant)}?`,
          range: keyRange,
          field: key,
          fix: { safe: false, edits: [{ range: keyRange, text: meant }] }
        });
      }
    }
  }),
  defineRule4({
    id: "output-style/empty",
    on: "output-style",
    severity: "warning",
    summary: "an output style without a text",
    effect: "the style says nothing to the model",
    check({ body }, report) {
      if (body.text.trim() === "")
        report({
          message: "there is no text below the frontmatter",
          help: "write how the model is to answer",
          range: { start: body.start, end: body.start }
        });
    }
  }),
  defineRule4({
    id: "output-style/no-description",
    on: "output-style",
    severity: "info",
    summary: "an output style without a description",
    effect: "who chooses a style sees its name alone",
    check(style, report) {
      const { status } = style.frontmatter.client;
      if (status === "loaded" && !scalarText2(fieldOf(style, "description")?.value)?.trim())
        report({
          message: "there is no description",
          help: 'add a "description" to the frontmatter',
          range: { start: 0, end: 3 },
          field: "description"
        });
    }
  })
];

// src/rules/settings/keys.ts
import { defineRule as defineRule5 } from "./validate.mjs";
import { entryOf as entryOf4, textOf as textOf4 } from "./frontmatter.mjs";
import { partFields as partFields2 } from "./part-schemas.mjs";
import { isInReach as isInReach3 } from "./hooks.mjs";
import { agentNames, splitReference as splitReference2 } from "./rules.mjs";
import { closest as closest4, either as either2, quoted as quoted5 } from "./rules.mjs";
var keys = partFields2("settings");
var names = keys.map(({ name }) => name);
var users = partFields2("user-setting").map(({ name }) => name);
var builtIn = partFields2("builtin-agent").map(({ name }) => name);
var settingsRules = [
  defineRule5({
    id: "settings/unknown-key",
    on: "settings",
    severity: "warning",
    summary: "a setting that a plugin cannot make",
    effect: "the client drops it without a word",
    check(source, report) {
      for (const { key, keyRange } of entriesIn(source))
        if (users.includes(key) || source.origin === "inline" && !names.includes(key))
          report({
            message: `a plugin cannot set ${quoted5(key)}`,
            help: key === "hooks" ? "move them to hooks/hooks.json" : `remove it; plugins set ${either2(names)} alone`,
            range: keyRange,
            field: fieldOf2(source, key)
          });
    }
  }),
  defineRule5({
    id: "settings/deprecated",
    on: "settings",
    severity: "info",
    summary: "a setting that will stop to work",
    effect: "it works, and plugin validate notes that a later release ignores it",
    check(source, report) {
      for (const { key, keyRange } of entriesIn(source)) {
        const instead = keys.find(({ name }) => name === key)?.deprecated;
        if (instead)
          report({ message: `${quoted5(key)} is deprecated`, help: `${instead}`, range: keyRange, field: fieldOf2(source, key) });
      }
    }
  }),
  defineRule5({
    id: "settings/invalid-value",
    on: "settings",
    severity: "warning",
    summary: "an agent that is no text",
    effect: "the client ignores it",
    check(source, report) {
      const { root, problems } = source;
      if (source.plugin.scope !== "plugin" || problems.length > 0 || !isInReach3(source)) return;
      const agent = entryOf4(root, "agent")?.value;
      if (agent && textOf4(agent) === void 0)
        report({
          message: '"agent" is no text',
          help: "name an agent of the plugin",
          range: agent.range,
          field: fieldOf2(source, "agent")
        });
    }
  }),
  defineRule5({
    id: "settings/unknown-agent",
    on: "settings",
    severity: "warning",
    summary: "an agent that the plugin does not have",
    effect: "the session starts without any agent; only the debug log says so",
    check(source, report) {
      const { plugin, root } = source;
      const value = entryOf4(root, "agent")?.value;
      const agent = textOf4(value);
      if (plugin.scope !== "plugin" || !value || agent === void 0 || !isInReach3(source)) return;
      const own = agentNames(plugin);
      const { plugin: owner, name } = splitReference2(agent);
      const isKnown = owner === void 0 ? own.includes(agent) || builtIn.includes(agent) : owner !== plugin.name || own.includes(name);
      if (isKnown) return;
      const meant = closest4(name, own);
      report({
        message: `there is no agent ${quoted5(agent)}`,
        help: meant ? `did you mean ${quoted5(meant)}?` : "name one of the plugin",
        range: value.range,
        field: fieldOf2(source, "agent")
      });
    }
  })
];
function entriesIn(source) {
  const { plugin, root } = source;
  return plugin.scope === "plugin" && root?.kind === "map" && isInReach3(source) ? root.entries : [];
}
function fieldOf2({ field }, key) {
  return field ? `${field}.${key}` : key;
}

// src/rules/theme/files.ts
import { defineRule as defineRule6 } from "./validate.mjs";
import { partFiles } from "./validate.mjs";
import { quoted as quoted6 } from "./rules.mjs";
var themeRules = [
  defineRule6({
    id: "theme/not-a-map",
    on: "plugin",
    severity: "error",
    summary: "a theme that is no JSON map",
    effect: "the client does not offer the theme, and nothing says so",
    check(plugin, report) {
      for (const { path } of themeFiles(plugin).filter(({ name }) => name.endsWith(".json"))) {
        const { file, tree } = plugin.json(path);
        const [problem] = tree.problems;
        if (file.failure !== void 0 || !problem && tree.root?.kind === "map") continue;
        report({
          message: problem ? `the theme is not JSON: ${problem.message}` : "the theme is no map",
          help: 'write {"name": \u2026, "base": \u2026, "overrides": {\u2026}}',
          file: path,
          range: problem?.range ?? tree.root?.range ?? { start: 0, end: 0 }
        });
      }
    }
  }),
  defineRule6({
    id: "theme/ending",
    on: "plugin",
    severity: "warning",
    summary: "a theme in a file that does not end in .json",
    effect: "the client does not load it, and nothing says so",
    check(plugin, report) {
      for (const { path, name } of themeFiles(plugin))
        if (/\.(?:jsonc|json5|ya?ml|toml|JSON)$/.test(name))
          report({
            message: `a theme that does not end in .json: ${quoted6(path)}`,
            help: "write it as JSON, into a file that ends in .json",
            file: path,
            range: { start: 0, end: 0 }
          });
    }
  })
];
function themeFiles(plugin) {
  return plugin.scope === "plugin" && !plugin.marketplace ? partFiles(plugin, "themes", "themes") : [];
}

// src/rules/workflow/files.ts
import { defineRule as defineRule7 } from "./validate.mjs";
import { partFiles as partFiles2 } from "./validate.mjs";
import { quoted as quoted7 } from "./rules.mjs";
var maxDepth2 = 50;
var notFirst = 'the first statement is not "export const meta = { \u2026 }"';
var blanks = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
var word = /[\p{ID_Start}$_][\p{ID_Continue}$]*/uy;
var number = /-?(?:0[xXoObB][\da-fA-F_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?)n?/y;
function metaFault(text) {
  const reader = { text, at: /^\uFEFF?(?:#![^\n]*)?/.exec(text)?.[0].length ?? 0 };
  skip(reader);
  const start = reader.at;
  const head = /export\s+const\s+meta\s*=(?!=)/y;
  head.lastIndex = start;
  const [opening] = head.exec(text) ?? [];
  if (opening === void 0)
    return /^export\s*\//.test(text.slice(start, start + 100)) ? void 0 : fault(notFirst, start, firstWordEnd(text, start));
  reader.at = start + opening.length;
  let parentheses = 0;
  for (skip(reader); text[reader.at] === "("; skip(reader)) {
    parentheses++;
    reader.at++;
  }
  const value = text[reader.at] === "{" ? readValue(reader, 0) : fault("meta is no literal object", reader.at, firstWordEnd(text, reader.at));
  if (value.kind === "fault") return value;
  if (value.kind !== "map") return void 0;
  for (skip(reader); parentheses > 0 && text[reader.at] === ")"; skip(reader)) {
    parentheses--;
    reader.at++;
  }
  if (/^(?:,|as\s)/.test(text.slice(reader.at, reader.at + 3)))
    return fault("something else stands behind the object of meta", reader.at, reader.at + 1);
  for (const key of ["name", "description"]) {
    const found = value.fields.get(key);
    if (found?.kind === "text" && !found.isEmpty) continue;
    return fault(found ? `meta.${key} is no text, or empty` : `meta has no ${key}`, start, start + opening.length);
  }
  return void 0;
}
function fault(problem, start, end) {
  return { kind: "fault", problem, start, end };
}
function skip(reader) {
  blanks.lastIndex = reader.at;
  reader.at += blanks.exec(reader.text)?.[0].length ?? 0;
}
function take(reader, form) {
  form.lastIndex = reader.at;
  const [found] = form.exec(reader.text) ?? [];
  if (found) reader.at += found.length;
  return found || void 0;
}
function firstWordEnd(text, start) {
  const length = text.slice(start, start + 100).search(/[\s({;]/);
  return Math.min(text.length, start + Math.max(1, length));
}
function readValue(reader, depth) {
  const { text, at } = reader;
  const char = text[at] ?? "";
  if (depth > maxDepth2) return { kind: "unsure" };
  if (char === "{") return readMap(reader, depth);
  if (char === "[") return readList(reader, depth);
  if (char === "'" || char === '"' || char === "`") return readText(reader, char);
  if (take(reader, number)) return { kind: "other" };
  if (char !== "" && "+!~".includes(char)) return computed(at);
  const name = take(reader, word);
  if (name === "true" || name === "false" || name === "null") return { kind: "other" };
  return name ? fault(`${JSON.stringify(name)} in meta is no literal`, at, at + name.length) : { kind: "unsure" };
}
function readText(reader, quote) {
  const { text, at } = reader;
  let end = at + 1;
  while (end < text.length && text[end] !== quote) {
    if (quote === "`" && text.startsWith("${", end)) return fault("a template in meta has something to be run", end, end + 2);
    if (quote !== "`" && text[end] === "\n") return { kind: "unsure" };
    end += text[end] === "\\" ? 2 : 1;
  }
  reader.at = end + 1;
  return { kind: "text", isEmpty: end === at + 1 };
}
function readList(reader, depth) {
  reader.at++;
  for (skip(reader); reader.text[reader.at] !== "]"; skip(reader)) {
    if (reader.text.startsWith("...", reader.at)) return fault("meta is spread from something else", reader.at, reader.at + 3);
    const item = reader.text[reader.at] === "," ? void 0 : readValue(reader, depth + 1);
    if (item?.kind === "fault" || item?.kind === "unsure") return item;
    const next = separator(reader, "]");
    if (next) return next;
  }
  reader.at++;
  return { kind: "other" };
}
function readMap(reader, depth) {
  const fields2 = /* @__PURE__ */ new Map();
  reader.at++;
  for (skip(reader); reader.text[reader.at] !== "}"; skip(reader)) {
    const { text, at } = reader;
    if (text.startsWith("...", at)) return fault("meta is spread from something else", at, at + 3);
    if (text[at] === "[") return fault("meta has a computed key", at, at + 1);
    const isQuoted = text[at] === "'" || text[at] === '"';
    if (isQuoted && readText(reader, text[at] ?? "").kind === "unsure") return { kind: "unsure" };
    const key = isQuoted ? text.slice(at + 1, reader.at - 1) : take(reader, word);
    if (key === void 0) return { kind: "unsure" };
    if (key === "__proto__") return fault('meta has a key "__proto__"', at, reader.at);
    skip(reader);
    const after = reader.text[reader.at];
    if (after === "(" || after === "," || after === "}")
      return fault(`${JSON.stringify(key)} in meta is no literal`, at, at + key.length);
    if (after !== ":") return { kind: "unsure" };
    reader.at++;
    skip(reader);
    const value = readValue(reader, depth + 1);
    if (value.kind === "fault" || value.kind === "unsure") return value;
    fields2.set(key, value);
    const next = separator(reader, "}");
    if (next) return next;
  }
  reader.at++;
  return { kind: "map", fields: fields2 };
}
function separator(reader, closing) {
  skip(reader);
  const char = reader.text[reader.at];
  if (char === ",") reader.at++;
  if (char === "," || char === closing) return void 0;
  return char !== void 0 && "+-*.([?&|".includes(char) ? computed(reader.at) : { kind: "unsure" };
}
function computed(at) {
  return fault("a value in meta has to be computed", at, at + 1);
}
var workflowRules = [
  defineRule7({
    id: "workflow/meta",
    on: "plugin",
    severity: "error",
    summary: "a workflow whose first statement does not say what it is",
    effect: "the client skips the file; only its debug log says so",
    check(plugin, report) {
      for (const { path } of workflowFiles(plugin).filter(({ name }) => name.endsWith(".js"))) {
        const { text, failure } = plugin.source(path);
        const found = failure === void 0 ? metaFault(text) : void 0;
        if (!found) continue;
        report({
          message: found.problem,
          help: "begin with: export const meta = { name: '\u2026', description: '\u2026' }",
          file: path,
          range: { start: found.start, end: found.end }
        });
      }
    }
  }),
  defineRule7({
    id: "workflow/ending",
    on: "plugin",
    severity: "warning",
    summary: "a workflow in a file that does not end in .js",
    effect: "the client does not load it, and nothing says so",
    check(plugin, report) {
      for (const { path, name } of workflowFiles(plugin)) {
        if (!/\.(?:[cm]js|[cm]?tsx?|jsx|JS)$/.test(name) || !plugin.source(path).text.includes("export const meta")) continue;
        report({
          message: `a workflow that does not end in .js: ${quoted7(path)}`,
          help: "rename it; it has to be plain JavaScript",
          file: path,
          range: { start: 0, end: 0 }
        });
      }
    }
  })
];
function workflowFiles(plugin) {
  return plugin.scope === "plugin" && !plugin.marketplace ? partFiles2(plugin, "workflows", "workflows") : [];
}
export {
  evalCaseRules,
  evalGraderRules,
  lspServerRules,
  metaFault,
  monitorRules,
  outputStyleRules,
  settingsRules,
  themeRules,
  workflowRules
};
