// Every question to our own server. A 200 of a stranger (a Wi-Fi's page, a proxy's notice, an old copy in a cache) is no
// answer: each question carries a word of its own, and only what says that word again was said by our server.

import * as store from './store.js';

// A line that never answers is none. Long enough for what is largest on the slowest network.
const PATIENCE = 120_000;
const LONGEST_PAUSE = 3_600; // seconds

/** The answer of our server, whatever its status; anything else throws, as no signal does. */
export async function ask(path, options = {}) {
  const word = crypto.randomUUID();
  // By hand: `AbortSignal.timeout` is missing before Chrome 103. It ends the body as well.
  const patience = new AbortController();
  setTimeout(() => patience.abort(), PATIENCE);
  const answer = await fetch(path, {
    redirect: 'manual', cache: 'no-store', signal: patience.signal, ...options,
    headers: { ...options.headers, 'Pandu-Asks': word },
  });
  if (answer.headers.get('Pandu-Says') !== word) throw new Error(`a stranger answers ${path}`);
  return answer;
}

/** Each by itself: what hinders one keeps none of the others. Throws when all were tried and one did not succeed. */
export async function each(items, work) {
  let trouble;
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      trouble ??= error;
    }
  }
  if (trouble) throw trouble;
}

/** What our server did not take, if so: its code, and until when it asked not to be tried, 0 when it may be. */
export async function refusal(what) {
  const known = (await store.fact('pauses'))?.[what];
  // A clock that was set back since makes no pause longer.
  const isOn = known?.until > Date.now() && known.until <= Date.now() + LONGEST_PAUSE * 1000;
  return known && { code: known.code, until: isOn ? known.until : 0 };
}

/**
 * Notes that and for how long our server refuses `what` (an account that sends, or what is sent), and throws: what
 * waits stays. Without `answer`: it does no longer.
 */
export async function refuse(what, answer) {
  const seconds = Number(answer?.headers.get('Retry-After')) || 0;
  const code = answer && ((await answer.json().catch(() => undefined))?.code ?? 'busy');
  await store.change(['meta'], async (at) => {
    const { [what]: known, ...pauses } = (await store.get(at('meta').get('pauses'))) ?? {};
    if (code) pauses[what] = { code, until: Date.now() + Math.min(seconds, LONGEST_PAUSE) * 1000 };
    else if (!known) return;
    at('meta').put(pauses, 'pauses');
  });
  if (answer) throw new Error(`${what} ${answer.status}`);
}
