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
    var parse2 = require_parse();
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
        file.data = parse2(file.language, file.matter, opts);
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

// builtin:node:buffer
var require_node_buffer = __commonJS({
  "builtin:node:buffer"(exports, module) {
    module.exports = process.getBuiltinModule("node:buffer");
  }
});

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
var library;
var load = () => library ??= require2("./yaml.cjs");
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
function parsePlainYaml(text2, offset) {
  if (!text2.endsWith("\n")) return void 0;
  const lines = text2.slice(0, -1).split("\n");
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
  const root = { kind: "map", range: { start: offset, end: offset + text2.length }, entries };
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
function parseYaml(text2, offset = 0) {
  if (text2 !== latest?.text || offset !== latest.offset) latest = { text: text2, offset, tree: parseAnew(text2, offset) };
  return latest.tree;
}
var latest;
function parseAnew(text2, offset) {
  const whole = { start: offset, end: offset + text2.length };
  if (text2.length > maxYamlLength) return refusedYaml(`the block is longer than ${maxYamlLength} characters`, "TOO_LONG", whole);
  return parsePlainYaml(text2, offset) ?? parseDocument(text2, offset);
}
function refusedYaml(message, code2, range) {
  return { root: void 0, problems: [{ message, code: code2, range }], decorations: [], duplicates: [] };
}
function printYaml(value) {
  return printDocument(value);
}

// src/formats/frontmatter.ts
function readFrontmatter(text2) {
  return { author: readAsAuthor(text2), client: readAsClient(text2) };
}
var nothing = { problems: [], decorations: [], duplicates: [] };
var yamlHeaders = /* @__PURE__ */ new Set(["", "yaml", "yml"]);
var maxBlankCost = 2e7;
function readAsAuthor(text2) {
  const bom = text2.startsWith("\uFEFF") ? 1 : 0;
  const absent = { status: "absent", bodyStart: bom, ...nothing };
  if (!text2.startsWith("---", bom) || text2[bom + 3] === "-") return absent;
  const firstLineEnd = text2.indexOf("\n", bom);
  if (firstLineEnd < 0) return absent;
  const header = text2.slice(bom + 3, firstLineEnd);
  const language = header.trim().toLowerCase();
  if (!/^\w*\s*$/.test(header)) return absent;
  if (!yamlHeaders.has(language)) return { ...absent, status: "refused", language };
  const start = bom + 3 + header.replace(/\r$/, "").length;
  const end = text2.indexOf("\n---", firstLineEnd);
  if (end < 0) return { ...absent, status: "unclosed" };
  if (blankCost(text2, start, end) > maxBlankCost) {
    const range = { start, end };
    const problem = { message: "the block is almost all blank lines", code: "BLANK", range };
    return { ...absent, status: "broken", block: range, problems: [problem], bodyStart: end };
  }
  return { ...readAuthorBlock(text2, { start, end }), ...language ? { language } : {} };
}
function readAuthorBlock(text2, block) {
  const firstLine = text2.indexOf("\n", block.start) + 1;
  let tree = { root: void 0, ...nothing };
  const file = (0, import_gray_matter.default)(text2, {
    engines: {
      yaml: {
        // gray-matter's block starts behind the dashes and ends before the last line break. The client's starts and ends a line
        // later; parsing that very text lets the second reading of the same block come from the first.
        parse: () => {
          tree = parseYaml(text2.slice(firstLine, block.end + 1), firstLine);
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
  return { ...tree, status: tree.problems.length > 0 ? "broken" : "read", block, bodyStart: text2.length - file.content.length };
}
function refuse() {
  throw new Error("only YAML frontmatter is read");
}
function blankCost(text2, start, end) {
  let cost = 0;
  let run = 0;
  for (let offset = start; offset <= end; offset++) {
    const code2 = text2.charCodeAt(offset);
    if (offset < end && (code2 === 32 || code2 >= 9 && code2 <= 13)) run++;
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
function readAsClient(text2) {
  const absent = { status: "absent", repaired: [], bodyStart: 0 };
  if (!openingFence.test(text2)) return absent;
  const start = text2.indexOf("\n") + 1;
  const end = text2.indexOf("---", start);
  if (end < 0) return absent;
  return { ...readClientBlock(text2.slice(start, end), start), block: { start, end }, bodyStart: behindBlanks(text2, end + 3) };
}
function behindBlanks(text2, start) {
  const blanks = /\s*/y;
  blanks.lastIndex = start;
  return start + (blanks.exec(text2)?.[0].length ?? 0);
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
  return problems.length > 0 && problems.every(({ code: code2 }) => code2 === "MULTIPLE_DOCS");
}
function parseStrictly(block, offset) {
  const tree = parseYaml(block.replace(/\r(?!\n)/g, "\n"), offset);
  const problems = tree.problems.filter(({ code: code2, range }) => code2 !== "BAD_SCALAR_START" || block[range.start - offset] !== ",");
  const nul = block.indexOf("\0");
  if (nul < 0) return { ...tree, problems };
  const problem = { message: "a NUL character", code: "NUL", range: { start: offset + nul, end: offset + nul + 1 } };
  return { ...tree, problems: [problem, ...problems] };
}

// node_modules/jsonc-parser/lib/esm/impl/scanner.js
function createScanner(text2, ignoreTrivia = false) {
  const len = text2.length;
  let pos = 0, value = "", tokenOffset = 0, token = 16, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0;
  function scanHexDigits(count, exact) {
    let digits = 0;
    let value2 = 0;
    while (digits < count || !exact) {
      let ch = text2.charCodeAt(pos);
      if (ch >= 48 && ch <= 57) {
        value2 = value2 * 16 + ch - 48;
      } else if (ch >= 65 && ch <= 70) {
        value2 = value2 * 16 + ch - 65 + 10;
      } else if (ch >= 97 && ch <= 102) {
        value2 = value2 * 16 + ch - 97 + 10;
      } else {
        break;
      }
      pos++;
      digits++;
    }
    if (digits < count) {
      value2 = -1;
    }
    return value2;
  }
  function setPosition(newPosition) {
    pos = newPosition;
    value = "";
    tokenOffset = 0;
    token = 16;
    scanError = 0;
  }
  function scanNumber() {
    let start = pos;
    if (text2.charCodeAt(pos) === 48) {
      pos++;
    } else {
      pos++;
      while (pos < text2.length && isDigit(text2.charCodeAt(pos))) {
        pos++;
      }
    }
    if (pos < text2.length && text2.charCodeAt(pos) === 46) {
      pos++;
      if (pos < text2.length && isDigit(text2.charCodeAt(pos))) {
        pos++;
        while (pos < text2.length && isDigit(text2.charCodeAt(pos))) {
          pos++;
        }
      } else {
        scanError = 3;
        return text2.substring(start, pos);
      }
    }
    let end = pos;
    if (pos < text2.length && (text2.charCodeAt(pos) === 69 || text2.charCodeAt(pos) === 101)) {
      pos++;
      if (pos < text2.length && text2.charCodeAt(pos) === 43 || text2.charCodeAt(pos) === 45) {
        pos++;
      }
      if (pos < text2.length && isDigit(text2.charCodeAt(pos))) {
        pos++;
        while (pos < text2.length && isDigit(text2.charCodeAt(pos))) {
          pos++;
        }
        end = pos;
      } else {
        scanError = 3;
      }
    }
    return text2.substring(start, end);
  }
  function scanString() {
    let result = "", start = pos;
    while (true) {
      if (pos >= len) {
        result += text2.substring(start, pos);
        scanError = 2;
        break;
      }
      const ch = text2.charCodeAt(pos);
      if (ch === 34) {
        result += text2.substring(start, pos);
        pos++;
        break;
      }
      if (ch === 92) {
        result += text2.substring(start, pos);
        pos++;
        if (pos >= len) {
          scanError = 2;
          break;
        }
        const ch2 = text2.charCodeAt(pos++);
        switch (ch2) {
          case 34:
            result += '"';
            break;
          case 92:
            result += "\\";
            break;
          case 47:
            result += "/";
            break;
          case 98:
            result += "\b";
            break;
          case 102:
            result += "\f";
            break;
          case 110:
            result += "\n";
            break;
          case 114:
            result += "\r";
            break;
          case 116:
            result += "	";
            break;
          case 117:
            const ch3 = scanHexDigits(4, true);
            if (ch3 >= 0) {
              result += String.fromCharCode(ch3);
            } else {
              scanError = 4;
            }
            break;
          default:
            scanError = 5;
        }
        start = pos;
        continue;
      }
      if (ch >= 0 && ch <= 31) {
        if (isLineBreak(ch)) {
          result += text2.substring(start, pos);
          scanError = 2;
          break;
        } else {
          scanError = 6;
        }
      }
      pos++;
    }
    return result;
  }
  function scanNext() {
    value = "";
    scanError = 0;
    tokenOffset = pos;
    lineStartOffset = lineNumber;
    prevTokenLineStartOffset = tokenLineStartOffset;
    if (pos >= len) {
      tokenOffset = len;
      return token = 17;
    }
    let code2 = text2.charCodeAt(pos);
    if (isWhiteSpace(code2)) {
      do {
        pos++;
        value += String.fromCharCode(code2);
        code2 = text2.charCodeAt(pos);
      } while (isWhiteSpace(code2));
      return token = 15;
    }
    if (isLineBreak(code2)) {
      pos++;
      value += String.fromCharCode(code2);
      if (code2 === 13 && text2.charCodeAt(pos) === 10) {
        pos++;
        value += "\n";
      }
      lineNumber++;
      tokenLineStartOffset = pos;
      return token = 14;
    }
    switch (code2) {
      // tokens: []{}:,
      case 123:
        pos++;
        return token = 1;
      case 125:
        pos++;
        return token = 2;
      case 91:
        pos++;
        return token = 3;
      case 93:
        pos++;
        return token = 4;
      case 58:
        pos++;
        return token = 6;
      case 44:
        pos++;
        return token = 5;
      // strings
      case 34:
        pos++;
        value = scanString();
        return token = 10;
      // comments
      case 47:
        const start = pos - 1;
        if (text2.charCodeAt(pos + 1) === 47) {
          pos += 2;
          while (pos < len) {
            if (isLineBreak(text2.charCodeAt(pos))) {
              break;
            }
            pos++;
          }
          value = text2.substring(start, pos);
          return token = 12;
        }
        if (text2.charCodeAt(pos + 1) === 42) {
          pos += 2;
          const safeLength = len - 1;
          let commentClosed = false;
          while (pos < safeLength) {
            const ch = text2.charCodeAt(pos);
            if (ch === 42 && text2.charCodeAt(pos + 1) === 47) {
              pos += 2;
              commentClosed = true;
              break;
            }
            pos++;
            if (isLineBreak(ch)) {
              if (ch === 13 && text2.charCodeAt(pos) === 10) {
                pos++;
              }
              lineNumber++;
              tokenLineStartOffset = pos;
            }
          }
          if (!commentClosed) {
            pos++;
            scanError = 1;
          }
          value = text2.substring(start, pos);
          return token = 13;
        }
        value += String.fromCharCode(code2);
        pos++;
        return token = 16;
      // numbers
      case 45:
        value += String.fromCharCode(code2);
        pos++;
        if (pos === len || !isDigit(text2.charCodeAt(pos))) {
          return token = 16;
        }
      // found a minus, followed by a number so
      // we fall through to proceed with scanning
      // numbers
      case 48:
      case 49:
      case 50:
      case 51:
      case 52:
      case 53:
      case 54:
      case 55:
      case 56:
      case 57:
        value += scanNumber();
        return token = 11;
      // literals and unknown symbols
      default:
        while (pos < len && isUnknownContentCharacter(code2)) {
          pos++;
          code2 = text2.charCodeAt(pos);
        }
        if (tokenOffset !== pos) {
          value = text2.substring(tokenOffset, pos);
          switch (value) {
            case "true":
              return token = 8;
            case "false":
              return token = 9;
            case "null":
              return token = 7;
          }
          return token = 16;
        }
        value += String.fromCharCode(code2);
        pos++;
        return token = 16;
    }
  }
  function isUnknownContentCharacter(code2) {
    if (isWhiteSpace(code2) || isLineBreak(code2)) {
      return false;
    }
    switch (code2) {
      case 125:
      case 93:
      case 123:
      case 91:
      case 34:
      case 58:
      case 44:
      case 47:
        return false;
    }
    return true;
  }
  function scanNextNonTrivia() {
    let result;
    do {
      result = scanNext();
    } while (result >= 12 && result <= 15);
    return result;
  }
  return {
    setPosition,
    getPosition: () => pos,
    scan: ignoreTrivia ? scanNextNonTrivia : scanNext,
    getToken: () => token,
    getTokenValue: () => value,
    getTokenOffset: () => tokenOffset,
    getTokenLength: () => pos - tokenOffset,
    getTokenStartLine: () => lineStartOffset,
    getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset,
    getTokenError: () => scanError
  };
}
function isWhiteSpace(ch) {
  return ch === 32 || ch === 9;
}
function isLineBreak(ch) {
  return ch === 10 || ch === 13;
}
function isDigit(ch) {
  return ch >= 48 && ch <= 57;
}
var CharacterCodes;
(function(CharacterCodes2) {
  CharacterCodes2[CharacterCodes2["lineFeed"] = 10] = "lineFeed";
  CharacterCodes2[CharacterCodes2["carriageReturn"] = 13] = "carriageReturn";
  CharacterCodes2[CharacterCodes2["space"] = 32] = "space";
  CharacterCodes2[CharacterCodes2["_0"] = 48] = "_0";
  CharacterCodes2[CharacterCodes2["_1"] = 49] = "_1";
  CharacterCodes2[CharacterCodes2["_2"] = 50] = "_2";
  CharacterCodes2[CharacterCodes2["_3"] = 51] = "_3";
  CharacterCodes2[CharacterCodes2["_4"] = 52] = "_4";
  CharacterCodes2[CharacterCodes2["_5"] = 53] = "_5";
  CharacterCodes2[CharacterCodes2["_6"] = 54] = "_6";
  CharacterCodes2[CharacterCodes2["_7"] = 55] = "_7";
  CharacterCodes2[CharacterCodes2["_8"] = 56] = "_8";
  CharacterCodes2[CharacterCodes2["_9"] = 57] = "_9";
  CharacterCodes2[CharacterCodes2["a"] = 97] = "a";
  CharacterCodes2[CharacterCodes2["b"] = 98] = "b";
  CharacterCodes2[CharacterCodes2["c"] = 99] = "c";
  CharacterCodes2[CharacterCodes2["d"] = 100] = "d";
  CharacterCodes2[CharacterCodes2["e"] = 101] = "e";
  CharacterCodes2[CharacterCodes2["f"] = 102] = "f";
  CharacterCodes2[CharacterCodes2["g"] = 103] = "g";
  CharacterCodes2[CharacterCodes2["h"] = 104] = "h";
  CharacterCodes2[CharacterCodes2["i"] = 105] = "i";
  CharacterCodes2[CharacterCodes2["j"] = 106] = "j";
  CharacterCodes2[CharacterCodes2["k"] = 107] = "k";
  CharacterCodes2[CharacterCodes2["l"] = 108] = "l";
  CharacterCodes2[CharacterCodes2["m"] = 109] = "m";
  CharacterCodes2[CharacterCodes2["n"] = 110] = "n";
  CharacterCodes2[CharacterCodes2["o"] = 111] = "o";
  CharacterCodes2[CharacterCodes2["p"] = 112] = "p";
  CharacterCodes2[CharacterCodes2["q"] = 113] = "q";
  CharacterCodes2[CharacterCodes2["r"] = 114] = "r";
  CharacterCodes2[CharacterCodes2["s"] = 115] = "s";
  CharacterCodes2[CharacterCodes2["t"] = 116] = "t";
  CharacterCodes2[CharacterCodes2["u"] = 117] = "u";
  CharacterCodes2[CharacterCodes2["v"] = 118] = "v";
  CharacterCodes2[CharacterCodes2["w"] = 119] = "w";
  CharacterCodes2[CharacterCodes2["x"] = 120] = "x";
  CharacterCodes2[CharacterCodes2["y"] = 121] = "y";
  CharacterCodes2[CharacterCodes2["z"] = 122] = "z";
  CharacterCodes2[CharacterCodes2["A"] = 65] = "A";
  CharacterCodes2[CharacterCodes2["B"] = 66] = "B";
  CharacterCodes2[CharacterCodes2["C"] = 67] = "C";
  CharacterCodes2[CharacterCodes2["D"] = 68] = "D";
  CharacterCodes2[CharacterCodes2["E"] = 69] = "E";
  CharacterCodes2[CharacterCodes2["F"] = 70] = "F";
  CharacterCodes2[CharacterCodes2["G"] = 71] = "G";
  CharacterCodes2[CharacterCodes2["H"] = 72] = "H";
  CharacterCodes2[CharacterCodes2["I"] = 73] = "I";
  CharacterCodes2[CharacterCodes2["J"] = 74] = "J";
  CharacterCodes2[CharacterCodes2["K"] = 75] = "K";
  CharacterCodes2[CharacterCodes2["L"] = 76] = "L";
  CharacterCodes2[CharacterCodes2["M"] = 77] = "M";
  CharacterCodes2[CharacterCodes2["N"] = 78] = "N";
  CharacterCodes2[CharacterCodes2["O"] = 79] = "O";
  CharacterCodes2[CharacterCodes2["P"] = 80] = "P";
  CharacterCodes2[CharacterCodes2["Q"] = 81] = "Q";
  CharacterCodes2[CharacterCodes2["R"] = 82] = "R";
  CharacterCodes2[CharacterCodes2["S"] = 83] = "S";
  CharacterCodes2[CharacterCodes2["T"] = 84] = "T";
  CharacterCodes2[CharacterCodes2["U"] = 85] = "U";
  CharacterCodes2[CharacterCodes2["V"] = 86] = "V";
  CharacterCodes2[CharacterCodes2["W"] = 87] = "W";
  CharacterCodes2[CharacterCodes2["X"] = 88] = "X";
  CharacterCodes2[CharacterCodes2["Y"] = 89] = "Y";
  CharacterCodes2[CharacterCodes2["Z"] = 90] = "Z";
  CharacterCodes2[CharacterCodes2["asterisk"] = 42] = "asterisk";
  CharacterCodes2[CharacterCodes2["backslash"] = 92] = "backslash";
  CharacterCodes2[CharacterCodes2["closeBrace"] = 125] = "closeBrace";
  CharacterCodes2[CharacterCodes2["closeBracket"] = 93] = "closeBracket";
  CharacterCodes2[CharacterCodes2["colon"] = 58] = "colon";
  CharacterCodes2[CharacterCodes2["comma"] = 44] = "comma";
  CharacterCodes2[CharacterCodes2["dot"] = 46] = "dot";
  CharacterCodes2[CharacterCodes2["doubleQuote"] = 34] = "doubleQuote";
  CharacterCodes2[CharacterCodes2["minus"] = 45] = "minus";
  CharacterCodes2[CharacterCodes2["openBrace"] = 123] = "openBrace";
  CharacterCodes2[CharacterCodes2["openBracket"] = 91] = "openBracket";
  CharacterCodes2[CharacterCodes2["plus"] = 43] = "plus";
  CharacterCodes2[CharacterCodes2["slash"] = 47] = "slash";
  CharacterCodes2[CharacterCodes2["formFeed"] = 12] = "formFeed";
  CharacterCodes2[CharacterCodes2["tab"] = 9] = "tab";
})(CharacterCodes || (CharacterCodes = {}));

// node_modules/jsonc-parser/lib/esm/impl/parser.js
var ParseOptions;
(function(ParseOptions2) {
  ParseOptions2.DEFAULT = {
    allowTrailingComma: false
  };
})(ParseOptions || (ParseOptions = {}));
function visit(text2, visitor, options = ParseOptions.DEFAULT) {
  const _scanner = createScanner(text2, false);
  const _jsonPath = [];
  let suppressedCallbacks = 0;
  function toNoArgVisit(visitFunction) {
    return visitFunction ? () => suppressedCallbacks === 0 && visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
  }
  function toOneArgVisit(visitFunction) {
    return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
  }
  function toOneArgVisitWithPath(visitFunction) {
    return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) : () => true;
  }
  function toBeginVisit(visitFunction) {
    return visitFunction ? () => {
      if (suppressedCallbacks > 0) {
        suppressedCallbacks++;
      } else {
        let cbReturn = visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice());
        if (cbReturn === false) {
          suppressedCallbacks = 1;
        }
      }
    } : () => true;
  }
  function toEndVisit(visitFunction) {
    return visitFunction ? () => {
      if (suppressedCallbacks > 0) {
        suppressedCallbacks--;
      }
      if (suppressedCallbacks === 0) {
        visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter());
      }
    } : () => true;
  }
  const onObjectBegin = toBeginVisit(visitor.onObjectBegin), onObjectProperty = toOneArgVisitWithPath(visitor.onObjectProperty), onObjectEnd = toEndVisit(visitor.onObjectEnd), onArrayBegin = toBeginVisit(visitor.onArrayBegin), onArrayEnd = toEndVisit(visitor.onArrayEnd), onLiteralValue = toOneArgVisitWithPath(visitor.onLiteralValue), onSeparator = toOneArgVisit(visitor.onSeparator), onComment = toNoArgVisit(visitor.onComment), onError = toOneArgVisit(visitor.onError);
  const disallowComments = options && options.disallowComments;
  const allowTrailingComma = options && options.allowTrailingComma;
  function scanNext() {
    while (true) {
      const token = _scanner.scan();
      switch (_scanner.getTokenError()) {
        case 4:
          handleError(
            14
            /* ParseErrorCode.InvalidUnicode */
          );
          break;
        case 5:
          handleError(
            15
            /* ParseErrorCode.InvalidEscapeCharacter */
          );
          break;
        case 3:
          handleError(
            13
            /* ParseErrorCode.UnexpectedEndOfNumber */
          );
          break;
        case 1:
          if (!disallowComments) {
            handleError(
              11
              /* ParseErrorCode.UnexpectedEndOfComment */
            );
          }
          break;
        case 2:
          handleError(
            12
            /* ParseErrorCode.UnexpectedEndOfString */
          );
          break;
        case 6:
          handleError(
            16
            /* ParseErrorCode.InvalidCharacter */
          );
          break;
      }
      switch (token) {
        case 12:
        case 13:
          if (disallowComments) {
            handleError(
              10
              /* ParseErrorCode.InvalidCommentToken */
            );
          } else {
            onComment();
          }
          break;
        case 16:
          handleError(
            1
            /* ParseErrorCode.InvalidSymbol */
          );
          break;
        case 15:
        case 14:
          break;
        default:
          return token;
      }
    }
  }
  function handleError(error, skipUntilAfter = [], skipUntil = []) {
    onError(error);
    if (skipUntilAfter.length + skipUntil.length > 0) {
      let token = _scanner.getToken();
      while (token !== 17) {
        if (skipUntilAfter.indexOf(token) !== -1) {
          scanNext();
          break;
        } else if (skipUntil.indexOf(token) !== -1) {
          break;
        }
        token = scanNext();
      }
    }
  }
  function parseString(isValue) {
    const value = _scanner.getTokenValue();
    if (isValue) {
      onLiteralValue(value);
    } else {
      onObjectProperty(value);
      _jsonPath.push(value);
    }
    scanNext();
    return true;
  }
  function parseLiteral() {
    switch (_scanner.getToken()) {
      case 11:
        const tokenValue = _scanner.getTokenValue();
        let value = Number(tokenValue);
        if (isNaN(value)) {
          handleError(
            2
            /* ParseErrorCode.InvalidNumberFormat */
          );
          value = 0;
        }
        onLiteralValue(value);
        break;
      case 7:
        onLiteralValue(null);
        break;
      case 8:
        onLiteralValue(true);
        break;
      case 9:
        onLiteralValue(false);
        break;
      default:
        return false;
    }
    scanNext();
    return true;
  }
  function parseProperty() {
    if (_scanner.getToken() !== 10) {
      handleError(3, [], [
        2,
        5
        /* SyntaxKind.CommaToken */
      ]);
      return false;
    }
    parseString(false);
    if (_scanner.getToken() === 6) {
      onSeparator(":");
      scanNext();
      if (!parseValue()) {
        handleError(4, [], [
          2,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
    } else {
      handleError(5, [], [
        2,
        5
        /* SyntaxKind.CommaToken */
      ]);
    }
    _jsonPath.pop();
    return true;
  }
  function parseObject() {
    onObjectBegin();
    scanNext();
    let needsComma = false;
    while (_scanner.getToken() !== 2 && _scanner.getToken() !== 17) {
      if (_scanner.getToken() === 5) {
        if (!needsComma) {
          handleError(4, [], []);
        }
        onSeparator(",");
        scanNext();
        if (_scanner.getToken() === 2 && allowTrailingComma) {
          break;
        }
      } else if (needsComma) {
        handleError(6, [], []);
      }
      if (!parseProperty()) {
        handleError(4, [], [
          2,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
      needsComma = true;
    }
    onObjectEnd();
    if (_scanner.getToken() !== 2) {
      handleError(7, [
        2
        /* SyntaxKind.CloseBraceToken */
      ], []);
    } else {
      scanNext();
    }
    return true;
  }
  function parseArray() {
    onArrayBegin();
    scanNext();
    let isFirstElement = true;
    let needsComma = false;
    while (_scanner.getToken() !== 4 && _scanner.getToken() !== 17) {
      if (_scanner.getToken() === 5) {
        if (!needsComma) {
          handleError(4, [], []);
        }
        onSeparator(",");
        scanNext();
        if (_scanner.getToken() === 4 && allowTrailingComma) {
          break;
        }
      } else if (needsComma) {
        handleError(6, [], []);
      }
      if (isFirstElement) {
        _jsonPath.push(0);
        isFirstElement = false;
      } else {
        _jsonPath[_jsonPath.length - 1]++;
      }
      if (!parseValue()) {
        handleError(4, [], [
          4,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
      needsComma = true;
    }
    onArrayEnd();
    if (!isFirstElement) {
      _jsonPath.pop();
    }
    if (_scanner.getToken() !== 4) {
      handleError(8, [
        4
        /* SyntaxKind.CloseBracketToken */
      ], []);
    } else {
      scanNext();
    }
    return true;
  }
  function parseValue() {
    switch (_scanner.getToken()) {
      case 3:
        return parseArray();
      case 1:
        return parseObject();
      case 10:
        return parseString(true);
      default:
        return parseLiteral();
    }
  }
  scanNext();
  if (_scanner.getToken() === 17) {
    if (options.allowEmptyContent) {
      return true;
    }
    handleError(4, [], []);
    return false;
  }
  if (!parseValue()) {
    handleError(4, [], []);
    return false;
  }
  if (_scanner.getToken() !== 17) {
    handleError(9, [], []);
  }
  return true;
}

// node_modules/jsonc-parser/lib/esm/main.js
var ScanError;
(function(ScanError2) {
  ScanError2[ScanError2["None"] = 0] = "None";
  ScanError2[ScanError2["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
  ScanError2[ScanError2["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
  ScanError2[ScanError2["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
  ScanError2[ScanError2["InvalidUnicode"] = 4] = "InvalidUnicode";
  ScanError2[ScanError2["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
  ScanError2[ScanError2["InvalidCharacter"] = 6] = "InvalidCharacter";
})(ScanError || (ScanError = {}));
var SyntaxKind;
(function(SyntaxKind2) {
  SyntaxKind2[SyntaxKind2["OpenBraceToken"] = 1] = "OpenBraceToken";
  SyntaxKind2[SyntaxKind2["CloseBraceToken"] = 2] = "CloseBraceToken";
  SyntaxKind2[SyntaxKind2["OpenBracketToken"] = 3] = "OpenBracketToken";
  SyntaxKind2[SyntaxKind2["CloseBracketToken"] = 4] = "CloseBracketToken";
  SyntaxKind2[SyntaxKind2["CommaToken"] = 5] = "CommaToken";
  SyntaxKind2[SyntaxKind2["ColonToken"] = 6] = "ColonToken";
  SyntaxKind2[SyntaxKind2["NullKeyword"] = 7] = "NullKeyword";
  SyntaxKind2[SyntaxKind2["TrueKeyword"] = 8] = "TrueKeyword";
  SyntaxKind2[SyntaxKind2["FalseKeyword"] = 9] = "FalseKeyword";
  SyntaxKind2[SyntaxKind2["StringLiteral"] = 10] = "StringLiteral";
  SyntaxKind2[SyntaxKind2["NumericLiteral"] = 11] = "NumericLiteral";
  SyntaxKind2[SyntaxKind2["LineCommentTrivia"] = 12] = "LineCommentTrivia";
  SyntaxKind2[SyntaxKind2["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
  SyntaxKind2[SyntaxKind2["LineBreakTrivia"] = 14] = "LineBreakTrivia";
  SyntaxKind2[SyntaxKind2["Trivia"] = 15] = "Trivia";
  SyntaxKind2[SyntaxKind2["Unknown"] = 16] = "Unknown";
  SyntaxKind2[SyntaxKind2["EOF"] = 17] = "EOF";
})(SyntaxKind || (SyntaxKind = {}));
var visit2 = visit;
var ParseErrorCode;
(function(ParseErrorCode2) {
  ParseErrorCode2[ParseErrorCode2["InvalidSymbol"] = 1] = "InvalidSymbol";
  ParseErrorCode2[ParseErrorCode2["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
  ParseErrorCode2[ParseErrorCode2["PropertyNameExpected"] = 3] = "PropertyNameExpected";
  ParseErrorCode2[ParseErrorCode2["ValueExpected"] = 4] = "ValueExpected";
  ParseErrorCode2[ParseErrorCode2["ColonExpected"] = 5] = "ColonExpected";
  ParseErrorCode2[ParseErrorCode2["CommaExpected"] = 6] = "CommaExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBraceExpected"] = 7] = "CloseBraceExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBracketExpected"] = 8] = "CloseBracketExpected";
  ParseErrorCode2[ParseErrorCode2["EndOfFileExpected"] = 9] = "EndOfFileExpected";
  ParseErrorCode2[ParseErrorCode2["InvalidCommentToken"] = 10] = "InvalidCommentToken";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
  ParseErrorCode2[ParseErrorCode2["InvalidUnicode"] = 14] = "InvalidUnicode";
  ParseErrorCode2[ParseErrorCode2["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
  ParseErrorCode2[ParseErrorCode2["InvalidCharacter"] = 16] = "InvalidCharacter";
})(ParseErrorCode || (ParseErrorCode = {}));
function printParseErrorCode(code2) {
  switch (code2) {
    case 1:
      return "InvalidSymbol";
    case 2:
      return "InvalidNumberFormat";
    case 3:
      return "PropertyNameExpected";
    case 4:
      return "ValueExpected";
    case 5:
      return "ColonExpected";
    case 6:
      return "CommaExpected";
    case 7:
      return "CloseBraceExpected";
    case 8:
      return "CloseBracketExpected";
    case 9:
      return "EndOfFileExpected";
    case 10:
      return "InvalidCommentToken";
    case 11:
      return "UnexpectedEndOfComment";
    case 12:
      return "UnexpectedEndOfString";
    case 13:
      return "UnexpectedEndOfNumber";
    case 14:
      return "InvalidUnicode";
    case 15:
      return "InvalidEscapeCharacter";
    case 16:
      return "InvalidCharacter";
  }
  return "<unknown ParseErrorCode>";
}

// src/formats/json.ts
var maxDepth = 1e3;
var maxProblems = 1e3;
function parseJson(text2) {
  const bom = text2.startsWith("\uFEFF") ? 1 : 0;
  const builder = treeBuilder(text2.length);
  try {
    visit2(bom ? ` ${text2.slice(1)}` : text2, builder, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return tooDeep(text2);
  }
  return builder.isTooDeep() ? tooDeep(text2) : builder.tree();
}
function tooDeep(text2) {
  const range = { start: 0, end: text2.length };
  return { root: void 0, problems: [{ message: "the text is nested too deeply", code: "TooDeep", range }], duplicates: [] };
}
function treeBuilder(textLength) {
  const open = [];
  const problems = [];
  const duplicates = [];
  let root;
  let deepest = 0;
  const add = (node) => {
    const parent = open.at(-1);
    if (!parent) root ??= node;
    else if (parent.kind === "list") parent.items.push(node);
    else if (parent.key) {
      parent.entries.push({ key: parent.key.key, keyRange: parent.key.keyRange, value: node });
      parent.key = void 0;
    }
  };
  const settle = () => {
    const parent = open.at(-1);
    if (parent?.kind !== "map" || !parent.key) return;
    const { end: end2 } = parent.key.keyRange;
    add({ kind: "scalar", range: { start: end2, end: end2 }, value: null });
  };
  const begin = (container) => {
    open.push(container);
    deepest = Math.max(deepest, open.length);
    return open.length <= maxDepth;
  };
  const end = (offset, length) => {
    settle();
    const container = open.pop();
    if (!container) return;
    const range = { start: container.start, end: offset + length };
    if (container.kind === "list") add({ kind: "list", range, items: container.items });
    else {
      noteDuplicates(container.entries, duplicates);
      add({ kind: "map", range, entries: container.entries });
    }
  };
  return {
    isTooDeep: () => deepest > maxDepth,
    tree: () => ({ root, problems, duplicates }),
    onObjectBegin: (start) => begin({ kind: "map", start, entries: [] }),
    onArrayBegin: (start) => begin({ kind: "list", start, items: [] }),
    onObjectEnd: end,
    onArrayEnd: end,
    onObjectProperty: (key, start, length) => {
      settle();
      const parent = open.at(-1);
      if (parent?.kind === "map") parent.key = { key, keyRange: { start, end: start + length } };
    },
    onLiteralValue: (value, start, length) => {
      add({ kind: "scalar", range: { start, end: start + length }, value });
    },
    onError: (error, start, length) => {
      const range = { start: Math.min(start, textLength), end: Math.min(start + length, textLength) };
      if (problems.length < maxProblems) problems.push(problemOf(error, range));
    }
  };
}
function problemOf(error, range) {
  const code2 = printParseErrorCode(error);
  return { message: code2.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase(), code: code2, range };
}
var maxDuplicates = 1e3;
function noteDuplicates(entries, duplicates) {
  const [one, two] = entries;
  if (!one || !two || entries.length === 2 && one.key !== two.key) return;
  const firstByKey = /* @__PURE__ */ new Map();
  for (const { key, keyRange } of entries) {
    const first = firstByKey.get(key);
    if (!first) firstByKey.set(key, keyRange);
    else if (duplicates.push({ key, first, second: keyRange }) >= maxDuplicates) return;
  }
}
function trailingComma(text2, problems) {
  const at = problems[0]?.range.start;
  if (at === void 0 || !/[\]}]/.test(text2[at] ?? "") || problems.some(({ range }) => range.start !== at)) return void 0;
  let comma = at - 1;
  while (comma >= 0 && /\s/.test(text2[comma])) comma--;
  return text2[comma] === "," ? { start: comma, end: comma + 1 } : void 0;
}

// src/formats/markdown-blocks.ts
function cursorOf(text2) {
  return { text: text2, start: 0, end: 0, at: 0, column: 0, next: 0, nextColumn: 0, obstacle: void 0 };
}
function moveTo(cursor, start, end) {
  cursor.start = start;
  cursor.end = end;
  cursor.at = start;
  cursor.column = 0;
  skipBlanks(cursor);
}
function isBlank({ next, end }) {
  return next === end;
}
function indentOf({ column, nextColumn }) {
  return nextColumn - column;
}
function take(cursor, length) {
  cursor.at = cursor.next + length;
  cursor.column = cursor.nextColumn + length;
  skipBlanks(cursor);
}
function takeColumns(cursor, columns) {
  const target = cursor.column + columns;
  while (cursor.at < cursor.next && cursor.column < target) {
    const stop = cursor.text[cursor.at] === "	" ? tabStop(cursor.column) : cursor.column + 1;
    if (stop <= target) cursor.at++;
    cursor.column = Math.min(stop, target);
  }
}
function skipBlanks(cursor) {
  const { text: text2, end } = cursor;
  let { at, column } = cursor;
  for (; at < end; at++) {
    const code2 = text2.charCodeAt(at);
    if (code2 === 32) column++;
    else if (code2 === 9) column = tabStop(column);
    else break;
  }
  cursor.next = at;
  cursor.nextColumn = column;
}
function tabStop(column) {
  return column + 4 - column % 4;
}
function runLength(text2, start, char) {
  let end = start;
  while (text2[end] === char) end++;
  return end - start;
}
var blank = { kind: "blank" };
var code = { kind: "code" };
var rule = { kind: "rule" };
var comment = { kind: "comment" };
var text = { kind: "text" };
function contentOf(cursor, isBelowParagraph) {
  const { next, end } = cursor;
  if (next === end) return blank;
  if (indentOf(cursor) > 3) return code;
  switch (cursor.text[next]) {
    case "#":
      return headingAt(cursor) ?? text;
    case "`":
    case "~": {
      const mark = fenceMarkAt(cursor, next);
      return mark ? { kind: "fence", mark } : text;
    }
    case "<":
      return cursor.text.startsWith("<!--", next) ? comment : text;
    case "=":
    case "-":
    case "*":
    case "_":
      return isBelowParagraph && underlineAt(cursor) || (isRule(cursor) ? rule : text);
    default:
      return text;
  }
}
function lookalikeAt({ text: text2, at, end }) {
  let start = at;
  while (start < end && isBlankOrMark(text2.charCodeAt(start))) start++;
  return start;
}
function isBlankOrMark(code2) {
  return code2 === 32 || code2 === 9 || code2 === 62;
}
function fenceMarkAt({ text: text2, end }, at) {
  const char = text2[at];
  if (at >= end || char !== "`" && char !== "~") return void 0;
  const length = runLength(text2, at, char);
  if (length < 3) return void 0;
  const info = at + length === end ? "" : text2.slice(at + length, end).trim();
  return char === "`" && info.includes("`") ? void 0 : { marker: text2.slice(at, at + length), info };
}
function headingAt({ text: text2, next, end }) {
  const level = runLength(text2, next, "#");
  const contentStart = next + level;
  const isSeparate = contentStart === end || text2[contentStart] === " " || text2[contentStart] === "	";
  return level <= 6 && isSeparate ? { kind: "heading", level, contentStart } : void 0;
}
function underlineAt({ text: text2, next, end }) {
  const char = text2[next];
  if (char !== "=" && char !== "-") return void 0;
  const rest = text2.slice(next + runLength(text2, next, char), end);
  return rest.trim() === "" ? { kind: "underline", level: char === "=" ? 1 : 2 } : void 0;
}
function isRule(cursor) {
  const { text: text2, next, end, obstacle } = cursor;
  const char = text2[next];
  if (obstacle && obstacle.char === char && obstacle.at >= next) return false;
  let count = 0;
  for (let at = next; at < end; at++) {
    if (text2[at] === char) count++;
    else if (text2[at] !== " " && text2[at] !== "	") {
      cursor.obstacle = { char, at };
      return false;
    }
  }
  return count >= 3 && char !== "=";
}
function continues(container, cursor) {
  if (container.kind === "quote") return takeQuoteMark(cursor);
  if (isBlank(cursor)) return !container.isEmpty;
  if (indentOf(cursor) < container.width) return false;
  container.isEmpty = false;
  takeColumns(cursor, container.width);
  return true;
}
function openContainer(cursor, interruptsParagraph) {
  if (isBlank(cursor) || indentOf(cursor) > 3 || !mayBeMark(cursor.text.charCodeAt(cursor.next))) return void 0;
  if (takeQuoteMark(cursor)) return { kind: "quote", width: 0, isEmpty: false };
  const length = markLength(cursor, interruptsParagraph);
  if (length === 0) return void 0;
  const indent = indentOf(cursor);
  take(cursor, length);
  const blanks = indentOf(cursor);
  const isEmpty = isBlank(cursor);
  const padding = isEmpty || blanks > 4 ? 1 : blanks;
  takeColumns(cursor, padding);
  return { kind: "item", width: indent + length + padding, isEmpty };
}
function takeQuoteMark(cursor) {
  if (indentOf(cursor) > 3 || isBlank(cursor) || cursor.text[cursor.next] !== ">") return false;
  take(cursor, 1);
  takeColumns(cursor, 1);
  return true;
}
function markLength({ text: text2, next, end }, interruptsParagraph) {
  let at = next;
  while (at < next + 9 && isDigit2(text2.charCodeAt(at))) at++;
  const isOrdered = at > next;
  if (!(isOrdered ? ".)" : "-*+").includes(text2[at] ?? " ")) return 0;
  if (at + 1 < end && text2[at + 1] !== " " && text2[at + 1] !== "	") return 0;
  if (!interruptsParagraph) return at + 1 - next;
  const isFirst = !isOrdered || text2.slice(next, at) === "1";
  return isFirst && text2.slice(at + 1, end).trim() !== "" ? at + 1 - next : 0;
}
function mayBeMark(code2) {
  return code2 === 62 || code2 === 45 || code2 === 43 || code2 === 42 || isDigit2(code2);
}
function isDigit2(code2) {
  return code2 >= 48 && code2 <= 57;
}
var maxNesting = 32;
function scanBlocks(text2, offset, sink) {
  const containers = [];
  let leaf;
  let commentClose = offset;
  const endLeaf = (at) => {
    if (leaf?.kind === "paragraph") sink.paragraph?.(leaf.lines);
    else if (leaf?.kind === "comment") sink.comment?.({ start: leaf.start, end: leaf.end }, { start: leaf.end, end: leaf.end });
    else if (leaf) endFence(leaf, at, false);
    leaf = void 0;
  };
  const endFence = ({ mark: { marker, info }, opening }, at, closed) => {
    sink.fence?.({ marker, info, opening, content: { start: opening.end, end: at }, closed });
    leaf = void 0;
  };
  const readRaw = (block, cursor2) => {
    if (block.kind === "comment") readComment(block, cursor2);
    else {
      const at = lookalikeAt(cursor2);
      const mark = fenceMarkAt(cursor2, at);
      if (!mark) return;
      sink.fenceLine?.({ marker: mark.marker, info: mark.info, range: { start: cursor2.start, end: cursor2.end } });
      const isCloser = mark.info === "" && mark.marker.startsWith(block.mark.marker);
      if (isCloser && at === cursor2.next && indentOf(cursor2) < 4) endFence(block, cursor2.start, true);
    }
  };
  const readComment = (block, { end }) => {
    const isClosed = block.close >= 0 && block.close + 3 <= end;
    block.end = isClosed ? block.close + 3 : end;
    if (isClosed) sink.comment?.({ start: block.start, end: block.end }, { start: block.end, end });
    leaf = isClosed ? void 0 : block;
  };
  const openComment = (cursor2) => {
    const start = cursor2.next;
    if (commentClose >= 0 && commentClose < start + 2) commentClose = text2.indexOf("-->", start + 2);
    readComment({ kind: "comment", start, close: commentClose, end: cursor2.end }, cursor2);
  };
  const open = (content, cursor2, lineEnd) => {
    const { start, end } = cursor2;
    if (content.kind === "heading") sink.heading?.(content.level, { start, end }, { start: content.contentStart, end });
    else if (content.kind === "comment") openComment(cursor2);
    else if (content.kind === "fence") {
      const { mark } = content;
      sink.fenceLine?.({ marker: mark.marker, info: mark.info, range: { start, end } });
      leaf = { kind: "fence", mark, opening: { start, end: lineEnd } };
    } else if (content.kind === "text") leaf = { kind: "paragraph", lines: [{ start: cursor2.next, end }] };
  };
  const endBlocks = (matched, at) => {
    if (leaf) endLeaf(at);
    if (containers.length > matched) containers.length = matched;
  };
  const readLine = (cursor2, lineEnd) => {
    let matched = 0;
    while (matched < containers.length && continues(containers[matched], cursor2)) matched++;
    const isInside = matched === containers.length;
    if (isInside && leaf && leaf.kind !== "paragraph") {
      readRaw(leaf, cursor2);
      return;
    }
    const paragraph = leaf?.kind === "paragraph" ? leaf : void 0;
    let content = contentOf(cursor2, isInside && paragraph !== void 0);
    let nesting = matched;
    while (content.kind === "text" && nesting < maxNesting) {
      const container = openContainer(cursor2, isInside && paragraph !== void 0 && nesting === matched);
      if (!container) break;
      if (nesting === matched) endBlocks(matched, cursor2.start);
      nesting = containers.push(container);
      content = contentOf(cursor2, false);
    }
    if (nesting > matched) {
      open(content, cursor2, lineEnd);
      return;
    }
    if (paragraph && content.kind === "underline") {
      if (sink.underlined(content.level, paragraph.lines)) {
        leaf = void 0;
        return;
      }
      content = contentOf(cursor2, false);
    }
    if (paragraph && (content.kind === "text" || content.kind === "code")) {
      paragraph.lines.push({ start: cursor2.next, end: cursor2.end });
      return;
    }
    endBlocks(matched, cursor2.start);
    open(content, cursor2, lineEnd);
  };
  const cursor = cursorOf(text2);
  let wasBlank = false;
  for (let start = text2.startsWith("\uFEFF", offset) ? offset + 1 : offset; start < text2.length; ) {
    let end = start;
    let isBlank2 = true;
    for (; end < text2.length; end++) {
      const code2 = text2.charCodeAt(end);
      if (code2 === 10 || code2 === 13) break;
      if (code2 !== 32 && code2 !== 9) isBlank2 = false;
    }
    const lineEnd = Math.min(end + (text2.startsWith("\r\n", end) ? 2 : 1), text2.length);
    if (!isBlank2 || !wasBlank) {
      moveTo(cursor, start, end);
      readLine(cursor, lineEnd);
    }
    wasBlank = isBlank2;
    start = lineEnd;
  }
  endLeaf(text2.length);
}

// src/formats/markdown-inline.ts
function targetAt(text2, open, ends) {
  if (text2[open] !== "(") return void 0;
  const start = skipBlanks2(text2, open + 1);
  const destinationEnd = text2[start] === "<" ? angledEnd(text2, start) : ends[start] ?? -1;
  if (destinationEnd < 0) return void 0;
  let at = skipBlanks2(text2, destinationEnd);
  const title = text2[at] !== ")" && at > destinationEnd ? titleEnd(text2, at) : at;
  if (title > at) at = skipBlanks2(text2, title);
  return text2[at] === ")" ? { start, destinationEnd, end: at + 1 } : void 0;
}
function linkOf(kind, text2, target, range, offset) {
  const angled = text2[target.start] === "<" ? 1 : 0;
  const [start, end] = [target.start + angled, target.destinationEnd - angled];
  return {
    kind,
    destination: text2.slice(start, end),
    range,
    destinationRange: { start: offset + start, end: offset + end }
  };
}
function bareEnds(text2) {
  const ends = new Int32Array(text2.length + 1).fill(-1);
  const open = [0];
  for (let at = 0; at <= text2.length; at++) {
    const code2 = at < text2.length ? text2.charCodeAt(at) : 32;
    if (code2 <= 32 || code2 === 127) {
      const last = open.at(-1);
      if (last !== void 0) ends[last] = at;
      open.length = 0;
      open.push(at + 1);
    } else if (isEscape(text2, at)) at++;
    else if (code2 === 40) open.push(at + 1);
    else if (code2 === 41) {
      const start = open.pop();
      if (start !== void 0) ends[start] = at;
    }
  }
  return ends;
}
function bareEnd(text2, start) {
  let depth = 0;
  let at = start;
  for (; at < text2.length; at++) {
    const code2 = text2.charCodeAt(at);
    if (code2 <= 32 || code2 === 127) break;
    if (isEscape(text2, at)) at++;
    else if (code2 === 40) depth++;
    else if (code2 === 41) depth--;
    if (depth < 0) return -1;
  }
  return depth === 0 ? Math.min(at, text2.length) : -1;
}
function angledEnd(text2, start) {
  for (let at = start + 1; at < text2.length; at++) {
    const char = text2[at];
    if (isEscape(text2, at)) at++;
    else if (char === ">") return at + 1;
    else if (char === "<" || char === "\n" || char === "\r") return -1;
  }
  return -1;
}
function titleEnd(text2, start) {
  const opening = text2[start];
  if (opening !== '"' && opening !== "'" && opening !== "(") return -1;
  const closing = opening === "(" ? ")" : opening;
  for (let at = start + 1; at < text2.length; at++) {
    const char = text2[at];
    if (isEscape(text2, at)) at++;
    else if (char === closing) return at + 1;
    else if (char === "(" && opening === "(") return -1;
  }
  return -1;
}
function isEscape(text2, at) {
  return text2[at] === "\\" && /[!-/:-@[-`{-~]/.test(text2[at + 1] ?? "");
}
function skipBlanks2(text2, start) {
  let at = start;
  while (" 	\r\n".includes(text2[at] ?? "-")) at++;
  return at;
}
function takeDefinitions(text2, lines) {
  const found = [];
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || text2[first.start] !== "[") return { found, rest: lines };
  const paragraph = text2.slice(first.start, last.end);
  let taken = 0;
  while (taken < lines.length) {
    const line = lines[taken];
    const definition = definitionAt(paragraph, line.start - first.start);
    if (!definition) break;
    const end = first.start + definition.end;
    while (taken < lines.length && lines[taken].start < end) taken++;
    found.push(linkOf("definition", paragraph, definition, { start: beforeBlanks(text2, line.start), end }, first.start));
  }
  return { found, rest: lines.slice(taken) };
}
var maxLabel = 999;
function definitionAt(text2, at) {
  const label = labelEnd(text2, at);
  if (label < 0 || text2[label] !== ":") return void 0;
  const start = skipBlanks2(text2, label + 1);
  const destinationEnd = text2[start] === "<" ? angledEnd(text2, start) : bareEnd(text2, start);
  if (destinationEnd <= start) return void 0;
  const title = skipBlanks2(text2, destinationEnd);
  const close = title > destinationEnd ? titleEnd(text2, title) : -1;
  const end = lineEndBehind(text2, close) ?? lineEndBehind(text2, destinationEnd);
  return end === void 0 ? void 0 : { start, destinationEnd, end };
}
function labelEnd(text2, start) {
  if (text2[start] !== "[" || text2[start + 1] === "^") return -1;
  let isBlank2 = true;
  for (let at = start + 1; at <= start + maxLabel + 1; at++) {
    const char = text2[at];
    if (char === "]") return isBlank2 ? -1 : at + 1;
    if (char === "[" || char === void 0) return -1;
    if (char === "\\") at++;
    if (isBlank2 && char.trim() !== "") isBlank2 = false;
  }
  return -1;
}
function lineEndBehind(text2, start) {
  let at = start;
  while (text2[at] === " " || text2[at] === "	") at++;
  return at >= 0 && (at === text2.length || text2[at] === "\n" || text2[at] === "\r") ? at : void 0;
}
function beforeBlanks(text2, end) {
  let start = end;
  while (text2[start - 1] === " " || text2[start - 1] === "	") start--;
  return start;
}
function scanInline(text2, offset, { spans, links, comments }) {
  const hasLink = text2.includes("](");
  const hasSpan = text2.indexOf("`") !== text2.lastIndexOf("`");
  if (!hasLink && !hasSpan && !text2.includes("<!--")) return;
  const ends = hasLink ? bareEnds(text2) : [];
  let closers;
  const openers = [];
  let dead = 0;
  let commentClose = 0;
  let at = 0;
  while (at < text2.length) {
    const char = text2[at];
    if (char === "\\") at += 2;
    else if (char === "`") {
      const length = runLength(text2, at, "`");
      closers ??= backtickRuns(text2, at + length);
      const close = nextRun(closers, length, at + length);
      if (close === void 0) at += length;
      else {
        const content = { start: offset + at + length, end: offset + close };
        spans.push({ range: { start: offset + at, end: offset + close + length }, content });
        at = close + length;
      }
    } else if (char === "<" && commentClose >= 0 && text2.startsWith("<!--", at)) {
      commentClose = text2.indexOf("-->", at + 2);
      const end = commentClose < 0 ? at + 4 : commentClose + 3;
      if (commentClose >= 0) comments.push(commentAt(text2, at, end, offset));
      at = end;
    } else if (char === "[") openers.push(at++);
    else if (char === "!" && text2[at + 1] === "[") {
      openers.push(at);
      at += 2;
    } else if (char === "]") {
      const start = openers.pop();
      const isImage = start !== void 0 && text2[start] === "!";
      const isDead = openers.length < dead && !isImage;
      dead = Math.min(dead, openers.length);
      const target = start === void 0 || isDead ? void 0 : targetAt(text2, at + 1, ends);
      if (start === void 0 || !target) at++;
      else {
        const range = { start: offset + start, end: offset + target.end };
        links.push(linkOf(isImage ? "image" : "link", text2, target, range, offset));
        if (!isImage) dead = openers.length;
        at = target.end;
      }
    } else at++;
  }
}
function commentAt(text2, start, end, offset = 0) {
  const close = text2.startsWith("-->", end - 3) ? end - 3 : end;
  return { text: text2.slice(start + 4, Math.max(start + 4, close)).trim(), range: { start: offset + start, end: offset + end } };
}
function* commentsIn(text2, from, to) {
  const part = text2.slice(from, to);
  for (let start = part.indexOf("<!--"); start >= 0; ) {
    const close = part.indexOf("-->", start + 2);
    if (close < 0) return;
    yield commentAt(part, start, close + 3, from);
    start = part.indexOf("<!--", close + 3);
  }
}
function backtickRuns(text2, from) {
  const runs = /* @__PURE__ */ new Map();
  for (let at = text2.indexOf("`", from); at >= 0; at = text2.indexOf("`", at)) {
    const length = runLength(text2, at, "`");
    const starts = runs.get(length);
    if (starts) starts.push(at);
    else runs.set(length, [at]);
    at += length;
  }
  for (const starts of runs.values()) starts.reverse();
  return runs;
}
function nextRun(runs, length, from) {
  const starts = runs.get(length) ?? [];
  while (starts.length > 0 && starts.at(-1) < from) starts.pop();
  return starts.at(-1);
}

// src/formats/markdown.ts
function scanMarkdown(text2, offset = 0) {
  const headings = [];
  const fences = [];
  const spans = [];
  const links = [];
  const comments = [];
  const sinks = { spans, links, comments };
  const scanText = (lines) => {
    for (let first = 0, last = 0; first < lines.length; first = ++last) {
      while (last + 1 < lines.length && !isRow(text2, lines[last]) && !isRow(text2, lines[last + 1])) last++;
      const { start } = lines[first];
      scanInline(text2.slice(start, lines[last].end), start, sinks);
    }
  };
  scanBlocks(text2, offset, {
    heading(level, line, content) {
      headings.push({ level, text: stripClosingHashes(text2.slice(content.start, content.end).trim()), range: line });
      scanText([content]);
    },
    underlined(level, lines) {
      const { found, rest } = takeDefinitions(text2, lines);
      const [first, last] = [rest[0], rest.at(-1)];
      if (!first || !last) return false;
      for (const link of found) links.push(link);
      const title = rest.map(({ start, end }) => text2.slice(start, end).trim()).join(" ");
      headings.push({ level, text: title, range: { start: first.start, end: last.end } });
      scanText(rest);
      return true;
    },
    paragraph(lines) {
      if (text2[lines[0]?.start ?? 0] !== "[") {
        scanText(lines);
        return;
      }
      const { found, rest } = takeDefinitions(text2, lines);
      for (const link of found) links.push(link);
      scanText(rest);
    },
    comment({ start, end }, rest) {
      comments.push(commentAt(text2, start, end));
      for (const comment2 of commentsIn(text2, rest.start, rest.end)) comments.push(comment2);
    },
    fence(fence) {
      fences.push(fence);
    }
  });
  return {
    headings,
    fences,
    get fenceLines() {
      return fenceLinesOf(text2, offset);
    },
    spans,
    links,
    comments
  };
}
function fenceLinesOf(text2, offset) {
  const found = [];
  scanBlocks(text2, offset, {
    underlined: (_, lines) => takeDefinitions(text2, lines).rest.length > 0,
    fenceLine(line) {
      found.push(line);
    }
  });
  return found;
}
function isRow(text2, line) {
  return line !== void 0 && text2.charCodeAt(line.start) === 124;
}
function stripClosingHashes(title) {
  let end = title.length;
  while (end > 0 && title[end - 1] === "#") end--;
  const isClosing = end === 0 || title[end - 1] === " " || title[end - 1] === "	";
  return end < title.length && isClosing ? title.slice(0, end).trimEnd() : title;
}

// src/formats/text.ts
var import_node_buffer = __toESM(require_node_buffer());
var LineIndex = class {
  #starts = [0];
  constructor(text2) {
    for (let offset = 0; offset < text2.length; offset++) {
      const code2 = text2.charCodeAt(offset);
      if (code2 === 13 && text2.charCodeAt(offset + 1) === 10) offset++;
      if (code2 === 10 || code2 === 13) this.#starts.push(offset + 1);
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
  const text2 = utf8(bytes);
  if (bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255)
    return { text: text2, encoding: "utf-16", firstBad: 0 };
  if (bytes.subarray(0, binarySample).includes(0)) return { text: text2, encoding: "binary", firstBad: text2.indexOf("\0") };
  if (text2.includes("\uFFFD") && !(0, import_node_buffer.isUtf8)(bytes)) return { text: text2, encoding: "invalid-utf-8", firstBad: firstReplaced(bytes, text2) };
  return { text: text2, encoding: "utf-8" };
}
function firstReplaced(bytes, text2) {
  const written = import_node_buffer.Buffer.from(text2);
  let at = 0;
  while (at < bytes.length && bytes[at] === written[at]) at++;
  while (((written[at] ?? 0) & 192) === 128) at--;
  return written.toString("utf8", 0, at).length;
}
function utf8(bytes) {
  return import_node_buffer.Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
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
  const text2 = String(value);
  const start = range.start + (file[range.start] === "'" ? 1 : 0);
  const isQuoted = file[range.start] === '"';
  const inside = isQuoted ? { file, offsets: quotedOffsets(file, range, text2) } : { file, ...file.startsWith(text2, start) ? { start } : {} };
  insides.set(node, inside);
  return inside;
}
function writtenInside(file, { range }, text2) {
  if (file[range.start] === '"') return JSON.stringify(text2).slice(1, -1);
  return /^[\w./~-]*$/.test(text2) ? text2 : void 0;
}
function quotedOffsets(file, range, text2) {
  const offsets = [];
  let at = range.start + 1;
  for (let index = 0; index < text2.length; index++) {
    offsets.push(at);
    const length = file[at] !== "\\" ? 1 : file[at + 1] === "u" ? 6 : 2;
    if (length === 1 && file[at] !== text2[index]) return void 0;
    at += length;
  }
  offsets.push(at);
  return file[at] === '"' ? offsets : void 0;
}
function escapeRegExp(text2) {
  return text2.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
function firstOf(text2, length) {
  return text2.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}
function lastOf(text2, length) {
  return text2.slice(-length).replace(/^[\udc00-\udfff]/, "");
}
function matchesStars(pattern, text2, one = "") {
  let star = -1;
  let resume = 0;
  let at = 0;
  let read = 0;
  while (read < text2.length) {
    if (pattern[at] === "*") {
      star = at++;
      resume = read;
    } else if (at < pattern.length && (pattern[at] === text2[read] || pattern[at] === one)) {
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
  parseJson,
  parseYaml,
  printYaml,
  printedSize,
  rangeInside,
  readFrontmatter,
  relocated,
  scalarText,
  scanMarkdown,
  textOf,
  toValue,
  trailingComma,
  typeName,
  utf8,
  writtenInside
};
