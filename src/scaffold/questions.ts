/** One value of an answer, such as the description of a skill. */
export interface Field {
  readonly name: string;
  readonly does: string;
  /** What stands in front of it on the command line. The first field has no mark; a later one without it is for answer files only. */
  readonly mark?: '/' | ':' | '=';
  readonly values?: readonly string[];
  /** Several texts; on the command line with commas between them. */
  readonly list?: boolean;
  readonly required?: boolean;
}

/** One option: what it is called on the command line and in an answer file, and what a person is asked. */
export interface Question {
  readonly name: string;
  readonly short?: string;
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly multiple?: boolean;
  readonly help: string;
  /** Its name in an answer file; absent where it is about the run and not about the plugin. */
  readonly key?: string;
  /** The values of an answer; without them it is one text, or yes and no. */
  readonly fields?: readonly Field[];
  /** A component that can be had several times, or once. */
  readonly component?: boolean;
}

const name: Field = { name: 'name', does: 'lower-case words joined by hyphens', required: true };
const description: Field = { name: 'description', does: 'what it is for and when to use it', mark: '=' };
const steps: Field = { name: 'steps', does: 'what the model does, one step each', list: true };

/** Languages of hook scripts by their endings. */
export const languages = ['sh', 'py', 'js', 'ts'] as const;
/** How an MCP server is reached: started here, or over https with a token, a sign-in or a script that prints headers. */
const serverKinds = ['stdio', 'bearer', 'oauth', 'helper'] as const;
const optionTypes = ['string', 'number', 'boolean', 'directory', 'file', 'secret'] as const;
const settingTypes = ['text', 'number', 'boolean', 'list'] as const;

/** Everything that can be asked for; the command line, its help, the answer file and its schema all come from here. */
export const questions: readonly Question[] = [
  { name: 'name', value: 'NAME', key: 'name', help: "the plugin's name (default: that of its folder)" },
  { name: 'description', value: 'TEXT', key: 'description', help: 'what the plugin does for its users, in one sentence' },
  { name: 'author', value: 'NAME', key: 'author', help: "'Jane Doe <jane@example.com>' (default: from git, else your account)" },
  {
    name: 'license',
    value: 'SPDX',
    key: 'license',
    help: 'MIT, ISC and 0BSD come with their text (default for a new plugin: MIT)',
  },
  { name: 'privacy-url', value: 'URL', key: 'privacyUrl', help: 'the privacy policy, where the plugin talks to a server' },
  {
    name: 'skill',
    value: 'NAME[=WHEN]',
    multiple: true,
    component: true,
    key: 'skills',
    help: 'a skill; WHEN: what it does and when to use it',
    fields: [name, description, steps],
  },
  {
    name: 'agent',
    value: 'NAME[=WHEN]',
    multiple: true,
    component: true,
    key: 'agents',
    help: 'an agent',
    fields: [name, description, { name: 'tools', does: 'its tools; all where none is named', list: true }, steps],
  },
  {
    name: 'command',
    value: 'NAME[=WHAT]',
    multiple: true,
    component: true,
    key: 'commands',
    help: 'a command',
    fields: [name, description, { name: 'hint', does: 'the arguments it takes, for people: <file> [format]' }, steps],
  },
  {
    name: 'hook',
    value: 'EVENT[/MATCHER][:LANGUAGE][=WHAT]',
    multiple: true,
    component: true,
    key: 'hooks',
    help: `a hook with its script and test cases; LANGUAGE: ${languages.join(', ')}`,
    fields: [
      { name: 'event', does: 'the event, such as PreToolUse', required: true },
      { name: 'matcher', does: 'what the event is about: tools, or a value', mark: '/' },
      { name: 'language', does: 'the language of the script', mark: ':', values: languages },
      description,
    ],
  },
  {
    name: 'hook-module',
    value: 'NAME[=WHAT]',
    component: true,
    key: 'hookModule',
    help: 'a hooks module in TypeScript with its test',
    fields: [name, description],
  },
  {
    name: 'mcp',
    value: 'NAME[:KIND][=URL]',
    multiple: true,
    component: true,
    key: 'mcp',
    help: `an MCP server; KIND: ${serverKinds.join(', ')}`,
    fields: [
      name,
      { name: 'kind', does: 'how it is reached', mark: ':', values: serverKinds },
      { name: 'url', does: 'its https address; not for stdio', mark: '=' },
      { name: 'description', does: 'what it is for' },
      { name: 'clientId', does: 'the OAuth client, where the server registers none by itself' },
    ],
  },
  {
    name: 'lsp',
    value: 'NAME:.EXT[,.EXT]=COMMAND',
    multiple: true,
    component: true,
    key: 'lsp',
    help: 'a language server: gopls:.go=gopls serve',
    fields: [
      name,
      { name: 'extensions', does: 'endings of its files, with the dot', mark: ':', list: true, required: true },
      { name: 'command', does: 'the program with its arguments', mark: '=', required: true },
      { name: 'language', does: "the language's id (default: the name)" },
    ],
  },
  {
    name: 'output-style',
    value: 'NAME[=WHAT]',
    multiple: true,
    component: true,
    key: 'outputStyles',
    help: 'an output style',
    fields: [name, description, steps],
  },
  {
    name: 'monitor',
    value: 'NAME[=WHAT]',
    multiple: true,
    component: true,
    key: 'monitors',
    help: 'a monitor: a script whose lines reach the model as they come',
    fields: [name, description],
  },
  {
    name: 'settings',
    value: 'KEY[:TYPE][=WHAT]',
    multiple: true,
    component: true,
    key: 'settings',
    help: `a setting in .claude/PLUGIN.local.md; TYPE: ${settingTypes.join(', ')}`,
    fields: [
      { ...name, does: 'letters, digits and _' },
      { name: 'type', does: 'what it holds', mark: ':', values: settingTypes },
      { name: 'description', does: 'what it does', mark: '=' },
    ],
  },
  {
    name: 'user-config',
    value: 'KEY[:TYPE][=WHAT]',
    multiple: true,
    component: true,
    key: 'userConfig',
    help: `an option of each user; TYPE: ${optionTypes.join(', ')}`,
    fields: [
      { ...name, does: 'letters, digits and _' },
      { name: 'type', does: 'what it holds', mark: ':', values: optionTypes },
      { name: 'description', does: 'what to enter', mark: '=' },
    ],
  },
  { name: 'evals', component: true, key: 'evals', help: 'an eval case for each skill' },
  {
    name: 'marketplace',
    value: 'FOLDER[=NAME]',
    component: true,
    key: 'marketplace',
    help: 'list the plugin in the marketplace of FOLDER, which is made where there is none',
    fields: [
      { name: 'folder', does: 'the folder of the marketplace: the plugin or one around it', required: true },
      { name: 'name', does: "the marketplace's name", mark: '=' },
    ],
  },
  { name: 'ci', component: true, key: 'ci', help: 'a GitHub workflow that validates the plugin and tests its hooks' },
  { name: 'readme', component: true, key: 'readme', help: 'a README (a new plugin gets one anyway)' },
  { name: 'icon', component: true, key: 'icon', help: 'an icon (a new plugin gets one anyway)' },
  { name: 'answers', value: 'FILE', help: 'read the answers from a JSON file, or - for standard input' },
  { name: 'print-answers-schema', help: 'print the JSON Schema of answer files' },
  { name: 'dry-run', short: 'n', help: 'show what would be written; write nothing' },
  { name: 'force', help: 'replace files that exist, after a copy to FILE.bak' },
  { name: 'format', value: 'FORMAT', choices: ['text', 'json'], help: 'output format (default: text)' },
  { name: 'json', help: 'same as --format json' },
];
