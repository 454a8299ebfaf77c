// Shows a developer what the model would see: plays a session with a plugin and prints every request of the client as JSON.
//
//   npx tsx test/client/harness/explore.ts --plugin DIR --prompt TEXT [--replies FILE.json]
//
// FILE.json is a list of the model's turns, each a list of content blocks:
//   [[{ "type": "tool_use", "name": "Skill", "input": { "skill": "my-plugin:my-skill" } }], [{ "type": "text", "text": "done" }]]
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { runSession } from './session.ts';

const options = { plugin: { type: 'string', multiple: true }, prompt: { type: 'string' }, replies: { type: 'string' } } as const;
const { plugin: plugins = [], prompt = 'hello', replies } = parseArgs({ options }).values;
const script = replies === undefined ? {} : { replies: JSON.parse(fs.readFileSync(replies, 'utf8')) };
const { requests, stderr } = await runSession({ plugins, prompt, ...script });
process.stdout.write(`${JSON.stringify(requests, null, 2)}\n`);
process.stderr.write(stderr);
