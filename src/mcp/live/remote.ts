import type { RemoteEntry } from '../../plugin/mcp/entry.ts';
import type { HostClass } from '../net/hosts.ts';
import { tlsSettings, withoutUserinfo } from '../net/hosts.ts';
import { type Net, openNet } from '../net/net.ts';
import type { StepLog } from '../step.ts';
import type { Sent } from './credentials.ts';
import { credentialsOf } from './credentials.ts';
import { diagnoseHttp, examineMigration, type Migration } from './http.ts';
import type { ListedTool } from './session.ts';
import { diagnoseSse, diagnoseWebsocket } from './streams.ts';
import type { LiveLimits, LiveOptions, LiveTarget } from './target.ts';
import { judgeUrl } from './target.ts';

/** A remote server that is being looked at. */
export interface Remote {
  readonly log: StepLog;
  readonly net: Net;
  readonly target: LiveTarget;
  readonly entry: RemoteEntry;
  readonly url: URL;
  readonly from: HostClass | undefined;
  /** Headers that go out, to this origin alone. */
  readonly credentials: Readonly<Record<string, string>>;
  readonly sent: Sent;
  readonly options: LiveOptions;
  readonly limits: LiveLimits;
}

/** What the client would show for the server, and its tools where they could be listed. */
export interface Outlook {
  readonly status: 'connected' | 'needs-auth' | 'failed' | 'not-tried';
  readonly tools?: readonly ListedTool[];
  /** Where a sign-in can take the place of the configured Authorization header. */
  readonly migration?: Migration;
}

/** Diagnoses a server that is reached by a URL. */
export async function diagnoseRemote(
  log: StepLog,
  target: LiveTarget,
  entry: RemoteEntry,
  options: LiveOptions,
  limits: LiveLimits,
): Promise<Outlook> {
  const url = judgeUrl(log, entry, options);
  if (!url) return { status: entry.url === '' ? 'not-tried' : 'failed' };
  const tls = tlsSettings(target.context.env);
  for (const { variable, file } of tls.unreadable) log.add('tls-file-unreadable', { variable, file });
  const prepared = await credentialsOf(log, target, entry, options);
  if (!prepared) return { status: 'failed' };
  const net = openNet({ tls, ...limits });
  const from = await net.classOf(url);
  const remote: Remote = {
    log,
    net,
    target,
    entry,
    url: options.credentials ? url : withoutUserinfo(url),
    from,
    ...prepared,
    options,
    limits,
  };
  if (entry.transport === 'ws') return diagnoseWebsocket(remote);
  const outlook = await (entry.transport === 'sse' ? diagnoseSse(remote) : diagnoseHttp(remote));
  const hasHeader = Object.keys(entry.headers ?? {}).some((name) => name.toLowerCase() === 'authorization');
  if (!hasHeader || entry.headersHelper !== undefined) {
    if (options.migrate) log.add('migration-nothing');
    return outlook;
  }
  const migration = await examineMigration(remote);
  return { ...outlook, ...(migration ? { migration } : {}) };
}
