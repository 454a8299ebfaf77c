import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface Certificates {
  readonly folder: string;
  /** Path of a file, such as `ca.pem` or `client.key`. */
  file(name: string): string;
  read(name: string): Buffer;
}

/** Makes an authority, a server's certificate for localhost, an expired one, and a client's, with openssl. */
export function makeCertificates(): Certificates {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'certificates-'));
  const openssl = (...args: string[]): void => {
    execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  };
  const authority = (name: string): void => {
    openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.pem`,
      '-days',
      '2',
      '-subj',
      `/CN=${name}`,
    );
  };
  const signed = (name: string, ca: string, extension: string, days: readonly string[] = ['-days', '2']): void => {
    openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
    fs.writeFileSync(path.join(folder, `${name}.ext`), extension);
    openssl(
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      '-CA',
      `${ca}.pem`,
      '-CAkey',
      `${ca}.key`,
      '-CAcreateserial',
      '-out',
      `${name}.pem`,
      '-extfile',
      `${name}.ext`,
      ...days,
    );
  };
  authority('ca');
  authority('stranger');
  signed('server', 'ca', 'subjectAltName=DNS:localhost');
  signed('elsewhere', 'ca', 'subjectAltName=DNS:elsewhere.example');
  signed('expired', 'ca', 'subjectAltName=DNS:localhost', ['-days', '-1']);
  signed('client', 'ca', 'extendedKeyUsage=clientAuth');
  signed('foreign', 'stranger', 'extendedKeyUsage=clientAuth');
  const file = (name: string): string => path.join(folder, name);
  return { folder, file, read: (name) => fs.readFileSync(file(name)) };
}

/** True where certificates can be made. */
export function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
