import type { Component } from '../../plugin/model.ts';

/** Names under which repositories keep documents for people. */
const documents = /^(?:readme|changelog|contributing|licen[cs]e|notice|claude|agents|code[_-]of[_-]conduct)$/i;

/** True for a file that became an agent or a command of a plugin only because it lies in the folder: a document, not a component. */
export function isStrayDocument({ kind, scope, file, frontmatter }: Component): boolean {
  const { author, client } = frontmatter;
  if (scope !== 'plugin' || client.status !== 'absent' || author.status !== 'absent') return false;
  return kind === 'agent' || (kind === 'command' && documents.test(file.path.replace(/^.*\/|\.md$/g, '')));
}
