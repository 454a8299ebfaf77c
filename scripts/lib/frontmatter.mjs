// Built from src/ by `npm run build`; do not edit.
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// node_modules/kind-of/index.js
var require_kind_of = __commonJS({
  "node_modules/kind-of/index.js"(exports, module) {
    var toString = Object.prototype.toString;
    module.exports = function kindOf(val) {
      if (val === void 0) return "undefined";
      if (val === null) return "null";
      var type = typeof val;
      if (type === "boolean") return "boolean";
      if (type === "string") return "string";
      if (type === "number") return "number";
      if (type === "symbol") return "symbol";
      if (type === "function") {
        return isGeneratorFn(val) ? "generatorfunction" : "function";
      }
      if (isArray(val)) return "array";
      if (isBuffer(val)) return "buffer";
      if (isArguments(val)) return "arguments";
      if (isDate(val)) return "date";
      if (isError(val)) return "error";
      if (isRegexp(val)) return "regexp";
      switch (ctorName(val)) {
        case "Symbol":
          return "symbol";
        case "Promise":
          return "promise";
        // Set, Map, WeakSet, WeakMap
        case "WeakMap":
          return "weakmap";
        case "WeakSet":
          return "weakset";
        case "Map":
          return "map";
        case "Set":
          return "set";
        // 8-bit typed arrays
        case "Int8Array":
          return "int8array";
        case "Uint8Array":
          return "uint8array";
        case "Uint8ClampedArray":
          return "uint8clampedarray";
        // 16-bit typed arrays
        case "Int16Array":
          return "int16array";
        case "Uint16Array":
          return "uint16array";
        // 32-bit typed arrays
        case "Int32Array":
          return "int32array";
        case "Uint32Array":
          return "uint32array";
        case "Float32Array":
          return "float32array";
        case "Float64Array":
          return "float64array";
      }
      if (isGeneratorObj(val)) {
        return "generator";
      }
      type = toString.call(val);
      switch (type) {
        case "[object Object]":
          return "object";
        // iterators
        case "[object Map Iterator]":
          return "mapiterator";
        case "[object Set Iterator]":
          return "setiterator";
        case "[object String Iterator]":
          return "stringiterator";
        case "[object Array Iterator]":
          return "arrayiterator";
      }
      return type.slice(8, -1).toLowerCase().replace(/\s/g, "");
    };
    function ctorName(val) {
      return typeof val.constructor === "function" ? val.constructor.name : null;
    }
    function isArray(val) {
      if (Array.isArray) return Array.isArray(val);
      return val instanceof Array;
    }
    function isError(val) {
      return val instanceof Error || typeof val.message === "string" && val.constructor && typeof val.constructor.stackTraceLimit === "number";
    }
    function isDate(val) {
      if (val instanceof Date) return true;
      return typeof val.toDateString === "function" && typeof val.getDate === "function" && typeof val.setDate === "function";
    }
    function isRegexp(val) {
      if (val instanceof RegExp) return true;
      return typeof val.flags === "string" && typeof val.ignoreCase === "boolean" && typeof val.multiline === "boolean" && typeof val.global === "boolean";
    }
    function isGeneratorFn(name, val) {
      return ctorName(name) === "GeneratorFunction";
    }
    function isGeneratorObj(val) {
      return typeof val.throw === "function" && typeof val.return === "function" && typeof val.next === "function";
    }
    function isArguments(val) {
      try {
        if (typeof val.length === "number" && typeof val.callee === "function") {
          return true;
        }
      } catch (err) {
        if (err.message.indexOf("callee") !== -1) {
          return true;
        }
      }
      return false;
    }
    function isBuffer(val) {
      if (val.constructor && typeof val.constructor.isBuffer === "function") {
        return val.constructor.isBuffer(val);
      }
      return false;
    }
  }
});

// node_modules/is-extendable/index.js
var require_is_extendable = __commonJS({
  "node_modules/is-extendable/index.js"(exports, module) {
    "use strict";
    module.exports = function isExtendable(val) {
      return typeof val !== "undefined" && val !== null && (typeof val === "object" || typeof val === "function");
    };
  }
});

// node_modules/extend-shallow/index.js
var require_extend_shallow = __commonJS({
  "node_modules/extend-shallow/index.js"(exports, module) {
    "use strict";
    var isObject = require_is_extendable();
    module.exports = function extend(o) {
      if (!isObject(o)) {
        o = {};
      }
      var len = arguments.length;
      for (var i = 1; i < len; i++) {
        var obj = arguments[i];
        if (isObject(obj)) {
          assign(o, obj);
        }
      }
      return o;
    };
    function assign(a, b) {
      for (var key in b) {
        if (hasOwn(b, key)) {
          a[key] = b[key];
        }
      }
    }
    function hasOwn(obj, key) {
      return Object.prototype.hasOwnProperty.call(obj, key);
    }
  }
});

// node_modules/section-matter/index.js
var require_section_matter = __commonJS({
  "node_modules/section-matter/index.js"(exports, module) {
    "use strict";
    var typeOf = require_kind_of();
    var extend = require_extend_shallow();
    module.exports = function(input, options) {
      if (typeof options === "function") {
        options = { parse: options };
      }
      var file = toObject(input);
      var defaults = { section_delimiter: "---", parse: identity };
      var opts = extend({}, defaults, options);
      var delim = opts.section_delimiter;
      var lines = file.content.split(/\r?\n/);
      var sections = null;
      var section = createSection();
      var content = [];
      var stack = [];
      function initSections(val) {
        file.content = val;
        sections = [];
        content = [];
      }
      function closeSection(val) {
        if (stack.length) {
          section.key = getKey(stack[0], delim);
          section.content = val;
          opts.parse(section, sections);
          sections.push(section);
          section = createSection();
          content = [];
          stack = [];
        }
      }
      for (var i = 0; i < lines.length; i++) {
        var line = lines[i];
        var len = stack.length;
        var ln = line.trim();
        if (isDelimiter(ln, delim)) {
          if (ln.length === 3 && i !== 0) {
            if (len === 0 || len === 2) {
              content.push(line);
              continue;
            }
            stack.push(ln);
            section.data = content.join("\n");
            content = [];
            continue;
          }
          if (sections === null) {
            initSections(content.join("\n"));
          }
          if (len === 2) {
            closeSection(content.join("\n"));
          }
          stack.push(ln);
          continue;
        }
        content.push(line);
      }
      if (sections === null) {
        initSections(content.join("\n"));
      } else {
        closeSection(content.join("\n"));
      }
      file.sections = sections;
      return file;
    };
    function isDelimiter(line, delim) {
      if (line.slice(0, delim.length) !== delim) {
        return false;
      }
      if (line.charAt(delim.length + 1) === delim.slice(-1)) {
        return false;
      }
      return true;
    }
    function toObject(input) {
      if (typeOf(input) !== "object") {
        input = { content: input };
      }
      if (typeof input.content !== "string" && !isBuffer(input.content)) {
        throw new TypeError("expected a buffer or string");
      }
      input.content = input.content.toString();
      input.sections = [];
      return input;
    }
    function getKey(val, delim) {
      return val ? val.slice(delim.length).trim() : "";
    }
    function createSection() {
      return { key: "", data: "", content: "" };
    }
    function identity(val) {
      return val;
    }
    function isBuffer(val) {
      if (val && val.constructor && typeof val.constructor.isBuffer === "function") {
        return val.constructor.isBuffer(val);
      }
      return false;
    }
  }
});

// node_modules/gray-matter/lib/engines.js
var require_engines = __commonJS({
  "node_modules/gray-matter/lib/engines.js"(exports, module) {
    module.exports = {};
  }
});

// node_modules/strip-bom-string/index.js
var require_strip_bom_string = __commonJS({
  "node_modules/strip-bom-string/index.js"(exports, module) {
    "use strict";
    module.exports = function(str) {
      if (typeof str === "string" && str.charAt(0) === "\uFEFF") {
        return str.slice(1);
      }
      return str;
    };
  }
});

// node_modules/gray-matter/lib/utils.js
var require_utils = __commonJS({
  "node_modules/gray-matter/lib/utils.js"(exports) {
    "use strict";
    var stripBom = require_strip_bom_string();
    var typeOf = require_kind_of();
    exports.define = function(obj, key, val) {
      Reflect.defineProperty(obj, key, {
        enumerable: false,
        configurable: true,
        writable: true,
        value: val
      });
    };
    exports.isBuffer = function(val) {
      return typeOf(val) === "buffer";
    };
    exports.isObject = function(val) {
      return typeOf(val) === "object";
    };
    exports.toBuffer = function(input) {
      return typeof input === "string" ? Buffer.from(input) : input;
    };
    exports.toString = function(input) {
      if (exports.isBuffer(input)) return stripBom(String(input));
      if (typeof input !== "string") {
        throw new TypeError("expected input to be a string or buffer");
      }
      return stripBom(input);
    };
    exports.arrayify = function(val) {
      return val ? Array.isArray(val) ? val : [val] : [];
    };
    exports.startsWith = function(str, substr, len) {
      if (typeof len !== "number") len = substr.length;
      return str.slice(0, len) === substr;
    };
  }
});

// node_modules/gray-matter/lib/defaults.js
var require_defaults = __commonJS({
  "node_modules/gray-matter/lib/defaults.js"(exports, module) {
    "use strict";
    var engines = require_engines();
    var utils = require_utils();
    module.exports = function(options) {
      const opts = Object.assign({}, options);
      opts.delimiters = utils.arrayify(opts.delims || opts.delimiters || "---");
      if (opts.delimiters.length === 1) {
        opts.delimiters.push(opts.delimiters[0]);
      }
      opts.language = (opts.language || opts.lang || "yaml").toLowerCase();
      opts.engines = Object.assign({}, engines, opts.parsers, opts.engines);
      return opts;
    };
  }
});

// node_modules/gray-matter/lib/engine.js
var require_engine = __commonJS({
  "node_modules/gray-matter/lib/engine.js"(exports, module) {
    "use strict";
    module.exports = function(name, options) {
      let engine = options.engines[name] || options.engines[aliase(name)];
      if (typeof engine === "undefined") {
        throw new Error('gray-matter engine "' + name + '" is not registered');
      }
      if (typeof engine === "function") {
        engine = { parse: engine };
      }
      return engine;
    };
    function aliase(name) {
      switch (name.toLowerCase()) {
        case "js":
        case "javascript":
          return "javascript";
        case "coffee":
        case "coffeescript":
        case "cson":
          return "coffee";
        case "yaml":
        case "yml":
          return "yaml";
        default: {
          return name;
        }
      }
    }
  }
});

// node_modules/gray-matter/lib/stringify.js
var require_stringify = __commonJS({
  "node_modules/gray-matter/lib/stringify.js"(exports, module) {
    "use strict";
    var typeOf = require_kind_of();
    var getEngine = require_engine();
    var defaults = require_defaults();
    module.exports = function(file, data, options) {
      if (data == null && options == null) {
        switch (typeOf(file)) {
          case "object":
            data = file.data;
            options = {};
            break;
          case "string":
            return file;
          default: {
            throw new TypeError("expected file to be a string or object");
          }
        }
      }
      const str = file.content;
      const opts = defaults(options);
      if (data == null) {
        if (!opts.data) return file;
        data = opts.data;
      }
      const language = file.language || opts.language;
      const engine = getEngine(language, opts);
      if (typeof engine.stringify !== "function") {
        throw new TypeError('expected "' + language + '.stringify" to be a function');
      }
      data = Object.assign({}, file.data, data);
      const open = opts.delimiters[0];
      const close = opts.delimiters[1];
      const matter2 = engine.stringify(data, options).trim();
      let buf = "";
      if (matter2 !== "{}") {
        buf = newline(open) + newline(matter2) + newline(close);
      }
      if (typeof file.excerpt === "string" && file.excerpt !== "") {
        if (str.indexOf(file.excerpt.trim()) === -1) {
          buf += newline(file.excerpt) + newline(close);
        }
      }
      return buf + newline(str);
    };
    function newline(str) {
      return str.slice(-1) !== "\n" ? str + "\n" : str;
    }
  }
});

// node_modules/gray-matter/lib/excerpt.js
var require_excerpt = __commonJS({
  "node_modules/gray-matter/lib/excerpt.js"(exports, module) {
    "use strict";
    var defaults = require_defaults();
    module.exports = function(file, options) {
      const opts = defaults(options);
      if (file.data == null) {
        file.data = {};
      }
      if (typeof opts.excerpt === "function") {
        return opts.excerpt(file, opts);
      }
      const sep = file.data.excerpt_separator || opts.excerpt_separator;
      if (sep == null && (opts.excerpt === false || opts.excerpt == null)) {
        return file;
      }
      const delimiter = typeof opts.excerpt === "string" ? opts.excerpt : sep || opts.delimiters[0];
      const idx = file.content.indexOf(delimiter);
      if (idx !== -1) {
        file.excerpt = file.content.slice(0, idx);
      }
      return file;
    };
  }
});

// node_modules/gray-matter/lib/to-file.js
var require_to_file = __commonJS({
  "node_modules/gray-matter/lib/to-file.js"(exports, module) {
    "use strict";
    var typeOf = require_kind_of();
    var stringify = require_stringify();
    var utils = require_utils();
    module.exports = function(file) {
      if (typeOf(file) !== "object") {
        file = { content: file };
      }
      if (typeOf(file.data) !== "object") {
        file.data = {};
      }
      if (file.contents && file.content == null) {
        file.content = file.contents;
      }
      utils.define(file, "orig", utils.toBuffer(file.content));
      utils.define(file, "language", file.language || "");
      utils.define(file, "matter", file.matter || "");
      utils.define(file, "stringify", function(data, options) {
        if (options && options.language) {
          file.language = options.language;
        }
        return stringify(file, data, options);
      });
      file.content = utils.toString(file.content);
      file.isEmpty = false;
      file.excerpt = "";
      return file;
    };
  }
});

// node_modules/gray-matter/lib/parse.js
var require_parse = __commonJS({
  "node_modules/gray-matter/lib/parse.js"(exports, module) {
    "use strict";
    var getEngine = require_engine();
    var defaults = require_defaults();
    module.exports = function(language, str, options) {
      const opts = defaults(options);
      const engine = getEngine(language, opts);
      if (typeof engine.parse !== "function") {
        throw new TypeError('expected "' + language + '.parse" to be a function');
      }
      return engine.parse(str, opts);
    };
  }
});

// node_modules/gray-matter/index.js
var require_gray_matter = __commonJS({
  "node_modules/gray-matter/index.js"(exports, module) {
    "use strict";
    var fs = void 0;
    var sections = require_section_matter();
    var defaults = require_defaults();
    var stringify = require_stringify();
    var excerpt = require_excerpt();
    var engines = require_engines();
    var toFile = require_to_file();
    var parse = require_parse();
    var utils = require_utils();
    function matter2(input, options) {
      if (input === "") {
        return { data: {}, content: input, excerpt: "", orig: input };
      }
      let file = toFile(input);
      const cached = matter2.cache[file.content];
      if (!options) {
        if (cached) {
          file = Object.assign({}, cached);
          file.orig = cached.orig;
          return file;
        }
        matter2.cache[file.content] = file;
      }
      return parseMatter(file, options);
    }
    function parseMatter(file, options) {
      const opts = defaults(options);
      const open = opts.delimiters[0];
      const close = "\n" + opts.delimiters[1];
      let str = file.content;
      if (opts.language) {
        file.language = opts.language;
      }
      const openLen = open.length;
      if (!utils.startsWith(str, open, openLen)) {
        excerpt(file, opts);
        return file;
      }
      if (str.charAt(openLen) === open.slice(-1)) {
        return file;
      }
      str = str.slice(openLen);
      const len = str.length;
      const language = matter2.language(str, opts);
      if (language.name) {
        file.language = language.name;
        str = str.slice(language.raw.length);
      }
      let closeIndex = str.indexOf(close);
      if (closeIndex === -1) {
        closeIndex = len;
      }
      file.matter = str.slice(0, closeIndex);
      const block = file.matter.replace(/^\s*#[^\n]+/gm, "").trim();
      if (block === "") {
        file.isEmpty = true;
        file.empty = file.content;
        file.data = {};
      } else {
        file.data = parse(file.language, file.matter, opts);
      }
      if (closeIndex === len) {
        file.content = "";
      } else {
        file.content = str.slice(closeIndex + close.length);
        if (file.content[0] === "\r") {
          file.content = file.content.slice(1);
        }
        if (file.content[0] === "\n") {
          file.content = file.content.slice(1);
        }
      }
      excerpt(file, opts);
      if (opts.sections === true || typeof opts.section === "function") {
        sections(file, opts.section);
      }
      return file;
    }
    matter2.engines = engines;
    matter2.stringify = function(file, data, options) {
      if (typeof file === "string") file = matter2(file, options);
      return stringify(file, data, options);
    };
    matter2.read = function(filepath, options) {
      const str = fs.readFileSync(filepath, "utf8");
      const file = matter2(str, options);
      file.path = filepath;
      return file;
    };
    matter2.test = function(str, options) {
      return utils.startsWith(str, defaults(options).delimiters[0]);
    };
    matter2.language = function(str, options) {
      const opts = defaults(options);
      const open = opts.delimiters[0];
      if (matter2.test(str)) {
        str = str.slice(open.length);
      }
      const language = str.slice(0, str.search(/\r?\n/));
      return {
        raw: language,
        name: language ? language.trim() : ""
      };
    };
    matter2.cache = {};
    matter2.clearCache = function() {
      matter2.cache = {};
    };
    module.exports = matter2;
  }
});

// builtin:node:fs
var nodeFs = process.getBuiltinModule("node:fs");
var node_fs_default = nodeFs;

// builtin:node:path
var nodePath = process.getBuiltinModule("node:path");
var node_path_default = nodePath;

// src/formats/frontmatter.ts
var import_gray_matter = __toESM(require_gray_matter());

// src/formats/located.ts
function entryOf(node, key) {
  return node?.kind === "map" ? node.entries.findLast((entry) => entry.key === key) : void 0;
}
function nodeAt(node, path) {
  let current = node;
  for (const step of typeof path === "string" ? path.split(".") : path) {
    current = current?.kind === "list" ? current.items[/^\d+$/.test(step) ? Number(step) : -1] : entryOf(current, step)?.value;
  }
  return current;
}
function toValue(node, seen = /* @__PURE__ */ new Map()) {
  if (node.kind === "scalar") return node.value;
  if (seen.has(node)) return seen.get(node);
  if (node.kind === "list") {
    const list = [];
    seen.set(node, list);
    for (const item of node.items) list.push(toValue(item, seen));
    return list;
  }
  const map = {};
  seen.set(node, map);
  for (const { key, value } of node.entries) {
    Object.defineProperty(map, key, { value: toValue(value, seen), enumerable: true, configurable: true, writable: true });
  }
  return map;
}
function relocated(node, relocate, done = /* @__PURE__ */ new Map()) {
  const known = done.get(node);
  if (known) return known;
  const range = relocate(node.range);
  let copy;
  if (node.kind === "scalar") copy = { ...node, range };
  else if (node.kind === "list") copy = { ...node, range, items: node.items.map((item) => relocated(item, relocate, done)) };
  else {
    const entries = node.entries.map(({ key, keyRange, value }) => ({
      key,
      keyRange: relocate(keyRange),
      value: relocated(value, relocate, done)
    }));
    copy = { ...node, range, entries };
  }
  done.set(node, copy);
  return copy;
}
function typeName(node) {
  if (node.kind !== "scalar") return node.kind;
  if (node.value === null) return "null";
  return typeof node.value;
}
function scalarText(node) {
  return node?.kind === "scalar" && node.value !== null ? String(node.value) : void 0;
}
function printedSize(node, limit, known = /* @__PURE__ */ new Map()) {
  if (node.kind === "scalar") return 1 + String(node.value).length;
  const counted = known.get(node);
  if (counted !== void 0) return counted;
  let size = 2;
  for (const child of node.kind === "list" ? node.items : node.entries.map(({ value }) => value)) {
    size += printedSize(child, limit, known);
    if (size >= limit) break;
  }
  if (node.kind === "map") for (const { key } of node.entries) size += key.length;
  known.set(node, size);
  return size;
}
function textOf(node) {
  return node?.kind === "scalar" && typeof node.value === "string" ? scalarText(node) : void 0;
}

// lazy:yaml
var require2 = process.getBuiltinModule("node:module").createRequire(import.meta.url);
var yaml;
var load = () => yaml ??= require2("./yaml.cjs");
var parseDocument = (...given) => load().parseDocument(...given);
var printDocument = (...given) => load().printDocument(...given);

// src/formats/yaml-plain.ts
var entryLine = /^([A-Za-z][\w-]{0,63}):(?: +(\S.*))?$/;
var itemLine = /^( *)- +(\S.*)$/;
var plainText = /^[A-Za-z/(<](?:[\x20-\x7e\u00a1-\u2027\u2030-\ud7ff]*[\x21-\x7e\u00a1-\u2027\u2030-\ud7ff])?$/;
var quotedText = /^(?:"[\x20\x21\x23-\x5b\x5d-\x7e\u00a1-\u2027\u2030-\ud7ff]*"|'[\x20-\x26\x28-\x7e\u00a1-\u2027\u2030-\ud7ff]*')$/;
var wholeNumber = /^(?:0|[1-9]\d{0,8})$/;
var flowList = /^\[([\w<>"', ()*.:/-]+)\]$/;
var flowItem = /^(?:[A-Za-z<][\w.>-]*|"[\w ()*.:/-]*"|'[\w ()*.:/-]*')$/;
var words = new Map([
  ...["true", "True", "TRUE"].map((word) => [word, true]),
  ...["false", "False", "FALSE"].map((word) => [word, false]),
  ...["null", "Null", "NULL"].map((word) => [word, null])
]);
function parsePlainYaml(text, offset) {
  if (!text.endsWith("\n")) return void 0;
  const lines = text.slice(0, -1).split("\n");
  const entries = [];
  const keys = /* @__PURE__ */ new Set();
  let at = offset;
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] ?? "";
    const [, key, written] = entryLine.exec(line) ?? [];
    if (key === void 0 || keys.has(key) || words.has(key)) return void 0;
    const next = at + line.length + 1;
    const list = written === void 0 ? blockList(lines, index + 1, next) : void 0;
    const value = written === void 0 ? list?.node : nodeOf(written, at + line.length - written.length);
    if (!value) return void 0;
    keys.add(key);
    entries.push({ key, keyRange: { start: at, end: at + key.length }, value });
    at = list?.next ?? next;
    index = list?.line ?? index + 1;
  }
  const root = { kind: "map", range: { start: offset, end: offset + text.length }, entries };
  return { root, problems: [], decorations: [], duplicates: [] };
}
function blockList(lines, from, start) {
  const items = [];
  let line = from;
  let next = start;
  let indent;
  for (let found = itemLine.exec(lines[line] ?? ""); found; found = itemLine.exec(lines[line] ?? "")) {
    const [whole, blanks = "", written = ""] = found;
    indent ??= blanks;
    const item = blanks === indent ? scalarOf(written, next + whole.length - written.length) : void 0;
    if (!item) return void 0;
    items.push(item);
    next += whole.length + 1;
    line++;
  }
  if (indent === void 0) return void 0;
  return { node: { kind: "list", range: { start: start + indent.length, end: next }, items }, line, next };
}
function nodeOf(written, start) {
  const [, inside] = flowList.exec(written) ?? [];
  return inside === void 0 ? scalarOf(written, start) : flowListOf(inside, start);
}
function flowListOf(inside, start) {
  const items = [];
  let at = start + 1;
  for (const part of inside.split(",")) {
    const written = part.trim();
    const item = flowItem.test(written) ? scalarOf(written, at + part.indexOf(written)) : void 0;
    if (!item) return void 0;
    items.push(item);
    at += part.length + 1;
  }
  return { kind: "list", range: { start, end: start + inside.length + 2 }, items };
}
function scalarOf(written, start) {
  const scalar = (value) => ({
    kind: "scalar",
    range: { start, end: start + written.length },
    value
  });
  const word = words.get(written);
  if (word !== void 0) return scalar(word);
  if (wholeNumber.test(written)) return scalar(Number(written));
  if (quotedText.test(written)) return scalar(written.slice(1, -1));
  const isPlain = plainText.test(written) && !/:(?: |$)| #/.test(written);
  return isPlain ? scalar(written) : void 0;
}

// src/formats/yaml.ts
var maxYamlLength = 65536;
function parseYaml(text, offset = 0) {
  if (text !== latest?.text || offset !== latest.offset) latest = { text, offset, tree: parseAnew(text, offset) };
  return latest.tree;
}
var latest;
function parseAnew(text, offset) {
  const whole = { start: offset, end: offset + text.length };
  if (text.length > maxYamlLength) return refusedYaml(`the block is longer than ${maxYamlLength} characters`, "TOO_LONG", whole);
  return parsePlainYaml(text, offset) ?? parseDocument(text, offset);
}
function refusedYaml(message, code, range) {
  return { root: void 0, problems: [{ message, code, range }], decorations: [], duplicates: [] };
}
function printYaml(value) {
  return printDocument(value);
}

// src/formats/frontmatter.ts
function readFrontmatter(text) {
  return { author: readAsAuthor(text), client: readAsClient(text) };
}
var nothing = { problems: [], decorations: [], duplicates: [] };
var yamlHeaders = /* @__PURE__ */ new Set(["", "yaml", "yml"]);
var maxBlankCost = 2e7;
function readAsAuthor(text) {
  const bom = text.startsWith("\uFEFF") ? 1 : 0;
  const absent = { status: "absent", bodyStart: bom, ...nothing };
  if (!text.startsWith("---", bom) || text[bom + 3] === "-") return absent;
  const firstLineEnd = text.indexOf("\n", bom);
  if (firstLineEnd < 0) return absent;
  const header = text.slice(bom + 3, firstLineEnd);
  const language = header.trim().toLowerCase();
  if (!/^\w*\s*$/.test(header)) return absent;
  if (!yamlHeaders.has(language)) return { ...absent, status: "refused", language };
  const start = bom + 3 + header.replace(/\r$/, "").length;
  const end = text.indexOf("\n---", firstLineEnd);
  if (end < 0) return { ...absent, status: "unclosed" };
  if (blankCost(text, start, end) > maxBlankCost) {
    const range = { start, end };
    const problem = { message: "the block is almost all blank lines", code: "BLANK", range };
    return { ...absent, status: "broken", block: range, problems: [problem], bodyStart: end };
  }
  return { ...readAuthorBlock(text, { start, end }), ...language ? { language } : {} };
}
function readAuthorBlock(text, block) {
  const firstLine = text.indexOf("\n", block.start) + 1;
  let tree = { root: void 0, ...nothing };
  const file = (0, import_gray_matter.default)(text, {
    engines: {
      yaml: {
        // gray-matter's block starts behind the dashes and ends before the last line break. The client's starts and ends a line
        // later; parsing that very text lets the second reading of the same block come from the first.
        parse: () => {
          tree = parseYaml(text.slice(firstLine, block.end + 1), firstLine);
          return {};
        },
        stringify: refuse
      },
      // All engines but YAML are unreachable behind the header check; they are replaced as well, since gray-matter's own
      // evaluate what they parse.
      json: { parse: refuse, stringify: refuse },
      javascript: { parse: refuse, stringify: refuse },
      coffee: { parse: refuse, stringify: refuse }
    }
  });
  return { ...tree, status: tree.problems.length > 0 ? "broken" : "read", block, bodyStart: text.length - file.content.length };
}
function refuse() {
  throw new Error("only YAML frontmatter is read");
}
function blankCost(text, start, end) {
  let cost = 0;
  let run = 0;
  for (let offset = start; offset <= end; offset++) {
    const code = text.charCodeAt(offset);
    if (offset < end && (code === 32 || code >= 9 && code <= 13)) run++;
    else {
      cost += run * run;
      run = 0;
    }
  }
  return cost;
}
var repairableLine = /^([A-Za-z_-]+:\s+)(\S.*)$/;
var needsQuotes = /[{}[\]*&#!|>%@`]|: /;
function repairBlock(block) {
  const lines = [];
  const quoted = [];
  const out = [];
  let from = 0;
  let to = 0;
  for (const line of block.split("\n")) {
    const tabs = /^\t+/.exec(line)?.[0].length ?? 0;
    const [, key = "", value = ""] = repairableLine.exec(line) ?? [];
    const isQuoted = value !== "" && needsQuotes.test(value) && !hasQuotes(value) && !isFlowList(value);
    const repaired = isQuoted ? `${key}"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"` : "  ".repeat(tabs) + line.slice(tabs);
    const originalEnd = to + line.length;
    if (isQuoted) quoted.push({ start: to + key.length, end: originalEnd });
    const prefix = isQuoted ? key.length : tabs * 2;
    lines.push({ from, to, prefix, originalPrefix: isQuoted ? key.length : tabs, originalEnd, isQuoted });
    out.push(repaired);
    from += repaired.length + 1;
    to = originalEnd + 1;
  }
  const original = (offset, edge) => {
    const line = lineAt(lines, offset);
    if (!line) return 0;
    const column = offset - line.from;
    const valueStart = line.to + line.originalPrefix;
    if (column <= line.prefix) return line.to + Math.min(column, line.originalPrefix);
    if (!line.isQuoted) return Math.min(valueStart + column - line.prefix, line.originalEnd);
    return edge === "start" ? valueStart : line.originalEnd;
  };
  return { text: out.join("\n"), quoted, original };
}
function lineAt(lines, offset) {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (lines[middle].from <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low];
}
function hasQuotes(value) {
  const first = value[0];
  return value.length > 1 && (first === '"' || first === "'") && value.endsWith(first);
}
function isFlowList(value) {
  if (!value.startsWith("[") || !value.endsWith("]")) return false;
  const { root, problems } = parseYaml(value);
  return problems.length === 0 && root?.kind === "list";
}
var openingFence = /^\uFEFF?---\s*\n/;
function readAsClient(text) {
  const absent = { status: "absent", repaired: [], bodyStart: 0 };
  if (!openingFence.test(text)) return absent;
  const start = text.indexOf("\n") + 1;
  const end = text.indexOf("---", start);
  if (end < 0) return absent;
  return { ...readClientBlock(text.slice(start, end), start), block: { start, end }, bodyStart: behindBlanks(text, end + 3) };
}
function behindBlanks(text, start) {
  const blanks = /\s*/y;
  blanks.lastIndex = start;
  return start + (blanks.exec(text)?.[0].length ?? 0);
}
function readClientBlock(written, start) {
  const direct = parseStrictly(written, start);
  const problem = direct.problems[0];
  if (!problem) return loaded(direct, []);
  if (isStream(direct)) return streamOf(problem);
  if (written.length > maxYamlLength) return { status: "broken", repaired: [], problem };
  const repair = repairBlock(written);
  const retried = parseStrictly(repair.text, 0);
  if (isStream(retried)) return streamOf(problem);
  if (retried.problems.length > 0) return { status: "broken", repaired: [], problem };
  const relocate = (range) => ({
    start: start + repair.original(range.start, "start"),
    end: start + repair.original(range.end, "end")
  });
  const tree = { ...retried, root: retried.root && relocated(retried.root, relocate) };
  const quoted = repair.quoted.map((range) => ({ start: range.start + start, end: range.end + start }));
  return { ...loaded(tree, quoted), problem };
}
function loaded({ root }, repaired) {
  if (!root || isNull(root)) return { status: "loaded", repaired };
  return { status: root.kind === "map" ? "loaded" : "not-a-map", root, repaired };
}
function isNull(node) {
  return node.kind === "scalar" && node.value === null;
}
function streamOf(problem) {
  return { status: "not-a-map", root: { kind: "list", range: problem.range, items: [] }, repaired: [], problem };
}
function isStream({ problems }) {
  return problems.length > 0 && problems.every(({ code }) => code === "MULTIPLE_DOCS");
}
function parseStrictly(block, offset) {
  const tree = parseYaml(block.replace(/\r(?!\n)/g, "\n"), offset);
  const problems = tree.problems.filter(({ code, range }) => code !== "BAD_SCALAR_START" || block[range.start - offset] !== ",");
  const nul = block.indexOf("\0");
  if (nul < 0) return { ...tree, problems };
  const problem = { message: "a NUL character", code: "NUL", range: { start: offset + nul, end: offset + nul + 1 } };
  return { ...tree, problems: [problem, ...problems] };
}

// builtin:node:buffer
var nodeBuffer = process.getBuiltinModule("node:buffer");
var { Buffer: Buffer2, isUtf8 } = nodeBuffer;

// src/formats/text.ts
var LineIndex = class {
  #starts = [0];
  constructor(text) {
    for (let offset = 0; offset < text.length; offset++) {
      const code = text.charCodeAt(offset);
      if (code === 13 && text.charCodeAt(offset + 1) === 10) offset++;
      if (code === 10 || code === 13) this.#starts.push(offset + 1);
    }
  }
  get count() {
    return this.#starts.length;
  }
  /** The offset at which `line` (from 1) starts. */
  startOf(line) {
    return this.#starts[line - 1] ?? this.#starts[this.#starts.length - 1] ?? 0;
  }
  positionOf(offset) {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
};
var binarySample = 8e3;
function decodeText(bytes) {
  if (bytes.length === 0) return { text: "", encoding: "empty" };
  const text = utf8(bytes);
  if (bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255)
    return { text, encoding: "utf-16", firstBad: 0 };
  if (bytes.subarray(0, binarySample).includes(0)) return { text, encoding: "binary", firstBad: text.indexOf("\0") };
  if (text.includes("\uFFFD") && !isUtf8(bytes)) return { text, encoding: "invalid-utf-8", firstBad: firstReplaced(bytes, text) };
  return { text, encoding: "utf-8" };
}
function firstReplaced(bytes, text) {
  const written = Buffer2.from(text);
  let at = 0;
  while (at < bytes.length && bytes[at] === written[at]) at++;
  while (((written[at] ?? 0) & 192) === 128) at--;
  return written.toString("utf8", 0, at).length;
}
function utf8(bytes) {
  return Buffer2.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
}
function rangeInside(file, node, from, to) {
  const { range } = node;
  const known = insides.get(node);
  const { offsets, start } = known?.file === file ? known : insideOf(file, node);
  if (offsets) return { start: offsets[from] ?? range.start, end: offsets[to] ?? range.end };
  return start === void 0 ? range : { start: start + from, end: start + to };
}
var insides = /* @__PURE__ */ new WeakMap();
function insideOf(file, node) {
  const { range, value } = node;
  const text = String(value);
  const start = range.start + (file[range.start] === "'" ? 1 : 0);
  const isQuoted = file[range.start] === '"';
  const inside = isQuoted ? { file, offsets: quotedOffsets(file, range, text) } : { file, ...file.startsWith(text, start) ? { start } : {} };
  insides.set(node, inside);
  return inside;
}
function writtenInside(file, { range }, text) {
  if (file[range.start] === '"') return JSON.stringify(text).slice(1, -1);
  return /^[\w./~-]*$/.test(text) ? text : void 0;
}
function quotedOffsets(file, range, text) {
  const offsets = [];
  let at = range.start + 1;
  for (let index = 0; index < text.length; index++) {
    offsets.push(at);
    const length = file[at] !== "\\" ? 1 : file[at + 1] === "u" ? 6 : 2;
    if (length === 1 && file[at] !== text[index]) return void 0;
    at += length;
  }
  offsets.push(at);
  return file[at] === '"' ? offsets : void 0;
}
function escapeRegExp(text) {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
function firstOf(text, length) {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}
function lastOf(text, length) {
  return text.slice(-length).replace(/^[\udc00-\udfff]/, "");
}
function matchesStars(pattern, text, one = "") {
  let star = -1;
  let resume = 0;
  let at = 0;
  let read = 0;
  while (read < text.length) {
    if (pattern[at] === "*") {
      star = at++;
      resume = read;
    } else if (at < pattern.length && (pattern[at] === text[read] || pattern[at] === one)) {
      at++;
      read++;
    } else if (star >= 0) {
      at = star + 1;
      read = ++resume;
    } else return false;
  }
  while (pattern[at] === "*") at++;
  return at === pattern.length;
}

// src/cli/parse-frontmatter.ts
import { maxFileSize, readRegularFile } from "./core.mjs";
import { printable, printableText } from "./core.mjs";
import { UsageError } from "./core.mjs";
var forms = ["json", "yaml", "lines", "shell"];
var parseFrontmatter = {
  name: "parse-frontmatter",
  summary: "Print a Markdown file's frontmatter, fields of it, or the body below it.",
  operands: "FILE   (- reads standard input)",
  options: [
    {
      name: "get",
      short: "g",
      value: "FIELD",
      multiple: true,
      help: "print a field: a key, or a path such as a.b or list.0; several print a line each"
    },
    { name: "default", value: "VALUE", help: "print VALUE where a field, the frontmatter or the file is absent" },
    { name: "body", help: "print the text below the frontmatter" },
    { name: "as-client", help: "read as the client does: fence at the first ---, its repair, its failures" },
    {
      name: "format",
      value: "FORMAT",
      choices: forms,
      help: "lines: an item or key=value each; shell: field='value' for eval, needs --get"
    }
  ],
  notes: [
    "Without --format a text, number or boolean is printed bare, a list or map as JSON. Numbers stay as written: 1.10, 007.",
    "A key without a value counts as absent. In lines, a text with a line break is printed as a JSON string.",
    "Exit code: 0 printed; 1 absent, one line on stderr; 2 wrong usage, an unreadable file or YAML that does not parse.",
    "In a hook, 2 would block: write value=$(...) || exit 0, or what else should happen without settings."
  ],
  run: async (args, io) => printFrontmatter(args, io)
};
function printFrontmatter(args, io) {
  const given = checkUsage(args);
  const print = (text2) => io.out(io.isTerminal ? printableText(text2) : text2);
  const fallback = textNode(args.one("default"));
  const text = readText(given, fallback !== void 0, io);
  const block = readBlock(text ?? "", given, args.has("as-client"));
  if (args.has("body") && text !== void 0) {
    print(block.body());
    return 0;
  }
  const root = block.fields();
  const { fields, missing } = select(root, args.all("get"), fallback);
  const [first] = fields;
  if (!first || missing.length > 0) {
    const what = root ? `no field ${missing.join(", ")}` : "no frontmatter";
    io.err(`parse-frontmatter: ${printable(`${given}: ${what}`)}
`);
    return 1;
  }
  if (fields.reduce((size, { node }) => size + printedSize(node, maxFileSize), 0) >= maxFileSize)
    throw new UsageError(`${given}: its aliases would print as more than ${maxFileSize} characters`);
  const form = args.one("format");
  const isList = fields.length > 1 || form === "shell";
  print(isList ? printFields(fields, form, block.textOf) : printNode(first.node, form, block.textOf));
  return 0;
}
function select(root, names, fallback) {
  const wanted = names.length > 0 ? names.map((name) => ({ name, node: fieldAt(root, name) })) : [{ name: "", node: root }];
  const fields = wanted.flatMap(({ name, node = fallback }) => node ? [{ name, node }] : []);
  const missing = fallback ? [] : wanted.filter(({ node }) => !node).map(({ name }) => `"${name}"`);
  return { fields, missing };
}
function checkUsage(args) {
  const [given, ...more] = args.paths;
  if (given === void 0) throw new UsageError("give a file, or - for standard input; try --help");
  if (more.length > 0) throw new UsageError(`'${more[0]}' is one path too many; a field is asked for with --get`);
  if (args.has("body") && args.has("get")) throw new UsageError("--body and --get exclude each other");
  if (args.one("format") === "shell" && !args.has("get"))
    throw new UsageError("--format shell needs --get: a file must not choose the names of your variables");
  return given;
}
function readText(given, mayLack, io) {
  const bytes = given === "-" ? io.readStdin() : readFile(given, mayLack, io);
  if (!bytes) return void 0;
  const { text, encoding } = decodeText(bytes);
  if (encoding === "binary") throw new UsageError(`${given}: it is binary`);
  if (encoding === "utf-16") throw new UsageError(`${given}: it is UTF-16, not UTF-8`);
  return text;
}
function readFile(given, mayLack, io) {
  const absolute = node_path_default.resolve(io.cwd, given);
  if (mayLack && !node_fs_default.existsSync(absolute)) return void 0;
  const result = readRegularFile(absolute, { followSymlink: true });
  if ("failure" in result) throw new UsageError(`${given}: ${result.failure}`);
  return result.bytes;
}
function textNode(value) {
  return value === void 0 ? void 0 : { kind: "scalar", range: { start: 0, end: 0 }, value };
}
var emptyMap = { kind: "map", range: { start: 0, end: 0 }, entries: [] };
function readBlock(text, name, asClient) {
  const fail = (message, range) => {
    const { line, column } = new LineIndex(text).positionOf(range?.start ?? 0);
    throw new UsageError(`${name}:${line}:${column}: ${message}`);
  };
  const { author, client } = readFrontmatter(text);
  return asClient ? clientBlock(text, client, fail) : authorBlock(text, author, fail);
}
function authorBlock(text, { status, root, problems, language, bodyStart }, fail) {
  const refuse2 = () => {
    if (status === "refused") fail(`frontmatter in "${language}" is not read; only YAML is`);
    if (status === "unclosed") fail("the frontmatter is never closed");
  };
  return {
    fields() {
      refuse2();
      if (status === "broken") fail(problems[0]?.message ?? "the frontmatter does not parse", problems[0]?.range);
      return status === "read" ? root ?? emptyMap : void 0;
    },
    body() {
      refuse2();
      return text.slice(bodyStart);
    },
    // A version such as 1.10 is no number to its author.
    textOf: ({ value, range }) => typeof value === "number" ? text.slice(range.start, range.end) : String(value ?? "")
  };
}
function clientBlock(text, { status, root, block, problem, bodyStart }, fail) {
  return {
    fields() {
      if (status === "broken") fail(`the client loads no field: ${problem?.message}`, problem?.range);
      if (status === "not-a-map") fail("the client loads no field: the frontmatter is not a map", block);
      return status === "loaded" ? root ?? emptyMap : void 0;
    },
    body: () => text.slice(bodyStart),
    textOf: ({ value }) => String(value ?? "")
  };
}
function fieldAt(root, name) {
  const node = entryOf(root, name)?.value ?? nodeAt(root, name);
  return node?.kind === "scalar" && node.value === null ? void 0 : node;
}
function printNode(node, form, textOf2) {
  if (form === "yaml") return printYaml(toValue(node));
  if (form === "lines") return linesOf(node, textOf2).map(endLine).join("");
  if (form === void 0 && node.kind === "scalar") return endLine(textOf2(node));
  return endLine(JSON.stringify(toValue(node), void 0, 2));
}
function printFields(fields, form, textOf2) {
  if (form === "shell") return fields.map((field) => endLine(assignment(field, textOf2))).join("");
  if (form === void 0 || form === "lines") return fields.map(({ node }) => endLine(lineOf(node, textOf2))).join("");
  const range = { start: 0, end: 0 };
  const entries = fields.map(({ name, node }) => ({ key: name, keyRange: range, value: node }));
  return printNode({ kind: "map", range, entries }, form, textOf2);
}
function assignment({ name, node }, textOf2) {
  const variable = name.replace(/\W/g, "_").replace(/^(?=\d)/, "_");
  const text = node.kind === "scalar" ? textOf2(node) : linesOf(node, textOf2).join("\n");
  return `${variable}='${text.replaceAll("'", "'\\''")}'`;
}
function linesOf(node, textOf2) {
  if (node.kind === "scalar") return [lineOf(node, textOf2)];
  if (node.kind === "list") return node.items.map((item) => lineOf(item, textOf2));
  return node.entries.map(({ key, value }) => `${oneLine(key)}=${lineOf(value, textOf2)}`);
}
function lineOf(node, textOf2) {
  return node.kind === "scalar" ? oneLine(textOf2(node)) : JSON.stringify(toValue(node));
}
function oneLine(text) {
  return /[\r\n]/.test(text) ? JSON.stringify(text) : text;
}
function endLine(text) {
  return text.endsWith("\n") ? text : `${text}
`;
}
export {
  LineIndex,
  decodeText,
  entryOf,
  escapeRegExp,
  firstOf,
  lastOf,
  matchesStars,
  maxYamlLength,
  nodeAt,
  parseFrontmatter,
  parseYaml,
  printYaml,
  printedSize,
  rangeInside,
  readFrontmatter,
  relocated,
  scalarText,
  textOf,
  toValue,
  typeName,
  utf8,
  writtenInside
};
