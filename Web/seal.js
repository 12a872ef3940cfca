// Seals a text to the public key of a unit, so that only the unit's own key opens it. The server does the same in
// Sources/Desk/Secrets/Seal.swift: version ‖ one-time public key ‖ nonce ‖ ciphertext and tag, in base64url;
// the key is HKDF-SHA256 over the P-256 agreement, salted with both public keys and bound to what it is for.

const VERSION = 1;
// Lengths tell nothing but this many bytes.
const STEP = 1024;

const bytesOf = (text) => new TextEncoder().encode(text);

function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function read(text) {
  const signs = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
}

function written(bytes) {
  let signs = '';
  for (const byte of bytes) signs += String.fromCharCode(byte);
  return btoa(signs).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The text, sealed. `purpose` must be the same when it is opened. */
export async function seal(text, unitKey, purpose) {
  const unit = read(unitKey);
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const theirs = await crypto.subtle.importKey('raw', unit, curve, false, []);
  const own = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
  const once = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey));
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own.privateKey, 256);
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const info = bytesOf(purpose);
  const key = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: joined(once, unit), info }, material, { name: 'AES-GCM', length: 256 },
    false, ['encrypt']);
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const plain = bytesOf(text);
  const padded = joined(plain, new Uint8Array(Math.ceil((plain.length + 1) / STEP) * STEP - plain.length));
  const secret = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: info }, key, padded);
  return written(joined(Uint8Array.of(VERSION), once, nonce, new Uint8Array(secret)));
}
