import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Folders that stand in for a session's, so that a hook finds what it would find and touches nothing of the user's. */
export interface Scratch {
  readonly root: string;
  /** A small project; hooks run in it unless they are given another folder. */
  readonly project: string;
  /** The plugin's data folder. */
  readonly data: string;
  readonly transcript: string;
  remove(): void;
}

/** Files of the project, which the samples of events speak of. */
const projectFiles: Readonly<Record<string, string>> = {
  'notes.txt': 'hello\n',
  'CLAUDE.md': 'Keep the notes short.\n',
  'docs/CLAUDE.md': 'Write in English.\n',
  'docs/guide.md': '# Guide\n',
};

/** Makes the folders of one run below the system's folder for temporary files. */
export function makeScratch(): Scratch {
  const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'test-hook-'));
  const project = path.join(root, 'project');
  const data = path.join(root, 'data');
  const transcript = path.join(root, 'transcript.jsonl');
  for (const folder of [data, path.join(root, 'session-env'), path.join(root, 'started'), path.join(project, 'docs')])
    fs.mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(projectFiles)) fs.writeFileSync(path.join(project, file), text);
  fs.writeFileSync(
    transcript,
    transcriptLines(project)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );
  return { root, project, data, transcript, remove: () => removeFolder(root) };
}

/** A conversation of two messages in the shape of the client's transcripts [client 2.1.330]. */
function transcriptLines(cwd: string): object[] {
  const common = {
    isSidechain: false,
    userType: 'external',
    cwd,
    sessionId: '00000000-0000-4000-8000-000000000001',
    version: '2.1.330',
  };
  const [first, second] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'];
  const question = { role: 'user', content: 'Please tidy up the notes.' };
  const answer = {
    id: 'msg_01',
    type: 'message',
    role: 'assistant',
    content: [{ type: 'text', text: 'All done.' }],
    stop_reason: 'end_turn',
  };
  return [
    { parentUuid: null, type: 'user', message: question, uuid: first, timestamp: '2026-01-01T00:00:00.000Z', ...common },
    { parentUuid: first, type: 'assistant', message: answer, uuid: second, timestamp: '2026-01-01T00:00:01.000Z', ...common },
  ];
}

function removeFolder(root: string): void {
  try {
    fs.rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    removeLocked(root);
  }
}

/** A hook may have taken away the rights on its folders. */
function removeLocked(root: string): void {
  try {
    unlock(root);
    fs.rmSync(root, { recursive: true, force: true });
  } catch {
    // What belongs to another user stays, among the other temporary files.
  }
}

function unlock(folder: string): void {
  fs.chmodSync(folder, 0o700);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) unlock(path.join(folder, entry.name));
}
