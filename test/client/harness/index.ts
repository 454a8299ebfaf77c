/**
 * The real client in tests: offline, in an empty home, against a scripted model.
 *
 *   describeClient(name, body)                      a `describe` that is skipped where the client is not installed
 *   runClient(args, options?)                       one command: { stdout, stderr, exitCode, timedOut, requests, repliesLeft }
 *   runSession({ prompt, plugins?, replies?, ... }) a session: { init, events, requests, repliesLeft, stderr, exitCode, timedOut }
 *   installFromMarketplace(folder, options?)        an empty home with a plugin installed: { home, listed }
 *
 * Options of both runs: cwd, home (temporary ones where none is given), env, timeout, and the script: replies (the model's turns in
 * the main loop), agentReplies (those of every agent, each from the start), sideReply (the answer to questions without tools).
 * A reply is a list of blocks, made by `say(text)` and `call(tool, input)`, or a function that makes it from the request.
 * Sessions also take plugins, settings, permissionMode (bypassPermissions where none is given) and args.
 *
 * Reading a session:
 *
 *   loadedFrom(init, plugin)                        { skills, commands, agents } that were loaded from a plugin
 *   mainRequests(session), agentRequests(session)   what the client sent: bodies, and a list of them for each agent
 *   listedSkills(body), listedAgents(body)          what the model is told of
 *   openingTexts(body), systemPrompt(body)          a typed command's text is in the first, an agent's in the second
 *   toolCalls(bodies)                               [{ name, input, result, isError, delivered }]
 *   deliveredSkill(bodies, id)                      the text that a call of a skill brought
 *
 * Files: temporaryFolder(), writeFiles(root, files), filesBelow(root, skip?), repository, copyRepository(target),
 * componentsOnDisk(root, plugin).
 */

export { type Installation, installFromMarketplace, runClient } from './client.ts';
export { componentsOnDisk, copyRepository, filesBelow, repository, temporaryFolder, writeFiles } from './folders.ts';
export { call, say } from './model-server.ts';
export {
  agentRequests,
  deliveredSkill,
  describeClient,
  hasNamespaces,
  listedAgents,
  listedSkills,
  loadedFrom,
  mainRequests,
  openingTexts,
  runSession,
  systemPrompt,
  toolCalls,
} from './session.ts';

/** A small plugin with one of everything that the client loads from Markdown; its name is `sample`. */
export const samplePlugin: Readonly<Record<string, string>> = {
  '.claude-plugin/plugin.json': JSON.stringify({
    name: 'sample',
    version: '1.2.3',
    description: 'A plugin for the tests of the harness.',
    author: { name: 'nobody' },
  }),
  'skills/greeting/SKILL.md': [
    '---',
    'name: greeting',
    'description: Use when someone wants to be greeted.',
    '---',
    'Greet $ARGUMENTS as the file ${CLAUDE_PLUGIN_ROOT}/style.txt says.',
    '',
  ].join('\n'),
  'skills/parting/SKILL.md': '---\nname: farewell\ndescription: Use when someone leaves.\n---\nSay goodbye.\n',
  'commands/deep/tidy.md': '---\ndescription: Tidies up\n---\nTidy the folder "$ARGUMENTS".\n',
  'agents/helper.md': [
    '---',
    'name: helper',
    'description: |',
    '  Use when help is needed.',
    '',
    '  - with a list',
    '  - of cases',
    'tools: Bash, Read',
    '---',
    'You are the helper of the sample.',
    '',
  ].join('\n'),
  'hooks/hooks.json': JSON.stringify({
    hooks: {
      PreToolUse: [{ matcher: 'Bash', hooks: [{ type: 'command', command: 'cat > "$CLAUDE_PROJECT_DIR/hook-input.json"' }] }],
    },
  }),
  '.claude-plugin/marketplace.json': JSON.stringify({
    name: 'samples',
    description: 'A marketplace for the tests of the harness.',
    owner: { name: 'nobody' },
    plugins: [{ name: 'sample', source: './', description: 'The sample.' }],
  }),
};
