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
