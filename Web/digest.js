// SHA-256 in hexadecimal: the name of a photograph, and all that is kept of a receipt's code.

/** Of bytes. */
export async function sha256(bytes) {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Of a code as it stands on its receipt, without its dashes. */
export const codeDigest = (code) => sha256(new TextEncoder().encode(code.replaceAll('-', '')));
