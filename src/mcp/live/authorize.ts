import { randomInt } from 'node:crypto';
import { serverId } from '../../plugin/mcp/names.ts';
import { examineOauth } from '../oauth/examine.ts';
import { obtainClient, signIn } from '../oauth/sign-in.ts';
import { type OauthSubject, redirectUri } from '../oauth/subject.ts';
import type { Outlook, Remote } from './remote.ts';

/** How far OAuth led: a token where a sign-in was asked for and worked. */
export interface Authorized {
  readonly outlook: Outlook;
  readonly token?: string;
}

/** Looks at the sign-in of a server, and signs in or registers where that is asked for. */
export async function authorize(remote: Remote, named: URL | undefined): Promise<Authorized> {
  const { log, net, url, from, entry, target, options, limits } = remote;
  const id = serverId(target.plugin, target.server);
  const subject: OauthSubject = { net, log, endpoint: url, from, settings: entry.oauth ?? {}, serverId: id };
  if (remote.sent.names.length > 0) log.add('headers-without-authorization', { headers: remote.sent.names.join(', ') });
  const plan = await examineOauth(subject, named);
  if (!plan) return { outlook: { status: 'failed' } };
  if (options.visit) {
    const token = await signIn(subject, plan, {
      visit: options.visit,
      milliseconds: Math.min(limits.signInMilliseconds, net.left()),
    });
    return { outlook: { status: 'needs-auth' }, ...(token === undefined ? {} : { token }) };
  }
  if (options.register) await obtainClient(subject, plan, redirectUri(plan.port || randomInt(49_152, 65_535)));
  log.add('needs-sign-in', { server: id });
  return { outlook: { status: 'needs-auth' } };
}
