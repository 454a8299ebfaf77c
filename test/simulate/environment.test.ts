import { afterAll, describe, expect, it } from 'vitest';
import { cleanBase, definedOnly } from '../../src/simulate/environment.ts';
import { sessionVariables } from '../../src/spec/hook-session.ts';
import { type FireOptions, fireHandler, removeFolders } from './fire.ts';

afterAll(removeFolders);

/** The environment that a hook sees. */
async function environment(options: FireOptions = {}): Promise<Record<string, string>> {
  const { end } = await fireHandler({ command: 'env', args: ['-0'] }, options);
  return Object.fromEntries(
    (end?.stdout ?? '')
      .split('\0')
      .flatMap((line) => (line ? [[line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]] : [])),
  );
}

const always = sessionVariables.filter(({ when }) => when === 'always').map(({ name }) => name);

describe('the environment of a hook', () => {
  it('holds PATH, HOME and what the client sets, and nothing of the caller', async () => {
    process.env.SECRET_OF_THE_CALLER = 'x';
    const own = await environment({ root: null });
    delete process.env.SECRET_OF_THE_CALLER;
    expect(Object.keys(own).sort()).toEqual([...always, 'CLAUDE_EFFORT', 'HOME', 'PATH'].sort());
    expect(own.PATH).toBe(process.env.PATH);
    expect(own.HOME).toBe(process.env.HOME);
    expect(own.CLAUDE_PID).toBe(String(process.pid));
  });

  it('names the folders of a plugin where the hook is one of a plugin', async () => {
    const own = await environment({ root: '/the plugin' });
    expect(own.CLAUDE_PLUGIN_ROOT).toBe('/the plugin');
    expect(own.CLAUDE_PLUGIN_DATA).toMatch(/\/data$/);
    expect(own.CLAUDE_PROJECT_DIR).toMatch(/\/project$/);
  });

  it.each([
    ['SessionStart', true],
    ['Setup', true],
    ['CwdChanged', true],
    ['FileChanged', true],
    ['PreToolUse', false],
    ['SessionEnd', false],
    ['Stop', false],
  ])('has a file for variables on %s: %s', async (event, isThere) => {
    const own = await environment({ event });
    expect('CLAUDE_ENV_FILE' in own).toBe(isThere);
    if (isThere) expect(own.CLAUDE_ENV_FILE).toMatch(new RegExp(`/${event.toLowerCase()}-hook-0\\.sh$`));
  });

  it('gives the effort and the session of the payload', async () => {
    const payload = { hook_event_name: 'Stop', session_id: 'abc', effort: { level: 'high' } };
    expect(await environment({ event: 'Stop', payload })).toMatchObject({ CLAUDE_EFFORT: 'high', CLAUDE_CODE_SESSION_ID: 'abc' });
    expect(await environment({ event: 'Stop', payload: { effort: 'high' } })).not.toHaveProperty('CLAUDE_EFFORT');
  });

  it('is overridden by what is asked for', async () => {
    expect(await environment({ extra: { HOME: '/other', NEW: 'a b', CLAUDECODE: '' } })).toMatchObject({
      HOME: '/other',
      NEW: 'a b',
      CLAUDECODE: '',
    });
  });

  it('can be all of the caller', () => {
    expect(definedOnly({ A: '1', B: undefined })).toEqual({ A: '1' });
    expect(cleanBase({ PATH: '/bin', A: '1', SystemRoot: 'C:\\Windows' }, 'win32')).toEqual({
      PATH: '/bin',
      SystemRoot: 'C:\\Windows',
    });
    expect(cleanBase({ PATH: '/bin', A: '1', SystemRoot: 'x' }, 'linux')).toEqual({ PATH: '/bin' });
  });
});

describe('what a hook finds around it', () => {
  it('is the transcript, the data folder and no file for variables yet', async () => {
    const command =
      'f=$(sed "s/.*transcript_path\\":\\"//; s/\\".*//"); wc -l < "$f"; ls -d "$CLAUDE_PLUGIN_DATA"; ls "$CLAUDE_ENV_FILE" || echo none';
    const { end } = await fireHandler({ command }, { event: 'SessionStart' });
    expect(end?.stdout.split('\n').map((line) => line.trim())).toEqual(['2', expect.stringMatching(/\/data$/), 'none', '']);
  });

  it('keeps what a hook writes for later calls', async () => {
    const { envFile } = await fireHandler({ command: 'echo "export A=1" > "$CLAUDE_ENV_FILE"' }, { event: 'SessionStart' });
    expect(envFile).toBe('export A=1\n');
  });

  it('is gone afterwards', async () => {
    const { end } = await fireHandler({ command: 'touch a; chmod 0 .; pwd' });
    const { end: after } = await fireHandler({ command: `ls -d ${end?.stdout.trim()} || echo gone` });
    expect(after?.stdout).toBe('gone\n');
  });
});
