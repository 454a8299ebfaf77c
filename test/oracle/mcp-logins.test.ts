import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/mcp/live/diagnose.ts';
import { firstError } from '../../src/mcp/step.ts';
import { targetOf, testLimits, visit } from '../mcp/peers/http.ts';
import { sharedFolder } from '../shared.ts';
import { type LabSettings, withLab } from './mcp-lab.ts';

const oracle = sharedFolder('oracle/mcp');

interface Shape {
  readonly oauth?: object;
  readonly as?: object;
  /** null: no document. */
  readonly resource?: object | string | null;
  readonly challenge?: string | null;
  readonly more?: object;
  /** The code of the reason why the recorded sign-in failed. */
  readonly fails?: string;
}

const metadataUrl = '@RS@/.well-known/oauth-protected-resource/o';
const challenge = `Bearer resource_metadata="${metadataUrl}"`;
const resource = { resource: '@RS@/o', authorization_servers: ['@AS@'], scopes_supported: ['read', 'write'] };
const omit = (...names: string[]): Shape => ({ as: { omit: names } });
const md = (metadata: object): Shape => ({ as: { md: metadata } });

// The shapes of the recorded sign-ins, by their names in the record.
const shapes: Readonly<Record<string, Shape>> = {
  no_dcr: { ...omit('registration_endpoint'), fails: 'registration-impossible' },
  cimd: md({ client_id_metadata_document_supported: true }),
  cimd_no_dcr: { as: { omit: ['registration_endpoint'], md: { client_id_metadata_document_supported: true } } },
  no_pkce: omit('code_challenge_methods_supported'),
  pkce_plain: { ...md({ code_challenge_methods_supported: ['plain'] }), fails: 'pkce-no-s256' },
  issuer_mismatch: md({ issuer: '@AS@/other' }),
  issuer_slash: md({ issuer: '@AS@/' }),
  iss_mismatch: { as: { iss: 'http://evil.example' }, fails: 'sign-in-issuer-mismatch' },
  iss_ok: { as: { iss: '@AS@', md: { authorization_response_iss_parameter_supported: true } } },
  iss_required_absent: { ...md({ authorization_response_iss_parameter_supported: true }), fails: 'sign-in-issuer-missing' },
  prm_res_other_origin: { resource: { ...resource, resource: 'https://other.example.com/o' }, fails: 'resource-mismatch' },
  prm_res_root: { resource: { ...resource, resource: '@RS@' } },
  prm_res_slash: { resource: { ...resource, resource: '@RS@/o/' }, fails: 'resource-mismatch' },
  prm_res_subpath: { resource: { ...resource, resource: '@RS@/o/deeper' }, fails: 'resource-mismatch' },
  prm_no_res: { resource: { authorization_servers: ['@AS@'] }, fails: 'resource-metadata-invalid' },
  prm_no_as: { resource: { resource: '@RS@/o' }, fails: 'resource-metadata-invalid' },
  prm_empty_as: { resource: { resource: '@RS@/o', authorization_servers: [] }, fails: 'resource-metadata-invalid' },
  prm_two_as: { resource: { ...resource, authorization_servers: ['http://127.0.0.1:9', '@AS@'] }, fails: 'server-unreachable' },
  prm_html: { resource: '<html>', fails: 'resource-metadata-invalid' },
  prm_noscopes: { resource: { resource: '@RS@/o', authorization_servers: ['@AS@'] } },
  www_scope: { challenge: `${challenge}, scope="files:read"` },
  www_rm_404: { challenge: 'Bearer resource_metadata="@RS@/.well-known/oauth-protected-resource/nope"' },
  www_rm_otherpath: { challenge: `Bearer realm="x", resource_metadata=${metadataUrl}` },
  www_none: { challenge: null },
  no_prm_as_on_origin: {
    resource: null,
    challenge: 'Bearer',
    more: {
      wk: {
        '/.well-known/oauth-authorization-server': {
          issuer: '@RS@',
          authorization_endpoint: '@AS@/authorize',
          token_endpoint: '@AS@/token',
          registration_endpoint: '@AS@/register',
          response_types_supported: ['code'],
          code_challenge_methods_supported: ['S256'],
        },
      },
    },
  },
  oidc_only: { as: { no8414: true }, fails: 'server-metadata-invalid' },
  as_no_meta: { as: { no8414: true, noOidc: true } },
  as_path: { ...md({ issuer: '@AS@/tenant' }), resource: { ...resource, authorization_servers: ['@AS@/tenant'] } },
  token_basic_only: md({ token_endpoint_auth_methods_supported: ['client_secret_basic'] }),
  token_none_absent: omit('token_endpoint_auth_methods_supported'),
  dcr_403: { as: { noDcr: true }, fails: 'registration-refused' },
  token_err: { as: { tokenError: 'invalid_grant' }, fails: 'token-refused' },
  auth_err_scope: { as: { authError: 'invalid_scope' }, fails: 'sign-in-scope-refused' },
  no_code_resp: { ...md({ response_types_supported: ['token'] }), fails: 'response-type-no-code' },
  no_authcode_grant: md({ grant_types_supported: ['client_credentials'] }),
  no_offline: md({ scopes_supported: ['read'] }),
  md_no_token_ep: { ...omit('token_endpoint'), fails: 'server-metadata-invalid' },
  md_no_authz_ep: { ...omit('authorization_endpoint'), fails: 'server-metadata-invalid' },
  md_http_nonloop: { ...md({ token_endpoint: 'http://10.9.8.7:41002/token' }), fails: 'token-endpoint-plain' },
  cfg_client: { oauth: { clientId: 'preset', callbackPort: 18765, scopes: 'read' } },
  cfg_client_nodcr: { oauth: { clientId: 'preset' }, ...omit('registration_endpoint') },
  cfg_port: { oauth: { callbackPort: 18766 } },
  cfg_scopes_only: { oauth: { scopes: 'custom:one custom:two' } },
  cfg_scope_comma: { oauth: { scopes: 'a,b' } },
  cfg_var: { oauth: { clientId: '${CID}' } },
  cfg_meta: { oauth: { authServerMetadataUrl: 'https://127.0.0.1:1/.well-known/openid-configuration' } },
  cfg_unset_secret: { oauth: { clientId: 'preset', clientSecret: 'shh' } },
};

/** Not run here: it names an address outside this machine; test/mcp/cli.test.ts has it, without a network. */
const elsewhere = ['as_nonloop'];

function settingsOf({ as = {}, resource: document = resource, challenge: header = challenge, more = {} }: Shape): LabSettings {
  const scenario = { anyBearer: true, ...(header === null ? {} : { www: header }) };
  return { sc: { o: scenario }, prm: document === null ? {} : { o: document }, as, ...more };
}

describe.skipIf(!oracle)('recorded sign-ins of the client', () => {
  const record = oracle
    ? (JSON.parse(fs.readFileSync(path.join(oracle, 'results/logins.json'), 'utf8')) as Record<string, string>)
    : {};

  it('are all here', () => {
    expect(Object.keys(shapes).sort()).toEqual(
      Object.keys(record)
        .filter((name) => !elsewhere.includes(name))
        .sort(),
    );
  });

  it.each(Object.keys(shapes))('%s', async (name) => {
    const shape = shapes[name] ?? {};
    const hasFailed = !record[name]?.includes('Authenticated with');
    expect(shape.fails !== undefined, 'the record').toBe(hasFailed);
    await withLab(path.join(oracle ?? '', 'lab'), settingsOf(shape), async (origin) => {
      const target = targetOf({ type: 'http', url: `${origin}/o`, ...(shape.oauth ? { oauth: shape.oauth } : {}) });
      const { steps, status } = await diagnose(target, { visit, limits: testLimits });
      expect(firstError(steps)?.code, JSON.stringify(steps, undefined, 1)).toBe(shape.fails);
      expect(status === 'connected').toBe(!shape.fails);
    });
  });
});
