// Closed reports: sealed before they touch this phone's memory, sent without a name, forgotten but for code and day.

import * as store from './store.js';
import { codeDigest } from './digest.js';
import { seal } from './seal.js';
import { ask, each, refusal, refuse } from './wire.js';

const GUIDE = ['entri', 'kode', 'tujuan', 'kunci', 'hari', 'identitas'];

/** Seals what was typed and keeps it until it is sent. On the disk when the promise resolves. */
export async function keep(typed) {
  const [id, code, unit, key] = ['entri', 'kode', 'tujuan', 'kunci'].map((name) => typed.get(name) ?? '');
  const telling = (typed.get('identitas') ?? '').split(' ').filter(Boolean);
  if (!id || !code || !unit || !key || !telling.length) throw new Error('nowhere to go');
  const pairs = [...typed].filter(([name, value]) => value && !GUIDE.includes(name));
  const text = (wanted) => new URLSearchParams(pairs.filter(([name]) => telling.includes(name) === wanted)).toString();
  const identity = text(true);
  const sealed = {
    entri: id, tujuan: unit, sidik: await codeDigest(code), isi: await seal(text(false), key, `${id} report`),
    pelapor: identity ? await seal(identity, key, `${id} identity`) : '',
  };
  await store.change(['secrets'], (at) => {
    at('secrets').put({ id, code, day: typed.get('hari') ?? '', state: 'waiting', sealed });
  });
}

const all = () => store.look(['secrets'], (at) => store.get(at('secrets').getAll()));

/** What a page may show: code, day and whether it has arrived. */
export async function list() {
  return (await all()).map(({ code, day, state }) => ({ code, day, state }));
}

/** Sends what waits. The server cannot tell whose phone it is. */
export async function send() {
  const waiting = (await all()).filter(({ state }) => state === 'waiting');
  if (waiting.length === 0) return;
  if ((await refusal('secrets'))?.until) throw new Error('asked to wait');
  await each(waiting, async ({ id, code, day, sealed }) => {
    const answer = await ask('/bantuan/kirim', {
      method: 'POST', body: new URLSearchParams(sealed), credentials: 'omit', cache: 'no-store',
    });
    if (answer.status >= 500 || answer.status === 429) await refuse('secrets', answer);
    const now = answer.ok ? { id, code, day, state: 'sent' } : { id, code, day, state: 'refused', sealed };
    await store.change(['secrets'], (at) => { at('secrets').put(now); });
    // Whoever sent it looks at how it stands.
    for (const page of await self.clients.matchAll({ type: 'window' })) page.postMessage({ kind: 'secrets' });
  });
}

/** Takes a report that has arrived off this phone. */
export function forget(code) {
  return store.change(['secrets'], async (at) => {
    for (const kept of await store.get(at('secrets').getAll())) {
      if (kept.code === code && kept.state === 'sent') at('secrets').delete(kept.id);
    }
  });
}
