import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A server's key and certificate and the authority that it can be checked by, all as PEM. */
export interface Certificates {
  readonly ca: string;
  readonly key: string;
  readonly cert: string;
}

const tags = { integer: 0x02, bits: 0x03, octets: 0x04, oid: 0x06, utf8: 0x0c, time: 0x17, sequence: 0x30, set: 0x31 };

/** One value in DER: its tag, its length and what it holds. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => der(tags.sequence, ...parts);
const bits = (content: Uint8Array): Buffer => der(tags.bits, Buffer.from([0]), content);
const yes = Buffer.from([0x01, 0x01, 0xff]);

/** Object identifiers, as they are encoded. */
const oids = {
  commonName: '550403',
  basicConstraints: '551d13',
  keyUsage: '551d0f',
  subjectAltName: '551d11',
  ecdsaWithSha256: '2a8648ce3d040302',
} as const;
const oid = (name: keyof typeof oids): Buffer => der(tags.oid, Buffer.from(oids[name], 'hex'));

function nameOf(commonName: string): Buffer {
  return sequence(der(tags.set, sequence(oid('commonName'), der(tags.utf8, Buffer.from(commonName)))));
}

function time(date: Date): Buffer {
  const digits = date.toISOString().replace(/[-:T]/g, '');
  return der(tags.time, Buffer.from(`${digits.slice(2, 14)}Z`));
}

function extension(name: keyof typeof oids, value: Buffer): Buffer {
  return sequence(oid(name), yes, der(tags.octets, value));
}

interface Wanted {
  readonly serial: number;
  readonly subject: string;
  readonly publicKey: KeyObject;
  readonly extensions: readonly Buffer[];
}

const authority = 'A test of mgscode';
const dayMs = 86_400_000;

function certificate({ serial, subject, publicKey, extensions }: Wanted, signedBy: KeyObject): string {
  const algorithm = sequence(oid('ecdsaWithSha256'));
  const content = sequence(
    der(0xa0, der(tags.integer, Buffer.from([2]))),
    der(tags.integer, Buffer.from([serial])),
    algorithm,
    nameOf(authority),
    sequence(time(new Date(Date.now() - dayMs)), time(new Date(Date.now() + dayMs))),
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  );
  const signed = sequence(content, algorithm, bits(sign('sha256', content, signedBy)));
  const lines = signed.toString('base64').replace(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

/** Makes an authority that nobody knows, and a certificate of its for 127.0.0.1 and localhost. They hold for a day. */
export function makeCertificates(): Certificates {
  const [top, server] = [0, 1].map(() => generateKeyPairSync('ec', { namedCurve: 'P-256' }));
  if (top === undefined || server === undefined) throw new Error('no keys');
  const ca = certificate(
    {
      serial: 1,
      subject: authority,
      publicKey: top.publicKey,
      extensions: [
        extension('basicConstraints', sequence(yes)),
        extension('keyUsage', der(tags.bits, Buffer.from([1, 0x06]))),
      ],
    },
    top.privateKey,
  );
  const names = sequence(der(0x82, Buffer.from('localhost')), der(0x87, Buffer.from([127, 0, 0, 1])));
  const wanted = {
    serial: 2,
    subject: 'localhost',
    publicKey: server.publicKey,
    extensions: [extension('subjectAltName', names)],
  };
  const key = server.privateKey.export({ type: 'pkcs8', format: 'pem' });
  return { ca, key: String(key), cert: certificate(wanted, top.privateKey) };
}
