// Built from src/ by `npm run build`; do not edit.

// src/cli/shared/pages.ts
var pages = /* @__PURE__ */ new Map([]);
function pageOf(id) {
  return pages.get(id);
}
export {
  pageOf
};
