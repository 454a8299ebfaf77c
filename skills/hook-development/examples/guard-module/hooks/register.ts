import type { Register } from 'claude-code';

const secretFile = /(?:^|[/\\])(?:\.env(?:\.(?!example$|sample$)\w+)?|\.netrc|id_(?:rsa|ecdsa|ed25519)|[^/\\]+\.pem)$/;

export const register: Register = (on, options) => {
  const tests = String(options.tests ?? '');
  // Unlike a hook that is a process, a module remembers. This starts over when the module is loaded anew.
  let hasUntestedEdits = false;

  on('tool.call', { tool: ['Write', 'Edit'] }, async ($, e, next) => {
    if (secretFile.test(e.file_path)) return { deny: `${e.file_path} holds secrets. Tell the user which line to add.` };
    const outcome = await next(e);
    if (succeeded(outcome)) hasUntestedEdits = true;
    return outcome;
  }).catch(($, e, next) => (next.called ? next(e) : { deny: 'The guard of secrets failed, so nothing is written.' }));

  on('tool.call', { tool: 'Bash' }, async ($, e, next) => {
    const outcome = await next(e);
    if (succeeded(outcome) && tests !== '' && e.command.includes(tests)) hasUntestedEdits = false;
    return outcome;
  });

  on('classic.Stop', ($, e, next) =>
    tests !== '' && hasUntestedEdits && !e.stop_hook_active
      ? { block: `Files changed since the last passing "${tests}". Run it and mend what fails.` }
      : next(e),
  );
};

function succeeded(outcome: { deny?: string; isError?: boolean }): boolean {
  return outcome.deny === undefined && outcome.isError !== true;
}
