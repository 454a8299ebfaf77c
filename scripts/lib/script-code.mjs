// Built from src/ by `npm run build`; do not edit.

// node_modules/@lezer/highlight/dist/index.js
var tag = new Proxy(() => tag, { get: () => tag });
var tags = tag;
var styleTags = () => () => null;

// node_modules/@lezer/common/dist/index.js
var DefaultBufferLength = 1024;
var nextPropID = 0;
var Range = class {
  constructor(from, to) {
    this.from = from;
    this.to = to;
  }
};
var NodeProp = class {
  constructor(config = {}) {
    this.id = nextPropID++;
    this.perNode = !!config.perNode;
    this.deserialize = config.deserialize || (() => {
      throw new Error("This node type doesn't define a deserialize function");
    });
    this.combine = config.combine || null;
  }
  add(match) {
    if (this.perNode) throw new RangeError("Can't add per-node props to node types");
    if (typeof match != "function") match = NodeType.match(match);
    return (type) => {
      let result = match(type);
      return result === void 0 ? null : [this, result];
    };
  }
};
NodeProp.closedBy = new NodeProp({ deserialize: (str) => str.split(" ") });
NodeProp.openedBy = new NodeProp({ deserialize: (str) => str.split(" ") });
NodeProp.group = new NodeProp({ deserialize: (str) => str.split(" ") });
NodeProp.isolate = new NodeProp({ deserialize: (value) => {
  if (value && value != "rtl" && value != "ltr" && value != "auto") throw new RangeError("Invalid value for isolate: " + value);
  return value || "auto";
} });
NodeProp.contextHash = new NodeProp({ perNode: true });
NodeProp.lookAhead = new NodeProp({ perNode: true });
NodeProp.mounted = new NodeProp({ perNode: true });
var MountedTree = class {
  constructor(tree, overlay, parser, bracketed = false) {
    this.tree = tree;
    this.overlay = overlay;
    this.parser = parser;
    this.bracketed = bracketed;
  }
  static get(tree) {
    return tree && tree.props && tree.props[NodeProp.mounted.id];
  }
};
var noProps = /* @__PURE__ */ Object.create(null);
var NodeType = class _NodeType {
  constructor(name, props, id2, flags = 0) {
    this.name = name;
    this.props = props;
    this.id = id2;
    this.flags = flags;
  }
  static define(spec) {
    let props = spec.props && spec.props.length ? /* @__PURE__ */ Object.create(null) : noProps;
    let flags = (spec.top ? 1 : 0) | (spec.skipped ? 2 : 0) | (spec.error ? 4 : 0) | (spec.name == null ? 8 : 0);
    let type = new _NodeType(spec.name || "", props, spec.id, flags);
    if (spec.props) for (let src of spec.props) {
      if (!Array.isArray(src)) src = src(type);
      if (src) {
        if (src[0].perNode) throw new RangeError("Can't store a per-node prop on a node type");
        props[src[0].id] = src[1];
      }
    }
    return type;
  }
  prop(prop) {
    return this.props[prop.id];
  }
  get isTop() {
    return (this.flags & 1) > 0;
  }
  get isSkipped() {
    return (this.flags & 2) > 0;
  }
  get isError() {
    return (this.flags & 4) > 0;
  }
  get isAnonymous() {
    return (this.flags & 8) > 0;
  }
  is(name) {
    if (typeof name == "string") {
      if (this.name == name) return true;
      let group = this.prop(NodeProp.group);
      return group ? group.indexOf(name) > -1 : false;
    }
    return this.id == name;
  }
  static match(map) {
    let direct = /* @__PURE__ */ Object.create(null);
    for (let prop in map) for (let name of prop.split(" ")) direct[name] = map[prop];
    return (node) => {
      for (let groups = node.prop(NodeProp.group), i = -1; i < (groups ? groups.length : 0); i++) {
        let found = direct[i < 0 ? node.name : groups[i]];
        if (found) return found;
      }
    };
  }
};
NodeType.none = new NodeType("", /* @__PURE__ */ Object.create(null), 0, 8);
var NodeSet = class _NodeSet {
  constructor(types) {
    this.types = types;
    for (let i = 0; i < types.length; i++) if (types[i].id != i) throw new RangeError("Node type ids should correspond to array positions when creating a node set");
  }
  extend(...props) {
    let newTypes = [];
    for (let type of this.types) {
      let newProps = null;
      for (let source of props) {
        let add = source(type);
        if (add) {
          if (!newProps) newProps = Object.assign({}, type.props);
          let value = add[1], prop = add[0];
          if (prop.combine && prop.id in newProps) value = prop.combine(newProps[prop.id], value);
          newProps[prop.id] = value;
        }
      }
      newTypes.push(newProps ? new NodeType(type.name, newProps, type.id, type.flags) : type);
    }
    return new _NodeSet(newTypes);
  }
};
var CachedNode = /* @__PURE__ */ new WeakMap();
var CachedInnerNode = /* @__PURE__ */ new WeakMap();
var IterMode;
(function(IterMode2) {
  IterMode2[IterMode2["ExcludeBuffers"] = 1] = "ExcludeBuffers";
  IterMode2[IterMode2["IncludeAnonymous"] = 2] = "IncludeAnonymous";
  IterMode2[IterMode2["IgnoreMounts"] = 4] = "IgnoreMounts";
  IterMode2[IterMode2["IgnoreOverlays"] = 8] = "IgnoreOverlays";
  IterMode2[IterMode2["EnterBracketed"] = 16] = "EnterBracketed";
})(IterMode || (IterMode = {}));
var Tree = class _Tree {
  constructor(type, children, positions, length, props) {
    this.type = type;
    this.children = children;
    this.positions = positions;
    this.length = length;
    this.props = null;
    if (props && props.length) {
      this.props = /* @__PURE__ */ Object.create(null);
      for (let [prop, value] of props) this.props[typeof prop == "number" ? prop : prop.id] = value;
    }
  }
  toString() {
    let mounted = MountedTree.get(this);
    if (mounted && !mounted.overlay) return mounted.tree.toString();
    let children = "";
    for (let ch of this.children) {
      let str = ch.toString();
      if (str) {
        if (children) children += ",";
        children += str;
      }
    }
    return !this.type.name ? children : (/\W/.test(this.type.name) && !this.type.isError ? JSON.stringify(this.type.name) : this.type.name) + (children.length ? "(" + children + ")" : "");
  }
  cursor(mode = 0) {
    return new TreeCursor(this.topNode, mode);
  }
  cursorAt(pos, side = 0, mode = 0) {
    let scope = CachedNode.get(this) || this.topNode;
    let cursor = new TreeCursor(scope);
    cursor.moveTo(pos, side);
    CachedNode.set(this, cursor._tree);
    return cursor;
  }
  get topNode() {
    return new TreeNode(this, 0, 0, null);
  }
  resolve(pos, side = 0) {
    let node = resolveNode(CachedNode.get(this) || this.topNode, pos, side, false);
    CachedNode.set(this, node);
    return node;
  }
  resolveInner(pos, side = 0) {
    let node = resolveNode(CachedInnerNode.get(this) || this.topNode, pos, side, true);
    CachedInnerNode.set(this, node);
    return node;
  }
  resolveStack(pos, side = 0) {
    return stackIterator(this, pos, side);
  }
  iterate(spec) {
    let { enter, leave, from = 0, to = this.length } = spec;
    let mode = spec.mode || 0, anon = (mode & IterMode.IncludeAnonymous) > 0;
    for (let c = this.cursor(mode | IterMode.IncludeAnonymous); ; ) {
      let entered = false;
      if (c.from <= to && c.to >= from && (!anon && c.type.isAnonymous || enter(c) !== false)) {
        if (c.firstChild()) continue;
        entered = true;
      }
      for (; ; ) {
        if (entered && leave && (anon || !c.type.isAnonymous)) leave(c);
        if (c.nextSibling()) break;
        if (!c.parent()) return;
        entered = true;
      }
    }
  }
  prop(prop) {
    return !prop.perNode ? this.type.prop(prop) : this.props ? this.props[prop.id] : void 0;
  }
  get propValues() {
    let result = [];
    if (this.props) for (let id2 in this.props) result.push([+id2, this.props[id2]]);
    return result;
  }
  balance(config = {}) {
    return this.children.length <= 8 ? this : balanceRange(NodeType.none, this.children, this.positions, 0, this.children.length, 0, this.length, (children, positions, length) => new _Tree(this.type, children, positions, length, this.propValues), config.makeTree || ((children, positions, length) => new _Tree(NodeType.none, children, positions, length)));
  }
  static build(data) {
    return buildTree(data);
  }
};
Tree.empty = new Tree(NodeType.none, [], [], 0);
var FlatBufferCursor = class _FlatBufferCursor {
  constructor(buffer, index) {
    this.buffer = buffer;
    this.index = index;
  }
  get id() {
    return this.buffer[this.index - 4];
  }
  get start() {
    return this.buffer[this.index - 3];
  }
  get end() {
    return this.buffer[this.index - 2];
  }
  get size() {
    return this.buffer[this.index - 1];
  }
  get pos() {
    return this.index;
  }
  next() {
    this.index -= 4;
  }
  fork() {
    return new _FlatBufferCursor(this.buffer, this.index);
  }
};
var TreeBuffer = class _TreeBuffer {
  constructor(buffer, length, set) {
    this.buffer = buffer;
    this.length = length;
    this.set = set;
  }
  get type() {
    return NodeType.none;
  }
  toString() {
    let result = [];
    for (let index = 0; index < this.buffer.length; ) {
      result.push(this.childString(index));
      index = this.buffer[index + 3];
    }
    return result.join(",");
  }
  childString(index) {
    let id2 = this.buffer[index], endIndex = this.buffer[index + 3];
    let type = this.set.types[id2], result = type.name;
    if (/\W/.test(result) && !type.isError) result = JSON.stringify(result);
    index += 4;
    if (endIndex == index) return result;
    let children = [];
    while (index < endIndex) {
      children.push(this.childString(index));
      index = this.buffer[index + 3];
    }
    return result + "(" + children.join(",") + ")";
  }
  findChild(startIndex, endIndex, dir, pos, side) {
    let { buffer } = this, pick = -1;
    for (let i = startIndex; i != endIndex; i = buffer[i + 3]) {
      if (checkSide(side, pos, buffer[i + 1], buffer[i + 2])) {
        pick = i;
        if (dir > 0) break;
      }
    }
    return pick;
  }
  slice(startI, endI, from) {
    let b = this.buffer;
    let copy = new Uint16Array(endI - startI), len = 0;
    for (let i = startI, j = 0; i < endI; ) {
      copy[j++] = b[i++];
      copy[j++] = b[i++] - from;
      let to = copy[j++] = b[i++] - from;
      copy[j++] = b[i++] - startI;
      len = Math.max(len, to);
    }
    return new _TreeBuffer(copy, len, this.set);
  }
};
function checkSide(side, pos, from, to) {
  switch (side) {
    case -2:
      return from < pos;
    case -1:
      return to >= pos && from < pos;
    case 0:
      return from < pos && to > pos;
    case 1:
      return from <= pos && to > pos;
    case 2:
      return to > pos;
    case 4:
      return true;
  }
}
function resolveNode(node, pos, side, overlays) {
  var _a;
  while (node.from == node.to || (side < 1 ? node.from >= pos : node.from > pos) || (side > -1 ? node.to <= pos : node.to < pos)) {
    let parent = !overlays && node instanceof TreeNode && node.index < 0 ? null : node.parent;
    if (!parent) return node;
    node = parent;
  }
  let mode = overlays ? 0 : IterMode.IgnoreOverlays;
  if (overlays) for (let scan = node, parent = scan.parent; parent; scan = parent, parent = scan.parent) {
    if (scan instanceof TreeNode && scan.index < 0 && ((_a = parent.enter(pos, side, mode)) === null || _a === void 0 ? void 0 : _a.from) != scan.from) node = parent;
  }
  for (; ; ) {
    let inner = node.enter(pos, side, mode);
    if (!inner) return node;
    node = inner;
  }
}
var BaseNode = class {
  cursor(mode = 0) {
    return new TreeCursor(this, mode);
  }
  getChild(type, before = null, after = null) {
    let r = getChildren(this, type, before, after);
    return r.length ? r[0] : null;
  }
  getChildren(type, before = null, after = null) {
    return getChildren(this, type, before, after);
  }
  resolve(pos, side = 0) {
    return resolveNode(this, pos, side, false);
  }
  resolveInner(pos, side = 0) {
    return resolveNode(this, pos, side, true);
  }
  matchContext(context) {
    return matchNodeContext(this.parent, context);
  }
  enterUnfinishedNodesBefore(pos) {
    let scan = this.childBefore(pos), node = this;
    while (scan) {
      let last = scan.lastChild;
      if (!last || last.to != scan.to) break;
      if (last.type.isError && last.from == last.to) {
        node = scan;
        scan = last.prevSibling;
      } else {
        scan = last;
      }
    }
    return node;
  }
  get node() {
    return this;
  }
  get next() {
    return this.parent;
  }
};
var TreeNode = class _TreeNode extends BaseNode {
  constructor(_tree, from, index, _parent) {
    super();
    this._tree = _tree;
    this.from = from;
    this.index = index;
    this._parent = _parent;
  }
  get type() {
    return this._tree.type;
  }
  get name() {
    return this._tree.type.name;
  }
  get to() {
    return this.from + this._tree.length;
  }
  nextChild(i, dir, pos, side, mode = 0) {
    for (let parent = this; ; ) {
      for (let { children, positions } = parent._tree, e = dir > 0 ? children.length : -1; i != e; i += dir) {
        let next = children[i], start = positions[i] + parent.from, mounted;
        if (!(mode & IterMode.EnterBracketed && next instanceof Tree && (mounted = MountedTree.get(next)) && !mounted.overlay && mounted.bracketed && pos >= start && pos <= start + next.length) && !checkSide(side, pos, start, start + next.length)) continue;
        if (next instanceof TreeBuffer) {
          if (mode & IterMode.ExcludeBuffers) continue;
          let index = next.findChild(0, next.buffer.length, dir, pos - start, side);
          if (index > -1) return new BufferNode(new BufferContext(parent, next, i, start), null, index);
        } else if (mode & IterMode.IncludeAnonymous || (!next.type.isAnonymous || hasChild(next))) {
          let mounted2;
          if (!(mode & IterMode.IgnoreMounts) && (mounted2 = MountedTree.get(next)) && !mounted2.overlay) return new _TreeNode(mounted2.tree, start, i, parent);
          let inner = new _TreeNode(next, start, i, parent);
          return mode & IterMode.IncludeAnonymous || !inner.type.isAnonymous ? inner : inner.nextChild(dir < 0 ? next.children.length - 1 : 0, dir, pos, side, mode);
        }
      }
      if (mode & IterMode.IncludeAnonymous || !parent.type.isAnonymous) return null;
      if (parent.index >= 0) i = parent.index + dir;
      else i = dir < 0 ? -1 : parent._parent._tree.children.length;
      parent = parent._parent;
      if (!parent) return null;
    }
  }
  get firstChild() {
    return this.nextChild(0, 1, 0, 4);
  }
  get lastChild() {
    return this.nextChild(this._tree.children.length - 1, -1, 0, 4);
  }
  childAfter(pos) {
    return this.nextChild(0, 1, pos, 2);
  }
  childBefore(pos) {
    return this.nextChild(this._tree.children.length - 1, -1, pos, -2);
  }
  prop(prop) {
    return this._tree.prop(prop);
  }
  enter(pos, side, mode = 0) {
    let mounted;
    if (!(mode & IterMode.IgnoreOverlays) && (mounted = MountedTree.get(this._tree)) && mounted.overlay) {
      let rPos = pos - this.from, enterBracketed = mode & IterMode.EnterBracketed && mounted.bracketed;
      for (let { from, to } of mounted.overlay) {
        if ((side > 0 || enterBracketed ? from <= rPos : from < rPos) && (side < 0 || enterBracketed ? to >= rPos : to > rPos)) return new _TreeNode(mounted.tree, mounted.overlay[0].from + this.from, -1, this);
      }
    }
    return this.nextChild(0, 1, pos, side, mode);
  }
  nextSignificantParent() {
    let val = this;
    while (val.type.isAnonymous && val._parent) val = val._parent;
    return val;
  }
  get parent() {
    return this._parent ? this._parent.nextSignificantParent() : null;
  }
  get nextSibling() {
    return this._parent && this.index >= 0 ? this._parent.nextChild(this.index + 1, 1, 0, 4) : null;
  }
  get prevSibling() {
    return this._parent && this.index >= 0 ? this._parent.nextChild(this.index - 1, -1, 0, 4) : null;
  }
  get tree() {
    return this._tree;
  }
  toTree() {
    return this._tree;
  }
  toString() {
    return this._tree.toString();
  }
};
function getChildren(node, type, before, after) {
  let cur = node.cursor(), result = [];
  if (!cur.firstChild()) return result;
  if (before != null) for (let found = false; !found; ) {
    found = cur.type.is(before);
    if (!cur.nextSibling()) return result;
  }
  for (; ; ) {
    if (after != null && cur.type.is(after)) return result;
    if (cur.type.is(type)) result.push(cur.node);
    if (!cur.nextSibling()) return after == null ? result : [];
  }
}
function matchNodeContext(node, context, i = context.length - 1) {
  for (let p = node; i >= 0; p = p.parent) {
    if (!p) return false;
    if (!p.type.isAnonymous) {
      if (context[i] && context[i] != p.name) return false;
      i--;
    }
  }
  return true;
}
var BufferContext = class {
  constructor(parent, buffer, index, start) {
    this.parent = parent;
    this.buffer = buffer;
    this.index = index;
    this.start = start;
  }
};
var BufferNode = class _BufferNode extends BaseNode {
  get name() {
    return this.type.name;
  }
  get from() {
    return this.context.start + this.context.buffer.buffer[this.index + 1];
  }
  get to() {
    return this.context.start + this.context.buffer.buffer[this.index + 2];
  }
  constructor(context, _parent, index) {
    super();
    this.context = context;
    this._parent = _parent;
    this.index = index;
    this.type = context.buffer.set.types[context.buffer.buffer[index]];
  }
  child(dir, pos, side) {
    let { buffer } = this.context;
    let index = buffer.findChild(this.index + 4, buffer.buffer[this.index + 3], dir, pos - this.context.start, side);
    return index < 0 ? null : new _BufferNode(this.context, this, index);
  }
  get firstChild() {
    return this.child(1, 0, 4);
  }
  get lastChild() {
    return this.child(-1, 0, 4);
  }
  childAfter(pos) {
    return this.child(1, pos, 2);
  }
  childBefore(pos) {
    return this.child(-1, pos, -2);
  }
  prop(prop) {
    return this.type.prop(prop);
  }
  enter(pos, side, mode = 0) {
    if (mode & IterMode.ExcludeBuffers) return null;
    let { buffer } = this.context;
    let index = buffer.findChild(this.index + 4, buffer.buffer[this.index + 3], side > 0 ? 1 : -1, pos - this.context.start, side);
    return index < 0 ? null : new _BufferNode(this.context, this, index);
  }
  get parent() {
    return this._parent || this.context.parent.nextSignificantParent();
  }
  externalSibling(dir) {
    return this._parent ? null : this.context.parent.nextChild(this.context.index + dir, dir, 0, 4);
  }
  get nextSibling() {
    let { buffer } = this.context;
    let after = buffer.buffer[this.index + 3];
    if (after < (this._parent ? buffer.buffer[this._parent.index + 3] : buffer.buffer.length)) return new _BufferNode(this.context, this._parent, after);
    return this.externalSibling(1);
  }
  get prevSibling() {
    let { buffer } = this.context;
    let parentStart = this._parent ? this._parent.index + 4 : 0;
    if (this.index == parentStart) return this.externalSibling(-1);
    return new _BufferNode(this.context, this._parent, buffer.findChild(parentStart, this.index, -1, 0, 4));
  }
  get tree() {
    return null;
  }
  toTree() {
    let children = [], positions = [];
    let { buffer } = this.context;
    let startI = this.index + 4, endI = buffer.buffer[this.index + 3];
    if (endI > startI) {
      let from = buffer.buffer[this.index + 1];
      children.push(buffer.slice(startI, endI, from));
      positions.push(0);
    }
    return new Tree(this.type, children, positions, this.to - this.from);
  }
  toString() {
    return this.context.buffer.childString(this.index);
  }
};
function iterStack(heads) {
  if (!heads.length) return null;
  let pick = 0, picked = heads[0];
  for (let i = 1; i < heads.length; i++) {
    let node = heads[i];
    if (node.from > picked.from || node.to < picked.to) {
      picked = node;
      pick = i;
    }
  }
  let next = picked instanceof TreeNode && picked.index < 0 ? null : picked.parent;
  let newHeads = heads.slice();
  if (next) newHeads[pick] = next;
  else newHeads.splice(pick, 1);
  return new StackIterator(newHeads, picked);
}
var StackIterator = class {
  constructor(heads, node) {
    this.heads = heads;
    this.node = node;
  }
  get next() {
    return iterStack(this.heads);
  }
};
function stackIterator(tree, pos, side) {
  let inner = tree.resolveInner(pos, side), layers = null;
  for (let scan = inner instanceof TreeNode ? inner : inner.context.parent; scan; scan = scan.parent) {
    if (scan.index < 0) {
      let parent = scan.parent;
      (layers || (layers = [inner])).push(parent.resolve(pos, side));
      scan = parent;
    } else {
      let mount = MountedTree.get(scan.tree);
      if (mount && mount.overlay && mount.overlay[0].from <= pos && mount.overlay[mount.overlay.length - 1].to >= pos) {
        let root = new TreeNode(mount.tree, mount.overlay[0].from + scan.from, -1, scan);
        (layers || (layers = [inner])).push(resolveNode(root, pos, side, false));
      }
    }
  }
  return layers ? iterStack(layers) : inner;
}
var TreeCursor = class {
  get name() {
    return this.type.name;
  }
  constructor(node, mode = 0) {
    this.buffer = null;
    this.stack = [];
    this.index = 0;
    this.bufferNode = null;
    this.mode = mode & ~IterMode.EnterBracketed;
    if (node instanceof TreeNode) {
      this.yieldNode(node);
    } else {
      this._tree = node.context.parent;
      this.buffer = node.context;
      for (let n = node._parent; n; n = n._parent) this.stack.unshift(n.index);
      this.bufferNode = node;
      this.yieldBuf(node.index);
    }
  }
  yieldNode(node) {
    if (!node) return false;
    this._tree = node;
    this.type = node.type;
    this.from = node.from;
    this.to = node.to;
    return true;
  }
  yieldBuf(index, type) {
    this.index = index;
    let { start, buffer } = this.buffer;
    this.type = type || buffer.set.types[buffer.buffer[index]];
    this.from = start + buffer.buffer[index + 1];
    this.to = start + buffer.buffer[index + 2];
    return true;
  }
  yield(node) {
    if (!node) return false;
    if (node instanceof TreeNode) {
      this.buffer = null;
      return this.yieldNode(node);
    }
    this.buffer = node.context;
    return this.yieldBuf(node.index, node.type);
  }
  toString() {
    return this.buffer ? this.buffer.buffer.childString(this.index) : this._tree.toString();
  }
  enterChild(dir, pos, side) {
    if (!this.buffer) return this.yield(this._tree.nextChild(dir < 0 ? this._tree._tree.children.length - 1 : 0, dir, pos, side, this.mode));
    let { buffer } = this.buffer;
    let index = buffer.findChild(this.index + 4, buffer.buffer[this.index + 3], dir, pos - this.buffer.start, side);
    if (index < 0) return false;
    this.stack.push(this.index);
    return this.yieldBuf(index);
  }
  firstChild() {
    return this.enterChild(1, 0, 4);
  }
  lastChild() {
    return this.enterChild(-1, 0, 4);
  }
  childAfter(pos) {
    return this.enterChild(1, pos, 2);
  }
  childBefore(pos) {
    return this.enterChild(-1, pos, -2);
  }
  enter(pos, side, mode = this.mode) {
    if (!this.buffer) return this.yield(this._tree.enter(pos, side, mode));
    return mode & IterMode.ExcludeBuffers ? false : this.enterChild(1, pos, side);
  }
  parent() {
    if (!this.buffer) return this.yieldNode(this.mode & IterMode.IncludeAnonymous ? this._tree._parent : this._tree.parent);
    if (this.stack.length) return this.yieldBuf(this.stack.pop());
    let parent = this.mode & IterMode.IncludeAnonymous ? this.buffer.parent : this.buffer.parent.nextSignificantParent();
    this.buffer = null;
    return this.yieldNode(parent);
  }
  sibling(dir) {
    if (!this.buffer) return !this._tree._parent ? false : this.yield(this._tree.index < 0 ? null : this._tree._parent.nextChild(this._tree.index + dir, dir, 0, 4, this.mode));
    let { buffer } = this.buffer, d = this.stack.length - 1;
    if (dir < 0) {
      let parentStart = d < 0 ? 0 : this.stack[d] + 4;
      if (this.index != parentStart) return this.yieldBuf(buffer.findChild(parentStart, this.index, -1, 0, 4));
    } else {
      let after = buffer.buffer[this.index + 3];
      if (after < (d < 0 ? buffer.buffer.length : buffer.buffer[this.stack[d] + 3])) return this.yieldBuf(after);
    }
    return d < 0 ? this.yield(this.buffer.parent.nextChild(this.buffer.index + dir, dir, 0, 4, this.mode)) : false;
  }
  nextSibling() {
    return this.sibling(1);
  }
  prevSibling() {
    return this.sibling(-1);
  }
  atLastNode(dir) {
    let index, parent, { buffer } = this;
    if (buffer) {
      if (dir > 0) {
        if (this.index < buffer.buffer.buffer.length) return false;
      } else {
        for (let i = 0; i < this.index; i++) if (buffer.buffer.buffer[i + 3] < this.index) return false;
      }
      ({ index, parent } = buffer);
    } else {
      ({ index, _parent: parent } = this._tree);
    }
    for (; parent; { index, _parent: parent } = parent) {
      if (index > -1) for (let i = index + dir, e = dir < 0 ? -1 : parent._tree.children.length; i != e; i += dir) {
        let child = parent._tree.children[i];
        if (this.mode & IterMode.IncludeAnonymous || child instanceof TreeBuffer || !child.type.isAnonymous || hasChild(child)) return false;
      }
    }
    return true;
  }
  move(dir, enter) {
    if (enter && this.enterChild(dir, 0, 4)) return true;
    for (; ; ) {
      if (this.sibling(dir)) return true;
      if (this.atLastNode(dir) || !this.parent()) return false;
    }
  }
  next(enter = true) {
    return this.move(1, enter);
  }
  prev(enter = true) {
    return this.move(-1, enter);
  }
  moveTo(pos, side = 0) {
    while (this.from == this.to || (side < 1 ? this.from >= pos : this.from > pos) || (side > -1 ? this.to <= pos : this.to < pos)) if (!this.parent()) break;
    while (this.enterChild(1, pos, side)) {
    }
    return this;
  }
  get node() {
    if (!this.buffer) return this._tree;
    let cache = this.bufferNode, result = null, depth = 0;
    if (cache && cache.context == this.buffer) {
      scan: for (let index = this.index, d = this.stack.length; d >= 0; ) {
        for (let c = cache; c; c = c._parent) if (c.index == index) {
          if (index == this.index) return c;
          result = c;
          depth = d + 1;
          break scan;
        }
        index = this.stack[--d];
      }
    }
    for (let i = depth; i < this.stack.length; i++) result = new BufferNode(this.buffer, result, this.stack[i]);
    return this.bufferNode = new BufferNode(this.buffer, result, this.index);
  }
  get tree() {
    return this.buffer ? null : this._tree._tree;
  }
  iterate(enter, leave) {
    for (let depth = 0; ; ) {
      let mustLeave = false;
      if (this.type.isAnonymous || enter(this) !== false) {
        if (this.firstChild()) {
          depth++;
          continue;
        }
        if (!this.type.isAnonymous) mustLeave = true;
      }
      for (; ; ) {
        if (mustLeave && leave) leave(this);
        mustLeave = this.type.isAnonymous;
        if (!depth) return;
        if (this.nextSibling()) break;
        this.parent();
        depth--;
        mustLeave = true;
      }
    }
  }
  matchContext(context) {
    if (!this.buffer) return matchNodeContext(this.node.parent, context);
    let { buffer } = this.buffer, { types } = buffer.set;
    for (let i = context.length - 1, d = this.stack.length - 1; i >= 0; d--) {
      if (d < 0) return matchNodeContext(this._tree, context, i);
      let type = types[buffer.buffer[this.stack[d]]];
      if (!type.isAnonymous) {
        if (context[i] && context[i] != type.name) return false;
        i--;
      }
    }
    return true;
  }
};
function hasChild(tree) {
  return tree.children.some((ch) => ch instanceof TreeBuffer || !ch.type.isAnonymous || hasChild(ch));
}
function buildTree(data) {
  var _a;
  let { buffer, nodeSet, maxBufferLength = DefaultBufferLength, reused = [], minRepeatType = nodeSet.types.length } = data;
  let cursor = Array.isArray(buffer) ? new FlatBufferCursor(buffer, buffer.length) : buffer;
  let types = nodeSet.types;
  let contextHash = 0, lookAhead = 0;
  function takeNode(parentStart, minPos, children2, positions2, inRepeat, depth) {
    let { id: id2, start, end, size } = cursor;
    let lookAheadAtStart = lookAhead, contextAtStart = contextHash;
    if (size < 0) {
      cursor.next();
      if (size == -1) {
        let node2 = reused[id2];
        children2.push(node2);
        positions2.push(start - parentStart);
        return;
      } else if (size == -3) {
        contextHash = id2;
        return;
      } else if (size == -4) {
        lookAhead = id2;
        return;
      } else {
        throw new RangeError(`Unrecognized record size: ${size}`);
      }
    }
    let type = types[id2], node, buffer2;
    let startPos = start - parentStart;
    if (end - start <= maxBufferLength && (buffer2 = findBufferSize(cursor.pos - minPos, inRepeat))) {
      let data2 = new Uint16Array(buffer2.size - buffer2.skip);
      let endPos = cursor.pos - buffer2.size, index = data2.length;
      while (cursor.pos > endPos) index = copyToBuffer(buffer2.start, data2, index);
      node = new TreeBuffer(data2, end - buffer2.start, nodeSet);
      startPos = buffer2.start - parentStart;
    } else {
      let endPos = cursor.pos - size;
      cursor.next();
      let localChildren = [], localPositions = [];
      let localInRepeat = id2 >= minRepeatType ? id2 : -1;
      let lastGroup = 0, lastEnd = end, groupLookAhead = lookAheadAtStart;
      while (cursor.pos > endPos) {
        if (localInRepeat >= 0 && cursor.id == localInRepeat && cursor.size >= 0) {
          if (cursor.end <= lastEnd - maxBufferLength) {
            makeRepeatLeaf(localChildren, localPositions, start, lastGroup, cursor.end, lastEnd, localInRepeat, groupLookAhead, contextAtStart);
            lastGroup = localChildren.length;
            lastEnd = cursor.end;
            groupLookAhead = lookAhead;
          }
          cursor.next();
        } else if (depth > 2500) {
          takeFlatNode(start, endPos, localChildren, localPositions);
        } else {
          if (localInRepeat >= 0 && cursor.size == -1 && reused[cursor.id].type == nodeSet.types[localInRepeat]) {
            if (lastGroup < localChildren.length) makeRepeatLeaf(localChildren, localPositions, start, lastGroup, cursor.end, lastEnd, localInRepeat, groupLookAhead, contextAtStart);
            lastGroup = localChildren.length + 1;
            lastEnd = cursor.start;
            groupLookAhead = lookAhead;
          }
          takeNode(start, endPos, localChildren, localPositions, localInRepeat, depth + 1);
        }
      }
      if (localInRepeat >= 0 && lastGroup > 0 && lastGroup < localChildren.length) makeRepeatLeaf(localChildren, localPositions, start, lastGroup, start, lastEnd, localInRepeat, groupLookAhead, contextAtStart);
      localChildren.reverse();
      localPositions.reverse();
      if (localInRepeat > -1 && lastGroup > 0) {
        let make = makeBalanced(type, contextAtStart);
        node = balanceRange(type, localChildren, localPositions, 0, localChildren.length, 0, end - start, make, make);
      } else {
        node = makeTree(type, localChildren, localPositions, end - start, lookAheadAtStart - end, contextAtStart);
      }
    }
    children2.push(node);
    positions2.push(startPos);
  }
  function takeFlatNode(parentStart, minPos, children2, positions2) {
    let nodes = [];
    let nodeCount = 0, stopAt = -1;
    while (cursor.pos > minPos) {
      let { id: id2, start, end, size } = cursor;
      if (size > 4) {
        cursor.next();
      } else if (stopAt > -1 && start < stopAt) {
        break;
      } else {
        if (stopAt < 0) stopAt = end - maxBufferLength;
        nodes.push(id2, start, end);
        nodeCount++;
        cursor.next();
      }
    }
    if (nodeCount) {
      let buffer2 = new Uint16Array(nodeCount * 4);
      let start = nodes[nodes.length - 2];
      for (let i = nodes.length - 3, j = 0; i >= 0; i -= 3) {
        buffer2[j++] = nodes[i];
        buffer2[j++] = nodes[i + 1] - start;
        buffer2[j++] = nodes[i + 2] - start;
        buffer2[j++] = j;
      }
      children2.push(new TreeBuffer(buffer2, nodes[2] - start, nodeSet));
      positions2.push(start - parentStart);
    }
  }
  function makeBalanced(type, contextHash2) {
    return (children2, positions2, length2) => {
      let lookAhead2 = 0, lastI = children2.length - 1, last, lookAheadProp;
      if (lastI >= 0 && (last = children2[lastI]) instanceof Tree) {
        if (!lastI && last.type == type && last.length == length2) return last;
        if (lookAheadProp = last.prop(NodeProp.lookAhead)) lookAhead2 = positions2[lastI] + last.length + lookAheadProp - length2;
      }
      return makeTree(type, children2, positions2, length2, lookAhead2, contextHash2);
    };
  }
  function makeRepeatLeaf(children2, positions2, base, i, from, to, type, lookAhead2, contextHash2) {
    let localChildren = [], localPositions = [];
    while (children2.length > i) {
      localChildren.push(children2.pop());
      localPositions.push(positions2.pop() + base - from);
    }
    children2.push(makeTree(nodeSet.types[type], localChildren, localPositions, to - from, lookAhead2 - to, contextHash2));
    positions2.push(from - base);
  }
  function makeTree(type, children2, positions2, length2, lookAhead2, contextHash2, props) {
    if (contextHash2) {
      let pair2 = [NodeProp.contextHash, contextHash2];
      props = props ? [pair2].concat(props) : [pair2];
    }
    if (lookAhead2 > 25) {
      let pair2 = [NodeProp.lookAhead, lookAhead2];
      props = props ? [pair2].concat(props) : [pair2];
    }
    return new Tree(type, children2, positions2, length2, props);
  }
  function findBufferSize(maxSize, inRepeat) {
    let fork = cursor.fork();
    let size = 0, start = 0, skip = 0, minStart = fork.end - maxBufferLength;
    let result = { size: 0, start: 0, skip: 0 };
    scan: for (let minPos = fork.pos - maxSize; fork.pos > minPos; ) {
      let nodeSize2 = fork.size;
      if (fork.id == inRepeat && nodeSize2 >= 0) {
        result.size = size;
        result.start = start;
        result.skip = skip;
        skip += 4;
        size += 4;
        fork.next();
        continue;
      }
      let startPos = fork.pos - nodeSize2;
      if (nodeSize2 < 0 || startPos < minPos || fork.start < minStart) break;
      let localSkipped = fork.id >= minRepeatType ? 4 : 0;
      let nodeStart = fork.start;
      fork.next();
      while (fork.pos > startPos) {
        if (fork.size < 0) {
          if (fork.size == -3 || fork.size == -4) localSkipped += 4;
          else break scan;
        } else if (fork.id >= minRepeatType) {
          localSkipped += 4;
        }
        fork.next();
      }
      start = nodeStart;
      size += nodeSize2;
      skip += localSkipped;
    }
    if (inRepeat < 0 || size == maxSize) {
      result.size = size;
      result.start = start;
      result.skip = skip;
    }
    return result.size > 4 ? result : void 0;
  }
  function copyToBuffer(bufferStart, buffer2, index) {
    let { id: id2, start, end, size } = cursor;
    cursor.next();
    if (size >= 0 && id2 < minRepeatType) {
      let startIndex = index;
      if (size > 4) {
        let endPos = cursor.pos - (size - 4);
        while (cursor.pos > endPos) index = copyToBuffer(bufferStart, buffer2, index);
      }
      buffer2[--index] = startIndex;
      buffer2[--index] = end - bufferStart;
      buffer2[--index] = start - bufferStart;
      buffer2[--index] = id2;
    } else if (size == -3) {
      contextHash = id2;
    } else if (size == -4) {
      lookAhead = id2;
    }
    return index;
  }
  let children = [], positions = [];
  while (cursor.pos > 0) takeNode(data.start || 0, data.bufferStart || 0, children, positions, -1, 0);
  let length = (_a = data.length) !== null && _a !== void 0 ? _a : children.length ? positions[0] + children[0].length : 0;
  return new Tree(types[data.topID], children.reverse(), positions.reverse(), length);
}
var nodeSizeCache = /* @__PURE__ */ new WeakMap();
function nodeSize(balanceType, node) {
  if (!balanceType.isAnonymous || node instanceof TreeBuffer || node.type != balanceType) return 1;
  let size = nodeSizeCache.get(node);
  if (size == null) {
    size = 1;
    for (let child of node.children) {
      if (child.type != balanceType || !(child instanceof Tree)) {
        size = 1;
        break;
      }
      size += nodeSize(balanceType, child);
    }
    nodeSizeCache.set(node, size);
  }
  return size;
}
function balanceRange(balanceType, children, positions, from, to, start, length, mkTop, mkTree) {
  let total = 0;
  for (let i = from; i < to; i++) total += nodeSize(balanceType, children[i]);
  let maxChild = Math.ceil(total * 1.5 / 8);
  let localChildren = [], localPositions = [];
  function divide(children2, positions2, from2, to2, offset) {
    for (let i = from2; i < to2; ) {
      let groupFrom = i, groupStart = positions2[i], groupSize = nodeSize(balanceType, children2[i]);
      i++;
      for (; i < to2; i++) {
        let nextSize = nodeSize(balanceType, children2[i]);
        if (groupSize + nextSize >= maxChild) break;
        groupSize += nextSize;
      }
      if (i == groupFrom + 1) {
        if (groupSize > maxChild) {
          let only = children2[groupFrom];
          divide(only.children, only.positions, 0, only.children.length, positions2[groupFrom] + offset);
          continue;
        }
        localChildren.push(children2[groupFrom]);
      } else {
        let length2 = positions2[i - 1] + children2[i - 1].length - groupStart;
        localChildren.push(balanceRange(balanceType, children2, positions2, groupFrom, i, groupStart, length2, null, mkTree));
      }
      localPositions.push(groupStart + offset - start);
    }
  }
  divide(children, positions, from, to, 0);
  return (mkTop || mkTree)(localChildren, localPositions, length);
}
var Parser = class {
  startParse(input, fragments, ranges) {
    if (typeof input == "string") input = new StringInput(input);
    ranges = !ranges ? [new Range(0, input.length)] : ranges.length ? ranges.map((r) => new Range(r.from, r.to)) : [new Range(0, 0)];
    return this.createParse(input, fragments || [], ranges);
  }
  parse(input, fragments, ranges) {
    let parse = this.startParse(input, fragments, ranges);
    for (; ; ) {
      let done = parse.advance();
      if (done) return done;
    }
  }
};
var StringInput = class {
  constructor(string) {
    this.string = string;
  }
  get length() {
    return this.string.length;
  }
  chunk(from) {
    return this.string.slice(from);
  }
  get lineChunks() {
    return false;
  }
  read(from, to) {
    return this.string.slice(from, to);
  }
};
var stoppedInner = new NodeProp({ perNode: true });

// node_modules/@lezer/lr/dist/index.js
var Stack = class _Stack {
  constructor(p, stack, state, reducePos, pos, score, buffer, bufferBase, curContext, lookAhead = 0, parent) {
    this.p = p;
    this.stack = stack;
    this.state = state;
    this.reducePos = reducePos;
    this.pos = pos;
    this.score = score;
    this.buffer = buffer;
    this.bufferBase = bufferBase;
    this.curContext = curContext;
    this.lookAhead = lookAhead;
    this.parent = parent;
  }
  toString() {
    return `[${this.stack.filter((_, i) => i % 3 == 0).concat(this.state)}]@${this.pos}${this.score ? "!" + this.score : ""}`;
  }
  static start(p, state, pos = 0) {
    let cx = p.parser.context;
    return new _Stack(p, [], state, pos, pos, 0, [], 0, cx ? new StackContext(cx, cx.start) : null, 0, null);
  }
  get context() {
    return this.curContext ? this.curContext.context : null;
  }
  pushState(state, start) {
    this.stack.push(this.state, start, this.bufferBase + this.buffer.length);
    this.state = state;
  }
  reduce(action) {
    var _a;
    let depth = action >> 19, type = action & 65535;
    let { parser } = this.p;
    let lookaheadRecord = this.reducePos < this.pos - 25 && this.setLookAhead(this.pos);
    let dPrec = parser.dynamicPrecedence(type);
    if (dPrec) this.score += dPrec;
    if (depth == 0) {
      if (type < parser.minRepeatTerm && this.reducePos < this.pos) this.reducePos = this.pos;
      this.pushState(parser.getGoto(this.state, type, true), this.reducePos);
      if (type < parser.minRepeatTerm) this.storeNode(type, this.reducePos, this.reducePos, lookaheadRecord ? 8 : 4, true);
      this.reduceContext(type, this.reducePos);
      return;
    }
    let base = this.stack.length - (depth - 1) * 3 - (action & 262144 ? 6 : 0);
    let start = base ? this.stack[base - 2] : this.p.ranges[0].from;
    if (type < parser.minRepeatTerm && start == this.reducePos && this.reducePos < this.pos) this.reducePos = this.pos;
    let size = this.reducePos - start;
    if (size >= 2e3 && !((_a = this.p.parser.nodeSet.types[type]) === null || _a === void 0 ? void 0 : _a.isAnonymous)) {
      if (start == this.p.lastBigReductionStart) {
        this.p.bigReductionCount++;
        this.p.lastBigReductionSize = size;
      } else if (this.p.lastBigReductionSize < size) {
        this.p.bigReductionCount = 1;
        this.p.lastBigReductionStart = start;
        this.p.lastBigReductionSize = size;
      }
    }
    let bufferBase = base ? this.stack[base - 1] : 0, count = this.bufferBase + this.buffer.length - bufferBase;
    if (type < parser.minRepeatTerm || action & 131072) {
      let pos = parser.stateFlag(this.state, 1) ? this.pos : this.reducePos;
      this.storeNode(type, start, pos, count + 4, true);
    }
    if (action & 262144) {
      this.state = this.stack[base];
    } else {
      let baseStateID = this.stack[base - 3];
      this.state = parser.getGoto(baseStateID, type, true);
    }
    while (this.stack.length > base) this.stack.pop();
    this.reduceContext(type, start);
  }
  storeNode(term, start, end, size = 4, mustSink = false) {
    if (term == 0 && (!this.stack.length || this.stack[this.stack.length - 1] < this.buffer.length + this.bufferBase)) {
      let top = this.buffer.length;
      if (top > 0 && this.buffer[top - 4] == 0 && this.buffer[top - 1] > -1) {
        if (start == end) return;
        if (this.buffer[top - 2] >= start) {
          this.buffer[top - 2] = end;
          return;
        }
      }
    }
    if (!mustSink || this.pos == end) {
      this.buffer.push(term, start, end, size);
    } else {
      let index = this.buffer.length;
      if (index > 0 && (this.buffer[index - 4] != 0 || this.buffer[index - 1] < 0)) {
        let mustMove = false;
        for (let scan = index; scan > 0 && this.buffer[scan - 2] > end; scan -= 4) {
          if (this.buffer[scan - 1] >= 0) {
            mustMove = true;
            break;
          }
        }
        if (mustMove) while (index > 0 && this.buffer[index - 2] > end) {
          this.buffer[index] = this.buffer[index - 4];
          this.buffer[index + 1] = this.buffer[index - 3];
          this.buffer[index + 2] = this.buffer[index - 2];
          this.buffer[index + 3] = this.buffer[index - 1];
          index -= 4;
          if (size > 4) size -= 4;
        }
      }
      this.buffer[index] = term;
      this.buffer[index + 1] = start;
      this.buffer[index + 2] = end;
      this.buffer[index + 3] = size;
    }
  }
  shift(action, type, start, end) {
    if (action & 131072) {
      this.pushState(action & 65535, this.pos);
    } else if ((action & 262144) == 0) {
      let nextState = action, { parser } = this.p;
      this.pos = end;
      let skipped = parser.stateFlag(nextState, 1);
      if (!skipped && (end > start || type <= parser.maxNode)) this.reducePos = end;
      this.pushState(nextState, skipped ? start : Math.min(start, this.reducePos));
      this.shiftContext(type, start);
      if (type <= parser.maxNode) this.buffer.push(type, start, end, 4);
    } else {
      this.pos = end;
      this.shiftContext(type, start);
      if (type <= this.p.parser.maxNode) this.buffer.push(type, start, end, 4);
    }
  }
  apply(action, next, nextStart, nextEnd) {
    if (action & 65536) this.reduce(action);
    else this.shift(action, next, nextStart, nextEnd);
  }
  useNode(value, next, start) {
    let index = this.p.reused.length - 1;
    if (index < 0 || this.p.reused[index] != value) {
      this.p.reused.push(value);
      index++;
    }
    let end = this.reducePos = this.pos = start + value.length;
    this.pushState(next, start);
    this.buffer.push(index, start, end, -1);
    if (this.curContext) this.updateContext(this.curContext.tracker.reuse(this.curContext.context, value, this, this.p.stream.reset(this.pos - value.length)));
  }
  split() {
    let parent = this;
    let off = parent.buffer.length;
    if (off && parent.buffer[off - 4] == 0) off -= 4;
    while (off > 0 && parent.buffer[off - 2] > parent.reducePos) off -= 4;
    let buffer = parent.buffer.slice(off), base = parent.bufferBase + off;
    while (parent && base == parent.bufferBase) parent = parent.parent;
    return new _Stack(this.p, this.stack.slice(), this.state, this.reducePos, this.pos, this.score, buffer, base, this.curContext, this.lookAhead, parent);
  }
  recoverByDelete(next, nextEnd) {
    let isNode = next <= this.p.parser.maxNode;
    if (isNode) this.storeNode(next, this.pos, nextEnd, 4);
    this.storeNode(0, this.pos, nextEnd, isNode ? 8 : 4);
    this.pos = this.reducePos = nextEnd;
    this.score -= 190;
  }
  canShift(term) {
    for (let sim = new SimulatedStack(this); ; ) {
      let action = this.p.parser.stateSlot(sim.state, 4) || this.p.parser.hasAction(sim.state, term);
      if (action == 0) return false;
      if ((action & 65536) == 0) return true;
      sim.reduce(action);
    }
  }
  recoverByInsert(next) {
    if (this.stack.length >= 300) return [];
    let nextStates = this.p.parser.nextStates(this.state);
    if (nextStates.length > 4 << 1 || this.stack.length >= 120) {
      let best = [];
      for (let i = 0, s; i < nextStates.length; i += 2) {
        if ((s = nextStates[i + 1]) != this.state && this.p.parser.hasAction(s, next)) best.push(nextStates[i], s);
      }
      if (this.stack.length < 120) for (let i = 0; best.length < 4 << 1 && i < nextStates.length; i += 2) {
        let s = nextStates[i + 1];
        if (!best.some((v, i2) => i2 & 1 && v == s)) best.push(nextStates[i], s);
      }
      nextStates = best;
    }
    let result = [];
    for (let i = 0; i < nextStates.length && result.length < 4; i += 2) {
      let s = nextStates[i + 1];
      if (s == this.state) continue;
      let stack = this.split();
      stack.pushState(s, this.pos);
      stack.storeNode(0, stack.pos, stack.pos, 4, true);
      stack.shiftContext(nextStates[i], this.pos);
      stack.reducePos = this.pos;
      stack.score -= 200;
      result.push(stack);
    }
    return result;
  }
  forceReduce() {
    let { parser } = this.p;
    let reduce = parser.stateSlot(this.state, 5);
    if ((reduce & 65536) == 0) return false;
    if (!parser.validAction(this.state, reduce)) {
      let depth = reduce >> 19, term = reduce & 65535;
      let target = this.stack.length - depth * 3;
      if (target < 0 || parser.getGoto(this.stack[target], term, false) < 0) {
        let backup = this.findForcedReduction();
        if (backup == null) return false;
        reduce = backup;
      }
      this.storeNode(0, this.pos, this.pos, 4, true);
      this.score -= 100;
    }
    this.reducePos = this.pos;
    this.reduce(reduce);
    return true;
  }
  findForcedReduction() {
    let { parser } = this.p, seen = [];
    let explore = (state, depth) => {
      if (seen.includes(state)) return;
      seen.push(state);
      return parser.allActions(state, (action) => {
        if (action & (262144 | 131072)) ;
        else if (action & 65536) {
          let rDepth = (action >> 19) - depth;
          if (rDepth > 1) {
            let term = action & 65535, target = this.stack.length - rDepth * 3;
            if (target >= 0 && parser.getGoto(this.stack[target], term, false) >= 0) return rDepth << 19 | 65536 | term;
          }
        } else {
          let found = explore(action, depth + 1);
          if (found != null) return found;
        }
      });
    };
    return explore(this.state, 0);
  }
  forceAll() {
    while (!this.p.parser.stateFlag(this.state, 2)) {
      if (!this.forceReduce()) {
        this.storeNode(0, this.pos, this.pos, 4, true);
        break;
      }
    }
    return this;
  }
  get deadEnd() {
    if (this.stack.length != 3) return false;
    let { parser } = this.p;
    return parser.data[parser.stateSlot(this.state, 1)] == 65535 && !parser.stateSlot(this.state, 4);
  }
  restart() {
    this.storeNode(0, this.pos, this.pos, 4, true);
    this.state = this.stack[0];
    this.stack.length = 0;
  }
  sameState(other) {
    if (this.state != other.state || this.stack.length != other.stack.length) return false;
    for (let i = 0; i < this.stack.length; i += 3) if (this.stack[i] != other.stack[i]) return false;
    return true;
  }
  get parser() {
    return this.p.parser;
  }
  dialectEnabled(dialectID) {
    return this.p.parser.dialect.flags[dialectID];
  }
  shiftContext(term, start) {
    if (this.curContext) this.updateContext(this.curContext.tracker.shift(this.curContext.context, term, this, this.p.stream.reset(start)));
  }
  reduceContext(term, start) {
    if (this.curContext) this.updateContext(this.curContext.tracker.reduce(this.curContext.context, term, this, this.p.stream.reset(start)));
  }
  emitContext() {
    let last = this.buffer.length - 1;
    if (last < 0 || this.buffer[last] != -3) this.storeNode(this.curContext.hash, this.reducePos, this.reducePos, -3, true);
  }
  emitLookAhead() {
    let last = this.buffer.length - 1;
    if (last < 0 || this.buffer[last] != -4) this.buffer.push(this.lookAhead, this.pos, this.pos, -4);
  }
  updateContext(context) {
    if (context != this.curContext.context) {
      let newCx = new StackContext(this.curContext.tracker, context);
      if (newCx.hash != this.curContext.hash) this.emitContext();
      this.curContext = newCx;
    }
  }
  setLookAhead(lookAhead) {
    if (lookAhead <= this.lookAhead) return false;
    this.emitLookAhead();
    this.lookAhead = lookAhead;
    return true;
  }
  close() {
    if (this.curContext && this.curContext.tracker.strict) this.emitContext();
    if (this.lookAhead > 0) this.emitLookAhead();
  }
};
var StackContext = class {
  constructor(tracker, context) {
    this.tracker = tracker;
    this.context = context;
    this.hash = tracker.strict ? tracker.hash(context) : 0;
  }
};
var SimulatedStack = class {
  constructor(start) {
    this.start = start;
    this.state = start.state;
    this.stack = start.stack;
    this.base = this.stack.length;
  }
  reduce(action) {
    let term = action & 65535, depth = action >> 19;
    if (depth == 0) {
      if (this.stack == this.start.stack) this.stack = this.stack.slice();
      this.stack.push(this.state, 0, 0);
      this.base += 3;
    } else {
      this.base -= (depth - 1) * 3;
    }
    let goto = this.start.p.parser.getGoto(this.stack[this.base - 3], term, true);
    this.state = goto;
  }
};
var StackBufferCursor = class _StackBufferCursor {
  constructor(stack, pos, index) {
    this.stack = stack;
    this.pos = pos;
    this.index = index;
    this.buffer = stack.buffer;
    if (this.index == 0) this.maybeNext();
  }
  static create(stack, pos = stack.bufferBase + stack.buffer.length) {
    return new _StackBufferCursor(stack, pos, pos - stack.bufferBase);
  }
  maybeNext() {
    let next = this.stack.parent;
    if (next != null) {
      this.index = this.stack.bufferBase - next.bufferBase;
      this.stack = next;
      this.buffer = next.buffer;
    }
  }
  get id() {
    return this.buffer[this.index - 4];
  }
  get start() {
    return this.buffer[this.index - 3];
  }
  get end() {
    return this.buffer[this.index - 2];
  }
  get size() {
    return this.buffer[this.index - 1];
  }
  next() {
    this.index -= 4;
    this.pos -= 4;
    if (this.index == 0) this.maybeNext();
  }
  fork() {
    return new _StackBufferCursor(this.stack, this.pos, this.index);
  }
};
function decodeArray(input, Type = Uint16Array) {
  if (typeof input != "string") return input;
  let array = null;
  for (let pos = 0, out = 0; pos < input.length; ) {
    let value = 0;
    for (; ; ) {
      let next = input.charCodeAt(pos++), stop = false;
      if (next == 126) {
        value = 65535;
        break;
      }
      if (next >= 92) next--;
      if (next >= 34) next--;
      let digit = next - 32;
      if (digit >= 46) {
        digit -= 46;
        stop = true;
      }
      value += digit;
      if (stop) break;
      value *= 46;
    }
    if (array) array[out++] = value;
    else array = new Type(value);
  }
  return array;
}
var CachedToken = class {
  constructor() {
    this.start = -1;
    this.value = -1;
    this.end = -1;
    this.extended = -1;
    this.lookAhead = 0;
    this.mask = 0;
    this.context = 0;
  }
};
var nullToken = new CachedToken();
var InputStream = class {
  constructor(input, ranges) {
    this.input = input;
    this.ranges = ranges;
    this.chunk = "";
    this.chunkOff = 0;
    this.chunk2 = "";
    this.chunk2Pos = 0;
    this.next = -1;
    this.token = nullToken;
    this.rangeIndex = 0;
    this.pos = this.chunkPos = ranges[0].from;
    this.range = ranges[0];
    this.end = ranges[ranges.length - 1].to;
    this.readNext();
  }
  resolveOffset(offset, assoc) {
    let range = this.range, index = this.rangeIndex;
    let pos = this.pos + offset;
    while (pos < range.from) {
      if (!index) return null;
      let next = this.ranges[--index];
      pos -= range.from - next.to;
      range = next;
    }
    while (assoc < 0 ? pos > range.to : pos >= range.to) {
      if (index == this.ranges.length - 1) return null;
      let next = this.ranges[++index];
      pos += next.from - range.to;
      range = next;
    }
    return pos;
  }
  clipPos(pos) {
    if (pos >= this.range.from && pos < this.range.to) return pos;
    for (let range of this.ranges) if (range.to > pos) return Math.max(pos, range.from);
    return this.end;
  }
  peek(offset) {
    let idx = this.chunkOff + offset, pos, result;
    if (idx >= 0 && idx < this.chunk.length) {
      pos = this.pos + offset;
      result = this.chunk.charCodeAt(idx);
    } else {
      let resolved = this.resolveOffset(offset, 1);
      if (resolved == null) return -1;
      pos = resolved;
      if (pos >= this.chunk2Pos && pos < this.chunk2Pos + this.chunk2.length) {
        result = this.chunk2.charCodeAt(pos - this.chunk2Pos);
      } else {
        let i = this.rangeIndex, range = this.range;
        while (range.to <= pos) range = this.ranges[++i];
        this.chunk2 = this.input.chunk(this.chunk2Pos = pos);
        if (pos + this.chunk2.length > range.to) this.chunk2 = this.chunk2.slice(0, range.to - pos);
        result = this.chunk2.charCodeAt(0);
      }
    }
    if (pos >= this.token.lookAhead) this.token.lookAhead = pos + 1;
    return result;
  }
  acceptToken(token, endOffset = 0) {
    let end = endOffset ? this.resolveOffset(endOffset, -1) : this.pos;
    if (end == null || end < this.token.start) throw new RangeError("Token end out of bounds");
    this.token.value = token;
    this.token.end = end;
  }
  acceptTokenTo(token, endPos) {
    this.token.value = token;
    this.token.end = endPos;
  }
  getChunk() {
    if (this.pos >= this.chunk2Pos && this.pos < this.chunk2Pos + this.chunk2.length) {
      let { chunk, chunkPos } = this;
      this.chunk = this.chunk2;
      this.chunkPos = this.chunk2Pos;
      this.chunk2 = chunk;
      this.chunk2Pos = chunkPos;
      this.chunkOff = this.pos - this.chunkPos;
    } else {
      this.chunk2 = this.chunk;
      this.chunk2Pos = this.chunkPos;
      let nextChunk = this.input.chunk(this.pos);
      let end = this.pos + nextChunk.length;
      this.chunk = end > this.range.to ? nextChunk.slice(0, this.range.to - this.pos) : nextChunk;
      this.chunkPos = this.pos;
      this.chunkOff = 0;
    }
  }
  readNext() {
    if (this.chunkOff >= this.chunk.length) {
      this.getChunk();
      if (this.chunkOff == this.chunk.length) return this.next = -1;
    }
    return this.next = this.chunk.charCodeAt(this.chunkOff);
  }
  advance(n = 1) {
    this.chunkOff += n;
    while (this.pos + n >= this.range.to) {
      if (this.rangeIndex == this.ranges.length - 1) return this.setDone();
      n -= this.range.to - this.pos;
      this.range = this.ranges[++this.rangeIndex];
      this.pos = this.range.from;
    }
    this.pos += n;
    if (this.pos >= this.token.lookAhead) this.token.lookAhead = this.pos + 1;
    return this.readNext();
  }
  setDone() {
    this.pos = this.chunkPos = this.end;
    this.range = this.ranges[this.rangeIndex = this.ranges.length - 1];
    this.chunk = "";
    return this.next = -1;
  }
  reset(pos, token) {
    if (token) {
      this.token = token;
      token.start = pos;
      token.lookAhead = pos + 1;
      token.value = token.extended = -1;
    } else {
      this.token = nullToken;
    }
    if (this.pos != pos) {
      this.pos = pos;
      if (pos == this.end) {
        this.setDone();
        return this;
      }
      while (pos < this.range.from) this.range = this.ranges[--this.rangeIndex];
      while (pos >= this.range.to) this.range = this.ranges[++this.rangeIndex];
      if (pos >= this.chunkPos && pos < this.chunkPos + this.chunk.length) {
        this.chunkOff = pos - this.chunkPos;
      } else {
        this.chunk = "";
        this.chunkOff = 0;
      }
      this.readNext();
    }
    return this;
  }
  read(from, to) {
    if (from >= this.chunkPos && to <= this.chunkPos + this.chunk.length) return this.chunk.slice(from - this.chunkPos, to - this.chunkPos);
    if (from >= this.chunk2Pos && to <= this.chunk2Pos + this.chunk2.length) return this.chunk2.slice(from - this.chunk2Pos, to - this.chunk2Pos);
    if (from >= this.range.from && to <= this.range.to) return this.input.read(from, to);
    let result = "";
    for (let r of this.ranges) {
      if (r.from >= to) break;
      if (r.to > from) result += this.input.read(Math.max(r.from, from), Math.min(r.to, to));
    }
    return result;
  }
};
var TokenGroup = class {
  constructor(data, id2) {
    this.data = data;
    this.id = id2;
  }
  token(input, stack) {
    let { parser } = stack.p;
    readToken(this.data, input, stack, this.id, parser.data, parser.tokenPrecTable);
  }
};
TokenGroup.prototype.contextual = TokenGroup.prototype.fallback = TokenGroup.prototype.extend = false;
var LocalTokenGroup = class {
  constructor(data, precTable, elseToken) {
    this.precTable = precTable;
    this.elseToken = elseToken;
    this.data = typeof data == "string" ? decodeArray(data) : data;
  }
  token(input, stack) {
    let start = input.pos, skipped = 0;
    for (; ; ) {
      let atEof = input.next < 0, nextPos = input.resolveOffset(1, 1);
      readToken(this.data, input, stack, 0, this.data, this.precTable);
      if (input.token.value > -1) break;
      if (this.elseToken == null) return;
      if (!atEof) skipped++;
      if (nextPos == null) break;
      input.reset(nextPos, input.token);
    }
    if (skipped) {
      input.reset(start, input.token);
      input.acceptToken(this.elseToken, skipped);
    }
  }
};
LocalTokenGroup.prototype.contextual = TokenGroup.prototype.fallback = TokenGroup.prototype.extend = false;
var ExternalTokenizer = class {
  constructor(token, options = {}) {
    this.token = token;
    this.contextual = !!options.contextual;
    this.fallback = !!options.fallback;
    this.extend = !!options.extend;
  }
};
function readToken(data, input, stack, group, precTable, precOffset) {
  let state = 0, groupMask = 1 << group, { dialect } = stack.p.parser;
  scan: for (; ; ) {
    if ((groupMask & data[state]) == 0) break;
    let accEnd = data[state + 1];
    for (let i = state + 3; i < accEnd; i += 2) if ((data[i + 1] & groupMask) > 0) {
      let term = data[i];
      if (dialect.allows(term) && (input.token.value == -1 || input.token.value == term || overrides(term, input.token.value, precTable, precOffset))) {
        input.acceptToken(term);
        break;
      }
    }
    let next = input.next, low = 0, high = data[state + 2];
    if (input.next < 0 && high > low && data[accEnd + high * 3 - 3] == 65535) {
      state = data[accEnd + high * 3 - 1];
      continue scan;
    }
    for (; low < high; ) {
      let mid = low + high >> 1;
      let index = accEnd + mid + (mid << 1);
      let from = data[index], to = data[index + 1] || 65536;
      if (next < from) high = mid;
      else if (next >= to) low = mid + 1;
      else {
        state = data[index + 2];
        input.advance();
        continue scan;
      }
    }
    break;
  }
}
function findOffset(data, start, term) {
  for (let i = start, next; (next = data[i]) != 65535; i++) if (next == term) return i - start;
  return -1;
}
function overrides(token, prev, tableData, tableOffset) {
  let iPrev = findOffset(tableData, tableOffset, prev);
  return iPrev < 0 || findOffset(tableData, tableOffset, token) < iPrev;
}
var verbose = typeof process != "undefined" && process.env && /\bparse\b/.test(process.env.LOG);
var stackIDs = null;
function cutAt(tree, pos, side) {
  let cursor = tree.cursor(IterMode.IncludeAnonymous);
  cursor.moveTo(pos);
  for (; ; ) {
    if (!(side < 0 ? cursor.childBefore(pos) : cursor.childAfter(pos))) for (; ; ) {
      if ((side < 0 ? cursor.to < pos : cursor.from > pos) && !cursor.type.isError) return side < 0 ? Math.max(0, Math.min(cursor.to - 1, pos - 25)) : Math.min(tree.length, Math.max(cursor.from + 1, pos + 25));
      if (side < 0 ? cursor.prevSibling() : cursor.nextSibling()) break;
      if (!cursor.parent()) return side < 0 ? 0 : tree.length;
    }
  }
}
var FragmentCursor = class {
  constructor(fragments, minRepeat) {
    this.fragments = fragments;
    this.minRepeat = minRepeat;
    this.i = 0;
    this.fragment = null;
    this.safeFrom = -1;
    this.safeTo = -1;
    this.trees = [];
    this.start = [];
    this.index = [];
    this.lastRepeat = null;
    this.lastRepeatPos = -1;
    this.nextFragment();
  }
  nextFragment() {
    let fr = this.fragment = this.i == this.fragments.length ? null : this.fragments[this.i++];
    if (fr) {
      this.safeFrom = fr.openStart ? cutAt(fr.tree, fr.from + fr.offset, 1) - fr.offset : fr.from;
      this.safeTo = fr.openEnd ? cutAt(fr.tree, fr.to + fr.offset, -1) - fr.offset : fr.to;
      while (this.trees.length) {
        this.trees.pop();
        this.start.pop();
        this.index.pop();
      }
      this.trees.push(fr.tree);
      this.start.push(-fr.offset);
      this.index.push(0);
      this.nextStart = this.safeFrom;
    } else {
      this.nextStart = 1e9;
    }
  }
  nodeAt(pos) {
    if (pos < this.nextStart) return null;
    while (this.fragment && this.safeTo <= pos) this.nextFragment();
    if (!this.fragment) return null;
    for (; ; ) {
      let last = this.trees.length - 1;
      if (last < 0) {
        this.nextFragment();
        return null;
      }
      if (pos < this.safeFrom) return null;
      let top = this.trees[last], index = this.index[last];
      if (index == top.children.length) {
        this.trees.pop();
        this.start.pop();
        this.index.pop();
        continue;
      }
      let next = top.children[index];
      let start = this.start[last] + top.positions[index];
      if (start > pos) {
        this.nextStart = start;
        return null;
      }
      if (next instanceof Tree) {
        let storeRepeat = start > this.lastRepeatPos && next.type.id >= this.minRepeat;
        if (start == pos || storeRepeat) {
          let end = start + next.length, lookahead;
          if (start >= this.safeFrom && end <= this.safeTo && (!(lookahead = next.prop(NodeProp.lookAhead)) || end + lookahead < this.fragment.to)) {
            if (storeRepeat) {
              this.lastRepeat = next;
              this.lastRepeatPos = start;
            }
            if (start == pos) return next;
          }
        }
        this.index[last]++;
        if (start + next.length >= Math.max(this.safeFrom, pos)) {
          this.trees.push(next);
          this.start.push(start);
          this.index.push(0);
        }
      } else {
        this.index[last]++;
        this.nextStart = start + next.length;
      }
    }
  }
};
var TokenCache = class {
  constructor(parser, stream) {
    this.stream = stream;
    this.tokens = [];
    this.mainToken = null;
    this.actions = [];
    this.tokens = parser.tokenizers.map((_) => new CachedToken());
  }
  getActions(stack) {
    let actionIndex = 0;
    let main = null;
    let { parser } = stack.p, { tokenizers } = parser;
    let mask = parser.stateSlot(stack.state, 3);
    let context = stack.curContext ? stack.curContext.hash : 0;
    let lookAhead = 0;
    for (let i = 0; i < tokenizers.length; i++) {
      if ((1 << i & mask) == 0) continue;
      let tokenizer = tokenizers[i], token = this.tokens[i];
      if (main && !tokenizer.fallback) continue;
      if (tokenizer.contextual || token.start != stack.pos || token.mask != mask || token.context != context) {
        this.updateCachedToken(token, tokenizer, stack);
        token.mask = mask;
        token.context = context;
      }
      if (token.lookAhead > token.end + 25) lookAhead = Math.max(token.lookAhead, lookAhead);
      if (token.value != 0) {
        let startIndex = actionIndex;
        if (token.extended > -1) actionIndex = this.addActions(stack, token.extended, token.end, actionIndex);
        actionIndex = this.addActions(stack, token.value, token.end, actionIndex);
        if (!tokenizer.extend) {
          main = token;
          if (actionIndex > startIndex) break;
        }
      }
    }
    while (this.actions.length > actionIndex) this.actions.pop();
    if (lookAhead) stack.setLookAhead(lookAhead);
    if (!main && stack.pos == this.stream.end) {
      main = new CachedToken();
      main.value = stack.p.parser.eofTerm;
      main.start = main.end = stack.pos;
      actionIndex = this.addActions(stack, main.value, main.end, actionIndex);
    }
    this.mainToken = main;
    return this.actions;
  }
  getMainToken(stack) {
    if (this.mainToken) return this.mainToken;
    let main = new CachedToken(), { pos, p } = stack;
    main.start = pos;
    main.end = Math.min(pos + 1, p.stream.end);
    main.value = pos == p.stream.end ? p.parser.eofTerm : 0;
    return main;
  }
  updateCachedToken(token, tokenizer, stack) {
    let start = this.stream.clipPos(stack.pos);
    tokenizer.token(this.stream.reset(start, token), stack);
    if (token.value > -1) {
      let { parser } = stack.p;
      for (let i = 0; i < parser.specialized.length; i++) if (parser.specialized[i] == token.value) {
        let result = parser.specializers[i](this.stream.read(token.start, token.end), stack);
        if (result >= 0 && stack.p.parser.dialect.allows(result >> 1)) {
          if ((result & 1) == 0) token.value = result >> 1;
          else token.extended = result >> 1;
          break;
        }
      }
    } else {
      token.value = 0;
      token.end = this.stream.clipPos(start + 1);
    }
  }
  putAction(action, token, end, index) {
    for (let i = 0; i < index; i += 3) if (this.actions[i] == action) return index;
    this.actions[index++] = action;
    this.actions[index++] = token;
    this.actions[index++] = end;
    return index;
  }
  addActions(stack, token, end, index) {
    let { state } = stack, { parser } = stack.p, { data } = parser;
    for (let set = 0; set < 2; set++) {
      for (let i = parser.stateSlot(state, set ? 2 : 1); ; i += 3) {
        if (data[i] == 65535) {
          if (data[i + 1] == 1) {
            i = pair(data, i + 2);
          } else {
            if (index == 0 && data[i + 1] == 2) index = this.putAction(pair(data, i + 2), token, end, index);
            break;
          }
        }
        if (data[i] == token) index = this.putAction(pair(data, i + 1), token, end, index);
      }
    }
    return index;
  }
};
var Parse = class {
  constructor(parser, input, fragments, ranges) {
    this.parser = parser;
    this.input = input;
    this.ranges = ranges;
    this.recovering = 0;
    this.nextStackID = 9812;
    this.minStackPos = 0;
    this.reused = [];
    this.stoppedAt = null;
    this.lastBigReductionStart = -1;
    this.lastBigReductionSize = 0;
    this.bigReductionCount = 0;
    this.stream = new InputStream(input, ranges);
    this.tokens = new TokenCache(parser, this.stream);
    this.topTerm = parser.top[1];
    let { from } = ranges[0];
    this.stacks = [Stack.start(this, parser.top[0], from)];
    this.fragments = fragments.length && this.stream.end - from > parser.bufferLength * 4 ? new FragmentCursor(fragments, parser.minRepeatTerm) : null;
  }
  get parsedPos() {
    return this.minStackPos;
  }
  advance() {
    let stacks = this.stacks, pos = this.minStackPos;
    let newStacks = this.stacks = [];
    let stopped, stoppedTokens;
    if (this.bigReductionCount > 300 && stacks.length == 1) {
      let [s] = stacks;
      while (s.forceReduce() && s.stack.length && s.stack[s.stack.length - 2] >= this.lastBigReductionStart) {
      }
      this.bigReductionCount = this.lastBigReductionSize = 0;
    }
    for (let i = 0; i < stacks.length; i++) {
      let stack = stacks[i];
      for (; ; ) {
        this.tokens.mainToken = null;
        if (stack.pos > pos) {
          newStacks.push(stack);
        } else if (this.advanceStack(stack, newStacks, stacks)) {
          continue;
        } else {
          if (!stopped) {
            stopped = [];
            stoppedTokens = [];
          }
          stopped.push(stack);
          let tok = this.tokens.getMainToken(stack);
          stoppedTokens.push(tok.value, tok.end);
        }
        break;
      }
    }
    if (!newStacks.length) {
      let finished = stopped && findFinished(stopped);
      if (finished) {
        if (verbose) console.log("Finish with " + this.stackID(finished));
        return this.stackToTree(finished);
      }
      if (this.parser.strict) {
        if (verbose && stopped) console.log("Stuck with token " + (this.tokens.mainToken ? this.parser.getName(this.tokens.mainToken.value) : "none"));
        throw new SyntaxError("No parse at " + pos);
      }
      if (!this.recovering) this.recovering = 5;
    }
    if (this.recovering && stopped) {
      let finished = this.stoppedAt != null && stopped[0].pos > this.stoppedAt ? stopped[0] : this.runRecovery(stopped, stoppedTokens, newStacks);
      if (finished) {
        if (verbose) console.log("Force-finish " + this.stackID(finished));
        return this.stackToTree(finished.forceAll());
      }
    }
    if (this.recovering) {
      let maxRemaining = this.recovering == 1 ? 1 : this.recovering * 3;
      if (newStacks.length > maxRemaining) {
        newStacks.sort((a, b) => b.score - a.score);
        while (newStacks.length > maxRemaining) newStacks.pop();
      }
      if (newStacks.some((s) => s.reducePos > pos)) this.recovering--;
    } else if (newStacks.length > 1) {
      outer: for (let i = 0; i < newStacks.length - 1; i++) {
        let stack = newStacks[i];
        for (let j = i + 1; j < newStacks.length; j++) {
          let other = newStacks[j];
          if (stack.sameState(other) || stack.buffer.length > 500 && other.buffer.length > 500) {
            if ((stack.score - other.score || stack.buffer.length - other.buffer.length) > 0) {
              newStacks.splice(j--, 1);
            } else {
              newStacks.splice(i--, 1);
              continue outer;
            }
          }
        }
      }
      if (newStacks.length > 12) {
        newStacks.sort((a, b) => b.score - a.score);
        newStacks.splice(12, newStacks.length - 12);
      }
    }
    this.minStackPos = newStacks[0].pos;
    for (let i = 1; i < newStacks.length; i++) if (newStacks[i].pos < this.minStackPos) this.minStackPos = newStacks[i].pos;
    return null;
  }
  stopAt(pos) {
    if (this.stoppedAt != null && this.stoppedAt < pos) throw new RangeError("Can't move stoppedAt forward");
    this.stoppedAt = pos;
  }
  tryReuse(stack, start, tree, repeatOnly) {
    if (!tree) return null;
    let strictCx = stack.curContext && stack.curContext.tracker.strict, cxHash = strictCx ? stack.curContext.hash : 0;
    for (; tree; ) {
      let match = this.parser.nodeSet.types[tree.type.id] != tree.type ? -1 : this.parser.getGoto(stack.state, tree.type.id);
      if (match > -1 && tree.length && (!strictCx || (tree.prop(NodeProp.contextHash) || 0) == cxHash)) {
        stack.useNode(tree, match, start);
        return tree;
      }
      if (tree.children.length == 0 || tree.positions[0] > 0) break;
      let inner = tree.children[0];
      if (inner instanceof Tree && (!repeatOnly || inner.type.id >= this.parser.minRepeatTerm)) tree = inner;
      else break;
    }
    return null;
  }
  advanceStack(stack, stacks, split) {
    let start = stack.pos, { parser } = this;
    let base = verbose ? this.stackID(stack) + " -> " : "";
    if (this.stoppedAt != null && start > this.stoppedAt) return stack.forceReduce() ? stack : null;
    if (this.fragments) {
      let reused = stack.reducePos < start && stack.buffer.length && stack.buffer[stack.buffer.length - 2] <= stack.reducePos && this.fragments.lastRepeatPos == stack.reducePos && this.tryReuse(stack, stack.reducePos, this.fragments.lastRepeat, true) || this.tryReuse(stack, start, this.fragments.nodeAt(start), false);
      if (reused) {
        if (verbose) console.log(base + this.stackID(stack) + ` (via reuse of ${parser.getName(reused.type.id)})`);
        return true;
      }
    }
    let defaultReduce = parser.stateSlot(stack.state, 4);
    if (defaultReduce > 0) {
      stack.reduce(defaultReduce);
      if (verbose) console.log(base + this.stackID(stack) + ` (via always-reduce ${parser.getName(defaultReduce & 65535)})`);
      return true;
    }
    if (stack.stack.length >= 8400) {
      while (stack.stack.length > 6e3 && stack.forceReduce()) {
      }
    }
    let actions = this.tokens.getActions(stack);
    for (let i = 0; i < actions.length; ) {
      let action = actions[i++], term = actions[i++], end = actions[i++];
      let last = i == actions.length || !split;
      let localStack = last ? stack : stack.split();
      let main = this.tokens.mainToken;
      localStack.apply(action, term, main ? main.start : localStack.pos, end);
      if (verbose) console.log(base + this.stackID(localStack) + ` (via ${(action & 65536) == 0 ? "shift" : `reduce of ${parser.getName(action & 65535)}`} for ${parser.getName(term)} @ ${start}${localStack == stack ? "" : ", split"})`);
      if (last) return true;
      else if (localStack.pos > start) stacks.push(localStack);
      else split.push(localStack);
    }
    return false;
  }
  advanceFully(stack, newStacks) {
    let pos = stack.pos;
    for (; ; ) {
      if (!this.advanceStack(stack, null, null)) return false;
      if (stack.pos > pos) {
        pushStackDedup(stack, newStacks);
        return true;
      }
    }
  }
  runRecovery(stacks, tokens, newStacks) {
    let finished = null, restarted = false;
    for (let i = 0; i < stacks.length; i++) {
      let stack = stacks[i], token = tokens[i << 1], tokenEnd = tokens[(i << 1) + 1];
      let base = verbose ? this.stackID(stack) + " -> " : "";
      if (stack.deadEnd) {
        if (restarted) continue;
        restarted = true;
        stack.restart();
        if (verbose) console.log(base + this.stackID(stack) + " (restarted)");
        let done = this.advanceFully(stack, newStacks);
        if (done) continue;
      }
      let force = stack.split(), forceBase = base;
      for (let j = 0; j < 10 && force.forceReduce(); j++) {
        if (verbose) console.log(forceBase + this.stackID(force) + " (via force-reduce)");
        let done = this.advanceFully(force, newStacks);
        if (done) break;
        if (verbose) forceBase = this.stackID(force) + " -> ";
      }
      for (let insert of stack.recoverByInsert(token)) {
        if (verbose) console.log(base + this.stackID(insert) + " (via recover-insert)");
        this.advanceFully(insert, newStacks);
      }
      if (this.stream.end > stack.pos) {
        if (tokenEnd == stack.pos) {
          tokenEnd++;
          token = 0;
        }
        stack.recoverByDelete(token, tokenEnd);
        if (verbose) console.log(base + this.stackID(stack) + ` (via recover-delete ${this.parser.getName(token)})`);
        pushStackDedup(stack, newStacks);
      } else if (!finished || finished.score < force.score) {
        finished = force;
      }
    }
    return finished;
  }
  stackToTree(stack) {
    stack.close();
    return Tree.build({ buffer: StackBufferCursor.create(stack), nodeSet: this.parser.nodeSet, topID: this.topTerm, maxBufferLength: this.parser.bufferLength, reused: this.reused, start: this.ranges[0].from, length: stack.pos - this.ranges[0].from, minRepeatType: this.parser.minRepeatTerm });
  }
  stackID(stack) {
    let id2 = (stackIDs || (stackIDs = /* @__PURE__ */ new WeakMap())).get(stack);
    if (!id2) stackIDs.set(stack, id2 = String.fromCodePoint(this.nextStackID++));
    return id2 + stack;
  }
};
function pushStackDedup(stack, newStacks) {
  for (let i = 0; i < newStacks.length; i++) {
    let other = newStacks[i];
    if (other.pos == stack.pos && other.sameState(stack)) {
      if (newStacks[i].score < stack.score) newStacks[i] = stack;
      return;
    }
  }
  newStacks.push(stack);
}
var Dialect = class {
  constructor(source, flags, disabled) {
    this.source = source;
    this.flags = flags;
    this.disabled = disabled;
  }
  allows(term) {
    return !this.disabled || this.disabled[term] == 0;
  }
};
var id = (x) => x;
var ContextTracker = class {
  constructor(spec) {
    this.start = spec.start;
    this.shift = spec.shift || id;
    this.reduce = spec.reduce || id;
    this.reuse = spec.reuse || id;
    this.hash = spec.hash || (() => 0);
    this.strict = spec.strict !== false;
  }
};
var LRParser = class _LRParser extends Parser {
  constructor(spec) {
    super();
    this.wrappers = [];
    if (spec.version != 14) throw new RangeError(`Parser version (${spec.version}) doesn't match runtime version (${14})`);
    let nodeNames = spec.nodeNames.split(" ");
    this.minRepeatTerm = nodeNames.length;
    for (let i = 0; i < spec.repeatNodeCount; i++) nodeNames.push("");
    let topTerms = Object.keys(spec.topRules).map((r) => spec.topRules[r][1]);
    let nodeProps = [];
    for (let i = 0; i < nodeNames.length; i++) nodeProps.push([]);
    function setProp(nodeID, prop, value) {
      nodeProps[nodeID].push([prop, prop.deserialize(String(value))]);
    }
    if (spec.nodeProps) for (let propSpec of spec.nodeProps) {
      let prop = propSpec[0];
      if (typeof prop == "string") prop = NodeProp[prop];
      for (let i = 1; i < propSpec.length; ) {
        let next = propSpec[i++];
        if (next >= 0) {
          setProp(next, prop, propSpec[i++]);
        } else {
          let value = propSpec[i + -next];
          for (let j = -next; j > 0; j--) setProp(propSpec[i++], prop, value);
          i++;
        }
      }
    }
    this.nodeSet = new NodeSet(nodeNames.map((name, i) => NodeType.define({ name: i >= this.minRepeatTerm ? void 0 : name, id: i, props: nodeProps[i], top: topTerms.indexOf(i) > -1, error: i == 0, skipped: spec.skippedNodes && spec.skippedNodes.indexOf(i) > -1 })));
    if (spec.propSources) this.nodeSet = this.nodeSet.extend(...spec.propSources);
    this.strict = false;
    this.bufferLength = DefaultBufferLength;
    let tokenArray = decodeArray(spec.tokenData);
    this.context = spec.context;
    this.specializerSpecs = spec.specialized || [];
    this.specialized = new Uint16Array(this.specializerSpecs.length);
    for (let i = 0; i < this.specializerSpecs.length; i++) this.specialized[i] = this.specializerSpecs[i].term;
    this.specializers = this.specializerSpecs.map(getSpecializer);
    this.states = decodeArray(spec.states, Uint32Array);
    this.data = decodeArray(spec.stateData);
    this.goto = decodeArray(spec.goto);
    this.maxTerm = spec.maxTerm;
    this.tokenizers = spec.tokenizers.map((value) => typeof value == "number" ? new TokenGroup(tokenArray, value) : value);
    this.topRules = spec.topRules;
    this.dialects = spec.dialects || {};
    this.dynamicPrecedences = spec.dynamicPrecedences || null;
    this.tokenPrecTable = spec.tokenPrec;
    this.termNames = spec.termNames || null;
    this.maxNode = this.nodeSet.types.length - 1;
    this.dialect = this.parseDialect();
    this.top = this.topRules[Object.keys(this.topRules)[0]];
  }
  createParse(input, fragments, ranges) {
    let parse = new Parse(this, input, fragments, ranges);
    for (let w of this.wrappers) parse = w(parse, input, fragments, ranges);
    return parse;
  }
  getGoto(state, term, loose = false) {
    let table = this.goto;
    if (term >= table[0]) return -1;
    for (let pos = table[term + 1]; ; ) {
      let groupTag = table[pos++], last = groupTag & 1;
      let target = table[pos++];
      if (last && loose) return target;
      for (let end = pos + (groupTag >> 1); pos < end; pos++) if (table[pos] == state) return target;
      if (last) return -1;
    }
  }
  hasAction(state, terminal) {
    let data = this.data;
    for (let set = 0; set < 2; set++) {
      for (let i = this.stateSlot(state, set ? 2 : 1), next; ; i += 3) {
        if ((next = data[i]) == 65535) {
          if (data[i + 1] == 1) next = data[i = pair(data, i + 2)];
          else if (data[i + 1] == 2) return pair(data, i + 2);
          else break;
        }
        if (next == terminal || next == 0) return pair(data, i + 1);
      }
    }
    return 0;
  }
  stateSlot(state, slot) {
    return this.states[state * 6 + slot];
  }
  stateFlag(state, flag) {
    return (this.stateSlot(state, 0) & flag) > 0;
  }
  validAction(state, action) {
    return !!this.allActions(state, (a) => a == action ? true : null);
  }
  allActions(state, action) {
    let deflt = this.stateSlot(state, 4);
    let result = deflt ? action(deflt) : void 0;
    for (let i = this.stateSlot(state, 1); result == null; i += 3) {
      if (this.data[i] == 65535) {
        if (this.data[i + 1] == 1) i = pair(this.data, i + 2);
        else break;
      }
      result = action(pair(this.data, i + 1));
    }
    return result;
  }
  nextStates(state) {
    let result = [];
    for (let i = this.stateSlot(state, 1); ; i += 3) {
      if (this.data[i] == 65535) {
        if (this.data[i + 1] == 1) i = pair(this.data, i + 2);
        else break;
      }
      if ((this.data[i + 2] & 65536 >> 16) == 0) {
        let value = this.data[i + 1];
        if (!result.some((v, i2) => i2 & 1 && v == value)) result.push(this.data[i], value);
      }
    }
    return result;
  }
  configure(config) {
    let copy = Object.assign(Object.create(_LRParser.prototype), this);
    if (config.props) copy.nodeSet = this.nodeSet.extend(...config.props);
    if (config.top) {
      let info = this.topRules[config.top];
      if (!info) throw new RangeError(`Invalid top rule name ${config.top}`);
      copy.top = info;
    }
    if (config.tokenizers) copy.tokenizers = this.tokenizers.map((t) => {
      let found = config.tokenizers.find((r) => r.from == t);
      return found ? found.to : t;
    });
    if (config.specializers) {
      copy.specializers = this.specializers.slice();
      copy.specializerSpecs = this.specializerSpecs.map((s, i) => {
        let found = config.specializers.find((r) => r.from == s.external);
        if (!found) return s;
        let spec = Object.assign(Object.assign({}, s), { external: found.to });
        copy.specializers[i] = getSpecializer(spec);
        return spec;
      });
    }
    if (config.contextTracker) copy.context = config.contextTracker;
    if (config.dialect) copy.dialect = this.parseDialect(config.dialect);
    if (config.strict != null) copy.strict = config.strict;
    if (config.wrap) copy.wrappers = copy.wrappers.concat(config.wrap);
    if (config.bufferLength != null) copy.bufferLength = config.bufferLength;
    return copy;
  }
  hasWrappers() {
    return this.wrappers.length > 0;
  }
  getName(term) {
    return this.termNames ? this.termNames[term] : String(term <= this.maxNode && this.nodeSet.types[term].name || term);
  }
  get eofTerm() {
    return this.maxNode + 1;
  }
  get topNode() {
    return this.nodeSet.types[this.top[1]];
  }
  dynamicPrecedence(term) {
    let prec = this.dynamicPrecedences;
    return prec == null ? 0 : prec[term] || 0;
  }
  parseDialect(dialect) {
    let values = Object.keys(this.dialects), flags = values.map(() => false);
    if (dialect) for (let part of dialect.split(" ")) {
      let id2 = values.indexOf(part);
      if (id2 >= 0) flags[id2] = true;
    }
    let disabled = null;
    for (let i = 0; i < values.length; i++) if (!flags[i]) {
      for (let j = this.dialects[values[i]], id2; (id2 = this.data[j++]) != 65535; ) (disabled || (disabled = new Uint8Array(this.maxTerm + 1)))[id2] = 1;
    }
    return new Dialect(dialect, flags, disabled);
  }
  static deserialize(spec) {
    return new _LRParser(spec);
  }
};
function pair(data, off) {
  return data[off] | data[off + 1] << 16;
}
function findFinished(stacks) {
  let best = null;
  for (let stack of stacks) {
    let stopped = stack.p.stoppedAt;
    if ((stack.pos == stack.p.stream.end || stopped != null && stack.pos > stopped) && stack.p.parser.stateFlag(stack.state, 2) && (!best || best.score < stack.score)) best = stack;
  }
  return best;
}
function getSpecializer(spec) {
  if (spec.external) {
    let mask = spec.extend ? 1 : 0;
    return (value, stack) => spec.external(value, stack) << 1 | mask;
  }
  return spec.get;
}

// src/formats/scripts/code.ts
var maxLength = 15e4;
var maxDepth = 60;
var maxMilliseconds = 1500;
var maxTreeDepth = 500;
function parseBounded(parser, text) {
  if (text.length > maxLength || nestingOf(text) > maxDepth) return void 0;
  const parse = parser.startParse(text);
  const end = Date.now() + maxMilliseconds;
  for (let step = 0; ; step++) {
    const tree = parse.advance();
    if (tree) return depthOf(tree) > maxTreeDepth ? void 0 : tree;
    if (step % 100 === 0 && Date.now() > end) return void 0;
  }
}
function nestingOf(text) {
  let depth = 0;
  let deepest = 0;
  for (let at2 = 0; at2 < text.length; at2++) {
    const char = text[at2];
    if (char === "(" || char === "[" || char === "{") deepest = Math.max(deepest, ++depth);
    else if ((char === ")" || char === "]" || char === "}") && depth > 0) depth--;
  }
  return deepest;
}
function depthOf(tree) {
  let depth = 0;
  let deepest = 0;
  tree.iterate({
    enter: () => {
      deepest = Math.max(deepest, ++depth);
    },
    leave: () => {
      depth--;
    }
  });
  return deepest;
}
function hasErrors(tree) {
  let found = false;
  tree.iterate({
    enter: ({ type }) => {
      found ||= type.isError;
      return !found;
    }
  });
  return found;
}
function rangeOf({ from, to }) {
  return { start: from, end: to };
}
function childrenOf(node) {
  const found = [];
  for (let child = node.firstChild; child; child = child.nextSibling) found.push(child);
  return found;
}
function unescaped(text) {
  if (!text.includes("\\")) return text;
  const known = { n: "\n", t: "	", r: "\r", "\n": "" };
  return text.replace(
    /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g,
    (_, unicode, hex, char = "") => unicode || hex ? String.fromCharCode(Number.parseInt(unicode ?? hex ?? "", 16)) : known[char] ?? char
  );
}
function* insideOf(expr) {
  yield expr;
  for (const child of operandsOf(expr)) yield* insideOf(child);
}
function operandsOf(expr) {
  switch (expr.kind) {
    case "template":
      return expr.parts;
    case "member":
      return expr.index ? [expr.object, expr.index] : [expr.object];
    case "call":
      return [expr.callee, ...expr.args, ...expr.named.map(({ value }) => value)];
    case "object":
      return expr.entries.map(({ value }) => value);
    case "list":
      return expr.items;
    case "either":
      return [...expr.tests, ...expr.items];
    case "assign":
      return expr.target.kind === "place" ? [expr.target.place, expr.value] : [expr.value];
    case "other":
      return expr.children;
    default:
      return [];
  }
}
function dotted(expr) {
  if (expr.kind === "name") return expr.name;
  if (expr.kind !== "member" || expr.property === void 0) return void 0;
  const object = dotted(expr.object);
  return object === void 0 ? void 0 : `${object}.${expr.property}`;
}
function textArgument(expr) {
  return expr?.kind === "text" ? expr.value : void 0;
}
function namesOf(body) {
  const top = { names: /* @__PURE__ */ new Map(), changed: /* @__PURE__ */ new Set() };
  const functions = [];
  const scopeOf = /* @__PURE__ */ new Map();
  const builder = { functions, scopeOf };
  bindAll(body, top, builder);
  return { top, functions, scopeOf };
}
function lookUp(name, scope) {
  for (let current = scope; current; current = current.parent) {
    const bindings = current.names.get(name);
    if (bindings) return { bindings, scope: current };
  }
  return void 0;
}
function bind(name, binding, scope) {
  const known = scope.names.get(name);
  if (known) known.push(binding);
  else scope.names.set(name, [binding]);
}
function bindTarget(target, binding, scope) {
  if (target.kind === "name") {
    const owner = lookUp(target.name, scope)?.scope ?? scope;
    bind(target.name, binding, owner);
  } else if (target.kind === "parts")
    for (const { key, target: inner } of target.parts)
      bindTarget(inner, key === void 0 ? { scope, keys: [] } : { ...binding, keys: [...binding.keys, key] }, scope);
  else {
    const base = baseName(target.place);
    if (base !== void 0) lookUp(base, scope)?.scope.changed.add(base);
  }
}
function baseName(expr) {
  if (expr.kind === "name") return expr.name;
  return expr.kind === "member" ? baseName(expr.object) : void 0;
}
function declare(code, scope, builder) {
  const own = { parent: scope, names: /* @__PURE__ */ new Map(), changed: /* @__PURE__ */ new Set() };
  const info = { id: `${code.name ?? ""}@${code.range.start}`, code, scope: own, calls: [], handedTo: [] };
  builder.functions.push(info);
  builder.scopeOf.set(code, info);
  for (const [index, parameter] of code.parameters.entries())
    if (parameter) bindParameter(parameter, { scope: own, keys: [], parameter: { of: info, index } }, own);
  bindAll(code.body, own, builder);
  return info;
}
function bindParameter(target, binding, scope) {
  if (target.kind === "name") bind(target.name, binding, scope);
  else if (target.kind === "parts")
    for (const { key, target: inner } of target.parts)
      bindParameter(inner, key === void 0 ? { scope, keys: [] } : { ...binding, keys: [...binding.keys, key] }, scope);
}
function bindAll(body, scope, builder) {
  for (const statement of body) if (statement.kind === "import") bindImports(statement.module, statement.names, scope);
  for (const statement of body) bindStatement(statement, scope, builder);
  for (const statement of body) {
    if (statement.kind !== "function") continue;
    const { function: code } = statement;
    const info = declare(code, scope, builder);
    if (code.name !== void 0 && !code.isClass) bind(code.name, { scope, keys: [], function: info }, scope);
    if (code.isClass) {
      for (const [name, bindings] of info.scope.names)
        for (const binding of bindings) if (binding.function) bind(name, binding, scope);
    }
  }
}
function bindImports(module, names, scope) {
  for (const { name, as } of names) bind(as, { scope, keys: [], import: { module, name } }, scope);
}
function bindStatement(statement, scope, builder) {
  for (const expr of expressionsOf(statement)) bindExpression(expr, scope, builder);
  if (statement.kind === "loop" && statement.item)
    bindTarget(statement.item.target, { value: statement.item.of, scope, keys: [], isItem: true }, scope);
  for (const inner of bodiesOf(statement)) bindAll(inner, scope, builder);
}
function bindExpression(root, scope, builder) {
  for (const expr of insideOf(root)) {
    if (expr.kind === "function") {
      if (!builder.scopeOf.has(expr.function)) declare(expr.function, scope, builder);
    } else if (expr.kind === "assign") {
      const { target, value, isAdding } = expr;
      const info = value.kind === "function" ? builder.scopeOf.get(value.function) ?? declare(value.function, scope, builder) : void 0;
      bindTarget(target, { value, scope, keys: [], isAdding, ...info ? { function: info } : {} }, scope);
    }
  }
}
function expressionsOf(statement) {
  switch (statement.kind) {
    case "do":
      return [statement.value];
    case "if":
      return [statement.test];
    case "loop":
      return [...statement.head, ...statement.item ? [statement.item.of] : []];
    case "return":
    case "throw":
      return statement.value ? [statement.value] : [];
    case "block":
      return statement.heads;
    default:
      return [];
  }
}
function bodiesOf(statement) {
  switch (statement.kind) {
    case "if":
      return statement.ways;
    case "loop":
    case "block":
      return [statement.body];
    case "try":
      return [statement.body, ...statement.handlers.map(({ body }) => body), statement.after];
    default:
      return [];
  }
}

// src/formats/scripts/code-values.ts
var maxSteps = 6e4;
var maxLength2 = 2e4;
function newEvaluator(names, api) {
  return { names, api, known: /* @__PURE__ */ new Map(), open: /* @__PURE__ */ new Set(), steps: 0 };
}
function codeValue(expr, scope, evaluator) {
  const before = evaluator.known.get(expr);
  if (before) return before;
  if (evaluator.open.has(expr) || ++evaluator.steps > maxSteps || evaluator.open.size > 300) return {};
  evaluator.open.add(expr);
  const value = evaluate(expr, scope, evaluator);
  evaluator.open.delete(expr);
  evaluator.known.set(expr, value);
  return value;
}
function evaluate(expr, scope, evaluator) {
  switch (expr.kind) {
    case "text":
      return { text: [expr.value], shape: { kind: "text", text: expr.value }, ...expr.value === "" ? { isNothing: true } : {} };
    case "number":
      return { text: [String(expr.value)], shape: { kind: "number" } };
    case "boolean":
      return { shape: { kind: "boolean", value: expr.value } };
    case "null":
      return { shape: { kind: "null" }, isNothing: true };
    case "template":
      return templateValue(expr.parts, scope, evaluator);
    case "name":
      return nameValue(expr, scope, evaluator);
    case "member":
      return memberValue(expr, scope, evaluator);
    case "call":
      return callValue(expr, scope, evaluator);
    case "object":
      return objectValue(expr, scope, evaluator);
    case "list":
      return {
        shape: { kind: "list", items: expr.items.map((item) => shapeOf(codeValue(item, scope, evaluator))) },
        ...derived(expr, scope, evaluator)
      };
    case "either":
      return joinValues(expr.items.map((item) => codeValue(item, scope, evaluator)));
    case "assign":
      return codeValue(expr.value, scope, evaluator);
    case "other":
      return derived(expr, scope, evaluator);
    default:
      return {};
  }
}
function derived(expr, scope, evaluator) {
  return operandsOf(expr).some((child) => isOfInput(codeValue(child, scope, evaluator))) ? { isDerived: true } : {};
}
function isOfInput({ input, isRaw, isDerived }) {
  return input !== void 0 || isRaw === true || isDerived === true;
}
function shapeOf({ shape, text, isJson }) {
  if (isJson) return { kind: "text" };
  if (shape) return shape;
  return text ? { kind: "text" } : { kind: "unknown" };
}
function templateValue(parts, scope, evaluator) {
  const values = parts.map((part) => codeValue(part, scope, evaluator));
  const [first] = values;
  if (values.some(({ isRaw, isStdin }) => isRaw || isStdin)) return { isRaw: true };
  if (values.every(({ shape }) => shape?.kind === "number")) return { shape: { kind: "number" } };
  const text = parts.flatMap((part, at2) => {
    const value = values[at2] ?? {};
    if (value.text && lengthOf(value.text) <= maxLength2) return value.text;
    const hole = {
      range: part.range,
      ...value.input ? { input: value.input } : {},
      ...value.isJson ? { isEncoded: true } : {}
    };
    return [hole];
  });
  if (values.length === 1 && first?.isJson) return first;
  const isDerived = values.some(isOfInput);
  return { text: joined(text), shape: shapeOfText(text), ...isDerived ? { isDerived: true } : {} };
}
function lengthOf(text) {
  return text.reduce((sum, part) => sum + (typeof part === "string" ? part.length : 200), 0);
}
function shapeOfText(text) {
  const holes = text.filter((part) => typeof part !== "string");
  return holes.length > 0 ? { kind: "text", holes } : { kind: "text", text: text.join("") };
}
function joined(text) {
  const parts = [];
  for (const part of text) {
    const last = parts.at(-1);
    if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts;
}
function nameValue(expr, scope, evaluator) {
  const found = lookUp(expr.name, scope);
  if (!found) return evaluator.api.stdins.has(expr.name) ? { isStdin: true } : {};
  const imported = qualified(expr, scope);
  if (imported !== void 0 && evaluator.api.stdins.has(imported)) return { isStdin: true };
  const value = joinValues(found.bindings.map((binding) => bindingValue(binding, evaluator)));
  if (!found.scope.changed.has(expr.name)) return value;
  const { shape } = value;
  return shape?.kind === "object" ? { ...value, shape: { ...shape, isOpen: true } } : value;
}
function bindingValue(binding, evaluator) {
  const { value, scope, keys, isItem, parameter, isAdding } = binding;
  if (parameter) return parameterValue(parameter.of, parameter.index, keys, evaluator);
  if (!value || binding.function) return {};
  const found = codeValue(value, scope, evaluator);
  if (isAdding)
    return found.isRaw || found.isStdin ? { isRaw: true } : isOfInput(found) ? { isDerived: true } : { isDerived: false };
  if (isItem) {
    if (found.isStdin || found.isRaw) return { isRaw: true };
    return found.input ? { input: [...found.input, "[]", ...keys] } : isOfInput(found) ? { isDerived: true } : {};
  }
  return at(found, keys);
}
function at(value, keys) {
  if (keys.length === 0) return value;
  if (value.input) return { input: [...value.input, ...keys] };
  if (isOfInput(value)) return { isDerived: true };
  let { shape } = value;
  for (const key of keys)
    shape = shape?.kind === "object" ? shape.entries.findLast((entry) => entry.key === key)?.value : void 0;
  if (!shape) return {};
  return { shape, ...shape.kind === "text" && shape.text !== void 0 ? { text: [shape.text] } : {} };
}
function parameterValue(info, index, keys, evaluator) {
  const values = info.calls.map(({ args, scope }) => {
    const argument = args[index];
    return argument ? at(codeValue(argument, scope, evaluator), keys) : {};
  });
  for (const { callee, args, scope } of info.handedTo) {
    const object = callee.kind === "member" ? codeValue(callee.object, scope, evaluator) : {};
    const [event] = args;
    const isData = event?.kind !== "text" || event.value === "data" || event.value === "line";
    if ((object.isStdin || object.isRaw) && isData) values.push({ isRaw: true });
    else if (object.input && index === 0) values.push({ input: [...object.input, "[]", ...keys] });
    else values.push(isOfInput(object) ? { isDerived: true } : {});
  }
  return values.length === 0 ? {} : joinValues(values);
}
function joinValues(values) {
  const telling = values.filter((value) => !value.isNothing && !isEmptyShape(value));
  const [first, ...more] = telling;
  if (!first) return values[0] ?? {};
  if (more.length === 0) return values.length === 1 ? first : withoutText(first);
  if (telling.some(({ isRaw, isStdin }) => isRaw || isStdin)) return { isRaw: true };
  const key = first.input?.join("\n");
  if (first.input && more.every(({ input }) => input?.join("\n") === key)) return { input: first.input };
  const shapes = new Set(telling.map((value) => shapeOf(value).kind));
  const kind = shapes.size === 1 ? [...shapes][0] : void 0;
  const shape = kind === "text" || kind === "number" || kind === "boolean" ? { kind } : void 0;
  return { ...shape ? { shape } : {}, ...telling.some(isOfInput) ? { isDerived: true } : {} };
}
function isEmptyShape({ shape, input, isRaw }) {
  if (input || isRaw) return false;
  return shape?.kind === "object" && shape.entries.length === 0 && !shape.isOpen || shape?.kind === "list" && shape.items.length === 0;
}
function withoutText(value) {
  const { text: _text, shape, ...rest } = value;
  const own = shape?.kind === "text" ? { kind: "text" } : shape;
  return { ...rest, ...own ? { shape: own } : {} };
}
function memberValue(expr, scope, evaluator) {
  const name = qualified(expr, scope);
  if (name !== void 0 && evaluator.api.stdins.has(name)) return { isStdin: true };
  const object = codeValue(expr.object, scope, evaluator);
  if (object.isRaw) return { isDerived: true };
  const isNumbered = expr.property === void 0 && expr.index !== void 0;
  if (expr.property === void 0 && !isNumbered) return isOfInput(object) ? { isDerived: true } : {};
  return at(object, [expr.property ?? "[]"]);
}
function objectValue(expr, scope, evaluator) {
  const entries = expr.entries.map(({ key, value, range }) => {
    const found = codeValue(value, scope, evaluator);
    const isOptional = evaluator.api.language === "javascript" && value.kind === "null" && value.range.end - value.range.start === 9;
    return { key, value: found.input ? { kind: "unknown" } : shapeOf(found), range, ...isOptional ? { isOptional } : {} };
  });
  return { shape: { kind: "object", entries, isOpen: expr.isOpen } };
}
function qualified(expr, scope) {
  const required = requiredName(expr);
  if (required !== void 0) return required;
  const written = dotted(expr);
  if (written === void 0) return void 0;
  const dot = written.indexOf(".");
  const head = dot < 0 ? written : written.slice(0, dot);
  const found = lookUp(head, scope);
  const binding = found?.bindings[0];
  if (!found) return written;
  if (!binding?.import || found.bindings.length > 1) return void 0;
  const { module, name } = binding.import;
  const rest = dot < 0 ? "" : written.slice(dot);
  const plain = module.replace(/^node:/, "");
  if (name === "") return written;
  return (name === "*" || name === "default" ? plain : `${plain}.${name}`) + rest;
}
function requiredName(expr) {
  if (expr.kind !== "member" || expr.property === void 0) return void 0;
  const { object } = expr;
  const module = object.kind === "call" ? requiredModule(object) : requiredName(object);
  return module === void 0 ? void 0 : `${module.replace(/^node:/, "")}.${expr.property}`;
}
function requiredModule({ callee, args }) {
  const [first] = args;
  return callee.kind === "name" && callee.name === "require" && first?.kind === "text" ? first.value : void 0;
}
function functionOf(callee, scope) {
  const name = callee.kind === "name" ? callee.name : methodName(callee);
  if (name === void 0) return void 0;
  const found = lookUp(name, scope);
  const functions = found?.bindings.flatMap((binding) => binding.function ? [binding.function] : []) ?? [];
  return found && functions.length === found.bindings.length && functions.length === 1 ? functions[0] : void 0;
}
function methodName(callee) {
  if (callee.kind !== "member" || callee.object.kind !== "name") return void 0;
  return ["self", "this", "cls"].includes(callee.object.name) ? callee.property : void 0;
}
function meaningOfCall(call, scope, { api }) {
  return api.meaningOf(qualified(call.callee, scope), call);
}
function callValue(call, scope, evaluator) {
  const own = functionOf(call.callee, scope);
  if (own) return returnedValue(own, evaluator);
  const meaning = meaningOfCall(call, scope, evaluator);
  if (meaning) return meaningValue(meaning, scope, evaluator);
  if (call.callee.kind === "name" && call.callee.name === "Promise") return promisedValue(call, evaluator);
  const inner = [
    ...call.args,
    ...call.named.map(({ value }) => value),
    ...call.callee.kind === "member" ? [call.callee.object] : []
  ];
  const values = inner.map((each) => each.kind === "function" ? {} : codeValue(each, scope, evaluator));
  if (values.some(({ isStdin }) => isStdin)) return { isStdin: true };
  if (values.some(({ isRaw }) => isRaw)) return { isRaw: true };
  return values.some(isOfInput) || call.args.some((argument) => argument.kind === "object" && mentionsStdin(argument, scope, evaluator)) ? { isDerived: true } : {};
}
function mentionsStdin(expr, scope, evaluator) {
  return [...insideOf(expr)].some((inner) => inner.kind === "member" && codeValue(inner, scope, evaluator).isStdin);
}
function meaningValue(meaning, scope, evaluator) {
  switch (meaning.kind) {
    case "read":
      return meaning.isParsed ? { input: [] } : { isRaw: true };
    case "reopen":
    case "stdin":
      return { isStdin: true };
    case "parse": {
      const value = meaning.of ? codeValue(meaning.of, scope, evaluator) : {};
      if (value.isRaw || value.isStdin) return { input: [] };
      return value.input ? { input: value.input } : isOfInput(value) ? { isDerived: true } : {};
    }
    case "encode": {
      const value = meaning.of ? codeValue(meaning.of, scope, evaluator) : {};
      return {
        isJson: true,
        shape: value.input ? { kind: "unknown" } : shapeOf(value),
        ...isOfInput(value) ? { isDerived: true } : {}
      };
    }
    case "same": {
      const value = meaning.of ? codeValue(meaning.of, scope, evaluator) : {};
      return value.isStdin ? { isRaw: true } : value;
    }
    case "text": {
      const value = meaning.of ? codeValue(meaning.of, scope, evaluator) : {};
      if (value.isRaw || value.isStdin) return { isRaw: true };
      return { shape: { kind: "text" }, ...isOfInput(value) ? { isDerived: true } : {} };
    }
    case "derive":
      return meaning.of && isOfInput(codeValue(meaning.of, scope, evaluator)) ? { isDerived: true } : {};
    case "get": {
      const key = meaning.key ? codeValue(meaning.key, scope, evaluator).text : void 0;
      const object = codeValue(meaning.object, scope, evaluator);
      const name = key?.length === 1 && typeof key[0] === "string" ? key[0] : void 0;
      const own = name === void 0 ? isOfInput(object) ? { isDerived: true } : {} : at(object, [name]);
      return meaning.fallback ? joinValues([own, codeValue(meaning.fallback, scope, evaluator)]) : own;
    }
    default:
      return {};
  }
}
function returnedValue(info, evaluator) {
  const values = [...returnsOf(info.code.body)].map((value) => codeValue(value, info.scope, evaluator));
  return values.length > 0 ? joinValues(values) : {};
}
function* returnsOf(body) {
  for (const statement of body) {
    if (statement.kind === "return" && statement.value) yield statement.value;
    for (const inner of bodiesOf(statement)) yield* returnsOf(inner);
  }
}
function promisedValue(call, evaluator) {
  const [executor] = call.args;
  const info = executor?.kind === "function" ? evaluator.names.scopeOf.get(executor.function) : void 0;
  const [first] = info?.code.parameters ?? [];
  if (!info || first?.kind !== "name") return {};
  const values = [...resolutions(info.code.body, first.name, info.scope, evaluator)];
  return values.length > 0 ? joinValues(values) : {};
}
function* resolutions(body, name, scope, evaluator) {
  for (const statement of body) {
    for (const root of expressionsOf(statement)) {
      for (const expr of insideOf(root)) {
        if (expr.kind === "call" && expr.callee.kind === "name" && expr.callee.name === name && expr.args[0])
          yield codeValue(expr.args[0], scope, evaluator);
        const inner = expr.kind === "function" ? evaluator.names.scopeOf.get(expr.function) : void 0;
        if (inner) yield* resolutions(inner.code.body, name, inner.scope, evaluator);
      }
    }
    for (const inner of bodiesOf(statement)) yield* resolutions(inner, name, scope, evaluator);
  }
}

// src/formats/scripts/code-model.ts
import { readShape } from "./scripts.mjs";
function modelOf(code, api) {
  const names = namesOf(code.body);
  const evaluator = newEvaluator(names, api);
  const builder = {
    evaluator,
    api,
    reads: [],
    paths: [],
    variables: [],
    positions: [],
    programs: [],
    imports: [],
    injections: [],
    terminals: [],
    texts: [],
    asked: /* @__PURE__ */ new Set(),
    groups: 0
  };
  const bodies = [
    { body: code.body, scope: names.top },
    ...names.functions.map((info) => ({ body: info.code.body, scope: info.scope }))
  ];
  for (const { body, scope } of bodies) noteCalls(body, scope, names.scopeOf);
  const flow = statementSteps(code.body, { scope: names.top }, builder);
  const functions = new Map(
    names.functions.map((info) => [info.id, statementSteps(info.code.body, { scope: info.scope }, builder)])
  );
  const { evaluator: _evaluator, api: _api, groups: _groups, ...facts } = builder;
  return {
    language: api.language,
    isPartial: code.isPartial,
    ...facts,
    assigned: /* @__PURE__ */ new Set(),
    splits: [],
    bashisms: [],
    abrupt: [],
    leaks: [],
    processFiles: [],
    flow,
    functions
  };
}
function noteCalls(body, scope, scopeOf) {
  for (const call of callsIn(body)) {
    functionOf(call.callee, scope)?.calls.push({ args: call.args, scope });
    for (const argument of call.args) {
      const info = argument.kind === "function" ? scopeOf.get(argument.function) : argument.kind === "name" ? functionOf(argument, scope) : void 0;
      info?.handedTo.push({ callee: call.callee, args: call.args, scope });
    }
  }
}
function* callsIn(body) {
  for (const expr of expressionsIn(body)) if (expr.kind === "call") yield expr;
}
function* expressionsIn(body) {
  for (const statement of body) {
    for (const expr of expressionsOf(statement)) yield* insideOf(expr);
    for (const inner of bodiesOf(statement)) yield* expressionsIn(inner);
  }
}
function statementSteps(body, place, builder) {
  return body.flatMap((statement) => stepsOf(statement, place, builder));
}
function stepsOf(statement, place, builder) {
  switch (statement.kind) {
    case "do":
      return exprSteps(statement.value, place, builder);
    case "if":
      return [
        ...exprSteps(statement.test, place, builder),
        { kind: "ways", ways: statement.ways.map((way) => statementSteps(way, place, builder)) }
      ];
    case "loop": {
      const { item, head, body } = statement;
      if (item) noteTarget(item.target, { ...codeValue(item.of, place.scope, builder.evaluator) }, builder);
      const heads = [...head, ...item ? [item.of] : []].flatMap((expr) => exprSteps(expr, place, builder));
      return [...heads, { kind: "ways", ways: [[], statementSteps(body, place, builder)] }];
    }
    case "try":
      return trySteps(statement, place, builder);
    case "return": {
      const steps = statement.value ? exprSteps(statement.value, place, builder) : [];
      const code = statement.value?.kind === "number" ? statement.value.value : statement.value && statement.value.kind !== "null" ? void 0 : 0;
      return [...steps, { kind: "return", ...code === void 0 ? {} : { code } }];
    }
    case "throw": {
      const steps = statement.value ? exprSteps(statement.value, place, builder) : [];
      const { range } = statement;
      if (place.isTried) return [...steps, { kind: "unknown", range }];
      return [...steps, { kind: "print", stream: "stderr", range }, exitOfThrow(statement.value, range)];
    }
    case "block":
      return [
        ...statement.heads.flatMap((head) => exprSteps(head, place, builder)),
        ...statementSteps(statement.body, place, builder)
      ];
    case "import":
      builder.imports.push({
        name: statement.module,
        range: statement.range,
        form: statement.form,
        isGuarded: place.isTried === true
      });
      return [];
    default:
      return [];
  }
}
function exitOfThrow(value, range) {
  const isExit = value?.kind === "call" && value.callee.kind === "name" && value.callee.name === "SystemExit";
  const [argument] = isExit ? value.args : [];
  if (!isExit) return { kind: "exit", code: 1, range };
  return { kind: "exit", range, ...argument?.kind === "number" ? { code: argument.value } : {} };
}
function trySteps(statement, place, builder) {
  const { body, handlers, after, range } = statement;
  const isTried = handlers.length > 0 || place.isTried === true;
  const inner = statementSteps(body, { ...place, isTried }, builder);
  const caught = handlers.map(
    ({ body: handler }) => [{ kind: "unknown", range }, ...statementSteps(handler, place, builder)]
  );
  return [{ kind: "ways", ways: [inner, ...caught] }, ...statementSteps(after, place, builder)];
}
function exprSteps(expr, place, builder) {
  switch (expr.kind) {
    case "call":
      return callSteps(expr, place, builder);
    case "member":
      noteMember(expr, place, builder);
      return [expr.object, ...expr.index && expr.property === void 0 ? [expr.index] : []].flatMap(
        (child) => child.kind === "member" || child.kind === "name" ? [] : exprSteps(child, place, builder)
      );
    case "either":
      return eitherSteps(expr, place, builder);
    case "assign":
      return assignSteps(expr, place, builder);
    case "function":
      return [];
    case "text":
      for (const match of expr.value.matchAll(/mcp__\w+/g)) builder.texts.push({ name: match[0], range: expr.range });
      return [];
    default:
      return operandsOf(expr).flatMap((child) => exprSteps(child, { ...withoutGroup(place) }, builder));
  }
}
function withoutGroup({ scope, isTried, variable }) {
  return { scope, ...isTried ? { isTried } : {}, ...variable === void 0 ? {} : { variable } };
}
function eitherSteps(expr, place, builder) {
  const group = place.group ?? ++builder.groups;
  const tests = expr.tests.flatMap((test) => exprSteps(test, withoutGroup(place), builder));
  const isOther = (item) => !isLiteral(item) && !isInputValue(item, place, builder);
  const hasOther = place.hasOther === true || expr.tests.length === 0 && expr.items.some(isOther);
  const flows = expr.items.map(
    (item, at2) => exprSteps(
      item,
      { ...place, group, hasOther, hasFallback: at2 < expr.items.length - 1 && !isEmpty(expr.items[at2 + 1]) },
      builder
    )
  );
  if (expr.tests.length > 0) return [...tests, { kind: "ways", ways: flows }];
  const [first = [], ...more] = flows;
  return [...first, ...more.map((flow) => ({ kind: "ways", ways: [[], flow] }))];
}
function isLiteral({ kind }) {
  return ["text", "number", "boolean", "null", "object", "list"].includes(kind);
}
function isInputValue(expr, { scope }, { evaluator }) {
  return codeValue(expr, scope, evaluator).input !== void 0;
}
function isEmpty(expr) {
  return expr === void 0 || expr.kind === "null" || expr.kind === "text" && expr.value === "";
}
function assignSteps(expr, place, builder) {
  const { target, value } = expr;
  const isVaried = target.kind === "name" && (lookUp(target.name, place.scope)?.bindings.length ?? 0) > 1;
  const variable = isVaried ? target.name : void 0;
  const steps = exprSteps(value, { ...place, ...variable === void 0 ? {} : { variable } }, builder);
  noteTarget(target, codeValue(value, place.scope, builder.evaluator), builder);
  if (target.kind === "parts") noteTargetVariables(target, value, place, builder);
  if (target.kind !== "place") return steps;
  if (builder.api.exitCode !== void 0 && dotted(target.place) === builder.api.exitCode)
    return [...steps, exitStep(value, expr.range, place, builder)];
  return steps;
}
function noteTarget(target, value, builder) {
  if (target.kind !== "parts" || !value.input) return;
  for (const { key, range, target: inner } of target.parts) {
    if (key === void 0) continue;
    const steps = [...value.input, key];
    if (inner.kind === "parts" && inner.parts.length > 0) noteTarget(inner, { input: steps }, builder);
    else builder.paths.push({ steps, range, group: ++builder.groups });
  }
}
function noteTargetVariables(target, value, { scope }, builder) {
  if (!builder.api.environments.has(qualified(value, scope) ?? "")) return;
  for (const { key, range } of target.parts)
    if (key !== void 0) builder.variables.push({ name: key, range, hasFallback: false });
}
function noteMember(expr, place, builder) {
  const { evaluator, api } = builder;
  const object = qualified(expr.object, place.scope);
  if (object !== void 0 && api.environments.has(object) && expr.property !== void 0)
    builder.variables.push({ name: expr.property, range: expr.range, hasFallback: place.hasFallback === true });
  const before = object === "sys.argv" ? 1 : 2;
  if (object !== void 0 && api.argumentLists.has(object) && expr.index?.kind === "number" && expr.index.value >= before)
    builder.positions.push({ name: `${object}[${expr.index.value}]`, range: expr.range });
  const { input } = codeValue(expr, place.scope, evaluator);
  if (input && input.length > 0) notePath(input, expr.range, place, builder);
}
function notePath(steps, range, { group, hasOther, variable }, builder) {
  builder.paths.push({
    steps,
    range,
    group: group ?? ++builder.groups,
    ...hasOther ? { hasOther } : {},
    ...variable === void 0 ? {} : { variable }
  });
}
function callSteps(call, place, builder) {
  const { evaluator } = builder;
  const { scope } = place;
  const own = calledFunction(call, scope, builder);
  const meaning = own ? void 0 : meaningOfCall(call, scope, evaluator);
  const module = lookUp("require", scope) ? void 0 : requiredModule(call);
  if (module !== void 0)
    builder.imports.push({ name: module, range: call.range, form: "require", isGuarded: place.isTried === true });
  const steps = argumentSteps(call, meaning, place, builder);
  const callbacks = call.args.flatMap((argument) => {
    const info = argument.kind === "function" ? evaluator.names.scopeOf.get(argument.function) : void 0;
    return info ? [{ kind: "ways", ways: [[], [{ kind: "call", name: info.id, range: argument.range }]] }] : [];
  });
  if (own) return [...steps, { kind: "call", name: own.id, range: call.range }, ...callbacks];
  if (meaning) return [...steps, ...meaningSteps(meaning, call, place, builder), ...callbacks];
  return [...steps, ...callbacks, ...unknownCall(call, place, builder)];
}
function calledFunction({ callee }, scope, { evaluator }) {
  return callee.kind === "function" ? evaluator.names.scopeOf.get(callee.function) : functionOf(callee, scope);
}
function argumentSteps(call, meaning, place, builder) {
  const inner = withoutGroup(place);
  const { callee } = call;
  const steps = [];
  if (meaning?.kind === "get") steps.push(...getSteps(call, meaning, place, builder));
  else if (callee.kind === "member") {
    if (callee.object.kind !== "name") steps.push(...exprSteps(callee.object, meaning?.kind === "same" ? place : inner, builder));
  } else if (callee.kind !== "name") steps.push(...exprSteps(callee, inner, builder));
  const args = meaning?.kind === "get" ? [] : [...call.args, ...call.named.map(({ value }) => value)];
  for (const argument of args)
    steps.push(...exprSteps(argument, meaning?.kind === "same" || meaning?.kind === "derive" ? place : inner, builder));
  return steps;
}
function getSteps(call, meaning, place, builder) {
  const group = place.group ?? ++builder.groups;
  const { object, fallback } = meaning;
  const hasOther = place.hasOther || fallback !== void 0 && !isLiteral(fallback) && !isInputValue(fallback, place, builder);
  const { key } = meaning;
  const base = codeValue(object, place.scope, builder.evaluator).input;
  if (base && key?.kind === "text")
    notePath([...base, key.value], call.range, { ...place, group, ...hasOther ? { hasOther } : {} }, builder);
  const isChain = object.kind === "name" || base !== void 0 && object.kind === "member";
  const steps = isChain ? [] : exprSteps(object, withoutGroup(place), builder);
  return [...steps, ...fallback ? exprSteps(fallback, { ...place, group }, builder) : []];
}
function unknownCall(call, { scope }, { evaluator }) {
  const name = baseName(call.callee);
  const binding = name === void 0 ? void 0 : lookUp(name, scope)?.bindings[0];
  const module = binding?.import?.module;
  const isLocal = module !== void 0 && /^[./@~]|^\w*(?:lib|util|common|hook|shared)/i.test(module);
  const isForeign = isLocal || binding !== void 0 && call.callee.kind === "name" && !binding.import && binding.function === void 0;
  const takesInput = call.args.some((argument) => argument.kind !== "function" && codeValue(argument, scope, evaluator).input);
  return isForeign || takesInput && binding?.import !== void 0 ? [{ kind: "unknown", range: call.range }] : [];
}
function meaningSteps(meaning, call, place, builder) {
  const { range } = call;
  const { evaluator } = builder;
  switch (meaning.kind) {
    case "read":
    case "stdin":
      builder.reads.push({ name: "stdin", range, isReopened: false });
      return [];
    case "reopen":
      builder.reads.push({ name: "/dev/stdin", range, isReopened: true });
      return [];
    case "terminal":
      builder.terminals.push({ name: "/dev/tty", range });
      return [];
    case "parse":
    case "same": {
      const value = meaning.of && codeValue(meaning.of, place.scope, evaluator);
      if (value?.isStdin) builder.reads.push({ name: "stdin", range, isReopened: false });
      return [];
    }
    case "print":
      return [printStep(meaning, range, place, builder)];
    case "exit": {
      const text = meaning.code && codeValue(meaning.code, place.scope, evaluator);
      if (builder.api.language === "python" && (meaning.code?.kind === "text" || meaning.code?.kind === "template"))
        return [
          { kind: "print", stream: "stderr", range, ...text?.text ? { text: text.text } : {} },
          { kind: "exit", code: 1, range }
        ];
      return [exitStep(meaning.code, range, place, builder)];
    }
    case "network":
      if (!meaning.hasLimit)
        builder.programs.push({
          name: dotted(call.callee) ?? "",
          words: [],
          range,
          isBackground: false,
          isGuarded: false,
          isNetwork: true
        });
      return [];
    case "run":
      return runSteps(meaning, range, place, builder);
    case "variable":
      if (meaning.name?.kind === "text")
        builder.variables.push({
          name: meaning.name.value,
          range,
          hasFallback: place.hasFallback === true || !isEmpty(meaning.fallback)
        });
      return [];
    default:
      return [];
  }
}
function exitStep(code, range, { scope }, { evaluator, api }) {
  if (!code || code.kind === "null") return { kind: "exit", code: 0, range };
  if (code.kind === "number") return { kind: "exit", code: code.value, range };
  const own = code.kind === "call" ? functionOf(code.callee, scope) : void 0;
  if (own) return { kind: "exit", calls: own.id, range };
  const { text } = codeValue(code, scope, evaluator);
  const known = code.kind === "name" && text?.length === 1 && typeof text[0] === "string" && /^\d+$/.test(text[0]) ? Number(text[0]) : void 0;
  if (known !== void 0 && api.language) return { kind: "exit", code: known, range };
  return { kind: "exit", range };
}
function printStep(meaning, range, { scope }, { evaluator }) {
  const { stream, values, isUnknown, isJson } = meaning;
  const found = values.map((value) => codeValue(value, scope, evaluator));
  const [first] = found;
  if (isUnknown) return { kind: "print", stream, range };
  if (found.length === 1 && first && (isJson || first.isJson)) {
    const shape2 = first.shape ?? { kind: "unknown" };
    return { kind: "print", stream, range, ...shape2.kind === "unknown" ? {} : { shape: shape2 } };
  }
  const text = found.flatMap(
    (value, at2) => [...at2 > 0 ? [" "] : [], ...value.text ?? [{ range: values[at2]?.range ?? range }]]
  );
  if (values.length > 0 && found.every((value) => !value.text)) return { kind: "print", stream, range };
  const shape = typeof text[0] === "string" && /^\s*\{/.test(text[0]) ? readShape(text) : void 0;
  return { kind: "print", stream, text, range, ...shape?.rest === "" ? { shape: shape.shape } : {} };
}
function runSteps(meaning, range, place, builder) {
  const { command, isShell, isCaptured, isBackground = false } = meaning;
  const { evaluator } = builder;
  const text = command && codeValue(command, place.scope, evaluator).text;
  const words = command?.kind === "list" ? command.items.map((item) => wordOf(item)) : wordsOf(text);
  const [program, ...args] = words;
  if (program !== void 0) {
    const name = program.slice(program.lastIndexOf("/") + 1);
    if (["which", "where", "command"].includes(name)) {
      for (const word of args) if (word) builder.asked.add(word);
    }
    builder.programs.push({ name, words: args, range, isBackground, isGuarded: place.isTried === true });
  }
  if (isShell) {
    for (const part of text ?? [])
      if (typeof part !== "string" && part.input && part.input.length > 0 && !part.isEncoded)
        builder.injections.push({ steps: part.input, range: part.range, by: "a shell" });
  }
  if (isCaptured || isBackground) return [];
  return [printOf("stdout", range), printOf("stderr", range)];
}
function printOf(stream, range) {
  return { kind: "print", stream, range };
}
function wordOf(item) {
  return item.kind === "text" ? item.value : void 0;
}
function wordsOf(text) {
  const [first] = text ?? [];
  return typeof first === "string" ? first.trim().split(/\s+/) : [];
}
export {
  ContextTracker,
  ExternalTokenizer,
  InputStream,
  LRParser,
  LocalTokenGroup,
  Stack,
  baseName,
  bodiesOf,
  childrenOf,
  dotted,
  expressionsOf,
  hasErrors,
  insideOf,
  lookUp,
  modelOf,
  namesOf,
  operandsOf,
  parseBounded,
  rangeOf,
  styleTags,
  tags,
  textArgument,
  unescaped
};
