import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

export interface SealKey {
  /** Names the key in what it sealed; letters, digits, `-` and `_`. */
  readonly id: string;
  /** 32 bytes, or their base64. */
  readonly secret: Uint8Array | string;
}

/** Seals small secrets for the store with AES-256-GCM. The first key seals, every key opens: rotate by prepending. */
export interface Sealer {
  /** `purpose` is authenticated too: what was sealed for one row cannot be moved into another. */
  seal(secret: string, purpose: string): string;
  /** @throws Error when the key is gone, or the text or its purpose was changed */
  open(sealed: string, purpose: string): string;
  /** A stable opaque name, from the oldest key so that rotation does not rename shoppers. */
  pseudonym(name: string): string;
}

export function createSealer(keys: readonly SealKey[]): Sealer {
  const secrets = new Map(keys.map(({ id, secret }) => [id, toSecret(id, secret)]));
  const [first] = keys;
  const oldest = keys.at(-1);
  if (!first || !oldest)
    throw new TypeError("keys: give at least one key of 32 bytes, e.g. from `openssl rand -base64 32`");
  const secretOf = (id: string): Buffer => {
    const secret = secrets.get(id);
    if (!secret)
      throw new Error(
        `The key "${id}" that sealed this is not among the gateway's keys; add it after the current one`,
      );
    return secret;
  };
  return {
    seal(secret, purpose) {
      const iv = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", secretOf(first.id), iv).setAAD(Buffer.from(purpose));
      const text = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
      return [first.id, ...[iv, cipher.getAuthTag(), text].map((part) => part.toString("base64url"))].join(
        ".",
      );
    },
    open(sealed, purpose) {
      const [id = "", ...parts] = sealed.split(".");
      const [iv, tag, text] = parts.map((part) => Buffer.from(part, "base64url"));
      if (!iv || !tag || !text) throw new Error("This is not something the gateway sealed");
      const decipher = createDecipheriv("aes-256-gcm", secretOf(id), iv, { authTagLength: 16 });
      decipher.setAAD(Buffer.from(purpose)).setAuthTag(tag);
      return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
    },
    pseudonym: (name) =>
      createHmac("sha256", secretOf(oldest.id)).update(`pseudonym\n${name}`).digest("base64url"),
  };
}

function toSecret(id: string, secret: Uint8Array | string): Buffer {
  if (!/^[\w-]{1,40}$/.test(id))
    throw new TypeError(`keys: "${id}" is no key id; use letters, digits, - and _`);
  const bytes = typeof secret === "string" ? Buffer.from(secret, "base64") : Buffer.from(secret);
  if (bytes.length !== 32)
    throw new TypeError(
      `keys: "${id}" has ${bytes.length} bytes instead of 32; make one by \`openssl rand -base64 32\``,
    );
  return bytes;
}

/** What the store keeps of a value that only the browser knows. */
export function digest(value: string): string {
  return createHash("sha256").update(value).digest("base64url");
}

/** A new value nobody can guess, 256 bits. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Compares a presented value with a stored digest in constant time. */
export function matches(presented: string, storedDigest: string): boolean {
  const [a, b] = [Buffer.from(digest(presented)), Buffer.from(storedDigest)];
  return a.length === b.length && timingSafeEqual(a, b);
}
