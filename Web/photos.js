// Photographs on this phone: kept with the entry that names them, sent after it, shown from here.

import * as store from './store.js';
import { ask, refusal, refuse } from './wire.js';

const KEPT_BYTES = 20_000_000; // of those that the server has, for pages without a signal
const FORGOTTEN = 7 * 86_400_000; // chosen on a form that was never saved
const AGAIN = 3_600_000; // after the server knew of no entry for it
const NAME = /\b[0-9a-f]{64}\b/g;

/** Names of photographs in an entry's line or in a form. */
export const namesIn = (text) => text.match(NAME) ?? [];

/** Notes, in a transaction that has `photos`, that saved entries name these. */
export async function name(at, names) {
  for (const one of names) {
    const photo = await store.get(at('photos').get(one));
    if (photo?.state === 'chosen') at('photos').put({ ...photo, state: 'named', tried: 0 });
  }
}

/** The bytes of a photograph, or `undefined` when it is not here. */
export const picture = (name) => store.look(['pictures'], (at) => store.get(at('pictures').get(name)));

/** Saved ones that the server has not got. */
export const waiting = async () => (await store.photographs()).filter((photo) => photo.state === 'named');

/** Sends what waits. Throws when the signal fails; a photograph stays until the server says that it has it. */
export async function send() {
  const [people, outbox] = await Promise.all([store.people(), store.outbox()]);
  const unsaid = new Set(outbox.filter((item) => item.state === 'waiting').flatMap((item) => namesIn(item.line)));
  await tidy();
  // One that the server stumbled over comes after the others.
  for (const photo of (await store.photographs()).sort((a, b) => (a.failed ?? 0) - (b.failed ?? 0) || a.taken - b.taken)) {
    // Also after a clock was set back.
    if (photo.state !== 'named' || unsaid.has(photo.name) || Math.abs(Date.now() - photo.tried) < AGAIN) continue;
    if ((await refusal('photos'))?.until) throw new Error('asked to wait');
    const mine = people.filter((person) => person.account === photo.account);
    const others = people.filter((person) => person.account !== photo.account);
    for (const person of [...mine, ...others]) if (await put(photo, person)) break;
  }
}

/** One photograph with one person's key; true when the server has it. */
async function put({ name }, person) {
  const body = await picture(name);
  if (!body) return store.change(['photos'], (at) => { at('photos').delete(name); return true; });
  const answer = await ask(`/foto/${name}`, {
    method: 'PUT', body, credentials: 'omit',
    headers: { Authorization: `Bearer ${person.token}`, 'Content-Type': 'image/jpeg' },
  });
  if (answer.status >= 500 || answer.status === 429) {
    await note(name, { failed: Date.now() });
    await refuse('photos', answer);
  }
  // 401: her next sign-in brings a new key. 404: no entry of hers names it, or not yet.
  await note(name, answer.ok ? { state: 'sent' } : { tried: answer.status === 401 ? 0 : Date.now() });
  return answer.ok;
}

function note(name, facts) {
  return store.change(['photos'], async (at) => {
    const photo = await store.get(at('photos').get(name));
    if (photo) at('photos').put({ ...photo, ...facts });
  });
}

/** The server was restored from a backup: everything here is offered again. */
export function offerAgain(at) {
  return store.get(at('photos').getAll()).then((photos) => {
    for (const photo of photos) if (photo.state === 'sent') at('photos').put({ ...photo, state: 'named', tried: 0 });
  });
}

/** Lets go of the oldest that the server has, and of those whose form was never saved. */
async function tidy() {
  const photos = (await store.photographs()).sort((a, b) => b.taken - a.taken);
  let bytes = 0;
  const leaving = photos.filter((photo) => {
    if (photo.state === 'chosen') return Date.now() - photo.taken > FORGOTTEN;
    if (photo.state !== 'sent') return false;
    bytes += photo.size;
    return bytes > KEPT_BYTES;
  });
  if (leaving.length === 0) return;
  await store.change(['photos', 'pictures'], async (at) => {
    for (const { name, state } of leaving) {
      // A form may have been saved in the meantime.
      const now = await store.get(at('photos').get(name));
      if (now?.state !== state) continue;
      at('photos').delete(name);
      at('pictures').delete(name);
    }
  });
}
