// A real OpenID provider (the certified npm oidc-provider) for one client, with a sign-in page.
import Provider from "oidc-provider";

const [port, home, slug] = process.argv.slice(2);
const strong = "http://id.swedenconnect.se/loa/1.0/uncertified-loa3";
const clientAddress = `${home}/inloggning/${slug}`;

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: "loften",
      client_secret: "the secret of the client",
      redirect_uris: [`${clientAddress}/svar`],
      backchannel_logout_uri: `${clientAddress}/utloggning`,
      backchannel_logout_session_required: true,
    },
  ],
  acrValues: [strong],
  claims: { acr: null, auth_time: null, iss: null, openid: ["sub"], sid: null },
  cookies: { keys: ["a key that only the tests know"] },
  features: { backchannelLogout: { enabled: true }, devInteractions: { enabled: false } },
  // The provider will not speak to this very machine, where the site under test stands.
  fetch: (url, options) => fetch(url, { ...options, dispatcher: undefined }),
  findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  loadExistingGrant,
  pkce: { required: () => true },
});

// Whoever signs in has agreed; the page of consent is not what is tested.
async function loadExistingGrant(ctx) {
  const accountId = ctx.oidc.session.accountId;
  const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId });
  grant.addOIDCScope("openid");
  await grant.save();
  return grant;
}

provider.use(async (ctx, next) => {
  if (!ctx.path.startsWith("/interaction/")) return next();
  if (ctx.method === "GET") {
    ctx.type = "html";
    ctx.body = '<form method="post"><label>Vem? <input name="who"></label><button>Intyga</button></form>';
    return;
  }
  let body = "";
  for await (const part of ctx.req) body += part;
  const accountId = new URLSearchParams(body).get("who");
  const login = { accountId, acr: strong, amr: ["mfa"], ts: Math.floor(Date.now() / 1000) };
  ctx.respond = false;
  await provider.interactionFinished(ctx.req, ctx.res, { login });
});

provider.listen(Number(port), "127.0.0.1", () => console.log("listening"));
