// The door of a meeting without a signal. What somebody typed lies on this device until the server has it, and the form is
// empty for whoever comes next. The server names what it writes by who it is and by the meeting, so that what it got twice
// it writes once. What it refuses stays here with its words, to be mended or taken away by hand.

const PLACE = 'hadir';
const PATIENCE = 10_000;
const PAUSE = 30_000;

function kept() {
  try {
    const list = JSON.parse(localStorage.getItem(PLACE) ?? '[]');
    return Array.isArray(list) ? list.filter((one) => /^\/hadir\/\w+$/.test(one?.path) && Array.isArray(one.typed)) : [];
  } catch {
    return [];
  }
}

/** Changes what is kept, as it is now; `false` where this device keeps nothing. */
function change(how) {
  try {
    const list = how(kept());
    if (list.length) localStorage.setItem(PLACE, JSON.stringify(list));
    else localStorage.removeItem(PLACE);
    return true;
  } catch {
    return false;
  }
}

const made = (tag, facts) => Object.assign(document.createElement(tag), facts);
const word = () => [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** What the server says: { isIn, words }; `undefined` where nobody answered who is our server and had the time. */
async function ask({ path, typed }) {
  if (!navigator.onLine) return undefined;
  const asks = word();
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const answer = await fetch(path, {
      method: 'POST', body: new URLSearchParams(typed), cache: 'no-store', signal: patience.signal,
      headers: { Accept: 'text/plain', 'Pandu-Asks': asks },
    });
    const isOurs = answer.headers.get('Pandu-Says') === asks;
    if (!isOurs || answer.redirected || ![200, 404, 422].includes(answer.status)) return undefined;
    return { isIn: answer.ok, words: await answer.text() };
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** Sends what is kept, one after the other, as far as there is a signal. */
async function send(show = () => {}) {
  let isSent = false;
  for (const one of kept().filter(({ words }) => words === undefined)) {
    const answer = await ask(one);
    if (!answer) return false;
    change((list) => list.flatMap((other) => {
      if (other.at !== one.at) return [other];
      return answer.isIn ? [] : [{ ...other, words: answer.words }];
    }));
    isSent ||= answer.isIn;
    show();
  }
  return isSent;
}

// One page at a time sends: two tabs would show the other's names as refused.
const alone = (how) => (navigator.locks ? navigator.locks.request(PLACE, { ifAvailable: true }, (lock) => lock && how()) : how());

/** On any other page: what was kept at the door goes as soon as there is a signal. */
export const flush = () => alone(() => send());

/** Until the screen ends, which `signal` says. */
export function begin(signal) {
  const door = document.querySelector('[data-hadir]');
  const form = document.querySelector('form[data-hadir-isian]');
  const part = (name) => door.querySelector(`[data-hadir-${name}]`);

  function say(name, words) {
    for (const one of ['masuk', 'simpan', 'salah']) part(one).hidden = one !== name;
    if (name && words) part(name).querySelector('span').textContent = words;
    if (name) part(name).scrollIntoView({ block: 'nearest' });
  }

  function show() {
    const list = kept();
    const waiting = list.filter((one) => one.words === undefined).length;
    part('tunggu').hidden = waiting === 0;
    if (waiting === 0) part('simpan').hidden = true;
    part('tunggu').querySelector('b').textContent = waiting;
    const refused = list.filter((one) => one.words !== undefined);
    part('tolak').hidden = refused.length === 0;
    part('tolak').querySelector('ul').replaceChildren(...refused.map((one) => row(one)));
  }

  function row(one) {
    const said = new Map(one.typed);
    const body = made('span', { className: 'row__body' });
    const who = [said.get('name'), said.get('unit'), said.get('for')].filter((text) => text).join(' · ');
    body.append(
      made('span', { className: 'row__title', textContent: who }),
      made('span', { className: 'row__note', textContent: one.words }));
    const side = made('span', { className: 'row__side cluster' });
    const act = (words, how) => {
      const button = made('button', { className: 'button', type: 'button', textContent: words });
      button.addEventListener('click', how);
      side.append(button);
    };
    if (form && one.path === form.getAttribute('action')) {
      act(door.dataset.perbaiki, () => {
        for (const [name, value] of one.typed) if (form.elements[name]) form.elements[name].value = value;
        take(one);
        form.elements.name.focus();
      });
    }
    act(door.dataset.hapus, () => take(one));
    const line = made('li', { className: 'row' });
    line.append(body, side);
    return line;
  }

  function take(one) {
    change((list) => list.filter(({ at }) => at !== one.at));
    show();
  }

  async function sendHere() {
    const isSent = await send(show);
    if (isSent && part('masuk').hidden && part('salah').hidden) say('masuk', door.dataset.terkirim);
  }
  const again = () => { if (!document.hidden) alone(sendHere); };

  form?.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = form.querySelector('button');
    if (button.disabled) return;
    const one = { at: word(), path: form.getAttribute('action'), typed: [...new FormData(form)] };
    button.disabled = true;
    const answer = await ask(one);
    button.disabled = false;
    if (answer && !answer.isIn) return say('salah', answer.words);
    // Nobody is there any more to be asked what is missing.
    const isWhole = door.dataset.wajib.split(' ').every((name) => form.elements[name].value.trim());
    if (!answer && !isWhole) return say('salah', door.dataset.kurang);
    if (!answer && !change((list) => [...list, one])) return say('salah', door.dataset.penuh);
    document.querySelector('.problems')?.remove();
    for (const input of form.elements) if ('defaultValue' in input) input.value = '';
    say(answer ? 'masuk' : 'simpan', answer?.words);
    show();
    form.elements.name.focus({ preventScroll: true });
    if (answer) again();
  }, { signal });
  addEventListener('online', again, { signal });
  addEventListener('storage', show, { signal }); // another tab sent, or kept one more
  document.addEventListener('visibilitychange', again, { signal });
  const timer = setInterval(again, PAUSE);
  signal.addEventListener('abort', () => clearInterval(timer));
  show();
  again();
}
