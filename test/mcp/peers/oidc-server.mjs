// oidc-provider as the authorization server at PORT, for a resource at http://localhost:RESOURCE_PORT/mcp.
import Provider from 'oidc-provider';

const [port, resourcePort] = process.argv.slice(2);
const resource = `http://localhost:${resourcePort}/mcp`;
const provider = new Provider(`http://localhost:${port}`, {
  clients: [
    {
      client_id: 'registered-before',
      redirect_uris: [`http://localhost:${process.env.CALLBACK_PORT}/callback`],
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      application_type: 'native',
    },
  ],
  features: {
    registration: { enabled: true },
    devInteractions: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => resource,
      getResourceServerInfo: () => ({ scope: 'read write', audience: resource, accessTokenFormat: 'jwt' }),
      useGrantedResource: () => true,
    },
  },
  scopes: ['openid', 'offline_access', 'read', 'write'],
  pkce: { required: () => true },
});
provider.listen(Number(port));
