// node eng/authority.mjs FOLDER: an authority of OpenID Connect on the loopback interface, which is also the key endpoint of a load balancer.
// It creates keys, and writes tokens, the public key, and its address to files in FOLDER; the file `address` is the last one.
import { constants, generateKeyPairSync, sign } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const folder = process.argv[2];
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const albKeyId = '0123abcd-89ab-4def-8123-456789abcdef';
const keys = [{ ...rsa.publicKey.export({ format: 'jwk' }), kid: 'rsa', use: 'sig' }, { ...curve.publicKey.export({ format: 'jwk' }), kid: 'curve', use: 'sig' }];

const signers = {
  RS256: data => sign('sha256', data, rsa.privateKey),
  PS256: data => sign('sha256', data, { key: rsa.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }),
  ES256: data => sign('sha256', data, { key: curve.privateKey, dsaEncoding: 'ieee-p1363' }),
};
const now = Math.floor(Date.now() / 1000);

function token(header, claims, encoding = 'base64url') {
  const signed = [header, claims].map(part => encode(JSON.stringify(part), encoding)).join('.');
  return `${signed}.${encode(signers[header.alg](Buffer.from(signed)), encoding)}`;
}

// A load balancer keeps the padding.
function encode(part, encoding) {
  const text = Buffer.from(part).toString('base64url');
  return encoding === 'padded' ? text.padEnd(Math.ceil(text.length / 4) * 4, '=') : text;
}

function forge(text) {
  const [header, , signature] = text.split('.');
  return [header, Buffer.from('{"sub":"admin"}').toString('base64url'), signature].join('.');
}

const server = createServer((request, response) => {
  const documents = {
    '/.well-known/openid-configuration': JSON.stringify({ issuer: address(), jwks_uri: `${address()}/keys` }),
    '/keys': JSON.stringify({ keys }),
    [`/${albKeyId}`]: curve.publicKey.export({ format: 'pem', type: 'spki' }),
  };
  response.writeHead(request.url in documents ? 200 : 404).end(documents[request.url]);
});
const address = () => `http://127.0.0.1:${server.address().port}`;

server.listen(0, '127.0.0.1', () => {
  const plain = { iss: address(), aud: 'orders', sub: 'lessa', exp: now + 3600 };
  const claims = { ...plain, roles: ['staff'], scope: 'orders:read orders:write', level: 7 };
  const rs256 = token({ alg: 'RS256', kid: 'rsa' }, claims);
  const alb = token({
    typ: 'JWT', kid: albKeyId, alg: 'ES256', iss: 'https://idp.example.com', client: 'shop', exp: now + 120,
    signer: 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/shop/50dc6c495c0c9188',
  }, { sub: 'lessa', iss: 'https://idp.example.com', exp: now + 120 }, 'padded');
  const files = {
    RS256: rs256,
    PS256: token({ alg: 'PS256', kid: 'rsa' }, claims),
    ES256: token({ alg: 'ES256', kid: 'curve' }, claims),
    plain: token({ alg: 'RS256', kid: 'rsa' }, plain),
    expired: token({ alg: 'RS256', kid: 'rsa' }, { ...plain, exp: now - 3600 }),
    forged: forge(rs256),
    alb,
    'alb-forged': forge(alb),
    jwk: JSON.stringify(keys[0]),
    jwks: JSON.stringify({ keys }),
    pem: rsa.publicKey.export({ format: 'pem', type: 'spki' }),
    'address.new': address(),
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), content);
  }

  renameSync(join(folder, 'address.new'), join(folder, 'address'));
});
