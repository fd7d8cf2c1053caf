// A real OpenID provider (oidc-provider) on loopback, for one client that proves itself by private_key_jwt.
//   node provider.mjs PORT CLIENT_JWKS_FILE REDIRECT ID_TOKEN_ALG
import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import Provider from "oidc-provider";

const [port, jwksFile, redirect, algorithm] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;
const own = [["RS256", generateKeyPairSync("rsa", { modulusLength: 2048 })], ["ES512", generateKeyPairSync("ec", { namedCurve: "P-521" })]]
    .map(([alg, pair], i) => ({ ...pair.privateKey.export({ format: "jwk" }), alg, use: "sig", kid: `key-${i}` }));
const provider = new Provider(issuer, {
    clients: [{
        client_id: "jernih", redirect_uris: [redirect], response_types: ["code"], grant_types: ["authorization_code"],
        token_endpoint_auth_method: "private_key_jwt", token_endpoint_auth_signing_alg: "ES512",
        id_token_signed_response_alg: algorithm, jwks: JSON.parse(readFileSync(jwksFile, "utf8")),
    }],
    clientAuthMethods: ["private_key_jwt"],
    enabledJWA: { idTokenSigningAlgValues: ["RS256", "ES512"], clientAuthSigningAlgValues: ["ES512"] },
    jwks: { keys: own },
    pkce: { required: () => true },
    claims: { openid: ["sub"], profile: ["nip"] },
    conformIdTokenClaims: false,
    // Whoever signs in is that number; "siapa-saja" has none.
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: `subject-of-${id}`, ...(id === "siapa-saja" ? {} : { nip: id }) }) }),
    cookies: { keys: ["only for a test"] },
});
provider.listen(Number(port), "127.0.0.1", () => console.log(`ready ${issuer}`));
