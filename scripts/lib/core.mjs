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

// builtin:node:fs
var require_node_fs = __commonJS({
  "builtin:node:fs"(exports, module) {
    module.exports = process.getBuiltinModule("node:fs");
  }
});

// builtin:node:path
var require_node_path = __commonJS({
  "builtin:node:path"(exports, module) {
    module.exports = process.getBuiltinModule("node:path");
  }
});

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
        var line2 = lines[i];
        var len = stack.length;
        var ln = line2.trim();
        if (isDelimiter(ln, delim)) {
          if (ln.length === 3 && i !== 0) {
            if (len === 0 || len === 2) {
              content.push(line2);
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
        content.push(line2);
      }
      if (sections === null) {
        initSections(content.join("\n"));
      } else {
        closeSection(content.join("\n"));
      }
      file.sections = sections;
      return file;
    };
    function isDelimiter(line2, delim) {
      if (line2.slice(0, delim.length) !== delim) {
        return false;
      }
      if (line2.charAt(delim.length + 1) === delim.slice(-1)) {
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
    var fs5 = void 0;
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
      const str = fs5.readFileSync(filepath, "utf8");
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

// builtin:node:util
var require_node_util = __commonJS({
  "builtin:node:util"(exports, module) {
    module.exports = process.getBuiltinModule("node:util");
  }
});

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// src/cli/shared/main.ts
var import_node_fs4 = __toESM(require_node_fs());

// package.json
var package_default = {
  name: "plugin-dev",
  version: "0.1.0",
  private: true,
  description: "Validators, skills and agents for developing Claude Code plugins, checked against the real client.",
  keywords: [
    "claude-code",
    "claude-code-plugin",
    "linter",
    "validator",
    "agents",
    "skills"
  ],
  homepage: "https://github.com/plugin-dev/plugin-dev#readme",
  repository: {
    type: "git",
    url: "git+https://github.com/plugin-dev/plugin-dev.git"
  },
  license: "Apache-2.0",
  author: "plugin-dev contributors",
  type: "module",
  engines: {
    node: ">=20.16"
  },
  scripts: {
    build: "tsx src/build/build.ts",
    generate: "tsx src/build/generate.ts",
    "new:rule": "tsx src/build/new-rule.ts",
    typecheck: "tsc",
    lint: "biome check && knip",
    test: "npm run typecheck && npm run lint && vitest run"
  },
  devDependencies: {
    "@anthropic-ai/claude-code": "2.1.330",
    "@biomejs/biome": "2.6.8",
    "@microsoft/jest-sarif": "1.0.0-beta.0",
    "@types/node": "20.19.43",
    "@types/picomatch": "4.0.3",
    "@types/pngjs": "6.0.5",
    ajv: "8.20.0",
    diff: "9.0.0",
    esbuild: "0.28.2",
    "fastest-levenshtein": "1.0.16",
    "gray-matter": "4.0.3",
    "jsonc-parser": "3.3.1",
    knip: "6.44.2",
    picomatch: "4.0.7",
    pngjs: "7.0.0",
    tsx: "4.23.15",
    typescript: "7.0.2",
    vitest: "4.1.12",
    yaml: "2.9.1"
  }
};

// src/spec/agent-fields.json
var agent_fields_default = { client: "2.1.330", facts: [{ name: "name", inPlugin: "applied", inProject: "applied", does: "Gives the last part of the agent's id; the file name where absent.", schema: { type: ["string", "number", "boolean"] }, otherwise: "The value is ignored and the file name serves." }, { name: "description", inPlugin: "applied", inProject: "applied", does: "Tells the model when to use the agent; listed in full in every session.", schema: { type: ["string", "number", "boolean"] }, otherwise: 'The agent is listed as "Agent from PLUGIN plugin".' }, { name: "when_to_use", inPlugin: "applied", inProject: "ignored", does: "Serves as the description where that is absent.", schema: { type: ["string", "number", "boolean"] }, otherwise: "It is ignored." }, { name: "when-to-use", inPlugin: "applied", inProject: "ignored", does: "Other spelling of when_to_use.", schema: { type: ["string", "number", "boolean"] }, otherwise: "It is ignored." }, { name: "tools", inPlugin: "applied", inProject: "applied", does: "Limits the agent to these tools; all tools where absent.", schema: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] }, otherwise: 'The agent gets no tools at all, although the listing says "All tools".' }, { name: "disallowedTools", inPlugin: "applied", inProject: "applied", does: "Takes these tools away.", schema: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] }, otherwise: "It is ignored." }, { name: "model", inPlugin: "applied", inProject: "applied", does: "Chooses the model; the session's model where absent.", schema: { type: "string", minLength: 1 }, otherwise: "The session's model is used." }, { name: "effort", inPlugin: "applied", inProject: "applied", does: "Sets the reasoning effort.", schema: { anyOf: [{ enum: ["low", "medium", "high", "xhigh", "max"] }, { type: "integer" }] }, otherwise: "It is ignored; only the debug log says so." }, { name: "maxTurns", inPlugin: "applied", inProject: "applied", does: "Ends the agent after this many turns.", schema: { anyOf: [{ type: "integer", minimum: 1 }, { type: "string", pattern: "^[1-9][0-9]*$" }] }, otherwise: "It is ignored." }, { name: "skills", inPlugin: "applied", inProject: "applied", does: "Puts the full text of these skills before the agent.", schema: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] }, otherwise: "It is ignored." }, { name: "memory", inPlugin: "applied", inProject: "applied", does: "Gives the agent a memory folder and instructions of about 13 kB.", schema: { enum: ["user", "project", "local"] }, otherwise: "It is ignored." }, { name: "background", inPlugin: "applied", inProject: "applied", does: "Starts the agent in the background.", schema: { anyOf: [{ type: "boolean" }, { enum: ["true", "false"] }] }, otherwise: "It is ignored." }, { name: "isolation", inPlugin: "applied", inProject: "applied", does: "Runs the agent in a copy of the work tree, or remotely.", schema: { enum: ["worktree", "remote"] }, otherwise: "It is ignored." }, { name: "color", inPlugin: "applied", inProject: "applied", does: "Colours the agent in the interface.", schema: { enum: ["red", "blue", "green", "yellow", "purple", "orange", "pink", "cyan"] }, otherwise: "The agent has no colour; nothing says so." }, { name: "omitClaudeMd", inPlugin: "applied", inProject: "applied", does: "Keeps CLAUDE.md from the agent.", schema: { type: "boolean" }, otherwise: "It is ignored." }, { name: "hooks", inPlugin: "ignored", inProject: "applied", does: "Runs hooks while the agent works.", schema: { type: "object" }, otherwise: "A project agent with a malformed value is not loaded." }, { name: "mcpServers", inPlugin: "ignored", inProject: "applied", does: "Gives the agent MCP servers.", schema: {}, otherwise: "" }, { name: "permissionMode", inPlugin: "ignored", inProject: "applied", does: "Sets the permission mode.", schema: { enum: ["acceptEdits", "auto", "bypassPermissions", "default", "dontAsk", "plan", "manual"] }, otherwise: "It is ignored." }, { name: "initialPrompt", inPlugin: "ignored", inProject: "applied", does: "Starts a main-session agent with this prompt.", schema: { type: "string" }, otherwise: "It is ignored." }, { name: "observer", inPlugin: "ignored", inProject: "applied", does: "Known to the client; its meaning was not found.", schema: {}, otherwise: "" }] };

// src/spec/limits.json
var limits_default = { client: "2.1.330", facts: [{ name: "componentBytes", value: 1048576, unit: "bytes", does: "A SKILL.md above this is skipped; only the debug log says so." }, { name: "listingCharacters", value: 1536, unit: "characters", does: "Description and when_to_use of a skill or command are cut here in the listing." }] };

// src/spec/models.json
var models_default = { client: "2.1.330", facts: [{ name: "inherit", does: "The session's model." }, { name: "sonnet", does: "The newest Sonnet." }, { name: "opus", does: "The newest Opus." }, { name: "haiku", does: "The newest Haiku." }, { name: "fable", does: "The newest Fable." }, { name: "best", does: "The strongest model of the account." }, { name: "opusplan", does: "Acts as sonnet in an agent." }] };

// src/spec/substitutions.json
var substitutions_default = { client: "2.1.330", facts: [{ token: "${CLAUDE_PLUGIN_ROOT}", becomes: "The plugin's folder.", in: ["skill", "command", "agent"] }, { token: "${CLAUDE_PLUGIN_DATA}", becomes: "The plugin's data folder, which survives updates.", in: ["skill", "command", "agent"] }, { token: "${CLAUDE_PROJECT_DIR}", becomes: "The project's folder.", in: ["skill", "command", "agent"] }, { token: "${CLAUDE_SKILL_DIR}", becomes: "The skill's folder.", in: ["skill"] }, { token: "${CLAUDE_SESSION_ID}", becomes: "The session's id.", in: ["skill", "command"] }, { token: "${CLAUDE_EFFORT}", becomes: "The reasoning effort.", in: ["skill", "command"] }, { token: "$ARGUMENTS", becomes: "All arguments.", in: ["skill", "command"] }, { token: "${user_config.KEY}", becomes: "A saved, not sensitive option.", in: ["skill", "command", "agent"] }] };

// src/spec/tools.json
var tools_default = { client: "2.1.330", facts: [{ name: "Agent", status: "standard" }, { name: "Bash", status: "standard" }, { name: "Edit", status: "standard" }, { name: "Glob", status: "standard" }, { name: "Grep", status: "standard" }, { name: "ListAgents", status: "standard" }, { name: "Read", status: "standard" }, { name: "ReportFindings", status: "standard" }, { name: "Skill", status: "standard" }, { name: "ToolSearch", status: "standard" }, { name: "Write", status: "standard" }, { name: "CronCreate", status: "standard" }, { name: "CronDelete", status: "standard" }, { name: "CronList", status: "standard" }, { name: "EnterWorktree", status: "standard" }, { name: "ExitWorktree", status: "standard" }, { name: "Monitor", status: "standard" }, { name: "NotebookEdit", status: "standard" }, { name: "SendMessage", status: "standard" }, { name: "TaskStop", status: "standard" }, { name: "WebFetch", status: "standard" }, { name: "WebSearch", status: "standard" }, { name: "ScheduleWakeup", status: "standard", inSubagents: false }, { name: "Workflow", status: "standard", inSubagents: false }, { name: "AskUserQuestion", status: "conditional", inSubagents: false }, { name: "ExitPlanMode", status: "conditional", inSubagents: false }, { name: "EnterPlanMode", status: "conditional" }, { name: "EndConversation", status: "conditional" }, { name: "Artifact", status: "conditional" }, { name: "ArtifactComments", status: "conditional" }, { name: "ArtifactData", status: "conditional" }, { name: "ArtifactCheck", status: "conditional" }, { name: "TaskCreate", status: "conditional" }, { name: "TaskGet", status: "conditional" }, { name: "TaskList", status: "conditional" }, { name: "TaskUpdate", status: "conditional" }, { name: "TodoWrite", status: "conditional" }, { name: "PowerShell", status: "conditional" }, { name: "LSP", status: "conditional" }, { name: "ListMcpResourcesTool", status: "conditional" }, { name: "ReadMcpResourceTool", status: "conditional" }, { name: "ReadMcpResourceDirTool", status: "conditional" }, { name: "WaitForMcpServers", status: "conditional" }, { name: "PushNotification", status: "conditional" }, { name: "RemoteTrigger", status: "conditional" }, { name: "SendUserFile", status: "conditional" }, { name: "SendUserMessage", status: "conditional" }, { name: "ShareOnboardingGuide", status: "conditional" }, { name: "DesignSync", status: "conditional" }, { name: "Projects", status: "conditional" }, { name: "GetTask", status: "conditional" }, { name: "ListSkills", status: "conditional" }, { name: "SearchSkills", status: "conditional" }, { name: "ListPlugins", status: "conditional" }, { name: "SearchPlugins", status: "conditional" }, { name: "ListConnectors", status: "conditional" }, { name: "SearchMcpRegistry", status: "conditional" }, { name: "Task", status: "alias", use: "Agent" }, { name: "KillShell", status: "alias", use: "TaskStop" }, { name: "KillBash", status: "alias", use: "TaskStop" }, { name: "ListPeers", status: "alias", use: "ListAgents" }, { name: "Brief", status: "alias" }, { name: "ListMcpResources", status: "alias" }, { name: "ReadMcpResource", status: "alias" }, { name: "exit_plan_mode", status: "alias" }, { name: "BashOutput", status: "removed", use: "Read" }, { name: "BashOutputTool", status: "removed", use: "Read" }, { name: "AgentOutput", status: "removed" }, { name: "AgentOutputTool", status: "removed" }, { name: "TaskOutput", status: "removed" }, { name: "TeamCreate", status: "removed" }, { name: "TeamDelete", status: "removed" }, { name: "SuggestBackgroundPR", status: "removed" }, { name: "MultiEdit", status: "unknown", use: "Edit" }, { name: "LS", status: "unknown", use: "Glob" }, { name: "NotebookRead", status: "unknown", use: "Read" }, { name: "TodoRead", status: "unknown" }, { name: "SlashCommand", status: "unknown", use: "Skill" }, { name: "View", status: "unknown", use: "Read" }, { name: "StructuredOutput", status: "unknown" }, { name: "REPL", status: "unknown" }, { name: "Config", status: "unknown" }] };

// src/spec/index.ts
var clientVersion = agent_fields_default.client;
var agentFields = agent_fields_default.facts;
var tools = tools_default.facts;
var models = models_default.facts;
var substitutions = substitutions_default.facts;
var limits = limits_default.facts;

// src/cli/parse-frontmatter.ts
var import_node_path2 = __toESM(require_node_path());

// src/formats/frontmatter-author.ts
var import_gray_matter = __toESM(require_gray_matter());
import { parseYaml } from "./yaml.mjs";
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
  if (end < 0 && text.slice(firstLineEnd + 1, firstLineEnd + 4) !== "---") return { ...absent, status: "unclosed" };
  if (blankCost(text, start, end) > maxBlankCost) {
    const range = { start, end };
    const problem = { message: "the block is almost all blank lines", code: "BLANK", range };
    return { ...absent, status: "broken", block: range, problems: [problem], bodyStart: end };
  }
  return { ...readBlock(text, start), ...language ? { language } : {} };
}
function readBlock(text, start) {
  const firstLine = text.indexOf("\n", start) + 1;
  let tree = { root: void 0, ...nothing };
  const file = (0, import_gray_matter.default)(text, {
    engines: {
      yaml: {
        // gray-matter's block starts behind the dashes and ends before the last line break. The client's starts and ends a line
        // later; parsing that very text lets the second reading of the same block come from the first.
        parse: () => {
          const end = text.indexOf("\n---", firstLine - 1) + 1;
          tree = parseYaml(text.slice(firstLine, end), firstLine);
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
  const block = { start, end: start + file.matter.length };
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

// src/formats/frontmatter-client.ts
import { maxYamlLength, parseYaml as parseYaml2 } from "./yaml.mjs";
var openingFence = /^\uFEFF?---\s*\n/;
var repairableLine = /^([A-Za-z_-]+:\s+)(.+)$/;
var needsQuotes = /[{}[\]*&#!|>%@`]|: /;
function readAsClient(text) {
  const opening = openingFence.exec(text);
  const absent = { status: "absent", repaired: [], bodyStart: text.startsWith("\uFEFF") ? 1 : 0 };
  if (!opening) return absent;
  const start = text.indexOf("\n") + 1;
  const end = text.indexOf("---", start);
  if (end < 0) return absent;
  const block = { start, end };
  const bodyStart = end + 3 + (/^\s*\n/.exec(blankRun(text, end + 3))?.[0].length ?? 0);
  return { ...readBlock2(text.slice(start, end), start), block, bodyStart };
}
function blankRun(text, offset) {
  let end = offset;
  while (end < text.length && /\s/.test(text[end])) end++;
  return text.slice(offset, end);
}
function readBlock2(written, start) {
  const direct = parseStrictly(written, start);
  const problem = direct.problems[0];
  if (!problem) return loaded(direct, []);
  if (written.length > maxYamlLength) return { status: "broken", repaired: [], problem };
  const repair = repairBlock(written);
  const retried = parseStrictly(repair.text, 0);
  if (retried.problems.length > 0) return { status: "broken", repaired: [], problem };
  const relocate = (range) => ({
    start: start + repair.original(range.start, "start"),
    end: start + repair.original(range.end, "end")
  });
  const tree = { ...retried, root: retried.root && relocated(retried.root, relocate) };
  const quoted = repair.quoted.map((range) => ({ start: range.start + start, end: range.end + start }));
  return { ...loaded(tree, quoted), problem };
}
function loaded(tree, repaired) {
  if (!tree.root || tree.root.kind === "scalar" && tree.root.value === null) return { status: "loaded", repaired };
  return { status: tree.root.kind === "map" ? "loaded" : "not-a-map", root: tree.root, repaired };
}
function parseStrictly(block, offset) {
  const tree = parseYaml2(block.replace(/\r(?!\n)/g, "\n"), offset);
  const nul = block.indexOf("\0");
  if (nul < 0) return tree;
  const problem = { message: "a NUL character", code: "NUL", range: { start: offset + nul, end: offset + nul + 1 } };
  return { ...tree, problems: [problem, ...tree.problems] };
}
function repairBlock(block) {
  const lines = [];
  const quoted = [];
  const out = [];
  let from = 0;
  let original = 0;
  for (const line2 of block.split("\n")) {
    const tabs = /^\t+/.exec(line2)?.[0].length ?? 0;
    const [, key = "", value = ""] = repairableLine.exec(line2) ?? [];
    const quote = value !== "" && needsQuotes.test(value) && !isQuoted(value) && !isFlowList(value);
    const repaired = quote ? `${key}"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"` : "  ".repeat(tabs) + line2.slice(tabs);
    if (quote) quoted.push({ start: original + key.length, end: original + line2.length });
    const prefix = quote ? key.length : tabs * 2;
    const originalPrefix = quote ? key.length : tabs;
    lines.push({ from, to: original, prefix, originalPrefix, originalEnd: original + line2.length, changed: quote });
    out.push(repaired);
    from += repaired.length + 1;
    original += line2.length + 1;
  }
  const originalOffset = (offset, edge) => {
    const line2 = lines.findLast((candidate) => candidate.from <= offset) ?? lines[0];
    if (!line2) return 0;
    const column = offset - line2.from;
    if (column <= line2.prefix) return line2.to + Math.min(column, line2.originalPrefix);
    if (!line2.changed) return Math.min(line2.to + line2.originalPrefix + column - line2.prefix, line2.originalEnd);
    return edge === "start" ? line2.to + line2.originalPrefix : line2.originalEnd;
  };
  return { text: out.join("\n"), quoted, original: originalOffset };
}
function isQuoted(value) {
  const first = value[0];
  return value.length > 1 && (first === '"' || first === "'") && value.endsWith(first);
}
function isFlowList(value) {
  if (!value.startsWith("[") || !value.endsWith("]")) return false;
  const { root, problems } = parseYaml2(value);
  return problems.length === 0 && root?.kind === "list";
}
function relocated(node, relocate, done = /* @__PURE__ */ new Map()) {
  const known = done.get(node);
  if (known) return known;
  const range = relocate(node.range);
  let copy;
  if (node.kind === "scalar") copy = { ...node, range };
  else if (node.kind === "list") copy = { ...node, range, items: node.items.map((item) => relocated(item, relocate, done)) };
  else {
    const move = (entry) => ({
      ...entry,
      keyRange: relocate(entry.keyRange),
      value: relocated(entry.value, relocate, done)
    });
    copy = { ...node, range, entries: node.entries.map(move) };
  }
  done.set(node, copy);
  return copy;
}

// src/formats/frontmatter.ts
function readFrontmatter(text) {
  return { author: readAsAuthor(text), client: readAsClient(text) };
}

// src/formats/lines.ts
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
  startOf(line2) {
    return this.#starts[line2 - 1] ?? this.#starts[this.#starts.length - 1] ?? 0;
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

// src/formats/located.ts
function entryOf(node, key) {
  return node?.kind === "map" ? node.entries.findLast((entry) => entry.key === key) : void 0;
}
function nodeAt(node, path6) {
  let current = node;
  for (const step of path6.split(".")) {
    current = current?.kind === "list" ? current.items[Number(step)] : entryOf(current, step)?.value;
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
function typeName(node) {
  if (node.kind !== "scalar") return node.kind;
  if (node.value === null) return "null";
  return typeof node.value;
}
function scalarText(node) {
  return node?.kind === "scalar" && node.value !== null ? String(node.value) : void 0;
}
function countValues(node, limit, known = /* @__PURE__ */ new Map()) {
  if (node.kind === "scalar") return 1;
  const counted = known.get(node);
  if (counted !== void 0) return counted;
  const children = node.kind === "list" ? node.items : node.entries.map(({ value }) => value);
  let count2 = 1;
  for (const child of children) {
    count2 += countValues(child, limit, known);
    if (count2 >= limit) break;
  }
  known.set(node, count2);
  return count2;
}

// src/formats/text.ts
var import_node_buffer = __toESM(require_node_buffer());
function decodeText(bytes) {
  if (bytes.length === 0) return { text: "", encoding: "empty" };
  const text = utf8(bytes);
  if (bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255)
    return { text, encoding: "utf-16", firstBad: 0 };
  const nul = text.slice(0, 8e3).indexOf("\0");
  if (nul >= 0) return { text, encoding: "binary", firstBad: nul };
  if (text.includes("\uFFFD") && !(0, import_node_buffer.isUtf8)(bytes)) return { text, encoding: "invalid-utf-8", firstBad: text.indexOf("\uFFFD") };
  return { text, encoding: "utf-8" };
}
function utf8(bytes) {
  return import_node_buffer.Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
}

// src/cli/parse-frontmatter.ts
import { printYaml } from "./yaml.mjs";

// src/plugin/files.ts
var import_node_fs = __toESM(require_node_fs());
var import_node_path = __toESM(require_node_path());
var maxFileSize = 8 * 1024 * 1024;
function diskFiles(root) {
  const realRoot = realPath(root) ?? root;
  const resolve = (file) => {
    const absolute = import_node_path.default.resolve(realRoot, file);
    const parent = absolute === realRoot ? realRoot : realPath(import_node_path.default.dirname(absolute));
    return isInside(realRoot, absolute) && parent !== void 0 && isInside(realRoot, parent) ? absolute : void 0;
  };
  return {
    list(folder) {
      const absolute = resolve(folder);
      if (!absolute) return [];
      try {
        const entries = import_node_fs.default.readdirSync(absolute, { withFileTypes: true });
        return entries.map((entry) => ({ name: entry.name, kind: kindOfStats(entry) })).sort(byName);
      } catch {
        return [];
      }
    },
    kindOf(file) {
      const absolute = resolve(file);
      try {
        return absolute === void 0 ? void 0 : kindOfStats(import_node_fs.default.lstatSync(absolute));
      } catch {
        return void 0;
      }
    },
    read(file) {
      const absolute = resolve(file);
      return absolute ? readRegularFile(absolute) : { failure: "it lies outside the folder" };
    }
  };
}
function realPath(file) {
  try {
    return import_node_fs.default.realpathSync.native(file);
  } catch {
    return void 0;
  }
}
function isInside(root, absolute) {
  const inside = import_node_path.default.relative(root, absolute);
  return inside !== ".." && !inside.startsWith(`..${import_node_path.default.sep}`) && !import_node_path.default.isAbsolute(inside);
}
function readRegularFile(absolute, { followSymlink = false } = {}) {
  try {
    const options = { throwIfNoEntry: false };
    const stats = followSymlink ? import_node_fs.default.statSync(absolute, options) : import_node_fs.default.lstatSync(absolute, options);
    if (!stats) return { failure: "no such file or folder" };
    if (!stats.isFile()) return { failure: `it is ${describeKind(kindOfStats(stats))}` };
    if (stats.size > maxFileSize) return { failure: `it has ${stats.size} bytes; at most ${maxFileSize} are read` };
    return { bytes: import_node_fs.default.readFileSync(absolute) };
  } catch (error) {
    return { failure: describeError(error) };
  }
}
function describeError(error) {
  const known = {
    ENOENT: "no such file or folder",
    EACCES: "permission denied",
    EPERM: "permission denied",
    ELOOP: "the symlinks form a loop",
    ENOTDIR: "a part of the path is not a folder",
    ENAMETOOLONG: "the name is too long",
    EISDIR: "it is a folder"
  };
  return known[error.code ?? ""] ?? error.message;
}
function describeKind(kind) {
  if (kind === "other") return "neither a file nor a folder";
  return kind === "symlink" ? "a symlink" : `a ${kind}`;
}
function kindOfStats(stats) {
  if (stats.isSymbolicLink()) return "symlink";
  if (stats.isDirectory()) return "folder";
  return stats.isFile() ? "file" : "other";
}
function overlayFiles(files, changes) {
  const read = (file) => {
    const changed = changes.get(file);
    return changed === void 0 ? files.read(file) : { bytes: new TextEncoder().encode(changed) };
  };
  return { ...files, read };
}
function memoryFiles(contents) {
  const folders = /* @__PURE__ */ new Map([["", /* @__PURE__ */ new Map()]]);
  for (const file of Object.keys(contents)) {
    const steps = file.split("/");
    for (const [depth, name] of steps.entries()) {
      const folder = steps.slice(0, depth).join("/");
      const entries = folders.get(folder) ?? /* @__PURE__ */ new Map();
      folders.set(folder, entries.set(name, depth === steps.length - 1 ? "file" : "folder"));
    }
  }
  const normal = (file) => file === "." ? "" : file;
  return {
    list: (folder) => [...folders.get(normal(folder)) ?? []].map(([name, kind]) => ({ name, kind })).sort(byName),
    kindOf: (file) => contents[file] !== void 0 ? "file" : folders.has(normal(file)) ? "folder" : void 0,
    read(file) {
      const content = contents[file];
      if (content === void 0) return { failure: "no such file or folder" };
      return { bytes: typeof content === "string" ? new TextEncoder().encode(content) : content };
    }
  };
}
function byName(a, b) {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

// src/report/printable.ts
function printable(text) {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029\uFFFE\uFFFF]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}

// src/cli/shared/command.ts
var import_node_util = __toESM(require_node_util());
var UsageError = class extends Error {
};
var commonOptions = [
  { name: "help", short: "h", help: "print this text" },
  { name: "version", help: "print the version and the client version checked against" }
];
function parseArguments(command, argv) {
  const table = [...command.options, ...commonOptions];
  const options = {};
  for (const { name, short, value } of table)
    options[name] = { type: value ? "string" : "boolean", multiple: true, ...short ? { short } : {} };
  let parsed;
  try {
    parsed = (0, import_node_util.parseArgs)({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(String(error.message).split(". ")[0]);
  }
  const { values, positionals } = parsed;
  for (const { name, choices, multiple } of table) {
    const given = values[name] ?? [];
    if (given.length > 1 && !multiple && typeof given[0] === "string") throw new UsageError(`Option '--${name}' is given twice`);
    const wrong = choices && given.find((value) => !choices.includes(String(value)));
    if (wrong !== void 0) throw new UsageError(`Option '--${name}' takes ${choices?.join(", ")}; not '${wrong}'`);
  }
  return {
    paths: positionals,
    has: (option) => values[option] !== void 0,
    one: (option) => values[option]?.at(-1),
    all: (option) => values[option] ?? []
  };
}
function helpText(command) {
  const rows = [...command.options, ...commonOptions].map((option) => [optionUsage(option), option.help]);
  const width = Math.max(...rows.map(([usage]) => usage.length));
  const lines = rows.map(([usage, help]) => `  ${usage.padEnd(width)}  ${help}`);
  const notes = command.notes?.length ? ["", ...command.notes] : [];
  return [`${command.summary}`, "", `Usage: ${command.name}.mjs [options] ${command.operands}`, "", ...lines, ...notes, ""].join(
    "\n"
  );
}
function optionUsage({ name, short, value, choices }) {
  const argument = value ? ` ${choices ? choices.join("|") : value}` : "";
  return `${short ? `-${short}, ` : "    "}--${name}${argument}`;
}

// src/cli/parse-frontmatter.ts
var maxValues = 1e5;
var parseFrontmatter = {
  name: "parse-frontmatter",
  summary: "Print a Markdown file's frontmatter, one field of it, or the body below it.",
  operands: "FILE   (- reads standard input)",
  options: [
    { name: "get", short: "g", value: "FIELD", help: "print one field: a key, or a path such as a.b or list.0" },
    { name: "default", value: "VALUE", help: "print VALUE where the field or the frontmatter is absent" },
    { name: "body", help: "print the text below the frontmatter" },
    { name: "as-client", help: "read as the client does: fence at the first ---, its repair, its failures" },
    {
      name: "format",
      value: "FORMAT",
      choices: ["json", "yaml", "lines"],
      help: "form of lists and maps (default: json); lines: an item a line"
    }
  ],
  notes: [
    "Text, numbers and booleans are printed bare. A key without a value counts as absent.",
    "Exit code: 0 printed, 1 absent (one line on stderr), 2 wrong usage, unreadable file or YAML that does not parse."
  ],
  run: async (args, io) => printFrontmatter(args, io)
};
function printFrontmatter(args, io) {
  const [given, ...more] = args.paths;
  if (given === void 0 || more.length > 0) throw new UsageError("give one file, or - for standard input; try --help");
  if (args.has("body") && args.has("get")) throw new UsageError("--body and --get exclude each other");
  const text = readText(given, io);
  const reading = readBlock3(text, given, args.has("as-client"));
  if (args.has("body")) {
    io.out(text.slice(reading.bodyStart));
    return 0;
  }
  const field = args.one("get");
  const node = reading.root && (field === void 0 ? reading.root : entryOf(reading.root, field)?.value ?? nodeAt(reading.root, field));
  if (!node || field !== void 0 && node.kind === "scalar" && node.value === null)
    return reportAbsent(reading.root, field, given, args, io);
  if (countValues(node, maxValues) >= maxValues) throw new UsageError(`${given}: more than ${maxValues} values`);
  io.out(format(node, args.one("format") ?? "json"));
  return 0;
}
function reportAbsent(root, field, given, args, io) {
  const fallback = args.one("default");
  if (fallback !== void 0) {
    io.out(`${fallback}
`);
    return 0;
  }
  const what = root && field !== void 0 ? `no field "${field}"` : "no frontmatter";
  io.err(`parse-frontmatter: ${printable(given)}: ${printable(what)}
`);
  return 1;
}
function readText(given, io) {
  if (given === "-") return decodeText(io.readStdin()).text;
  const result = readRegularFile(import_node_path2.default.resolve(io.cwd, given), { followSymlink: true });
  if ("failure" in result) throw new UsageError(`${given}: ${result.failure}`);
  return decodeText(result.bytes).text;
}
function readBlock3(text, given, asClient) {
  const { author, client } = readFrontmatter(text);
  const fail = (message, range) => {
    const { line: line2, column } = new LineIndex(text).positionOf(range?.start ?? 0);
    throw new UsageError(`${given}:${line2}:${column}: ${message}`);
  };
  if (asClient) {
    if (client.status === "broken") fail(`the client loads no field: ${client.problem?.message}`, client.problem?.range);
    if (client.status === "not-a-map") fail("the client loads no field: the frontmatter is not a map", client.block);
    return { root: client.status === "loaded" ? client.root ?? emptyMap : void 0, bodyStart: client.bodyStart };
  }
  if (author.status === "broken")
    fail(author.problems[0]?.message ?? "the frontmatter does not parse", author.problems[0]?.range);
  if (author.status === "refused") fail(`frontmatter in "${author.language}" is not read; only YAML is`, void 0);
  if (author.status === "unclosed") fail("the frontmatter is never closed", void 0);
  return { root: author.status === "read" ? author.root ?? emptyMap : void 0, bodyStart: author.bodyStart };
}
var emptyMap = { kind: "map", range: { start: 0, end: 0 }, entries: [] };
function format(node, form) {
  const value = toValue(node);
  if (node.kind === "scalar") return `${value ?? ""}
`;
  if (form === "yaml") return printYaml(value);
  if (form === "lines")
    return node.kind === "list" ? node.items.map(line).join("") : node.entries.map(({ key, value: value2 }) => `${key}=${line(value2)}`).join("");
  return `${JSON.stringify(value, void 0, 2)}
`;
}
function line(node) {
  return `${node.kind === "scalar" ? node.value ?? "" : JSON.stringify(toValue(node))}
`;
}

// src/engine/finding.ts
var severities = ["error", "warning", "info"];
function compareFindings(a, b) {
  return compareText(a.file, b.file) || a.range.start - b.range.start || compareText(a.rule, b.rule);
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/engine/rule.ts
var profiles = ["claude-code", "directory", "portable"];
function defineRule(rule) {
  return rule;
}

// src/report/result.ts
function findingsOf(result) {
  return result.targets.flatMap(({ findings }) => findings);
}
function summarize(result) {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findingsOf(result)) counts[severity]++;
  return counts;
}

// src/report/github.ts
var levels = { error: "error", warning: "warning", info: "notice" };
function reportGithub(result) {
  return findingsOf(result).map(annotation).join("");
}
function annotation({ severity, path: path6, start, end, rule, message, effect, help }) {
  const properties = { file: path6, line: start.line, col: start.column, endLine: end.line, endColumn: end.column, title: rule };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  const text = [message, effect && `effect: ${effect}`, help && `help: ${help}`].filter(Boolean).join("\n");
  return `::${levels[severity]} ${written.join(",")}::${escapeData(text)}
`;
}
function escapeData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

// src/report/json.ts
function reportJson(result) {
  const document = {
    version: 1,
    tool: result.tool,
    client: result.client,
    targets: result.targets.map(({ path: path6, kind, verdict }) => ({ path: path6, kind, verdict })),
    summary: summarize(result),
    findings: findingsOf(result).map(jsonFinding)
  };
  return `${JSON.stringify(document, void 0, 2)}
`;
}
function jsonFinding({ rule, severity, message, effect, help, target, file, start, end, field, fix }) {
  return {
    rule,
    severity,
    message,
    effect,
    help,
    target,
    file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    field,
    fixable: fix?.safe === true
  };
}

// src/report/sarif.ts
var levels2 = { error: "error", warning: "warning", info: "note" };
function reportSarif(result, rules) {
  const findings = findingsOf(result);
  const ids = [...new Set(findings.map(({ rule }) => rule))].sort();
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: result.tool, version: result.version, rules: ids.map((id) => descriptor(id, rules)) } },
        columnKind: "utf16CodeUnits",
        results: findings.map((finding) => sarifResult(finding, ids.indexOf(finding.rule)))
      }
    ]
  };
  return `${JSON.stringify(log, void 0, 2)}
`;
}
function descriptor(id, rules) {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) return { id };
  return { id, shortDescription: { text: rule.summary }, defaultConfiguration: { level: levels2[rule.severity] } };
}
function sarifResult(finding, ruleIndex) {
  const { rule, severity, message, effect, help, path: path6, start, end, related } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels2[severity],
    message: { text: [message, effect && `Effect: ${effect}`, help && `Help: ${help}`].filter(Boolean).join("\n") },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path6) }, region: regionOf(start, end) } }],
    ...related.length > 0 ? {
      relatedLocations: related.map((other, id) => ({
        id,
        message: { text: other.message },
        physicalLocation: { artifactLocation: { uri: uriOf(other.path) }, region: regionOf(other.start, other.start) }
      }))
    } : {}
  };
}
function regionOf(start, end) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
function uriOf(path6) {
  return path6.split(/[\\/]/).map(encodeURIComponent).join("/");
}

// src/report/text.ts
var import_node_util2 = __toESM(require_node_util());
var colours = { error: "red", warning: "yellow", info: "cyan" };
function reportText(result, { colour = false } = {}) {
  const paint = (format2, text) => colour ? (0, import_node_util2.styleText)(format2, text) : text;
  const lines = findingsOf(result).flatMap((finding) => linesOf(finding, paint));
  return `${[...lines, countLine(result)].join("\n")}
`;
}
function linesOf(finding, paint) {
  const { path: path6, start, severity, message, rule, effect, help, related } = finding;
  const place = `${printable(path6)}:${start.line}:${start.column}:`;
  return [
    `${place} ${paint(colours[severity], `${severity}:`)} ${printable(message)} ${paint("dim", `[${rule}]`)}`,
    ...related.map(
      (other) => `  see: ${printable(other.path)}:${other.start.line}:${other.start.column}: ${printable(other.message)}`
    ),
    ...effect ? [`  effect: ${printable(effect)}`] : [],
    ...help ? [`  help: ${printable(help)}`] : []
  ];
}
function countLine(result) {
  const { error, warning, info } = summarize(result);
  const files = result.targets.reduce((sum, { checked }) => sum + checked, 0);
  const counts = [count(error, "error"), count(warning, "warning"), count(info, "info", "info")].filter(
    (text) => !text.startsWith("0 ")
  );
  return `${counts.join(", ") || "no findings"} in ${count(files, "file")}`;
}
function count(number, noun, plural = `${noun}s`) {
  return `${number} ${number === 1 ? noun : plural}`;
}

// src/cli/shared/check.ts
var import_node_path3 = __toESM(require_node_path());

// node_modules/jsonc-parser/lib/esm/impl/scanner.js
function createScanner(text, ignoreTrivia = false) {
  const len = text.length;
  let pos = 0, value = "", tokenOffset = 0, token = 16, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0;
  function scanHexDigits(count2, exact) {
    let digits = 0;
    let value2 = 0;
    while (digits < count2 || !exact) {
      let ch = text.charCodeAt(pos);
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
    if (digits < count2) {
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
    if (text.charCodeAt(pos) === 48) {
      pos++;
    } else {
      pos++;
      while (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
      }
    }
    if (pos < text.length && text.charCodeAt(pos) === 46) {
      pos++;
      if (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
        while (pos < text.length && isDigit(text.charCodeAt(pos))) {
          pos++;
        }
      } else {
        scanError = 3;
        return text.substring(start, pos);
      }
    }
    let end = pos;
    if (pos < text.length && (text.charCodeAt(pos) === 69 || text.charCodeAt(pos) === 101)) {
      pos++;
      if (pos < text.length && text.charCodeAt(pos) === 43 || text.charCodeAt(pos) === 45) {
        pos++;
      }
      if (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
        while (pos < text.length && isDigit(text.charCodeAt(pos))) {
          pos++;
        }
        end = pos;
      } else {
        scanError = 3;
      }
    }
    return text.substring(start, end);
  }
  function scanString() {
    let result = "", start = pos;
    while (true) {
      if (pos >= len) {
        result += text.substring(start, pos);
        scanError = 2;
        break;
      }
      const ch = text.charCodeAt(pos);
      if (ch === 34) {
        result += text.substring(start, pos);
        pos++;
        break;
      }
      if (ch === 92) {
        result += text.substring(start, pos);
        pos++;
        if (pos >= len) {
          scanError = 2;
          break;
        }
        const ch2 = text.charCodeAt(pos++);
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
          result += text.substring(start, pos);
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
    let code = text.charCodeAt(pos);
    if (isWhiteSpace(code)) {
      do {
        pos++;
        value += String.fromCharCode(code);
        code = text.charCodeAt(pos);
      } while (isWhiteSpace(code));
      return token = 15;
    }
    if (isLineBreak(code)) {
      pos++;
      value += String.fromCharCode(code);
      if (code === 13 && text.charCodeAt(pos) === 10) {
        pos++;
        value += "\n";
      }
      lineNumber++;
      tokenLineStartOffset = pos;
      return token = 14;
    }
    switch (code) {
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
        if (text.charCodeAt(pos + 1) === 47) {
          pos += 2;
          while (pos < len) {
            if (isLineBreak(text.charCodeAt(pos))) {
              break;
            }
            pos++;
          }
          value = text.substring(start, pos);
          return token = 12;
        }
        if (text.charCodeAt(pos + 1) === 42) {
          pos += 2;
          const safeLength = len - 1;
          let commentClosed = false;
          while (pos < safeLength) {
            const ch = text.charCodeAt(pos);
            if (ch === 42 && text.charCodeAt(pos + 1) === 47) {
              pos += 2;
              commentClosed = true;
              break;
            }
            pos++;
            if (isLineBreak(ch)) {
              if (ch === 13 && text.charCodeAt(pos) === 10) {
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
          value = text.substring(start, pos);
          return token = 13;
        }
        value += String.fromCharCode(code);
        pos++;
        return token = 16;
      // numbers
      case 45:
        value += String.fromCharCode(code);
        pos++;
        if (pos === len || !isDigit(text.charCodeAt(pos))) {
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
        while (pos < len && isUnknownContentCharacter(code)) {
          pos++;
          code = text.charCodeAt(pos);
        }
        if (tokenOffset !== pos) {
          value = text.substring(tokenOffset, pos);
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
        value += String.fromCharCode(code);
        pos++;
        return token = 16;
    }
  }
  function isUnknownContentCharacter(code) {
    if (isWhiteSpace(code) || isLineBreak(code)) {
      return false;
    }
    switch (code) {
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
function parseTree(text, errors2 = [], options = ParseOptions.DEFAULT) {
  let currentParent = { type: "array", offset: -1, length: -1, children: [], parent: void 0 };
  function ensurePropertyComplete(endOffset) {
    if (currentParent.type === "property") {
      currentParent.length = endOffset - currentParent.offset;
      currentParent = currentParent.parent;
    }
  }
  function onValue(valueNode) {
    currentParent.children.push(valueNode);
    return valueNode;
  }
  const visitor = {
    onObjectBegin: (offset) => {
      currentParent = onValue({ type: "object", offset, length: -1, parent: currentParent, children: [] });
    },
    onObjectProperty: (name, offset, length) => {
      currentParent = onValue({ type: "property", offset, length: -1, parent: currentParent, children: [] });
      currentParent.children.push({ type: "string", value: name, offset, length, parent: currentParent });
    },
    onObjectEnd: (offset, length) => {
      ensurePropertyComplete(offset + length);
      currentParent.length = offset + length - currentParent.offset;
      currentParent = currentParent.parent;
      ensurePropertyComplete(offset + length);
    },
    onArrayBegin: (offset, length) => {
      currentParent = onValue({ type: "array", offset, length: -1, parent: currentParent, children: [] });
    },
    onArrayEnd: (offset, length) => {
      currentParent.length = offset + length - currentParent.offset;
      currentParent = currentParent.parent;
      ensurePropertyComplete(offset + length);
    },
    onLiteralValue: (value, offset, length) => {
      onValue({ type: getNodeType(value), offset, length, parent: currentParent, value });
      ensurePropertyComplete(offset + length);
    },
    onSeparator: (sep, offset, length) => {
      if (currentParent.type === "property") {
        if (sep === ":") {
          currentParent.colonOffset = offset;
        } else if (sep === ",") {
          ensurePropertyComplete(offset);
        }
      }
    },
    onError: (error, offset, length) => {
      errors2.push({ error, offset, length });
    }
  };
  visit(text, visitor, options);
  const result = currentParent.children[0];
  if (result) {
    delete result.parent;
  }
  return result;
}
function visit(text, visitor, options = ParseOptions.DEFAULT) {
  const _scanner = createScanner(text, false);
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
function getNodeType(value) {
  switch (typeof value) {
    case "boolean":
      return "boolean";
    case "number":
      return "number";
    case "string":
      return "string";
    case "object": {
      if (!value) {
        return "null";
      } else if (Array.isArray(value)) {
        return "array";
      }
      return "object";
    }
    default:
      return "null";
  }
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
var parseTree2 = parseTree;
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
function printParseErrorCode(code) {
  switch (code) {
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
function parseJson(text) {
  const bom = text.startsWith("\uFEFF") ? 1 : 0;
  const errors2 = [];
  const duplicates = [];
  try {
    const tree = parseTree2(bom ? ` ${text.slice(1)}` : text, errors2, { disallowComments: true, allowTrailingComma: false });
    const root = tree && locate(tree, duplicates);
    return { root, problems: errors2.map(problemOf), duplicates };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const range = { start: 0, end: text.length };
    return { root: void 0, problems: [{ message: "the text is nested too deeply", code: "TooDeep", range }], duplicates };
  }
}
function problemOf({ error, offset, length }) {
  const code = printParseErrorCode(error);
  return {
    message: code.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase(),
    code,
    range: { start: offset, end: offset + length }
  };
}
function locate(node, duplicates) {
  const range = { start: node.offset, end: node.offset + node.length };
  if (node.type === "array")
    return { kind: "list", range, items: (node.children ?? []).map((child) => locate(child, duplicates)) };
  if (node.type !== "object") return { kind: "scalar", range, value: node.value ?? null };
  const entries = [];
  const firstByKey = /* @__PURE__ */ new Map();
  for (const { children = [] } of node.children ?? []) {
    const [key, value] = children;
    if (!key) continue;
    const keyRange = { start: key.offset, end: key.offset + key.length };
    const first = firstByKey.get(key.value);
    if (first) duplicates.push({ key: key.value, first, second: keyRange });
    else firstByKey.set(key.value, keyRange);
    const missing = { kind: "scalar", range: { start: keyRange.end, end: keyRange.end }, value: null };
    entries.push({ key: key.value, keyRange, value: value ? locate(value, duplicates) : missing });
  }
  return { kind: "map", range, entries };
}

// src/schemas/validators.ts
var agent = validate10;
var schema11 = { "$id": "agent-frontmatter", "type": "object", "properties": { "name": { "type": ["string", "number", "boolean"] }, "description": { "type": ["string", "number", "boolean"] }, "when_to_use": { "type": ["string", "number", "boolean"] }, "when-to-use": { "type": ["string", "number", "boolean"] }, "tools": { "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] }, "disallowedTools": { "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] }, "model": { "type": "string", "minLength": 1 }, "effort": { "anyOf": [{ "enum": ["low", "medium", "high", "xhigh", "max"] }, { "type": "integer" }] }, "maxTurns": { "anyOf": [{ "type": "integer", "minimum": 1 }, { "type": "string", "pattern": "^[1-9][0-9]*$" }] }, "skills": { "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] }, "memory": { "enum": ["user", "project", "local"] }, "background": { "anyOf": [{ "type": "boolean" }, { "enum": ["true", "false"] }] }, "isolation": { "enum": ["worktree", "remote"] }, "color": { "enum": ["red", "blue", "green", "yellow", "purple", "orange", "pink", "cyan"] }, "omitClaudeMd": { "type": "boolean" }, "hooks": { "type": "object" }, "mcpServers": {}, "permissionMode": { "enum": ["acceptEdits", "auto", "bypassPermissions", "default", "dontAsk", "plan", "manual"] }, "initialPrompt": { "type": "string" }, "observer": {} } };
var func2 = require_ucs2length().default;
var pattern0 = new RegExp("^[1-9][0-9]*$", "u");
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors2 = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 !== "string" && !(typeof data0 == "number" && isFinite(data0)) && typeof data0 !== "boolean") {
        const err0 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: schema11.properties.name.type }, message: "must be string,number,boolean" };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors2++;
      }
    }
    if (data.description !== void 0) {
      let data1 = data.description;
      if (typeof data1 !== "string" && !(typeof data1 == "number" && isFinite(data1)) && typeof data1 !== "boolean") {
        const err1 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: schema11.properties.description.type }, message: "must be string,number,boolean" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors2++;
      }
    }
    if (data.when_to_use !== void 0) {
      let data2 = data.when_to_use;
      if (typeof data2 !== "string" && !(typeof data2 == "number" && isFinite(data2)) && typeof data2 !== "boolean") {
        const err2 = { instancePath: instancePath + "/when_to_use", schemaPath: "#/properties/when_to_use/type", keyword: "type", params: { type: schema11.properties.when_to_use.type }, message: "must be string,number,boolean" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors2++;
      }
    }
    if (data["when-to-use"] !== void 0) {
      let data3 = data["when-to-use"];
      if (typeof data3 !== "string" && !(typeof data3 == "number" && isFinite(data3)) && typeof data3 !== "boolean") {
        const err3 = { instancePath: instancePath + "/when-to-use", schemaPath: "#/properties/when-to-use/type", keyword: "type", params: { type: schema11.properties["when-to-use"].type }, message: "must be string,number,boolean" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors2++;
      }
    }
    if (data.tools !== void 0) {
      let data4 = data.tools;
      const _errs10 = errors2;
      let valid1 = false;
      const _errs11 = errors2;
      if (typeof data4 !== "string") {
        const err4 = { instancePath: instancePath + "/tools", schemaPath: "#/properties/tools/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors2++;
      }
      var _valid0 = _errs11 === errors2;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        const _errs13 = errors2;
        if (Array.isArray(data4)) {
          const len0 = data4.length;
          for (let i0 = 0; i0 < len0; i0++) {
            if (typeof data4[i0] !== "string") {
              const err5 = { instancePath: instancePath + "/tools/" + i0, schemaPath: "#/properties/tools/anyOf/1/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors2++;
            }
          }
        } else {
          const err6 = { instancePath: instancePath + "/tools", schemaPath: "#/properties/tools/anyOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array" };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors2++;
        }
        var _valid0 = _errs13 === errors2;
        valid1 = valid1 || _valid0;
      }
      if (!valid1) {
        const err7 = { instancePath: instancePath + "/tools", schemaPath: "#/properties/tools/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors2++;
      } else {
        errors2 = _errs10;
        if (vErrors !== null) {
          if (_errs10) {
            vErrors.length = _errs10;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.disallowedTools !== void 0) {
      let data6 = data.disallowedTools;
      const _errs18 = errors2;
      let valid4 = false;
      const _errs19 = errors2;
      if (typeof data6 !== "string") {
        const err8 = { instancePath: instancePath + "/disallowedTools", schemaPath: "#/properties/disallowedTools/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors2++;
      }
      var _valid1 = _errs19 === errors2;
      valid4 = valid4 || _valid1;
      if (!valid4) {
        const _errs21 = errors2;
        if (Array.isArray(data6)) {
          const len1 = data6.length;
          for (let i1 = 0; i1 < len1; i1++) {
            if (typeof data6[i1] !== "string") {
              const err9 = { instancePath: instancePath + "/disallowedTools/" + i1, schemaPath: "#/properties/disallowedTools/anyOf/1/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors2++;
            }
          }
        } else {
          const err10 = { instancePath: instancePath + "/disallowedTools", schemaPath: "#/properties/disallowedTools/anyOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array" };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors2++;
        }
        var _valid1 = _errs21 === errors2;
        valid4 = valid4 || _valid1;
      }
      if (!valid4) {
        const err11 = { instancePath: instancePath + "/disallowedTools", schemaPath: "#/properties/disallowedTools/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors2++;
      } else {
        errors2 = _errs18;
        if (vErrors !== null) {
          if (_errs18) {
            vErrors.length = _errs18;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.model !== void 0) {
      let data8 = data.model;
      if (typeof data8 === "string") {
        if (func2(data8) < 1) {
          const err12 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors2++;
        }
      } else {
        const err13 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors2++;
      }
    }
    if (data.effort !== void 0) {
      let data9 = data.effort;
      const _errs28 = errors2;
      let valid7 = false;
      const _errs29 = errors2;
      if (!(data9 === "low" || data9 === "medium" || data9 === "high" || data9 === "xhigh" || data9 === "max")) {
        const err14 = { instancePath: instancePath + "/effort", schemaPath: "#/properties/effort/anyOf/0/enum", keyword: "enum", params: { allowedValues: schema11.properties.effort.anyOf[0].enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors2++;
      }
      var _valid2 = _errs29 === errors2;
      valid7 = valid7 || _valid2;
      if (!valid7) {
        const _errs30 = errors2;
        if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
          const err15 = { instancePath: instancePath + "/effort", schemaPath: "#/properties/effort/anyOf/1/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors2++;
        }
        var _valid2 = _errs30 === errors2;
        valid7 = valid7 || _valid2;
      }
      if (!valid7) {
        const err16 = { instancePath: instancePath + "/effort", schemaPath: "#/properties/effort/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors2++;
      } else {
        errors2 = _errs28;
        if (vErrors !== null) {
          if (_errs28) {
            vErrors.length = _errs28;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.maxTurns !== void 0) {
      let data10 = data.maxTurns;
      const _errs33 = errors2;
      let valid8 = false;
      const _errs34 = errors2;
      if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
        const err17 = { instancePath: instancePath + "/maxTurns", schemaPath: "#/properties/maxTurns/anyOf/0/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors2++;
      }
      if (typeof data10 == "number" && isFinite(data10)) {
        if (data10 < 1 || isNaN(data10)) {
          const err18 = { instancePath: instancePath + "/maxTurns", schemaPath: "#/properties/maxTurns/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors2++;
        }
      }
      var _valid3 = _errs34 === errors2;
      valid8 = valid8 || _valid3;
      if (!valid8) {
        const _errs36 = errors2;
        if (typeof data10 === "string") {
          if (!pattern0.test(data10)) {
            const err19 = { instancePath: instancePath + "/maxTurns", schemaPath: "#/properties/maxTurns/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^[1-9][0-9]*$" }, message: 'must match pattern "^[1-9][0-9]*$"' };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors2++;
          }
        } else {
          const err20 = { instancePath: instancePath + "/maxTurns", schemaPath: "#/properties/maxTurns/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors2++;
        }
        var _valid3 = _errs36 === errors2;
        valid8 = valid8 || _valid3;
      }
      if (!valid8) {
        const err21 = { instancePath: instancePath + "/maxTurns", schemaPath: "#/properties/maxTurns/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors2++;
      } else {
        errors2 = _errs33;
        if (vErrors !== null) {
          if (_errs33) {
            vErrors.length = _errs33;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.skills !== void 0) {
      let data11 = data.skills;
      const _errs39 = errors2;
      let valid9 = false;
      const _errs40 = errors2;
      if (typeof data11 !== "string") {
        const err22 = { instancePath: instancePath + "/skills", schemaPath: "#/properties/skills/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors2++;
      }
      var _valid4 = _errs40 === errors2;
      valid9 = valid9 || _valid4;
      if (!valid9) {
        const _errs42 = errors2;
        if (Array.isArray(data11)) {
          const len2 = data11.length;
          for (let i2 = 0; i2 < len2; i2++) {
            if (typeof data11[i2] !== "string") {
              const err23 = { instancePath: instancePath + "/skills/" + i2, schemaPath: "#/properties/skills/anyOf/1/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              if (vErrors === null) {
                vErrors = [err23];
              } else {
                vErrors.push(err23);
              }
              errors2++;
            }
          }
        } else {
          const err24 = { instancePath: instancePath + "/skills", schemaPath: "#/properties/skills/anyOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array" };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors2++;
        }
        var _valid4 = _errs42 === errors2;
        valid9 = valid9 || _valid4;
      }
      if (!valid9) {
        const err25 = { instancePath: instancePath + "/skills", schemaPath: "#/properties/skills/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors2++;
      } else {
        errors2 = _errs39;
        if (vErrors !== null) {
          if (_errs39) {
            vErrors.length = _errs39;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.memory !== void 0) {
      let data13 = data.memory;
      if (!(data13 === "user" || data13 === "project" || data13 === "local")) {
        const err26 = { instancePath: instancePath + "/memory", schemaPath: "#/properties/memory/enum", keyword: "enum", params: { allowedValues: schema11.properties.memory.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors2++;
      }
    }
    if (data.background !== void 0) {
      let data14 = data.background;
      const _errs48 = errors2;
      let valid12 = false;
      const _errs49 = errors2;
      if (typeof data14 !== "boolean") {
        const err27 = { instancePath: instancePath + "/background", schemaPath: "#/properties/background/anyOf/0/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors2++;
      }
      var _valid5 = _errs49 === errors2;
      valid12 = valid12 || _valid5;
      if (!valid12) {
        const _errs51 = errors2;
        if (!(data14 === "true" || data14 === "false")) {
          const err28 = { instancePath: instancePath + "/background", schemaPath: "#/properties/background/anyOf/1/enum", keyword: "enum", params: { allowedValues: schema11.properties.background.anyOf[1].enum }, message: "must be equal to one of the allowed values" };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors2++;
        }
        var _valid5 = _errs51 === errors2;
        valid12 = valid12 || _valid5;
      }
      if (!valid12) {
        const err29 = { instancePath: instancePath + "/background", schemaPath: "#/properties/background/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors2++;
      } else {
        errors2 = _errs48;
        if (vErrors !== null) {
          if (_errs48) {
            vErrors.length = _errs48;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.isolation !== void 0) {
      let data15 = data.isolation;
      if (!(data15 === "worktree" || data15 === "remote")) {
        const err30 = { instancePath: instancePath + "/isolation", schemaPath: "#/properties/isolation/enum", keyword: "enum", params: { allowedValues: schema11.properties.isolation.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors2++;
      }
    }
    if (data.color !== void 0) {
      let data16 = data.color;
      if (!(data16 === "red" || data16 === "blue" || data16 === "green" || data16 === "yellow" || data16 === "purple" || data16 === "orange" || data16 === "pink" || data16 === "cyan")) {
        const err31 = { instancePath: instancePath + "/color", schemaPath: "#/properties/color/enum", keyword: "enum", params: { allowedValues: schema11.properties.color.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors2++;
      }
    }
    if (data.omitClaudeMd !== void 0) {
      if (typeof data.omitClaudeMd !== "boolean") {
        const err32 = { instancePath: instancePath + "/omitClaudeMd", schemaPath: "#/properties/omitClaudeMd/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors2++;
      }
    }
    if (data.hooks !== void 0) {
      let data18 = data.hooks;
      if (!(data18 && typeof data18 == "object" && !Array.isArray(data18))) {
        const err33 = { instancePath: instancePath + "/hooks", schemaPath: "#/properties/hooks/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors2++;
      }
    }
    if (data.permissionMode !== void 0) {
      let data19 = data.permissionMode;
      if (!(data19 === "acceptEdits" || data19 === "auto" || data19 === "bypassPermissions" || data19 === "default" || data19 === "dontAsk" || data19 === "plan" || data19 === "manual")) {
        const err34 = { instancePath: instancePath + "/permissionMode", schemaPath: "#/properties/permissionMode/enum", keyword: "enum", params: { allowedValues: schema11.properties.permissionMode.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors2++;
      }
    }
    if (data.initialPrompt !== void 0) {
      if (typeof data.initialPrompt !== "string") {
        const err35 = { instancePath: instancePath + "/initialPrompt", schemaPath: "#/properties/initialPrompt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors2++;
      }
    }
  } else {
    const err36 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err36];
    } else {
      vErrors.push(err36);
    }
    errors2++;
  }
  validate10.errors = vErrors;
  return errors2 === 0;
}
var config = validate11;
var schema12 = { "$id": "config", "type": "object", "additionalProperties": false, "properties": { "$schema": { "type": "string" }, "rules": { "type": "object", "additionalProperties": { "enum": ["off", "info", "warning", "error"] } }, "ignore": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["rule", "files"], "properties": { "rule": { "type": "string", "minLength": 1 }, "files": { "type": "string", "minLength": 1 }, "reason": { "type": "string" } } } } } };
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors2 = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "$schema" || key0 === "rules" || key0 === "ignore")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors2++;
      }
    }
    if (data.$schema !== void 0) {
      if (typeof data.$schema !== "string") {
        const err1 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors2++;
      }
    }
    if (data.rules !== void 0) {
      let data1 = data.rules;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        for (const key1 in data1) {
          let data2 = data1[key1];
          if (!(data2 === "off" || data2 === "info" || data2 === "warning" || data2 === "error")) {
            const err2 = { instancePath: instancePath + "/rules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rules/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema12.properties.rules.additionalProperties.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors2++;
          }
        }
      } else {
        const err3 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors2++;
      }
    }
    if (data.ignore !== void 0) {
      let data3 = data.ignore;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (data4.rule === void 0) {
              const err4 = { instancePath: instancePath + "/ignore/" + i0, schemaPath: "#/properties/ignore/items/required", keyword: "required", params: { missingProperty: "rule" }, message: "must have required property 'rule'" };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors2++;
            }
            if (data4.files === void 0) {
              const err5 = { instancePath: instancePath + "/ignore/" + i0, schemaPath: "#/properties/ignore/items/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'" };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors2++;
            }
            for (const key2 in data4) {
              if (!(key2 === "rule" || key2 === "files" || key2 === "reason")) {
                const err6 = { instancePath: instancePath + "/ignore/" + i0, schemaPath: "#/properties/ignore/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err6];
                } else {
                  vErrors.push(err6);
                }
                errors2++;
              }
            }
            if (data4.rule !== void 0) {
              let data5 = data4.rule;
              if (typeof data5 === "string") {
                if (func2(data5) < 1) {
                  const err7 = { instancePath: instancePath + "/ignore/" + i0 + "/rule", schemaPath: "#/properties/ignore/items/properties/rule/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  if (vErrors === null) {
                    vErrors = [err7];
                  } else {
                    vErrors.push(err7);
                  }
                  errors2++;
                }
              } else {
                const err8 = { instancePath: instancePath + "/ignore/" + i0 + "/rule", schemaPath: "#/properties/ignore/items/properties/rule/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors2++;
              }
            }
            if (data4.files !== void 0) {
              let data6 = data4.files;
              if (typeof data6 === "string") {
                if (func2(data6) < 1) {
                  const err9 = { instancePath: instancePath + "/ignore/" + i0 + "/files", schemaPath: "#/properties/ignore/items/properties/files/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  if (vErrors === null) {
                    vErrors = [err9];
                  } else {
                    vErrors.push(err9);
                  }
                  errors2++;
                }
              } else {
                const err10 = { instancePath: instancePath + "/ignore/" + i0 + "/files", schemaPath: "#/properties/ignore/items/properties/files/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors2++;
              }
            }
            if (data4.reason !== void 0) {
              if (typeof data4.reason !== "string") {
                const err11 = { instancePath: instancePath + "/ignore/" + i0 + "/reason", schemaPath: "#/properties/ignore/items/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors2++;
              }
            }
          } else {
            const err12 = { instancePath: instancePath + "/ignore/" + i0, schemaPath: "#/properties/ignore/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors2++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/ignore", schemaPath: "#/properties/ignore/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors2++;
      }
    }
  } else {
    const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors2++;
  }
  validate11.errors = vErrors;
  return errors2 === 0;
}
var validators = { agent, config };

// src/engine/config.ts
function readConfig(files) {
  const own = readNode(files, ".plugin-dev.json");
  if (own) return configOf(".plugin-dev.json", own.root, own.problem);
  const packaged = entryOf(readNode(files, "package.json")?.root, "plugin-dev")?.value;
  return packaged && configOf("package.json", packaged);
}
function readNode(files, file) {
  const result = files.read(file);
  if ("failure" in result) return void 0;
  const { root, problems } = parseJson(utf8(result.bytes));
  return problems[0] ? { root: void 0, problem: problems[0] } : { root };
}
function configOf(file, root, problem) {
  if (!root || problem) {
    const found = problem ?? { message: "the file is empty", range: { start: 0, end: 0 } };
    return { file, severities: [], ignores: [], problems: [problemOf2(file, `it is not JSON: ${found.message}`, found.range)] };
  }
  if (!validators.config(toValue(root))) {
    const problems = (validators.config.errors ?? []).map(({ instancePath, message, params }) => {
      const path6 = instancePath.slice(1).split("/").map(decodePointer).filter(Boolean);
      const extra = typeof params.additionalProperty === "string" ? `: "${params.additionalProperty}"` : "";
      const range = (path6.length > 0 ? nodeAt(root, path6.join(".")) : root)?.range ?? root.range;
      return problemOf2(file, `"${path6.join(".") || "plugin-dev"}" ${message}${extra}`, range, path6.join("."));
    });
    return { file, severities: [], ignores: [], problems: problems.sort(compareFindings) };
  }
  const rules = entryOf(root, "rules")?.value;
  const ignore = entryOf(root, "ignore")?.value;
  return {
    file,
    severities: rules?.kind === "map" ? rules.entries.map(({ key, value }) => [key, scalarText(value)]) : [],
    ignores: ignore?.kind === "list" ? ignore.items.map((item) => ({ ...toValue(item), range: item.range })) : [],
    problems: []
  };
}
function decodePointer(step) {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
function problemOf2(file, message, range, field) {
  return {
    rule: "engine/config",
    severity: "error",
    message: `the configuration is not valid: ${message}`,
    effect: "plugin-dev ignores the whole configuration",
    file,
    range,
    ...field ? { field } : {}
  };
}

// src/plugin/model.ts
function componentsOf(plugin) {
  return [...plugin.skills, ...plugin.agents, ...plugin.commands];
}
function fieldOf(component, key) {
  return fieldsOf(component).findLast((entry) => entry.key === key);
}
function fieldsOf(component) {
  const { status, root } = component.frontmatter.client;
  return status === "loaded" && root?.kind === "map" ? root.entries : [];
}

// src/engine/suppress.ts
var directive = /plugin-dev-ignore(-file)?[ \t]+([a-z][a-z0-9/*-]*(?:[ \t]*,[ \t]*[a-z][a-z0-9/*-]*)*)/;
function suppressionsOf(file) {
  const found = [];
  for (let at = file.text.indexOf("plugin-dev-ignore"); at >= 0; at = file.text.indexOf("plugin-dev-ignore", at + 1)) {
    const { line: line2 } = file.lines.positionOf(at);
    const start = file.lines.startOf(line2);
    const opener = file.text.slice(Math.max(start, at - 8), at);
    if (!/(?:#|<!--)[ \t]*$/.test(opener)) continue;
    const [whole, wholeFile, rules] = directive.exec(file.text.slice(at, at + 1e3)) ?? [];
    if (!rules || !whole || !file.text.startsWith(whole, at)) continue;
    const lines = wholeFile ? [1, file.lines.count] : [line2, line2 + 1];
    found.push({ rules: rules.split(",").map((rule) => rule.trim()), lines, range: { start: at, end: at + whole.length } });
  }
  return found;
}
function namesRule(pattern, rule) {
  return pattern === rule || pattern.endsWith("/*") && rule.startsWith(pattern.slice(0, -1));
}
var unusedSuppression = "engine/unused-suppression";
function unusedSuppressionFinding(file, range, message) {
  return { rule: unusedSuppression, severity: "warning", message, help: "remove it", file, range };
}

// src/engine/run.ts
function runRules(plugin, rules, options = {}) {
  const findings = [];
  const components = componentsOf(plugin).filter(
    ({ kind, file }) => (options.kinds?.includes(kind) ?? true) && (options.only?.(file.path) ?? true)
  );
  const run = (kind, subject, file) => {
    for (const rule of rules) if (rule.on === kind) check(rule, subject, file, findings, options.profile);
  };
  for (const component of components) {
    run("file", component.file, component.file.path);
    if (!isText(component.file)) continue;
    run("component", component, component.file.path);
    if (component.kind === "agent") run("agent", component, component.file.path);
  }
  run("plugin", plugin, "");
  const wanted = findings.filter((finding) => options.only?.(finding.file) ?? true);
  const levelled = wanted.flatMap((finding) => withSeverity(finding, options.severities ?? []));
  if (options.noSuppressions) return levelled.sort(compareFindings);
  const { kept, unused } = suppress(
    levelled,
    components.map(({ file }) => file),
    rules
  );
  const all = [...kept, ...unused.flatMap((finding) => withSeverity(finding, options.severities ?? []))];
  return all.filter((finding) => !options.ignored?.(finding)).sort(compareFindings);
}
function check(rule, subject, file, findings, profile) {
  const stricter = profile && rule.profiles?.[profile];
  const report2 = (found) => {
    const { effect } = rule;
    const finding = { rule: rule.id, severity: rule.severity, file, ...effect ? { effect } : {}, ...found };
    findings.push(stricter ? { ...finding, severity: stricter } : finding);
  };
  rule.check(subject, report2);
}
function withSeverity(finding, severities2) {
  const severity = severities2.findLast(([pattern]) => namesRule(pattern, finding.rule))?.[1];
  if (severity === "off") return [];
  return [severity ? { ...finding, severity } : finding];
}
function isText({ failure, encoding }) {
  return failure === void 0 && encoding !== "binary" && encoding !== "utf-16";
}
function suppress(findings, files, rules) {
  let kept = findings;
  const unused = [];
  for (const file of files) {
    for (const suppression of suppressionsOf(file)) {
      for (const pattern of suppression.rules) {
        const rest = kept.filter((finding) => !covers(suppression, pattern, file, finding));
        if (rest.length === kept.length) unused.push(reportUnused(file, suppression, pattern, rules));
        kept = rest;
      }
    }
  }
  return { kept, unused };
}
function covers({ lines }, pattern, file, finding) {
  if (finding.file !== file.path || !namesRule(pattern, finding.rule)) return false;
  const { line: line2 } = file.lines.positionOf(finding.range.start);
  return line2 >= lines[0] && line2 <= lines[1];
}
function reportUnused(file, { range }, pattern, rules) {
  const known = rules.some(({ id }) => namesRule(pattern, id));
  const message = known ? `this comment suppresses nothing: no finding of "${pattern}" here` : `there is no rule "${pattern}" to suppress`;
  return unusedSuppressionFinding(file.path, range, message);
}

// src/formats/markdown.ts
function scanMarkdown(text, offset = 0) {
  const headings = [];
  const fences = [];
  const fenceLines = [];
  const spans = [];
  const links = [];
  const comments = [];
  let open;
  let paragraph = [];
  const flush = () => {
    const [first, last] = [paragraph[0], paragraph[paragraph.length - 1]];
    if (first && last) scanInline(text.slice(first.start, last.end), first.start, { spans, links, comments });
    paragraph = [];
  };
  for (const line2 of linesOf2(text, offset)) {
    const fence = fenceOf(line2);
    if (fence) fenceLines.push({ ...fence, range: { start: line2.start, end: line2.end } });
    if (open) {
      if (fence && fence.info === "" && fence.marker[0] === open.marker[0] && fence.marker.length >= open.marker.length) {
        fences.push({ ...open, content: contentRange(open.opening.end, line2.start), closed: true });
        open = void 0;
      }
      continue;
    }
    if (fence) {
      flush();
      open = { ...fence, opening: { start: line2.start, end: Math.min(line2.end + lineBreakLength(text, line2.end), text.length) } };
      continue;
    }
    const heading = /^ {0,3}(#{1,6})(?:[ \t]+|$)/.exec(line2.text);
    const definition = /^ {0,3}\[[^\]\n]{1,999}\]:[ \t]*/.exec(line2.text);
    if (heading?.[1]) {
      flush();
      const title = line2.text.slice(heading[0].length).trim();
      headings.push({ level: heading[1].length, text: stripClosingHashes(title), range: { start: line2.start, end: line2.end } });
    }
    if (definition) {
      const start = line2.start + definition[0].length;
      const destination = /^<[^<>\n]*>|^\S+/.exec(line2.text.slice(definition[0].length))?.[0] ?? "";
      if (destination) links.push(linkOf("definition", destination, { start: line2.start, end: line2.end }, start));
    } else if (line2.text.trim() === "") flush();
    else paragraph.push(line2);
    if (heading) flush();
  }
  flush();
  if (open) fences.push({ ...open, content: contentRange(open.opening.end, text.length), closed: false });
  return { headings, fences, fenceLines, spans, links, comments };
}
function* linesOf2(text, offset) {
  let start = offset;
  while (start < text.length) {
    const newline = text.indexOf("\n", start);
    const next = newline < 0 ? text.length : newline + 1;
    let end = newline < 0 ? text.length : newline;
    if (text[end - 1] === "\r" && end > start) end--;
    yield { text: text.slice(start, end), start, end };
    start = next;
  }
}
function lineBreakLength(text, end) {
  return text.startsWith("\r\n", end) ? 2 : 1;
}
function contentRange(start, end) {
  return { start: Math.min(start, end), end };
}
function fenceOf(line2) {
  let start = 0;
  while (" 	>".includes(line2.text[start] ?? "-")) start++;
  const char = line2.text[start];
  if (char !== "`" && char !== "~") return void 0;
  const length = runLength(line2.text, start, char);
  const info = line2.text.slice(start + length).trim();
  return length < 3 || char === "`" && info.includes("`") ? void 0 : { marker: char.repeat(length), info };
}
function stripClosingHashes(title) {
  let end = title.length;
  while (end > 0 && title[end - 1] === "#") end--;
  return end < title.length && (end === 0 || title[end - 1] === " ") ? title.slice(0, end).trimEnd() : title;
}
function scanInline(text, offset, { spans, links, comments }) {
  const closers = backtickRuns(text);
  const brackets = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at];
    if (char === "\\") at += 2;
    else if (char === "`") {
      const length = runLength(text, at, "`");
      const close = nextRun(closers, length, at + length);
      if (close === void 0) at += length;
      else {
        const content = { start: offset + at + length, end: offset + close };
        spans.push({ range: { start: offset + at, end: offset + close + length }, content });
        at = close + length;
      }
    } else if (char === "<" && text.startsWith("<!--", at)) {
      const close = text.indexOf("-->", at + 4);
      const end = close < 0 ? text.length : close + 3;
      comments.push({
        text: text.slice(at + 4, close < 0 ? end : close).trim(),
        range: { start: offset + at, end: offset + end }
      });
      at = end;
    } else if (char === "[") {
      brackets.push(at);
      at++;
    } else if (char === "]") {
      const start = brackets.pop();
      const destination = start === void 0 ? void 0 : destinationAt(text, at + 1);
      if (start === void 0 || !destination) at++;
      else {
        const image = text[start - 1] === "!";
        const range = { start: offset + (image ? start - 1 : start), end: offset + destination.end };
        links.push(linkOf(image ? "image" : "link", destination.text, range, offset + destination.start));
        at = destination.end;
      }
    } else at++;
  }
}
function runLength(text, start, char) {
  let end = start;
  while (text[end] === char) end++;
  return end - start;
}
function backtickRuns(text) {
  const runs = /* @__PURE__ */ new Map();
  for (let at = text.indexOf("`"); at >= 0; at = text.indexOf("`", at)) {
    const length = runLength(text, at, "`");
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
var maxDestination = 2e3;
function destinationAt(text, at) {
  if (text[at] !== "(") return void 0;
  const inside = text.slice(at + 1, at + 1 + maxDestination);
  const start = inside.length - inside.trimStart().length;
  const end = inside[start] === "<" ? inside.indexOf(">", start) + 1 : bareDestinationEnd(inside, start);
  const close = inside.indexOf(")", Math.max(start, end));
  if (close < 0 || end < start) return void 0;
  return { text: inside.slice(start, end), start: at + 1 + start, end: at + 2 + close };
}
function bareDestinationEnd(text, start) {
  let depth = 0;
  for (let end = start; end < text.length; end++) {
    const char = text[end];
    if (/\s/.test(char)) return end;
    if (char === "(") depth++;
    if (char === ")" && depth-- === 0) return end;
  }
  return text.length;
}
function linkOf(kind, written, range, start) {
  const angled = written.startsWith("<") && written.endsWith(">");
  const destinationRange = angled ? { start: start + 1, end: start + written.length - 1 } : { start, end: start + written.length };
  return { kind, destination: angled ? written.slice(1, -1) : written, range, destinationRange };
}

// src/plugin/component.ts
function readSource(files, path6) {
  const result = files.read(path6);
  if ("failure" in result) return { path: path6, text: "", encoding: "empty", failure: result.failure, lines: new LineIndex("") };
  const decoded = decodeText(result.bytes);
  return { path: path6, ...decoded, lines: new LineIndex(decoded.text) };
}
function makeComponent(kind, file, segments, plugin) {
  return {
    kind,
    scope: plugin.scope,
    file,
    plugin,
    get frontmatter() {
      return keep(this, "frontmatter", readFrontmatter(file.text));
    },
    get body() {
      const start = this.frontmatter.client.bodyStart;
      return keep(this, "body", { text: file.text.slice(start), start, outline: scanMarkdown(file.text, start) });
    },
    get id() {
      const name = kind === "agent" ? agentName(this) : void 0;
      const last = name ?? segments.at(-1) ?? "";
      const path6 = [...segments.slice(0, -1), last];
      return keep(this, "id", (plugin.scope === "plugin" ? [plugin.name, ...path6] : [last]).join(":"));
    }
  };
}
function agentName(component) {
  const { status, root } = component.frontmatter.client;
  const name = status === "loaded" ? scalarText(entryOf(root, "name")?.value) : void 0;
  return name?.trim() || void 0;
}
function keep(owner, key, value) {
  Object.defineProperty(owner, key, { value, enumerable: true });
  return value;
}

// src/cli/shared/check.ts
async function findingsFor(target, check2, files = target.files) {
  const plugin = target.load(files);
  const config2 = check2.noSuppressions ? void 0 : readConfig(files);
  const ignores = await ignoresOf(config2);
  const findings = runRules(plugin, check2.rules, {
    kinds: [check2.kind],
    profile: check2.profile,
    severities: [...config2?.severities ?? [], ...check2.severities],
    noSuppressions: check2.noSuppressions,
    ignored: ignores.matches,
    ...target.only ? { only: target.only } : {}
  });
  const unused = config2 && !target.only ? ignores.unused(config2.file, check2.rules) : [];
  return { plugin, findings: [...config2?.problems ?? [], ...findings, ...unused] };
}
async function checkTarget(target, check2, cwd) {
  const { plugin, findings } = await findingsFor(target, check2);
  const checked = componentsOf(plugin).filter(({ kind, file }) => kind === check2.kind && (target.only?.(file.path) ?? true));
  const linesOf3 = lineLookup(plugin, target.files);
  const display = (file) => {
    const absolute = target.root && import_node_path3.default.join(target.root, file);
    return absolute ? import_node_path3.default.relative(cwd, absolute) || "." : file;
  };
  const placed = findings.map((finding) => {
    const lines = linesOf3(finding.file);
    const related = (finding.related ?? []).map(({ file, range, message }) => ({
      path: display(file),
      start: linesOf3(file).positionOf(range.start),
      message
    }));
    return {
      ...finding,
      target: target.path,
      path: display(finding.file),
      start: lines.positionOf(finding.range.start),
      end: lines.positionOf(finding.range.end),
      related
    };
  });
  return { path: target.path, kind: target.kind, verdict: "pass", findings: placed, checked: checked.length };
}
function lineLookup(plugin, files) {
  const known = new Map(componentsOf(plugin).map(({ file }) => [file.path, file.lines]));
  return (file) => {
    const lines = known.get(file) ?? (file ? readSource(files, file).lines : new LineIndex(""));
    known.set(file, lines);
    return lines;
  };
}
async function ignoresOf(config2) {
  const entries = config2?.ignores ?? [];
  if (entries.length === 0) return { matches: () => false, unused: () => [] };
  const { globMatcher } = await import("./globs.mjs");
  const matchers = entries.map((entry) => ({ ...entry, matches: globMatcher(entry.files), used: false }));
  return {
    matches(finding) {
      const matching = matchers.filter(({ rule, matches }) => namesRule(rule, finding.rule) && matches(finding.file));
      for (const matcher of matching) matcher.used = true;
      return matching.length > 0;
    },
    unused(file, rules) {
      const idle = matchers.filter(({ used, rule }) => !used && rules.some(({ id }) => namesRule(rule, id)));
      return idle.map(
        ({ rule, files, range }) => unusedSuppressionFinding(file, range, `this entry ignores nothing: no finding of "${rule}" in "${files}"`)
      );
    }
  };
}

// src/cli/shared/fixes.ts
var import_node_fs2 = __toESM(require_node_fs());
var import_node_path4 = __toESM(require_node_path());

// src/fix/apply.ts
function applyFixes(text, findings) {
  const taken = [];
  let fixed = 0;
  for (const { fix } of findings) {
    if (!fix?.safe || fix.edits.some((edit) => taken.some((other) => overlap(edit, other)))) continue;
    taken.push(...fix.edits);
    fixed++;
  }
  const ordered = taken.toSorted((a, b) => b.range.start - a.range.start);
  const result = ordered.reduce(
    (current, { range, text: replacement }) => current.slice(0, range.start) + replacement + current.slice(range.end),
    text
  );
  return { text: result, fixed };
}
function overlap(a, b) {
  return a.range.start === b.range.start || a.range.start < b.range.end && b.range.start < a.range.end;
}

// src/cli/shared/fixes.ts
var maxRounds = 8;
async function writeFixes(target, check2) {
  for (const [file, { after }] of await fixedTexts(target, check2)) {
    const absolute = import_node_path4.default.join(target.root ?? "", file);
    try {
      import_node_fs2.default.writeFileSync(absolute, after);
    } catch (error) {
      throw new UsageError(`${absolute}: not fixed: ${error.message}`);
    }
  }
}
async function previewFixes(target, check2) {
  const { unifiedDiff } = await import("./diff.mjs");
  return [...await fixedTexts(target, check2)].map(([file, { before, after }]) => unifiedDiff(file, before, after)).join("");
}
async function fixedTexts(target, check2) {
  const texts = /* @__PURE__ */ new Map();
  let { findings } = await findingsFor(target, check2);
  for (let round = 0; round < maxRounds; round++) {
    const changed = fixRound(target, findings, texts);
    if (changed.size === 0) break;
    const next = await findingsFor(target, check2, overlayFiles(target.files, new Map([...texts, ...changed])));
    if (errors(next.findings) > errors(findings)) break;
    for (const [file, text] of changed) texts.set(file, text);
    findings = next.findings;
  }
  return new Map([...texts].map(([file, after]) => [file, { before: readSource(target.files, file).text, after }]));
}
function fixRound(target, findings, texts) {
  const changed = /* @__PURE__ */ new Map();
  for (const file of new Set(findings.filter(({ fix }) => fix?.safe).map((finding) => finding.file))) {
    const source = readSource(target.files, file);
    if (source.encoding !== "utf-8") continue;
    const before = texts.get(file) ?? source.text;
    const { text } = applyFixes(
      before,
      findings.filter((finding) => finding.file === file)
    );
    if (text !== before) changed.set(file, text);
  }
  return changed;
}
function errors(findings) {
  return findings.filter(({ severity }) => severity === "error").length;
}

// src/cli/shared/targets.ts
var import_node_fs3 = __toESM(require_node_fs());
var import_node_path5 = __toESM(require_node_path());

// src/plugin/load.ts
var maxDepth = 100;
function loadPlugin(files, { scope, name }) {
  const manifest = scope === "plugin" ? readManifest(files) : void 0;
  const ownName = manifest?.value.name;
  const plugin = {
    name: typeof ownName === "string" && ownName ? ownName : name,
    scope,
    get manifest() {
      return manifest && parseJson(manifest.text).root;
    },
    agents: [],
    skills: [],
    commands: []
  };
  plugin.agents.push(...markdownOf(files, plugin, "agent", declared(manifest, "agents") ?? ["agents"]));
  plugin.commands.push(...markdownOf(files, plugin, "command", declared(manifest, "commands") ?? ["commands"]));
  plugin.skills.push(...skillsOf(files, plugin, ["skills", ...declared(manifest, "skills") ?? []]));
  return plugin;
}
function loadLoose(files, kind, paths, { scope, name }) {
  const plugin = {
    name,
    scope,
    agents: [],
    skills: [],
    commands: []
  };
  for (const path6 of paths) {
    const stem = path6.slice(path6.lastIndexOf("/") + 1).replace(/\.md$/, "");
    const component = makeComponent(kind, readSource(files, path6), [stem], plugin);
    if (component.kind === "agent") plugin.agents.push(component);
    else (kind === "skill" ? plugin.skills : plugin.commands).push(component);
  }
  return plugin;
}
function readManifest(files) {
  const result = files.read(".claude-plugin/plugin.json");
  if ("failure" in result) return void 0;
  const text = utf8(result.bytes).replace(/^\uFEFF/, " ");
  const value = parsePlainly(text);
  return { text, value: typeof value === "object" && value !== null ? value : {} };
}
function parsePlainly(text) {
  try {
    return JSON.parse(text);
  } catch {
    const { root } = parseJson(text);
    return root && toValue(root);
  }
}
function declared(manifest, key) {
  const value = manifest?.value[key];
  if (value === void 0) return void 0;
  const paths = (Array.isArray(value) ? value : [value]).filter((path6) => typeof path6 === "string" && path6.startsWith("./"));
  return paths.map((path6) => path6.slice(2).replace(/\/$/, ""));
}
function markdownOf(files, plugin, kind, roots) {
  const found = /* @__PURE__ */ new Map();
  for (const root of roots) {
    if (files.kindOf(root) === "file" && root.endsWith(".md")) found.set(root, [stemOf(root)]);
    for (const path6 of markdownBelow(files, root, maxDepth)) found.set(path6, stemOf(path6.slice(root.length + 1)).split("/"));
  }
  return [...found].map(([path6, segments]) => makeComponent(kind, readSource(files, path6), segments, plugin));
}
function* markdownBelow(files, folder, depth = maxDepth) {
  for (const { name, kind } of depth > 0 ? files.list(folder) : []) {
    const path6 = folder === "" || folder === "." ? name : `${folder}/${name}`;
    if (kind === "folder") yield* markdownBelow(files, path6, depth - 1);
    else if (kind === "file" && name.endsWith(".md")) yield path6;
  }
}
function skillsOf(files, plugin, roots) {
  const found = /* @__PURE__ */ new Map();
  for (const root of roots) {
    if (root !== "skills" && files.kindOf(`${root}/SKILL.md`) === "file")
      found.set(`${root}/SKILL.md`, root.slice(root.lastIndexOf("/") + 1));
    for (const { name, kind } of files.list(root)) {
      const path6 = `${root}/${name}/SKILL.md`;
      if (kind === "folder" && files.kindOf(path6) === "file") found.set(path6, name);
    }
  }
  return [...found].map(([path6, name]) => makeComponent("skill", readSource(files, path6), [name.replaceAll(" ", "-")], plugin));
}
function stemOf(path6) {
  return path6.replace(/\.md$/, "");
}

// src/cli/shared/targets.ts
var searchDepth = 4;
var componentFolders = { agent: "agents", skill: "skills", command: "commands" };
function resolveTargets(given, kind, cwd) {
  const absolute = realPathOf(import_node_path5.default.resolve(cwd, given), given);
  const stats = import_node_fs3.default.statSync(absolute);
  if (!stats.isDirectory() && !stats.isFile()) throw new UsageError(`${given}: it is neither a file nor a folder`);
  if (stats.isFile()) return [fileTarget(given, absolute, kind)];
  const enclosing = enclosingRoot(absolute);
  if (enclosing) return [folderInside(given, absolute, kind, enclosing)];
  const roots = [...rootsBelow(absolute, searchDepth)];
  if (roots.length > 0) return roots.map((found) => rootTarget(import_node_path5.default.join(given, import_node_path5.default.relative(absolute, found.root)), found));
  return [folderTarget(given, absolute, kind)];
}
function stdinTarget(bytes, name, kind) {
  const files = memoryFiles({ [name]: bytes });
  return { path: name, kind, files, load: (current) => loadLoose(current, kind, [name], { scope: "plugin", name: "stdin" }) };
}
function realPathOf(absolute, given) {
  try {
    return import_node_fs3.default.realpathSync.native(absolute);
  } catch (error) {
    throw new UsageError(`${given}: ${describeError(error)}`);
  }
}
function enclosingRoot(absolute) {
  for (let folder = absolute, parent = import_node_path5.default.dirname(folder); ; folder = parent, parent = import_node_path5.default.dirname(folder)) {
    if (import_node_path5.default.basename(folder) === ".claude") return { root: folder, scope: "project" };
    if (isPlugin(folder)) return { root: folder, scope: "plugin" };
    if (parent === folder) return void 0;
  }
}
function isPlugin(folder) {
  return import_node_fs3.default.existsSync(import_node_path5.default.join(folder, ".claude-plugin", "plugin.json"));
}
function loaderOf({ root, scope }) {
  return (files) => loadPlugin(files, { scope, name: import_node_path5.default.basename(root) });
}
function rootTarget(given, found) {
  return { path: given, kind: found.scope, root: found.root, files: diskFiles(found.root), load: loaderOf(found) };
}
function looseTarget(given, root, kind, paths) {
  const load = (files) => loadLoose(files, kind, paths, { scope: "plugin", name: import_node_path5.default.basename(root) });
  return { path: given, kind, root, files: diskFiles(root), load };
}
function partOf(given, kind, enclosing, within) {
  const files = diskFiles(enclosing.root);
  const load = loaderOf(enclosing);
  const isLoaded = componentsOf(load(files)).some((component) => component.kind === kind && within(component.file.path));
  return isLoaded ? { path: given, kind, root: enclosing.root, files, load, only: within } : void 0;
}
function fileTarget(given, absolute, kind) {
  const enclosing = enclosingRoot(import_node_path5.default.dirname(absolute));
  const file = enclosing && relativePath(enclosing.root, absolute);
  const part = enclosing && partOf(given, kind, enclosing, (other) => other === file);
  return part ?? looseTarget(given, import_node_path5.default.dirname(absolute), kind, [import_node_path5.default.basename(absolute)]);
}
function folderInside(given, absolute, kind, enclosing) {
  if (enclosing.root === absolute) return rootTarget(given, enclosing);
  const folder = relativePath(enclosing.root, absolute);
  return partOf(given, kind, enclosing, (file) => file.startsWith(`${folder}/`)) ?? folderTarget(given, absolute, kind);
}
function folderTarget(given, absolute, kind) {
  const files = diskFiles(absolute);
  if (files.kindOf(componentFolders[kind]) === "folder") return rootTarget(given, { root: absolute, scope: "plugin" });
  const paths = [...markdownBelow(files, "")];
  if (paths.length === 0) throw new UsageError(`${given}: no Markdown file in it`);
  return looseTarget(given, absolute, kind, paths);
}
function* rootsBelow(folder, depth, seen = /* @__PURE__ */ new Set()) {
  const listed = [folder, ...marketplaceSources(folder)].filter((root) => root !== folder || isPlugin(root));
  for (const root of listed) if (!seen.has(root)) yield { root, scope: "plugin" };
  for (const root of listed) seen.add(root);
  if (depth === 0 || listed.includes(folder)) return;
  for (const entry of readFolder(folder)) {
    if (!entry.isDirectory() || entry.name === "node_modules" || entry.name === ".git") continue;
    const child = import_node_path5.default.join(folder, entry.name);
    if (entry.name === ".claude") yield { root: child, scope: "project" };
    else if (!seen.has(child)) yield* rootsBelow(child, depth - 1, seen);
  }
}
function readFolder(folder) {
  try {
    return import_node_fs3.default.readdirSync(folder, { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1);
  } catch {
    return [];
  }
}
function marketplaceSources(folder) {
  const result = diskFiles(folder).read(".claude-plugin/marketplace.json");
  if ("failure" in result) return [];
  const { root } = parseJson(utf8(result.bytes));
  const base = scalarText(nodeAt(root, "metadata.pluginRoot")) ?? "";
  const plugins = entryOf(root, "plugins")?.value;
  const sources = plugins?.kind === "list" ? plugins.items.map((entry) => scalarText(entryOf(entry, "source")?.value)) : [];
  const folders = sources.filter((source) => source !== void 0).map((source) => import_node_path5.default.resolve(folder, base, source));
  return folders.filter((source) => source.startsWith(folder + import_node_path5.default.sep) && import_node_fs3.default.existsSync(source));
}
function relativePath(root, absolute) {
  return import_node_path5.default.relative(root, absolute).split(import_node_path5.default.sep).join("/");
}

// src/cli/shared/validate.ts
var validatorOptions = [
  { name: "format", value: "FORMAT", choices: ["text", "json", "sarif", "github"], help: "output format (default: text)" },
  { name: "json", help: "same as --format json" },
  { name: "strict", help: "warnings count as errors in the exit code" },
  { name: "quiet", short: "q", help: "report errors only" },
  { name: "fix", help: "apply the safe fixes, then report what is left" },
  { name: "fix-dry-run", help: "print the safe fixes as a diff; change nothing" },
  { name: "profile", value: "PROFILE", choices: profiles, help: "whose demands count (default: claude-code)" },
  {
    name: "rule",
    value: "ID=LEVEL",
    multiple: true,
    help: "set a rule, or all of a kind (agent/*), to off, info, warning or error"
  },
  { name: "no-suppress", help: "ignore the suppressions of the checked files, as for a plugin you do not trust" },
  { name: "stdin-name", value: "NAME", help: "file name for text from standard input (PATH is -)" },
  { name: "explain", value: "RULE", help: "print a rule's page" },
  { name: "list-rules", help: "print all rules with their levels" }
];
var validatorNotes = [
  "Exit code: 0 no error, 1 errors (with --strict also warnings), 2 wrong usage or an unreadable path."
];
async function validate(tool, kind, args, io) {
  const { rules } = await import("./rules.mjs");
  const mine = rules.filter((rule) => appliesTo(rule, kind));
  const explain = args.one("explain");
  if (explain !== void 0) return explainRule(explain, io);
  if (args.has("list-rules")) return listRules(mine, io);
  const check2 = await checkOf(args, mine, kind);
  const targets = targetsOf(args, kind, io);
  if (args.has("fix-dry-run")) {
    for (const target of targets) io.out(await previewFixes(target, check2));
    return 0;
  }
  if (args.has("fix")) for (const target of targets) await writeFixes(target, check2);
  const result = {
    tool,
    version: package_default.version,
    client: clientVersion,
    targets: await Promise.all(targets.map((target) => checkTarget(target, check2, io.cwd)))
  };
  return report(result, args, rules, io);
}
function report(complete, args, rules, io) {
  const strict = args.has("strict");
  const { error, warning } = summarize(complete);
  const isFailing = (severity) => severity === "error" || strict && severity === "warning";
  const targets = complete.targets.map((target) => ({
    ...target,
    verdict: target.findings.some(({ severity }) => isFailing(severity)) ? "fail" : "pass",
    findings: args.has("quiet") ? target.findings.filter(({ severity }) => severity === "error") : target.findings
  }));
  const result = { ...complete, targets };
  const format2 = args.one("format") ?? (args.has("json") ? "json" : "text");
  if (format2 === "json") io.out(reportJson(result));
  else if (format2 === "sarif") io.out(reportSarif(result, rules));
  else if (format2 === "github") io.out(reportGithub(result));
  else if (findingsOf(result).length > 0 || io.isTerminal) io.out(reportText(result, { colour: io.isTerminal }));
  return error > 0 || strict && warning > 0 ? 1 : 0;
}
async function checkOf(args, rules, kind) {
  const levels3 = args.all("rule").map((setting) => {
    const [, pattern, level] = /^([^=]+)=(.+)$/.exec(setting) ?? [];
    const severity = [...severities, "off"].find((candidate) => candidate === level);
    if (!pattern || !severity) throw new UsageError(`Option '--rule' takes ID=off|info|warning|error; not '${setting}'`);
    return [pattern, severity];
  });
  const profile = args.one("profile") ?? "claude-code";
  return { rules, kind, profile, severities: levels3, noSuppressions: args.has("no-suppress") };
}
function targetsOf(args, kind, io) {
  if (args.paths.length === 0) throw new UsageError("no path given; try --help");
  return args.paths.flatMap((given) => {
    if (given !== "-") return resolveTargets(given, kind, io.cwd);
    if (args.has("fix")) throw new UsageError("--fix needs files; standard input can only be checked");
    return [stdinTarget(io.readStdin(), args.one("stdin-name") ?? "stdin.md", kind)];
  });
}
function appliesTo(rule, kind) {
  const components = ["agent", "skill", "command"];
  const subject = rule.id.slice(0, rule.id.indexOf("/"));
  return subject === kind || !components.includes(subject);
}
async function explainRule(id, io) {
  const { pageOf } = await import("./pages.mjs");
  const page = pageOf(id);
  if (!page) throw new UsageError(`there is no rule '${id}'; see --list-rules`);
  io.out(page);
  return 0;
}
function listRules(rules, io) {
  const width = Math.max(...rules.map(({ id }) => id.length));
  for (const { id, severity, summary } of rules) io.out(`${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}
`);
  return 0;
}

// src/cli/validate-agent.ts
var validateAgent = {
  name: "validate-agent",
  summary: "Check agent files: what the client would refuse, drop, or do otherwise than written.",
  operands: "PATH...   (agent files, folders of them, plugins, marketplaces, .claude folders; - reads standard input)",
  options: validatorOptions,
  notes: validatorNotes,
  run: (args, io) => validate("validate-agent", "agent", args, io)
};

// src/cli/index.ts
var commands = [parseFrontmatter, validateAgent];

// src/cli/shared/main.ts
function runProcess(name) {
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) throw new Error(`there is no command ${name}`);
  return runCommand(command, process.argv.slice(2), {
    out: (text) => writeAll(1, text),
    err: (text) => writeAll(2, text),
    cwd: process.cwd(),
    isTerminal: import_node_fs4.default.fstatSync(1).isCharacterDevice(),
    readStdin: () => import_node_fs4.default.readFileSync(0)
  });
}
function writeAll(descriptor2, text) {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += import_node_fs4.default.writeSync(descriptor2, bytes, written);
    } catch (error) {
      const { code } = error;
      if (code === "EPIPE") return;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
async function runCommand(command, argv, io) {
  try {
    const args = parseArguments(command, argv);
    if (args.has("help")) io.out(helpText(command));
    else if (args.has("version")) io.out(`${command.name} ${package_default.version} (checked against Claude Code ${clientVersion})
`);
    else return await command.run(args, io);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${command.name}: ${error.message.replace(/\s+/g, " ")}
`);
    return 2;
  }
}
export {
  agent,
  agentFields,
  clientVersion,
  componentsOf,
  config,
  countValues,
  defineRule,
  entryOf,
  fieldOf,
  fieldsOf,
  limits,
  models,
  nodeAt,
  profiles,
  runCommand,
  runProcess,
  scalarText,
  substitutions,
  toValue,
  tools,
  typeName,
  validators
};
