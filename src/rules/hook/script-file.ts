import { defineRule } from '../../engine/rule.ts';
import { quoted } from '../wording.ts';
import { failureOf, filesOf } from './script-uses.ts';

/** Programs that every system has in /bin or /usr/bin. */
const systemPrograms: ReadonlySet<string> = new Set(['sh', 'bash', 'env', 'zsh', 'dash', 'python3']);

/** The files that hooks run: whether the system can run them, and by what. */
export const hookScriptFileRules = [
  defineRule({
    id: 'hook/not-executable',
    on: 'hooks',
    severity: 'error',
    summary: 'a script without a run bit that is run directly',
    check(source, report) {
      for (const use of filesOf(source)) {
        const { path, interpreter, range, field } = use;
        if (interpreter !== undefined || source.plugin.files.isExecutable(path)) continue;
        report({
          message: `${quoted(path)} has no run bit`,
          effect: failureOf(use),
          help: `run chmod +x ${path} and git update-index --chmod=+x ${path}, or name its interpreter in the command`,
          range,
          field,
          fix: { safe: true, edits: [], runnable: path },
        });
      }
    },
  }),
  defineRule({
    id: 'hook/no-shebang',
    on: 'hooks',
    severity: 'error',
    summary: 'a script that is run directly and does not say by what',
    check(source, report) {
      for (const use of filesOf(source)) {
        const { path, interpreter, isExec, range, field } = use;
        const { text, encoding } = source.plugin.source(path);
        if (interpreter !== undefined || (encoding !== 'utf-8' && encoding !== 'empty') || text.startsWith('#!')) continue;
        // A shell runs a file without a shebang as a script of its own; .cmd files are meant for several systems at once.
        const isForSh = !isExec && (/\.(?:sh|bash|cmd|bat|ps1)$/.test(path) || !path.includes('.'));
        if (isForSh) continue;
        const mark = text.startsWith('\uFEFF#!');
        report({
          message: mark ? `a byte order mark stands before the shebang of ${quoted(path)}` : `${quoted(path)} has no shebang`,
          effect: isExec ? failureOf(use) : 'the shell reads it as a script of its own, whatever it is written in',
          help: mark
            ? 'save it as UTF-8 without the mark'
            : 'start it with a line such as #!/usr/bin/env bash, or name its interpreter in the command',
          range,
          field,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/crlf-script',
    on: 'hooks',
    severity: 'error',
    summary: 'a script with the line ends of Windows',
    check(source, report) {
      for (const use of filesOf(source)) {
        const { path, interpreter, range, field } = use;
        const { text } = source.plugin.source(path);
        const [shebang = ''] = /^#![^\n]*/.exec(text) ?? [];
        const isShell =
          interpreter === undefined ? /\b(?:ba|da|z|k)?sh\b/.test(shebang) : /^(?:ba|da|z|k)?sh$|^source$|^\.$/.test(interpreter);
        const hasMark = interpreter === undefined && shebang.endsWith('\r');
        if (!hasMark && !(isShell && text.includes('\r\n'))) continue;
        report({
          message: `${quoted(path)} has the line ends of Windows`,
          effect: hasMark
            ? `the system looks for an interpreter with a carriage return in its name: ${failureOf(use)}`
            : "the shell reads the carriage returns as parts of words: what the script does is anyone's guess",
          help: 'save it with LF, and put "*.sh text eol=lf" into .gitattributes',
          range,
          field,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/odd-interpreter',
    on: 'hooks',
    severity: 'warning',
    summary: 'a shebang with a path that few machines have',
    effect: 'where the program is not at that path, the hook fails to run',
    check(source, report) {
      for (const { path, interpreter, range, field } of filesOf(source)) {
        if (interpreter !== undefined) continue;
        const [, written = ''] = /^#![ \t]*([^\s\r]*)/.exec(source.plugin.source(path).text) ?? [];
        const name = /[^/]*$/.exec(written)?.[0] ?? '';
        if (written === '' || !/^(?:bash|sh|zsh|dash|node|bun|deno|env|python3?|ruby|perl)$/.test(name)) continue;
        if (/^\/(?:usr\/)?bin\/[^/]+$/.test(written) && (systemPrograms.has(name) || name === 'perl')) continue;
        report({
          message: `the shebang of ${quoted(path)} names ${quoted(written)}`,
          help: name === 'env' ? 'write #!/usr/bin/env' : `write #!/usr/bin/env ${name}`,
          range,
          field,
        });
      }
    },
  }),
] as const;
