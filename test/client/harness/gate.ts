// Runs inside the sandbox, compiled on the fly, with `SOCKET CLIENT ARGUMENTS...`: starts the client with a loopback port that
// leads to the scripted model behind the Unix socket, the only way out of a network namespace.
import { spawn } from 'node:child_process';
import net from 'node:net';
import { constants } from 'node:os';

const [socket = '', client = '', ...args] = process.argv.slice(2);

const server = net.createServer((near) => {
  const far = net.connect(socket);
  near.on('error', () => far.destroy());
  far.on('error', () => near.destroy());
  near.pipe(far).pipe(near);
});

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as net.AddressInfo;
  const env = { ...process.env, ANTHROPIC_BASE_URL: `http://127.0.0.1:${port}` };
  const child = spawn(client, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(127);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? 'SIGKILL']));
  // The whole group is asked to end; the client answers after it has ended its own children.
  process.on('SIGTERM', () => {});
  // The end of stdin is the end of the test that started this.
  const end = (): void => {
    child.kill();
    setTimeout(() => child.kill('SIGKILL'), 3000);
  };
  process.stdin.on('end', end).resume();
});
