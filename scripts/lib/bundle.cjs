// Built from src/ by `npm run build`; do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// bundle-doors.ts
var bundle_doors_exports = {};
__export(bundle_doors_exports, {
  readBundle: () => readBundle
});
module.exports = __toCommonJS(bundle_doors_exports);

// node_modules/fflate/esm/browser.js
var u8 = Uint8Array;
var u16 = Uint16Array;
var i32 = Int32Array;
var fleb = new u8([
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  1,
  1,
  1,
  2,
  2,
  2,
  2,
  3,
  3,
  3,
  3,
  4,
  4,
  4,
  4,
  5,
  5,
  5,
  5,
  0,
  /* unused */
  0,
  0,
  /* impossible */
  0
]);
var fdeb = new u8([
  0,
  0,
  0,
  0,
  1,
  1,
  2,
  2,
  3,
  3,
  4,
  4,
  5,
  5,
  6,
  6,
  7,
  7,
  8,
  8,
  9,
  9,
  10,
  10,
  11,
  11,
  12,
  12,
  13,
  13,
  /* unused */
  0,
  0
]);
var clim = new u8([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
var freb = function(eb, start) {
  var b = new u16(31);
  for (var i2 = 0; i2 < 31; ++i2) {
    b[i2] = start += 1 << eb[i2 - 1];
  }
  var r = new i32(b[30]);
  for (var i2 = 1; i2 < 30; ++i2) {
    for (var j = b[i2]; j < b[i2 + 1]; ++j) {
      r[j] = j - b[i2] << 5 | i2;
    }
  }
  return { b, r };
};
var _a = freb(fleb, 2);
var fl = _a.b;
var revfl = _a.r;
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0);
var fd = _b.b;
var revfd = _b.r;
var rev = new u16(32768);
for (i = 0; i < 32768; ++i) {
  x = (i & 43690) >> 1 | (i & 21845) << 1;
  x = (x & 52428) >> 2 | (x & 13107) << 2;
  x = (x & 61680) >> 4 | (x & 3855) << 4;
  rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
}
var x;
var i;
var hMap = (function(cd, mb, r) {
  var s = cd.length;
  var i2 = 0;
  var l = new u16(mb);
  for (; i2 < s; ++i2) {
    if (cd[i2])
      ++l[cd[i2] - 1];
  }
  var le = new u16(mb);
  for (i2 = 1; i2 < mb; ++i2) {
    le[i2] = le[i2 - 1] + l[i2 - 1] << 1;
  }
  var co;
  if (r) {
    co = new u16(1 << mb);
    var rvb = 15 - mb;
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        var sv = i2 << 4 | cd[i2];
        var r_1 = mb - cd[i2];
        var v = le[cd[i2] - 1]++ << r_1;
        for (var m = v | (1 << r_1) - 1; v <= m; ++v) {
          co[rev[v] >> rvb] = sv;
        }
      }
    }
  } else {
    co = new u16(s);
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        co[i2] = rev[le[cd[i2] - 1]++] >> 15 - cd[i2];
      }
    }
  }
  return co;
});
var flt = new u8(288);
for (i = 0; i < 144; ++i)
  flt[i] = 8;
var i;
for (i = 144; i < 256; ++i)
  flt[i] = 9;
var i;
for (i = 256; i < 280; ++i)
  flt[i] = 7;
var i;
for (i = 280; i < 288; ++i)
  flt[i] = 8;
var i;
var fdt = new u8(32);
for (i = 0; i < 32; ++i)
  fdt[i] = 5;
var i;
var flrm = /* @__PURE__ */ hMap(flt, 9, 1);
var fdrm = /* @__PURE__ */ hMap(fdt, 5, 1);
var max = function(a) {
  var m = a[0];
  for (var i2 = 1; i2 < a.length; ++i2) {
    if (a[i2] > m)
      m = a[i2];
  }
  return m;
};
var bits = function(d, p, m) {
  var o = p / 8 | 0;
  return (d[o] | d[o + 1] << 8) >> (p & 7) & m;
};
var bits16 = function(d, p) {
  var o = p / 8 | 0;
  return (d[o] | d[o + 1] << 8 | d[o + 2] << 16) >> (p & 7);
};
var shft = function(p) {
  return (p + 7) / 8 | 0;
};
var slc = function(v, s, e) {
  if (s == null || s < 0)
    s = 0;
  if (e == null || e > v.length)
    e = v.length;
  return new u8(v.subarray(s, e));
};
var ec = [
  "unexpected EOF",
  "invalid block type",
  "invalid length/literal",
  "invalid distance",
  "stream finished",
  "no stream handler",
  ,
  // determined by compression function
  "no callback",
  "invalid UTF-8 data",
  "extra field too long",
  "date not in range 1980-2099",
  "filename too long",
  "stream finishing",
  "invalid zip data"
  // determined by unknown compression method
];
var err = function(ind, msg, nt) {
  var e = new Error(msg || ec[ind]);
  e.code = ind;
  if (Error.captureStackTrace)
    Error.captureStackTrace(e, err);
  if (!nt)
    throw e;
  return e;
};
var inflt = function(dat, st, buf, dict) {
  var sl = dat.length, dl = dict ? dict.length : 0;
  if (!sl || st.f && !st.l)
    return buf || new u8(0);
  var noBuf = !buf;
  var resize = noBuf || st.i != 2;
  var noSt = st.i;
  if (noBuf)
    buf = new u8(sl * 3);
  var cbuf = function(l2) {
    var bl = buf.length;
    if (l2 > bl) {
      var nbuf = new u8(Math.max(bl * 2, l2));
      nbuf.set(buf);
      buf = nbuf;
    }
  };
  var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
  var tbts = sl * 8;
  do {
    if (!lm) {
      final = bits(dat, pos, 1);
      var type = bits(dat, pos + 1, 3);
      pos += 3;
      if (!type) {
        var s = shft(pos) + 4, l = dat[s - 4] | dat[s - 3] << 8, t = s + l;
        if (t > sl) {
          if (noSt)
            err(0);
          break;
        }
        if (resize)
          cbuf(bt + l);
        buf.set(dat.subarray(s, t), bt);
        st.b = bt += l, st.p = pos = t * 8, st.f = final;
        continue;
      } else if (type == 1)
        lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
      else if (type == 2) {
        var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
        var tl = hLit + bits(dat, pos + 5, 31) + 1;
        pos += 14;
        var ldt = new u8(tl);
        var clt = new u8(19);
        for (var i2 = 0; i2 < hcLen; ++i2) {
          clt[clim[i2]] = bits(dat, pos + i2 * 3, 7);
        }
        pos += hcLen * 3;
        var clb = max(clt), clbmsk = (1 << clb) - 1;
        var clm = hMap(clt, clb, 1);
        for (var i2 = 0; i2 < tl; ) {
          var r = clm[bits(dat, pos, clbmsk)];
          pos += r & 15;
          var s = r >> 4;
          if (s < 16) {
            ldt[i2++] = s;
          } else {
            var c = 0, n = 0;
            if (s == 16)
              n = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i2 - 1];
            else if (s == 17)
              n = 3 + bits(dat, pos, 7), pos += 3;
            else if (s == 18)
              n = 11 + bits(dat, pos, 127), pos += 7;
            while (n--)
              ldt[i2++] = c;
          }
        }
        var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
        lbt = max(lt);
        dbt = max(dt);
        lm = hMap(lt, lbt, 1);
        dm = hMap(dt, dbt, 1);
      } else
        err(1);
      if (pos > tbts) {
        if (noSt)
          err(0);
        break;
      }
    }
    if (resize)
      cbuf(bt + 131072);
    var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
    var lpos = pos;
    for (; ; lpos = pos) {
      var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
      pos += c & 15;
      if (pos > tbts) {
        if (noSt)
          err(0);
        break;
      }
      if (!c)
        err(2);
      if (sym < 256)
        buf[bt++] = sym;
      else if (sym == 256) {
        lpos = pos, lm = null;
        break;
      } else {
        var add = sym - 254;
        if (sym > 264) {
          var i2 = sym - 257, b = fleb[i2];
          add = bits(dat, pos, (1 << b) - 1) + fl[i2];
          pos += b;
        }
        var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
        if (!d)
          err(3);
        pos += d & 15;
        var dt = fd[dsym];
        if (dsym > 3) {
          var b = fdeb[dsym];
          dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
        }
        if (pos > tbts) {
          if (noSt)
            err(0);
          break;
        }
        if (resize)
          cbuf(bt + 131072);
        var end = bt + add;
        if (bt < dt) {
          var shift = dl - dt, dend = Math.min(dt, end);
          if (shift + bt < 0)
            err(3);
          for (; bt < dend; ++bt)
            buf[bt] = dict[shift + bt];
        }
        for (; bt < end; ++bt)
          buf[bt] = buf[bt - dt];
      }
    }
    st.l = lm, st.p = lpos, st.b = bt, st.f = final;
    if (lm)
      final = 1, st.m = lbt, st.d = dm, st.n = dbt;
  } while (!final);
  return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
};
var et = /* @__PURE__ */ new u8(0);
var b2 = function(d, b) {
  return d[b] | d[b + 1] << 8;
};
var b4 = function(d, b) {
  return (d[b] | d[b + 1] << 8 | d[b + 2] << 16 | d[b + 3] << 24) >>> 0;
};
var b8 = function(d, b) {
  return b4(d, b) + b4(d, b + 4) * 4294967296;
};
function inflateSync(data, opts) {
  return inflt(data, { i: 2 }, opts && opts.out, opts && opts.dictionary);
}
var td = typeof TextDecoder != "undefined" && /* @__PURE__ */ new TextDecoder();
var tds = 0;
try {
  td.decode(et, { stream: true });
  tds = 1;
} catch (e) {
}
var dutf8 = function(d) {
  for (var r = "", i2 = 0; ; ) {
    var c = d[i2++];
    var eb = (c > 127) + (c > 223) + (c > 239);
    if (i2 + eb > d.length)
      return { s: r, r: slc(d, i2 - 1) };
    if (!eb)
      r += String.fromCharCode(c);
    else if (eb == 3) {
      c = ((c & 15) << 18 | (d[i2++] & 63) << 12 | (d[i2++] & 63) << 6 | d[i2++] & 63) - 65536, r += String.fromCharCode(55296 | c >> 10, 56320 | c & 1023);
    } else if (eb & 1)
      r += String.fromCharCode((c & 31) << 6 | d[i2++] & 63);
    else
      r += String.fromCharCode((c & 15) << 12 | (d[i2++] & 63) << 6 | d[i2++] & 63);
  }
};
function strFromU8(dat, latin1) {
  if (latin1) {
    var r = "";
    for (var i2 = 0; i2 < dat.length; i2 += 16384)
      r += String.fromCharCode.apply(null, dat.subarray(i2, i2 + 16384));
    return r;
  } else if (td) {
    return td.decode(dat);
  } else {
    var _a2 = dutf8(dat), s = _a2.s, r = _a2.r;
    if (r.length)
      err(8);
    return s;
  }
}
var slzh = function(d, b) {
  return b + 30 + b2(d, b + 26) + b2(d, b + 28);
};
var zh = function(d, b, z) {
  var fnl = b2(d, b + 28), efl = b2(d, b + 30), fn = strFromU8(d.subarray(b + 46, b + 46 + fnl), !(b2(d, b + 8) & 2048)), es = b + 46 + fnl;
  var _a2 = z64hs(d, es, efl, z, b4(d, b + 20), b4(d, b + 24), b4(d, b + 42)), sc = _a2[0], su = _a2[1], off = _a2[2];
  return [b2(d, b + 10), sc, su, fn, es + efl + b2(d, b + 32), off];
};
var z64hs = function(d, b, l, z, sc, su, off) {
  var nsc = sc == 4294967295, nsu = su == 4294967295, noff = off == 4294967295, e = b + l;
  var nf = nsc + nsu + noff;
  if (z && nf) {
    for (; b + 4 < e; b += 4 + b2(d, b + 2)) {
      if (b2(d, b) == 1) {
        return [
          nsc ? b8(d, b + 4 + 8 * nsu) : sc,
          nsu ? b8(d, b + 4) : su,
          noff ? b8(d, b + 4 + 8 * (nsu + nsc)) : off,
          1
        ];
      }
    }
    if (z < 2)
      err(13);
  }
  return [sc, su, off, 0];
};
function unzipSync(data, opts) {
  var files = {};
  var e = data.length - 22;
  for (; b4(data, e) != 101010256; --e) {
    if (!e || data.length - e > 65558)
      err(13);
  }
  ;
  var c = b2(data, e + 8);
  if (!c)
    return {};
  var o = b4(data, e + 16);
  var z = b4(data, e - 20) == 117853008;
  if (z) {
    var ze = b4(data, e - 12);
    z = b4(data, ze) == 101075792;
    if (z) {
      c = b4(data, ze + 32);
      o = b4(data, ze + 48);
    }
  }
  var fltr = opts && opts.filter;
  for (var i2 = 0; i2 < c; ++i2) {
    var _a2 = zh(data, o, z), c_2 = _a2[0], sc = _a2[1], su = _a2[2], fn = _a2[3], no = _a2[4], off = _a2[5], b = slzh(data, off);
    o = no;
    if (!fltr || fltr({
      name: fn,
      size: sc,
      originalSize: su,
      compression: c_2
    })) {
      if (!c_2)
        files[fn] = slc(data, b, b + sc);
      else if (c_2 == 8)
        files[fn] = inflateSync(data.subarray(b, b + sc), { out: new u8(su) });
      else
        err(14, "unknown compression type " + c_2);
    }
  }
  return files;
}

// src/plugin/mcp/bundle.ts
var manifestName = "manifest.json";
var maxManifest = 1048576;
var maxFlaws = 8;
function readBundle(bytes, { fields, limits }) {
  const listing = listFiles(bytes, limits);
  if ("message" in listing) return { flaws: [listing] };
  if (listing.manifest === void 0) return { flaws: listing.flaws.slice(0, maxFlaws) };
  const manifest = parsed(listing.manifest);
  const wrong = manifest === void 0 ? [flaw(`its ${manifestName} is no JSON`, "write strict JSON in UTF-8")] : flawsOf(fields, manifest, "").map(
    (message) => flaw(`its ${manifestName}: ${message}`, "correct the manifest, and pack the bundle anew")
  );
  const flaws = [...listing.flaws, ...wrong].slice(0, maxFlaws);
  return flaws.length > 0 ? { flaws } : { flaws, bundle: bundleOf(manifest, listing.files) };
}
function parsed(bytes) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return void 0;
  }
}
function flaw(message, help) {
  return { message, help };
}
function listFiles(bytes, limits) {
  const files = /* @__PURE__ */ new Map();
  const flaws = [];
  const unpack = "pack files of the server alone";
  let [count, total] = [0, 0];
  try {
    const modes = modesOf(bytes);
    const unpacked = unzipSync(bytes, {
      filter({ name, originalSize, compression }) {
        const mode = modes[count];
        count += 1;
        if (count > limits.files) throw new RangeError("too many files");
        total += originalSize;
        if (isUnsafe(name))
          flaws.push(flaw(`it holds the path ${displayed(name)}, which leads out of it`, "pack paths below the folder"));
        if (originalSize > limits.fileBytes) flaws.push(flaw(`${displayed(name)} in it is too large`, unpack));
        if (compression !== 0 && compression !== 8)
          flaws.push(flaw(`${displayed(name)} in it is compressed by method ${compression}`, "pack it with deflate"));
        if (!name.endsWith("/")) files.set(name, mode === void 0 || (mode & 73) !== 0);
        return name === manifestName && originalSize <= maxManifest && (compression === 0 || compression === 8);
      }
    });
    if (total > limits.bytes) flaws.push(flaw(`its files have ${total} bytes together`, unpack));
    if (total > bytes.length * limits.ratio)
      flaws.push(flaw(`it inflates to ${Math.round(total / bytes.length)} times its size, as a bomb does`, unpack));
    const manifest = Object.hasOwn(unpacked, manifestName) ? unpacked[manifestName] : void 0;
    if (!files.has(manifestName)) flaws.push(missing(files));
    return { files, flaws, manifest };
  } catch (error) {
    if (error instanceof RangeError && count > limits.files) return flaw(`it holds more than ${limits.files} files`, unpack);
    return flaw("it is no zip archive, or a broken one", "pack it anew");
  }
}
function missing(files) {
  const deeper = [...files.keys()].find((name) => name.endsWith(`/${manifestName}`) || name.toLowerCase() === manifestName);
  const help = deeper ? `pack what is in the folder, not the folder: it stands at ${displayed(deeper)}` : "add one";
  return flaw(`there is no ${manifestName} at its top`, help);
}
function displayed(name) {
  return JSON.stringify(name.length > 100 ? `${name.slice(0, 100)}\u2026` : name);
}
function isUnsafe(name) {
  return /^[\\/]/.test(name) || name.includes("..") && name.split(/[\\/]/).includes("..");
}
function modesOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const last = Math.max(0, end - 65535);
  while (end >= last && view.getUint32(end, true) !== 101010256) end -= 1;
  if (end < last) return [];
  const modes = [];
  let at = view.getUint32(end + 16, true);
  if (at === 4294967295) return [];
  if (view.getUint16(end + 10, true) > 0 && view.getUint32(at, true) !== 33639248) throw new RangeError("no directory");
  while (at + 46 <= end && view.getUint32(at, true) === 33639248) {
    const isUnix = view.getUint8(at + 5) === 3;
    modes.push(isUnix ? view.getUint32(at + 38, true) >>> 16 : void 0);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return modes;
}
function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
var isTexts = (value) => Array.isArray(value) && value.every((item) => typeof item === "string");
var isTextMap = (value) => isMap(value) && Object.values(value).every((item) => typeof item === "string");
var isScalar = (value) => ["string", "number", "boolean"].includes(typeof value);
function isAddress(value) {
  if (typeof value !== "string" || /\s/.test(value)) return false;
  const [name, host = "", ...more] = value.split("@");
  return name !== "" && more.length === 0 && host.slice(1, -1).includes(".");
}
var shapes = {
  text: ["text", (value) => typeof value === "string"],
  url: ["an absolute URL", (value) => typeof value === "string" && URL.canParse(value)],
  email: ["an e-mail address", isAddress],
  number: ["a number", (value) => typeof value === "number"],
  flag: ["true or false", (value) => typeof value === "boolean"],
  map: ["an object", isMap],
  list: ["a list", Array.isArray],
  "text-list": ["a list of texts", isTexts],
  "text-map": ["an object whose values are texts", isTextMap],
  default: ["text, a number, true, false or a list of texts", (value) => isScalar(value) || isTexts(value)],
  any: ["anything", () => true]
};
function flawsOf(fields, value, field, shown = field) {
  const own = fields.find(({ name }) => name === field);
  const [words, fits] = shapes[own?.value ?? "map"];
  const what = shown || "the whole";
  if (!fits(value)) return [`${what} must be ${words}`];
  if (own?.choices && !(Array.isArray(value) ? value : [value]).every((item) => own.choices?.includes(item)))
    return [`${what} must be ${Array.isArray(value) ? "of " : ""}${own.choices.join(", ")}; not ${JSON.stringify(value)}`];
  const below = fields.filter(({ name }) => parentOf(name) === field && name !== "");
  if (below.length === 0 || typeof value !== "object" || value === null) return [];
  const place = (key) => shown ? `${shown}.${key}` : key;
  const each = below.find(({ name }) => name.endsWith("*"));
  if (each) return Object.entries(value).flatMap(([key, item]) => flawsOf(fields, item, each.name, place(key)));
  const known = new Map(below.map((fact) => [fact.name.slice(field ? field.length + 1 : 0), fact]));
  const unknown = own?.isOpen ? [] : Object.keys(value).filter((key) => !known.has(key));
  const neither = field === "" && !("manifest_version" in value) && !("dxt_version" in value);
  return [
    ...neither ? ["there is neither manifest_version nor dxt_version"] : [],
    ...unknown.map((key) => `the client knows no ${displayed(place(key))}, and refuses the whole for it`),
    ...[...known].flatMap(([key, { name, isRequired }]) => {
      const item = value[key];
      if (item === void 0) return isRequired ? [`${place(key)} is missing`] : [];
      return flawsOf(fields, item, name, place(key));
    })
  ];
}
function parentOf(name) {
  return name.slice(0, Math.max(0, name.lastIndexOf(".")));
}
function bundleOf(manifest, files) {
  const server = manifest.server;
  const { platform_overrides: overrides, ...base } = server.mcp_config;
  const platforms = isMap(overrides) ? Object.entries(overrides) : [];
  const program = (field, config) => ({
    command: String(config.command),
    args: config.args,
    env: config.env ?? {},
    field,
    isPartial: platforms.length > 0
  });
  const wanted = isMap(manifest.compatibility) && manifest.compatibility.platforms;
  const isReplaced = (wanted && wanted.length > 0 ? wanted : systems).every(
    (system) => platforms.some(([name]) => name === system)
  );
  return {
    name: String(manifest.name),
    files,
    entryPoint: server.entry_point,
    programs: [
      ...isReplaced ? [] : [program("server.mcp_config", base)],
      ...platforms.map(
        ([name, override]) => program(`server.mcp_config.platform_overrides.${name}`, { ...base, ...isMap(override) ? override : {} })
      )
    ],
    options: Object.entries(manifest.user_config ?? {}).map(([key, option]) => ({
      key,
      isRequired: option.required === true,
      hasDefault: option.default !== void 0
    }))
  };
}
var systems = ["linux", "darwin", "win32"];
