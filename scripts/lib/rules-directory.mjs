// Built from src/ by `npm run build`; do not edit.

// builtin:node:buffer
var nodeBuffer = process.getBuiltinModule("node:buffer");
var { Buffer, isUtf8 } = nodeBuffer;

// src/rules/directory/files.ts
import { defineRule as defineRule2 } from "./validate.mjs";
import { entryOf as entryOf2, scalarText as scalarText2 } from "./frontmatter.mjs";
import { utf8 } from "./frontmatter.mjs";
import { componentsOf } from "./validate.mjs";
import { directoryLimit as directoryLimit2, directoryNames as directoryNames2 } from "./rules.mjs";
import { isMedia, shippedOf, shippedText } from "./rules.mjs";
import { quoted as quoted2 } from "./rules.mjs";

// src/rules/directory/listing.ts
import { defineRule } from "./validate.mjs";
import { entryOf, scalarText, textOf } from "./frontmatter.mjs";
import { decodeText } from "./frontmatter.mjs";
import { entriesOf } from "./hooks.mjs";
import { configsOf } from "./validate.mjs";
import { directoryLimit, directoryNames, listingUrls } from "./rules.mjs";
import { quoted } from "./rules.mjs";
var only = ["directory"];
var manifestPath = ".claude-plugin/plugin.json";
var top = { start: 0, end: 0 };
var privacyFields = directoryNames("privacy");
var directoryListingRules = [
  defineRule({
    id: "directory/listing-url",
    on: "manifest",
    severity: "warning",
    only,
    inClient: true,
    summary: "a URL for the listing that is not https",
    effect: "the plugin directory leaves it out",
    check({ tree }, report) {
      for (const { node, field, mailto } of urlsIn(tree.root)) {
        const text = textOf(node)?.trim() ?? "";
        if (text === "" || isHttps(text) || mailto && /^mailto:\S/i.test(text)) continue;
        report({
          message: `${quoted(field)} is no https URL: ${quoted(text)}`,
          help: `write https://\u2026${mailto ? " or mailto:\u2026" : ""}, or remove it`,
          range: node.range,
          field
        });
      }
    }
  }),
  defineRule({
    id: "directory/privacy-link",
    on: "plugin",
    severity: "warning",
    only,
    inClient: true,
    summary: "a link to a privacy policy in the README that is not https",
    effect: "the plugin directory leaves it out",
    check(plugin, report) {
      const readme = isPlugin(plugin) ? readmeOf(plugin) : void 0;
      const [, url] = /\[[^\][\n]{0,100}privacy[^\][\n]{0,100}\]\((http:\/\/[^()\s]{1,500})\)/i.exec(readme?.text ?? "") ?? [];
      if (!readme?.isOwn || !url) return;
      const start = readme.text.indexOf(url);
      report({
        message: `the link to the privacy policy is not https: ${quoted(url)}`,
        help: "write https://\u2026",
        file: readme.path,
        range: { start, end: start + url.length }
      });
    }
  }),
  defineRule({
    id: "directory/privacy-url",
    on: "plugin",
    severity: "warning",
    only,
    inClient: true,
    summary: "no privacy policy for a plugin that talks to a server",
    effect: "the plugin directory asks for one where a server or a hook is reached over the network, be it on this machine",
    check(plugin, report) {
      const { manifest } = plugin;
      if (!isPlugin(plugin) || !manifest || !isRemote(plugin)) return;
      if (privacyFields.some((name) => isHttps(scalarText(entryOf(manifest.tree.root, name)?.value) ?? ""))) return;
      const inReadme = (readmeOf(plugin)?.text ?? "").split("\n").some((line) => /privacy/i.test(line) && /https:\/\//i.test(line));
      report({
        message: inReadme ? "the privacy policy is named in the README alone" : "there is no privacy policy",
        ...inReadme ? { severity: "info" } : {},
        help: 'add "privacyPolicyUrl" to plugin.json, with an https URL',
        file: manifestPath,
        range: top,
        field: "privacyPolicyUrl"
      });
    }
  }),
  defineRule({
    id: "directory/name-not-ascii",
    on: "manifest",
    severity: "error",
    only,
    inClient: true,
    summary: "a plugin name with other characters than ASCII",
    effect: "the plugin directory does not take the plugin",
    check({ tree }, report) {
      const value = entryOf(tree.root, "name")?.value;
      const name = textOf(value);
      if (value && name && /[^\x20-\x7E]/.test(name))
        report({
          message: `the name is not ASCII: ${quoted(name)}`,
          help: "use lower-case letters, digits and hyphens",
          range: value.range,
          field: "name"
        });
    }
  }),
  defineRule({
    id: "directory/reserved-name",
    on: "manifest",
    severity: "error",
    only,
    summary: "a word that the plugin directory keeps for itself as the name",
    effect: "the plugin directory does not take the plugin",
    check({ tree }, report) {
      const value = entryOf(tree.root, "name")?.value;
      const name = textOf(value);
      if (value && name && directoryNames("reserved-name").includes(name.toLowerCase()))
        report({
          message: `the name is a reserved word: ${quoted(name)}`,
          help: "say in the name what the plugin does",
          range: value.range,
          field: "name"
        });
    }
  }),
  defineRule({
    id: "directory/mixed-writing",
    on: "manifest",
    severity: "error",
    only,
    summary: "a display name or author with invisible characters, or letters of alphabets that look alike",
    effect: "the plugin directory does not take the plugin",
    check({ tree }, report) {
      const author = entryOf(tree.root, "author")?.value;
      const names2 = [
        ["displayName", entryOf(tree.root, "displayName")],
        ["author.name", entryOf(author, "name")]
      ];
      for (const [field, entry] of names2) {
        const problem = writingProblem(textOf(entry?.value) ?? "");
        if (entry && problem)
          report({ message: `${quoted(field)} ${problem}`, help: "write it anew by hand", range: entry.value.range, field });
      }
    }
  })
];
function* urlsIn(root) {
  for (const { name, mailto } of listingUrls) {
    const node = entryOf(root, name)?.value;
    if (node) yield { node, field: name, ...mailto ? { mailto } : {} };
  }
  const screenshots = entryOf(root, "screenshots")?.value;
  for (const [index, node] of (screenshots?.kind === "list" ? screenshots.items : []).entries())
    yield { node, field: `screenshots[${index}]` };
  const icon = entryOf(root, "icon")?.value;
  if (icon && /^[a-z][a-z0-9+.-]*:/i.test(textOf(icon)?.trim() ?? "")) yield { node: icon, field: "icon" };
}
function isHttps(text) {
  return /^https:\/\/[^\s"'<>\\`]+$/i.test(text) && URL.canParse(text);
}
function isRemote(plugin) {
  const hasServer = configsOf(plugin, "mcp").some(({ root }) => {
    const servers = entryOf(root, "mcpServers")?.value ?? root;
    return servers?.kind === "map" && servers.entries.some(({ value }) => isRemoteServer(value));
  });
  const sources = configsOf(plugin, "hooks").filter(({ file }) => !file.path.endsWith(".md"));
  return hasServer || sources.some((source) => entriesOf(source).some(({ type }) => type === "http"));
}
function isRemoteServer(server) {
  const type = textOf(entryOf(server, "type")?.value);
  return type !== void 0 && type !== "stdio" && textOf(entryOf(server, "url")?.value) !== void 0;
}
function writingProblem(text) {
  if (/[\p{Cc}\p{Cf}]/u.test(text.replace(new RegExp("\\p{Extended_Pictographic}\\u200D", "gu"), ""))) return "has an invisible character";
  const scripts = ["Latin", "Cyrillic", "Greek"].filter((script) => new RegExp(`\\p{Script=${script}}`, "u").test(text));
  return scripts.length > 1 ? `has letters of ${scripts.join(" and ")}` : void 0;
}
function wordsIn(readme) {
  const lines = [];
  let fence;
  for (const line of readme.split("\n")) {
    const [, marker = ""] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === void 0 && marker) fence = marker;
    else if (fence === void 0) lines.push(line);
    else if (marker[0] === fence[0] && marker.length >= fence.length) fence = void 0;
  }
  const text = lines.join("\n").replace(/\[([^\][]{0,1000})\]\([^()\s]{0,2000}\)/g, "$1");
  return text.split(/\s+/).filter(Boolean).length;
}
function hasInstallLine(readme, plugin) {
  const call = `plugin install ${plugin}`;
  for (let at = readme.indexOf(call); at >= 0; at = readme.indexOf(call, at + 1)) {
    const rest = readme.slice(at + call.length, at + call.length + 20);
    if (/^(?:@[\w.-]| --marketplace )/.test(rest)) return true;
  }
  return false;
}
var refused = "the plugin directory does not take the plugin";
var readmes = directoryNames("readme");
var licenses = directoryNames("license");
var directoryDocumentRules = [
  defineRule({
    id: "directory/readme-missing",
    on: "plugin",
    severity: "error",
    only,
    inClient: true,
    summary: "no README",
    effect: refused,
    check(plugin, report) {
      if (!isPlugin(plugin) || readmeOf(plugin)) return;
      const help = "write a README.md that says what the plugin does, what it runs, and what it sends or fetches";
      report({ message: "there is no README.md", help, file: "README.md", range: top });
    }
  }),
  defineRule({
    id: "directory/readme-trivial",
    on: "plugin",
    severity: "error",
    only,
    inClient: true,
    summary: "a README of less than 40 words",
    effect: refused,
    check(plugin, report) {
      const readme = isPlugin(plugin) ? readmeOf(plugin) : void 0;
      if (!readme) return;
      const least = directoryLimit("readmeWords");
      const tooLarge = readme.bytes > directoryLimit("readmeBytes");
      const words = tooLarge ? 0 : wordsIn(readme.text);
      if (words >= least) return;
      report({
        message: tooLarge ? `${readme.name} is over 1 MiB and is not read` : `${readme.name} has ${words} words outside code`,
        help: `say in ${least} words or more what the plugin does; code blocks do not count`,
        file: readme.isOwn ? readme.path : manifestPath,
        range: top
      });
    }
  }),
  defineRule({
    id: "directory/no-install-line",
    on: "plugin",
    severity: "info",
    only,
    summary: "a README without a line that installs the plugin",
    effect: "plugin validate advises to add one",
    check(plugin, report) {
      const readme = isPlugin(plugin) && plugin.manifest ? readmeOf(plugin) : void 0;
      if (!readme || hasInstallLine(readme.text, plugin.name)) return;
      report({
        message: `no line of ${readme.name} installs ${plugin.name} from a marketplace`,
        help: `add /plugin install ${plugin.name} --marketplace OWNER/REPOSITORY`,
        file: readme.isOwn ? readme.path : manifestPath,
        range: top
      });
    }
  }),
  defineRule({
    id: "directory/license-missing",
    on: "plugin",
    severity: "error",
    only,
    inClient: true,
    summary: "neither a LICENSE file nor a license in the manifest",
    effect: refused,
    check(plugin, report) {
      const { files, repository, manifest } = plugin;
      if (!isPlugin(plugin) || manifest && manifest.tree.root?.kind !== "map" || manifest?.tree.problems.length) return;
      const named = textOf(entryOf(manifest?.tree.root, "license")?.value)?.trim();
      if (named || hasLicense(files, "") || repository && hasLicense(repository.files, "")) return;
      const help = 'add a LICENSE file, or "license" to plugin.json';
      report({ message: "there is no LICENSE", help, file: "LICENSE", range: top });
    }
  })
];
function readmeOf({ files, repository }) {
  for (const place of repository ? [files, repository.files] : [files]) {
    const path = readmes.find((name2) => place.kindOf(name2) === "file");
    const result = path === void 0 ? void 0 : place.read(path);
    if (path === void 0 || !result || "failure" in result) continue;
    const isOwn = place === files;
    const name = isOwn ? path : `the repository's ${path}`;
    return { isOwn, path, name, text: decodeText(result.bytes).text, bytes: result.bytes.length };
  }
  return void 0;
}
function isPlugin({ scope, marketplace, manifest, entry, files }) {
  const isSubmitted = manifest !== void 0 || entry !== void 0 || files.kindOf("skills") === "folder";
  return scope === "plugin" && !marketplace && isSubmitted;
}
function hasLicense(files, folder) {
  return files.list(folder).some(({ name, kind }) => kind === "file" && licenses.includes(name.toLowerCase()));
}

// src/rules/directory/files.ts
var only2 = ["directory"];
var top2 = { start: 0, end: 0 };
var held = "the plugin directory holds the plugin back until a person has looked at it";
var refused2 = "the plugin directory does not take the plugin";
var windowsName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|[<>:"|?*\\\p{Cc}]|[. ]$/iu;
var directoryFileRules = [
  defineRule2({
    id: "directory/too-many-files",
    on: "plugin",
    severity: "warning",
    only: only2,
    summary: "more than 512 files",
    effect: held,
    check(plugin, report) {
      const { length } = shippedOf(plugin);
      const most = directoryLimit2("pluginFiles");
      if (length <= most) return;
      const help = "move tests and sources out of what is shipped, or the plugin into a folder of its own";
      report({
        message: `the plugin has ${length} files; at most ${most} pass`,
        help,
        file: ".claude-plugin/plugin.json",
        range: top2
      });
    }
  }),
  defineRule2({
    id: "directory/big-file",
    on: "plugin",
    severity: "warning",
    only: only2,
    summary: "a file over 256 KiB that is no image or font",
    check(plugin, report) {
      const [most, end] = [directoryLimit2("heldFileBytes"), directoryLimit2("refusedFileBytes")];
      for (const { path } of shippedOf(plugin)) {
        const size = plugin.files.sizeOf(path) ?? 0;
        if (size <= most || isMedia(path) && size <= end) continue;
        const isRefused = size > end;
        report({
          message: `${quoted2(path)} has ${Math.ceil(size / 1024)} KiB`,
          ...isRefused ? { severity: "error" } : {},
          effect: isRefused ? refused2 : held,
          help: `split or shrink it to ${most / 1024} KiB, or leave it out`,
          file: path,
          range: top2
        });
      }
    }
  }),
  defineRule2({
    id: "directory/binary-file",
    on: "plugin",
    severity: "warning",
    only: only2,
    summary: "a file that is neither text, an image nor a font",
    effect: held,
    check(plugin, report) {
      for (const file of shippedOf(plugin)) {
        const size = plugin.files.sizeOf(file.path) ?? 0;
        if (size === 0 || size > directoryLimit2("heldFileBytes") || isMedia(file.path) || shippedText(plugin, file) !== void 0)
          continue;
        const help = "leave it out; a program is shipped as its source";
        report({ message: `${quoted2(file.path)} is no text`, help, file: file.path, range: top2 });
      }
    }
  }),
  defineRule2({
    id: "directory/minified",
    on: "plugin",
    severity: "info",
    only: only2,
    summary: "a script that looks minified or packed",
    effect: `if a reviewer's tools cannot read it, ${held}`,
    check(plugin, report) {
      for (const file of shippedOf(plugin)) {
        const text = /\.[cm]?jsx?$/.test(file.name) ? shippedText(plugin, file) : void 0;
        if (text === void 0 || !isMinified(file.name, text)) continue;
        const help = "ship it as it was written, or bundle it without minifying";
        report({ message: `${quoted2(file.path)} looks minified`, help, file: file.path, range: top2 });
      }
    }
  }),
  defineRule2({
    id: "directory/file-name",
    on: "plugin",
    severity: "error",
    only: only2,
    summary: "a file name that Windows does not take",
    effect: refused2,
    check(plugin, report) {
      for (const { path } of shippedOf(plugin)) {
        const step = path.split("/").find((name) => windowsName.test(name));
        if (step !== void 0)
          report({ message: `Windows has no file called ${quoted2(step)}`, help: "rename it", file: path, range: top2 });
      }
    }
  })
];
function isMinified(name, text) {
  if (text.length < 2e3) return false;
  const lines = text.split("\n");
  const long = lines.filter((line) => line.length > 1e3);
  const inLong = long.reduce((sum, line) => sum + line.length, 0);
  if (inLong < text.length / 2) return false;
  const blanks = long.reduce((sum, line) => sum + (line.match(/ /g)?.length ?? 0), 0);
  return /\.min\.[cm]?js$/.test(name) || blanks < inLong / 12;
}
var directoryGitRules = [
  defineRule2({
    id: "directory/link",
    on: "plugin",
    severity: "warning",
    only: only2,
    summary: "symlinks, submodules and files in LFS",
    check(plugin, report) {
      const loaded = componentsOf(plugin).map(({ file }) => file.path);
      const configs = new Set(plugin.configs.map(({ file }) => file.path));
      for (const { path, name, kind } of shippedOf(plugin)) {
        const isLoaded = loaded.some((file) => file === path || file.startsWith(`${path}/`));
        const what = kind === "symlink" ? "a symlink" : name === ".gitmodules" ? "a list of submodules" : lfsPointer(plugin, path);
        if (what === void 0 || configs.has(path)) continue;
        report({
          message: `${quoted2(path)} is ${what}`,
          ...isLoaded ? { severity: "error" } : {},
          effect: isLoaded ? "the plugin directory does not take the plugin" : "the plugin directory does not follow it, and refuses the plugin where the client would load what is behind it",
          help: "put the files themselves into the repository",
          file: path,
          range: top2
        });
      }
    }
  }),
  defineRule2({
    id: "directory/git-attributes",
    on: "plugin",
    severity: "error",
    only: only2,
    summary: "git attributes that change what an archive holds",
    effect: "the plugin directory ends the submission: what it reviews must be what is installed",
    check(plugin, report) {
      for (const file of shippedOf(plugin).filter(({ name }) => name === ".gitattributes")) {
        const text = shippedText(plugin, file) ?? "";
        for (const { 0: line, 1: attribute = "", index } of text.matchAll(
          /^(?![ \t]*#).*?[ \t](export-ignore|export-subst|filter=\S{1,100})/gm
        )) {
          const start = index + line.length - attribute.length;
          const range = { start, end: start + attribute.length };
          report({ message: `the attribute ${quoted2(attribute)} is set`, help: "remove the line", file: file.path, range });
        }
      }
    }
  })
];
function lfsPointer({ files }, path) {
  const size = files.sizeOf(path) ?? 0;
  if (size < 100 || size > 200) return void 0;
  const result = files.read(path);
  const isPointer = "bytes" in result && String.fromCharCode(...result.bytes.subarray(0, 35)) === "version https://git-lfs.github.com/";
  return isPointer ? "a pointer to a file in LFS" : void 0;
}
var unsafe = [
  [/<(?:\w{1,20}:)?script\b/i, "a script"],
  [/\son[a-z]{3,30}\s{0,5}=/i, "an event handler"],
  [/<(?:\w{1,20}:)?(?:foreignObject|iframe)\b/i, "a part that is no drawing"],
  [/<(?:\w{1,20}:)?(?:animate\w{0,20}|set)\b/i, "an animation"],
  [/<(?:\w{1,20}:)?style\b|<\?xml-stylesheet/i, "a style sheet"],
  [/<!DOCTYPE|<!ENTITY/i, "a document type"],
  [/\s(?:xlink:)?href\s{0,5}=\s{0,5}["']?(?!["'#])\S/i, "a reference to something outside"]
];
function readImage(path, bytes) {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  if (ending === "svg") return readSvg(utf8(bytes));
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (ending === "png") return readPng(buffer);
  if (ending === "jpg" || ending === "jpeg") return buffer[0] === 255 && buffer[1] === 216 ? {} : { problem: "it is no JPEG" };
  if (ending !== "webp") return { problem: "its name ends neither in .png, .jpg, .webp nor .svg" };
  const isWebp = buffer.toString("latin1", 0, 4) === "RIFF" && buffer.toString("latin1", 8, 12) === "WEBP";
  return isWebp ? {} : { problem: "it is no WebP" };
}
function readPng(buffer) {
  const isPng = buffer.length >= 33 && buffer.toString("latin1", 0, 8) === "\x89PNG\r\n\n" && buffer.toString("latin1", 12, 16) === "IHDR";
  return isPng ? { width: buffer.readUInt32BE(16), height: buffer.readUInt32BE(20) } : { problem: "it is no PNG" };
}
function readSvg(text) {
  if (!/<(?:\w{1,20}:)?svg[\s>]/i.test(text)) return { problem: "it is no SVG" };
  const found = unsafe.find(([form]) => form.test(text));
  return found ? { problem: `it holds ${found[1]}` } : {};
}
var manifestPath2 = ".claude-plugin/plugin.json";
var directoryIconRules = [
  defineRule2({
    id: "directory/icon-missing",
    on: "plugin",
    severity: "warning",
    only: only2,
    inClient: true,
    summary: "no icon",
    effect: "the plugin directory shows none",
    check(plugin, report) {
      if (!isPlugin(plugin) || !plugin.manifest || iconField(plugin) || iconFile(plugin)) return;
      const help = "add a square PNG of 512 pixels at .claude-plugin/icon.png";
      report({ message: "there is no icon", help, file: manifestPath2, range: top2, field: "icon" });
    }
  }),
  defineRule2({
    id: "directory/icon-invalid",
    on: "plugin",
    severity: "warning",
    only: only2,
    inClient: true,
    summary: "an icon that is no image, or an SVG with more than shapes",
    effect: "the plugin directory does not show it",
    check(plugin, report) {
      const field = isPlugin(plugin) ? iconField(plugin) : void 0;
      const path = field && pathOf(field.text);
      if (field && path === void 0 && !isUrl(field.text)) {
        const help = "name a file of the plugin, or an https URL";
        report({
          message: `the icon names no file of the plugin: ${quoted2(field.text)}`,
          help,
          file: manifestPath2,
          range: field.node.range,
          field: "icon"
        });
        return;
      }
      const file = path ?? (isPlugin(plugin) ? iconFile(plugin) : void 0);
      if (file === void 0) return;
      if (plugin.files.kindOf(file) !== "file") {
        const range = field?.node.range ?? top2;
        report({
          message: `the icon is no file of the plugin: ${quoted2(file)}`,
          help: "correct the path",
          file: manifestPath2,
          range,
          field: "icon"
        });
        return;
      }
      const { problem } = readIcon(plugin, file);
      if (problem)
        report({
          message: `${quoted2(file)} cannot be shown: ${problem}`,
          help: "make it a square PNG of 512 pixels",
          file,
          range: top2
        });
    }
  }),
  defineRule2({
    id: "directory/icon-size",
    on: "plugin",
    severity: "info",
    only: only2,
    summary: "an icon that is not square, or too small or too large",
    effect: "the plugin directory asks for a square of 512 to 2048 pixels",
    check(plugin, report) {
      const field = isPlugin(plugin) ? iconField(plugin) : void 0;
      const file = (field && pathOf(field.text)) ?? (isPlugin(plugin) ? iconFile(plugin) : void 0);
      if (file === void 0 || plugin.files.kindOf(file) !== "file") return;
      const { problem, width, height } = { width: void 0, height: void 0, ...readIcon(plugin, file) };
      if (problem || width === void 0 || height === void 0) return;
      const [least, most] = [directoryLimit2("iconLeastPixels"), directoryLimit2("iconMostPixels")];
      if (width === height && width >= least && width <= most) return;
      report({
        message: `the icon has ${width} x ${height} pixels`,
        help: `make it a square of ${least} to ${most} pixels`,
        file,
        range: top2
      });
    }
  })
];
function iconField({ manifest }) {
  const node = entryOf2(manifest?.tree.root, "icon")?.value;
  const text = node?.kind === "scalar" && typeof node.value === "string" ? scalarText2(node)?.trim() : void 0;
  return node && text ? { node, text } : void 0;
}
function iconFile({ files }) {
  return directoryNames2("icon").find((name) => files.kindOf(name) === "file");
}
function pathOf(text) {
  if (isUrl(text) || text.startsWith("/") || text.includes("\\")) return void 0;
  const steps = text.split("/").filter((step) => step !== "." && step !== "");
  return steps.includes("..") ? void 0 : steps.join("/");
}
function isUrl(text) {
  return /^[a-z][a-z0-9+.-]*:/i.test(text);
}
function readIcon({ files }, path) {
  const result = files.read(path);
  if ("failure" in result) return { problem: result.failure };
  const most = directoryLimit2("iconBytes");
  return result.bytes.length > most ? { problem: `it is over ${most / 1048576} MiB` } : readImage(path, result.bytes);
}

// src/rules/directory/launchers.ts
import { defineRule as defineRule3 } from "./validate.mjs";
import { entryOf as entryOf3, textOf as textOf2, typeName } from "./frontmatter.mjs";
import { rangeInside } from "./frontmatter.mjs";
import { declarationsOf, declaredPath, declaredValues } from "./validate.mjs";
import { entriesOf as entriesOf2 } from "./hooks.mjs";
import { readCommandLine } from "./rules.mjs";
import { configsOf as configsOf2 } from "./validate.mjs";
import { directoryLimit as directoryLimit3 } from "./rules.mjs";
import { isInReach } from "./hooks.mjs";
import { quoted as quoted3 } from "./rules.mjs";
var only3 = ["directory"];
var launchers = [
  [/^(?:npx|bunx|pnpx)$/, "npm"],
  [/^(?:npm|pnpm|yarn|bun) (?:exec|dlx|x)$/, "npm"],
  [/^uvx$/, "python"],
  [/^(?:uv tool run|pipx run)$/, "python"]
];
var withValue = /^(?:--(?:from|package|with|python|registry|index-url|cache|prefix|spec)|-p|-c)$/;
var packageOption = { npm: /^(?:--package|-p)(?:=(.+))?$/, python: /^(?:--from|--spec)(?:=(.+))?$/ };
var directoryLauncherRules = [
  defineRule3({
    id: "directory/launcher",
    on: "plugin",
    severity: "error",
    only: only3,
    summary: "a package that is fetched each time, in any version or in one",
    check(plugin, report) {
      for (const { source, words } of isPlugin(plugin) ? commandsOf(plugin) : []) {
        const found = launched(words);
        if (!found) continue;
        const { text, range, isPinned: isPinned2 } = found;
        report({
          message: isPinned2 ? `the package ${quoted3(text)} is fetched when it is run` : `the package ${quoted3(text)} is run in whatever version is the newest`,
          ...isPinned2 ? { severity: "warning" } : {},
          effect: isPinned2 ? "the plugin directory holds the plugin back until a person has looked at it" : "the plugin directory does not take the plugin: nobody knows what users will run",
          help: isPinned2 ? "bundle the program into the plugin, if you can" : "name an exact version, or bundle the program into the plugin",
          file: source.file.path,
          range
        });
      }
    }
  })
];
function* commandsOf(plugin) {
  for (const kind of ["mcp", "lsp"])
    for (const source of configsOf2(plugin, kind).filter(isInReach)) {
      const servers = kind === "mcp" && entryOf3(source.root, "mcpServers")?.value || source.root;
      for (const { value } of servers?.kind === "map" ? servers.entries : []) yield { source, words: wordsOf(value) };
    }
  for (const source of configsOf2(plugin, "hooks").filter(isInReach))
    for (const { type, node } of entriesOf2(source)) {
      const command = entryOf3(node, "command")?.value;
      if (type !== "command" || textOf2(command) === void 0) continue;
      if (entryOf3(node, "args")) yield { source, words: wordsOf(node) };
      else yield* linesOf(source, command);
    }
  for (const source of configsOf2(plugin, "monitors").filter(isInReach))
    for (const item of source.root?.kind === "list" ? source.root.items : []) {
      const command = entryOf3(item, "command")?.value;
      if (textOf2(command) !== void 0) yield* linesOf(source, command);
    }
}
function wordsOf(node) {
  const args = entryOf3(node, "args")?.value;
  const nodes = [entryOf3(node, "command")?.value, ...args?.kind === "list" ? args.items : []];
  return nodes.flatMap((word) => word && textOf2(word) !== void 0 ? [{ text: textOf2(word) ?? "", range: word.range }] : []);
}
function linesOf(source, node) {
  return readCommandLine(String(node.value)).map(({ words }) => ({
    source,
    words: words.map(({ text, start, end }) => ({ text, range: rangeInside(source.file.text, node, start, end) }))
  }));
}
function launched(words) {
  for (const [call, kind] of launchers) {
    const length = [1, 2, 3].find(
      (count) => call.test(
        words.slice(0, count).map(({ text }) => text.replace(/^.*\//, "")).join(" ")
      )
    );
    const found = length === void 0 ? void 0 : packageIn(words.slice(length), kind);
    if (found) return { ...found, isPinned: isPinned(found.text, kind) };
  }
  return void 0;
}
function packageIn(words, kind) {
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    const option = packageOption[kind].exec(word.text);
    const named = option?.[1] === void 0 ? option && words[at + 1] : { ...word, text: option[1] };
    if (named) return named;
    if (withValue.test(word.text)) at++;
    else if (!word.text.startsWith("-")) return /^[./~$]/.test(word.text) ? void 0 : word;
  }
  return void 0;
}
function isPinned(name, kind) {
  if (/@[0-9a-f]{40}$/.test(name)) return true;
  return kind === "npm" ? /.@v?\d+\.\d+\.\d[\w.+-]*$/.test(name) : /(?:==|@)\d[\w.+!-]*$/.test(name);
}
var top3 = { start: 0, end: 0 };
var refused3 = "the plugin directory does not take the plugin";
var directoryConfigRules = [
  defineRule3({
    id: "directory/unread-config",
    on: "plugin",
    severity: "error",
    only: only3,
    summary: "a file of hooks or servers that is not read: behind a symlink, too large, or one too many",
    effect: `the client may read it; ${refused3}, since it cannot see what it runs`,
    check(plugin, report) {
      if (!isPlugin(plugin)) return;
      for (const kind of ["hooks", "mcp"]) {
        const paths = configsOf2(plugin, kind).filter(({ origin }) => origin !== "inline").map(({ file }) => file.path);
        for (const [index, path] of [...linkedDefaults(plugin, kind), ...paths].entries()) {
          const problem = unreadable(plugin.files, path, kind === "hooks" ? index : 0);
          if (problem)
            report({
              message: `${quoted3(path)} ${problem}`,
              help: "put the file itself there, and keep it small",
              file: path,
              range: top3
            });
        }
      }
    }
  }),
  defineRule3({
    id: "directory/servers-shape",
    on: "mcp",
    severity: "error",
    only: only3,
    inClient: true,
    summary: "a file of servers that is no map",
    effect: refused3,
    check({ origin, root, problems }, report) {
      if (origin === "inline" || !root || problems.length > 0) return;
      const wrapped = entryOf3(root, "mcpServers")?.value;
      const wrong = root.kind === "map" ? wrapped : root;
      if (wrong && wrong.kind !== "map")
        report({
          message: `${wrong === root ? "the file" : '"mcpServers"'} is a ${typeName(wrong)}, not a map of servers`,
          help: 'write {"mcpServers": {"name": {\u2026}}}',
          range: wrong.range,
          field: wrong === root ? "" : "mcpServers"
        });
    }
  }),
  defineRule3({
    id: "directory/path-traversal",
    on: "manifest",
    severity: "error",
    only: only3,
    inClient: true,
    summary: "an icon with a `..` step",
    effect: refused3,
    check({ tree }, report) {
      const icon = entryOf3(tree.root, "icon")?.value;
      const path = textOf2(icon);
      if (icon && path?.split(/[\\/]/).includes(".."))
        report({
          message: `the icon has a ".." step: ${quoted3(path)}`,
          help: "name a file of the plugin",
          range: icon.range,
          field: "icon"
        });
    }
  }),
  defineRule3({
    id: "directory/hooks-twice",
    on: "plugin",
    severity: "warning",
    only: only3,
    summary: "hooks/hooks.json named in the manifest",
    effect: "the client reads it anyway, and once; the plugin directory warns",
    check(plugin, report) {
      if (!isPlugin(plugin)) return;
      for (const value of declaredValues(declarationsOf(plugin), "hooks") ?? [])
        if (declaredPath(value) === "hooks/hooks.json" && value.document === plugin.manifest)
          report({
            message: "the manifest names hooks/hooks.json",
            help: 'remove it from "hooks"',
            file: value.document.file.path,
            range: value.value.range,
            field: value.field
          });
    }
  }),
  defineRule3({
    id: "directory/http-hook",
    on: "hooks",
    severity: "error",
    only: only3,
    summary: "a hook that sends its request without https",
    effect: refused3,
    check(source, report) {
      for (const { type, node, field } of isInReach(source) ? entriesOf2(source) : []) {
        const url = entryOf3(node, "url")?.value;
        const text = textOf2(url);
        if (type === "http" && url && text && /^http:/i.test(text))
          report({
            message: `the hook sends to ${quoted3(text)}`,
            help: "write https://\u2026",
            range: url.range,
            field: `${field}.url`
          });
      }
    }
  })
];
function linkedDefaults({ files }, kind) {
  return kind === "hooks" && files.kindOf("hooks") === "symlink" && files.kindOf("hooks/hooks.json") === void 0 ? ["hooks"] : [];
}
function unreadable(files, path, index) {
  const steps = path.split("/").map((_, at, all) => all.slice(0, at + 1).join("/"));
  if (steps.some((step) => files.kindOf(step) === "symlink")) return "is reached through a symlink";
  if ((files.sizeOf(path) ?? 0) > directoryLimit3("configBytes")) return "is over 1 MiB";
  return index >= directoryLimit3("configFiles") ? `is more than the ${directoryLimit3("configFiles")} files that are read` : void 0;
}

// src/rules/portable/package.ts
import { defineRule as defineRule4 } from "./validate.mjs";
import { parseJson } from "./formats.mjs";
import { entryOf as entryOf4, scalarText as scalarText3, typeName as typeName2 } from "./frontmatter.mjs";
import { configsOf as configsOf3, fieldOf, fieldsOf } from "./validate.mjs";
import { validators } from "./part-schemas.mjs";
import { partFields } from "./part-schemas.mjs";
import { shapeFaults } from "./rules.mjs";
import { closest, either, quoted as quoted4 } from "./rules.mjs";
var only4 = ["portable"];
var manifestFile = "plugin.json";
var serverFile = "mcp.json";
var known = partFields("portable-manifest").map(({ name }) => name);
var agentPlugins = { manifest: identifier("portable-manifest"), servers: identifier("portable-servers") };
var top4 = { start: 0, end: 0 };
var rejected = "clients that hold to Agent Plugins 1.0.0 reject the plugin";
var noServers = "clients that hold to Agent Plugins 1.0.0 start none of its servers";
var skipped = "clients that hold to Agent Plugins 1.0.0 skip the server";
function identifier(part) {
  return String(partFields(part).find(({ name }) => name === "$schema")?.schema.const);
}
var portablePackageRules = [
  defineRule4({
    id: "portable/manifest-missing",
    on: "plugin",
    severity: "error",
    only: only4,
    summary: "a plugin without a plugin.json at its root",
    effect: "clients that hold to Agent Plugins 1.0.0 see no plugin; Claude Code reads the one in .claude-plugin alone",
    check(plugin, report) {
      if (!isPackage(plugin) || plugin.files.kindOf(manifestFile) !== void 0) return;
      const help = `add a plugin.json with "$schema": ${quoted4(agentPlugins.manifest)} and a name beside .claude-plugin`;
      report({ message: "there is no plugin.json at the root", help, file: ".claude-plugin/plugin.json", range: top4 });
    }
  }),
  defineRule4({
    id: "portable/manifest",
    on: "plugin",
    severity: "error",
    only: only4,
    summary: "a plugin.json at the root that the specification does not take",
    effect: rejected,
    check(plugin, report) {
      const root = rootOf(plugin, manifestFile);
      if (root === null) return;
      const file = manifestFile;
      if (root?.kind !== "map") {
        report({ message: "it is no JSON object", help: 'write {"$schema": "\u2026", "name": "\u2026"}', file, range: root?.range ?? top4 });
        return;
      }
      for (const { field, problem, range } of shapeFaults(validators.portableManifest, root)) {
        const isIgnored = field === "extensions";
        report({
          message: `${field ? quoted4(field) : "the manifest"} ${problem}`,
          ...isIgnored ? { severity: "warning", effect: "clients ignore the field" } : {},
          help: helpOn(field),
          file,
          range,
          field
        });
      }
      for (const { key, keyRange } of root.entries)
        if (!known.includes(key))
          report({
            message: `unknown field ${quoted4(key)}`,
            severity: "warning",
            effect: "clients report and ignore it; components have fixed places",
            help: "remove it; what one client alone reads stands in extensions, below its reverse domain",
            file,
            range: keyRange,
            field: key
          });
    }
  }),
  defineRule4({
    id: "portable/servers",
    on: "plugin",
    severity: "error",
    only: only4,
    summary: "MCP servers that other clients do not read",
    check(plugin, report) {
      if (!isPackage(plugin)) return;
      const root = rootOf(plugin, serverFile);
      if (root === null) {
        const [own] = configsOf3(plugin, "mcp");
        const help = "write the servers into mcp.json as well; its types are stdio, streamable-http and sse";
        if (own)
          report({
            message: "there is no mcp.json at the root",
            effect: noServers,
            help,
            file: own.file.path,
            range: top4
          });
        return;
      }
      reportFile(root, report);
    }
  })
];
function helpOn(field) {
  if (field === "$schema" || field === "") return `write "$schema": ${quoted4(agentPlugins.manifest)} and a name`;
  return field === "name" ? "write lower-case letters and digits, joined by single hyphens or dots, up to 64" : "correct it";
}
function isPackage({ scope, marketplace }) {
  return scope === "plugin" && !marketplace;
}
function rootOf(plugin, file) {
  if (!isPackage(plugin) || plugin.files.kindOf(file) !== "file") return null;
  const { root, problems } = parseJson(plugin.source(file).text);
  return problems.length > 0 ? void 0 : root;
}
function reportFile(root, report) {
  const servers = entryOf4(root, "mcpServers")?.value;
  const schema = entryOf4(root, "$schema")?.value;
  const say = (message, help, node) => report({ message, effect: noServers, help, file: serverFile, range: node?.range ?? top4 });
  if (root?.kind !== "map" || servers?.kind !== "map") {
    say('it is no JSON object with "mcpServers"', `write {"$schema": ${quoted4(agentPlugins.servers)}, "mcpServers": {\u2026}}`, root);
    return;
  }
  if (scalarText3(schema) !== agentPlugins.servers)
    say('"$schema" is not that of Agent Plugins 1.0.0', `write "$schema": ${quoted4(agentPlugins.servers)}`, schema ?? root);
  for (const { key, value } of root.entries)
    if (key !== "$schema" && key !== "mcpServers") say(`unknown field ${quoted4(key)}`, "remove it", value);
  for (const entry of servers.entries) reportServer(entry, report);
}
function reportServer({ key, value }, report) {
  const type = scalarText3(entryOf4(value, "type")?.value);
  const validator = type === "stdio" ? validators.portableProgram : validators.portableRemote;
  const field = `mcpServers.${key}`;
  const faults = shapeFaults(validator, value).map(({ problem, range, field: below }) => ({
    message: `${quoted4(below || key)} ${problem}`,
    range,
    field: below ? `${field}.${below}` : field
  }));
  const more = faults.length > 0 ? [] : placeFaults(value).map((fault) => ({ ...fault, field }));
  const help = type === "stdio" ? "a program has type, command, args, env and cwd; ${PLUGIN_ROOT} and ${PLUGIN_DATA} are replaced in the last three" : "a remote server has type (streamable-http or sse), url and headers, in which nothing is replaced";
  for (const fault of [...faults, ...more]) report({ ...fault, effect: skipped, help, file: serverFile });
}
function placeFaults(server) {
  const command = entryOf4(server, "command")?.value;
  const written = scalarText3(command) ?? "";
  if (command && (/\s|^\.\.|\$\{/.test(written) || /\//.test(written) && !written.startsWith("./")))
    return [{ message: `the command is neither a bare name nor a path with "./": ${quoted4(written)}`, range: command.range }];
  const url = entryOf4(server, "url")?.value;
  const problem = url && urlProblem(scalarText3(url) ?? "");
  return problem ? [{ message: `the URL ${problem}: ${quoted4(scalarText3(url) ?? "")}`, range: url.range }] : [];
}
function urlProblem(written) {
  if (!URL.canParse(written)) return "is not absolute";
  const { protocol, hostname, username, password, hash } = new URL(written);
  if (protocol !== "https:" && protocol !== "http:") return "is not one of HTTP";
  if (username || password || hash) return "has a user or a fragment";
  const isLoopback = hostname === "localhost" || /^127(?:\.\d{1,3}){3}$/.test(hostname) || hostname === "[::1]";
  return protocol === "http:" && !isLoopback ? "is not encrypted" : void 0;
}
var refused4 = "clients that hold to the Agent Skills specification, and an upload to claude.ai, refuse the skill";
var fields = partFields("portable-skill");
var names = fields.map(({ name }) => name);
var longest = (field) => Number(fields.find(({ name }) => name === field)?.schema.maxLength);
var atFence = { start: 0, end: 3 };
var portableSkillRules = [
  defineRule4({
    id: "portable/skill-name",
    on: "skill",
    severity: "error",
    only: only4,
    summary: "a skill whose name the open specification does not take",
    effect: refused4,
    check(skill, report) {
      const entry = fieldOf(skill, "name");
      const name = scalarText3(entry?.value) ?? "";
      const folder = skill.file.path.split("/").at(-2);
      const problem = entry ? nameProblem(name, folder) : "there is no name";
      if (problem)
        report({
          message: problem,
          help: folder ? `write name: ${folder}, and call the folder so that it fits` : "add a name of lower-case words joined by single hyphens",
          range: entry?.value.range ?? atFence,
          field: "name"
        });
    }
  }),
  defineRule4({
    id: "portable/skill-description",
    on: "skill",
    severity: "error",
    only: only4,
    inClient: true,
    summary: "a skill without a description, or with too long a one",
    effect: refused4,
    check(skill, report) {
      const entry = fieldOf(skill, "description");
      const text = scalarText3(entry?.value)?.trim() ?? "";
      const most = longest("description");
      if (text !== "" && text.length <= most) return;
      report({
        message: text ? `the description has ${text.length} characters` : "there is no description",
        help: `say in at most ${most} characters what the skill does and when to use it`,
        range: entry?.value.range ?? atFence,
        field: "description"
      });
    }
  }),
  defineRule4({
    id: "portable/skill-field",
    on: "skill",
    severity: "error",
    only: only4,
    summary: "a frontmatter field that the open specification does not have",
    effect: refused4,
    check(skill, report) {
      for (const { key, keyRange } of fieldsOf(skill)) {
        if (names.includes(key)) continue;
        const meant = closest(key, names);
        report({
          message: `the specification has no field ${quoted4(key)}`,
          help: meant ? `did you mean ${quoted4(meant)}?` : `move it below "metadata", or remove it; the fields are ${either(names)}`,
          range: keyRange,
          field: key
        });
      }
    }
  }),
  defineRule4({
    id: "portable/skill-value",
    on: "skill",
    severity: "error",
    only: only4,
    inClient: true,
    summary: "a compatibility over 500 characters, or metadata that is no map",
    effect: refused4,
    check(skill, report) {
      const compatibility = fieldOf(skill, "compatibility");
      const length = scalarText3(compatibility?.value)?.length ?? 0;
      const most = longest("compatibility");
      if (compatibility && length > most)
        report({
          message: `"compatibility" has ${length} characters`,
          help: `shorten it to ${most}`,
          range: compatibility.value.range,
          field: "compatibility"
        });
      const metadata = fieldOf(skill, "metadata");
      if (metadata && metadata.value.kind !== "map")
        report({
          message: `"metadata" is a ${typeName2(metadata.value)}`,
          help: "write a map of texts",
          range: metadata.value.range,
          field: "metadata"
        });
    }
  })
];
function nameProblem(name, folder) {
  const most = longest("name");
  if (name.length > most) return `the name has ${name.length} characters; at most ${most} are taken`;
  if (!/^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u.test(name))
    return `the name is not lower-case words joined by single hyphens: ${quoted4(name)}`;
  return folder !== void 0 && name !== folder ? `the name ${quoted4(name)} is not that of the folder, ${quoted4(folder)}` : void 0;
}
export {
  directoryConfigRules,
  directoryDocumentRules,
  directoryFileRules,
  directoryGitRules,
  directoryIconRules,
  directoryLauncherRules,
  directoryListingRules,
  hasInstallLine,
  isPlugin,
  portablePackageRules,
  portableSkillRules,
  readImage,
  wordsIn
};
